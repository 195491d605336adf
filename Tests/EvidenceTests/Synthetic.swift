import Evidence

/// Invented trials, each about one thing.
enum Synthetic {
  static let rhamnosus = TrialArm.Microbe(
    reported: "L. rhamnosus GG",
    species: "Lacticaseibacillus rhamnosus",
    strain: "GG",
    strainID: "l-rhamnosus-gg"
  )

  static let lgg = TestedBlend(
    microbes: [.init(species: "Lacticaseibacillus rhamnosus", strain: "GG", strainID: "l-rhamnosus-gg")],
    isLive: true
  )

  /// A randomised, double-blind trial at low risk of bias, publicly paid, in adults with eczema, of two equal groups
  /// whose falls in SCORAD have a standard deviation of ten points.
  ///
  /// - Parameter difference: active minus placebo; `nil` for words that no difference was found.
  static func trial(
    _ id: String,
    _ difference: Double?,
    n: Int = 300,
    spread: Double = 10,
    microbes: [TrialArm.Microbe] = [rhamnosus],
    viability: TrialArm.Viability? = .live,
    route: TrialArm.Route = .oral,
    edit: (inout Trial) -> Void = { _ in }
  ) -> Trial {
    let half = n / 2
    var trial = Trial(
      id: id,
      title: id,
      condition: "atopic-dermatitis",
      purpose: .treatment,
      population: .init(group: .adults, n: n),
      design: .init(kind: .parallel, blinding: .double, isRandomised: true, weeks: 12),
      funding: .public,
      riskOfBias: .init(overall: .low),
      arms: [
        TrialArm(id: "a", role: .active, route: route, viability: viability, microbes: microbes, nAnalysed: half),
        TrialArm(id: "p", role: .placebo, route: route, nAnalysed: half),
      ],
      outcomes: [difference.map { means($0, half: half, spread: spread) } ?? words]
    )
    edit(&trial)
    return trial
  }

  private static func means(_ difference: Double, half: Int, spread: Double) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(
        statistic: .change,
        values: [
          .init(arm: "a", n: half, mean: difference, sd: spread), .init(arm: "p", n: half, mean: 0, sd: spread),
        ]
      ),
      direction: .lowerIsBetter
    )
  }

  private static let words = TrialOutcome(
    measure: "SCORAD",
    week: 12,
    content: .contrast(.init(active: "a", control: "p")),
    direction: .lowerIsBetter,
    verdict: .noSignificantDifference
  )

  static func model(_ trials: [Trial], _ options: BorrowingOptions = BorrowingOptions()) throws -> BorrowingModel {
    try BorrowingModel(
      evidence: EvidenceBase(trials: trials),
      question: .init(condition: "atopic-dermatitis", route: .oral, family: .eczemaSeverity),
      options: options
    )
  }
}
