internal import Answering
internal import Storage

/// Where this program keeps what is not to be lost.
enum DataFolderPlace {
  /// Of the XDG Base Directory Specification 0.8: in `$XDG_DATA_HOME`, or `~/.local/share`; `nil` without a home.
  static var usual: String? {
    if let folder = System.environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/commensal" }
    guard let home = System.environment("HOME"), !home.isEmpty else { return nil }
    return home + "/.local/share/commensal"
  }
}

/// Where catalogues are kept unless told.
enum DatabasePlace {
  private static func usual() throws(AnswerFailure) -> String {
    guard let folder = DataFolderPlace.usual else {
      throw AnswerFailure(.usage, "there is no home folder to keep a catalogue in. Say where: --database FILE")
    }
    return folder + "/catalogue.sqlite"
  }

  private static func place(_ path: String?) throws(AnswerFailure) -> String {
    if let path { return path }
    return try usual()
  }

  static func reading(_ path: String?) throws(AnswerFailure) -> CatalogueStore {
    let path = try place(path)
    do {
      return try CatalogueStore(readingAt: path)
    } catch {
      throw AnswerFailure(error)
    }
  }

  /// Opens the database to write; the usual folder is made where it is missing.
  static func writing(_ path: String?) throws(AnswerFailure) -> DatabaseTarget {
    let place = try place(path)
    if path == nil { System.makeFolders(above: place) }
    return try DatabaseTarget(place)
  }
}

/// A database to import into. One that is not there yet is made beside its place and put there when it is whole, so that
/// nobody ever finds an empty one.
struct DatabaseTarget {
  let path: String
  let store: CatalogueStore
  private var isNew: Bool { store.path != path }

  /// What SQLite may leave beside a database.
  private static let endings = ["", "-wal", "-shm"]

  init(_ path: String) throws(AnswerFailure) {
    self.path = path
    let isThere = System.size(of: path).map { $0 > 0 } ?? false
    do {
      store = try CatalogueStore(writingAt: isThere ? path : path + ".\(System.processNumber).partial")
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Puts what was imported in its place.
  func finish() throws(AnswerFailure) {
    guard isNew else { return }
    do {
      // What waits in the log goes into the file that moves.
      try store.close()
    } catch {
      throw failure(error)
    }
    if let problem = System.move(store.path, to: path) {
      discard()
      throw AnswerFailure(.usage, "\(printable(path)) cannot be written: \(problem). Give --database another place.")
    }
  }

  /// Leaves no trace of an import into a database that was not there before.
  func discard() {
    guard isNew else { return }
    try? store.close()
    for ending in Self.endings { System.remove(store.path + ending) }
  }

  /// The failure with the name that was given.
  func failure(_ error: StorageError) -> AnswerFailure { Self.failure(error, path) }

  private static func failure(_ error: StorageError, _ path: String) -> AnswerFailure {
    var error = error
    error.path = path
    return AnswerFailure(error)
  }
}

extension AnswerFailure {
  init(_ error: StorageError) {
    let code: Code =
      switch error.code {
      case .notFound: .noInput
      case .wrongKind, .damaged, .newerSchema: .unreadableInput
      case .readOnly: .usage
      case .full, .locked, .gone, .failed: .fault
      }
    self.init(code, error.description)
  }
}
