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
  private static func usual() throws(CommandFailure) -> String {
    guard let folder = DataFolderPlace.usual else {
      throw CommandFailure(.usage, "there is no home folder to keep a catalogue in. Say where: --database FILE")
    }
    return folder + "/catalogue.sqlite"
  }

  private static func place(_ path: String?) throws(CommandFailure) -> String {
    if let path { return path }
    return try usual()
  }

  static func reading(_ path: String?) throws(CommandFailure) -> CatalogueStore {
    let path = try place(path)
    do {
      return try CatalogueStore(readingAt: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Opens the database to write; the usual folder is made where it is missing.
  static func writing(_ path: String?) throws(CommandFailure) -> CatalogueStore {
    let place = try place(path)
    if path == nil { System.makeFolders(above: place) }
    do {
      return try CatalogueStore(writingAt: place)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
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
