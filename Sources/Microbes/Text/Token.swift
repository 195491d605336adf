/// A word, a number or a symbol of a text, with where it stands.
@_spi(Reading) public struct Token: Sendable {
  /// What it is made of.
  @_spi(Reading) public enum Kind: UInt8, Sendable {
    case word, number, superscript, symbol
  }

  /// How it is written, and what stands before it.
  @_spi(Reading) public struct Flags: OptionSet, Sendable {
    /// The flags as bits.
    @_spi(Reading) public let rawValue: UInt8
    /// Flags from their bits.
    @_spi(Reading) public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It begins with a capital.
    @_spi(Reading) public static let capitalised = Flags(rawValue: 1)
    /// Every letter is a capital.
    @_spi(Reading) public static let allCapitals = Flags(rawValue: 2)
    /// A space or a line end stands before it.
    @_spi(Reading) public static let spaceBefore = Flags(rawValue: 4)
    /// It is the first of a line.
    @_spi(Reading) public static let newlineBefore = Flags(rawValue: 8)
    /// A mark such as ® or * stands before it.
    @_spi(Reading) public static let markBefore = Flags(rawValue: 16)
    /// Two or more line ends stand before it.
    @_spi(Reading) public static let blankLineBefore = Flags(rawValue: 32)
    /// Two or more spaces, or a tab: a column gap.
    @_spi(Reading) public static let gapBefore = Flags(rawValue: 64)
  }

  /// What it is made of.
  @_spi(Reading) public var kind: Kind
  /// How it is written, and what stands before it.
  @_spi(Reading) public var flags: Flags
  /// First byte in the text as given.
  @_spi(Reading) public var start: Int32
  /// The byte after the last.
  @_spi(Reading) public var end: Int32
  /// First byte in ``CutText/folded``; a symbol has none there.
  @_spi(Reading) public var foldedStart: Int32
  /// The byte after the last in ``CutText/folded``.
  @_spi(Reading) public var foldedEnd: Int32
  /// The scalar of a symbol.
  @_spi(Reading) public var symbol: UInt32
}
