internal import HTTPTypes
internal import Hummingbird
internal import Reports
internal import SelfTrial
internal import Storage

/// The published scales as forms: filled in, scored, and kept in the diary.
struct ScalePages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.page("diary/scales", on: router) { list($0) }
    desk.page("diary/scales/:scale", on: router) { visit in
      let scale = try scale(visit)
      let day = visit.query("day").flatMap { CalendarDay($0) }
      let kept = try await desk.house.diary(of: visit.account) { try $0.diary() }
      return form(
        scale,
        Filling(day ?? desk.clock.now().localDay),
        visit,
        result: day.flatMap { score(scale, on: $0, kept) }
      )
    }
    desk.form("diary/scales/:scale", on: router) { try await take($0, $1) }
  }

  private func scale(_ visit: Visit) throws -> RatingScale {
    guard let scale = RatingScale.all.first(where: { $0.id == visit.context.parameters.get("scale") }) else {
      throw Problem.notFound
    }
    return scale
  }

  /// A form as somebody filled it in.
  private struct Filling {
    var day: String
    var answers: [String: String] = [:]
    var age = ""
    var errors: [String: String] = [:]
    var error: String?

    init(_ day: CalendarDay) { self.day = day.description }

    init(_ fields: FormFields, _ scale: RatingScale) {
      day = fields["day"] ?? ""
      age = fields["age"] ?? ""
      for item in scale.items { answers[item.id] = fields["item.\(item.id)"] }
    }
  }

  // MARK: Pages

  private func list(_ visit: Visit) -> Response {
    let scales = RatingScale.all.map { scale in
      [
        "id": scale.id, "name": scale.name, "measures": text(scale.measures, visit),
        "rater": visit.words("diary.scale.rater.\(scale.rater.rawValue)"), "items": "\(scale.items.count)",
      ] as [String: Any]
    }
    return desk.response("diary.part.scales", "diary-scales", ["scales": scales], to: visit, part: .scales)
  }

  private func form(
    _ scale: RatingScale,
    _ filling: Filling,
    _ visit: Visit,
    result: ScaleScore? = nil
  ) -> Response {
    let isRefused = filling.error != nil || !filling.errors.isEmpty
    let questions = ScaleQuestions(scale: scale, words: visit.words)
    return desk.response(
      // A name, the same in every language.
      scale.id,
      "diary-scale",
      [
        "id": scale.id, "name": scale.name, "measures": text(scale.measures, visit),
        "period": text(scale.period, visit),
        "isForExaminer": scale.rater == .examiner, "day": filling.day,
        "latest": desk.clock.lastDayAnywhere.description, "asksAge": scale.ageLimit != nil, "age": filling.age,
        "ageLimit": scale.ageLimit.map { DiaryNumber.text($0) } ?? "",
        "mayBeMissing": scale.itemsThatMayBeMissing > 0
          ? visit.words("diary.scale.mayBeMissing", ["count": "\(scale.itemsThatMayBeMissing)"])
          : visit.words("diary.scale.allNeeded"),
        "items": questions.values(answers: filling.answers, errors: filling.errors), "remarks": scale.remarks,
        "hasRemarks": !scale.remarks.isEmpty, "terms": scale.terms, "error": filling.error ?? "",
        "hasError": isRefused, "hasResult": result != nil, "result": result.map { self.result($0, visit) } ?? "",
      ],
      to: visit,
      part: .scales,
      status: isRefused ? .unprocessableContent : .ok
    )
  }

  private func result(_ score: ScaleScore, _ visit: Visit) -> String {
    var report = Report.score(score)
    // What follows there stands below the form here.
    report.sections = report.sections.filter { $0.title != "Sources" }
    return desk.site.fragment(report, visit.context)
  }

  /// What was kept of a scale on a day, with what it is made of.
  private func score(_ scale: RatingScale, on day: CalendarDay, _ diary: Diary) -> ScaleScore? {
    for entry in diary.current where entry.day == day {
      guard case .score(let kept) = entry.content, kept.measure == scale.id, !kept.items.isEmpty else { continue }
      var answers = ScaleAnswers(items: [:])
      for item in kept.items {
        if item.name == ScalePages.ageItem {
          answers.ageYears = item.value
        } else {
          answers.items[item.name] = item.value
        }
      }
      return try? scale.score(answers)
    }
    return nil
  }

  /// Beside the answers where the weights depend on it.
  static let ageItem = "age_years"

  private func text(_ english: String, _ visit: Visit) -> String {
    visit.words.optional("report.\(english)") ?? english
  }

  // MARK: What was filled in

  private func take(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    let scale = try scale(visit)
    var filling = Filling(fields, scale)
    guard let day = CalendarDay(filling.day), day <= desk.clock.lastDayAnywhere else {
      filling.error = visit.words("diary.future")
      return form(scale, filling, visit)
    }
    var answers = ScaleAnswers()
    for item in scale.items {
      guard let text = filling.answers[item.id] else { continue }
      guard let value = DiaryNumber.value(text), item.allowed.contains(value) else {
        filling.errors[item.id] = visit.words("diary.error.answer")
        continue
      }
      answers.items[item.id] = value
    }
    if scale.ageLimit != nil, !filling.age.isEmpty {
      let oldest = 130.0
      guard let age = DiaryNumber.value(filling.age), (0...oldest).contains(age) else {
        filling.error = visit.words("diary.error.age")
        return form(scale, filling, visit)
      }
      answers.ageYears = age
    }
    guard filling.errors.isEmpty else { return form(scale, filling, visit) }
    let score: ScaleScore
    do {
      score = try scale.score(answers)
    } catch {
      if case .notScored(_, let missing, _) = error {
        for item in missing { filling.errors[item] = visit.words("diary.error.unanswered") }
      }
      filling.error = visit.words("diary.error.notScored")
      return form(scale, filling, visit)
    }
    let time = desk.clock.now(offsetMinutes: fields["offset"].flatMap { Int($0) })
    try await desk.keep([(day: day, content: .score(score.entry(answers)))], at: time, visit)
    return .onwards(to: "/diary/scales/\(scale.id)?day=\(day)#result")
  }
}

extension ScaleScore {
  /// The score as a diary keeps it, with the answers behind it.
  func entry(_ answers: ScaleAnswers) -> DiaryEntry.Score {
    let items = scale.items.compactMap { item in answers.items[item.id].map { DiaryEntry.Item(item.id, $0) } }
    let age = scale.ageLimit == nil ? nil : answers.ageYears.map { DiaryEntry.Item(ScalePages.ageItem, $0) }
    return DiaryEntry.Score(measure: scale.id, value: value, items: items + [age].compactMap(\.self))
  }
}

/// The items of a scale as fields of a form.
struct ScaleQuestions: Sendable {
  let scale: RatingScale
  let words: Words

  /// More answers than this are typed, not ticked.
  private static let mostTicked = 11

  func values(answers: [String: String], errors: [String: String]) -> [[String: Any]] {
    scale.items.enumerated().map { place, item in
      let choices = choices(item)
      return [
        "field": "item.\(item.id)", "id": "item-\(place)", "name": text(item.name), "answer": answers[item.id] ?? "",
        "error": errors[item.id] ?? "", "hasError": errors[item.id] != nil, "isChosen": !choices.isEmpty,
        "rule": rule(item), "highest": item.allowed.highest.map { DiaryNumber.text($0) } ?? "",
        "choices": choices.enumerated().map { number, choice in
          let value = DiaryNumber.text(choice.value)
          return [
            "id": "item-\(place)-\(number)", "value": value, "words": choice.words,
            "isChosen": answers[item.id].flatMap { DiaryNumber.value($0) } == choice.value,
          ] as [String: Any]
        },
      ]
    }
  }

  private func text(_ english: String) -> String { words.optional("report.\(english)") ?? english }

  private func rule(_ item: RatingScale.Item) -> String {
    switch item.allowed {
    case .number(let range):
      words(
        "diary.scale.number",
        ["lowest": DiaryNumber.text(range.lowerBound), "highest": DiaryNumber.text(range.upperBound)]
      )
    case .count: words("diary.scale.count")
    case .whole, .halvesFromOne: ""
    }
  }

  private func choices(_ item: RatingScale.Item) -> [(value: Double, words: String)] {
    switch item.allowed {
    case .whole(let range) where range.count <= Self.mostTicked:
      range.map { (Double($0), choice(Double($0), item)) }
    case .halvesFromOne(let highest):
      [(0, choice(0, item))]
        + stride(from: 1, through: Double(highest), by: 0.5).map { ($0, choice($0, item)) }
    default: []
    }
  }

  /// `2 – moderate`, as far as the scale has a word for it.
  private func choice(_ value: Double, _ item: RatingScale.Item) -> String {
    let number = DiaryNumber.text(value)
    guard let kind = AnswerKind(item), let said = words.optional("answer.\(kind.rawValue).\(number)") else {
      return number
    }
    return "\(number) – \(said)"
  }

  /// What the numbers of an item stand for.
  private enum AnswerKind: String {
    case strength, days, impact, share, grade, spots

    init?(_ item: RatingScale.Item) {
      let words = item.words
      if item.percent != nil {
        self = .share
      } else if words["everyday"] == 4 {
        self = .days
      } else if words["verymuch"] == 3 {
        self = .impact
      } else if words["nodule"] != nil || words["nodules"] != nil {
        self = .spots
      } else if words["almostclear"] == 1 {
        self = .grade
      } else if words["moderate"] == 2 && words["severe"] == 3 {
        self = .strength
      } else {
        return nil
      }
    }
  }
}
