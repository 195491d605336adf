internal import Statistics

/// Brings a finding to the scale of a family of measures.
struct ScaleExpression {
  let family: MeasureFamily
  let spread: ReferenceSpread?
  let arms: ComparedArms

  /// A finding on the family's scale.
  struct Expressed {
    var estimate: Double?
    var standardError: Double
    var kind: Contrast.Kind
    var steps: [String]

    /// The same with a larger standard error. Bounds stay: they are of the test that the trial made with all its
    /// people.
    func widened(by factor: Double) -> Expressed {
      var wider = self
      wider.standardError *= factor
      return wider
    }
  }

  func express(_ finding: Finding) -> Result<Expressed, FindingReader.Failure> {
    switch finding.value {
    case .difference(let effect, let groups): return difference(effect, groups, finding.outcome.measure)
    case .differenceWithoutSpread(let gap): return withoutSpread(gap, finding.outcome.measure)
    case .standardised(let effect): return scaled(standardised: effect, [])
    case .logOddsRatio(let effect): return odds(effect)
    case .logRiskRatio(let effect):
      if family.expression == .logRiskRatio { return .success(exact(effect, [])) }
      return statistic(effect.z, [Self.statisticStep])
    case .events(let oddsRatio, let riskRatio):
      return family.expression == .logRiskRatio ? .success(exact(riskRatio, [])) : odds(oddsRatio)
    case .statistic(let t): return statistic(t, [Self.statisticStep])
    case .bounds(let lower, let upper): return bounds(lower, upper)
    }
  }

  private func odds(_ effect: EffectEstimate) -> Result<Expressed, FindingReader.Failure> {
    if family.expression == .logOddsRatio { return .success(exact(effect, [])) }
    return scaled(
      standardised: StandardisedMeanDifference.fromLogOddsRatio(effect),
      ["Log odds ratio to a standardised difference (Hasselblad and Hedges 1995)."]
    )
  }

  private static let statisticStep = "Standardised difference from the test's statistic and the arm sizes (Hedges' g)."

  private func exact(_ effect: EffectEstimate, _ steps: [String]) -> Expressed {
    Expressed(estimate: effect.estimate, standardError: effect.standardError, kind: .exact, steps: steps)
  }

  private func difference(
    _ effect: EffectEstimate,
    _ groups: (SampleSummary, SampleSummary)?,
    _ measure: String
  ) -> Result<Expressed, FindingReader.Failure> {
    if family.isNatural(measure) { return .success(exact(effect, [])) }
    if let groups, let g = StandardisedMeanDifference.between(groups.0, groups.1) {
      return scaled(standardised: g, ["Standardised by the arms' common spread (Hedges' g)."])
    }
    return statistic(effect.z, [Self.statisticStep])
  }

  private func withoutSpread(_ gap: Double, _ measure: String) -> Result<Expressed, FindingReader.Failure> {
    guard family.isNatural(measure), let spread else { return .failure(.init(reason: .noSpread)) }
    guard let unit = unitError else { return .failure(.init(reason: .noArmSizes)) }
    let effect = EffectEstimate(estimate: gap, standardError: spread.standardDeviation * unit)
    return .success(
      exact(effect, ["Standard error from the arm sizes\(assumption) and \(spreadWords) (Cochrane Handbook 6.5.2.7)."])
    )
  }

  private func statistic(_ t: Double, _ steps: [String]) -> Result<Expressed, FindingReader.Failure> {
    guard let one = arms.activeSize, let two = arms.controlSize else { return .failure(.init(reason: .noArmSizes)) }
    guard
      let g = StandardisedMeanDifference.fromStatistic(
        t,
        firstCount: Double(one.people),
        secondCount: Double(two.people)
      )
    else { return .failure(.init(reason: .noArmSizes)) }
    let sizes = assumption.isEmpty ? [] : ["Arm sizes\(assumption)."]
    return scaled(standardised: g.scaled(by: pairing), steps + sizes + pairingSteps)
  }

  private func bounds(_ lower: Double, _ upper: Double) -> Result<Expressed, FindingReader.Failure> {
    guard let unit = unitError else { return .failure(.init(reason: .noArmSizes)) }
    return scale().map { factor, origin in
      let error = unit * factor
      let isInterval = lower.isFinite && upper.isFinite
      return Expressed(
        estimate: nil,
        standardError: error,
        kind: isInterval
          ? .intervalCensored(lower: lower * error, upper: upper * error)
          : .oneSided(lower: lower * error, upper: upper * error),
        steps: ["Standard error from the arm sizes\(assumption)\(origin.map { " and " + $0 } ?? "")."] + pairingSteps
      )
    }
  }

  private func scaled(
    standardised effect: EffectEstimate,
    _ steps: [String]
  ) -> Result<Expressed, FindingReader.Failure> {
    scale().map { factor, origin in
      exact(effect.scaled(by: factor), steps + (origin.map { ["Brought to the common scale by \($0)."] } ?? []))
    }
  }

  /// What a standardised difference of one is on the family's scale, and where that comes from.
  private func scale() -> Result<(Double, String?), FindingReader.Failure> {
    switch family.expression {
    case .standardised: return .success((1, nil))
    case .logOddsRatio:
      return .success((.pi / 3.0.squareRoot(), "π / √3, a log odds ratio (Hasselblad and Hedges 1995)"))
    case .logRiskRatio: return .failure(.init(reason: .noRiskRatio))
    case .points:
      guard let spread else { return .failure(.init(reason: .noSpread)) }
      return .success((spread.standardDeviation, spreadWords))
    }
  }

  private var spreadWords: String {
    guard let spread else { return "" }
    let origin = spread.trialIDs.isEmpty ? "given" : "pooled from \(spread.trialIDs.count) held trials"
    return "a reference spread of \(figure(spread.standardDeviation)) \(spread.measure) points, \(origin)"
  }

  /// The standard error of a difference between the arms, in standard deviations between people.
  private var unitError: Double? {
    guard let one = arms.activeSize, let two = arms.controlSize, one.people > 0, two.people > 0 else { return nil }
    return (1 / Double(one.people) + 1 / Double(two.people)).squareRoot() * pairing
  }

  private var isPaired: Bool { arms.trial.design.isPaired }

  /// How much less a difference varies where people are their own controls.
  private var pairing: Double { isPaired ? max(0, 1 - arms.options.correlation).squareRoot() : 1 }

  private var pairingSteps: [String] {
    isPaired
      ? ["People are their own controls: correlation \(figure(arms.options.correlation)) (Cochrane Handbook 23.2.7)."]
      : []
  }

  private var assumption: String {
    let isAssumed = arms.activeSize?.isAssumed == true || arms.controlSize?.isAssumed == true
    guard isAssumed, let total = arms.trial.population.n else { return "" }
    return " (an equal share of the trial's \(total) people)"
  }
}
