import Advice
import Evidence
import Testing

@Suite("An estimate is told in plain words, with whose it is")
struct EffectWordsTests {
  private func effect(
    _ estimate: Double = -9.5,
    _ interval: (Double, Double) = (-16.9, -4.2),
    nearest: BlendEstimate.Relation = .blend,
    trials: [String] = ["t"],
    raw: (estimate: Double, trials: [String])? = (-19.2, ["t"]),
    measure: String = "SCORAD",
    kind: TrialOutcome.Effect = .meanDifference,
    probabilities: (any: Double, beyond: Double?) = (0.995, 0.54)
  ) -> PooledEffect {
    PooledEffect(
      measure: measure,
      kind: kind,
      estimate: estimate,
      ci95: .init(low: interval.0, high: interval.1),
      prediction95: .init(low: -19.1, high: 0.8),
      probabilityOfBenefit: probabilities.any,
      probabilityBeyondMinimalImportantDifference: probabilities.beyond,
      minimalImportantDifference: probabilities.beyond.map { _ in 8.7 },
      nearest: nearest,
      trialIDs: trials,
      participants: 50,
      trialsInAll: 39,
      participantsInAll: 2873,
      raw: raw.map {
        PooledEffect.Raw(
          estimate: $0.estimate,
          ci95: .init(low: $0.estimate - 4.2, high: $0.estimate + 4.2),
          trialIDs: $0.trials,
          participants: 50
        )
      },
      shares: .init(blend: 0.3, strains: 0, species: 0.23, otherMicrobes: 0.45, prior: 0.02)
    )
  }

  private func words(_ effect: PooledEffect, _ grade: Certainty.Grade = .veryLow) -> EffectWords {
    EffectWords(effect, Certainty(grade: grade, reasons: []))
  }

  @Test("raw figure, estimate, interval and certainty stand in few words")
  func short() {
    #expect(
      words(effect()).short
        == "Taken alone it found 19.2 SCORAD points better (15 to 23.4 better); weighed with all similar trials: 9.5 SCORAD"
        + " points better (4.2 to 16.9 better). Certainty: very low."
    )
  }

  static let owners: [(BlendEstimate.Relation, [String], [String], String)] = [
    (.blend, ["t"], ["t"], "Taken alone it found"), (.blend, ["t", "u"], ["t", "u"], "Taken alone they found"),
    (.blend, ["t", "u"], ["t"], "Of its 2 trials the one with a figure found"),
    (.blend, ["t", "u", "v"], ["t", "u"], "Of its 3 trials the 2 with figures found"),
    (.strain, ["t"], ["t"], "One trial of its strains in other mixes found"),
    (.species, ["t"], ["t"], "One trial of its species but not exactly this blend found"),
    (.species, ["t", "u", "v"], ["t", "u"], "2 trials of its species but not exactly this blend found"),
    (.sameClass, ["t"], ["t"], "One trial of other microbes found"),
  ]

  @Test("what other strains found is never told as the product's own", arguments: owners)
  func owner(nearest: BlendEstimate.Relation, trials: [String], raw: [String], expected: String) {
    let words = words(effect(nearest: nearest, trials: trials, raw: (-19.2, raw)))
    #expect(words.short.hasPrefix(expected + " 19.2 SCORAD points better (15 to 23.4 better);"))
    #expect(words.short.split(separator: " ").count <= 40)
    let face = words.rawSentence ?? ""
    #expect(face.hasPrefix("Taken at face value: the "))
    #expect(face.contains("exactly this ") == (nearest == .blend || nearest == .species))
    #expect(face.contains("not exactly this") == (nearest == .species))
    #expect(words.whySentence.contains("own effect may differ") == (nearest >= .species))
  }

  @Test("words alone have no figure of their own")
  func wordsAlone() {
    let words = words(effect(raw: nil))
    #expect(words.rawSentence == nil)
    #expect(words.short.hasPrefix("Weighed with all similar trials: 9.5 SCORAD points better"))
  }

  @Test(
    "an interval is told the way a person reads it",
    arguments: [
      (-16.94, -4.21, "(4.2 to 16.9 better)"), (-8.3, 0.7, "(8.3 better to 0.7 worse)"),
      (-7.5, 0.04, "(7.5 better to no difference)"), (-7.5, -0.04, "(7.5 better to no difference)"),
      (-0.04, 6, "(no difference to 6 worse)"), (0.04, 6, "(no difference to 6 worse)"), (2, 6, "(2 to 6 worse)"),
      (-0.04, 0.04, "(no difference)"),
    ]
  )
  func ranges(low: Double, high: Double, expected: String) {
    #expect(words(effect((low + high) / 2, (low, high))).short.contains(expected))
  }

  @Test("no difference, harm and scales without points each have their words")
  func amounts() {
    #expect(
      words(effect(raw: (0.01, ["t"]))).short.hasPrefix(
        "Taken alone it found no clear difference (4.2 better to 4.2 worse);"
      )
    )
    #expect(words(effect(raw: (5, ["t"]))).short.contains("found 5 SCORAD points worse (0.8 to 9.2 worse)"))
    let standardised = effect(-0.46, (-1, 0.12), raw: (-0.64, ["t"]), kind: .standardisedMeanDifference)
    #expect(words(standardised).short.contains("0.46 standard deviations better"))
    let ratio = effect(0.6, (0.4, 0.9), raw: nil, kind: .oddsRatio)
    #expect(words(ratio).short.contains("an odds ratio of 0.6 (0.4 to 0.9)"))
  }

  @Test("a figure whose interval holds no effect does not lead", arguments: [-4.0, -4.1, 4.1])
  func unclearRaw(estimate: Double) {
    let short = words(effect(raw: (estimate, ["t"]))).short
    #expect(short.contains("no clear difference ("))
    #expect(!short.contains("\(abs(estimate)) SCORAD"))
  }

  @Test("probabilities are never said to be certain, and the difference that people notice is named")
  func probabilities() {
    let sure = words(effect(probabilities: (0.9999, 0.0001))).probabilitySentence
    #expect(sure.contains("over 99 %") && sure.contains("under 1 %") && sure.contains("8.7 points or more"))
    let unknown = words(effect(probabilities: (0.8, nil))).probabilitySentence
    #expect(unknown.contains("80 %") && unknown.contains("not known for this measure"))
  }
}
