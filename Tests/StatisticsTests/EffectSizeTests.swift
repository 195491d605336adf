import Statistics
import Testing

@Suite("What papers print becomes an effect with its standard error")
struct EffectSizeTests {
  private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance
  }

  // qnorm(0.975) and qt(0.975, 38) of R give these standard errors of the interval 1 to 3.
  @Test(
    "an interval gives its standard error, by the normal or the t distribution",
    arguments: [
      (0.95, Double.infinity, 0.51021345692465403), (0.95, 38, 0.49397494708618661),
      (0.90, .infinity, 0.60795683191176941),
    ]
  )
  func interval(level: Double, degrees: Double, expected: Double) {
    let value = StandardError.fromInterval(low: 1, high: 3, level: level, degreesOfFreedom: degrees)
    #expect(isClose(value, expected, within: 1e-12))
  }

  @Test("a ratio's interval is read on the log scale")
  func ratioInterval() {
    let effect = EffectEstimate.logarithm(ofRatio: 1, low: 0.5, high: 2)
    #expect(isClose(effect?.standardError, 0.35365301915106706, within: 1e-12))
    #expect(isClose(effect?.estimate, 0, within: 1e-15))
    #expect(EffectEstimate.logarithm(ofRatio: 1, low: 0, high: 2) == nil)
  }

  @Test("an exact p gives z 2.652 and a standard error of 0.011 (Cochrane Handbook 6.3.2: difference 0.03, p 0.008)")
  func riskDifferenceFromP() {
    #expect(isClose(StandardError.statistic(twoSidedP: 0.008), 2.652, within: 5e-4))
    let effect = EffectEstimate.fromP(estimate: 0.03, twoSidedP: 0.008)
    #expect(isClose(effect?.standardError, 0.011, within: 5e-4))
  }

  @Test("p 0.008 between 25 and 22 people, difference 3.8: t 2.78, SE 1.37, SD 4.69 (Cochrane Handbook 6.5.2.3)")
  func meanDifferenceFromP() {
    #expect(isClose(StandardError.statistic(twoSidedP: 0.008, degreesOfFreedom: 45), 2.78, within: 5e-3))
    let effect = EffectEstimate.fromP(estimate: 3.8, twoSidedP: 0.008, degreesOfFreedom: 45)
    #expect(isClose(effect?.standardError, 1.37, within: 5e-3))
    let spread = StandardDeviation.fromP(difference: 3.8, twoSidedP: 0.008, firstCount: 25, secondCount: 22)
    #expect(isClose(spread, 4.69, within: 2e-2))
  }

  @Test("a difference of nothing, and a p of 0 or 1, give no standard error")
  func noP() {
    #expect(EffectEstimate.fromP(estimate: 0, twoSidedP: 0.5) == nil)
    #expect(EffectEstimate.fromP(estimate: 1, twoSidedP: 0) == nil)
    #expect(EffectEstimate.fromP(estimate: 1, twoSidedP: 1) == nil)
    #expect(StandardError.fromInterval(low: 2, high: 2) == nil)
  }

  // R: sqrt(25) * (56 - 44) / (2 * qt(0.975, 24)), and with 100 people.
  @Test(
    "a mean's interval gives the spread between people",
    arguments: [(25, 14.535598094673643), (100, 30.238628871721371)]
  )
  func spreadFromInterval(count: Int, expected: Double) {
    #expect(isClose(StandardDeviation.fromInterval(low: 44, high: 56, count: count), expected, within: 1e-10))
  }

  @Test("a standard error of 2 in 25 people is a spread of 10")
  func spreadFromStandardError() {
    #expect(StandardDeviation.fromStandardError(2, count: 25) == 10)
  }

  // Cochrane Handbook 6.5.2.8: baseline 6.4, final 7.1, change 4.5 give 0.78; 7.0, 6.9 and 4.2 give 0.82.
  @Test("spreads before, after and of the change give the correlation, and back")
  func change() {
    #expect(isClose(StandardDeviation.correlation(baseline: 6.4, final: 7.1, change: 4.5), 0.78, within: 5e-3))
    #expect(isClose(StandardDeviation.correlation(baseline: 7.0, final: 6.9, change: 4.2), 0.82, within: 5e-3))
    #expect(
      isClose(StandardDeviation.ofChange(baseline: 10, final: 12, correlation: 0.5), 124.0.squareRoot(), within: 1e-12)
    )
    #expect(StandardDeviation.ofChange(baseline: 5, final: 5, correlation: 1) == nil)
    #expect(StandardDeviation.ofChange(baseline: 5, final: 5, correlation: 1.2) == nil)
  }

  // Cochrane Handbook 5.1, 16.4.6.4: spreads 2.38 and 2.21, correlation 0.68, ten people cross over: SE 0.583.
  @Test("the spread of differences within people gives a cross-over's standard error")
  func crossover() {
    let spread = StandardDeviation.ofChange(baseline: 2.38, final: 2.21, correlation: 0.68)
    #expect(isClose(spread.map { $0 / 10.0.squareRoot() }, 0.583, within: 5e-4))
  }

  // metafor 4.4, conv.fivenum with the mean of Luo and the spread of Wan; minimum 2, quartiles 6, 9, 17, maximum 41.
  @Test(
    "median with range, with quartiles and with both give metafor's mean and spread",
    arguments: [
      (
        7,
        [
          15.021544795358952, 14.29106691143328, 10.889285714285714, 10.103962147784886, 14.361220613598714,
          12.197514529609084,
        ]
      ),
      (
        30,
        [
          11.972897250696676, 9.5575055212413016, 10.782500000000001, 8.5626224066574625, 12.3038216208361,
          9.0600639639493821,
        ]
      ),
      (
        100,
        [10.403596372036779, 7.804399930371213, 10.75975, 8.2742542328822122, 11.420082492316839, 8.0393270816267126]
      ),
    ]
  )
  func quantiles(count: Int, expected: [Double]) throws {
    let range = try #require(SampleSummary(median: 9, minimum: 2, maximum: 41, count: count))
    let quartiles = try #require(SampleSummary(median: 9, firstQuartile: 6, thirdQuartile: 17, count: count))
    let five = try #require(
      SampleSummary(minimum: 2, firstQuartile: 6, median: 9, thirdQuartile: 17, maximum: 41, count: count)
    )
    let found = [range, quartiles, five].flatMap { [$0.mean, $0.standardDeviation] }
    for (value, reference) in zip(found, expected) { #expect(isClose(value, reference, within: 1e-11)) }
  }

  @Test("figures out of order give no mean")
  func disorder() {
    #expect(SampleSummary(median: 20, firstQuartile: 6, thirdQuartile: 17, count: 30) == nil)
    #expect(SampleSummary(median: 9, minimum: 10, maximum: 17, count: 30) == nil)
    #expect(SampleSummary(median: 9, firstQuartile: 6, thirdQuartile: 17, count: 1) == nil)
  }

  // The mean of metafor's method "hozo2005"; up to 15 people the spread by hand from the paper's formula 16, a quarter
  // and then a sixth of the range beyond.
  @Test(
    "Hozo's rules change with the size of the group",
    arguments: [(7, 15.25, 11.8224715), (20, 15.25, 9.75), (26, 9, 9.75), (70, 9, 9.75), (71, 9, 6.5)]
  )
  func hozo(count: Int, mean: Double, spread: Double) throws {
    let summary = try #require(SampleSummary.hozo(median: 9, minimum: 2, maximum: 41, count: count))
    #expect(isClose(summary.mean, mean, within: 1e-12))
    #expect(isClose(summary.standardDeviation, spread, within: 1e-7))
  }

  // Squares by hand: 9 · 4 + 14 · 9 + 10 · 1.2² + 15 · 0.8² = 186, with 24 degrees of freedom.
  @Test("two groups taken as one keep all their variation")
  func combination() {
    let both = SampleSummary(mean: 5, standardDeviation: 2, count: 10)
      .combined(with: SampleSummary(mean: 7, standardDeviation: 3, count: 15))
    #expect(both.count == 25)
    #expect(isClose(both.mean, 6.2, within: 1e-12))
    #expect(isClose(both.standardDeviation, (186.0 / 24).squareRoot(), within: 1e-12))
  }

  // Borenstein et al. 2009, chapter 4: 103 and 100, spreads 5.5 and 4.5, 50 people each.
  @Test("Hedges' g of the textbook example is 0.5924 with variance 0.0411")
  func hedges() throws {
    let one = SampleSummary(mean: 103, standardDeviation: 5.5, count: 50)
    let two = SampleSummary(mean: 100, standardDeviation: 4.5, count: 50)
    #expect(isClose(StandardDeviation.pooled([one, two]), 5.0249, within: 5e-5))
    #expect(isClose(StandardError.ofDifference(one, two), 1.0050, within: 5e-5))
    #expect(isClose(StandardisedMeanDifference.smallSampleCorrection(degreesOfFreedom: 98), 0.9923, within: 5e-5))
    let g = try #require(StandardisedMeanDifference.between(one, two))
    #expect(isClose(g.estimate, 0.5924, within: 5e-5))
    #expect(isClose(g.standardError * g.standardError, 0.0411, within: 6e-5))
  }

  @Test("g from a t statistic is g from the groups")
  func fromStatistic() throws {
    let one = SampleSummary(mean: 12, standardDeviation: 3, count: 20)
    let two = SampleSummary(mean: 10, standardDeviation: 3, count: 30)
    let t = 2 / (3 * (1.0 / 20 + 1.0 / 30).squareRoot())
    let direct = try #require(StandardisedMeanDifference.between(one, two))
    let indirect = try #require(StandardisedMeanDifference.fromStatistic(t, firstCount: 20, secondCount: 30))
    #expect(isClose(indirect.estimate, direct.estimate, within: 1e-12))
    #expect(isClose(indirect.standardError, direct.standardError, within: 1e-12))
  }

  // Borenstein et al. 2009, chapter 7: log odds ratio 0.9069 with variance 0.0676 is d 0.5000 with variance 0.0205.
  @Test("a log odds ratio becomes a standardised difference and comes back")
  func oddsRatio() {
    let effect = EffectEstimate(estimate: 0.9069, standardError: 0.0676.squareRoot())
    let d = StandardisedMeanDifference.fromLogOddsRatio(effect)
    #expect(isClose(d.estimate, 0.5, within: 5e-5))
    #expect(isClose(d.standardError * d.standardError, 0.0205, within: 6e-5))
    #expect(isClose(StandardisedMeanDifference.toLogOddsRatio(d).estimate, 0.9069, within: 1e-12))
    let points = StandardisedMeanDifference.inPoints(d, standardDeviation: 12)
    #expect(isClose(points?.estimate, 6, within: 1e-3))
    #expect(StandardisedMeanDifference.inPoints(d, standardDeviation: 0) == nil)
  }

  // Borenstein et al. 2009, chapter 5: 5 of 100 against 10 of 100.
  @Test("a table of events gives the textbook's ratios and difference")
  func events() throws {
    let table = try #require(TwoByTwoTable(firstEvents: 5, of: 100, secondEvents: 10, of: 100))
    #expect(isClose(table.logRiskRatio?.estimate, -0.6931, within: 5e-5))
    #expect(isClose(table.logRiskRatio?.standardError, 0.5292, within: 5e-5))
    #expect(isClose(table.logOddsRatio?.estimate, -0.7472, within: 5e-5))
    #expect(isClose(table.logOddsRatio?.standardError, 0.5671, within: 5e-5))
    #expect(isClose(table.riskDifferenceEffect.estimate, -0.05, within: 1e-12))
    #expect(isClose(table.riskDifferenceEffect.standardError, 0.0371, within: 5e-5))
  }

  @Test("an empty cell adds half an event to each; all or none say nothing of a ratio")
  func emptyCells() throws {
    let table = try #require(TwoByTwoTable(firstEvents: 0, of: 10, secondEvents: 3, of: 10))
    #expect(isClose(table.logOddsRatio?.z, -1.4394, within: 5e-5))
    #expect(table.riskDifferenceEffect.estimate == -0.3)
    #expect(table.riskDifferenceEffect.standardError > 0)
    for events in [0, 10] {
      let flat = try #require(TwoByTwoTable(firstEvents: events, of: 10, secondEvents: events, of: 10))
      #expect(flat.logOddsRatio == nil)
      #expect(flat.logRiskRatio == nil)
    }
  }

  // Borenstein et al. 2009, chapter 4: means 61.515 and 51.015, common spread 19.475, ten in each group.
  @Test("the log ratio of means of the textbook example is 0.1871 with variance 0.0246")
  func ratioOfMeans() throws {
    let one = SampleSummary(mean: 61.515, standardDeviation: 19.475, count: 10)
    let two = SampleSummary(mean: 51.015, standardDeviation: 19.475, count: 10)
    let ratio = try #require(RatioOfMeans.logarithm(one, over: two))
    #expect(isClose(ratio.estimate, 0.1871, within: 1e-4))
    #expect(isClose(ratio.standardError * ratio.standardError, 0.0246, within: 5e-5))
    #expect(isClose(RatioOfMeans.percentChange(ofLogRatio: ratio.estimate), 20.58, within: 5e-3))
    #expect(RatioOfMeans.logarithm(SampleSummary(mean: -1, standardDeviation: 1, count: 9), over: two) == nil)
  }

  @Test("the logarithms behind a log-normal sample's mean and spread are the ones it was made of")
  func logNormal() throws {
    // exp(1 + 0.5² / 2) and its spread.
    let sample = SampleSummary(mean: 3.0802168489180310, standardDeviation: 1.6415718456238662, count: 20)
    let logs = try #require(RatioOfMeans.logarithms(of: sample))
    #expect(isClose(logs.mean, 1, within: 1e-9))
    #expect(isClose(logs.standardDeviation, 0.5, within: 1e-9))
  }

  // Sistek 2006: geometric mean 26.0 (21.9 to 30.8) in 29 children; (ln 30.8 − ln 21.9) √29 / (2 · 2.0484).
  @Test("a geometric mean's interval gives the spread of logarithms")
  func geometricMean() throws {
    let logs = try #require(RatioOfMeans.logarithms(ofGeometricMean: 26, low: 21.9, high: 30.8, count: 29))
    #expect(isClose(logs.mean, 3.2581, within: 1e-4))
    #expect(isClose(logs.standardDeviation, 0.4483, within: 2e-4))
    #expect(isClose(RatioOfMeans.change(percent: -31, ofBaseline: 40), -12.4, within: 1e-12))
  }
}
