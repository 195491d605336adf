internal import Labels
internal import Microbes

/// A row of `Data/ingredient_families.csv`: one way in which labels name something that people avoid.
public struct IngredientFamilyRow: Sendable, Hashable {
  /// How the words name a member.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Another everyday name of the family itself.
    case name
    /// The ingredient is these words and nothing else: `alcohol` is not cetearyl alcohol.
    case whole
    /// The words stand side by side in the ingredient.
    case within
    /// A word of the ingredient begins so.
    case beginning
    /// A word of the ingredient ends so: `paraben`.
    case ending
    /// Ingredients with this role, as the ingredient table and the reader of labels give it.
    case role
    /// Ingredients of this group of the ingredient table.
    case group
    /// All that another family holds.
    case family
    /// Words that look like a member and are none: milk thistle.
    case except
  }

  /// The family.
  public var family: String
  /// How the words name a member.
  public var kind: Kind
  /// The words.
  public var words: String
  /// Where it was read.
  public var source: String

  /// Made from its parts.
  public init(family: String, kind: Kind, words: String, source: String) {
    self.family = family
    self.kind = kind
    self.words = words
    self.source = source
  }
}

/// Families of ingredients, and which words of a label belong to them.
struct IngredientFamilies: Sendable {
  /// A member that a label names.
  struct Hit: Sendable, Hashable {
    /// The label's own words.
    var written: String
    /// The words of the table that it was known by.
    var knownBy: String
    /// Whether it is the family's own name, and not one of its members.
    var isFamilyName: Bool
    /// Where it stands.
    var place: AvoidMatch.Place
  }

  private struct Row: Sendable {
    var kind: IngredientFamilyRow.Kind
    var shown: String
    var words: [String]
  }

  private var rows: [String: [Row]] = [:]
  private var families: [String: String] = [:]
  private var groups: [String: String] = [:]

  /// - Parameter ingredients: by name in lower case.
  init(_ table: [IngredientFamilyRow], ingredients: [String: IngredientFact]) {
    for row in table {
      let words = PlainText.words(row.words)
      rows[row.family, default: []].append(Row(kind: row.kind, shown: row.words, words: words))
      families[Self.key(row.family)] = row.family
      if row.kind == .name { families[Self.key(row.words)] = row.family }
    }
    guard !table.isEmpty else { return }
    for (name, fact) in ingredients { groups[name] = fact.group }
  }

  /// Letter case, accents, hyphens and a plural make no difference.
  private static func key(_ words: String) -> String {
    PlainText.words(words).filter { !fillers.contains($0) }.map(singular).joined(separator: " ")
  }

  private static let fillers: Set<String> = ["all", "any", "the", "added"]

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// The family of an everyday name.
  func family(named words: String) -> String? { families[Self.key(words)] }

  /// What of a family a label names, each word of the label once.
  func hits(of family: String, in product: Product) -> [Hit] {
    var seenFamilies: Set<String> = []
    let rows = allRows(of: family, &seenFamilies)
    var hits: [Hit] = []
    for ingredient in product.ingredients {
      if let row = match(ingredient, rows) {
        hits.append(
          Hit(
            written: ingredient.written,
            knownBy: row.shown,
            isFamilyName: PlainText.words(ingredient.written).map(Self.singular) == Self.own(family),
            place: .ingredients
          )
        )
      }
    }
    for row in rows where row.kind == .role {
      for allergen in product.allergens where "allergen-" + allergen == row.shown {
        guard !hits.contains(where: { $0.written.lowercased() == allergen }) else { continue }
        let isOwn = Self.own(family) == PlainText.words(allergen).map(Self.singular)
        hits.append(Hit(written: allergen, knownBy: allergen, isFamilyName: isOwn, place: .allergenStatement))
      }
    }
    hits += sentenceHits(rows, product, known: hits)
    var seen: Set<String> = []
    return hits.filter { seen.insert($0.written.lowercased()).inserted }
  }

  /// The words by which trials of a family are searched for.
  func searchNames(of family: String) -> [[String]] {
    [PlainText.words(family)] + rows[family, default: []].filter { $0.kind == .within }.map(\.words)
  }

  private static func own(_ family: String) -> [String] { PlainText.words(family).map(singular) }

  private func allRows(of family: String, _ seen: inout Set<String>) -> [Row] {
    guard seen.insert(family).inserted else { return [] }
    var all: [Row] = []
    for row in rows[family, default: []] {
      if row.kind == .family { all += allRows(of: row.shown, &seen) } else { all.append(row) }
    }
    return all
  }

  private func match(_ ingredient: LabelIngredient, _ rows: [Row]) -> Row? {
    let written = PlainText.words(ingredient.written)
    let words = Self.masked(written, rows)
    let isExcepted = words != written
    let whole = Self.wholeWords(ingredient.written)
    let group = groups[ingredient.name.lowercased()]
    return rows.first { row in
      switch row.kind {
      case .name, .family, .except: false
      case .whole: whole == row.words
      case .within: PlainText.contains(words, words: row.words)
      case .beginning: words.contains { word in row.words.allSatisfy { word.hasPrefix($0) } }
      case .ending: words.contains { word in row.words.allSatisfy { Self.ends(word, $0) } }
      case .role: !isExcepted && ingredient.roles.contains(row.shown)
      case .group: group == row.shown
      }
    }
  }

  /// Words that only look like members are blotted out: the milk of "milk thistle".
  private static func masked(_ words: [String], _ rows: [Row]) -> [String] {
    var words = words
    for row in rows where row.kind == .except {
      guard let place = PlainLabel.place(of: row.words, in: words) else { continue }
      for index in place { words[index] = "" }
    }
    return words
  }

  private static func ends(_ word: String, _ ending: String) -> Bool {
    word.hasSuffix(ending) || word.hasSuffix(ending + "s")
  }

  /// The words of an ingredient without its brackets and figures: `Alcohol (15 %)` is alcohol.
  private static func wholeWords(_ written: String) -> [String] {
    let bare = written.prefix { $0 != "(" && $0 != "[" }
    return PlainText.words(bare).filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  // MARK: Running text

  /// Members named outside the ingredient lists, unless it is said that they are not in it.
  private func sentenceHits(_ rows: [Row], _ product: Product, known: [Hit]) -> [Hit] {
    let told = Set(known.flatMap { PlainText.words($0.written) })
    let phrases = rows.filter { $0.kind == .within || $0.kind == .ending }
    return PlainLabel.texts(of: product).flatMap { text -> [Hit] in
      let tokens = PlainText.tokens(text)
      let words = Self.masked(tokens.map(\.word), rows)
      return phrases.compactMap { row in
        let place =
          row.kind == .ending
          ? words.firstIndex { word in row.words.allSatisfy { Self.ends(word, $0) } }.map { $0..<$0 + 1 }
          : PlainLabel.place(of: row.words, in: words)
        guard let place, !PlainLabel.isDenied(words, at: place), !words[place].allSatisfy(told.contains) else {
          return nil
        }
        let printed = text[tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound]
        return Hit(written: String(printed), knownBy: row.shown, isFamilyName: false, place: .text)
      }
    }
  }
}

/// The running text of a label, word by word.
enum PlainLabel {
  /// The sentences, warnings and the name, each once.
  static func texts(of product: Product) -> [String] {
    var seen: Set<String> = []
    return ([product.name].compactMap(\.self) + product.sentences + product.warnings)
      .filter { seen.insert($0).inserted }
  }

  static func place(of phrase: [String], in words: [String]) -> Range<Int>? {
    guard !phrase.isEmpty, words.count >= phrase.count else { return nil }
    return (0...(words.count - phrase.count)).first { Array(words[$0..<$0 + phrase.count]) == phrase }
      .map { $0..<$0 + phrase.count }
  }

  /// "Paraben-free", "without perfume", "free from milk, soy and gluten".
  static func isDenied(_ words: [String], at place: Range<Int>) -> Bool {
    let after = words[place.upperBound..<min(words.count, place.upperBound + 1)]
    if after.contains(where: freeWords.contains) { return true }
    return words[max(0, place.lowerBound - 6)..<place.lowerBound].contains(where: denials.contains)
  }

  private static let freeWords: Set<String> = ["free", "frei", "vrij", "freie", "libre", "fri"]
  private static let denials: Set<String> = [
    "no", "not", "without", "free", "zero", "never", "ohne", "frei", "sin", "sans", "senza", "sem", "zonder", "bez",
    "без", "excludes", "excluding",
  ]
}
