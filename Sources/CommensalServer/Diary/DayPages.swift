internal import Hummingbird
internal import Reports
internal import SelfTrial
internal import Storage

/// The diary's first page: today's form, the course, the last days.
struct DayPages: Sendable {
  let desk: DiaryDesk

  private static let daysShown = 14

  func add(to router: Router<AppContext>) {
    router.get("diary") { request, context in try await first(request, context) }
    desk.page("diary/day", on: router) { visit in
      // The form with a date leads to the day's own address.
      guard let day = visit.query("date").flatMap({ CalendarDay($0) }) else { return .onwards(to: "/diary") }
      return .onwards(to: "/diary/day/\(day)")
    }
    desk.page("diary/day/:date", on: router) { visit in
      let day = try day(visit)
      let diary = try await diary(of: visit)
      return self.day(DayForm(day, of: diary), visit)
    }
    desk.form("diary/day/:date", on: router) { try await take($0, $1) }
    desk.form("diary/withdraw", on: router) { try await withdraw($0, $1) }
  }

  private func diary(of visit: Visit) async throws -> Diary {
    try await desk.house.diary(of: visit.account) { try $0.diary() }
  }

  private func day(_ visit: Visit) throws -> CalendarDay {
    guard let day = visit.context.parameters.get("date").flatMap({ CalendarDay($0) }) else { throw Problem.notFound }
    guard day <= desk.clock.lastDayAnywhere else {
      throw Problem(.unprocessableContent, "Future", visit.words("diary.future"))
    }
    return day
  }

  // MARK: Pages

  /// The one page of the diary that has something for everybody: the ways in, or one's own days.
  private func first(_ request: Request, _ context: AppContext) async throws -> Response {
    try await desk.either(request, context) { guest in
      let isErased = FormFields(guest.request.uri.query ?? "")["erased"] != nil
      return desk.response("diary.title", "diary-welcome", ["isErased": isErased], to: guest)
    } visit: { visit in
      try await home(visit)
    }
  }

  private func home(_ visit: Visit) async throws -> Response {
    let diary = try await diary(of: visit)
    let today = desk.clock.now().localDay
    let saved = visit.query("saved").flatMap { CalendarDay($0) }
    var values = values(DayForm(today, of: diary), visit)
    values["notice"] = saved.map { visit.words("diary.saved", ["day": $0.description]) } ?? ""
    values["hasNotice"] = saved != nil
    values["isToday"] = true
    values["isEmpty"] = diary.isEmpty
    values["plot"] = plot(of: diary, visit)
    values["recent"] = recent(diary, visit)
    values["hasRecent"] = !diary.days.isEmpty
    return desk.response("diary.title", "diary-home", values, to: visit, part: .days)
  }

  private func day(_ form: DayForm, _ visit: Visit, isRefused: Bool = false) -> Response {
    var values = values(form, visit)
    values["hasError"] = isRefused
    return desk.response(
      "diary.day.title",
      "diary-day",
      values,
      to: visit,
      part: .days,
      status: isRefused ? .unprocessableContent : .ok
    )
  }

  private func plot(of diary: Diary, _ visit: Visit) -> String {
    guard !diary.measures.isEmpty else { return "" }
    let report = Report(
      title: "",
      sections: [.init("Course", [.plot(.init(.diary(DiaryPlot(diary))))])]
    )
    return desk.site.fragment(report, visit.context)
  }

  private func recent(_ diary: Diary, _ visit: Visit) -> [[String: Any]] {
    let text = EntryText(words: visit.words)
    return diary.days.suffix(Self.daysShown).reversed().map { day, entries in
      [
        "day": day.description, "hasPhase": diary.phase(on: day) != nil,
        "phase": diary.phase(on: day).map { visit.words("diary.phase.\($0.rawValue)") } ?? "",
        "entries": entries.map { entry in
          ["text": text(entry), "kind": entry.subject.kind, "name": entry.subject.name] as [String: Any]
        },
      ]
    }
  }

  // MARK: The form

  private func values(_ form: DayForm, _ visit: Visit) -> [String: Any] {
    var values: [String: Any] = [
      "day": form.day.description, "today": desk.clock.now().localDay.description,
      "latest": desk.clock.lastDayAnywhere.description, "note": form.note, "noteWas": form.noteWas,
      "noteError": form.noteError ?? "", "hasNoteError": form.noteError != nil, "phaseWas": form.phaseWas,
      "phases": ([""] + TrialPhase.allCases.map(\.rawValue)).map { phase in
        [
          "value": phase, "words": visit.words(phase.isEmpty ? "diary.phase.asBefore" : "diary.phase.\(phase)"),
          "isChosen": phase == form.phase,
        ] as [String: Any]
      },
      "knownTriggers": EntryWords.triggers.map { visit.words.optional("trigger.\($0)") ?? $0 },
    ]
    for kind in DayForm.Kind.allCases { values[kind.rawValue] = rows(kind, form, visit) }
    return values
  }

  private func rows(_ kind: DayForm.Kind, _ form: DayForm, _ visit: Visit) -> [[String: Any]] {
    let text = EntryText(words: visit.words)
    return (form.rows[kind] ?? []).enumerated().map { place, row in
      let shown =
        switch kind {
        case .score: text.measure(row.name)
        case .trigger: text.trigger(row.name)
        case .product, .rescue: row.name
        }
      let highest = DiaryMeasure.named(row.name).map { DiaryNumber.text($0.range.upperBound) } ?? ""
      return [
        "field": "\(kind.rawValue).\(place)", "id": "\(kind.rawValue)-\(place)", "name": row.name, "shown": shown,
        "value": row.value, "was": row.was, "planned": row.planned.map { DiaryNumber.text($0) } ?? "",
        "hasPlanned": row.planned != nil, "new": row.isNew ? "yes" : "no", "isNew": row.isNew,
        "isOpen": row.isNew && (place == 0 || row.error != nil || !row.name.isEmpty),
        "error": row.error ?? "", "hasError": row.error != nil, "highest": highest,
        "hasHighest": !highest.isEmpty,
        "levels": levels(row, text),
      ]
    }
  }

  /// What may be chosen of a trigger; a level of the person's own stays.
  private func levels(_ row: DayForm.Row, _ text: EntryText) -> [[String: Any]] {
    var levels = ["", "0", "1", "2", "3"]
    if !levels.contains(row.value) { levels.append(row.value) }
    return levels.map { level in
      [
        "value": level, "isChosen": level == row.value,
        "words": level.isEmpty ? text.words("diary.level.unsaid") : DiaryNumber.value(level).map(text.level) ?? level,
      ]
    }
  }

  private func take(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    let day = try day(visit)
    var form = DayForm(day, fields: fields)
    guard let contents = form.statements(visit.words) else { return self.day(form, visit, isRefused: true) }
    if !contents.isEmpty {
      let statements = contents.map { (day: day, content: $0) }
      let time = desk.clock.now(offsetMinutes: fields["offset"].flatMap { Int($0) })
      try await desk.keep(statements, at: time, visit)
    }
    return .onwards(to: "/diary?saved=\(day)")
  }

  private func withdraw(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    guard let day = fields["day"].flatMap({ CalendarDay($0) }),
      let subject = DiaryEntry.Subject(kind: fields["kind"] ?? "", name: fields["name"] ?? ""),
      DiaryEntry.Content.withdrawal(subject).isKept
    else { throw Problem(.unprocessableContent, "No such entry", visit.words("diary.withdraw.none")) }
    let time = desk.clock.now(offsetMinutes: fields["offset"].flatMap { Int($0) })
    try await desk.keep([(day: day, content: .withdrawal(subject))], at: time, visit)
    return .onwards(to: "/diary?saved=\(day)")
  }
}

extension DiaryDesk {
  /// Keeps what somebody says, on the disk when this returns.
  ///
  /// - Throws: a problem where the diary takes more room than one may.
  @discardableResult
  func keep(
    _ statements: [(day: CalendarDay, content: DiaryEntry.Content)],
    at time: EntryTime,
    _ visit: Visit
  ) async throws -> DiaryStore.Kept {
    let most = house.settings.largestDiary
    return try await house.diary(of: visit.account) { store in
      guard store.size < most else { throw DiaryDesk.isFull }
      return try store.keep(statements, at: time)
    }
  }

  static let isFull = Problem(
    .contentTooLarge,
    "Full",
    "This diary is as large as one may be. Erase what you no longer need."
  )
}
