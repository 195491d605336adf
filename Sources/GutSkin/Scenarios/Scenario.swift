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

  /// Made from its parts.
  public init(
    id: String,
    name: String,
    meaning: String,
    parameters: [Parameter: Double],
    start: Start,
    startingStates: [StateVariable: Double] = [:],
    burnIn: Int,
    schedule: Schedule = Schedule()
  ) {
    self.id = id
    self.name = name
    self.meaning = meaning
    self.parameters = parameters
    self.start = start
    self.startingStates = startingStates
    self.burnIn = burnIn
    self.schedule = schedule
  }

  /// The patient of the scenario.
  public var patient: Patient {
    Patient(
      parameters: ParameterValues(parameters),
      start: start,
      startingStates: startingStates,
      routine: Routine(schedule: schedule)
    )
  }

  /// The course at the start of some weeks from week 0.
  ///
  /// - Throws: ``SimulationError``, which says the day and the state.
  public func course(weeks: [Int], solver: Solver = .accurate) throws(SimulationError) -> Courses {
    try Simulation(solver: solver, burnIn: burnIn, days: weeks.map { 7 * $0 }).course(of: patient)
  }
}
