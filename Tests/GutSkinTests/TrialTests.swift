import Testing

@testable import GutSkin

@Suite("Virtual trials")
struct TrialTests {
  static let strong = TrialProtocol.Arm(
    name: "probiotic",
    potency: Potency(oral: 1),
    schedule: Schedule([.init(.probioticDose, 1, on: 0..<84)])
  )
  static let placebo = TrialProtocol.Arm(name: "placebo")

  static let plan: TrialProtocol = {
    var plan = TrialProtocol(arms: [strong, placebo], window: 20...40, visits: [0, 4, 12])
    plan.settlingDays = 90
    plan.observationDays = 60
    plan.enrolmentWeeks = 12
    return plan
  }()

  @Test("people come when they are worse than usual and fit, and a placebo lets them fall back")
  func enrolment() async throws {
    let outcome = try await VirtualTrial(Self.plan).run(screened: 90, seed: 4, threads: 2)
    let enrolled = outcome.participants
    #expect(enrolled.count > 30 && enrolled.count < 90)
    #expect(enrolled.map(\.number) == enrolled.map(\.number).sorted())
    for participant in enrolled {
      #expect(Self.plan.window.contains(participant.baseline.observed.scorad))
      #expect(participant.baseline.latent(.scorad) >= participant.ownMean + 4)
      #expect((participant.day - 150).isMultiple(of: 7) && participant.visits.map(\.count) == [3, 3])
      #expect(participant.visits.allSatisfy { $0[0] == participant.baseline })
    }
    // The specification: 24 to 20 per cent of 32 points, with a standard deviation of 9.2, in 3,273 patients.
    let fall = try #require(outcome.change(arm: 1, visit: 2))
    #expect(abs(fall.mean + 7) < 3.5 && fall.ci95.upperBound < 0)
    #expect(abs(fall.standardDeviation - 9.2) < 2.5)
    // And a difference of −13.7 points at week 12, −7.1 at week 4, for this potency.
    let late = try #require(outcome.difference(0, 1, visit: 2))
    let early = try #require(outcome.difference(0, 1, visit: 1))
    #expect(abs(late.mean + 13.7) < 4 && abs(early.mean + 7.1) < 3)
    let latent = try #require(outcome.latentDifference(0, 1, visit: 2))
    #expect(latent.mean < 0 && abs(latent.mean - late.mean) < 3)
    let replicates = try #require(outcome.replicates(0, 1, visit: 2, size: 20, trials: 100))
    #expect(abs(replicates.mean - late.mean) < 2)
    // Two arms of ten, each with the spread of a change.
    #expect(replicates.standardDeviation > 1.5 && replicates.standardDeviation < 6)
    #expect(outcome.replicates(0, 1, visit: 2, size: 91, trials: 10) == nil)
  }

  @Test("a trial is the same on any number of threads and lanes")
  func sameAnywhere() async throws {
    var plan = Self.plan
    plan.visits = [0, 2]
    plan.observationDays = 20
    plan.settlingDays = 20
    plan.enrolmentWeeks = 4
    let trial = VirtualTrial(plan)
    let one = try await trial.run(screened: 14, seed: 8, threads: 1, lanes: Double.self)
    #expect(!one.participants.isEmpty)
    #expect(try await trial.run(screened: 14, seed: 8, threads: 2, lanes: SIMD4<Double>.self) == one)
    #expect(try await trial.run(screened: 14, seed: 8, threads: 3, lanes: SIMD8<Double>.self) == one)
    #expect(try await trial.run(screened: 14, seed: 9, threads: 1, lanes: Double.self) != one)
  }

  @Test("a product without potency is a placebo, hope without effect lowers only what is reported")
  func placebos() async throws {
    var plan = Self.plan
    plan.settlingDays = 20
    plan.observationDays = 20
    plan.enrolmentWeeks = 6
    plan.visits = [0, 3]
    plan.arms = [
      TrialProtocol.Arm(name: "inert", potency: Potency(oral: -800), schedule: Self.strong.schedule), Self.placebo,
    ]
    let outcome = try await VirtualTrial(plan).run(screened: 24, seed: 4, threads: 2)
    let difference = try #require(outcome.latentDifference(0, 1, visit: 1))
    #expect(difference.mean == 0 && difference.standardDeviation == 0)
    plan.expectation = 0
    let sober = try await VirtualTrial(plan).run(screened: 24, seed: 4, threads: 2)
    for (hopeful, sober) in zip(outcome.participants, sober.participants) {
      let (with, without) = (hopeful.visits[1][1].observed, sober.visits[1][1].observed)
      #expect(with.objectiveSCORAD == without.objectiveSCORAD && with.easi == without.easi)
      #expect(with.itch <= without.itch && with.sleepLoss <= without.sleepLoss && with.poem <= without.poem)
      #expect(hopeful.baseline == sober.baseline)
    }
    let means = [outcome, sober].map { $0.change(arm: 1, visit: 1, \.itch)?.mean ?? .nan }
    #expect(means[0] < means[1])
  }
}
