import Testing

@testable import GutSkin

@Suite("What a placebo arm's fall is made of")
struct PlaceboPartsTests {
  /// The plan of the specification's worked example (sections 11 and 12).
  static let plan = TrialProtocol(
    arms: [TrialTests.strong, TrialTests.placebo],
    window: 20...40,
    visits: [0, 2, 4, 8, 12]
  )

  @Test("the parts are those of the specification, and add up")
  func reference() async throws {
    let trial = VirtualTrial(Self.plan)
    let parts = try #require(
      try await trial.placeboParts(placebo: 1, product: 0, screened: 140, seed: 11, threads: 2)
    )
    func level(_ part: PlaceboParts.Part, _ visit: Int) throws -> VirtualTrialResult.Summary {
      try #require(parts.level(after: part, visit: visit))
    }
    func change(_ part: PlaceboParts.Part, _ visit: Int) throws -> VirtualTrialResult.Summary {
      try #require(parts.change(by: part, visit: visit))
    }
    // Section 12, of 3,273 patients, ± 0.7: baseline 32, own mean 26; on usual emollient 27.6, 26.9, 26.5 and 26.2, with
    // trial care 27.1, 26.2, 25.3 and 24.5, both with hope. Differences within people are as sure with fewer people;
    // levels are not, and get twice their standard error on top.
    let tolerance = 0.7
    func isAbout(_ value: VirtualTrialResult.Summary, _ expected: Double) -> Bool {
      abs(value.mean - expected) < tolerance + 2 * value.standardError
    }
    #expect(parts.weeks == Self.plan.visits && parts.participants > 70)
    #expect(isAbout(parts.baseline, 32) && isAbout(parts.ownMean, 26))
    let care = zip([27.6, 26.9, 26.5, 26.2], [27.1, 26.2, 25.3, 24.5])
    for (visit, (usual, trial)) in zip(1..., care) {
      #expect(try isAbout(level(.expectation, visit), trial))
      let hope = try change(.expectation, visit)
      var usualWithHope = try level(.returnToMean, visit)
      usualWithHope.mean += hope.mean
      #expect(isAbout(usualWithHope, usual), "week \(parts.weeks[visit])")
      #expect(try isAbout(change(.trialCare, visit), trial - usual))
      // A tenth of itch and lost sleep, which come to six or seven points.
      #expect((-0.9 ... -0.4).contains(hope.mean))
      let steps = try parts.parts.map { try change($0, visit).mean }
      let end = try level(.product, visit).mean
      #expect(abs(parts.baseline.mean + steps.reduce(0, +) - end) < 1e-9)
    }
    // Section 11, at this potency: −7.1 points in week 4, −13.7 in week 12.
    #expect(try isAbout(change(.product, 2), -7.1))
    #expect(try isAbout(change(.product, 4), -13.7))
    #expect(try change(.returnToMean, 0).mean == 0)
  }

  @Test("without a product three parts are left, and without patients none")
  func fewer() async throws {
    var plan = Self.plan
    plan.visits = [0, 2]
    plan.settlingDays = 20
    plan.observationDays = 20
    plan.enrolmentWeeks = 6
    let parts = try #require(
      try await VirtualTrial(plan).placeboParts(placebo: 1, screened: 16, seed: 4, threads: 2)
    )
    #expect(parts.parts == [.returnToMean, .trialCare, .expectation] && !parts.hasProduct)
    #expect(parts.level(after: .product, visit: 1) == nil && parts.change(by: .product, visit: 1) == nil)
    // The placebo arm is the one that a trial of two arms has.
    let trial = try await VirtualTrial(plan).run(screened: 16, seed: 4, threads: 1)
    let observed = trial.participants.map { $0.visits[1][1].observed.scorad }
    #expect(parts.level(after: .expectation, visit: 1)?.mean == observed.reduce(0, +) / Double(observed.count))
    plan.window = 102...103
    #expect(try await VirtualTrial(plan).placeboParts(placebo: 1, screened: 4, seed: 4, threads: 1) == nil)
  }

  @Test("in usual care neither the trial's emollient nor its ban on steroid counts")
  func usualCare() async throws {
    var plan = Self.plan
    plan.visits = [0, 4]
    plan.settlingDays = 20
    plan.observationDays = 20
    plan.enrolmentWeeks = 6
    plan.emollientUse = 1
    let free = try await VirtualTrial(plan).placeboParts(placebo: 1, screened: 24, seed: 4, threads: 2)
    plan.emollientUse = 0
    plan.allowsRescue = false
    let strict = try await VirtualTrial(plan).placeboParts(placebo: 1, screened: 24, seed: 4, threads: 2)
    let usual = try #require(free?.level(after: .returnToMean, visit: 1))
    #expect(usual == strict?.level(after: .returnToMean, visit: 1))
    let withCare = try #require(free?.level(after: .trialCare, visit: 1))
    let without = try #require(strict?.level(after: .trialCare, visit: 1))
    #expect(without.mean > withCare.mean)
  }
}
