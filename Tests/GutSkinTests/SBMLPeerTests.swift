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
    let folder = try SBMLPeer.folder()
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

  struct ArchiveReport: Decodable {
    var damaged: String?
    var unlisted: [String]
    var opened: Bool
    var manifestErrors: [String]
    var described: [String]
    var master: String
    var isKnown: Bool
    var files: [String]
    var sedmlErrors: [String]
  }

  struct RunReport: Decodable {
    var report: String
    var missing: [Int]
    var compared: Int
    var largestError: Double
    var place: String
  }

  @Test(
    "libCombine and libSEDML find nothing wrong, and the SED-ML run with libRoadRunner gives the reference's values",
    .enabled(
      if: SBMLPeer.readsArchives,
      "PYTHON WITH libroadrunner, python-libsedml AND python-libcombine IS NOT INSTALLED"
    )
  )
  func archive() throws {
    let folder = try SBMLPeer.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "model.omex")
    try Data(CombineArchive(Scenario.reference, weeks: 52).bytes).write(to: file)
    let said = try SBMLPeer.run([SBMLPeer.archiveScript, ReferenceRow.ours.path, file.path])
    try #require(said.code == 0, "\(said.output)")
    let lines = said.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map { Data($0.utf8) }
    let about = try JSONDecoder().decode(ArchiveReport.self, from: try #require(lines.first))
    #expect(about.damaged == nil && about.unlisted == [] && about.opened)
    #expect(about.manifestErrors == [] && about.sedmlErrors == [])
    #expect(
      about.master == "simulations.sedml" && about.isKnown && about.files.count == 14 && about.described.count == 13
    )
    let reports = try lines.dropFirst().map { try JSONDecoder().decode(RunReport.self, from: $0) }
    #expect(reports.map(\.report) == Scenario.reference.map { "report_\($0.id)" })
    for report in reports {
      #expect(report.missing == [] && report.compared >= 180, "\(report.report)")
      #expect(report.largestError > 0 && report.largestError <= 1e-6, "\(report.report), \(report.place)")
    }
  }

  @Test(
    "a file that libSBML has saved again is still run, to the digits that it keeps",
    .enabled(if: SBMLPeer.isInstalled, "PYTHON WITH libroadrunner AND python-libsbml IS NOT INSTALLED")
  )
  func savedAgain() throws {
    let folder = try SBMLPeer.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenario = try #require(Scenario.named("S7"))
    let (ours, theirs) = (folder.appending(path: "ours.xml"), folder.appending(path: "theirs.xml"))
    try SBMLDocument(scenario).text.write(to: ours, atomically: true, encoding: .utf8)
    let copy = "import libsbml, sys; libsbml.writeSBMLToFile(libsbml.readSBML(sys.argv[1]), sys.argv[2])"
    try #require(try SBMLPeer.run(["-c", copy, ours.path, theirs.path]).code == 0)
    let saved = try Data(contentsOf: theirs)
    #expect(try saved != Data(contentsOf: ours))
    let read = try SBMLDocument(reading: Array(saved)).scenario
    let found = try read.course(weeks: [12, 24])
    let expected = try scenario.course(weeks: [12, 24])
    for readOut in ReadOut.allCases {
      let pairs = zip(
        try #require(found.course(of: .readOut(readOut))),
        try #require(expected.course(of: .readOut(readOut)))
      )
      for (one, other) in pairs {
        #expect(abs(one - other) <= 1e-9 * abs(other), "\(readOut.id)")
      }
    }
  }
}

/// Python with libSBML and libRoadRunner.
enum SBMLPeer {
  static let isInstalled = (try? run(["-c", "import libsbml, roadrunner"]).code) == 0

  static let readsArchives = isInstalled && (try? run(["-c", "import libsedml, libcombine"]).code) == 0

  static let script = peer("check_sbml.py")
  static let archiveScript = peer("check_archive.py")

  private static func peer(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peer/\(name)").path
  }

  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sbml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

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
