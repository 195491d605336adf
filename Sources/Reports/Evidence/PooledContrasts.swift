public import Evidence
public import Statistics

/// What the held trials say of one question, pooled apart by the way it was taken: a capsule's effect says nothing of a
/// cream's.
public struct PooledContrasts: Sendable, Hashable {
  /// The comparisons of one way of taking it.
  public struct Part: Sendable, Hashable {
    /// `nil` where it was not reported.
    public var route: TrialArm.Route?
    /// In the order of the trials' identifiers.
    public var contrasts: [Contrast]
    /// The known estimates as one effect, by REML with the test of Knapp and Hartung unless chosen otherwise; `nil` for
    /// fewer than two, and where the method did not settle.
    public var fit: RandomEffectsFit?

    /// The comparisons with a known estimate.
    public var exact: [Contrast] { contrasts.filter { $0.kind == .exact && $0.estimate != nil } }
  }

  /// What a model that borrows between trials makes of the same comparisons, on their scale.
  public struct Model: Sendable, Hashable {
    /// By position among the comparisons of the set that was pooled; `nil` where the model says nothing.
    public var contrasts: [IntervalEstimate?]
    /// The mean effect of each way of taking it, in the order of ``PooledContrasts/parts``; `nil` where there is none.
    public var means: [ForestPlot.Summary?]

    /// A model's estimates.
    public init(contrasts: [IntervalEstimate?], means: [ForestPlot.Summary?] = []) {
      self.contrasts = contrasts
      self.means = means
    }
  }

  /// What was asked.
  public let question: EvidenceQuestion
  /// Which studies are put together, and how.
  public let choice: StudyChoice
  /// The comparisons that count, and the trials without one.
  public let set: ContrastSet
  /// The comparisons that were left out by choice, in the order of the trials' identifiers.
  public let dropped: [Contrast]
  /// Ways of taking it with a comparison, the swallowed first.
  public let parts: [Part]
  /// The smallest differences that matter, scale by scale.
  let differences: [MinimalImportantDifference]
  /// The trials with a comparison, by identifier, those left out by choice among them.
  let trials: [Trial.ID: Trial]

  /// Pools what the held trials say.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - evidence: the trials that are held.
  ///   - differences: the smallest differences that matter; the scale's own is drawn.
  ///   - options: how trials become contrasts.
  ///   - choice: which of them count, and how they are put together.
  public init(
    _ question: EvidenceQuestion,
    in evidence: EvidenceBase,
    differences: [MinimalImportantDifference] = [],
    options: ContrastOptions = .init(),
    choice: StudyChoice = .init()
  ) {
    var set = evidence.contrasts(for: question, options: options)
    let held = Set(set.contrasts.map(\.trialID)).compactMap { evidence.trial(id: $0) }
    let trials = Dictionary(held.map { ($0.id, $0) }) { first, _ in first }
    let family = set.family
    let counts = { (contrast: Contrast) in
      trials[contrast.trialID].map { choice.counts(contrast, of: $0, in: family) } ?? true
    }
    dropped = set.contrasts.filter { !counts($0) }
    set.contrasts = set.contrasts.filter(counts)
    self.question = question
    self.choice = choice
    self.differences = differences
    self.set = set
    self.trials = trials
    let routes = Dictionary(grouping: set.contrasts) { trials[$0.trialID]?.arm(id: $0.active)?.route }
    parts = Self.order.compactMap { route in
      routes[route].map { Part(route: route, contrasts: $0, fit: Self.fit($0, choice)) }
    }
  }

  private static let order: [TrialArm.Route?] = [.oral, .topical, .both, .vaginal, .other, TrialArm.Route.none, nil]

  private static func fit(_ contrasts: [Contrast], _ choice: StudyChoice) -> RandomEffectsFit? {
    let exact = contrasts.filter { $0.kind == .exact }
    let estimates = exact.compactMap(\.estimate)
    guard exact.count > 1, estimates.count == exact.count else { return nil }
    return try? RandomEffects.fit(
      yi: estimates,
      vi: exact.map { $0.standardError * $0.standardError },
      method: choice.method,
      test: choice.test
    )
  }

  /// The trials without a comparison, counted by reason.
  public var exclusions: [ExclusionCount] { ExclusionCount.counted(set.exclusions) }

  /// In what the effects are expressed.
  public var axis: EffectAxis {
    switch set.family.expression {
    case .points(let measure):
      EffectAxis(
        label: "Difference in \(measure) points, product less comparison",
        importantDifference: differences.threshold(for: measure).map { -$0.value }
      )
    case .standardised:
      EffectAxis(label: "Standardised difference (Hedges’ g), product less comparison")
    case .logOddsRatio: EffectAxis(label: "Odds ratio of the worse outcome, product to comparison", isRatio: true)
    case .logRiskRatio: EffectAxis(label: "Risk ratio of the worse outcome, product to comparison", isRatio: true)
    }
  }

  /// The measure or family in words.
  var measureWords: String {
    switch set.family.name {
    case MeasureFamily.eczemaSeverity.name: "severity in SCORAD points"
    case MeasureFamily.acneLesions.name: "number of lesions"
    case MeasureFamily.responder.name: "people who responded"
    case "incidence": "new cases"
    default: set.family.name
    }
  }
}

extension TrialArm.Route {
  /// The way something was taken, as a heading.
  static func heading(_ route: TrialArm.Route?) -> String {
    switch route {
    case .oral?: "Swallowed"
    case .topical?: "On the skin"
    case .vaginal?: "Vaginal"
    case .both?: "Swallowed and on the skin"
    case .other?: "Another way"
    case TrialArm.Route.none?, nil: "Way not reported"
    }
  }
}
