/// The model with moderators: a linear regression of the estimates on the columns of a matrix.
struct ModeratorModel: WeightedModel {
  let count: Int
  let parameters: Int
  let variances: [Double]
  let meanSquare: Double
  private let centre: Double
  let centredEstimates: [Double]
  /// Row by row.
  private let design: [Double]
  /// Columns of √W X made orthonormal, row by row.
  private var basis: [Double]
  /// The triangle that turns the design's columns into the basis.
  private var triangle: [Double]
  private var weights: [Double]

  /// A column whose part orthogonal to those before it is smaller than this share of it depends on them, as in R's
  /// `lm`.
  private static let dependentShare = 1e-7

  /// - Parameter columns: moderators, each with a value per study; an intercept is put before them.
  /// - Throws: ``PoolingError/redundantModerator(column:)``.
  init(estimates: [Double], variances: [Double], columns: [[Double]]) throws(PoolingError) {
    count = estimates.count
    parameters = columns.count + 1
    self.variances = variances
    let mean = estimates.reduce(0, +) / Double(count)
    centre = mean
    centredEstimates = estimates.map { $0 - mean }
    meanSquare = centredEstimates.reduce(0) { $0 + $1 * $1 } / Double(count)
    design = estimates.indices.flatMap { row in [1] + columns.map { $0[row] } }
    basis = design
    triangle = [Double](repeating: 0, count: parameters * parameters)
    weights = [Double](repeating: 1, count: count)
    orthonormalise()
    for column in 1..<parameters {
      let whole = (0...column).reduce(0) { $0 + element($1, column) * element($1, column) }.squareRoot()
      guard element(column, column) > Self.dependentShare * whole else {
        throw .redundantModerator(column: column - 1)
      }
    }
  }

  private func element(_ row: Int, _ column: Int) -> Double { triangle[row * parameters + column] }

  private mutating func weigh(tau2: Double) {
    for row in 0..<count { weights[row] = 1 / (variances[row] + tau2) }
    orthonormalise()
  }

  /// Gram and Schmidt's process, done twice, which is enough (L. Giraud et al., Numer Math 101 (2005), 87–100).
  private mutating func orthonormalise() {
    for row in 0..<count {
      let root = weights[row].squareRoot()
      for column in 0..<parameters { basis[row * parameters + column] = root * design[row * parameters + column] }
    }
    for index in triangle.indices { triangle[index] = 0 }
    for column in 0..<parameters {
      for _ in 0..<2 {
        for earlier in 0..<column { subtract(earlier, from: column) }
      }
      let length = product(column, column).squareRoot()
      triangle[column * parameters + column] = length
      guard length > 0 else { continue }
      for row in 0..<count { basis[row * parameters + column] /= length }
    }
  }

  private mutating func subtract(_ earlier: Int, from column: Int) {
    let share = product(earlier, column)
    triangle[earlier * parameters + column] += share
    for row in 0..<count { basis[row * parameters + column] -= share * basis[row * parameters + earlier] }
  }

  private func product(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    for row in 0..<count { sum += basis[row * parameters + first] * basis[row * parameters + second] }
    return sum
  }

  /// The estimates' coordinates on the basis.
  private func coordinates() -> [Double] {
    var result = [Double](repeating: 0, count: parameters)
    for row in 0..<count {
      let value = weights[row].squareRoot() * centredEstimates[row]
      for column in 0..<parameters { result[column] += basis[row * parameters + column] * value }
    }
    return result
  }

  /// What a row's estimate has beyond the fit, times the root of its weight.
  private func weightedResidual(_ row: Int, _ coordinates: [Double]) -> Double {
    var value = weights[row].squareRoot() * centredEstimates[row]
    for column in 0..<parameters { value -= basis[row * parameters + column] * coordinates[column] }
    return value
  }

  mutating func residualSum(tau2: Double) -> Double {
    weigh(tau2: tau2)
    return residualSumAtWeights()
  }

  private func residualSumAtWeights() -> Double {
    let coordinates = coordinates()
    return (0..<count).reduce(0) {
      let residual = weightedResidual($1, coordinates)
      return $0 + residual * residual
    }
  }

  mutating func sums(tau2: Double) -> WeightedSums {
    weigh(tau2: tau2)
    let coordinates = coordinates()
    var sums = WeightedSums()
    // Bᵀ W B for the basis B.
    var inner = [Double](repeating: 0, count: parameters * parameters)
    for row in 0..<count {
      let weight = weights[row]
      let residual = weightedResidual(row, coordinates)
      sums.residual += residual * residual
      sums.residualOfSquares += weight * residual * residual
      sums.weights += weight
      sums.squaredWeights += weight * weight
      let leverage = self.leverage(row)
      sums.trace += weight * (1 - leverage)
      sums.traceOfSquare += weight * weight * (1 - 2 * leverage)
      for first in 0..<parameters {
        for second in 0..<parameters {
          inner[first * parameters + second] +=
            weight * basis[row * parameters + first] * basis[row * parameters + second]
        }
      }
    }
    sums.traceOfSquare += inner.reduce(0) { $0 + $1 * $1 }
    return sums
  }

  private func leverage(_ row: Int) -> Double {
    (0..<parameters).reduce(0) { $0 + basis[row * parameters + $1] * basis[row * parameters + $1] }
  }

  mutating func unweighted() -> (residual: Double, trace: Double) {
    for row in 0..<count { weights[row] = 1 }
    orthonormalise()
    let trace = (0..<count).reduce(0) { $0 + variances[$1] * (1 - leverage($1)) }
    return (residualSumAtWeights(), trace)
  }

  mutating func logInformation(tau2: Double) -> Double {
    weigh(tau2: tau2)
    return (0..<parameters).reduce(0) { $0 + 2 * naturalLog(element($1, $1)) }
  }

  /// The coefficients, the intercept first, and their covariance (XᵀW X)⁻¹, row by row.
  mutating func coefficients(tau2: Double) -> (values: [Double], covariance: [Double]) {
    weigh(tau2: tau2)
    var values = solve(coordinates())
    values[0] += centre
    let inverse = (0..<parameters).map { column in
      solve((0..<parameters).map { $0 == column ? 1 : 0 })
    }
    var covariance = [Double](repeating: 0, count: parameters * parameters)
    for first in 0..<parameters {
      for second in 0..<parameters {
        covariance[first * parameters + second] = inverse.reduce(0) { $0 + $1[first] * $1[second] }
      }
    }
    return (values, covariance)
  }

  /// The fitted values.
  func fitted(_ coefficients: [Double]) -> [Double] {
    (0..<count).map { row in
      (0..<parameters).reduce(0) { $0 + design[row * parameters + $1] * coefficients[$1] }
    }
  }

  /// Solves R x = right for the upper triangle R.
  private func solve(_ right: [Double]) -> [Double] {
    var result = right
    for row in (0..<parameters).reversed() {
      for column in (row + 1)..<parameters { result[row] -= element(row, column) * result[column] }
      result[row] /= element(row, row)
    }
    return result
  }
}
