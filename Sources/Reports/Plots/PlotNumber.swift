/// Numbers as they stand in plots: a column of them has the same number of decimals.
enum PlotNumber {
  /// A number with so many decimals; powers of ten where it would be too long.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    let unit = tenToThe(decimals)
    let largestInFull = 1e6
    guard value.magnitude < largestInFull else { return scientific(value) }
    let whole = (value.magnitude * unit).rounded()
    if whole == 0, value != 0, decimals >= mostDecimals { return scientific(value) }
    let digits = String(Int(whole))
    let sign = value < 0 && whole > 0 ? "−" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private static let mostDecimals = 4

  /// The decimals that tell numbers apart on an axis of this width.
  static func decimals(forSpan span: Double) -> Int {
    switch span {
    case 300...: 0
    case 15...: 1
    case 0.5...: 2
    case 0.05...: 3
    default: mostDecimals
    }
  }

  /// A ratio with two decimals; with fewer where it is large and more where it is small.
  static func ratio(_ value: Double) -> String {
    switch value {
    case ..<0.001 where value > 0: scientific(value)
    case ..<0.01 where value > 0: fixed(value, decimals: 4)
    case ..<0.1 where value > 0: fixed(value, decimals: 3)
    case ..<10: fixed(value, decimals: 2)
    case ..<100: fixed(value, decimals: 1)
    default: fixed(value, decimals: 0)
    }
  }

  static func percent(_ share: Double) -> String {
    guard share.isFinite, share >= 0 else { return "–" }
    let percent = min(share, 1) * 100
    if percent > 0, percent < 0.1 { return "<0.1%" }
    return fixed(percent, decimals: 1) + "%"
  }

  static func tick(_ value: Double, step: Double) -> String {
    let longestInFull = 1e5
    guard step >= 1e-4, value.magnitude < longestInFull else { return scientific(value) }
    var decimals = 0
    while decimals < mostDecimals, abs((step * tenToThe(decimals)).rounded() - step * tenToThe(decimals)) > 1e-9 {
      decimals += 1
    }
    return fixed(value, decimals: decimals)
  }

  static func ratioTick(factor: Double, power: Int) -> String {
    switch power {
    case 0...3: String(Int(factor * tenToThe(power)))
    case -3..<0: fixed(factor / tenToThe(-power), decimals: -power)
    default: (factor == 1 ? "" : "\(Int(factor))×") + "10" + superscript(power)
    }
  }

  /// Two digits and a power of ten: `1.2×10⁹`.
  static func scientific(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return fixed(value, decimals: 0) }
    var power = 0
    var rest = value.magnitude
    while rest >= 9.95 {
      rest /= 10
      power += 1
    }
    while rest < 0.995 {
      rest *= 10
      power -= 1
    }
    let tenths = Int((rest * 10).rounded())
    let digits = tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return (value < 0 ? "−" : "") + digits + (power == 0 ? "" : "×10" + superscript(power))
  }

  private static func superscript(_ power: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let raised = String(power.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } }
    return (power < 0 ? "⁻" : "") + String(raised)
  }

  private static func tenToThe(_ power: Int) -> Double {
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }
}
