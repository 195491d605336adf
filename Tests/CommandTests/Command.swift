import Foundation
import Testing

/// The built command, run as a process.
struct Command {
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
    /// How long the process took, from start to end.
    var seconds: Double
  }

  /// The command beside the test runner, where the build puts both.
  static var executable: URL {
    get throws {
      let runner = try #require(Bundle.main.executableURL)
      return runner.deletingLastPathComponent().appending(path: "commensal")
    }
  }

  /// Runs the command in a folder of its own, with an environment of nothing but what is given.
  static func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:],
    files: [String: String] = [:],
    memoryLimit: Int? = nil
  ) throws -> Outcome {
    try run(all: arguments, input: input, environment: environment, files: files, memoryLimit: memoryLimit)
  }

  /// Runs the command with a list of arguments.
  ///
  /// - Parameter memoryLimit: bytes of address space that the process may take; `nil` for no limit.
  static func run(
    all arguments: [String],
    input: String = "",
    environment: [String: String] = [:],
    files: [String: String] = [:],
    binaryFiles: [String: [UInt8]] = [:],
    memoryLimit: Int? = nil
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging(["input": input], uniquingKeysWith: { $1 }) {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    for (name, bytes) in binaryFiles { try Data(bytes).write(to: folder.appending(path: name)) }
    let outputFile = folder.appending(path: "output")
    let errorFile = folder.appending(path: "errors")
    for file in [outputFile, errorFile] { try Data().write(to: file) }

    let process = Process()
    if let memoryLimit {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "ulimit -v \(memoryLimit / 1024) && exec \"$0\" \"$@\"", try executable.path] + arguments
    } else {
      process.executableURL = try executable
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    let duration = ContinuousClock.now - start
    return Outcome(
      code: process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8),
      seconds: duration / .seconds(1)
    )
  }
}

/// Whole outputs kept as files beside the tests.
///
/// `COMMENSAL_UPDATE_SNAPSHOTS=1 swift test` writes them anew.
func expect(_ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["COMMENSAL_UPDATE_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(
    text == (try String(contentsOf: file, encoding: .utf8)),
    "differs from \(name)",
    sourceLocation: sourceLocation
  )
}
