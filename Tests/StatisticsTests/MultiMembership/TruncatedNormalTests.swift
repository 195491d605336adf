import Testing

@testable import Statistics

@Suite("A normal mean of whose value only bounds are known")
struct TruncatedNormalTests {
  /// Moments of the mean by integrating numerically over the value.
  struct Reference {
    let logProbability: Double
    let mean: Double
    let variance: Double

    init(_ term: CensoredSites.Term, mean: Double, variance: Double) {
      let total = variance + term.noise
      let scale = total.squareRoot()
      // Out from where the density between the bounds is greatest, at so many standard deviations from the mean.
      let start = min(max(mean, term.lower), term.upper)
      let top = (start - mean) / scale
      func density(_ u: Double) -> Double { exponential(-u * (top + u / 2)) }
      // Where u (slope + u / 2) is forty; beyond forty e-folds nothing is left.
      func reach(_ side: Double) -> Double {
        let slope = max(0, top * side)
        return 80 / (slope + (slope * slope + 80).squareRoot())
      }
      let left = min((start - term.lower) / scale, reach(-1))
      let right = min((term.upper - start) / scale, reach(1))
      func integral(_ f: (Double) -> Double) -> Double {
        simpson(from: -left, to: 0) { f($0) * density($0) } + simpson(from: 0, to: right) { f($0) * density($0) }
      }
      let mass = integral { _ in 1 }
      let centre = integral { $0 } / mass
      let spread = integral { ($0 - centre) * ($0 - centre) } / mass
      logProbability = NormalDistribution.standard.logDensity(top) + naturalLog(mass)
      let share = variance / total
      self.mean = mean + share * scale * (top + centre)
      self.variance = variance * (term.noise / total + share * spread)
    }
  }

  /// Bounds in standard deviations of the value from its mean.
  static let bounds: [(Double, Double)] = [
    (-1, 1), (-0.3, 2), (0, 1), (-.infinity, 0), (-.infinity, 1.96), (1.96, .infinity), (-5, .infinity),
    // Far tails, to both sides of where the arithmetic changes.
    (8, .infinity), (29.9, .infinity), (30.1, .infinity), (60, .infinity), (1000, .infinity), (-.infinity, -45),
    // Far and bounded.
    (12, 12.5), (25, 60), (29.9, 30), (30.1, 30.2), (50, 50.001), (-200, -199.9),
    // Narrow.
    (0, 0.5), (0, 1e-3), (1.3, 1.3 + 1e-5), (-1e-6, 1e-6), (4, 4 + 1e-8), (-20, -20 + 1e-4), (0.2, 0.2 + 1e-12),
    // Wide.
    (-9, 9), (-40, 3), (-1e3, 1e5),
  ]

  /// A mean's standard deviation to that of the value round it.
  static let ratios = [1e-3, 1, 30, 1e4]

  @Test("has the moments that numerical integration gives", arguments: bounds, ratios)
  func moments(bounds: (Double, Double), ratio: Double) {
    let (mean, variance) = (2.5, 0.49)
    let noise = variance / (ratio * ratio)
    let scale = (variance + noise).squareRoot()
    let term = CensoredSites.Term(lower: mean + scale * bounds.0, upper: mean + scale * bounds.1, noise: noise)
    let found = TruncatedNormal(term, mean: mean, variance: variance)
    let expected = Reference(term, mean: mean, variance: variance)
    let width = min(1, (term.upper - term.lower) / scale)
    // Bounds as doubles are known to no more than this part of their distance.
    let rounding = 4 * (term.lower.isFinite ? term.lower : term.upper).ulp / scale / width
    let left = 1 / (1 / variance + found.precision)
    let relative = abs(found.logProbability - expected.logProbability) / max(1, abs(expected.logProbability))
    #expect(relative < 1e-9 + rounding)
    #expect(abs(left / expected.variance - 1) < 1e-7 + rounding)
    let middle = left * (mean / variance + found.shift)
    #expect(abs(middle - expected.mean) < 1e-7 * expected.variance.squareRoot() + 1e-12 * abs(expected.mean))
  }

  @Test("is the mirror image of its mirror image", arguments: bounds)
  func mirrored(bounds: (Double, Double)) {
    let term = CensoredSites.Term(lower: bounds.0, upper: bounds.1, noise: 0.25)
    let mirror = CensoredSites.Term(lower: -bounds.1, upper: -bounds.0, noise: 0.25)
    let one = TruncatedNormal(term, mean: 0.125, variance: 0.75)
    let other = TruncatedNormal(mirror, mean: -0.125, variance: 0.75)
    #expect(one.logProbability == other.logProbability)
    #expect(one.precision == other.precision)
    #expect(one.shift == -other.shift)
  }

  @Test("bounds that shut nothing out say nothing")
  func nothing() {
    let term = CensoredSites.Term(lower: -.infinity, upper: 1e6, noise: 1)
    let said = TruncatedNormal(term, mean: 0, variance: 1)
    #expect(said.logProbability == 0)
    #expect(said.precision == 0)
    #expect(said.shift == 0)
  }

  @Test("its probability and moments go on smoothly as bounds move out", arguments: [0.5, 5, .infinity])
  func smooth(width: Double) {
    // Steps that are even on a logarithmic axis: what is left of the variance falls from step to step, and evenly so.
    var before: [Double] = []
    for index in 0...400 {
      let low = 4 * exponential(Double(index) * 0.01)
      let term = CensoredSites.Term(lower: low, upper: low + width, noise: 1e-9)
      let found = TruncatedNormal(term, mean: 0, variance: 1)
      let spread = naturalLog(1 / (1 + found.precision))
      if before.count >= 2 {
        let (older, old) = (before[before.count - 2], before[before.count - 1])
        #expect(spread < old)
        #expect(abs(spread - 2 * old + older) < 1e-3, "at \(low)")
      }
      before.append(spread)
    }
  }
}
