internal import Advice
internal import Answering
internal import HTTPTypes
internal import Hummingbird
internal import Labels
internal import Reports

/// Two to six labels side by side, and the better choice, or that the evidence does not tell them apart.
struct ComparePages {
  let site: Site

  static let mostLabels = 6
  /// Of all labels together, in an address.
  private static let longestCodes = 6_500
  private static let mostBytes = 512 * 1024

  func add(to router: Router<AppContext>) {
    router.get("compare") { request, context in
      let fields = FormFields(request.uri.query ?? "")
      let codes = fields.all("label")
      guard !codes.isEmpty else { return form(fields, nil, request, context) }
      let labels = try Self.labels(codes)
      return try await site.kept(request, context, caching: "private, max-age=3600") {
        try page(CompareQuestion(labels, fields), context)
      }
    }
    router.post("compare") { request, context in
      try await compare(try await request.form(upTo: Self.mostBytes), request, context)
    }
  }

  /// - Throws: where a link was cut.
  private static func labels(_ codes: [String]) throws(Problem) -> [String] {
    let labels = codes.prefix(mostLabels).compactMap(SharedLabel.text)
    guard labels.count == codes.count, labels.count > 1 else {
      throw Problem(.notFound, "Damaged link", "This link is damaged: perhaps it was cut. Paste the labels anew.")
    }
    return labels
  }

  private func compare(_ fields: FormFields, _ request: Request, _ context: AppContext) async throws -> Response {
    let labels = (1...Self.mostLabels).compactMap { fields["text\($0)"] }
    let question: CompareQuestion
    do throws(FormMistake) {
      question = try CompareQuestion(labels, fields)
    } catch {
      return form(fields, error, request, context, status: .unprocessableContent)
    }
    let codes = labels.compactMap(SharedLabel.code)
    // Without anything about a person the answer has an address of its own, to go back to and to share.
    if question.profile == nil, codes.count == labels.count, codes.reduce(0, { $0 + $1.utf8.count }) < Self.longestCodes
    {
      let query = [("for", question.condition.rawValue)] + codes.map { ("label", $0) }
      return Response(status: .seeOther, headers: [.location: "/compare?" + Query.text(query)])
    }
    var answer = try await site.workers.run { try page(question, context) }
    answer.isPrivate = true
    return site.response(answer, to: request, context)
  }

  private func page(_ question: CompareQuestion, _ context: AppContext) throws -> Page {
    let answerer = site.answerer
    let comparison = Comparison(
      question.labels.map { answerer.product(text: $0) },
      for: question.condition,
      profile: question.profile,
      advisor: try answerer.advisor(for: question.condition)
    )
    let words = site.words(context)
    let report = Report.comparison(comparison)
    let condition = AnswerWords.name(of: question.condition, words)
    let values: [String: Any] = [
      "report": site.fragment(report, context), "isEnglish": context.language == .english,
      "checks": zip(question.labels, comparison.entries).compactMap { label, entry in
        SharedLabel.code(for: label).map { code in
          ["address": CheckPages.address(code, question.condition), "name": entry.name]
        }
      },
    ]
    return Page(
      title: words("compare.for", ["condition": condition]),
      body: site.render("compare-answer", values, context),
      part: .compare,
      isListed: false
    )
  }

  // MARK: The form

  private func form(
    _ fields: FormFields,
    _ mistake: FormMistake?,
    _ request: Request,
    _ context: AppContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let words = site.words(context)
    var values = CheckPages(site: site).values(for: fields, mistake, context)
    let labels = (1...Self.mostLabels).map { number in
      [
        "number": number, "text": fields["text\(number)"] ?? "",
        "label": words("compare.label", ["number": "\(number)"]),
      ] as [String: Any]
    }
    values["first"] = Array(labels.prefix(2))
    values["more"] = Array(labels.dropFirst(2))
    values["hasMore"] = (3...Self.mostLabels).contains { fields["text\($0)"] != nil }
    let page = Page(
      title: words("compare.title"),
      body: site.render("compare", values, context),
      part: .compare,
      summary: words("compare.lede"),
      isPrivate: mistake != nil,
      isListed: mistake == nil
    )
    return site.response(page, to: request, context, status: status)
  }
}

/// Labels to be set side by side, for whom and what.
struct CompareQuestion: Sendable {
  var labels: [String]
  var condition: Condition
  var profile: Profile?

  /// - Throws: what is to be said to the person.
  init(_ labels: [String], _ fields: FormFields) throws(FormMistake) {
    guard labels.count > 1 else { throw FormMistake("compare.mistake.few", field: "text1") }
    guard labels.count <= ComparePages.mostLabels, labels.allSatisfy({ $0.utf8.count <= CheckQuestion.longestText })
    else {
      throw FormMistake("check.mistake.long", field: "text1")
    }
    // The person and the condition are read as on the first page.
    let others = fields.fields.filter { $0.name != "text" }
    let question = try CheckQuestion(FormFields(others + [("text", labels[0])]))
    self.labels = labels
    condition = question.condition
    profile = question.profile
  }
}
