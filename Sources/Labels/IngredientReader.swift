@_spi(Reading) import Microbes

/// Finds the ingredient lists of a label, cuts them into items and tells what each is known to do.
struct IngredientReader {
  let label: ScannedLabel

  private var stream: TokenStream { label.stream }

  /// An item of a list.
  struct Item {
    var tokens: Range<Int>
  }

  // MARK: Lists

  /// The token ranges that are ingredient lists, in order.
  func lists() -> [Range<Int>] {
    var output: [Range<Int>] = []
    var line = 0
    while line < label.lineStarts.count {
      let range = label.lineTokens(line)
      if let start = headerEnd(in: range) {
        let end = listEnd(from: start, line: line)
        if end > start { output.append(start..<end) }
        line = end > start ? Int(label.line[end - 1]) + 1 : line + 1
        continue
      }
      if looksLikeList(range) { output.append(range) }
      line += 1
    }
    return output
  }

  /// The token after an "Ingredients:" heading in a line.
  private func headerEnd(in line: Range<Int>) -> Int? {
    for index in line {
      guard let hit = label.hit(at: index, .ingredientsHeader) else { continue }
      let next = hit.tokens.upperBound
      let isAtStart = index == line.lowerBound || index == line.lowerBound + 1
      if next < label.count, stream.tokens[next].isSymbol(":") { return next + 1 }
      if isAtStart, next >= line.upperBound || looksLikeList(next..<line.upperBound) { return next }
      if index > line.lowerBound + 12 { return nil }
    }
    return nil
  }

  private func listEnd(from start: Int, line first: Int) -> Int {
    var line = first
    var end = label.lineTokens(line).upperBound
    while line + 1 < label.lineStarts.count {
      let next = label.lineTokens(line + 1)
      let token = stream.tokens[next.lowerBound]
      if token.flags.contains(.blankLineBefore) && end > start { break }
      if isOtherHeading(next) { break }
      if end > start, !looksLikeList(next), !continues(line) { break }
      line += 1
      end = next.upperBound
    }
    return end
  }

  /// The line ends in a comma or an open bracket, so the next goes on.
  private func continues(_ line: Int) -> Bool {
    guard let last = label.lineTokens(line).last else { return false }
    let token = stream.tokens[last]
    return token.isSymbol(",") || token.isSymbol("(") || token.isSymbol("/") || token.isSymbol("-")
  }

  private func isOtherHeading(_ line: Range<Int>) -> Bool {
    label.hits(at: line.lowerBound).contains {
      switch $0.wordClass {
      case .directionsHeader, .caution, .claimsHeader, .servingHeader, .ingredientsHeader: true
      default: false
      }
    }
  }

  private func looksLikeList(_ range: Range<Int>) -> Bool {
    var separators = 0
    var verbs = 0
    var words = 0
    for index in range {
      let token = stream.tokens[index]
      if token.isSymbol(",") || token.isSymbol("\u{2022}") || token.isSymbol("\u{B7}") { separators += 1 }
      if token.isWord { words += 1 }
      if label.has(.benefit, at: index) { verbs += 1 }
    }
    return separators >= 4 && words <= separators * 8 && verbs * 8 <= words
  }

  // MARK: Items

  func items(of list: Range<Int>) -> [Item] {
    var output: [Item] = []
    var start = list.lowerBound
    var depth = 0
    func close(_ end: Int) {
      var range = start..<end
      while let first = range.first, stream.tokens[first].isSymbol, !stream.tokens[first].isSymbol("(") {
        range = (first + 1)..<range.upperBound
      }
      while let last = range.last, stream.tokens[last].isSymbol, !stream.tokens[last].isSymbol(")"),
        !stream.tokens[last].isSymbol("%")
      {
        range = range.lowerBound..<last
      }
      if !range.isEmpty { output.append(Item(tokens: range)) }
    }
    for index in list {
      let token = stream.tokens[index]
      if token.isSymbol("(") || token.isSymbol("[") { depth += 1 }
      if token.isSymbol(")") || token.isSymbol("]") { depth = max(0, depth - 1) }
      if isSeparator(index, depth: depth, in: list) {
        close(index)
        start = token.isSymbol ? index + 1 : index
        if !token.isSymbol || token.flags.contains(.newlineBefore) { depth = 0 }
      }
    }
    close(list.upperBound)
    return output
  }

  private func isSeparator(_ index: Int, depth: Int, in list: Range<Int>) -> Bool {
    let token = stream.tokens[index]
    if index > list.lowerBound, token.flags.contains(.newlineBefore), token.flags.contains(.capitalised),
      !stream.tokens[index - 1].isSymbol(","), !stream.tokens[index - 1].isSymbol("/"), depth == 0
    {
      return true
    }
    guard token.isSymbol else { return false }
    if token.isSymbol(";") || token.isSymbol("\u{2022}") || token.isSymbol("|") { return true }
    if token.isSymbol("."), depth == 0 {
      return index + 1 >= list.upperBound || stream.tokens[index + 1].flags.contains(.spaceBefore)
    }
    guard token.isSymbol(",") || token.isSymbol("\u{B7}"), depth == 0 else { return depth > 3 && token.isSymbol(",") }
    // "1,2-Hexanediol", "0,5 %": a comma between digits parts nothing.
    guard index > 0, index + 1 < label.count else { return true }
    let isBetweenDigits = stream.tokens[index - 1].isNumber && stream.tokens[index + 1].isNumber
    return !(isBetweenDigits && (!stream.tokens[index + 1].flags.contains(.spaceBefore) || isLocant(index + 1)))
  }

  /// The number before a hyphen in a chemical name: the 2 of `1, 2-Hexanediol`.
  private func isLocant(_ index: Int) -> Bool {
    index + 1 < label.count && stream.tokens[index + 1].isSymbol("-") && stream.tokens[index].foldedCount == 1
  }

  /// The item around a token that may stand in no list: up to the nearest separators of its line.
  func item(around tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start > 0, !isEdge(start - 1), !stream.tokens[start].flags.contains(.newlineBefore) { start -= 1 }
    var end = tokens.upperBound
    var depth = 0
    while end < label.count {
      let token = stream.tokens[end]
      if token.flags.contains(.newlineBefore), !label.has(.ferment, at: end) { break }
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, isEdge(end) { break }
      end += 1
    }
    return start..<end
  }

  private func isEdge(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isSymbol(",") || token.isSymbol(";") || token.isSymbol("|") || token.isSymbol("\u{2022}")
      || token.isSymbol(":") || token.isSymbol("&") || token.isSymbol("\u{B7}") || token.isSymbol("*")
      || (token.isSymbol(".") && index + 1 < label.count && stream.tokens[index + 1].flags.contains(.spaceBefore))
  }

  // MARK: What an item is

  func ingredient(_ item: Item, microbes: [MicrobeMention]) -> LabelIngredient? {
    guard item.tokens.count <= 24 else { return nil }
    let written = trimmed(stream.written(item.tokens))
    guard written.utf8.contains(where: { $0 | 0x20 &- 0x61 < 26 || $0 >= 0x80 }) else { return nil }
    var roles: [String] = []
    var name = written
    var longest = 0
    for index in item.tokens {
      for hit in label.hits(at: index) where hit.tokens.upperBound <= item.tokens.upperBound {
        switch hit.wordClass {
        case .ingredient:
          let fact = label.vocabulary.ingredients[hit.value]
          guard coversItem(hit, item) else { continue }
          if !roles.contains(fact.role) { roles.append(fact.role) }
          if hit.tokens.count > longest {
            longest = hit.tokens.count
            name = fact.name
          }
        case .prebiotic where coversItem(hit, item): if !roles.contains("prebiotic") { roles.append("prebiotic") }
        case .allergen:
          guard let allergen = Allergen(rawValue: UInt8(hit.value)), !isFreeFrom(index, item),
            !(allergen == .milk && label.isPlant(hit))
          else { continue }
          if !roles.contains(allergen.role) { roles.append(allergen.role) }
        default: continue
        }
      }
    }
    if microbes.contains(where: { item.tokens.overlaps($0.tokens) }) { roles.insert("microbe", at: 0) }
    return LabelIngredient(written: written, name: name, roles: roles)
  }

  /// A table name must be the item itself or its head, not a word within a longer, other name.
  private func coversItem(_ hit: WordHit, _ item: Item) -> Bool {
    if hit.tokens.lowerBound == item.tokens.lowerBound {
      return hit.tokens.count * 2 >= item.tokens.count || startsBracket(hit)
    }
    let before = stream.tokens[hit.tokens.lowerBound - 1]
    return before.isSymbol("(") || before.isSymbol("/") || before.isSymbol("&")
  }

  private func startsBracket(_ hit: WordHit) -> Bool {
    hit.tokens.upperBound < label.count
      && (stream.tokens[hit.tokens.upperBound].isSymbol("(") || stream.tokens[hit.tokens.upperBound].isSymbol("/")
        || stream.tokens[hit.tokens.upperBound].isNumber || stream.tokens[hit.tokens.upperBound].isSymbol("*"))
  }

  private func isFreeFrom(_ index: Int, _ item: Item) -> Bool {
    (max(item.tokens.lowerBound, index - 4)..<index).contains { label.has(.freeFrom, at: $0) }
      || (index + 1 < label.count && stream.equals(stream.tokens[min(index + 1, label.count - 1)], "free"))
  }

  private func trimmed(_ text: String) -> String {
    let parts = text.split { $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == " " }
    return parts.joined(separator: " ")
  }
}
