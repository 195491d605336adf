/// Finds the positive point at which a monotone function crosses zero.
///
/// Newton's method on a logarithmic axis, so that the answer is exact relative to its size, inside a bracket that
/// catches every step Newton's method would take too far.
enum MonotoneRoot {
  /// The function's value and its derivative by the logarithm of the point.
  typealias Sample = (value: Double, slope: Double)

  static func find(from start: Double, isIncreasing: Bool, _ sample: (Double) -> Sample) -> Double {
    var low = 0.0
    var high = Double.infinity
    var point = start
    for _ in 0..<300 {
      let (value, slope) = sample(point)
      if value == 0 || value.isNaN { return value == 0 ? point : .nan }
      if (value > 0) == isIncreasing { high = point } else { low = point }
      let step = -value / slope
      let next = point * exponential(max(-20, min(20, step)))
      if step.isFinite, abs(step) < 2 * .ulpOfOne { return next }
      point = step.isFinite && next > low && next < high ? next : middle(low, high, around: point)
      if point == low || point == high || point == 0 || point == .infinity { return point }
    }
    return point
  }

  private static func middle(_ low: Double, _ high: Double, around point: Double) -> Double {
    if low == 0 { return point / 16 }
    if high == .infinity { return point * 16 }
    return low.squareRoot() * high.squareRoot()
  }
}
