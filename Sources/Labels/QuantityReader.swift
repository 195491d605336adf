@_spi(Reading) import Microbes

/// Reads counts: `10 Billion CFU`, `5 × 10⁹ UFC`, `2,5 Mrd. KBE`, `CFU: 10 billion`.
struct QuantityReader {
  let label: ScannedLabel
  let taken: [Bool]
  private let numbers: NumberReader
  /// No product holds more CFU in a serving or gram than this.
  private static let most = 1e15
  /// A bare number from here on is a count.
  private static let leastBareCount = 1e6
  /// Words that part the ends of a range, folded.
  private static let rangeWords: [StaticString] = ["to", "bis", "a", "hasta", "do", "tot", "до"]

  /// - Parameters:
  ///   - taken: for each token, whether it belongs to the name of a microbe.
  ///   - lineLanguage: language of each line, as an index into the vocabulary; −1 where it is not known.
  init(label: ScannedLabel, taken: [Bool], lineLanguage: [Int]) {
    self.label = label
    self.taken = taken
    numbers = NumberReader(label: label, lineLanguage: lineLanguage)
  }

  private var stream: TokenStream { label.stream }

  /// All counts in the text, in order.
  func all(atMost most: Int) -> [Quantity] {
    var output: [Quantity] = []
    var index = 0
    while index < label.count, output.count < most {
      if !taken[index], numbers.mayStart(at: index), let quantity = quantity(at: index) {
        output.append(quantity)
        index = max(index + 1, quantity.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return output
  }

  private func quantity(at index: Int) -> Quantity? {
    guard var number = numbers.number(at: index) else { return nil }
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
    let isLarge = number.hasMagnitude || number.value >= Self.leastBareCount
    if unit == .none || unit == .cells, !isLarge { return nil }
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
    quantity.hasMagnitude = isLarge
    quantity.isOutOfRange = [number.value, upper ?? 0].contains { !($0 <= Self.most) }
    return quantity
  }

  private func rangeEnd(after index: Int) -> PrintedNumber? {
    guard index + 1 < label.count else { return nil }
    let token = stream.tokens[index]
    let isDash = token.isSymbol("-") || token.isSymbol("~")
    let isWord = token.isWord && label.isOne(of: Self.rangeWords, at: index)
    guard isDash || isWord, stream.tokens[index + 1].isNumber, !stream.tokens[index + 1].flags.contains(.newlineBefore)
    else {
      return nil
    }
    return numbers.number(at: index + 1)
  }

  // MARK: Units

  private func unit(after start: Int, before first: Int, _ number: PrintedNumber) -> (Quantity.Unit, Int)? {
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
      if let unit = label.countUnit(at: position) {
        let end =
          hits.filter { Quantity.Unit($0.wordClass) != nil }.map(\.tokens.upperBound).max() ?? position + 1
        if unit == .cells, cells == nil {
          // "billion bacteria (CFU)": a better unit may follow.
          cells = end
          position = end
          steps += 1
          continue
        }
        return (unit, end)
      }
      if token.isSymbol {
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
    return number.hasMagnitude || number.value >= Self.leastBareCount ? (.none, start) : nil
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
