public import Statistics

/// How far each trial of a condition speaks for each blend, and what follows: class mean, species, strains, blend and
/// trial, all at once, so that one small trial is pulled towards what sixty others found and a strain without a trial
/// gets its species' estimate with wide doubt.
///
/// A contrast's expected value is the mean of its class (a condition and a route), plus covariates, plus the mean of its
/// microbes' species effects, plus the mean of their strain effects, plus an effect of the exact blend, plus one of the
/// trial, which the arms of a trial share. Contrasts of which only a test's outcome is known count between its bounds.
/// The sums are ``Statistics/MultiMembershipModel``'s.
///
/// Covariates are counted from their mean over the trials, and where a trial does not state one it counts as the mean.
/// Of what is foretold, age group, state and dose are the blend's and the person's, risk of bias and funding those of
/// the trials held.
public struct BorrowingModel: Sendable {
  /// What is asked.
  public struct Question: Sendable, Hashable {
    /// A condition's identifier.
    public var condition: String
    /// Trials by other routes do not speak for this one.
    public var route: TrialArm.Route
    /// Treatment and prevention are different questions.
    public var purpose: Trial.Purpose
    /// The measures and the scale.
    public var family: MeasureFamily

    /// A question.
    public init(
      condition: String,
      route: TrialArm.Route,
      purpose: Trial.Purpose = .treatment,
      family: MeasureFamily
    ) {
      self.condition = condition
      self.route = route
      self.purpose = purpose
      self.family = family
    }
  }

  /// Why there is no model.
  public enum Failure: Error, Sendable, Hashable {
    /// No trial that answers the question gives a contrast.
    case noTrials
    /// The sums could not be done.
    case arithmetic
  }

  /// What was asked.
  public let question: Question
  /// What was assumed.
  public let options: BorrowingOptions
  /// The contrasts that count, and the trials that do not, with the reason.
  public let contrasts: ContrastSet
  /// Contrasts that an option left out.
  public let leftOut: [Contrast]
  /// A standard deviation between people on the scale of the effects.
  public let unit: Double
  /// The posterior.
  public let fit: MultiMembershipFit
  /// The trials of the contrasts, in their order.
  let trials: [Trial]
  let blends: [TestedBlend]
  let covariates: Covariates

  /// The levels of the model, in its order.
  enum Level: Int, CaseIterable { case species, strain, blend, trial }

  /// Fits the model to the trials held.
  ///
  /// - Throws: ``Failure``.
  public init(
    evidence: EvidenceBase,
    question: Question,
    options: BorrowingOptions = BorrowingOptions(),
    rules: MultiMembershipFit.Rules = .quick
  ) throws(Failure) {
    self.question = question
    self.options = options
    var set = evidence.contrasts(
      condition: question.condition,
      route: question.route,
      purpose: question.purpose,
      family: question.family,
      options: options.contrasts
    )
    let isCounted = { (contrast: Contrast) in
      evidence.trial(id: contrast.trialID).map { options.counts(contrast, of: $0) } ?? false
    }
    leftOut = set.contrasts.filter { !isCounted($0) }
    set.contrasts = set.contrasts.filter(isCounted)
    contrasts = set
    guard !set.contrasts.isEmpty else { throw .noTrials }
    unit = question.family.standardDeviation(set.referenceSpread)
    let trials = set.contrasts.compactMap { evidence.trial(id: $0.trialID) }
    self.trials = trials
    let blends = zip(set.contrasts, trials).map { contrast, trial in
      trial.arm(id: contrast.active).map(TestedBlend.init) ?? TestedBlend(microbes: [], isLive: nil)
    }
    self.blends = blends
    let covariates = Covariates(trials: trials, blends: blends)
    self.covariates = covariates
    let observations = set.contrasts.indices.map { index in
      let contrast = set.contrasts[index]
      return MultiMembershipModel.Observation(
        position: Self.position(
          blends[index],
          covariates: covariates.values(trials[index], blends[index]),
          name: "\(contrast.trialID) \(contrast.active)",
          trial: contrast.trialID
        ),
        outcome: contrast.outcome,
        standardError: contrast.standardError
      )
    }
    do {
      let model = try MultiMembershipModel(
        fixedEffects: options.scales.fixedEffects(unit: unit),
        levels: options.scales.levels(unit: unit),
        observations: observations
      )
      fit = try MultiMembershipFit(model, rules: rules)
    } catch {
      throw .arithmetic
    }
  }

  static func position(
    _ blend: TestedBlend,
    covariates: [Double],
    name: String,
    trial: String
  ) -> MultiMembershipModel.Position {
    let units = blend.units(named: name)
    func shares(_ units: [String]) -> [MultiMembershipModel.Membership] {
      units.map { .init($0, weight: 1 / Double(units.count)) }
    }
    return MultiMembershipModel.Position(
      fixed: [1] + covariates,
      memberships: [shares(units.species), shares(units.strains), [.init(units.blend)], [.init(trial)]]
    )
  }
}

extension Contrast {
  fileprivate var outcome: MultiMembershipModel.Outcome {
    switch kind {
    case .exact: .value(estimate ?? 0)
    case .intervalCensored(let lower, let upper), .oneSided(let lower, let upper):
      .between(lower: lower, upper: upper)
    }
  }
}

extension MeasureFamily {
  /// A standard deviation between people on the scale of the family's effects.
  fileprivate func standardDeviation(_ spread: ReferenceSpread?) -> Double {
    switch expression {
    case .points: spread?.standardDeviation ?? 1
    case .standardised: 1
    // Hasselblad and Hedges 1995; a risk ratio is nearer to one than its odds ratio.
    case .logOddsRatio, .logRiskRatio: .pi / 3.0.squareRoot()
    }
  }
}

extension BorrowingOptions {
  fileprivate func counts(_ contrast: Contrast, of trial: Trial) -> Bool {
    if leavesOutIndustry, trial.funding == .industry || trial.funding == .mixed { return false }
    if leavesOutHighRisk, trial.riskOfBias?.overall == .high { return false }
    if leftOut.contains(Comparison(trial: contrast.trialID, active: contrast.active)) { return false }
    return !(leavesOutCensored && contrast.isCensored)
  }
}

extension BorrowingOptions.PriorScales {
  fileprivate func fixedEffects(unit: Double) -> [MultiMembershipModel.FixedEffect] {
    [.init("class mean", priorScale: classMean * unit)]
      + Covariates.names.map { .init($0, priorScale: ($0 == Covariates.dose ? dose : covariate) * unit) }
  }

  fileprivate func levels(unit: Double) -> [MultiMembershipModel.Level] {
    [
      .init("species", priorScale: species * unit), .init("strain", priorScale: strain * unit),
      .init("blend", priorScale: blend * unit), .init("trial", priorScale: trial * unit),
    ]
  }
}
