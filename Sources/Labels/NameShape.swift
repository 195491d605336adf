@_spi(Reading) import Microbes

/// Tells which words of a text have the shape of a misspelt or broken name, and which genus or species each is nearest to.
struct NameShape {
  let stream: TokenStream
  let memory: ReadingMemory

  /// How the genera begin that labels misspell most: told without a capital.
  private static let latinBeginnings = ["lact", "bifid", "strept", "sacch"]

  /// Whether any word of the text could be the beginning of a misspelt name.
  func anyIsNearName() -> Bool {
    stream.tokens.indices.contains { index in
      mayStart(at: index)
        && (gluedSpecies(stream.tokens[index]) != nil || genus(joinedWord(at: index)) != nil)
    }
  }

  /// Whether a misspelt name could start at a token.
  func mayStart(at index: Int) -> Bool {
    let token = stream.tokens[index]
    guard token.isWord, token.flags.contains(.capitalised) || looksLatin(token) else { return false }
    return token.foldedCount >= 5 || isBrokenByDigit(index)
  }

  /// A word that a digit or a stray space broke: `Lact0bacillus`.
  func joinedWord(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < stream.count, end - index < 4, !stream.tokens[end].isSymbol, !stream.tokens[end].isSuperscript,
      !stream.tokens[end].flags.contains(.spaceBefore)
    { end += 1 }
    return index..<end
  }

  /// The folded bytes of some tokens that stand without a space between them.
  func word(_ range: Range<Int>) -> ArraySlice<UInt8> {
    stream.folded[Int(stream.tokens[range.lowerBound].foldedStart)..<Int(stream.tokens[range.upperBound - 1].foldedEnd)]
  }

  /// The genus that a word is a slip or two away from.
  func genus(_ range: Range<Int>) -> (index: Int, edits: Int)? {
    let word = word(range)
    guard word.count >= 7, endsLikeGenus(word) else { return nil }
    let hash = range.count == 1 ? stream.hashes[range.lowerBound] : word.withUnsafeBufferPointer(KeyHash.init)
    return memory.similarGenus(word, hash)
  }

  /// `Lactobacillusacidophilus` is in the index; `Lactobacillusacidophillus` is not.
  func gluedSpecies(_ token: Token) -> (index: Int, edits: Int)? {
    token.foldedCount >= 16 ? memory.gluedSpecies(stream.foldedBytes(token)) : nil
  }

  /// `Bif1dobacterium`: a digit stands where a letter should.
  private func isBrokenByDigit(_ index: Int) -> Bool {
    guard index + 2 < stream.count else { return false }
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
}
