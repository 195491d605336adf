@_spi(Reading) import Microbes

/// A text, cut and scanned: what the readers of microbes, doses, claims and the rest work on.
///
/// A class, since every reader of a label holds it.
final class ScannedLabel {
  let stream: TokenStream
  let vocabulary: Vocabulary
  let memory: ReadingMemory
  /// Whether remarks on the reading are wanted.
  let wantsNotes: Bool
  let hits: [WordHit]
  /// For each token, the index of its first hit, or −1.
  private let firstHit: [Int32]
  /// For each token, the classes of its hits.
  private let classes: [WordClasses]
  /// The classes of all hits.
  let allClasses: WordClasses
  /// The line that each token stands on.
  let line: [Int32]
  let lineStarts: [Int]
  /// Words whose look-alike letters were put right.
  let repairedTokens: [Range<Int>]

  /// - Parameter hits: what the vocabulary found in the text.
  init(_ stream: TokenStream, _ vocabulary: Vocabulary, _ hits: [WordHit], _ memory: ReadingMemory, wantsNotes: Bool) {
    self.stream = stream
    self.vocabulary = vocabulary
    self.memory = memory
    self.wantsNotes = wantsNotes
    var classes = [WordClasses](repeating: [], count: stream.count)
    for hit in hits { classes[hit.start].insert(hit.wordClass) }
    let repairs = vocabulary.repair.hits(stream, vocabulary) { !classes[$0].isEmpty }
    repairedTokens = repairs.map(\.tokens)
    for hit in repairs { classes[hit.start].insert(hit.wordClass) }
    self.hits = repairs.isEmpty ? hits : (hits + repairs).sorted { $0.start < $1.start }
    self.classes = classes
    allClasses = self.hits.reduce(into: []) { $0.insert($1.wordClass) }
    firstHit = Self.firstHits(self.hits, tokens: stream.count)
    (line, lineStarts) = Self.lines(of: stream)
  }

  /// For each token, the index of its first hit, or −1.
  private static func firstHits(_ hits: [WordHit], tokens: Int) -> [Int32] {
    var first = [Int32](repeating: -1, count: tokens)
    var index = hits.count - 1
    while index >= 0 {
      first[hits[index].start] = Int32(truncatingIfNeeded: index)
      index -= 1
    }
    return first
  }

  /// The line of each token, and the first token of each line.
  private static func lines(of stream: TokenStream) -> (lines: [Int32], starts: [Int]) {
    var starts: [Int] = []
    let lines = [Int32](unsafeUninitializedCapacity: stream.count) { lines, count in
      stream.tokens.withUnsafeBufferPointer { tokens in
        for index in tokens.indices {
          if index == 0 || tokens[index].flags.contains(.newlineBefore) { starts.append(index) }
          lines.initializeElement(at: index, to: Int32(truncatingIfNeeded: starts.count - 1))
        }
      }
      count = stream.count
    }
    return (lines, starts)
  }

  var count: Int { stream.count }
  func token(_ index: Int) -> Token { stream.tokens[index] }

  /// The hits that start at a token.
  func hits(at token: Int) -> ArraySlice<WordHit> {
    guard token >= 0, token < count, !classes[token].isEmpty else { return [] }
    let start = Int(firstHit[token])
    var end = start
    while end < hits.count, hits[end].start == token { end += 1 }
    return hits[start..<end]
  }

  /// The longest hit of a class that starts at a token.
  func hit(at token: Int, _ wordClass: WordClass) -> WordHit? {
    guard has(wordClass, at: token) else { return nil }
    var longest: WordHit?
    var index = Int(firstHit[token])
    while index < hits.count, hits[index].start == token {
      if hits[index].wordClass == wordClass, hits[index].tokens.count > longest?.tokens.count ?? 0 {
        longest = hits[index]
      }
      index += 1
    }
    return longest
  }

  /// Whether a token starts a hit of the class.
  func has(_ wordClass: WordClass, at token: Int) -> Bool {
    token >= 0 && token < count && classes[token].contains(wordClass)
  }

  /// The classes of the hits that start at a token of the text.
  func classes(at token: Int) -> WordClasses { classes[token] }

  /// Whether nothing of the vocabulary starts at a token of the text.
  func isUnknown(at token: Int) -> Bool { classes[token].isEmpty }

  /// Whether any token of `range` starts a hit of the class.
  func contains(_ wordClass: WordClass, in range: Range<Int>) -> Bool {
    allClasses.contains(wordClass) && range.contains { has(wordClass, at: $0) }
  }

  /// The tokens of line `index`.
  func lineTokens(_ index: Int) -> Range<Int> {
    lineStarts[index]..<(index + 1 < lineStarts.count ? lineStarts[index + 1] : count)
  }

  /// The tokens of the line that a token stands on.
  func lineTokens(around token: Int) -> Range<Int> { lineTokens(Int(line[token])) }

  func sameLine(_ left: Int, _ right: Int) -> Bool { line[left] == line[right] }

  /// Whether the token at `index`, if there is one, is the symbol.
  func isSymbol(_ symbol: Unicode.Scalar, at index: Int) -> Bool {
    index >= 0 && index < count && stream.tokens[index].isSymbol(symbol)
  }

  /// Whether the token at `index`, if there is one, is a word other than a symbol or number.
  func isWord(at index: Int) -> Bool { index >= 0 && index < count && stream.tokens[index].isWord }

  /// The folded letters and digits of a token.
  func word(at index: Int) -> [UInt8] { Array(stream.foldedBytes(stream.tokens[index])) }

  /// Whether a token is one of some folded words.
  func isOne(of words: [StaticString], at index: Int) -> Bool {
    words.contains { stream.equals(stream.tokens[index], $0) }
  }

  /// A remark about the tokens `tokens`.
  func note(_ kind: ReadingNote.Kind, _ message: String, at tokens: Range<Int>) -> ReadingNote {
    ReadingNote(kind: kind, message: message, span: stream.span(tokens))
  }
}
