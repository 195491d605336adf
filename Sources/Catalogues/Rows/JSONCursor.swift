internal import Intake

/// Walks over one line of JSON (RFC 8259) without building anything: strictly, so that what breaks the grammar is found.
struct JSONCursor {
  /// As deep as a value may be, as for single product records.
  private static let depthLimit = 128

  let bytes: UnsafeRawBufferPointer
  var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A string's content between its quotes, as it stands.
  struct StringSpan {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  @inline(__always) mutating func skipSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return }
      index += 1
    }
  }

  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// A key with its colon.
  mutating func key() throws(RowProblem) -> StringSpan {
    guard index < bytes.count else { throw .notJSON(.endsEarly) }
    guard bytes[index] == 0x22 else { throw .notJSON(.unexpectedCharacter) }
    let span = try string()
    skipSpace()
    guard take(0x3A) else { throw .notJSON(index < bytes.count ? .unexpectedCharacter : .endsEarly) }
    skipSpace()
    return span
  }

  /// A string from its opening quote to behind its closing one.
  mutating func string() throws(RowProblem) -> StringSpan {
    let start = index + 1
    var place = start
    var hasEscapes = false
    while true {
      place = plainEnd(from: place)
      guard place < bytes.count else { throw .notJSON(.endsEarly) }
      switch bytes[place] {
      case 0x22:
        index = place + 1
        return StringSpan(range: start..<place, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        place = try escapeEnd(at: place)
      default: throw .notJSON(.controlCharacterInString)
      }
    }
  }

  /// The next quote, backslash or control character: eight bytes are looked at in one go.
  @inline(__always) private func plainEnd(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let isQuote = (quotes &- ones) & ~quotes
      let isSlash = (slashes &- ones) & ~slashes
      let isControl = (word &- ones &* 0x20) & ~word
      let found = (isQuote | isSlash | isControl) & tops
      // A borrow can mark a byte behind the first that is marked, never one before it.
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return place }
      place += 1
    }
    return place
  }

  private func escapeEnd(at place: Int) throws(RowProblem) -> Int {
    guard place + 1 < bytes.count else { throw .notJSON(.endsEarly) }
    switch bytes[place + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return place + 2
    case 0x75:
      for digit in 2..<6 {
        guard place + digit < bytes.count else { throw .notJSON(.endsEarly) }
        guard Self.hexadecimal(bytes[place + digit]) != nil else { throw .notJSON(.badEscape) }
      }
      return place + 6
    default: throw .notJSON(.badEscape)
    }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }

  // MARK: Values

  /// Passes over one value of any kind.
  mutating func skipValue() throws(RowProblem) {
    // One bit a level: an object or an array.
    var isObject: (low: UInt64, high: UInt64) = (0, 0)
    var depth = 0
    while true {
      guard index < bytes.count else { throw .notJSON(.endsEarly) }
      let byte = bytes[index]
      if byte == 0x7B || byte == 0x5B {
        guard depth < Self.depthLimit else { throw .notJSON(.tooDeep(limit: Self.depthLimit)) }
        isObject.high = isObject.high << 1 | isObject.low >> 63
        isObject.low = isObject.low << 1 | (byte == 0x7B ? 1 : 0)
        depth += 1
        index += 1
        skipSpace()
        if !take(byte == 0x7B ? 0x7D : 0x5D) {
          if byte == 0x7B { _ = try key() }
          continue
        }
        depth -= 1
        isObject.low = isObject.low >> 1 | isObject.high << 63
        isObject.high >>= 1
      } else {
        try skipScalar(byte)
      }
      // Behind a value: the end of what holds it, or the next.
      while depth > 0 {
        skipSpace()
        guard index < bytes.count else { throw .notJSON(.endsEarly) }
        let inObject = isObject.low & 1 == 1
        if take(0x2C) {
          skipSpace()
          if inObject { _ = try key() }
          break
        }
        guard take(inObject ? 0x7D : 0x5D) else { throw .notJSON(.unexpectedCharacter) }
        depth -= 1
        isObject.low = isObject.low >> 1 | isObject.high << 63
        isObject.high >>= 1
      }
      if depth == 0 { return }
    }
  }

  private mutating func skipScalar(_ byte: UInt8) throws(RowProblem) {
    switch byte {
    case 0x22: _ = try string()
    case 0x74: try literal("true")
    case 0x66: try literal("false")
    case 0x6E: try literal("null")
    case 0x2D, 0x30...0x39: try number()
    default: throw .notJSON(.unexpectedCharacter)
    }
  }

  private mutating func literal(_ word: StaticString) throws(RowProblem) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index < bytes.count else { throw .notJSON(.endsEarly) }
      guard bytes[index] == word.utf8Start[offset] else { throw .notJSON(.unexpectedCharacter) }
      index += 1
    }
  }

  mutating func number() throws(RowProblem) {
    _ = take(0x2D)
    let first = index
    let whole = digits()
    guard whole > 0, !(whole > 1 && bytes[first] == 0x30) else { throw .notJSON(.badNumber) }
    if take(0x2E), digits() == 0 { throw .notJSON(.badNumber) }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      if !take(0x2B) { _ = take(0x2D) }
      if digits() == 0 { throw .notJSON(.badNumber) }
    }
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  // MARK: Content

  /// A string's content with its escapes resolved, as label text: line breaks stay, other control characters become
  /// spaces, carriage returns go.
  func append(_ span: StringSpan, to output: inout [UInt8]) {
    guard span.hasEscapes else {
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[span.range]))
      return
    }
    var place = span.range.lowerBound
    while place < span.range.upperBound {
      let end = min(plainEnd(from: place), span.range.upperBound)
      if end > place { output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[place..<end])) }
      guard end < span.range.upperBound else { return }
      place = appendEscape(at: end, to: &output)
    }
  }

  private func appendEscape(at place: Int, to output: inout [UInt8]) -> Int {
    switch bytes[place + 1] {
    case 0x6E: output.append(0x0A)
    case 0x72: break
    case 0x62, 0x66, 0x74: output.append(0x20)
    case 0x75: return appendScalar(at: place, to: &output)
    case let byte: output.append(byte)
    }
    return place + 2
  }

  private func codeUnit(at place: Int) -> UInt32 {
    (2..<6).reduce(0) { $0 << 4 | (Self.hexadecimal(bytes[place + $1]) ?? 0) }
  }

  private func appendScalar(at place: Int, to output: inout [UInt8]) -> Int {
    let first = codeUnit(at: place)
    var end = place + 6
    var value = first
    if (0xD800..<0xDC00).contains(first), end + 6 <= bytes.count, bytes[end] == 0x5C, bytes[end + 1] == 0x75 {
      let second = codeUnit(at: end)
      if (0xDC00..<0xE000).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        end += 6
      }
    }
    switch value {
    case 0x0A: output.append(0x0A)
    case 0x0D: break
    case 0..<0x20, 0x7F: output.append(0x20)
    default:
      // Half a surrogate pair alone stands for no character.
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return end
  }
}
