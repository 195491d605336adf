import Foundation
import Testing

/// Input that no label ever was: each ends in bounded time and memory, with the contract's code and words that help.
@Suite("Hostile input")
struct HostileInputTests {
  /// A file, what the command must end with, and a part of what it must say.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var code: Int32
    var message: String
    var testDescription: String { "\(name), \(bytes.count) bytes" }

    init(_ name: String, _ bytes: some Sequence<UInt8>, _ code: Int32, _ message: String) {
      self.name = name
      self.bytes = Array(bytes)
      self.code = code
      self.message = message
    }
  }

  static let cases: [Case] = [
    Case("empty.txt", [], 65, "holds no words"),
    Case("spaces.txt", "  \n\t\n ".utf8, 65, "holds no words"),
    Case("binary.txt", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, 65, "not text"),
    Case("zero.txt", Array("Lactobacillus".utf8) + [0] + Array(" rhamnosus GG".utf8), 65, "not text"),
    Case("leaflet.txt", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A], 65, "PDF"),
    Case(
      "photo.png",
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 40),
      65,
      "image"
    ),
    Case("photo.jpg", "no image at all".utf8, 65, "image"),
    Case("deep.json", [UInt8](repeating: 0x5B, count: 100_000), 65, "nested"),
    Case("half.json", "{\"product\": {\"product_name\": \"x\"".utf8, 65, "JSON"),
    Case(
      "latin.txt",
      Array("Lactobacillus rhamnosus GG ".utf8) + [0xFF, 0xC3, 0x28] + Array(" capsule".utf8),
      0,
      "UTF-8"
    ),
  ]

  @Test("each kind of bad file has its code and its message", arguments: cases)
  func badFile(hostile: Case) throws {
    for verb in [["read", hostile.name], ["check", hostile.name, "--for", "eczema"]] {
      let outcome = try Command.run(all: verb, binaryFiles: [hostile.name: hostile.bytes])
      #expect(outcome.code == hostile.code)
      #expect(outcome.errors.contains(hostile.message), "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("commensal: "))
      #expect(outcome.output.isEmpty == (hostile.code != 0))
    }
  }

  @Test("a file of 100 MB is refused at once, in little memory")
  func hugeFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "huge.txt")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let outcome = try Command.run("read", file.path, memoryLimit: 400 << 20)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("16 MiB"))
    #expect(outcome.seconds < 10)
  }

  @Test("a pipe without end is cut off")
  func endlessPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "yes Lactobacillus | \"$0\" read -; exit $?", try Command.executable.path]
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 65)
    #expect(String(decoding: said, as: UTF8.self).contains("16 MiB"))
  }

  @Test("counts that no product can hold are left out and said so")
  func adversarialDigits() throws {
    let nines = String(repeating: "9", count: 400)
    let label = "Capsules. Lactobacillus rhamnosus GG 1e999 CFU per capsule. Lactobacillus casei \(nines) billion CFU."
    let outcome = try Command.run("check", "-", "--for", "eczema", "--json", input: label)
    #expect(outcome.code == 0)
    let answer = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    #expect(Contract.check.faults(in: answer).isEmpty)
    #expect(answer["note_kinds"]?.elements.contains { $0.text == "dose-out-of-range" } == true)
    for microbe in answer["microbes"]?.elements ?? [] {
      if case .number? = microbe["cfu"] { Issue.record("a count was taken from \(microbe)") }
    }
  }

  @Test("thousands of microbes are read within a memory that a phone has")
  func manyMicrobes() throws {
    let label = "Capsules\n" + (0..<2000).map { "Lactobacillus rhamnosus GG \($0 + 1) million CFU\n" }.joined()
    let outcome = try Command.run("check", "-", "--for", "eczema", "--json", input: label, memoryLimit: 1 << 30)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    #expect(Contract.check.faults(in: answer).isEmpty)
    #expect(outcome.seconds < 60)
  }

  @Test("a folder is no label, and a condition must be one")
  func folderAndCondition() throws {
    let folder = try Command.run("read", ".")
    #expect(folder.code == 66)
    #expect(folder.errors.contains("folder"))
    let condition = try Command.run("check", "-", "--for", "leprosy", input: "Lactobacillus rhamnosus GG")
    #expect(condition.code == 64)
    #expect(condition.errors.contains("Try eczema"))
  }
}
