import Foundation
import Testing

@Suite("An interrupted screening goes on where it stopped", .serialized)
struct ScreenResumeTests {
  private let folder: ScreenFolder
  private let input: String

  init() throws {
    folder = try ScreenFolder()
    input = folder.path("catalogue.jsonl")
    // Mostly lines that take no time to answer, so that a run of a few tenths of a second gets somewhere.
    let products = try ScreenTests.samples(600, seed: 12).split(separator: "\n")
    var text = ""
    for index in 0..<90_000 {
      text += index % 150 == 0 ? String(products[index / 150]) + "\n" : "{\"id\": \(index)}\n"
    }
    try text.write(toFile: input, atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: [String], shell prefix: String? = nil) throws -> (code: Int32, errors: String) {
    let process = try folder.process(arguments, shell: prefix)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private func contents(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: folder.path(name))) }

  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }

  /// The answers of a run that nothing interrupted.
  private func whole() throws -> Data {
    #expect(try run(["screen", input, "--output", "whole"]).code == 0)
    #expect(!exists("whole.resume"))
    return try contents("whole")
  }

  /// Waits until a run has written down how far it is.
  private func wait(for process: Process) {
    func written() -> String? { try? String(contentsOfFile: folder.path("out.resume"), encoding: .utf8) }
    let before = written()
    while process.isRunning, written() == before { usleep(2000) }
  }

  @Test("killed at any moment, nothing is lost and nothing doubled", arguments: [UInt64.random(in: 0...UInt64.max)])
  func killed(seed: UInt64) throws {
    print("kills at random moments, seed \(seed)")
    var state = seed
    func random(below bound: UInt32) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33) % bound
    }
    let expected = try whole()
    var kills = 0
    var finished = 0
    var progressed = 0
    while kills < 50 {
      try? FileManager.default.removeItem(atPath: folder.path("out"))
      var isDone = false
      while !isDone, kills < 50 {
        let process = try folder.process(["screen", input, "--output", "out", "--resume", "--jobs", "2"])
        try process.run()
        // Some are killed while they begin, most a while after they have written down how far they are.
        if random(below: 4) > 0 { wait(for: process) }
        usleep(random(below: 200_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        isDone =
          process.terminationReason == .exit && process.terminationStatus == 0 || exists("out") && !exists("out.resume")
        if !isDone {
          kills += 1
          let kept = try? String(contentsOfFile: folder.path("out.resume"), encoding: .utf8)
          if let kept, !kept.contains("output_length 0\n") { progressed += 1 }
        }
      }
      if !isDone { #expect(try run(["screen", input, "--output", "out", "--resume"]).code == 0) }
      #expect(try contents("out") == expected, "seed \(seed), after \(kills) kills")
      finished += 1
      if finished > 200 { break }
    }
    print("\(kills) kills, \(progressed) of them with answers kept, \(finished) runs to the end")
    #expect(progressed > 10)
  }

  @Test("a signal ends a run in order, by that signal, and says how to go on", arguments: [SIGINT, SIGTERM])
  func signals(number: Int32) throws {
    let expected = try whole()
    let process = try folder.process(["screen", input, "--output", "out", "--jobs", "1"])
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    wait(for: process)
    kill(process.processIdentifier, number)
    let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    #expect(text.contains("interrupted after"))
    #expect(text.contains("--resume"))
    #expect(try run(["screen", input, "--output", "out", "--resume"]).code == 0)
    #expect(try contents("out") == expected)
  }

  @Test("a disk that is full is told with the file's name, and the rest follows when there is room")
  func fullDisk() throws {
    let expected = try whole()
    // `ulimit -f` counts half kibibytes: no file may grow beyond 2 MiB.
    let full = try run(["screen", input, "--output", "out", "--jobs", "2"], shell: "ulimit -f 4096")
    #expect(full.code == 70)
    #expect(full.errors.contains("out cannot be written: "))
    #expect(full.errors.contains("--resume"))
    #expect(exists("out.resume"))
    #expect(try contents("out").count > 1 << 20)
    #expect(try run(["screen", input, "--output", "out", "--resume"]).code == 0)
    #expect(try contents("out") == expected)
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let device = try run(["screen", input, "--output", "/dev/full"])
      #expect(device.code == 70)
      #expect(device.errors.contains("/dev/full cannot be written: no space left on device"))
    }
  }

  @Test("another catalogue, another question, or nothing unfinished is refused in plain words")
  func refused() throws {
    _ = try run(["screen", input, "--output", "out", "--jobs", "1"], shell: "ulimit -f 4096")
    #expect(exists("out.resume"))
    let before = try contents("out")

    let again = try run(["screen", input, "--output", "out"])
    #expect(again.code == 64)
    #expect(again.errors.contains("holds an unfinished run. Add --resume"))
    let asked = try run(["screen", input, "--output", "out", "--resume", "--for", "acne"])
    #expect(asked.code == 64)
    #expect(asked.errors.contains("begun without --for"))
    _ = try run(["screen", input, "--output", "asked", "--for", "eczema"], shell: "ulimit -f 256")
    let other = try run(["screen", input, "--output", "asked", "--resume", "--for", "acne"])
    #expect(other.errors.contains("begun with --for eczema"))
    let limited = try run(["screen", input, "--output", "out", "--resume", "--limit", "9"])
    #expect(limited.code == 64)
    let handle = try #require(FileHandle(forWritingAtPath: input))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"text\": \"one more\"}\n".utf8))
    try handle.close()
    let changed = try run(["screen", input, "--output", "out", "--resume"])
    #expect(changed.code == 64)
    #expect(changed.errors.contains("the catalogue has changed since"))
    #expect(try contents("out") == before)

    let finished = try run(["screen", ScreenTests.example("shop.csv"), "--output", "shop"])
    #expect(finished.code == 0)
    #expect(try run(["screen", ScreenTests.example("shop.csv"), "--output", "new", "--resume"]).code == 0)
    #expect(try contents("new") == contents("shop"))
  }

  @Test("a file that is there is written over only when told to")
  func overwriting() throws {
    let shop = ScreenTests.example("shop.jsonl")
    #expect(try run(["screen", shop, "--output", "out"]).code == 0)
    let before = try contents("out")
    let again = try run(["screen", shop, "--output", "out", "--for", "acne"])
    #expect(again.code == 64)
    #expect(again.errors.contains("is there already and is left as it is"))
    #expect(again.errors.contains("--force"))
    #expect(try contents("out") == before)
    #expect(try run(["screen", shop, "--output", "out", "--for", "acne", "--force"]).code == 0)
    #expect(try contents("out") != before)
    #expect(try run(["screen", shop, "--output", "out", "--force", "--resume"]).code == 64)
    try Data().write(to: URL(filePath: folder.path("empty")))
    #expect(try run(["screen", shop, "--output", "empty"]).code == 0)
    // An unfinished run is begun anew by it too.
    _ = try run(["screen", input, "--output", "half", "--jobs", "1"], shell: "ulimit -f 4096")
    #expect(exists("half.resume"))
    #expect(try run(["screen", shop, "--output", "half", "--force"]).code == 0)
    #expect(!exists("half.resume"))
    #expect(try contents("half") == before)
  }

  @Test("of a finished run nothing is left to do; another file and a longer catalogue are told apart from it")
  func finished() throws {
    let shop = folder.path("shop.csv")
    try FileManager.default.copyItem(atPath: ScreenTests.example("shop.csv"), toPath: shop)
    #expect(try run(["screen", shop, "--output", "out"]).code == 0)
    let before = try contents("out")
    let nothing = try run(["screen", shop, "--output", "out", "--resume"])
    #expect(nothing.code == 0)
    #expect(nothing.errors == "commensal: nothing left to do: out holds the answers to all 6 rows\n")
    let asked = try run(["screen", shop, "--output", "out", "--resume", "--for", "eczema"])
    #expect(asked.code == 64)
    #expect(asked.errors.contains("it is another file, or another question was asked"))
    try "not ours\n".write(toFile: folder.path("letter"), atomically: true, encoding: .utf8)
    let letter = try run(["screen", shop, "--output", "letter", "--resume"])
    #expect(letter.code == 64)
    #expect(letter.errors.contains("it is another file"))
    #expect(try contents("letter") == Data("not ours\n".utf8))
    #expect(try contents("out") == before)
    // Of many rows only the first are read again; the rest are counted.
    let expected = try whole()
    #expect(try run(["screen", input, "--output", "whole", "--resume"]).code == 0)
    try expected.dropLast(200).write(to: URL(filePath: folder.path("whole")))
    let short = try run(["screen", input, "--output", "whole", "--resume"])
    #expect(short.code == 64)
    #expect(short.errors.contains("lines, and the catalogue 90,000"))
  }

  @Test("a catalogue that was cut off is gone on with once it is whole, and no half row stays", arguments: [5, 90])
  func cutOff(percent: Int) throws {
    let expected = try whole()
    try shell("gzip -k catalogue.jsonl && cp catalogue.jsonl.gz whole.gz")
    let size = try contents("whole.gz").count
    try shell("head -c \(size * percent / 100) whole.gz > catalogue.jsonl.gz")
    let cut = try run(["screen", input + ".gz", "--output", "out"])
    #expect(cut.code == 65)
    #expect(cut.errors.contains("the packed data end early"))
    #expect(cut.errors.contains("give the same command with --resume"))
    let answered = try contents("out")
    #expect(expected.starts(with: answered))
    #expect(answered.count > 1000 && answered.last == 0x0A)
    #expect(try run(["screen", input + ".gz", "--output", "out", "--resume"]).code == 65)
    #expect(try contents("out") == answered)
    // Another catalogue in its place is refused, though it too is another file than that which was cut off.
    try shell("sed 's/text/TEXT/' catalogue.jsonl | gzip > catalogue.jsonl.gz")
    let other = try run(["screen", input + ".gz", "--output", "out", "--resume"])
    #expect([64, 65].contains(other.code))
    #expect(try contents("out") == answered)
    try shell("cp whole.gz catalogue.jsonl.gz")
    let rest = try run(["screen", input + ".gz", "--output", "out", "--resume"])
    #expect(rest.code == 0, "\(rest.errors)")
    #expect(try contents("out") == expected)
    #expect(!exists("out.resume"))
  }

  private func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a small catalogue that was cut off is told from another by all that was read of it")
  func smallCutOff() throws {
    let samples = try ScreenTests.samples(60, seed: 3)
    try samples.write(toFile: folder.path("small.jsonl"), atomically: true, encoding: .utf8)
    try shell("gzip -k small.jsonl && cp small.jsonl.gz good.gz && head -c 6000 good.gz > small.jsonl.gz")
    #expect(try run(["screen", "small.jsonl.gz", "--output", "out"]).code == 65)
    try shell("sed 's/id/ID/' small.jsonl | gzip > small.jsonl.gz")
    #expect(try run(["screen", "small.jsonl.gz", "--output", "out", "--resume"]).code == 65)
    try shell("cp good.gz small.jsonl.gz")
    #expect(try run(["screen", "small.jsonl.gz", "--output", "out", "--resume"]).code == 0)
    #expect(try run(["screen", "small.jsonl", "--output", "plain"]).code == 0)
    #expect(try contents("out") == contents("plain"))
  }

  @Test("a packed catalogue goes on behind what it has answered")
  func packed() throws {
    let expected = try whole()
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/sh")
    gzip.arguments = ["-c", "gzip -kf \"$0\"", input]
    try gzip.run()
    gzip.waitUntilExit()
    _ = try run(["screen", input + ".gz", "--output", "out", "--jobs", "2"], shell: "ulimit -f 4096")
    #expect(exists("out.resume"))
    #expect(try run(["screen", input + ".gz", "--output", "out", "--resume"]).code == 0)
    #expect(try contents("out") == expected)
  }

  @Test("a reader that has seen enough ends the run without a word")
  func brokenPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" screen \"$1\" | head -n 1", try Command.executable.path, input]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let complaint = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.split(separator: "\n").count == 1)
    #expect(complaint.isEmpty)
  }
}
