import Testing

@testable import GutSkin

@Suite("Where the model comes to rest")
struct SteadyStateTests {
  /// SCORAD after four years, when it no longer moves.
  static func steadySCORAD(_ parameters: [Parameter: Double], _ start: Start, _ schedule: Schedule) throws -> Double {
    let patient = Patient(parameters: ParameterValues(parameters), start: start, routine: Routine(schedule: schedule))
    let solver = Solver.adaptive(relativeTolerance: 1e-5, absoluteTolerance: 1e-10)
    let course = try Simulation(solver: solver, days: [1460], observables: [.readOut(.scorad)]).course(of: patient)
    return try #require(course.course(of: .readOut(.scorad))?.first)
  }

  @Test("one and the same patient has two states to rest in", arguments: [(Start.healthy, 10.4), (.lesional, 37.8)])
  func twoStates(start: Start, scorad: Double) throws {
    let parameters = try #require(Scenario.named("S9")).parameters
    #expect(abs(try Self.steadySCORAD(parameters, start, Schedule()) - scorad) < 0.02 * scorad)
  }

  struct Direction: CustomTestStringConvertible {
    let parameters: [Parameter]
    let values: [Double]
    let isWorsening: Bool

    var testDescription: String { parameters.map(\.id).joined(separator: " ") }
  }

  static let directions = [
    Direction(parameters: [.alpha], values: [0.4, 0.85, 1.3], isWorsening: true),
    Direction(parameters: [.fK], values: [0.47, 0.57, 0.7], isWorsening: true),
    Direction(parameters: [.omegaA], values: [0, 0.35, 1], isWorsening: true),
    Direction(parameters: [.sM], values: [0, 1], isWorsening: true),
    Direction(parameters: [.bMax], values: [0.75, 0.90, 0.97], isWorsening: false),
    Direction(parameters: [.diet], values: [0.8, 0.95, 1.1], isWorsening: false),
    Direction(parameters: [.eC], values: [0, 0.5, 1], isWorsening: false),
    Direction(parameters: [.eE], values: [0, 0.5, 1], isWorsening: false),
    Direction(parameters: [.eB], values: [0, 0.5, 1], isWorsening: false),
    Direction(parameters: [.eT], values: [0, 0.5, 1], isWorsening: false),
  ]

  @Test("worse constants never make better skin, from either start", arguments: directions, Start.allCases)
  func monotone(direction: Direction, start: Start) throws {
    let chronic = try #require(Scenario.named("S3")).parameters
    let dose = Schedule([.init(.probioticDose, 1, on: 0..<1460)])
    let severities = try direction.values.map { value in
      let changed = chronic.merging(direction.parameters.map { ($0, value) }) { $1 }
      return try Self.steadySCORAD(changed, start, dose)
    }
    for (before, after) in zip(severities, severities.dropFirst()) {
      let change = direction.isWorsening ? after - before : before - after
      #expect(change > -0.01, "\(severities)")
    }
    #expect(abs((severities.last ?? 0) - (severities.first ?? 0)) > 0.01, "\(severities)")
  }

  @Test("more in the air never makes better skin", arguments: Start.allCases)
  func exposure(start: Start) throws {
    let chronic = try #require(Scenario.named("S3")).parameters
    let severities = try [0.5, 1, 2].map {
      try Self.steadySCORAD(chronic, start, Schedule([.init(.environment, $0, on: 0..<1460)]))
    }
    #expect(severities == severities.sorted() && severities[2] > severities[0])
  }

  @Test("no draw of rates and inputs leads to a state that cannot be", arguments: 0..<40)
  func anyRates(number: Int) throws {
    let random = CounterRandom(seed: 77, patient: UInt64(number))
    var parameters = ParameterValues([.alpha: 0.85, .bMax: 0.90, .fK: 0.57, .sM: 1, .sF: 1])
    for parameter in [Parameter.eC, .eE, .eB, .eT, .eTp] { parameters[parameter] = 0.5 }
    for (index, definition) in Parameter.definitions.enumerated() where definition.unit == "1/d" {
      let factor = (random.uniform(.parameters, day: 0, index: index) - 0.5).exponential()
      parameters[definition.parameter] *= factor
    }
    let entries = (0..<40).flatMap { block in
      Input.allCases.map { input in
        let most = input == .probioticDose ? 30.0 : input.isExposure ? 4 : 1
        let value = most * random.uniform(.triggers, day: block, index: input.rawValue)
        return Schedule.Entry(input, value, on: 10 * block..<10 * (block + 1))
      }
    }
    let patient = Patient(
      parameters: parameters,
      start: number.isMultiple(of: 2) ? .healthy : .lesional,
      routine: Routine(schedule: Schedule(entries))
    )
    let course = try Simulation(days: Array(0...400)).course(of: patient)
    func values(_ state: StateVariable) -> [Double] { course.course(of: .state(state)) ?? [.nan] }
    for state in StateVariable.allCases { #expect(values(state).allSatisfy { $0 >= 0 && $0.isFinite }, "\(state)") }
    #expect(values(.barrier).allSatisfy { $0 <= parameters[.bMax] })
    for state in [StateVariable.inflammation, .type2] { #expect(values(state).allSatisfy { $0 < 1 }) }
    for state in [StateVariable.steroidEffect, .emollientFilm, .topicalActive] {
      #expect(values(state).allSatisfy { $0 <= 1 })
    }
    #expect(values(.probiotic).allSatisfy { $0 <= 30 / parameters[.kW] })
    for readOut in ReadOut.allCases {
      let scale = readOut.scale ?? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
      let shown = course.course(of: .readOut(readOut)) ?? [.nan]
      #expect(shown.allSatisfy { scale.contains($0) }, "\(readOut.id)")
    }
  }
}
