/// The sentences around a DSLD panel: directions, claims, warnings, storage.
struct DSLDStatements {
  private let statements: [(type: String, words: String)]

  init(_ record: JSONValue) {
    statements = (record["statements"]?.elements ?? []).compactMap { statement in
      guard let words = statement["notes"]?.text ?? statement["text"]?.text else { return nil }
      return (statement["type"]?.text?.lowercased() ?? "", words)
    }
  }

  func add(to lines: inout LabelLines) {
    for group in Group.allCases {
      for statement in statements where Group(statement.type) == group {
        lines.add(group.line(statement.words))
      }
      lines.endBlock()
    }
  }

  /// The kinds of statement, in the order in which a label is read.
  private enum Group: CaseIterable {
    case directions, words, contains, free, warning, storage, notLabelText

    init(_ type: String) {
      let kinds: [(String, Group)] = [
        ("direction", .directions), ("usage", .directions), ("precaution", .warning), ("warning", .warning),
        ("does not contain", .free), ("free of", .free), ("contains", .contains), ("allerg", .contains),
        ("storage", .storage), ("version code", .notLabelText), ("barcode", .notLabelText), ("brand ip", .notLabelText),
      ]
      self = kinds.first { type.contains($0.0) }?.1 ?? .words
    }

    /// The words under their heading, unless they say it themselves.
    func line(_ words: String) -> String? {
      switch self {
      case .notLabelText: nil
      case .words, .storage: words
      case .directions: headed("Directions", words, unless: ["direction", "suggested", "usage", "use", "dosage"])
      case .warning: headed("Warning", words, unless: ["warning", "caution", "precaution"])
      case .contains: headed("Contains", words, unless: ["contain", "allerg", "made", "manufactured", "produced"])
      case .free: Self.denies(words) ? words : "Does not contain: \(words)"
      }
    }

    private func headed(_ heading: String, _ words: String, unless openings: [String]) -> String {
      let start = words.prefix(40).lowercased()
      return openings.contains { start.contains($0) } ? words : "\(heading): \(words)"
    }

    private static func denies(_ words: String) -> Bool {
      words.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
        ["no", "not", "free", "without", "never", "non", "zero", "nothing", "excludes"].contains($0)
      }
    }
  }
}
