internal import Intake
internal import Labels

/// What the columns of a table hold, by the names in its first line.
struct CatalogueColumns {
  /// What a column is for.
  enum Role: Hashable {
    case id, name, text, form, language, price, currency, servings
    /// A column of an Open Food Facts or Open Beauty Facts export, under the name it has there.
    case openFacts(String)
  }

  /// A role for each column; `nil` for one that is not read.
  private(set) var roles: [Role?] = []
  /// Whether a label is put together from an export's columns, for want of one with its text.
  private(set) var isOpenFacts = false

  init() {}

  /// - Returns: `nil` where no column holds what a label says.
  init?(header: [UInt8], separator: UInt8) {
    let names = Self.names(in: header, separator: separator)
    let hasText = names.contains { ColumnHeadings.texts.contains($0) }
    let hasParts = names.contains { ColumnHeadings.textParts.contains($0) }
    // A list of products' names with a description is a shop's, not an export.
    let isShop = hasParts && !names.contains { $0.hasPrefix("ingredients_text") }
    isOpenFacts = !hasText && !isShop && names.contains { Self.isLabelColumn($0) }
    guard hasText || isOpenFacts || hasParts else { return nil }
    var taken: Set<Role> = []
    let isExport = isOpenFacts
    roles = names.map { name in
      if !hasText, !isExport, ColumnHeadings.textParts.contains(name) { return .text }
      let role = Self.role(of: name, isExport: isExport)
      // Of two columns for one thing the first counts.
      guard let role, taken.insert(role).inserted else { return nil }
      return role
    }
    isWholeText = hasText
  }

  /// Whether one column holds a label's text, and not several its parts.
  private(set) var isWholeText = false

  private static func role(of name: String, isExport: Bool) -> Role? {
    switch name {
    case _ where ColumnHeadings.identifiers.contains(name): return .id
    case _ where ColumnHeadings.prices.contains(name): return .price
    case _ where ColumnHeadings.currencies.contains(name): return .currency
    case _ where ColumnHeadings.servings.contains(name): return .servings
    case "form": return .form
    default: break
    }
    if isExport { return isExportColumn(name) ? .openFacts(name) : nil }
    switch name {
    case _ where ColumnHeadings.names.contains(name): return .name
    case _ where ColumnHeadings.texts.contains(name): return .text
    case _ where ColumnHeadings.languages.contains(name): return .language
    default: return nil
    }
  }

  private static func isLabelColumn(_ name: String) -> Bool {
    ["product_name", "ingredients_text"].contains { name == $0 || name.hasPrefix($0 + "_") }
  }

  private static func isExportColumn(_ name: String) -> Bool { OpenFactsKeys.isWanted(Array(name.utf8)) }

  /// The separator by which most columns of a first line are known ones; `nil` where none holds what a label says.
  ///
  /// - Parameter stated: the one that the file itself names.
  static func separator(of header: [UInt8], stated: UInt8? = nil) -> UInt8? {
    let candidates =
      stated.map { [$0] } ?? [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
    let known = candidates.map { separator in
      CatalogueColumns(header: header, separator: separator)?.roles.count { $0 != nil } ?? 0
    }
    guard let most = known.max(), most > 0 else { return nil }
    return zip(candidates, known).first { $0.1 == most }?.0
  }

  /// A heading in UTF-8, or as spreadsheets of Windows save it.
  private static func text(_ field: [UInt8]) -> String {
    String(validating: field, as: UTF8.self) ?? (CodePage(of: field[...]) ?? .western).decode(field)
  }

  private static func names(in header: [UInt8], separator: UInt8) -> [String] {
    var names: [String] = []
    header.withUnsafeBytes { bytes in
      var reader = DelimitedRow(bytes, separator: separator)
      var field: [UInt8] = []
      while reader.next(into: &field) {
        names.append(ColumnHeadings.folded(text(field)))
      }
    }
    return names
  }
}

/// The fields of one row of a table.
struct DelimitedRow {
  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  private let splitter: DelimitedSplitter
  private var index = 0
  private var isDone = false

  /// - Parameter row: its bytes, with or without the line break.
  init(_ row: UnsafeRawBufferPointer, separator: UInt8) {
    var end = row.count
    if end > 0, row[end - 1] == 0x0A { end -= 1 }
    if end > 0, row[end - 1] == 0x0D { end -= 1 }
    bytes = UnsafeRawBufferPointer(rebasing: row[..<end])
    self.separator = separator
    splitter = DelimitedSplitter(bytes, separator: separator, isAtEnd: true)
    isDone = bytes.isEmpty
  }

  /// Whether another field is there, without reading it.
  var hasMore: Bool { !isDone }

  /// The next field, its quotes resolved; `false` behind the last.
  mutating func next(into field: inout [UInt8]) -> Bool {
    guard !isDone else { return false }
    field.removeAll(keepingCapacity: true)
    switch splitter.fieldEnd(from: index, isDoubted: false) {
    case .quoted(let content, let end):
      append(content, to: &field)
      advance(to: end)
    case .plain(let end), .unclosed(let end, _):
      // A line break in here is one that a quote never closed over.
      field.append(contentsOf: bytes[index..<end])
      advance(to: end)
    case .needsMore: isDone = true
    }
    return true
  }

  /// Passes over a field.
  mutating func skip() {
    guard !isDone else { return }
    switch splitter.fieldEnd(from: index, isDoubted: false) {
    case .quoted(_, let end), .plain(let end), .unclosed(let end, _): advance(to: end)
    case .needsMore: isDone = true
    }
  }

  /// Everything from here to the row's end, as it stands.
  mutating func rest(into field: inout [UInt8]) {
    guard !isDone else { return }
    field.append(separator)
    field.append(contentsOf: bytes[index...])
    isDone = true
  }

  private mutating func advance(to end: Int) {
    isDone = end >= bytes.count
    index = end + 1
  }

  private func append(_ content: Range<Int>, to field: inout [UInt8]) {
    var isSecond = false
    for byte in bytes[content] {
      if byte == 0x22, !isSecond {
        isSecond = true
        continue
      }
      // One quote of a pair stands for both; a lone one in a broken field stands for itself.
      if isSecond, byte != 0x22 { field.append(0x22) }
      isSecond = false
      field.append(byte)
    }
    if isSecond { field.append(0x22) }
  }
}
