import Advice
import Evidence
import Labels
import Testing

@Suite("What is washed off is not what a trial of a cream tested")
struct ContactTimeTests {
  private let trials = [Make.trial("a", n: 150, route: .topical), Make.trial("b", n: 150, route: .topical)]

  private func product(_ form: ProductForm, saying sentences: [String] = []) -> Product {
    var product = Make.cream([Make.microbe()])
    product.form = form
    product.sentences = sentences
    return product
  }

  @Test("trials of a leave-on help a cream and leave a cleanser open, with the reason")
  func cleanser() {
    #expect(Make.answer(product(.cream), trials).verdict == .testedHelped)
    let answer = Make.answer(product(.cleanser), trials)
    #expect(answer.verdict == .testedUnclear)
    #expect(answer.verdictReason.contains("what was tested stayed on the skin, and this is washed off"))
    #expect(answer.summary.contains("It is washed off, which leaves little time to act"))
    #expect(answer.trials.allSatisfy { !$0.staysAsLong })
  }

  @Test(
    "a mask is washed off where its label says so, in every language that is read",
    arguments: [
      "Leave for ten minutes, then rinse with warm water.", "Tras diez minutos, enjuagar con agua.",
      "Après dix minutes, rincez à l'eau tiède.", "Nach zehn Minuten mit Wasser abspülen.",
      "Na tien minuten afspoelen met water.", "Dopo dieci minuti risciacquare.", "Após dez minutos, enxaguar.",
      "Po dziesięciu minutach spłukać wodą.", "Через десять минут смыть водой.",
      "Bilas dengan air setelah sepuluh menit.",
    ]
  )
  func mask(sentence: String) {
    #expect(Make.answer(product(.mask, saying: [sentence]), trials).verdict == .testedUnclear)
  }

  @Test(
    "what is left on, and first aid for eyes, is no rinsing",
    arguments: [
      "Do not rinse.", "No need to rinse.", "Sans rinçage.", "Ohne Abspülen einwirken lassen.", "Sin enjuague.",
      "Senza risciacquo.", "Bez spłukiwania.", "Не смывать.", "In case of contact with eyes rinse well with water.",
      "Bei Kontakt mit den Augen gründlich ausspülen.",
    ]
  )
  func leftOn(sentence: String) {
    #expect(Make.answer(product(.mask, saying: [sentence]), trials).verdict == .testedHelped)
  }

  @Test("a cleanser that is left on is none")
  func leaveOnCleanser() {
    #expect(Make.answer(product(.cleanser, saying: ["Micellar water: no rinsing."]), trials).verdict == .testedHelped)
  }

  @Test("a capsule is not washed off, whatever its label rinses")
  func capsule() {
    var capsule = Make.capsule([Make.microbe()])
    capsule.sentences = ["Rinse the measuring cup."]
    let oral = [Make.trial("a"), Make.trial("b")]
    #expect(Make.answer(capsule, oral).verdict == .testedHelped)
  }

  @Test("certainty loses a step for indirectness")
  func certainty() throws {
    let figures = Make.means((n: 75, mean: -12, sd: 9), (n: 75, mean: -6, sd: 9), verdict: .favoursActive)
    let trials = ["a", "b"].map { Make.trial($0, n: 150, route: .topical, outcomes: [figures]) }
    func step(_ form: ProductForm) throws -> Int {
      let answer = Make.advisor(trials, differences: [Make.noticed]).answer(
        for: product(form),
        condition: .atopicDermatitis
      )
      return try #require(answer.certainty?.reasons.first { $0.domain == .indirectness }).step
    }
    #expect(try step(.cleanser) == max(-2, try step(.cream) - 1))
  }
}
