import DataFiles
import Evidence
import Expectation
import GutSkin
import Testing

@Suite("Potencies from the held trials")
struct HeldResponsesTests {
  static func evidence() throws -> EvidenceBase { EvidenceBase(trials: try HeldFolder.folder.get().trials) }

  static let little = HeldResponses.Effort(people: 8, seed: 4, threads: 2)

  @Test("a trial that is to be foretold does not inform what is foretold of it, by whatever record it is named")
  func reserved() async throws {
    let evidence = try Self.evidence()
    let pair: Set = ["ivakhnenko-2013", "nakatsuji-2021-cons"]
    let with = try await HeldResponses(evidence, route: .oral, only: pair, effort: Self.little)
    #expect(with.entries.map(\.finding.trialID) == ["ivakhnenko-2013"])
    // The record is at high risk of bias: its residual counts for more.
    #expect(with.entries.first?.finding.residualFactor == 1.5)
    let without = try await HeldResponses(
      evidence,
      route: .oral,
      reserved: "ivakhnenko-2013",
      only: pair,
      effort: Self.little
    )
    #expect(without.entries.isEmpty)
    #expect(without.leftOut.contains { $0.trialID == "ivakhnenko-2013" && $0.reason.contains("foretold") })
    // A second record of the same people.
    var second = try TrialDesignTests.held("ivakhnenko-2013")
    second.id = "second-report"
    second.sameTrialAs = "ivakhnenko-2013"
    let both = EvidenceBase(trials: evidence.trials + [second])
    let reservedBySecond = try await HeldResponses(
      both,
      route: .oral,
      reserved: "second-report",
      only: pair,
      effort: Self.little
    )
    #expect(reservedBySecond.entries.isEmpty)
  }

  @Test("a curve falls with potency from next to nothing, and trials alike to the model share it")
  func curves() async throws {
    let held = try await HeldResponses(
      try Self.evidence(),
      route: .oral,
      only: ["ivakhnenko-2013"],
      effort: .init(people: 32, seed: 4, threads: 2)
    )
    let curve = try #require(held.entries.first?.finding.curve)
    #expect(curve.potencies == ResponseCurve.standardPotencies)
    #expect(abs(curve.differences[0]) < 0.8 && curve.differences[15] < -4)
    for place in 1..<curve.differences.count {
      let rise = curve.differences[place] - curve.differences[place - 1]
      #expect(rise < 2 * curve.standardErrors[place])
    }
    #expect(curve.difference(at: -1.25) == (curve.differences[5] + curve.differences[6]) / 2)
    #expect(curve.difference(at: 40) == curve.differences[15] && curve.difference(at: -40) == curve.differences[0])
  }

  /// The specification, section 11: E 0.48 (0.13–0.82), −10.2 points explained (−14.6 to −4.0), −7 left. With 3,000
  /// people the program gives 0.47 (0.13–0.82) and −10.5 (−14.8 to −4.1); here are a hundredth of them.
  @Test("the largest trial held, simulated anew, gives the specification's potency within chance")
  func worked() async throws {
    let held = try await HeldResponses(
      try Self.evidence(),
      route: .oral,
      only: ["navarro-lopez-2018"],
      effort: .init(people: 32, seed: 1, threads: 2)
    )
    let finding = try #require(held.entries.first?.finding)
    #expect(abs(finding.contrast.standardError - 2.1) < 0.05)
    let belief = PotencyModelTests.posterior(finding, residual: 4)
    #expect(abs(belief.share(0.5) - 0.48) < 0.1)
    #expect(abs(belief.share(0.025) - 0.13) < 0.06 && abs(belief.share(0.975) - 0.82) < 0.06)
    let difference = belief.difference(finding.curve)
    // Two standard errors of the curve where the belief lies.
    let chance = 2 * finding.curve.standardErrors[8]
    #expect(abs(difference.mean + 10.2) < chance)
    #expect(abs(difference.interval().lowerBound + 14.6) < chance)
    #expect(abs(difference.interval().upperBound + 4.0) < chance)
    let left = try #require(finding.leftToResidual(belief, residual: 4))
    #expect(abs(left + 7) < chance)
  }

  @Test("trials that the model has no class for are left out with the reason")
  func leftOut() async throws {
    let held = try await HeldResponses(
      try Self.evidence(),
      route: .oral,
      only: ["shafiei-2011"],
      effort: Self.little
    )
    #expect(held.entries.isEmpty && held.screened == 0)
    #expect(held.leftOut.contains { $0.trialID == "shafiei-2011" && $0.reason.contains("class") })
    #expect(!held.leftOut.contains { $0.trialID == "kopp-2008" })
  }

  /// Navarro-López 2018 as its record has it: percent change −24 in the placebo arm, −19.2 (−23.4 to −15.0) between arms.
  @Test("what was found stands beside what is foretold")
  func observed() throws {
    let evidence = try Self.evidence()
    let trial = try TrialDesignTests.held("navarro-lopez-2018")
    let observed = ObservedTrial(trial, design: try TrialDesign(trial), in: evidence)
    #expect(observed.contrast?.estimate == -19.2 && observed.controlChange?.value == -24)
    #expect(observed.controlChange?.unit == .percent && observed.controlChange?.week == 12)
    #expect(observed.isInside(-20 ... -19) == true && observed.isInside(-16...0) == false)
    let censored = try TrialDesignTests.held("folster-holst-2006")
    let silent = ObservedTrial(censored, design: try TrialDesign(censored), in: evidence)
    #expect(silent.contrast != nil && silent.isInside(-100...100) == nil)
    let uncontrolled = try TrialDesignTests.held("ibanez-2018")
    let nothing = ObservedTrial(uncontrolled, design: try TrialDesign(uncontrolled), in: evidence)
    #expect(nothing.contrast == nil && nothing.whyNot?.contains("no group without the microbe") == true)
  }
}
