@_spi(Reading) import Microbes

/// A text cut into tokens, as the readers of a label share it: they ask for its tokens all the time, so it is a class of
/// their own module.
final class TokenStream {
  let tokens: [Token]
  /// The folded bytes of all words and numbers, laid end to end.
  let folded: [UInt8]
  /// For each token the hash of its folded bytes.
  let hashes: [KeyHash]
  /// The text as given, with invalid bytes as they were.
  let text: [UInt8]
  /// How many bytes were not valid UTF-8.
  let invalidBytes: Int
  let cut: CutText

  init(_ text: [UInt8]) {
    cut = CutText(text)
    tokens = cut.tokens
    folded = cut.folded
    hashes = cut.hashes
    invalidBytes = cut.invalidBytes
    self.text = text
  }

  var count: Int { tokens.count }

  func foldedBytes(_ token: Token) -> ArraySlice<UInt8> {
    folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
  }

  /// The folded bytes of the tokens `range`, laid end to end without what parts them.
  func joined(_ range: Range<Int>) -> [UInt8] {
    guard let first = range.first, let last = range.last else { return [] }
    return Array(folded[Int(tokens[first].foldedStart)..<Int(tokens[last].foldedEnd)])
  }

  /// Whether the folded form of a token is `word`.
  func equals(_ token: Token, _ word: StaticString) -> Bool {
    guard token.foldedCount == word.utf8CodeUnitCount else { return false }
    for offset in 0..<token.foldedCount where folded[Int(token.foldedStart) + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The text between two byte offsets, with invalid bytes replaced.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[max(0, range.lowerBound)..<min(text.count, range.upperBound)], as: UTF8.self)
  }

  /// The span of tokens `range` in the text.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The text of the tokens `range`, as written.
  func written(_ range: Range<Int>) -> String { string(span(range)) }
}
