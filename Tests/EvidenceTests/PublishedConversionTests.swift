import Evidence
import Testing

// Where a comment says metafor, its version 5.1-12 was run in R 4.2.2 with the call shown.

@Suite("What trials print becomes the contrast that a published example or another program gives")
struct PublishedConversionTests {
  typealias Value = TrialOutcome.ArmValue

  private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance
  }

  private func arms(_ statistic: TrialOutcome.Statistic, _ values: Value...) -> TrialOutcome {
    TrialOutcome(
      measure: "m",
      week: statistic == .baseline ? 0 : 12,
      content: .arms(statistic: statistic, values: values),
      direction: .lowerIsBetter
    )
  }

  private func effect(
    _ effect: TrialOutcome.Effect,
    _ estimate: Double,
    _ interval: (Double, Double)? = nil,
    p: Double? = nil
  ) -> TrialOutcome {
    let ci95 = interval.map { TrialOutcome.Interval(low: $0.0, high: $0.1) }
    return TrialOutcome(
      measure: "m",
      week: 12,
      content: .contrast(.init(active: "a", control: "p", effect: effect, estimate: estimate, ci95: ci95)),
      p: p,
      direction: .lowerIsBetter
    )
  }

  /// The contrast of arms with so many people, on the scale asked for.
  private func contrast(
    _ outcomes: [TrialOutcome],
    people: (Int, Int),
    as expression: MeasureFamily.Expression = .points(of: "m"),
    design: Trial.Design.Kind = .parallel,
    correlation: Double = 0.5
  ) throws -> Contrast {
    let trial = Trial(
      id: "t",
      title: "t",
      condition: "acne",
      purpose: .treatment,
      design: .init(kind: design, isRandomised: true, weeks: 12),
      arms: [
        TrialArm(id: "a", role: .active, route: .oral, viability: .live, nAnalysed: people.0),
        TrialArm(id: "p", role: .placebo, route: .oral, nAnalysed: people.1),
      ],
      outcomes: outcomes
    )
    let extractor = EffectExtractor(
      family: MeasureFamily(name: "f", measures: ["m"], expression: expression),
      options: ContrastOptions(correlation: correlation)
    )
    return try #require(try extractor.extract(from: trial).get().first)
  }

  // metafor: escalc(measure = "MD", m1i = 55, sd1i = 47, n1i = 155, m2i = 75, sd2i = 64, n2i = 156), the first study of
  // dat.normand1999; with measure = "SMD", vtype = "LS2" the second row.
  @Test(
    "means with their spreads, as a difference and standardised",
    arguments: [
      (MeasureFamily.Expression.points(of: "m"), -20, 6.36459135841698),
      (.standardised, -0.355169640940107, 0.114027436185425),
    ]
  )
  func means(expression: MeasureFamily.Expression, estimate: Double, standardError: Double) throws {
    let scores = arms(
      .endpoint,
      Value(arm: "a", n: 155, mean: 55, sd: 47),
      Value(arm: "p", n: 156, mean: 75, sd: 64)
    )
    let found = try contrast([scores], people: (155, 156), as: expression)
    #expect(isClose(found.estimate, estimate, within: 1e-12))
    #expect(isClose(found.standardError, standardError, within: 1e-12))
  }

  // Cochrane Handbook 5.1, http://handbook-5-1.cochrane.org/chapter_16/16_4_6_4_example.htm.
  @Test("a cross-over of ten people with a correlation of 0.68 is 0.5 with standard error 0.583 (Cochrane Handbook)")
  func crossover() throws {
    let scores = arms(
      .endpoint,
      Value(arm: "a", n: 10, mean: 7.0, sd: 2.38),
      Value(arm: "p", n: 10, mean: 6.5, sd: 2.21)
    )
    let found = try contrast([scores], people: (10, 10), design: .crossover, correlation: 0.68)
    #expect(isClose(found.estimate, 0.5, within: 1e-12))
    #expect(isClose(found.standardError, 0.583, within: 5e-4))
  }

  // Spreads of 10 before and 12 after with a correlation of 0.6 make one of 10 for the change:
  // https://www.uniqcret.com/post/calculate-sd-of-change-baseline-followup. Between two groups of 50 its standard error
  // is then 10 √(2/50) = 2.
  @Test("baseline and end score with a correlation become changes")
  func changeFromBaseline() throws {
    let before = arms(
      .baseline,
      Value(arm: "a", n: 50, mean: 140, sd: 10),
      Value(arm: "p", n: 50, mean: 138, sd: 10)
    )
    let after = arms(.endpoint, Value(arm: "a", n: 50, mean: 125, sd: 12), Value(arm: "p", n: 50, mean: 130, sd: 12))
    let found = try contrast([before, after], people: (50, 50), correlation: 0.6)
    #expect(isClose(found.estimate, -7, within: 1e-12))
    #expect(isClose(found.standardError, 2, within: 1e-12))
  }

  // metafor: conv.fivenum(q1 = 6, median = 9, q3 = 17, n = c(30, 100), test = FALSE), its results in
  // escalc(measure = "MD", …).
  @Test("medians with quartiles become means with spreads")
  func medians() throws {
    let quartiles = TrialOutcome.Interval(low: 6, high: 17)
    let scores = arms(
      .endpoint,
      Value(arm: "a", n: 30, median: 9, iqr: quartiles),
      Value(arm: "p", n: 100, median: 9, iqr: quartiles)
    )
    let found = try contrast([scores], people: (30, 100))
    #expect(isClose(found.estimate, 10.7825 - 10.75975, within: 1e-12))
    #expect(isClose(found.standardError, 1.76878006369836, within: 1e-12))
  }

  // R: t.test(mpg ~ am, data = mtcars, var.equal = TRUE); metafor: escalc(measure = "SMD", ti = -4.106127, n1i = 19,
  // n2i = 13, vtype = "LS2").
  @Test(
    "a difference with the p of its t test, as it stands and standardised",
    arguments: [
      (MeasureFamily.Expression.points(of: "m"), -7.24493927125506, 1.7644216316428),
      (.standardised, -1.44063540833098, 0.394365883941236),
    ]
  )
  func differenceWithP(expression: MeasureFamily.Expression, estimate: Double, standardError: Double) throws {
    let printed = effect(.meanDifference, -7.24493927125506, p: 0.000285020743935067)
    let found = try contrast([printed], people: (19, 13), as: expression)
    // The t that metafor was given has seven digits.
    #expect(isClose(found.estimate, estimate, within: 1e-7))
    #expect(isClose(found.standardError, standardError, within: 1e-8))
  }

  // metafor: conv.wald(out = 1.37, ci.lb = 1.03, ci.ub = 1.82, transf = log), the example of its help page.
  @Test("an odds ratio with its interval is metafor's on the log scale")
  func ratio() throws {
    let found = try contrast([effect(.oddsRatio, 1.37, (1.03, 1.82))], people: (50, 50), as: .logOddsRatio)
    #expect(isClose(found.estimate, 0.314810739840034, within: 1e-14))
    #expect(isClose(found.standardError, 0.145226571339461, within: 1e-14))
  }

  // Handbook of Research Synthesis and Meta-Analysis, table 13.4, as metafor's tests give it: d 0.4471, standard error
  // 0.2460.
  @Test("135 of 150 against 40 of 50 become a standardised difference through the odds ratio")
  func events() throws {
    let counts = arms(.events, Value(arm: "a", n: 150, events: 135), Value(arm: "p", n: 50, events: 40))
    let found = try contrast([counts], people: (150, 50), as: .standardised)
    #expect(isClose(found.estimate, 0.4471, within: 5e-5))
    #expect(isClose(found.standardError, 0.2460, within: 5e-5))
  }

  // Cochrane Handbook 5.1, http://handbook-5-1.cochrane.org/chapter_7/7_7_3_4_transformations_and_skewed_data.htm: the
  // logarithms are 3.18 (2.83 to 3.53) and 1.44 (1.36 to 1.53), so z is 9.4688, and for 90 people an arm metafor's
  // escalc(measure = "SMD", ti = 9.468768, n1i = 90, n2i = 90, vtype = "LS2") is 1.40556. The Handbook's logarithms are
  // rounded.
  @Test("geometric means with their intervals are compared as the logarithms that they are")
  func geometricMeans() throws {
    let titres = arms(
      .endpoint,
      Value(arm: "a", n: 90, ci95: .init(low: 17, high: 34), geometricMean: 24),
      Value(arm: "p", n: 90, ci95: .init(low: 3.9, high: 4.6), geometricMean: 4.2)
    )
    let found = try contrast([titres], people: (90, 90), as: .standardised)
    #expect(isClose(found.estimate, 1.40556, within: 0.02))
    #expect(isClose(found.standardError, 0.1659, within: 1e-3))
  }
}
