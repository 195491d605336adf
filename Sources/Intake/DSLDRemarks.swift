/// What a DSLD row's `notes`, `forms` and `description` say beyond its name.
///
/// `notes` repeat the label's line in a fixed shape: `Name (Alt. Name: A) (Form: as B, from C) Note: D`, each part
/// left out where the label has none. For many probiotics the count stands in D alone.
struct DSLDRemarks {
  /// Other names and forms, as they would stand in brackets behind the name.
  private(set) var forms: String?
  /// What follows `Note:`, and any other words.
  private(set) var note: String?

  init(_ row: JSONValue, name: String) {
    var bracketed: [String] = []
    var rest = row["notes"]?.text.map(Self.onOneLine) ?? ""
    if rest.lowercased().hasPrefix(name.lowercased()) { rest = rest.dropFirst(name.count).trimmed }
    for mark in ["(Alt. Name:", "(Form:"] {
      while let part = Self.take(mark, from: &rest) { bracketed.append(part) }
    }
    if bracketed.isEmpty, let listed = Self.listedForms(row) { bracketed.append(listed) }
    forms = bracketed.isEmpty ? nil : bracketed.joined(separator: "; ")

    var words = Self.withoutNoteMark(rest)
    if let description = row["description"]?.text.map(Self.onOneLine), !words.contains(description),
      description.lowercased() != name.lowercased()
    {
      words += words.isEmpty ? description : ", \(description)"
    }
    note = words.isEmpty ? nil : words
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutNoteMark(_ text: String) -> String {
    text.components(separatedBy: "Note:").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Cuts the bracket that begins with `mark` out of `text` and gives its content; brackets inside it are counted.
  private static func take(_ mark: String, from text: inout String) -> String? {
    guard let start = text.firstRange(of: mark) else { return nil }
    var depth = 1
    var end = start.upperBound
    while end < text.endIndex, depth > 0 {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      end = text.index(after: end)
    }
    let inside = text[start.upperBound..<end]
    let content = (depth == 0 ? inside.dropLast() : inside).trimmed
    text = (text[..<start.lowerBound].trimmed + " " + text[end...].trimmed).trimmed
    return content
  }

  private static func listedForms(_ row: JSONValue) -> String? {
    var words = ""
    for form in row["forms"]?.elements ?? [] {
      guard let name = form["name"]?.text else { continue }
      let prefix = form["prefix"]?.text
      let joint = words.isEmpty ? "" : prefix == "and" ? " " : ", "
      words += joint + (prefix.map { "\($0) " } ?? "") + name
    }
    return words.isEmpty ? nil : words
  }
}

extension String {
  /// The pieces between the places where `separator` stands.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}

/// DSLD's units, which carry their plural in brackets: `Capsule(s)`, `Gummy(ies)`, `{Calories}`.
enum DSLDUnit {
  static func amount(_ value: Double, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return JSONValue.plain(value) }
    return "\(JSONValue.plain(value)) \(words(unit, count: value))"
  }

  static func words(_ unit: String, count: Double) -> String {
    let bare = unit.filter { $0 != "{" && $0 != "}" }
    for (ending, plural) in [("y(ies)", "ies"), ("(es)", "es"), ("(s)", "s")] {
      guard let range = bare.firstRange(of: ending) else { continue }
      let singular = ending.hasPrefix("y") ? "y" : ""
      return bare.replacingCharacters(in: range, with: count == 1 ? singular : plural)
    }
    return bare
  }

  /// A ready phrase such as `30 Capsule(s)`.
  static func plainWords(_ display: String) -> String {
    let number = display.prefix { $0.isNumber || $0 == "." || $0 == "," }
    return words(display, count: Double(number) ?? 2)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with replacement: String) -> String {
    String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
  }
}
