internal import Intake
internal import Labels

/// Reads a product from a row of a table.
struct TableRowReader {
  private let table: CatalogueFormat.Table
  private var field: [UInt8] = []
  private var record: [UInt8] = []

  init(_ table: CatalogueFormat.Table) { self.table = table }

  mutating func read(_ bytes: UnsafeRawBufferPointer, into row: inout CatalogueRow) throws(RowProblem) {
    guard Self.isUTF8(bytes) else {
      let page = table.page ?? CodePage(of: Array(bytes)[...])
      row.remarks.append(page.map { .otherEncoding(name: $0.name) } ?? .brokenBytes)
      var text = page?.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
      var problem: RowProblem?
      text.withUTF8 { text in
        do throws(RowProblem) {
          try readFields(UnsafeRawBufferPointer(text), into: &row)
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
      return
    }
    try readFields(bytes, into: &row)
  }

  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    !bytes.contains { $0 >= 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  private mutating func readFields(
    _ bytes: UnsafeRawBufferPointer,
    into row: inout CatalogueRow
  ) throws(RowProblem) {
    var fields = DelimitedRow(bytes, separator: table.separator)
    record.removeAll(keepingCapacity: true)
    record.append(0x7B)
    let roles = table.columns.roles
    for position in roles.indices {
      guard fields.hasMore else { break }
      guard let role = roles[position] else {
        fields.skip()
        continue
      }
      _ = fields.next(into: &field)
      // A text with separators in it and no quotes around runs over into columns that the header does not have.
      if role == .text, position == roles.count - 1, table.columns.isWholeText, fields.hasMore {
        let length = field.count
        fields.rest(into: &field)
        if field[length...].contains(where: { $0 > 0x20 && $0 != table.separator }) {
          row.remarks.append(.moreFieldsAsText)
        }
      }
      set(role, &row)
    }
    if fields.hasMore, hasContent(&fields) { row.remarks.append(.moreFields) }
    record.append(0x7D)
    if table.columns.isOpenFacts {
      try readRecord(into: &row)
    }
    guard row.text.contains(where: { $0 > 0x20 }) else { throw .noText }
  }

  /// Whether anything stands in the fields that are left: spreadsheets end rows with empty ones.
  private mutating func hasContent(_ fields: inout DelimitedRow) -> Bool {
    while fields.next(into: &field) {
      if field.contains(where: { $0 > 0x20 }) { return true }
    }
    return false
  }

  private mutating func set(_ role: CatalogueColumns.Role, _ row: inout CatalogueRow) {
    switch role {
    case .id:
      guard !field.isEmpty else { return }
      row.identifier = .text
      swap(&row.id, &field)
    case .name:
      row.hasName = !field.isEmpty
      swap(&row.name, &field)
    case .text where row.text.isEmpty: swap(&row.text, &field)
    case .text:
      row.text.append(0x0A)
      row.text.append(contentsOf: field)
    case .form: row.formHint = ProductForm(rawValue: String(decoding: field, as: UTF8.self).lowercased())
    case .language:
      row.languageHint = field.count == 2 ? String(decoding: field, as: UTF8.self).lowercased() : nil
    case .price: row.setPrice(field)
    case .currency:
      let currency = CatalogueRow.word(field)
      if !currency.isEmpty { row.currency = currency }
    case .servings: row.servings = CatalogueRow.number(field)
    case .openFacts(let key): addMember(key)
    }
  }

  // MARK: Exports

  /// A row whose columns for a label are empty is a product without one, whatever else it holds.
  private func readRecord(into row: inout CatalogueRow) throws(RowProblem) {
    do {
      try LabelRecord.read(record, into: &row)
    } catch {
      throw error == .unknownRecord(.noKnownKeys) ? .unknownRecord(.noText) : error
    }
  }

  /// Adds a column to the record as the database's JSON would hold it: tags as an array.
  private mutating func addMember(_ key: String) {
    guard field.contains(where: { $0 > 0x20 }) else { return }
    if record.count > 1 { record.append(0x2C) }
    JSONText.append(key, to: &record)
    record.append(0x3A)
    guard key.hasSuffix("_tags") || key == "_keywords" else {
      JSONText.append(field, to: &record)
      return
    }
    record.append(0x5B)
    for (position, tag) in field.split(separator: UInt8(ascii: ",")).enumerated() {
      if position > 0 { record.append(0x2C) }
      JSONText.append(Array(tag), to: &record)
    }
    record.append(0x5D)
  }
}
