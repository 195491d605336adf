import Testing

@testable import GutSkin

@Suite("A pool of patients for several trials")
struct TrialPoolTests {
  static let plan: TrialProtocol = {
    var plan = TrialProtocol(
      arms: [
        TrialProtocol.Arm(
          name: "probiotic",
          potency: Potency(oral: 1),
          schedule: Schedule([.init(.probioticDose, 1, on: 0..<14)])
        ),
        TrialProtocol.Arm(
          name: "cream",
          potency: Potency(topical: 1),
          schedule: Schedule([.init(.topical, 1, on: 0..<14)])
        ), TrialProtocol.Arm(name: "placebo"),
      ],
      window: 20...40,
      visits: [0, 1, 2]
    )
    plan.settlingDays = 40
    plan.observationDays = 40
    plan.enrolmentWeeks = 6
    return plan
  }()

  @Test("a trial from the pool is the trial run by itself, to the last bit", arguments: [20.0...40, 30...103])
  func same(window: ClosedRange<Double>) async throws {
    var plan = Self.plan
    plan.window = window
    let alone = try await VirtualTrial(plan).run(screened: 26, seed: 5, threads: 2)
    var pool = TrialPool(seed: 5, rule: plan.screening)
    // Grown in two goes, the second of which begins within a block of lanes.
    try await pool.grow(to: 10, threads: 1)
    try await pool.grow(to: 26, threads: 2)
    #expect(pool.screened == 26)
    let scores = try await pool.scores(of: plan, threads: 2)
    #expect(alone.participants.count > 4)
    #expect(scores.numbers == alone.participants.map(\.number))
    #expect(pool.enrolledCount(window: window) == scores.numbers.count)
    #expect(scores.baseline == alone.participants.map(\.baseline.observed.scorad))
    for arm in plan.arms.indices {
      for visit in plan.visits.indices {
        #expect(
          Array(scores.scores(arm: arm, visit: visit))
            == alone.participants.map { $0.visits[arm][visit].observed.scorad }
        )
      }
    }
    let few = try await pool.scores(of: plan, limit: 3, threads: 1)
    #expect(few.numbers == Array(scores.numbers.prefix(3)))
    #expect(Array(few.scores(arm: 0, visit: 2)) == Array(scores.scores(arm: 0, visit: 2).prefix(3)))
  }
}
