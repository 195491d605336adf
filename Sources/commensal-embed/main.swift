// Puts text files into one Swift file, as a step of the build:
//
//     commensal-embed OUTPUT.swift FOLDER…

import Foundation
import Packing

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(EXIT_FAILURE)
}

guard CommandLine.arguments.count >= 3 else { fail("usage: commensal-embed OUTPUT.swift FOLDER…") }
let outputPath = CommandLine.arguments[1]
let folders = CommandLine.arguments.dropFirst(2).map { URL(filePath: $0, directoryHint: .isDirectory) }

var swift = Array(
  """
  // Written by commensal-embed at every build; changes here are lost.

  /// Templates, assets and messages by folder and name. String literals lie in the binary's read-only part.
  let embeddedFiles: [(path: StaticString, text: StaticString)] = [

  """.utf8
)
do {
  for folder in folders {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where !name.hasPrefix(".") {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard String(validating: bytes, as: UTF8.self) != nil else { fail("\(name): error: is not UTF-8 text") }
      swift += Array("  (\"\(folder.lastPathComponent)/\(name)\", \"".utf8) + SwiftLiteral.escaped(bytes)
      swift += Array("\"),\n".utf8)
    }
  }
  swift += Array("]\n".utf8)
  try Data(swift).write(to: URL(filePath: outputPath), options: .atomic)
} catch {
  fail("error: \(error.localizedDescription)")
}
