@_spi(Reading) import Microbes

/// A number as a label prints it.
struct PrintedNumber {
  var value: Double
  /// The token after it.
  var end: Int
  /// What the digits were multiplied with.
  var scale = 1.0
  var lostSuperscript = false
  var hasMagnitude = false
  /// A word for 10¹² was taken for 10⁹.
  var isLongScale = false

  mutating func multiply(by factor: Double) {
    value *= factor
    scale *= factor
  }
}

/// Reads numbers: `2,5 Mrd.`, `1 x 10^9`, `1 x 109` with its superscript lost, `5 × 10⁹`, `mil millones`.
struct NumberReader {
  let label: ScannedLabel
  /// Language of each line, as an index into the vocabulary; −1 where it is not known.
  let lineLanguage: [Int]
  /// Words of units and signs of multiplication that digits may hang on without being part of a code.
  private static let unitsBefore: [StaticString] = ["x", "ufc", "cfu", "kbe", "l", "i"]

  var stream: TokenStream { label.stream }

  /// Whether a number may start at a token: most of a text is ruled out at once.
  func mayStart(at index: Int) -> Bool {
    switch stream.tokens[index].kind {
    case .number: true
    case .word: !label.classes(at: index).isDisjoint(with: WordClasses(.numberWord, .magnitude))
    case .symbol, .superscript: false
    }
  }

  /// The number that starts at a token, with its powers and magnitudes.
  func number(at index: Int) -> PrintedNumber? {
    guard mayStart(at: index) else { return nil }
    let token = stream.tokens[index]
    if token.isWord { return wordNumber(at: index) }
    guard !isGluedToCode(index) else { return nil }
    guard let (mantissa, afterMantissa, isPlain) = mantissa(at: index) else { return nil }
    var result = PrintedNumber(value: mantissa, end: afterMantissa)
    if let power = exponent(after: afterMantissa, mantissa: mantissa) {
      result = power
    } else if isPlain, let exponent = lostExponent(token) {
      // "109 CFU": only a unit directly behind it tells this from one hundred and nine.
      if let unit = label.countUnit(at: afterMantissa),
        unit == .cfu || unit == .liveCells || (unit == .cells && exponent >= 6)
      {
        result.value = pow10(exponent)
        result.lostSuperscript = true
        result.hasMagnitude = true
      }
    }
    applyMagnitudes(&result)
    return result
  }

  /// Digits that hang on a letter are part of a code: `HN019`, `B12`.
  private func isGluedToCode(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = stream.tokens[index - 1]
    if previous.isWord, !stream.tokens[index].flags.contains(.spaceBefore),
      !stream.tokens[index].flags.contains(.markBefore)
    {
      return previous.foldedCount <= 4 && !label.isOne(of: Self.unitsBefore, at: index - 1)
    }
    return false
  }

  private func wordNumber(at index: Int) -> PrintedNumber? {
    if let hit = label.hit(at: index, .numberWord), hit.value > 0 {
      var result = PrintedNumber(value: Double(hit.value), end: hit.tokens.upperBound)
      applyMagnitudes(&result)
      return result.hasMagnitude ? result : nil
    }
    guard isMagnitudeAlone(index) else { return nil }
    var result = PrintedNumber(value: 1, end: index)
    applyMagnitudes(&result)
    return result
  }

  /// "mil millones de UFC": a magnitude without a number is one of it.
  private func isMagnitudeAlone(_ index: Int) -> Bool {
    guard let hit = magnitudeHit(at: index), hit.value >= 9, hit.tokens.count >= 2 else { return false }
    guard index > 0 else { return true }
    return !stream.tokens[index - 1].isNumber
  }

  // MARK: Digits

  /// A number with its grouping and decimal signs. `isPlain`: one run of digits.
  private func mantissa(at index: Int) -> (Double, Int, Bool)? {
    var groups: [(digits: ArraySlice<UInt8>, separator: UInt32)] = [(stream.foldedBytes(stream.tokens[index]), 0)]
    var end = index + 1
    if let repaired = repairedZeros(after: end) {
      guard let value = Double(String(decoding: groups[0].digits, as: UTF8.self) + repaired.zeros) else { return nil }
      return (value, repaired.end, false)
    }
    if !mayGoOn(end), let value = Self.integer(groups[0].digits) { return (value, end, true) }
    while end < label.count, groups.count < 8 {
      let token = stream.tokens[end]
      if token.isSymbol,
        token.isSymbol(".") || token.isSymbol(",") || token.isSymbol("'") || token.isSymbol("\u{B7}"),
        !token.flags.contains(.spaceBefore), end + 1 < label.count
      {
        let next = stream.tokens[end + 1]
        guard next.isNumber, !next.flags.contains(.spaceBefore), next.foldedCount <= 12 else { break }
        groups.append((stream.foldedBytes(next), token.symbol))
        end += 2
      } else if token.isNumber, token.foldedCount == 3, token.flags.contains(.spaceBefore),
        !token.flags.contains(.newlineBefore), !token.flags.contains(.gapBefore),
        groups.last?.separator ?? 0 == 0 || groups.last?.separator == 0x20,
        groups[0].digits.count <= 3
      {
        groups.append((stream.foldedBytes(token), 0x20))
        end += 1
      } else {
        break
      }
    }
    let language = lineLanguage[Int(label.line[index])]
    return value(groups, language).map { ($0, end, groups.count == 1) }
  }

  /// Whether a number may go on behind its first digits.
  private func mayGoOn(_ index: Int) -> Bool {
    guard index < label.count else { return false }
    let token = stream.tokens[index]
    return token.isNumber
      || token.isSymbol(".") || token.isSymbol(",") || token.isSymbol("'") || token.isSymbol("\u{B7}")
  }

  /// The value of digits that a Double holds exactly; `nil` for more.
  private static func integer(_ digits: ArraySlice<UInt8>) -> Double? {
    guard digits.count <= 15 else { return nil }
    return Double(digits.reduce(0) { $0 * 10 + Int($1) - 0x30 })
  }

  private func value(_ groups: [(digits: ArraySlice<UInt8>, separator: UInt32)], _ language: Int) -> Double? {
    var text = String(decoding: groups[0].digits, as: UTF8.self)
    guard groups.count > 1 else { return Double(text) }
    let last = groups[groups.count - 1]
    let isUniform = groups.dropFirst().allSatisfy { $0.separator == last.separator }
    let allTriples = groups.dropFirst().allSatisfy { $0.digits.count == 3 }
    let lastIsDecimal: Bool
    if last.separator == 0x20 || last.separator == 0x27 {
      lastIsDecimal = false
    } else if groups.count > 2 {
      lastIsDecimal = !(isUniform && allTriples)
    } else if allTriples, groups[0].digits.count <= 3, text != "0" {
      let commaIsDecimal = language >= 0 ? label.vocabulary.decimalComma[language] : false
      lastIsDecimal = (last.separator == 0x2C) == commaIsDecimal
    } else {
      lastIsDecimal = true
    }
    for (offset, group) in groups.dropFirst().enumerated() {
      if lastIsDecimal && offset == groups.count - 2 { text += "." }
      text += String(decoding: group.digits, as: UTF8.self)
    }
    return Double(text)
  }

  /// "1O billion", "5OO million": the letter O for the digit.
  private func repairedZeros(after index: Int) -> (zeros: String, end: Int)? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, !token.flags.contains(.spaceBefore), stream.foldedBytes(token).allSatisfy({ $0 == 0x6F }),
      index + 1 < label.count, magnitudeHit(at: index + 1) != nil || label.countUnit(at: index + 1) != nil
    else { return nil }
    return (String(repeating: "0", count: token.foldedCount), index + 1)
  }
}
