import Foundation
import Testing

@Suite("Scenarios from files")
struct ScenarioTests {
  static let steroid = """
    name: my steroid
    start: lesional
    burn_in_days: 730
    weeks: 6
    parameters: {alpha: 0.85, b_max: 0.90, f_K: 0.57, diet: 0.95}
    inputs: [{input: d_cs, value: 1, days: [0, 28]}]
    """

  private func document(_ outcome: Command.Outcome) throws -> [String: Any] {
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test("a file that says what S5 says gives what S5 gives, for the weeks it asks for")
  func sameAsReference() throws {
    let mine = try document(
      Command.run("simulate", "--scenario", "my.yaml", "--json", files: ["my.yaml": Self.steroid])
    )
    let reference = try document(Command.run("simulate", "--scenario", "S5", "--weeks", "6", "--json"))
    #expect(mine["scenario"] as? String == "my steroid" && mine["scenario_id"] as? String == "my")
    #expect(mine["weeks"] as? [Int] == Array(0...6))
    #expect(mine["outputs"] as? [String: [Double]] == reference["outputs"] as? [String: [Double]])
    #expect(mine["states"] as? [String: [Double]] == reference["states"] as? [String: [Double]])
  }

  @Test("options outrank the file, and the model is written with what it says")
  func options() throws {
    let files = ["my.yaml": Self.steroid]
    let words = ["simulate", "--scenario", "my.yaml", "--set", "alpha=0.3", "--weeks", "0", "--json"]
    let milder = try document(Command.run(all: words, files: files))
    let scorad = try #require((milder["outputs"] as? [String: [Double]])?["SCORAD"])
    #expect(scorad.count == 1 && scorad[0] < 20)
    let model = try Command.run("model", "export", "--scenario", "my.yaml", files: files)
    #expect(model.code == 0 && model.output.contains("my steroid"))
  }

  @Test("a product acts by its potency, in one patient and in each of a cohort by the own response")
  func product() throws {
    func text(_ potency: String) -> String {
      """
      name: p
      start: lesional
      burn_in_days: 200
      weeks: 8
      product: {class: mixture, potency: \(potency)}
      inputs: [{input: d_w, value: 1, days: [0, 84]}]
      """
    }
    func end(_ potency: String, _ more: String...) throws -> Double {
      let words = ["simulate", "--scenario", "p.yaml", "--at", "8", "--json"] + more
      let answer = try document(Command.run(all: words, files: ["p.yaml": text(potency)]))
      let outputs = try #require(answer["outputs"] as? [String: Any])
      let scorad = try #require(outputs["SCORAD"] as? [Double] ?? (outputs["SCORAD"] as? [String: [Double]])?["mean"])
      return try #require(scorad.first)
    }
    #expect(try end("1") < end("-2.2") && end("-2.2") < end("-10"))
    #expect(try end("1", "--patients", "6") < end("-10", "--patients", "6"))
    // The potency of −10 is that of no product; E of 0.5 set by hand outranks it.
    let byHand = ["E_c", "E_e", "E_b", "E_t"].flatMap { ["--set", "\($0)=0.5"] }
    let words = ["simulate", "--scenario", "p.yaml", "--at", "8", "--json"] + byHand
    let answer = try document(Command.run(all: words, files: ["p.yaml": text("-10")]))
    let same = try #require((answer["outputs"] as? [String: [Double]])?["SCORAD"]?.first)
    // A potency of 0 is an efficacy of a half.
    #expect(abs(same - (try end("0"))) < 1e-6)
  }

  @Test("every mistake is told with file, line and key, and nothing is printed or drawn")
  func mistakes() throws {
    let text =
      "name: x\nstart: lesional\nparameters: {kapa_b: 1}\ninputs: [{input: d_w, value: -1, days: [9, 3]}]\nkind: y\n"
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-none-\(UUID().uuidString).svg")
    for words in [
      ["simulate", "--scenario", "bad.yaml"], ["simulate", "--scenario", "bad.yaml", "--plot", folder.path],
      ["model", "export", "--scenario", "bad.yaml"],
    ] {
      let outcome = try Command.run(all: words, files: ["bad.yaml": text])
      #expect(outcome.code == 65 && outcome.output.isEmpty)
      for message in [
        "bad.yaml:3: parameters.kapa_b: The model has no parameter of this name. Did you mean kappa_b?",
        "bad.yaml:4: inputs[0].value: d_w goes from 0 to 10000", "bad.yaml:5: kind: This key is not known here",
      ] { #expect(outcome.errors.contains(message), "\(outcome.errors)") }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test("files that are none are refused with the contract's codes")
  func hostile() throws {
    let files: [String: [UInt8]] = [
      "binary.yaml": (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, "empty.yaml": [],
      "deep.yaml": Array(repeating: 0x5B, count: 100_000), "large.json": Array(repeating: 0x61, count: 1 << 21),
    ]
    for (name, message) in [
      ("binary.yaml", "not UTF-8"), ("empty.yaml", "empty"), ("deep.yaml", "not valid YAML"),
      ("large.json", "is larger"),
    ] {
      let outcome = try Command.run(all: ["simulate", "--scenario", name], binaryFiles: files)
      #expect(outcome.code == 65 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(try Command.run("simulate", "--scenario", "none.yaml").code == 66)
    #expect(try Command.run("simulate", "--scenario", "./").code == 65)
  }

  @Test(
    "what is added by hand is held to the same rules",
    arguments: [
      (["S5", "--input", "d_cs=1@0-3"], "d_cs comes to 2.0 on days 0 to 2"),
      (["S9", "--input", "x_env=2@9-20"], "x_env has a value on days 9 to 13 already"),
      (["S3", "--input", "d_em=1@-4-3"], "days count from week 0"),
      (["S3", "--input", "d_em=1@0.5-3"], "with whole days"),
      (["S3", "--input", "d_em=1@3-3"], "the last day is not after"),
      (["S3", "--input", "d_em=nan@0-3"], "d_em goes from 0 to 1"),
      (["S3", "--input", "d_em=1@0-99999"], "no schedule goes beyond"),
      (["S3", "--input", "d_mm=1@0-3"], "Did you mean d_em"),
      (["my.yaml", "--input", "d_cs=0.5@27-29"], "d_cs comes to 1.5 on day 27"),
    ]
  )
  func added(words: [String], message: String) throws {
    let outcome = try Command.run(all: ["simulate", "--scenario"] + words, files: ["my.yaml": Self.steroid])
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("what is planned for after the end is remarked on, and a scenario's own plan is not")
  func afterTheEnd() throws {
    let late = try Command.run("simulate", "--weeks", "2", "--input", "d_cs=1@20-30", "--json")
    #expect(late.code == 0)
    #expect(late.errors.contains("d_cs from day 20 on comes after the end on day 14"))
    #expect(try Command.run("simulate", "--scenario", "S4", "--weeks", "1", "--json").errors == "")
  }

  @Test("a product that can do nothing is remarked on")
  func idle() throws {
    let outcome = try Command.run("simulate", "--weeks", "0", "--input", "d_w=1@0-84")
    #expect(outcome.code == 0 && outcome.errors.contains("d_w is scheduled, but the product can do nothing: set E_c"))
    #expect(try Command.run("simulate", "--scenario", "S7", "--weeks", "0").errors.isEmpty)
  }

  @Test(
    "the examples run without a remark",
    arguments: ["child-winter-probiotic.yaml", "steroid-then-emollient.yaml", "wet-work.json"]
  )
  func examples(name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/scenarios/\(name)")
    let answer = try document(Command.run("simulate", "--scenario", root.standardized.path, "--json"))
    #expect((answer["weeks"] as? [Int])?.last ?? 0 > 20)
  }
}
