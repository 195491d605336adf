/// Ratios of means, and means of logarithms.
public enum RatioOfMeans {
  /// The log of the ratio of two arithmetic means, by the delta method: Friedrich, Adhikari and Beyene, BMC Medical
  /// Research Methodology 8 (2008) 32; Hedges, Gurevitch and Curtis, Ecology 80 (1999) 1150–1156.
  ///
  /// - Returns: `nil` where a mean is not positive.
  public static func logarithm(_ first: SampleSummary, over second: SampleSummary) -> EffectEstimate? {
    guard first.mean > 0, second.mean > 0, first.count > 0, second.count > 0 else { return nil }
    let one = first.standardDeviation / first.mean
    let two = second.standardDeviation / second.mean
    let variance = one * one / Double(first.count) + two * two / Double(second.count)
    guard variance > 0, variance.isFinite else { return nil }
    return EffectEstimate(estimate: naturalLog(first.mean / second.mean), standardError: variance.squareRoot())
  }

  /// The mean and spread of the logarithms behind a geometric mean and its confidence interval, by the t distribution
  /// with one degree of freedom less than people (Cochrane Handbook 6.5.2.4; Higgins, White and Anzures-Cabrera,
  /// Statistics in Medicine 27 (2008) 6072–6092).
  ///
  /// - Returns: `nil` where a figure is not positive or the interval is empty.
  public static func logarithms(
    ofGeometricMean mean: Double,
    low: Double,
    high: Double,
    count: Int,
    level: Double = 0.95
  ) -> SampleSummary? {
    guard mean > 0, low > 0, high > 0,
      let spread = StandardDeviation.fromInterval(
        low: naturalLog(low),
        high: naturalLog(high),
        count: count,
        level: level
      )
    else { return nil }
    return SampleSummary(mean: naturalLog(mean), standardDeviation: spread, count: count)
  }

  /// The mean and spread of the logarithms behind an arithmetic mean and spread, the people being log-normally
  /// distributed (Higgins, White and Anzures-Cabrera 2008, method 1).
  ///
  /// - Returns: `nil` where the mean is not positive.
  public static func logarithms(of sample: SampleSummary) -> SampleSummary? {
    guard sample.mean > 0, sample.standardDeviation >= 0 else { return nil }
    let ratio = sample.standardDeviation / sample.mean
    let variance = naturalLog1p(ratio * ratio)
    return SampleSummary(
      mean: naturalLog(sample.mean) - variance / 2,
      standardDeviation: variance.squareRoot(),
      count: sample.count
    )
  }

  /// A log ratio as per cent more (positive) or less (negative).
  public static func percentChange(ofLogRatio logRatio: Double) -> Double {
    100 * exponentialMinus1(logRatio)
  }

  /// A change of a mean by so many per cent of its baseline, in the measure's own unit.
  public static func change(percent: Double, ofBaseline baseline: Double) -> Double {
    percent / 100 * baseline
  }
}
