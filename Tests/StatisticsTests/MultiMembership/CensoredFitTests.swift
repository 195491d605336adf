import Testing

@testable import Statistics

@Suite("Multi-membership fits of censored values against integration over a grid")
struct CensoredFitTests {
  typealias Model = MultiMembershipModel

  /// One result: its covariate, outcome and standard error.
  struct Row: Sendable, CustomTestStringConvertible {
    var covariate: Double
    var outcome: Model.Outcome
    var error: Double

    var testDescription: String { "\(outcome) ± \(error) at \(covariate)" }

    /// The probability of the outcome round a mean.
    func likelihood(mean: Double) -> Double {
      let normal = NormalDistribution(mean: mean, standardDeviation: error)
      switch outcome {
      case .value(let value): return normal.density(value)
      case .between(let lower, let upper):
        // The smaller tails, where no digits are lost.
        return lower > mean
          ? normal.survival(lower) - normal.survival(upper) : normal.cumulative(upper) - normal.cumulative(lower)
      }
    }
  }

  static func row(_ lower: Double, _ upper: Double, error: Double, at covariate: Double = 0) -> Row {
    Row(covariate: covariate, outcome: .between(lower: lower, upper: upper), error: error)
  }

  static let scales = (mean: 2.0, covariate: 1.5)

  static func fit(_ rows: [Row], level: [Model.Membership] = []) throws -> MultiMembershipFit {
    let model = try Model(
      fixedEffects: [.init("mean", priorScale: scales.mean), .init("covariate", priorScale: scales.covariate)],
      levels: [.init("units", priorScale: 1)],
      observations: rows.map {
        .init(
          position: .init(fixed: [1, $0.covariate], memberships: [level]),
          outcome: $0.outcome,
          standardError: $0.error
        )
      }
    )
    return try MultiMembershipFit(model)
  }

  static let mean = Model.Position(fixed: [1, 0], memberships: [[]])
  static let single: [Row] = [
    row(-1, 1, error: 0.5), row(-.infinity, -2, error: 1), row(3, .infinity, error: 0.7), row(2, 2.01, error: 0.3),
    row(-6, 0.5, error: 3), row(9, 9.5, error: 0.2), row(-.infinity, 30, error: 1), row(-30, .infinity, error: 4),
    row(-0.1, 0.1, error: 0.01),
  ]

  @Test("one censored observation is matched to rounding", arguments: single)
  func one(row: Row) throws {
    let fit = try Self.fit([row])
    var grid = GridMoments()
    for (point, weight) in simpsonGrid(from: -18, to: 18, intervals: 20000) {
      let prior = NormalDistribution(standardDeviation: Self.scales.mean).density(point)
      grid.add(mean: point, weight: weight * prior * row.likelihood(mean: point))
    }
    let found = fit.mean(at: Self.mean)
    #expect(abs(fit.logEvidence - grid.logEvidence) < 1e-4)
    #expect(abs(found.mean - grid.mean) < 1e-6 * grid.standardDeviation)
    #expect(abs(found.standardDeviation / grid.standardDeviation - 1) < 1e-6)
  }

  @Test("a value and a censored observation of a unit, over the scale between units", arguments: single.prefix(5))
  func withValue(row: Row) throws {
    let value = Row(covariate: 0, outcome: .value(-0.8), error: 0.6)
    let fit = try Self.fit([value, row], level: [.init("a")])
    // Given the scale, value and mean are normal together, and what is left is an integral over the mean.
    var grid = GridMoments()
    for (scale, weight) in simpsonGrid(from: 0, to: 7.5, intervals: 100) {
      let variance = Self.scales.mean * Self.scales.mean + scale * scale
      let prior = weight * halfNormalDensity(scale, scale: 1)
      for (point, step) in simpsonGrid(from: -20, to: 20, intervals: 1600) {
        let density = NormalDistribution(standardDeviation: variance.squareRoot()).density(point)
        let likelihood = value.likelihood(mean: point) * row.likelihood(mean: point)
        grid.add(mean: point, weight: prior * step * density * likelihood)
      }
    }
    let found = fit.mean(at: .init(fixed: [1, 0], memberships: [[.init("a")]]))
    #expect(abs(fit.logEvidence - grid.logEvidence) < 1e-3)
    #expect(abs(found.mean - grid.mean) < 1e-3 * grid.standardDeviation)
    #expect(abs(found.standardDeviation / grid.standardDeviation - 1) < 1e-3)
  }

  /// Rows, and how close the scheme comes, in posterior standard deviations.
  static let several: [(rows: [Row], tolerance: Double)] = [
    ([row(-1, 1, error: 0.5), row(-.infinity, -1, error: 1)], 0.005),
    ([row(-1, 1, error: 0.5, at: 1), row(-1, 1, error: 0.5, at: -1)], 1e-6),
    ([row(-.infinity, -2, error: 1, at: 0.5), row(-2, 2, error: 1, at: -0.4), row(1, .infinity, error: 1)], 0.005),
    ([row(-3, 3, error: 1.5, at: 1), row(2, .infinity, error: 0.4, at: -1), row(-0.5, 0.5, error: 0.3)], 0.005),
    // One-sided results of the same mean are the hard case: each is skewed the same way.
    ([row(-.infinity, -2, error: 1), row(-.infinity, -2, error: 1), row(-.infinity, -2, error: 1)], 0.06),
  ]

  @Test("two and three censored observations are matched as closely as Gaussians can", arguments: several)
  func more(rows: [Row], tolerance: Double) throws {
    let fit = try Self.fit(rows)
    var (mean, slope) = (GridMoments(), GridMoments())
    for (b0, weight0) in simpsonGrid(from: -12, to: 12, intervals: 300) {
      let outer = weight0 * NormalDistribution(standardDeviation: Self.scales.mean).density(b0)
      for (b1, weight1) in simpsonGrid(from: -9, to: 9, intervals: 300) {
        let prior = outer * weight1 * NormalDistribution(standardDeviation: Self.scales.covariate).density(b1)
        let weight = rows.reduce(prior) { $0 * $1.likelihood(mean: b0 + b1 * $1.covariate) }
        mean.add(mean: b0, weight: weight)
        slope.add(mean: b1, weight: weight)
      }
    }
    #expect(abs(fit.logEvidence - mean.logEvidence) < max(1e-4, tolerance / 2))
    for (fixed, grid) in [([1.0, 0], mean), ([0, 1], slope)] {
      let found = fit.mean(at: .init(fixed: fixed, memberships: [[]]))
      #expect(abs(found.mean - grid.mean) < tolerance * grid.standardDeviation)
      #expect(abs(found.standardDeviation / grid.standardDeviation - 1) < max(1e-4, tolerance))
    }
  }

  @Test("the scheme settles where each Gaussian has its term's moments", arguments: UInt64(0)..<40)
  func settled(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let size = Int.random(in: 1...12, using: &numbers)
    let terms = (0..<size).map { _ in
      let error = exponential(Double.random(in: -3...1.5, using: &numbers))
      let middle = numbers.normal(standardDeviation: 3)
      let bounds: (Double, Double) =
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: (middle, .infinity)
        case 1: (-.infinity, middle)
        default: (middle - 2 * error, middle + 2 * error)
        }
      return CensoredSites.Term(lower: bounds.0, upper: bounds.1, noise: error * error)
    }
    // Means that are much or little alike.
    let likeness = Double.random(in: 0...4, using: &numbers)
    let loadings = (0..<size).map { _ in (0..<3).map { _ in numbers.normal(standardDeviation: likeness) } }
    var covariance = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0..<size { covariance[i * size + j] = inner(loadings[i], loadings[j]) + (i == j ? 0.1 : 0) }
    }
    let mean = (0..<size).map { _ in numbers.normal() }
    var sites = CensoredSites(terms: terms)
    var workspace = CensoredSites.Workspace(size: size)
    let logProbability = sites.fit(mean: mean, covariance: covariance, workspace: &workspace)
    #expect(try #require(logProbability) < 0)
    for i in 0..<size {
      let variance = workspace.covariance[i * size + i]
      let left = 1 / (1 - variance * sites.precisions[i])
      let rest = (workspace.mean[i] - variance * sites.shifts[i]) * left
      let moments = TruncatedNormal(terms[i], mean: rest, variance: variance * left)
      #expect(abs(moments.precision - sites.precisions[i]) * variance < 1e-3, "seed \(seed)")
      let after = 1 / (1 / (variance * left) + moments.precision)
      let matched = after * (rest / (variance * left) + moments.shift)
      #expect(abs(matched - workspace.mean[i]) < 1e-3 * variance.squareRoot(), "seed \(seed)")
    }
  }
}
