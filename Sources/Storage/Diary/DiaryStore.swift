internal import GRDB
public import SelfTrial

/// A diary in a file of its own, for the owner's eyes only.
///
/// The file is an SQLite database in WAL mode with `synchronous` set to `FULL`: an entry that was reported kept
/// survives the end of the process at any moment, and a power cut. Entries are only ever added; ``forget(_:)`` is the
/// one way in which any go, and these go for good: what is deleted is overwritten (`secure_delete`).
public final class DiaryStore: Sendable {
  /// Where the database is.
  public let path: String
  /// Whether opening it made it.
  public let isNew: Bool
  let pool: DatabasePool
  let file: DatabaseFile
  private let identity: DatabaseFile.Identity?

  /// How long a writer waits for another one, in seconds.
  public static let patience = 5.0

  /// Opens a diary that is there already.
  ///
  /// - Throws: where there is none, where it is no diary, a damaged one or a newer one.
  public convenience init(at path: String, patience: Double = patience) throws(StorageError) {
    guard let size = DatabaseFile.size(path), size > 0 else { throw StorageError(.notFound, path: path, kept: .diary) }
    try self.init(at: path, isNew: false, patience: patience)
  }

  /// Opens a diary; where there is none, an empty one is made.
  ///
  /// - Parameters:
  ///   - path: the folder must be there.
  ///   - patience: how long to wait for another writer, in seconds.
  /// - Throws: as for one that is there, and where the file cannot be made.
  public convenience init(makingAt path: String, patience: Double = patience) throws(StorageError) {
    let isNew = DatabaseFile.size(path).map { $0 == 0 } ?? true
    try Self.file(path).make()
    try self.init(at: path, isNew: isNew, patience: patience)
  }

  private init(at path: String, isNew: Bool, patience: Double) throws(StorageError) {
    self.path = path
    self.isNew = isNew
    let file = Self.file(path)
    self.file = file
    pool = try StorageError.of(path, .diary) {
      try file.check(patience: patience)
      // Not before it is known to be a diary: what is not this program's is left as it is.
      file.restrict()
      var configuration = Configuration()
      configuration.label = "diary"
      configuration.busyMode = .timeout(patience)
      configuration.maximumReaderCount = 1
      configuration.prepareDatabase { db in
        // What is sorted or copied on the way must not be left in files elsewhere.
        try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL when it turns on WAL: only what is set afterwards holds.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if try pool.read({ try !DiarySchema.migrator.hasCompletedMigrations($0) }) {
        try DiarySchema.migrator.migrate(pool)
      }
      return pool
    }
    identity = file.identity
    if isNew { file.syncFolder() }
  }

  private static func file(_ path: String) -> DatabaseFile {
    DatabaseFile(path: path, kept: .diary, applicationID: DiarySchema.applicationID, version: DiarySchema.version)
  }

  /// The settings in effect.
  public func settings() throws(StorageError) -> StoreSettings {
    try StorageError.of(path, .diary) { try pool.writeWithoutTransaction { try StoreSettings($0) } }
  }

  /// Reads the whole file and compares indexes with tables.
  ///
  /// - Throws: ``StorageError/Code/damaged`` where something does not fit. What SQLite says of it is left out: it may
  ///   name what is in the table.
  public func check() throws(StorageError) {
    try StorageError.of(path, .diary) {
      let problem = try pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
      guard problem == "ok" else { throw StorageError(.damaged, path: path, kept: .diary) }
    }
  }

  /// Closes the file; done by itself when the store goes. What stood in its log is then in the file itself.
  public func close() throws(StorageError) {
    try StorageError.of(path, .diary) {
      // Closed last, a connection that cannot write would leave the log beside the file.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    }
  }

  deinit { try? close() }

  /// What the diary takes on the disk, in bytes, its log included.
  public var size: Int { (DatabaseFile.size(path) ?? 0) + (DatabaseFile.size(path + "-wal") ?? 0) }

  // MARK: Reading

  /// All that was ever kept and not forgotten.
  public func diary() throws(StorageError) -> Diary {
    Diary(try StorageError.of(path, .diary) { try pool.read(Self.entries) })
  }

  static func entries(_ db: Database) throws -> [DiaryEntry] {
    var entries: [DiaryEntry] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY sequence")
    while let row = try rows.next() { entries.append(try EntryRow.entry(row)) }
    return entries
  }

  /// Whether the file that is open is still the one at its path: what is written to one that was removed is lost.
  private func checkPlace() throws {
    guard file.identity == identity else { throw StorageError(.gone, path: path, kept: .diary) }
  }

  // MARK: Writing

  /// What became of entries that were to be kept.
  public struct Kept: Sendable, Hashable {
    /// The entries as they were kept, with their times.
    public var entries: [DiaryEntry] = []
    /// How many of them took the place of an earlier entry about the same day and subject.
    public var replaced = 0
    /// How many were there already and are not kept twice.
    public var known = 0
    /// The number of the last entry, in the order of keeping.
    public var sequence: Int64 = 0

    /// Nothing kept.
    public init() {}
  }

  /// Keeps what somebody says, all of it or nothing. When this returns, it is on the disk.
  ///
  /// A correction is never earlier than what it corrects, even where the clock was set back in between.
  ///
  /// - Parameter time: when it is said.
  public func keep(
    _ statements: [(day: CalendarDay, content: DiaryEntry.Content)],
    at time: EntryTime
  ) throws(StorageError) -> Kept {
    try write { db in
      var writer = try EntryWriter(db, among: Set(statements.map(\.day)))
      for statement in statements { try writer.add(statement.day, statement.content, at: time) }
      return writer.kept
    }
  }

  /// Keeps what a table says, all of it or nothing. What is in the diary already is not kept twice.
  ///
  /// - Parameters:
  ///   - isRehearsal: whether to say what would become of it, and keep nothing.
  ///   - time: when what has no time of its own is said.
  public func take(
    _ statements: [DiaryTable.Statement],
    at time: EntryTime,
    isRehearsal: Bool = false
  ) throws(StorageError) -> Kept {
    try write(isRehearsal: isRehearsal) { db in
      var writer = try EntryWriter(db, among: Set(statements.map(\.day)))
      writer.passOverKnown()
      for statement in statements {
        try writer.add(statement.day, statement.content, entered: statement.entered, at: time)
      }
      return writer.kept
    }
  }

  private func write(isRehearsal: Bool = false, _ body: (Database) throws -> Kept) throws(StorageError) -> Kept {
    try StorageError.of(path, .diary) {
      try checkPlace()
      var kept = Kept()
      // Immediate: what was read before writing must not have changed by then.
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          kept = try body(db)
          return isRehearsal ? .rollback : .commit
        }
      }
      try checkPlace()
      return kept
    }
  }

  /// Writes a copy of the diary as it is at this moment, whoever writes on, for the owner's eyes only.
  ///
  /// - Parameter destination: where nothing is yet; the copy is there as a whole or not at all.
  public func copy(to destination: String) throws(StorageError) {
    let target = Self.file(destination)
    guard target.identity == nil else {
      throw StorageError(.failed, path: destination, detail: "there is a file already", kept: .diary)
    }
    let temporary = Self.file(destination + ".partial")
    temporary.remove()
    try temporary.make()
    do {
      try StorageError.of(destination, .diary) {
        try pool.writeWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [temporary.path])
        }
      }
      // A log without its file would be taken for the copy's.
      target.remove()
      try temporary.move(to: target)
    } catch {
      temporary.remove()
      throw error
    }
  }
}
