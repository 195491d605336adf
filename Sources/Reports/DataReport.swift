/// What the validation of a data folder found.
public struct DataReport: Sendable, Hashable {
  /// One thing that is wrong, or doubtful, with a data file.
  public struct Problem: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
      /// The data cannot be used as they are.
      case error
      /// The data can be used; a reader should look.
      case warning
      /// The record itself already marks it as doubtful.
      case note
    }

    /// How much it matters.
    public var severity: Severity
    /// Path below the data folder.
    public var file: String
    /// Line in the file, counted from 1.
    public var line: Int?
    /// The key at fault, such as `outcomes[2].ci95`.
    public var key: String?
    /// What is wrong and what to do.
    public var message: String

    /// A problem.
    public init(severity: Severity, file: String, line: Int?, key: String?, message: String) {
      self.severity = severity
      self.file = file
      self.line = line
      self.key = key
      self.message = message
    }

    /// `file:line: error: key: message`, as editors understand it.
    var text: String {
      let place = line.map { "\(file):\($0)" } ?? file
      return "\(place): \(severity.rawValue): " + (key.map { $0 + ": " } ?? "") + message
    }
  }

  /// The folder that was read.
  public var directory: String
  /// How many files were read.
  public var filesRead: Int
  /// What was found, by file and place.
  public var problems: [Problem]

  /// What was found.
  public init(directory: String, filesRead: Int, problems: [Problem]) {
    self.directory = directory
    self.filesRead = filesRead
    self.problems = problems
  }

  /// Whether the data can be used: warnings do not count.
  public var isValid: Bool { !problems.contains { $0.severity == .error } }

  /// One problem a line, then the sum.
  public var text: String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let sum =
      "\(Numbers.counted(filesRead, "file")) read: \(Numbers.counted(errors, "error")), \(Numbers.counted(warnings, "warning"))."
    return (problems.map { TerminalText.safe($0.text) } + [sum]).joined(separator: "\n") + "\n"
  }
}

extension JSONReport {
  /// The document of `commensal data check`.
  public static func dataCheck(_ check: DataReport) -> JSON {
    [
      "directory": .string(check.directory),
      "valid": .bool(check.isValid),
      "files": .optional(check.filesRead),
      "errors": .optional(check.problems.count { $0.severity == .error }),
      "warnings": .optional(check.problems.count { $0.severity == .warning }),
      "problems": .array(
        check.problems.map { problem in
          [
            "severity": .string(problem.severity.rawValue),
            "file": .string(problem.file),
            "line": .optional(problem.line),
            "key": .optional(problem.key),
            "message": .string(problem.message),
          ]
        }
      ),
    ]
  }
}
