/// One person: constants, start, and what life brings.
public struct Patient: Sendable, Hashable {
  /// The constants of the equations.
  public var parameters: ParameterValues
  /// The state at the start of the burn-in.
  public var start: Start
  /// What is done and met from day to day.
  public var routine: Routine
  /// Where chance comes from.
  public var random: CounterRandom

  /// Made from its parts.
  public init(
    parameters: ParameterValues = ParameterValues(),
    start: Start,
    routine: Routine = Routine(),
    random: CounterRandom = CounterRandom(seed: 0, patient: 0)
  ) {
    self.parameters = parameters
    self.start = start
    self.routine = routine
    self.random = random
  }
}
