/// Numbers as people and spreadsheets write them.
public enum DiaryNumber {
  /// A number with a decimal point or comma; `nil` for anything else, thousands set apart included: nobody can tell
  /// them from decimals.
  public static func value(_ text: some StringProtocol) -> Double? {
    let trimmed = trimmingSpaces(text)
    var plain = ""
    var marks = 0
    for character in trimmed {
      switch character {
      case "0"..."9" where character.isASCII: plain.append(character)
      case ".", ",":
        marks += 1
        plain.append(".")
      case "-", "+", "e", "E": plain.append(character)
      // The minus sign of typesetters.
      case "−": plain.append("-")
      default: return nil
      }
    }
    guard marks <= 1, let first = plain.unicodeScalars.first, first != "e", first != "E", let value = Double(plain),
      value.isFinite
    else { return nil }
    return value
  }

  /// The shortest text that reads back as the same number, whole ones without a point.
  public static func text(_ value: Double) -> String {
    let largestExactWhole = 9_007_199_254_740_992.0
    guard value == value.rounded(), value.magnitude < largestExactWhole else { return value.description }
    return String(Int(value))
  }

  static func trimmingSpaces(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
