import Foundation

/// A JSON value as it stands in a document, with truth values told from numbers.
enum JSONValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The value under a key; `nil` where this is no object or has no such key.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var elements: [JSONValue] {
    if case .list(let elements) = self { elements } else { [] }
  }
}

/// What a value of the command's JSON may be: the contract written down, to be held against a document.
indirect enum JSONShape: Sendable {
  case text
  case number
  case whole
  case truth
  case word(Set<String>)
  case orNull(JSONShape)
  case list(JSONShape)
  /// A list of exactly so many.
  case tuple(JSONShape, count: Int)
  /// Keys that must be there, each with its shape, and keys that may be there besides.
  case object([String: JSONShape], more: [String: JSONShape] = [:])
  /// Any keys, all of one shape.
  case dictionary(JSONShape)
  /// An object whose keys are told elsewhere.
  case anyObject

  /// Where the value departs from the shape, each as `path: what is wrong`.
  func faults(in value: JSONValue, at path: String = "$") -> [String] {
    switch (self, value) {
    case (.orNull, .null): return []
    case (.orNull(let shape), _): return shape.faults(in: value, at: path)
    case (.text, .string(let text)):
      // What is not known is null, never an empty text.
      return text.isEmpty ? ["\(path): an empty text"] : []
    case (.number, .number(let number)): return number.isFinite ? [] : ["\(path): not finite"]
    case (.whole, .number(let number)): return number == number.rounded() ? [] : ["\(path): not a whole number"]
    case (.truth, .bool): return []
    case (.word(let words), .string(let word)):
      return words.contains(word) ? [] : ["\(path): “\(word)” is none of \(words.sorted())"]
    case (.list(let shape), .list(let values)):
      return values.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
    case (.tuple(let shape, let count), .list(let values)):
      guard values.count == count else { return ["\(path): \(values.count) values instead of \(count)"] }
      return values.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
    case (.object(let required, let more), .object(let members)):
      return Self.faults(required: required, more: more, members: members, path: path)
    case (.dictionary(let shape), .object(let members)):
      return members.flatMap { shape.faults(in: $0.value, at: "\(path).\($0.key)") }
    case (.anyObject, .object): return []
    default: return ["\(path): \(value) is not \(self)"]
    }
  }

  private static func faults(
    required: [String: JSONShape],
    more: [String: JSONShape],
    members: [String: JSONValue],
    path: String
  ) -> [String] {
    var faults = required.keys.filter { members[$0] == nil }.map { "\(path).\($0): missing" }
    for (key, value) in members {
      guard let shape = required[key] ?? more[key] else {
        faults.append("\(path).\(key): not in the contract")
        continue
      }
      faults += shape.faults(in: value, at: "\(path).\(key)")
    }
    return faults.sorted()
  }
}
