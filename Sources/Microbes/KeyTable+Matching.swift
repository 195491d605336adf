/// A key of a table that stands in a text.
@_spi(Reading) public struct KeyMatch: Sendable {
  /// The first token.
  @_spi(Reading) public var first: Int32
  /// The token after the last.
  @_spi(Reading) public var end: Int32
  /// What ``KeyTable/payloads(_:)`` takes.
  @_spi(Reading) public var value: Int32
}

/// Which symbols may stand between the words of a key, and where a key must end.
@_spi(Reading) public struct KeyJoints: Sendable {
  /// The symbols, as a bit for each of the first 128 scalars.
  private let lower: UInt64
  private let upper: UInt64
  /// Whether a key may go on behind a symbol that begins a paragraph.
  private let spansParagraphs: Bool
  /// Whether a star that begins a line ends a key: it marks a footnote.
  private let endsAtFootnotes: Bool
  /// Most words of a key.
  fileprivate let mostWords: Int
  /// Least bytes of a key.
  fileprivate let leastBytes: Int

  /// - Parameters:
  ///   - symbols: those that may stand between the words, all of ASCII.
  ///   - spansParagraphs: a key may go on behind a symbol that begins a paragraph.
  ///   - endsAtFootnotes: a star that begins a line ends a key: it marks a footnote.
  ///   - mostWords: of a key.
  ///   - leastBytes: of a key.
  @_spi(Reading) public init(
    symbols: [Unicode.Scalar],
    spansParagraphs: Bool,
    endsAtFootnotes: Bool,
    mostWords: Int,
    leastBytes: Int
  ) {
    lower = symbols.reduce(0) { $1.value < 64 ? $0 | 1 << UInt64($1.value) : $0 }
    upper = symbols.reduce(0) { (64..<128).contains($1.value) ? $0 | 1 << UInt64($1.value - 64) : $0 }
    self.spansParagraphs = spansParagraphs
    self.endsAtFootnotes = endsAtFootnotes
    self.mostWords = mostWords
    self.leastBytes = leastBytes
  }

  @inline(__always)
  fileprivate func join(_ token: Token) -> Bool {
    let bits =
      token.symbol < 64 ? lower >> UInt64(token.symbol) : token.symbol < 128 ? upper >> UInt64(token.symbol - 64) : 0
    guard bits & 1 != 0, spansParagraphs || !token.flags.contains(.blankLineBefore) else { return false }
    return !(endsAtFootnotes && token.symbol == 0x2A && token.flags.contains(.newlineBefore))
  }
}

extension KeyTable {
  /// Every key that stands in a text, in order of where they start, shorter before longer.
  @_spi(Reading) public func matches(in text: CutText, _ joints: KeyJoints) -> [KeyMatch] {
    let lookup = lookup
    return text.withTokens { tokens, folded, hashes in
      var output: [KeyMatch] = []
      for index in tokens.indices where tokens[index].isWordOrNumber {
        let longest = lookup.longestKey(folded, from: Int(tokens[index].foldedStart))
        if longest > 0 { lookup.match(at: index, tokens, folded, hashes, longest: longest, joints, into: &output) }
      }
      return output
    }
  }

  /// Every key that a word of a text begins with, in order of where they start, shorter before longer.
  ///
  /// - Parameter leastBytes: of a key.
  @_spi(Reading) public func prefixes(in text: CutText, leastBytes: Int) -> [KeyMatch] {
    let lookup = lookup
    return text.withTokens { tokens, folded, _ in
      var output: [KeyMatch] = []
      for index in tokens.indices {
        let token = tokens[index]
        let start = Int(token.foldedStart)
        let count = Int(token.foldedEnd) - start
        guard token.kind == .word, count >= leastBytes else { continue }
        let longest = lookup.longestKey(folded, from: start)
        guard longest >= leastBytes else { continue }
        var hash = KeyHash()
        for length in 1...min(count, longest) {
          hash.add(folded[start + length - 1])
          guard length >= leastBytes else { continue }
          let value = lookup.find(hash, UnsafeBufferPointer(rebasing: folded[start..<(start + length)]))
          if value >= 0 { output.append(KeyMatch(first: Int32(index), end: Int32(index + 1), value: value)) }
        }
      }
      return output
    }
  }
}

extension Token {
  @inline(__always)
  fileprivate var isWordOrNumber: Bool {
    switch kind {
    case .word, .number: true
    case .superscript, .symbol: false
    }
  }
}

extension CutText {
  @inline(__always)
  fileprivate func withTokens<Result>(
    _ body: (UnsafeBufferPointer<Token>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<KeyHash>) -> Result
  ) -> Result {
    tokens.withUnsafeBufferPointer { tokens in
      folded.withUnsafeBufferPointer { folded in
        hashes.withUnsafeBufferPointer { body(tokens, folded, $0) }
      }
    }
  }
}

extension KeyTable.Lookup {
  @inline(__always)
  fileprivate func match(
    at index: Int,
    _ tokens: UnsafeBufferPointer<Token>,
    _ folded: UnsafeBufferPointer<UInt8>,
    _ hashes: UnsafeBufferPointer<KeyHash>,
    longest: Int,
    _ joints: KeyJoints,
    into output: inout [KeyMatch]
  ) {
    let start = Int(tokens[index].foldedStart)
    var hash = KeyHash()
    var words = 0
    var next = index
    while next < tokens.count, words < joints.mostWords {
      let token = tokens[next]
      if token.kind == .symbol {
        guard next > index, joints.join(token) else { return }
        next += 1
        continue
      }
      guard token.kind != .superscript, next == index || !token.flags.contains(.blankLineBefore) else { return }
      let end = Int(token.foldedEnd)
      guard end - start <= longest else { return }
      hash.add(hashes[next])
      words += 1
      next += 1
      if end - start < joints.leastBytes { continue }
      let value = find(hash, UnsafeBufferPointer(rebasing: folded[start..<end]))
      if value >= 0 { output.append(KeyMatch(first: Int32(index), end: Int32(next), value: value)) }
    }
  }
}
