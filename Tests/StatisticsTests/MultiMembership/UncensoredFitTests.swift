import Testing

@testable import Statistics

/// Without censoring the model is Gaussian given its scales, so that a fine grid over these is as good as exact.
@Suite("Multi-membership fits of known values against integration over a grid")
struct UncensoredFitTests {
  typealias Model = MultiMembershipModel

  /// Seven values of three units and their blends, with a covariate.
  static let observations: [Model.Observation] = [
    ([1, -0.4], [("a", 1)], "x", -2.1, 0.8), ([1, 0.3], [("b", 1)], "x", 0.4, 1.1),
    ([1, 0.6], [("a", 0.5), ("b", 0.5)], "y", -3.0, 0.6), ([1, -0.2], [("c", 1)], "y", 1.9, 1.5),
    ([1, 0.1], [("c", 0.25), ("a", 0.75)], "z", -0.7, 0.9), ([1, 0.0], [("b", 1), ("b", 0.5)], "z", 2.2, 2.0),
    ([1, -0.9], [], "w", -1.2, 0.7),
  ].map { fixed, shares, other, value, error in
    Model.Observation(
      position: .init(fixed: fixed, memberships: [shares.map { .init($0.0, weight: $0.1) }, [.init(other)]]),
      outcome: .value(value),
      standardError: error
    )
  }
  static let fixedEffects: [Model.FixedEffect] = [.init("mean", priorScale: 3), .init("covariate", priorScale: 0.7)]
  static let targets: [Model.Position] = [
    .init(fixed: [1, 0], memberships: [[], []]),
    .init(fixed: [1, 0.5], memberships: [[.init("a")], []]),
    .init(fixed: [1, 0], memberships: [[.init("a", weight: 0.5), .init("c", weight: 0.5)], [.init("y")]]),
    .init(fixed: [1, 0], memberships: [[.init("new")], [.init("new")]]),
  ]

  static func model(levels: [Model.Level]) throws -> Model {
    let observations = Self.observations.map { observation in
      var observation = observation
      observation.position.memberships = Array(observation.position.memberships.prefix(levels.count))
      return observation
    }
    return try Model(fixedEffects: fixedEffects, levels: levels, observations: observations)
  }

  static func targets(levels: Int) -> [Model.Position] {
    targets.map { .init(fixed: $0.fixed, memberships: Array($0.memberships.prefix(levels))) }
  }

  /// The covariance of two positions, written from the model's definition.
  static func covariance(_ model: Model, _ one: Model.Position, _ other: Model.Position, _ scales: [Double]) -> Double {
    var sum = 0.0
    for j in model.fixedEffects.indices {
      sum += one.fixed[j] * other.fixed[j] * model.fixedEffects[j].priorScale * model.fixedEffects[j].priorScale
    }
    for (level, scale) in scales.enumerated() {
      let units = Set((one.memberships[level] + other.memberships[level]).map(\.unit))
      for unit in units {
        func share(_ position: Model.Position) -> Double {
          position.memberships[level].reduce(0) { $0 + ($1.unit == unit ? $1.weight : 0) }
        }
        sum += scale * scale * share(one) * share(other)
      }
    }
    return sum
  }

  /// Belief about each target and each scale by summing over a grid of scales.
  struct Grid {
    var targets: [GridMoments]
    /// Probability of each target below a point.
    var below: [Double]
    var scales: [GridMoments]

    init(_ model: Model, targets positions: [Model.Position], points: [Double], intervals: Int) {
      targets = positions.map { _ in GridMoments() }
      below = positions.map { _ in 0 }
      scales = model.levels.map { _ in GridMoments() }
      var choices: [(scales: [Double], weight: Double)] = [([], 1)]
      for level in model.levels {
        let grid = simpsonGrid(from: 0, to: 7.5 * level.priorScale, intervals: intervals)
        choices = choices.flatMap { choice in
          grid.map { node in
            let prior = halfNormalDensity(node.point, scale: level.priorScale)
            return (choice.scales + [node.point], choice.weight * node.weight * prior)
          }
        }
      }
      for choice in choices { add(model, positions, points, choice.scales, choice.weight) }
      below = zip(below, targets).map { $0 / $1.mass }
    }

    private mutating func add(
      _ model: Model,
      _ positions: [Model.Position],
      _ points: [Double],
      _ choice: [Double],
      _ prior: Double
    ) {
      let observed = model.observations
      let values = observed.map { if case .value(let value) = $0.outcome { value } else { Double.nan } }
      let matrix = observed.enumerated().map { i, one in
        observed.enumerated().map { j, other in
          UncensoredFitTests.covariance(model, one.position, other.position, choice)
            + (i == j ? one.standardError * one.standardError : 0)
        }
      }
      let (inverse, logDeterminant) = DenseMatrix(rows: matrix).inverted()
      let pull = inverse.map { inner($0, values) }
      let logLikelihood = -0.5 * (inner(values, pull) + logDeterminant + Double(values.count) * naturalLog(2 * .pi))
      let weight = prior * exponential(logLikelihood)
      for (index, position) in positions.enumerated() {
        let row = observed.map { UncensoredFitTests.covariance(model, position, $0.position, choice) }
        let own = UncensoredFitTests.covariance(model, position, position, choice)
        let explained = inner(row, inverse.map { inner($0, row) })
        let (mean, variance) = (inner(row, pull), own - explained)
        targets[index].add(mean: mean, variance: variance, weight: weight)
        let belief = NormalDistribution(mean: mean, standardDeviation: variance.squareRoot())
        below[index] += weight * belief.cumulative(points[index])
      }
      for (level, scale) in choice.enumerated() { scales[level].add(mean: scale, weight: weight) }
    }
  }

  static let points = [-1.5, -2, 0.3, 1]

  static func largestGap(_ fit: MultiMembershipFit, _ grid: Grid, _ positions: [Model.Position]) -> Double {
    var largest = abs(fit.logEvidence - grid.targets[0].logEvidence)
    for (index, position) in positions.enumerated() {
      let (found, expected) = (fit.mean(at: position), grid.targets[index])
      largest = max(
        largest,
        abs(found.mean - expected.mean) / expected.standardDeviation,
        abs(found.standardDeviation / expected.standardDeviation - 1),
        abs(found.cumulative(points[index]) - grid.below[index])
      )
    }
    for level in fit.model.levels.indices {
      let (found, expected) = (fit.scale(level: level), grid.scales[level])
      largest = max(
        largest,
        abs(found.mean - expected.mean) / expected.standardDeviation,
        abs(found.standardDeviation / expected.standardDeviation - 1)
      )
    }
    return largest
  }

  @Test("one level: evidence, means, spreads, probabilities and the scale", arguments: [0.05, 1, 20])
  func oneLevel(priorScale: Double) throws {
    let model = try Self.model(levels: [.init("units", priorScale: priorScale)])
    let targets = Self.targets(levels: 1)
    let grid = Grid(model, targets: targets, points: Self.points, intervals: 600)
    #expect(Self.largestGap(try MultiMembershipFit(model), grid, targets) < 3e-4)
  }

  @Test("two levels: evidence, means, spreads, probabilities and the scales", arguments: [(0.5, 2.0), (3, 0.3)])
  func twoLevels(priorScales: (Double, Double)) throws {
    let levels: [Model.Level] = [.init("units", priorScale: priorScales.0), .init("trials", priorScale: priorScales.1)]
    let model = try Self.model(levels: levels)
    let grid = Grid(model, targets: Self.targets, points: Self.points, intervals: 60)
    // Seven values hardly tell two scales apart, which is where few directions are coarsest.
    for (nodes, tolerance) in [(4, 0.1), (8, 0.01), (20, 0.003)] {
      let fit = try MultiMembershipFit(model, rules: .init(directionNodes: nodes))
      #expect(Self.largestGap(fit, grid, Self.targets) < tolerance, "\(nodes) nodes")
    }
  }

  @Test("fixed effects alone have the posterior of Bayesian linear regression", arguments: UInt64(0)..<20)
  func regression(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let effects = (0..<2).map { Model.FixedEffect("\($0)", priorScale: Double.random(in: 0.2...5, using: &numbers)) }
    let observations = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
      Model.Observation(
        position: .init(fixed: [1, numbers.normal()], memberships: [[]]),
        outcome: .value(numbers.normal(standardDeviation: 3)),
        standardError: Double.random(in: 0.3...2, using: &numbers)
      )
    }
    let model = try Model(fixedEffects: effects, levels: [.init("none", priorScale: 2)], observations: observations)
    let fit = try MultiMembershipFit(model)

    // The posterior of the coefficients has the precision Xᵀ V⁻¹ X + S⁻²; the probability of the data follows from it by
    // the matrix determinant lemma.
    var (a, b, c) = (1 / effects[0].variance, 0.0, 1 / effects[1].variance)
    var (r0, r1, squares, logDeterminant) = (0.0, 0.0, 0.0, naturalLog(effects[0].variance * effects[1].variance))
    for observation in observations {
      guard case .value(let y) = observation.outcome else { continue }
      let (x, w) = (observation.position.fixed[1], 1 / (observation.standardError * observation.standardError))
      a += w
      b += w * x
      c += w * x * x
      r0 += w * y
      r1 += w * x * y
      squares += w * y * y
      logDeterminant -= naturalLog(w)
    }
    let determinant = a * c - b * b
    let (b0, b1) = ((c * r0 - b * r1) / determinant, (a * r1 - b * r0) / determinant)
    logDeterminant += naturalLog(determinant)
    let constant = Double(observations.count) * naturalLog(2 * .pi)
    let logEvidence = -0.5 * (squares - b0 * r0 - b1 * r1 + logDeterminant + constant)

    #expect(abs(fit.logEvidence - logEvidence) < 1e-4, "seed \(seed)")
    let (mean, slope) = (fit.mean(at: .init(fixed: [1, 0], memberships: [[]])), fit.mean(at: Self.slope))
    #expect(abs(mean.mean - b0) < 1e-9 && abs(slope.mean - b1) < 1e-9, "seed \(seed)")
    #expect(abs(mean.variance - c / determinant) < 1e-9 && abs(slope.variance - a / determinant) < 1e-9, "seed \(seed)")
    // Nothing was learnt about the scale, whose mean and variance stay those of a half-normal distribution.
    let scale = fit.scale(level: 0)
    #expect(abs(scale.mean - 2 * (2 / Double.pi).squareRoot()) < 1e-3)
    #expect(abs(scale.standardDeviation - 2 * (1 - 2 / Double.pi).squareRoot()) < 1e-3)
  }

  static let slope = Model.Position(fixed: [0, 1], memberships: [[]])

  @Test("an observation's weight is how far the mean moves with its value")
  func weights() throws {
    let levels: [Model.Level] = [.init("units", priorScale: 1e-3), .init("trials", priorScale: 1e-3)]
    let fit = try MultiMembershipFit(Self.model(levels: levels))
    // So narrow a prior holds the scales where they are, whatever the value.
    for row in Self.observations.indices {
      var observations = Self.observations
      guard case .value(let value) = observations[row].outcome else { continue }
      observations[row].outcome = .value(value + 1)
      let model = try Model(fixedEffects: Self.fixedEffects, levels: levels, observations: observations)
      let moved = try MultiMembershipFit(model)
      for target in Self.targets {
        let belief = fit.belief(at: target)
        let change = moved.mean(at: target).mean - belief.mixture.mean
        #expect(abs(change - belief.weights[row]) < 1e-5)
      }
    }
  }
}

extension MultiMembershipModel.FixedEffect {
  fileprivate var variance: Double { priorScale * priorScale }
}
