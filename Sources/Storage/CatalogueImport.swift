public import Advice
internal import GRDB
internal import Labels
internal import Synchronization

/// An import on its way: nobody sees anything of it before it is finished, and all of it afterwards.
///
/// It holds the right to write from the start, so that a second import is told at once and not after hours of reading.
/// Let go unfinished, it leaves the catalogue as it was.
public final class CatalogueImport: Sendable {
  private let store: CatalogueStore
  private let source: String
  private let asked: String
  private let state = Mutex(State())

  private struct State {
    var products = 0
    var isOpen = true
  }

  /// Begins to replace what the store holds.
  ///
  /// - Parameters:
  ///   - source: where the products come from, to be told later.
  ///   - asked: the condition that every product is held against.
  /// - Throws: ``StorageError/Code/locked`` where another import is under way.
  init(_ store: CatalogueStore, source: String, asked: String) throws(StorageError) {
    self.store = store
    self.source = source
    self.asked = asked
    try StorageError.of(store.path) {
      try store.pool.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        do {
          try db.execute(sql: CatalogueSchema.emptying)
        } catch {
          try? db.rollback()
          throw error
        }
      }
    }
  }

  deinit { cancel() }

  /// Products added so far.
  public var count: Int { state.withLock { $0.products } }

  /// Adds products, in the order of the catalogue.
  public func add(_ products: [ScreenedProduct]) throws(StorageError) {
    guard !products.isEmpty else { return }
    try state.withLock { state throws(StorageError) in
      try StorageError.of(store.path) {
        try store.pool.writeWithoutTransaction { db in
          let writer = try ProductWriter(db)
          for product in products {
            state.products += 1
            try writer.write(product, as: Int64(state.products))
          }
        }
      }
    }
  }

  /// Makes the new catalogue the one that everybody sees.
  ///
  /// - Parameter skipped: lines that were no products, to be told later.
  public func finish(skipped: Int) throws(StorageError) {
    try state.withLock { state throws(StorageError) in
      guard state.isOpen else { return }
      try StorageError.of(store.path) {
        try store.pool.writeWithoutTransaction { db in
          try db.execute(
            sql: """
              INSERT INTO catalogue (id, source, asked, products, skipped, imported_at)
              VALUES (1, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
              """,
            arguments: [source, asked, state.products, skipped]
          )
          try db.commit()
          state.isOpen = false
        }
        // What was written waits in the log; readers that still look at the old state keep it there, which does no harm.
        try? store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }
    }
  }

  /// Leaves the catalogue as it was.
  public func cancel() {
    state.withLock { state in
      guard state.isOpen else { return }
      state.isOpen = false
      try? store.pool.writeWithoutTransaction { db in
        if db.isInsideTransaction { try db.rollback() }
      }
    }
  }
}

extension CatalogueStore {
  /// Begins to replace what is held by another catalogue.
  ///
  /// - Parameters:
  ///   - source: where the products come from, to be told later.
  ///   - asked: the condition that every product is held against.
  public func beginImport(from source: String, asked: String) throws(StorageError) -> CatalogueImport {
    try CatalogueImport(self, source: source, asked: asked)
  }
}

/// Writes products by statements that are prepared once for a connection.
private struct ProductWriter {
  let product, microbe, claim, claimed, finding, words: Statement

  init(_ db: Database) throws {
    func insert(_ table: String, _ columns: String, values: Int) throws -> Statement {
      let marks = Array(repeating: "?", count: values).joined(separator: ", ")
      return try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
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
    try product.execute(
      unchecked: [
        number, item.line, item.id, item.name, item.form.rawValue, item.route.rawValue, item.language, item.totalCFU,
        item.totalCFUBasis?.rawValue, item.doseGuarantee?.rawValue, item.text,
      ]
    )
    for (position, part) in item.microbes.enumerated() {
      try microbe.execute(
        unchecked: [
          number, position, part.written, part.name, part.strain, part.strainID, part.viability.rawValue, part.cfu,
        ]
      )
    }
    for (position, part) in item.claims.enumerated() {
      let conditions = part.conditions.map(\.rawValue).joined(separator: " ")
      try claim.execute(
        unchecked: [
          number, position, part.text, conditions, part.verdict.rawValue, part.why, part.rule, part.wording,
          part.words.joined(separator: "\n"), part.trials.joined(separator: " "),
        ]
      )
    }
    for condition in item.conditionsClaimed { try claimed.execute(unchecked: [condition.rawValue, number]) }
    for part in item.findings {
      try finding.execute(
        unchecked: [number, part.condition.rawValue, part.isClaimed, part.verdict.rawValue, part.match.rawValue]
      )
    }
    let text = SearchText(item)
    try words.execute(unchecked: [number, text.name, text.microbe, text.strain, text.claim])
  }
}

extension Statement {
  fileprivate func execute(unchecked values: [(any DatabaseValueConvertible)?]) throws {
    setUncheckedArguments(StatementArguments(values))
    try execute()
  }
}
