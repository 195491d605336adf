// Packs a data folder into one Swift file, as a step of the build:
//
//     commensal-pack DATA-FOLDER OUTPUT.swift
//
// Faults in the data are printed as compilers print theirs, and stop the build.

import DataFiles
import Foundation
import Packing

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(EXIT_FAILURE)
}

guard CommandLine.arguments.count == 3 else {
  fail("usage: commensal-pack DATA-FOLDER OUTPUT.swift")
}
let folderPath = CommandLine.arguments[1]
let outputPath = CommandLine.arguments[2]

do {
  let folder = try DataFolder(at: folderPath)
  guard folder.isUsable else {
    let errors = folder.problems.filter { $0.severity == .error }
    fail(errors.map(\.compilerStyleDescription).joined(separator: "\n"))
  }
  try Data(PackedSource.swift(for: folder)).write(to: URL(fileURLWithPath: outputPath), options: .atomic)
} catch let error as DataFolderError {
  fail("error: \(error)")
} catch {
  fail("error: “\(outputPath)” cannot be written: \(error.localizedDescription)")
}
