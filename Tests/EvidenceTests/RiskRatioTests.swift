import Evidence
import Testing

@Suite("Risk ratios of trials")
struct RiskRatioTests {
  private let family = MeasureFamily(name: "incidence", measures: ["incidence"], expression: .logRiskRatio)

  private func set(_ outcome: TrialOutcome) -> ContrastSet {
    EvidenceBase(trials: [MadeUp.trial("a-2001", outcomes: [outcome])])
      .contrasts(condition: "atopic-dermatitis", family: family)
  }

  @Test("come from counts as the paper has them")
  func counts() throws {
    // Kalliomäki et al., Lancet 361 (2003), 1869–1871, abstract: 14 of 53 against 25 of 54, RR 0.57 (0.33 to 0.97).
    let contrast = try #require(set(MadeUp.events((14, of: 53), (25, of: 54))).contrasts.first)
    let logarithm = try #require(contrast.estimate)
    #expect(contrast.scale == .logRiskRatio)
    // log 0.57 = −0.5621, log 0.33 = −1.1087, log 0.97 = −0.0305, each within the rounding printed.
    #expect(abs(logarithm + 0.5621) < 0.009)
    #expect(abs(logarithm - 1.96 * contrast.standardError + 1.1087) < 0.016)
    #expect(abs(logarithm + 1.96 * contrast.standardError + 0.0305) < 0.006)
  }

  @Test("printed ones are taken as they are; an odds ratio or a p alone is no risk ratio")
  func printed() throws {
    func outcome(_ effect: TrialOutcome.Effect) -> TrialOutcome {
      TrialOutcome(
        measure: "incidence",
        week: 12,
        content: .contrast(
          .init(active: "a", control: "p", effect: effect, estimate: 0.5, ci95: .init(low: 0.25, high: 1))
        ),
        direction: .lowerIsBetter
      )
    }
    let contrast = try #require(set(outcome(.riskRatio)).contrasts.first)
    #expect(abs(try #require(contrast.estimate) + 0.693147) < 1e-6)
    #expect(abs(contrast.standardError - 1.386294 / 3.919928) < 1e-6)
    for effect in [TrialOutcome.Effect.oddsRatio, .hazardRatio] {
      #expect(set(outcome(effect)).exclusions.map(\.reason) == [.noRiskRatio])
    }
  }
}
