import Foundation
import Testing

@testable import GutSkin

@Suite("Another simulator runs the exported model")
struct SBMLPeerTests {
  struct Report: Decodable {
    var scenario: String
    var messages: [String]
    var compared: Int
    var largestError: Double
    var place: String
  }

  @Test(
    "libSBML has nothing to say, and libRoadRunner meets every reference value within one part in a million",
    .enabled(
      if: SBMLPeer.isInstalled,
      "PYTHON WITH libroadrunner AND python-libsbml IS NOT INSTALLED: pip install libroadrunner python-libsbml; PYTHON names another one"
    )
  )
  func everyScenario() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sbml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Scenario.reference.map { scenario in
      let file = folder.appending(path: "\(scenario.id).xml")
      try SBMLDocument(scenario).text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let said = try SBMLPeer.run([SBMLPeer.script, ReferenceRow.ours.path] + files)
    try #require(said.code == 0, "\(said.output)")
    let reports = try said.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
      try JSONDecoder().decode(Report.self, from: Data($0.utf8))
    }
    #expect(reports.map(\.scenario) == Scenario.reference.map(\.id))
    for report in reports {
      #expect(report.messages == [], "\(report.scenario)")
      #expect(report.compared >= 180 && report.compared.isMultiple(of: 30))
      #expect(report.largestError > 0 && report.largestError <= 1e-6, "\(report.scenario), \(report.place)")
    }
  }
}

/// Python with libSBML and libRoadRunner.
enum SBMLPeer {
  static let isInstalled = (try? run(["-c", "import libsbml, roadrunner"]).code) == 0

  static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peer/check_sbml.py").path

  static func run(_ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
