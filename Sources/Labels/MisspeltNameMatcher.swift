@_spi(Reading) import Microbes

/// Finds a misspelt or broken name at a token, which is a slip away from one of the tables.
struct MisspeltNameMatcher {
  let label: ScannedLabel
  let nomenclature: Nomenclature

  /// How the genera begin that labels misspell most: told without a capital.
  private static let latinBeginnings = ["lact", "bifid", "strept", "sacch"]

  private var stream: TokenStream { label.stream }

  /// A misspelt genus or species that starts at a token.
  func match(at index: Int) -> NameMatch? {
    let token = stream.tokens[index]
    guard label.isUnknown(at: index), token.flags.contains(.capitalised) || looksLatin(token),
      token.foldedCount >= 5 || isBrokenByDigit(index)
    else { return nil }
    if let glued = gluedName(token, index) { return glued }
    let (range, word) = joinedWord(at: index)
    guard word.count >= 7, endsLikeGenus(word), let best = label.memory.similarGenus(word) else { return nil }
    let genus = nomenclature.tables.genera[best.index]
    if let species = epithet(after: range.upperBound, genus: genus.name) {
      return NameMatch(
        tokens: range.lowerBound..<species.tokens.upperBound,
        entries: species.entries,
        edits: best.edits + species.edits + 1
      )
    }
    guard best.edits <= 1 || token.flags.contains(.capitalised) else { return nil }
    return NameMatch(tokens: range, entries: [.init(kind: .genus, index: best.index)], edits: best.edits + 1)
  }

  /// A word that a digit or a stray space broke: `Lact0bacillus`.
  private func joinedWord(at index: Int) -> (Range<Int>, ArraySlice<UInt8>) {
    var end = index + 1
    while end < label.count, end - index < 4, !stream.tokens[end].isSymbol,
      !stream.tokens[end].flags.contains(.spaceBefore), !stream.tokens[end].isSuperscript
    { end += 1 }
    let start = Int(stream.tokens[index].foldedStart)
    return (index..<end, stream.folded[start..<Int(stream.tokens[end - 1].foldedEnd)])
  }

  /// `Bif1dobacterium`: a digit stands where a letter should.
  private func isBrokenByDigit(_ index: Int) -> Bool {
    guard index + 2 < label.count else { return false }
    let digit = stream.tokens[index + 1]
    let rest = stream.tokens[index + 2]
    return digit.isNumber && !digit.flags.contains(.spaceBefore) && rest.isWord && !rest.flags.contains(.spaceBefore)
      && rest.foldedCount >= 3
  }

  private func endsLikeGenus(_ word: ArraySlice<UInt8>) -> Bool {
    // -us, -um, -es, -a, -i, and the same misread.
    switch word.last {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "e"),
      UInt8(ascii: "u"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "l"):
      true
    default: false
    }
  }

  private func looksLatin(_ token: Token) -> Bool {
    guard token.foldedCount >= 9 else { return false }
    let word = stream.foldedBytes(token)
    return Self.latinBeginnings.contains { word.starts(with: $0.utf8) }
  }

  /// `Lactobacillusacidophilus` is in the index; `Lactobacillusacidophillus` is not.
  private func gluedName(_ token: Token, _ index: Int) -> NameMatch? {
    guard token.foldedCount >= 16 else { return nil }
    guard let best = label.memory.gluedSpecies(stream.foldedBytes(token)) else { return nil }
    return NameMatch(
      tokens: index..<(index + 1),
      entries: [.init(kind: .species, index: best.index)],
      edits: best.edits + 1
    )
  }

  /// The epithet that follows a genus, exactly or at most a slip away.
  func epithet(after index: Int, genus: String) -> NameMatch? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, !token.flags.contains(.blankLineBefore) else { return nil }
    let (range, word) = joinedWord(at: index)
    guard word.count >= 4 else { return nil }
    guard let best = label.memory.similarSpecies(genus: genus, epithet: word) else { return nil }
    if label.has(.ferment, at: index) || (best.edits > 0 && isOrdinaryWord(index)) { return nil }
    return NameMatch(tokens: range, entries: [.init(kind: .species, index: best.index)], edits: best.edits)
  }

  private func isOrdinaryWord(_ index: Int) -> Bool {
    label.hits(at: index).contains { $0.tokens.count == 1 && $0.wordClass != .functionWord }
  }
}
