/// A text cut into tokens, with the folded bytes of all its words and numbers laid end to end, so that a name that is
/// broken, hyphenated or glued can be compared without its separators.
@_spi(Reading) public struct CutText: Sendable {
  /// The tokens in the order of the text.
  @_spi(Reading) public let tokens: [Token]
  /// The folded bytes, and zeros behind them, so that names can be looked up from where any token starts.
  @_spi(Reading) public let folded: [UInt8]
  /// For each token the hash of its folded bytes, to be joined with those of its neighbours.
  @_spi(Reading) public let hashes: [KeyHash]
  /// The text as given, with invalid bytes as they were.
  @_spi(Reading) public let text: [UInt8]
  /// How many bytes were not valid UTF-8.
  @_spi(Reading) public let invalidBytes: Int

  /// Cuts a text; what is not valid UTF-8 is skipped.
  @_spi(Reading) public init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    var hashes: [KeyHash] = []
    var invalidBytes = 0
    // A token has a byte at least, and folding never makes a text longer.
    tokens = [Token](unsafeUninitializedCapacity: text.count) { tokens, tokenCount in
      hashes = [KeyHash](unsafeUninitializedCapacity: text.count) { hashes, hashCount in
        folded = [UInt8](unsafeUninitializedCapacity: text.count + KeyTable.room) { folded, foldedCount in
          text.withUnsafeBufferPointer { bytes in
            var cutter = TokenCutter(bytes, tokens: tokens, hashes: hashes, folded: folded)
            cutter.cut()
            tokenCount = cutter.tokenCount
            hashCount = cutter.tokenCount
            foldedCount = cutter.foldedCount + KeyTable.room
            for offset in cutter.foldedCount..<foldedCount { folded[offset] = 0 }
            invalidBytes = cutter.invalidBytes
          }
        }
      }
    }
    self.folded = folded
    self.hashes = hashes
    self.invalidBytes = invalidBytes
    self.text = text
  }
}
