/// The normal (Gaussian) distribution.
public struct NormalDistribution: Sendable, Hashable {
  /// The mean, which is also the median and the mode.
  public var mean: Double
  /// Positive.
  public var standardDeviation: Double

  /// A normal distribution; without arguments the standard one.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The mean 0 and standard deviation 1.
  public static let standard = NormalDistribution()

  /// The density at a point.
  public func density(_ x: Double) -> Double {
    exponential(logDensity(x))
  }

  /// The natural logarithm of the density at a point.
  public func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return -0.5 * z * z - StirlingRemainder.halfLogTwoPi - naturalLog(standardDeviation)
  }

  /// The probability of at most `x`, to full relative precision in the lower tail.
  public func cumulative(_ x: Double) -> Double {
    Self.lowerTail((x - mean) / standardDeviation)
  }

  /// The probability of more than `x`, to full relative precision in the upper tail.
  public func survival(_ x: Double) -> Double {
    Self.lowerTail((mean - x) / standardDeviation)
  }

  /// The point that a number is at most with probability `p`.
  ///
  /// Wichura's rational approximations (AS 241, Applied Statistics 37, 1988, 477–484), 16 digits.
  ///
  /// - Returns: −∞ and +∞ for 0 and 1; not a number outside.
  public func quantile(_ p: Double) -> Double {
    mean + standardDeviation * Self.standardQuantile(p)
  }

  /// Φ(z) as half of erfc(−z / √2). In the tails the rounding of z / √2 alone would cost z² ulps, so its error is put
  /// back by the derivative.
  private static func lowerTail(_ z: Double) -> Double {
    let rootHalf = 0.707106781186547524400844362105
    let rootHalfRest = -4.833646656726457e-17
    let u = -z * rootHalf
    let value = complementaryErrorFunction(u)
    guard u > 1, value > 0 else { return value / 2 }
    let rest = (-u).addingProduct(-z, rootHalf) - z * rootHalfRest
    let derivative = -2 / Double.pi.squareRoot() * exponential(-u * u)
    return (value + derivative * rest) / 2
  }

  private static func standardQuantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    let q = p - 0.5
    if abs(q) <= 0.425 {
      return q * WichuraTable.central.value(at: 0.180625 - q * q)
    }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let r = (-naturalLog(tail)).squareRoot()
    let size = r <= 5 ? WichuraTable.middle.value(at: r - 1.6) : WichuraTable.far.value(at: r - 5)
    return q < 0 ? -size : size
  }
}

/// The rational functions of algorithm AS 241 (PPND16), coefficients from the constant term up.
private struct WichuraTable {
  let numerator: [Double]
  let denominator: [Double]

  func value(at x: Double) -> Double {
    Self.polynomial(numerator, x) / Self.polynomial(denominator, x)
  }

  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  static let central = WichuraTable(
    numerator: [
      3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ],
    denominator: [
      1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
      39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
    ]
  )

  static let middle = WichuraTable(
    numerator: [
      1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
      1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
    ],
    denominator: [
      1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
      0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
    ]
  )

  static let far = WichuraTable(
    numerator: [
      6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
      0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    denominator: [
      1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
      1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
    ]
  )
}
