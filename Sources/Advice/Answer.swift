public import Evidence
public import Labels

/// What is said about one product, for one condition and one person.
public struct Answer: Sendable {
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case testedHelped = "tested-helped"
    case testedUnclear = "tested-unclear"
    case testedNoBenefit = "tested-no-benefit"
    case relatedOnly = "related-only"
    case untested
    case noMicrobe = "no-microbe"
    case askADoctor = "ask-a-doctor"
  }

  public var product: Product
  public var condition: Condition
  public var verdict: Verdict
  public var match: MatchLevel
  /// Best match first; among equals controlled before uncontrolled, then larger before smaller.
  public var trials: [TrialMatch]
  public var claims: [ClaimJudgement]
  public var safety: [SafetyRemark]
  public var labelQuality: [MissingStatement]
  /// Plain words, at most 80.
  public var summary: String
  public var disclaimer: String

  public init(
    product: Product, condition: Condition, verdict: Verdict, match: MatchLevel, trials: [TrialMatch],
    claims: [ClaimJudgement], safety: [SafetyRemark], labelQuality: [MissingStatement], summary: String,
    disclaimer: String
  ) {
    self.product = product
    self.condition = condition
    self.verdict = verdict
    self.match = match
    self.trials = trials
    self.claims = claims
    self.safety = safety
    self.labelQuality = labelQuality
    self.summary = summary
    self.disclaimer = disclaimer
  }
}

/// How closely a trial's microbes are those of the product, best first.
public enum MatchLevel: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case exactBlend = "exact-blend"
  case sameStrains = "same-strains"
  case someStrains = "some-strains"
  case species, genus, none

  /// A closer match is greater.
  public static func < (lhs: MatchLevel, rhs: MatchLevel) -> Bool {
    let order = MatchLevel.allCases
    return (order.firstIndex(of: lhs) ?? 0) > (order.firstIndex(of: rhs) ?? 0)
  }
}

/// A trial that bears on the product, and how.
public struct TrialMatch: Sendable {
  public var trial: Trial
  /// Identifier of the arm whose microbes match.
  public var armID: String
  public var match: MatchLevel
  /// Label dose over trial dose, per day; `nil` where either is not known.
  public var doseRatio: Double?
  /// What was compared with what, for how long and in whom, in plain words.
  public var comparison: String
  /// The result as reported, in plain words.
  public var result: String
  /// What this trial's own figures say, by the stated rules.
  public var direction: Direction
  /// What a reader must know before believing it: no control, other actives, doubtful figures, …
  public var cautions: [String]

  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case favoursProduct = "favours-product"
    case noDifference = "no-difference"
    case favoursControl = "favours-control"
    /// No control group, or no between-group result was seen.
    case cannotTell = "cannot-tell"
  }

  public init(
    trial: Trial, armID: String, match: MatchLevel, doseRatio: Double?, comparison: String, result: String,
    direction: Direction, cautions: [String]
  ) {
    self.trial = trial
    self.armID = armID
    self.match = match
    self.doseRatio = doseRatio
    self.comparison = comparison
    self.result = result
    self.direction = direction
    self.cautions = cautions
  }
}

/// A claim on the label against the trials and the rules.
public struct ClaimJudgement: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case supported, partly, unsupported
    case notAllowed = "not-allowed"
  }

  public var text: String
  public var conditions: [Condition]
  public var verdict: Verdict
  /// The exact word on the label and the rule or trial behind the judgement.
  public var why: String
  /// Identifier of the ``LabelRule`` it rests on, where it rests on one.
  public var rule: String?

  public init(text: String, conditions: [Condition], verdict: Verdict, why: String, rule: String? = nil) {
    self.text = text
    self.conditions = conditions
    self.verdict = verdict
    self.why = why
    self.rule = rule
  }
}

/// Something to know before using the product.
public struct SafetyRemark: Sendable, Hashable {
  public var id: String
  public var severity: SafetyFact.Severity
  public var why: String
  public var source: String

  public init(id: String, severity: SafetyFact.Severity, why: String, source: String) {
    self.id = id
    self.severity = severity
    self.why = why
    self.source = source
  }
}

/// Something that a label should say and does not.
public struct MissingStatement: Sendable, Hashable {
  public var id: String
  public var missing: String
  public var why: String

  public init(id: String, missing: String, why: String) {
    self.id = id
    self.missing = missing
    self.why = why
  }
}
