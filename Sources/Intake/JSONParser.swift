/// Parses JSON strictly (RFC 8259), in time and memory bounded by the text, saying where it breaks.
package struct JSONParser {
  /// What a text may hold beyond what its grammar says.
  package struct Rules: Sendable {
    /// Arrays and objects inside one another, at most; shallow enough for the stack.
    package var depthLimit: Int
    /// Values in all, at most.
    package var valueLimit: Int
    /// Whether a key given twice, a number beyond what a `Double` holds and half a surrogate pair are let in, as
    /// databases write them (RFC 7493 forbids all three).
    package var isLenient: Bool

    package init(depthLimit: Int, valueLimit: Int, isLenient: Bool) {
      self.depthLimit = depthLimit
      self.valueLimit = valueLimit
      self.isLenient = isLenient
    }

    /// Deeper than any product record; a full Open Food Facts record has some ten thousand values.
    static let productRecord = Rules(depthLimit: 128, valueLimit: 1_000_000, isLenient: true)
  }

  package enum Failure: Error {
    case syntax(line: Int, column: Int, IntakeError.JSONProblem)
    case tooManyValues
  }

  private let bytes: [UInt8]
  private let rules: Rules
  private var index = 0
  private var values = 0

  private init(_ bytes: [UInt8], _ rules: Rules) {
    self.bytes = bytes
    self.rules = rules
  }

  /// Whether a text can only be meant as JSON: plain label text may begin with a bracket, but not go on like this.
  static func looksLikeJSON(_ text: String) -> Bool {
    let start = text.utf8.prefix(4096).drop(while: { isSpace($0) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
    guard let first = start.first else { return false }
    let next = start.dropFirst().first(where: { !isSpace($0) })
    if first == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
    return first == UInt8(ascii: "[") && (next == UInt8(ascii: "{") || next == UInt8(ascii: "\""))
  }

  static func parse(_ text: String) throws(Failure) -> JSONValue {
    try parse(utf8: Array(text.utf8), rules: .productRecord)
  }

  /// - Parameter utf8: valid UTF-8.
  package static func parse(utf8: [UInt8], rules: Rules) throws(Failure) -> JSONValue {
    var parser = JSONParser(utf8, rules)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == parser.bytes.count else { throw parser.failure(.moreAfterTheValue) }
    return value
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private func failure(_ problem: IntakeError.JSONProblem) -> Failure {
    let before = bytes[..<min(index, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Continuation bytes are no characters of their own.
    let column = before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1
    return .syntax(line: before.count(where: { $0 == 0x0A }) + 1, column: column, problem)
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= rules.depthLimit else { throw failure(.tooDeep(limit: rules.depthLimit)) }
    values += 1
    guard values <= rules.valueLimit else { throw .tooManyValues }
    skipSpace()
    guard index < bytes.count else { throw failure(.endsEarly) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw failure(.unexpectedCharacter)
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var members: [(key: String, value: JSONValue)] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard index < bytes.count else { throw failure(.endsEarly) }
      guard bytes[index] == UInt8(ascii: "\"") else { throw failure(.unexpectedCharacter) }
      let start = index
      let key = try string()
      if !rules.isLenient, !keys.insert(key).inserted {
        index = start
        throw failure(.keyTwice)
      }
      skipSpace()
      try expect(":")
      members.append((key, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      try expect(",")
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      try expect(",")
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard index < bytes.count else { throw failure(.endsEarly) }
    guard take(character) else { throw failure(.unexpectedCharacter) }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    for byte in word.utf8 {
      guard index < bytes.count else { throw failure(.endsEarly) }
      guard bytes[index] == byte else { throw failure(.unexpectedCharacter) }
      index += 1
    }
    return value
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  private mutating func number() throws(Failure) -> Double {
    let start = index
    _ = take("-")
    let leadingZero = index < bytes.count && bytes[index] == 0x30
    let whole = digits()
    guard whole > 0, !(leadingZero && whole > 1) else { throw failure(.badNumber) }
    if take("."), digits() == 0 { throw failure(.badNumber) }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw failure(.badNumber) }
    }
    // Beyond the range of Double the standard library gives infinity, which `JSONValue.number` reads as unknown.
    let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .infinity
    guard rules.isLenient || number.isFinite else {
      index = start
      throw failure(.numberTooLarge)
    }
    return number
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var buffer: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: buffer, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &buffer)
      case 0..<0x20:
        throw failure(.controlCharacterInString)
      default:
        buffer.append(byte)
        index += 1
      }
    }
    throw failure(.endsEarly)
  }

  private mutating func escape(into buffer: inout [UInt8]) throws(Failure) {
    guard index + 1 < bytes.count else {
      index = bytes.count
      throw failure(.endsEarly)
    }
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(kind)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): buffer += Array(String(try escapedScalar()).utf8)
    default:
      index -= 1
      throw failure(.badEscape)
    }
  }

  /// The scalar behind `\u`; half a surrogate pair alone becomes U+FFFD where it is let in.
  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let rewind = index
    guard first < 0xDC00, take("\\"), take("u") else { return try halfAPair(endingAt: rewind) }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else { return try halfAPair(endingAt: rewind) }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func halfAPair(endingAt end: Int) throws(Failure) -> Unicode.Scalar {
    index = end
    guard rules.isLenient else { throw failure(.badEscape) }
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw failure(.endsEarly) }
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80 else {
        throw failure(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
