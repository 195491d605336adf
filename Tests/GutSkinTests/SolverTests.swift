import Testing

@testable import GutSkin

@Suite("The solvers")
struct SolverTests {
  static let lesional = Patient(
    parameters: ParameterValues([.alpha: 0.85, .bMax: 0.90, .fK: 0.57, .diet: 0.95]),
    start: .lesional
  )

  static func treated(_ entries: [Schedule.Entry], _ changes: [Parameter: Double] = [:]) -> Patient {
    var patient = lesional
    for (parameter, value) in changes { patient.parameters[parameter] = value }
    patient.routine = Routine(schedule: Schedule(entries))
    return patient
  }

  static func state(_ state: StateVariable, _ courses: Courses, _ day: Int) throws -> Double {
    try #require(courses.values(of: .state(state), on: day)?.first)
  }

  @Test("equal steps converge with the fourth power of their length")
  func order() throws {
    func final(_ solver: Solver) throws -> [Double] {
      let course = try Simulation(solver: solver, days: [20]).course(of: Self.lesional)
      return try StateVariable.allCases.map { try Self.state($0, course, 20) }
    }
    let exact = try final(.adaptive(relativeTolerance: 1e-12, absoluteTolerance: 1e-16))
    func error(_ steps: Int) throws -> Double {
      zip(try final(.fixedStep(stepsPerDay: steps)), exact).map { abs($0 - $1) }.reduce(0, +)
    }
    for steps in [8, 16] {
      let ratio = try error(steps) / error(2 * steps)
      #expect(ratio > 14 && ratio < 20, "\(steps) steps a day: \(ratio)")
    }
  }

  @Test("the adaptive solver does what is asked of it", arguments: [1e-4, 1e-6, 1e-8])
  func tolerance(relative: Double) throws {
    let patient = Self.treated([.init(.steroid, 1, on: 5..<9), .init(.antibiotic, 1, on: 12..<20)])
    let exact = try Simulation(solver: .adaptive(relativeTolerance: 1e-12, absoluteTolerance: 1e-18), days: [30])
      .course(of: patient)
    let ours = try Simulation(solver: .adaptive(relativeTolerance: relative, absoluteTolerance: 1e-18), days: [30])
      .course(of: patient)
    var largest = 0.0
    for state in StateVariable.allCases where state != .probiotic && state != .topicalActive && state != .emollientFilm
    {
      let value = try Self.state(state, exact, 30)
      largest = max(largest, abs(try Self.state(state, ours, 30) - value) / value)
    }
    #expect(largest > 0 && largest < 100 * relative)
  }

  @Test("the pair's coefficients meet the order conditions")
  func coefficients() {
    let stages = DormandPrince.stages
    let nodes = [0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1]
    for (row, node) in zip(stages, nodes.dropFirst()) { #expect(abs(row.reduce(0, +) - node) < 1e-14) }
    let weights = stages[5] + [0]
    for power in 0..<5 {
      let sum = zip(weights, nodes).map { weight, node in weight * Array(repeating: node, count: power).reduce(1, *) }
      #expect(abs(sum.reduce(0, +) - 1 / Double(power + 1)) < 1e-14, "order \(power + 1)")
    }
    // The difference of two formulas that are both right to fourth order says nothing of lower ones.
    for power in 0..<4 {
      let sum = zip(DormandPrince.error, nodes).map { weight, node in
        weight * Array(repeating: node, count: power).reduce(1, *)
      }
      #expect(abs(sum.reduce(0, +)) < 1e-14, "order \(power + 1)")
    }
  }

  @Test("films and probiotic follow their closed forms", arguments: [Solver.standard, .accurate])
  func closedForms(solver: Solver) throws {
    let patient = Self.treated(
      [
        .init(.probioticDose, 10, on: 0..<20), .init(.steroid, 0.6, on: 0..<20), .init(.emollient, 1, on: 0..<20),
        .init(.topical, 1, on: 0..<20),
      ],
      [.kEm: 0.8]
    )
    let course = try Simulation(solver: solver, days: [5, 20, 30]).course(of: patient)
    let limit = 10 / 0.35
    let tolerance = solver == .accurate ? 1e-7 : 2e-4
    for (state, most, rate) in [
      (StateVariable.probiotic, limit, 0.35), (.steroidEffect, 0.6, 1), (.emollientFilm, 1, 0.8),
      (.topicalActive, 1, 1),
    ] {
      for day in [5, 20] {
        let expected = most * (1 - (-rate * Double(day)).exponential())
        #expect(abs(try Self.state(state, course, day) - expected) < tolerance * expected, "\(state) on day \(day)")
      }
      let atStop = most * (1 - (-rate * 20).exponential())
      let left = atStop * (-rate * 10).exponential()
      #expect(abs(try Self.state(state, course, 30) - left) < 10 * tolerance * left, "\(state) after stopping")
    }
  }

  @Test("without a probiotic there is none, and one without efficacy changes nothing but itself")
  func inert() throws {
    let days = [0, 7, 40]
    let without = try Simulation(days: days).course(of: Self.lesional)
    let with = try Simulation(days: days).course(of: Self.treated([.init(.probioticDose, 30, on: 0..<40)]))
    for day in days {
      #expect(try Self.state(.probiotic, without, day) == 0)
      for state in StateVariable.allCases where state != .probiotic {
        #expect(try Self.state(state, with, day) == Self.state(state, without, day), "\(state) on day \(day)")
      }
    }
    #expect(try Self.state(.probiotic, with, 7) > 1)
  }

  @Test("a state that turns negative is an error with patient, day and state, of the first patient that fails")
  func negative() async throws {
    // Steps of a quarter day are unstable for a decay of 12 a day.
    let solver = Solver.standard
    let patient = { @Sendable (number: Int) in Self.treated([], number >= 3 ? [.kT: 12] : [:]) }
    let error = await #expect(throws: SimulationError.self) {
      _ = try await Simulation(solver: solver, days: [60]).courses(of: 9, threads: 2, patient: patient)
    }
    #expect(error?.patient == 3)
    #expect(error?.state == .tnf)
    #expect(error?.reason == .negative || error?.reason == .notFinite)
    #expect(error.map { !StateBounds.possible.contains($0.value) } == true)
    let single = #expect(throws: SimulationError.self) {
      try Simulation(solver: solver, days: [60]).course(of: patient(3))
    }
    #expect(single?.day == error?.day)
    #expect(throws: Never.self) { try Simulation(solver: .accurate, days: [60]).course(of: patient(3)) }
  }

  @Test("what is not a number is an error too", arguments: [Solver.standard, .accurate])
  func notFinite(solver: Solver) {
    let error = #expect(throws: SimulationError.self) {
      try Simulation(solver: solver, days: [10]).course(of: Self.treated([.init(.environment, .nan, on: 4..<5)]))
    }
    #expect(error?.day == 4)
    #expect(error?.reason == (solver == .standard ? .notFinite : .stepTooSmall))
  }

  @Test(
    "a cohort's numbers are the same on any number of threads and lanes",
    arguments: [
      Solver.standard, .adaptive(relativeTolerance: 1e-6, absoluteTolerance: 1e-12),
    ]
  )
  func sameAnywhere(solver: Solver) async throws {
    let simulation = Simulation(solver: solver, burnIn: 5, days: [0, 7, 20])
    let patient = { @Sendable (number: Int) in
      VirtualPatient(.atopicDermatitis, seed: 9, number: number).patient(
        number.isMultiple(of: 2) ? .lesional : .healthy
      )
    }
    let one = try await simulation.courses(of: 11, threads: 1, lanes: Double.self, patient: patient)
    #expect(try await simulation.courses(of: 11, threads: 3, lanes: Double.self, patient: patient) == one)
    #expect(try await simulation.courses(of: 11, threads: 2, lanes: SIMD2<Double>.self, patient: patient) == one)
    #expect(try await simulation.courses(of: 11, threads: 1, patient: patient) == one)
    #expect(try await simulation.courses(of: 11, threads: 2, lanes: SIMD8<Double>.self, patient: patient) == one)
    let alone = try simulation.course(of: patient(6))
    for observable in simulation.observables {
      #expect(alone.course(of: observable) == one.course(of: observable, patient: 6))
    }
  }

  @Test("results are found by what was recorded, and nothing else is there")
  func lookUp() throws {
    let course = try Simulation(days: [2, 0], observables: [.readOut(.scorad)]).course(of: Self.lesional)
    #expect(course.days == [0, 2])
    #expect(course.course(of: .readOut(.scorad))?.count == 2)
    #expect(course.values(of: .readOut(.poem), on: 0) == nil)
    #expect(course.values(of: .readOut(.scorad), on: 1) == nil)
    #expect(course.course(of: .readOut(.scorad), patient: 1) == nil)
  }
}
