import Statistics
import Testing

@Suite("Mixtures of normal distributions")
struct NormalMixtureTests {
  static func random(_ numbers: inout SeededNumbers) -> NormalMixture {
    let count = Int.random(in: 1...12, using: &numbers)
    return NormalMixture(
      weights: (0..<count).map { _ in Double.random(in: 0.01...3, using: &numbers) },
      means: (0..<count).map { _ in numbers.normal(standardDeviation: 5) },
      standardDeviations: (0..<count).map { _ in Double.random(in: 0.001...4, using: &numbers) }
    )
  }

  @Test("the quantile is where the cumulative probability is reached", arguments: UInt64(0)..<60)
  func quantiles(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let mixture = Self.random(&numbers)
    for p in [1e-9, 1e-3, 0.025, 0.1, 0.5, 0.75, 0.975, 0.999, 1 - 1e-9] + [Double.random(in: 0..<1, using: &numbers)] {
      let point = mixture.quantile(p)
      let slack = 2e-12 * mixture.standardDeviation
      // Reached within the quantile's own tolerance, and within what the sum of probabilities can be rounded by.
      #expect(mixture.cumulative(point - slack) <= p + 1e-15, "seed \(seed), p \(p)")
      #expect(mixture.cumulative(point + slack) >= p - 1e-15, "seed \(seed), p \(p)")
    }
    let interval = mixture.interval(level: 0.8)
    #expect(interval.lower == mixture.quantile((1 - 0.8) / 2) && interval.upper == mixture.quantile((1 + 0.8) / 2))
  }

  @Test("mean, variance and cumulative probability are integrals of the density", arguments: UInt64(0)..<10)
  func integrals(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let count = Int.random(in: 1...5, using: &numbers)
    let mixture = NormalMixture(
      weights: (0..<count).map { _ in Double.random(in: 0.1...3, using: &numbers) },
      means: (0..<count).map { _ in numbers.normal() },
      standardDeviations: (0..<count).map { _ in Double.random(in: 0.5...2, using: &numbers) }
    )
    let mass = simpson(from: -30, to: 30) { mixture.density($0) }
    let mean = simpson(from: -30, to: 30) { $0 * mixture.density($0) }
    let square = simpson(from: -30, to: 30) { $0 * $0 * mixture.density($0) }
    let below = simpson(from: -30, to: 0.7) { mixture.density($0) }
    #expect(abs(mass - 1) < 1e-10, "seed \(seed)")
    #expect(abs(mixture.mean - mean) < 1e-9, "seed \(seed)")
    #expect(abs(mixture.variance - (square - mean * mean)) < 1e-8, "seed \(seed)")
    #expect(abs(mixture.standardDeviation * mixture.standardDeviation - mixture.variance) < 1e-12)
    #expect(abs(mixture.cumulative(0.7) - below) < 1e-9, "seed \(seed)")
  }

  @Test("a quantile in a gap where nothing is expected is found")
  func gap() {
    let mixture = NormalMixture(weights: [1, 3], means: [-1000, 1000], standardDeviations: [1e-3, 1e-3])
    #expect(abs(mixture.quantile(0.125) + 1000) < 1e-8)
    #expect(abs(mixture.quantile(0.625) - 1000) < 1e-8)
    #expect(mixture.cumulative(mixture.quantile(0.25)) >= 0.25 - 1e-15)
  }

  @Test("weights are scaled to one, and the ends are infinite")
  func ends() {
    let mixture = NormalMixture(weights: [2, 6], means: [0, 1], standardDeviations: [1, 1])
    #expect(mixture.weights == [0.25, 0.75])
    #expect(mixture.quantile(0) == -.infinity && mixture.quantile(1) == .infinity)
  }
}
