internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The diaries of accounts, a file each, in a folder for the server's eyes only.
///
/// A file is named after the account's random number. Some stores are kept open; the one not asked for the longest is
/// let go first, and closes with its last user.
public final class DiaryShelf: Sendable {
  /// Where the diaries are.
  public let folder: String
  private let most: Int
  private let patience: Double
  private let open: Mutex<Open> = Mutex(Open())

  private struct Open {
    var stores: [AccountID: (store: DiaryStore, use: UInt64)] = [:]
    var uses: UInt64 = 0
  }

  /// Opens the folder; where there is none, it is made.
  ///
  /// - Parameters:
  ///   - folder: the folder above it must be there.
  ///   - most: how many stores are kept open.
  ///   - patience: how long a writer waits for another one, in seconds.
  public init(folder: String, most: Int = 64, patience: Double = DiaryStore.patience) throws(StorageError) {
    self.folder = folder
    self.most = max(1, most)
    self.patience = patience
    try Self.makePrivate(folder)
  }

  /// Makes a folder that only its owner may enter, or takes the right to enter it from others.
  public static func makePrivate(_ folder: String) throws(StorageError) {
    var status = stat()
    if mkdir(folder, 0o700) == 0 { return }
    guard errno == EEXIST, stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_mode & 0o077 == 0 || chmod(folder, 0o700) == 0
    else {
      throw StorageError(
        .readOnly,
        path: folder,
        detail: "the folder cannot be made, or not be kept from others",
        kept: .accounts
      )
    }
  }

  /// Where the diary of an account is.
  public func path(of id: AccountID) -> String { "\(folder)/\(id.name).db" }

  /// Makes the diary of a new account.
  public func make(_ id: AccountID) throws(StorageError) {
    keep(try DiaryStore(makingAt: path(of: id), patience: patience), of: id)
  }

  /// The diary of an account. It is not made where it is gone: whoever comes late to one that was erased makes no new
  /// one. Nor is the file ever opened but by SQLite once it is there: closing it would take SQLite's locks from the whole
  /// process (“How To Corrupt An SQLite Database File”, 2.2).
  public func store(of id: AccountID) throws(StorageError) -> DiaryStore {
    if let store = kept(id) { return store }
    let store = try DiaryStore(at: path(of: id), patience: patience)
    keep(store, of: id)
    return store
  }

  /// Erases the diary of an account with its files. Where there is none, that is well.
  public func erase(_ id: AccountID) throws(StorageError) {
    let store: DiaryStore
    do {
      store = try self.store(of: id)
    } catch {
      // What cannot be read cannot be overwritten entry by entry, and goes as a file.
      guard [.notFound, .damaged, .wrongKind].contains(error.code) else { throw error }
      return removeFiles(of: id)
    }
    open.withLock { _ = $0.stores.removeValue(forKey: id) }
    _ = try store.forget(.everything)
    // Where another process had it open, the file stayed behind, empty: here nobody is to find even that.
    removeFiles(of: id)
  }

  /// How many stores are kept open.
  public var openCount: Int { open.withLock { $0.stores.count } }

  /// Closes every store that nobody uses.
  public func close() { open.withLock { $0.stores.removeAll() } }

  private func removeFiles(of id: AccountID) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path(of: id) + ending) }
  }

  private func kept(_ id: AccountID) -> DiaryStore? {
    open.withLock { open in
      guard let store = open.stores[id]?.store else { return nil }
      open.uses += 1
      open.stores[id]?.use = open.uses
      return store
    }
  }

  private func keep(_ store: DiaryStore, of id: AccountID) {
    // What is let go closes, which may write: not while others wait.
    var gone: [DiaryStore] = []
    open.withLock { open in
      open.uses += 1
      if let other = open.stores[id]?.store { gone.append(other) }
      open.stores[id] = (store, open.uses)
      while open.stores.count > most, let last = open.stores.min(by: { $0.value.use < $1.value.use }) {
        open.stores.removeValue(forKey: last.key)
        gone.append(last.value.store)
      }
    }
    gone.removeAll()
  }
}
