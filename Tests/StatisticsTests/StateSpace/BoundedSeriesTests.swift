import Statistics
import Testing

/// A scale that ends at 0: what lies there may be anything below. The Gaussian that the filter puts in its place is
/// checked by drawing what was hidden (J. Geweke, V. Hajivassiliou, M. Keane: each value from the truncated normal
/// distribution that the filter foretells, weighted by its probability), which is exact but for chance.
@Suite("A series that meets the end of its scale")
struct BoundedSeriesTests {
  private static let model = StateSpaceModel(
    components: [
      .randomWalk(stepVariance: 0.01, initialMean: 1, initialVariance: 4),
      .autoregression(persistence: 0.5, variance: 1),
      .constant(mean: 0, variance: 6.25),
    ],
    noiseVariance: 0.4
  )

  private static func series(mean: Double, seed: UInt64) -> (observations: [SeriesObservation], loadings: [Double]) {
    var random = SeededRandom(seed: seed)
    var noise = random.normal()
    var observations: [SeriesObservation] = []
    var loadings: [Double] = []
    for step in 0..<40 {
      noise = 0.5 * noise + 0.75.squareRoot() * random.normal()
      let exposure = (step / 10).isMultiple(of: 2) ? 0.0 : 1
      let value = mean - 0.8 * exposure + noise + 0.4.squareRoot() * random.normal()
      observations.append(value <= 0.5 ? .between(lower: -.infinity, upper: 0.5) : .value(value))
      loadings += [1, 1, exposure]
    }
    return (observations, loadings)
  }

  /// Logarithm of the probability, mean and standard deviation of the coefficient.
  private static func drawn(
    _ observations: [SeriesObservation],
    _ loadings: [Double],
    draws: Int
  ) -> (logProbability: Double, mean: Double, deviation: Double) {
    let standard = NormalDistribution.standard
    var logWeights: [Double] = []
    var moments: [(mean: Double, variance: Double)] = []
    for draw in 0..<draws {
      var random = SeededRandom(seed: 11, index: UInt64(draw + 1))
      var filter = StateSpaceFilter(size: 3)
      filter.start(model)
      var logWeight = 0.0
      for (step, observation) in observations.enumerated() {
        if step > 0 { filter.predict() }
        let loading = Array(loadings[(3 * step)..<(3 * step + 3)])
        var known = observation
        if case .between(_, let upper) = observation {
          let belief = filter.belief(loadings: loading)
          let scale = (belief.variance + model.noiseVariance).squareRoot()
          let below = standard.cumulative((upper - belief.mean) / scale)
          let value = belief.mean + scale * standard.quantile(below * random.uniform())
          // The value's own density is what it was drawn from: its probability alone counts.
          logWeight +=
            NormalDistribution(mean: 0, standardDeviation: below).logDensity(0) * -1
            + standard.logDensity(0)
          logWeight -= NormalDistribution(mean: belief.mean, standardDeviation: scale).logDensity(value)
          known = .value(value)
        }
        filter.update(known, loadings: loading, model: model)
      }
      logWeights.append(logWeight + filter.logLikelihood)
      moments.append(filter.belief(loadings: [0, 0, 1]))
    }
    let mixture = NormalMixture(
      weights: Self.relative(logWeights),
      means: moments.map(\.mean),
      standardDeviations: moments.map { $0.variance.squareRoot() }
    )
    return (Self.logMean(logWeights), mixture.mean, mixture.standardDeviation)
  }

  private static func relative(_ logWeights: [Double]) -> [Double] {
    let most = logWeights.max() ?? 0
    return logWeights.map { weight in
      // e to the power of what is below the largest, by the normal density, whose exponent is −½ z².
      let z = (2 * (most - weight)).squareRoot()
      return NormalDistribution.standard.density(z) / NormalDistribution.standard.density(0)
    }
  }

  private static func logMean(_ logWeights: [Double]) -> Double {
    let mean = relative(logWeights).reduce(0, +) / Double(logWeights.count)
    let one = NormalDistribution(mean: 0, standardDeviation: 1 / mean).logDensity(0)
    return (logWeights.max() ?? 0) + one - NormalDistribution.standard.logDensity(0)
  }

  @Test(
    "a tenth, a third and two thirds of days at the end: the coefficient is off by a small part of its deviation",
    arguments: [2.4, 1.2, 0.2]
  )
  func coefficient(mean: Double) {
    let (observations, loadings) = Self.series(mean: mean, seed: 3)
    var filter = StateSpaceFilter(size: 3)
    let likelihood = filter.run(Self.model, observations: observations, loadings: loadings)
    let belief = filter.belief(loadings: [0, 0, 1])
    let exact = Self.drawn(observations, loadings, draws: 3000)
    let gap = abs(belief.mean - exact.mean) / exact.deviation
    // Beside 100,000 draws of nine such series the means were off by 0.065 of a deviation at most, the deviations by 4 %;
    // 3,000 draws add some hundredths of their own.
    #expect(gap < 0.1, "\(gap)")
    #expect(abs(belief.variance.squareRoot() / exact.deviation - 1) < 0.1)
    #expect(abs(likelihood - exact.logProbability) < 0.4, "\(likelihood) beside \(exact.logProbability)")
  }

  @Test("the values that stand in have the probability of what they stand for, with the correction")
  func standIns() {
    let (observations, loadings) = Self.series(mean: 1.2, seed: 5)
    var filter = StateSpaceFilter(size: 3)
    let likelihood = filter.run(Self.model, observations: observations, loadings: loadings)
    let belief = filter.belief(loadings: [0, 0, 1])
    let (readings, correction) = filter.standIns(Self.model, observations: observations, loadings: loadings)
    var errors = Self.model
    errors.components.removeLast()
    let columns = RegressionFilter(variants: [observations.indices.map { loadings[3 * $0 + 2] }])
    let sums = columns.sums(errors, readings: readings)
    let precision = sums.squares[0] + 1 / 6.25
    let mean = sums.products[0] / precision
    let shrinking =
      NormalDistribution(mean: 0, standardDeviation: 2.5).logDensity(0)
      - NormalDistribution(mean: 0, standardDeviation: 1 / precision.squareRoot()).logDensity(0)
    let density = sums.logScale - 0.5 * sums.shared[0] + 0.5 * mean * mean * precision + shrinking
    #expect(abs(mean - belief.mean) < 1e-9)
    #expect(abs(1 / precision - belief.variance) < 1e-9)
    #expect(abs(density + correction - likelihood) < 1e-8)
  }
}
