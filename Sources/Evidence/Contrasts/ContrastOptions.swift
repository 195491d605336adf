/// What to decide where a trial leaves a choice.
public struct ContrastOptions: Sendable, Hashable {
  /// Which of several reports over time counts.
  public enum Timing: Sendable, Hashable {
    /// The one nearest to the end of treatment.
    case endOfTreatment
    /// The latest.
    case latest
    /// The one nearest to this week.
    case nearest(week: Double)
  }

  /// What to do with a control arm that several active arms are compared with (Cochrane Handbook 23.3.4).
  public enum SharedControl: Sendable, Hashable {
    /// Share its people out evenly, so that none counts twice.
    case split
    /// Let it count whole in each contrast, for models that know of the correlation.
    case whole
  }

  /// Which of several reports over time counts.
  public var timing: Timing
  /// What to do with a shared control arm.
  public var sharedControl: SharedControl
  /// The correlation between two measurements of one person, where a standard error needs it: changes made from
  /// baseline and final scores, periods of a cross-over, sides of a body. Cochrane Handbook 6.5.2.8 leaves it to
  /// judgement; at 0.5 a change varies as much as a score.
  public var correlation: Double
  /// Stands in for the spread computed from the held trials.
  public var referenceSpread: ReferenceSpread?

  /// The choices, each with its default.
  public init(
    timing: Timing = .endOfTreatment,
    sharedControl: SharedControl = .split,
    correlation: Double = 0.5,
    referenceSpread: ReferenceSpread? = nil
  ) {
    self.timing = timing
    self.sharedControl = sharedControl
    self.correlation = correlation
    self.referenceSpread = referenceSpread
  }
}
