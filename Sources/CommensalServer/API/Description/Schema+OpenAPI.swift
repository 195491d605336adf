internal import Reports

extension Schema {
  /// The same in the words of JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it.
  ///
  /// - Parameter named: the schemas that stand in the document once are put in here and referred to.
  func document(_ named: inout [String: JSON]) -> JSON {
    var members = kindMembers(&named)
    if !meaning.isEmpty { members.append(.init("description", .string(meaning + "."))) }
    if let example { members.append(.init("examples", .array([example]))) }
    return .object(members)
  }

  private func kindMembers(_ named: inout [String: JSON]) -> [JSON.Member] {
    switch kind {
    case .anything: return []
    case .boolean: return [type("boolean")]
    case .number(let bounds): return [type("number")] + bounds.members
    case .integer(let range): return [type("integer")] + Self.members(range, "minimum", "maximum", least: .min)
    case .string(let length, let form):
      return [type("string")] + Self.members(length, "minLength", "maxLength", least: 0) + (form?.members ?? [])
    case .word(let words):
      return [type("string"), .init("enum", .array(words.map(JSON.string) + (isNullable ? [.null] : [])))]
    case .choice(let numbers):
      return [type("number"), .init("enum", .array(numbers.map(JSON.number) + (isNullable ? [.null] : [])))]
    case .array(let element, let count):
      return [type("array"), .init("items", element.document(&named))]
        + Self.members(count, "minItems", "maxItems", least: 0)
    case .object(let properties, let others): return objectMembers(properties, others, &named)
    case .either(let schemas):
      let all = schemas.map { $0.document(&named) } + (isNullable ? [["type": "null"]] : [])
      return [.init("anyOf", .array(all))]
    case .named(let name, let schema):
      if named[name] == nil {
        // Taken before it is written, for schemas that hold themselves.
        named[name] = .null
        named[name] = schema.document(&named)
      }
      let reference: JSON = ["$ref": .string("#/components/schemas/\(name)")]
      guard isNullable else { return [.init("$ref", reference["$ref"] ?? .null)] }
      return [.init("anyOf", .array([reference, ["type": "null"]]))]
    }
  }

  private func objectMembers(
    _ properties: [Property],
    _ others: Others,
    _ named: inout [String: JSON]
  ) -> [JSON.Member] {
    var members = [type("object")]
    if !properties.isEmpty {
      members.append(
        .init("properties", .object(properties.map { .init($0.key, $0.schema.document(&named)) }))
      )
    }
    let required = properties.filter(\.isRequired).map(\.key)
    if !required.isEmpty { members.append(.init("required", .strings(required))) }
    switch others {
    case .none: members.append(.init("additionalProperties", false))
    case .anything: break
    case .each(let schema): members.append(.init("additionalProperties", schema.document(&named)))
    }
    return members
  }

  private func type(_ name: String) -> JSON.Member {
    .init("type", isNullable ? .strings([name, "null"]) : .string(name))
  }

  private static func members(
    _ range: ClosedRange<Int>,
    _ leastKey: String,
    _ mostKey: String,
    least: Int
  ) -> [JSON.Member] {
    (range.lowerBound == least ? [] : [.init(leastKey, .optional(range.lowerBound))])
      + (range.upperBound == .max ? [] : [.init(mostKey, .optional(range.upperBound))])
  }
}

extension Schema.Bounds {
  fileprivate var members: [JSON.Member] {
    [("minimum", least), ("maximum", most)].compactMap {
      key,
      number in number.map { .init(key, .number($0)) }
    }
  }
}

extension Schema.Form {
  fileprivate var members: [JSON.Member] {
    switch self {
    case .day: [.init("format", "date"), .init("pattern", .string(pattern))]
    case .identifier, .design: [.init("pattern", .string(pattern))]
    }
  }
}
