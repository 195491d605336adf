import Foundation
import GutSkin
import Testing

@testable import Expectation

@Suite("Published figures as a PEtab problem")
struct PEtabTests {
  static func problem() throws -> PEtabProblem { PEtabProblem(try HeldFolder.targets.get()) }

  static func table(_ name: String, _ problem: PEtabProblem) throws -> [[String: String]] {
    let file = try #require(problem.files.first { $0.name == name })
    let rows = file.text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let head = try #require(rows.first)
    return try rows.dropFirst().map { row in
      try #require(row.count == head.count)
      return Dictionary(uniqueKeysWithValues: zip(head.map(String.init), row.map(String.init)))
    }
  }

  @Test("ratios of one typical patient are in it, everything else is left out with a reason")
  func choice() throws {
    let problem = try Self.problem()
    let measured = Set(try Self.table("measurements.tsv", problem).compactMap { $0["observableId"] })
    #expect(measured == ["food_permeability", "rosenfeldt_permeability", "vekaria_crp"])
    let targets = try HeldFolder.targets.get()
    #expect(problem.notExpressed.count == targets.count - 3)
    #expect(problem.notExpressed.allSatisfy { !$0.reason.isEmpty })
    let readMe = try #require(problem.files.first { $0.name == "README.md" }).text
    for target in targets { #expect(readMe.contains("`\(target.id)`"), "\(target.id)") }
  }

  @Test("measurements are the printed figures, on the days that they belong to")
  func measurements() throws {
    let rows = try Self.table("measurements.tsv", try Self.problem())
    // Rosenfeldt 2004, abstract: 0.073 after probiotic, 0.110 after placebo, six weeks.
    let permeability = rows.filter { $0["observableId"] == "rosenfeldt_permeability" }
    #expect(permeability.map { $0["measurement"] } == ["0.073", "0.11"])
    #expect(permeability.map { $0["simulationConditionId"] } == ["probiotic", "placebo"])
    #expect(permeability.allSatisfy { $0["time"] == "772.0" })
    #expect(rows.filter { $0["observableId"] == "vekaria_crp" }.allSatisfy { $0["time"] == "730.0" })
  }

  @Test("the errors of both sides together are that of the ratio")
  func errors() throws {
    let rows = try Self.table("measurements.tsv", try Self.problem())
    for target in try HeldFolder.targets.get() {
      let own = rows.filter { $0["observableId"] == target.id.replacing("-", with: "_") }
      guard !own.isEmpty else { continue }
      let variances = try own.map { try #require(Double($0["noiseParameters"] ?? "")) }.map { $0 * $0 }
      let interval = try #require(target.published?.ci95)
      let width = log(interval.upperBound / interval.lowerBound) / (2 * 1.959963984540054)
      #expect(abs(variances.reduce(0, +).squareRoot() / width - 1) < 1e-9, "\(target.id)")
    }
  }

  @Test("tuned constants are estimated within what is let in, all others stay at their defaults")
  func parameters() throws {
    let rows = try Self.table("parameters.tsv", try Self.problem())
    let estimated = rows.filter { $0["estimate"] == "1" }.compactMap { $0["parameterId"] }
    #expect(
      Set(estimated) == [
        "lam_K", "lam_G", "psi_b", "j_i", "j_e", "j_T", "E_product", "scale_food_permeability",
        "scale_rosenfeldt_permeability", "scale_vekaria_crp",
      ]
    )
    for row in rows {
      let bounds = try ["lowerBound", "nominalValue", "upperBound"].map { try #require(Double(row[$0] ?? "")) }
      #expect(bounds == bounds.sorted())
      #expect(row["parameterScale"] == (bounds[0] > 0 ? "log10" : "lin"))
      guard let parameter = Parameter(id: row["parameterId"] ?? "") else { continue }
      #expect(bounds[1] == parameter.definition.defaultValue && bounds[0] == parameter.definition.allowed.lowerBound)
    }
  }

  @Test("the typical patient has come to rest before anything is measured, from either start")
  func rest() throws {
    for name in ["healthy", "chronic-moderate"] {
      let parameters = try #require(Scenario.named(name)).parameters
      let ends = try Start.allCases.map { start in
        var scenario = PEtabTables.scenario
        scenario.start = start
        scenario.parameters = parameters
        return try #require(try scenario.course(weeks: [0]).course(of: .readOut(.lactuloseMannitol))?.first)
      }
      #expect(abs(ends[0] / ends[1] - 1) < 1e-6, "\(name): \(ends)")
    }
  }

  @Test(
    "PEtab's own linter finds nothing wrong",
    .enabled(
      if: PEtabPeer.isInstalled,
      "PYTHON WITH petab 0.8 AND python-libsbml IS NOT INSTALLED: Scripts/install-python-peers"
    )
  )
  func linter() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "petab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try Self.problem().files {
      try file.text.write(to: folder.appending(path: file.name), atomically: true, encoding: .utf8)
    }
    let yaml = folder.appending(path: "problem.yaml").path
    let said = try PEtabPeer.run(["-m", "petab.petablint", yaml])
    #expect(said.code == 0, "\(said.output)")
    // The linter does find what is wrong.
    let parameters = folder.appending(path: "parameters.tsv")
    let text = try String(contentsOf: parameters, encoding: .utf8)
    try text.replacing("psi_b\t", with: "psi_x\t").write(to: parameters, atomically: true, encoding: .utf8)
    #expect(try PEtabPeer.run(["-m", "petab.petablint", yaml]).code != 0)
  }
}

/// Python with PEtab's library.
enum PEtabPeer {
  static let isInstalled = (try? run(["-c", "import petab.v1, libsbml"]).code) == 0

  static func run(_ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
