import Foundation
import Testing

@Suite("Scores from answers")
struct DiaryScoreTests {
  private func document(_ outcome: Command.Outcome) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
  }

  private static let about: [String: JSONShape] = [
    "scale": .text, "name": .text, "measures": .text, "rater": .word(["person", "examiner"]), "period": .text,
    "lowest": .number, "highest": .orNull(.number), "direction": .word(["lower-is-better", "higher-is-better"]),
    "bands": .list(.object(["name": .text, "from": .number, "below": .orNull(.number)])),
    "mcid": .orNull(
      .object([
        "points": .number, "range": .orNull(.tuple(.number, count: 2)), "population": .text, "source": reference,
      ])
    ),
    "terms": .text, "remarks": .list(.text), "sources": .list(reference),
  ]

  private static let reference: JSONShape = .object([
    "citation": .text, "doi": .orNull(.text), "url": .text, "seen": .word(["full-text", "abstract", "secondary"]),
  ])

  private static let score: JSONShape = .object(
    [
      "scale": .text, "score": .orNull(.number), "band": .orNull(.text), "parts": .dictionary(.number),
      "details": .list(
        .object([
          "part": .text, "name": .text, "points": .number, "highest": .orNull(.number), "answered": .number,
        ])
      ),
      "notes": .list(.text),
    ].merging(about) { first, _ in first }
  )

  private static let scorad = #"""
    {"extent": 30, "intensity": {"erythema": 2, "edema": 1, "oozing": 1, "excoriation": 2,
     "lichenification": 1, "dryness": 1}, "itch": 5, "sleep_loss": 3}
    """#

  @Test("a file, standard input, YAML and JSON give the same document")
  func ways() throws {
    let yaml = "A: 30\nB: 8\nC: 8\n"
    let runs = [
      try Command.run("diary", "score", "SCORAD", "--answers", "a.json", "--json", files: ["a.json": Self.scorad]),
      try Command.run("diary", "score", "scorad", "--answers", "-", "--json", input: Self.scorad),
      try Command.run("diary", "score", "Scorad", "--answers", "a.yaml", "--json", files: ["a.yaml": yaml]),
      try Command.run("diary", "score", "SCORAD", "--answers", "-", "--json", input: "\t[30,2,1,1,2,1,1,5,3]\n"),
    ]
    for run in runs {
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
      let answer = try document(run)
      #expect(Self.score.faults(in: answer).isEmpty)
      #expect(answer["scale"] == .string("SCORAD"))
      #expect(answer["score"] == .number(42))
      #expect(answer["band"] == .string("moderate"))
      #expect(
        answer["parts"] == .object(["extent": .number(6), "intensity": .number(28), "subjective": .number(8)])
      )
      #expect(answer["mcid"]?["points"] == .number(8.7))
    }
  }

  @Test(
    "the example that --items gives is a file that scores",
    arguments: [
      "SCORAD", "oSCORAD", "PO-SCORAD", "POEM", "EASI", "vIGA-AD", "DLQI", "CDLQI", "itch_NRS", "sleep_NRS", "RECAP",
      "GAGS", "lesions", "redness",
    ]
  )
  func examples(scale: String) throws {
    let asked = try document(try Command.run("diary", "score", scale, "--items", "--json"))
    let example = try #require(asked["example"]?.text)
    let outcome = try Command.run("diary", "score", scale, "--answers", "-", "--json", input: example)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try document(outcome)
    #expect(Self.score.faults(in: answer).isEmpty)
    #expect(answer["notes"] == .list([]))
    let listed = try Command.run("diary", "score", scale, "--items")
    #expect(listed.code == 0)
    #expect(listed.output.contains("A file of answers"))
  }

  @Test("in words, each part, the band and the smallest difference with its source are named")
  func words() throws {
    let outcome = try Command.run("diary", "score", "SCORAD", "--answers", "-", input: Self.scorad)
    #expect(outcome.code == 0)
    for words in [
      "SCORAD 42, moderate", "Extent (A/5)", "Intensity of six signs (7B/2)", "Itch and lost sleep (C)",
      "Smallest difference that matters: 8.7 points", "Schram", "clear from 0, mild from 10",
    ] { #expect(outcome.output.contains(words), "\(words)") }
  }

  @Test("a questionnaire with one item unanswered says so; with two it has no score, and ends with 1")
  func unanswered() throws {
    let one = try Command.run("diary", "score", "dlqi", "--answers", "-", "--json", input: "[3,null,3,3,3,3,3,3,3,3]")
    #expect(one.code == 0)
    #expect(try document(one)["score"] == .number(27))
    #expect(
      try document(one)["notes"]
        == .list([.string("q2 was not answered and is counted as 0, as the instrument has it")])
    )
    let two = try Command.run("diary", "score", "dlqi", "--answers", "-", "--json", input: "{q1: 3, q2: 1}")
    #expect(two.code == 1)
    let answer = try document(two)
    #expect(Self.score.faults(in: answer).isEmpty)
    #expect(answer["score"] == .null)
    #expect(answer["band"] == .null)
    #expect(two.errors.hasPrefix("commensal: DLQI is not scored: q3, q4, q5, q6, q7, q8, q9 and q10 are not answered"))
    let words = try Command.run("diary", "score", "dlqi", "--answers", "-", input: "{q1: 3, q2: 1}")
    #expect(words.code == 1)
    #expect(words.output.isEmpty)
  }

  @Test(
    "what cannot be read ends with 65 and says which item, what it is, what it may be, and what to do",
    arguments: [
      ("POEM", "{itch: 5}", "POEM: itch is 5, but must be a whole number from 0 to 4. “commensal diary score POEM"),
      ("EASI", "{trunk: {edema: 0.5}}", "EASI: trunk.edema is 0.5, but must be 0, or a number from 1 to 3 in steps"),
      ("SCORAD", "{extent: 101}", "SCORAD: extent is 101, but must be a number from 0 to 100"),
      ("itch_NRS", "11", "itch_NRS: itch is 11, but must be a number from 0 to 10"),
      ("DLQI", "{q11: 1}", "DLQI has no item “q11”. It has q1, q2"),
      ("DLQI", "[1, 2]", "DLQI: the list holds 2 answers, but 10 are needed"),
      ("DLQI", "", "DLQI: there are no answers in it"), ("DLQI", "{q1: [", "is neither YAML nor JSON"),
      ("DLQI", "{q1: 1, q1: 2}", "stands twice"),
      ("POEM", "{scale: EASI}", "the answers are those of EASI, not of POEM"),
      ("POEM", "a: &x 1\nb: *x\n", "POEM"),
    ]
  )
  func wrong(scale: String, answers: String, message: String) throws {
    let outcome = try Command.run("diary", "score", scale, "--answers", "-", input: answers)
    #expect(outcome.code == 65, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("deep nesting, a long file and bytes that are no text are refused, and a file that is not there is said to be")
  func hostile() throws {
    let deep = String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000)
    #expect(try Command.run("diary", "score", "POEM", "--answers", "-", input: deep).code == 65)
    let long = String(repeating: "# nothing\n", count: 10_000)
    #expect(try Command.run("diary", "score", "POEM", "--answers", "a.yaml", files: ["a.yaml": long]).code == 65)
    let bytes = try Command.run(
      all: ["diary", "score", "POEM", "--answers", "a.yaml"],
      binaryFiles: ["a.yaml": [0xFF, 0xFE, 0x00]]
    )
    #expect(bytes.code == 65)
    let absent = try Command.run("diary", "score", "POEM", "--answers", "nowhere.yaml")
    #expect(absent.code == 66)
    #expect(absent.errors.contains("there is no file nowhere.yaml"))
  }

  @Test("wrong usage ends with 64: no scale, an unknown one, no answers, too much at once")
  func usage() throws {
    let unknown = try Command.run("diary", "score", "PASI", "--answers", "-")
    #expect(unknown.code == 64)
    #expect(
      unknown.errors.contains("“PASI” is not a scale that is known here. Known are SCORAD, oSCORAD, PO-SCORAD, POEM")
    )
    for arguments in [
      ["diary", "score"], ["diary", "score", "POEM"], ["diary", "score", "POEM", "--list"],
      ["diary", "score", "POEM", "--items", "--answers", "-"],
    ] { #expect(try Command.run(all: arguments).code == 64, "\(arguments)") }
  }

  @Test("the list names every scale, in words and as JSON")
  func list() throws {
    let outcome = try Command.run("diary", "score", "--list", "--json")
    #expect(outcome.code == 0)
    let scales = try document(outcome)["scales"]?.elements ?? []
    #expect(scales.count == 14)
    for scale in scales { #expect(JSONShape.object(Self.about).faults(in: scale).isEmpty) }
    let words = try Command.run("diary", "score", "--list")
    for scale in scales { #expect(words.output.contains(scale["scale"]?.text ?? "?")) }
  }
}
