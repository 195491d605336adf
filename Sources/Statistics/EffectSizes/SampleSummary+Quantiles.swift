extension SampleSummary {
  /// Mean and spread out of the median and the quartiles: the mean by Luo et al., Statistical Methods in Medical
  /// Research 27 (2018) 1785–1805, equation 15; the spread by Wan et al., BMC Medical Research Methodology 14 (2014)
  /// 135, equation 16. Both assume that people are about normally distributed.
  ///
  /// - Returns: `nil` where the figures are not in order or the group has fewer than two people.
  public init?(median: Double, firstQuartile: Double, thirdQuartile: Double, count: Int) {
    guard count > 1, firstQuartile <= median, median <= thirdQuartile, thirdQuartile > firstQuartile,
      (thirdQuartile - firstQuartile).isFinite
    else { return nil }
    let n = Double(count)
    let weight = 0.7 + 0.39 / n
    self.init(
      mean: weight * (firstQuartile + thirdQuartile) / 2 + (1 - weight) * median,
      standardDeviation: (thirdQuartile - firstQuartile) / Self.quartileWidth(n),
      count: count
    )
  }

  /// Mean and spread out of the median and the range: the mean by Luo et al. 2018, equation 7; the spread by Wan et al.
  /// 2014, equation 9.
  ///
  /// - Returns: `nil` where the figures are not in order or the group has fewer than two people.
  public init?(median: Double, minimum: Double, maximum: Double, count: Int) {
    guard count > 1, minimum <= median, median <= maximum, maximum > minimum, (maximum - minimum).isFinite else {
      return nil
    }
    let n = Double(count)
    let weight = 4 / (4 + power(n, 0.75))
    self.init(
      mean: weight * (minimum + maximum) / 2 + (1 - weight) * median,
      standardDeviation: (maximum - minimum) / Self.rangeWidth(n),
      count: count
    )
  }

  /// Mean and spread out of the five-number summary: the mean by Luo et al. 2018, the spread by Wan et al. 2014,
  /// equation 13.
  ///
  /// - Returns: `nil` where the figures are not in order or the group has fewer than two people.
  public init?(
    minimum: Double,
    firstQuartile: Double,
    median: Double,
    thirdQuartile: Double,
    maximum: Double,
    count: Int
  ) {
    guard count > 1, minimum <= firstQuartile, firstQuartile <= median, median <= thirdQuartile,
      thirdQuartile <= maximum, maximum > minimum, (maximum - minimum).isFinite
    else { return nil }
    let n = Double(count)
    let ofRange = 2.2 / (2.2 + power(n, 0.75))
    let ofQuartiles = 0.7 - 0.72 / power(n, 0.55)
    let middle = ofRange * (minimum + maximum) / 2 + ofQuartiles * (firstQuartile + thirdQuartile) / 2
    let spread = (maximum - minimum) / Self.rangeWidth(n) + (thirdQuartile - firstQuartile) / Self.quartileWidth(n)
    self.init(
      mean: middle + (1 - ofRange - ofQuartiles) * median,
      standardDeviation: spread / 2,
      count: count
    )
  }

  /// Mean and spread out of the median and the range by the rules of Hozo et al., BMC Medical Research Methodology 5
  /// (2005) 13, which older reviews used; kept to reproduce them.
  ///
  /// The mean is (a + 2m + b) / 4 up to 25 people and the median beyond. The spread is by their formula 16 up to 15
  /// people, a quarter of the range up to 70, a sixth beyond.
  ///
  /// - Returns: `nil` where the figures are not in order or the group has fewer than two people.
  public static func hozo(median: Double, minimum: Double, maximum: Double, count: Int) -> SampleSummary? {
    guard count > 1, minimum <= median, median <= maximum, maximum > minimum, (maximum - minimum).isFinite else {
      return nil
    }
    let range = maximum - minimum
    let bend = minimum - 2 * median + maximum
    let spread =
      switch count {
      case ...15: ((bend * bend / 4 + range * range) / 12).squareRoot()
      case ...70: range / 4
      default: range / 6
      }
    return SampleSummary(
      mean: count <= 25 ? (minimum + 2 * median + maximum) / 4 : median,
      standardDeviation: spread,
      count: count
    )
  }

  /// Two groups taken as one (Cochrane Handbook, table 6.5.a).
  public func combined(with other: SampleSummary) -> SampleSummary {
    let one = Double(count)
    let two = Double(other.count)
    let gap = mean - other.mean
    let squares =
      (one - 1) * standardDeviation * standardDeviation + (two - 1) * other.standardDeviation * other.standardDeviation
      + one * two / (one + two) * gap * gap
    return SampleSummary(
      mean: (one * mean + two * other.mean) / (one + two),
      standardDeviation: (squares / (one + two - 1)).squareRoot(),
      count: count + other.count
    )
  }

  /// Expected distance between the quartiles, in standard deviations.
  private static func quartileWidth(_ n: Double) -> Double {
    2 * NormalDistribution.standard.quantile((0.75 * n - 0.125) / (n + 0.25))
  }

  /// Expected range, in standard deviations.
  private static func rangeWidth(_ n: Double) -> Double {
    2 * NormalDistribution.standard.quantile((n - 0.375) / (n + 0.25))
  }
}
