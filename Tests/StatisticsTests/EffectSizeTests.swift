import Statistics
import Testing

// Where a comment says metafor, its version 5.1-12 was run in R 4.2.2 with the call shown; “metafor's tests” are the file
// https://github.com/wviechtb/metafor/blob/71ae8f5ac9befeacc6654ead1b03ff05c065d54d/tests/testthat/test_misc_escalc.r.
// mtcars is R's own data set: miles per gallon of 19 cars with automatic gears and 13 with manual ones.

@Suite("What papers print becomes an effect with its standard error")
struct EffectSizeTests {
  private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance
  }

  // R: t.test(mpg ~ am, data = mtcars, var.equal = TRUE) has stderr 1.7644216316428 with 30 degrees of freedom;
  // t.test(mpg ~ am, data = mtcars)$conf.int and its like give the other rows.
  @Test(
    "the interval of R's t test gives back its standard error",
    arguments: [
      (-10.8483689708612, -3.64150957164888, 0.95, 30.0, 1.7644216316428),
      (15.2994557749232, 18.9952810671821, 0.95, 18, 0.879572211978612),
      (15.6221342588684, 18.6726025832368, 0.90, 18, 0.879572211978612),
    ]
  )
  func interval(low: Double, high: Double, level: Double, degrees: Double, expected: Double) {
    let value = StandardError.fromInterval(low: low, high: high, level: level, degreesOfFreedom: degrees)
    #expect(isClose(value, expected, within: 1e-11))
  }

  // metafor: conv.wald(out = c(1.37, 1.89), ci.lb = c(1.03, 1.60), ci.ub = c(1.82, 2.23), transf = log), the example of
  // its help page.
  @Test(
    "a ratio's interval is read on the log scale, as metafor reads it",
    arguments: [
      (1.37, 1.03, 1.82, 0.314810739840034, 0.145226571339461),
      (1.89, 1.60, 2.23, 0.636576829071551, 0.0846949124690681),
    ]
  )
  func ratioInterval(ratio: Double, low: Double, high: Double, estimate: Double, standardError: Double) {
    let effect = EffectEstimate.logarithm(ofRatio: ratio, low: low, high: high)
    #expect(isClose(effect?.estimate, estimate, within: 1e-14))
    #expect(isClose(effect?.standardError, standardError, within: 1e-14))
    #expect(EffectEstimate.logarithm(ofRatio: 1, low: 0, high: 2) == nil)
  }

  // metafor: conv.wald(out = 0.03, pval = 0.008).
  @Test("an estimate with an exact p gives metafor's standard error")
  func estimateWithP() {
    let effect = EffectEstimate.fromP(estimate: 0.03, twoSidedP: 0.008)
    #expect(isClose(effect?.standardError, 0.0113119194338743, within: 1e-15))
  }

  // Altman and Bland, BMJ 2011;343:d2090, by the R code at https://vaszar.org/wordpress/index.php/2021/05/07/
  // obtain-the-ci-from-a-p-value/: 17 per cent more recovered, p 0.032, is 1.4 to 32.6; a relative risk of 0.30, p 0.034,
  // is 0.10 to 0.90. They take z from p by an approximation that is 0.003 off.
  @Test("an exact p gives the intervals of Altman and Bland's examples")
  func intervalFromP() throws {
    let difference = try #require(EffectEstimate.fromP(estimate: 17, twoSidedP: 0.032))
    #expect(isClose(17 - 1.96 * difference.standardError, 1.4, within: 0.1))
    #expect(isClose(17 + 1.96 * difference.standardError, 32.6, within: 0.1))
    let logRatio = -1.2039728043259361
    let ratio = try #require(EffectEstimate.fromP(estimate: logRatio, twoSidedP: 0.034))
    // The natural logarithms of 0.10 and 0.90.
    #expect(isClose(logRatio - 1.96 * ratio.standardError, -2.303, within: 0.02))
    #expect(isClose(logRatio + 1.96 * ratio.standardError, -0.105, within: 0.02))
  }

  // Cochrane Handbook 5.1, 7.7.3.3 (6.5.2.3 of version 6), as quoted at
  // http://miliebay.blogg.se/2023/july/7-permute-2.html: groups of 25 and 22, difference 3.8, p 0.008 is t 2.78 and a
  // standard error of 1.37. R: -qt(0.004, 45).
  @Test("p 0.008 between 25 and 22 people, difference 3.8: t 2.78 and standard error 1.37 (Cochrane Handbook)")
  func meanDifferenceFromP() {
    let t = StandardError.statistic(twoSidedP: 0.008, degreesOfFreedom: 45)
    #expect(isClose(t, 2.77554536949735, within: 1e-12))
    let effect = EffectEstimate.fromP(estimate: 3.8, twoSidedP: 0.008, degreesOfFreedom: 45)
    #expect(isClose(effect?.standardError, 1.37, within: 5e-3))
  }

  // R: t.test(mpg ~ am, data = mtcars, var.equal = TRUE); sigma(lm(mpg ~ am, data = mtcars)) is the common spread.
  @Test("the groups' common spread comes back from the test's p, its t, its standard error and the groups")
  func commonSpread() throws {
    let difference = -7.24493927125506
    let (p, t, standardError) = (0.000285020743935067, -4.10612698310069, 1.7644216316428)
    let one = SampleSummary(mean: 17.1473684210526, standardDeviation: 3.83396638556131, count: 19)
    let two = SampleSummary(mean: 24.3923076923077, standardDeviation: 6.16650380935334, count: 13)
    let found = [
      StandardDeviation.fromP(difference: difference, twoSidedP: p, firstCount: 19, secondCount: 13),
      StandardDeviation.fromStatistic(difference: difference, t: t, firstCount: 19, secondCount: 13),
      StandardDeviation.fromStandardErrorOfDifference(standardError, firstCount: 19, secondCount: 13),
      StandardDeviation.pooled([one, two]),
    ]
    for spread in found { #expect(isClose(spread, 4.90202882893156, within: 1e-10)) }
    let effect = EffectEstimate.fromStatistic(estimate: difference, t: t)
    #expect(isClose(effect?.standardError, standardError, within: 1e-12))
    #expect(effect?.estimate == difference)
    // t.test(mpg ~ am, data = mtcars)$stderr, which does not take the spreads as equal.
    #expect(isClose(StandardError.ofDifference(one, two), 1.92320213385972, within: 1e-12))
  }

  @Test("a difference of nothing, and a p of 0 or 1, give no standard error")
  func noP() {
    #expect(EffectEstimate.fromP(estimate: 0, twoSidedP: 0.5) == nil)
    #expect(EffectEstimate.fromP(estimate: 1, twoSidedP: 0) == nil)
    #expect(EffectEstimate.fromP(estimate: 1, twoSidedP: 1) == nil)
    #expect(EffectEstimate.fromStatistic(estimate: 0, t: 2) == nil)
    #expect(EffectEstimate.fromStatistic(estimate: 1, t: 0) == nil)
    #expect(StandardDeviation.fromStatistic(difference: 1, t: -2, firstCount: 9, secondCount: 9) == nil)
    #expect(StandardError.fromInterval(low: 2, high: 2) == nil)
  }

  // R: with x the 19 automatic cars of mtcars, t.test(x)$conf.int, its 90 % sibling, and sd(x).
  @Test(
    "a mean's interval gives the spread between people",
    arguments: [(15.2994557749232, 18.9952810671821, 0.95), (15.6221342588684, 18.6726025832368, 0.90)]
  )
  func spreadFromInterval(low: Double, high: Double, level: Double) {
    let spread = StandardDeviation.fromInterval(low: low, high: high, count: 19, level: level)
    #expect(isClose(spread, 3.83396638556131, within: 1e-10))
    let fromError = StandardDeviation.fromStandardError(0.879572211978612, count: 19)
    #expect(isClose(fromError, 3.83396638556131, within: 1e-12))
  }

  // metafor: escalc(measure = "MC", m1i = 26, m2i = 22, sd1i = sqrt(30), sd2i = sqrt(20), ni = 60, ri = 0.7) has the
  // variance 0.261785726683925 of a mean change (0.2618 in metafor's tests). Spreads of 10 and 12 with a correlation of
  // 0.6 give 10: https://www.uniqcret.com/post/calculate-sd-of-change-baseline-followup.
  @Test("spreads before and after with their correlation give the spread of the change, and back")
  func change() throws {
    let (before, after) = (20.0.squareRoot(), 30.0.squareRoot())
    let spread = try #require(StandardDeviation.ofChange(baseline: before, final: after, correlation: 0.7))
    #expect(isClose(spread * spread / 60, 0.261785726683925, within: 1e-14))
    #expect(
      isClose(StandardDeviation.correlation(baseline: before, final: after, change: spread), 0.7, within: 1e-12)
    )
    #expect(isClose(StandardDeviation.ofChange(baseline: 10, final: 12, correlation: 0.6), 10, within: 1e-12))
    #expect(StandardDeviation.ofChange(baseline: 5, final: 5, correlation: 1) == nil)
    #expect(StandardDeviation.ofChange(baseline: 5, final: 5, correlation: 1.2) == nil)
  }

  // Cochrane Handbook 5.1, http://handbook-5-1.cochrane.org/chapter_16/16_4_6_4_example.htm: spreads 2.38 and 2.21,
  // correlation 0.68, ten people cross over: standard error 0.583.
  @Test("the spread of differences within people gives a cross-over's standard error (Cochrane Handbook 16.4.6.4)")
  func crossover() {
    let spread = StandardDeviation.ofChange(baseline: 2.38, final: 2.21, correlation: 0.68)
    #expect(isClose(spread.map { $0 / 10.0.squareRoot() }, 0.583, within: 5e-4))
  }

  // metafor: conv.fivenum(min = 2, q1 = 6, median = 9, q3 = 17, max = 41, n = …, test = FALSE, method =
  // c("luo/wan/shi", "wan2014")), and with only the range or only the quartiles.
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

  // The mean of metafor's method "hozo2005"; the spread by hozo_se(2, 9, 41, n) * sqrt(n) of the R package varameta,
  // https://github.com/softloud/varameta/blob/6fd59a6fb33977860e4493bf35baa1638a07d564/R/hozo.R.
  @Test(
    "Hozo's rules change with the size of the group",
    arguments: [
      (7, 15.25, 11.822471540813), (15, 15.25, 11.822471540813), (20, 15.25, 9.75), (26, 9, 9.75), (70, 9, 9.75),
      (71, 9, 6.5),
    ]
  )
  func hozo(count: Int, mean: Double, spread: Double) throws {
    let summary = try #require(SampleSummary.hozo(median: 9, minimum: 2, maximum: 41, count: count))
    #expect(isClose(summary.mean, mean, within: 1e-12))
    #expect(isClose(summary.standardDeviation, spread, within: 1e-12))
  }

  // StatsToDo's page “Combine Means and SDs Into One Group”, which gives the Cochrane Handbook's formula and this example:
  // 10, 20 and 15 people, means 11.8, 15.3 and 8.4, spreads 2.4, 3.2 and 4.1 are 45 people, 12.2222 and 4.5028.
  @Test("groups taken as one keep all their variation")
  func combination() {
    let all = SampleSummary(mean: 11.8, standardDeviation: 2.4, count: 10)
      .combined(with: SampleSummary(mean: 15.3, standardDeviation: 3.2, count: 20))
      .combined(with: SampleSummary(mean: 8.4, standardDeviation: 4.1, count: 15))
    #expect(all.count == 45)
    #expect(isClose(all.mean, 12.2222, within: 5e-5))
    #expect(isClose(all.standardDeviation, 4.5028, within: 5e-5))
  }

  // metafor: escalc(measure = "SMD", …, data = dat.normand1999, vtype = "LS2"), the length of stay after a stroke in its
  // first four studies; without vtype the estimates are in metafor's tests. The fifth is made up.
  @Test(
    "Hedges' g and its standard error are metafor's",
    arguments: [
      ((55.0, 47.0, 155), (75.0, 64.0, 156), -0.355169640940107, 0.114027436185425),
      ((27, 7, 31), (29, 4, 32), -0.347940022739099, 0.250817442080944),
      ((64, 17, 75), (119, 29, 71), -2.31756916016373, 0.2133698075892),
      ((66, 20, 18), (137, 48, 18), -1.88798225293685, 0.39462429930488),
      ((103, 5.5, 50), (100, 4.5, 50), 0.592439623034787, 0.2028378843158),
    ]
  )
  func hedges(
    first: (mean: Double, spread: Double, count: Int),
    second: (mean: Double, spread: Double, count: Int),
    estimate: Double,
    standardError: Double
  ) throws {
    let one = SampleSummary(mean: first.mean, standardDeviation: first.spread, count: first.count)
    let two = SampleSummary(mean: second.mean, standardDeviation: second.spread, count: second.count)
    let g = try #require(StandardisedMeanDifference.between(one, two))
    #expect(isClose(g.estimate, estimate, within: 1e-12))
    #expect(isClose(g.standardError, standardError, within: 1e-12))
  }

  // metafor: escalc(measure = "SMD", ti = 2.5, n1i = 20, n2i = 30, vtype = "LS2").
  @Test("g from a t statistic is metafor's, and g from the groups")
  func fromStatistic() throws {
    let one = SampleSummary(mean: 12, standardDeviation: 3, count: 20)
    let two = SampleSummary(mean: 10, standardDeviation: 3, count: 30)
    let reference = try #require(StandardisedMeanDifference.fromStatistic(2.5, firstCount: 20, secondCount: 30))
    #expect(isClose(reference.estimate, 0.710342489662202, within: 1e-12))
    #expect(isClose(reference.standardError, 0.292881711524148, within: 1e-12))
    let t = 2 / (3 * (1.0 / 20 + 1.0 / 30).squareRoot())
    let direct = try #require(StandardisedMeanDifference.between(one, two))
    let indirect = try #require(StandardisedMeanDifference.fromStatistic(t, firstCount: 20, secondCount: 30))
    #expect(isClose(indirect.estimate, direct.estimate, within: 1e-12))
    #expect(isClose(indirect.standardError, direct.standardError, within: 1e-12))
  }

  // Handbook of Research Synthesis and Meta-Analysis, table 13.4 (p. 242), as in metafor's tests: 135 of 150 against 40 of
  // 50 is d 0.4471 with standard error 0.2460; escalc(measure = "OR2DL", ai = 135, bi = 15, ci = 40, di = 10) has more
  // digits.
  @Test("a log odds ratio becomes a standardised difference and comes back")
  func oddsRatio() throws {
    let table = try #require(TwoByTwoTable(firstEvents: 135, of: 150, secondEvents: 40, of: 50))
    let effect = try #require(table.logOddsRatio)
    let d = StandardisedMeanDifference.fromLogOddsRatio(effect)
    #expect(isClose(d.estimate, 0.447089260370704, within: 1e-14))
    #expect(isClose(d.standardError, 0.245990370651094, within: 1e-14))
    let back = StandardisedMeanDifference.toLogOddsRatio(d)
    #expect(isClose(back.estimate, 0.810930216216329, within: 1e-14))
    #expect(isClose(back.standardError, 0.446177177894695, within: 1e-14))
    let points = StandardisedMeanDifference.inPoints(d, standardDeviation: 12)
    #expect(isClose(points?.estimate, 12 * 0.447089260370704, within: 1e-12))
    #expect(StandardisedMeanDifference.inPoints(d, standardDeviation: 0) == nil)
  }

  // metafor: escalc(measure = "RR" and so on, ai, bi, ci, di); the second is Aronson 1948, the first trial of dat.bcg, whose
  // log risk ratio −0.8893 with variance 0.3256 and log odds ratio with standard error 0.5976 are in metafor's tests.
  @Test(
    "a table of events gives metafor's ratios and difference",
    arguments: [
      (
        (5, 100), (10, 100),
        [
          -0.693147180559945, 0.529150262212918, -0.747214401830221, 0.5671308728156, -0.05, 0.0370809924354783,
        ]
      ),
      (
        (4, 123), (11, 139),
        [
          -0.889311333920205, 0.570600354892951, -0.938694140870392, 0.597599324174341, -0.04661636544423,
          0.0279297093586012,
        ]
      ),
    ]
  )
  func events(first: (Int, Int), second: (Int, Int), expected: [Double]) throws {
    let table = try #require(
      TwoByTwoTable(firstEvents: first.0, of: first.1, secondEvents: second.0, of: second.1)
    )
    let (riskRatio, oddsRatio) = (try #require(table.logRiskRatio), try #require(table.logOddsRatio))
    let found = [riskRatio, oddsRatio, table.riskDifferenceEffect].flatMap { [$0.estimate, $0.standardError] }
    for (value, reference) in zip(found, expected) { #expect(isClose(value, reference, within: 1e-14)) }
  }

  // metafor: escalc(measure = …, ai = 0, bi = 10, ci = 3, di = 7). It adds the halves to the risk difference too; here
  // only its standard error has them.
  @Test("an empty cell adds half an event to each; all or none say nothing of a ratio")
  func emptyCells() throws {
    let table = try #require(TwoByTwoTable(firstEvents: 0, of: 10, secondEvents: 3, of: 10))
    #expect(isClose(table.logOddsRatio?.estimate, -2.28238238567653, within: 1e-13))
    #expect(isClose(table.logOddsRatio?.standardError, 1.58564993434418, within: 1e-13))
    #expect(isClose(table.logRiskRatio?.estimate, -1.94591014905531, within: 1e-13))
    #expect(isClose(table.logRiskRatio?.standardError, 1.45048133524568, within: 1e-13))
    #expect(table.riskDifferenceEffect.estimate == -0.3)
    #expect(isClose(table.riskDifferenceEffect.standardError, 0.153838929495754, within: 1e-14))
    for events in [0, 10] {
      let flat = try #require(TwoByTwoTable(firstEvents: events, of: 10, secondEvents: events, of: 10))
      #expect(flat.logOddsRatio == nil)
      #expect(flat.logRiskRatio == nil)
    }
  }

  // metafor: escalc(measure = "ROM", …, data = dat.normand1999, correct = FALSE), the first four studies; metafor's tests
  // have −0.3102, −0.0715, −0.6202 and −0.7303 with variances 0.0094, 0.0028, 0.0018 and 0.0119.
  @Test(
    "the log ratio of means is metafor's",
    arguments: [
      ((55.0, 47.0, 155), (75.0, 64.0, 156), -0.31015492830384, 0.0968456672268212),
      ((27, 7, 31), (29, 4, 32), -0.071458963982145, 0.0525620381423757),
      ((64, 17, 75), (119, 29, 71), -0.620240409751858, 0.0421569971567594),
      ((66, 20, 18), (137, 48, 18), -0.730326183801699, 0.109184597053072),
    ]
  )
  func ratioOfMeans(
    first: (mean: Double, spread: Double, count: Int),
    second: (mean: Double, spread: Double, count: Int),
    estimate: Double,
    standardError: Double
  ) throws {
    let one = SampleSummary(mean: first.mean, standardDeviation: first.spread, count: first.count)
    let two = SampleSummary(mean: second.mean, standardDeviation: second.spread, count: second.count)
    let ratio = try #require(RatioOfMeans.logarithm(one, over: two))
    #expect(isClose(ratio.estimate, estimate, within: 1e-13))
    #expect(isClose(ratio.standardError, standardError, within: 1e-14))
    // 55 days against 75 are 26.7 % less, and so on: by the means alone.
    let percent = RatioOfMeans.percentChange(ofLogRatio: ratio.estimate)
    #expect(isClose(percent, 100 * (first.mean / second.mean - 1), within: 1e-10))
    #expect(
      isClose(RatioOfMeans.change(percent: percent, ofBaseline: second.mean), first.mean - second.mean, within: 1e-10)
    )
    #expect(RatioOfMeans.logarithm(SampleSummary(mean: -1, standardDeviation: 1, count: 9), over: two) == nil)
  }

  @Test("the logarithms behind a log-normal sample's mean and spread are the ones it was made of")
  func logNormal() throws {
    // R: integrate(function(x) x * dlnorm(x, 1, 0.5), 0, Inf) gives the mean, and with x^2 the spread. The formulas are
    // those of MATLAB's page on lognstat too.
    let sample = SampleSummary(mean: 3.08021684891803, standardDeviation: 1.64157184562387, count: 20)
    let logs = try #require(RatioOfMeans.logarithms(of: sample))
    #expect(isClose(logs.mean, 1, within: 1e-9))
    #expect(isClose(logs.standardDeviation, 0.5, within: 1e-9))
  }

  // Cochrane Handbook 5.1, http://handbook-5-1.cochrane.org/chapter_7/7_7_3_4_transformations_and_skewed_data.htm
  // (MacLennan 2000): geometric means 24 (17 to 34) and 4.2 (3.9 to 4.6) are logarithms 3.18 (2.83 to 3.53) and 1.44 (1.36
  // to 1.53). How many were vaccinated is not said; any number must do.
  @Test(
    "a geometric mean and its interval are a mean of logarithms and its interval (Cochrane Handbook)",
    arguments: [
      (24.0, (17.0, 34.0), 3.18, (2.83, 3.53)), (4.2, (3.9, 4.6), 1.44, (1.36, 1.53)),
    ],
    [10, 90]
  )
  func geometricMean(
    figures: (mean: Double, interval: (Double, Double), logMean: Double, logInterval: (Double, Double)),
    count: Int
  ) throws {
    let (low, high) = figures.interval
    let logs = try #require(RatioOfMeans.logarithms(ofGeometricMean: figures.mean, low: low, high: high, count: count))
    #expect(isClose(logs.mean, figures.logMean, within: 0.01))
    let half = StudentT(degreesOfFreedom: Double(count - 1)).quantile(0.975) / Double(count).squareRoot()
    #expect(isClose(2 * half * logs.standardDeviation, figures.logInterval.1 - figures.logInterval.0, within: 0.01))
    let effect = EffectEstimate.logarithm(ofRatio: figures.mean, low: low, high: high)
    let printed = StandardError.fromInterval(low: figures.logInterval.0, high: figures.logInterval.1)
    #expect(isClose(effect?.standardError, try #require(printed), within: 3e-3))
  }
}
