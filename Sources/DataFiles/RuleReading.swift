internal import Advice
internal import Yams

/// The lists of safety facts, label rules, claim words and terms.
enum RuleReading {
  /// Reads a file that is a list of records.
  static func list<Value>(
    _ utf8: [UInt8],
    _ file: SourceFile,
    _ read: (YAMLRecord) -> Value?
  ) -> [Located<Value>] {
    guard let root = YAMLFile.root(of: utf8, file: file) else { return [] }
    guard case .sequence(let items) = root else {
      file.report("The file must be a list: each record starts with “- id:”.", line: 1)
      return []
    }
    return items.enumerated().compactMap { index, node in
      let path = "[\(index)]"
      guard let record = YAMLRecord(node, path: path, file: file), let value = read(record) else { return nil }
      return Located(value: value, file: file, key: path)
    }
  }

  static func safetyFact(_ record: YAMLRecord) -> SafetyFact? {
    defer { record.finish() }
    _ = record.string("seen")
    _ = record.string("note")
    let scope = record.record("applies_to", isRequired: true)
    defer { scope?.finish() }
    let severity = record.requiredWord("severity", SafetyFact.Severity.self)
    let fact = SafetyFact(
      id: record.requiredString("id"),
      route: scope?.requiredString("route") ?? "",
      viability: scope?.requiredString("viability") ?? "",
      organisms: scope?.strings("organisms") ?? [],
      ingredients: scope?.strings("ingredients") ?? [],
      populations: scope?.strings("populations") ?? [],
      severity: severity ?? .info,
      fact: record.requiredString("fact"),
      source: record.requiredString("source")
    )
    return severity == nil ? nil : fact
  }

  static func labelRule(_ record: YAMLRecord) -> LabelRule? {
    defer { record.finish() }
    _ = record.string("seen")
    return LabelRule(
      id: record.requiredString("id"),
      jurisdiction: record.requiredString("jurisdiction"),
      products: record.word("products", LabelRule.Products.self),
      appliesTo: record.requiredString("applies_to"),
      rule: record.requiredString("rule"),
      source: record.requiredString("source")
    )
  }

  static func claimWording(_ record: YAMLRecord) -> ClaimWording? {
    defer { record.finish() }
    let kind = record.requiredWord("kind", ClaimWording.Kind.self)
    let wording = ClaimWording(
      id: record.requiredString("id"),
      kind: kind ?? .function,
      phrases: record.record("phrases", isRequired: true)?.openStringLists() ?? [:],
      rules: record.strings("rules", isRequired: true),
      forbiddenBy: record.strings("forbidden_by"),
      toleratedBy: record.strings("tolerated_by"),
      why: record.requiredString("why")
    )
    return kind == nil ? nil : wording
  }

  static func term(_ record: YAMLRecord) -> Term? {
    defer { record.finish() }
    return Term(
      id: record.requiredString("id"),
      names: record.strings("names", isRequired: true),
      kind: record.requiredString("kind"),
      text: record.requiredString("text"),
      sources: record.strings("sources"),
      seeAlso: record.strings("see_also")
    )
  }
}
