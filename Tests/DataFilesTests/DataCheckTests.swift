import DataFiles
import Foundation
import Testing

/// A change to the faultless folder, and the one line that the check must say about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var file: String
  var old: String
  var new: String
  /// Severity, place, and the start of what is said.
  var says: String

  init(_ name: String, in file: String = "trials/garcia-2020.yaml", _ old: String, _ new: String, says: String) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.says = says
  }

  var testDescription: String { name }
}

@Suite("The data check")
struct DataCheckTests {
  @Test("finds nothing in a folder without a fault")
  func faultless() throws {
    #expect(try FixtureFolder().problems() == [])
  }

  @Test(
    "names each mistake with its line and key",
    arguments: recordMistakes + figureMistakes + tableMistakes + minimalDifferenceMistakes + calibrationTargetMistakes
      + courseMistakes + personTableMistakes
  )
  func names(mistake: Mistake) throws {
    let folder = try FixtureFolder()
    try folder.replace(mistake.old, mistake.new, in: mistake.file)
    let problems = try folder.problems()
    #expect(problems.contains { $0.hasPrefix(mistake.says) }, "\(problems)")
  }

  @Test("a doubt turns what does not hold together into a note")
  func doubt() throws {
    let folder = try FixtureFolder()
    try folder.replace("p: 0.016", "p: 0.5\n    doubt: the p printed does not fit", in: "trials/garcia-2020.yaml")
    try folder.replace("result: significant, favours active", "", in: "trials/garcia-2020.yaml")
    let problems = try DataCheck.run(at: folder.path)
    #expect(problems.map(\.severity) == [.note])
    #expect(problems.first?.key == "outcomes[0].p")
  }

  @Test("a doubt does not excuse what cannot be")
  func doubtAndImpossible() throws {
    let folder = try FixtureFolder()
    try folder.replace("p: 0.016", "p: 1.6\n    doubt: odd", in: "trials/garcia-2020.yaml")
    #expect(try DataCheck.run(at: folder.path).contains { $0.severity == .error && $0.key == "outcomes[0].p" })
  }

  @Test("one trial in two records is found by DOI, PubMed number and registration, unless they say so")
  func sameTrialTwice() throws {
    let folder = try FixtureFolder()
    let second = FixtureFolder.trial.replacingOccurrences(of: "id: garcia-2020", with: "id: garcia-2021")
    try folder.write(second, to: "trials/garcia-2021.yaml")
    let problems = try DataCheck.run(at: folder.path)
    #expect(problems.map(\.key) == ["doi", "pmid", "registration"])
    #expect(problems.allSatisfy { $0.severity == .error && $0.file == "Data/trials/garcia-2021.yaml" })
    try folder.write(
      second.replacingOccurrences(of: "condition:", with: "same_trial_as: garcia-2020\ncondition:"),
      to: "trials/garcia-2021.yaml"
    )
    #expect(try folder.problems() == [])
  }

  @Test("a missing file, a stray file and a missing folder are named")
  func missingFiles() throws {
    let folder = try FixtureFolder()
    try folder.remove("safety.yaml")
    try folder.remove("reviews")
    try folder.write("id: x", to: "trials/x.yml")
    #expect(
      try folder.problems() == [
        "error Data/reviews: This folder is missing. Add it, with one file a record.",
        "error Data/safety.yaml: This file is missing. Add it.",
        "error Data/trials/x.yml: Only records belong here, each in a file that ends in .yaml. Rename or move this file.",
      ]
    )
  }

  @Test("a path without a folder, or to another folder, gives an error that says what to do")
  func noFolder() throws {
    #expect(throws: DataFolderError.noFolder(path: "/no/such/place")) { try DataCheck.run(at: "/no/such/place") }
    let other = FileManager.default.temporaryDirectory.path
    #expect(throws: DataFolderError.notADataFolder(path: other)) { try DataCheck.run(at: other) }
    #expect("\(DataFolderError.notADataFolder(path: "x"))".contains("neither trials/ nor nomenclature/"))
  }

  @Test(
    "content that is no record gives one problem and no crash",
    arguments: [
      "", "   \n", "\u{0}\u{1}", "- a\n- b", "just text", "a: [1, 2", "a: b\n a: c", "id: x\nid: y",
      "a: b\n---\nc: d\n",
      String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000), "a: &x [*x]", "\t- tab",
      String(repeating: "x", count: 2_000_000), "!!binary x", "a: !!float '1e-5'",
    ]
  )
  func nonsense(content: String) throws {
    let folder = try FixtureFolder()
    try folder.write(content, to: "trials/nonsense.yaml")
    let problems = try DataCheck.run(at: folder.path)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.file == "Data/trials/nonsense.yaml" && $0.severity == .error }, "\(problems)")
  }

  @Test("bytes that are not UTF-8 are named as such, in records and tables")
  func invalidUTF8() throws {
    let folder = try FixtureFolder()
    for name in ["trials/garcia-2020.yaml", "nomenclature/genera.csv"] {
      try Data([0x69, 0x64, 0x3A, 0x20, 0xFF, 0xFE]).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    let problems = try folder.problems()
    #expect(problems.contains("error Data/trials/garcia-2020.yaml: The file is not UTF-8 text. Save it as UTF-8."))
    #expect(problems.contains("error Data/nomenclature/genera.csv: The file is not UTF-8 text. Save it as UTF-8."))
  }

  @Test("a problem reads as file, line, key and message, also in the compilers' form")
  func descriptions() {
    let problem = DataProblem(
      severity: .warning,
      file: "Data/trials/x.yaml",
      line: 12,
      column: 5,
      key: "outcomes[0].ci95",
      message: "Swap them."
    )
    #expect(problem.description == "Data/trials/x.yaml:12: outcomes[0].ci95: Swap them.")
    #expect(
      problem.compilerStyleDescription == "Data/trials/x.yaml:12:5: warning: outcomes[0].ci95: Swap them."
    )
    #expect(DataProblem(severity: .error, file: "x", message: "Gone.").description == "x: Gone.")
  }
}
