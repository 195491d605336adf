internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the connection that writes is set to.
public struct StoreSettings: Sendable, Hashable {
  /// `PRAGMA journal_mode`.
  public var journalMode: String
  /// `PRAGMA synchronous`: 2 is FULL.
  public var synchronous: Int
  /// `PRAGMA busy_timeout`, in milliseconds.
  public var busyTimeout: Int
  /// `PRAGMA secure_delete`: whether what is deleted is overwritten.
  public var overwritesDeleted: Bool

  init(_ db: Database) throws {
    journalMode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
    synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
    busyTimeout = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? -1
    overwritesDeleted = try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1
  }
}

/// A database of ours as a file: what kind it is, and who may read it.
struct DatabaseFile: Sendable {
  let path: String
  /// What is kept in it, for messages.
  let kept: StorageError.Kept
  /// `PRAGMA application_id` of this kind.
  let applicationID: Int32
  /// The newest `PRAGMA user_version` that this program knows.
  let version: Int

  /// Makes an empty file that only its owner may read, unless there is one: SQLite gives its own two files beside it
  /// the same permissions.
  ///
  /// One that is there is not opened: closing it would take away the locks that SQLite holds on it in this process
  /// (“How To Corrupt An SQLite Database File”, 2.2).
  ///
  /// - Returns: whether it was made.
  @discardableResult
  func make() throws(StorageError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let number = errno
      if number == EEXIST { return false }
      throw StorageError(
        number == ENOSPC ? .full : .readOnly,
        path: path,
        detail: String(cString: strerror(number)).lowercased(),
        kept: kept
      )
    }
    close(descriptor)
    syncFolder()
    return true
  }

  /// Takes the right to read the file, and SQLite's own two beside it, from everybody but the owner.
  func restrict() {
    for file in [path, path + "-wal", path + "-shm"] {
      var status = stat()
      guard stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
      chmod(file, 0o600)
    }
  }

  /// Waits until the name of a new file is on the disk: what is in it survives a power cut only with its name.
  func syncFolder() {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Looks at a file without changing it: another program's database must not be turned into ours.
  ///
  /// - Parameter patience: how long to wait for another process, in seconds.
  func check(patience: Double) throws {
    guard let size = Self.size(path), size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (application, found, tables, page) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 1
      )
    }
    guard application == applicationID || application == 0 && found == 0 && tables == 0 else {
      throw StorageError(.wrongKind, path: path, detail: "it is another kind of database", kept: kept)
    }
    guard found <= version else {
      throw StorageError(
        .newerSchema,
        path: path,
        detail: "version \(found); this program knows versions up to \(version)",
        kept: kept
      )
    }
    // SQLite takes the missing end of a last page for zeros. With a log beside it, the end may be in there.
    guard size.isMultiple(of: max(1, page)) || Self.size(path + "-wal") ?? 0 > 0 else {
      throw StorageError(.damaged, path: path, detail: "its end is missing", kept: kept)
    }
  }

  /// Removes the file and SQLite's own beside it.
  func remove() {
    for file in [path, path + "-wal", path + "-shm", path + "-journal"] { unlink(file) }
  }

  /// Puts the file in the place of another, whole and on the disk.
  func move(to other: DatabaseFile) throws(StorageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    guard rename(path, other.path) == 0 else {
      throw StorageError(
        .readOnly,
        path: other.path,
        detail: String(cString: strerror(errno)).lowercased(),
        kept: kept
      )
    }
    other.syncFolder()
  }

  /// Which file is at the path: it stays the same while the file does.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }

  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// In bytes; `nil` where there is no such file.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
