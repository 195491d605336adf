/// A table of separated values after RFC 4180, with the line that each row starts on.
///
/// Quoted cells may hold separators, line ends and doubled quotes; lines end in LF or CRLF; a byte order mark and a
/// missing last line end are accepted, and blank lines are passed over. A quote that is never closed costs its own
/// line and no other.
public struct CSVTable: Sendable {
  /// A row of cells.
  public struct Row: Sendable, Hashable {
    /// Line of the row's first character, from 1.
    public var line: Int
    /// The cells, as many as the header has.
    public var cells: [String]
  }

  /// What breaks the format.
  public struct Fault: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong and what to do; never holds text of the table.
    public var message: String
  }

  /// The names of the columns; empty where the table has no row.
  public private(set) var header: [String] = []
  /// The rows below the header.
  public private(set) var rows: [Row] = []
  /// What could not be read as the format has it, by line. Rows with a fault are left out.
  public private(set) var faults: [Fault] = []

  /// Reads a table whose first row names the columns.
  ///
  /// - Parameter separator: what stands between cells, an ASCII character.
  public init(utf8: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    var scanner = CSVScanner(utf8: utf8, separator: separator)
    var faultsBefore = 0
    while let row = scanner.nextRow() {
      let isBroken = scanner.faults.count > faultsBefore
      faultsBefore = scanner.faults.count
      if header.isEmpty {
        header = row.cells
      } else if isBroken {
        continue
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

  /// What stands between the cells of a table that somebody saved: of comma, semicolon and tab the one that its first
  /// line has most of, outside quotes.
  public static func likelySeparator(of utf8: [UInt8]) -> UInt8 {
    let candidates = [",", ";", "\t"].compactMap { Character($0).asciiValue }
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n"), counts != [0, 0, 0] { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

private struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1
  /// After a quote that is never closed none is taken to go on in the next line: each would be searched for to the end.
  private var mayCrossLines = true
  var faults: [CSVTable.Fault] = []

  init(utf8: [UInt8], separator: UInt8) {
    bytes = utf8
    self.separator = separator
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
      if bytes[position] == separator {
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
    index >= bytes.count || bytes[index] == separator || bytes[index] == UInt8(ascii: "\n") || isCRLF(at: index)
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
    let (start, startLine) = (position, line)
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
        guard mayCrossLines else { break }
        line += 1
      }
      cell.append(bytes[position])
      position += 1
    }
    faults.append(.init(line: startLine, message: "A quote that opens here is never closed. Close it."))
    mayCrossLines = false
    // The lines behind it are rows of their own.
    line = startLine
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipTextAfterQuote() {
    guard !endsCell(at: position) else { return }
    faults.append(.init(line: line, message: "Text follows a closing quote. Double the quotes inside a quoted cell."))
    while !endsCell(at: position) { position += 1 }
  }
}
