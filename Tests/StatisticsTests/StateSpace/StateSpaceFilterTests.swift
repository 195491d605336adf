import Statistics
import Testing

@Suite("The filter of a state-space model")
struct StateSpaceFilterTests {
  /// A drifting level, noise that carries over, and a coefficient.
  static let model = StateSpaceModel(
    components: [
      .randomWalk(stepVariance: 0.4, initialMean: 10, initialVariance: 30),
      .autoregression(persistence: 0.7, variance: 2),
      .constant(mean: -1, variance: 4),
    ],
    noiseVariance: 0.5,
    roundingVariance: 1.0 / 12
  )

  /// A series with gaps, and loadings that put the coefficient to work on some steps.
  static func series(steps: Int, seed: UInt64) -> (observations: [SeriesObservation], loadings: [Double]) {
    var random = SeededRandom(seed: seed)
    var observations: [SeriesObservation] = []
    var loadings: [Double] = []
    for step in 0..<steps {
      let isMissing = random.uniform() < 0.3
      let value = 10 + 3 * random.normal()
      observations.append(isMissing ? .missing : .value(value))
      loadings += [1, 1, step % 5 < 2 ? 0.3 * Double(step % 3) : 0]
    }
    return (observations, loadings)
  }

  /// The series as one normal distribution of all its values, written out.
  private struct Dense {
    var values: [Double] = []
    var means: [Double] = []
    var covariance: [[Double]] = []
    /// Covariance of the values with the coefficient.
    var withCoefficient: [Double] = []

    init(_ observations: [SeriesObservation], _ loadings: [Double]) {
      var steps: [Int] = []
      for (step, observation) in observations.enumerated() {
        guard case .value(let value) = observation else { continue }
        steps.append(step)
        values.append(value)
        means.append(10 - loadings[3 * step + 2])
        withCoefficient.append(4 * loadings[3 * step + 2])
      }
      covariance = steps.map { one in
        steps.map { other in
          let apart = abs(one - other)
          let carried = 2 * (0..<apart).reduce(1.0) { product, _ in product * 0.7 }
          let own = one == other ? 0.5 + 1.0 / 12 : 0
          let level = 30 + 0.4 * Double(min(one, other))
          return level + carried + 4 * loadings[3 * one + 2] * loadings[3 * other + 2] + own
        }
      }
    }

    /// Logarithm of the density, mean and variance of the coefficient, by elimination.
    func answer() -> (logDensity: Double, mean: Double, variance: Double) {
      let count = values.count
      var rows = covariance
      var gaps = zip(values, means).map { $0 - $1 }
      var cross = withCoefficient
      var logDensity = 0.0
      var (mean, variance) = (-1.0, 4.0)
      for pivot in 0..<count {
        let own = rows[pivot][pivot]
        logDensity += NormalDistribution(mean: 0, standardDeviation: own.squareRoot()).logDensity(gaps[pivot])
        mean += cross[pivot] / own * gaps[pivot]
        variance -= cross[pivot] * cross[pivot] / own
        for row in (pivot + 1)..<max(count, pivot + 1) {
          let share = rows[row][pivot] / own
          gaps[row] -= share * gaps[pivot]
          cross[row] -= share * cross[pivot]
          for column in pivot..<count { rows[row][column] -= share * rows[pivot][column] }
        }
      }
      return (logDensity, mean, variance)
    }
  }

  @Test("gives the density of all values as one normal distribution, and the coefficient's belief", arguments: 1...8)
  func dense(seed: Int) {
    let (observations, loadings) = Self.series(steps: 25, seed: UInt64(seed))
    var filter = StateSpaceFilter(size: 3)
    let likelihood = filter.run(Self.model, observations: observations, loadings: loadings)
    let dense = Dense(observations, loadings).answer()
    let belief = filter.belief(loadings: [0, 0, 1])
    #expect(abs(likelihood - dense.logDensity) < 1e-9)
    #expect(abs(belief.mean - dense.mean) < 1e-10)
    #expect(abs(belief.variance - dense.variance) < 1e-10)
  }

  @Test("one step after the other comes to what the whole series comes to")
  func steps() {
    let (observations, loadings) = Self.series(steps: 30, seed: 9)
    var whole = StateSpaceFilter(size: 3)
    whole.run(Self.model, observations: observations, loadings: loadings)
    var single = StateSpaceFilter(size: 3)
    single.start(Self.model)
    for (step, observation) in observations.enumerated() {
      if step > 0 { single.predict() }
      single.update(observation, loadings: Array(loadings[(3 * step)..<(3 * step + 3)]), model: Self.model)
    }
    #expect(single.means == whole.means)
    #expect(single.covariance == whole.covariance)
    #expect(abs(single.logLikelihood - whole.logLikelihood) < 1e-9)
  }

  @Test("a run without observations changes nothing but time")
  func nothing() {
    var filter = StateSpaceFilter(size: 3)
    let none = [SeriesObservation](repeating: .missing, count: 11)
    #expect(filter.run(Self.model, observations: none, loadings: [Double](repeating: 1, count: 33)) == 0)
    let level = filter.belief(loadings: [1, 0, 0])
    #expect(level.mean == 10)
    #expect(abs(level.variance - 34) < 1e-12)
    #expect(abs(filter.belief(loadings: [0, 1, 0]).variance - 2) < 1e-12)
  }

  @Test("thirty years of days from a start that knows nothing leave a covariance that is one")
  func sound() {
    var model = Self.model
    model.components[0].initialVariance = 1e12
    model.noiseVariance = 1e-6
    let (observations, loadings) = Self.series(steps: 10_950, seed: 4)
    var filter = StateSpaceFilter(size: 3)
    let likelihood = filter.run(model, observations: observations, loadings: loadings)
    #expect(likelihood.isFinite)
    for loading in [[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, -1, 0]] {
      let variance = filter.belief(loadings: loading).variance
      #expect(variance > 0 && variance < 100, "of \(loading): \(variance)")
    }
  }

  @Test("regression by remainders gives what the filter gives with the coefficient among its parts", arguments: 1...5)
  func regression(seed: Int) {
    let (observations, loadings) = Self.series(steps: 40, seed: UInt64(seed))
    var filter = StateSpaceFilter(size: 3)
    let likelihood = filter.run(Self.model, observations: observations, loadings: loadings)
    let column = observations.indices.map { loadings[3 * $0 + 2] }
    var errors = Self.model
    errors.components.removeLast()
    let readings = observations.map { observation in
      guard case .value(let value) = observation else { return RegressionFilter.Reading.missing }
      return .init(value: value, noiseVariance: 0.5 + 1.0 / 12)
    }
    // Other variants beside it, in lanes before and after.
    let others = (0..<5).map { _ in column.map { 1 - $0 } }
    let columns = RegressionFilter(variants: others + [column], shared: [column.map { $0 * $0 }])
    let sums = columns.sums(errors, readings: readings)
    let precision = sums.squares[5] + 0.25
    let shift = sums.products[10] - 0.25
    let mean = shift / precision
    let belief = filter.belief(loadings: [0, 0, 1])
    #expect(abs(mean - belief.mean) < 1e-10)
    #expect(abs(1 / precision - belief.variance) < 1e-10)
    // ½ log of the coefficient's variance afterwards over that before.
    let shrinking =
      NormalDistribution(mean: 0, standardDeviation: 2).logDensity(0)
      - NormalDistribution(mean: 0, standardDeviation: 1 / precision.squareRoot()).logDensity(0)
    let density = sums.logScale - 0.5 * sums.shared[0] + 0.5 * mean * shift - 0.5 * 0.25 + shrinking
    #expect(abs(density - likelihood) < 1e-8)
  }
}
