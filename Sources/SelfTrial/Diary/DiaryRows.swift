internal import Tables

/// Reads the rows of a table as statements of a diary.
struct DiaryRows {
  let columns: DiaryColumns
  let today: CalendarDay
  private(set) var statements: [DiaryTable.Statement] = []
  private(set) var refusals: [DiaryTable.Refusal] = []
  /// What the column `phase` says beside each row that was kept.
  private var stated: [(line: Int, day: CalendarDay, phase: TrialPhase?)] = []

  /// No diary on paper is older than the instruments.
  private static let firstDay = CalendarDay(year: 1900, month: 1, day: 1) ?? CalendarDay(number: 0)

  init(columns: DiaryColumns, today: CalendarDay) {
    self.columns = columns
    self.today = today
  }

  mutating func read(_ rows: [CSVTable.Row], dates: DateOrder?) throws(DiaryRefusal) {
    var written: [(row: CSVTable.Row, date: WrittenDate)] = []
    for row in rows {
      do throws(DiaryRefusal) {
        written.append((row, try WrittenDate(cell(.date, row))))
      } catch {
        refuse(row.line, error)
      }
    }
    let order: DateOrder
    if let dates {
      order = dates
    } else {
      order = try WrittenDate.order(of: written.map { ($0.row.line, $0.date) })
    }
    for (row, date) in written {
      do throws(DiaryRefusal) {
        guard let day = date.day(order) else { throw WrittenDate.noSuchDay }
        try read(row, on: day)
      } catch {
        refuse(row.line, error)
      }
    }
    settlePhases()
  }

  /// How many days the calendar can be further elsewhere: from 12 hours behind UTC to 14 hours ahead.
  private static let widestTravel = 2

  /// - Throws: for days that were not yet, here and where they were written, and those before any diary.
  private func check(_ day: CalendarDay, entered: EntryTime?) throws(DiaryRefusal) {
    let written = entered.map { min($0.localDay, today.advanced(by: Self.widestTravel)) } ?? today
    guard day <= max(today, written) else { throw DiaryRefusal("the day is in the future") }
    guard day >= Self.firstDay else { throw DiaryRefusal("the day is before 1900") }
  }

  private mutating func refuse(_ line: Int, _ why: DiaryRefusal) {
    refusals.append(.init(line: line, why: why.description))
  }

  private func cell(_ role: DiaryColumns.Role, _ row: CSVTable.Row) -> String {
    columns.roles.firstIndex(of: role).map { row.cells[$0] } ?? ""
  }

  private func word(_ role: DiaryColumns.Role, _ row: CSVTable.Row) -> String {
    DiaryNumber.trimmingSpaces(cell(role, row))
  }

  // MARK: One row

  private mutating func read(_ row: CSVTable.Row, on day: CalendarDay) throws(DiaryRefusal) {
    let entered = try entered(row)
    try check(day, entered: entered)
    let phase = try phase(row)
    var contents: [DiaryEntry.Content] = []
    if columns.isWide {
      for (place, role) in columns.roles.enumerated() {
        guard case .word(let key) = role, !DiaryNumber.trimmingSpaces(row.cells[place]).isEmpty else { continue }
        contents.append(try EntryWords.content(key, FormulaGuard.unguarded(row.cells[place])))
      }
      guard !contents.isEmpty || phase != nil else { throw DiaryRefusal("nothing stands beside the date") }
    } else {
      contents.append(try content(row))
    }
    for content in contents {
      try content.check()
      statements.append(.init(line: row.line, day: day, content: content, entered: entered))
    }
    stated.append((row.line, day, phase))
  }

  private func entered(_ row: CSVTable.Row) throws(DiaryRefusal) -> EntryTime? {
    let text = word(.entered, row)
    guard !text.isEmpty else { return nil }
    guard let time = EntryTime(text) else {
      throw DiaryRefusal("the column entered holds a time such as 2026-11-21T22:15:04.123+01:00, or nothing")
    }
    return time
  }

  private func phase(_ row: CSVTable.Row) throws(DiaryRefusal) -> TrialPhase? {
    let text = word(.phase, row)
    guard !text.isEmpty else { return nil }
    let phase = try EntryWords.phase(text)
    return phase == .none ? nil : phase
  }

  private func content(_ row: CSVTable.Row) throws(DiaryRefusal) -> DiaryEntry.Content {
    let name = FormulaGuard.unguarded(word(.name, row))
    switch word(.kind, row).lowercased() {
    case "", "score": return .score(try score(row))
    case "product":
      return .product(.init(name: name, doses: try number(.amount, row) ?? 1, planned: try number(.planned, row)))
    case "rescue": return .rescue(.init(name: name, uses: try number(.amount, row)))
    case "trigger": return .trigger(.init(name: name, level: try number(.amount, row) ?? 1))
    case "note": return .note(FormulaGuard.unguarded(cell(.text, row)))
    case "phase": return .phase(try EntryWords.phase(name))
    case "withdrawal":
      guard let subject = DiaryEntry.Subject(kind: word(.text, row), name: name) else {
        throw DiaryRefusal("a withdrawal has in its column text what it is about: score, product, note …")
      }
      return .withdrawal(subject)
    default: throw DiaryRefusal("the column kind holds score, product, rescue, trigger, note, phase or withdrawal")
    }
  }

  private func score(_ row: CSVTable.Row) throws(DiaryRefusal) -> DiaryEntry.Score {
    let written = word(.measure, row).isEmpty ? word(.name, row) : word(.measure, row)
    guard !written.isEmpty else { throw DiaryRefusal("the measure is missing") }
    let amount = try number(.amount, row)
    guard let value = try number(.value, row) ?? amount else { throw DiaryRefusal("the value is missing") }
    return .init(measure: DiaryMeasure.named(written)?.id ?? written, value: value, items: try items(row))
  }

  private func items(_ row: CSVTable.Row) throws(DiaryRefusal) -> [DiaryEntry.Item] {
    let text = FormulaGuard.unguarded(cell(.items, row))
    guard !DiaryNumber.trimmingSpaces(text).isEmpty else { return [] }
    var items: [DiaryEntry.Item] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let value = DiaryNumber.value(sides[1]) else {
        throw DiaryRefusal("items are written name=2;name=1")
      }
      items.append(.init(DiaryNumber.trimmingSpaces(sides[0]), value))
    }
    return items
  }

  private func number(_ role: DiaryColumns.Role, _ row: CSVTable.Row) throws(DiaryRefusal) -> Double? {
    let text = word(role, row)
    guard !text.isEmpty else { return nil }
    guard let number = DiaryNumber.value(text) else {
      throw DiaryRefusal("the \(role) is not a number. Thousands are not set apart; 6.5 and 6,5 are the same")
    }
    return number
  }

  // MARK: Phases

  /// Of a table that has phases beside its rows alone, where each begins; of one with rows for them, the rows.
  private mutating func settlePhases() {
    let hasRows = statements.contains { if case .phase = $0.content { true } else { false } }
    if hasRows { comparePhases() } else { beginPhases() }
  }

  private mutating func comparePhases() {
    let entered = statements.compactMap { statement in
      try? DiaryEntry(
        day: statement.day,
        content: statement.content,
        entered: statement.entered ?? EntryTime(milliseconds: 0)
      )
    }
    let diary = Diary(entered)
    let wrong = Set(stated.filter { $0.phase != nil && $0.phase != diary.phase(on: $0.day) }.map(\.line))
    statements.removeAll { wrong.contains($0.line) }
    for line in wrong.sorted() {
      refuse(line, DiaryRefusal("the column phase says another phase than this table's rows of kind phase"))
    }
  }

  private mutating func beginPhases() {
    guard stated.contains(where: { $0.phase != nil }) else { return }
    var first: [CalendarDay: (line: Int, phase: TrialPhase)] = [:]
    var wrong: Set<Int> = []
    for (line, day, phase) in stated {
      guard let phase else { continue }
      if let before = first[day], before.phase != phase {
        wrong.insert(line)
        refuse(line, DiaryRefusal("line \(before.line) says another phase for the same day"))
      } else if first[day] == nil {
        first[day] = (line, phase)
      }
    }
    statements.removeAll { wrong.contains($0.line) }
    var current = TrialPhase.none
    var begun: [DiaryTable.Statement] = []
    var seen: Set<CalendarDay> = []
    for (line, day, _) in stated.filter({ !wrong.contains($0.line) }).sorted(by: {
      ($0.day, $0.line) < ($1.day, $1.line)
    })
    where seen.insert(day).inserted {
      let phase = first[day]?.phase ?? .none
      if phase != current { begun.append(.init(line: line, day: day, content: .phase(phase), entered: nil)) }
      current = phase
    }
    statements = begun + statements
  }
}
