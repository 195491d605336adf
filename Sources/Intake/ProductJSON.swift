/// Product records in JSON, told apart by their keys.
enum ProductJSON {
  static func read(_ text: String, name: String) throws(IntakeError) -> IntakeLabel {
    let value: JSONValue
    do {
      value = try JSONParser.parse(text)
    } catch {
      switch error {
      case .syntax(let line, let column, let problem):
        throw .badJSON(name: name, line: line, column: column, problem: problem)
      case .tooManyValues:
        throw .unknownJSON(name: name, reason: .tooManyValues(limit: JSONParser.Rules.productRecord.valueLimit))
      }
    }
    do {
      return try label(of: try product(in: value, depth: 0))
    } catch {
      throw .unknownJSON(name: name, reason: error)
    }
  }

  /// The one record inside what databases wrap around it: `product`, `data`, `_source`, a list of one.
  private static func product(in value: JSONValue, depth: Int) throws(IntakeError.UnknownJSON) -> JSONValue {
    guard depth < 6 else { throw .noKnownKeys }
    if case .array(let elements) = value {
      guard elements.count <= 1 else { throw elements.contains(where: \.isObject) ? .severalProducts : .noKnownKeys }
      guard let only = elements.first else { throw .noKnownKeys }
      return try product(in: only, depth: depth + 1)
    }
    guard value.isObject else { throw .noKnownKeys }
    if DSLDRecord.isOne(value) || OpenFactsRecord.isOne(value) { return value }
    for wrapper in ["product", "data", "_source", "products", "hits"] {
      guard let inner = value[wrapper] else { continue }
      switch inner {
      case .object: return try product(in: inner, depth: depth + 1)
      case .array(let elements) where elements.isEmpty: throw .productNotFound
      case .array: return try product(in: inner, depth: depth + 1)
      default: continue
      }
    }
    // Their API answers 0, or "failure" since version 3, for a code that it does not know.
    if value["status"]?.number == 0 || value["status"]?.text == "failure" { throw .productNotFound }
    if value["text"]?.text != nil { return value }
    throw .noKnownKeys
  }

  private static func label(of record: JSONValue) throws(IntakeError.UnknownJSON) -> IntakeLabel {
    let label: IntakeLabel? =
      if DSLDRecord.isOne(record) {
        DSLDRecord(record).label()
      } else if OpenFactsRecord.isOne(record) {
        OpenFactsRecord(record).label()
      } else {
        catalogueRow(record)
      }
    guard let label else { throw .noText }
    return label
  }

  /// A row of a catalogue as `commensal screen` takes it: `{"id", "name", "text"}`.
  private static func catalogueRow(_ record: JSONValue) -> IntakeLabel? {
    guard let text = record["text"]?.text else { return nil }
    return IntakeLabel(text: text, kind: .plainText, name: record["name"]?.text)
  }
}

/// Product records as catalogues hold them.
public enum ProductRecord {
  /// Puts the label together that one product's record stands for: of Open Food Facts, Open Beauty Facts or DSLD, or
  /// with its label under `text`.
  ///
  /// - Parameter json: one JSON document; bytes that are no UTF-8 are replaced.
  /// - Throws: ``IntakeError/badJSON(name:line:column:problem:)`` or ``IntakeError/unknownJSON(name:reason:)``.
  public static func label(json: some Collection<UInt8>) throws(IntakeError) -> IntakeLabel {
    try ProductJSON.read(String(decoding: json, as: UTF8.self), name: "record")
  }
}

/// Lines of a label, in order.
struct LabelLines {
  private(set) var lines: [String] = []

  mutating func add(_ line: String?) {
    guard let line = line?.trimmed, !line.isEmpty else { return }
    lines.append(line)
  }

  /// A line that belongs to the one above that is less indented.
  mutating func add(_ line: String, indentedBy depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + line.trimmed)
  }

  /// A line under a heading.
  mutating func add(_ heading: String, _ content: String?) {
    guard let content = content?.trimmed, !content.isEmpty else { return }
    lines.append("\(heading): \(content)")
  }

  /// Ends a block: the next line has nothing to do with the one before.
  mutating func endBlock() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  var text: String {
    var kept = lines[...]
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.isEmpty ? "" : kept.joined(separator: "\n") + "\n"
  }
}
