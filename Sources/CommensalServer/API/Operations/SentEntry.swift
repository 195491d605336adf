internal import HTTPTypes
internal import Reports
internal import SelfTrial

/// An entry as a program says it, with the members that the list of entries has.
struct SentEntry: Sendable {
  let day: CalendarDay
  let content: DiaryEntry.Content

  /// - Parameters:
  ///   - sent: what fits ``DiarySchemas/entry``.
  ///   - place: where it stands, for messages.
  /// - Throws: what no diary keeps; nothing of what was sent is repeated.
  init(_ sent: JSON, today: CalendarDay, latest: CalendarDay, place: String) throws(Problem) {
    func refuse(_ why: String) -> Problem { Problem(.unprocessableContent, "Not an entry", "\(place): \(why).") }
    day = try sent.day("date", latest: latest) ?? today
    let name = sent.text("name") ?? ""
    let value = sent.number("value")
    switch sent.text("kind") {
    case "score":
      guard let value, let measure = sent.text("measure") else { throw refuse("a score has a measure and a value") }
      let items = sent.list("items").map { DiaryEntry.Item($0.text("name") ?? "", $0.number("value") ?? 0) }
      content = .score(.init(measure: DiaryMeasure.named(measure)?.id ?? measure, value: value, items: items))
    case "product": content = .product(.init(name: name, doses: value ?? 1, planned: sent.number("planned")))
    case "rescue": content = .rescue(.init(name: name, uses: value))
    case "trigger": content = .trigger(.init(name: name, level: value ?? 1))
    case "phase":
      guard let phase = sent.text("text").flatMap({ TrialPhase(rawValue: $0) }) else {
        throw refuse("the text of a phase is on, off, washout or none")
      }
      content = .phase(phase)
    default: content = .note(sent.text("text") ?? "")
    }
    do {
      _ = try DiaryEntry(day: day, content: content, entered: EntryTime(milliseconds: 0))
    } catch {
      throw refuse(error.description)
    }
  }
}

extension JSON {
  /// The day under a key; `nil` where there is none.
  ///
  /// - Throws: where the calendar has no such day, or it is still to come.
  func day(_ key: String, latest: CalendarDay) throws(Problem) -> CalendarDay? {
    guard let text = text(key) else { return nil }
    guard let day = CalendarDay(text), day <= latest else {
      throw Problem(.unprocessableContent, "Not a day", "\(key): the calendar has no such day, or it is in the future.")
    }
    return day
  }
}
