/// Cuts a text into tokens in one pass.
struct TokenCutter {
  private(set) var tokenCount = 0
  private(set) var foldedCount = 0
  private(set) var invalidBytes = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeMutableBufferPointer<Token>
  private let hashes: UnsafeMutableBufferPointer<KeyHash>
  private let folded: UnsafeMutableBufferPointer<UInt8>
  private var position = 0

  // What was passed since the last token ended.
  private var flags: Token.Flags = []
  private var lineEnds = 0
  private var spaces = 0

  // The token that is open.
  private var openKind: Token.Kind?
  private var openStart = 0
  private var openFolded = 0
  private var openFlags: Token.Flags = []
  private var hash = KeyHash()
  private var letters = 0
  private var capitals = 0
  private var lastWasUpper = false

  /// Room for what one scalar beyond ASCII is folded to.
  private var scratch: [UInt8] = []

  /// - Parameter tokens, hashes, folded: room for as many tokens, hashes and bytes as there are bytes to cut.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    tokens: UnsafeMutableBufferPointer<Token>,
    hashes: UnsafeMutableBufferPointer<KeyHash>,
    folded: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.hashes = hashes
    self.folded = folded
  }

  mutating func cut() {
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isLetter(byte) {
        cutLetters()
      } else if byte == 0x20 {
        addSpace(width: 1, at: position)
        position += 1
      } else if byte &- 0x30 < 10 {
        cutDigits()
      } else {
        cutOther()
      }
    }
    close(at: bytes.count)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Goes over a run of ASCII letters.
  private mutating func cutLetters() {
    if openKind != .word { openWord(isUppercase: bytes[position] & 0x20 == 0, at: position) }
    // What changes with each letter is kept at hand.
    var letters = self.letters
    var capitals = self.capitals
    var lastWasUpper = self.lastWasUpper
    var hash = self.hash
    var position = self.position
    var foldedCount = self.foldedCount
    while position < bytes.count, Self.isLetter(bytes[position]) {
      let byte = bytes[position]
      let isUppercase = byte & 0x20 == 0
      if isUppercase, !lastWasUpper, letters - capitals >= 2 {
        (self.letters, self.capitals, self.foldedCount, self.hash) = (letters, capitals, foldedCount, hash)
        close(at: position)
        openWord(isUppercase: true, at: position)
        (letters, capitals, hash) = (0, 0, KeyHash())
      }
      folded[foldedCount] = byte | 0x20
      hash.add(byte | 0x20)
      foldedCount += 1
      letters += 1
      capitals += isUppercase ? 1 : 0
      lastWasUpper = isUppercase
      position += 1
    }
    (self.letters, self.capitals, self.lastWasUpper) = (letters, capitals, lastWasUpper)
    (self.position, self.foldedCount, self.hash) = (position, foldedCount, hash)
  }

  /// Goes over a run of ASCII digits.
  private mutating func cutDigits() {
    if openKind != .number { open(.number, at: position) }
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      append(bytes[position])
      position += 1
    }
  }

  /// Takes in a symbol, a line end or anything beyond ASCII.
  private mutating func cutOther() {
    let start = position
    let byte = bytes[start]
    if byte < 0x7F, byte > 0x20, byte != 0x26, byte != 0x3C {
      position += 1
      close(at: start)
      appendSymbol(UInt32(byte), start..<position)
      return
    }
    let scalar = ScalarDecoder.next(in: bytes, at: &position, invalid: &invalidBytes)
    scratch.removeAll(keepingCapacity: true)
    switch Folding.fold(scalar, into: &scratch) {
    case .letter(let isUppercase):
      if openKind != .word || startsNewWord(isUppercase) {
        close(at: start)
        openWord(isUppercase: isUppercase, at: start)
      }
      appendScratch()
      addLetter(isUppercase)
    case .ideograph:
      close(at: start)
      open(.word, at: start)
      appendScratch()
      letters = 1
      close(at: position)
    case .digit: goOn(with: .number, at: start)
    case .superscript: goOn(with: .superscript, at: start)
    case .nothing: break
    case .space: addSpace(width: scalar == 9 ? 2 : 1, at: start)
    case .newline:
      close(at: start)
      flags.insert([.newlineBefore, .spaceBefore])
      // A carriage return and its line feed are one line end.
      if !(scalar == 10 && start > 0 && bytes[start - 1] == 13) { lineEnds += 1 }
    case .mark:
      close(at: start)
      flags.insert(.markBefore)
    case .symbol(let value):
      close(at: start)
      appendSymbol(value, start..<position)
    }
  }

  @inline(__always)
  private mutating func addSpace(width: Int, at start: Int) {
    close(at: start)
    flags.insert(.spaceBefore)
    spaces += width
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    folded[foldedCount] = byte
    hash.add(byte)
    foldedCount += 1
  }

  private mutating func appendScratch() {
    for byte in scratch { append(byte) }
  }

  @inline(__always)
  private mutating func addLetter(_ isUppercase: Bool) {
    letters += 1
    if isUppercase { capitals += 1 }
    lastWasUpper = isUppercase
  }

  /// A capital after at least two small letters starts a word that was glued on: `BlendB. breve`.
  @inline(__always)
  private func startsNewWord(_ isUppercase: Bool) -> Bool {
    isUppercase && !lastWasUpper && letters - capitals >= 2
  }

  // MARK: Tokens

  /// Ends the open token before byte `end` of the text.
  @inline(__always)
  private mutating func close(at end: Int) {
    guard let kind = openKind else { return }
    var flags = openFlags
    if kind == .word, capitals == letters { flags.insert(.allCapitals) }
    append(kind, flags, openStart..<end, foldedStart: openFolded, symbol: 0)
    openKind = nil
  }

  @inline(__always)
  private mutating func openWord(isUppercase: Bool, at start: Int) {
    open(.word, at: start)
    if isUppercase { openFlags.insert(.capitalised) }
  }

  @inline(__always)
  private mutating func open(_ kind: Token.Kind, at start: Int) {
    if openKind != nil { close(at: start) }
    openKind = kind
    openStart = start
    openFolded = foldedCount
    openFlags = takeFlags()
    hash = KeyHash()
    letters = 0
    capitals = 0
    lastWasUpper = false
  }

  private mutating func goOn(with kind: Token.Kind, at start: Int) {
    if openKind != kind { open(kind, at: start) }
    appendScratch()
  }

  private mutating func appendSymbol(_ symbol: UInt32, _ range: Range<Int>) {
    hash = KeyHash()
    append(.symbol, takeFlags(), range, foldedStart: foldedCount, symbol: symbol)
  }

  @inline(__always)
  private mutating func append(
    _ kind: Token.Kind,
    _ flags: Token.Flags,
    _ range: Range<Int>,
    foldedStart: Int,
    symbol: UInt32
  ) {
    tokens.initializeElement(
      at: tokenCount,
      to: Token(
        kind: kind,
        flags: flags,
        start: Int32(truncatingIfNeeded: range.lowerBound),
        end: Int32(truncatingIfNeeded: range.upperBound),
        foldedStart: Int32(truncatingIfNeeded: foldedStart),
        foldedEnd: Int32(truncatingIfNeeded: foldedCount),
        symbol: symbol
      )
    )
    hashes.initializeElement(at: tokenCount, to: hash)
    tokenCount += 1
  }

  @inline(__always)
  private mutating func takeFlags() -> Token.Flags {
    var taken = flags
    if lineEnds > 1 { taken.insert(.blankLineBefore) }
    if spaces > 1 { taken.insert(.gapBefore) }
    flags = []
    lineEnds = 0
    spaces = 0
    return taken
  }
}
