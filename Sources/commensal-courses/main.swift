// Simulates the tables of courses that answers draw on, after a change to the model:
//
//     commensal-courses DATA-FOLDER/model
//
// The same model gives the same files to the last byte, on any number of cores.

import DataFiles
import Expectation
import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(EXIT_FAILURE)
}

guard CommandLine.arguments.count == 2 else { fail("usage: commensal-courses FOLDER") }
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)

do {
  let effort = CourseTables.Effort(threads: ProcessInfo.processInfo.activeProcessorCount)
  for (name, text) in CourseTableFiles.texts(of: try await CourseTables.simulated(effort)) {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
  }
} catch {
  fail("error: \(error)")
}
