import Microbes

/// A count of microbes as a label states it.
struct Quantity {
  enum Unit { case cfu, liveCells, cells, fluorescent, none }

  /// From the first digit to the unit.
  var tokens: Range<Int>
  /// The stated count; the lower end of a range.
  var value: Double
  var upper: Double?
  var unit: Unit
  /// From the number alone, without its unit.
  var numberTokens: Range<Int>
  var basis: DoseBasis?
  /// The number of units the count refers to: 2 for "per 2 capsules".
  var basisCount: Double = 1
  var lostSuperscript = false
  var isLongScale = false
  var hasMagnitude = false
  var guarantee: DoseGuarantee?
  var isOutOfRange = false

  /// Whether the count may stand for colony-forming units, given that the product is live.
  var countsAsCFU: Bool {
    switch unit {
    case .cfu, .liveCells, .fluorescent: true
    case .cells, .none: hasMagnitude && value >= 1e5
    }
  }
}

/// Reads numbers and counts: `10 Billion CFU`, `1 x 10^9`, `1 x 109` with its superscript lost, `5 × 10⁹ UFC`,
/// `2,5 Mrd. KBE`, `mil millones de UFC`.
struct QuantityReader {
  let label: ScannedLabel
  let taken: [Bool]
  /// Language of each line, as an index into the vocabulary; −1 where it is not known.
  let lineLanguage: [Int]

  private var stream: TokenStream { label.stream }

  /// All counts in the text, in order.
  func all(atMost most: Int) -> [Quantity] {
    var output: [Quantity] = []
    var index = 0
    while index < label.count, output.count < most {
      if !taken[index], let quantity = quantity(at: index) {
        output.append(quantity)
        index = max(index + 1, quantity.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return output
  }

  // MARK: One count

  struct Number {
    var value: Double
    var end: Int
    /// What the digits were multiplied with.
    var scale = 1.0
    var lostSuperscript = false
    var hasMagnitude = false
    /// A word for 10¹² was taken for 10⁹.
    var isLongScale = false
    /// Whether it could be told from any number at all only by the unit that follows.
    var isBareLostSuperscript = false
  }

  private func quantity(at index: Int) -> Quantity? {
    guard var number = number(at: index) else { return nil }
    var upper: Double?
    if let high = rangeEnd(after: number.end) {
      // "5-10 billion": the magnitude belongs to both ends.
      if high.hasMagnitude && !number.hasMagnitude && number.value < 1e4 {
        number.value *= high.scale
      }
      number.hasMagnitude = number.hasMagnitude || high.hasMagnitude
      upper = high.value
      number.end = high.end
    }
    guard let (unit, end) = unit(after: number.end, before: index, number) else { return nil }
    if number.isBareLostSuperscript, unit == .none { return nil }
    if unit == .none || unit == .cells { guard number.hasMagnitude || number.value >= 1e6 else { return nil } }
    if unit == .liveCells, !number.hasMagnitude, number.value < 1e4 { return nil }
    var quantity = Quantity(
      tokens: index..<end,
      value: number.value,
      upper: upper,
      unit: unit,
      numberTokens: index..<number.end
    )
    quantity.lostSuperscript = number.lostSuperscript
    quantity.isLongScale = number.isLongScale
    quantity.hasMagnitude = number.hasMagnitude || number.value >= 1e6
    if !number.value.isFinite || number.value > 1e15 || (upper.map { $0 > 1e15 || !$0.isFinite } ?? false) {
      quantity.isOutOfRange = true
    }
    return quantity
  }

  private func rangeEnd(after index: Int) -> Number? {
    guard index + 1 < label.count else { return nil }
    let token = stream.tokens[index]
    let isDash = token.isSymbol("-") || token.isSymbol("~")
    let isWord =
      token.isWord
      && ["to", "bis", "a", "hasta", "do", "tot", "до"].contains { word in
        Array(stream.foldedBytes(token)) == Array(word.utf8)
      }
    guard isDash || isWord, stream.tokens[index + 1].isNumber, !stream.tokens[index + 1].flags.contains(.newlineBefore)
    else {
      return nil
    }
    return number(at: index + 1)
  }

  // MARK: Numbers

  func number(at index: Int) -> Number? {
    let token = stream.tokens[index]
    if token.isWord { return wordNumber(at: index) }
    guard token.isNumber, !isGluedToCode(index) else { return nil }
    guard let (mantissa, afterMantissa, isPlain) = mantissa(at: index) else { return nil }
    var result = Number(value: mantissa, end: afterMantissa)
    if let power = exponent(after: afterMantissa, mantissa: mantissa, isPlain: isPlain) {
      result = power
    } else if isPlain, let exponent = lostExponent(token) {
      // "109 CFU": only a unit directly behind it tells this from one hundred and nine.
      if let unit = unitHit(at: afterMantissa), unit == .cfu || unit == .liveCells || (unit == .cells && exponent >= 6)
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
      return
        !(stream.equals(previous, "x") || stream.equals(previous, "ufc") || stream.equals(previous, "cfu")
        || stream.equals(previous, "kbe") || previous.foldedCount > 4 || stream.equals(previous, "l")
        || stream.equals(previous, "i"))
    }
    return false
  }

  private func wordNumber(at index: Int) -> Number? {
    guard let hit = label.hit(at: index, .numberWord), hit.value > 0 else {
      return isMagnitudeAlone(index) ? Number(value: 1, end: index).applying { applyMagnitudes(&$0) } : nil
    }
    var result = Number(value: Double(hit.value), end: hit.tokens.upperBound)
    applyMagnitudes(&result)
    return result.hasMagnitude ? result : nil
  }

  /// "mil millones de UFC": a magnitude without a number is one of it.
  private func isMagnitudeAlone(_ index: Int) -> Bool {
    guard let hit = magnitudeHit(at: index), hit.value >= 9, hit.tokens.count >= 2 else { return false }
    guard index > 0 else { return true }
    return !stream.tokens[index - 1].isNumber
  }

  /// A number with its grouping and decimal signs. `isPlain`: one run of digits.
  private func mantissa(at index: Int) -> (Double, Int, Bool)? {
    var groups: [(digits: ArraySlice<UInt8>, separator: UInt32)] = [(stream.foldedBytes(stream.tokens[index]), 0)]
    var end = index + 1
    if let repaired = repairedZeros(after: end) {
      guard let value = Double(String(decoding: groups[0].digits, as: UTF8.self) + repaired.zeros) else { return nil }
      return (value, repaired.end, false)
    }
    while end < label.count, groups.count < 8 {
      let token = stream.tokens[end]
      if token.kind == .symbol,
        token.isSymbol(".") || token.isSymbol(",") || token.isSymbol("'") || token.isSymbol("\u{B7}"),
        !token.flags.contains(.spaceBefore), end + 1 < label.count
      {
        let next = stream.tokens[end + 1]
        // A stray space after the sign: "1, 000".
        let isAdjacent = !next.flags.contains(.spaceBefore)
        guard next.isNumber, isAdjacent, next.foldedCount <= 12 else { break }
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
      index + 1 < label.count, magnitudeHit(at: index + 1) != nil || unitHit(at: index + 1) != nil
    else { return nil }
    return (String(repeating: "0", count: token.foldedCount), index + 1)
  }

  // MARK: Powers of ten

  private func pow10(_ exponent: Int) -> Double { Double("1e\(min(max(exponent, -30), 400))") ?? .infinity }

  private func integer(_ token: Token) -> Int {
    stream.foldedBytes(token).prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `109` → 9, `1010` → 10: ten and an exponent run together.
  private func lostExponent(_ token: Token) -> Int? {
    let digits = stream.foldedBytes(token)
    guard (3...4).contains(digits.count), digits.starts(with: [0x31, 0x30]) else { return nil }
    let exponent = digits.dropFirst(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (5...13).contains(exponent) && digits[digits.startIndex + 2] != 0x30 ? exponent : nil
  }

  private func exponent(after index: Int, mantissa: Double, isPlain: Bool) -> Number? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    if isTimesSign(token), index + 1 < label.count, stream.tokens[index + 1].isNumber {
      return power(of: index + 1, times: mantissa)
    }
    guard isPlain || mantissa == 10 else { return scientific(index, mantissa) }
    if mantissa == 10 {
      if let power = power(of: index - 1, times: 1), power.hasMagnitude { return power }
    }
    return scientific(index, mantissa)
  }

  /// `1e9`, `1.5E+10`, `10E9`.
  private func scientific(_ index: Int, _ mantissa: Double) -> Number? {
    guard index + 1 < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount == 1, stream.equals(token, "e"), !token.flags.contains(.spaceBefore) else {
      return nil
    }
    var next = index + 1
    if stream.tokens[next].isSymbol("+") { next += 1 }
    guard next < label.count, stream.tokens[next].isNumber, !stream.tokens[next].flags.contains(.spaceBefore) else {
      return nil
    }
    let exponent = integer(stream.tokens[next])
    // On labels "10E9" is ten to the ninth, not ten times that.
    let value = mantissa == 10 ? pow10(exponent) : mantissa * pow10(exponent)
    return Number(value: value, end: next + 1, hasMagnitude: true)
  }

  private func isTimesSign(_ token: Token) -> Bool {
    if token.isWord { return stream.equals(token, "x") || stream.equals(token, "х") }
    return token.isSymbol("\u{D7}") || token.isSymbol("*") || token.isSymbol("\u{B7}") || token.isSymbol("\u{2022}")
      || token.isSymbol("\u{2219}") || token.isSymbol("\u{22C5}")
  }

  /// Ten to a power whose base stands at token `index`.
  private func power(of index: Int, times mantissa: Double) -> Number? {
    let base = stream.tokens[index]
    let digits = stream.foldedBytes(base)
    if let exponent = lostExponent(base), mantissa < 1000 {
      if index + 1 < label.count, stream.tokens[index + 1].kind == .superscript { return nil }
      return mantissa == 1 && index > 0 && !isTimesSign(stream.tokens[index - 1])
        ? nil
        : Number(
          value: mantissa * pow10(exponent),
          end: index + 1,
          scale: pow10(exponent),
          lostSuperscript: true,
          hasMagnitude: true
        )
    }
    guard digits.elementsEqual([0x31, 0x30]), index + 1 < label.count else { return nil }
    var next = index + 1
    let token = stream.tokens[next]
    if token.kind == .superscript {
      return Number(
        value: mantissa * pow10(integer(token)),
        end: next + 1,
        scale: pow10(integer(token)),
        hasMagnitude: true
      )
    }
    var marks = 0
    while next < label.count, marks < 3, isPowerMark(next) {
      next += 1
      marks += 1
    }
    guard next < label.count, stream.tokens[next].isNumber else { return nil }
    if stream.tokens[next].foldedCount > 3 {
      return marks == 0 ? nil : Number(value: .infinity, end: next + 1, hasMagnitude: true)
    }
    let exponent = integer(stream.tokens[next])
    // Without a mark, only a lone small number on the same or the next line is an exponent.
    if marks == 0 {
      guard (5...13).contains(exponent), mantissa < 1000, index > 0, isTimesSign(stream.tokens[index - 1]) else {
        return nil
      }
    }
    let end =
      next + 1 < label.count && stream.tokens[next + 1].isSymbol(")") && marks > 0
        && stream.tokens[next - 1].isSymbol("(")
      ? next + 2 : next + 1
    return Number(
      value: mantissa * pow10(exponent),
      end: end,
      scale: pow10(exponent),
      lostSuperscript: marks == 0,
      hasMagnitude: true
    )
  }

  private func isPowerMark(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    if token.isSymbol("^") || token.isSymbol("*") || token.isSymbol("(") { return true }
    return token.isWord && (stream.equals(token, "e") || stream.equals(token, "exp") || stream.equals(token, "hoch"))
  }

  // MARK: Magnitudes

  private func magnitudeHit(at index: Int) -> WordHit? {
    guard index < label.count else { return nil }
    let hits = label.hits(at: index).filter { $0.wordClass == .magnitude }
    guard let longest = hits.map(\.tokens.count).max() else { return nil }
    let best = hits.filter { $0.tokens.count == longest }
    let language = lineLanguage[Int(label.line[index])]
    let chosen = best.first { $0.language == language } ?? best.first { $0.language == 0 } ?? best.first
    // A billion of the long scale is more than any product holds: where the word can mean 10⁹, it does.
    guard let chosen, chosen.value >= 12, let short = best.first(where: { $0.value == 9 }) else { return chosen }
    return short
  }

  /// "billones", "Billionen": 10¹² by the dictionary, but on labels always a translator's slip for 10⁹.
  private func isLongScaleBillion(_ hit: WordHit) -> Bool {
    hit.value == 12 && stream.foldedBytes(stream.tokens[hit.tokens.lowerBound]).starts(with: Array("bil".utf8))
  }

  /// "thousand million", "Mrd.", "50B CFU".
  private func applyMagnitudes(_ number: inout Number) {
    var steps = 0
    while steps < 2, number.end < label.count {
      if stream.tokens[number.end].flags.contains(.blankLineBefore) { return }
      var next = number.end
      if stream.tokens[next].isSymbol("-") || stream.tokens[next].isSymbol("(") { next += 1 }
      guard next < label.count else { return }
      if let hit = magnitudeHit(at: next) {
        let isLongScale = isLongScaleBillion(hit)
        number.isLongScale = number.isLongScale || isLongScale
        number.multiply(by: pow10(isLongScale ? 9 : hit.value))
        number.end = hit.tokens.upperBound
        if hit.value >= 3 { number.hasMagnitude = number.hasMagnitude || number.value >= 1e4 }
      } else if let exponent = letterMagnitude(at: next), next == number.end {
        number.multiply(by: pow10(exponent))
        number.end = next + 1
        number.hasMagnitude = true
      } else {
        return
      }
      if number.end < label.count, stream.tokens[number.end].isSymbol("."),
        !stream.tokens[number.end].flags.contains(.spaceBefore)
      {
        number.end += number.end + 1 < label.count ? 1 : 0
      }
      steps += 1
    }
  }

  /// `50B`, `500M`, `5 B`: letters that mean a magnitude before a unit of microbes.
  private func letterMagnitude(at index: Int) -> Int? {
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount == 1, token.flags.contains(.capitalised) else { return nil }
    let exponent = stream.equals(token, "b") ? 9 : stream.equals(token, "m") ? 6 : stream.equals(token, "k") ? 3 : nil
    guard let exponent, index + 1 < label.count else { return nil }
    let isUnitNext = (index + 1..<min(label.count, index + 3)).contains {
      unitHit(at: $0) != nil || label.has(.live, at: $0) || label.has(.total, at: $0) || label.has(.probiotic, at: $0)
    }
    return isUnitNext ? exponent : nil
  }

  // MARK: Units

  private func unitHit(at index: Int) -> Quantity.Unit? {
    guard index < label.count else { return nil }
    var best: (Quantity.Unit, Int)?
    for hit in label.hits(at: index) {
      let unit: Quantity.Unit
      switch hit.wordClass {
      case .cfuUnit: unit = .cfu
      case .liveCellUnit: unit = .liveCells
      case .fluorescentUnit: unit = .fluorescent
      case .cellUnit: unit = .cells
      default: continue
      }
      if best == nil || hit.tokens.count > (best?.1 ?? 0) { best = (unit, hit.tokens.count) }
    }
    return best?.0
  }

  private func unit(after start: Int, before first: Int, _ number: Number) -> (Quantity.Unit, Int)? {
    var position = start
    var steps = 0
    var cells: Int?
    while position < label.count, steps < 6 {
      let token = stream.tokens[position]
      if token.flags.contains(.blankLineBefore) || taken[position] { break }
      if token.flags.contains(.newlineBefore), steps > 0 { break }
      if token.isSymbol("%") { return nil }
      let hits = label.hits(at: position)
      if hits.contains(where: { $0.wordClass == .massUnit }), steps == 0 { return nil }
      if let unit = unitHit(at: position) {
        let end =
          hits.filter { [.cfuUnit, .liveCellUnit, .fluorescentUnit, .cellUnit].contains($0.wordClass) }
          .map(\.tokens.upperBound).max() ?? position + 1
        if unit == .cells, cells == nil {
          // "billion bacteria (CFU)": a better unit may follow.
          cells = end
          position = end
          steps += 1
          continue
        }
        return (unit, end)
      }
      if token.kind == .symbol {
        guard token.isSymbol("(") || token.isSymbol("*") || token.isSymbol("-") || token.isSymbol(".") else { break }
      } else if token.isNumber {
        break
      } else if token.isWord, hits.contains(where: { $0.wordClass == .basisUnit || $0.wordClass == .massUnit }) {
        break
      }
      position += 1
      steps += 1
    }
    if let cells { return (.cells, cells) }
    if hasUnitBefore(first) { return (.cfu, start) }
    return number.hasMagnitude || number.value >= 1e6 ? (.none, start) : nil
  }

  /// `CFU: 10 billion`, `KBE 10^9`.
  private func hasUnitBefore(_ index: Int) -> Bool {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 4 {
      let token = stream.tokens[position]
      if label.has(.cfuUnit, at: position) { return true }
      if stream.tokens[position + 1].flags.contains(.newlineBefore) { return false }
      let passes =
        token.isSymbol(":") || token.isSymbol("=") || token.isSymbol("(") || token.isSymbol(")")
        || token.isSymbol("-") || label.has(.minimum, at: position) || label.has(.total, at: position)
        || token.isSymbol("|")
        || token.isSymbol(".")
      guard passes else { return false }
      position -= 1
      steps += 1
    }
    return false
  }
}

extension QuantityReader.Number {
  fileprivate mutating func multiply(by factor: Double) {
    value *= factor
    scale *= factor
  }

  fileprivate func applying(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
