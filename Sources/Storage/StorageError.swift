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
    /// The file was removed, or another put in its place, while it was open.
    case gone
    /// The operating system or SQLite says something else.
    case failed
  }

  /// What a database is for.
  public enum Kept: Sendable, Hashable {
    /// Screened products, which can be imported anew.
    case catalogue
    /// What somebody wrote down, which nobody can give back.
    case diary
    /// Who may open which diary.
    case accounts
  }

  /// What went wrong.
  public var code: Code
  /// The file.
  public var path: String
  /// What SQLite or the operating system says; empty where ``code`` says it all.
  public var detail: String
  /// What is kept in the file.
  public var kept: Kept

  /// Made from its parts.
  public init(_ code: Code, path: String, detail: String = "", kept: Kept = .catalogue) {
    self.code = code
    self.path = path
    self.detail = detail
    self.kept = kept
  }

  /// What is wrong, and what to do.
  public var description: String {
    let said = detail.isEmpty ? "" : " (\(detail))"
    return switch kept {
    case .catalogue: catalogueDescription(said)
    case .diary: diaryDescription(said)
    case .accounts: accountsDescription(said)
    }
  }

  private func catalogueDescription(_ said: String) -> String {
    switch code {
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
    case .gone:
      "\(path) was removed or replaced while it was open\(said). Open it again."
    case .failed:
      "\(path) cannot be used\(said)"
    }
  }

  private func accountsDescription(_ said: String) -> String {
    switch code {
    case .notFound:
      "there are no accounts at \(path)"
    case .wrongKind:
      "\(path) does not hold the accounts of this program\(said). It was left as it is; name another folder."
    case .damaged:
      "\(path) is damaged\(said). Leave it as it is, make a copy of it, and restore it from a backup."
    case .newerSchema:
      "\(path) was written by a newer version of this program\(said). Use that version; nothing was changed."
    case .readOnly:
      "\(path) cannot be written\(said). Its folder must be writable too: SQLite keeps two files beside it."
    case .full:
      "the disk is full\(said). What \(path) kept before is whole; what was just asked was not done."
    case .locked:
      "another process is using \(path)\(said). What was just asked was not done; wait and try again."
    case .gone:
      "\(path) was removed or replaced while it was open\(said)."
    case .failed:
      "\(path) cannot be used\(said)"
    }
  }

  private func diaryDescription(_ said: String) -> String {
    switch code {
    case .notFound:
      "there is no diary \(path). Make one: commensal diary init --diary \(path)"
    case .wrongKind:
      "\(path) is not a diary of this program\(said). It was left as it is; name another file."
    case .damaged:
      "\(path) is damaged\(said). Leave it as it is and make a copy of it first. Then restore it from a backup, or save"
        + " what can be read: sqlite3 \(path) .recover"
    case .newerSchema:
      "\(path) was written by a newer version of this program\(said). Use that version; nothing was changed."
    case .readOnly:
      "\(path) cannot be written\(said). Its folder must be writable too, also for reading: SQLite keeps two files"
        + " beside it. Name a diary in a folder of your own, or change the permissions."
    case .full:
      "the disk is full\(said). What \(path) kept before is whole, what was just said is not in it. Make room and say it"
        + " again."
    case .locked:
      "another process is using \(path)\(said). What was just asked was not done; wait and try again."
    case .gone:
      "\(path) was removed or replaced while it was open\(said). What was just said is not kept; say it again."
    case .failed:
      "\(path) cannot be used\(said)"
    }
  }
}

extension StorageError {
  /// What an error of SQLite means for the file at a path. No values of the database are part of it.
  init(_ error: DatabaseError, path: String, kept: Kept = .catalogue) {
    let code: Code =
      switch error.resultCode {
      case .SQLITE_NOTADB: .wrongKind
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly
      case .SQLITE_FULL: .full
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      default: .failed
      }
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    self.init(code, path: path, detail: detail, kept: kept)
  }

  /// Runs what may throw anything, and throws what it means for the file at a path.
  static func of<Value>(
    _ path: String,
    _ kept: Kept = .catalogue,
    _ body: () throws -> Value
  ) throws(StorageError) -> Value {
    do {
      return try body()
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError {
      throw StorageError(error, path: path, kept: kept)
    } catch is UnreadableValue {
      throw StorageError(.damaged, path: path, detail: "it holds what this program does not write", kept: kept)
    } catch {
      throw StorageError(.failed, path: path, detail: kept == .catalogue ? "\(error)" : "", kept: kept)
    }
  }
}
