internal import Tables

/// A row of a CSV table that is being read column by column.
struct TableRow {
  let file: SourceFile
  let line: Int
  private let cells: [String: String]

  fileprivate init(file: SourceFile, line: Int, cells: [String: String]) {
    self.file = file
    self.line = line
    self.cells = cells
  }

  func report(_ column: String, _ message: String, as severity: DataProblem.Severity = .error) {
    file.report(message, key: column, line: line, as: severity)
  }

  func string(_ column: String) -> String {
    cells[column] ?? ""
  }

  func requiredString(_ column: String) -> String {
    let text = string(column)
    if cells[column] == "" { report(column, "This cell must not be empty.") }
    return text
  }

  func optionalString(_ column: String) -> String? {
    cells[column].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The values of a cell, which `|` separates.
  func strings(_ column: String) -> [String] {
    let text = string(column)
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    if parts.contains("") { report(column, "A value between two | is empty. Write it, or remove the |.") }
    return parts.filter { !$0.isEmpty }
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, otherwise: Word) -> Word {
    guard let text = cells[column] else { return otherwise }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: "; ")
    report(column, "“\(text)” is not one of the words known here: \(known).")
    return otherwise
  }

  /// The words of a cell, which `|` separates.
  func words<Word: RawRepresentable<String> & CaseIterable>(_ column: String, _ type: Word.Type) -> [Word] {
    strings(column).compactMap { text in
      if let word = Word(rawValue: text) { return word }
      let known = Word.allCases.map(\.rawValue).joined(separator: "; ")
      report(column, "“\(text)” is not one of the words known here: \(known).")
      return nil
    }
  }

  /// A number with a decimal point; `nil` for an empty cell.
  func number(_ column: String) -> Double? {
    guard let text = cells[column], !text.isEmpty else { return nil }
    // `Double` also reads hexadecimal digits and names of special values, which no table means.
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    if isPlain, let number = Double(text) { return number }
    report(column, "“\(text)” must be a number with a decimal point, without its unit.")
    return nil
  }

  func yesNo(_ column: String) -> Bool {
    yesNoUnknown(column, allowsUnknown: false) ?? false
  }

  func yesNoUnknown(_ column: String, allowsUnknown: Bool = true) -> Bool? {
    // A missing column has been reported once, with the header.
    guard let text = cells[column] else { return nil }
    switch text {
    case "yes": return true
    case "no": return false
    case "unknown" where allowsUnknown: return nil
    default:
      report(column, "“\(text)” must be yes or no\(allowsUnknown ? ", or unknown" : "").")
      return nil
    }
  }
}

extension TableRow {
  /// The rows of a table, with every column that is missing or not known reported.
  static func rows(
    of utf8: [UInt8],
    file: SourceFile,
    columns: [String],
    optionalColumns: [String] = []
  ) -> [TableRow] {
    guard String(validating: utf8, as: UTF8.self) != nil else {
      file.report("The file is not UTF-8 text. Save it as UTF-8.")
      return []
    }
    let table = CSVTable(utf8: utf8)
    for fault in table.faults { file.report(fault.message, line: fault.line) }
    for column in columns where !table.header.contains(column) {
      file.report("This column is missing. Add it to the header and to every row.", key: column, line: 1)
    }
    var seen: Set<String> = []
    for column in table.header {
      if !columns.contains(column) && !optionalColumns.contains(column) {
        let known = (columns + optionalColumns).joined(separator: ", ")
        file.report("This column is not known here. Known are: \(known).", key: column, line: 1)
      }
      if !seen.insert(column).inserted { file.report("Two columns have this name. Keep one.", key: column, line: 1) }
    }
    return table.rows.map { row in
      let cells = Dictionary(zip(table.header, row.cells.map(\.trimmingSpaces))) { first, _ in first }
      return TableRow(file: file, line: row.line, cells: cells)
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
