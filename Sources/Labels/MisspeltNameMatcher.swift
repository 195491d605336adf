@_spi(Reading) import Microbes

/// Finds a misspelt or broken name at a token, which is a slip away from one of the tables.
struct MisspeltNameMatcher {
  let label: ScannedLabel
  let nomenclature: Nomenclature

  private var stream: TokenStream { label.stream }

  private var shapes: NameShape { NameShape(stream: stream, memory: label.memory) }

  /// A misspelt genus or species that starts at a token.
  func match(at index: Int) -> NameMatch? {
    guard label.isUnknown(at: index), shapes.mayStart(at: index) else { return nil }
    let token = stream.tokens[index]
    if let best = shapes.gluedSpecies(token) {
      return NameMatch(
        tokens: index..<(index + 1),
        entries: [.init(kind: .species, index: best.index)],
        edits: best.edits + 1
      )
    }
    let range = shapes.joinedWord(at: index)
    guard let best = shapes.genus(range) else { return nil }
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

  /// The epithet that follows a genus, exactly or at most a slip away.
  func epithet(after index: Int, genus: String) -> NameMatch? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, !token.flags.contains(.blankLineBefore) else { return nil }
    let range = shapes.joinedWord(at: index)
    let word = shapes.word(range)
    guard word.count >= 4 else { return nil }
    guard let best = label.memory.similarSpecies(genus: genus, epithet: word) else { return nil }
    if label.has(.ferment, at: index) || (best.edits > 0 && isOrdinaryWord(index)) { return nil }
    return NameMatch(tokens: range, entries: [.init(kind: .species, index: best.index)], edits: best.edits)
  }

  private func isOrdinaryWord(_ index: Int) -> Bool {
    label.hits(at: index).contains { $0.tokens.count == 1 && $0.wordClass != .functionWord }
  }
}
