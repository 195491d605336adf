internal import Statistics

extension Double: ModelNumber {
  @inline(__always)
  static func literal(_ value: Double) -> Double { value }

  /// The exponents of the defaults need no logarithm.
  @inline(__always)
  func raised(to exponent: Double) -> Double {
    if exponent == 1.5 { return self * squareRoot() }
    if exponent == 4 { return squared * squared }
    if exponent == 1 { return self }
    return power(self, exponent)
  }

  func exponential() -> Double { naturalExponential(self) }
  func naturalLogarithm() -> Double { naturalLog(self) }
  func decimalLogarithm() -> Double { Statistics.decimalLogarithm(self) }

  @inline(__always)
  static func minimum(_ left: Double, _ right: Double) -> Double { left < right ? left : right }

  @inline(__always)
  static func maximum(_ left: Double, _ right: Double) -> Double { left > right ? left : right }

  @inline(__always)
  func named(_ symbol: Formula.Symbol) -> Double { self }
}
