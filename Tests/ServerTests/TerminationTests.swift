import Foundation
import Testing

@Suite("A server that ends loses nothing that it acknowledged", .serialized)
struct TerminationTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Load/termination.py")

  static let isInstalled = (try? Script.run(["-c", "import http.client"]))?.code == 0

  @Test(
    "asked to end or killed while diaries are written",
    .enabled(if: isInstalled, "PYTHON IS NOT INSTALLED"),
    .timeLimit(.minutes(5)),
    arguments: ["TERM", "KILL"]
  )
  func signals(signal: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "commensal-server")
    let rounds = 4
    let outcome = try Script.run([Self.script.path, server.path, folder.path, "\(rounds)", signal])
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == rounds)
  }
}
