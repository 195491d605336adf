/// Why a pack could not be opened or read.
///
/// A pack is written by the build and read from the binary, so each of these means a damaged binary or a pack from
/// another version; none is the user's doing.
public enum PackError: Error, Sendable, Hashable {
  /// The first bytes are not those of a pack.
  case notAPack
  /// The pack was written in another version of the format.
  case otherVersion(found: Int, expected: Int)
  /// The pack ends before what it announces.
  case truncated(section: String)
  /// The bytes of a section do not have the checksum that was written with them.
  case damaged(section: String)
  /// A byte, number or text has a value that the writer never writes.
  case invalidValue(section: String, offset: Int, what: String)
  /// The pack has no section of this name.
  case noSection(String)
}

extension PackError: CustomStringConvertible {
  /// What is wrong and what to do, in plain words.
  public var description: String {
    switch self {
    case .notAPack:
      "The embedded facts cannot be opened: they do not start as a pack does. Build or install Commensal again."
    case .otherVersion(let found, let expected):
      "The embedded facts are in format \(found), this program reads format \(expected). "
        + "Build or install Commensal again."
    case .truncated(let section):
      "The embedded facts end too early, in “\(section)”. Build or install Commensal again."
    case .damaged(let section):
      "The embedded facts in “\(section)” are damaged: their checksum is wrong. Build or install Commensal again."
    case .invalidValue(let section, let offset, let what):
      "The embedded facts in “\(section)” hold an impossible \(what) at byte \(offset). "
        + "Build or install Commensal again."
    case .noSection(let name):
      "The embedded facts have no part named “\(name)”. Build or install Commensal again."
    }
  }
}
