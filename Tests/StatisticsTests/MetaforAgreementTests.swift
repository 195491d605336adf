import Foundation
import Statistics
import Testing

@Suite("Pooling agrees with metafor 3.8")
struct MetaforAgreementTests {
  @Test("on metafor's own data sets, and on made-up tables", arguments: ["datasets", "tables"])
  func heldReference(name: String) throws {
    let reference = try MetaforReference.held(name)
    let agreement = try Agreement(with: reference)
    #expect(agreement.compared > 4000)
    #expect(agreement.disagreements == [])
  }

  @Test(
    "on a thousand made-up tables, asked now",
    .enabled(if: Metafor.isInstalled, "Rscript with metafor is not installed: apt-get install r-cran-metafor")
  )
  func thousandTables() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "metafor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = folder.appending(path: "tables.csv")
    let answers = folder.appending(path: "reference.csv")
    try Metafor.run("tables.R", "1000", tables.path())
    try Metafor.run("reference.R", tables.path(), answers.path())
    let agreement = try Agreement(with: MetaforReference(tables: tables, answers: answers))
    #expect(agreement.compared > 200_000)
    #expect(agreement.disagreements == [])
  }
}

/// R with metafor, where they are installed.
enum Metafor {
  static let isInstalled: Bool = {
    (try? run(["-e", "library(metafor)"])) != nil
  }()

  struct Failure: Error {
    var arguments: [String]
    var status: Int32
  }

  static func run(_ script: String, _ arguments: String...) throws {
    try run([MetaforReference.folder.appending(path: script).path()] + arguments)
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["Rscript"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments, status: process.terminationStatus) }
  }
}
