public import Advice
public import Labels

/// What is looked for in a catalogue. Everything that is given has to fit.
public struct CatalogueQuery: Sendable, Hashable {
  /// A verdict on a product, or on one of its claims.
  public enum Verdict: Sendable, Hashable {
    case product(Answer.Verdict)
    case claim(ClaimJudgement.Verdict)

    /// Every word that stands for one.
    public static let words =
      Answer.Verdict.allCases.map(\.rawValue).filter { $0 != Answer.Verdict.askADoctor.rawValue }
      + ClaimJudgement.Verdict.allCases.map(\.rawValue)

    /// The verdict of a word as in the JSON; `nil` for any other.
    public init?(word: String) {
      if let verdict = Answer.Verdict(rawValue: word) {
        self = .product(verdict)
      } else if let verdict = ClaimJudgement.Verdict(rawValue: word) {
        self = .claim(verdict)
      } else {
        return nil
      }
    }
  }

  /// A part of a product's words.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case name, microbe, strain, claim
  }

  /// Words that have to stand somewhere, or in one part.
  public struct Term: Sendable, Hashable {
    /// Where; `nil` for anywhere.
    public var part: Part?
    /// One of these, each a phrase whose words follow each other.
    public var alternatives: [String]
    /// Whether the last word may go on.
    public var isPrefix: Bool
    /// Strains, by their identifiers, any of which fits as well.
    public var strainIDs: [String]

    /// Made from its parts.
    public init(
      _ alternatives: [String],
      in part: Part? = nil,
      isPrefix: Bool = false,
      strainIDs: [String] = []
    ) {
      self.strainIDs = strainIDs
      self.part = part
      self.alternatives = alternatives
      self.isPrefix = isPrefix
    }
  }

  /// Words to find.
  public var terms: [Term]
  /// A verdict that the product, or one of its claims, was given; with ``condition``, the product's verdict for that.
  public var verdict: Verdict?
  /// The form.
  public var form: ProductForm?
  /// A condition that the product claims.
  public var condition: Condition?
  /// Products that are returned at most.
  public var limit: Int
  /// Products that are passed over, in the order of the answer.
  public var offset: Int

  /// Made from its parts.
  public init(
    terms: [Term] = [],
    verdict: Verdict? = nil,
    form: ProductForm? = nil,
    condition: Condition? = nil,
    limit: Int = 20,
    offset: Int = 0
  ) {
    self.terms = terms
    self.verdict = verdict
    self.form = form
    self.condition = condition
    self.limit = limit
    self.offset = offset
  }

  // MARK: Words for SQLite

  /// The terms in the language of FTS5; `nil` where there are none. Every word of a person stands in quotation marks,
  /// where nothing means anything but itself.
  var match: String? {
    let parts = terms.compactMap { term -> String? in
      let phrases = term.alternatives.compactMap(Self.quoted).map { $0 + (term.isPrefix ? " *" : "") }
      guard !phrases.isEmpty else { return nil }
      let joined = phrases.joined(separator: " OR ")
      let own = term.part.map { "\($0.rawValue) : (\(joined))" } ?? "(\(joined))"
      let strains = term.strainIDs.compactMap(Self.quoted).joined(separator: " OR ")
      return strains.isEmpty ? own : "(\(own) OR \(Part.strain.rawValue) : (\(strains)))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  /// Whether words were given that hold neither letter nor digit: nothing can be found by them.
  public var cannotMatch: Bool {
    terms.contains { term in term.alternatives.allSatisfy { Self.quoted($0) == nil } }
  }

  private static func quoted(_ phrase: String) -> String? {
    guard phrase.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let safe = phrase.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return "\""
      + String(String.UnicodeScalarView(safe)).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

/// A query that is not understood, and what would be.
public struct CatalogueQueryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and what is right.
  public var description: String
}

extension CatalogueQuery {
  /// Understands what a person types: free words, `"words in this order"`, `begin*`, and `microbe:`, `strain:`,
  /// `claim:`, `name:`, `verdict:`, `form:`, `condition:` with a word or words in quotation marks.
  ///
  /// - Throws: for a verdict, form or condition that there is none of.
  public init(typed text: String) throws(CatalogueQueryError) {
    self.init()
    for piece in TypedPiece.all(in: text) { try add(piece) }
  }

  private mutating func add(_ piece: TypedPiece) throws(CatalogueQueryError) {
    switch piece.key {
    case "verdict": verdict = try Self.verdict(piece.value)
    case "form": form = try Self.form(piece.value)
    case "condition": condition = try Self.condition(piece.value)
    default:
      let isPrefix = !piece.isQuoted && piece.value.hasSuffix("*")
      let value = isPrefix ? String(piece.value.dropLast()) : piece.value
      let part = piece.key.flatMap(Part.init)
      terms.append(part == .strain ? .strain(value) : Term([value], in: part, isPrefix: isPrefix))
    }
  }

  /// Words before a colon that name no part of a product: `foo` of `foo:bar`. They are looked for as they stand.
  public static func unknownKeys(in text: String) -> [String] {
    TypedPiece.all(in: text).compactMap { piece in
      guard piece.key == nil, !piece.isQuoted, let colon = piece.value.firstIndex(of: ":") else { return nil }
      let (key, value) = (piece.value[..<colon], piece.value[colon...].dropFirst())
      return !key.isEmpty && key.allSatisfy(\.isLetter) && !value.isEmpty ? String(key) : nil
    }
  }

  /// The verdict that a word stands for.
  public static func verdict(_ word: String) throws(CatalogueQueryError) -> Verdict {
    if let verdict = Verdict(word: word.lowercased()) { return verdict }
    throw CatalogueQueryError(description: "Verdicts are \(Verdict.words.joined(separator: ", ")).")
  }

  /// The form that a word stands for.
  public static func form(_ word: String) throws(CatalogueQueryError) -> ProductForm {
    if let form = ProductForm(rawValue: word.lowercased()) { return form }
    throw CatalogueQueryError(
      description: "Forms are \(ProductForm.allCases.map(\.rawValue).joined(separator: ", "))."
    )
  }

  private static func condition(_ words: String) throws(CatalogueQueryError) -> Condition {
    do {
      return try Condition(everydayWords: words)
    } catch {
      throw CatalogueQueryError(description: error.description)
    }
  }
}

extension CatalogueQuery.Term {
  /// A strain by its designation, however it is spaced and hyphened, or by any of other names.
  public static func strain(_ designation: String, or others: [String] = []) -> Self {
    var seen: Set<String> = []
    let spellings = ([designation, SearchText.squeezed(designation)] + others).filter { seen.insert($0).inserted }
    return Self(spellings, in: .strain)
  }
}

/// One word or quoted phrase of what was typed, with the key before its colon where that is one of ours.
private struct TypedPiece {
  var key: String?
  var value: String
  var isQuoted: Bool

  private static let keys: Set<String> = ["name", "microbe", "strain", "claim", "verdict", "form", "condition"]

  static func all(in text: String) -> [TypedPiece] {
    var pieces: [TypedPiece] = []
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return pieces }
      var key: String?
      let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
      if let colon = word.firstIndex(of: ":"), keys.contains(word[..<colon].lowercased()) {
        key = word[..<colon].lowercased()
        rest = rest[rest.index(after: colon)...]
      }
      let isQuoted = rest.first == "\""
      let value = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { !$0.isWhitespace }
      rest = rest[value.endIndex...]
      if isQuoted { rest = rest.dropFirst() }
      if !value.isEmpty { pieces.append(TypedPiece(key: key, value: String(value), isQuoted: isQuoted)) }
    }
  }
}
