/// Directions in the space of scales with their weights, for integrating over half-normal priors.
///
/// With each scale divided by its prior's, the prior is spherical: the length of the vector of scales follows a χ
/// distribution, and the squares of its direction's components follow a Dirichlet distribution with all parameters ½.
/// What is integrated depends on the squares alone and smoothly so, which makes products of Gauss–Jacobi rules over the
/// sticks of the Dirichlet distribution converge fast.
struct ScaleDirections: Sendable {
  /// Squares of a direction's components, adding up to one, and the direction's probability.
  struct Direction: Sendable {
    var squares: [Double]
    var weight: Double
  }

  let all: [Direction]

  /// - Parameters:
  ///   - dimensions: number of scales, at least one.
  ///   - nodes: points a stick.
  init(dimensions: Int, nodes: Int) {
    var directions = [Direction(squares: [], weight: 1)]
    for stick in 0..<(dimensions - 1) {
      let rest = Double(dimensions - 1 - stick)
      let rule = GaussJacobi(alpha: rest / 2 - 1, beta: -0.5, nodes: nodes)
      directions = directions.enumerated().flatMap { index, direction -> [Direction] in
        let left = 1 - direction.squares.reduce(0, +)
        let parts = zip(rule.points, rule.weights).map { point, weight in
          Direction(squares: direction.squares + [left * point], weight: direction.weight * weight)
        }
        // There and back, so that neighbours in the list are neighbours in space.
        return index.isMultiple(of: 2) ? parts : parts.reversed()
      }
    }
    all = directions.map { direction in
      Direction(
        squares: direction.squares + [max(0, 1 - direction.squares.reduce(0, +))],
        weight: direction.weight
      )
    }
  }
}

/// Gauss's rule for the weight (1 − x)^α x^β on the interval from 0 to 1, the weights adding up to one.
///
/// G. H. Golub, J. H. Welsch, Calculation of Gauss quadrature rules, Math Comp 23 (1969), 221–230; recurrence of the
/// Jacobi polynomials as in NIST Digital Library of Mathematical Functions, 18.9.
struct GaussJacobi: Sendable {
  let points: [Double]
  let weights: [Double]

  init(alpha: Double, beta: Double, nodes: Int) {
    var diagonal: [Double] = []
    var offDiagonal: [Double] = []
    let sum = alpha + beta
    for n in 0..<nodes {
      let k = Double(n)
      let twice = 2 * k + sum
      diagonal.append(n == 0 ? (beta - alpha) / (sum + 2) : (beta * beta - alpha * alpha) / (twice * (twice + 2)))
      let m = k + 1
      let next = 2 * m + sum
      let top = 4 * m * (m + alpha) * (m + beta) * (n == 0 ? 1 : m + sum)
      let bottom = next * next * (next + 1) * (n == 0 ? 1 : next - 1)
      offDiagonal.append((top / bottom).squareRoot())
    }
    let roots = (0..<nodes).map { Self.eigenvalue($0, diagonal, offDiagonal) }
    weights = roots.map { Self.weight($0, diagonal, offDiagonal) }
    points = roots.map { (1 + $0) / 2 }
  }

  /// The eigenvalue of the tridiagonal matrix with so many below it, by counting sign changes.
  private static func eigenvalue(_ index: Int, _ diagonal: [Double], _ offDiagonal: [Double]) -> Double {
    var low = -1.0
    var high = 1.0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      var count = 0
      var pivot = 1.0
      for n in diagonal.indices {
        let square = n == 0 ? 0 : offDiagonal[n - 1] * offDiagonal[n - 1]
        pivot = diagonal[n] - middle - (n == 0 ? 0 : square / pivot)
        if pivot == 0 { pivot = 1e-300 }
        if pivot < 0 { count += 1 }
      }
      if count > index { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }

  /// One over the sum of the squared orthonormal polynomials at a root.
  private static func weight(_ root: Double, _ diagonal: [Double], _ offDiagonal: [Double]) -> Double {
    var previous = 0.0
    var current = 1.0
    var sum = 1.0
    for n in 0..<(diagonal.count - 1) {
      let next = ((root - diagonal[n]) * current - (n == 0 ? 0 : offDiagonal[n - 1]) * previous) / offDiagonal[n]
      previous = current
      current = next
      sum += next * next
    }
    return 1 / sum
  }
}
