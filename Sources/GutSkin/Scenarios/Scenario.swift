/// A patient and a protocol with a name: nothing left to chance.
public struct Scenario: Sendable, Hashable {
  /// The short name, such as `S3`.
  public var id: String
  /// The name in words, such as `chronic-moderate`.
  public var name: String
  /// What it shows, in plain words.
  public var meaning: String
  /// Parameters that are not at their defaults.
  public var parameters: [Parameter: Double]
  /// The state at the start of the burn-in.
  public var start: Start
  /// States that do not start as ``start`` has them, in their units.
  public var startingStates: [StateVariable: Double]
  /// Days at ordinary inputs before week 0.
  public var burnIn: Int
  /// What happens from week 0 on.
  public var schedule: Schedule
  /// What the product taken or put on can do; `nil` where the parameters say all. It outranks the parameters that it
  /// sets.
  public var potency: Potency?

  /// Made from its parts.
  public init(
    id: String,
    name: String,
    meaning: String,
    parameters: [Parameter: Double],
    start: Start,
    startingStates: [StateVariable: Double] = [:],
    burnIn: Int,
    schedule: Schedule = Schedule(),
    potency: Potency? = nil
  ) {
    self.id = id
    self.name = name
    self.meaning = meaning
    self.parameters = parameters
    self.start = start
    self.startingStates = startingStates
    self.burnIn = burnIn
    self.schedule = schedule
    self.potency = potency
  }

  /// The patient of the scenario, who responds to the product as the median patient does.
  public var patient: Patient {
    Patient(
      parameters: constants,
      start: start,
      startingStates: startingStates,
      routine: Routine(schedule: schedule)
    )
  }

  private var constants: ParameterValues {
    let own = ParameterValues(parameters)
    return potency?.applied(to: own, response: 0) ?? own
  }

  /// The scenario with what the product can do written as parameters, for what knows of parameters alone.
  public var withPotencyAsParameters: Scenario {
    guard potency != nil else { return self }
    var result = self
    let (constants, own) = (constants, ParameterValues(parameters))
    for parameter in Parameter.allCases where constants[parameter] != own[parameter] {
      result.parameters[parameter] = constants[parameter]
    }
    result.potency = nil
    return result
  }

  /// The same patient with parameters set by hand, which outrank what the product is said to do.
  public func setting(_ settings: [(parameter: Parameter, value: Double)]) -> Scenario {
    let product: Set<Parameter> = [.eC, .eE, .eB, .eT, .eTp]
    var result = settings.contains { product.contains($0.parameter) } ? withPotencyAsParameters : self
    for (parameter, value) in settings { result.parameters[parameter] = value }
    return result
  }

  /// The same patient without some of what is scheduled.
  public func without(_ inputs: Set<Input>) -> Scenario {
    var result = self
    result.schedule.entries.removeAll { inputs.contains($0.input) }
    return result
  }

  /// What the schedule has the patient take or put on.
  public var treatments: Set<Input> { Set(schedule.entries.map(\.input).filter { !$0.isExposure }) }

  /// A person in the scenario: own constants but for those that the scenario sets, own response to its product, own
  /// surroundings and habits.
  public func patient(_ person: VirtualPatient) -> Patient {
    var routine = person.usualCare
    routine.schedule = schedule
    var patient = person.patient(start, routine: routine)
    for (parameter, value) in parameters { patient.parameters[parameter] = value }
    if let potency { patient.parameters = potency.applied(to: patient.parameters, response: person.response) }
    return patient
  }

  /// The course at the start of some weeks from week 0.
  ///
  /// - Throws: ``SimulationError``, which says the day and the state.
  public func course(weeks: [Int], solver: Solver = .accurate) throws(SimulationError) -> Courses {
    try Simulation(solver: solver, burnIn: burnIn, days: weeks.map { 7 * $0 }).course(of: patient)
  }
}
