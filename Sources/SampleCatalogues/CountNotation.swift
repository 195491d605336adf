/// The ways in which labels write a count of microbes.
struct CountNotation {
  let language: SampleLanguage

  /// A count as a label of this language may print it.
  func text(_ count: Double, _ choice: inout SeededChoice) -> String {
    let unit = choice.pick(language.units)
    switch choice.number(below: 10) {
    case 0..<5: return "\(inWords(count))\(unit)"
    case 5, 6: return "\(grouped(count)) \(unit)"
    case 7: return "\(power(count, sign: "x", isRaised: true)) \(unit)"
    case 8: return "\(power(count, sign: "×", isRaised: true)) \(unit)"
    default: return "\(power(count, sign: "x", isRaised: false)) \(unit)"
    }
  }

  private func inWords(_ count: Double) -> String {
    let isBillions = count >= 1e9
    let words = isBillions ? language.billion : language.million
    let amount = count / (isBillions ? 1e9 : 1e6)
    return "\(decimal(amount)) \(amount == 1 ? words.one : words.many)\(language.link)"
  }

  private func decimal(_ value: Double) -> String {
    guard value != value.rounded() else { return String(Int(value)) }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(language.decimalSeparator)\(tenths % 10)"
  }

  private func grouped(_ count: Double) -> String {
    var digits = Array(String(Int(count)))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(contentsOf: language.groupSeparator, at: place)
      place -= 3
    }
    return String(digits)
  }

  private func power(_ count: Double, sign: String, isRaised: Bool) -> String {
    var exponent = 0
    var factor = count
    while factor >= 10 {
      factor /= 10
      exponent += 1
    }
    let digits = String(exponent).map { digit in
      isRaised ? ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"][digit.wholeNumberValue ?? 0] : String(digit)
    }
    return "\(decimal((factor * 10).rounded() / 10)) \(sign) 10\(isRaised ? "" : "^")\(digits.joined())"
  }
}
