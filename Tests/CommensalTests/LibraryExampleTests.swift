import Commensal
import Testing

@Suite("The library works behind one import")
struct LibraryExampleTests {
  /// The lines from `let knowledge` on stand in the README too.
  @Test("a label can be read and checked with the library product alone")
  func readAndCheck() throws {
    let knowledge = try KnowledgeBase.embedded()
    let reader = LabelReader(
      nomenclature: Nomenclature(tables: try knowledge.nomenclatureTables),
      ingredients: try knowledge.ingredients,
      inci: try knowledge.inci
    )
    let product = reader.read("Lactobacillus rhamnosus GG (ATCC 53103), 5 Milliarden KBE je Kapsel")
    let microbe = product.microbes[0]
    // microbe.name == "Lacticaseibacillus rhamnosus", microbe.strain == "GG", microbe.cfu == 5e9

    let advisor = Advisor(
      evidence: try knowledge.evidence,
      safetyFacts: try knowledge.safetyFacts,
      labelRules: try knowledge.labelRules,
      claimWordings: try knowledge.claimWordings
    )
    let answer = advisor.answer(for: product, condition: .atopicDermatitis, profile: Profile(ageYears: 4))
    for trial in answer.trials { print(trial.trial.id, trial.match, trial.result) }
    print(answer.verdict, answer.summary)

    #expect(microbe.name == "Lacticaseibacillus rhamnosus")
    #expect(microbe.strain == "GG")
    #expect(microbe.cfu == 5e9)
    #expect(answer.trials.contains { $0.match >= .sameStrains })
    #expect(!answer.summary.isEmpty)
  }
}
