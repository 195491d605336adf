import Evidence
import Testing

@Suite("A choice between reports follows its rule")
struct EffectExtractorTests {
  private func trial(
    _ outcomes: [TrialOutcome],
    arms: [TrialArm]? = nil,
    design: Trial.Design = .init(kind: .parallel, isRandomised: true, weeks: 12)
  ) -> Trial {
    Trial(
      id: "t",
      title: "t",
      condition: "atopic-dermatitis",
      purpose: .treatment,
      population: .init(n: 100),
      design: design,
      arms: arms ?? [
        TrialArm(id: "a", role: .active, route: .oral, viability: .live, nAnalysed: 50),
        TrialArm(id: "p", role: .placebo, route: .oral, nAnalysed: 50),
      ],
      outcomes: outcomes
    )
  }

  private func contrast(
    _ estimate: Double? = nil,
    _ interval: (Double, Double)? = nil,
    measure: String = "SCORAD",
    effect: TrialOutcome.Effect = .meanDifference,
    active: String = "a",
    week: Double? = 12,
    p: Double? = nil,
    pBelow: Double? = nil,
    direction: TrialOutcome.Direction? = .lowerIsBetter,
    verdict: TrialOutcome.Verdict? = nil,
    subgroup: String? = nil,
    doubt: String? = nil
  ) -> TrialOutcome {
    TrialOutcome(
      measure: measure,
      subgroup: subgroup,
      week: week,
      content: .contrast(
        .init(
          active: active,
          control: "p",
          effect: effect,
          estimate: estimate,
          ci95: interval.map { .init(low: $0.0, high: $0.1) }
        )
      ),
      p: p,
      pBelow: pBelow,
      direction: direction,
      verdict: verdict,
      doubt: doubt
    )
  }

  private func means(
    _ statistic: TrialOutcome.Statistic,
    _ active: Double,
    _ control: Double,
    sd: Double? = nil,
    p: Double? = nil
  ) -> TrialOutcome {
    TrialOutcome(
      measure: "SCORAD",
      week: statistic == .baseline ? 0 : 12,
      content: .arms(
        statistic: statistic,
        values: [
          .init(arm: "a", n: 50, mean: active, sd: sd), .init(arm: "p", n: 50, mean: control, sd: sd),
        ]
      ),
      p: p,
      direction: .lowerIsBetter
    )
  }

  private func extract(
    _ trial: Trial,
    measure: String = "SCORAD",
    options: ContrastOptions = ContrastOptions(),
    spread: ReferenceSpread? = ReferenceSpread(measure: "SCORAD", standardDeviation: 10)
  ) -> Result<[Contrast], EffectExtractor.ExclusionError> {
    EffectExtractor(family: .named(measure), options: options, referenceSpread: spread).extract(from: trial)
  }

  private func reason(_ trial: Trial, measure: String = "SCORAD") -> String? {
    guard case .failure(let error) = extract(trial, measure: measure) else { return nil }
    return error.reason.label
  }

  @Test("a contrast with its interval outranks changes, these end scores, these p values, these words")
  func precedence() throws {
    var outcomes = [
      contrast(verdict: .noSignificantDifference), means(.change, -5, 0, p: 0.01), means(.endpoint, 20, 24, sd: 10),
      means(.change, -6, -3, sd: 10), contrast(-2, (-4, 0)),
    ]
    for expected in [-2, -3, -4, -5] as [Double] {
      let found = try extract(trial(outcomes)).get()
      #expect(found.map(\.estimate) == [expected])
      outcomes.removeLast()
    }
    let words = try extract(trial(outcomes)).get()
    #expect(words.first?.isCensored == true)
  }

  @Test("the end of treatment counts unless another time is asked for, and a later report is named")
  func timing() throws {
    let record = trial([
      contrast(-1, (-2, 0), week: 4), contrast(-3, (-4, -2), week: 12), contrast(-2, (-3, -1), week: 24),
    ])
    let end = try #require(try extract(record).get().first)
    #expect(end.estimate == -3)
    #expect(end.latestWeek == 24)
    let last = try #require(try extract(record, options: .init(timing: .latest)).get().first)
    #expect(last.estimate == -2)
    #expect(last.latestWeek == nil)
    let early = try #require(try extract(record, options: .init(timing: .nearest(week: 5))).get().first)
    #expect(early.estimate == -1)
  }

  @Test("benefit is below zero whichever way a measure runs")
  func direction() throws {
    let better = trial([contrast(4, (2, 6), measure: "hydration", direction: .higherIsBetter)])
    let found = try #require(try extract(better, measure: "hydration").get().first)
    #expect((found.estimate ?? 0) < 0)
    let words = trial([contrast(measure: "hydration", direction: .higherIsBetter, verdict: .favoursControl)])
    let worse = try #require(try extract(words, measure: "hydration").get().first)
    guard case .oneSided(let lower, let upper) = worse.kind else {
      Issue.record("\(worse.kind)")
      return
    }
    #expect(lower > 0)
    #expect(upper == .infinity)
  }

  @Test("a shared control widens the standard errors unless it may count whole")
  func sharedControl() throws {
    let arms =
      ["a", "b"].map { TrialArm(id: $0, role: .active, viability: .live, nAnalysed: 30) }
      + [TrialArm(id: "p", role: .placebo, nAnalysed: 30)]
    let record = trial([contrast(-2, (-4, 0)), contrast(-1, (-3, 1), active: "b")], arms: arms)
    let split = try extract(record).get()
    let whole = try extract(record, options: .init(sharedControl: .whole)).get()
    #expect(split.map(\.estimate) == [-2, -1])
    for (one, other) in zip(split, whole) {
      #expect(abs(one.standardError / other.standardError - 1.5.squareRoot()) < 1e-12)
    }
  }

  @Test("an arm that pools others counts only where they give nothing")
  func pools() throws {
    let arms =
      ["a", "b"].map { TrialArm(id: $0, role: .active, viability: .live, nAnalysed: 30) }
      + [
        TrialArm(id: "both", role: .active, pools: ["a", "b"], viability: .live),
        TrialArm(id: "p", role: .placebo, nAnalysed: 30),
      ]
    let pooled = contrast(-2, (-4, 0), active: "both")
    #expect(try extract(trial([pooled], arms: arms)).get().map(\.active) == ["both"])
    #expect(try extract(trial([pooled, contrast(-1, (-2, 0))], arms: arms)).get().map(\.active) == ["a"])
  }

  @Test("end scores with baselines are compared as changes, by the stated correlation")
  func correlation() throws {
    let record = trial([means(.baseline, 40, 38, sd: 10), means(.endpoint, 20, 24, sd: 10)])
    for (correlation, factor) in [(0.5, 1.0), (0.0, 2.0.squareRoot()), (0.875, 0.5)] {
      let found = try #require(try extract(record, options: .init(correlation: correlation)).get().first)
      #expect(found.estimate == -6)
      #expect(abs(found.standardError - 2 * factor) < 1e-12)
    }
  }

  @Test("“p below” gives the largest standard error it allows, and words with it a bound")
  func boundOfP() throws {
    let figures = try #require(try extract(trial([contrast(-4, pBelow: 0.05)])).get().first)
    // t of 0.975 with 98 degrees of freedom.
    #expect(abs(figures.standardError - 4 / 1.984467) < 1e-5)
    let words = try #require(
      try extract(trial([contrast(pBelow: 0.05, verdict: .favoursActive)])).get().first
    )
    guard case .oneSided(_, let upper) = words.kind else {
      Issue.record("\(words.kind)")
      return
    }
    #expect(abs(upper + 2 * 1.984467) < 1e-5)
  }

  @Test("one p printed beside several arms is of a test of all of them, so each is only beyond the usual bound")
  func sharedP() throws {
    let arms =
      ["a", "b"].map { TrialArm(id: $0, role: .active, viability: .live, nAnalysed: 50) }
      + [TrialArm(id: "p", role: .placebo, nAnalysed: 50)]
    let both = [
      contrast(p: 0.002, verdict: .favoursActive), contrast(active: "b", p: 0.002, verdict: .favoursActive),
    ]
    let found = try extract(trial(both, arms: arms)).get()
    for contrast in found {
      guard case .oneSided(_, let upper) = contrast.kind else {
        Issue.record("\(contrast.kind)")
        continue
      }
      // 1.959964 · 10 √(2/50).
      #expect(abs(upper + 1.959964 * 2) < 1e-5)
    }
    #expect(found.count == 2)
    let alone = try extract(trial([both[0]], arms: arms)).get()
    #expect(alone.map(\.kind) == [.exact])
  }

  @Test("a null result with an exact p is bounded by it")
  func nullWithP() throws {
    let found = try #require(
      try extract(trial([contrast(p: 0.5, verdict: .noSignificantDifference)])).get().first
    )
    guard case .intervalCensored(let lower, let upper) = found.kind else {
      Issue.record("\(found.kind)")
      return
    }
    // t of 0.75 with 98 degrees of freedom, times 10 √(2/50).
    #expect(abs(upper - 2 * 0.676976) < 1e-4)
    #expect(lower == -upper)
  }

  @Test("a ratio is taken over by its test, turned into points by the reference spread")
  func ratio() throws {
    let found = try #require(try extract(trial([contrast(0.5, (0.25, 1), effect: .ratioOfMeans)])).get().first)
    let exact = try #require(found.estimate)
    // z 1.96, √(2/50), the correction for 98 degrees of freedom 0.992340.
    #expect(abs(exact + 1.959964 * 0.2 * 0.992340 * 10) < 1e-4)
    guard case .failure(let error) = extract(trial([contrast(0.5, (0.25, 1), effect: .ratioOfMeans)]), spread: nil)
    else {
      Issue.record("points without a spread")
      return
    }
    #expect(error.reason == .noSpread)
  }

  @Test("a doubt, a subgroup, a change within an arm and a missing result each say so")
  func reasons() {
    #expect(reason(trial([contrast(-2, (-4, 0), doubt: "why")])) == "doubt")
    #expect(reason(trial([contrast(-2, (-4, 0), subgroup: "some")])) == "subgroup only")
    #expect(reason(trial([contrast(verdict: .withinArmOnly)])) == "within arm only")
    #expect(reason(trial([contrast(verdict: .wordsFavourActive)])) == "not tested")
    #expect(reason(trial([contrast(verdict: .notReported)])) == "not reported")
    #expect(reason(trial([means(.baseline, 1, 2)])) == "baseline only")
    #expect(reason(trial([])) == "not measured")
    var lottery = trial([contrast(-2, (-4, 0))])
    lottery.design.isRandomised = false
    #expect(reason(lottery) == "not randomised")
    var nobody = trial([contrast(verdict: .noSignificantDifference)])
    nobody.population.n = nil
    for index in nobody.arms.indices { nobody.arms[index].nAnalysed = nil }
    #expect(reason(nobody) == "no arm sizes")
  }

  @Test("figures that cannot be give no contrast", arguments: [(1.0, 1.0), (3, 1), (.nan, 1), (-.infinity, .infinity)])
  func impossible(low: Double, high: Double) {
    #expect(reason(trial([contrast(1, (low, high))])) != nil)
  }

  @Test("where everyone is their own control, a difference varies less")
  func crossover() throws {
    let record = trial(
      [contrast(verdict: .noSignificantDifference)],
      design: .init(kind: .crossover, isRandomised: true, weeks: 12)
    )
    let found = try #require(try extract(record).get().first)
    #expect(abs(found.standardError - 10 * (2.0 / 50 * 0.5).squareRoot()) < 1e-12)
    #expect(found.n == 50)
  }

  // 10 √(2/50 − 2 · 0.5/50): half of what two groups would give, squared.
  @Test("a cross-over's means with spreads are compared within people")
  func crossoverMeans() throws {
    let design = Trial.Design(kind: .crossover, isRandomised: true, weeks: 12)
    let found = try #require(try extract(trial([means(.change, -5, -3, sd: 10)], design: design)).get().first)
    #expect(found.estimate == -2)
    #expect(abs(found.standardError - 10 * (1.0 / 50).squareRoot()) < 1e-12)
  }

  @Test("the people an outcome counts outrank the arm's")
  func countedPeople() throws {
    let values: [TrialOutcome.ArmValue] = [.init(arm: "a", n: 10, mean: -5), .init(arm: "p", n: 10, mean: -3)]
    let outcome = TrialOutcome(
      measure: "SCORAD",
      week: 12,
      content: .arms(statistic: .change, values: values),
      direction: .lowerIsBetter
    )
    let found = try #require(try extract(trial([outcome])).get().first)
    #expect(found.n == 20)
    #expect(abs(found.standardError - 10 * (2.0 / 10).squareRoot()) < 1e-12)
  }
}
