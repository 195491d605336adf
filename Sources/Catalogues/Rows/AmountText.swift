/// An amount of money as people and spreadsheets write it: `24.90`, `24,90 €`, `1.299,50`, `CHF 1'299.50`.
struct AmountText: Equatable {
  var amount: Double
  /// As the text has it, by its ISO 4217 code where the sign stands for one currency only; `nil` where there is none.
  var currency: String?

  private static let signs = [
    "€": "EUR", "£": "GBP", "zł": "PLN", "₽": "RUB", "rp": "IDR", "fr.": "CHF", "sfr.": "CHF",
  ]

  /// - Returns: `nil` for what is no amount, a negative one, and one that may be read in two ways, such as `1.299`.
  init?(_ text: String) {
    let spaceless = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard let first = spaceless.firstIndex(where: Self.isDigit), let last = spaceless.lastIndex(where: Self.isDigit)
    else { return nil }
    let before = spaceless[..<first]
    var after = spaceless[spaceless.index(after: last)...]
    // A dash for no cents: 25,– or 25.-
    if let dash = [",-", ",–", ",—", ".-", ".–", ".—"].first(where: after.hasPrefix) {
      after = after.dropFirst(dash.count)
    }
    let names = [String(before), String(after)].filter { !$0.isEmpty }
    guard names.count < 2, let amount = Self.number(spaceless[first...last]) else { return nil }
    self.amount = amount
    guard let name = names.first else { return }
    guard let currency = Self.currency(name) else { return nil }
    self.currency = currency
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func currency(_ name: String) -> String? {
    if let code = signs[name.lowercased()] { return code }
    let longest = 3
    guard name.count <= longest, name.allSatisfy({ $0.isLetter || $0.isCurrencySymbol }) else { return nil }
    return name.uppercased()
  }

  private static func number(_ digits: Substring) -> Double? {
    let marks = digits.filter { !isDigit($0) }
    guard marks.allSatisfy({ ".,'’".contains($0) }) else { return nil }
    let bare = digits.filter { $0 != "'" && $0 != "’" }
    let decimal: Character?
    switch (bare.lastIndex(of: "."), bare.lastIndex(of: ",")) {
    case (nil, nil): decimal = nil
    case (let point?, let comma?): decimal = point > comma ? "." : ","
    case (.some, nil): decimal = isGrouping(".", in: bare) ? nil : "."
    case (nil, .some): decimal = isGrouping(",", in: bare) ? nil : ","
    }
    guard isCertain(bare, decimal) else { return nil }
    let plain = bare.compactMap { character -> Character? in
      character == decimal ? "." : isDigit(character) ? character : nil
    }
    return Double(String(plain)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// One mark that stands more than once parts thousands.
  private static func isGrouping(_ mark: Character, in digits: String) -> Bool {
    digits.count { $0 == mark } > 1
  }

  /// Groups have three digits, and the decimal mark stands once; three digits behind the only mark may be either.
  private static func isCertain(_ digits: String, _ decimal: Character?) -> Bool {
    let parts = decimal.map { mark in digits.split(separator: mark, omittingEmptySubsequences: false) } ?? [digits[...]]
    guard parts.count <= 2 else { return false }
    let groups = parts[0].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || (1...3).contains(groups[0].count)
    else {
      return false
    }
    let isAmbiguous = parts.count == 2 && groups.count == 1 && parts[1].count == 3 && parts[0] != "0"
    return !isAmbiguous && parts.dropFirst().allSatisfy { $0.allSatisfy(isDigit) }
  }
}
