import Foundation
import Testing

@Suite("A catalogue is put in order")
struct RankTests {
  private static let three =
    "Derm 3. Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104. "
    + "Capsules, 1 billion CFU per capsule. Take 1 capsule a day."

  private static let rows: [(id: String, name: String, text: String)] = [
    ("plain", "Plain cream", "Cream. Ingredients: Aqua, Glycerin."),
    ("three", "Derm 3", three),
    ("wash", "Foam cleanser", "Cleanser with Lactobacillus Ferment. Ingredients: Aqua, Lactobacillus Ferment."),
    ("gg", "GG drops", "Drops to swallow. Lactobacillus rhamnosus GG, 5 billion CFU per day."),
    ("twin", "Skin 3", three.replacingOccurrences(of: "Derm 3", with: "Skin 3")),
  ]

  private static let lines =
    rows.map { "{\"id\": \"\($0.id)\", \"name\": \"\($0.name)\", \"text\": \"\($0.text)\"}" }.joined(separator: "\n")
    + "\nno product\n"

  private static let csv =
    "id,name,text\n" + rows.map { "\($0.id),\($0.name),\"\($0.text)\"" }.joined(separator: "\n") + "\n"

  private func rank(_ arguments: String..., catalogue: String = lines, name: String = "c.jsonl") throws -> JSONValue {
    let outcome = try Command.run(
      all: ["rank", name, "--for", "eczema", "--json"] + arguments,
      files: [name: catalogue]
    )
    #expect(outcome.code == 0, "\(outcome.errors)")
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    let faults = Contract.rank.faults(in: document)
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
    return document
  }

  private func ids(_ document: JSONValue) -> [String] {
    document["ranked"]?.elements.compactMap { $0["id"]?.text } ?? []
  }

  private func number(_ value: JSONValue?) -> Double? {
    if case .number(let number)? = value { number } else { nil }
  }

  @Test("every key is the contract's, ties share a place, and what is no product is counted")
  func places() throws {
    let document = try rank()
    #expect(Set(ids(document)) == Set(Self.rows.map(\.id)))
    let ranked = try #require(document["ranked"]?.elements)
    #expect(ranked.prefix(2).compactMap { $0["id"]?.text }.sorted() == ["three", "twin"])
    #expect(ranked.compactMap { number($0["place"]) } == [1, 1, 3, 4, 5])
    #expect(ranked[0]["tied_with"]?.elements.compactMap(\.text) == [ranked[1]["id"]?.text].compactMap(\.self))
    #expect(ranked.last?["id"]?.text == "plain")
    #expect(number(document["read"]) == 5)
    #expect(number(document["skipped"]) == 1)
    let score = try #require(number(ranked[0]["score"]))
    #expect(score > 0.1 && score < 2)
  }

  @Test("a table, a packed file and any number of jobs give the same")
  func formats() throws {
    let expected = ids(try rank())
    #expect(ids(try rank(catalogue: Self.csv, name: "c.csv")) == expected)
    for jobs in ["1", "4"] { #expect(ids(try rank("--jobs", jobs)) == expected) }
  }

  @Test("--top cuts the list and not the ties")
  func top() throws {
    let document = try rank("--top", "1")
    #expect(ids(document).count == 1)
    #expect(number(document["ranked"]?.elements.first?["ties"]) == 1)
    #expect(number(document["read"]) == 5)
  }

  @Test(
    "route and form leave out the others and count them",
    arguments: [
      (["--form", "cream"], ["plain"]), (["--form", "cleanser"], ["wash"]),
      (["--form", "supplement"], ["gg", "three", "twin"]), (["--route", "topical"], ["plain", "wash"]),
      (["--route", "oral", "--form", "capsule"], ["three", "twin"]), (["--form", "serum"], []),
    ]
  )
  func shelf(arguments: [String], expected: [String]) throws {
    let outcome = try Command.run(
      all: ["rank", "c.jsonl", "--for", "eczema", "--json"] + arguments,
      files: ["c.jsonl": Self.lines]
    )
    #expect(outcome.code == 0)
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    #expect(ids(document).sorted() == expected)
    #expect(number(document["skipped"]) == Double(6 - expected.count))
  }

  @Test("a person's risks come before everything else")
  func profile() throws {
    let outcome = try Command.run(
      "rank",
      "c.jsonl",
      "--for",
      "eczema",
      "--profile",
      "me.yaml",
      "--json",
      files: ["c.jsonl": Self.lines, "me.yaml": "immunocompromised: true\n"]
    )
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    let verdicts = try #require(document["ranked"]?.elements.compactMap { $0["verdict"]?.text })
    let firstClosed = try #require(verdicts.firstIndex(of: "ask-a-doctor"))
    #expect(verdicts[firstClosed...].allSatisfy { $0 == "ask-a-doctor" })
    #expect(document["ranked"]?.elements.last?["why"]?.text?.contains("immune system") == true)
  }

  @Test("the list reads well in words, in a narrow window too, and as a page with a drawing", arguments: [40, 80])
  func words(width: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "c.jsonl").path
    try Self.lines.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Command.run("rank", file, "--for", "eczema", environment: ["COLUMNS": String(width)])
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= width })
    let flowing = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowing.contains("the evidence does not tell them apart"))
    #expect(flowing.contains("1 that could not be read as a product"))
    let page = folder.appending(path: "page.html").path
    #expect(try Command.run("rank", file, "--for", "eczema", "--html", page).code == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<svg") && html.contains("1. "))
  }

  @Test("of a catalogue that was cut off what is there is put in order, and every form of the answer says so")
  func cutOff() throws {
    let scratch = try ScreenFolder()
    let samples = try ScreenTests.samples(300, seed: 8)
    try samples.write(toFile: scratch.path("all.jsonl"), atomically: true, encoding: .utf8)
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/sh")
    gzip.arguments = [
      "-c", "gzip -1 all.jsonl && head -c $(($(wc -c < all.jsonl.gz) / 2)) all.jsonl.gz > cut.jsonl.gz",
    ]
    gzip.currentDirectoryURL = scratch.url
    try gzip.run()
    gzip.waitUntilExit()
    let file = scratch.path("cut.jsonl.gz")
    let page = scratch.path("page.html")
    for verb in [["rank", file, "--for", "eczema"], ["market", file]] {
      let json = try Command.run(all: verb + ["--json"])
      #expect(json.code == 65)
      #expect(json.errors.contains("the packed data end early"))
      let document = try JSONDecoder().decode(JSONValue.self, from: Data(json.output.utf8))
      #expect(document["complete"] == .bool(false))
      let read = try #require(number(document[verb[0] == "rank" ? "read" : "products"]))
      #expect(read > 20 && read < 300)
      let words = try Command.run(all: verb)
      #expect(words.code == 65)
      #expect(words.output.contains("Not the whole catalogue"))
      #expect(try Command.run(all: verb + ["--html", page]).code == 65)
      #expect(try String(contentsOfFile: page, encoding: .utf8).contains("Not the whole catalogue"))
    }
    let whole = try rank()
    #expect(whole["complete"] == .bool(true))
  }

  @Test("a signal ends it by that signal, with a word and without an answer")
  func interrupted() throws {
    let scratch = try ScreenFolder()
    try ScreenTests.samples(20_000, seed: 8).write(toFile: scratch.path("a.jsonl"), atomically: true, encoding: .utf8)
    let process = try scratch.process(["rank", "a.jsonl", "--for", "eczema", "--jobs", "1"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    usleep(2_500_000)
    kill(process.processIdentifier, SIGINT)
    let told = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGINT)
    #expect(told.contains("interrupted after"))
    #expect(try output.fileHandleForReading.readToEnd()?.isEmpty ?? true)
  }

  @Test("a price without a currency is told with that lack")
  func currency() throws {
    let table = "id,name,text,price,servings\nthree,Derm 3,\"\(Self.three)\",\"24,90\",30\n"
    let outcome = try Command.run("rank", "c.csv", "--for", "eczema", files: ["c.csv": table])
    let flowing = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      flowing.contains("0.83 for a day of the dose that was tested. The catalogue does not say in which currency")
    )
  }

  @Test("a file that is none, a folder and an empty catalogue are told apart")
  func errors() throws {
    #expect(try Command.run("rank", "none.jsonl", "--for", "eczema").code == 66)
    #expect(try Command.run("rank", "c.jsonl", "--for", "eczema", files: ["c.jsonl": "nothing\n"]).code == 1)
    #expect(try Command.run("rank", "c.jsonl", "--for", "eczema", "--top", "0").code == 64)
    #expect(try Command.run("rank", "c.jsonl", "--for", "eczema", "--form", "soap").code == 64)
  }
}

@Suite("Labels are set side by side")
struct CompareTests {
  private static let files = [
    "three.txt":
      "Derm 3\nBifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104\n"
      + "Capsules, 1 billion CFU per capsule. Take 1 capsule a day.\n",
    "twin.txt":
      "Skin 3\nBifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104\n"
      + "Capsules, 1 billion CFU per capsule. Take 1 capsule a day.\n",
    "gg.txt": "GG drops\nLactobacillus rhamnosus GG\nDrops to swallow, 5 billion CFU per day. For atopic skin.\n",
    "plain.txt": "Plain cream\nIngredients: Aqua, Glycerin.\n",
    "person.yaml": "immunocompromised: true\n",
  ]

  private func compare(_ arguments: String...) throws -> JSONValue {
    let outcome = try Command.run(all: ["compare", "--json"] + arguments, files: Self.files)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    let faults = Contract.compare.faults(in: document)
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
    return document
  }

  private func kind(_ document: JSONValue) -> String? { document["outcome"]?["kind"]?.text }

  @Test("the same blend under two names is not told apart")
  func twins() throws {
    let document = try compare("three.txt", "twin.txt", "--for", "eczema")
    #expect(kind(document) == "not-told-apart")
    #expect(document["outcome"]?["why"]?.text?.contains("rest on the same trials with the same result") == true)
    #expect(document["criteria"]?.elements.allSatisfy { $0["best"]?.elements.isEmpty == true } == true)
  }

  @Test("the order of the labels changes the columns and not the answer")
  func order() throws {
    let one = try compare("three.txt", "gg.txt", "--for", "eczema")
    let other = try compare("gg.txt", "three.txt", "--for", "eczema")
    #expect(kind(one) == kind(other))
    #expect(one["outcome"]?["headline"]?.text == other["outcome"]?["headline"]?.text)
    #expect(one["outcome"]?["headline"]?.text?.contains("Derm 3") == true)
  }

  @Test("safety decides before what the trials found")
  func safety() throws {
    let document = try compare("three.txt", "plain.txt", "--for", "eczema", "--profile", "person.yaml")
    #expect(kind(document) == "safer")
    #expect(document["outcome"]?["headline"]?.text?.hasPrefix("Plain cream") == true)
  }

  @Test("without --for they are compared for what a label claims")
  func claimed() throws {
    let outcome = try Command.run("compare", "gg.txt", "three.txt", "--json", files: Self.files)
    #expect(outcome.errors.contains("compared for eczema"))
    let none = try Command.run("compare", "plain.txt", "twin.txt", files: Self.files)
    #expect(none.code == 64)
    #expect(none.errors.contains("--for eczema"))
  }

  @Test("one label, a market without rules and two standard inputs are wrong usage")
  func usage() throws {
    #expect(try Command.run("compare", "gg.txt", "--for", "eczema", files: Self.files).code == 64)
    #expect(try Command.run("compare", "-", "-", "--for", "eczema", files: Self.files).code == 64)
    let market = try Command.run(
      "compare",
      "gg.txt",
      "twin.txt",
      "--for",
      "eczema",
      "--market",
      "XX",
      files: Self.files
    )
    #expect(market.code == 64)
    #expect(market.errors.contains("No rules of “XX” are held"))
  }

  @Test("no line is longer than a telephone is wide", arguments: [40, 60, 80])
  func width(columns: Int) throws {
    let outcome = try Command.run(
      all: ["compare", "three.txt", "gg.txt", "plain.txt", "--for", "eczema"],
      environment: ["COLUMNS": String(columns)],
      files: Self.files
    )
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= columns })
  }

  @Test("the headline counts what is ruled out for safety, too, and says so")
  func ruledOut() throws {
    let label =
      "SafeCaps capsules. Bifidobacterium animalis subsp. lactis CECT 8145, Bifidobacterium longum CECT 7347,"
      + " Lactobacillus casei CECT 9104: 1 billion CFU. Contains skimmed milk powder. Take 1 capsule daily."
    let outcome = try Command.run(
      "rank",
      "catalogue.jsonl",
      "--for",
      "eczema",
      "--profile",
      "me.yaml",
      files: [
        "catalogue.jsonl": "{\"id\": \"1\", \"name\": \"SafeCaps\", \"text\": \"\(label)\"}\n",
        "me.yaml": "allergies: [milk]\n",
      ]
    )
    let words = outcome.output.split { $0.isWhitespace || $0 == "▌" }.joined(separator: " ")
    #expect(words.contains("None of those listed is for you"))
    #expect(words.contains("Of the 1 listed, 1 holds strains that were tested for eczema, and none were shown"))
    #expect(words.contains("1 of them is not for you."))
  }
}
