extension JSON {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// No space that is not needed: for JSON Lines.
    case compact
    /// Two spaces an indentation; arrays of plain values stay on one line where they are short.
    case indented
  }

  /// The value as JSON text (RFC 8259), without a line break at the end.
  public func text(_ layout: Layout = .indented) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  let layout: JSON.Layout

  /// Arrays of plain values up to this many elements stay on one line.
  private static let longestInlineArray = 8

  init(layout: JSON.Layout) {
    self.layout = layout
    bytes.reserveCapacity(4096)
  }

  mutating func write(_ value: JSON, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .number(let number): append(Self.digits(of: number))
    case .string(let text): writeString(text)
    case .array(let elements): writeArray(elements, depth: depth)
    case .object(let members): writeObject(members, depth: depth)
    }
  }

  private mutating func writeArray(_ elements: [JSON], depth: Int) {
    let isInline = elements.count <= Self.longestInlineArray && elements.allSatisfy(\.isPlain)
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(isInline && layout == .indented ? ", " : ",") }
      if !isInline { breakLine(depth: depth + 1) }
      write(element, depth: depth + 1)
    }
    if !isInline { breakLine(depth: depth) }
    append("]")
  }

  private mutating func writeObject(_ members: [JSON.Member], depth: Int) {
    append("{")
    for (index, member) in members.enumerated() {
      if index > 0 { append(",") }
      breakLine(depth: depth + 1)
      writeString(member.key)
      append(layout == .indented ? ": " : ":")
      write(member.value, depth: depth + 1)
    }
    if !members.isEmpty { breakLine(depth: depth) }
    append("}")
  }

  private mutating func breakLine(depth: Int) {
    guard layout == .indented else { return }
    append("\n")
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20, 0x7F: writeEscaped(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A control character as `\u00XX`. DEL is among them: JSON allows it bare, terminals act on it.
  private mutating func writeEscaped(_ byte: UInt8) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    append("\\u00")
    bytes.append(hexadecimal[Int(byte >> 4)])
    bytes.append(hexadecimal[Int(byte & 15)])
  }

  /// Whole numbers that a double holds exactly are written without a fraction or exponent: `3600000000`.
  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    let largestExactWhole = 9_007_199_254_740_992.0  // 2^53
    if number == number.rounded(), abs(number) <= largestExactWhole { return String(Int64(number)) }
    return number.description
  }
}

extension JSON {
  fileprivate var isPlain: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }
}
