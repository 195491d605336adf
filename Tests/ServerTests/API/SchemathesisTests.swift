import Foundation
import HummingbirdTesting
import Testing

@testable import CommensalServer

/// The whole interface under Schemathesis, which makes up requests from the description, right and wrong ones, and holds
/// every answer to it. `Scripts/fuzz-api` does the same at length.
@Suite(
  "The interface under Schemathesis",
  .enabled(if: Schemathesis.python != nil, "Scripts/test installs it"),
  .serialized
)
struct SchemathesisTests {
  private static let slow = ["/api/v1/simulate", "/api/v1/self-trial/plan"]
  // With more workers Python 3.11 runs into a fault of its own (“AST constructor recursion depth mismatch”).
  private static let arguments = [
    "--checks", "all", "--max-examples", "4", "--workers", "1", "--request-timeout", "120", "--max-response-time",
    "120",
    "--generation-deterministic", "--warnings", "off", "--no-color",
  ]

  @Test("every answer is as described, and none is a fault", .timeLimit(.minutes(10)))
  func everything() async throws {
    let python = try #require(Schemathesis.python)
    var configuration = ServerConfiguration.forTests
    // A build for debugging simulates some five hundred times slower.
    configuration.limits.simulatedPatients = 2
    configuration.limits.plannedWeeks = 1
    configuration.limits.plannedPeople = 8
    try await buildApplication(configuration).test(.live) { client in
      let port = try #require(client.port)
      // The boundaries of a hundred parameters, each simulated, and plans take too long here.
      for arguments in [
        ["--exclude-path", Self.slow[0], "--exclude-path", Self.slow[1], "--phases", "examples,coverage,fuzzing"],
        ["--include-path", Self.slow[0], "--include-path", Self.slow[1], "--phases", "examples,fuzzing"],
      ] {
        let (status, report) = try await Schemathesis.run(
          python,
          ["-m", "schemathesis.cli", "run", "http://127.0.0.1:\(port)/openapi.json"] + arguments + Self.arguments
        )
        #expect(status == 0, "\(report.suffix(8_000))")
      }
    }
  }
}

/// The program, where it is installed.
private enum Schemathesis {
  /// The Python that has it.
  static let python: String? = ProcessInfo.processInfo.environment["PYTHON"].flatMap { path in
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [path, "-c", "import schemathesis"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }

  static func run(_ program: String, _ arguments: [String]) async throws -> (status: Int32, report: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    // It keeps what it found where it stands.
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    return try await withCheckedThrowingContinuation { continuation in
      // Waiting holds up a thread, which tasks must not lose.
      Thread.detachNewThread {
        do {
          try process.run()
          let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
          process.waitUntilExit()
          continuation.resume(returning: (process.terminationStatus, report))
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
  }
}
