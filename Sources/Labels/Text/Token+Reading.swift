@_spi(Reading) import Microbes

// These are asked of every token of a text, and so stand where they are asked.

extension Token {
  @inline(__always)
  func isSymbol(_ character: Unicode.Scalar) -> Bool { symbol == character.value && isSymbol }

  // A pattern is compared at once, where two kinds as values would be through the protocol.
  @inline(__always) var isWord: Bool { if case .word = kind { true } else { false } }
  @inline(__always) var isNumber: Bool { if case .number = kind { true } else { false } }
  @inline(__always) var isSuperscript: Bool { if case .superscript = kind { true } else { false } }
  @inline(__always) var isSymbol: Bool { if case .symbol = kind { true } else { false } }
  @inline(__always) var foldedCount: Int { Int(foldedEnd - foldedStart) }
  @inline(__always) var span: Range<Int> { Int(start)..<Int(end) }
}
