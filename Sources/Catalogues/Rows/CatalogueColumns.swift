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
    let hasText = names.contains { Self.textNames.contains($0) }
    isOpenFacts = !hasText && names.contains { Self.isLabelColumn($0) }
    guard hasText || isOpenFacts else { return nil }
    var taken: Set<Role> = []
    let isExport = isOpenFacts
    roles = names.map { name in
      let role = Self.role(of: name, isExport: isExport)
      // Of two columns for one thing the first counts.
      guard let role, taken.insert(role).inserted else { return nil }
      return role
    }
  }

  private static let textNames: Set<String> = ["text", "label", "label_text"]

  private static func role(of name: String, isExport: Bool) -> Role? {
    switch name {
    case "id", "code", "_id", "gtin", "ean", "barcode", "sku": return .id
    case "price": return .price
    case "currency": return .currency
    case "servings", "servings_per_container": return .servings
    case "form": return .form
    default: break
    }
    if isExport { return isExportColumn(name) ? .openFacts(name) : nil }
    switch name {
    case "name", "product_name", "product", "title": return .name
    case _ where textNames.contains(name): return .text
    case "language", "lang", "lc": return .language
    default: return nil
    }
  }

  private static func isLabelColumn(_ name: String) -> Bool {
    ["product_name", "ingredients_text"].contains { name == $0 || name.hasPrefix($0 + "_") }
  }

  private static func isExportColumn(_ name: String) -> Bool { OpenFactsKeys.isWanted(Array(name.utf8)) }

  /// The separator by which most columns of a first line are known ones; `nil` where none holds what a label says.
  static func separator(of header: [UInt8]) -> UInt8? {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
    let known = candidates.map { separator in
      CatalogueColumns(header: header, separator: separator)?.roles.count { $0 != nil } ?? 0
    }
    guard let most = known.max(), most > 0 else { return nil }
    return zip(candidates, known).first { $0.1 == most }?.0
  }

  private static func names(in header: [UInt8], separator: UInt8) -> [String] {
    var names: [String] = []
    header.withUnsafeBytes { bytes in
      var reader = DelimitedRow(bytes, separator: separator)
      var field: [UInt8] = []
      while reader.next(into: &field) {
        let words = String(decoding: field, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
        names.append(words.joined(separator: "_"))
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
