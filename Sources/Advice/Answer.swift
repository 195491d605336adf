public import Evidence
public import Expectation
public import Labels

/// What is said about one product, for one condition and one person.
public struct Answer: Sendable {
  /// The answer in one word.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case testedHelped = "tested-helped"
    case testedUnclear = "tested-unclear"
    case testedNoBenefit = "tested-no-benefit"
    case relatedOnly = "related-only"
    case untested
    case noMicrobe = "no-microbe"
    case askADoctor = "ask-a-doctor"
  }

  /// The label as it was read.
  public var product: Product
  /// What was asked for.
  public var condition: Condition
  /// The answer in one word.
  public var verdict: Verdict
  /// What the trials alone say, never ``Verdict/askADoctor``.
  public var evidenceVerdict: Verdict
  /// How close the closest match is.
  public var match: MatchLevel
  /// The rule by which the verdict was reached, with the numbers it rests on.
  public var verdictReason: String
  /// Treatment trials in this condition: all that had a control group before any that had none, then best match
  /// first, then larger before smaller.
  public var trials: [TrialMatch]
  /// Trials of the same microbes that bear on something near: prevention, or a related condition. They never enter
  /// the verdict, and ``TrialMatch/relation`` says what each is about.
  public var relatedTrials: [TrialMatch]
  /// Trials of the same species or strains that do not bear on this product, with the reason.
  public var setAside: [SetAsideTrial]
  /// Number of trials in this condition that were searched.
  public var trialsSearched: Int
  /// What the trials say together; `nil` until they are pooled.
  public var effect: PooledEffect?
  /// How far ``effect`` can be trusted; `nil` until they are pooled.
  public var certainty: Certainty?
  /// How ``effect`` was narrowed to people like this one; `nil` where nothing was said to narrow it by, or there is no
  /// effect.
  public var narrowing: Narrowing?
  /// What to expect week by week; `nil` where there is no ``effect``, or the model does not know the condition.
  public var expected: ExpectedCourse?
  /// What the label claims, judged.
  public var claims: [ClaimJudgement]
  /// Most severe first.
  public var safety: [SafetyRemark]
  /// The person's avoid-list held against the label, entry by entry.
  public var avoidList: [AvoidFinding]
  /// What the label leaves out.
  public var labelQuality: [MissingStatement]
  /// Plain words, at most 80.
  public var summary: String
  /// What an answer is not.
  public var disclaimer: String

  /// Made from its parts.
  public init(
    product: Product,
    condition: Condition,
    verdict: Verdict,
    evidenceVerdict: Verdict? = nil,
    match: MatchLevel,
    verdictReason: String = "",
    trials: [TrialMatch],
    relatedTrials: [TrialMatch] = [],
    setAside: [SetAsideTrial] = [],
    trialsSearched: Int = 0,
    effect: PooledEffect? = nil,
    certainty: Certainty? = nil,
    narrowing: Narrowing? = nil,
    expected: ExpectedCourse? = nil,
    claims: [ClaimJudgement],
    safety: [SafetyRemark],
    avoidList: [AvoidFinding] = [],
    labelQuality: [MissingStatement],
    summary: String,
    disclaimer: String
  ) {
    self.product = product
    self.condition = condition
    self.verdict = verdict
    self.evidenceVerdict = evidenceVerdict ?? verdict
    self.match = match
    self.verdictReason = verdictReason
    self.trials = trials
    self.relatedTrials = relatedTrials
    self.setAside = setAside
    self.trialsSearched = trialsSearched
    self.effect = effect
    self.certainty = certainty
    self.narrowing = narrowing
    self.expected = expected
    self.claims = claims
    self.safety = safety
    self.avoidList = avoidList
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
  /// What the trial is about, as against what was asked.
  public enum Relation: Sendable, Hashable {
    /// The condition asked about, treated.
    case asked
    /// The condition asked about, prevented in pregnancy or infancy.
    case prevention
    /// A condition near the one asked about.
    case relatedCondition(Condition)
  }

  /// The trial.
  public var trial: Trial
  /// Identifier of the arm whose microbes match.
  public var armID: String
  /// How close the closest match is.
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
  /// What the trial is about, as against what was asked.
  public var relation: Relation
  /// The measure that decided ``direction``; `nil` where none did.
  public var mainMeasure: String?
  /// The other results that concern the arm, one line each, in the record's order.
  public var otherResults: [String]
  /// Whether there was a group to compare with that did not get these microbes.
  public var isControlled: Bool
  /// Whether route and state of the microbes are known on both sides and the same.
  public var isLikeForLike: Bool
  /// Whether the product stays on the skin at least as long as what was tested, as far as label and record tell.
  public var staysAsLong: Bool
  /// Whether the trial's people were of the person's age; `true` where no age was given.
  public var fitsPerson: Bool
  /// Whether something besides the microbes, or a doubt on the figures, could explain the result.
  public var isConfounded: Bool

  /// What a trial says of the product.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case favoursProduct = "favours-product"
    case noDifference = "no-difference"
    case favoursControl = "favours-control"
    /// No control group, or no between-group result was seen.
    case cannotTell = "cannot-tell"
  }

  /// Made from its parts.
  public init(
    trial: Trial,
    armID: String,
    match: MatchLevel,
    doseRatio: Double?,
    comparison: String,
    result: String,
    direction: Direction,
    cautions: [String],
    relation: Relation = .asked,
    mainMeasure: String? = nil,
    otherResults: [String] = [],
    isControlled: Bool = true,
    isLikeForLike: Bool = true,
    staysAsLong: Bool = true,
    fitsPerson: Bool = true,
    isConfounded: Bool = false
  ) {
    self.trial = trial
    self.armID = armID
    self.match = match
    self.doseRatio = doseRatio
    self.comparison = comparison
    self.result = result
    self.direction = direction
    self.cautions = cautions
    self.relation = relation
    self.mainMeasure = mainMeasure
    self.otherResults = otherResults
    self.isControlled = isControlled
    self.isLikeForLike = isLikeForLike
    self.staysAsLong = staysAsLong
    self.fitsPerson = fitsPerson
    self.isConfounded = isConfounded
  }
}

/// A trial of the same species or strain that says nothing on this product, and why.
public struct SetAsideTrial: Sendable {
  /// Why a trial was set aside.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    case otherRoute = "other-route"
    case otherViability = "other-viability"
    /// It asked whether the condition can be prevented, not treated.
    case prevention
    /// Patients' own isolates or an isolate pool: no product holds them.
    case notForSale = "not-for-sale"
    /// The control group got the microbe too.
    case microbeInControl = "microbe-in-control"
    /// Another record of a trial already counted.
    case sameTrial = "same-trial"
    /// Still running.
    case ongoing
  }

  /// The trial.
  public var trial: Trial
  /// How close the closest match is.
  public var match: MatchLevel
  /// Why it was set aside.
  public var reason: Reason
  /// The reason in plain words, with the details.
  public var why: String

  /// Made from its parts.
  public init(trial: Trial, match: MatchLevel, reason: Reason, why: String) {
    self.trial = trial
    self.match = match
    self.reason = reason
    self.why = why
  }
}

/// A claim on the label against the trials and the rules.
public struct ClaimJudgement: Sendable, Hashable {
  /// The answer in one word.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case supported, partly, unsupported
    case notAllowed = "not-allowed"
  }

  /// The label's own words.
  public var text: String
  /// What the claim is about, as the label was read.
  public var conditions: [Condition]
  /// The answer in one word.
  public var verdict: Verdict
  /// The exact word on the label and the rule or trial behind the judgement.
  public var why: String
  /// Identifier of the ``LabelRule`` it rests on, where it rests on one: the first of ``rules``.
  public var rule: String?
  /// Every rule that is held on such words, for this kind of product and where it is sold.
  public var rules: [Rule]
  /// The trials behind the judgement; empty where a rule or the words alone decide.
  public var trials: [Trial.ID]
  /// The words on the label that the judgement is about, as they are printed.
  public var words: [String]
  /// Identifier of the ``ClaimWording`` that was found; `nil` where the claim is on a condition alone.
  public var wording: ClaimWording.ID?

  /// A rule by its name, with where it holds and where it was read.
  public struct Rule: Sendable, Hashable {
    /// Of the ``LabelRule``.
    public var id: LabelRule.ID
    /// Where it holds.
    public var jurisdiction: String
    /// Address of the page it was read on.
    public var source: String

    /// Made from its parts.
    public init(id: LabelRule.ID, jurisdiction: String, source: String) {
      self.id = id
      self.jurisdiction = jurisdiction
      self.source = source
    }
  }

  /// Made from its parts.
  public init(
    text: String,
    conditions: [Condition],
    verdict: Verdict,
    why: String,
    rule: String? = nil,
    rules: [Rule] = [],
    trials: [Trial.ID] = [],
    words: [String] = [],
    wording: ClaimWording.ID? = nil
  ) {
    self.text = text
    self.conditions = conditions
    self.verdict = verdict
    self.why = why
    self.rule = rule
    self.rules = rules
    self.trials = trials
    self.words = words
    self.wording = wording
  }
}

/// Something to know before using the product.
public struct SafetyRemark: Sendable, Hashable {
  /// Stable for the same remark.
  public var id: String
  /// How much heed to pay.
  public var severity: SafetyFact.Severity
  /// In plain words.
  public var why: String
  /// Where it was read: an address, or the label itself.
  public var source: String
  /// Whether it follows from what the person said about themselves, not from the product alone.
  public var isPersonal: Bool
  /// What the person said that it follows from, in a few words; `nil` where it follows from the product alone.
  public var concern: String?
  /// Whether it is a sign that calls for a doctor whatever the product is.
  public var isRedFlag: Bool
  /// Whether it follows from the person's avoid-list: a wish, and no reason to see a doctor.
  public var isChoice: Bool

  /// Made from its parts.
  public init(
    id: String,
    severity: SafetyFact.Severity,
    why: String,
    source: String,
    isPersonal: Bool = false,
    concern: String? = nil,
    isRedFlag: Bool = false,
    isChoice: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.why = why
    self.source = source
    self.isPersonal = isPersonal
    self.concern = concern
    self.isRedFlag = isRedFlag
    self.isChoice = isChoice
  }

  /// Whether the person should ask a doctor before using the product.
  var needsDoctor: Bool { isPersonal && !isChoice && severity.weight >= SafetyFact.Severity.seeDoctor.weight }
}

/// Something that a label should say and does not.
public struct MissingStatement: Sendable, Hashable {
  /// Stable for the same remark.
  public var id: String
  /// What is missing, as half a sentence.
  public var missing: String
  /// In plain words.
  public var why: String
  /// Identifier of the ``LabelRule`` it rests on, where it rests on one.
  public var rule: String?

  /// Made from its parts.
  public init(id: String, missing: String, why: String, rule: String? = nil) {
    self.id = id
    self.missing = missing
    self.why = why
    self.rule = rule
  }
}
