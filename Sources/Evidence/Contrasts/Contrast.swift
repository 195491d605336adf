public import Statistics

/// The effect of one active arm against one control of one trial, made comparable with other trials'.
///
/// Below zero is benefit, whichever way the measure runs.
public struct Contrast: Sendable, Hashable {
  /// In what an effect is expressed.
  public enum Scale: Sendable, Hashable {
    /// A difference in points of this measure.
    case points(measure: String)
    /// In standard deviations between people, corrected for small groups (Hedges' g).
    case standardised
    /// The natural logarithm of an odds ratio.
    case logOddsRatio
    /// The natural logarithm of a risk ratio.
    case logRiskRatio
  }

  /// How much is known of the estimate.
  public enum Kind: Sendable, Hashable {
    /// The estimate is known.
    case exact
    /// Only “no significant difference” was reported: the estimate lies between these bounds.
    case intervalCensored(lower: Double, upper: Double)
    /// Only “significant” was reported: the estimate lies beyond a bound; the other bound is infinite.
    case oneSided(lower: Double, upper: Double)
  }

  /// The trial's identifier.
  public var trialID: Trial.ID
  /// Identifier of the arm with the microbes.
  public var active: TrialArm.ID
  /// Identifier of the arm compared with.
  public var control: TrialArm.ID
  /// The measure that the trial reported.
  public var measure: String
  /// In what estimate, standard error and bounds are expressed.
  public var scale: Scale
  /// `nil` where only the outcome of a test was reported.
  public var estimate: Double?
  /// Positive. Where a control is shared, already widened for the sharing; the bounds of ``kind`` are not, being of the
  /// test that the trial made.
  public var standardError: Double
  /// How much is known of the estimate.
  public var kind: Kind
  /// People in the two arms; `nil` where it was not reported. A control shared by several contrasts counts in each.
  public var n: Int?
  /// Weeks since the start of treatment; `nil` where it was not reported.
  public var week: Double?
  /// The latest week with a report of the same measure, where that is later than ``week``: a benefit may fade.
  public var latestWeek: Double?
  /// How the figures came about, a step a sentence.
  public var derivation: [String]

  /// Made from its parts.
  public init(
    trialID: Trial.ID,
    active: TrialArm.ID,
    control: TrialArm.ID,
    measure: String,
    scale: Scale,
    estimate: Double?,
    standardError: Double,
    kind: Kind,
    n: Int? = nil,
    week: Double? = nil,
    latestWeek: Double? = nil,
    derivation: [String] = []
  ) {
    self.trialID = trialID
    self.active = active
    self.control = control
    self.measure = measure
    self.scale = scale
    self.estimate = estimate
    self.standardError = standardError
    self.kind = kind
    self.n = n
    self.week = week
    self.latestWeek = latestWeek
    self.derivation = derivation
  }

  /// Whether only the outcome of a test is known.
  public var isCensored: Bool { kind != .exact }
}

/// What the trials of a question say of a measure: every trial is among the contrasts or among the exclusions.
public struct ContrastSet: Sendable, Hashable {
  /// What was asked for.
  public var family: MeasureFamily
  /// The spread between people that turned standardised effects into points; `nil` where none was needed or held.
  public var referenceSpread: ReferenceSpread?
  /// In the order of the trials' identifiers.
  public var contrasts: [Contrast]
  /// In the order of the trials' identifiers; one for each trial without a contrast.
  public var exclusions: [Exclusion]

  /// Made from its parts.
  public init(
    family: MeasureFamily,
    referenceSpread: ReferenceSpread?,
    contrasts: [Contrast],
    exclusions: [Exclusion]
  ) {
    self.family = family
    self.referenceSpread = referenceSpread
    self.contrasts = contrasts
    self.exclusions = exclusions
  }

  /// The contrasts whose estimate is known, for classical pooling; contrasts of a trial with several carry the arm's
  /// identifier.
  ///
  /// - Throws: ``Statistics/PoolingError/noStudies`` where there is none.
  public func effectTable() throws(PoolingError) -> EffectTable {
    var studies: [StudyEffect] = []
    for contrast in contrasts {
      guard contrast.kind == .exact, let estimate = contrast.estimate else { continue }
      let isOneOfSeveral = contrasts.filter { $0.trialID == contrast.trialID }.count > 1
      studies.append(
        StudyEffect(
          study: isOneOfSeveral ? "\(contrast.trialID) (\(contrast.active))" : contrast.trialID,
          estimate: estimate,
          variance: contrast.standardError * contrast.standardError
        )
      )
    }
    return try EffectTable(studies)
  }
}
