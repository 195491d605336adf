internal import HTTPTypes
internal import Reports

/// Reads what stands in an address: segments of the path and the query.
enum ParameterReading {
  /// - Parameters:
  ///   - path: as it was sent.
  ///   - query: as it was sent, without its question mark; `nil` where there is none.
  /// - Throws: ``Problem`` that names parameters, and nothing of what was sent.
  static func read(_ operation: Operation, path: Substring, query: Substring?) throws(Problem) -> [String: JSON] {
    var given: [(parameter: Operation.Parameter, text: String)] = []
    try readPath(operation, path, &given)
    try readQuery(operation, query ?? "", &given)
    var values: [String: JSON] = [:]
    var problems: [SchemaProblem] = []
    for (parameter, text) in given {
      let value = parameter.schema.value(written: text)
      problems += parameter.schema.problems(in: value).map { SchemaProblem(pointer: parameter.name, detail: $0.detail) }
      if values.updateValue(value, forKey: parameter.name) != nil {
        problems.append(SchemaProblem(pointer: parameter.name, detail: "This may be given once."))
      }
    }
    for parameter in operation.parameters where parameter.isRequired && values[parameter.name] == nil {
      problems.append(SchemaProblem(pointer: parameter.name, detail: "This parameter is missing."))
    }
    guard problems.isEmpty else { throw .notAllowed(problems) }
    return values
  }

  private static func readPath(
    _ operation: Operation,
    _ path: Substring,
    _ given: inout [(parameter: Operation.Parameter, text: String)]
  ) throws(Problem) {
    guard operation.parameters.contains(where: { $0.place == .path }) else { return }
    let segments = path.split(separator: "/")
    for (place, part) in operation.path.split(separator: "/").enumerated() where part.hasPrefix("{") {
      guard let parameter = operation.parameters.first(where: { $0.place == .path && "{\($0.name)}" == part }) else {
        continue
      }
      guard segments.indices.contains(place), let text = decoded(segments[place], plusIsSpace: false) else {
        throw unreadable
      }
      given.append((parameter, text))
    }
  }

  private static func readQuery(
    _ operation: Operation,
    _ query: Substring,
    _ given: inout [(parameter: Operation.Parameter, text: String)]
  ) throws(Problem) {
    for pair in query.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(halves[0], plusIsSpace: true),
        let text = decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
      else { throw unreadable }
      guard let parameter = operation.parameters.first(where: { $0.place == .query && $0.name == name }) else {
        let known = operation.parameters.filter { $0.place == .query }.map(\.name)
        let words = known.isEmpty ? "There is none." : "Known are: \(known.joined(separator: ", "))."
        throw .notAllowed([SchemaProblem(pointer: "", detail: "There is a parameter that is not known here. \(words)")])
      }
      given.append((parameter, text))
    }
  }

  private static let unreadable = Problem(
    .badRequest,
    "Not an address",
    "The address holds a percent sign that no two hexadecimal digits of UTF-8 text follow."
  )

  /// Percent-encoded text; `nil` where it is none, or no UTF-8.
  static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
          return nil
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Schema {
  /// The value that a text in an address stands for; where the text is none of this kind, the text itself, which then
  /// does not fit.
  fileprivate func value(written text: String) -> JSON {
    switch kind {
    case .named(_, let schema): return schema.value(written: text)
    case .boolean where text == "true" || text == "false": return .bool(text == "true")
    case .number, .integer:
      guard case .number(let number)? = try? JSONReading.document(text.utf8) else { return .string(text) }
      return .number(number)
    default: return .string(text)
    }
  }
}
