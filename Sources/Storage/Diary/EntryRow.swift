internal import GRDB
internal import SelfTrial

/// An entry as a row of the table, and back.
struct EntryRow {
  static let columns = "day, kind, name, amount, planned, items, text, entered, utc_offset"

  private var kind: String
  private var name = ""
  private var amount: Double?
  private var planned: Double?
  private var items: String?
  private var text: String?
  private let day: Int
  private let entered: EntryTime

  init(_ entry: DiaryEntry) {
    day = entry.day.number
    entered = entry.entered
    kind = entry.subject.kind
    switch entry.content {
    case .score(let score):
      name = score.measure
      amount = score.value
      // A number's description reads back as the same number; a name holds neither of the signs.
      items = score.items.isEmpty ? nil : score.items.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    case .product(let product):
      name = product.name
      amount = product.doses
      planned = product.planned
    case .rescue(let rescue):
      name = rescue.name
      amount = rescue.uses
    case .trigger(let trigger):
      name = trigger.name
      amount = trigger.level
    case .note(let note): text = note
    case .phase(let phase): name = phase.rawValue
    case .withdrawal(let subject):
      text = kind
      kind = "withdrawal"
      name = subject.name
    }
  }

  var arguments: StatementArguments {
    [day, kind, name, amount, planned, items, text, entered.milliseconds, entered.offsetMinutes]
  }

  /// - Throws: ``UnreadableValue`` for what no entry is written as.
  static func entry(_ row: Row) throws -> DiaryEntry {
    let content = try content(row)
    do {
      return try DiaryEntry(
        day: CalendarDay(number: try row.value(0)),
        content: content,
        entered: EntryTime(milliseconds: try row.value(7), offsetMinutes: try row.value(8))
      )
    } catch {
      throw UnreadableValue()
    }
  }

  private static func content(_ row: Row) throws -> DiaryEntry.Content {
    let kind: String = try row.value(1)
    let name: String = try row.value(2)
    switch kind {
    case "score": return .score(.init(measure: name, value: try row.value(3), items: try items(row)))
    case "product": return .product(.init(name: name, doses: try row.value(3), planned: try row.optionalValue(4)))
    case "rescue": return .rescue(.init(name: name, uses: try row.optionalValue(3)))
    case "trigger": return .trigger(.init(name: name, level: try row.value(3)))
    case "note": return .note(try row.value(6))
    case "phase": return .phase(try Row.meaning(of: name))
    case "withdrawal":
      guard let subject = DiaryEntry.Subject(kind: try row.value(6), name: name) else { throw UnreadableValue() }
      return .withdrawal(subject)
    default: throw UnreadableValue()
    }
  }

  private static func items(_ row: Row) throws -> [DiaryEntry.Item] {
    guard let text: String = try row.optionalValue(5) else { return [] }
    return try text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let value = Double(sides[1]) else { throw UnreadableValue() }
      return .init(String(sides[0]), value)
    }
  }
}
