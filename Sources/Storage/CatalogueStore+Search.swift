public import Advice
internal import GRDB
internal import Labels

/// What a search found.
public struct CatalogueMatches: Sendable, Hashable {
  /// How many products fit.
  public var total: Int
  /// Those asked for: the best first where words were given, otherwise in the order of the catalogue.
  public var products: [ScreenedProduct]
}

extension CatalogueStore {
  /// How much a word counts by where it stands: name, microbe, strain, claim.
  private static let weights = "4.0, 2.0, 4.0, 1.0"

  /// Whether a catalogue was ever imported whole.
  public func holdsCatalogue() throws(StorageError) -> Bool {
    try StorageError.of(path) {
      try pool.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM catalogue)") }
    }
      ?? false
  }

  /// The products that fit.
  public func search(_ query: CatalogueQuery) throws(StorageError) -> CatalogueMatches {
    guard !query.cannotMatch else { return CatalogueMatches(total: 0, products: []) }
    return try StorageError.of(path) {
      try pool.read { db in
        let clause = Clause(query)
        let total =
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(clause.sql)", arguments: clause.arguments) ?? 0
        // A tie goes to what stands first in the catalogue.
        let order = query.match == nil ? "p.id" : "bm25(words, \(Self.weights)), p.id"
        let numbers = try Int64.fetchAll(
          db,
          sql: "SELECT p.id FROM \(clause.sql) ORDER BY \(order) LIMIT ? OFFSET ?",
          arguments: clause.arguments + [max(0, query.limit), max(0, query.offset)]
        )
        return CatalogueMatches(total: total, products: try products(numbers, db))
      }
    }
  }

  private func products(_ numbers: [Int64], _ db: Database) throws -> [ScreenedProduct] {
    var cursor = try ProductCursor(db, numbers: numbers)
    var found: [Int64: ScreenedProduct] = [:]
    while let next = try cursor.next() { found[next.number] = next.product }
    return numbers.compactMap { found[$0] }
  }

  /// Hands over every product in the order of the catalogue, all of one moment whatever is imported meanwhile.
  public func forEachProduct(_ body: (ScreenedProduct) throws -> Void) throws(StorageError) {
    try StorageError.of(path) {
      try pool.read { db in
        var cursor = try ProductCursor(db)
        while let next = try cursor.next() { try body(next.product) }
      }
    }
  }
}

/// Tables and conditions of a search; every value of a person is an argument.
private struct Clause {
  var sql: String
  var arguments: StatementArguments = []

  init(_ query: CatalogueQuery) {
    var conditions: [String] = []
    sql = "product p"
    if let match = query.match {
      sql = "words JOIN product p ON p.id = words.rowid"
      conditions.append("words MATCH ?")
      arguments += [match]
    }
    if let form = query.form {
      conditions.append("p.form = ?")
      arguments += [form.rawValue]
    }
    if let condition = query.condition {
      conditions.append("EXISTS (SELECT 1 FROM claimed c WHERE c.condition = ? AND c.product = p.id)")
      arguments += [condition.rawValue]
    }
    switch query.verdict {
    case .product(let verdict):
      let ofCondition = query.condition == nil ? "" : " AND f.condition = ?"
      conditions.append("p.id IN (SELECT f.product FROM finding f WHERE f.verdict = ?\(ofCondition))")
      arguments += [verdict.rawValue]
      if let condition = query.condition { arguments += [condition.rawValue] }
    case .claim(let verdict):
      conditions.append("p.id IN (SELECT c.product FROM claim c WHERE c.verdict = ?)")
      arguments += [verdict.rawValue]
    case nil: break
    }
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
  }
}
