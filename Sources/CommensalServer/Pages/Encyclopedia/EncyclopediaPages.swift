internal import HTTPTypes
internal import Hummingbird
internal import Reports

/// What is held, a page a thing, and lists of it.
struct EncyclopediaPages {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.get("encyclopedia") { request, context in
      let question = try EncyclopediaQuestion(request)
      return try await site.kept(request, context) { front(question, context) }
    }
    for kind in Entry.Kind.allCases {
      router.get("\(kind.rawValue)/:slug") { request, context in try await entry(kind, request, context) }
      router.get("\(kind.rawValue)") { _, _ in
        Response(status: .movedPermanently, headers: [.location: "/encyclopedia?kind=\(kind.rawValue)"])
      }
    }
  }

  // MARK: One thing

  private func entry(_ kind: Entry.Kind, _ request: Request, _ context: AppContext) async throws -> Response {
    let asked = Query.decoded(context.parameters.get("slug") ?? "")
    guard asked.utf8.count <= EncyclopediaQuestion.longest else { throw Problem.notFound }
    let encyclopedia = site.encyclopedia
    let entry = Entry(kind, asked)
    // What is asked for again and again is answered at once.
    if encyclopedia.listed(entry) != nil { return try await site.kept(request, context) { try page(entry, context) } }
    switch try await site.workers.run({ encyclopedia.find(kind, asked) }) {
    case .page(let entry), .moved(let entry):
      // Not for good: which names are shared changes with the facts.
      return Response(status: .found, headers: [.location: Destination.entry(entry).path])
    case .several(let entries):
      return missing(asked, kind, entries, "encyclopedia.several", request, context)
    case .unknown(let nearest):
      return missing(
        asked,
        kind,
        nearest,
        nearest.isEmpty ? "encyclopedia.none" : "encyclopedia.nearest",
        request,
        context
      )
    }
  }

  private func page(_ entry: Entry, _ context: AppContext) throws(Problem) -> Page {
    guard let report = site.encyclopedia.report(entry) else { throw .notFound }
    let words = site.words(context)
    let kind = entry.kind
    return Page(
      title: report.title.plain,
      body: site.fragment(report, context),
      part: .encyclopedia,
      summary: words("encyclopedia.entry", ["name": report.title.plain, "kind": words("kind.\(kind.rawValue)")]),
      titleLanguage: context.language == .english ? nil : "en",
      lead: site.render(
        "encyclopedia-lead",
        ["kind": kind.rawValue, "kinds": words("kinds.\(kind.rawValue)")],
        context
      )
    )
  }

  /// Says that there is no such page, and what looks like it.
  private func missing(
    _ asked: String,
    _ kind: Entry.Kind,
    _ entries: [Entry],
    _ key: String,
    _ request: Request,
    _ context: AppContext
  ) -> Response {
    let words = site.words(context)
    let shown = String(asked.prefix(80))
    let page = Page(
      title: words("encyclopedia.missing"),
      body: site.render(
        "encyclopedia-missing",
        [
          "words": words(key, ["name": shown]), "asked": shown,
          "items": entries.compactMap { site.encyclopedia.listed($0) }.map { item($0, context) },
        ],
        context
      ),
      part: .encyclopedia,
      isListed: false
    )
    return site.response(page, to: request, context, status: .notFound)
  }

  // MARK: Lists

  private func front(_ question: EncyclopediaQuestion, _ context: AppContext) -> Page {
    let words = site.words(context)
    let list = EncyclopediaList(question, in: site.encyclopedia)
    var values: [String: Any] = [
      "query": question.text ?? "", "kind": question.kind?.rawValue ?? "", "hasKind": question.kind != nil,
      "items": list.items.map { item($0, context, showsKind: question.kind == nil) },
      "letters": list.letters.map { letter in
        [
          "letter": letter.uppercased(), "isHere": letter == list.letter,
          "address":
            "/encyclopedia?kind=\(question.kind?.rawValue ?? "")&letter=\(letter == "#" ? "0" : String(letter))",
        ] as [String: Any]
      },
      "hasLetters": list.letters.count > 1,
      "kinds": Entry.Kind.allCases.map { kind in
        [
          "kind": kind.rawValue, "name": words("kinds.\(kind.rawValue)"),
          "about": words("kinds.\(kind.rawValue).about"),
          "count": site.encyclopedia.list(kind).count, "isHere": kind == question.kind,
        ] as [String: Any]
      },
      "isFront": question.kind == nil && question.text == nil,
    ]
    if let text = question.text {
      let key = list.items.isEmpty ? "encyclopedia.foundNone" : "encyclopedia.found"
      values["found"] = words(key, ["name": text, "count": "\(list.items.count)"])
    }
    let title = question.kind.map { words("kinds.\($0.rawValue)") } ?? words("encyclopedia.title")
    return Page(
      title: title,
      body: site.render("encyclopedia", values, context),
      part: .encyclopedia,
      summary: words("encyclopedia.lede"),
      isListed: question.text == nil
    )
  }

  private func item(
    _ listed: Encyclopedia.Listed,
    _ context: AppContext,
    showsKind: Bool = true
  ) -> [String: Any] {
    [
      "address": Destination.entry(listed.entry).path, "name": listed.name, "remark": listed.remark,
      "kind": site.words(context)("kind.\(listed.entry.kind.rawValue)"), "showsKind": showsKind,
      "isLatin": listed.entry.kind == .species || listed.entry.kind == .genus,
    ]
  }
}

/// What is asked of the encyclopedia's lists.
struct EncyclopediaQuestion {
  /// Bytes of a search; longer ones are no names.
  static let longest = 200

  /// What is searched for; `nil` for lists alone.
  var text: String?
  var kind: Entry.Kind?
  var letter: Character?

  /// - Throws: where a kind or letter is none.
  init(_ request: Request) throws(Problem) {
    let fields = FormFields(request.uri.query ?? "")
    text = fields["q"]
    if let text, text.utf8.count > Self.longest {
      throw Problem(.badRequest, "Too long", "Search for a name of at most \(Self.longest) bytes.")
    }
    if let name = fields["kind"] {
      guard let kind = Entry.Kind(rawValue: name) else {
        let known = Entry.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(.badRequest, "Unknown kind", "The kinds of entry are \(known).")
      }
      self.kind = kind
    }
    if let text = fields["letter"] {
      guard text.count == 1, let letter = text.lowercased().first, letter == "0" || ("a"..."z").contains(letter) else {
        throw Problem(.badRequest, "Unknown letter", "Lists go by the letters a to z, and 0 for all else.")
      }
      self.letter = letter == "0" ? "#" : letter
    }
  }
}

/// What a list shows: what was found, or all of a kind with one letter where there are many.
struct EncyclopediaList {
  private(set) var items: [Encyclopedia.Listed] = []
  private(set) var letters: [Character] = []
  private(set) var letter: Character?

  /// More than this are shown letter by letter.
  private static let mostAtOnce = 130

  init(_ question: EncyclopediaQuestion, in encyclopedia: Encyclopedia) {
    if let text = question.text {
      items = encyclopedia.search(text, kind: question.kind)
      return
    }
    guard let kind = question.kind else { return }
    let all = encyclopedia.list(kind)
    letters = Array(Set(all.map(\.letter))).sorted { Self.order($0) < Self.order($1) }
    letter = question.letter ?? (all.count > Self.mostAtOnce ? letters.first : nil)
    items = letter.map { wanted in all.filter { $0.letter == wanted } } ?? all
  }

  private static func order(_ letter: Character) -> String { letter == "#" ? "~" : String(letter) }
}
