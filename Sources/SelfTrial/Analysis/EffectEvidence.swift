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

    /// What is left of a belief when its prior is taken out.
    init(mean: Double, variance: Double, priorMean: Double, priorVariance: Double) {
      // Where the series says nothing, rounding may leave less than nothing.
      precision = max(0, 1 / variance - 1 / priorVariance)
      shift = precision == 0 ? 0 : mean / variance - priorMean / priorVariance
      logWeight =
        0.5 * naturalLog(priorVariance / variance) - 0.5 * mean * mean / variance
        + 0.5 * priorMean * priorMean / priorVariance
    }

    /// The belief with a normal prior, and the logarithm of its weight.
    func joined(mean prior: Double, precision own: Double) -> (logWeight: Double, mean: Double, variance: Double) {
      let variance = 1 / (precision + own)
      let mean = variance * (shift + own * prior)
      let weight =
        logWeight + 0.5 * naturalLog(own * variance) + 0.5 * mean * mean / variance - 0.5 * own * prior * prior
      return (weight, mean, variance)
    }
  }

  var parts: [Part]

  /// Takes the prior out again that a mixture was found with.
  init(_ belief: NormalMixture, priorMean: Double, priorDeviation: Double) {
    let variance = priorDeviation * priorDeviation
    parts = belief.weights.indices.map { index in
      let own = belief.standardDeviations[index] * belief.standardDeviations[index]
      var part = Part(mean: belief.means[index], variance: own, priorMean: priorMean, priorVariance: variance)
      part.logWeight += naturalLog(max(belief.weights[index], 1e-300))
      return part
    }
  }

  /// How the logarithm of the weight of a choice of the parameters changes from one prior of the effect to another.
  ///
  /// - Parameters:
  ///   - mean: of the effect, with the first prior.
  ///   - variance: of the effect, with the first prior.
  static func logFactor(
    mean: Double,
    variance: Double,
    from first: EffectPrior,
    to second: EffectPrior,
    _ measure: MeasureFacts
  ) -> Double {
    let (before, after) = (first.standardDeviation(for: measure), second.standardDeviation(for: measure))
    let part = Part(
      mean: mean,
      variance: variance,
      priorMean: first.mean(for: measure),
      priorVariance: before * before
    )
    return part.joined(mean: second.mean(for: measure), precision: 1 / (after * after)).logWeight
  }

  /// The belief with a normal prior, and the logarithm of the probability of the series under it, up to a constant that
  /// all priors share.
  func belief(mean: Double, standardDeviation: Double) -> (effect: NormalMixture, logEvidence: Double) {
    let precision = 1 / (standardDeviation * standardDeviation)
    let joined = parts.map { $0.joined(mean: mean, precision: precision) }
    let most = joined.map(\.logWeight).max() ?? 0
    let weights = joined.map { naturalExponential($0.logWeight - most) }
    return (
      NormalMixture(
        weights: weights,
        means: joined.map(\.mean),
        standardDeviations: joined.map { $0.variance.squareRoot() }
      ),
      most + naturalLog(weights.reduce(0, +))
    )
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
