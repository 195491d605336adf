internal import GRDB

/// A screened catalogue in a file, to be searched by product, microbe, strain, claim and verdict.
///
/// The file is an SQLite database in WAL mode: it is read as it was before while an import writes, by this process and
/// others, and an import that ends early, however it ends, leaves it as it was. `synchronous` is `FULL`: an import
/// that was reported done survives a power cut.
public final class CatalogueStore: Sendable {
  /// Where the database is.
  public let path: String
  let pool: DatabasePool

  /// How long a writer waits for another one, in seconds.
  public static let patience = 5.0
  /// What SQLite may keep in memory of the file, in KiB: an import that fits writes each page once.
  private static let cacheSize = 64 * 1024

  /// Opens a database that is there already.
  ///
  /// - Throws: where there is none, where it is no catalogue, a damaged one or a newer one.
  public convenience init(readingAt path: String) throws(StorageError) {
    guard DatabaseFile.size(path) != nil else { throw StorageError(.notFound, path: path) }
    try self.init(path: path, patience: Self.patience)
  }

  /// Opens a database to import into; where there is none it is made, for the owner's eyes only.
  ///
  /// - Parameters:
  ///   - path: the folder must be there.
  ///   - patience: how long to wait for another writer, in seconds.
  /// - Throws: as for reading, and where the file cannot be made.
  public convenience init(writingAt path: String, patience: Double = patience) throws(StorageError) {
    try Self.file(path).make()
    try self.init(path: path, patience: patience)
  }

  private init(path: String, patience: Double) throws(StorageError) {
    self.path = path
    pool = try StorageError.of(path) {
      try Self.file(path).check(patience: Self.patience)
      var configuration = Configuration()
      configuration.label = "catalogue"
      configuration.busyMode = .timeout(patience)
      // Products come and go all at once: nothing could be left without its parent.
      configuration.foreignKeysEnabled = false
      // An import is one transaction over many calls.
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA cache_size = -\(Self.cacheSize); PRAGMA temp_store = MEMORY")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL when it turns on WAL: only what is set afterwards holds.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if try pool.read({ try !CatalogueSchema.migrator.hasCompletedMigrations($0) }) {
        try CatalogueSchema.migrator.migrate(pool)
      }
      return pool
    }
  }

  // MARK: The file

  private static func file(_ path: String) -> DatabaseFile {
    DatabaseFile(
      path: path,
      kept: .catalogue,
      applicationID: CatalogueSchema.applicationID,
      version: CatalogueSchema.version
    )
  }

  /// The settings in effect.
  public func settings() throws(StorageError) -> StoreSettings {
    try StorageError.of(path) { try pool.writeWithoutTransaction { try StoreSettings($0) } }
  }

  /// Reads the whole file and compares indexes with tables.
  ///
  /// - Throws: ``StorageError/Code/damaged`` with the first thing that does not fit.
  public func check() throws(StorageError) {
    try StorageError.of(path) {
      let problem = try pool.read { db in
        // Changes nothing, but SQLite counts it among the statements that write.
        try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
      }
      guard problem == "ok" else { throw StorageError(.damaged, path: path, detail: problem ?? "") }
    }
  }

  /// Closes the file; done by itself when the store goes.
  public func close() throws(StorageError) {
    try StorageError.of(path) { try pool.close() }
  }
}
