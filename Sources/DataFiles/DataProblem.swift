/// Something that is wrong, or that a reader should know, about one place in `Data/`.
public struct DataProblem: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A figure that its own record already marks as doubtful, with what was found.
    case note
    /// Something to settle: the record is used, but a figure or a name does not fit.
    case warning
    /// Something that must be corrected: the data cannot be packed.
    case error

    /// A graver problem is greater.
    public static func < (lhs: Severity, rhs: Severity) -> Bool {
      let order = Severity.allCases
      return (order.firstIndex(of: lhs) ?? 0) < (order.firstIndex(of: rhs) ?? 0)
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// The file, from the data folder's own name on: `Data/trials/kopp-2008.yaml`.
  public var file: String
  /// Line from 1; `nil` where the problem is with the file as a whole.
  public var line: Int?
  /// Column from 1, where it is known.
  public var column: Int?
  /// Where in the record: `outcomes[0].ci95`, or the column of a table.
  public var key: String?
  /// What is wrong and what to do, in plain words.
  public var message: String

  /// A problem at a place.
  public init(
    severity: Severity,
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    key: String? = nil,
    message: String
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.message = message
  }
}

extension DataProblem: CustomStringConvertible {
  /// `Data/trials/x.yaml:12: outcomes[0].ci95: what is wrong and what to do`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return [place, key, message].compactMap { $0 }.joined(separator: ": ")
  }

  /// The form in which compilers report, so that build tools and editors lead to the place:
  /// `Data/trials/x.yaml:12:5: error: outcomes[0].ci95: …`.
  public var compilerStyleDescription: String {
    let place = [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
    return "\(place.compactMap { $0 }.joined(separator: ":")): \(severity.rawValue): "
      + [key, message].compactMap { $0 }.joined(separator: ": ")
  }
}

extension DataProblem: Comparable {
  /// By file, then by place, then the graver first.
  public static func < (lhs: DataProblem, rhs: DataProblem) -> Bool {
    (lhs.file, lhs.line ?? 0, rhs.severity, lhs.key ?? "", lhs.message)
      < (rhs.file, rhs.line ?? 0, lhs.severity, rhs.key ?? "", rhs.message)
  }
}

/// Why there was no data folder to read.
public enum DataFolderError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no folder at the path.
  case noFolder(path: String)
  /// The folder holds none of the files that a data folder has.
  case notADataFolder(path: String)

  /// What is wrong and what to do, in plain words.
  public var description: String {
    switch self {
    case .noFolder(let path):
      "There is no folder “\(path)”. Give the path of a data folder: one with trials/, nomenclature/ and safety.yaml."
    case .notADataFolder(let path):
      "“\(path)” is not a data folder: it has neither trials/ nor nomenclature/. "
        + "Give the path of the folder that holds them."
    }
  }
}
