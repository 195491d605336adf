/// Standard errors and standard deviations out of what papers print instead.
public enum StandardError {
  /// The standard error behind a confidence interval (Cochrane Handbook 6.3.1 and 6.5.2.2).
  ///
  /// - Returns: `nil` where the interval is empty or a figure not finite.
  public static func fromInterval(
    low: Double,
    high: Double,
    level: Double = 0.95,
    degreesOfFreedom: Double = .infinity
  ) -> Double? {
    guard low.isFinite, high.isFinite, high > low, level > 0, level < 1, degreesOfFreedom > 0 else { return nil }
    let quantile = StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 + level) / 2)
    return (high - low) / (2 * quantile)
  }

  /// The size of the t statistic (z with infinite degrees of freedom) that gives this two-sided p value.
  ///
  /// - Returns: `nil` for a p value of 0, 1 or outside.
  public static func statistic(twoSidedP p: Double, degreesOfFreedom: Double = .infinity) -> Double? {
    guard p > 0, p < 1, degreesOfFreedom > 0 else { return nil }
    return -StudentT(degreesOfFreedom: degreesOfFreedom).quantile(p / 2)
  }

  /// The standard error of the difference between two independent means (Cochrane Handbook 6.5.2.3), the groups'
  /// spreads not assumed equal.
  ///
  /// - Returns: `nil` where a group is empty or nothing varies.
  public static func ofDifference(_ first: SampleSummary, _ second: SampleSummary) -> Double? {
    guard first.count > 0, second.count > 0 else { return nil }
    let one = first.standardDeviation * first.standardDeviation / Double(first.count)
    let other = second.standardDeviation * second.standardDeviation / Double(second.count)
    guard one + other > 0, (one + other).isFinite else { return nil }
    return (one + other).squareRoot()
  }
}

/// Standard deviations between people, out of what papers print instead.
public enum StandardDeviation {
  /// From the standard error of a mean (Cochrane Handbook 6.5.2.2).
  public static func fromStandardError(_ standardError: Double, count: Int) -> Double? {
    guard standardError > 0, standardError.isFinite, count > 0 else { return nil }
    return standardError * Double(count).squareRoot()
  }

  /// From the confidence interval of a mean, by the t distribution with one degree of freedom less than people
  /// (Cochrane Handbook 6.5.2.2).
  public static func fromInterval(low: Double, high: Double, count: Int, level: Double = 0.95) -> Double? {
    guard count > 1 else { return nil }
    return StandardError.fromInterval(low: low, high: high, level: level, degreesOfFreedom: Double(count - 1))
      .flatMap { fromStandardError($0, count: count) }
  }

  /// The groups' common spread, from the standard error of the difference between their means
  /// (Cochrane Handbook 6.5.2.3).
  public static func fromStandardErrorOfDifference(
    _ standardError: Double,
    firstCount: Int,
    secondCount: Int
  ) -> Double? {
    guard standardError > 0, standardError.isFinite, firstCount > 0, secondCount > 0 else { return nil }
    return standardError / (1 / Double(firstCount) + 1 / Double(secondCount)).squareRoot()
  }

  /// The groups' common spread, from the difference between their means and the two-sided p of a t test
  /// (Cochrane Handbook 6.5.2.3).
  public static func fromP(difference: Double, twoSidedP p: Double, firstCount: Int, secondCount: Int) -> Double? {
    EffectEstimate.fromP(
      estimate: difference,
      twoSidedP: p,
      degreesOfFreedom: Double(firstCount + secondCount - 2)
    ).flatMap {
      fromStandardErrorOfDifference($0.standardError, firstCount: firstCount, secondCount: secondCount)
    }
  }

  /// The groups' common spread, from the difference between their means and the statistic of a t test
  /// (Cochrane Handbook 6.5.2.3).
  ///
  /// - Returns: `nil` where difference or statistic is zero, and where their signs differ.
  public static func fromStatistic(difference: Double, t: Double, firstCount: Int, secondCount: Int) -> Double? {
    EffectEstimate.fromStatistic(estimate: difference, t: t).flatMap {
      fromStandardErrorOfDifference($0.standardError, firstCount: firstCount, secondCount: secondCount)
    }
  }

  /// The spread within groups, each weighted by its degrees of freedom (Cochrane Handbook 6.5.1.2, “pooled”).
  ///
  /// - Returns: `nil` without a group of two or more people.
  public static func pooled(_ groups: [SampleSummary]) -> Double? {
    let held = groups.filter { $0.count > 1 }
    let degrees = held.reduce(0) { $0 + Double($1.count - 1) }
    let squares = held.reduce(0) { $0 + Double($1.count - 1) * $1.standardDeviation * $1.standardDeviation }
    guard degrees > 0, squares > 0, squares.isFinite else { return nil }
    return (squares / degrees).squareRoot()
  }

  /// Of the change within people, from the spreads before and after and the correlation between the two
  /// (Cochrane Handbook 6.5.2.8).
  ///
  /// - Returns: `nil` for a correlation outside −1 to 1 and where nothing would vary.
  public static func ofChange(baseline: Double, final: Double, correlation: Double) -> Double? {
    guard baseline >= 0, final >= 0, abs(correlation) <= 1 else { return nil }
    let variance = baseline * baseline + final * final - 2 * correlation * baseline * final
    return variance > 0 && variance.isFinite ? variance.squareRoot() : nil
  }

  /// The correlation between before and after that the three spreads imply (Cochrane Handbook 6.5.2.8).
  public static func correlation(baseline: Double, final: Double, change: Double) -> Double? {
    guard baseline > 0, final > 0, change >= 0 else { return nil }
    return (baseline * baseline + final * final - change * change) / (2 * baseline * final)
  }
}
