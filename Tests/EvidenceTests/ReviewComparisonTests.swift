import Evidence
import Statistics
import Testing

/// Trials and reviews made up for one question each.
enum MadeUp {
  static func trial(
    _ id: String,
    purpose: Trial.Purpose = .treatment,
    ages: (Double?, Double?)? = nil,
    country: String? = nil,
    microbes: [TrialArm.Microbe] = [.init(reported: "L. rhamnosus GG", species: "Lacticaseibacillus rhamnosus")],
    outcomes: [TrialOutcome]
  ) -> Trial {
    Trial(
      id: id,
      title: id,
      condition: "atopic-dermatitis",
      purpose: purpose,
      population: .init(minimumAge: ages?.0, maximumAge: ages?.1, n: 100, country: country),
      design: .init(kind: .parallel, isRandomised: true, weeks: 12),
      arms: [
        TrialArm(id: "a", role: .active, route: .oral, viability: .live, microbes: microbes, nAnalysed: 50),
        TrialArm(id: "p", role: .placebo, route: .oral, nAnalysed: 50),
      ],
      outcomes: outcomes
    )
  }

  /// A printed difference with its interval of ± 1.96 standard errors.
  static func difference(_ estimate: Double, se: Double, active: String = "a", doubt: String? = nil) -> TrialOutcome {
    let half = NormalDistribution.standard.quantile(0.975) * se
    return TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .contrast(
        .init(
          active: active,
          control: "p",
          effect: .meanDifference,
          estimate: estimate,
          ci95: .init(low: estimate - half, high: estimate + half)
        )
      ),
      direction: .lowerIsBetter,
      doubt: doubt
    )
  }

  static func endScores(_ active: Double, _ control: Double, sd: Double) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(
        statistic: .endpoint,
        values: [.init(arm: "a", n: 50, mean: active, sd: sd), .init(arm: "p", n: 50, mean: control, sd: sd)]
      ),
      direction: .lowerIsBetter
    )
  }

  static func events(
    _ active: (Int, of: Int),
    _ control: (Int, of: Int),
    measure: String = "incidence",
    direction: TrialOutcome.Direction = .lowerIsBetter
  ) -> TrialOutcome {
    TrialOutcome(
      measure: measure,
      week: 12,
      content: .arms(
        statistic: .events,
        values: [
          .init(arm: "a", n: active.of, events: Double(active.0)),
          .init(arm: "p", n: control.of, events: Double(control.0)),
        ]
      ),
      direction: direction
    )
  }

  static func words(_ verdict: TrialOutcome.Verdict) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .contrast(.init(active: "a", control: "p")),
      direction: .lowerIsBetter,
      verdict: verdict
    )
  }

  static func review(
    _ pooled: PublishedReview.Pooled,
    id: String = "silva-2019",
    condition: String = "atopic-dermatitis",
    purpose: Trial.Purpose = .treatment,
    searchedTo: Int? = nil,
    selection: TrialSelection? = nil,
    trials: Int? = nil,
    list: PublishedReview.TrialList = .init()
  ) -> PublishedReview {
    PublishedReview(
      id: id,
      citation: id,
      condition: condition,
      question: "Does it help?",
      purpose: purpose,
      route: .oral,
      searchedTo: searchedTo,
      selection: selection,
      trials: trials,
      trialList: list,
      pooled: [pooled]
    )
  }

  static func pooled(
    _ estimate: Double?,
    _ interval: (Double, Double)? = nil,
    measure: String = "SCORAD",
    effect: TrialOutcome.Effect? = .meanDifference,
    trials: Int? = nil
  ) -> PublishedReview.Pooled {
    PublishedReview.Pooled(
      measure: measure,
      effect: effect,
      estimate: estimate,
      ci95: interval.map { .init(low: $0.0, high: $0.1) },
      trials: trials
    )
  }
}

@Suite("A published review beside the held trials")
struct ReviewComparisonTests {
  private func compare(_ review: PublishedReview, _ trials: [Trial]) throws -> ReviewComparison {
    try #require(EvidenceBase(trials: trials).check([review]).first?.comparisons.first)
  }

  private func labels(_ comparison: ReviewComparison) -> [String] { comparison.reasons.map(\.label) }

  // MARK: A published figure, from its trials to its mean

  /// Tuberculosis after BCG vaccination: ill and well with and without (Colditz et al., JAMA 271 (1994), 698–702, as
  /// metafor 3.8-1 prints its `dat.bcg`).
  private static let bcg: [(author: String, ill: Int, well: Int, illWithout: Int, wellWithout: Int)] = [
    ("aronson-1948", 4, 119, 11, 128), ("ferguson-1949", 6, 300, 29, 274), ("rosenthal-1960", 3, 228, 11, 209),
    ("hart-1977", 62, 13536, 248, 12619), ("frimodt-moller-1973", 33, 5036, 47, 5761),
    ("stein-1953", 180, 1361, 372, 1079), ("vandiviere-1973", 8, 2537, 10, 619),
    ("madras-1980", 505, 87886, 499, 87892), ("coetzee-1968", 29, 7470, 45, 7232),
    ("rosenthal-1961", 17, 1699, 65, 1600), ("comstock-1974", 186, 50448, 141, 27197),
    ("comstock-1969", 5, 2493, 3, 2338), ("comstock-1976", 27, 16886, 29, 17825),
  ]

  private static func bcgTrials(movingACase: Int = 0) -> [Trial] {
    bcg.enumerated().map { index, row in
      let moved = index == 0 ? movingACase : 0
      return MadeUp.trial(
        row.author,
        purpose: .prevention,
        outcomes: [
          MadeUp.events(
            (row.ill + moved, of: row.ill + row.well),
            (row.illWithout, of: row.illWithout + row.wellWithout)
          )
        ]
      )
    }
  }

  /// metafor 3.8-1, `predict(rma(measure = "RR", …, data = dat.bcg), transf = exp)`: 0.4894, 0.3441 to 0.6962.
  private static func bcgReview(list: [Trial.ID] = bcg.map(\.author)) -> PublishedReview {
    var pooled = MadeUp.pooled(0.4894, (0.3441, 0.6962), measure: "incidence", effect: .riskRatio, trials: 13)
    pooled.trialList = .init(held: list)
    return MadeUp.review(pooled, purpose: .prevention)
  }

  @Test("is reproduced from the counts of its thirteen trials")
  func reproduces() throws {
    let comparison = try compare(Self.bcgReview(), Self.bcgTrials())
    #expect(comparison.verdict == .reproduced)
    #expect(comparison.basis == .list(isComplete: true))
    let here = try #require(comparison.here)
    #expect(abs(here.estimate - 0.4894) < 5e-5)
    #expect(abs(here.ci95.low - 0.3441) < 5e-5)
    #expect(abs(here.ci95.high - 0.6962) < 5e-5)
    // By Knapp and Hartung, of the logarithm: −1.108443723 to −0.32062097373.
    #expect(abs(here.knappHartungCI95.low - 0.33007) < 5e-6)
    #expect(abs(here.knappHartungCI95.high - 0.72570) < 5e-6)
    #expect(here.trials == Self.bcg.map(\.author).sorted())
    #expect(here.participants == 357_347)
    #expect(!labels(comparison).contains("other conclusion"))
  }

  @Test("is not where one case more had been counted, nor where a trial of it is not named")
  func doesNotReproduce() throws {
    let moved = try compare(Self.bcgReview(), Self.bcgTrials(movingACase: 1))
    #expect(moved.verdict == .agrees)
    let unnamed = try compare(Self.bcgReview(list: Array(Self.bcg.map(\.author).dropLast())), Self.bcgTrials())
    #expect(unnamed.verdict == .agrees)
    #expect(labels(unnamed).prefix(2) == ["list in part", "other count"])
  }

  @Test("is pooled by its own method where that was seen")
  func method() throws {
    // metafor 3.8-1 with equal effects: −0.43028516365, −0.50966125843 to −0.35090906888 of the logarithm.
    var review = Self.bcgReview()
    review.pooled[0].method = .equalEffects
    let here = try #require(try compare(review, Self.bcgTrials()).here)
    #expect(here.method == .equalEffects && here.test == .wald)
    #expect(abs(here.estimate - 0.65032) < 5e-6)
    #expect(abs(here.ci95.low - 0.60070) < 5e-6)
    #expect(abs(here.ci95.high - 0.70405) < 5e-6)
  }

  // MARK: How far apart

  @Test(
    "agrees up to 1.96 standard errors of the difference",
    arguments: [(-5.0, "agrees"), (-7.7, "agrees"), (-7.9, "differs"), (-2.3, "agrees"), (-2.1, "differs")]
  )
  func distance(ours: Double, verdict: String) throws {
    // Both standard errors 1: that of the difference is √2, and 1.96 of it 2.772.
    let half = NormalDistribution.standard.quantile(0.975)
    let review = MadeUp.review(MadeUp.pooled(-5, (-5 - half, -5 + half)))
    let comparison = try compare(review, [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(ours, se: 1)])])
    #expect(comparison.verdict.rawValue == verdict)
    let distance = try #require(comparison.differenceInStandardErrors)
    #expect(abs(distance - (ours + 5) / 2.0.squareRoot()) < 1e-9)
    #expect(comparison.intervalsOverlap == true)
    #expect(labels(comparison).prefix(2) == ["list not seen", "one trial"])
  }

  @Test("without an interval, ours must hold its estimate")
  func noInterval() throws {
    let trials = [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-4, se: 1)])]
    #expect(try compare(MadeUp.review(MadeUp.pooled(-5)), trials).verdict == .agrees)
    let far = try compare(MadeUp.review(MadeUp.pooled(-7)), trials)
    #expect(far.verdict == .differs)
    #expect(far.difference == 3 && far.differenceInStandardErrors == nil)
  }

  @Test("an exact p stands in for an interval")
  func fromP() throws {
    var pooled = MadeUp.pooled(-1.959963984540054)
    pooled.p = 0.05
    let trials = [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-4, se: 1)])]
    let distance = try #require(try compare(MadeUp.review(pooled), trials).differenceInStandardErrors)
    #expect(abs(distance + (4 - 1.959963984540054) / 2.0.squareRoot()) < 1e-6)
  }

  @Test("says when one of the two leaves out no effect, and when ours is so wide that agreeing is easy")
  func conclusion() throws {
    let review = MadeUp.review(MadeUp.pooled(-3, (-4, -2)))
    let comparison = try compare(review, [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-3, se: 3)])])
    #expect(comparison.verdict == .agrees)
    #expect(comparison.reasons.contains(.otherConclusion(theirsLeavesOutNone: true)))
    #expect(labels(comparison).last == "wider interval")
  }

  @Test("a ratio of people who got better is given in the review's direction")
  func direction() throws {
    // 30 of 45 against 18 of 43 is 1.593 (1.0587 to 2.3958), by hand.
    let outcome = MadeUp.events((30, of: 45), (18, of: 43), measure: "responder", direction: .higherIsBetter)
    let pooled = MadeUp.pooled(1.4, (0.98, 1.98), measure: "responder", effect: .riskRatio)
    let here = try #require(
      try compare(MadeUp.review(pooled), [MadeUp.trial("a-2001", outcomes: [outcome])]).here
    )
    #expect(abs(here.estimate - 1.593) < 5e-4)
    #expect(abs(here.ci95.low - 1.0587) < 1e-4 && abs(here.ci95.high - 2.3958) < 1e-4)
  }

  @Test("words alone are held against our interval")
  func words() throws {
    var pooled = MadeUp.pooled(nil)
    pooled.verdict = .noSignificantDifference
    let unclear = [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-1, se: 1)])]
    let clear = [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-9, se: 1)])]
    #expect(try compare(MadeUp.review(pooled), unclear).verdict == .agrees)
    let differing = try compare(MadeUp.review(pooled), clear)
    #expect(differing.verdict == .differs)
    #expect(labels(differing).contains("words only"))
    pooled.verdict = nil
    let silent = try compare(MadeUp.review(pooled), clear)
    #expect(silent.verdict == .notComparable)
    #expect(labels(silent).first == "figure not seen")
    #expect(silent.here != nil)
  }

  // MARK: What stands in the way

  @Test("a figure of mice is never held against trials in people")
  func mice() throws {
    var pooled = MadeUp.pooled(-3, (-4, -2))
    pooled.subjects = .mice
    let comparison = try compare(
      MadeUp.review(pooled),
      [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-3, se: 1)])]
    )
    #expect(comparison.verdict == .notComparable)
    #expect(comparison.reasons == [.mice])
    #expect(comparison.here == nil)
  }

  @Test("what is not held, not pooled here, or not told apart is said to be so")
  func obstacles() throws {
    let trials = [MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-3, se: 1)])]
    func first(_ review: PublishedReview, _ trials: [Trial]) throws -> String? {
      let comparison = try compare(review, trials)
      #expect(comparison.verdict == .notComparable)
      return comparison.reasons.first?.label
    }
    let pooled = MadeUp.pooled(-3, (-4, -2))
    #expect(try first(MadeUp.review(pooled, condition: "acne"), trials) == "condition not held")
    #expect(try first(MadeUp.review(MadeUp.pooled(-3, measure: "EASI")), trials) == "measure not held")
    #expect(try first(MadeUp.review(MadeUp.pooled(0.8, effect: .hazardRatio)), trials) == "effect not pooled")
    #expect(try first(MadeUp.review(MadeUp.pooled(-7.9, (-7.25, -6.92))), trials) == "contradicts itself")
    #expect(
      try first(MadeUp.review(pooled), [MadeUp.trial("a-2001", outcomes: [MadeUp.words(.notReported)])])
        == "nothing to pool"
    )
    var subgroup = pooled
    subgroup.subgroup = "started in pregnancy"
    #expect(try first(MadeUp.review(subgroup), trials) == "subgroup not known")
  }

  // MARK: Which trials

  @Test("its list decides, and what is not held or gives no figure is named")
  func list() throws {
    let trials = [
      MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-3, se: 1)]),
      MadeUp.trial("b-2002", outcomes: [MadeUp.words(.noSignificantDifference)]),
      MadeUp.trial("c-2003", outcomes: [MadeUp.difference(-3, se: 1, doubt: "the arms disagree")]),
      // Tells how people vary, which words alone need.
      MadeUp.trial("d-2004", outcomes: [MadeUp.endScores(20, 30, sd: 10)]),
    ]
    let review = MadeUp.review(
      MadeUp.pooled(-3, (-4, -2), trials: 4),
      trials: 4,
      list: .init(held: ["a-2001", "b-2002", "c-2003"], notHeld: ["Niers 2009"])
    )
    let comparison = try compare(review, trials)
    #expect(comparison.here?.trials == ["a-2001"])
    #expect(comparison.basis == .list(isComplete: true))
    #expect(comparison.reasons.contains(.notHeld(["Niers 2009"])))
    #expect(comparison.reasons.contains(.otherCount(theirs: 4, ours: 1)))
    #expect(
      comparison.leftOut.map(\.why) == [
        "only the outcome of a test is known", "the printed figures are in doubt: the arms disagree",
      ]
    )
  }

  @Test("where its own trials give nothing, those of its question stand in, and it is said")
  func standIn() throws {
    let trials = [
      MadeUp.trial("a-2001", outcomes: [MadeUp.words(.noSignificantDifference)]),
      MadeUp.trial("d-2004", outcomes: [MadeUp.difference(-3, se: 1)]),
    ]
    let review = MadeUp.review(MadeUp.pooled(-3, (-4, -2)), trials: 5, list: .init(held: ["a-2001"]))
    let comparison = try compare(review, trials)
    #expect(comparison.basis == .selection)
    #expect(comparison.here?.trials == ["d-2004"])
    #expect(comparison.reasons.contains(.listGivesNothing(trials: 1)))
  }

  @Test("a trial of prevention, or one that came out after its search, is not of its question")
  func question() throws {
    let trials = [
      MadeUp.trial("a-2001", outcomes: [MadeUp.difference(-3, se: 1)]),
      MadeUp.trial("b-2002", purpose: .prevention, outcomes: [MadeUp.difference(-30, se: 1)]),
      MadeUp.trial("c-2020", outcomes: [MadeUp.difference(-30, se: 1)]),
    ]
    let comparison = try compare(MadeUp.review(MadeUp.pooled(-3, (-4, -2)), searchedTo: 2019), trials)
    #expect(comparison.here?.trials == ["a-2001"])
    #expect(comparison.reasons.contains(.later(["c-2020"])))
    #expect(comparison.leftOut.isEmpty)
  }

  @Test("a subgroup is found by microbe, by number of microbes, by age and by country")
  func selection() throws {
    let gg = TrialArm.Microbe(reported: "GG", species: "Lacticaseibacillus rhamnosus", strainID: "l-rhamnosus-gg")
    let fermentum = TrialArm.Microbe(reported: "PCC", species: "Limosilactobacillus fermentum")
    let outcomes = [MadeUp.difference(-3, se: 1)]
    let trials = [
      MadeUp.trial("gg-2001", ages: (0, 1), country: "FI", microbes: [gg], outcomes: outcomes),
      MadeUp.trial("pcc-2002", ages: (0.5, 1.5), country: "AU", microbes: [fermentum], outcomes: outcomes),
      MadeUp.trial("mix-2003", ages: (1, 18), country: "KR", microbes: [gg, fermentum], outcomes: outcomes),
      MadeUp.trial("unknown-2004", microbes: [fermentum], outcomes: outcomes),
    ]
    func found(_ selection: TrialSelection) throws -> [Trial.ID] {
      var pooled = MadeUp.pooled(-3, (-4, -2))
      pooled.subgroup = "some"
      pooled.selection = selection
      return try compare(MadeUp.review(pooled), trials).here?.trials ?? []
    }
    #expect(try found(.init(taxa: ["Limosilactobacillus fermentum"])) == ["pcc-2002", "unknown-2004"])
    #expect(try found(.init(taxa: ["Limosilactobacillus", "Lacticaseibacillus"], blend: .several)) == ["mix-2003"])
    #expect(try found(.init(strainID: "l-rhamnosus-gg")) == ["gg-2001"])
    #expect(try found(.init(minimumAge: 0, maximumAge: 1)) == ["gg-2001"])
    #expect(try found(.init(minimumAge: 1, maximumAge: 18)) == ["mix-2003"])
    #expect(try found(.init(countries: ["KR", "JP"])) == ["mix-2003"])
  }

  @Test("an arm chosen out of several does not share its control, nor do the others count")
  func arms() throws {
    var trial = MadeUp.trial("wang-2015", outcomes: [])
    let fermentum = TrialArm.Microbe(reported: "LF", species: "Limosilactobacillus fermentum")
    trial.arms.append(
      TrialArm(id: "lf", role: .active, route: .oral, viability: .live, microbes: [fermentum], nAnalysed: 50)
    )
    trial.outcomes = [MadeUp.difference(-3, se: 1), MadeUp.difference(-9, se: 1, active: "lf")]
    var pooled = MadeUp.pooled(-9, (-11, -7))
    let both = try #require(try compare(MadeUp.review(pooled), [trial]).here)
    #expect(both.participants == 100)
    pooled.subgroup = "L. fermentum"
    pooled.selection = .init(taxa: ["Limosilactobacillus fermentum"])
    let one = try #require(try compare(MadeUp.review(pooled), [trial]).here)
    #expect(one.estimate == -9)
    #expect(abs(one.standardError - 1) < 1e-9)
  }

  @Test("reviews that name the same trials say so, of one condition only")
  func shared() {
    let pooled = MadeUp.pooled(-3, (-4, -2))
    let checks = EvidenceBase(trials: []).check([
      MadeUp.review(pooled, id: "one-2019", list: .init(held: ["a-2001", "b-2002"])),
      MadeUp.review(pooled, id: "two-2020", list: .init(held: ["b-2002", "c-2003"])),
      MadeUp.review(pooled, id: "three-2020", condition: "acne", list: .init(held: ["b-2002"])),
    ])
    #expect(checks[0].shared.map(\.review) == ["two-2020"])
    #expect(checks[0].shared.map(\.trials) == [["b-2002"]])
    #expect(checks[2].shared.isEmpty)
  }
}
