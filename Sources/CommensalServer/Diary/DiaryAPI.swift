internal import Answering
internal import HTTPTypes
internal import Hummingbird
internal import Reports
internal import SelfTrial
internal import Storage

/// A diary for programs: `/api/v1/diary/…`, opened by its key alone.
struct DiaryAPI: Sendable {
  let desk: DiaryDesk

  static let root = "api/v1/diary"
  /// Bytes of what is sent.
  static let limit = 1024 * 1024
  private static let mostEntries = 5_000

  func add(to router: Router<AppContext>) {
    func on(
      _ method: HTTPRequest.Method,
      _ path: String,
      _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
      desk.program(method, RouterPath(Self.root + path), on: router, answer)
    }
    on(.get, "/entries") { try await list($0) }
    on(.post, "/entries") { try await add($0) }
    on(.put, "/entries") { try await correct($0) }
    on(.delete, "/entries") { try await remove($0) }
    on(.post, "/scores/:scale") { try await score($0) }
    on(.get, "/export") { try await export($0) }
    on(.get, "/analysis") { visit in
      try await find(visit) { days, _, measure in JSONReport.trial(try days.analysed(measure)) }
    }
    on(.get, "/triggers") { visit in
      try await find(visit) { _, diary, measure in
        let most = TrialDiary(.diary(diary, product: diary.products.first?.name))
        return try most.triggersAnalysed(measure).analysis.map { JSONReport.triggers($0) }
      }
    }
    on(.delete, "") { try await erase($0) }
  }

  private func diary(of visit: Visit) async throws -> Diary {
    try await desk.house.diary(of: visit.account) { try $0.diary() }
  }

  // MARK: Entries

  private func list(_ visit: Visit) async throws -> Response {
    let diary = try await diary(of: visit)
    let (from, to) = (try day("from", visit), try day("to", visit))
    let measure = visit.query("measure").map { DiaryEntry.Subject.score(DiaryMeasure.named($0)?.id ?? $0).key }
    let shown = diary.filtered { entry in
      (from.map { entry.day >= $0 } ?? true) && (to.map { entry.day <= $0 } ?? true)
        && (measure.map { entry.subject.key == $0 } ?? true)
    }
    return EncodedBody.json(JSONReport.diary(shown, phases: diary, isHistory: visit.query("history") == "true"))
  }

  private func day(_ name: String, _ visit: Visit) throws(Problem) -> CalendarDay? {
    guard let text = visit.query(name) else { return nil }
    guard let day = CalendarDay(text) else {
      throw Problem(.badRequest, "Not a day", "\(name) is a day such as 2026-11-20.")
    }
    return day
  }

  private func add(_ visit: Visit) async throws -> Response {
    let body = try await SentJSON.body(of: visit.request, upTo: Self.limit)
    guard let sent = body["entries"]?.elements, !sent.isEmpty, sent.count <= Self.mostEntries else {
      throw Problem(.unprocessableContent, "No entries", "“entries” is a list of 1 to \(Self.mostEntries) entries.")
    }
    var entries: [SentEntry] = []
    for (place, json) in sent.enumerated() { entries.append(try entry(json, place: "entries[\(place)]")) }
    let kept = try await desk.keep(entries.map { ($0.day, $0.content) }, at: desk.clock.now(), visit)
    var response = EncodedBody.json(JSONReport.kept(kept.entries, replaced: kept.replaced))
    response.status = .created
    return response
  }

  private func entry(_ json: SentJSON, place: String) throws(Problem) -> SentEntry {
    try SentEntry(json, today: desk.clock.now().localDay, latest: desk.clock.lastDayAnywhere, place: place)
  }

  /// Says something anew that stands.
  private func correct(_ visit: Visit) async throws -> Response {
    let entry = try entry(try await SentJSON.body(of: visit.request, upTo: Self.limit), place: "the entry")
    try await requireStanding(entry.content.subject, on: entry.day, visit)
    let kept = try await desk.keep([(entry.day, entry.content)], at: desk.clock.now(), visit)
    return EncodedBody.json(JSONReport.kept(kept.entries, replaced: kept.replaced))
  }

  /// Takes something back.
  private func remove(_ visit: Visit) async throws -> Response {
    guard let day = try day("date", visit),
      let subject = DiaryEntry.Subject(kind: visit.query("kind") ?? "", name: visit.query("name") ?? ""),
      DiaryEntry.Content.withdrawal(subject).isKept
    else {
      throw Problem(.badRequest, "Which entry", "Say date, kind, and name where there is one (of a score its measure).")
    }
    try await requireStanding(subject, on: day, visit)
    let kept = try await desk.keep([(day, .withdrawal(subject))], at: desk.clock.now(), visit)
    return EncodedBody.json(JSONReport.kept(kept.entries, replaced: kept.replaced))
  }

  private func requireStanding(_ subject: DiaryEntry.Subject, on day: CalendarDay, _ visit: Visit) async throws {
    let diary = try await diary(of: visit)
    guard diary.current.contains(where: { $0.day == day && $0.subject.isSame(as: subject) }) else {
      throw Problem(.notFound, "No such entry", "Nothing of the kind stands on that day.")
    }
  }

  // MARK: Scores

  private func score(_ visit: Visit) async throws -> Response {
    guard let scale = visit.context.parameters.get("scale").flatMap({ RatingScale.named($0) }) else {
      throw Problem.notFound
    }
    let body = try await SentJSON.body(of: visit.request, upTo: Self.limit)
    guard let sent = body["answers"] else {
      throw Problem(.unprocessableContent, "No answers", "“answers” holds the answers by item.")
    }
    let (score, answers) = try scored(scale, sent)
    if case .bool(true)? = body["keep"] {
      let today = desk.clock.now().localDay
      let day = try body["date"].map { date throws(Problem) in
        guard let day = date.text.flatMap({ CalendarDay($0) }), day <= desk.clock.lastDayAnywhere else {
          throw Problem(.unprocessableContent, "Not a day", "date is a day such as 2026-11-20, not in the future.")
        }
        return day
      }
      try await desk.keep([(day ?? today, .score(score.entry(answers)))], at: desk.clock.now(), visit)
    }
    return EncodedBody.json(JSONReport.score(score))
  }

  private func scored(_ scale: RatingScale, _ sent: SentJSON) throws(Problem) -> (ScaleScore, ScaleAnswers) {
    do throws(ScaleError) {
      let answers = try scale.answers(from: sent.answers)
      return (try scale.score(answers), answers)
    } catch {
      // Of an unknown key the name is not repeated: it may be anything.
      let why =
        switch error {
        case .unknownKey(_, _, let known): "the scale has \(known.joined(separator: ", "))"
        case .otherScale: "the answers say that they are of another scale"
        default: error.description
        }
      throw Problem(.unprocessableContent, "Not scored", why + ".")
    }
  }

  // MARK: The whole

  private func export(_ visit: Visit) async throws -> Response {
    let diary = try await diary(of: visit)
    switch visit.query("format") ?? "csv" {
    case "csv": return .download(DiaryTable.text(of: diary), name: "diary.csv", type: "text/csv; charset=utf-8")
    case "fhir":
      return .download(
        FHIRBundle.document(of: diary).text() + "\n",
        name: "diary.fhir.json",
        type: "application/fhir+json"
      )
    default: throw Problem(.badRequest, "Unknown format", "format is csv or fhir.")
    }
  }

  private func find(
    _ visit: Visit,
    _ question: @escaping @Sendable (TrialDiary, Diary, String) throws -> JSON?
  ) async throws -> Response {
    let diary = try await diary(of: visit)
    let measure = visit.query("measure").map { MeasureFacts.known(as: $0) } ?? diary.measures.first?.id
    guard let measure, diary.measures.contains(where: { $0.id == measure }) else {
      throw Problem(.unprocessableContent, "No score", "The diary has no such score.")
    }
    let days = TrialDiary(.diary(diary, product: visit.query("product")))
    do {
      guard let document = try await desk.site.workers.run({ try question(days, diary, measure) }) else {
        throw Problem(.unprocessableContent, "No trigger", "No trigger in the diary differs from day to day.")
      }
      return EncodedBody.json(document)
    } catch let trouble as TrialTrouble {
      throw Problem(.unprocessableContent, "Not analysed", Self.words(trouble))
    }
  }

  private static func words(_ trouble: TrialTrouble) -> String {
    switch trouble {
    case .severalProducts(let count): "\(count) products were taken: say which one with product."
    case .noSuchProduct: "The diary names no such product."
    case .noMeasure, .noValues, .table: "The diary has no such score."
    }
  }

  private func erase(_ visit: Visit) async throws -> Response {
    desk.planner.forget(visit.account)
    try await desk.house.erase(visit.account)
    return EncodedBody.json(["erased": true])
  }
}
