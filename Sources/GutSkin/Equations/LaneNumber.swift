/// The values of several patients side by side, one in each lane. No operation looks across lanes, so that a patient's
/// numbers do not depend on the company.
protocol LaneNumber: ModelNumber {
  static var laneCount: Int { get }
  subscript(lane: Int) -> Double { get set }

  /// True where every lane lies within the bounds; false where one is not a number.
  func allWithin(_ bounds: ClosedRange<Double>) -> Bool
}

extension LaneNumber {
  /// The lanes, each through a function.
  @inline(__always)
  func mapLanes(_ transform: (Double) -> Double) -> Self {
    var result = self
    for lane in 0..<Self.laneCount { result[lane] = transform(self[lane]) }
    return result
  }

  func exponential() -> Self { mapLanes { $0.exponential() } }
  func naturalLogarithm() -> Self { mapLanes { $0.naturalLogarithm() } }
  func decimalLogarithm() -> Self { mapLanes { $0.decimalLogarithm() } }

  @inline(__always)
  func named(_ symbol: Formula.Symbol) -> Self { self }
}

extension Double: LaneNumber {
  static var laneCount: Int { 1 }

  subscript(lane: Int) -> Double {
    @inline(__always) get { self }
    @inline(__always) set { self = newValue }
  }

  @inline(__always)
  func allWithin(_ bounds: ClosedRange<Double>) -> Bool { self >= bounds.lowerBound && self <= bounds.upperBound }
}

extension SIMD2: ModelNumber, LaneNumber where Scalar == Double {}
extension SIMD4: ModelNumber, LaneNumber where Scalar == Double {}
extension SIMD8: ModelNumber, LaneNumber where Scalar == Double {}

extension SIMD where Scalar == Double, Self: LaneNumber {
  @inline(__always)
  static var laneCount: Int { scalarCount }

  @inline(__always)
  static func literal(_ value: Double) -> Self { Self(repeating: value) }

  @inline(__always)
  func raised(to exponent: Self) -> Self {
    if all(exponent .== 1.5) { return self * squareRoot() }
    if all(exponent .== 4) { return (self * self) * (self * self) }
    if all(exponent .== 1) { return self }
    return raisedLaneByLane(to: exponent)
  }

  @inline(never)
  private func raisedLaneByLane(to exponent: Self) -> Self {
    var result = self
    for lane in indices { result[lane] = self[lane].raised(to: exponent[lane]) }
    return result
  }

  @inline(__always)
  static func minimum(_ left: Self, _ right: Self) -> Self { right.replacing(with: left, where: left .< right) }

  @inline(__always)
  static func maximum(_ left: Self, _ right: Self) -> Self { right.replacing(with: left, where: left .> right) }

  @inline(__always)
  func allWithin(_ bounds: ClosedRange<Double>) -> Bool {
    all((self .>= bounds.lowerBound) .& (self .<= bounds.upperBound))
  }
}
