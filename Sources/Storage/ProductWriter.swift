internal import Advice
internal import GRDB
internal import GRDBSQLite
internal import Labels

/// Writes products by statements that are prepared once for a connection.
struct ProductWriter {
  private let product, microbe, claim, claimed, finding, words: Insertion

  init(_ db: Database) throws {
    func insert(_ table: String, _ columns: String, values: Int) throws -> Insertion {
      let marks = Array(repeating: "?", count: values).joined(separator: ", ")
      return Insertion(try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))"), db)
    }
    product = try insert(
      "product",
      "id, line, identifier, name, form, route, language, total_cfu, total_cfu_basis, dose_guaranteed, text",
      values: 11
    )
    microbe = try insert("microbe", "product, position, written, name, strain, strain_id, viability, cfu", values: 8)
    claim = try insert(
      "claim",
      "product, position, text, conditions, verdict, why, rule, wording, words, trials",
      values: 10
    )
    claimed = try insert("claimed", "condition, product", values: 2)
    finding = try insert("finding", "product, condition, is_claimed, verdict, match", values: 5)
    words = try insert("words", "rowid, name, microbe, strain, claim", values: 5)
  }

  func write(_ item: ScreenedProduct, as number: Int64) throws {
    try product.run { row in
      row.bind(number)
      row.bind(Int64(item.line))
      row.bind(item.id)
      row.bind(item.name)
      row.bind(item.form.rawValue)
      row.bind(item.route.rawValue)
      row.bind(item.language)
      row.bind(item.totalCFU)
      row.bind(item.totalCFUBasis?.rawValue)
      row.bind(item.doseGuarantee?.rawValue)
      row.bind(item.text)
    }
    for (position, part) in item.microbes.enumerated() { try write(part, of: number, at: position) }
    for (position, part) in item.claims.enumerated() { try write(part, of: number, at: position) }
    for condition in item.conditionsClaimed {
      try claimed.run { row in
        row.bind(condition.rawValue)
        row.bind(number)
      }
    }
    for part in item.findings {
      try finding.run { row in
        row.bind(number)
        row.bind(part.condition.rawValue)
        row.bind(part.isClaimed ? 1 : 0)
        row.bind(part.verdict.rawValue)
        row.bind(part.match.rawValue)
      }
    }
    let text = SearchText(item)
    try words.run { row in
      row.bind(number)
      row.bind(text.name)
      row.bind(text.microbe)
      row.bind(text.strain)
      row.bind(text.claim)
    }
  }

  private func write(_ part: ScreenedProduct.Microbe, of number: Int64, at position: Int) throws {
    try microbe.run { row in
      row.bind(number)
      row.bind(Int64(position))
      row.bind(part.written)
      row.bind(part.name)
      row.bind(part.strain)
      row.bind(part.strainID)
      row.bind(part.viability.rawValue)
      row.bind(part.cfu)
    }
  }

  private func write(_ part: ClaimJudgement, of number: Int64, at position: Int) throws {
    try claim.run { row in
      row.bind(number)
      row.bind(Int64(position))
      row.bind(part.text)
      row.bind(part.conditions.map(\.rawValue).joined(separator: " "))
      row.bind(part.verdict.rawValue)
      row.bind(part.why)
      row.bind(part.rule)
      row.bind(part.wording)
      row.bind(part.words.joined(separator: "\n"))
      row.bind(part.trials.joined(separator: " "))
    }
  }
}

/// A prepared statement whose values are bound where they lie: wrapping each first would take as long as SQLite itself.
private struct Insertion {
  /// The values of one row, from left to right.
  struct Row {
    fileprivate let statement: OpaquePointer
    private var column: Int32 = 0
    /// The first thing that went wrong.
    fileprivate var code = SQLITE_OK

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    mutating func bind(_ number: Int64) { note(sqlite3_bind_int64(statement, next(), number)) }

    mutating func bind(_ number: Double?) {
      let column = next()
      note(number.map { sqlite3_bind_double(statement, column, $0) } ?? sqlite3_bind_null(statement, column))
    }

    mutating func bind(_ text: String?) {
      guard var text else { return note(sqlite3_bind_null(statement, next())) }
      let column = next()
      note(text.withUTF8 { Insertion.bind(statement, column, UnsafeRawBufferPointer($0)) })
    }

    mutating func bind(_ text: [UInt8]) {
      let column = next()
      note(text.withUnsafeBytes { Insertion.bind(statement, column, $0) })
    }

    private mutating func next() -> Int32 {
      column += 1
      return column
    }

    private mutating func note(_ result: Int32) {
      if code == SQLITE_OK { code = result }
    }
  }

  // Kept by the connection's cache too; this keeps it from being ended meanwhile.
  private let statement: Statement
  private let connection: OpaquePointer?

  init(_ statement: Statement, _ db: Database) {
    self.statement = statement
    connection = db.sqliteConnection
  }

  func run(_ bind: (inout Row) -> Void) throws {
    let handle = statement.sqliteStatement
    var row = Row(handle)
    bind(&row)
    var code = row.code
    if code == SQLITE_OK {
      code = sqlite3_step(handle)
      if code == SQLITE_DONE { code = SQLITE_OK }
    }
    guard code == SQLITE_OK else {
      let message = connection.map { String(cString: sqlite3_errmsg($0)) }
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    sqlite3_reset(handle)
  }

  /// SQLite copies the text before this returns.
  private static func bind(_ statement: OpaquePointer, _ column: Int32, _ text: UnsafeRawBufferPointer) -> Int32 {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // A pointer to nothing would be taken for NULL.
    guard let base = text.baseAddress, !text.isEmpty else { return sqlite3_bind_text(statement, column, "", 0, nil) }
    let letters = base.assumingMemoryBound(to: CChar.self)
    return sqlite3_bind_text64(statement, column, letters, UInt64(text.count), transient, UInt8(SQLITE_UTF8))
  }
}
