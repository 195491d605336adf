internal import SelfTrial

/// A diary in a file, with failures that name it.
enum TrialTableFile {
  /// The largest table that is read, in bytes: 30 years of several measures fit many times.
  private static let largest = 32 * 1024 * 1024

  /// - Parameter path: a file, or `-` for standard input.
  static func read(_ path: String) throws(CommandFailure) -> TrialTable {
    let bytes = try System.readFile(path == "-" ? "/dev/stdin" : path, limit: largest)
    do {
      return try TrialTable(utf8: bytes)
    } catch {
      throw failure(error, path)
    }
  }

  /// The days of a measure.
  static func series(of facts: MeasureFacts, in table: TrialTable, path: String) throws(CommandFailure) -> TrialSeries {
    do {
      return try table.series(of: facts).series
    } catch {
      throw failure(error, path)
    }
  }

  static func failure(_ problem: TrialTable.Problem, _ path: String) -> CommandFailure {
    CommandFailure(.unreadableInput, "\(path == "-" ? "standard input" : printable(path)), \(problem)")
  }
}
