@testable import Statistics

/// Simpson's rule.
func simpson(from low: Double, to high: Double, intervals: Int = 2000, _ f: (Double) -> Double) -> Double {
  guard high > low else { return 0 }
  let step = (high - low) / Double(intervals)
  var sum = f(low) + f(high)
  for index in 1..<intervals { sum += (index.isMultiple(of: 2) ? 2 : 4) * f(low + Double(index) * step) }
  return sum * step / 3
}

/// Weights of Simpson's rule with its points, for sums over a grid.
func simpsonGrid(from low: Double, to high: Double, intervals: Int) -> [(point: Double, weight: Double)] {
  let step = (high - low) / Double(intervals)
  return (0...intervals).map { index in
    let isEnd = index == 0 || index == intervals
    return (low + Double(index) * step, step / 3 * (isEnd ? 1 : index.isMultiple(of: 2) ? 2 : 4))
  }
}

/// A symmetric matrix, solved by Gauss–Jordan elimination: slow, short, and nothing like what it is to check.
struct DenseMatrix {
  var rows: [[Double]]

  /// The inverse and the logarithm of the determinant of a positive definite matrix.
  func inverted() -> (inverse: [[Double]], logDeterminant: Double) {
    let size = rows.count
    var a = rows
    var inverse = (0..<size).map { i in (0..<size).map { $0 == i ? 1.0 : 0 } }
    var logDeterminant = 0.0
    for column in 0..<size {
      let pivot = a[column][column]
      logDeterminant += naturalLog(pivot)
      for j in 0..<size {
        a[column][j] /= pivot
        inverse[column][j] /= pivot
      }
      for i in 0..<size where i != column {
        let factor = a[i][column]
        for j in 0..<size {
          a[i][j] -= factor * a[column][j]
          inverse[i][j] -= factor * inverse[column][j]
        }
      }
    }
    return (inverse, logDeterminant)
  }
}

/// Σ aᵢ bᵢ.
func inner(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

/// The density of a half-normal distribution.
func halfNormalDensity(_ x: Double, scale: Double) -> Double {
  2 * NormalDistribution(standardDeviation: scale).density(x)
}

/// What a weighted grid says of a number: probability of the data, mean and standard deviation.
struct GridMoments {
  var mass = 0.0
  var sum = 0.0
  var squares = 0.0

  mutating func add(mean: Double, variance: Double = 0, weight: Double) {
    mass += weight
    sum += weight * mean
    squares += weight * (mean * mean + variance)
  }

  var logEvidence: Double { naturalLog(mass) }
  var mean: Double { sum / mass }
  var standardDeviation: Double { (squares / mass - mean * mean).squareRoot() }
}
