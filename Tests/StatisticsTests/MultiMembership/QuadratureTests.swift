import Testing

@testable import Statistics

@Suite("Rules of quadrature over scales")
struct QuadratureTests {
  static let exponents: [(Double, Double)] = [
    (-0.5, -0.5), (0, -0.5), (0.5, -0.5), (1, -0.5), (1.5, -0.5), (0, 0), (2, 3), (-0.9, 4),
  ]

  @Test("n Gauss–Jacobi points give the Beta distribution's moments to degree 2n − 1", arguments: exponents, 1...8)
  func moments(exponents: (Double, Double), nodes: Int) {
    let (alpha, beta) = exponents
    let rule = GaussJacobi(alpha: alpha, beta: beta, nodes: nodes)
    #expect(rule.points.count == nodes)
    #expect(rule.points.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(rule.points == rule.points.sorted())
    #expect(rule.weights.allSatisfy { $0 > 0 })
    var moment = 1.0
    for degree in 0..<(2 * nodes) {
      let found = zip(rule.points, rule.weights).reduce(0) { $0 + $1.1 * power($1.0, Double(degree)) }
      #expect(abs(found - moment) < 1e-13, "degree \(degree)")
      // E xᵏ⁺¹ of a Beta(a, b) is E xᵏ times (a + k) / (a + b + k).
      let a = beta + 1 + Double(degree)
      moment *= a / (a + alpha + 1)
    }
    // One degree more is one too many.
    let beyond = zip(rule.points, rule.weights).reduce(0) { $0 + $1.1 * power($1.0, Double(2 * nodes)) }
    #expect(abs(beyond - moment) > 1e-13)
  }

  @Test("with all exponents −½ the points and weights are Chebyshev's")
  func chebyshev() {
    let rule = GaussJacobi(alpha: -0.5, beta: -0.5, nodes: 5)
    for index in 0..<5 {
      // 2x − 1 = −cos((2i + 1) π / 10), the roots of Chebyshev's polynomial; the cosine by its series.
      let angle = Double(2 * index + 1) * .pi / 10
      var (cosine, term) = (1.0, 1.0)
      for k in 1..<20 {
        term *= -angle * angle / Double(2 * k * (2 * k - 1))
        cosine += term
      }
      #expect(abs(rule.points[index] - (1 - cosine) / 2) < 1e-14)
      #expect(abs(rule.weights[index] - 0.2) < 1e-14)
    }
  }

  @Test("directions have the moments of a Dirichlet distribution of halves", arguments: 1...6)
  func directions(dimensions: Int) {
    let all = ScaleDirections(dimensions: dimensions, nodes: 3).all
    #expect(all.count == (1..<dimensions).reduce(1) { count, _ in count * 3 })
    let total = Double(dimensions) / 2
    func mean(_ f: ([Double]) -> Double) -> Double { all.reduce(0) { $0 + $1.weight * f($1.squares) } }
    #expect(abs(mean { _ in 1 } - 1) < 1e-13)
    for i in 0..<dimensions {
      #expect(all.allSatisfy { $0.squares[i] >= 0 })
      #expect(abs(mean { $0[i] } - 0.5 / total) < 1e-13)
      #expect(abs(mean { $0[i] * $0[i] } - 0.75 / (total * (total + 1))) < 1e-13)
      for j in 0..<i { #expect(abs(mean { $0[i] * $0[j] } - 0.25 / (total * (total + 1))) < 1e-13) }
    }
    #expect(all.allSatisfy { abs($0.squares.reduce(0, +) - 1) < 1e-14 })
  }
}
