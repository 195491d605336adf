/// The regularised incomplete beta function I(x; a, b): the probability that a beta-distributed number is at most x.
public enum RegularisedIncompleteBeta {
  /// I(x; a, b).
  ///
  /// - Parameters:
  ///   - x: from 0 to 1.
  ///   - a: positive.
  ///   - b: positive.
  /// - Returns: not a number where an argument is out of range.
  public static func value(x: Double, a: Double, b: Double) -> Double {
    value(x: x, complement: 1 - x, a: a, b: b)
  }

  /// I(x; a, b), with 1 − x given beside x for a caller that knows it to more digits than subtraction leaves.
  ///
  /// Continued fraction of NIST DLMF 8.17.22 (its even part) by Lentz's method, on the side of the mean where it
  /// converges fast; the factor before it by Loader's saddle-point form of the binomial probability.
  public static func value(x: Double, complement y: Double, a: Double, b: Double) -> Double {
    guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, y >= 0, x <= 1, y <= 1 else { return .nan }
    if x == 0 { return 0 }
    if y == 0 { return 1 }
    if x * (a + b + 2) <= a + 1 { return smallerSide(x, y, a, b) }
    return 1 - smallerSide(y, x, b, a)
  }

  private static func smallerSide(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    prefactor(x, y, a, b) / fraction(x, y, a, b)
  }

  /// xᵃ yᵇ / B(a, b).
  static func prefactor(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let n = a + b
    guard min(a, b) >= 1 else {
      return exponential(a * logOf(x, complement: y) + b * logOf(y, complement: x) - logBeta(a, b))
    }
    let remainder =
      StirlingRemainder.value(a) + StirlingRemainder.value(b) - StirlingRemainder.value(n)
      + deviancePart(a, mean: n * x) + deviancePart(b, mean: n * y)
    return exponential(-remainder) * (a / n * b / (2 * Double.pi)).squareRoot()
  }

  /// log x, from the complement where x is near one.
  private static func logOf(_ x: Double, complement y: Double) -> Double {
    y < 0.5 ? naturalLog1p(-y) : naturalLog(x)
  }

  /// The even part of the continued fraction, whose terms hold x and y only where nothing cancels.
  private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    var value = ContinuedFraction.nonzero(a * (a * y - b * x + 1) / (a + 1))
    var c = value
    var d = 0.0
    for step in 1...500 + Int(min(12 * max(a, b).squareRoot(), 1e7)) {
      let m = Double(step)
      let odd = a + 2 * m - 1
      let numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x
      let denominator = m + m * (b - m) * x / odd + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (odd + 2)
      d = 1 / ContinuedFraction.nonzero(denominator + numerator * d)
      c = ContinuedFraction.nonzero(denominator + numerator / c)
      value *= d * c
      if abs(d * c - 1) < .ulpOfOne { break }
    }
    return value
  }
}
