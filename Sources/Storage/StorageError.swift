internal import GRDB

/// Why a database could not be opened, read or written, and what to do about it.
public struct StorageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: Sendable, Hashable {
    /// There is no such file.
    case notFound
    /// The file is no database, or one of another program.
    case wrongKind
    /// The file is a database of ours with parts missing or changed.
    case damaged
    /// A newer version of this program wrote it.
    case newerSchema
    /// The file or its folder may not be written.
    case readOnly
    /// The disk is full.
    case full
    /// Another process is writing and did not finish in time.
    case locked
    /// The operating system or SQLite says something else.
    case failed
  }

  /// What went wrong.
  public var code: Code
  /// The file.
  public var path: String
  /// What SQLite or the operating system says; empty where ``code`` says it all.
  public var detail: String

  /// Made from its parts.
  public init(_ code: Code, path: String, detail: String = "") {
    self.code = code
    self.path = path
    self.detail = detail
  }

  /// What is wrong, and what to do.
  public var description: String {
    let said = detail.isEmpty ? "" : " (\(detail))"
    return switch code {
    case .notFound:
      "there is no database \(path). Make one: commensal catalogue import CATALOGUE --database \(path)"
    case .wrongKind:
      "\(path) is not a catalogue of this program\(said). It was left as it is; name another file."
    case .damaged:
      "\(path) is damaged\(said). Import the catalogue anew into another file, or restore it from a copy."
    case .newerSchema:
      "\(path) was written by a newer version of this program\(said). Use that version, or import the catalogue anew."
    case .readOnly:
      "\(path) cannot be written\(said). Its folder must be writable too, also for searching: SQLite keeps two files"
        + " beside it. Copy it to a folder of your own, or change the permissions."
    case .full:
      "the disk is full\(said). What was in \(path) before is whole. Make room, about twice the size of the database,"
        + " and import again."
    case .locked:
      "another process is writing \(path)\(said). Wait until it is done and try again."
    case .failed:
      "\(path) cannot be used\(said)"
    }
  }
}

extension StorageError {
  /// What an error of SQLite means for the file at a path. No values of the database are part of it.
  init(_ error: DatabaseError, path: String) {
    let code: Code =
      switch error.resultCode {
      case .SQLITE_NOTADB: .wrongKind
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly
      case .SQLITE_FULL: .full
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      default: .failed
      }
    self.init(code, path: path, detail: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
  }

  /// Runs what may throw anything, and throws what it means for the file at a path.
  static func of<Value>(_ path: String, _ body: () throws -> Value) throws(StorageError) -> Value {
    do {
      return try body()
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    } catch is UnreadableValue {
      throw StorageError(.damaged, path: path, detail: "it holds what no import writes")
    } catch {
      throw StorageError(.failed, path: path, detail: "\(error)")
    }
  }
}
