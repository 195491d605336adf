internal import Advice
internal import Answering
internal import Catalogues
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Labels
internal import NIOCore
internal import Reports
internal import Storage

/// Products in order: those of the catalogue that the server was given, or those that a person sends.
struct RankPages {
  let site: Site

  /// Products that are put in order from what a person sends.
  private static let mostProducts = 5_000
  /// Products of the server's catalogue that are looked at, of each verdict.
  private static let mostOfCatalogue = 250
  private static let seconds = 20.0

  func add(to router: Router<AppContext>) {
    router.get("rank") { request, context in form(FormFields(request.uri.query ?? ""), nil, request, context) }
    router.get("rank/catalogue") { request, context in
      guard site.catalogue != nil else { throw Problem.notFound }
      let fields = FormFields(request.uri.query ?? "")
      let question: RankQuestion
      do throws(FormMistake) {
        question = try RankQuestion(fields)
      } catch {
        return form(fields, error, request, context, status: .badRequest)
      }
      return try await site.kept(request, context) { try page(try ranked(question), question, context) }
    }
    router.post("rank") { request, context in try await rank(request, context) }
  }

  // MARK: What a person sends

  private func rank(_ request: Request, _ context: AppContext) async throws -> Response {
    let type = request.headers[.contentType] ?? ""
    var fields: FormFields
    var bytes: [UInt8] = []
    if type.lowercased().hasPrefix("multipart/") {
      let form = try Multipart(
        Array(buffer: try await request.bytes(upTo: site.configuration.limits.upload)),
        contentType: type
      )
      fields = form.fields
      if let file = form.file("file") { bytes = Array(file.bytes) }
    } else {
      fields = try await request.form(upTo: site.configuration.limits.body * 4)
    }
    if bytes.isEmpty, let text = fields["products"] { bytes = Array(text.utf8) }
    let sent = bytes
    do {
      let question = try RankQuestion(fields)
      guard !sent.isEmpty else { throw FormMistake("rank.mistake.empty", field: "products") }
      var answer = try await site.workers.run { try page(try ranked(sent, question), question, context) }
      answer.isPrivate = true
      return site.response(answer, to: request, context)
    } catch let mistake as FormMistake {
      return form(fields, mistake, request, context, status: .unprocessableContent)
    }
  }

  /// Reads a catalogue as the command does: by its content, packed or not.
  private func ranked(_ bytes: [UInt8], _ question: RankQuestion) throws -> RankingList {
    let file = FileManager.default.temporaryDirectory.appending(path: "commensal-rank-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard
      FileManager.default.createFile(
        atPath: file.path,
        contents: Data(bytes),
        attributes: [.posixPermissions: 0o600]
      )
    else { throw Problem(.serviceUnavailable, "No room", "There is no room to read the products at the moment.") }
    let ranking: CatalogueRanking
    do {
      ranking = try CatalogueRanking(
        path: file.path,
        reader: site.answerer.reader,
        shelf: question.shelf,
        ranker: try ranker(question)
      )
    } catch is CatalogueError {
      throw FormMistake("rank.mistake.unreadable", field: "products")
    }
    let start = Date()
    var isTooMuch = false
    let result = try ranking.run(jobs: 1) { tally in
      isTooMuch = tally.products > Self.mostProducts || Date().timeIntervalSince(start) > Self.seconds
      return !isTooMuch
    }
    guard !isTooMuch, result.tally.products <= Self.mostProducts else {
      throw FormMistake("rank.mistake.many", field: "products", values: ["count": "\(Self.mostProducts)"])
    }
    guard result.tally.products > 0 else { throw FormMistake("rank.mistake.unreadable", field: "products") }
    var leftOut: [RankingList.Reason: Int] = [:]
    for (absence, count) in result.absent { leftOut[.notWanted(absence)] = count }
    let unreadable = result.tally.failures.filter { $0.key != .empty }.values.reduce(0) { $0 + $1.count }
    if unreadable > 0 { leftOut[.unreadable] = unreadable }
    return RankingList(
      condition: question.condition,
      shelf: question.shelf,
      ranked: result.ranker.list,
      read: result.tally.products,
      leftOut: leftOut,
      isCutOff: ranking.problem != nil
    )
  }

  // MARK: The server's catalogue

  /// Those that were found to be tested, for whatever it was, before those that were not.
  private func ranked(_ question: RankQuestion) throws -> RankingList {
    guard let catalogue = site.catalogue else { throw Problem.notFound }
    let verdicts: [Answer.Verdict] = [.testedHelped, .testedUnclear, .testedNoBenefit, .relatedOnly]
    var seen: Set<String> = []
    var entries: [Ranker.Entry] = []
    for verdict in verdicts {
      var query = CatalogueQuery(verdict: .product(verdict), limit: Self.mostOfCatalogue)
      if case .form(let form) = question.shelf.place { query.form = form }
      for product in try catalogue.search(query).products {
        guard let text = product.text, seen.insert(product.id ?? text).inserted else { continue }
        var read = site.answerer.product(text: text, name: product.name)
        if read.form == .unknown { read.form = product.form }
        entries.append(Ranker.Entry(id: product.id, name: product.name, line: entries.count + 1, product: read))
      }
    }
    return RankingList(entries, on: question.shelf, ranker: try ranker(question))
  }

  private func ranker(_ question: RankQuestion) throws -> Ranker {
    Ranker(
      advisor: try site.answerer.advisor(for: question.condition),
      condition: question.condition,
      profile: question.profile,
      limit: question.top
    )
  }

  // MARK: Pages

  private func page(_ list: RankingList, _ question: RankQuestion, _ context: AppContext) throws -> Page {
    let words = site.words(context)
    return Page(
      title: words("rank.for", ["condition": AnswerWords.name(of: question.condition, words)]),
      body: site.render(
        "rank-answer",
        [
          "report": site.fragment(Report.ranking(list), context), "isEnglish": context.language == .english,
        ],
        context
      ),
      part: .rank,
      isListed: false
    )
  }

  private func form(
    _ fields: FormFields,
    _ mistake: FormMistake?,
    _ request: Request,
    _ context: AppContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let words = site.words(context)
    var values = CheckPages(site: site).values(for: fields, mistake, context)
    func option(_ value: String, _ name: String, _ chosen: String?) -> [String: Any] {
      ["value": value, "name": name, "isChosen": value == chosen]
    }
    values["routes"] = ["oral", "topical"].map { option($0, words("route.\($0)"), fields["route"]) }
    values["forms"] = Shelf.names.map { option($0, words("form.\($0)"), fields["form"]) }
    values["tops"] = RankQuestion.tops.map { option("\($0)", "\($0)", fields["top"] ?? "25") }
    values["products"] = fields["products"] ?? ""
    let page = Page(
      title: words("rank.title"),
      body: site.render("rank", values, context),
      part: .rank,
      summary: words("rank.lede"),
      isPrivate: mistake != nil,
      isListed: mistake == nil
    )
    return site.response(page, to: request, context, status: status)
  }
}

/// Which products are to be put in order, for whom and what.
struct RankQuestion: Sendable {
  var condition: Condition
  var profile: Profile?
  var shelf: Shelf
  var top: Int

  static let tops = [10, 25, 50, 100]

  /// - Throws: what is to be said to the person.
  init(_ fields: FormFields) throws(FormMistake) {
    // The person and the condition are read as on the first page.
    let others = fields.fields.filter { $0.name != "text" }
    let question = try CheckQuestion(FormFields(others + [("text", "-")]))
    condition = question.condition
    profile = question.profile
    shelf = Shelf()
    if let word = fields["route"] {
      guard let route = Route(rawValue: word), route == .oral || route == .topical else {
        throw FormMistake("rank.mistake.filter", field: "route")
      }
      shelf.route = route
    }
    if let word = fields["form"] {
      guard let place = Shelf.place(named: word) else { throw FormMistake("rank.mistake.filter", field: "form") }
      shelf.place = place
    }
    top = 25
    if let word = fields["top"] {
      guard let number = Int(word), Self.tops.contains(number) else {
        throw FormMistake("rank.mistake.filter", field: "top")
      }
      top = number
    }
  }
}
