import Microbes

/// Cuts a text into tokens in one pass.
struct TokenCutter {
  private(set) var tokens: [Token] = []
  private(set) var folded: [UInt8] = []
  private(set) var hashes: [KeyHash] = []
  private(set) var invalidBytes = 0

  // What was passed since the last token ended.
  private var flags: Token.Flags = []
  private var lineEnds = 0
  private var spaces = 0

  // The token that is open.
  private var openKind: Token.Kind?
  private var openStart: Int32 = 0
  private var openFolded: Int32 = 0
  private var openFlags: Token.Flags = []
  private var hash = KeyHash()
  private var letters = 0
  private var capitals = 0
  private var lastWasUpper = false

  /// - Parameter count: how many bytes there are to cut.
  init(expecting count: Int) {
    folded.reserveCapacity(count + 8)
    tokens.reserveCapacity(count / 4 + 8)
    hashes.reserveCapacity(count / 4 + 8)
  }

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < bytes.count {
      let start = position
      let byte = bytes[position]
      if isLetter(byte) {
        position += 1
        addLetter(byte | 0x20, isUppercase: byte & 0x20 == 0, at: start)
      } else if byte == 0x20 {
        position += 1
        addSpace(width: 1, at: start)
      } else {
        let foldedStart = folded.count
        let scalar = ScalarDecoder.next(in: bytes, at: &position, invalid: &invalidBytes)
        add(Folding.fold(scalar, into: &folded), scalar, bytes, start..<position, foldedStart)
      }
    }
    close(at: bytes.count, folded: folded.count)
    folded += [0, 0, 0]
  }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private mutating func addLetter(_ lower: UInt8, isUppercase: Bool, at start: Int) {
    startWord(isUppercase, at: start, folded: folded.count)
    folded.append(lower)
    hash.add(lower)
  }

  private mutating func add(
    _ kind: FoldedScalar,
    _ scalar: UInt32,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ foldedStart: Int
  ) {
    let start = range.lowerBound
    switch kind {
    case .letter(let isUppercase):
      startWord(isUppercase, at: start, folded: foldedStart)
      addToHash(from: foldedStart)
    case .ideograph:
      close(at: start, folded: foldedStart)
      open(.word, at: start, folded: foldedStart)
      addToHash(from: foldedStart)
      letters = 1
      close(at: range.upperBound, folded: folded.count)
    case .digit:
      go(on: .number, at: start, folded: foldedStart)
      addToHash(from: foldedStart)
    case .superscript:
      go(on: .superscript, at: start, folded: foldedStart)
      addToHash(from: foldedStart)
    case .nothing: break
    case .space: addSpace(width: scalar == 9 ? 2 : 1, at: start)
    case .newline:
      close(at: start, folded: foldedStart)
      flags.insert([.newlineBefore, .spaceBefore])
      // A carriage return and its line feed are one line end.
      if !(scalar == 10 && start > 0 && bytes[start - 1] == 13) { lineEnds += 1 }
    case .mark:
      close(at: start, folded: foldedStart)
      flags.insert(.markBefore)
    case .symbol(let value):
      close(at: start, folded: foldedStart)
      appendSymbol(value, range, folded: foldedStart)
    }
  }

  @inline(__always)
  private mutating func addSpace(width: Int, at start: Int) {
    close(at: start, folded: folded.count)
    flags.insert(.spaceBefore)
    spaces += width
  }

  private mutating func addToHash(from start: Int) {
    for position in start..<folded.count { hash.add(folded[position]) }
  }

  // MARK: Tokens

  /// Ends the open token before byte `end` of the text and byte `foldedEnd` of the folded bytes.
  @inline(__always)
  private mutating func close(at end: Int, folded foldedEnd: Int) {
    guard let kind = openKind else { return }
    var flags = openFlags
    if kind == .word, capitals == letters { flags.insert(.allCapitals) }
    tokens.append(
      Token(
        kind: kind,
        flags: flags,
        start: openStart,
        end: Int32(truncatingIfNeeded: end),
        foldedStart: openFolded,
        foldedEnd: Int32(truncatingIfNeeded: foldedEnd),
        symbol: 0
      )
    )
    hashes.append(hash)
    openKind = nil
  }

  @inline(__always)
  private mutating func open(_ kind: Token.Kind, at start: Int, folded foldedStart: Int) {
    openKind = kind
    openStart = Int32(truncatingIfNeeded: start)
    openFolded = Int32(truncatingIfNeeded: foldedStart)
    openFlags = takeFlags()
    hash = KeyHash()
    letters = 0
    capitals = 0
    lastWasUpper = false
  }

  private mutating func go(on kind: Token.Kind, at start: Int, folded foldedStart: Int) {
    guard openKind != kind else { return }
    close(at: start, folded: foldedStart)
    open(kind, at: start, folded: foldedStart)
  }

  @inline(__always)
  private mutating func startWord(_ isUppercase: Bool, at start: Int, folded foldedStart: Int) {
    if openKind != .word || startsNewWord(isUppercase) {
      close(at: start, folded: foldedStart)
      open(.word, at: start, folded: foldedStart)
      if isUppercase { openFlags.insert(.capitalised) }
    }
    letters += 1
    if isUppercase { capitals += 1 }
    lastWasUpper = isUppercase
  }

  /// A capital after at least two small letters starts a word that was glued on: `BlendB. breve`.
  @inline(__always)
  private func startsNewWord(_ isUppercase: Bool) -> Bool {
    isUppercase && !lastWasUpper && letters - capitals >= 2
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

  private mutating func appendSymbol(_ symbol: UInt32, _ bytes: Range<Int>, folded foldedStart: Int) {
    tokens.append(
      Token(
        kind: .symbol,
        flags: takeFlags(),
        start: Int32(truncatingIfNeeded: bytes.lowerBound),
        end: Int32(truncatingIfNeeded: bytes.upperBound),
        foldedStart: Int32(truncatingIfNeeded: foldedStart),
        foldedEnd: Int32(truncatingIfNeeded: foldedStart),
        symbol: symbol
      )
    )
    hashes.append(KeyHash())
  }
}
