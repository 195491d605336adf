/// A JSON value whose object keys keep the order they were written in, so that the same answer always gives the same
/// bytes.
///
/// A thing that is not known is ``null``, never 0 or an empty string.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// Written as the shortest decimal that reads back as the same value; `null` where it is infinite or not a number,
  /// which JSON cannot say.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Sendable, Hashable {
    /// The key, as written.
    public var key: String
    /// What stands under the key.
    public var value: JSON

    /// A key with its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The string, or `null` where there is none.
  public static func optional(_ text: String?) -> JSON {
    text.map(JSON.string) ?? .null
  }

  /// The number, or `null` where there is none.
  public static func optional(_ number: Double?) -> JSON {
    number.map(JSON.number) ?? .null
  }

  /// The whole number, or `null` where there is none.
  public static func optional(_ number: Int?) -> JSON {
    number.map { .number(Double($0)) } ?? .null
  }

  /// The truth, or `null` where it is not known.
  public static func optional(_ truth: Bool?) -> JSON {
    truth.map(JSON.bool) ?? .null
  }

  /// An array of strings.
  public static func strings(_ texts: [String]) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// The value under a key of an object; `nil` where this is no object or has no such key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element of an array; `nil` where this is no array or has no such element.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An object with its keys in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
