/// The variance between studies by each of the methods.
///
/// Formulas as in W. Viechtbauer, J Educ Behav Stat 30 (2005), 261–293, and W. Viechtbauer et al., A comparison of
/// procedures to test for moderators in mixed-effects meta-regression models, Psychol Methods 20 (2015), 360–374.
struct HeterogeneityEstimator {
  var method: HeterogeneityMethod
  var rules: IterationRules

  struct Estimate {
    /// Not negative.
    var tau2: Double
    /// Zero for the methods with a closed form.
    var iterations = 0
  }

  /// - Throws: ``PoolingError/notConverged(method:iterations:)``.
  func estimate(_ model: inout some WeightedModel) throws(PoolingError) -> Estimate {
    switch method {
    case .equalEffects: return Estimate(tau2: 0)
    case .hedges: return Estimate(tau2: max(0, Self.hedges(&model)))
    case .derSimonianLaird:
      let sums = model.sums(tau2: 0)
      return Estimate(tau2: max(0, (sums.residual - model.degreesOfFreedom) / sums.trace))
    case .hunterSchmidt:
      let sums = model.sums(tau2: 0)
      return Estimate(tau2: max(0, (sums.residual - Double(model.count)) / sums.weights))
    case .sidikJonkman:
      let start = model.meanSquare
      return Estimate(tau2: start * model.residualSum(tau2: start) / model.degreesOfFreedom)
    case .pauleMandel: return try pauleMandel(&model)
    case .restrictedMaximumLikelihood, .maximumLikelihood, .empiricalBayes: return try fisherScoring(&model)
    }
  }

  private static func hedges(_ model: inout some WeightedModel) -> Double {
    let (residual, trace) = model.unweighted()
    return (residual - trace) / model.degreesOfFreedom
  }

  private func pauleMandel(_ model: inout some WeightedModel) throws(PoolingError) -> Estimate {
    let root = GeneralisedQ.root(
      of: model.degreesOfFreedom,
      &model,
      searchEnd: max(100, 10 * model.medianAbsoluteDeviationSquared),
      rules: rules
    )
    guard let root else { throw .notConverged(method: method, iterations: rules.maximumIterations) }
    return Estimate(tau2: root)
  }

  private func fisherScoring(_ model: inout some WeightedModel) throws(PoolingError) -> Estimate {
    var tau2 = max(0, Self.hedges(&model))
    let typical = rules.stepIsRelative ? model.typicalVariance() : 0
    var iterations = 0
    while true {
      iterations += 1
      var step = scoringStep(model.sums(tau2: tau2), model)
      if step.isNaN { step = 0 }
      // On the boundary no part of a step down is possible, elsewhere half of it may be.
      if tau2 == 0 { step = max(0, step) }
      while tau2 + step < 0 { step /= 2 }
      let next = tau2 + step
      let change = abs(next - tau2)
      tau2 = next
      let largest = rules.stepIsRelative ? rules.largestLastStep * (tau2 + typical) : rules.largestLastStep
      if iterations > rules.maximumIterations { throw .notConverged(method: method, iterations: iterations) }
      if change <= largest { break }
    }
    if isLessLikelyThanZero(tau2, &model) { tau2 = 0 }
    // Halved steps towards the boundary come near it and never there.
    if rules.stepIsRelative, tau2 < 100 * rules.largestLastStep * typical { tau2 = 0 }
    return Estimate(tau2: tau2, iterations: iterations)
  }

  private func scoringStep(_ sums: WeightedSums, _ model: some WeightedModel) -> Double {
    switch method {
    case .maximumLikelihood: return (sums.residualOfSquares - sums.weights) / sums.squaredWeights
    case .empiricalBayes:
      let count = Double(model.count)
      return (sums.residual * count / model.degreesOfFreedom - count) / sums.weights
    default: return (sums.residualOfSquares - sums.trace) / sums.traceOfSquare
    }
  }

  /// Whether scoring ended at a local maximum that is lower than the likelihood without heterogeneity.
  private func isLessLikelyThanZero(_ tau2: Double, _ model: inout some WeightedModel) -> Bool {
    guard method != .empiricalBayes, tau2 > IterationRules.metafor.largestLastStep || rules.stepIsRelative else {
      return false
    }
    guard tau2 > 0 else { return false }
    let isRestricted = method == .restrictedMaximumLikelihood
    let atZero = model.logLikelihood(tau2: 0, isRestricted: isRestricted)
    let atEstimate = model.logLikelihood(tau2: tau2, isRestricted: isRestricted)
    return atZero - atEstimate > IterationRules.metafor.rootTolerance
  }
}

extension WeightedModel {
  fileprivate var medianAbsoluteDeviationSquared: Double {
    let deviation = centredEstimates.medianAbsoluteDeviation
    return deviation * deviation
  }
}

/// Q as a function of the variance between studies: Σ (yᵢ − fitᵢ)² / (vᵢ + τ²), which falls as τ² grows.
enum GeneralisedQ {
  /// The variance at which Q has a value; 0 where Q is smaller than that at 0 already.
  ///
  /// - Parameter searchEnd: where metafor gives up; the search goes on beyond only where there is no root before.
  /// - Returns: `nil` where the iterations do not suffice.
  static func root(
    of value: Double,
    _ model: inout some WeightedModel,
    searchEnd: Double,
    rules: IterationRules
  ) -> Double? {
    guard model.residualSum(tau2: 0) >= value else { return 0 }
    var end = searchEnd
    while model.residualSum(tau2: end) > value {
      end *= 10
      guard end.isFinite else { return nil }
    }
    // A copy, because a closure cannot hold an inout.
    var scratch = model
    return BrentRoot.find(
      from: 0,
      to: end,
      tolerance: rules.rootTolerance,
      maximumIterations: rules.maximumIterations
    ) { scratch.residualSum(tau2: $0) - value }
  }
}
