import Foundation
import Testing

@Suite("The model is run from the command line")
struct SimulateTests {
  private func document(_ words: String...) throws -> [String: Any] {
    let outcome = try Command.run(all: words)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  // The reference trajectories of the model's specification: S5, week 4.
  @Test("one patient's course has the reference's figures, by letter and by name")
  func deterministic() throws {
    let answer = try document("simulate", "--scenario", "S5", "--deterministic", "--at", "0,4", "--json")
    #expect(answer["scenario"] as? String == "steroid-rescue")
    #expect(answer["weeks"] as? [Int] == [0, 4])
    let states = try #require(answer["states"] as? [String: [Double]])
    let outputs = try #require(answer["outputs"] as? [String: [Double]])
    for (name, value) in ["b": 0.690395566067, "barrier": 0.690395566067, "h": 0.295065900916, "J": 2.2038668994] {
      let found = try #require(states[name]?.last)
      #expect(abs(found / value - 1) < 1e-6, "\(name): \(found)")
    }
    #expect(states.count == 36)
    for name in ["SCORAD", "POEM", "itch_NRS", "CRP", "TNF_alpha", "IL_6"] { #expect(outputs[name]?.count == 2) }
  }

  @Test("a parameter that is set counts from the burn-in on")
  func setting() throws {
    let words = ["simulate", "--scenario", "S5", "--at", "0", "--json"]
    func severity(_ more: [String]) throws -> Double {
      let outcome = try Command.run(all: words + more)
      let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      return try #require((answer?["outputs"] as? [String: [Double]])?["SCORAD"]?.first)
    }
    #expect(try severity(["--set", "alpha=0.3"]) < severity([]) - 5)
  }

  @Test("a cohort has ordered centiles, and the same seed the same bytes")
  func cohort() throws {
    let words = ["simulate", "--patients", "12", "--seed", "7", "--weeks", "2", "--json"]
    let first = try Command.run(all: words)
    #expect(try Command.run(all: words).output == first.output)
    let answer = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
    #expect(answer?["patients"] as? Int == 12 && answer?["seed"] as? Int == 7)
    let outputs = try #require(answer?["outputs"] as? [String: [String: [Double]]])
    let severity = try #require(outputs["SCORAD"])
    let keys = ["q05", "q25", "median", "q75", "q95"]
    for week in 0...2 {
      let values = try keys.map { try #require(severity[$0])[week] }
      #expect(values == values.sorted() && values[0] >= 0 && values[4] <= 103)
    }
    #expect(severity["mean"]?.count == 3 && severity["sd"]?.count == 3)
  }

  @Test(
    "what cannot be simulated is said with what can be",
    arguments: [
      (["--scenario", "chronic-moderat"], "Did you mean chronic-moderate?"),
      (["--set", "kapa_b=0.07"], "Did you mean"), (["--set", "kappa_b"], "is not NAME=VALUE"),
      (["--set", "kappa_b=90"], "is let in from"), (["--input", "d_cs=1@9-3"], "the last day is not after the first"),
      (["--input", "d_cs=-1@0-3"], "goes from 0 to"), (["--input", "d_xx=1@0-3"], "The model has no input"),
      (["--patients", "1000000000"], "--patients goes from 1 to"), (["--at", "2,x"], "--at takes whole weeks"),
    ]
  )
  func mistakes(words: [String], message: String) throws {
    let outcome = try Command.run(all: ["simulate"] + words)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("the model is written as SBML with a scenario's constants, and nothing else on standard output")
  func export() throws {
    let outcome = try Command.run("model", "export", "--format", "sbml", "--scenario", "S5", "--set", "alpha=0.7")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("<?xml") && outcome.output.contains("</sbml>"))
    #expect(outcome.output.contains("sbml/level3/") && outcome.output.contains("value=\"0.7\""))
    #expect(outcome.output.components(separatedBy: "<rateRule").count == 19)
    #expect(try Command.run("model", "export", "--scenario", "S11").code == 64)
  }

  @Test("the limits stand beside every course, and a parameter tells where it comes from")
  func words() throws {
    let course = try Command.run("simulate", "--weeks", "2").output
    #expect(course.contains("not a medical device") && course.contains("assumed"))
    let parameter = try Command.run("model", "show", "kappa_b").output
    #expect(parameter.contains("0.0711") && parameter.contains("Basis: seen"))
    let all = try document("model", "show", "--json")
    let listed = try #require(all["parameters"] as? [[String: Any]])
    #expect(listed.count == 103)
    #expect(listed.allSatisfy { ["seen", "recalled", "assumed"].contains($0["basis"] as? String) })
  }
}

@Suite("Patients of a cohort, one by one")
struct SimulatedPatientTests {
  private static let words = ["simulate", "--scenario", "S7", "--at", "0,4", "--each"]

  private func lines(_ more: String...) throws -> [Substring] {
    let outcome = try Command.run(all: Self.words + more)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return outcome.output.split(separator: "\n")
  }

  @Test("any part of a cohort is as it is in the whole, to the last digit")
  func parts() throws {
    let whole = try lines("--patients", "11", "--seed", "5")
    #expect(whole.count == 11)
    #expect(Set(whole).count == 11)
    #expect(try lines("--patients", "3", "--seed", "5") == Array(whole.prefix(3)))
    #expect(try lines("--patients", "8", "--seed", "5", "--first-patient", "3") == Array(whole.dropFirst(3)))
    #expect(try lines("--patients", "3", "--seed", "6") != Array(whole.prefix(3)))
  }

  @Test("the patients are those behind the cohort's spread")
  func spread() throws {
    let values = try lines("--patients", "9").map { line in
      let patient = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require((patient?["outputs"] as? [String: [Double]])?["SCORAD"]?.last)
    }.sorted()
    let outcome = try Command.run(all: Self.words.dropLast() + ["--patients", "9", "--json"])
    let cohort = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let spread = try #require((cohort?["outputs"] as? [String: [String: [Double]]])?["SCORAD"])
    #expect(spread["median"]?.last == values[4])
    // Of nine values R's type 7 has the quartiles at the third and the seventh.
    #expect(spread["q25"]?.last == values[2])
    #expect(spread["q75"]?.last == values[6])
  }

  @Test(
    "what does not go together is told",
    arguments: [
      (["--each"], "--each needs --patients."),
      (["--first-patient", "4", "--patients", "5"], "--first-patient needs --each."),
      (["--each", "--patients", "5", "--plot", "x.svg"], "--each goes without --daily and --plot."),
      (["--each", "--patients", "5", "--first-patient", "2000000000000"], "--first-patient goes from 0 to"),
    ]
  )
  func usage(words: [String], message: String) throws {
    let outcome = try Command.run(all: ["simulate"] + words)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(message))
  }
}
