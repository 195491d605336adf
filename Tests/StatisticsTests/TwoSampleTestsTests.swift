// Reference values: scipy 1.17.1, ttest_ind_from_stats(equal_var=False), chi2_contingency and fisher_exact.

import Statistics
import Testing

@Suite("Tests of two samples")
struct TwoSampleTestsTests {
  @Test(
    "Welch's test",
    arguments: [
      (
        SampleSummary(mean: 27.57, standardDeviation: 3.4, count: 19),
        SampleSummary(mean: 24.28, standardDeviation: 2.15, count: 19), 3.5649208392534706, 0.0012260406894189844
      ),
      (
        SampleSummary(mean: -12.3, standardDeviation: 8.1, count: 50),
        SampleSummary(mean: -7.7, standardDeviation: 9.9, count: 44), -2.4449760187563596, 0.01659577759667068
      ),
      (
        SampleSummary(mean: 1, standardDeviation: 0.5, count: 4),
        SampleSummary(mean: 2, standardDeviation: 3.5, count: 120), -2.464944090053283, 0.023138722399898243
      ),
    ]
  )
  func welch(first: SampleSummary, second: SampleSummary, t: Double, p: Double) throws {
    let test = try #require(WelchTest(first, second))
    #expect(relativeError(test.t, t) < 1e-13)
    #expect(relativeError(test.p, p) < 1e-12)
    #expect(try #require(WelchTest(second, first)).p == test.p)
  }

  @Test("Welch's test needs two people in each sample, and a spread")
  func welchWithoutSamples() {
    let one = SampleSummary(mean: 1, standardDeviation: 1, count: 1)
    let steady = SampleSummary(mean: 1, standardDeviation: 0, count: 9)
    #expect(WelchTest(one, steady) == nil)
    #expect(WelchTest(steady, steady) == nil)
  }

  @Test(
    "counts in two groups",
    arguments: [
      ([14, 50, 12, 44], [0.9373063041511963, 1, 1]),
      ([13, 50, 4, 44], [0.0335593599088355, 0.06333900727349659, 0.05800887357474977]),
      ([0, 20, 7, 22], [0.005720312248297299, 0.018829592429035036, 0.009194936024204315]),
      ([14, 27, 8, 27], [0.09656589443461913, 0.1661199704495836, 0.1655266822510989]),
      ([161, 2084, 220, 2032], [0.0005986373566389671, 0.0007289685053676276, 0.0006869919504950284]),
    ]
  )
  func counts(cells: [Int], p: [Double]) throws {
    let table = try #require(
      TwoByTwoTable(firstEvents: cells[0], of: cells[1], secondEvents: cells[2], of: cells[3])
    )
    #expect(relativeError(try #require(table.pearsonP), p[0]) < 1e-12)
    #expect(relativeError(try #require(table.yatesP), p[1]) < 1e-12)
    #expect(relativeError(table.fisherP, p[2]) < 1e-10)
  }

  @Test("ratios and differences of counts are first over second")
  func effects() throws {
    let table = try #require(TwoByTwoTable(firstEvents: 30, of: 50, secondEvents: 18, of: 50))
    #expect(relativeError(table.riskRatio, 30.0 / 18) < 1e-15)
    #expect(relativeError(table.oddsRatio, 30.0 * 32 / (20 * 18)) < 1e-15)
    #expect(relativeError(table.riskDifference, 0.24) < 1e-14)
  }

  @Test("counts that cannot be make no table, and events in all or none no chi-squared")
  func impossibleCounts() throws {
    #expect(TwoByTwoTable(firstEvents: 6, of: 5, secondEvents: 1, of: 5) == nil)
    #expect(TwoByTwoTable(firstEvents: -1, of: 5, secondEvents: 1, of: 5) == nil)
    #expect(TwoByTwoTable(firstEvents: 0, of: 0, secondEvents: 1, of: 5) == nil)
    let none = try #require(TwoByTwoTable(firstEvents: 0, of: 5, secondEvents: 0, of: 5))
    #expect(none.pearsonP == nil && none.fisherP == 1)
  }
}
