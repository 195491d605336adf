internal import GRDB
public import SelfTrial

extension DiaryStore {
  /// What is to be forgotten, with all of its history.
  public enum Forgettable: Sendable, Hashable {
    /// The whole diary, its file included; the store is closed afterwards.
    case everything
    /// All that was ever said of these days.
    case days(ClosedRange<CalendarDay>)
    /// All that was ever said of a subject, on any day.
    case subject(DiaryEntry.Subject)
  }

  /// What was forgotten.
  public struct Forgotten: Sendable, Hashable {
    /// Entries that are gone.
    public var entries: Int
    /// Whether the file is gone too; where another process has it open, it stays, without entries.
    public var removedFile: Bool
  }

  /// Erases for good: entries are overwritten, the file is written anew without them, and its log is emptied.
  ///
  /// Copies and exports made before are not known here, and what a disk keeps of files that shrank is its own affair:
  /// against that, only an encrypted disk helps.
  ///
  /// - Throws: ``StorageError/Code/locked`` where another process kept the log in use; then the entries are gone from
  ///   the diary, and forgetting again erases what is left of them.
  public func forget(_ what: Forgettable) throws(StorageError) -> Forgotten {
    try StorageError.of(path, .diary) {
      let entries = try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        var count = 0
        try db.inTransaction(.immediate) {
          try db.execute(sql: DiarySchema.deletable)
          count = try Self.delete(what, db)
          try db.execute(sql: DiarySchema.undeletable)
          return .commit
        }
        return count
      }
      try erase()
      return Forgotten(entries: entries, removedFile: what == .everything ? try removeFile() : false)
    }
  }

  private static func delete(_ what: Forgettable, _ db: Database) throws -> Int {
    switch what {
    case .everything: try db.execute(sql: "DELETE FROM entry")
    case .days(let days):
      try db.execute(
        sql: "DELETE FROM entry WHERE day BETWEEN ? AND ?",
        arguments: [days.lowerBound.number, days.upperBound.number]
      )
    case .subject(let subject): return try delete(subject, db)
    }
    return db.changesCount
  }

  /// Which names are the same is for ``DiaryEntry/Subject`` to say: SQLite knows only capitals of ASCII.
  private static func delete(_ subject: DiaryEntry.Subject, _ db: Database) throws -> Int {
    var sequences: [Int64] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(EntryRow.columns), sequence FROM entry")
    while let row = try rows.next() {
      if try EntryRow.entry(row).subject.isSame(as: subject) { sequences.append(try row.value(9)) }
    }
    let deletion = try db.makeStatement(sql: "DELETE FROM entry WHERE sequence = ?")
    for sequence in sequences { try deletion.execute(arguments: [sequence]) }
    return sequences.count
  }

  /// Overwrites what was deleted in the file itself, then writes the file anew, and empties the log.
  private func erase() throws {
    try pool.writeWithoutTransaction { db in
      // The zeros reach the places where the entries stood before the file shrinks.
      try Self.emptyLog(db, path: path)
      try db.execute(sql: "VACUUM")
      try Self.emptyLog(db, path: path)
    }
  }

  private static func emptyLog(_ db: Database, path: String) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
      throw StorageError(
        .locked,
        path: path,
        detail: "the entries are gone from the diary, but its log could not be emptied; forget again",
        kept: .diary
      )
    }
  }

  /// Removes the file where no other process has it open. The store is closed afterwards.
  private func removeFile() throws -> Bool {
    try close()
    var configuration = Configuration()
    configuration.label = "diary"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.writeWithoutTransaction { db in
      // Leaving WAL mode takes the file to oneself.
      guard let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE"), mode == "delete" else {
        return false
      }
      try db.inTransaction(.exclusive) {
        file.remove()
        return .rollback
      }
      return true
    }
  }
}
