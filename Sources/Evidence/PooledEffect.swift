/// What several trials say together of one measure.
public struct PooledEffect: Sendable, Hashable {
  /// The outcome measure, such as `SCORAD`.
  public var measure: String
  /// In what it is expressed.
  public var kind: TrialOutcome.Effect
  /// In the units of ``kind``.
  public var estimate: Double
  /// 95 per cent interval of the mean effect.
  public var ci95: TrialOutcome.Interval
  /// Where 95 of 100 further trials would fall; `nil` with too few trials to tell.
  public var prediction95: TrialOutcome.Interval?
  /// Probability of any benefit at all, 0 to 1.
  public var probabilityOfBenefit: Double
  /// Probability of a benefit larger than ``minimalImportantDifference``, 0 to 1; `nil` where none is published.
  public var probabilityBeyondMinimalImportantDifference: Double?
  /// In the units of the measure; `nil` where none is published.
  public var minimalImportantDifference: Double?
  /// Number of trials pooled.
  public var trials: Int
  /// Number of people in them.
  public var participants: Int

  /// Made from its parts.
  public init(
    measure: String,
    kind: TrialOutcome.Effect,
    estimate: Double,
    ci95: TrialOutcome.Interval,
    prediction95: TrialOutcome.Interval? = nil,
    probabilityOfBenefit: Double,
    probabilityBeyondMinimalImportantDifference: Double? = nil,
    minimalImportantDifference: Double? = nil,
    trials: Int,
    participants: Int
  ) {
    self.measure = measure
    self.kind = kind
    self.estimate = estimate
    self.ci95 = ci95
    self.prediction95 = prediction95
    self.probabilityOfBenefit = probabilityOfBenefit
    self.probabilityBeyondMinimalImportantDifference = probabilityBeyondMinimalImportantDifference
    self.minimalImportantDifference = minimalImportantDifference
    self.trials = trials
    self.participants = participants
  }
}

/// How far a body of evidence can be trusted, by the five domains of GRADE (Guyatt et al., BMJ 2008;336:924).
public struct Certainty: Sendable, Hashable {
  /// The four grades.
  public enum Grade: String, Sendable, Hashable, Codable, CaseIterable {
    case high, moderate, low
    case veryLow = "very-low"
  }

  /// One reason to trust the evidence less.
  public struct Reason: Sendable, Hashable {
    /// Risk of bias, inconsistency, indirectness, imprecision or publication bias.
    public var domain: String
    /// −2, −1 or 0 grades.
    public var step: Int
    /// In plain words.
    public var why: String

    /// Made from its parts.
    public init(domain: String, step: Int, why: String) {
      self.domain = domain
      self.step = step
      self.why = why
    }
  }

  /// The grade after all steps.
  public var grade: Grade
  /// Every step and why.
  public var reasons: [Reason]

  /// Made from its parts.
  public init(grade: Grade, reasons: [Reason]) {
    self.grade = grade
    self.reasons = reasons
  }
}
