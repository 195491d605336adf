/// How far a body of evidence can be trusted, by the five domains of GRADE (Guyatt et al., BMJ 2008;336:924).
public struct Certainty: Sendable, Hashable {
  /// The four grades.
  public enum Grade: String, Sendable, Hashable, Codable, CaseIterable {
    case high, moderate, low
    case veryLow = "very-low"
  }

  /// What may lessen trust.
  public enum Domain: String, Sendable, Hashable, Codable, CaseIterable {
    case riskOfBias = "risk of bias"
    case inconsistency, indirectness, imprecision
    case publicationBias = "publication bias"
  }

  /// What a domain takes away, be it nothing, and why.
  public struct Reason: Sendable, Hashable {
    /// What may lessen trust.
    public var domain: Domain
    /// −2, −1 or 0 grades.
    public var step: Int
    /// In plain words.
    public var why: String

    /// Made from its parts.
    public init(domain: Domain, step: Int, why: String) {
      self.domain = domain
      self.step = step
      self.why = why
    }
  }

  /// The grade after all steps.
  public var grade: Grade
  /// Every domain and why.
  public var reasons: [Reason]

  /// Made from its parts.
  public init(grade: Grade, reasons: [Reason]) {
    self.grade = grade
    self.reasons = reasons
  }

  /// Randomised trials start high and lose what the reasons take away.
  public init(reasons: [Reason]) {
    let grades = Grade.allCases
    let lost = -reasons.reduce(0) { $0 + $1.step }
    self.init(grade: grades[min(grades.count - 1, max(0, lost))], reasons: reasons)
  }
}
