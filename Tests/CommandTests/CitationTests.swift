import Foundation
import Testing

@Suite("Citations come out for reference managers")
struct CitationTests {
  @Test(
    "standard output holds the file and nothing else, one reference a trial",
    arguments: [("bibtex", "@"), ("ris", "TY  - "), ("csl-json", "    \"id\": ")]
  )
  func trials(format: String, start: String) throws {
    let listed = try object(try Command.run("trials", "--for", "acne", "--json").output)
    let outcome = try Command.run("trials", "--for", "acne", "--cite", format)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    #expect(lines.count { $0.hasPrefix(start) } == listed["count"] as? Int)
    #expect(outcome.output.hasPrefix(format == "csl-json" ? "[\n" : start))
  }

  @Test("a check cites the trials behind its answer, and those of something near")
  func check() throws {
    let arguments = ["check", "-", "--for", "eczema"]
    let answer = try object(try Command.run(all: arguments + ["--json"], input: AnswerTests.label).output)
    let ids = try ["trials", "related_trials"].flatMap { key in
      try #require(answer[key] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }
    let cited = try Command.run(all: arguments + ["--cite", "csl-json"], input: AnswerTests.label)
    #expect(cited.errors.isEmpty)
    let items = try #require(JSONSerialization.jsonObject(with: Data(cited.output.utf8)) as? [[String: Any]])
    #expect(!ids.isEmpty)
    #expect(Set(items.compactMap { $0["id"] as? String }) == Set(ids))
    #expect(items.count == Set(ids).count)
  }

  @Test("where no trial fits, the file is empty and standard error says so")
  func nothing() throws {
    let outcome = try Command.run("trials", "--for", "rosacea", "--microbe", "LGG", "--cite", "csl-json")
    #expect(outcome.code == 0)
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors == "commensal: no trial is held that fits: there is nothing to cite\n")
  }

  @Test("a format that is not known, and two kinds of output at once, are wrong usage")
  func usage() throws {
    let unknown = try Command.run("trials", "--cite", "endnote")
    #expect(unknown.code == 64)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("bibtex, ris or csl-json"))
    for arguments in [["trials"], ["check", "-", "--for", "eczema"]] {
      let both = try Command.run(all: arguments + ["--cite", "ris", "--json"], input: AnswerTests.label)
      #expect(both.code == 64)
      #expect(both.output.isEmpty)
    }
  }

  @Test(
    "other programs read the same authors, years, volumes, pages and DOIs in all three files of all trials",
    .enabled(
      if: CitationReaders.areInstalled,
      "PYTHON WITH bibtexparser 2 AND rispy IS NOT INSTALLED: pip install 'bibtexparser>=2' rispy; PYTHON names another one"
    )
  )
  func otherPrograms() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "citations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try ["bibtex", "ris", "csl-json"].map { format in
      let file = folder.appending(path: "references.\(format)")
      try Command.run("trials", "--cite", format).output.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let held = try object(try Command.run("trials", "--json").output)["count"] as? Int ?? 0
    let said = try CitationReaders.run([CitationReaders.script] + files)
    #expect(said.output == "\(held) references\n")
    #expect(said.code == 0)
  }
}

/// Python with the packages that read citations.
enum CitationReaders {
  static let areInstalled = (try? run(["-c", "import bibtexparser.middlewares, rispy"]).code) == 0

  static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers/read_citations.py")
    .path

  static func run(_ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }
}
