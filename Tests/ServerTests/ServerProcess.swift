import Foundation
import Testing

/// The built server, run as a process on a port that the system chose.
final class ServerProcess {
  let address: String
  let port: Int
  /// Where accounts and diaries are kept; removed at the end.
  let folder: URL
  let process: Process
  private let log: URL

  /// Starts the server and waits until it listens.
  ///
  /// - Parameters:
  ///   - arguments: beside the port and the folder.
  ///   - environment: beside the path.
  init(_ arguments: [String] = [], environment: [String: String] = [:]) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "commensal-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    log = folder.appending(path: "log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = try #require(Bundle.main.executableURL).deletingLastPathComponent()
      .appending(path: "commensal-server")
    process.arguments = ["--port", "0", "--data", folder.appending(path: "data").path] + arguments
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      .merging(environment) { $1 }
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let listening = /listening on 127\.0\.0\.1:([0-9]+)/
    for _ in 0..<600 {
      if let match = try String(contentsOf: log, encoding: .utf8).firstMatch(of: listening), let port = Int(match.1) {
        self.port = port
        address = "http://127.0.0.1:\(port)"
        return
      }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw Failure(log: try String(contentsOf: log, encoding: .utf8))
  }

  struct Failure: Error {
    var log: String
  }

  /// What the server wrote to its log so far.
  var logText: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// Asks the server to end, and waits for it.
  func stop() {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
