internal import Answering
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reports
internal import Storage

/// What all pages share: facts, templates, texts, assets, settings.
struct Site: Sendable {
  var configuration: ServerConfiguration
  let workbench: Workbench
  let answerer: Answerer
  let encyclopedia: Encyclopedia
  /// Public pages as they were rendered.
  let pages: BodyCache
  let messages: Messages
  let templates: Templates
  let assets: Assets
  let workers: Workers
  /// The catalogue to be searched and put in order; `nil` where the server was given none.
  let catalogue: CatalogueStore?

  /// Opens everything.
  init(_ configuration: ServerConfiguration) throws {
    self.configuration = configuration
    workbench = try Workbench.open()
    answerer = try Answerer(workbench)
    encyclopedia = try workbench.encyclopedia()
    pages = BodyCache(limit: configuration.limits.cache / 2)
    messages = try Messages()
    templates = try Templates(messages: messages)
    assets = Assets()
    catalogue = try configuration.catalogue.map { path throws(StorageError) in try CatalogueStore(readingAt: path) }
    workers = Workers(count: configuration.limits.workers, waiting: configuration.limits.waiting)
  }

  // MARK: Words and templates

  func words(_ context: AppContext) -> Words { messages.words(context.language) }

  /// A template of ``Templates`` in the request's language.
  func render(_ template: String, _ values: [String: Any], _ context: AppContext) -> String {
    templates.render(template, values, context.language)
  }

  /// A report as part of a page: headings and marks in the page's language, all else in English and marked as such.
  func fragment(_ report: Report, _ context: AppContext) -> String {
    guard context.language != .english else { return report.fragment() }
    let words = words(context)
    let translation = Report.Translation(language: context.language.rawValue) { words.optional("report.\($0)") }
    return "<div lang=\"en\">\n\(report.fragment(translation: translation))</div>\n"
  }

  // MARK: Pages

  /// A page in the site's frame.
  ///
  /// - Parameter caching: the value of `Cache-Control`; what is private is never kept.
  func response(
    _ page: Page,
    to request: Request,
    _ context: AppContext,
    status: HTTPResponse.Status = .ok,
    caching: String = "no-cache"
  ) -> Response {
    let body = encoded(page, for: request, context)
    var response = body.response(to: request, caching: page.isPrivate ? "no-store" : caching)
    if response.status == .ok { response.status = status }
    return response
  }

  /// The bytes of a page, for those that keep them.
  func encoded(_ page: Page, for request: Request, _ context: AppContext) -> EncodedBody {
    EncodedBody(
      Array(html(page, for: request, context).utf8),
      contentType: "text/html; charset=utf-8",
      packs: !page.isPrivate
    )
  }

  func problemPage(_ problem: Problem, for request: Request, _ context: AppContext) -> Response {
    let words = words(context)
    let known = "problem.\(problem.status.code)"
    let page = Page(
      title: words.optional("\(known).title") ?? words("problem.title"),
      body: render(
        "problem",
        [
          "words": words.optional(known) ?? words("problem.other"), "detail": problem.detail,
          "saysMore": problem.detail != Problem.notFound.detail,
        ],
        context
      ),
      isListed: false
    )
    return response(page, to: request, context, status: problem.status)
  }

  private func html(_ page: Page, for request: Request, _ context: AppContext) -> String {
    let words = words(context)
    let path = request.uri.path
    let parts = Page.Part.allCases.map { part in
      [
        "path": part.path, "name": words("part.\(part.rawValue)"), "isHere": part == page.part,
      ] as [String: Any]
    }
    let languages = Language.allCases.map { language in
      [
        "tag": language.rawValue, "name": language.ownName, "isHere": language == context.language,
        "address": Self.address(request, in: language),
      ] as [String: Any]
    }
    return render(
      "frame",
      [
        "language": context.language.rawValue, "title": page.title, "summary": page.summary,
        "hasSummary": !page.summary.isEmpty, "titleLanguage": page.titleLanguage ?? "",
        "hasTitleLanguage": page.titleLanguage != nil, "isListed": page.isListed && !page.isPrivate, "path": path,
        "style": assets.path("site.css"), "icon": assets.path("icon.svg"),
        "scripts": (["site.js"] + page.scripts).map { assets.path($0) }, "parts": parts, "languages": languages,
        "lead": page.lead, "body": page.body,
      ],
      context
    )
  }

  /// The same page in another language.
  private static func address(_ request: Request, in language: Language) -> String {
    // What was sent by POST is not in the address: its form is.
    let kept = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }
    return request.uri.path + "?" + (kept + ["lang=\(language.rawValue)"]).joined(separator: "&")
  }
}
