import Statistics
import Testing

@Suite("Pooling studies")
struct PoolingTests {
  static let methods = HeterogeneityMethod.allCases
  static let tests = CoefficientTest.allCases

  /// Log risk ratios of tuberculosis after BCG vaccination: Colditz et al., JAMA 271 (1994), 698–702, as in metafor's
  /// `dat.bcg`.
  static func bcg() throws -> EffectTable {
    try #require(try MetaforReference.held("datasets").tables["bcg"]).effects
  }

  static func table(_ numbers: [(Double, Double)]) throws(PoolingError) -> EffectTable {
    try EffectTable(
      numbers.enumerated().map { index, pair in
        StudyEffect(study: "study \(index)", estimate: pair.0, variance: pair.1)
      }
    )
  }

  // MARK: Published figures

  @Test("the BCG trials have the figures of Viechtbauer 2010, section 3")
  func published() throws {
    // J Stat Softw 36(3), page 15: REML 0.3132, I² 92.22 %, H² 12.86, Q 152.2330, mean −0.7145 (0.1798),
    // −1.0669 to −0.3622; Q-profile interval 0.1197 to 1.1115.
    let fit = try RandomEffects.fit(try Self.bcg())
    let heterogeneity = try #require(fit.heterogeneity)
    #expect(abs(heterogeneity.tau2 - 0.3132) < 5e-5)
    #expect(abs(heterogeneity.iSquared - 92.22) < 5e-3)
    #expect(abs(heterogeneity.hSquared - 12.86) < 5e-3)
    #expect(abs(heterogeneity.q - 152.2330) < 5e-5)
    #expect(abs(fit.estimate + 0.7145) < 5e-5)
    #expect(abs(fit.standardError - 0.1798) < 5e-5)
    #expect(abs(fit.interval.lower + 1.0669) < 5e-5)
    #expect(abs(fit.interval.upper + 0.3622) < 5e-5)
    let interval = try RandomEffects.heterogeneityInterval(try Self.bcg())
    #expect(abs(interval.tau2.lower - 0.1197) < 5e-5)
    #expect(abs(interval.tau2.upper - 1.1115) < 1e-4)
  }

  // MARK: What must hold whatever the numbers

  @Test("each estimator is where its defining equation holds", arguments: methods)
  func equations(method: HeterogeneityMethod) throws {
    let table = try Self.bcg()
    let fit = try RandomEffects.fit(table, method: method, rules: .precise)
    let tau2 = fit.tau2
    let weights = table.variances.map { 1 / ($0 + tau2) }
    let sum = weights.reduce(0, +)
    let residuals = table.estimates.map { $0 - fit.estimate }
    let q = zip(weights, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    switch method {
    case .pauleMandel, .empiricalBayes:
      #expect(abs(q - 12) < 1e-9)
    case .maximumLikelihood, .restrictedMaximumLikelihood:
      let score = zip(weights, residuals).reduce(0) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
      let squares = weights.reduce(0) { $0 + $1 * $1 }
      let expected = method == .maximumLikelihood ? sum : sum - squares / sum
      #expect(abs(score - expected) < 1e-9 * expected)
    case .equalEffects:
      #expect(tau2 == 0)
    case .hedges:
      let mean = table.estimates.reduce(0, +) / 13
      let spread = table.estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 12
      #expect(abs(tau2 - (spread - table.variances.reduce(0, +) / 13)) < 1e-12)
    case .derSimonianLaird, .hunterSchmidt, .sidikJonkman:
      #expect(tau2 > 0)
    }
  }

  @Test("a change of units changes every figure as it should", arguments: methods, tests)
  func units(method: HeterogeneityMethod, test: CoefficientTest) throws {
    let factor = 1000.0
    let table = try Self.bcg()
    let scaled = try EffectTable(
      table.studies.map {
        StudyEffect(study: $0.study, estimate: factor * $0.estimate + 7, variance: factor * factor * $0.variance)
      }
    )
    let one = try RandomEffects.fit(table, method: method, test: test, rules: .precise)
    let other = try RandomEffects.fit(scaled, method: method, test: test, rules: .precise)
    #expect(abs(other.estimate - (factor * one.estimate + 7)) < 1e-9 * factor)
    #expect(relativeError(other.standardError, factor * one.standardError) < 1e-10)
    #expect(abs(other.tau2 - factor * factor * one.tau2) <= 1e-9 * factor * factor * one.tau2)
    #expect(try #require(other.heterogeneity).q.isClose(to: try #require(one.heterogeneity).q))
  }

  @Test("the order of the studies does not matter", arguments: methods, tests)
  func order(method: HeterogeneityMethod, test: CoefficientTest) throws {
    let table = try Self.bcg()
    let turned = try EffectTable(table.studies.reversed())
    let one = try RandomEffects.fit(table, method: method, test: test, rules: .precise)
    let other = try RandomEffects.fit(turned, method: method, test: test, rules: .precise)
    #expect(one.estimate.isClose(to: other.estimate))
    #expect(one.standardError.isClose(to: other.standardError))
  }

  @Test("shares of the weight add up to one and fall with the variance")
  func shares() throws {
    let table = try Self.bcg()
    let shares = try RandomEffects.fit(table).shares(of: table.variances)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-14)
    let byVariance = zip(table.variances, shares).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(byVariance == byVariance.sorted(by: >))
  }

  // MARK: Edges

  @Test("one study is returned as it is, with nothing said of differences", arguments: methods, tests)
  func oneStudy(method: HeterogeneityMethod, test: CoefficientTest) throws {
    let fit = try RandomEffects.fit(yi: [-3], vi: [4], method: method, test: test)
    #expect(fit.estimate == -3)
    #expect(fit.standardError == 2)
    #expect(fit.heterogeneity == nil)
    #expect(fit.prediction == nil)
    #expect(fit.test == .wald)
    #expect(throws: PoolingError.tooFewStudies(needed: 2)) {
      try RandomEffects.heterogeneityInterval(try Self.table([(-3, 4)]))
    }
    #expect(try RandomEffects.leaveOneOut(try Self.table([(-3, 4)])).isEmpty)
  }

  @Test("equal estimates have no variance between them", arguments: methods, tests)
  func equalEstimates(method: HeterogeneityMethod, test: CoefficientTest) throws {
    let fit = try RandomEffects.fit(yi: [0.3, 0.3, 0.3], vi: [1, 2, 4], method: method, test: test)
    #expect(fit.tau2 == 0)
    #expect(fit.estimate.isClose(to: 0.3))
    #expect(fit.heterogeneity?.iSquared == 0)
    #expect(fit.standardError.isClose(to: test == .knappHartung ? 0 : (1 / 1.75).squareRoot()))
  }

  @Test(
    "what cannot be pooled is told by its row",
    arguments: [
      ([], [], PoolingError.noStudies),
      ([1, .nan], [1, 1], .estimateNotFinite(row: 1)),
      ([.infinity], [1], .estimateNotFinite(row: 0)),
      ([1, 2], [1, -1], .varianceNotPositive(row: 1)),
      ([1, 2], [0, 1], .varianceNotPositive(row: 0)),
      ([1, 2], [1, .infinity], .varianceNotPositive(row: 1)),
      ([1, 2], [1, .leastNonzeroMagnitude], .varianceNotPositive(row: 1)),
      ([1, 2], [1], .lengthsDiffer(estimates: 2, variances: 1)),
    ]
  )
  func badRows(yi: [Double], vi: [Double], expected: PoolingError) {
    #expect(throws: expected) { try RandomEffects.fit(yi: yi, vi: vi) }
  }

  @Test("a level of confidence lies between 0 and 1", arguments: [0, 1, 95, -0.5, .nan])
  func level(level: Double) {
    #expect(throws: PoolingError.levelOutOfRange) { try RandomEffects.fit(yi: [1, 2], vi: [1, 1], level: level) }
  }

  @Test("a search that does not settle is an error and no number, where metafor stops too")
  func notConverged() throws {
    let reference = try MetaforReference.held("tables")
    let failed = reference.rows.filter { $0["failed"] == 1 && $0.text("rules") == "metafor" }
    #expect(!failed.isEmpty)
    for row in failed {
      let method = try #require(HeterogeneityMethod(rawValue: row.text("method")))
      let effects = try #require(reference.tables[row.text("table")]).effects
      #expect(throws: PoolingError.notConverged(method: method, iterations: 101)) {
        try RandomEffects.fit(effects, method: method)
      }
    }
  }

  @Test("equal estimates give Egger's test nothing to test")
  func equalEstimatesHaveNoAsymmetry() throws {
    let table = try Self.table([(0.1, 1), (0.1, 2), (0.1, 4), (0.1, 3)])
    #expect(throws: PoolingError.noResidualVariation) { try RandomEffects.eggerClassical(table) }
    #expect(try RandomEffects.eggerMixed(table, test: .knappHartung).p == nil)
    #expect(try RandomEffects.trimAndFill(table).missing == 0)
  }

  @Test("what is odd about a table is remarked on, by row")
  func remarks() throws {
    #expect(try Self.table([(1, 1)]).remarks == [.oneStudy])
    #expect(try Self.table([(1, 1), (1, 2)]).remarks == [.allEstimatesEqual])
    #expect(try Self.table([(1, 1), (2, 1), (1, 1)]).remarks == [.sameNumbers(row: 2, first: 0)])
    let deviation = try Self.table([(1, 0.04), (2, 0.09), (1.5, 0.05), (1.2, 9)])
    #expect(
      deviation.remarks.contains {
        if case .standardErrorLooksLikeDeviation(row: 3, _) = $0 { true } else { false }
      }
    )
    let deviations = try Self.table((0..<12).map { (1 + 0.01 * Double($0), 4) })
    #expect(
      deviations.remarks.contains { if case .standardErrorsLookLikeDeviations = $0 { true } else { false } }
    )
    #expect(try Self.bcg().remarks.isEmpty)
  }

  // MARK: Parts of the studies

  @Test("subgroups are compared by the Q of their means")
  func subgroups() throws {
    let table = try Self.bcg()
    let names = table.studies.indices.map { $0 % 2 == 0 ? "even" : "odd" }
    let result = try RandomEffects.subgroups(table, by: names)
    let groups = try result.groups.map { try #require($0.fit) }
    #expect(result.groups.map(\.name) == ["even", "odd"])
    #expect(groups.map(\.count) == [7, 6])
    let variance = groups.reduce(0) { $0 + $1.standardError * $1.standardError }
    let difference = groups[0].estimate - groups[1].estimate
    #expect(try #require(result.qBetween).isClose(to: difference * difference / variance))
    #expect(
      try #require(result.p).isClose(
        to: NormalDistribution.standard.survival(abs(difference) / variance.squareRoot()) * 2
      )
    )
    #expect(throws: PoolingError.lengthsDiffer(estimates: 13, variances: 1)) {
      try RandomEffects.subgroups(table, by: ["one"])
    }
  }

  @Test("a moderator that says nothing new is named")
  func redundantModerators() throws {
    let table = try Self.bcg()
    let x = Moderator(name: "x", values: (0..<13).map(Double.init))
    let twice = Moderator(name: "twice", values: x.values.map { 2 * $0 + 1 })
    #expect(throws: PoolingError.redundantModerator(column: 1)) { try RandomEffects.regress(table, on: [x, twice]) }
    #expect(throws: PoolingError.redundantModerator(column: 0)) {
      try RandomEffects.regress(table, on: [Moderator(name: "same", values: x.values.map { _ in 3 })])
    }
    let short = Moderator(name: "short", values: [1, 2])
    #expect(throws: PoolingError.moderatorNotFinite(row: 0)) { try RandomEffects.regress(table, on: [short]) }
    #expect(throws: PoolingError.tooFewStudies(needed: 3)) {
      try RandomEffects.eggerMixed(try Self.table([(1, 1), (2, 2)]))
    }
  }

  @Test("a regression without moderators is the pooled mean", arguments: methods, tests)
  func emptyRegression(method: HeterogeneityMethod, test: CoefficientTest) throws {
    let table = try Self.bcg()
    let mean = try RandomEffects.fit(table, method: method, test: test)
    let regression = try RandomEffects.regress(table, on: [], method: method, test: test)
    #expect(regression.coefficients[0].estimate.isClose(to: mean.estimate))
    #expect(regression.coefficients[0].standardError.isClose(to: mean.standardError))
    #expect(try #require(regression.residual).tau2.isClose(to: mean.tau2))
    #expect(regression.moderators == nil)
  }

  @Test("a funnel with its lower left cut off is filled there")
  func trimAndFill() throws {
    let full: [(Double, Double)] = (1...12).flatMap { step -> [(Double, Double)] in
      let error = 0.05 * Double(step)
      return [(error, error * error), (-error, error * error)]
    }
    let cut = full.filter { $0.0 > -0.4 }
    let fit = try RandomEffects.trimAndFill(try Self.table(cut), method: .equalEffects)
    #expect(fit.side == .left)
    #expect(fit.missing > 2)
    #expect(fit.fit.estimate < (try RandomEffects.fit(try Self.table(cut), method: .equalEffects)).estimate)
    #expect(fit.filled.allSatisfy { $0.estimate < 0 })
    let whole = try RandomEffects.trimAndFill(try Self.table(full), method: .equalEffects)
    // Ranks of equal distances go to the larger estimate, which is worth one study.
    #expect(whole.missing <= 1)
  }

  @Test("trimming the other side of the mirrored table finds the same")
  func mirrored() throws {
    let table = try Self.bcg()
    let mirror = try EffectTable(
      table.studies.map { StudyEffect(study: $0.study, estimate: -$0.estimate, variance: $0.variance) }
    )
    let one = try RandomEffects.trimAndFill(table)
    let other = try RandomEffects.trimAndFill(mirror)
    #expect(one.side != other.side)
    #expect(one.missing == other.missing)
    #expect(one.fit.estimate.isClose(to: -other.fit.estimate))
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool {
    self == other || abs(self - other) <= 1e-10 * max(abs(self), abs(other))
  }
}
