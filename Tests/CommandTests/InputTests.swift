import Foundation
import Testing

@Suite("What goes in")
struct InputTests {
  @Test("a file that is not there ends with 66 and its name")
  func missingFile() throws {
    for verb in [["read", "no-such.txt"], ["check", "no-such.txt", "--for", "acne"]] {
      let outcome = try Command.run(all: verb)
      #expect(outcome.code == 66)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("no-such.txt"))
    }
  }

  @Test("an input that is not what its name says ends with 65")
  func unreadable() throws {
    let outcome = try Command.run("read", "label.txt", files: ["label.txt": "%PDF-1.7\n\u{0}\u{1}"])
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("label.txt"))
  }

  @Test(
    "a fault in a profile ends with 65, its line and what is right",
    arguments: [
      (
        "age_years: 34\npregnent: true\n",
        "profile.yaml, line 2: the key “pregnent” is not known. Did you mean pregnant?"
      ),
      ("age_years: old\n", "profile.yaml, line 1: age_years is a number from 0 to 120"),
      ("age_years: -1\n", "profile.yaml, line 1: age_years is a number from 0 to 120"),
      ("age_years: .nan\n", "profile.yaml, line 1: age_years is a number from 0 to 120"),
      ("pregnant: perhaps\n", "profile.yaml, line 1: pregnant is true or false"),
      ("skin_type: rough\n", "profile.yaml, line 1: skin_type is one of dry, oily, combination, sensitive, normal"),
      ("severity: {SCORAT: 30}\n", "profile.yaml, line 1: the scale “SCORAT” is not known. Did you mean SCORAD?"),
      (
        "severity: {POEM: 29}\n",
        "profile.yaml, line 1: severity.POEM is a whole number from 0 to 28, such as “POEM: 9”"
      ),
      ("allergies: {milk: 1}\n", "profile.yaml, line 1: allergies is a list, such as “allergies: [milk, nuts]”"),
      ("sex: female\nsex: male\n", "profile.yaml: the key sex stands twice; keep one of them"),
      ("- 1\n", "profile.yaml, line 1: a profile is a list of “key: value” lines, such as “age_years: 34”"),
    ]
  )
  func badProfile(profile: String, message: String) throws {
    let outcome = try Command.run(
      "check",
      "-",
      "--for",
      "eczema",
      "--profile",
      "profile.yaml",
      input: "Lactobacillus rhamnosus GG",
      files: ["profile.yaml": profile]
    )
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "commensal: \(message)\n")
  }

  @Test("a profile whose grammar is broken is told by line, without its content")
  func brokenProfile() throws {
    let outcome = try Command.run(
      "check",
      "-",
      "--for",
      "eczema",
      "--profile",
      "p.yaml",
      input: "x",
      files: ["p.yaml": "medicines: [secretumab\nage_years: 3\n"]
    )
    #expect(outcome.code == 65)
    #expect(outcome.errors.hasPrefix("commensal: p.yaml is neither YAML nor JSON: line "))
    #expect(!outcome.errors.contains("secretumab"))
    let missing = try Command.run("check", "-", "--for", "eczema", "--profile", "p.yaml", input: "x")
    #expect(missing.code == 66)
    #expect(missing.errors == "commensal: there is no file p.yaml\n")
  }

  @Test(
    "a profile may be YAML or JSON, whole or empty",
    arguments: [
      "", "age_years:\n",
      """
      age_years: 34.5
      sex: female
      pregnant: no
      breastfeeding: false
      conditions: [eczema, hay fever]
      severity: {SCORAD: 42, POEM: 14, itch-NRS: 6}
      skin_type: dry
      allergies: milk
      immunocompromised: false
      central_line: false
      preterm_infant: false
      medicines: [cetirizine]
      family_atopy: true
      hay_fever: true
      asthma: false
      triggers: [pollen, dust]
      """,
      "{\n\t\"age_years\": 34,\n\t\"allergies\": [\"milk\"],\n\t\"pregnant\": null\n}",
    ]
  )
  func goodProfile(profile: String) throws {
    let outcome = try Command.run(
      "check",
      "-",
      "--for",
      "eczema",
      "--json",
      "--profile",
      "p",
      input: "Lactobacillus rhamnosus GG",
      files: ["p": profile]
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test("what a person says about themselves reaches the answer")
  func profileCounts() throws {
    let outcome = try Command.run(
      "check",
      "-",
      "--for",
      "eczema",
      "--json",
      "--profile",
      "p",
      input: "Capsules. Live Lactobacillus rhamnosus GG 10 billion CFU per capsule.",
      files: ["p": "immunocompromised: true\nmedicines: [ciclosporin]\n"]
    )
    let document = try object(outcome.output)
    #expect(document["verdict"] as? String == "ask-a-doctor")
  }
}

func object(_ text: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
