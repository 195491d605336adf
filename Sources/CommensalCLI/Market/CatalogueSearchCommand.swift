internal import Advice
internal import ArgumentParser
internal import Labels
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
      condition: before a word do what the options do.

      commensal catalogue search microbe:rhamnosus claim:eczema verdict:not-allowed
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
    _ = try query(named: nil, strainIDs: [])
  }

  func run() throws {
    let store = try DatabasePlace.reading(place.database)
    let names = try otherNames()
    let query = try query(named: names.microbe, strainIDs: names.strains)
    let matches: CatalogueMatches
    do {
      matches = try store.search(query)
    } catch {
      throw CommandFailure(error)
    }
    if format.isJSON {
      try Output.write(JSONReport.products(matches.products, total: matches.total, skip: skip))
    } else {
      try Output.write(Report.products(matches.products, total: matches.total, skip: skip))
    }
  }

  /// What is asked, with the names that the program knows beside those that were typed.
  private func query(named other: String?, strainIDs: [String]) throws -> CatalogueQuery {
    do {
      var query = try CatalogueQuery(typed: words.map(Self.requoted).joined(separator: " "))
      if let microbe { query.terms.append(.init([microbe, other].compactMap(\.self), in: .microbe)) }
      if let strain { query.terms.append(.strain(strain, or: strainIDs)) }
      if let claim { query.terms += try Self.each(claim, in: .claim) }
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

  /// The current name of a microbe and the identifiers of a strain, where the program knows them: labels print many.
  private func otherNames() throws -> (microbe: String?, strains: [String]) {
    guard microbe != nil || strain != nil else { return (nil, []) }
    let workbench = try Workbench.open()
    let known = microbe.flatMap { try? workbench.microbe(named: $0) }
    let strainID = strain.flatMap { try? workbench.microbe(named: $0) }?.strainID
    return (known?.taxon ?? known?.name, [strainID].compactMap(\.self))
  }
}
