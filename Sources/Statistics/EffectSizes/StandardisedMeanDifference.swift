/// A difference between two means in standard deviations, corrected for small groups: Hedges' g.
///
/// Hedges, Journal of Educational Statistics 6 (1981) 107–128; the standard error as Borenstein has it in The Handbook of
/// Research Synthesis and Meta-Analysis (2009), equation 12.17, which is `vtype="LS2"` of metafor's `escalc`; Cochrane
/// Handbook 6.5.1.2.
public enum StandardisedMeanDifference {
  /// Hedges' correction for small groups, exactly: Γ(m/2) / (√(m/2) Γ((m − 1)/2)).
  ///
  /// - Returns: `nil` for one degree of freedom or fewer.
  public static func smallSampleCorrection(degreesOfFreedom m: Double) -> Double? {
    guard m > 1 else { return nil }
    return exponential(logGamma(m / 2) - 0.5 * naturalLog(m / 2) - logGamma((m - 1) / 2))
  }

  /// g of two groups, `first` minus `second`, with the groups' common spread.
  public static func between(_ first: SampleSummary, _ second: SampleSummary) -> EffectEstimate? {
    guard first.count > 1, second.count > 1, let spread = StandardDeviation.pooled([first, second]) else { return nil }
    return corrected((first.mean - second.mean) / spread, first: Double(first.count), second: Double(second.count))
  }

  /// g from the t (or z) statistic of the test between two groups: d = t √(1/n₁ + 1/n₂).
  ///
  /// - Parameters:
  ///   - firstCount: people in the first group; need not be whole, as where a control group is shared out.
  ///   - secondCount: people in the second group.
  public static func fromStatistic(_ t: Double, firstCount: Double, secondCount: Double) -> EffectEstimate? {
    guard firstCount > 0, secondCount > 0 else { return nil }
    return corrected(t * (1 / firstCount + 1 / secondCount).squareRoot(), first: firstCount, second: secondCount)
  }

  /// g from d, the uncorrected difference in standard deviations.
  public static func corrected(_ d: Double, first: Double, second: Double) -> EffectEstimate? {
    guard d.isFinite, first > 0, second > 0,
      let correction = smallSampleCorrection(degreesOfFreedom: first + second - 2)
    else { return nil }
    let variance = 1 / first + 1 / second + d * d / (2 * (first + second))
    return EffectEstimate(estimate: correction * d, standardError: correction * variance.squareRoot())
  }

  /// A log odds ratio as a standardised mean difference: times √3 / π.
  ///
  /// Hasselblad and Hedges, Psychological Bulletin 117 (1995) 167–178; Cochrane Handbook 10.6. It supposes that the
  /// event is a cut through a logistic distribution that the two groups share but for its place.
  public static func fromLogOddsRatio(_ effect: EffectEstimate) -> EffectEstimate {
    effect.scaled(by: 3.0.squareRoot() / .pi)
  }

  /// The reverse of ``fromLogOddsRatio(_:)``.
  public static func toLogOddsRatio(_ effect: EffectEstimate) -> EffectEstimate {
    effect.scaled(by: .pi / 3.0.squareRoot())
  }

  /// A standardised mean difference in points of a familiar scale: times that scale's spread between people
  /// (Cochrane Handbook 15.5.3.2).
  public static func inPoints(_ effect: EffectEstimate, standardDeviation: Double) -> EffectEstimate? {
    guard standardDeviation > 0, standardDeviation.isFinite else { return nil }
    return effect.scaled(by: standardDeviation)
  }
}
