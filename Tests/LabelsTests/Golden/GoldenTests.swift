import Labels
import Microbes
import Testing

@Suite("Golden labels are read as expected")
struct GoldenTests {
  @Test("a label reads as its golden case says", arguments: try GoldenFiles.cases())
  func reading(golden: GoldenCase) throws {
    let reader = try TestReader.open().reader
    let differences = GoldenJudge(golden: golden, product: reader.read(golden.text)).differences()
    let report = {
      guard !differences.isEmpty else { return }
      Issue.record("\(differences.joined(separator: "\n"))", sourceLocation: golden.location)
    }
    if try GoldenFiles.knownFailures().contains(golden.heading) {
      withKnownIssue("known-failures.txt names this case: take it out once it reads right", report)
    } else {
      report()
    }
  }

  @Test("there are many cases, and every heading is there once")
  func headings() throws {
    let headings = try GoldenFiles.cases().map(\.heading)
    let repeated = Dictionary(grouping: headings, by: \.self).filter { $1.count > 1 }.keys.sorted()
    #expect(headings.count >= 350)
    #expect(repeated.isEmpty)
  }

  @Test("every known failure is the heading of a case")
  func knownFailures() throws {
    let headings = Set(try GoldenFiles.cases().map(\.heading))
    #expect(try GoldenFiles.knownFailures().subtracting(headings).isEmpty)
  }

  @Test(
    "a golden file that is not in the format is refused with its line",
    arguments: [
      ("## A case\n\n```expect\n```", 3), ("## A case\n```label\ntext", 2),
      ("## A case\n```label\ntext\n```\n\n```expect\nform: capsul\n```", 7),
      ("## A case\n```label\ntext\n```\n\n```expect\nforms: capsule\n```", 7),
      ("## A case\n```label\ntext\n```\n\n```expect\nmicrobe: A | - | live | many\n```", 7),
    ]
  )
  func format(content: String, line: Int) {
    var parser = GoldenParser(file: "broken.md", content: content)
    let error = #expect(throws: GoldenFormatError.self) { try parser.cases() }
    #expect(error?.line == line)
  }

  @Test("the judge sees a difference in every field")
  func judge() throws {
    let content = """
      ## A case
      ```label
      ```
      ```expect
      microbe: Limosilactobacillus reuteri | DSM 17938 | live | 1e8
      total: 1e8 drop
      form: drops
      route: oral
      language: en
      guarantee: manufacture
      servings-per-day: 1
      prebiotic: inulin
      claims: digestive
      allergens: milk
      note: genus-only
      not-note: no-microbe
      ```
      """
    var parser = GoldenParser(file: "invented.md", content: content)
    let golden = try #require(try parser.cases().first)
    var right = Product(
      form: .drops,
      route: .oral,
      language: "en",
      microbes: [
        LabelMicrobe(
          written: "L. reuteri",
          name: "Limosilactobacillus reuteri",
          rank: .species,
          strain: "dsm-17938",
          viability: .live,
          cfu: 1e8
        )
      ],
      totalCFU: 1e8,
      totalCFUBasis: .drop,
      doseGuarantee: .manufacture,
      servingsPerDay: 1,
      prebiotics: ["Inulin"],
      claims: [LabelClaim(text: "", conditions: [.digestive, .other])],
      notes: [ReadingNote(kind: .genusOnly, message: "")]
    )
    right.allergens = ["milk"]
    #expect(GoldenJudge(golden: golden, product: right).differences() == [])

    let wrong = Product(
      microbes: [LabelMicrobe(written: "", name: "Limosilactobacillus reuteri", rank: .species)],
      notes: [ReadingNote(kind: .noMicrobe, message: "")]
    )
    #expect(GoldenJudge(golden: golden, product: wrong).differences().count == 3 + 11)

    right.microbes.append(LabelMicrobe(written: "", name: "Bifidobacterium", rank: .genus))
    #expect(GoldenJudge(golden: golden, product: right).differences().count == 1)
    right.microbes = []
    #expect(GoldenJudge(golden: golden, product: right).differences().count == 1)
  }
}
