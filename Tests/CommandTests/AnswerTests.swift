import Foundation
import Testing

@Suite("What comes out")
struct AnswerTests {
  static let label = """
    Example Digest capsules
    Serving size: 1 capsule
    Lactobacillus rhamnosus GG 10 billion CFU
    Other ingredients: inulin, cellulose.
    """

  @Test(
    "with --json standard output holds one JSON document and nothing else",
    arguments: [
      ["read", "-"], ["check", "-", "--for", "eczema"], ["trials"], ["trials", "--for", "eczema", "--microbe", "LGG"],
      ["reviews"], ["reviews", "--for", "acne"], ["explain", "eczema"], ["explain", "Lactobacillus rhamnosus"],
      ["explain", "no such word at all"],
    ]
  )
  func json(arguments: [String]) throws {
    let outcome = try Command.run(all: arguments + ["--json"], input: Self.label)
    #expect(outcome.output.hasSuffix("}\n"))
    _ = try object(outcome.output)
  }

  @Test("neither colour nor any control sequence is written to a file or a pipe")
  func noColour() throws {
    let outcome = try Command.run("check", "-", "--for", "eczema", input: Self.label)
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("no line is longer than COLUMNS says", arguments: [40, 60, 80])
  func columns(width: Int) throws {
    let outcome = try Command.run(
      "check",
      "-",
      "--for",
      "eczema",
      input: Self.label,
      environment: ["COLUMNS": String(width)]
    )
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test("everyday words stand for the contract's conditions")
  func everydayWords() throws {
    let outcome = try Command.run("check", "-", "--for", "Itch", "--json", input: Self.label)
    #expect(try object(outcome.output)["condition"] as? String == "pruritus")
  }

  @Test("a page is written where it was asked for, and nowhere else")
  func page() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.html").path
    let outcome = try Command.run("check", "-", "--for", "eczema", "--html", file, input: Self.label)
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("report.html"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
    let nowhere = try Command.run("check", "-", "--for", "eczema", "--html", "no/such/x.html", input: Self.label)
    #expect(nowhere.code == 64)
    #expect(
      nowhere.errors
        == "commensal: no/such/x.html cannot be written: no such file or directory. Give --html another place.\n"
    )
  }

  @Test("trials are narrowed by condition and by any name of a microbe")
  func trials() throws {
    func ids(_ arguments: String...) throws -> [String] {
      let document = try object(try Command.run(all: ["trials", "--json"] + arguments).output)
      return try #require(document["trials"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }
    let all = try ids()
    let eczema = try ids("--for", "eczema")
    let lgg = try ids("--for", "eczema", "--microbe", "Lactobacillus rhamnosus GG")
    #expect(all.count > eczema.count && eczema.count > lgg.count && !lgg.isEmpty)
    #expect(lgg.contains("viljanen-2005"))
    #expect(try ids("--for", "eczema", "--microbe", "LGG") == lgg)
    #expect(try ids("--for", "eczema", "--microbe", "ATCC 53103") == lgg)
    #expect(Set(lgg).isSubset(of: try ids("--microbe", "Lacticaseibacillus rhamnosus")))
  }

  @Test("a microbe that is not known ends with 1 and the nearest names")
  func unknownMicrobe() throws {
    let outcome = try Command.run("trials", "--microbe", "Lactobacillus rhamnosis")
    #expect(outcome.code == 0 || outcome.errors.contains("rhamnosus"))
    let nonsense = try Command.run("trials", "--microbe", "qqqqqq")
    #expect(nonsense.code == 1)
    #expect(nonsense.errors == "commensal: no microbe goes by the name “qqqqqq” here.\n")
  }

  @Test("a word that is not known ends with 1 and the nearest ones")
  func unknownTerm() throws {
    let outcome = try Command.run("explain", "limosilactobacilus reuteri")
    #expect(outcome.code == 0 || outcome.errors.contains("Limosilactobacillus reuteri"))
    let nonsense = try Command.run("explain", "xqzw")
    #expect(nonsense.code == 1)
    #expect(nonsense.output.isEmpty)
    #expect(nonsense.errors.hasPrefix("commensal: nothing is held about “xqzw”."))
  }

  @Test("the reader of the output may leave early")
  func brokenPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" trials --json | head -c 1; exit 0", try Command.executable.path]
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(try errors.fileHandleForReading.readToEnd()?.isEmpty ?? true)
  }

  @Test("a folder that holds no data ends with 66")
  func dataCheck() throws {
    let outcome = try Command.run("data", "check", "no-such-folder")
    #expect(outcome.code == 66)
    #expect(outcome.errors.contains("no-such-folder"))
  }

  @Test("the project's own data are valid")
  func ownData() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let outcome = try Command.run("data", "check", root.appending(path: "Data").path, "--json")
    let document = try object(outcome.output)
    #expect(document["errors"] as? Int == 0)
    #expect(outcome.code == 0)
  }
}
