internal import Answering
internal import HTTPTypes
internal import Hummingbird
internal import Reports
internal import SelfTrial
internal import Statistics
internal import Storage

/// A plan of a trial of one's own. It takes seconds of a core: the page says so, and looks again by itself.
struct PlanPages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.page("diary/plan", on: router) { try await plan($0) }
    desk.form("diary/plan", on: router) { try await take($0, $1) }
    desk.form("diary/plan/clear", on: router) { visit, _ in
      if case .done? = desk.planner.state(of: visit.account) { desk.planner.forget(visit.account) }
      return .onwards(to: "/diary/plan")
    }
    desk.page("diary/plan/calendar.ics", on: router) { visit in
      try file(visit, name: "trial.ics", type: "text/calendar; charset=utf-8", \.calendar.text)
    }
    desk.page("diary/plan/table.csv", on: router) { visit in
      try file(visit, name: "trial.csv", type: "text/csv; charset=utf-8", \.table)
    }
  }

  private static let secondsBetweenLooks = 3
  private static let weeks = 2...52
  private static let usualWeeks = 12

  // MARK: Pages

  private func plan(_ visit: Visit, error: String? = nil) async throws -> Response {
    switch desk.planner.state(of: visit.account) {
    case .underWay(let share)? where error == nil: return waiting(visit, share)
    case .done(let plan)? where error == nil:
      return desk.response(
        "diary.part.plan",
        "diary-plan-done",
        ["report": desk.site.fragment(Report.plan(plan), visit.context)],
        to: visit,
        part: .plan
      )
    default: return try await asking(visit, error: error)
    }
  }

  private func waiting(_ visit: Visit, _ share: Double) -> Response {
    let percent = "\(Int((100 * share).rounded(.down)))"
    var response = desk.response("diary.part.plan", "diary-plan-wait", ["percent": percent], to: visit, part: .plan)
    // Understood by every browser, without a script.
    if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "\(Self.secondsBetweenLooks)" }
    return response
  }

  private func asking(_ visit: Visit, error: String?) async throws -> Response {
    let diary = try await desk.house.diary(of: visit.account) { try $0.diary() }
    let text = EntryText(words: visit.words)
    let own = diary.measures.map(\.id)
    let measures = own + ["itch_NRS", "SCORAD", "POEM"].filter { !own.contains($0) }
    return desk.response(
      "diary.part.plan",
      "diary-plan",
      [
        "measures": measures.map { ["id": $0, "name": text.measure($0)] }, "least": "\(Self.weeks.lowerBound)",
        "most": "\(Self.weeks.upperBound)", "weeks": "\(Self.usualWeeks)",
        "start": TrialPlanning.monday(after: desk.clock.now().localDay).description, "error": error ?? "",
        "hasError": error != nil,
      ],
      to: visit,
      part: .plan,
      status: error == nil ? .ok : .unprocessableContent
    )
  }

  private func file(
    _ visit: Visit,
    name: String,
    type: String,
    _ text: (PlannedTrial) -> String
  ) throws -> Response {
    guard case .done(let plan)? = desk.planner.state(of: visit.account) else { throw Problem.notFound }
    return .download(text(plan), name: name, type: type)
  }

  // MARK: What is asked

  private func take(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    let diary = try await desk.house.diary(of: visit.account) { try $0.diary() }
    let name = MeasureFacts.known(as: fields["measure"] ?? "itch_NRS")
    let days = TrialDiary(.diary(diary, product: diary.products.first?.name))
    guard MeasureFacts.named(name) != nil || diary.measures.contains(where: { $0.id == name }) else {
      return try await plan(visit, error: visit.words("diary.noMeasure"))
    }
    guard let weeks = Int(fields["weeks"] ?? "\(Self.usualWeeks)"), Self.weeks.contains(weeks) else {
      return try await plan(visit, error: visit.words("diary.plan.weeks.refused"))
    }
    guard let start = CalendarDay(fields["start"] ?? "") else {
      return try await plan(visit, error: visit.words("diary.plan.start.refused"))
    }
    var points: Double?
    if let text = fields["effect"] {
      guard let number = DiaryNumber.value(text), number != 0 else {
        return try await plan(visit, error: visit.words("diary.plan.effect.refused"))
      }
      points = number
    }
    let people = desk.site.configuration.accounts.plannedPeople
    let planning = try await desk.site.workers.run { [points] in
      Self.planning(days, name, weeks: weeks, start: start, effect: points, people: people)
    }
    try desk.planner.begin(planning, for: visit.account)
    return .onwards(to: "/diary/plan")
  }

  private static func planning(
    _ days: TrialDiary,
    _ measure: String,
    weeks: Int,
    start: CalendarDay,
    effect: Double?,
    people: Int
  ) -> TrialPlanning {
    let settings = TrialSettings()
    let facts = settings.facts(of: measure, values: days.values(of: measure))
    let model = settings.model(of: facts, prior: .flat)
    let series = try? days.series(of: facts).series
    let least = TrialPlanning.leastEffect(on: facts)
    let asked = effect.map { (points: (facts.lowerIsBetter ? -1 : 1) * abs($0), source: "as you asked") } ?? least
    let study = DesignStudy(
      model: model,
      variability: series.map { TrialVariability($0, model: model) } ?? .population,
      effect: asked.points,
      seed: UInt64.random(in: 0..<1_000_000)
    )
    return TrialPlanning(study: study, weeks: weeks, people: people, start: start, effectSource: asked.source)
  }
}

extension Response {
  /// A file that is saved, and not shown.
  static func download(_ text: String, name: String, type: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
        .contentLength: "\(text.utf8.count)",
      ],
      body: .init(byteBuffer: .init(string: text))
    )
  }
}
