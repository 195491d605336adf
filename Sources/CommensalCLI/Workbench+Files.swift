internal import Answering
internal import DataFiles
internal import Intake
internal import Labels
internal import Reports

extension Workbench {
  /// What a label says.
  ///
  /// - Parameter label: a path, or `-` for standard input.
  func product(from label: String) throws(AnswerFailure) -> Product {
    let input: IntakeLabel
    do {
      input = try Intake().read(label)
    } catch {
      throw AnswerFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    }
    for note in input.notes { Output.note(note) }
    return try product(from: input)
  }
}

extension DataReport {
  /// Validates a folder of data files.
  init(checking directory: String) throws(AnswerFailure) {
    let folder: DataFolder
    do {
      folder = try DataFolder(at: directory)
    } catch {
      throw AnswerFailure(.noInput, "\(error)")
    }
    self.init(
      directory: directory,
      filesRead: folder.fileCount,
      problems: folder.problems.map { problem in
        Problem(
          severity: Problem.Severity(problem.severity),
          file: problem.file,
          line: problem.line,
          key: problem.key,
          message: problem.message
        )
      }
    )
  }
}

extension DataReport.Problem.Severity {
  fileprivate init(_ severity: DataProblem.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}
