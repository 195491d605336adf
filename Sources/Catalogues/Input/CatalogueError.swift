/// Why a catalogue as a whole cannot be read, or not to its end.
///
/// Carries the catalogue's name and no part of its content. ``description`` says what is wrong, where, and what to do.
public enum CatalogueError: Error, Sendable, Hashable {
  case fileMissing(name: String)
  case isDirectory(name: String)
  case notPermitted(name: String)
  /// The system could not read it; `reason` is the system's own wording.
  case unreadable(name: String, reason: String)
  /// Its first bytes are those of something that is no text.
  case notText(name: String)
  /// UTF-16, as spreadsheets save “Unicode text”.
  case wideText(name: String)
  /// One JSON array or document over many lines, where a product a line is needed.
  case notLines(name: String)
  /// A table whose first line names none of the columns that are known.
  case noKnownColumns(name: String)
  /// Compressed data that end before they are complete; what came before is read. `offset` is in bytes as unpacked.
  case cutOff(name: String, offset: Int)
  /// Compressed data that are damaged; what came before is read. `offset` is in bytes as unpacked.
  case damaged(name: String, offset: Int)

  /// Whether all that came before was right, and only the rest is missing: a whole copy begins the same way.
  public var leavesWholeRows: Bool {
    switch self {
    case .cutOff, .unreadable: true
    default: false
    }
  }

  /// 66 where there is no such file that may be read, 65 where what it holds cannot be read.
  public var exitCode: Int32 {
    switch self {
    case .fileMissing, .isDirectory, .notPermitted, .unreadable: 66
    default: 65
    }
  }
}

extension CatalogueError: CustomStringConvertible {
  /// What is wrong, where, and what to do: whole sentences behind the catalogue's name.
  public var description: String {
    switch self {
    case .fileMissing(let name):
      "\(name): there is no such file. Check its name and folder, or give - to read a catalogue from standard input."
    case .isDirectory(let name):
      "\(name): this is a folder, not a catalogue. Name one file in it."
    case .notPermitted(let name):
      "\(name): you may not read this file. Change its permissions (chmod u+r) or copy it to where you may read it."
    case .unreadable(let name, let reason):
      "\(name): the system could not read this file (\(reason)). Copy it to another place and try again."
    case .notText(let name):
      "\(name): this is not text. Give a catalogue as JSON Lines, CSV or TSV in UTF-8, or one of these packed with gzip."
    case .wideText(let name):
      "\(name): this is UTF-16. Save it as “CSV UTF-8”, or give the output of `iconv -f UTF-16 -t UTF-8`."
    case .notLines(let name):
      "\(name): this is one JSON document over many lines, not a product a line. "
        + "`jq -c '.[]'` makes an array into lines."
    case .noKnownColumns(let name):
      "\(name): the first line names none of the columns that are known. "
        + "A table needs a first line such as id,name,text,price,currency,servings. Needed is what the label says: text, "
        + "label, description or ingredients; also in German (Beschreibung, Inhaltsstoffe, Etikett), Spanish, French, "
        + "Italian, Dutch, Portuguese, Polish, Russian or Indonesian; or the columns of an Open Food Facts export."
    case .cutOff(let name, let offset):
      "\(name): the packed data end early, after \(offset) bytes unpacked. All before that was read; "
        + "fetch the file again for the rest."
    case .damaged(let name, let offset):
      "\(name): the packed data are damaged after \(offset) bytes unpacked. All before that was read; "
        + "fetch the file again for the rest."
    }
  }
}
