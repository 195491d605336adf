internal import Intake
internal import Labels

/// Reads a product from a line of JSON: `{"id", "name", "text"}`, or a record of a product database.
///
/// The common case takes one walk over the line and copies the text once. A database's record is first cut down to the
/// keys that a label is made of, since most of it (nutrients, images, edits) is of no use here.
struct JSONRowReader {
  private var reduced: [UInt8] = []
  private var scratch: [UInt8] = []

  /// Where the values of a line stand that are wanted.
  private struct Found {
    var id: Value?
    var code: Value?
    var name: Value?
    var text: Value?
    var price: Value?
    var currency: Value?
    var servings: Value?
    var form: Value?
    var language: Value?
    /// A key that only a product database has.
    var isRecord = false
    /// A key under which databases put the record itself.
    var isWrapped = false
    var isDSLD = false
  }

  private enum Value {
    case string(JSONCursor.StringSpan)
    case number(Range<Int>)
    case other
  }

  /// - Throws: why the line is no product; the row then holds nothing of use but its identifier where one was found.
  mutating func read(_ line: UnsafeRawBufferPointer, into row: inout CatalogueRow) throws(RowProblem) {
    var cursor = JSONCursor(line)
    cursor.skipSpace()
    guard cursor.index < line.count else { throw .empty }
    let found = try members(&cursor)
    setIdentifier(found, cursor, &row)
    if found.isRecord || found.isDSLD || found.isWrapped && found.text == nil {
      return try readRecord(line, found, into: &row)
    }
    guard case .string(let text)? = found.text else {
      guard found.text == nil else { throw .noText }
      throw .unknownRecord(.noKnownKeys)
    }
    cursor.append(text, to: &row.text)
    guard row.text.contains(where: { $0 > 0x20 }) else { throw .noText }
    setDetails(found, cursor, &row)
    setPrice(found, cursor, &row)
  }

  // MARK: Members

  /// Walks over the whole line.
  private mutating func members(_ cursor: inout JSONCursor) throws(RowProblem) -> Found {
    var found = Found()
    guard cursor.take(0x7B) else {
      try cursor.skipValue()
      try Self.expectEnd(&cursor)
      throw .notARecord
    }
    cursor.skipSpace()
    if !cursor.take(0x7D) {
      while true {
        let key = try cursor.key()
        let value = try Self.value(&cursor)
        note(key, value, cursor, &found)
        cursor.skipSpace()
        if cursor.take(0x7D) { break }
        guard cursor.take(0x2C) else {
          throw .notJSON(cursor.index < cursor.bytes.count ? .unexpectedCharacter : .endsEarly)
        }
        cursor.skipSpace()
      }
    }
    try Self.expectEnd(&cursor)
    return found
  }

  private static func expectEnd(_ cursor: inout JSONCursor) throws(RowProblem) {
    cursor.skipSpace()
    guard cursor.index == cursor.bytes.count else { throw .notJSON(.moreAfterTheValue) }
  }

  @inline(__always)
  private static func value(_ cursor: inout JSONCursor) throws(RowProblem) -> Value {
    guard cursor.index < cursor.bytes.count else { throw .notJSON(.endsEarly) }
    switch cursor.bytes[cursor.index] {
    case 0x22: return .string(try cursor.string())
    case 0x2D, 0x30...0x39:
      let start = cursor.index
      try cursor.number()
      return .number(start..<cursor.index)
    default:
      try cursor.skipValue()
      return .other
    }
  }

  /// Keeps a value where its key is one that is wanted. Of a key given twice the last counts.
  @inline(__always)
  private mutating func note(_ key: JSONCursor.StringSpan, _ value: Value, _ cursor: JSONCursor, _ found: inout Found) {
    guard !key.hasEscapes else { return noteEscaped(key, value, cursor, &found) }
    Self.note(UnsafeRawBufferPointer(rebasing: cursor.bytes[key.range]), value, &found)
  }

  /// A key written with escapes, such as `"t\u0065xt"`.
  private mutating func noteEscaped(
    _ key: JSONCursor.StringSpan,
    _ value: Value,
    _ cursor: JSONCursor,
    _ found: inout Found
  ) {
    scratch.removeAll(keepingCapacity: true)
    cursor.append(key, to: &scratch)
    scratch.withUnsafeBytes { Self.note($0, value, &found) }
  }

  private static func note(_ key: UnsafeRawBufferPointer, _ value: Value, _ found: inout Found) {
    switch key.count {
    case 2 where key.is("id"): found.id = value
    case 3 where key.is("_id"): if found.id == nil { found.id = value }
    case 4 where key.is("text"): found.text = value
    case 4 where key.is("name"): found.name = value
    case 4 where key.is("code"): found.code = value
    case 4 where key.is("form"): found.form = value
    case 4 where key.is("lang"): found.language = value
    case 4 where key.is("data"): if case .other = value { found.isWrapped = true }
    case 5 where key.is("price"): found.price = value
    case 7 where key.is("_source") || key.is("product"): if case .other = value { found.isWrapped = true }
    case 8 where key.is("currency"): found.currency = value
    case 8 where key.is("servings"): found.servings = value
    case 8 where key.is("language"): found.language = value
    case 8 where key.is("fullName"): found.isDSLD = true
    case 14 where key.is("ingredientRows"): found.isDSLD = true
    case 12...: if OpenFactsKeys.isMark(key) { found.isRecord = true }
    default: break
    }
  }

  // MARK: Fields

  private func setIdentifier(_ found: Found, _ cursor: JSONCursor, _ row: inout CatalogueRow) {
    switch found.isRecord ? found.code ?? found.id : found.id ?? found.code {
    case .string(let span)?:
      row.identifier = .text
      cursor.append(span, to: &row.id)
    case .number(let range)?:
      row.identifier = .number
      row.id.append(contentsOf: cursor.bytes[range])
    case .other?, nil: break
    }
  }

  private mutating func setDetails(_ found: Found, _ cursor: JSONCursor, _ row: inout CatalogueRow) {
    if case .string(let span)? = found.name {
      row.hasName = true
      cursor.append(span, to: &row.name)
    }
    if let form = found.form { row.formHint = string(form, cursor).flatMap { ProductForm(rawValue: $0.lowercased()) } }
    if let language = found.language {
      row.languageHint = string(language, cursor).flatMap { $0.utf8.count == 2 ? $0.lowercased() : nil }
    }
  }

  private mutating func string(_ value: Value, _ cursor: JSONCursor) -> String? {
    guard case .string(let span) = value else { return nil }
    scratch.removeAll(keepingCapacity: true)
    cursor.append(span, to: &scratch)
    return scratch.isEmpty ? nil : String(decoding: scratch, as: UTF8.self)
  }

  private mutating func number(_ value: Value, _ cursor: JSONCursor) -> Double? {
    scratch.removeAll(keepingCapacity: true)
    switch value {
    case .string(let span): cursor.append(span, to: &scratch)
    case .number(let range): scratch.append(contentsOf: cursor.bytes[range])
    case .other: return nil
    }
    return CatalogueRow.number(scratch)
  }

  // MARK: Records of databases

  private mutating func readRecord(
    _ line: UnsafeRawBufferPointer,
    _ found: Found,
    into row: inout CatalogueRow
  ) throws(RowProblem) {
    if found.isRecord, !found.isDSLD {
      try reduce(line)
      try LabelRecord.read(reduced, into: &row)
    } else {
      try LabelRecord.read(Array(line), into: &row)
    }
    setPrice(found, JSONCursor(line), &row)
  }

  private mutating func setPrice(_ found: Found, _ cursor: JSONCursor, _ row: inout CatalogueRow) {
    guard let price = found.price else { return }
    row.currency = found.currency.flatMap { string($0, cursor) }
    if case .number = price {
      row.price = number(price, cursor)
      if row.price == nil { row.remarks.append(.unreadPrice) }
    } else if let text = string(price, cursor) {
      row.setPrice(Array(text.utf8))
    }
    row.servings = found.servings.flatMap { number($0, cursor) }
  }

  /// Writes the line anew with nothing but the members that a label is made of.
  private mutating func reduce(_ line: UnsafeRawBufferPointer) throws(RowProblem) {
    reduced.removeAll(keepingCapacity: true)
    reduced.append(0x7B)
    var cursor = JSONCursor(line)
    cursor.skipSpace()
    _ = cursor.take(0x7B)
    cursor.skipSpace()
    while cursor.index < line.count, line[cursor.index] == 0x22 {
      let start = cursor.index
      let key = try cursor.key()
      try cursor.skipValue()
      if OpenFactsKeys.isWanted(UnsafeRawBufferPointer(rebasing: line[key.range])) {
        if reduced.count > 1 { reduced.append(0x2C) }
        reduced.append(contentsOf: line[start..<cursor.index])
      }
      cursor.skipSpace()
      _ = cursor.take(0x2C)
      cursor.skipSpace()
    }
    reduced.append(0x7D)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are the bytes of a word.
  @inline(__always) func `is`(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != word.utf8Start[index] { return false }
    return true
  }
}
