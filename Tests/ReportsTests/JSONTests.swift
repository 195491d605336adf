import Foundation
import Testing

@testable import Reports

@Suite("JSON")
struct JSONTests {
  @Test("numbers are written as the shortest text that reads back the same")
  func numbers() {
    let cases: [(Double, String)] = [
      (0, "0"), (3.6e9, "3600000000"), (0.1, "0.1"), (-19.2, "-19.2"), (1e16, "1e+16"), (1.0 / 3, "0.3333333333333333"),
      (.leastNonzeroMagnitude, "5e-324"), (.infinity, "null"), (.nan, "null"),
      (9_007_199_254_740_992, "9007199254740992"),
    ]
    for (number, text) in cases {
      #expect(JSON.number(number).text() == text)
      if number.isFinite { #expect(Double(text) == number) }
    }
  }

  @Test("strings are escaped so that any JSON reader gets the same text back")
  func strings() throws {
    let hostile = "quote \" slash \\ tab \t line \n bell \u{7} delete \u{7F} escape \u{1B} ü 乳酸菌 🧴 \u{2028}"
    let text = JSON.string(hostile).text()
    #expect(!text.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    let back = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? String
    #expect(back == hostile)
  }

  @Test("keys keep their order and nothing known is null")
  func layout() {
    let value: JSON = ["b": [1, 2], "a": ["x": nil, "y": true], "c": [["z": 1]], "d": [], "e": .object([])]
    #expect(value.text(.compact) == #"{"b":[1,2],"a":{"x":null,"y":true},"c":[{"z":1}],"d":[],"e":{}}"#)
    #expect(
      value.text() == """
        {
          "b": [1, 2],
          "a": {
            "x": null,
            "y": true
          },
          "c": [
            {
              "z": 1
            }
          ],
          "d": [],
          "e": {}
        }
        """
    )
  }

  @Test("every document is JSON with the contract's keys")
  func contract() throws {
    let read = try object(JSONReport.read(Samples.capsule))
    for key in [
      "product", "microbes", "total_cfu", "total_cfu_basis", "dose_guaranteed", "servings_per_day", "prebiotics",
      "ingredients", "claims", "warnings", "notes",
    ] { #expect(read[key] != nil, "read has \(key)") }
    let check = try object(JSONReport.check(Samples.answer))
    for key in [
      "product", "microbes", "condition", "verdict", "match", "trials", "effect", "certainty", "claims", "safety",
      "label_quality", "expected", "summary", "disclaimer",
    ] { #expect(check[key] != nil, "check has \(key)") }
    let microbes = try #require(read["microbes"] as? [[String: Any]])
    for key in ["written", "name", "rank", "strain", "strain_id", "viability", "cfu", "span"] {
      #expect(microbes.allSatisfy { $0[key] != nil }, "a microbe has \(key)")
    }
    #expect(microbes[0]["cfu"] as? Double == 3.6e9)
    #expect(microbes[2]["cfu"] is NSNull)
    #expect(microbes[1]["span"] as? [Int] == [50, 68])
    let trials = try #require(check["trials"] as? [[String: Any]])
    for key in ["id", "match", "n", "weeks", "doi", "pmid", "route", "dose_cfu_per_day", "dose_ratio"] {
      #expect(trials.allSatisfy { $0[key] != nil }, "a trial has \(key)")
    }
    #expect(trials[0]["dose_ratio"] as? Double == 4.5)
    #expect(trials[1]["n"] is NSNull)
  }

  @Test("whole documents stay as they are")
  func documents() throws {
    try Snapshots.expect(JSONReport.read(Samples.capsule).text() + "\n", matches: "read.json")
    try Snapshots.expect(JSONReport.check(Samples.answer).text() + "\n", matches: "check.json")
    let trials = JSONReport.trials([Samples.finding], condition: "atopic-dermatitis", microbe: nil)
    try Snapshots.expect(trials.text() + "\n", matches: "trials.json")
  }

  private func object(_ document: JSON) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(document.text().utf8)) as? [String: Any])
  }
}
