internal import Advice
internal import Labels

/// The table of ingredient families.
enum IngredientFamilyReading {
  static func rows(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<IngredientFamilyRow>] {
    TableRow.rows(of: utf8, file: file, columns: ["family", "kind", "words", "source_url", "seen", "note"]).map { row in
      _ = row.word("seen", otherwise: SeenPage.secondary)
      let value = IngredientFamilyRow(
        family: row.requiredString("family"),
        kind: row.word("kind", otherwise: .within),
        words: row.requiredString("words"),
        source: row.requiredString("source_url")
      )
      return (value, row)
    }
  }
}

/// What kind of page a fact was read on.
enum SeenPage: String, CaseIterable {
  case abstract, registry, news, secondary, official
  case fullText = "full-text"
  case reviewTable = "review-table"
}

extension DataChecks {
  /// The roles that the reader of labels gives to food allergens and intolerance substances.
  private static let allergenRoles = [
    "milk", "lactose", "soy", "wheat", "gluten", "egg", "fish", "crustaceans", "nuts", "peanut", "sesame", "sucrose",
    "fructose", "sorbitol", "yeast",
  ].map { "allergen-" + $0 }

  /// That each row is said once, and points to what is there: a family, a role, a group.
  func checkIngredientFamilies() {
    let families = Set(content.ingredientFamilies.map(\.value.family))
    let roles = Set(content.ingredients.map(\.value.role)).union(Self.allergenRoles)
    let groups = Set(content.ingredients.map(\.value.group))
    var lines: [IngredientFamilyRow: Int] = [:]
    var names: [String: String] = Dictionary(families.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    for (value, row) in content.ingredientFamilies {
      if !CommonCheck.isWebAddress(value.source) {
        row.report("source_url", "“\(value.source)” must be a web address that starts with https:// or http://.")
      }
      if value.words != value.words.lowercased() && ![.role, .group, .family].contains(value.kind) {
        row.report("words", "Write “\(value.words.lowercased())”: letter case makes no difference here.")
      }
      let key = IngredientFamilyRow(family: value.family, kind: value.kind, words: value.words, source: "")
      if let line = lines.updateValue(row.line, forKey: key) {
        row.report("words", "Line \(line) says the same. Keep one.")
      }
      checkTarget(value, row, families: families, roles: roles, groups: groups)
      if value.kind == .name, let other = names.updateValue(value.family, forKey: value.words), other != value.family {
        row.report("words", "“\(value.words)” is a name of \(other) as well. Keep one.")
      }
    }
  }

  private func checkTarget(
    _ value: IngredientFamilyRow,
    _ row: TableRow,
    families: Set<String>,
    roles: Set<String>,
    groups: Set<String>
  ) {
    switch value.kind {
    case .family where !families.contains(value.words):
      row.report("words", "There is no family “\(value.words)” in this table. Correct it, or add its rows.")
    case .family where value.words == value.family: row.report("words", "A family cannot hold itself.")
    case .role where !roles.contains(value.words):
      row.report("words", "“\(value.words)” is no role of ingredients.csv, nor of an allergen.")
    case .group where !groups.contains(value.words):
      row.report("words", "“\(value.words)” is no group of ingredients.csv.")
    default: break
    }
  }
}
