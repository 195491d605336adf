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
  private let market: Market?
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
  ///   - market: whose rules judge the claims; `nil` for all that are held.
  /// - Throws: ``StorageError/Code/locked`` where another import is under way.
  init(_ store: CatalogueStore, source: String, asked: String, market: Market?) throws(StorageError) {
    self.store = store
    self.source = source
    self.asked = asked
    self.market = market
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
              INSERT INTO catalogue (id, source, asked, products, skipped, market, imported_at)
              VALUES (1, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
              """,
            arguments: [source, asked, state.products, skipped, market?.code]
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
  ///   - market: whose rules judge the claims; `nil` for all that are held.
  public func beginImport(
    from source: String,
    asked: String,
    market: Market? = nil
  ) throws(StorageError) -> CatalogueImport {
    try CatalogueImport(self, source: source, asked: asked, market: market)
  }
}
