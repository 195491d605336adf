/// One result of a trial: a contrast between two arms, or what was seen in each arm.
public struct TrialOutcome: Sendable, Hashable {
  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case lowerIsBetter = "lower-is-better"
    case higherIsBetter = "higher-is-better"
  }

  /// What the source said of the comparison in words.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case noSignificantDifference = "no significant difference"
    case favoursActive = "significant, favours active"
    case favoursControl = "significant, favours control"
    /// The source's words favour the active arm but no test of the difference was seen.
    case wordsFavourActive = "favours active, not tested"
    /// A change within one arm only: never shown as an effect.
    case withinArmOnly = "within-arm change only"
    /// Measured or announced, with no result seen.
    case notReported = "not reported"
  }

  /// In what a comparison is expressed.
  public enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
    case meanDifference = "MD"
    case standardisedMeanDifference = "SMD"
    case riskRatio = "RR"
    case oddsRatio = "OR"
    case hazardRatio = "HR"
    case riskDifference = "RD"
    /// Ratio of means.
    case ratioOfMeans = "RoM"
    /// Difference between arms in per cent change, in percentage points.
    case percentDifference = "PD"
  }

  /// What a group's figure is.
  public enum Statistic: String, Sendable, Hashable, Codable, CaseIterable {
    case change, endpoint, baseline, events
    case percentChange = "percent-change"
  }

  /// Two bounds, both included.
  public struct Interval: Sendable, Hashable {
    /// The lower bound.
    public var low: Double
    /// The upper bound.
    public var high: Double

    /// Made from its parts; what was not seen stays `nil`.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The comparison of two arms.
  public struct Contrast: Sendable, Hashable {
    /// Identifiers of arms.
    public var active: String?
    /// Identifier of the arm compared with.
    public var control: String?
    /// `nil` where the source gives words only.
    public var effect: Effect?
    /// In the units of ``effect``.
    public var estimate: Double?
    /// 95 per cent confidence interval.
    public var ci95: Interval?

    /// Made from its parts; what was not seen stays `nil`.
    public init(
      active: String? = nil,
      control: String? = nil,
      effect: Effect? = nil,
      estimate: Double? = nil,
      ci95: Interval? = nil
    ) {
      self.active = active
      self.control = control
      self.effect = effect
      self.estimate = estimate
      self.ci95 = ci95
    }
  }

  /// What was seen in one arm.
  public struct ArmValue: Sendable, Hashable {
    /// Identifier of the arm.
    public var arm: String
    /// People counted.
    public var n: Int?
    /// Mean, in the measure's unit.
    public var mean: Double?
    /// Standard deviation between people.
    public var sd: Double?
    /// Standard error of the mean.
    public var se: Double?
    /// 95 per cent confidence interval.
    public var ci95: Interval?
    /// Median, in the measure's unit.
    public var median: Double?
    /// First and third quartile.
    public var iqr: Interval?
    /// Geometric mean, in the measure's unit.
    public var geometricMean: Double?
    /// People, or counts, with the event.
    public var events: Double?
    /// Per cent of people with the event, where the count was not printed.
    public var percent: Double?
    /// p of the change within the arm.
    public var pWithin: Double?
    /// The bound where only "p < bound" was printed for the change within the arm.
    public var pWithinBelow: Double?

    /// Made from its parts; what was not seen stays `nil`.
    public init(
      arm: String,
      n: Int? = nil,
      mean: Double? = nil,
      sd: Double? = nil,
      se: Double? = nil,
      ci95: Interval? = nil,
      median: Double? = nil,
      iqr: Interval? = nil,
      geometricMean: Double? = nil,
      events: Double? = nil,
      percent: Double? = nil,
      pWithin: Double? = nil,
      pWithinBelow: Double? = nil
    ) {
      self.arm = arm
      self.n = n
      self.mean = mean
      self.sd = sd
      self.se = se
      self.ci95 = ci95
      self.median = median
      self.iqr = iqr
      self.geometricMean = geometricMean
      self.events = events
      self.percent = percent
      self.pWithin = pWithin
      self.pWithinBelow = pWithinBelow
    }
  }

  /// A comparison, or the groups' own figures.
  public enum Content: Sendable, Hashable {
    case contrast(Contrast)
    case arms(statistic: Statistic, values: [ArmValue])
  }

  /// The outcome measure: `SCORAD`, `POEM`, `responder`, `acne-lesions-total`, …
  public var measure: String
  /// How the measure was counted, where there is more than one way.
  public var definition: String?
  /// The part of the body measured.
  public var site: String?
  /// The people it holds for, where not all.
  public var subgroup: String?
  /// As printed.
  public var unit: String?
  /// Weeks since the start of treatment; in prevention trials the child's age in weeks.
  public var week: Double?
  /// The figures.
  public var content: Content
  /// As the source prints it.
  public var p: Double?
  /// The bound where only "p < bound" was printed.
  public var pBelow: Double?
  /// `nil` where the record does not say.
  public var direction: Direction?
  /// `nil` where the source gives figures only.
  public var verdict: Verdict?
  /// The source's words on the result where ``verdict`` does not say it all.
  public var resultText: String?
  /// What a reader must know of the figures.
  public var note: String?
  /// Why the printed figures cannot be relied on; such an outcome is shown, marked and left out of pooling.
  public var doubt: String?

  /// Made from its parts; what was not seen stays `nil`.
  public init(
    measure: String,
    definition: String? = nil,
    site: String? = nil,
    subgroup: String? = nil,
    unit: String? = nil,
    week: Double? = nil,
    content: Content,
    p: Double? = nil,
    pBelow: Double? = nil,
    direction: Direction? = nil,
    verdict: Verdict? = nil,
    resultText: String? = nil,
    note: String? = nil,
    doubt: String? = nil
  ) {
    self.measure = measure
    self.definition = definition
    self.site = site
    self.subgroup = subgroup
    self.unit = unit
    self.week = week
    self.content = content
    self.p = p
    self.pBelow = pBelow
    self.direction = direction
    self.verdict = verdict
    self.resultText = resultText
    self.note = note
    self.doubt = doubt
  }
}
