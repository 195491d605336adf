import Foundation
import Testing

@Suite("What a diary acknowledged survives the end of the process at any moment")
struct DiaryKillTests {
  /// `COMMENSAL_KILL_ROUNDS=1000` kills as often.
  private static let rounds = ProcessInfo.processInfo.environment["COMMENSAL_KILL_ROUNDS"].flatMap { Int($0) } ?? 50

  /// A new diary is begun so often, killed while it is made too; a long one only takes longer to read after each kill.
  private static let roundsPerDiary = 25

  @Test("killed at random moments, it has every entry that it said it kept, and the file is sound")
  func kill9() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Random(state: seed)
    var diary = try DiaryFolder()
    var acknowledged: Set<Int> = []
    var sent = 0
    var total = 0
    for round in 0..<Self.rounds {
      if round > 0, round.isMultiple(of: Self.roundsPerDiary) {
        #expect(try diary.run("list", "--check").code == 0, "seed \(seed), round \(round)")
        total += acknowledged.count
        diary = try DiaryFolder()
        (acknowledged, sent) = ([], 0)
      }
      let numbers = Array(sent..<(sent + 40))
      sent += numbers.count
      let kept = try writer(diary, numbers, killedAfter: random.next(24), pause: UInt32(random.next(4000)))
      acknowledged.formUnion(numbers.prefix(kept))
      let held = try held(diary)
      guard held.isSuperset(of: acknowledged), held.count <= sent else {
        Issue.record("seed \(seed), round \(round): lost \(acknowledged.subtracting(held).sorted())")
        return
      }
    }
    total += acknowledged.count
    #expect(total > Self.rounds)
    #expect(try diary.run("list", "--check").code == 0, "seed \(seed)")
    print("killed \(Self.rounds) times: \(total) lines acknowledged, none lost")
  }

  /// Says entries to a process, kills it after some answers, and counts all answers that came.
  private func writer(_ diary: DiaryFolder, _ numbers: [Int], killedAfter most: Int, pause: UInt32) throws -> Int {
    let process = Process()
    process.executableURL = try Command.executable
    process.arguments = ["diary", "add", "--stdin", "--diary", diary.diary]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lines = numbers.map { "2025-01-\(10 + $0 % 20) measure:number=\($0) note=\"entry \($0)\"\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    var answers = Data()
    while answers.count(where: { $0 == 0x0A }) < most {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { break }
      answers += part
    }
    usleep(pause)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    answers += try output.fileHandleForReading.readToEnd() ?? Data()
    // An answer cut off before its line end was none.
    return answers.count { $0 == 0x0A }
  }

  /// The numbers that the diary holds, each with its note from the same line.
  private func held(_ diary: DiaryFolder) throws -> Set<Int> {
    guard FileManager.default.fileExists(atPath: diary.diary) else { return [] }
    let outcome = try diary.run("export", "--csv", "-")
    // Killed before the file was a diary, there is none yet.
    if outcome.code == 66 { return [] }
    #expect(outcome.code == 0, "\(outcome.errors)")
    var numbers: Set<Int> = []
    var notes: Set<Int> = []
    for line in outcome.output.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells[4] == "score", let number = Int(cells[2].isEmpty ? cells[6] : cells[2]) { numbers.insert(number) }
      if cells[4] == "note", let number = cells[9].split(separator: " ").last.flatMap({ Int($0) }) {
        notes.insert(number)
      }
    }
    #expect(numbers == notes, "a line was kept in part")
    return numbers
  }

  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
