/// How far a printed figure may be from the one that was rounded to it.
enum Rounding {
  /// Half a unit of the last decimal place that the figure shows. A figure without decimals is taken as rounded to
  /// whole units, a large one as exact.
  static func halfUnit(_ value: Double) -> Double {
    var unit = 1.0
    for _ in 0..<8 {
      if abs((value / unit).rounded() * unit - value) <= abs(value) * 1e-12 { break }
      unit /= 10
    }
    return unit / 2
  }

  /// Four significant digits at most, as figures are printed in messages.
  static func short(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var scale = 1.0
    while abs(value) * scale < 1000 && scale < 1e12 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
