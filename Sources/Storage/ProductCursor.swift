internal import Advice
internal import GRDB
internal import Labels

/// Products with all that belongs to them, put together from tables that are read side by side.
struct ProductCursor {
  private let words: StoredWords
  private let products: RowCursor
  private var microbes, claims, findings: Following

  /// - Parameter numbers: which products; `nil` for all. They come in the order of the catalogue.
  init(_ db: Database, numbers: [Int64]? = nil) throws {
    words = StoredWords()
    func rows(_ table: String, _ columns: String, key: String = "product", then order: String = "") throws -> RowCursor
    {
      let list = numbers.map { " WHERE \(key) IN (\($0.map(String.init).joined(separator: ",")))" } ?? ""
      return try Row.fetchCursor(db, sql: "SELECT \(key), \(columns) FROM \(table)\(list) ORDER BY \(key)\(order)")
    }
    products = try rows(
      "product",
      "line, identifier, name, form, route, language, total_cfu, total_cfu_basis, dose_guaranteed, text",
      key: "id"
    )
    microbes = Following(try rows("microbe", "written, name, strain, strain_id, viability, cfu", then: ", position"))
    claims = Following(
      try rows("claim", "text, conditions, verdict, why, rule, wording, words, trials", then: ", position")
    )
    findings = Following(try rows("finding", "condition, is_claimed, verdict, match"))
  }

  /// The next product and its number; `nil` at the end.
  mutating func next() throws -> (number: Int64, product: ScreenedProduct)? {
    guard let row = try products.next() else { return nil }
    let number: Int64 = try row.value(0)
    var product = try words.product(row)
    product.microbes = try microbes.take(number, as: words.microbe)
    product.claims = try claims.take(number, as: words.claim)
    // The order of the conditions is that of the JSON, which only the program knows.
    product.findings = try findings.take(number, as: words.finding).sorted { words.order($0) < words.order($1) }
    return (number, product)
  }
}

/// Rows that begin with the number of their product, in the order of these.
private struct Following {
  private let rows: RowCursor
  private var waiting: Row?
  private var hasBegun = false

  init(_ rows: RowCursor) { self.rows = rows }

  mutating func take<Part>(_ number: Int64, as part: (Row) throws -> Part) throws -> [Part] {
    if !hasBegun {
      hasBegun = true
      waiting = try rows.next()
    }
    var parts: [Part] = []
    while let row = waiting {
      let owner: Int64 = try row.value(0)
      guard owner <= number else { break }
      if owner == number { parts.append(try part(row)) }
      waiting = try rows.next()
    }
    return parts
  }
}

/// Reads rows as what they were.
private struct StoredWords {
  func product(_ row: Row) throws -> ScreenedProduct {
    ScreenedProduct(
      id: try row.optionalValue(2),
      line: try row.value(1),
      name: try row.optionalValue(3),
      form: try row.word(4),
      route: try row.word(5),
      language: try row.optionalValue(6),
      totalCFU: try row.optionalValue(7),
      totalCFUBasis: try row.optionalWord(8),
      doseGuarantee: try row.optionalWord(9),
      text: try row.optionalValue(10)
    )
  }

  func microbe(_ row: Row) throws -> ScreenedProduct.Microbe {
    ScreenedProduct.Microbe(
      written: try row.value(1),
      name: try row.value(2),
      strain: try row.optionalValue(3),
      strainID: try row.optionalValue(4),
      viability: try row.word(5),
      cfu: try row.optionalValue(6)
    )
  }

  func claim(_ row: Row) throws -> ClaimJudgement {
    let conditions: String = try row.value(2)
    let words: String = try row.value(7)
    let trials: String = try row.value(8)
    return ClaimJudgement(
      text: try row.value(1),
      conditions: try conditions.split(separator: " ").map { try Row.meaning(of: String($0)) },
      verdict: try row.word(3),
      why: try row.value(4),
      rule: try row.optionalValue(5),
      trials: trials.split(separator: " ").map(String.init),
      words: words.split(separator: "\n").map(String.init),
      wording: try row.optionalValue(6)
    )
  }

  func finding(_ row: Row) throws -> ScreenedProduct.Finding {
    ScreenedProduct.Finding(
      condition: try row.word(1),
      isClaimed: try row.value(2),
      verdict: try row.word(3),
      match: try row.word(4)
    )
  }

  func order(_ finding: ScreenedProduct.Finding) -> Int {
    Condition.allCases.firstIndex(of: finding.condition) ?? 0
  }
}

extension Row {
  /// A value of a column; where the file was changed by others, it may be of another kind than the table says.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> Value {
    do {
      return try decode(Value.self, atIndex: index)
    } catch {
      throw UnreadableValue()
    }
  }

  /// The same where there may be none.
  func optionalValue<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> Value? {
    do {
      return try decode(Value?.self, atIndex: index)
    } catch {
      throw UnreadableValue()
    }
  }
}

extension Row {
  /// A word that stands for one of our values.
  func word<Value: RawRepresentable<String>>(_ index: Int) throws -> Value {
    try Self.meaning(of: value(index))
  }

  /// The same where there may be none.
  func optionalWord<Value: RawRepresentable<String>>(_ index: Int) throws -> Value? {
    let word: String? = try optionalValue(index)
    return try word.map { try Self.meaning(of: $0) }
  }

  /// What a word stands for.
  static func meaning<Value: RawRepresentable<String>>(of word: String) throws -> Value {
    guard let value = Value(rawValue: word) else { throw UnreadableValue() }
    return value
  }
}

/// A value that no import can have written.
struct UnreadableValue: Error {}
