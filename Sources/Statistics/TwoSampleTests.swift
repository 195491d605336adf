/// A sample as papers summarise it.
public struct SampleSummary: Sendable, Hashable {
  /// The arithmetic mean.
  public var mean: Double
  /// Not negative.
  public var standardDeviation: Double
  /// At least two.
  public var count: Int

  /// A sample's mean, standard deviation and size.
  public init(mean: Double, standardDeviation: Double, count: Int) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.count = count
  }
}

/// Welch's test of the difference between two means, which does not assume equal variances.
///
/// B. L. Welch, Biometrika 34 (1947), 28–35; degrees of freedom by Satterthwaite.
public struct WelchTest: Sendable, Hashable {
  /// The first mean minus the second.
  public let difference: Double
  /// The standard error of the difference.
  public let standardError: Double
  /// Satterthwaite's degrees of freedom.
  public let degreesOfFreedom: Double

  /// The test of `first` minus `second`; `nil` where a sample is too small or neither varies.
  public init?(_ first: SampleSummary, _ second: SampleSummary) {
    guard first.count >= 2, second.count >= 2 else { return nil }
    let one = first.standardDeviation * first.standardDeviation / Double(first.count)
    let other = second.standardDeviation * second.standardDeviation / Double(second.count)
    guard one + other > 0, (one + other).isFinite else { return nil }
    difference = first.mean - second.mean
    standardError = (one + other).squareRoot()
    degreesOfFreedom =
      (one + other) * (one + other) / (one * one / Double(first.count - 1) + other * other / Double(second.count - 1))
  }

  /// The difference in standard errors.
  public var t: Double { difference / standardError }

  /// Two-sided p value.
  public var p: Double { StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(t) }
}

/// People with and without an event in two groups.
public struct TwoByTwoTable: Sendable, Hashable {
  /// People with the event in the first group.
  public let firstEvents: Int
  /// People in the first group.
  public let firstCount: Int
  /// People with the event in the second group.
  public let secondEvents: Int
  /// People in the second group.
  public let secondCount: Int

  /// A table of events; `nil` where a group is empty or has more events than people.
  public init?(firstEvents: Int, of firstCount: Int, secondEvents: Int, of secondCount: Int) {
    guard firstCount > 0, secondCount > 0, 0...firstCount ~= firstEvents, 0...secondCount ~= secondEvents else {
      return nil
    }
    self.firstEvents = firstEvents
    self.firstCount = firstCount
    self.secondEvents = secondEvents
    self.secondCount = secondCount
  }

  /// The first group's risk minus the second's.
  public var riskDifference: Double {
    Double(firstEvents) / Double(firstCount) - Double(secondEvents) / Double(secondCount)
  }

  /// The first group's risk over the second's; not a number or infinite where the second has no event.
  public var riskRatio: Double {
    Double(firstEvents) / Double(firstCount) / (Double(secondEvents) / Double(secondCount))
  }

  /// The first group's odds over the second's; not a number or infinite where a cell is empty.
  public var oddsRatio: Double {
    Double(firstEvents) * Double(secondCount - secondEvents)
      / (Double(firstCount - firstEvents) * Double(secondEvents))
  }

  /// Two-sided p of Pearson's chi-squared test without continuity correction; `nil` where all or none had the event.
  public var pearsonP: Double? { chiSquaredP(correction: 0) }

  /// Two-sided p of the chi-squared test with Yates's continuity correction; `nil` where all or none had the event.
  public var yatesP: Double? { chiSquaredP(correction: Double(firstCount + secondCount) / 2) }

  private func chiSquaredP(correction: Double) -> Double? {
    let a = Double(firstEvents)
    let b = Double(firstCount - firstEvents)
    let c = Double(secondEvents)
    let d = Double(secondCount - secondEvents)
    guard a + c > 0, b + d > 0 else { return nil }
    let distance = max(0, abs(a * d - b * c) - correction)
    let total = a + b + c + d
    let square = total * distance * distance / ((a + b) * (c + d) * (a + c) * (b + d))
    return ChiSquared(degreesOfFreedom: 1).survival(square)
  }

  /// Two-sided p of Fisher's exact test: the probability, with the margins fixed, of every table at most as likely as
  /// this one.
  public var fisherP: Double {
    let events = firstEvents + secondEvents
    let total = firstCount + secondCount
    let possible = max(0, events - secondCount)...min(firstCount, events)
    let logWeight = { (k: Int) in
      Self.logBinomial(firstCount, k) + Self.logBinomial(secondCount, events - k) - Self.logBinomial(total, events)
    }
    let observed = logWeight(firstEvents)
    // Tables as likely as this one must count in spite of rounding.
    let sum = possible.lazy.map(logWeight).filter { $0 <= observed + 1e-7 }.reduce(0) { $0 + exponential($1) }
    return min(1, sum)
  }

  private static func logBinomial(_ n: Int, _ k: Int) -> Double {
    logGamma(Double(n + 1)) - logGamma(Double(k + 1)) - logGamma(Double(n - k + 1))
  }
}
