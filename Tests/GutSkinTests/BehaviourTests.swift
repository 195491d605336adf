import Testing

@testable import GutSkin

/// A scenario's read-outs and states by week.
struct Weeks {
  private let course: Courses

  init(_ id: String, through last: Int, _ changes: [Parameter: Double] = [:]) throws {
    var scenario = try #require(Scenario.named(id))
    scenario.parameters.merge(changes) { $1 }
    course = try scenario.course(weeks: Array(0...last), solver: .standard)
  }

  // What is not there is no number, which no expectation is true of.
  func callAsFunction(_ readOut: ReadOut, _ week: Int) -> Double {
    course.values(of: .readOut(readOut), on: 7 * week)?.first ?? .nan
  }

  func state(_ state: StateVariable, _ week: Int) -> Double {
    course.values(of: .state(state), on: 7 * week)?.first ?? .nan
  }

  var scorad: [Double] { course.course(of: .readOut(.scorad)) ?? [] }
}

/// Within 2 per cent: figures of the specification are rounded.
private func isAbout(_ value: Double, _ expected: Double, rounding: Double = 0) -> Bool {
  abs(value - expected) <= 0.02 * abs(expected) + rounding
}

@Suite("What the model shows")
struct BehaviourTests {
  @Test("a healthy person stays healthy for ten years")
  func healthy() throws {
    let weeks = try Weeks("S1", through: 520)
    #expect((0...520).allSatisfy { weeks(.scorad, $0) < 5 })
    #expect((0...520).allSatisfy { weeks(.logSAureus, $0) < 3 })
    #expect((0...520).allSatisfy { abs(weeks.state(.leak, $0) - 1) < 0.01 })
  }

  @Test("a weak barrier alone makes mild eczema without S. aureus")
  func mild() throws {
    let weeks = try Weeks("S2", through: 24)
    #expect(isAbout(weeks(.scorad, 0), 4.7) && isAbout(weeks(.scorad, 24), 11.3))
    #expect((0...24).allSatisfy { weeks(.logSAureus, $0) < 3 })
  }

  @Test("chronic eczema settles with S. aureus, a leaky gut and raised CRP")
  func chronic() throws {
    let weeks = try Weeks("S3", through: 104)
    #expect(isAbout(weeks(.scorad, 104), 35, rounding: 0.5))
    #expect(isAbout(weeks(.logSAureus, 104), 6.7, rounding: 0.05))
    #expect(isAbout(weeks.state(.leak, 104), 1.54) && isAbout(weeks(.crp, 104), 1.46))
    #expect(abs(weeks(.scorad, 104) - weeks(.scorad, 103)) < 0.01)
  }

  @Test("two weeks of triggers make a flare that goes away")
  func flare() throws {
    let weeks = try Weeks("S4", through: 24)
    #expect(isAbout(weeks(.scorad, 2), 7.3) && isAbout(weeks(.scorad, 4), 31.6))
    #expect(weeks(.scorad, 12) < 12)
  }

  @Test("the same skin heals after a short trigger and stays ill after a long one")
  func doubleSwitch() throws {
    #expect(isAbout(try Weeks("S9", through: 52)(.scorad, 52), 11.2))
    #expect(isAbout(try Weeks("S10", through: 52)(.scorad, 52), 37.7))
  }

  @Test("steroid clears the skin, and it comes back")
  func rescue() throws {
    let weeks = try Weeks("S5", through: 24)
    #expect(isAbout(weeks(.scorad, 0), 35.2) && isAbout(weeks(.scorad, 4), 8.5))
    #expect(isAbout(weeks(.scorad, 8), 24, rounding: 0.5) && isAbout(weeks(.scorad, 24), 35, rounding: 0.5))
  }

  @Test("after an antibiotic pathobionts rise, the gut leaks, and both recover")
  func antibiotic() throws {
    let weeks = try Weeks("S6", through: 24)
    #expect(isAbout(weeks.state(.gutBeneficial, 1), 0.06, rounding: 0.005))
    #expect(weeks.state(.gutPathobiont, 1) < weeks.state(.gutPathobiont, 0))
    #expect(isAbout(weeks.state(.gutPathobiont, 4), 0.127))
    #expect(isAbout(weeks.state(.leak, 3), 1.41))
    #expect((0...24).allSatisfy { weeks.state(.leak, $0) <= weeks.state(.leak, 3) })
    #expect(isAbout(weeks(.crp, 4) / weeks(.crp, 0), 1.27))
    #expect(weeks(.shannon, 2) < weeks(.shannon, 0))
    for state in [StateVariable.gutBeneficial, .leak, .crp] {
      #expect(abs(weeks.state(state, 24) / weeks.state(state, 0) - 1) < 0.03, "\(state)")
    }
    #expect(abs(weeks.state(.gutPathobiont, 24) / weeks.state(.gutPathobiont, 0) - 1) < 0.10)
  }

  @Test("a strong probiotic calms the skin in twelve weeks, leaves, and the skin relapses slowly")
  func probiotic() throws {
    let weeks = try Weeks("S7", through: 52)
    #expect(isAbout(weeks(.scorad, 0), 35, rounding: 0.5) && isAbout(weeks(.scorad, 12), 9.4))
    #expect(weeks.state(.probiotic, 14) < 0.01 * weeks.state(.probiotic, 12))
    for state in [StateVariable.leak, .gutPathobiont, .treg] {
      #expect(abs(weeks.state(state, 24) / weeks.state(state, 0) - 1) < 0.04, "\(state)")
    }
    #expect(isAbout(weeks(.scorad, 24), 13, rounding: 0.5) && isAbout(weeks(.scorad, 52), 22, rounding: 0.5))
  }

  @Test("an emollient helps, and the more often the more")
  func emollient() throws {
    let weeks = try Weeks("S8", through: 24)
    #expect(isAbout(weeks(.scorad, 0), 35, rounding: 0.5) && isAbout(weeks(.scorad, 24), 25, rounding: 0.5))
    let chronic = try #require(Scenario.named("S3")).patient
    let simulation = Simulation(days: [168], observables: [.readOut(.scorad)])
    let byUse = try stride(from: 0, through: 1, by: 0.25).map { use in
      var patient = chronic
      patient.routine.emollientUse = use
      return try #require(try simulation.course(of: patient).course(of: .readOut(.scorad))?.first)
    }
    #expect(zip(byUse, byUse.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test(
    "a dose ten times as high is not ten times the exposure",
    arguments: zip([1.0, 3, 10, 30], [0.50, 0.75, 0.91, 0.97])
  )
  func dose(dose: Double, exposure: Double) throws {
    let patient = SolverTests.treated([.init(.probioticDose, dose, on: 0..<60)])
    let course = try Simulation(days: [60]).course(of: patient)
    let probiotic = try SolverTests.state(.probiotic, course, 60)
    #expect(abs(probiotic.saturation(half: patient.parameters[.w50]) - exposure) < 0.005)
  }

  @Test("yeast makes eczema worse in those sensitised, and never better", arguments: ["S1", "S2", "S3", "S4"])
  func yeast(id: String) throws {
    let without = try Weeks(id, through: 24).scorad
    let with = try Weeks(id, through: 24, [.sM: 1]).scorad
    #expect(zip(with, without).allSatisfy { $0 >= $1 })
    #expect(with[24] > without[24])
  }

  @Test("food acts only on those sensitised, and the more the leakier the gut")
  func food() throws {
    func memory(sensitised: Double, food: Double, leak: Double) -> Double {
      var sample = Sample(0)
      sample.parameters[.sF] = sensitised
      sample.inputs[Input.food.rawValue] = food
      sample.states[StateVariable.leak.rawValue] = leak
      sample.states[StateVariable.gutPathobiont.rawValue] = 0
      return sample.evaluated(Double.self).rates[StateVariable.type2.rawValue]
    }
    #expect(memory(sensitised: 0, food: 3, leak: 1.5) == memory(sensitised: 0, food: 0, leak: 1.5))
    #expect(memory(sensitised: 1, food: 3, leak: 1.5) > memory(sensitised: 1, food: 1, leak: 1.5))
    #expect(memory(sensitised: 1, food: 1, leak: 2) > memory(sensitised: 1, food: 1, leak: 1.5))
    #expect(memory(sensitised: 1, food: 0, leak: 2) == memory(sensitised: 1, food: 0, leak: 1))
  }
}
