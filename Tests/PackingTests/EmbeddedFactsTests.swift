import Evidence
import Knowledge
import Microbes
import Packing
import Testing

@Suite("The facts in the binary")
struct EmbeddedFactsTests {
  @Test("every kind of fact opens and none is empty")
  func everyKindOpens() throws {
    let knowledge = try KnowledgeBase.embedded()
    #expect(try knowledge.nomenclatureTables.species.count > 200)
    #expect(try knowledge.nomenclatureTables.strains.count > 300)
    #expect(try knowledge.ingredients.count > 200)
    #expect(try knowledge.inci.count > 200)
    #expect(try knowledge.evidence.trials.count > 200)
    #expect(try knowledge.minimalImportantDifferences.count > 15)
    #expect(try knowledge.reviews.count > 28)
    #expect(try knowledge.safetyFacts.count > 30)
    #expect(try knowledge.labelRules.count > 40)
    #expect(try knowledge.calibrationTargets.count > 15)
    #expect(try knowledge.check.files > 250)
  }

  @Test("a trial's strain is resolved to the strain table")
  func strainsAreResolved() throws {
    let knowledge = try KnowledgeBase.embedded()
    let trial = try #require(try knowledge.evidence.trials.first { $0.id == "kopp-2008" })
    #expect(trial.arms[0].microbes[0].strainID == "l-rhamnosus-gg")
    let ids = Set(try knowledge.nomenclatureTables.strains.map(\.id))
    for microbe in try knowledge.evidence.trials.flatMap(\.arms).flatMap(\.microbes) {
      if let id = microbe.strainID { #expect(ids.contains(id)) }
    }
  }

  @Test("opening time, printed and not judged: machines differ")
  func openingTime() throws {
    let clock = ContinuousClock()
    let knowledge = try KnowledgeBase.embedded()
    let names = try clock.measure {
      _ = try (knowledge.nomenclatureTables, knowledge.ingredients, knowledge.inci)
    }
    let trials = try clock.measure { _ = try knowledge.evidence }
    let again = try clock.measure { _ = try knowledge.evidence }
    print("opened names in \(names), trials in \(trials), trials again in \(again)")
    #expect(again < trials)
  }
}
