internal import Intake

/// What the rows of a catalogue are written as.
enum CatalogueFormat {
  /// A product a line, as JSON.
  case jsonLines
  /// A product a row, in columns that the first line names.
  case table(Table)

  struct Table {
    var separator: UInt8
    /// What the first rows are written in, where that is not UTF-8.
    var page: CodePage?
    var columns = CatalogueColumns()
  }

  /// Bytes that are looked at to tell what a catalogue is.
  static let headLength = 64 << 10

  /// Tells the format by the first bytes, and how many of them come before the first line.
  static func tell(
    _ head: ArraySlice<UInt8>,
    name: String
  ) throws(CatalogueError) -> (format: CatalogueFormat, preamble: Int) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var preamble = head.starts(with: mark) ? mark.count : 0
    guard !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]) else { throw .wideText(name: name) }
    let stated = statedSeparator(head.dropFirst(preamble))
    preamble += stated?.length ?? 0
    let body = head.dropFirst(preamble)
    guard !body.contains(0) else { throw .notText(name: name) }
    guard let first = body.first(where: { !isSpace($0) }) else { return (.jsonLines, preamble) }
    let lines = body.split(separator: 0x0A)
    if first == UInt8(ascii: "["), isDocument(lines) { throw .notLines(name: name) }
    if first == UInt8(ascii: "{") {
      if isDocument(lines) { throw .notLines(name: name) }
      return (.jsonLines, preamble)
    }
    if let header = body.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false).first,
      let separator = CatalogueColumns.separator(of: Array(header), stated: stated?.separator)
    {
      return (.table(Table(separator: separator, page: page(of: body))), preamble)
    }
    // A first line that is broken does not make the others so.
    let isNamedLines = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains { name.lowercased().hasSuffix($0) }
    if isNamedLines || lines.contains(where: { $0.first { !isSpace($0) } == UInt8(ascii: "{") }) {
      return (.jsonLines, preamble)
    }
    guard looksLikeText(body) else { throw .notText(name: name) }
    throw .noKnownColumns(name: name)
  }

  /// The separator that spreadsheets put on a line of its own before the headings: `sep=;`.
  private static func statedSeparator(_ body: ArraySlice<UInt8>) -> (separator: UInt8, length: Int)? {
    let longest = 10
    guard let end = body.prefix(longest).firstIndex(of: 0x0A) else { return nil }
    let line = body[..<end].filter { $0 != 0x0D && $0 != 0x22 }
    guard line.count == 5, let separator = line.last,
      String(decoding: line, as: UTF8.self).lowercased().hasPrefix("sep=")
    else { return nil }
    return (separator, end + 1 - body.startIndex)
  }

  /// What the whole lines of a head are written in; `nil` for UTF-8 and for what is nothing known.
  private static func page(of head: ArraySlice<UInt8>) -> CodePage? {
    let whole = head[..<(head.lastIndex(of: 0x0A) ?? head.endIndex)]
    return String(validating: whole, as: UTF8.self) == nil ? CodePage(of: whole) : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A bracket that stands alone on its line, or an array of objects, is a document's.
  private static func isDocument(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.first(where: { $0.contains { !isSpace($0) } }) else { return false }
    let words = first.filter { !isSpace($0) }
    let brackets = [UInt8(ascii: "["), UInt8(ascii: "{")]
    if words == [brackets[0]] || words.starts(with: brackets) { return true }
    guard words == [brackets[1]] || words.first == brackets[0] else { return false }
    // Among lines with whole products one stray bracket is only a bad line.
    return !lines.contains { line in
      let packed = line.filter { !isSpace($0) }
      return packed.first == UInt8(ascii: "{") && packed.last == UInt8(ascii: "}")
    }
  }

  /// Few control characters; other bytes than UTF-8 are passed over in reading.
  private static func looksLikeText(_ body: ArraySlice<UInt8>) -> Bool {
    let control = body.count { $0 < 0x20 && !isSpace($0) && $0 != 0x0C }
    return control * 50 <= body.count
  }
}
