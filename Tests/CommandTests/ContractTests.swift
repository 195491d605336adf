import Foundation
import Testing

@Suite("The JSON is the contract's")
struct ContractTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every label and product among the examples.
  static let examples: [String] = ["labels", "products"].flatMap { folder in
    let place = root.appending(path: "Examples/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.sorted().map { place.appending(path: $0).path }
  }

  static let profiles: [String] = {
    let place = root.appending(path: "Examples/profiles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.sorted().map { place.appending(path: $0).path }
  }()

  private func document(_ arguments: [String], code: Int32 = 0) throws -> JSONValue {
    let outcome = try Command.run(all: arguments)
    #expect(outcome.code == code, "\(arguments): \(outcome.errors)")
    return try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
  }

  private func expect(_ shape: JSONShape, _ document: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) {
    let faults = shape.faults(in: document)
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  @Test("there are examples to hold against it")
  func hasExamples() {
    #expect(Self.examples.count >= 8)
    #expect(Self.profiles.count >= 3)
  }

  @Test("regimen gives every key, for one example, two and all of them")
  func regimen() throws {
    for labels in [Array(Self.examples.prefix(1)), Array(Self.examples.prefix(2)), Self.examples] {
      for profile in [[], ["--profile", try #require(Self.profiles.first), "--avoid", "gelatine"]] {
        expect(Contract.regimen, try document(["regimen"] + labels + ["--for", "eczema", "--json"] + profile))
      }
    }
  }

  @Test("read gives every key, with null for what is not known", arguments: examples)
  func read(example: String) throws {
    expect(Contract.read, try document(["read", example, "--json"]))
  }

  @Test("check gives every key, and a summary of at most 80 words", arguments: examples)
  func check(example: String) throws {
    for condition in ["eczema", "acne", "rosacea", "itch", "dry skin"] {
      let answer = try document(["check", example, "--for", condition, "--json"])
      expect(Contract.check, answer)
      let summary = try #require(answer["summary"]?.text)
      #expect(summary.split(whereSeparator: \.isWhitespace).count <= 80, "\(condition): \(summary)")
      #expect(!summary.contains("the 0 trials") && !summary.contains("\n"), "\(summary)")
      if case .list? = answer["trials"], answer["verdict"]?.text?.hasPrefix("tested") == true {
        #expect(answer["trials"]?.elements.isEmpty == false)
      }
    }
  }

  @Test("a profile changes the answer, not its keys", arguments: profiles)
  func profile(profile: String) throws {
    for example in Self.examples.prefix(4) {
      expect(
        Contract.check,
        try document(["check", example, "--for", "eczema", "--profile", profile, "--json"])
      )
    }
  }

  @Test(
    "explain gives every key for every kind of word",
    arguments: [
      "probiotic", "postbiotic", "CFU", "gut–skin axis", "CRP", "TNF-α", "TNF alpha", "IL-6", "SCORAD", "POEM", "LGG",
      "Lactobacillus rhamnosus GG", "L. casei", "Bifida Ferment Lysate", "limonene", "eczema", "rosacea",
      "clinically proven", "Lactobacillus", "navarro-lopez-2018",
    ]
  )
  func explain(word: String) throws {
    let explanation = try document(["explain", word, "--json"])
    expect(Contract.explain, explanation)
    let text = try #require(explanation["text"]?.text)
    #expect(text.split(whereSeparator: \.isWhitespace).count >= 5)
    // Notes that the keepers of the tables wrote for themselves are no explanation.
    guard case .object(let facts)? = explanation["facts"] else { return }
    for said in [text] + facts.values.compactMap(\.text) {
      for word in ["TRAP", "the brief", "not seen", "flag it", "resolve to", "CAS seen"] {
        #expect(!said.contains(word), "\(said)")
      }
    }
  }

  @Test("a word that is not known gives nulls and its neighbours")
  func unknownWord() throws {
    let explanation = try document(["explain", "limonen oil extra", "--json"], code: 1)
    expect(Contract.explain, explanation)
    let misspelt = try document(["explain", "lactobacilus rhamnosis", "--json"], code: 1)
    #expect(misspelt["nearest"]?.elements.isEmpty == false)
  }

  @Test("data check gives every key")
  func dataCheck() throws {
    expect(Contract.dataCheck, try document(["data", "check", Self.root.appending(path: "Data").path, "--json"]))
  }
}
