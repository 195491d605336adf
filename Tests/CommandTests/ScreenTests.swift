import Foundation
import Knowledge
import SampleCatalogues
import Testing

@Suite("Screening a catalogue")
struct ScreenTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func example(_ name: String) -> String { root.appending(path: "Examples/catalogues/\(name)").path }

  /// Made-up products as JSON Lines.
  static func samples(_ count: Int, seed: UInt64) throws -> String {
    let knowledge = try KnowledgeBase.embedded()
    let generator = CatalogueGenerator(tables: try knowledge.nomenclatureTables, inci: try knowledge.inci, seed: seed)
    var bytes: [UInt8] = []
    for index in 0..<count { generator.product(index).appendLine(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func lines(_ outcome: Command.Outcome) throws -> [JSONValue] {
    try outcome.output.split(separator: "\n").map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
  }

  @Test("the example is answered as it should be, from lines and from a table", arguments: ["shop.jsonl", "shop.csv"])
  func example(name: String) throws {
    let outcome = try Command.run("screen", Self.example(name), "--for", "eczema")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "commensal: 6 products read\n")
    try expect(outcome.output, matches: "screen-shop.jsonl")
  }

  @Test("every line holds the contract's keys")
  func contract() throws {
    let input = try String(contentsOfFile: Self.example("shop.jsonl"), encoding: .utf8) + "nonsense\n"
    let plain = try lines(try Command.run("screen", input: input))
    let asked = try lines(try Command.run("screen", "-", "--for", "acne", "--json", input: input))
    for (index, document) in (plain.dropLast() + asked.dropLast()).enumerated() {
      let shape = index < plain.count - 1 ? Contract.screen : Contract.screenWithVerdict
      #expect(shape.faults(in: document).isEmpty, "\(shape.faults(in: document))")
    }
    for document in [plain.last, asked.last] {
      let document = try #require(document)
      #expect(Contract.screenError.faults(in: document).isEmpty)
      #expect(document["line"] == .number(7))
    }
  }

  @Test("what is screened is what read and check say of each label")
  func agreement() throws {
    let input = try Self.samples(25, seed: 3)
    let screened = try lines(try Command.run("screen", "--for", "eczema", input: input))
    for (line, answer) in zip(input.split(separator: "\n"), screened) {
      let single = try Command.run(
        "check",
        "label.json",
        "--for",
        "eczema",
        "--json",
        files: ["label.json": String(line)]
      )
      let check = try JSONDecoder().decode(JSONValue.self, from: Data(single.output.utf8))
      #expect(answer["verdict"] == check["verdict"])
      #expect(answer["match"] == check["match"])
      #expect(answer["total_cfu"] == check["total_cfu"])
      let names = answer["microbes"]?.elements.map { $0["name"] }
      #expect(names == check["microbes"]?.elements.map { $0["name"] })
    }
  }

  @Test("the bytes are the same for any number of jobs, from a file, a pipe and packed")
  func jobs() throws {
    var input = ""
    for (index, line) in try Self.samples(300, seed: 4).split(separator: "\n").enumerated() {
      input += line + "\n"
      if index % 9 == 0 { input += "broken \(index)\n" }
      if index % 50 == 0 { input += String(repeating: "\n", count: 400) }
    }
    let one = try Command.run("screen", "-", "--for", "eczema", "--jobs", "1", input: input)
    #expect(one.code == 0)
    #expect(
      one.output.split(separator: "\n").count == input.split(separator: "\n", omittingEmptySubsequences: false).count
        - 1
    )
    for jobs in ["2", "3", "16"] {
      let outcome = try Command.run(
        "screen",
        "file.jsonl",
        "--for",
        "eczema",
        "--jobs",
        jobs,
        files: ["file.jsonl": input]
      )
      #expect(outcome.output == one.output)
      #expect(outcome.errors == one.errors)
    }
  }

  @Test("a limit stops after so many rows")
  func limit() throws {
    let outcome = try Command.run("screen", "--limit", "2", Self.example("shop.csv"))
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.errors == "commensal: 2 products read\n")
  }

  @Test("the summary counts what was wrong, with the first lines of each kind")
  func summary() throws {
    let outcome = try Command.run(
      "screen",
      input: "{\"text\": \"x\"}\n\n{\"id\": 1}\n\n\n\n\n\n\n{\"text\": \"y\"}\n"
    )
    #expect(outcome.code == 0)
    #expect(
      outcome.errors == """
        commensal: 2 products read, 8 lines are no product
        commensal:   7 × the line is empty (lines 2, 4, 5, 6, 7 …)
        commensal:   1 × no field holds a label: there is neither a text nor what Open Food Facts, Open Beauty Facts or \
        DSLD records hold (line 3)

        """
    )
  }

  @Test("where no line is a product, the exit code says so")
  func nothing() throws {
    #expect(try Command.run("screen", "a.jsonl", files: ["a.jsonl": "nonsense\n"]).code == 1)
  }

  @Test(
    "an empty file is no catalogue for any verb; an empty stream is answered with nothing",
    arguments: [
      ["screen"], ["rank", "--for", "eczema"], ["market"], ["catalogue", "import", "--database", "d.sqlite"],
    ]
  )
  func empty(verb: [String]) throws {
    let files = ["empty.csv": "", "header.csv": "id,text\n", "bad.jsonl": "nonsense\n"]
    for name in ["empty.csv", "header.csv"] {
      let outcome = try Command.run(all: verb + [name], files: files)
      #expect(outcome.code == 65, "\(name): \(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("\(name) is empty: it holds no line that could be a product"))
    }
    let bad = try Command.run(all: verb + ["bad.jsonl"], files: files)
    #expect(bad.code == 1)
    #expect(bad.errors.contains("no line of the catalogue is a product"))
    #expect(try Command.run(all: verb + ["-"], input: "").code == (verb == ["screen"] ? 0 : 65))
  }

  @Test("what could not be taken as it stands is told at the end, with the lines")
  func remarks() throws {
    let outcome = try Command.run(
      "screen",
      "a.csv",
      files: ["a.csv": "id;text;price\n1;L. casei;-5\n2;L. casei;3;x\n3;L. casei;3;y\n"]
    )
    #expect(
      outcome.errors == """
        commensal: 3 products read
        commensal:   2 × the row has more fields than the first line names; those beyond are not read (lines 3, 4)
        commensal:   1 × the price is no amount that is certain, and does not count (line 2)

        """
    )
  }

  @Test(
    "what is no catalogue ends with the contract's code and one plain line",
    arguments: [
      (["screen", "none.jsonl"], 66), (["screen", "picture.png"], 65), (["screen", "array.json"], 65),
      (["screen", "table.csv"], 65), (["screen", "ok.jsonl", "--jobs", "0"], 64),
      (["screen", "ok.jsonl", "--resume"], 64), (["screen", "ok.jsonl", "--for", "xyzzy"], 64),
      (["screen", "ok.jsonl", "--output", "ok.jsonl"], 64), (["screen", "ok.jsonl", "--output", "no/such/place"], 64),
    ] as [([String], Int32)]
  )
  func refused(arguments: [String], code: Int32) throws {
    let outcome = try Command.run(
      all: arguments,
      files: ["array.json": "[\n{\"text\": \"x\"}\n]\n", "table.csv": "a,b\n1,2\n", "ok.jsonl": "{\"text\": \"x\"}\n"],
      binaryFiles: ["picture.png": [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]]
    )
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("a line of a hundred megabytes and a million bad lines take no more memory than others")
  func memory() throws {
    let scratch = try ScreenFolder()
    let long = scratch.path("long.jsonl")
    #expect(
      FileManager.default.createFile(
        atPath: long,
        contents: Data("{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2, \"text\": \"".utf8)
      )
    )
    let file = try #require(FileHandle(forWritingAtPath: long))
    try file.seekToEnd()
    let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { try file.write(contentsOf: piece) }
    try file.write(contentsOf: Data("\"}\n{\"id\": 3, \"text\": \"b\"}\n".utf8))
    try file.close()
    let usual = try scratch.peak(["screen", Self.example("shop.jsonl"), "--jobs", "2"])
    let run = try scratch.peak(["screen", long, "--jobs", "2"])
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.output.contains("\"line\":2,\"error\""))

    let bad = scratch.path("bad.jsonl")
    try String(repeating: "x\n", count: 1_000_000).write(toFile: bad, atomically: true, encoding: .utf8)
    let many = try scratch.peak(["screen", bad, "--jobs", "2", "--output", scratch.path("out")])
    print("peak memory in KiB: \(usual.kibibytes) for six products, \(run.kibibytes) and \(many.kibibytes)")
    // A window of 8 MiB while the long line's end is looked for, and six blocks with their answers.
    #expect(run.kibibytes < usual.kibibytes + 24 * 1024)
    #expect(many.kibibytes < usual.kibibytes + 24 * 1024)
  }
}

/// A folder for runs that are measured or ended from outside.
final class ScreenFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "screen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func process(_ arguments: [String], shell prefix: String? = nil) throws -> Process {
    let process = Process()
    if let prefix {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(prefix); exec \"$0\" \"$@\"", try Command.executable.path] + arguments
    } else {
      process.executableURL = try Command.executable
      process.arguments = arguments
    }
    process.currentDirectoryURL = url
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the command and reads the most memory it held, from the system's own count while its end is waited for.
  func peak(_ arguments: [String]) throws -> (output: String, kibibytes: Int) {
    let process = try process(arguments)
    let output = path("captured-\(UUID().uuidString)")
    try Data().write(to: URL(filePath: output))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    try process.run()
    var most = 0
    while process.isRunning {
      let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      most = max(most, line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
      usleep(1000)
    }
    process.waitUntilExit()
    return (try String(contentsOfFile: output, encoding: .utf8), most)
  }
}
