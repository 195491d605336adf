internal import Statistics

/// What a series says of the effect, parted from what was believed before, so that it can be joined to any prior.
///
/// Given a model's parameters the likelihood of the effect is Gaussian; over the parameters it is a sum of these.
struct EffectEvidence: Sendable {
  /// One choice of the parameters.
  struct Part: Sendable {
    /// Logarithm of the weight, of a likelihood whose exponent is −½ precision β² + shift β.
    var logWeight: Double
    var precision: Double
    var shift: Double
  }

  var parts: [Part]

  /// Takes the prior out again that a mixture was found with.
  init(_ belief: NormalMixture, priorMean: Double, priorDeviation: Double) {
    let priorVariance = priorDeviation * priorDeviation
    parts = belief.weights.indices.map { index in
      let mean = belief.means[index]
      let variance = belief.standardDeviations[index] * belief.standardDeviations[index]
      // Where the series says nothing, rounding may leave less than nothing.
      let precision = max(0, 1 / variance - 1 / priorVariance)
      let logFactor =
        0.5 * naturalLog(priorVariance / variance) - 0.5 * mean * mean / variance
        + 0.5 * priorMean * priorMean / priorVariance
      return Part(
        logWeight: naturalLog(max(belief.weights[index], 1e-300)) + logFactor,
        precision: precision,
        shift: precision == 0 ? 0 : mean / variance - priorMean / priorVariance
      )
    }
  }

  /// The belief with a normal prior, and the logarithm of the probability of the series under it, up to a constant that
  /// all priors share.
  func belief(mean: Double, standardDeviation: Double) -> (effect: NormalMixture, logEvidence: Double) {
    let priorPrecision = 1 / (standardDeviation * standardDeviation)
    var means: [Double] = []
    var deviations: [Double] = []
    var logWeights: [Double] = []
    for part in parts {
      let variance = 1 / (part.precision + priorPrecision)
      let centre = variance * (part.shift + priorPrecision * mean)
      means.append(centre)
      deviations.append(variance.squareRoot())
      logWeights.append(
        part.logWeight + 0.5 * naturalLog(priorPrecision * variance) + 0.5 * centre * centre / variance
          - 0.5 * priorPrecision * mean * mean
      )
    }
    let most = logWeights.max() ?? 0
    let weights = logWeights.map { naturalExponential($0 - most) }
    let evidence = most + naturalLog(weights.reduce(0, +))
    return (NormalMixture(weights: weights, means: means, standardDeviations: deviations), evidence)
  }

  /// The logarithm of the probability of the series if there is no effect, up to the same constant.
  var logEvidenceOfNone: Double {
    let most = parts.map(\.logWeight).max() ?? 0
    return most + naturalLog(parts.reduce(0) { $0 + naturalExponential($1.logWeight - most) })
  }

  /// How many times likelier the series is if the product lowers the measure than if it does nothing, and if it raises
  /// it: Bayes factors, the effect's size being half-normal.
  ///
  /// - Parameter scale: of the half-normal distribution, in points.
  func bayesFactors(scale: Double) -> (lowers: Double, raises: Double) {
    let (effect, evidence) = belief(mean: 0, standardDeviation: scale)
    let either = naturalExponential(min(700, evidence - logEvidenceOfNone))
    let below = effect.cumulative(0)
    return (2 * either * below, 2 * either * (1 - below))
  }
}
