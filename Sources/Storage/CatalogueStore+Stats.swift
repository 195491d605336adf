public import Advice
internal import GRDB
internal import Labels

extension CatalogueStore {
  /// What the catalogue holds; `nil` where nothing was imported yet.
  public func stats() throws(StorageError) -> CatalogueStats? {
    try StorageError.of(path) { try pool.read(stats) }
  }

  private func stats(_ db: Database) throws -> CatalogueStats? {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT asked, source, imported_at, products, skipped, market FROM catalogue")
    else { return nil }
    let asked: String = try row.value(0)
    guard let condition = Condition(rawValue: asked) else { throw UnreadableValue() }
    let code: String? = try row.optionalValue(5)
    let market = code.flatMap { Market($0) }
    if code != nil, market == nil { throw UnreadableValue() }
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return CatalogueStats(
      source: try row.value(1),
      asked: condition,
      market: market,
      importedAt: try row.value(2),
      products: try row.value(3),
      skipped: try row.value(4),
      microbes: try count("SELECT count(DISTINCT name) FROM microbe"),
      strains: try count("SELECT count(DISTINCT coalesce(strain_id, lower(strain))) FROM microbe"),
      claims: try count("SELECT count(*) FROM claim"),
      verdicts: try counts(
        db,
        "SELECT verdict, count(*) FROM finding WHERE condition = ? GROUP BY verdict",
        [asked]
      ),
      claimVerdicts: try counts(db, "SELECT verdict, count(*) FROM claim GROUP BY verdict"),
      forms: try counts(db, "SELECT form, count(*) FROM product GROUP BY form"),
      bytes: try count("PRAGMA page_count") * count("PRAGMA page_size")
    )
  }

  private func counts<Key: RawRepresentable<String> & Hashable>(
    _ db: Database,
    _ sql: String,
    _ arguments: StatementArguments = []
  ) throws -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      guard let key = Key(rawValue: try row.value(0)) else { throw UnreadableValue() }
      counts[key] = try row.value(1) as Int
    }
    return counts
  }
}
