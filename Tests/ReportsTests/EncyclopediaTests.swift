import Advice
import Evidence
import Labels
import Microbes
import Testing

@testable import Reports

@Suite("The encyclopedia")
struct EncyclopediaTests {
  private let encyclopedia = Encyclopedia(
    ExplainerTests().explainer,
    claimWordings: [
      ClaimWording(
        id: "cures",
        kind: .medicinal,
        phrases: ["en": ["cures <eczema>", "heal*"], "de": ["heilt"]],
        rules: ["eu-medicinal-claim"],
        why: "only a medicine may promise a cure"
      )
    ],
    safetyFacts: [
      SafetyFact(
        id: "casei",
        route: "oral",
        viability: "live",
        organisms: ["Lacticaseibacillus casei"],
        populations: ["preterm-infants"],
        severity: .avoid,
        fact: "Lacticaseibacillus casei was found in blood.",
        source: "https://example.org/blood"
      )
    ],
    evidence: EvidenceBase(trials: [Samples.finding.trial])
  )

  @Test(
    "a text becomes the last part of a path",
    arguments: [
      ("Lacticaseibacillus rhamnosus", "lacticaseibacillus-rhamnosus"), ("CECT 9104", "cect-9104"),
      ("Bifidobacterium animalis subsp. lactis", "bifidobacterium-animalis-subsp-lactis"), ("Łock 0900!", "lock-0900"),
      ("  -- ", ""), ("a&b<c>", "a-b-c"),
    ]
  )
  func slugs(text: String, slug: String) {
    #expect(Entry.slug(text) == slug)
  }

  @Test("each thing has a page that says where it was read")
  func everyPage() throws {
    var count = 0
    for kind in Entry.Kind.allCases {
      for listed in encyclopedia.list(kind) {
        count += 1
        let report = try #require(encyclopedia.report(listed.entry), "\(listed.entry)")
        #expect(!report.title.isEmpty && !report.sections.isEmpty)
      }
    }
    #expect(count > 20)
    let strain = try #require(encyclopedia.report(Entry(.strain, "cect-9104")))
    #expect(strain.text().contains("https://example.org/strain"))
  }

  @Test("pages lead to each other on a site, and are the same words on a terminal and on a page that stands alone")
  func links() throws {
    let report = try #require(encyclopedia.report(Entry(.strain, "cect-9104")))
    let part = report.fragment()
    #expect(part.contains("<a href=\"/species/lacticaseibacillus-casei\"><i>Lacticaseibacillus casei</i></a>"))
    #expect(part.contains("<a href=\"/trial/navarro-lopez-2018\">Navarro-Lopez 2018</a>"))
    #expect(part.contains("<a href=\"/condition/eczema\">eczema</a>"))
    let page = report.html()
    #expect(page.contains("Navarro-Lopez 2018") && !page.contains("href=\"/"))
    let text = report.text()
    #expect(text.contains("Navarro-Lopez 2018") && !text.contains("/trial/"))
  }

  @Test("a trial leads back to its strain, its condition and the question it counts for")
  func backwards() throws {
    let part = try #require(encyclopedia.report(Entry(.trial, "navarro-lopez-2018"))).fragment()
    #expect(part.contains("href=\"/strain/cect-9104\""))
    #expect(part.contains("href=\"/condition/eczema\""))
  }

  @Test("safety facts of a species stand on its page and on its strains'")
  func safety() throws {
    for entry in [Entry(.species, "lacticaseibacillus-casei"), Entry(.strain, "cect-9104")] {
      let text = try #require(encyclopedia.report(entry)).text()
      #expect(text.contains("found in blood") && text.contains("https://example.org/blood"), "\(entry)")
    }
    let genus = try #require(encyclopedia.report(Entry(.genus, "lacticaseibacillus"))).text()
    #expect(!genus.contains("found in blood"))
  }

  @Test("a rule tells the words that it is about, as text")
  func rules() throws {
    let part = try #require(encyclopedia.report(Entry(.rule, "eu-medicinal-claim"))).fragment()
    #expect(part.contains("cures &lt;eczema&gt;") && part.contains("heal…") && part.contains("heilt"))
    #expect(!part.contains("<eczema>"))
  }

  @Test("names lead to pages: as they stand, moved, or nearly")
  func names() {
    #expect(
      encyclopedia.find(.species, "lacticaseibacillus-casei") == .page(Entry(.species, "lacticaseibacillus-casei"))
    )
    #expect(encyclopedia.find(.species, "lactobacillus-casei") == .moved(Entry(.species, "lacticaseibacillus-casei")))
    #expect(encyclopedia.find(.strain, "BPL4") == .moved(Entry(.strain, "cect-9104")))
    #expect(encyclopedia.find(.species, "lacticaseibacillus") == .moved(Entry(.genus, "lacticaseibacillus")))
    #expect(encyclopedia.find(.strain, "cect-9105") == .unknown(nearest: [Entry(.strain, "cect-9104")]))
    #expect(encyclopedia.find(.strain, "zzzzzzzzzzzz") == .unknown(nearest: []))
  }

  @Test("a question to the evidence keeps its measure in the address")
  func evidenceAddress() {
    let question = EvidenceQuestion(condition: "atopic-dermatitis", route: .oral, measure: "eczema signs (a, b)")
    #expect(
      Destination.evidence(question).path
        == "/evidence?for=eczema&measure=eczema%20signs%20%28a%2C%20b%29&purpose=treatment&route=oral"
    )
  }
}

@Suite("Choices among the studies of a question")
struct StudyChoiceTests {
  @Test("what is left out has no place in the pool, and comes back as dropped")
  func leftOut() throws {
    let all = PooledContrasts(PooledContrastsTests.question, in: PooledContrastsTests.evidence)
    let left = try #require(all.parts.first?.exact.first?.trialID)
    let fewer = PooledContrasts(
      PooledContrastsTests.question,
      in: PooledContrastsTests.evidence,
      choice: StudyChoice(leftOut: [left])
    )
    #expect(!fewer.set.contrasts.contains { $0.trialID == left })
    #expect(Set(fewer.dropped.map(\.trialID)) == [left])
    #expect(fewer.studies.map(\.trial.id) == all.studies.map(\.trial.id))
    #expect(fewer.forestPlot().footers.contains { $0.contains("left out by choice") })
    #expect(!all.forestPlot().footers.contains { $0.contains("left out by choice") })
  }
}
