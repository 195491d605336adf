internal import Statistics

extension BorrowingModel {
  /// An estimate in the figures that answers carry.
  ///
  /// - Parameters:
  ///   - estimate: of a blend, from this model.
  ///   - minimalImportantDifference: on the scale of the effects; `nil` where none is published.
  public func pooledEffect(
    of estimate: BlendEstimate,
    minimalImportantDifference: Double? = nil
  ) -> PooledEffect {
    let nearest = estimate.sources.first?.relation ?? .sameClass
    let ids = estimate.trialIDs(within: nearest)
    let all = estimate.trialIDs(within: .sameClass)
    let scale = EffectScale(question.family)
    return PooledEffect(
      measure: scale.measure,
      kind: scale.kind,
      estimate: scale.shown(estimate.effect.mean),
      ci95: scale.shown(estimate.effect.interval()),
      quartiles: scale.shown(estimate.effect.interval(level: 0.5)),
      prediction95: scale.shown(estimate.prediction.interval()),
      probabilityOfBenefit: estimate.probabilityOfBenefit,
      probabilityBeyondMinimalImportantDifference: minimalImportantDifference.map(estimate.probability(beyond:)),
      minimalImportantDifference: minimalImportantDifference,
      spreadBetweenPeople: unit,
      nearest: nearest,
      trialIDs: ids,
      participants: participants(in: ids),
      trialsInAll: all.count,
      participantsInAll: participants(in: all),
      raw: raw(estimate.sources.filter { $0.relation == nearest }.map(\.contrast), scale),
      shares: .init(
        blend: estimate.share(of: .blend),
        strains: estimate.share(of: .strain),
        species: estimate.share(of: .species),
        otherMicrobes: estimate.share(of: .sameClass),
        prior: estimate.priorShare
      )
    )
  }

  /// People in these trials, as far as it was reported.
  func participants(in ids: [Trial.ID]) -> Int {
    ids.reduce(0) { sum, id in
      sum + (trials.first { $0.id == id }?.participants ?? 0)
    }
  }

  /// Contrasts by themselves, pooled with random effects (REML).
  ///
  /// Of the intervals of Wald and of Knapp and Hartung the wider counts: the latter's is far too narrow where few
  /// estimates happen to lie together (D. Jackson et al., Stat Med 36 (2017), 3923–3934). Of two estimates it is Wald's:
  /// the other's has one degree of freedom and is mostly wider than the scale itself.
  private func raw(_ nearest: [Contrast], _ scale: EffectScale) -> PooledEffect.Raw? {
    var set = contrasts
    set.contrasts = nearest.filter { $0.kind == .exact }
    guard let table = try? set.effectTable(),
      let fit = try? RandomEffects.fit(table, method: .restrictedMaximumLikelihood, test: .knappHartung),
      let wald = try? RandomEffects.fit(table, method: .restrictedMaximumLikelihood, test: .wald)
    else { return nil }
    let counted = Array(Set(set.contrasts.map(\.trialID))).sorted()
    let people = participants(in: counted)
    return PooledEffect.Raw(
      estimate: scale.shown(fit.estimate),
      ci95: scale.shown(fit.count > 2 && fit.interval.width > wald.interval.width ? fit.interval : wald.interval),
      trialIDs: counted,
      participants: people > 0 ? people : nil
    )
  }
}

extension Interval {
  fileprivate var width: Double { upper - lower }
}

/// How effects on a family's scale are shown.
private struct EffectScale {
  var measure: String
  var kind: TrialOutcome.Effect

  init(_ family: MeasureFamily) {
    switch family.expression {
    case .points(let scale): (measure, kind) = (scale, .meanDifference)
    case .standardised: (measure, kind) = (family.name, .standardisedMeanDifference)
    case .logOddsRatio: (measure, kind) = (family.name, .oddsRatio)
    case .logRiskRatio: (measure, kind) = (family.name, .riskRatio)
    }
  }

  func shown(_ value: Double) -> Double {
    kind == .oddsRatio || kind == .riskRatio ? naturalExponential(value) : value
  }

  func shown(_ interval: Interval) -> TrialOutcome.Interval {
    .init(low: shown(interval.lower), high: shown(interval.upper))
  }
}
