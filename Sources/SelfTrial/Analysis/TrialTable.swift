internal import Tables

/// A trial's diary as a table: the columns `date`, `measure`, `value` and `phase`, a row a value; `taken` (share of the
/// day's doses) and `rescue` (rescue medicine, 0 to 1) where they were noted. Other columns are passed over.
///
/// Cells may be parted by commas, semicolons or tabs, numbers may have decimal commas, dates may be 2026-11-21,
/// 21.11.2026 or 21/11/2026, rows may stand in any order. A row without a value notes the day alone.
public struct TrialTable: Sendable {
  /// Why a table cannot be analysed; never holds what somebody wrote.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1; `nil` where it is about the whole.
    public var line: Int?
    /// What is wrong and what to do, without a full stop.
    public var reason: String

    /// The line and the reason.
    public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
  }

  /// One row.
  struct Row {
    var line: Int
    var measure: String
    var day: TrialSeries.Day
  }

  private(set) var rows: [Row] = []

  /// Reads a table.
  ///
  /// - Parameter letter: A or B, by which the days with the product go in a blinded trial.
  /// - Throws: the first ``Problem``.
  public init(utf8: [UInt8], on letter: String? = nil) throws(Problem) {
    guard String(validating: utf8, as: UTF8.self) != nil else {
      throw Problem(reason: "the table is not UTF-8 text. Save it as “CSV UTF-8”")
    }
    let table = CSVTable(utf8: utf8, separator: CSVTable.likelySeparator(of: utf8))
    guard !table.header.isEmpty else {
      throw Problem(reason: "the table is empty. It needs a line with date,measure,value,phase and rows below")
    }
    if let fault = table.faults.first { throw Problem(line: fault.line, reason: Self.withoutEnd(fault.message)) }
    let columns = try Columns(table.header, on: letter)
    let kept = table.rows.filter { row in row.cells.contains { !DiaryNumber.trimmingSpaces($0).isEmpty } }
    guard !kept.isEmpty else { throw Problem(reason: "the table has no row below its header") }
    var dates: [(line: Int, date: WrittenDate)] = []
    for row in kept {
      do throws(DiaryRefusal) {
        dates.append((row.line, try WrittenDate(row.cells[columns.date])))
      } catch {
        throw Problem(line: row.line, reason: error.description)
      }
    }
    let order: DateOrder
    do throws(DiaryRefusal) {
      order = try WrittenDate.order(of: dates)
    } catch {
      throw Problem(reason: error.description)
    }
    for (row, written) in zip(kept, dates) {
      guard let day = written.date.day(order) else {
        throw Problem(line: row.line, reason: WrittenDate.noSuchDay.description)
      }
      rows.append(try columns.row(row, day: day))
    }
    guard rows.contains(where: { !$0.measure.isEmpty }) else {
      throw Problem(reason: "no row names a measure, such as SCORAD or itch_NRS")
    }
  }

  /// Rows that are at hand.
  ///
  /// - Parameter entries: a measure each, whose value may be missing, and what is known of the day; in any order.
  /// - Throws: where none names a measure.
  public init(_ entries: [(measure: String, day: TrialSeries.Day)]) throws(Problem) {
    rows = entries.enumerated().map { Row(line: $0 + 1, measure: $1.measure, day: $1.day) }
    guard rows.contains(where: { !$0.measure.isEmpty }) else {
      throw Problem(reason: "no row names a measure, such as SCORAD or itch_NRS")
    }
  }

  /// Whether a table has the columns of a trial, and is not a diary with entries of other kinds.
  public static func isTrial(_ utf8: [UInt8]) -> Bool {
    let table = CSVTable(utf8: Array(utf8.prefix(4096)), separator: CSVTable.likelySeparator(of: utf8))
    let names = table.header.map { DiaryNumber.trimmingSpaces($0).lowercased() }
    // An empty table is a trial's, so that what is missing is said in a trial's terms.
    return names.isEmpty || (names.contains("measure") && !names.contains("kind"))
  }

  private static func withoutEnd(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// The measures with the number of their values, most first; at least one.
  public var measures: [(name: String, values: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for row in rows where !row.measure.isEmpty {
      if counts[row.measure] == nil { order.append(row.measure) }
      counts[row.measure, default: 0] += row.day.value == nil ? 0 : 1
    }
    return order.map { ($0, counts[$0] ?? 0) }.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
  }

  /// The values of a measure, for what is to be known of it.
  public func values(of measure: String) -> [Double] {
    rows.compactMap { Self.isSame($0.measure, measure) ? $0.day.value : nil }
  }

  /// The days of one measure. Phases, doses and rescue medicine noted beside other measures count too.
  ///
  /// - Returns: the series, and how many values were replaced by a later row of the same day.
  /// - Throws: the first value that the measure cannot take; where there is no value.
  public func series(of facts: MeasureFacts) throws(Problem) -> (series: TrialSeries, replaced: Int) {
    var days: [Int: TrialSeries.Day] = [:]
    var replaced = 0
    for row in rows {
      let number = row.day.day.number
      var day = days[number] ?? TrialSeries.Day(day: row.day.day, value: nil, phase: nil)
      day.phase = row.day.phase ?? day.phase
      day.taken = row.day.taken ?? day.taken
      day.rescue = row.day.rescue ?? day.rescue
      if Self.isSame(row.measure, facts.name), let value = row.day.value {
        if let range = facts.range, !range.contains(value) {
          throw Problem(
            line: row.line,
            reason: "\(facts.name) goes from \(DiaryNumber.text(range.lowerBound)) to "
              + "\(DiaryNumber.text(range.upperBound)). Correct the value"
          )
        }
        if day.value != nil { replaced += 1 }
        day.value = value
      }
      days[number] = day
    }
    guard let series = TrialSeries(Array(days.values)), series.observedDays > 0 else {
      throw Problem(reason: "the table has no value of \(facts.name)")
    }
    let longest = 50_000
    guard series.count <= longest else {
      throw Problem(reason: "the first and the last date lie \(series.count) days apart. Is a year mistyped?")
    }
    return (series, replaced)
  }

  static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || MeasureFacts.folded(one) == MeasureFacts.folded(other)
  }

  /// Where the columns stand.
  private struct Columns {
    var date = 0
    private var measure = 0
    private var value = 0
    private var phase = 0
    private var taken: Int?
    private var rescue: Int?
    private let letter: String?

    init(_ header: [String], on letter: String?) throws(Problem) {
      self.letter = letter?.uppercased()
      let names = header.map { DiaryNumber.trimmingSpaces($0).lowercased() }
      func place(_ name: String) throws(Problem) -> Int {
        guard let place = names.firstIndex(of: name) else {
          throw Problem(
            line: 1,
            reason: "there is no column \(name). The table needs the columns date, measure, value and phase"
          )
        }
        return place
      }
      date = try place("date")
      measure = try place("measure")
      value = try place("value")
      phase = try place("phase")
      taken = names.firstIndex(of: "taken")
      rescue = names.firstIndex(of: "rescue")
    }

    func row(_ row: CSVTable.Row, day: CalendarDay) throws(Problem) -> Row {
      let name = FormulaGuard.unguarded(DiaryNumber.trimmingSpaces(row.cells[measure]))
      let value = try number(row.cells[value], row.line, "a value is a number, or nothing where it was not taken")
      if name.isEmpty, value != nil {
        throw Problem(line: row.line, reason: "a value has no measure beside it, such as SCORAD or itch_NRS")
      }
      let word = DiaryNumber.trimmingSpaces(row.cells[phase])
      var stated: TrialPhase?
      if ["A", "B"].contains(word.uppercased()) {
        guard let letter else {
          throw Problem(
            line: row.line,
            reason: "the phases are called A and B. Say which is the product: --on A or --on B"
          )
        }
        stated = word.uppercased() == letter ? .on : .off
      } else if !word.isEmpty {
        do throws(DiaryRefusal) {
          stated = try EntryWords.phase(word)
        } catch {
          throw Problem(line: row.line, reason: error.description)
        }
      }
      return Row(
        line: row.line,
        measure: name,
        day: TrialSeries.Day(
          day: day,
          value: value,
          phase: stated,
          taken: try taken.map { column throws(Problem) in try share(row.cells[column], row.line, "taken") } ?? nil,
          rescue: try rescue.map { column throws(Problem) in try share(row.cells[column], row.line, "rescue") } ?? nil
        )
      )
    }

    private func number(_ cell: String, _ line: Int, _ rule: String) throws(Problem) -> Double? {
      let text = FormulaGuard.unguarded(DiaryNumber.trimmingSpaces(cell))
      guard !text.isEmpty, text.lowercased() != "na" else { return nil }
      guard let value = DiaryNumber.value(text) else { throw Problem(line: line, reason: rule) }
      return value
    }

    private func share(_ cell: String, _ line: Int, _ column: String) throws(Problem) -> Double? {
      switch DiaryNumber.trimmingSpaces(cell).lowercased() {
      case "yes", "true": return 1
      case "no", "false": return 0
      default: break
      }
      let rule = "\(column) is a number from 0 to 1, yes or no, or nothing where it was not noted"
      let value = try number(cell, line, rule)
      if let value, !(0...1).contains(value) { throw Problem(line: line, reason: rule) }
      return value
    }
  }
}
