internal import Tables

/// A diary as a table: what spreadsheets and other programs save, and what an export writes.
///
/// Read are tables with the columns `date`, `measure` and `value` (and `phase`, where there is one), a row a value;
/// tables with a column for each measure, a row a day; and exported diaries. Cells may be parted by commas, semicolons
/// or tabs, numbers may have decimal commas, dates may be 2026-11-21, 21.11.2026 or 21/11/2026.
public struct DiaryTable: Sendable, Hashable {
  /// One thing that a row says.
  public struct Statement: Sendable, Hashable {
    /// The line that the row starts on, from 1.
    public var line: Int
    /// The day it is about.
    public var day: CalendarDay
    /// What is said.
    public var content: DiaryEntry.Content
    /// When it was written, where the table says so.
    public var entered: EntryTime?
  }

  /// A line that is not kept, and why.
  public struct Refusal: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// Why, without any of its text.
    public var why: String
  }

  /// What the rows say, from the first to the last.
  public private(set) var statements: [Statement] = []
  /// The lines that cannot be kept.
  public private(set) var refusals: [Refusal] = []
  /// Columns that no diary has, by their places from 1: nothing of them is kept.
  public private(set) var unknownColumns: [Int] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - dates: which stands first in dates with strokes; `nil` for what all of them together show.
  ///   - today: days after it are refused.
  /// - Throws: what makes the whole of it unreadable: no text, no date column, dates whose order cannot be told.
  public init(utf8: [UInt8], dates: DateOrder? = nil, today: CalendarDay) throws(DiaryRefusal) {
    if utf8.starts(with: [0xFF, 0xFE]) || utf8.starts(with: [0xFE, 0xFF]) {
      throw DiaryRefusal("the table is UTF-16 text. Save it as “CSV UTF-8”")
    }
    guard String(validating: utf8, as: UTF8.self) != nil, !utf8.contains(0) else {
      throw DiaryRefusal("the table is not UTF-8 text. Save it as “CSV UTF-8”")
    }
    let (body, separator, linesBefore) = Self.body(of: utf8)
    let table = CSVTable(utf8: body, separator: separator)
    guard !table.header.isEmpty else {
      throw DiaryRefusal("the table is empty. It needs a line with the columns date,measure,value and rows below")
    }
    let columns = try DiaryColumns(table.header)
    unknownColumns = columns.unknown
    refusals = table.faults.map { Refusal(line: $0.line + linesBefore, why: Self.withoutEnd($0.message)) }
    var rows = table.rows.filter { row in row.cells.contains { !$0.isEmpty } }
    for place in rows.indices { rows[place].line += linesBefore }
    var reader = DiaryRows(columns: columns, today: today)
    try reader.read(rows, dates: dates)
    statements = reader.statements
    refusals = (refusals + reader.refusals).sorted { ($0.line, $0.why) < ($1.line, $1.why) }
  }

  /// The diary that the table is, its entries written now where the table does not say when.
  ///
  /// - Throws: what of it no diary keeps.
  public func diary(now: EntryTime) throws(DiaryRefusal) -> Diary {
    var entries: [DiaryEntry] = []
    for statement in statements {
      entries.append(
        try DiaryEntry(day: statement.day, content: statement.content, entered: statement.entered ?? now)
      )
    }
    return Diary(entries)
  }

  /// The table without the line in which spreadsheets say what parts the cells.
  private static func body(of utf8: [UInt8]) -> (bytes: [UInt8], separator: UInt8, linesBefore: Int) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = utf8.starts(with: mark) ? Array(utf8.dropFirst(mark.count)) : utf8
    let said = Array("sep=".utf8)
    guard text.starts(with: said), text.count > said.count, let end = text.firstIndex(of: UInt8(ascii: "\n")) else {
      return (text, CSVTable.likelySeparator(of: text), 0)
    }
    return (Array(text[(end + 1)...]), text[said.count], 1)
  }

  private static func withoutEnd(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

/// What the columns of a table are for.
struct DiaryColumns {
  enum Role: Hashable {
    case date, measure, value, phase, kind, name, amount, planned, items, text, entered, state
    /// A column of its own for what is typed as `key=value`.
    case word(String)
  }

  private(set) var roles: [Role?] = []
  private(set) var unknown: [Int] = []
  /// Whether there is a column for each measure.
  var isWide: Bool { !roles.contains(.measure) && !roles.contains(.kind) }

  init(_ header: [String]) throws(DiaryRefusal) {
    let names = header.map { DiaryNumber.trimmingSpaces($0).lowercased() }
    let isLong = names.contains("measure") || names.contains("kind")
    for (place, name) in names.enumerated() {
      let role = Self.role(name, isLong: isLong)
      if role == nil, !name.isEmpty { unknown.append(place + 1) }
      if let role, roles.contains(role) {
        throw DiaryRefusal("two columns, the later one being column \(place + 1), are for the same. Keep one")
      }
      roles.append(role)
    }
    guard roles.contains(.date) else {
      throw DiaryRefusal("the table has no column called date. It needs date, measure and value")
    }
    if isLong {
      guard roles.contains(.value) else { throw DiaryRefusal("the table has no column called value") }
    } else if !roles.contains(where: { if case .word = $0 { true } else { false } }) {
      throw DiaryRefusal(
        "the table has neither the columns measure and value nor one called after a measure, such as itch or SCORAD"
      )
    }
  }

  private static func role(_ name: String, isLong: Bool) -> Role? {
    switch name {
    case "date", "day", "datum", "fecha", "data": return .date
    case "phase": return .phase
    case "measure", "scale": return isLong ? .measure : nil
    case "value": return isLong ? .value : nil
    case "kind": return .kind
    case "name": return isLong ? .name : nil
    case "amount": return isLong ? .amount : nil
    case "planned": return isLong ? .planned : nil
    case "items": return isLong ? .items : nil
    case "text": return isLong ? .text : .word("note")
    case "entered": return .entered
    case "state": return .state
    default:
      if isLong { return nil }
      if name == "notes" { return .word("note") }
      let isKnown =
        DiaryMeasure.named(name) != nil || EntryWords.triggers.contains(name)
        || ["took", "product", "missed", "rescue", "medicine", "note"].contains(name)
      if let measure = DiaryMeasure.named(name) { return .word(measure.id) }
      return isKnown ? .word(name) : nil
    }
  }
}
