import Foundation
import Testing

/// A folder with a diary in it that goes with the test.
struct DiaryFolder {
  let folder: ScreenFolder

  init() throws { folder = try ScreenFolder() }

  var diary: String { folder.path("diary.db") }

  /// Runs `commensal diary …` on the folder's diary.
  @discardableResult
  func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try run(all: arguments, input: input, environment: environment)
  }

  @discardableResult
  func run(
    all arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try Command.run(
      all: ["diary"] + arguments,
      input: input,
      environment: ["COMMENSAL_DIARY": diary].merging(environment) { $1 }
    )
  }

  func document(_ arguments: String..., environment: [String: String] = [:]) throws -> [String: Any] {
    let outcome = try run(all: arguments + ["--json"], environment: environment)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  func entries(_ arguments: String..., environment: [String: String] = [:]) throws -> [[String: Any]] {
    let outcome = try run(all: ["list", "--json"] + arguments, environment: environment)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(document?["entries"] as? [[String: Any]])
  }

  /// A file of the folder with this text.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    return folder.path(name)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }
}
