/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
///
/// Each is computed directly where it is the smaller of the two, so that small tail probabilities keep their relative
/// precision. Series and continued fraction after NIST DLMF 8.7 and 8.9; the factor before them by Loader's
/// saddle-point form, which keeps 13 digits where `a` is large.
public enum RegularisedIncompleteGamma {
  /// P(a, x), the lower function: from 0 at x = 0 to 1.
  ///
  /// - Parameters:
  ///   - a: positive shape.
  ///   - x: zero or more.
  /// - Returns: not a number where an argument is out of range.
  public static func lower(a: Double, x: Double) -> Double {
    guard a > 0, a.isFinite, x >= 0 else { return .nan }
    if x == 0 { return 0 }
    if x == .infinity { return 1 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x), the upper function: from 1 at x = 0 to 0.
  ///
  /// - Parameters:
  ///   - a: positive shape.
  ///   - x: zero or more.
  /// - Returns: not a number where an argument is out of range.
  public static func upper(a: Double, x: Double) -> Double {
    guard a > 0, a.isFinite, x >= 0 else { return .nan }
    if x == 0 { return 1 }
    if x == .infinity { return 0 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// xᵃ e⁻ˣ / Γ(a + 1).
  static func prefactor(_ a: Double, _ x: Double) -> Double {
    // Below one the direct form has no large terms to cancel, and Stirling's remainder is not small.
    if a < 1 { return exponential(a * naturalLog(x) - x - logGamma(a + 1)) }
    let remainder = StirlingRemainder.value(a) + deviancePart(a, mean: x)
    return exponential(-remainder) / (2 * Double.pi * a).squareRoot()
  }

  /// P by its power series, for x below a + 1.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var denominator = a
    for _ in 0..<iterationLimit(a) {
      denominator += 1
      term *= x / denominator
      sum += term
      if term < sum * .ulpOfOne / 4 { break }
    }
    return prefactor(a, x) * sum
  }

  /// Q by Legendre's continued fraction, evaluated by Lentz's method, for x from a + 1.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1 / ContinuedFraction.tiny
    var d = 1 / b
    var value = d
    for step in 1...iterationLimit(a) {
      let numerator = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / ContinuedFraction.nonzero(numerator * d + b)
      c = ContinuedFraction.nonzero(b + numerator / c)
      value *= d * c
      if abs(d * c - 1) < .ulpOfOne { break }
    }
    return prefactor(a, x) * a * value
  }

  /// Near x = a both expansions need a multiple of √a terms.
  private static func iterationLimit(_ a: Double) -> Int {
    500 + Int(min(12 * a.squareRoot(), 1e7))
  }
}

enum ContinuedFraction {
  /// Stands in for a zero denominator in Lentz's method.
  static let tiny = 1e-300

  static func nonzero(_ value: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}
