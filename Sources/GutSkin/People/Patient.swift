/// One person: constants, start, and what life brings.
public struct Patient: Sendable, Hashable {
  /// The constants of the equations.
  public var parameters: ParameterValues
  /// The state at the start of the burn-in.
  public var start: Start
  /// States that do not start as ``start`` has them, in their units.
  public var startingStates: [StateVariable: Double]
  /// What is done and met from day to day.
  public var routine: Routine
  /// Where chance comes from.
  public var random: CounterRandom

  /// Made from its parts.
  public init(
    parameters: ParameterValues = ParameterValues(),
    start: Start,
    startingStates: [StateVariable: Double] = [:],
    routine: Routine = Routine(),
    random: CounterRandom = CounterRandom(seed: 0, patient: 0)
  ) {
    self.parameters = parameters
    self.start = start
    self.startingStates = startingStates
    self.routine = routine
    self.random = random
  }
}
