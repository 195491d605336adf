/// A number that the equations can be written in: a patient's value, the values of several patients side by side, or a
/// formula.
///
/// The equations stand once, in ``Equations``. Whatever computes, exports or prints them goes through this protocol, so
/// that none of them can say something else than the others.
protocol ModelNumber: Sendable {
  static func literal(_ value: Double) -> Self

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self

  /// A power of a number that is not negative.
  func raised(to exponent: Self) -> Self
  func squareRoot() -> Self
  func exponential() -> Self
  func naturalLogarithm() -> Self
  func decimalLogarithm() -> Self

  static func minimum(_ left: Self, _ right: Self) -> Self
  static func maximum(_ left: Self, _ right: Self) -> Self

  /// The number itself; a formula becomes the symbol, and remembers what the symbol stands for.
  func named(_ symbol: Formula.Symbol) -> Self
}

extension ModelNumber {
  var squared: Self { self * self }

  @inline(__always)
  func named(_ quantity: Quantity) -> Self { named(.quantity(quantity)) }

  @inline(__always)
  func named(_ readOut: ReadOut) -> Self { named(.readOut(readOut)) }

  /// x / (x + half): the share of its most that something reaches.
  @inline(__always)
  func saturation(half: Self) -> Self { self / (self + half) }

  /// A straight line between points, level beyond the last; the first is the origin, and no argument lies below it.
  func interpolated(_ points: [(x: Double, y: Double)]) -> Self {
    var sum = Self.literal(0)
    var last = (x: 0.0, y: 0.0)
    for point in points {
      let width = point.x - last.x
      let part = Self.minimum(Self.maximum(self - .literal(last.x), .literal(0)), .literal(width))
      sum = sum + part * .literal((point.y - last.y) / width)
      last = point
    }
    return sum
  }
}
