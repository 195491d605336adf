import Foundation
import Testing

@Suite("What a person chooses to say about themselves")
struct ProfileTests {
  // MARK: Asked for

  /// Runs `profile new` on a terminal of its own.
  private func conversation(_ answers: [String]) throws -> (shown: String, code: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Terminal.script.write(to: folder.appending(path: "terminal.py"), atomically: true, encoding: .utf8)
    try answers.joined(separator: "\n").write(
      to: folder.appending(path: "answers"),
      atomically: true,
      encoding: .utf8
    )
    let output = folder.appending(path: "shown")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: Terminal.python)
    process.arguments = ["terminal.py", try Command.executable.path, "profile", "new", "--output", "me.yaml"]
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: output, encoding: .utf8), process.terminationStatus)
  }

  @Test(
    "everyday answers are understood, wrong ones asked again at once, and the file is what was shown",
    .enabled(if: Terminal.hasPython)
  )
  func interview() throws {
    let (shown, code) = try conversation([
      "six hundred", "-5", "8 months", "girl", "maybe", "no", "eczema, cradle cap, blorp", "very itchy", "POEM 40",
      "poem 14, itch 7", "crusty", "dry", "fever, no oozing, purple toes", "cow's milk and eggs", "nope", "n",
      "hydrocortisone cream", "yes", "", "?", "heat", "perfume, SLS", "y",
    ])
    #expect(code == 0)
    for sentence in [
      "Please give years from 0 to 120, or months", "Please say yes or no",
      "Say mild, moderate or severe, or a score such as “POEM 14”", "POEM is a whole number from 0 to 28",
      "See a doctor first: “fever”", "“purple toes” is not understood here; it is kept as you wrote it",
      "“blorp” is not understood here; it is kept as you wrote it",
    ] { #expect(shown.contains(sentence), "\(sentence)") }
    #expect(shown.components(separatedBy: "Please give years from 0 to 120").count == 3)
    #expect(!shown.contains("“eczema” is not understood") && !shown.contains("“cradle cap” is not understood"))
    #expect(!shown.contains("Pregnant?"), "nobody asks an infant")
    let written = try #require(shown.components(separatedBy: "FILE:\n").last)
    #expect(
      written == """
        age_years: 0.67
        sex: female
        conditions: [eczema, cradle cap, blorp]
        severity:
          POEM: 14
          itch-NRS: 7
        skin_type: dry
        signs: [fever, no oozing, purple toes]
        allergies: ["cow's milk", eggs]
        immunocompromised: false
        central_line: false
        preterm_infant: false
        medicines: [hydrocortisone cream]
        family_atopy: true
        triggers: [heat]
        avoid: [perfume, SLS]

        """
    )
    let check = try Command.run("profile", "check", "me.yaml", "--json", files: ["me.yaml": written])
    #expect(check.code == 0)
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(check.output.utf8))
    #expect(document["not_understood"]?.elements.map(\.text) == ["blorp", "purple toes"])
  }

  @Test("every question may be passed over, and then nothing is written", .enabled(if: Terminal.hasPython))
  func passedOver() throws {
    let (shown, code) = try conversation(Array(repeating: "", count: 22))
    #expect(code == 1)
    #expect(shown.contains("nothing was said, so nothing was written"))
    #expect(!shown.contains("FILE:"))
  }

  @Test("the end of the input stops it, and a refusal writes nothing", .enabled(if: Terminal.hasPython))
  func stopped() throws {
    let (shown, code) = try conversation(["34", "f"])
    #expect(code == 1)
    #expect(shown.contains("stopped; nothing was written"))
    let (_, refused) = try conversation(["34"] + Array(repeating: "", count: 16) + ["n"])
    #expect(refused == 1)
  }

  @Test("without a terminal nothing is asked: it says how to write a file")
  func noTerminal() throws {
    let outcome = try Command.run("profile", "new", input: "34\nf\n")
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("there is no terminal to ask questions on"))
    #expect(outcome.errors.contains("age_years: 34"))
    #expect(!outcome.errors.contains("How old"))
  }

  // MARK: Read

  private func check(_ text: String) throws -> Command.Outcome {
    try Command.run("profile", "check", "me.yaml", files: ["me.yaml": text])
  }

  @Test("an empty profile says so, in both verbs that read one", arguments: ["", "# nothing yet\n", "{}", "asthma:\n"])
  func empty(text: String) throws {
    let outcome = try check(text)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("The profile says nothing"))
    let answer = try Command.run(
      "check",
      "label.txt",
      "--for",
      "eczema",
      "--profile",
      "me.yaml",
      files: ["me.yaml": text, "label.txt": "Lacticaseibacillus rhamnosus GG capsules"]
    )
    #expect(answer.code == 0)
    #expect(answer.errors.contains("me.yaml says nothing about you"))
  }

  @Test(
    "an unknown scale or a score outside it is refused with the accepted form",
    arguments: [
      ("severity: {POEM: 29}", "severity.POEM is a whole number from 0 to 28, such as “POEM: 9”"),
      ("severity: {vIGA: 2.5}", "severity.vIGA-AD is a whole number from 0 to 4"),
      ("severity: {EASI: -1}", "severity.EASI is a number from 0 to 72, such as “EASI: 24”"),
      (
        "severity: {DLQI: 3}",
        "the scale “DLQI” is not known. Known are SCORAD, oSCORAD, PO-SCORAD, POEM, EASI, itch-NRS, vIGA-AD."
      ),
      ("severity: {POEMS: 3}", "the scale “POEMS” is not known. Did you mean POEM?"),
      ("severity: awful", "severity is mild, moderate or severe, or a score by scale, such as “severity: {POEM: 14}”"),
      ("severity: {SCORAD: 20, scorad: 30}", "SCORAD stands twice under severity; keep one of them"),
    ]
  )
  func wrongSeverity(text: String, message: String) throws {
    let outcome = try check(text + "\n")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("me.yaml, line 1: \(message)"), "\(outcome.errors)")
  }

  @Test("words and every scale are taken, and say what they mean")
  func severity() throws {
    let outcome = try check("severity: {oscorad: 30, PO-SCORAD: 30, EASI: 22, itch: 3, IGA: 3, poem: 3}\n")
    #expect(outcome.code == 0)
    for line in [
      "oSCORAD 30: moderate", "PO-SCORAD 30: moderate", "EASI 22: severe", "itch-NRS 3: mild", "POEM 3: mild",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
    #expect(try check("severity: moderate\n").output.contains("moderate disease"))
  }

  @Test("an avoid-list on the command line adds to the profile's")
  func avoid() throws {
    let outcome = try Command.run(
      "check",
      "label.txt",
      "--for",
      "eczema",
      "--profile",
      "me.yaml",
      "--avoid",
      "gelatine",
      "--json",
      files: [
        "me.yaml": "avoid: [parabens]\n",
        "label.txt": "Ingredients: Lacticaseibacillus rhamnosus GG, gelatin, maltodextrin, inulin, methylparaben.",
      ]
    )
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    let found = document["avoid"]?.elements ?? []
    #expect(found.map { $0["entry"]?.text } == ["parabens", "gelatine"])
    #expect(found.allSatisfy { $0["found"]?.elements.count == 1 })
  }
}
