internal import GRDB
internal import SelfTrial

/// Adds entries within one transaction, knowing what the diary holds of their days.
struct EntryWriter {
  private struct Place: Hashable {
    var day: CalendarDay
    var subject: DiaryEntry.Subject
  }

  private let insertion: Statement
  private let db: Database
  /// What is held of each day and subject, in the order of keeping.
  private var held: [Place: [DiaryEntry]] = [:]
  private var passesOverKnown = false
  private(set) var kept = DiaryStore.Kept()

  /// - Parameter days: the days of what will be added.
  init(_ db: Database, among days: Set<CalendarDay>) throws {
    self.db = db
    insertion = try db.makeStatement(
      sql: "INSERT INTO entry (\(EntryRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    guard let first = days.min(), let last = days.max() else { return }
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT \(EntryRow.columns) FROM entry WHERE day BETWEEN ? AND ? ORDER BY sequence",
      arguments: [first.number, last.number]
    )
    while let row = try rows.next() {
      let entry = try EntryRow.entry(row)
      if days.contains(entry.day) { held[Self.place(entry), default: []].append(entry) }
    }
  }

  private static func place(_ entry: DiaryEntry) -> Place { Place(day: entry.day, subject: entry.subject.key) }

  /// From now on, what is held already is not added: with a time of its own where all is the same, without one where
  /// the same was ever said of that day.
  mutating func passOverKnown() { passesOverKnown = true }

  /// - Parameters:
  ///   - entered: when it was written, where that is known.
  ///   - time: when it is added.
  mutating func add(
    _ day: CalendarDay,
    _ content: DiaryEntry.Content,
    entered: EntryTime? = nil,
    at time: EntryTime
  ) throws {
    let place = Place(day: day, subject: content.subject.key)
    let before = held[place] ?? []
    let latest = before.map(\.entered.milliseconds).max()
    let after = latest.map { max(time.milliseconds, $0 + 1) } ?? time.milliseconds
    let entry = try DiaryEntry(
      day: day,
      content: content,
      entered: entered ?? EntryTime(milliseconds: after, offsetMinutes: time.offsetMinutes)
    )
    if passesOverKnown, before.contains(where: { entered == nil ? $0.content == content : $0 == entry }) {
      kept.known += 1
      return
    }
    insertion.setUncheckedArguments(EntryRow(entry).arguments)
    try insertion.execute()
    if Diary(before).current.isEmpty == false { kept.replaced += 1 }
    held[place, default: []].append(entry)
    kept.entries.append(entry)
    kept.sequence = db.lastInsertedRowID
  }
}
