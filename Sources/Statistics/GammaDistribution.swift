/// The gamma distribution by shape and scale.
public struct GammaDistribution: Sendable, Hashable {
  /// Positive.
  public var shape: Double
  /// Positive; the mean is shape × scale.
  public var scale: Double

  /// A distribution with the given shape and scale.
  public init(shape: Double, scale: Double = 1) {
    self.shape = shape
    self.scale = scale
  }

  /// The density at a point.
  public func density(_ x: Double) -> Double {
    guard shape > 0, scale > 0 else { return .nan }
    if x < 0 { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    return RegularisedIncompleteGamma.prefactor(shape, x / scale) * shape / x
  }

  /// The probability of at most `x`.
  public func cumulative(_ x: Double) -> Double {
    guard scale > 0 else { return .nan }
    return RegularisedIncompleteGamma.lower(a: shape, x: max(0, x) / scale)
  }

  /// The probability of more than `x`.
  public func survival(_ x: Double) -> Double {
    guard scale > 0 else { return .nan }
    return RegularisedIncompleteGamma.upper(a: shape, x: max(0, x) / scale)
  }

  /// The point that a number is at most with probability `p`.
  ///
  /// - Returns: 0 and +∞ for 0 and 1; not a number outside.
  public func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1, shape > 0, scale > 0 else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let unit = GammaDistribution(shape: shape)
    let isLower = p <= 0.5
    let point = MonotoneRoot.find(from: unit.firstGuess(p), isIncreasing: isLower) { x in
      let probability = isLower ? unit.cumulative(x) : unit.survival(x)
      let slope = x * unit.density(x) / probability
      return isLower
        ? (naturalLog(probability / p), slope) : (naturalLog(probability / (1 - p)), -slope)
    }
    return point * scale
  }

  /// Wilson and Hilferty's cube (Proc Natl Acad Sci 1931), or the first term of the series where the cube fails.
  private func firstGuess(_ p: Double) -> Double {
    let ninth = 1 / (9 * shape)
    let root = 1 - ninth + NormalDistribution.standard.quantile(p) * ninth.squareRoot()
    if root > 0.3 { return shape * root * root * root }
    return max(exponential((naturalLog(p) + logGamma(shape + 1)) / shape), .leastNormalMagnitude)
  }
}

/// The chi-squared distribution.
public struct ChiSquared: Sendable, Hashable {
  /// Positive; need not be whole.
  public var degreesOfFreedom: Double

  /// A distribution with the given degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var gamma: GammaDistribution { GammaDistribution(shape: degreesOfFreedom / 2, scale: 2) }

  /// The density at a point.
  public func density(_ x: Double) -> Double { gamma.density(x) }

  /// The probability of at most `x`.
  public func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }

  /// The probability of more than `x`: the p value of a test.
  public func survival(_ x: Double) -> Double { gamma.survival(x) }

  /// The point that a value is at most with probability `p`; 0 and +∞ for 0 and 1; not a number outside.
  public func quantile(_ p: Double) -> Double { gamma.quantile(p) }
}
