/// An effect and how far chance may have moved it.
public struct EffectEstimate: Sendable, Hashable {
  /// On a scale where estimates are about normal: a mean difference, a log ratio.
  public var estimate: Double
  /// Positive, on the scale of the estimate.
  public var standardError: Double

  /// An estimate with its standard error.
  public init(estimate: Double, standardError: Double) {
    self.estimate = estimate
    self.standardError = standardError
  }

  /// The estimate in standard errors.
  public var z: Double { estimate / standardError }

  /// The same effect counted in another unit, or with the other sign.
  public func scaled(by factor: Double) -> EffectEstimate {
    EffectEstimate(estimate: estimate * factor, standardError: standardError * abs(factor))
  }

  /// The estimate that an interval belongs to: its standard error is the interval's width over twice the quantile.
  ///
  /// Cochrane Handbook 6.3 (differences) and 6.5.2.2 (with the t distribution in small groups).
  ///
  /// - Parameters:
  ///   - level: the interval's confidence.
  ///   - degreesOfFreedom: of the t distribution behind the interval; infinite for the normal.
  /// - Returns: `nil` where the interval is empty or a figure not finite.
  public static func fromInterval(
    estimate: Double,
    low: Double,
    high: Double,
    level: Double = 0.95,
    degreesOfFreedom: Double = .infinity
  ) -> EffectEstimate? {
    guard estimate.isFinite,
      let standardError = StandardError.fromInterval(
        low: low,
        high: high,
        level: level,
        degreesOfFreedom: degreesOfFreedom
      )
    else { return nil }
    return EffectEstimate(estimate: estimate, standardError: standardError)
  }

  /// A ratio with its interval, on the scale of its natural logarithm (Cochrane Handbook 6.3.2).
  ///
  /// - Returns: `nil` where a figure is not positive or the interval is empty.
  public static func logarithm(
    ofRatio ratio: Double,
    low: Double,
    high: Double,
    level: Double = 0.95
  ) -> EffectEstimate? {
    guard ratio > 0, low > 0, high > 0 else { return nil }
    return fromInterval(estimate: naturalLog(ratio), low: naturalLog(low), high: naturalLog(high), level: level)
  }

  /// An estimate with the two-sided p value of the test that it is zero (Cochrane Handbook 6.3.2 and 6.5.2.3).
  ///
  /// For “p < 0.05” the bound may stand for p: the standard error is then the largest that the words allow.
  ///
  /// - Returns: `nil` for an estimate of zero and for a p value of 0, 1 or outside.
  public static func fromP(
    estimate: Double,
    twoSidedP p: Double,
    degreesOfFreedom: Double = .infinity
  ) -> EffectEstimate? {
    guard estimate.isFinite, estimate != 0,
      let t = StandardError.statistic(
        twoSidedP: p,
        degreesOfFreedom: degreesOfFreedom
      )
    else { return nil }
    return EffectEstimate(estimate: estimate, standardError: abs(estimate) / t)
  }

  /// An estimate with the t (or z) statistic of the test that it is zero (Cochrane Handbook 6.5.2.3).
  ///
  /// - Returns: `nil` for an estimate or a statistic of zero, and where their signs differ.
  public static func fromStatistic(estimate: Double, t: Double) -> EffectEstimate? {
    let standardError = estimate / t
    guard standardError > 0, standardError.isFinite else { return nil }
    return EffectEstimate(estimate: estimate, standardError: standardError)
  }
}
