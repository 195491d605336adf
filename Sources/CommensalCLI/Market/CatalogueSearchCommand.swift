internal import Advice
internal import Answering
internal import ArgumentParser
internal import Labels
internal import Microbes
internal import Reports
internal import Storage

struct CatalogueSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract:
      "Find products by words of their names, microbes, strains and claims, and by verdict, form and condition.",
    discussion: """
      Everything that is given has to fit. Words may be in any order, with a star for words that begin so, or in \
      quotation marks for words that follow each other; name:, microbe:, strain:, claim:, verdict:, form: and \
      condition: before a word do what the options do. claim: finds words as labels print them; condition: finds what \
      is claimed, in any language.

      commensal catalogue search microbe:rhamnosus condition:eczema form:capsule
      """
  )

  @Argument(help: "Words to find.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Holds this genus, species or strain, by any of its names.", valueName: "name"))
  var microbe: String?

  @Option(help: ArgumentHelp("Names this strain, however it is spaced.", valueName: "designation"))
  var strain: String?

  @Option(help: ArgumentHelp("Claims it in these words.", valueName: "words"))
  var claim: String?

  @Option(
    help: ArgumentHelp(
      "Was given this verdict, for --condition where that is given; or one of its claims was.",
      valueName: "verdict"
    ),
    completion: .list(CatalogueQuery.Verdict.words)
  )
  var verdict: String?

  @Option(
    help: ArgumentHelp("Is sold in this form.", valueName: "form"),
    completion: .list(ProductForm.allCases.map(\.rawValue))
  )
  var form: String?

  @Option(
    help: ArgumentHelp("Claims something for this condition.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @Option(help: ArgumentHelp("Show at most so many.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("Pass over so many first.", valueName: "n"))
  var skip = 0

  @OptionGroup var place: DatabaseOptions
  @OptionGroup var format: FormatOptions

  private static let most = 10_000

  func validate() throws {
    if !(0...Self.most).contains(limit) { throw ValidationError("--limit goes from 0 to \(Self.most).") }
    if skip < 0 { throw ValidationError("--skip takes a number from 0 up.") }
    _ = try query(names: nil)
  }

  func run() throws {
    let store = try DatabasePlace.reading(place.database)
    let names = MicrobeNames(try Workbench.open())
    let query = try query(names: names)
    let matches: CatalogueMatches
    do {
      guard try store.holdsCatalogue() else {
        throw AnswerFailure(.contentIsWrong, "\(printable(store.path)) holds no catalogue yet. Import one.")
      }
      matches = try store.search(query)
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
    for hint in try hints(query, total: matches.total, store, names) { Output.note(hint) }
    if format.isJSON {
      try Output.write(JSONReport.products(matches.products, total: matches.total, skip: skip))
    } else {
      try Output.write(Report.products(matches.products, total: matches.total, skip: skip))
    }
  }

  /// What is asked, with the names that the program knows beside those that were typed: labels print many.
  private func query(names: MicrobeNames?) throws -> CatalogueQuery {
    do {
      var query = try CatalogueQuery(typed: typed)
      if let microbe { query.terms.append(.init([microbe], in: .microbe)) }
      if let strain { query.terms.append(.strain(strain)) }
      if let claim { query.terms += try Self.each(claim, in: .claim) }
      if let names { query.terms = query.terms.map(names.extended) }
      if let verdict { query.verdict = try CatalogueQuery.verdict(verdict) }
      if let form { query.form = try CatalogueQuery.form(form) }
      if let condition { query.condition = try ConditionArgument.condition(condition) }
      query.limit = limit
      query.offset = skip
      return query
    } catch let error as CatalogueQueryError {
      throw ValidationError(error.description)
    }
  }

  private var typed: String { words.map(Self.requoted).joined(separator: " ") }

  // MARK: Hints

  /// What may have been meant in place of what was asked.
  private func hints(
    _ query: CatalogueQuery,
    total: Int,
    _ store: CatalogueStore,
    _ names: MicrobeNames
  ) throws -> [String] {
    var hints = CatalogueQuery.unknownKeys(in: typed).map { key in
      "“\(printable(key)):” names no part of a product and is looked for as a word. Parts are name:, microbe:, strain:, "
        + "claim:, verdict:, form: and condition:."
    }
    for term in query.terms where term.part == .claim {
      guard let word = term.alternatives.first, let condition = try? Condition(everydayWords: word) else { continue }
      hints.append(
        "claim:\(printable(word)) finds this word alone; condition:\(ConditionArgument.word(for: condition)) finds what "
          + "claims it in any words and language."
      )
    }
    guard total == 0 else { return hints }
    for word in try Set(query.terms.flatMap { try unknownWords(of: $0, store) }).sorted() {
      let nearest = names.nearest(to: word)
      let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
      hints.append("“\(printable(word))” is on no product of the catalogue.\(hint)")
    }
    return hints
  }

  /// The words of a term that stand nowhere in the catalogue.
  private func unknownWords(of term: CatalogueQuery.Term, _ store: CatalogueStore) throws -> [String] {
    let most = 10
    let words = (term.alternatives.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    return try words.prefix(most).filter { word in
      let alone = CatalogueQuery(terms: [.init([word], isPrefix: term.isPrefix)], limit: 0)
      let total = try store.search(alone).total
      return total == 0 && !alone.cannotMatch
    }
  }

  /// A shell takes the quotation marks away that keep words together.
  private static func requoted(_ word: String) -> String {
    guard word.contains(where: \.isWhitespace), !word.contains("\"") else { return word }
    guard let colon = word.firstIndex(of: ":") else { return "\"\(word)\"" }
    let start = word.index(after: colon)
    return word[..<start].contains(where: \.isWhitespace) ? "\"\(word)\"" : "\(word[..<start])\"\(word[start...])\""
  }

  private static func each(_ words: String, in part: CatalogueQuery.Part) throws -> [CatalogueQuery.Term] {
    try CatalogueQuery(typed: words).terms.map { term in
      var term = term
      term.part = part
      return term
    }
  }
}
