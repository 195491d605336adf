internal import Advice
internal import Answering
internal import HTTPTypes
internal import Hummingbird
internal import Intake
internal import Labels
internal import NIOCore
internal import Reports

/// The first page: a label in, an answer out.
struct CheckPages {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.get("/") { request, context in form(FormFields(), nil, request, context) }
    router.get("check/example") { _, _ in
      Response(status: .seeOther, headers: [.location: Self.address(Self.example, .atopicDermatitis)])
    }
    router.post("check") { request, context in try await check(request, context) }
    router.post("check/json") { request, context in
      let question = try question(try await request.form(upTo: site.configuration.limits.body))
      return Self.download(JSONReport.check(try await answer(to: question)))
    }
    router.get("check/:label") { request, context in
      let (question, code) = try shared(request, context)
      let answer = try await answer(to: question)
      return site.response(page(answer, question, code: code, context), to: request, context, caching: Self.kept)
    }
    router.get("check/:label/json") { request, context in
      Self.download(JSONReport.check(try await answer(to: try shared(request, context).question)))
    }
  }

  /// An answer changes with the program and its facts only; an hour is short for that and long for a shop.
  private static let kept = "private, max-age=3600"

  /// A made-up label of three strains that were tested together.
  private static let example =
    SharedLabel.code(
      for: """
        PALLIDA Derm 3
        Food supplement, 30 capsules
        One capsule holds 1 billion CFU (until the end of shelf life) of
        Bifidobacterium animalis subsp. lactis CECT 8145, Bifidobacterium longum CECT 7347,
        Lactobacillus casei CECT 9104. Bulking agent: maltodextrin.
        Take one capsule a day with water.
        """
    ) ?? ""

  // MARK: What was sent

  private func check(_ request: Request, _ context: AppContext) async throws -> Response {
    let type = request.headers[.contentType] ?? ""
    var fields: FormFields
    if type.lowercased().hasPrefix("multipart/") {
      let body = try await request.bytes(upTo: site.configuration.limits.upload)
      let form = try Multipart(Array(buffer: body), contentType: type)
      fields = form.fields
      if fields["text"] == nil, let photo = form.file("photo") {
        return try await read(photo, fields, request, context)
      }
    } else {
      fields = try await request.form(upTo: site.configuration.limits.body)
    }
    let question: CheckQuestion
    do {
      question = try CheckQuestion(fields)
    } catch {
      return form(fields, error, request, context, status: .unprocessableContent)
    }
    // Without anything about a person the answer has an address of its own, to go back to and to share.
    let code = SharedLabel.code(for: question.text)
    if question.profile == nil, let code {
      return Response(status: .seeOther, headers: [.location: Self.address(code, question.condition)])
    }
    let answer = try await answer(to: question)
    var page = page(answer, question, code: code, context)
    page.isPrivate = question.profile != nil
    return site.response(page, to: request, context)
  }

  private func question(_ fields: FormFields) throws -> CheckQuestion {
    do {
      return try CheckQuestion(fields)
    } catch {
      throw Problem(.unprocessableContent, "Unusable form", site.messages.words(.english)(error.key, error.values))
    }
  }

  private func shared(
    _ request: Request,
    _ context: AppContext
  ) throws(Problem) -> (question: CheckQuestion, code: String) {
    guard let code = context.parameters.get("label"), let text = SharedLabel.text(for: code) else {
      throw Problem(.notFound, "Damaged link", "This link is damaged: perhaps it was cut. Paste the label anew.")
    }
    let condition = request.uri.queryParameters["for"].map(String.init) ?? "eczema"
    do {
      return (try CheckQuestion(FormFields([("text", text), ("for", condition)])), code)
    } catch {
      throw Problem(.notFound, "Damaged link", "This link names no condition that is known here.")
    }
  }

  static func address(_ code: String, _ condition: Condition) -> String { "/check/\(code)?for=\(condition.rawValue)" }

  // MARK: Photos

  /// The words of a photo, for the person to correct before they are taken at their word.
  private func read(
    _ photo: Multipart.Part,
    _ fields: FormFields,
    _ request: Request,
    _ context: AppContext
  ) async throws -> Response {
    let bytes = Array(photo.bytes)
    let ocr = OCR(timeLimit: .seconds(25), memoryLimit: 1 << 30)
    let label: IntakeLabel
    do {
      label = try await site.workers.run { try Intake(ocr: ocr).read(bytes: bytes, named: "photo") }
    } catch let error as IntakeError {
      let mistake = FormMistake(Self.key(for: error), field: "photo")
      return form(fields, mistake, request, context, status: .unprocessableContent)
    }
    var values = values(for: fields, nil, context)
    values["text"] = label.text
    values["marked"] = MarkedText.html(label)
    values["hasUnsure"] = !label.uncertainWords.isEmpty
    values["unsure"] = site.words(context)("check.unsure", ["count": "\(label.uncertainWords.count)"])
    values["isFromPhoto"] = label.kind == .image
    let page = Page(
      title: site.words(context)("check.readTitle"),
      body: site.render("check-read", values, context),
      part: .check,
      isPrivate: true
    )
    return site.response(page, to: request, context)
  }

  private static func key(for error: IntakeError) -> String {
    switch error {
    case .ocrNotInstalled, .ocrLanguageMissing: "check.mistake.noOCR"
    case .ocrTimedOut: "check.mistake.slowPhoto"
    case .tooLarge: "check.mistake.largePhoto"
    case .unreadableImage(_, .noText): "check.mistake.noText"
    case .unreadableImage(_, .tooManyPixels): "check.mistake.largePhoto"
    default: "check.mistake.photo"
    }
  }

  // MARK: Answers

  private func answer(to question: CheckQuestion) async throws -> Answer {
    let answerer = site.answerer
    return try await site.workers.run {
      try answerer.answer(
        answerer.product(text: question.text),
        for: question.condition,
        profile: question.profile
      )
    }
  }

  private func page(_ answer: Answer, _ question: CheckQuestion, code: String?, _ context: AppContext) -> Page {
    let words = site.words(context)
    let report = answerReport(answer)
    var values = values(for: FormFields(), nil, context)
    let said = AnswerWords(answer: answer, words: words)
    let summary = context.language == .english ? [answer.summary] : said.sentences
    values["headline"] = context.language == .english ? report.banners.first?.headline ?? "" : said.headline
    values["tone"] = report.banners.first?.tone.rawValue ?? "plain"
    values["sign"] = report.banners.first?.tone.sign ?? ""
    values["sentences"] = summary
    values["isTranslated"] = context.language != .english
    var rest = report
    rest.banners = []
    values["rest"] = site.fragment(rest, context)
    values["text"] = question.text
    values["for"] = question.condition.rawValue
    values["share"] = code.map { Self.address($0, question.condition) } ?? ""
    values["canShare"] = code != nil
    values["download"] = code.map { "/check/\($0)/json?for=\(question.condition.rawValue)" } ?? ""
    values["isPersonal"] = question.profile != nil
    values["fields"] = Self.hiddenFields(question)
    return Page(
      title: report.title.plain,
      body: site.render("check-answer", values, context),
      part: .check,
      isListed: false,
      lead: "<p class=\"eyebrow\">"
        + HTML.escaped(words("check.for", ["condition": AnswerWords.name(of: question.condition, words)])) + "</p>\n"
    )
  }

  private func answerReport(_ answer: Answer) -> Report {
    let forest = try? ForestPlot(
      answer,
      evidence: site.workbench.evidence(),
      differences: site.workbench.minimalImportantDifferences()
    )
    return Report.check(answer, ingredients: site.workbench.ingredients, forest: forest ?? nil)
  }

  /// What was asked, to be sent again for the same answer in another shape.
  private static func hiddenFields(_ question: CheckQuestion) -> [[String: Any]] {
    var fields: [(String, String)] = [("for", question.condition.rawValue)]
    if let profile = question.profile {
      if let age = profile.ageYears { fields.append(("age", "\(age)")) }
      if let skin = profile.skinType { fields.append(("skin", skin.rawValue)) }
      if let band = profile.severityWord { fields.append(("severity", band.rawValue)) }
      let ticked: [(String, Bool?)] = [
        ("pregnant", profile.isPregnant), ("breastfeeding", profile.isBreastfeeding),
        ("immunocompromised", profile.isImmunocompromised), ("central_line", profile.hasCentralLine),
        ("preterm_infant", profile.isPretermInfant),
      ]
      fields += ticked.filter { $0.1 == true }.map { ($0.0, "yes") }
      let lists = [("allergies", profile.allergies), ("medicines", profile.medicines), ("avoid", profile.avoid)]
      fields += lists.filter { !$0.1.isEmpty }.map { ($0.0, $0.1.joined(separator: ", ")) }
    }
    return fields.map { ["name": $0.0, "value": $0.1] }
  }

  private static func download(_ document: JSON) -> Response {
    var response = EncodedBody.json(document)
    response.headers[.contentDisposition] = "attachment; filename=\"commensal-check.json\""
    response.headers[.cacheControl] = "no-store"
    return response
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
    let page = Page(
      title: words("check.title"),
      body: site.render("check", values(for: fields, mistake, context), context),
      part: .check,
      summary: words("check.summary"),
      isPrivate: mistake != nil,
      isListed: mistake == nil,
      scripts: ["check.js"]
    )
    return site.response(page, to: request, context, status: status)
  }

  func values(for fields: FormFields, _ mistake: FormMistake?, _ context: AppContext) -> [String: Any] {
    let words = site.words(context)
    let chosen = (try? Condition(everydayWords: fields["for"] ?? "eczema")) ?? .atopicDermatitis
    var values: [String: Any] = [
      "text": fields["text"] ?? "", "hasMistake": mistake != nil,
      "mistake": mistake.map { words($0.key, $0.values) } ?? "", "mistakeField": mistake?.field ?? "",
      "hasCatalogue": site.catalogue != nil,
      "canReadPhotos": OCR().isInstalled,
      "isOpen": CheckQuestion.personFields.contains { fields[$0] != nil },
      "conditions": Condition.allCases.filter(\.isOfSkin).map { condition in
        Self.choice(condition.rawValue, AnswerWords.name(of: condition, words), chosen.rawValue)
      },
      "skins": Profile.SkinType.allCases.map { skin in
        Self.choice(skin.rawValue, words("skin.\(skin.rawValue)"), fields["skin"])
      },
      "severities": ["mild", "moderate", "severe"].map { word in
        Self.choice(word, words("severity.\(word)"), fields["severity"])
      },
      "ticks": ["pregnant", "breastfeeding", "immunocompromised", "central_line", "preterm_infant"].map { name in
        ["name": name, "words": words("check.\(name)"), "isChosen": (fields[name] != nil) as Bool]
      },
    ]
    for name in ["age", "allergies", "medicines", "avoid"] { values[name] = fields[name] ?? "" }
    return values
  }

  private static func choice(_ value: String, _ name: String, _ chosen: String?) -> [String: Any] {
    ["value": value, "name": name, "isChosen": value == chosen]
  }
}
