import Advice
import Evidence
import Labels
import Microbes
import Testing

@Suite("Two products are compared by explicit rules")
struct ComparisonTests {
  private func entry(
    _ name: String,
    _ verdict: Answer.Verdict,
    effect: (estimate: Double, low: Double, high: Double)? = nil,
    gate: RankingFacts.Gate = .open
  ) -> Comparison.Entry {
    let pooled = effect.map { effect in
      PooledEffect(
        measure: "SCORAD",
        kind: .meanDifference,
        estimate: effect.estimate,
        ci95: .init(low: effect.low, high: effect.high),
        quartiles: .init(low: effect.estimate - 1, high: effect.estimate + 1),
        probabilityOfBenefit: 0.9,
        minimalImportantDifference: 8.7,
        nearest: .blend,
        trialIDs: [],
        participants: 0,
        trialsInAll: 0,
        participantsInAll: 0,
        shares: .init(blend: 1, strains: 0, species: 0, otherMicrobes: 0, prior: 0)
      )
    }
    let certainty = Certainty(grade: .low, reasons: [])
    return Comparison.Entry(
      name: name,
      facts: RankingFacts(
        gate: gate,
        verdict: verdict,
        score: pooled?.cautiousBenefit,
        match: .exactBlend,
        grade: pooled == nil ? nil : .low
      ),
      answer: Answer(
        product: Make.capsule([Make.microbe()]),
        condition: .atopicDermatitis,
        verdict: verdict,
        match: .exactBlend,
        trials: [],
        effect: pooled,
        certainty: pooled == nil ? nil : certainty,
        claims: [],
        safety: [],
        labelQuality: [],
        summary: "s",
        disclaimer: "d"
      )
    )
  }

  private func outcome(_ entries: [Comparison.Entry]) -> Comparison.Outcome {
    Comparison(entries, condition: .atopicDermatitis).outcome
  }

  @Test("equal estimates are even, and the better of two has the larger chance, mirrored")
  func probability() throws {
    let a = try #require(entry("a", .testedUnclear, effect: (-8, -12, -4)).answer.effect)
    let b = try #require(entry("b", .testedUnclear, effect: (-5, -9, -1)).answer.effect)
    #expect(a.probabilityOfBeating(a) == 0.5)
    let ahead = try #require(a.probabilityOfBeating(b))
    let behind = try #require(b.probabilityOfBeating(a))
    #expect(abs(ahead + behind - 1) < 1e-12)
    // Python: 0.5 * (1 + erf(z / sqrt(2))) with z = 3 / (sqrt(2) * 8 / (2 * 1.959964)).
    #expect(abs(ahead - 0.8507) < 1e-3)
  }

  @Test("clear posteriors tell apart, close ones do not, in either order")
  func close() {
    let far = entry("far", .testedUnclear, effect: (-12, -14, -10))
    let near = entry("near", .testedUnclear, effect: (-6, -8, -4))
    let nearly = entry("nearly", .testedUnclear, effect: (-6.5, -9, -4))
    if case .worksBetter(let index, let probability) = outcome([near, far]) {
      #expect(index == 1)
      #expect(probability > 0.99)
    } else {
      Issue.record("\(outcome([near, far]))")
    }
    guard case .notToldApart(let indices, _) = outcome([near, nearly]) else {
      Issue.record("\(outcome([near, nearly]))")
      return
    }
    #expect(indices == [0, 1])
    #expect(outcome([nearly, near]) != outcome([far, near]))
  }

  @Test("what is better shown is not said to be better")
  func shown() {
    let tested = entry("tested", .testedHelped, effect: (-6, -11, -1))
    let untested = entry("untested", .untested)
    let comparison = Comparison([untested, tested], condition: .atopicDermatitis)
    guard case .betterShown(1, probability: nil) = comparison.outcome else {
      Issue.record("\(comparison.outcome)")
      return
    }
    let words = ComparisonWords(comparison)
    #expect(words.headline == "Trials say more for tested, but not that it works better")
    #expect(words.sentences.joined().contains("does not say that it does nothing"))
  }

  @Test("safety decides whatever the trials say")
  func safety() {
    let best = entry("best", .testedHelped, effect: (-20, -22, -18), gate: .avoid)
    let other = entry("other", .noMicrobe)
    #expect(outcome([best, other]) == .safer(1))
    #expect(Comparison([best, other], condition: .acne).deciding == .safety)
  }

  @Test("where every one is to be avoided none is recommended, whatever the trials say")
  func noneForThem() {
    let best = entry("best", .testedHelped, effect: (-20, -22, -18), gate: .avoid)
    let other = entry("other", .untested, gate: .avoid)
    let comparison = Comparison([best, other], condition: .atopicDermatitis)
    #expect(comparison.outcome == .noneForThem)
    #expect(comparison.deciding == .safety)
    let words = ComparisonWords(comparison)
    #expect(words.headline.hasPrefix("None of these is for you"))
    #expect(words.sentences.joined(separator: " ").contains("best is not for you"))
    #expect(!(words.headline + words.sentences.joined()).contains("better"))
  }

  @Test("what needs a doctor's word first says so before the trials do")
  func askFirst() {
    let best = entry("best", .testedHelped, effect: (-20, -22, -18), gate: .askFirst)
    let other = entry("other", .untested, gate: .askFirst)
    let closed = entry("closed", .untested, gate: .avoid)
    let both = ComparisonWords(Comparison([best, other], condition: .atopicDermatitis))
    #expect(both.headline.hasPrefix("Ask a doctor first"))
    let one = ComparisonWords(Comparison([best, closed], condition: .atopicDermatitis))
    #expect(one.headline == "Ask a doctor before best; the other is not for you")
  }

  @Test("more than the tested dose is no better than one that cannot be compared")
  func doses() {
    func dosed(_ name: String, _ ratio: Double?) -> Comparison.Entry {
      var entry = entry(name, .testedUnclear)
      entry.facts.match = .sameStrains
      entry.facts.doseRatio = ratio
      return entry
    }
    func best(_ ratios: [Double?]) -> [Int] {
      let entries = ratios.enumerated().map { dosed("\($0)", $1) }
      return Comparison(entries, condition: .atopicDermatitis).best(by: .dose)
    }
    #expect(best([4, nil]).isEmpty)
    #expect(best([1, nil]).isEmpty)
    #expect(best([4, 0.1]).isEmpty)
    #expect(best([4, 1]) == [1])
  }

  @Test("a label that names its strains leaves out less than one that names none")
  func strains() {
    func labelled(_ strain: String?, missing: Int) -> Comparison.Entry {
      var entry = entry("x", .testedUnclear)
      entry.answer.product.microbes = [
        LabelMicrobe(written: "L. casei", name: "Lacticaseibacillus casei", rank: .species, strain: strain)
      ]
      entry.facts.missingStatements = missing
      return entry
    }
    let comparison = Comparison([labelled(nil, missing: 1), labelled("A1", missing: 3)], condition: .atopicDermatitis)
    #expect(comparison.best(by: .label) == [1])
  }

  @Test("of three, only those that lead are called equal")
  func three() {
    let entries = [entry("a", .untested), entry("b", .testedUnclear), entry("c", .testedUnclear)]
    #expect(outcome(entries) == .notToldApart([1, 2], probability: nil))
  }
}
