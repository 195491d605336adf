import Foundation
import Testing

@Suite("The pages in a real browser", .serialized)
struct BrowserTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser/browser.py")

  static let isInstalled: Bool = {
    guard let outcome = try? Script.run(["-c", "import playwright, axe_playwright_python"]), outcome.code == 0 else {
      return false
    }
    let chromium = ProcessInfo.processInfo.environment["CHROMIUM"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return chromium != nil || folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }
  }()

  /// The names of the ways through the pages, read from the script and the files beside it.
  static let flows: [String] = {
    let folder = script.deletingLastPathComponent()
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return files.filter { $0.hasSuffix(".py") }.flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.matches(of: /@flow\ndef ([a-z_0-9]+)/).map { String($0.1) }
    }
  }()

  @Test(
    "every page and way through the pages holds, with accessibility by axe-core",
    .enabled(
      if: isInstalled,
      "CHROMIUM, OR PYTHON WITH playwright AND axe-playwright-python, IS NOT INSTALLED: Scripts/install-browser"
    ),
    .timeLimit(.minutes(10))
  )
  func everyFlow() async throws {
    // Few virtual people: built for debugging, the model is slow.
    let server = try await ServerProcess(environment: ["COMMENSAL_VIRTUAL_PEOPLE": "4"])
    defer { server.stop() }
    #expect(Self.flows.count >= 10)
    let photo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "IntakeTests/Fixtures/clean.png")
    let outcome = try Script.run([Self.script.path, server.address], environment: ["COMMENSAL_PHOTO": photo.path])
    for line in outcome.output.split(separator: "\n") where line.hasPrefix("FAILED") { Issue.record("\(line)") }
    #expect(outcome.code == 0, "\(outcome.output)")
    for flow in Self.flows { #expect(outcome.output.contains("ok \(flow)")) }
  }
}
