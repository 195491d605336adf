/// A JSON value (RFC 8259). Keys of an object keep their order; of a key given twice the last one counts.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left.elementsEqual(right, by: ==)
    default: false
    }
  }

}

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }

  /// A number, or a string that holds one: databases give both.
  var number: Double? {
    switch self {
    case .number(let value): value.isFinite ? value : nil
    case .string(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }

  /// A string with its white space tidied; `nil` where it is empty or no string.
  var text: String? {
    guard case .string(let raw) = self else { return nil }
    if raw.isTidy { return raw }
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\n": scalars.append(scalar)
      case "\r": continue
      default: scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    let tidy = String(scalars).trimmed
    return tidy.isEmpty ? nil : tidy
  }

  /// A string or number as a person would write it.
  var written: String? {
    if case .number(let value) = self { return value.isFinite ? Self.plain(value) : nil }
    return text
  }

  /// A number without exponent or trailing `.0` as long as that is exact: `10000000000`, not `1e+10`.
  static func plain(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 1e18 { return String(Int64(value)) }
    return String(value)
  }
}

extension String {
  /// Whether a look at the bytes shows that there is nothing to tidy: no control character, and no white space or what
  /// may be some at the ends. Most texts of a database are such, and going through them by character takes long.
  fileprivate var isTidy: Bool {
    guard let first = utf8.first, let last = utf8.last, Self.isPlain(first), Self.isPlain(last) else { return false }
    return utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Printed ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let hasPlainEnds = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.first.map(String.isPlain) == true && bytes.last.map(String.isPlain) == true
    }
    if hasPlainEnds == true { return String(self) }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
