import Foundation
import Intake
import Testing

/// A folder of its own for one test, gone with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }

  /// A program in place of Tesseract, that does what `body` says. The program itself is a link to a file that no test
  /// writes: a file just written cannot be started while a child of another test still holds it open.
  func script(_ body: String) throws -> String {
    _ = try write(Array(body.utf8), to: "body.sh")
    try FileManager.default.createSymbolicLink(
      atPath: path("tesseract"),
      withDestinationPath: try fixture("stand-in-tesseract.sh")
    )
    return path("tesseract")
  }
}

/// Reads `bytes` and gives what is thrown; `nil` where nothing is.
func failure(_ bytes: [UInt8], named name: String, intake: Intake = Intake()) -> IntakeError? {
  do {
    _ = try intake.read(bytes: bytes, named: name)
    return nil
  } catch {
    return error
  }
}

func failure(reading path: String, intake: Intake = Intake()) -> IntakeError? {
  do {
    _ = try intake.read(path)
    return nil
  } catch {
    return error
  }
}

func read(_ text: String, named name: String = "label.txt") throws -> IntakeLabel {
  try Intake().read(bytes: Array(text.utf8), named: name)
}

func fixture(_ name: String) throws -> String {
  let folder = try #require(Bundle.module.resourceURL)
  return folder.appending(path: "Fixtures/\(name)").path
}

/// Random numbers that a seed repeats (SplitMix64), so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
