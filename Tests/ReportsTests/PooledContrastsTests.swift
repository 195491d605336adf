import Evidence
import Labels
import Statistics
import Testing

@testable import Reports

@Suite("What held trials found, as plots")
struct PooledContrastsTests {
  /// An invented trial with a difference in SCORAD points, or with words alone.
  private static func trial(
    _ id: String,
    route: TrialArm.Route = .oral,
    estimate: Double? = nil,
    halfWidth: Double = 4,
    verdict: TrialOutcome.Verdict? = nil,
    measure: String = "SCORAD"
  ) -> Trial {
    Trial(
      id: id,
      title: id,
      citation: id == "de-vries-2020" ? "de Vries A, Jansen B. J Invent 2020;1:1" : nil,
      condition: "atopic-dermatitis",
      purpose: .treatment,
      population: .init(n: 40),
      design: .init(kind: .parallel, isRandomised: true, weeks: 8),
      arms: [
        TrialArm(
          id: "active",
          role: .active,
          route: route,
          viability: .live,
          microbes: [.init(reported: "LGG", species: "Lacticaseibacillus rhamnosus", strain: "GG")],
          nAnalysed: 20
        ),
        TrialArm(id: "placebo", role: .placebo, route: route, nAnalysed: 20),
      ],
      outcomes: [
        TrialOutcome(
          measure: measure,
          week: 8,
          content: .contrast(
            .init(
              active: "active",
              control: "placebo",
              effect: .meanDifference,
              estimate: estimate,
              ci95: estimate.map { .init(low: $0 - halfWidth, high: $0 + halfWidth) }
            )
          ),
          direction: .lowerIsBetter,
          verdict: verdict
        )
      ]
    )
  }

  static let evidence: EvidenceBase = {
    // A spread between people, without which words cannot be brought to points.
    var meyer = trial("meyer-2021")
    meyer.outcomes[0].content = .arms(
      statistic: .change,
      values: [.init(arm: "active", n: 20, mean: -8, sd: 10), .init(arm: "placebo", n: 20, mean: -6, sd: 10)]
    )
    var alone = trial("alone-2019", estimate: -9)
    alone.design.kind = .singleArm
    var prevention = trial("prevention-2018", estimate: -9)
    prevention.purpose = .prevention
    return EvidenceBase(trials: [
      trial("de-vries-2020", estimate: -6), meyer,
      trial("null-2022", verdict: .noSignificantDifference), trial("cream-2023", route: .topical, estimate: -8),
      alone, prevention,
    ])
  }()

  static let question = EvidenceQuestion(condition: "atopic-dermatitis", measure: "SCORAD")

  @Test("a capsule's trials and a cream's are never pooled together, and one trial not at all")
  func routes() throws {
    let pooled = PooledContrasts(Self.question, in: Self.evidence)
    #expect(pooled.parts.map(\.route) == [.oral, .topical])
    let fit = try #require(pooled.parts[0].fit)
    // The same two studies by hand: a half-width over 1.96, and 10 √(1/20 + 1/20).
    let errors = [4 / NormalDistribution.standard.quantile(0.975), 10.0.squareRoot()]
    let expected = try RandomEffects.fit(yi: [-6, -2], vi: errors.map { $0 * $0 }, test: .knappHartung)
    #expect(abs(fit.estimate - expected.estimate) < 1e-9)
    #expect(pooled.parts[1].fit == nil)
    let plot = pooled.forestPlot()
    #expect(plot.groups.map(\.title) == ["Swallowed", "On the skin"])
    #expect(plot.groups.map { $0.drawnSummaries.count } == [1, 0])
    #expect(plot.footers.contains("On the skin: one estimate, so nothing is pooled."))
    #expect(plot.footers.contains { $0.hasPrefix("Swallowed: k = 2, τ² = ") })
  }

  @Test("every trial is in the plot or counted with the reason why not")
  func everyTrialCounts() {
    let pooled = PooledContrasts(Self.question, in: Self.evidence)
    let drawn = Set(pooled.set.contrasts.map(\.trialID)).count
    #expect(drawn + pooled.exclusions.reduce(0) { $0 + $1.trialIDs.count } == 6)
    #expect(
      pooled.footers.last
        == "Not shown, 2 of 6 trials held: 1 with another purpose (prevention); 1 without a group to compare with."
    )
    #expect(pooled.footers.contains("1 result known in words only cannot be pooled this way and has no weight."))
  }

  @Test("weights add up to one within a way of taking it; words have none")
  func weights() {
    let groups = PooledContrasts(Self.question, in: Self.evidence).forestPlot().groups
    #expect(abs(groups[0].rows.compactMap(\.weight).reduce(0, +) - 1) < 1e-12)
    #expect(groups[0].rows.map { $0.weight == nil } == [false, false, true])
    #expect(groups[1].rows.map(\.weight) == [nil])
  }

  @Test("a row names the trial as it is cited, what was given, to how many and when it was measured")
  func rows() {
    let row = PooledContrasts(Self.question, in: Self.evidence).forestPlot().groups[0].rows[0]
    #expect(row.name == "de Vries 2020")
    #expect(row.identifier == "de-vries-2020")
    #expect(row.detail == "L. rhamnosus GG")
    #expect(row.cells == ["40", "8"])
  }

  @Test(
    "trials are named by author and year where their identifier is made of these",
    arguments: [
      ("navarro-lopez-2018", "Navarro-Lopez 2018"), ("kagome-2020-kb290-young", "Kagome 2020 kb290 young"),
      ("nct05013645", "nct05013645"), ("2018", "2018"),
    ]
  )
  func names(id: String, name: String) {
    var trial = Self.trial(id)
    trial.citation = nil
    #expect(trial.studyName == name)
  }

  @Test("what patients notice is marked where the points are those it was found for")
  func importantDifference() {
    #expect(PooledContrasts(Self.question, in: Self.evidence).axis.importantDifference == nil)
    let difference = MinimalImportantDifference(
      measure: "SCORAD",
      value: 12,
      unit: .points,
      direction: .lowerIsBetter,
      use: .threshold,
      population: "eczema",
      source: .init(url: "https://example.org", seen: .abstract)
    )
    let told = PooledContrasts(Self.question, in: Self.evidence, differences: [difference])
    #expect(told.forestPlot().axis.importantDifference == -12)
    let itch = EvidenceQuestion(condition: "atopic-dermatitis", measure: "itch-NRS")
    #expect(PooledContrasts(itch, in: Self.evidence).axis.importantDifference == nil)
    let responders = EvidenceQuestion(condition: "atopic-dermatitis", measure: "responder")
    #expect(PooledContrasts(responders, in: Self.evidence).axis.isRatio)
  }

  @Test("a model's estimates stand beside the raw ones, row by row")
  func model() {
    let pooled = PooledContrasts(Self.question, in: Self.evidence)
    let estimates = pooled.set.contrasts.indices.map { index in
      IntervalEstimate(estimate: Double(index), lower: -1, upper: 5)
    }
    let mean = ForestPlot.Summary(
      kind: .posterior,
      name: "By the model",
      estimate: .init(estimate: -2, lower: -4, upper: 0)
    )
    let plot = pooled.forestPlot(model: .init(contrasts: estimates, means: [mean, mean]))
    let byTrial = Dictionary(plot.rows.map { ($0.identifier, $0.model?.estimate) }) { first, _ in first }
    for (index, contrast) in pooled.set.contrasts.enumerated() { #expect(byTrial[contrast.trialID] == Double(index)) }
    #expect(plot.groups.map { $0.drawnSummaries.map(\.kind) } == [[.pooled, .posterior], [.posterior]])
  }

  @Test("the funnel shows the estimates of one way of taking it and says what it leaves out")
  func funnel() {
    let plot = PooledContrasts(Self.question, in: Self.evidence).funnelPlot()
    #expect(plot.studies.map(\.name) == ["de-vries-2020", "meyer-2021"])
    #expect(plot.title == "Eczema: SCORAD, swallowed, by precision")
    #expect(plot.footers.contains("1 result known in words only has no place here."))
    #expect(plot.footers.contains("1 estimate of another way of taking it is left out."))
  }

  @Test("without a measure a condition is judged by its usual one")
  func usualQuestion() {
    let usual = EvidenceQuestion.usual(for: .atopicDermatitis, in: Self.evidence)
    #expect(usual?.measure == "eczema-severity")
    #expect(
      EvidenceQuestion.usual(for: .atopicDermatitis, purpose: .prevention, in: Self.evidence)?.measure == "incidence"
    )
    #expect(EvidenceQuestion.usual(for: .acne, in: Self.evidence) == nil)
    var wrinkles = [
      Self.trial("a-2020", estimate: -1, measure: "wrinkles"), Self.trial("b-2020", measure: "wrinkle-depth"),
    ]
    for index in wrinkles.indices {
      wrinkles[index].condition = "skin-ageing"
      wrinkles[index].purpose = .cosmetic
    }
    let ageing = EvidenceQuestion.usual(for: .skinAgeing, in: EvidenceBase(trials: wrinkles))
    // Depth is the more telling measure, but its trial has no result.
    #expect(ageing?.measure == "wrinkles")
    #expect(ageing?.purpose == .cosmetic)
  }
}
