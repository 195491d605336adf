/// How an entry of a person's avoid-list was found on a label.
public struct AvoidMatch: Sendable, Hashable {
  /// Where on the label.
  public enum Place: String, Sendable, Hashable, Codable, CaseIterable {
    case ingredients
    case allergenStatement = "allergen-statement"
    /// The name, a sentence or a warning.
    case text
    case microbes
  }

  /// By what rule.
  public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    /// The entry's own words.
    case same
    /// Another name of the same thing.
    case synonym
    /// A member of the family that the entry names.
    case family
    /// The entry is in no table: its words stand on the label.
    case asWritten = "as-written"
  }

  /// The label's own words.
  public var written: String
  /// Where they stand.
  public var place: Place
  /// By what rule they match.
  public var relation: Relation
  /// What the table calls it: a family, an ingredient, a microbe; `nil` where no table knows it.
  public var through: String?

  /// Made from its parts.
  public init(written: String, place: Place, relation: Relation, through: String? = nil) {
    self.written = written
    self.place = place
    self.relation = relation
    self.through = through
  }
}

/// An entry of a person's avoid-list held against a label.
public struct AvoidFinding: Sendable, Hashable {
  /// The entry, in the person's own words.
  public var entry: String
  /// What it was taken to mean: `the family parabens`; `nil` where no table knows it.
  public var understoodAs: String?
  /// What the label names of it.
  public var matches: [AvoidMatch]

  /// Whether it is in no table, so that it was only looked for as written.
  public var isOnlyAsWritten: Bool { understoodAs == nil }

  /// Made from its parts.
  public init(entry: String, understoodAs: String?, matches: [AvoidMatch]) {
    self.entry = entry
    self.understoodAs = understoodAs
    self.matches = matches
  }

  /// The finding in one or two sentences.
  public var sentence: String {
    guard !matches.isEmpty else {
      return isOnlyAsWritten
        ? "“\(entry)” is in no table here, so it was looked for only as written, and not found."
        : "“\(entry)” (\(understoodAs ?? "")): not named on this label."
    }
    let named = PlainText.list(matches.map(Self.words))
    let limit = isOnlyAsWritten ? " It is in no table here, so other names of it would not be found." : ""
    return "“\(entry)” is on your avoid-list. The label names \(named).\(limit)"
  }

  private static func words(_ match: AvoidMatch) -> String {
    let place =
      switch match.place {
      case .ingredients, .microbes: ""
      case .allergenStatement: " among its allergens"
      case .text: " in its text"
      }
    let how =
      switch match.relation {
      case .same, .asWritten: ""
      case .synonym:
        match.through.map { PlainText.words($0) == PlainText.words(match.written) } == true
          ? " (the same thing)" : match.through.map { " (another name of \($0))" } ?? ""
      case .family: match.through.map { " (of the family \($0))" } ?? ""
      }
    return "“\(match.written)”\(place)\(how)"
  }
}
