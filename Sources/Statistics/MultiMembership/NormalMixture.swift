/// A weighted mixture of normal distributions: what is believed of a number once scales have been integrated out.
public struct NormalMixture: Sendable, Hashable {
  /// Add up to one.
  public let weights: [Double]
  /// The components' means.
  public let means: [Double]
  /// The components' standard deviations, positive.
  public let standardDeviations: [Double]

  /// A mixture; weights are scaled to add up to one.
  ///
  /// - Precondition: the three arrays are of one length, not empty; weights are not negative and not all zero.
  public init(weights: [Double], means: [Double], standardDeviations: [Double]) {
    precondition(weights.count == means.count && means.count == standardDeviations.count && !weights.isEmpty)
    let total = weights.reduce(0, +)
    precondition(total > 0)
    self.weights = weights.map { $0 / total }
    self.means = means
    self.standardDeviations = standardDeviations
  }

  /// The mean.
  public var mean: Double {
    zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The variance between the components' means and within them.
  public var variance: Double {
    let centre = mean
    return weights.indices.reduce(0) { sum, index in
      let (gap, spread) = (means[index] - centre, standardDeviations[index])
      return sum + weights[index] * (gap * gap + spread * spread)
    }
  }

  /// The square root of ``variance``.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The probability of at most `x`.
  public func cumulative(_ x: Double) -> Double {
    weights.indices.reduce(0) { sum, index in
      sum
        + weights[index]
        * NormalDistribution(mean: means[index], standardDeviation: standardDeviations[index]).cumulative(x)
    }
  }

  /// The point that the number is at most with probability `p`; −∞ and +∞ for 0 and 1.
  ///
  /// By bisection and Newton's method, to 10⁻¹² of the standard deviation.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 1 else { return .infinity }
    var low = Double.infinity
    var high = -Double.infinity
    for index in means.indices {
      let point = NormalDistribution(mean: means[index], standardDeviation: standardDeviations[index]).quantile(p)
      low = min(low, point)
      high = max(high, point)
    }
    var point = min(high, max(low, mean + standardDeviation * NormalDistribution.standard.quantile(p)))
    let tolerance = 1e-12 * standardDeviation
    for _ in 0..<200 where high - low > tolerance {
      let (gap, density) = (cumulative(point) - p, self.density(point))
      if gap > 0 { high = point } else { low = point }
      let step = density > 0 ? gap / density : .infinity
      if abs(step) < tolerance { return point - step }
      let next = point - step
      point = next > low && next < high ? next : low + (high - low) / 2
    }
    return point
  }

  /// The interval that leaves as much below it as above.
  ///
  /// - Parameter level: the probability inside.
  public func interval(level: Double = 0.95) -> Interval {
    Interval(lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2))
  }

  /// The density at a point.
  public func density(_ x: Double) -> Double {
    weights.indices.reduce(0) { sum, index in
      sum
        + weights[index]
        * NormalDistribution(mean: means[index], standardDeviation: standardDeviations[index]).density(x)
    }
  }
}
