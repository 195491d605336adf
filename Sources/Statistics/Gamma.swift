/// The natural logarithm of the gamma function.
///
/// - Parameter x: a positive number.
/// - Returns: log Γ(x); not a number for a negative or zero `x`.
public func logGamma(_ x: Double) -> Double {
  x > 0 ? logAbsoluteGamma(x) : .nan
}

/// The natural logarithm of the beta function, log B(a, b), for positive `a` and `b`; otherwise not a number.
///
/// Large arguments do not lose digits to the difference of large logarithms: what is left of Stirling's formula is
/// subtracted instead (Loader 2000).
public func logBeta(_ a: Double, _ b: Double) -> Double {
  guard a > 0, b > 0 else { return .nan }
  let small = min(a, b)
  let large = max(a, b)
  guard large > StirlingRemainder.tableEnd else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
  // log Γ(large) − log Γ(large + small), by Stirling's formula on both.
  let ratio =
    -small * naturalLog(large + small) - (large - 0.5) * naturalLog1p(small / large) + small
    + StirlingRemainder.value(large) - StirlingRemainder.value(large + small)
  return logGamma(small) + ratio
}

/// What Stirling's formula leaves of log Γ: log Γ(x) − (x − ½) log x + x − ½ log 2π.
enum StirlingRemainder {
  /// From here on the asymptotic series has full precision with seven terms.
  static let tableEnd = 15.0

  static func value(_ x: Double) -> Double {
    guard x < tableEnd else { return series(x) }
    return logGamma(x) - (x - 0.5) * naturalLog(x) + x - halfLogTwoPi
  }

  static let halfLogTwoPi = 0.918938533204672741780329736406

  /// Coefficients B₂ₖ / (2k (2k − 1)) of NIST DLMF 5.11.1.
  private static func series(_ x: Double) -> Double {
    let coefficients = [
      1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    ]
    let square = 1 / (x * x)
    return coefficients.reversed().reduce(0) { $0 * square + $1 } / x
  }
}

/// The deviance part of Loader's saddle-point expansion, x log(x / m) + m − x, which is small where `x` is near `m` and
/// would otherwise be lost in a difference of large terms.
///
/// C. Loader, Fast and accurate computation of binomial probabilities, 2000.
func deviancePart(_ x: Double, mean m: Double) -> Double {
  guard abs(x - m) < 0.1 * (x + m) else { return x * naturalLog(x / m) + m - x }
  let v = (x - m) / (x + m)
  var sum = (x - m) * v
  var term = 2 * x * v
  for step in 1...1000 {
    term *= v * v
    let next = sum + term / Double(2 * step + 1)
    if next == sum { return sum }
    sum = next
  }
  return sum
}
