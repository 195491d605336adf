internal import GRDB

/// Who may open which diary: accounts, what opens them, and their sessions, in a file for the server's eyes only.
///
/// The file is an SQLite database in WAL mode with `synchronous` set to `FULL`; what is deleted is overwritten.
public final class AccountStore: Sendable {
  /// Where the database is.
  public let path: String
  private let pool: DatabasePool

  /// How long a writer waits for another one, in seconds.
  public static let patience = 5.0
  /// The use of a session is written down once in this time, in milliseconds.
  static let usePrecision = 60_000

  /// Opens the accounts; where there are none, an empty file is made.
  ///
  /// - Parameter path: the folder must be there.
  public init(makingAt path: String, patience: Double = patience) throws(StorageError) {
    self.path = path
    let file = DatabaseFile(
      path: path,
      kept: .accounts,
      applicationID: AccountSchema.applicationID,
      version: AccountSchema.version
    )
    try file.make()
    pool = try StorageError.of(path, .accounts) {
      try file.check(patience: patience)
      file.restrict()
      var configuration = Configuration()
      configuration.label = "accounts"
      configuration.busyMode = .timeout(patience)
      configuration.maximumReaderCount = 2
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL when it turns on WAL: only what is set afterwards holds.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if try pool.read({ try !AccountSchema.migrator.hasCompletedMigrations($0) }) {
        try AccountSchema.migrator.migrate(pool)
      }
      return pool
    }
  }

  /// The settings in effect.
  public func settings() throws(StorageError) -> StoreSettings {
    try StorageError.of(path, .accounts) { try pool.writeWithoutTransaction { try StoreSettings($0) } }
  }

  /// Closes the file; done by itself when the store goes.
  public func close() throws(StorageError) {
    try StorageError.of(path, .accounts) {
      pool.invalidateReadOnlyConnections()
      try pool.close()
    }
  }

  deinit { try? close() }

  func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try StorageError.of(path, .accounts) { try pool.read(body) }
  }

  /// Immediate: what was read before writing must not have changed by then.
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try StorageError.of(path, .accounts) {
      try pool.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw UnreadableValue() }
        return value
      }
    }
  }

  /// Writes the file anew without what was deleted, and empties its log.
  func scrub() throws(StorageError) {
    try StorageError.of(path, .accounts) {
      try pool.writeWithoutTransaction { db in
        for step in ["", "VACUUM", ""] {
          if !step.isEmpty {
            try db.execute(sql: step)
          } else if try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0 {
            throw StorageError(.locked, path: path, kept: .accounts)
          }
        }
      }
    }
  }
}
