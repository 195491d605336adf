internal import HTTPTypes
internal import Intake
internal import NIOCore
internal import Reports

/// Reads JSON that somebody sent.
enum JSONReading {
  /// No body of the interface comes near either.
  private static let rules = JSONParser.Rules(depthLimit: 24, valueLimit: 200_000, isLenient: false)

  /// - Throws: ``Problem`` that says where it breaks, and nothing of what was sent.
  static func document(_ bytes: some Collection<UInt8>) throws(Problem) -> JSON {
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw malformed("The body is not UTF-8 text.") }
    do {
      return JSON(try JSONParser.parse(utf8: bytes, rules: rules))
    } catch {
      switch error {
      case .tooManyValues: throw malformed("The body holds more than \(rules.valueLimit) values.")
      case .syntax(let line, let column, .moreAfterTheValue):
        throw malformed("Line \(line), column \(column): something follows the first value.")
      case .syntax(let line, let column, let problem):
        throw malformed("Line \(line), column \(column): \(problem.description).")
      }
    }
  }

  private static func malformed(_ detail: String) -> Problem { Problem(.badRequest, "Not JSON", detail) }
}

extension JSON {
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .bool(truth)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(JSON.init))
    case .object(let members): self = .object(members.map { Member($0.key, JSON($0.value)) })
    }
  }
}

// MARK: What fits a schema, as what is needed

extension JSON {
  /// The text under a key; `nil` where there is none.
  func text(_ key: String) -> String? {
    guard case .string(let text)? = self[key] else { return nil }
    return text
  }

  /// The number under a key; `nil` where there is none.
  func number(_ key: String) -> Double? {
    guard case .number(let number)? = self[key] else { return nil }
    return number
  }

  /// The whole number under a key; `nil` where there is none.
  func whole(_ key: String) -> Int? { number(key).map { Int($0) } }

  /// The truth under a key; `nil` where there is none.
  func truth(_ key: String) -> Bool? {
    guard case .bool(let truth)? = self[key] else { return nil }
    return truth
  }

  /// The elements under a key; empty where there are none.
  func list(_ key: String) -> [JSON] {
    guard case .array(let elements)? = self[key] else { return [] }
    return elements
  }

  /// The texts under a key; empty where there are none.
  func texts(_ key: String) -> [String] {
    list(key).compactMap { element in
      if case .string(let text) = element { text } else { nil }
    }
  }

  /// The numbers under a key; empty where there are none.
  func numbers(_ key: String) -> [Double] {
    list(key).compactMap { element in
      if case .number(let number) = element { number } else { nil }
    }
  }

  /// The members of the object under a key; empty where there is none.
  func members(_ key: String) -> [Member] {
    guard case .object(let members)? = self[key] else { return [] }
    return members
  }

  /// Whether something other than `null` stands under a key.
  func says(_ key: String) -> Bool { self[key].map { $0 != .null } ?? false }
}
