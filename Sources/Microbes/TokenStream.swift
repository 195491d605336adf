/// A word, a number or a symbol of a text, with where it stands.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word, number, superscript, symbol
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let capitalised = Flags(rawValue: 1)
    /// Every letter is a capital.
    package static let allCapitals = Flags(rawValue: 2)
    package static let spaceBefore = Flags(rawValue: 4)
    package static let newlineBefore = Flags(rawValue: 8)
    /// A mark such as ® or * stands before it.
    package static let markBefore = Flags(rawValue: 16)
    /// Two or more line ends stand before it.
    package static let blankLineBefore = Flags(rawValue: 32)
    /// Two or more spaces, or a tab: a column gap.
    package static let gapBefore = Flags(rawValue: 64)
  }

  package var kind: Kind
  package var flags: Flags
  /// Byte range in the text as given.
  package var start: Int32
  package var end: Int32
  /// Byte range in ``TokenStream/folded``; a symbol has none.
  package var foldedStart: Int32
  package var foldedEnd: Int32
  /// The scalar of a symbol.
  package var symbol: UInt32

  @inline(__always)
  package func isSymbol(_ character: Unicode.Scalar) -> Bool {
    kind == .symbol && symbol == character.value
  }

  @inline(__always) package var isWord: Bool { kind == .word }
  @inline(__always) package var isNumber: Bool { kind == .number }
  @inline(__always) package var foldedCount: Int { Int(foldedEnd - foldedStart) }
  @inline(__always) package var span: Range<Int> { Int(start)..<Int(end) }
}

/// A text cut into tokens, with the folded bytes of all its words and numbers laid end to end, so that a name that is
/// broken, hyphenated or glued can be compared without its separators.
package struct TokenStream: Sendable {
  package private(set) var tokens: [Token] = []
  package private(set) var folded: [UInt8] = []
  /// The text as given, with invalid bytes as they were.
  package let text: [UInt8]
  /// How many bytes were not valid UTF-8.
  package private(set) var invalidBytes = 0

  package init(_ text: [UInt8]) {
    self.text = text
    folded.reserveCapacity(text.count + 8)
    tokens.reserveCapacity(text.count / 4 + 8)
    var builder = Builder()
    text.withUnsafeBufferPointer { bytes in
      scan(bytes, &builder)
    }
    // Room to read three bytes from any token's start without a bounds check of its own.
    folded += [0, 0, 0, 0]
  }

  private struct Builder {
    var flags: Token.Flags = []
    var openKind: Token.Kind?
    var openStart: Int32 = 0
    var openFolded: Int32 = 0
    var openFlags: Token.Flags = []
    var letters = 0
    var capitals = 0
    var lastWasUpper = false
    var lineEnds = 0
    var spaces = 0
  }

  /// Ends the open token before byte `end` of the text and byte `foldedEnd` of the folded bytes.
  private mutating func close(_ builder: inout Builder, at end: Int, folded foldedEnd: Int) {
    guard let kind = builder.openKind else { return }
    var flags = builder.openFlags
    if kind == .word, builder.capitals == builder.letters { flags.insert(.allCapitals) }
    tokens.append(
      Token(
        kind: kind,
        flags: flags,
        start: builder.openStart,
        end: Int32(end),
        foldedStart: builder.openFolded,
        foldedEnd: Int32(foldedEnd),
        symbol: 0
      )
    )
    builder.openKind = nil
  }

  private mutating func open(_ builder: inout Builder, _ kind: Token.Kind, at start: Int, folded foldedStart: Int) {
    builder.openKind = kind
    builder.openStart = Int32(start)
    builder.openFolded = Int32(foldedStart)
    builder.openFlags = takeFlags(&builder)
    builder.letters = 0
    builder.capitals = 0
    builder.lastWasUpper = false
  }

  private func takeFlags(_ builder: inout Builder) -> Token.Flags {
    var flags = builder.flags
    if builder.lineEnds > 1 { flags.insert(.blankLineBefore) }
    if builder.spaces > 1 { flags.insert(.gapBefore) }
    builder.flags = []
    builder.lineEnds = 0
    builder.spaces = 0
    return flags
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ builder: inout Builder) {
    var position = 0
    while position < bytes.count {
      let start = position
      let foldedStart = folded.count
      let scalar = ScalarDecoder.next(in: bytes, at: &position, invalid: &invalidBytes)
      switch Folding.fold(scalar, into: &folded) {
      case .letter(let isUppercase):
        addLetter(&builder, isUppercase, at: start, folded: foldedStart)
      case .ideograph:
        close(&builder, at: start, folded: foldedStart)
        open(&builder, .word, at: start, folded: foldedStart)
        builder.letters = 1
        close(&builder, at: position, folded: folded.count)
      case .digit:
        if builder.openKind != .number {
          close(&builder, at: start, folded: foldedStart)
          open(&builder, .number, at: start, folded: foldedStart)
        }
      case .superscript:
        if builder.openKind != .superscript {
          close(&builder, at: start, folded: foldedStart)
          open(&builder, .superscript, at: start, folded: foldedStart)
        }
      case .nothing:
        break
      case .space:
        close(&builder, at: start, folded: foldedStart)
        builder.flags.insert(.spaceBefore)
        builder.spaces += scalar == 9 ? 2 : 1
      case .newline:
        close(&builder, at: start, folded: foldedStart)
        builder.flags.insert([.newlineBefore, .spaceBefore])
        // A carriage return and its line feed are one line end.
        if !(scalar == 10 && start > 0 && bytes[start - 1] == 13) { builder.lineEnds += 1 }
      case .mark:
        close(&builder, at: start, folded: foldedStart)
        builder.flags.insert(.markBefore)
      case .symbol(let value):
        close(&builder, at: start, folded: foldedStart)
        appendSymbol(value, &builder, start..<position, folded: foldedStart)
      }
    }
    close(&builder, at: bytes.count, folded: folded.count)
  }

  @inline(__always)
  private mutating func addLetter(_ builder: inout Builder, _ isUppercase: Bool, at start: Int, folded foldedStart: Int)
  {
    if builder.openKind != .word || startsNewWord(builder, isUppercase) {
      close(&builder, at: start, folded: foldedStart)
      open(&builder, .word, at: start, folded: foldedStart)
      if isUppercase { builder.openFlags.insert(.capitalised) }
    }
    builder.letters += 1
    if isUppercase { builder.capitals += 1 }
    builder.lastWasUpper = isUppercase
  }

  @inline(__always)
  private mutating func appendSymbol(
    _ symbol: UInt32,
    _ builder: inout Builder,
    _ bytes: Range<Int>,
    folded foldedStart: Int
  ) {
    tokens.append(
      Token(
        kind: .symbol,
        flags: takeFlags(&builder),
        start: Int32(bytes.lowerBound),
        end: Int32(bytes.upperBound),
        foldedStart: Int32(foldedStart),
        foldedEnd: Int32(foldedStart),
        symbol: symbol
      )
    )
  }

  /// A capital after at least two small letters starts a word that was glued on: `BlendB. breve`.
  @inline(__always)
  private func startsNewWord(_ builder: Builder, _ isUppercase: Bool) -> Bool {
    isUppercase && !builder.lastWasUpper && builder.letters - builder.capitals >= 2
  }

  // MARK: Reading it

  package var count: Int { tokens.count }

  package func foldedBytes(_ token: Token) -> ArraySlice<UInt8> {
    folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
  }

  /// The folded bytes of the tokens `range`, laid end to end without what parts them.
  package func joined(_ range: Range<Int>) -> [UInt8] {
    guard let first = range.first, let last = range.last else { return [] }
    return Array(folded[Int(tokens[first].foldedStart)..<Int(tokens[last].foldedEnd)])
  }

  /// Whether the folded form of a token is `word`.
  package func equals(_ token: Token, _ word: StaticString) -> Bool {
    guard token.foldedCount == word.utf8CodeUnitCount else { return false }
    for offset in 0..<token.foldedCount where folded[Int(token.foldedStart) + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The text between two byte offsets, with invalid bytes replaced.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[max(0, range.lowerBound)..<min(text.count, range.upperBound)], as: UTF8.self)
  }

  /// The span of tokens `range` in the text.
  package func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The text of the tokens `range`, as written.
  package func written(_ range: Range<Int>) -> String { string(span(range)) }
}

/// Reads scalars from bytes: UTF-8, with HTML entities and tags resolved as they are met.
enum ScalarDecoder {
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, invalid: inout Int) -> UInt32 {
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      if first == 0x26 { return entity(in: bytes, at: &position) }
      if first == 0x3C { return tag(in: bytes, at: &position) }
      return UInt32(first)
    }
    return multibyte(first, in: bytes, at: &position, invalid: &invalid)
  }

  private static func multibyte(
    _ first: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>,
    at position: inout Int,
    invalid: inout Int
  ) -> UInt32 {
    let length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, position + length <= bytes.count else {
      position += 1
      invalid += 1
      return 0xFFFD
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else {
        position += 1
        invalid += 1
        return 0xFFFD
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    position += length
    return value
  }

  /// Called just after an ampersand.
  private static func entity(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    let start = position
    var end = start
    while end < bytes.count, end - start < 10, bytes[end] != 0x3B {
      let byte = bytes[end]
      guard isAlphanumeric(byte) || (byte == 0x23 && end == start) else { return 0x26 }
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x3B, end > start,
      let scalar = HTMLEntities.scalar(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    else { return 0x26 }
    position = end + 1
    return scalar
  }

  /// Called just after `<`: a tag becomes a space, one that ends a line becomes a line end.
  private static func tag(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    var end = position
    guard end < bytes.count, isLetter(bytes[end]) || bytes[end] == 0x2F else { return 0x3C }
    while end < bytes.count, end - position < 300, bytes[end] != 0x3E, bytes[end] != 0x3C { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3E else { return 0x3C }
    var nameStart = position
    if bytes[nameStart] == 0x2F { nameStart += 1 }
    var name = 0
    while nameStart < end, isAlphanumeric(bytes[nameStart]), name < 1 << 32 {
      name = name << 8 | Int(bytes[nameStart] | 0x20)
      nameStart += 1
    }
    guard HTMLEntities.isKnownTag(name) else { return 0x3C }
    position = end + 1
    return HTMLEntities.endsLine(name) ? 10 : 32
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
