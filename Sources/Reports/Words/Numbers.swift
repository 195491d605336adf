/// Numbers as a person reads them.
enum Numbers {
  /// A whole number with its thousands set apart: `12,000`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }

  /// A number rounded to so many significant digits, without needless zeros: `3.6`, `0.25`, `1,200`.
  static func rounded(_ number: Double, significantDigits: Int = 3) -> String {
    guard number.isFinite else { return "unknown" }
    guard number != 0 else { return "0" }
    var power = 0
    var scaled = number.magnitude
    while scaled >= 10 {
      scaled /= 10
      power += 1
    }
    while scaled < 1 {
      scaled *= 10
      power -= 1
    }
    let decimals = max(0, significantDigits - 1 - power)
    let unit = tenToThe(decimals)
    let step = tenToThe(max(0, power - significantDigits + 1))
    let value = ((number.magnitude / step * unit).rounded() / unit) * step
    return (number < 0 ? "−" : "") + plain(value, decimals: decimals)
  }

  /// A count of colony-forming units in words: `3.6 billion`, `900 million`, `50,000`.
  static func inWords(_ count: Double) -> String {
    let million = 1e6
    let billion = 1e9
    let trillion = 1e12
    // Rounding to three digits must not turn 999.9 million into "1,000 million".
    if count >= trillion * 0.9995 { return rounded(count / trillion) + " trillion" }
    if count >= billion * 0.9995 { return rounded(count / billion) + " billion" }
    if count >= million * 0.9995 { return rounded(count / million) + " million" }
    return rounded(count)
  }

  /// A number with its noun, in the plural unless it is one: `1 week`, `12 weeks`.
  static func counted(_ number: Double, _ noun: String) -> String {
    rounded(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// A whole number with its noun.
  static func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// A share in whole per cent: `12 %`.
  static func wholePercent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

  private static func plain(_ value: Double, decimals: Int) -> String {
    let largestExactWhole = 9e15
    guard value <= largestExactWhole else { return value.description }
    let whole = value.rounded(.down)
    let unit = tenToThe(decimals)
    var fraction = Int(((value - whole) * unit).rounded())
    var wholeNumber = Int(whole)
    if Double(fraction) >= unit {
      wholeNumber += 1
      fraction = 0
    }
    guard fraction > 0 else { return grouped(wholeNumber) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return grouped(wholeNumber) + "." + digits
  }

  private static func tenToThe(_ power: Int) -> Double {
    (0..<power).reduce(1.0) { value, _ in value * 10 }
  }
}
