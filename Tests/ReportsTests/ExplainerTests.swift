import Advice
import Evidence
import Labels
import Microbes
import Testing

@testable import Reports

@Suite("Explanations")
struct ExplainerTests {
  static let tables = NomenclatureTables(
    genera: [
      Genus(
        name: "Lacticaseibacillus",
        kind: .bacterium,
        synonyms: [],
        abbreviations: ["L."],
        splitFrom: ["Lactobacillus"],
        notes: "",
        source: "https://example.org/genus",
        seen: .yes
      )
    ],
    species: [
      Species(
        name: "Lacticaseibacillus casei",
        rank: .species,
        genus: "Lacticaseibacillus",
        synonyms: ["Lactobacillus casei"],
        kind: .bacterium,
        habitat: ["gut"],
        isOnQPSList: true,
        notes: "TRAP: often misused.",
        source: "https://example.org/species",
        seen: .yes
      )
    ],
    strains: [
      Strain(
        id: "l-casei-cect-9104",
        species: "Lacticaseibacillus casei",
        designation: "CECT 9104",
        aliases: ["BPL4"],
        unconfirmedAliases: [],
        owner: "A maker",
        isStudiedForSkin: true,
        isDeposited: true,
        notes: "",
        source: "https://example.org/strain",
        seen: .yes
      )
    ]
  )

  let explainer = Explainer(
    nomenclature: Nomenclature(tables: tables),
    terms: [
      Term(
        id: "fragrance-allergens",
        names: ["fragrance allergens", "Fragrance"],
        kind: "ingredient",
        text: "Scents that some react to.",
        sources: ["https://example.org/scent"],
        seeAlso: []
      ),
      Term(
        id: "eczema",
        names: ["eczema", "atopic dermatitis"],
        kind: "condition",
        text: "An itchy skin.",
        sources: [],
        seeAlso: ["fragrance-allergens"]
      ),
      Term(id: "itch-nrs", names: ["itch NRS"], kind: "scale", text: "One question.", sources: [], seeAlso: []),
      Term(id: "pasi", names: ["PASI"], kind: "scale", text: "A score.", sources: [], seeAlso: []),
      Term(id: "mcid", names: ["MCID"], kind: "statistic", text: "The smallest change.", sources: [], seeAlso: []),
    ],
    ingredients: Samples.ingredients,
    inci: [
      INCIFact(
        name: "Lactobacillus Ferment",
        organisms: ["Lactobacillus (sensu lato)"],
        process: "ferment",
        substrate: "",
        isPrebiotic: false,
        notes: "",
        source: "s"
      )
    ],
    rules: [
      LabelRule(id: "eu-medicinal-claim", jurisdiction: "EU", appliesTo: "cosmetics", rule: "No cures.", source: "s")
    ],
    differences: [
      MinimalImportantDifference(
        measure: "itch-NRS",
        value: 4,
        use: .context,
        population: "children",
        source: Trial.Source(url: "https://example.org/context", seen: .abstract)
      ),
      MinimalImportantDifference(
        measure: "itch-NRS",
        value: 3,
        range: .init(low: 2, high: 3),
        population: "adults",
        doi: "10.1000/itch",
        source: Trial.Source(url: "https://example.org/threshold", seen: .secondary),
        note: "Larger where itch was worse."
      ),
      MinimalImportantDifference(
        measure: "PASI",
        value: 50,
        unit: .percent,
        use: .context,
        population: "adults",
        source: Trial.Source(url: "https://example.org/half", seen: .abstract)
      ),
    ],
    findings: [Samples.finding]
  )

  @Test(
    "a strain is found by designation, alias, or after any name of its species",
    arguments: ["CECT 9104", "cect9104", "BPL4", "Lactobacillus casei CECT 9104", "L. casei CECT 9104"]
  )
  func strain(word: String) throws {
    let found = try #require(explainer.explain(word))
    #expect(found.kind == .strain)
    #expect(found.names.first == "Lacticaseibacillus casei CECT 9104")
    #expect(found.trials.map(\.trial.id) == ["navarro-lopez-2018"])
    #expect(found.text == "CECT 9104 is a strain of Lacticaseibacillus casei. 1 trial held: eczema (1).")
  }

  @Test("a former name leads to the current one, and says so")
  func formerName() throws {
    let found = try #require(explainer.explain("Lactobacillus casei"))
    #expect(found.kind == .species)
    #expect(found.text.contains("“Lactobacillus casei” is another name for it"))
    #expect(found.facts.contains(.init("Note", "Often misused.")))
  }

  @Test("an ingredient tells its bearing on each skin and what the glossary adds")
  func ingredient() throws {
    let found = try #require(explainer.explain("parfum"))
    #expect(found.kind == .ingredient)
    #expect(found.facts.contains(.init("Eczema", "may trouble it")))
    let both = try #require(explainer.explain("Fragrance"))
    #expect(both.text.hasSuffix("Scents that some react to."))
    #expect(both.facts.contains(.init("Eczema", "may trouble it")))
  }

  @Test("a condition brings its trials, a term its related words by name")
  func condition() throws {
    for word in ["eczema", "atopic dermatitis", "Neurodermitis"] {
      let found = try #require(explainer.explain(word))
      #expect(found.names.first == "eczema")
      #expect(found.trials.count == 1)
    }
    #expect(explainer.explain("eczema")?.seeAlso == ["fragrance allergens"])
    #expect(explainer.explain("acne")?.text == "No trial for acne is held.")
  }

  @Test("a scale tells its smallest difference that matters, and whose figures differ")
  func smallestDifference() throws {
    let scale = try #require(explainer.explain("itch NRS"))
    #expect(
      scale.facts == [
        .init(
          "Smallest difference that matters",
          "3 points (2 to 3), in adults; read on a page that cites the publication"
        ),
        .init("On that figure", "Larger where itch was worse."),
        .init("Other figures", "4 points, in children"),
      ]
    )
    #expect(
      scale.sources == ["https://doi.org/10.1000/itch", "https://example.org/threshold", "https://example.org/context"]
    )
    let other = try #require(explainer.explain("PASI"))
    #expect(
      other.facts == [
        .init("Smallest difference that matters", "no agreed figure was found"),
        .init("Other figures", "50 % of the score at the start, in adults"),
      ]
    )
  }

  @Test("the term itself lists the figures that answers use")
  func allSmallestDifferences() throws {
    let term = try #require(explainer.explain("MCID"))
    #expect(
      term.facts == [
        .init("itch-NRS", "3 points (2 to 3), in adults; read on a page that cites the publication")
      ]
    )
    #expect(term.sources == ["https://doi.org/10.1000/itch", "https://example.org/threshold"])
  }

  @Test("genera, cosmetic names, trials and rules are explained too")
  func others() {
    #expect(explainer.explain("Lacticaseibacillus")?.kind == .genus)
    #expect(explainer.explain("lactobacillus ferment")?.text.contains("names no strain") == true)
    #expect(explainer.explain("navarro-lopez-2018")?.kind == .trial)
    #expect(explainer.explain("eu-medicinal-claim")?.text == "No cures.")
  }

  @Test("a word that is not known gives nothing but near ones", arguments: ["", "   ", "zzzzqq", "CECT 9105"])
  func unknown(word: String) {
    #expect(explainer.explain(word) == nil)
  }

  @Test("near words come with the word misspelt")
  func nearest() {
    #expect(explainer.nearest(to: "ecszema").contains("eczema"))
    #expect(explainer.nearest(to: "Lacticaseibacilus casei").first == "Lacticaseibacillus casei")
  }

  @Test("an explanation in words and JSON stays as it is")
  func whole() throws {
    let found = try #require(explainer.explain("CECT 9104"))
    try Snapshots.expect(Report.explanation(found).text(), matches: "explain-80.txt")
    try Snapshots.expect(JSONReport.explanation(found).text() + "\n", matches: "explain.json")
    #expect(JSONReport.unknownTerm("x", nearest: ["y"])["kind"] == .null)
  }
}
