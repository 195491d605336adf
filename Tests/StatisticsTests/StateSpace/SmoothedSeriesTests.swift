import Statistics
import Testing

@Suite("A series looked back on")
struct SmoothedSeriesTests {
  private static let model = StateSpaceFilterTests.model

  /// All parts at all steps as one normal distribution, written out and conditioned on one value after another.
  private struct Dense {
    var means: [Double] = []
    var covariance: [[Double]] = []

    init(_ observations: [SeriesObservation], _ loadings: [Double]) {
      let steps = observations.count
      means = (0..<steps).flatMap { _ in [10.0, 0, -1] }
      covariance = (0..<(3 * steps)).map { one in
        (0..<(3 * steps)).map { other in
          guard one % 3 == other % 3 else { return 0 }
          let (first, last) = (min(one, other) / 3, max(one, other) / 3)
          switch one % 3 {
          case 0: return 30 + 0.4 * Double(first)
          case 1: return 2 * (first..<last).reduce(1.0) { product, _ in product * 0.7 }
          default: return 4
          }
        }
      }
      for (step, observation) in observations.enumerated() {
        guard case .value(let value) = observation else { continue }
        condition(on: value, loading: Array(loadings[(3 * step)..<(3 * step + 3)]), at: 3 * step)
      }
    }

    private mutating func condition(on value: Double, loading: [Double], at place: Int) {
      let direction = covariance.map { row in (0..<3).reduce(0) { $0 + row[place + $1] * loading[$1] } }
      let variance = 0.5 + 1.0 / 12 + (0..<3).reduce(0) { $0 + loading[$1] * direction[place + $1] }
      let gap = value - (0..<3).reduce(0) { $0 + loading[$1] * means[place + $1] }
      for i in means.indices {
        means[i] += direction[i] / variance * gap
        for j in means.indices { covariance[i][j] -= direction[i] * direction[j] / variance }
      }
    }
  }

  @Test("every step's belief is that of one normal distribution of all parts, given all values", arguments: 1...8)
  func dense(seed: Int) {
    let (observations, loadings) = StateSpaceFilterTests.series(steps: 20, seed: UInt64(seed))
    let smoothed = SmoothedSeries(Self.model, observations: observations, loadings: loadings)
    let dense = Dense(observations, loadings)
    for step in observations.indices {
      for loading in [[1.0, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0.5, -2]] {
        let belief = smoothed.belief(at: step, loadings: loading)
        let mean = (0..<3).reduce(0) { $0 + loading[$1] * dense.means[3 * step + $1] }
        let variance = (0..<9).reduce(0) {
          $0 + loading[$1 / 3] * loading[$1 % 3] * dense.covariance[3 * step + $1 / 3][3 * step + $1 % 3]
        }
        #expect(abs(belief.mean - mean) < 1e-9, "step \(step) of \(loading)")
        #expect(abs(belief.variance - variance) < 1e-9, "step \(step) of \(loading)")
      }
    }
  }

  @Test("at the last step nothing is known beyond what the filter knows, edges of a range among it")
  func last() {
    var (observations, loadings) = StateSpaceFilterTests.series(steps: 30, seed: 11)
    observations[4] = .between(lower: -.infinity, upper: 8)
    observations[29] = .between(lower: 13, upper: .infinity)
    var filter = StateSpaceFilter(size: 3)
    filter.run(Self.model, observations: observations, loadings: loadings)
    let smoothed = SmoothedSeries(Self.model, observations: observations, loadings: loadings)
    for loading in [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]] {
      let (one, other) = (smoothed.belief(at: 29, loadings: loading), filter.belief(loadings: loading))
      #expect(abs(one.mean - other.mean) < 1e-10)
      #expect(abs(one.variance - other.variance) < 1e-10)
    }
    loadings.removeAll()
    #expect(SmoothedSeries(Self.model, observations: [], loadings: loadings).count == 0)
  }

  @Test("a value that lies below a bound draws the days round it down")
  func bounds() {
    var (observations, loadings) = StateSpaceFilterTests.series(steps: 12, seed: 3)
    observations[6] = .missing
    let without = SmoothedSeries(Self.model, observations: observations, loadings: loadings)
    observations[6] = .between(lower: -.infinity, upper: 2)
    let with = SmoothedSeries(Self.model, observations: observations, loadings: loadings)
    for step in 4...8 {
      let (one, other) = (with.belief(at: step, loadings: [1, 1, 0]), without.belief(at: step, loadings: [1, 1, 0]))
      #expect(one.mean < other.mean)
    }
  }

  @Test("what never changes is believed alike at every step, and thirty years of days leave variances that are some")
  func long() {
    var model = Self.model
    model.components[0].initialVariance = 1e6
    let (observations, loadings) = StateSpaceFilterTests.series(steps: 10_950, seed: 4)
    let smoothed = SmoothedSeries(model, observations: observations, loadings: loadings)
    let last = smoothed.belief(at: 10_949, loadings: [0, 0, 1])
    for step in stride(from: 0, to: 10_950, by: 1095) {
      let belief = smoothed.belief(at: step, loadings: [0, 0, 1])
      #expect(abs(belief.mean - last.mean) < 1e-6)
      #expect(abs(belief.variance - last.variance) < 1e-6)
      #expect(smoothed.belief(at: step, loadings: [1, 0, 0]).variance > 0.01)
    }
  }
}
