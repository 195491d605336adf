internal import Statistics

extension PooledEffect {
  /// How probably this mean effect is better than another's, both taken as normal and independent.
  ///
  /// Two estimates of one model share trials and so move together: the true probability lies farther from one half.
  ///
  /// - Returns: one half for equal estimates; `nil` where they are not on one scale of differences.
  public func probabilityOfBeating(_ other: PooledEffect) -> Double? {
    guard kind == other.kind, measure == other.measure, kind == .meanDifference || kind == .standardisedMeanDifference
    else { return nil }
    if estimate == other.estimate, ci95 == other.ci95 { return 0.5 }
    let variance = normalVariance + other.normalVariance
    guard variance > 0, variance.isFinite else { return nil }
    return NormalDistribution.standard.cumulative((other.estimate - estimate) / variance.squareRoot())
  }

  /// Of the normal distribution whose 95 per cent interval is as wide.
  private var normalVariance: Double {
    let deviation = (ci95.high - ci95.low) / (2 * NormalDistribution.standard.quantile(0.975))
    return deviation * deviation
  }
}
