@_spi(Reading) import Microbes

/// Vitamins, E numbers, weights and powers of ten, which have the shape of a strain designation.
enum EdibleCode {
  /// What stands behind the digits of an amount: units, magnitudes, the endings of ordinals.
  private static let units: Set<Substring> = [
    "mg", "g", "kg", "mcg", "ug", "ml", "iu", "b", "m", "k", "x", "nd", "th", "st", "rd", "s", "cfu", "bn", "mld",
    "billion", "million", "mio", "mrd", "kcal", "kj", "pcs", "caps", "ct", "cm", "mm", "tfu", "afu", "ufc", "kbe",
    "l", "oz",
  ]
  /// More letters than this behind the digits are a word.
  private static let longestSuffix = 3

  /// - Parameter code: folded letters and digits, at least one of each.
  static func matches(_ code: [UInt8]) -> Bool {
    let text = String(decoding: code, as: UTF8.self)
    let digits = code.count { $0 &- 0x30 < 10 }
    if text.hasPrefix("e"), digits == code.count - 1, (3...4).contains(digits) { return true }
    if text.hasPrefix("x10") || text.hasPrefix("10e") || text.hasPrefix("10x") { return true }
    guard let first = code.first, first &- 0x30 < 10 else { return false }
    let suffix = text.drop { $0.isNumber }
    return units.contains(suffix) || suffix.hasPrefix("e") || suffix.count > longestSuffix
  }
}

extension ScannedLabel {
  /// Whether an amount starts at a token, rather than a code: `10 billion`, `2.5`, `x 10`.
  func startsAmount(at index: Int) -> Bool {
    let token = stream.tokens[index]
    if token.isNumber { return hasUnit(at: index + 1) || isDecimal(index) }
    return stream.equals(token, "x") && index + 1 < count && stream.tokens[index + 1].isNumber
  }

  /// A magnitude, a unit, a per cent sign or a multiplication sign: what stands before it is an amount, not a code.
  func hasUnit(at index: Int) -> Bool {
    guard index < count else { return false }
    let token = stream.tokens[index]
    if token.isSymbol("%") || token.isSymbol("\u{D7}") || token.isSymbol("^") || token.isSuperscript {
      return true
    }
    if token.isWord, stream.equals(token, "x") || stream.equals(token, "b") { return true }
    if token.isSymbol("."), isGluedNumber(index + 1) { return true }
    return hits(at: index).contains {
      switch $0.wordClass {
      case .magnitude, .cfuUnit, .massUnit, .fluorescentUnit, .liveCellUnit, .basisUnit, .cellUnit: true
      default: false
      }
    }
  }

  private func isDecimal(_ index: Int) -> Bool {
    (isSymbol(".", at: index + 1) || isSymbol(",", at: index + 1)) && isGluedNumber(index + 2)
      && !stream.tokens[index + 1].flags.contains(.spaceBefore)
  }

  /// A number without a space before it.
  private func isGluedNumber(_ index: Int) -> Bool {
    index < count && stream.tokens[index].isNumber && !stream.tokens[index].flags.contains(.spaceBefore)
  }
}
