@_spi(Reading) import Microbes

/// Ties counts to microbes: a row's count to its microbe, a blend's count to the blend, never to its last member.
struct DoseAssigner {
  let label: ScannedLabel
  private(set) var mentions: [MicrobeMention]
  private var quantities: [Quantity]
  /// Counts that belong to no single microbe.
  private(set) var totals: [Quantity] = []
  private(set) var notes: [ReadingNote] = []

  init(_ label: ScannedLabel, _ mentions: [MicrobeMention], _ quantities: [Quantity]) {
    self.label = label
    self.mentions = mentions
    self.quantities = quantities
  }

  private var stream: TokenStream { label.stream }

  private struct Line {
    var number: Int
    var mentions: [Int]
    var quantities: [Quantity]
  }

  mutating func assign() {
    let lines = groupedByLine()
    let columns = columnPairs(lines)
    for (index, line) in lines.enumerated() {
      if line.mentions.isEmpty {
        if !columns.usedLines.contains(line.number) { totals += line.quantities }
      } else if line.quantities.isEmpty {
        continue
      } else {
        let followedByBareNames = lines[(index + 1)...].prefix(2).contains {
          !$0.mentions.isEmpty && $0.quantities.isEmpty
        }
        assign(line, followedByBareNames: followedByBareNames)
      }
    }
    for (mention, quantity) in columns.pairs { give(quantity, to: mention) }
  }

  // MARK: Lines

  private func groupedByLine() -> [Line] {
    var lines: [Line] = []
    for index in mentions.indices {
      // A name broken over two lines belongs to the second, where its count stands.
      let number = Int(label.line[mentions[index].tokens.upperBound - 1])
      lines[Self.position(of: number, in: &lines)].mentions.append(index)
    }
    for quantity in quantities {
      let number = Int(label.line[quantity.tokens.lowerBound])
      lines[Self.position(of: number, in: &lines)].quantities.append(quantity)
    }
    return lines
  }

  /// Where the line with a number stands among lines in order; it is put there where it is missing.
  private static func position(of number: Int, in lines: inout [Line]) -> Int {
    // Names and counts mostly come in the order of the lines.
    var position = lines.count
    while position > 0, lines[position - 1].number > number { position -= 1 }
    if position > 0, lines[position - 1].number == number { return position - 1 }
    lines.insert(Line(number: number, mentions: [], quantities: []), at: position)
    return position
  }

  private enum Element: Equatable {
    case mention(Int)
    case quantity(Int)
  }

  private mutating func assign(_ line: Line, followedByBareNames: Bool) {
    if line.mentions.count == 1 {
      assignSingle(line, followedByBareNames: followedByBareNames)
    } else {
      assignSeveral(line)
    }
  }

  private mutating func assignSingle(_ line: Line, followedByBareNames: Bool) {
    let mention = line.mentions[0]
    var own: [Quantity] = []
    for quantity in line.quantities {
      let isBefore = quantity.tokens.upperBound <= mentions[mention].tokens.lowerBound
      if isBefore, isAnnounced(quantity, before: mention) && (followedByBareNames || isTotal(quantity)) {
        totals.append(quantity)
      } else if isBefore, isTotal(quantity) || isWhole(quantity, besides: mention, line), line.quantities.count > 1 {
        totals.append(quantity)
      } else {
        own.append(quantity)
      }
    }
    guard let best = preferred(own) else { return }
    give(best, to: mention)
  }

  /// "20 billion CFU, of which L. rhamnosus GG 10 billion": the microbe has a count of its own behind it, and the larger
  /// one before it is the whole's.
  private func isWhole(_ quantity: Quantity, besides mention: Int, _ line: Line) -> Bool {
    guard quantity.guarantee != .manufacture else { return false }
    return line.quantities.contains { own in
      own.value < quantity.value && own.guarantee == quantity.guarantee && isAdjacent(mention, own)
    }
  }

  /// "10 billion CFU: L. acidophilus": the count stands before a list that goes on.
  private func isAnnounced(_ quantity: Quantity, before mention: Int) -> Bool {
    let between = quantity.tokens.upperBound..<mentions[mention].tokens.lowerBound
    return between.contains { stream.tokens[$0].isSymbol(":") } || isTotal(quantity)
      || label.contains(.total, in: between) || !between.isEmpty
  }

  /// The count the label promises: at the end of shelf life before at manufacture.
  private mutating func preferred(_ candidates: [Quantity]) -> Quantity? {
    guard candidates.count > 1 else { return candidates.first }
    if let expiry = candidates.first(where: { $0.guarantee == .endOfShelfLife }) {
      if let other = candidates.first(where: { $0.guarantee == .manufacture && $0.value != expiry.value }) {
        notes.append(
          ReadingNote(
            kind: .twoDoses,
            message:
              "Two counts: \(stream.written(other.tokens)) at manufacture, \(stream.written(expiry.tokens)) at expiry; the latter is used.",
            span: stream.span(expiry.tokens)
          )
        )
      }
      return expiry
    }
    let perUse = candidates.filter { $0.basis != .gram && $0.basis != .ml }
    let usable = perUse.isEmpty ? candidates : perUse
    return usable.first { $0.unit == .cfu } ?? usable.first
  }

  private mutating func assignSeveral(_ line: Line) {
    var elements: [(position: Int, element: Element)] =
      line.mentions.map { (mentions[$0].tokens.lowerBound, Element.mention($0)) }
      + line.quantities.indices.map { (line.quantities[$0].tokens.lowerBound, Element.quantity($0)) }
    elements.sort { $0.position < $1.position }
    let followed = giveToFollowing(&elements, line)
    let sequence = elements.map(\.element)
    if followed > 0, !elements.contains(where: { if case .quantity = $0.element { true } else { false } }) { return }
    if line.quantities.count - followed == 1, followed > 0, case .quantity(let index)? = sequence.first {
      totals.append(line.quantities[index])
      return
    }
    if line.quantities.count == 1 {
      assignOne(line.quantities[0], line, sequence)
      return
    }
    let startsWithQuantity: Bool = if case .quantity = sequence[0] { true } else { false }
    if startsWithQuantity, alternatesFromQuantity(sequence), !isHeading(line.quantities[0]) {
      for pair in stride(from: 0, to: sequence.count - 1, by: 2) {
        if case .quantity(let quantity) = sequence[pair], case .mention(let mention) = sequence[pair + 1] {
          give(line.quantities[quantity], to: mention)
        }
      }
      return
    }
    assignToPreceding(sequence, line)
  }

  /// "4.5 × 10⁶ CFU of L. acidophilus": a count tied by "of" to the name behind it. Gives those, takes them out of the
  /// elements, and tells how many they were. Two at least make it the line's way of speaking.
  private mutating func giveToFollowing(_ elements: inout [(position: Int, element: Element)], _ line: Line) -> Int {
    var pairs: [(quantity: Int, mention: Int)] = []
    for (quantity, mention) in zip(elements, elements.dropFirst()) {
      guard case .quantity(let q) = quantity.element, case .mention(let m) = mention.element else { continue }
      let between =
        line.quantities[q].tokens.upperBound..<max(line.quantities[q].tokens.upperBound, mentions[m].tokens.lowerBound)
      let isTied =
        between.count <= 2 && between.allSatisfy { stream.tokens[$0].isWord && stream.tokens[$0].foldedCount <= 4 }
      if isTied { pairs.append((q, m)) }
    }
    guard pairs.count >= 2 else { return 0 }
    for pair in pairs { give(line.quantities[pair.quantity], to: pair.mention) }
    elements.removeAll { element in
      pairs.contains { element.element == .quantity($0.quantity) || element.element == .mention($0.mention) }
    }
    return pairs.count
  }

  private func isHeading(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return isTotal(quantity) || (next < label.count && stream.tokens[next].isSymbol(":"))
  }

  private func alternatesFromQuantity(_ sequence: [Element]) -> Bool {
    guard sequence.count.isMultiple(of: 2) else { return false }
    for (offset, element) in sequence.enumerated() {
      switch element {
      case .quantity: if !offset.isMultiple(of: 2) { return false }
      case .mention: if offset.isMultiple(of: 2) { return false }
      }
    }
    return true
  }

  private mutating func assignOne(_ quantity: Quantity, _ line: Line, _ sequence: [Element]) {
    if isForEach(quantity) {
      for mention in line.mentions { give(quantity, to: mention) }
      return
    }
    guard let position = sequence.firstIndex(where: { if case .quantity = $0 { true } else { false } }) else { return }
    let isBehindFirst = position == 1 && sequence.count > 2
    if isBehindFirst, !isTotal(quantity), case .mention(let mention) = sequence[0], isAdjacent(mention, quantity) {
      give(quantity, to: mention)
    } else if allSame(line.mentions), let mention = line.mentions.first, !isTotal(quantity) {
      give(quantity, to: mention)
    } else {
      totals.append(quantity)
    }
  }

  /// The same microbe named twice in a line.
  private func allSame(_ indices: [Int]) -> Bool {
    guard let first = indices.first else { return false }
    return indices.allSatisfy { mentions[$0].name == mentions[first].name }
      && Set(indices.compactMap { mentions[$0].strainID ?? mentions[$0].strain }).count <= 1
  }

  private func isAdjacent(_ mention: Int, _ quantity: Quantity) -> Bool {
    quantity.tokens.lowerBound >= mentions[mention].tokens.upperBound
      && quantity.tokens.lowerBound - mentions[mention].tokens.upperBound <= 6
  }

  private mutating func assignToPreceding(_ sequence: [Element], _ line: Line) {
    var last: Int?
    var lastWasQuantity = false
    // How many names stand one behind the other.
    var run = 0
    for element in sequence {
      switch element {
      case .mention(let mention):
        last = mention
        run += 1
        lastWasQuantity = false
      case .quantity(let index):
        let quantity = line.quantities[index]
        defer { run = 0 }
        if isTotal(quantity) || run > 1 {
          totals.append(quantity)
        } else if let mention = last {
          let isLast = index == line.quantities.count - 1
          if !lastWasQuantity {
            give(quantity, to: mention)
          } else if isLast, !isAlternative(quantity) {
            totals.append(quantity)
          }
        } else {
          totals.append(quantity)
        }
        lastWasQuantity = true
      }
    }
  }

  /// A second count in brackets repeats the first in other units.
  private func isAlternative(_ quantity: Quantity) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    return before >= 0
      && (stream.tokens[before].isSymbol("(") || stream.tokens[before].isSymbol("=")
        || label.has(.per, at: before))
  }

  private func isForEach(_ quantity: Quantity) -> Bool {
    let end = min(label.count, quantity.tokens.upperBound + 4)
    for index in quantity.tokens.upperBound..<end {
      if label.has(.each, at: index) { return true }
      let token = stream.tokens[index]
      if stream.equals(token, "each"), index + 1 >= label.count || label.hit(at: index + 1, .basisUnit) == nil {
        return true
      }
    }
    return false
  }

  /// Words such as "total" or "blend" stand with the count.
  private func isTotal(_ quantity: Quantity) -> Bool {
    let line = label.lineTokens(Int(label.line[quantity.tokens.lowerBound]))
    let start = max(line.lowerBound, quantity.tokens.lowerBound - 6)
    let end = min(line.upperBound, quantity.tokens.upperBound + 3)
    let before = (start..<quantity.tokens.lowerBound).reversed().prefix { index in
      !mentions.contains { $0.tokens.contains(index) }
    }
    let after = (min(end, quantity.tokens.upperBound)..<end).prefix { index in
      !mentions.contains { $0.tokens.contains(index) }
    }
    return before.contains { label.has(.total, at: $0) } || after.contains { label.has(.total, at: $0) }
  }

  // MARK: Columns

  /// Names on lines of their own, with their counts on the lines after each or after all of them.
  private func columnPairs(_ lines: [Line]) -> (pairs: [(Int, Quantity)], usedLines: Set<Int>) {
    var pairs: [(Int, Quantity)] = []
    var used: Set<Int> = []
    var names: [Int] = []
    var counts: [(Int, Quantity)] = []
    func flush() {
      // One name and one count may be a heading; two or more in step are columns.
      if names.count >= 2, names.count == counts.count {
        pairs += zip(names, counts).map { ($0, $1.1) }
        used.formUnion(counts.map(\.0))
      }
      names = []
      counts = []
    }
    var alternating: [(Int, Int, Quantity)] = []
    for (index, line) in lines.enumerated() {
      let isName = line.mentions.count == 1 && line.quantities.isEmpty
      let isCount = line.mentions.isEmpty && line.quantities.count == 1 && isBareCount(line)
      if isName {
        if !counts.isEmpty { flush() }
        names.append(line.mentions[0])
      } else if isCount {
        counts.append((line.number, line.quantities[0]))
        if index > 0, lines[index - 1].mentions.count == 1, lines[index - 1].quantities.isEmpty,
          lines[index - 1].number == line.number - 1
        {
          alternating.append((lines[index - 1].mentions[0], line.number, line.quantities[0]))
        }
      } else {
        flush()
      }
    }
    flush()
    if pairs.isEmpty, alternating.count >= 2,
      alternating.count == lines.filter({ $0.mentions.count == 1 && $0.quantities.isEmpty }).count
    {
      pairs = alternating.map { ($0.0, $0.2) }
      used.formUnion(alternating.map(\.1))
    }
    return (pairs, used)
  }

  /// A line that holds little but the count.
  private func isBareCount(_ line: Line) -> Bool {
    let tokens = label.lineTokens(line.number)
    guard let quantity = line.quantities.first else { return false }
    return tokens.count - quantity.tokens.count <= 3 && !label.contains(.total, in: tokens)
  }

  // MARK: Giving

  private mutating func give(_ quantity: Quantity, to index: Int) {
    guard mentions[index].cfu == nil, mentions[index].amountText == nil else { return }
    mentions[index].dose = quantity
    mentions[index].cfu = quantity.value
  }
}
