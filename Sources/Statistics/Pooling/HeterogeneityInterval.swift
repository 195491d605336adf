/// An interval for the variance between studies, and what follows from it.
public struct HeterogeneityInterval: Sendable, Hashable {
  /// In squared units of the effect.
  public var tau2: Interval
  /// In per cent.
  public var iSquared: Interval
  /// Total variance over sampling variance.
  public var hSquared: Interval
  /// Whether the estimates agree so well that both ends, were negative variances possible, would lie below zero.
  public var liesBelowZero: Bool
}

extension RandomEffects {
  /// The Q-profile interval: the variances between studies at which Q is not improbable.
  ///
  /// W. Viechtbauer, Confidence intervals for the amount of heterogeneity in meta-analysis, Stat Med 26 (2007), 37–52.
  /// It does not depend on how the variance itself is estimated.
  ///
  /// - Parameter estimate: the variance between studies where it is known. metafor searches up to ten times that, so
  ///   that its last digits depend on it.
  /// - Throws: ``PoolingError/tooFewStudies(needed:)`` for a single study, and what pooling throws.
  public static func heterogeneityInterval(
    _ table: EffectTable,
    estimate: Double = 0,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> HeterogeneityInterval {
    guard level > 0, level < 1 else { throw .levelOutOfRange }
    guard table.studies.count > 1 else { throw .tooFewStudies(needed: 2) }
    var model = MeanModel(estimates: table.estimates, variances: table.variances)
    let distribution = ChiSquared(degreesOfFreedom: model.degreesOfFreedom)
    let tail = (1 - level) / 2
    let smallQ = distribution.quantile(tail)
    // metafor gives up there, and after 1000 iterations.
    let end = max(100, 10 * estimate)
    var searching = rules
    searching.maximumIterations = max(1000, rules.maximumIterations)
    let lower = GeneralisedQ.root(of: distribution.quantile(1 - tail), &model, searchEnd: end, rules: searching)
    let upper = GeneralisedQ.root(of: smallQ, &model, searchEnd: end, rules: searching)
    guard let lower, let upper else {
      throw .notConverged(method: .pauleMandel, iterations: searching.maximumIterations)
    }
    let typical = model.typicalVariance()
    return HeterogeneityInterval(
      tau2: Interval(lower: lower, upper: upper),
      iSquared: Interval(lower: 100 * lower / (typical + lower), upper: 100 * upper / (typical + upper)),
      hSquared: Interval(lower: lower / typical + 1, upper: upper / typical + 1),
      liesBelowZero: model.residualSum(tau2: 0) < smallQ
    )
  }
}
