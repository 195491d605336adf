internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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
    guard fileSize(path) != nil else { throw StorageError(.notFound, path: path) }
    try self.init(path: path, patience: Self.patience)
  }

  /// Opens a database to import into; where there is none it is made, for the owner's eyes only.
  ///
  /// - Parameters:
  ///   - path: the folder must be there.
  ///   - patience: how long to wait for another writer, in seconds.
  /// - Throws: as for reading, and where the file cannot be made.
  public convenience init(writingAt path: String, patience: Double = patience) throws(StorageError) {
    try Self.makeFile(at: path)
    try self.init(path: path, patience: patience)
  }

  private init(path: String, patience: Double) throws(StorageError) {
    self.path = path
    pool = try StorageError.of(path) {
      try Self.checkKind(of: path)
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

  /// Makes an empty file that only its owner may read, unless there is one: SQLite gives its own two files beside it
  /// the same permissions.
  private static func makeFile(at path: String) throws(StorageError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      throw StorageError(
        number == ENOSPC ? .full : .readOnly,
        path: path,
        detail: String(cString: strerror(number)).lowercased()
      )
    }
    closeDescriptor(descriptor)
  }

  /// Looks at a file without changing it: another program's database must not be turned into ours.
  private static func checkKind(of path: String) throws {
    guard let size = fileSize(path), size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (application, version, tables, page) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 1
      )
    }
    guard application == CatalogueSchema.applicationID || application == 0 && version == 0 && tables == 0 else {
      throw StorageError(.wrongKind, path: path, detail: "it is a database of another program")
    }
    guard version <= CatalogueSchema.version else {
      throw StorageError(
        .newerSchema,
        path: path,
        detail: "version \(version); this program knows versions up to \(CatalogueSchema.version)"
      )
    }
    // SQLite takes the missing end of a last page for zeros. With a log beside it, the end may be in there.
    guard size.isMultiple(of: max(1, page)) || fileSize(path + "-wal") ?? 0 > 0 else {
      throw StorageError(.damaged, path: path, detail: "its end is missing")
    }
  }

  /// What the connection that writes is set to.
  public struct Settings: Sendable, Hashable {
    /// `PRAGMA journal_mode`.
    public var journalMode: String
    /// `PRAGMA synchronous`: 2 is FULL.
    public var synchronous: Int
    /// `PRAGMA busy_timeout`, in milliseconds.
    public var busyTimeout: Int
  }

  /// The settings in effect.
  public func settings() throws(StorageError) -> Settings {
    try StorageError.of(path) {
      try pool.writeWithoutTransaction { db in
        Settings(
          journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
          synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1,
          busyTimeout: try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? -1
        )
      }
    }
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

/// In bytes; `nil` where there is no such file.
private func fileSize(_ path: String) -> Int? {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : nil
}

/// The C library's; the store has a method of the same name.
private func closeDescriptor(_ descriptor: Int32) {
  _ = close(descriptor)
}
