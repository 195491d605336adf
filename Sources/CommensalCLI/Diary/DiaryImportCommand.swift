internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a table into the diary: a spreadsheet saved as CSV, or an exported diary.",
    discussion: """
      The table has the columns date, measure and value, and phase where there is one, a row a value; or a column for \
      each score (date, itch, SCORAD, pollen, took, note …), a row a day. Cells may be parted by commas, semicolons or \
      tabs, numbers may have decimal commas. Either every line is kept or none, unless --skip-bad is given. What is in \
      the diary already is not kept twice.
      """
  )

  @Argument(help: "The table: a file, or - for standard input.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var table: String

  @Option(
    help: ArgumentHelp("What stands first in dates such as 4/5/2026: day-first or month-first.", valueName: "order"),
    completion: .list(DateOrder.allCases.map(\.rawValue)),
    transform: order
  )
  var dates: DateOrder?

  @Flag(help: "Say what would become of each line, and keep nothing.")
  var dryRun = false

  @Flag(help: "Keep the good lines of a table that has bad ones.")
  var skipBad = false

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  /// A diary of a lifetime, with many words, is far from it.
  private static let largestFile = 64 * 1024 * 1024
  private static let mostLinesNamed = 20

  @Sendable private static func order(_ word: String) throws -> DateOrder {
    guard let order = DateOrder(rawValue: word) else {
      throw ValidationError("Dates are \(DateOrder.allCases.map(\.rawValue).joined(separator: " or ")).")
    }
    return order
  }

  func run() throws {
    let bytes = try System.readFile(table == "-" ? "/dev/stdin" : table, limit: Self.largestFile)
    let name = table == "-" ? "standard input" : printable(table)
    let reading: DiaryTable
    do {
      reading = try DiaryTable(utf8: bytes, dates: dates, today: System.now.localDay)
    } catch {
      throw AnswerFailure(.unreadableInput, "\(name): \(error.description)")
    }
    for line in reading.refusals.prefix(Self.mostLinesNamed) { Output.note("\(name), line \(line.line): \(line.why)") }
    if reading.refusals.count > Self.mostLinesNamed {
      Output.note("and \(reading.refusals.count - Self.mostLinesNamed) lines more")
    }
    if !reading.unknownColumns.isEmpty {
      let columns = reading.unknownColumns.map(String.init).joined(separator: ", ")
      Output.note("\(name): nothing is kept of column \(columns), which no diary has")
    }
    let isRefused = !reading.refusals.isEmpty && !skipBad
    let kept = isRefused && !dryRun ? DiaryStore.Kept() : try take(reading.statements)
    if format.isJSON { try Output.write(document(reading, kept, isKept: !isRefused && !dryRun)) }
    guard !isRefused else {
      throw AnswerFailure(
        .contentIsWrong,
        "\(lines(reading.refusals.count)) of \(name) cannot be kept, so nothing is. Correct it, or give --skip-bad"
      )
    }
    Output.note(summary(reading, kept))
  }

  private func take(_ statements: [DiaryTable.Statement]) throws -> DiaryStore.Kept {
    do {
      if dryRun, (try? DiaryStore(at: try DiaryPlace.path(place.path))) == nil {
        return try rehearsal(statements)
      }
      let store = try dryRun ? place.reading() : place.writing()
      return try store.take(statements, at: System.now, isRehearsal: dryRun)
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }

  /// What a diary that is not there yet would take: everything, once.
  private func rehearsal(_ statements: [DiaryTable.Statement]) throws -> DiaryStore.Kept {
    var kept = DiaryStore.Kept()
    var seen: Set<DiaryTable.Statement> = []
    for statement in statements {
      var alike = statement
      alike.line = 0
      guard seen.insert(alike).inserted else {
        kept.known += 1
        continue
      }
      kept.entries.append(
        try DiaryEntry(day: statement.day, content: statement.content, entered: statement.entered ?? System.now)
      )
    }
    return kept
  }

  private func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  private func summary(_ reading: DiaryTable, _ kept: DiaryStore.Kept) -> String {
    var parts = [
      "\(kept.entries.count) \(kept.entries.count == 1 ? "entry" : "entries") \(dryRun ? "would be kept" : "kept")"
    ]
    if kept.replaced > 0 { parts.append("\(kept.replaced) of them in place of earlier ones, which stay as history") }
    if kept.known > 0 { parts.append("\(kept.known) in the diary already") }
    if !reading.refusals.isEmpty { parts.append("\(lines(reading.refusals.count)) passed over") }
    return parts.joined(separator: "; ")
  }

  private func document(_ reading: DiaryTable, _ kept: DiaryStore.Kept, isKept: Bool) -> JSON {
    [
      "kept": .number(Double(isKept ? kept.entries.count : 0)),
      "would_keep": dryRun ? .number(Double(kept.entries.count)) : .null, "replaced": .number(Double(kept.replaced)),
      "known": .number(Double(kept.known)),
      "refused": .array(
        reading.refusals.map { ["line": .number(Double($0.line)), "why": .string($0.why)] }
      ),
      "unknown_columns": .array(reading.unknownColumns.map { .number(Double($0)) }),
    ]
  }
}
