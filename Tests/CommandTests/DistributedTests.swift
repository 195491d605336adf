import Foundation
import Testing

@Suite("What runs on Spark is what runs on one machine")
struct DistributedTests {
  /// The jobs are tested where they are written, in Python, against the command built here.
  @Test(
    "byte for byte, screened and simulated",
    .enabled(
      if: Spark.isInstalled,
      "PYTHON WITH pyspark AND pyarrow, OR JAVA, IS NOT INSTALLED: Scripts/install-python-peers, and Java 17"
    )
  )
  func jobs() throws {
    let script = ScreenTests.root.appending(path: "distributed/tests/test_distributed.py").path
    let (code, said) = try Spark.run([script], environment: ["COMMENSAL": try Command.executable.path])
    #expect(code == 0, "\(said.suffix(6000))")
  }
}

private enum Spark {
  static let isInstalled = (try? run(["-c", "import shutil, pyspark, pyarrow; assert shutil.which('java')"]).code) == 0

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> (code: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
