import Foundation
import Testing

@Suite("Slow, many, broken and hostile clients do not stop others", .serialized)
struct HardshipTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Load/hardship.py")

  static let isInstalled = (try? Script.run(["-c", "import zlib"]))?.code == 0

  @Test(
    "each is answered with a refusal or closed, while pages are served and memory stays in bounds",
    .enabled(if: isInstalled, "PYTHON IS NOT INSTALLED"),
    .timeLimit(.minutes(5))
  )
  func everyTrial() async throws {
    let server = try await ServerProcess(environment: ["COMMENSAL_LIMITS_REQUEST_SECONDS": "5"])
    defer { server.stop() }
    let outcome = try Script.run(
      [Self.script.path, "\(server.port)", "\(server.process.processIdentifier)"],
      environment: ["SECONDS": "5"]
    )
    for line in outcome.output.split(separator: "\n") where line.hasPrefix("FAILED") { Issue.record("\(line)") }
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("ok ") } >= 8)
    #expect(server.process.isRunning)
  }
}
