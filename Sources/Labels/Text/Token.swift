/// A word, a number or a symbol of a text, with where it stands.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, superscript, symbol
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let capitalised = Flags(rawValue: 1)
    /// Every letter is a capital.
    static let allCapitals = Flags(rawValue: 2)
    static let spaceBefore = Flags(rawValue: 4)
    static let newlineBefore = Flags(rawValue: 8)
    /// A mark such as ® or * stands before it.
    static let markBefore = Flags(rawValue: 16)
    /// Two or more line ends stand before it.
    static let blankLineBefore = Flags(rawValue: 32)
    /// Two or more spaces, or a tab: a column gap.
    static let gapBefore = Flags(rawValue: 64)
  }

  var kind: Kind
  var flags: Flags
  /// Byte range in the text as given.
  var start: Int32
  var end: Int32
  /// Byte range in ``TokenStream/folded``; a symbol has none.
  var foldedStart: Int32
  var foldedEnd: Int32
  /// The scalar of a symbol.
  var symbol: UInt32

  @inline(__always)
  func isSymbol(_ character: Unicode.Scalar) -> Bool {
    kind == .symbol && symbol == character.value
  }

  @inline(__always) var isWord: Bool { kind == .word }
  @inline(__always) var isNumber: Bool { kind == .number }
  @inline(__always) var foldedCount: Int { Int(foldedEnd - foldedStart) }
  @inline(__always) var span: Range<Int> { Int(start)..<Int(end) }
}
