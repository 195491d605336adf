internal import Answering
internal import HTTPTypes
internal import Reports
internal import SelfTrial
internal import Storage

/// A diary for programs, opened by its key alone.
struct DiaryOperations: Sendable {
  let desk: DiaryDesk

  private static let root = "/api/v1/diary"
  private static let nothing = Operation.Refusal(status: .notFound, meaning: "Nothing of the kind stands on that day")
  private static let unfit = Operation.Refusal(
    status: .conflict,
    meaning: "The diary does not hold what the question needs; the answer says what"
  )

  var all: [Operation] {
    [list, add, correct, remove, table, bundle, analysis, triggers, erase] + RatingScale.all.map(score)
  }

  /// Whatever is asked of a diary needs its key, and its answer is kept by nobody.
  private func operation(
    _ id: String,
    _ method: HTTPRequest.Method,
    _ path: String,
    _ summary: String,
    details: String = "",
    parameters: [Operation.Parameter] = [],
    body: Schema? = nil,
    outcome: Operation.Outcome,
    refusals: [Operation.Refusal] = [],
    _ answer: @escaping @Sendable (Call, Visit) async throws -> Reply
  ) -> Operation {
    Operation(
      id: id,
      method: method,
      path: Self.root + path,
      tag: "diary",
      summary: summary,
      details: details,
      parameters: parameters,
      body: body.map { .init($0, limit: 1024 * 1024) },
      outcome: outcome,
      refusals: refusals,
      keeping: .never,
      needsKey: true
    ) { call in
      guard let visit = call.visit else { throw Problem(.unauthorized, "Not authorised", "Send the diary's key.") }
      return try await answer(call, visit)
    }
  }

  private func diary(of visit: Visit) async throws -> Diary {
    try await desk.house.diary(of: visit.account) { try $0.diary() }
  }

  private func keep(
    _ statements: [(day: CalendarDay, content: DiaryEntry.Content)],
    _ visit: Visit
  ) async throws -> Reply {
    let kept = try await desk.keep(statements, at: desk.clock.now(), visit)
    return Reply(JSONReport.kept(kept.entries, replaced: kept.replaced), isPrivate: true)
  }

  // MARK: Entries

  private static let measure = Operation.Parameter.query("measure", .string(1...60), "Only this score")

  private var list: Operation {
    operation(
      "listDiaryEntries",
      .get,
      "/entries",
      "List what was written down",
      parameters: [
        .query("from", DiarySchemas.day, "From this day on"), .query("to", DiarySchemas.day, "Up to this day"),
        Self.measure,
        .query("history", .word(["true", "false"]), "Whether entries that no longer stand are listed too"),
      ],
      outcome: .json(DiarySchemas.diary)
    ) { call, visit in
      let diary = try await diary(of: visit)
      let (from, to) = (call.text("from").flatMap { CalendarDay($0) }, call.text("to").flatMap { CalendarDay($0) })
      let wanted = call.text("measure").map { DiaryEntry.Subject.score(DiaryMeasure.named($0)?.id ?? $0).key }
      let shown = diary.filtered { entry in
        (from.map { entry.day >= $0 } ?? true) && (to.map { entry.day <= $0 } ?? true)
          && (wanted.map { entry.subject.key == $0 } ?? true)
      }
      return Reply(
        JSONReport.diary(shown, phases: diary, isHistory: call.text("history") == "true"),
        isPrivate: true
      )
    }
  }

  private func entry(_ sent: JSON, place: String) throws(Problem) -> SentEntry {
    try SentEntry(sent, today: desk.clock.now().localDay, latest: desk.clock.lastDayAnywhere, place: place)
  }

  private var add: Operation {
    operation(
      "addDiaryEntries",
      .post,
      "/entries",
      "Write entries down",
      details: "All of them are kept or none. What is said again about the same day and subject takes the place of what"
        + " was said before, which stays in the history.",
      body: DiarySchemas.addition,
      outcome: .json(DiarySchemas.kept)
    ) { call, visit in
      var entries: [SentEntry] = []
      for (place, sent) in call.body.list("entries").enumerated() {
        entries.append(try entry(sent, place: "/entries/\(place)"))
      }
      return try await keep(entries.map { ($0.day, $0.content) }, visit)
    }
  }

  private var correct: Operation {
    operation(
      "correctDiaryEntry",
      .put,
      "/entries",
      "Say anew what stands",
      body: DiarySchemas.entry,
      outcome: .json(DiarySchemas.kept),
      refusals: [Self.nothing]
    ) { call, visit in
      let entry = try entry(call.body, place: "/")
      try await requireStanding(entry.content.subject, on: entry.day, visit)
      return try await keep([(entry.day, entry.content)], visit)
    }
  }

  private var remove: Operation {
    operation(
      "withdrawDiaryEntry",
      .delete,
      "/entries",
      "Take back what stands",
      details: "It stays in the history. To erase for good, erase the diary.",
      parameters: [
        .query("date", DiarySchemas.day, "The day it is about", isRequired: true),
        .query("kind", DiarySchemas.kind, "What it is", isRequired: true),
        .query("name", DiarySchemas.name, "Of a score its measure, of others their name; none of notes and phases"),
      ],
      outcome: .json(DiarySchemas.kept),
      refusals: [Self.nothing]
    ) { call, visit in
      guard let day = call.text("date").flatMap({ CalendarDay($0) }),
        let subject = DiaryEntry.Subject(kind: call.text("kind") ?? "", name: call.text("name") ?? ""),
        DiaryEntry.Content.withdrawal(subject).isKept
      else { throw Self.noEntry }
      try await requireStanding(subject, on: day, visit)
      return try await keep([(day, .withdrawal(subject))], visit)
    }
  }

  private static let noEntry = Problem(.notFound, "No such entry", "Nothing of the kind stands on that day.")

  private func requireStanding(_ subject: DiaryEntry.Subject, on day: CalendarDay, _ visit: Visit) async throws {
    let diary = try await diary(of: visit)
    guard diary.current.contains(where: { $0.day == day && $0.subject.isSame(as: subject) }) else {
      throw Self.noEntry
    }
  }

  private func score(on scale: RatingScale) -> Operation {
    operation(
      "keepScore_" + String(scale.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }),
      .post,
      "/scores/\(scale.id)",
      "Score answers on \(scale.id), and keep them",
      body: DiarySchemas.answers(scale),
      outcome: .json(ScaleSchemas.score)
    ) { call, visit in
      let latest = desk.clock.lastDayAnywhere
      let day = try call.body.day("date", latest: latest) ?? desk.clock.now().localDay
      let answers = ScaleAnswers(sent: call.body, on: scale)
      let score: ScaleScore
      do throws(ScaleError) {
        score = try scale.score(answers)
      } catch {
        throw Problem(.unprocessableContent, "Not scored", error.description + ".")
      }
      try await desk.keep([(day, .score(score.entry(answers)))], at: desk.clock.now(), visit)
      return Reply(JSONReport.score(score), isPrivate: true)
    }
  }

  // MARK: The whole

  private var table: Operation {
    operation(
      "exportDiaryTable",
      .get,
      "/export/csv",
      "Everything with its history, as a table",
      details: "“commensal diary import” takes it back as the same diary.",
      outcome: .table
    ) { _, visit in Reply(privateText: DiaryTable.text(of: try await diary(of: visit))) }
  }

  private var bundle: Operation {
    operation(
      "exportDiaryBundle",
      .get,
      "/export/fhir",
      "What stands, as HL7 FHIR R4",
      outcome: .json(DiarySchemas.bundle)
    ) { _, visit in Reply(FHIRBundle.document(of: try await diary(of: visit)), isPrivate: true) }
  }

  private var analysis: Operation {
    operation(
      "analyseDiary",
      .get,
      "/analysis",
      "Say what the diary tells of a product's effect",
      parameters: [
        Self.measure, .query("product", .string(1...200), "Which product, where several were taken"),
      ],
      outcome: .json(SelfTrialSchemas.analysis),
      refusals: [Self.unfit]
    ) { call, visit in
      try await find(call, visit) { days, _, measure in JSONReport.trial(try days.analysed(measure)) }
    }
  }

  private var triggers: Operation {
    operation(
      "analyseDiaryTriggers",
      .get,
      "/triggers",
      "Say which triggers go with worse days",
      parameters: [Self.measure],
      outcome: .json(DiarySchemas.triggers),
      refusals: [Self.unfit]
    ) { call, visit in
      try await find(call, visit) { _, diary, measure in
        let most = TrialDiary(.diary(diary, product: diary.products.first?.name))
        return try most.triggersAnalysed(measure).analysis.map { JSONReport.triggers($0) }
      }
    }
  }

  private func find(
    _ call: Call,
    _ visit: Visit,
    _ question: @escaping @Sendable (TrialDiary, Diary, String) throws -> JSON?
  ) async throws -> Reply {
    let diary = try await diary(of: visit)
    let asked = call.text("measure").map { MeasureFacts.known(as: $0) } ?? diary.measures.first?.id
    guard let asked, diary.measures.contains(where: { $0.id == asked }) else {
      throw Self.conflict("The diary has no such score.")
    }
    let days = TrialDiary(.diary(diary, product: call.text("product")))
    do {
      guard let document = try await desk.site.workers.run({ try question(days, diary, asked) }) else {
        throw Self.conflict("No trigger in the diary differs from day to day.")
      }
      return Reply(document, isPrivate: true)
    } catch let trouble as TrialTrouble {
      switch trouble {
      case .severalProducts(let count):
        throw Self.conflict("\(count) products were taken: say which one with “product”.")
      case .noSuchProduct: throw Self.conflict("The diary names no such product.")
      case .noMeasure, .noValues, .table: throw Self.conflict("The diary has no such score.")
      }
    }
  }

  private static func conflict(_ why: String) -> Problem { Problem(.conflict, "Not to be told", why) }

  private var erase: Operation {
    operation(
      "eraseDiary",
      .delete,
      "",
      "Erase the diary and its account for good",
      details: "Everything is overwritten; nobody can bring it back. The key opens nothing any more.",
      outcome: .json(DiarySchemas.erased)
    ) { _, visit in
      desk.planner.forget(visit.account)
      try await desk.house.erase(visit.account)
      return Reply(["erased": true], isPrivate: true)
    }
  }
}
