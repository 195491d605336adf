import Foundation
import Testing

@Suite("The model goes to other programs and comes back")
struct ModelExportTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("what was exported is run back to the same bytes, whatever was set", arguments: ["S3", "S5", "S7", "S10"])
  func roundTrip(scenario: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "model.xml").path
      let settings = ["--set", "alpha=0.7123456789", "--set", "k_w=0.3"]
      let written = try Command.run(all: ["model", "export", "--scenario", scenario, "--output", file] + settings)
      #expect(written.code == 0 && written.output.isEmpty && written.errors.contains("model.xml"))
      #expect(try names(in: folder) == ["model.xml"])
      let back = try Command.run("simulate", "--sbml", file, "--at", "0,4,24", "--json")
      let direct = try Command.run(all: ["simulate", "--scenario", scenario, "--at", "0,4,24", "--json"] + settings)
      #expect(back.code == 0 && !back.output.isEmpty && back.output == direct.output)
      // A parameter that is set outranks the file's.
      let other = try Command.run("simulate", "--sbml", file, "--at", "0,4,24", "--json", "--set", "alpha=0.3")
      #expect(other.code == 0 && other.output != direct.output)
    }
  }

  @Test(
    "a file that is not one of ours is refused with the place, the reason and the way out",
    arguments: [
      ("", 65, "holds no element"), ("hello", 65, "line 1"), ("<a/>", 65, "the outermost element is <a>, not <sbml>"),
      ("<sbml xmlns=\"http://www.sbml.org/sbml/level2/version4\" level=\"2\" version=\"4\"/>", 65, "Level 2 Version 4"),
      (
        "<sbml xmlns=\"http://www.sbml.org/sbml/level3/version1/core\"><model id=\"BIOMD12\"/></sbml>", 65,
        "another model, “BIOMD12”"
      ),
      ("<!DOCTYPE a><a/>", 65, "document type declaration"),
    ]
  )
  func refused(text: String, code: Int32, reason: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "model.xml")
      try text.write(to: file, atomically: true, encoding: .utf8)
      let outcome = try Command.run("simulate", "--sbml", file.path)
      #expect(outcome.code == code && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains(reason) && outcome.errors.contains("“commensal model export”"),
        "\(outcome.errors)"
      )
    }
  }

  @Test("a file that is not there, and options that the file answers already, are told")
  func mistakes() throws {
    #expect(try Command.run("simulate", "--sbml", "no-such-file.xml").code == 66)
    for words in [["--scenario", "S5"], ["--input", "d_cs=1@0-28"], ["--patients", "10"]] {
      let outcome = try Command.run(all: ["simulate", "--sbml", "x.xml"] + words)
      #expect(outcome.code == 64 && outcome.errors.contains("leave out \(words[0])"), "\(outcome.errors)")
    }
    #expect(try Command.run("simulate", "--sbml", "x.xml", "--set", "alpha").code == 64)
  }

  @Test("SED-ML is of all scenarios, or of the one chosen, and of the weeks asked for")
  func sedml() throws {
    let all = try Command.run("model", "export", "--format", "sedml")
    #expect(all.code == 0 && all.errors.isEmpty && all.output.components(separatedBy: "<uniformTimeCourse").count == 11)
    let one = try Command.run("model", "export", "--format", "sedml", "--scenario", "steroid-rescue", "--weeks", "8")
    #expect(one.output.components(separatedBy: "<uniformTimeCourse").count == 2)
    #expect(one.output.contains("outputEndTime=\"786\"") && one.output.contains("source=\"gutskin_S5.xml\""))
  }

  @Test("an archive is written whole to a file or a pipe, with the same bytes each time")
  func archive() throws {
    try withFolder { folder in
      let first = folder.appending(path: "one.omex")
      let second = folder.appending(path: "two.omex")
      for file in [first, second] {
        #expect(try Command.run("model", "export", "--format", "combine", "--output", file.path).code == 0)
      }
      let bytes = try Data(contentsOf: first)
      #expect(try bytes == Data(contentsOf: second) && bytes.starts(with: [0x50, 0x4B, 3, 4]))
      #expect(try names(in: folder) == ["one.omex", "two.omex"])
      let nowhere = folder.appending(path: "missing/one.omex").path
      let outcome = try Command.run("model", "export", "--format", "combine", "--output", nowhere)
      #expect(outcome.code == 64 && outcome.errors.contains("Give --output another place"))
    }
  }

  @Test("a PEtab problem is a new folder, whole or not at all")
  func petab() throws {
    try withFolder { folder in
      let problem = folder.appending(path: "petab")
      let words = ["model", "export", "--format", "petab", "--output", problem.path]
      let outcome = try Command.run(all: words)
      #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.contains("README.md says why"))
      #expect(
        try names(in: problem) == [
          "README.md", "conditions.tsv", "measurements.tsv", "model.xml", "observables.tsv", "parameters.tsv",
          "problem.yaml",
        ]
      )
      let again = try Command.run(all: words)
      #expect(again.code == 64 && again.errors.contains("a folder that is not there yet"), "\(again.errors)")
      #expect(try names(in: folder) == ["petab"])
      #expect(
        try Command.run("simulate", "--sbml", problem.appending(path: "model.xml").path, "--weeks", "0").code == 0
      )
    }
    #expect(try Command.run("model", "export", "--format", "petab").code == 64)
  }

  @Test("the page is what the article of the documentation says")
  func page() throws {
    let outcome = try Command.run("model", "export", "--format", "markdown")
    let article = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/GutSkin/GutSkin.docc/Model.md")
    #expect(try outcome.output == String(contentsOf: article, encoding: .utf8))
  }

  @Test(
    "options that a format has no use for are told",
    arguments: [
      ["--format", "sbml", "--weeks", "3"], ["--format", "sedml", "--weeks", "0"],
      ["--format", "sedml", "--weeks", "521"],
      ["--format", "markdown", "--scenario", "S5"], ["--format", "petab", "--output", "x", "--set", "alpha=0.8"],
      ["--format", "combine", "--scenario", "S11"], ["--format", "pdf"],
    ]
  )
  func unused(words: [String]) throws {
    let outcome = try Command.run(all: ["model", "export"] + words)
    #expect(outcome.code == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
  }
}
