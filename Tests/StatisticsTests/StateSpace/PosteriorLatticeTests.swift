import Statistics
import Testing

@Suite("Integrating on a lattice")
struct PosteriorLatticeTests {
  @Test(
    "a lattice's points lie inside the cube, evenly along each axis, mirrored",
    arguments: LatticeRule.Size.allCases
  )
  func even(size: LatticeRule.Size) {
    guard size != .reference else { return }
    let dimensions = 6
    let rule = LatticeRule(size, dimensions: dimensions)
    #expect(rule.coordinates.allSatisfy { $0 > 0 && $0 < 1 })
    for axis in 0..<dimensions {
      let places = (0..<rule.count).map { rule.coordinates[$0 * dimensions + axis] }
      // The middles of equal steps, or their ends: one in each.
      let steps = Set(places.map { Int(($0 * Double(rule.count) * 2).rounded()) })
      #expect(steps.count == rule.count)
      for point in 0..<rule.count {
        #expect(abs(places[point] + places[rule.count - 1 - point] - 1) < 1e-12)
      }
    }
  }

  /// Observations of a sum of two parameters and of one of them, with known noise: the posterior is normal.
  private static func logLikelihood(_ point: [Double]) -> Double {
    let sum = NormalDistribution(mean: point[0] + point[1], standardDeviation: 0.2)
    let one = NormalDistribution(mean: point[2], standardDeviation: 0.5)
    return sum.logDensity(1.5) + one.logDensity(-0.7)
  }

  @Test("a normal posterior comes out as it is, with the probability of the observations")
  func normal() throws {
    let mode = PosteriorMode(dimensions: 3, logLikelihood: Self.logLikelihood)
    // y = a + b + e: both have 1.5 / 2.04, by symmetry; y = c + e: −0.7 / 1.25.
    let expected = [1.5 / 2.04, 1.5 / 2.04, -0.7 / 1.25]
    for (found, right) in zip(mode.map.centre, expected) { #expect(abs(found - right) < 0.01) }
    #expect(abs(mode.map.variance(2) - 0.2) < 0.01)
    #expect(abs(mode.map.variance(0) - (1 - 1 / 2.04)) < 0.02)
    let lattice = PosteriorLattice(over: mode.map, size: .fine, logLikelihood: Self.logLikelihood)
    let evidence =
      NormalDistribution(mean: 0, standardDeviation: 2.04.squareRoot()).logDensity(1.5)
      + NormalDistribution(mean: 0, standardDeviation: 1.25.squareRoot()).logDensity(-0.7)
    #expect(abs(lattice.logEvidence - evidence) < 0.002)
    let normal = try #require(lattice.normal())
    for (found, right) in zip(normal.centre, expected) { #expect(abs(found - right) < 0.005) }
    #expect(abs(normal.variance(2) - 0.2) < 0.003)
    #expect(lattice.effectiveCount > 100)
    #expect(abs(lattice.weights.reduce(0, +) - 1) < 1e-12)
  }

  @Test("a start where nothing is possible is left for the priors' centre")
  func impossible() {
    let mode = PosteriorMode(dimensions: 1, start: [50]) { point in
      point[0] > 10 ? -.infinity : NormalDistribution(mean: point[0], standardDeviation: 1).logDensity(2)
    }
    #expect(abs(mode.map.centre[0] - 1) < 0.01)
    #expect(abs(mode.map.variance(0) - 0.5) < 0.02)
  }

  @Test("the same question has the same answer")
  func same() {
    let map = NormalMap(standard: 3)
    let one = PosteriorLattice(over: map, size: .coarse, logLikelihood: Self.logLikelihood)
    let other = PosteriorLattice(over: map, size: .coarse, logLikelihood: Self.logLikelihood)
    #expect(one.weights == other.weights)
    #expect(one.points == other.points)
  }
}
