/// A table of comma-separated values after RFC 4180, with the line that each row starts on.
///
/// Quoted cells may hold commas, line ends and doubled quotes; lines end in LF or CRLF; a byte order mark and a missing
/// last line end are accepted, and blank lines are passed over.
struct CSVTable {
  struct Row {
    /// Line of the row's first character, from 1.
    var line: Int
    var cells: [String]
  }

  struct Fault: Hashable {
    var line: Int
    var message: String
  }

  var header: [String] = []
  var rows: [Row] = []
  /// What could not be read as the format has it. Rows with a fault are left out.
  var faults: [Fault] = []

  /// Reads a table whose first row names the columns.
  init(utf8: [UInt8]) {
    var scanner = CSVScanner(utf8: utf8)
    while let row = scanner.nextRow() {
      if header.isEmpty {
        header = row.cells
      } else if row.cells.count == header.count {
        rows.append(row)
      } else {
        faults.append(
          Fault(
            line: row.line,
            message: "This row has \(row.cells.count) cells, the header has \(header.count). "
              + "Put quotes round a cell that holds a comma, or add the missing commas."
          )
        )
      }
    }
    faults += scanner.faults
    faults.sort { $0.line < $1.line }
  }
}

private struct CSVScanner {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  var faults: [CSVTable.Fault] = []

  init(utf8: [UInt8]) {
    bytes = utf8
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    position = utf8.starts(with: byteOrderMark) ? 3 : 0
  }

  mutating func nextRow() -> CSVTable.Row? {
    while skipLineEnd() {}
    guard position < bytes.count else { return nil }
    var row = CSVTable.Row(line: line, cells: [])
    while true {
      row.cells.append(nextCell())
      guard position < bytes.count else { return row }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
      } else if skipLineEnd() {
        return row
      }
    }
  }

  private mutating func skipLineEnd() -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == UInt8(ascii: "\n") {
      position += 1
    } else if isCRLF(at: position) {
      position += 2
    } else {
      return false
    }
    line += 1
    return true
  }

  private func isCRLF(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
  }

  private func endsCell(at index: Int) -> Bool {
    index >= bytes.count || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "\n") || isCRLF(at: index)
  }

  private mutating func nextCell() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nextPlainCell() }
    return nextQuotedCell()
  }

  private mutating func nextPlainCell() -> String {
    let start = position
    while !endsCell(at: position) {
      if bytes[position] == UInt8(ascii: "\"") {
        faults.append(
          .init(
            line: line,
            message: "A quote stands inside a cell without quotes. Quote the whole cell, and double it."
          )
        )
        // One report for the cell is enough.
        while !endsCell(at: position) { position += 1 }
        break
      }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func nextQuotedCell() -> String {
    let quote = UInt8(ascii: "\"")
    let startLine = line
    var cell: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == quote {
        position += 1
        guard position < bytes.count, bytes[position] == quote else {
          skipTextAfterQuote()
          return String(decoding: cell, as: UTF8.self)
        }
      } else if bytes[position] == UInt8(ascii: "\n") {
        line += 1
      }
      cell.append(bytes[position])
      position += 1
    }
    faults.append(.init(line: startLine, message: "A quote that opens here is never closed. Close it."))
    return String(decoding: cell, as: UTF8.self)
  }

  private mutating func skipTextAfterQuote() {
    guard !endsCell(at: position) else { return }
    faults.append(.init(line: line, message: "Text follows a closing quote. Double the quotes inside a quoted cell."))
    while !endsCell(at: position) { position += 1 }
  }
}
