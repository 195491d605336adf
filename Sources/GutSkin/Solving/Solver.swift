/// How the equations are stepped through time.
///
/// Steps never cross the boundary of a day, because inputs change there.
public enum Solver: Sendable, Hashable {
  /// The classical Runge–Kutta method of fourth order with equal steps.
  ///
  /// The fastest decay at the default parameters is about 4 a day, so that steps up to 0.69 days are stable; at four
  /// steps a day no state of the reference scenarios is off by more than 2 parts in 10,000.
  case fixedStep(stepsPerDay: Int)

  /// The pair of Dormand and Prince (J Comput Appl Math 6, 1980, 19–26), orders 5 and 4, with a step of its own for
  /// each patient, started afresh on each day whose inputs differ from the day before.
  ///
  /// The error allowed in a step is the absolute tolerance plus the relative one times the state, for each state.
  case adaptive(relativeTolerance: Double, absoluteTolerance: Double)

  /// Four steps a day.
  public static let standard = Solver.fixedStep(stepsPerDay: 4)

  /// Within one part in ten million of the exact course, in the reference scenarios.
  public static let accurate = Solver.adaptive(relativeTolerance: 1e-8, absoluteTolerance: 1e-15)
}

/// A course that cannot be: a state that turned negative by more than rounding, or is not a finite number.
///
/// The equations keep every state at or above zero, so this means a solver too coarse for the parameters, or a fault.
/// Nothing is ever clamped to hide it.
public struct SimulationError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: String, Sendable, Hashable {
    /// Below zero by more than 10⁻⁹.
    case negative
    /// Infinite, beyond 10¹², or not a number.
    case notFinite
    /// The adaptive solver would need steps below 10⁻¹⁰ days.
    case stepTooSmall
  }

  /// The patient's number in the cohort, from 0.
  public var patient: Int
  /// The day, counted from the start of the burn-in, at the end of which it was found.
  public var day: Int
  /// The state, the first one in their order.
  public var state: StateVariable
  /// Its value.
  public var value: Double
  /// What went wrong.
  public var reason: Reason
}
