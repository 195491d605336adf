import Foundation
import Testing

@Suite("Trials are run from the command line")
struct SimulateTrialTests {
  private static let little = ["--patients", "8", "--replicates", "50", "--weeks", "2", "--seed", "4"]

  private func document(_ words: [String]) throws -> [String: Any] {
    let outcome = try Command.run(all: words)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test("a held trial's arms, difference and what was found stand in one document")
  func held() throws {
    let words = ["simulate", "trial", "navarro-lopez-2018", "--potency", "0", "--power", "--json"] + Self.little
    let answer = try document(words)
    let arms = try #require(answer["arms"] as? [[String: Any]])
    #expect(arms.map { $0["name"] as? String } == ["probiotic", "placebo"])
    #expect(arms.allSatisfy { $0["n"] as? Int == 8 } && answer["patients"] as? Int == 8)
    let difference = try #require(answer["difference"] as? [String: Any])
    #expect(difference["measure"] as? String == "SCORAD" && difference["week"] as? Int == 2)
    let estimate = try #require(difference["estimate"] as? Double)
    let interval = try #require(difference["ci95"] as? [Double])
    #expect(interval[0] < estimate && estimate < interval[1])
    let observed = try #require(answer["observed"] as? [String: Any])
    #expect(observed["estimate"] as? Double == -19.2)
    // Week 2 was foretold, week 12 was found.
    #expect(observed["week"] as? Int == 12 && observed["inside"] is NSNull)
    let design = try #require(answer["design"] as? [String: Any])
    #expect(design["window"] as? [Double] == [20, 40] && design["dose_per_day"] as? Double == 1e9)
    let power = try #require(answer["power"] as? [String: Any])
    #expect((power["needs"] as? [[String: Any]])?.count == 2 && power["assurance"] is Double)
    #expect((answer["potency"] as? [String: Any])?["source"] as? String == "chosen")
    #expect((answer["limits"] as? [String])?.isEmpty == false)
  }

  @Test("a report says in words what it is, what was assumed, and its limits")
  func words() throws {
    let words = ["simulate", "trial", "navarro-lopez-2018", "--potency", "-1.5", "--window", "15-60"] + Self.little
    let outcome = try Command.run(all: words)
    #expect(outcome.code == 0)
    for part in [
      "Virtual trial after navarro-lopez-2018", "SCORAD 15.0 to 60.0 at enrolment (as asked)", "research model",
      "not medical advice".capitalisedFirst, "What the real trial found", "Set to −1.5 on the logit scale",
    ] { #expect(outcome.output.contains(part), "\(part)") }
  }

  @Test("a trial of one's own is read from a file")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString).yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("title: mine\nweeks: 2\nwindow: [20, 40]\npotency: 1\nsize: 30\n".utf8).write(to: URL(filePath: path))
    let answer = try document(
      ["simulate", "trial", path, "--patients", "8", "--replicates", "20", "--json"]
    )
    #expect(answer["name"] as? String == "mine" && answer["trial"] is NSNull && answer["observed"] is NSNull)
    #expect((answer["replicates"] as? [String: Any])?["size"] as? Int == 30)
    try Data("weeks: 2\nwindow: [40, 20]\n".utf8).write(to: URL(filePath: path))
    let outcome = try Command.run("simulate", "trial", path)
    #expect(outcome.code == 65 && outcome.output.isEmpty && outcome.errors.contains(":2: window:"))
  }

  @Test(
    "what cannot be run is refused with the reason",
    arguments: [
      (["kopp-2008"], 1, "is about prevention"), (["eguren-2024"], 1, "the model knows atopic dermatitis"),
      (["gueniche-2006-vitreoscilla"], 1, "two parts of one body"),
      (["navarro-lopez-2018", "--arm", "nobody"], 1, "has no active arm “nobody”"),
      (["navaro-lopez-2018"], 66, "Did you mean navarro-lopez-2018"), (["nowhere.yaml"], 66, "there is no file"),
      (["navarro-lopez-2018", "--patients", "1000000000"], 64, "--patients goes from 8 to 100000"),
      (["navarro-lopez-2018", "--window", "40-20"], 64, "--window takes two scores"),
      (["navarro-lopez-2018", "--dose", "10"], 64, "--dose is in CFU"),
      (["navarro-lopez-2018", "--potency", "99"], 64, "--potency goes from"),
      (["navarro-lopez-2018", "--weeks", "0"], 64, "--weeks goes from 1"),
      (["navarro-lopez-2018", "--replicates", "1"], 64, "--replicates goes from"),
    ] as [([String], Int32, String)]
  )
  func refusals(words: [String], code: Int32, says: String) throws {
    let outcome = try Command.run(all: ["simulate", "trial"] + words)
    #expect(outcome.code == code && outcome.output.isEmpty)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test("the model's figures beside published ones are of at least twenty patients")
  func targets() throws {
    let outcome = try Command.run("model", "targets", "--patients", "2")
    #expect(outcome.code == 64 && outcome.errors.contains("--patients goes from 20 to 100000"))
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
