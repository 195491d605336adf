extension EvidenceBase {
  /// What the trials of a condition say of a measure, as contrasts with standard errors; every trial without one is
  /// listed with the reason.
  ///
  /// Trials that only measured the condition beside another are left aside: their people were not chosen for it.
  ///
  /// - Parameters:
  ///   - condition: a condition's identifier, such as `atopic-dermatitis`.
  ///   - route: how the active arm was taken; `nil` for any way.
  ///   - purpose: treatment and prevention are different questions.
  ///   - measure: the name of a ``MeasureFamily`` or of a measure.
  ///   - options: what to decide where a trial leaves a choice.
  public func contrasts(
    condition: String,
    route: TrialArm.Route? = nil,
    purpose: Trial.Purpose = .treatment,
    measure: String,
    options: ContrastOptions = ContrastOptions()
  ) -> ContrastSet {
    contrasts(
      condition: condition,
      route: route,
      purpose: purpose,
      family: MeasureFamily.named(measure),
      options: options
    )
  }

  /// The same for a family of measures with a scale of one's own choice.
  public func contrasts(
    condition: String,
    route: TrialArm.Route? = nil,
    purpose: Trial.Purpose = .treatment,
    family: MeasureFamily,
    options: ContrastOptions = ContrastOptions()
  ) -> ContrastSet {
    let held = trials(for: condition).filter { $0.condition == condition }
    let extractor = EffectExtractor(
      family: family,
      route: route,
      purpose: purpose,
      options: options,
      referenceSpread: referenceSpread(for: family, condition: condition)
    )
    var set = ContrastSet(
      family: family,
      referenceSpread: extractor.referenceSpread,
      contrasts: [],
      exclusions: []
    )
    for trial in held {
      switch extractor.extract(from: trial) {
      case .success(let contrasts): set.contrasts += contrasts
      case .failure(let error): set.exclusions.append(Exclusion(trialID: error.trialID, reason: error.reason))
      }
    }
    return set
  }

  /// The spread between people with a condition, in points of the family's scale.
  ///
  /// - Returns: `nil` where the family is not counted in points, or no trial prints a spread.
  public func referenceSpread(for family: MeasureFamily, condition: String) -> ReferenceSpread? {
    guard case .points(let measure) = family.expression else { return nil }
    let held = trials(for: condition).filter { $0.condition == condition && $0.purpose == .treatment }
    return ReferenceSpread(measure: measure, trials: held)
  }
}
