import Foundation
import Testing

@Suite("The README shows what is so")
struct ReadmeTests {
  @Test("a run that it shows is what the command prints")
  func runs() throws {
    let runs = try ReadmeRun.all()
    #expect(!runs.isEmpty)
    for run in runs {
      let printed = try run.printed()
      #expect(run.isTrue(of: printed), "“\(run.command)” prints something else: run Scripts/update-readme")
    }
  }

  @Test("every verb of the command has its line, and no other has one")
  func verbs() throws {
    let verbs = try Checkout.names(in: "Sources/CommensalCLI/Commands").map {
      $0.replacing("Command.swift", with: "").lowercased()
    }
    let rows = try Checkout.lines("README.md").filter { $0.hasPrefix("| `commensal ") }
    let named = rows.compactMap { $0.quotedWords.first?.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(named.sorted() == verbs.sorted())
  }

  @Test("its Swift is the code that a test compiles and runs")
  func library() throws {
    let example = Self.code(try Checkout.text("Tests/CommensalTests/LibraryExampleTests.swift")[...])
    let shown = try Checkout.text("README.md").split(separator: "```swift\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }
    #expect(shown.count == 1)
    for block in shown {
      let lines = Self.code(block)
      #expect(lines.first == "import Commensal")
      #expect(example.contains(lines.dropFirst()), "LibraryExampleTests.swift does not hold these lines in this order")
    }
  }

  /// The lines of code without blank lines and indentation.
  private static func code(_ text: Substring) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

/// A command with its output, as the README shows it: a `console` block whose first line starts with `$`. A line of
/// `…` alone ends what is shown of a longer output.
struct ReadmeRun {
  var command: String
  var shown: [String]

  static func all() throws -> [ReadmeRun] {
    try Checkout.text("README.md").split(separator: "```console\n").dropFirst().compactMap { rest in
      guard let block = rest.range(of: "\n```").map({ rest[..<$0.lowerBound] }) else { return nil }
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let first = lines.first, first.hasPrefix("$ ./commensal "), lines.count > 1 else { return nil }
      return ReadmeRun(command: String(first.dropFirst("$ ./commensal ".count)), shown: Array(lines.dropFirst()))
    }
  }

  func isTrue(of output: String) -> Bool {
    let printed = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if shown.last == "…" {
      return shown.count > 1 && printed.starts(with: shown.dropLast()) && printed.count > shown.count
    }
    return printed.dropLast() == shown[...]
  }

  /// What the built command prints, in a terminal of 80 columns without colour.
  func printed() throws -> String {
    let runner = try #require(Bundle.main.executableURL)
    let process = Process()
    process.executableURL = runner.deletingLastPathComponent().appending(path: "commensal")
    process.arguments = command.split(separator: " ").map(String.init)
    process.currentDirectoryURL = Checkout.folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80", "NO_COLOR": "1"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
