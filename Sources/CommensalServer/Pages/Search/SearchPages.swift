internal import Advice
internal import Hummingbird
internal import Labels
internal import Storage

/// Products of the catalogue that the server was given.
struct SearchPages {
  let site: Site

  private static let pageSize = 20
  private static let longestQuery = 200
  private static let lastPage = 500

  func add(to router: Router<AppContext>) {
    router.get("search") { request, context in try await search(request, context) }
  }

  private func search(_ request: Request, _ context: AppContext) async throws -> Response {
    guard let catalogue = site.catalogue else { throw Problem.notFound }
    let words = site.words(context)
    let typed = String((request.uri.queryParameters["q"] ?? "").prefix(Self.longestQuery))
    let number = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
    let shown = min(max(1, number), Self.lastPage)
    var values: [String: Any] = ["q": typed, "hasQuery": !typed.allSatisfy(\.isWhitespace)]
    if !typed.allSatisfy(\.isWhitespace) {
      do {
        var query = try CatalogueQuery(typed: typed)
        query.limit = Self.pageSize
        query.offset = (shown - 1) * Self.pageSize
        let matches = try await site.workers.run { [query] in try catalogue.search(query) }
        values["count"] = words(matches.total == 1 ? "search.one" : "search.count", ["count": "\(matches.total)"])
        values["products"] = matches.products.map { row($0, words) }
        values["pages"] = pages(shown, of: matches.total, typed)
      } catch let error as CatalogueQueryError {
        values["mistake"] = error.description
        values["hasMistake"] = true
      }
    }
    let page = Page(
      title: words("search.title"),
      body: site.render("search", values, context),
      part: .check,
      isListed: false
    )
    return site.response(page, to: request, context)
  }

  private func row(_ product: ScreenedProduct, _ words: Words) -> [String: Any] {
    let code = product.text.flatMap(SharedLabel.code)
    let conditions = product.findings.filter(\.isClaimed).map(\.condition)
    let condition = conditions.first { $0.isOfSkin } ?? .atopicDermatitis
    return [
      "name": product.name ?? words("search.noName"), "hasAddress": code != nil,
      "address": code.map { CheckPages.address($0, condition) } ?? "",
      "microbes": product.microbes.map { [$0.name, $0.strain].compactMap(\.self).joined(separator: " ") }
        .joined(separator: ", "),
      "hasMicrobes": !product.microbes.isEmpty,
      "findings": product.findings.prefix(4).map { finding in
        words(
          "answer.\(finding.verdict.rawValue)",
          ["condition": AnswerWords.name(of: finding.condition, words)]
        )
      },
    ]
  }

  private func pages(_ shown: Int, of total: Int, _ typed: String) -> [String: Any] {
    let last = min(Self.lastPage, (total + Self.pageSize - 1) / Self.pageSize)
    func address(_ page: Int) -> String { "/search?q=\(AddressText.escaped(typed))&page=\(page)" }
    return [
      "hasBefore": shown > 1, "before": address(shown - 1), "hasAfter": shown < last, "after": address(shown + 1),
      "isLong": last > 1, "place": "\(shown) / \(max(1, last))",
    ]
  }
}
