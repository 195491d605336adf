import GutSkin
import Testing

@Suite("A cohort's spread in bounded memory")
struct SpreadTests {
  /// Between order statistics (Hyndman and Fan 1996, type 7).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    return sorted[low] + (place - Double(low)) * (sorted[min(low + 1, sorted.count - 1)] - sorted[low])
  }

  @Test("A sketch's mean and spread are exact, its quantiles within its error", arguments: [1, 7, 42])
  func sketch(seed: UInt64) throws {
    var random = SystemlessRandom(state: seed)
    let values = (0..<20_000).map { _ in random.next() < 0.1 ? 0 : (random.next() - 0.2) * 80 * random.next() }
    var sketch = ValueSketch()
    for value in values { sketch.add(value) }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    #expect(abs(try #require(sketch.mean) - mean) < 1e-8, "seed \(seed)")
    #expect(abs(try #require(sketch.standardDeviation) - variance.squareRoot()) < 1e-7, "seed \(seed)")
    let sorted = values.sorted()
    for share in [0.05, 0.25, 0.5, 0.75, 0.95] {
      let exact = Self.quantile(share, of: sorted)
      let near = try #require(sketch.quantile(share))
      #expect(abs(near - exact) <= 2 * ValueSketch.relativeError * abs(exact) + 1e-6, "seed \(seed), share \(share)")
    }
  }

  @Test("A sketch is the same in any order and any parts", arguments: [3, 5])
  func order(seed: UInt64) {
    var random = SystemlessRandom(state: seed)
    let values = (0..<999).map { _ in random.next() * 50 - 5 }
    var (whole, first, second) = (ValueSketch(), ValueSketch(), ValueSketch())
    for value in values { whole.add(value) }
    for (index, value) in values.reversed().enumerated() {
      if index.isMultiple(of: 3) { first.add(value) } else { second.add(value) }
    }
    first.merge(second)
    for share in stride(from: 0.0, through: 1, by: 0.125) {
      #expect(first.quantile(share) == whole.quantile(share), "seed \(seed)")
    }
    #expect(first.mean == whole.mean)
    #expect(first.standardDeviation == whole.standardDeviation)
  }

  @Test("No numbers, one number and extreme numbers do no harm")
  func edges() throws {
    var sketch = ValueSketch()
    #expect(sketch.mean == nil && sketch.quantile(0.5) == nil)
    sketch.add(3)
    #expect(sketch.mean == 3 && sketch.standardDeviation == 0)
    for value in [1e300, -1e300, 1e-300, 0, -0.0] { sketch.add(value) }
    #expect(sketch.count == 6)
    #expect(try #require(sketch.quantile(1)) > 9e7)
    #expect(try #require(sketch.quantile(0)) < -9e7)
    #expect(sketch.quantile(0.5) == 0)
  }

  @Test("A cohort's spread is that of its courses, on any number of threads")
  func cohort() async throws {
    let simulation = Simulation(
      burnIn: 30,
      days: [0, 1, 14],
      observables: [.readOut(.scorad), .readOut(.crp), .state(.inflammation)]
    )
    let patient = { @Sendable (number: Int) in
      VirtualPatient(.atopicDermatitis, seed: 9, number: number).patient(.lesional)
    }
    let courses = try await simulation.courses(of: 61, threads: 2, patient: patient)
    let one = try await simulation.spread(of: 61, threads: 1, patient: patient)
    let two = try await simulation.spread(of: 61, threads: 2, patient: patient)
    for day in simulation.days {
      for observable in simulation.observables {
        let values = try #require(courses.values(of: observable, on: day)).sorted()
        let sketch = try #require(one.sketch(of: observable, on: day))
        #expect(sketch.count == 61)
        #expect(abs(try #require(sketch.mean) - values.reduce(0, +) / 61) < 1e-8)
        let other = try #require(two.sketch(of: observable, on: day))
        for share in [0.0, 0.05, 0.5, 0.95, 1] {
          #expect(sketch.quantile(share) == other.quantile(share))
        }
        let middle = try #require(sketch.quantile(0.5))
        #expect(abs(middle - values[30]) <= 2 * ValueSketch.relativeError * abs(values[30]) + 1e-6)
      }
    }
    #expect(one.sketch(of: .readOut(.poem), on: 0) == nil)
    #expect(one.sketch(of: .readOut(.scorad), on: 2) == nil)
  }
}

/// SplitMix64, as uniform numbers.
private struct SystemlessRandom {
  var state: UInt64

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
