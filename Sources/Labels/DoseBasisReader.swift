@_spi(Reading) import Microbes

/// Works out what a count refers to (a capsule, a gram, a day) and when the maker says it holds.
struct DoseBasisReader {
  let label: ScannedLabel

  struct Found {
    var basis: DoseBasis
    var count: Double
  }

  private var stream: TokenStream { label.stream }
  private static let bases = Array(DoseBasis.allCases)

  func basis(of quantity: Quantity) -> Found? {
    if let found = following(quantity.tokens.upperBound, in: quantity) { return found }
    let line = Int(label.line[quantity.tokens.lowerBound])
    let own = label.lineTokens(line)
    if let found = preceding(quantity.tokens.lowerBound, downTo: own.lowerBound) { return found }
    var above = line - 1
    var steps = 0
    while above >= 0, steps < 25 {
      let range = label.lineTokens(above)
      if let found = headed(range) { return found }
      above -= 1
      steps += 1
    }
    if line + 1 < label.lineStarts.count {
      let next = label.lineTokens(line + 1)
      if next.count <= 8, label.has(.per, at: next.lowerBound) { return unit(in: next) }
    }
    return nil
  }

  // MARK: After the count

  private func following(_ start: Int, in quantity: Quantity) -> Found? {
    var position = start
    var steps = 0
    while position < label.count, steps < 7 {
      let token = stream.tokens[position]
      if token.flags.contains(.newlineBefore), steps > 0 { return nil }
      // The next sentence speaks of how the product is taken: "5 Mrd. KBE. Täglich 2 Kapseln."
      if endsSentence(position) { return nil }
      if token.isSymbol("/") { return unit(at: position + 1, within: 3) }
      if token.isSymbol(",") || token.isSymbol(";") || token.isSymbol("|") { return nil }
      if label.has(.per, at: position),
        let found = unit(at: label.hit(at: position, .per)?.tokens.upperBound ?? position + 1, within: 4)
      {
        return found
      }
      if let daily = label.hit(at: position, .daily), daily.tokens.count >= 1, steps <= 2 {
        return Found(basis: .day, count: 1)
      }
      if token.isNumber { return nil }
      position += 1
      steps += 1
    }
    return nil
  }

  /// A basis unit within a few tokens, with the number before it.
  private func unit(at start: Int, within limit: Int) -> Found? {
    var count = 1.0
    var position = start
    while position < label.count, position - start < limit {
      let token = stream.tokens[position]
      if token.flags.contains(.blankLineBefore) { return nil }
      if token.isNumber, let value = Double(String(decoding: stream.foldedBytes(token), as: UTF8.self)) {
        count = value
      } else if let number = label.hit(at: position, .numberWord) {
        count = Double(number.value)
      } else if let hit = label.hit(at: position, .basisUnit) {
        return normalised(Self.bases[hit.value], count)
      } else if token.isSymbol, !token.isSymbol("-"), !token.isSymbol("(") {
        return nil
      }
      position += 1
    }
    return nil
  }

  private func unit(in range: Range<Int>) -> Found? {
    for index in range {
      if let found = unit(at: index, within: 4) { return found }
    }
    return nil
  }

  /// Two capsules are a serving; a hundred grams are a hundred grams.
  private func normalised(_ basis: DoseBasis, _ count: Double) -> Found {
    switch basis {
    case .capsule, .tablet, .drop: count > 1 ? Found(basis: .serving, count: count) : Found(basis: basis, count: 1)
    case .gram, .ml: Found(basis: count == 1 ? basis : .serving, count: 1)
    case .serving, .day: Found(basis: basis, count: count)
    }
  }

  // MARK: Before the count

  private func preceding(_ end: Int, downTo start: Int) -> Found? {
    var position = end - 1
    while position >= start, end - position < 30 {
      if let hit = label.hit(at: position, .basisUnit), hit.tokens.upperBound <= end, !isWithinLonger(hit),
        let found = tied(hit, from: start, to: end)
      {
        return found
      }
      position -= 1
    }
    return nil
  }

  /// The "dose" of "daily dose" is no unit of its own.
  private func isWithinLonger(_ hit: WordHit) -> Bool {
    let longest = 3
    return (1...longest).contains { back in
      let start = hit.tokens.lowerBound - back
      guard start >= 0, let longer = label.hit(at: start, .basisUnit) else { return false }
      return longer.tokens.upperBound >= hit.tokens.upperBound
    }
  }

  /// A unit counts when a word such as "per", "each" or "contains" ties it to what is in it.
  private func tied(_ hit: WordHit, from start: Int, to end: Int) -> Found? {
    let before = max(start, hit.tokens.lowerBound - 3)..<hit.tokens.lowerBound
    let after = hit.tokens.upperBound..<min(end, hit.tokens.upperBound + 12)
    let hasPer =
      before.contains { label.has(.per, at: $0) } || after.contains { label.has(.per, at: $0) }
      || before.contains { stream.tokens[$0].isSymbol("/") }
    guard hasPer || isColon(in: after) else { return nil }
    var count = 1.0
    if let number = before.last(where: { stream.tokens[$0].isNumber }), hit.tokens.lowerBound - number <= 2,
      let value = Double(String(decoding: stream.foldedBytes(stream.tokens[number]), as: UTF8.self))
    {
      count = value
      // "0.5 ml contains": not a whole unit.
      if number > start + 1, stream.tokens[number - 1].isSymbol(".") || stream.tokens[number - 1].isSymbol(","),
        stream.tokens[number - 2].isNumber
      {
        count = 2
      }
    } else if let word = before.last(where: { label.has(.numberWord, at: $0) }), hit.tokens.lowerBound - word <= 2,
      let number = label.hit(at: word, .numberWord)
    {
      count = Double(number.value)
    }
    return normalised(Self.bases[hit.value], count)
  }

  /// A colon at once, or behind a bracket: "Daily dose (3 capsules):".
  private func isColon(in tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    guard stream.tokens[first].isSymbol("(") else { return stream.tokens[first].isSymbol(":") }
    guard let close = tokens.first(where: { stream.tokens[$0].isSymbol(")") }), tokens.contains(close + 1) else {
      return false
    }
    return stream.tokens[close + 1].isSymbol(":")
  }

  /// A heading such as "Amount per serving" or "Each gram contains:".
  private func headed(_ line: Range<Int>) -> Found? {
    let range = line.lowerBound..<min(line.upperBound, line.lowerBound + 60)
    for index in range {
      if let hit = label.hit(at: index, .basisUnit),
        let found = tied(hit, from: range.lowerBound, to: range.upperBound),
        !label.contains(.daily, in: range) || found.basis == .day
      {
        return found
      }
    }
    return nil
  }

  // MARK: When it holds

  func guarantee(of quantity: Quantity) -> DoseGuarantee? {
    let whole = label.lineTokens(Int(label.line[quantity.tokens.lowerBound]))
    let line =
      max(whole.lowerBound, quantity.tokens.lowerBound - 60)..<min(whole.upperBound, quantity.tokens.upperBound + 60)
    let sentence = sentences(line).first { $0.contains(quantity.tokens.lowerBound) } ?? line
    var best: (DoseGuarantee, Int)?
    for index in sentence {
      let value: DoseGuarantee
      if label.has(.expiry, at: index) {
        value = .endOfShelfLife
      } else if label.has(.manufacture, at: index) {
        value = .manufacture
      } else {
        continue
      }
      let distance =
        index >= quantity.tokens.upperBound
        ? index - quantity.tokens.upperBound : (quantity.tokens.lowerBound - index) + 3
      if distance < (best?.1 ?? 25) { best = (value, distance) }
    }
    return best?.0
  }

  /// What the label says anywhere: a promise to the end of shelf life outweighs a count at manufacture.
  func labelGuarantee() -> DoseGuarantee? {
    var manufacture = false
    for line in label.lineStarts.indices {
      let range = label.lineTokens(line)
      for sentence in sentences(range) {
        let speaksOfCount = sentence.contains {
          label.has(.cfuUnit, at: $0) || label.has(.liveCellUnit, at: $0) || label.has(.minimum, at: $0)
            || label.has(.live, at: $0) || label.has(.cellUnit, at: $0) || label.has(.magnitude, at: $0)
            || label.has(.fluorescentUnit, at: $0)
        }
        if label.contains(.manufacture, in: sentence) { manufacture = true }
        let isFootnote = sentence.first.map { stream.tokens[$0].isSymbol("*") } ?? false
        guard
          speaksOfCount || isFootnote || sentence.first.map({ stream.tokens[$0].flags.contains(.markBefore) }) == true
        else {
          continue
        }
        if label.contains(.expiry, in: sentence) { return .endOfShelfLife }
      }
    }
    return manufacture ? .manufacture : nil
  }

  /// A full stop with a capital letter behind it.
  private func endsSentence(_ index: Int) -> Bool {
    guard stream.tokens[index].isSymbol("."), index + 1 < label.count else { return false }
    let next = stream.tokens[index + 1].flags
    return next.contains(.spaceBefore) && next.contains(.capitalised)
  }

  private func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var output: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where stream.tokens[index].isSymbol(".") {
      if index + 1 >= range.upperBound || endsSentence(index) {
        output.append(start..<(index + 1))
        start = index + 1
      }
    }
    if start < range.upperBound { output.append(start..<range.upperBound) }
    return output
  }
}
