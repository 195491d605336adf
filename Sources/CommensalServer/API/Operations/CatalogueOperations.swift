internal import Advice
internal import Answering
internal import HTTPTypes
internal import Labels
internal import Reports
internal import Storage

/// Products of the catalogue that the server was given.
struct CatalogueOperations: Sendable {
  /// `nil` where the server was given none.
  let catalogue: CatalogueStore?
  private let names: MicrobeNames

  static let mostShown = 100
  private static let usualShown = 20
  static let mostSkipped = 100_000

  init(_ workbench: Workbench, catalogue: CatalogueStore?) {
    self.catalogue = catalogue
    names = MicrobeNames(workbench)
  }

  var all: [Operation] { [search] }

  private var search: Operation {
    Operation(
      id: "searchCatalogue",
      method: .get,
      path: "/api/v1/search",
      tag: "choice",
      summary: "Find products of the catalogue",
      details: "By words of their names, microbes, strains and claims, and by verdict, form and condition. Everything"
        + " that is given has to fit. In “q” words may be in any order, with a star for words that begin so, or in"
        + " quotation marks; name:, microbe:, strain:, claim:, verdict:, form: and condition: before a word say where.",
      parameters: [
        .query("q", .string(0...300), "Words to find"),
        .query("microbe", .string(1...200), "Holds this genus, species or strain, by any of its names"),
        .query("strain", .string(1...200), "Names this strain, however it is spaced"),
        .query("verdict", .word(CatalogueQuery.Verdict.words), "Was given this verdict, or one of its claims was"),
        .query("form", LabelSchemas.form, "Is sold in this form"),
        .query("condition", RequestSchemas.condition, "Claims something for this condition"),
        .query("limit", .integer(0...Self.mostShown), "Show at most so many; 20 without it"),
        .query("skip", .integer(0...Self.mostSkipped), "Pass over so many first"),
      ],
      outcome: .json(ChoiceSchemas.found),
      refusals: [.init(status: .notFound, meaning: "The server was given no catalogue")],
      effort: .heavy,
      keeping: .never
    ) { call in Reply(try found(call)) }
  }

  private func found(_ call: Call) throws(Problem) -> JSON {
    let none = Problem(.notFound, "No catalogue", "This server was given no catalogue to search.")
    guard let catalogue else { throw none }
    let query = try query(call)
    do {
      guard try catalogue.holdsCatalogue() else { throw none }
      let matches = try catalogue.search(query)
      return JSONReport.products(matches.products, total: matches.total, skip: query.offset)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(.serviceUnavailable, "Catalogue not to be had", "Try again later.", headers: [.retryAfter: "60"])
    }
  }

  private func query(_ call: Call) throws(Problem) -> CatalogueQuery {
    var query: CatalogueQuery
    do {
      query = try CatalogueQuery(typed: call.text("q") ?? "")
    } catch {
      throw Problem(.unprocessableContent, "Not a search", error.description)
    }
    if let microbe = call.text("microbe") { query.terms.append(.init([microbe], in: .microbe)) }
    if let strain = call.text("strain") { query.terms.append(.strain(strain)) }
    query.terms = query.terms.map(names.extended)
    if let verdict = call.text("verdict") { query.verdict = CatalogueQuery.Verdict(word: verdict) }
    if let form = call.text("form") { query.form = ProductForm(rawValue: form) }
    if let condition = call.text("condition") { query.condition = try? Condition(everydayWords: condition) }
    query.limit = call.whole("limit") ?? Self.usualShown
    query.offset = call.whole("skip") ?? 0
    return query
  }
}
