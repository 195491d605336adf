/// The model with its scales fixed: everything left is Gaussian, but for the censored observations.
struct ConditionalModel: Sendable {
  /// Positions of the model's observations, those with values first.
  let order: [Int]
  /// How many have values.
  let valued: Int
  /// Covariance of the means under the fixed effects' priors.
  private let base: PackedTriangle
  /// Covariance of the means per unit of each level's variance.
  private let kernels: [PackedTriangle]
  private let values: [Double]
  private let noise: [Double]
  let terms: [CensoredSites.Term]

  var count: Int { order.count }

  init(_ model: MultiMembershipModel) {
    var withValue: [Int] = []
    var censored: [Int] = []
    for (index, observation) in model.observations.enumerated() {
      if case .value = observation.outcome { withValue.append(index) } else { censored.append(index) }
    }
    order = withValue + censored
    valued = withValue.count
    let observations = order.map { model.observations[$0] }
    values = observations.compactMap { if case .value(let value) = $0.outcome { value } else { nil } }
    noise = observations.prefix(valued).map { $0.standardError * $0.standardError }
    terms = observations.dropFirst(valued).compactMap { observation in
      guard case .between(let lower, let upper) = observation.outcome else { return nil }
      return .init(lower: lower, upper: upper, noise: observation.standardError * observation.standardError)
    }
    typealias Position = MultiMembershipModel.Position
    func triangle(_ covariance: (Position, Position) -> Double) -> PackedTriangle {
      var triangle = PackedTriangle(size: observations.count)
      for i in observations.indices {
        for j in 0...i { triangle[i, j] = covariance(observations[i].position, observations[j].position) }
      }
      return triangle
    }
    base = triangle(model.fixedCovariance)
    kernels = model.levels.indices.map { level in triangle { model.kernel(level: level, $0, $1) } }
  }

  /// What is reused from one choice of scales to the next.
  struct Workspace {
    var sites: CensoredSites.Workspace
    var covariance: [Double]
    var mean: [Double]

    init(_ model: ConditionalModel) {
      let size = model.terms.count
      sites = .init(size: size)
      covariance = [Double](repeating: 0, count: size * size)
      mean = [Double](repeating: 0, count: size)
    }
  }

  /// The logarithm of the probability of all observations.
  ///
  /// - Parameters:
  ///   - variances: of the levels.
  ///   - sites: where the censored terms' Gaussians start, and where they end.
  func logLikelihood(
    variances: [Double],
    sites: inout CensoredSites,
    workspace: inout Workspace
  ) -> Double? {
    var matrix = covariance(variances)
    for i in 0..<valued { matrix[i, i] += noise[i] }
    var halved = values
    guard let halfLogDeterminant = matrix.factoriseLeading(valued) else { return nil }
    halved.withUnsafeMutableBufferPointer { buffer in
      if let x = buffer.baseAddress { matrix.solveForward(x, rows: valued) }
    }
    let fit = halved.reduce(0) { $0 + $1 * $1 }
    let known = -0.5 * fit - halfLogDeterminant - Double(valued) * StirlingRemainder.halfLogTwoPi
    let size = terms.count
    for i in 0..<size {
      for j in 0...i {
        let value = matrix[valued + i, valued + j]
        workspace.covariance[i * size + j] = value
        workspace.covariance[j * size + i] = value
      }
      workspace.mean[i] = matrix.leadingProduct(row: valued + i, halved)
    }
    let censored = sites.fit(
      mean: workspace.mean,
      covariance: workspace.covariance,
      workspace: &workspace.sites
    )
    return censored.map { known + $0 }
  }

  /// Factor of the observations' covariance, censored ones by their Gaussians, and its inverse times their values.
  func solution(variances: [Double], sites: CensoredSites) -> (factor: PackedTriangle, pull: [Double])? {
    var matrix = covariance(variances)
    var pull = values
    for i in 0..<valued { matrix[i, i] += noise[i] }
    for i in terms.indices {
      // A term that says nothing has no precision; it must not divide by zero.
      let precision = max(sites.precisions[i], 1e-10 / terms[i].noise)
      matrix[valued + i, valued + i] += 1 / precision
      pull.append(sites.shifts[i] / precision)
    }
    guard matrix.factorise() != nil else { return nil }
    matrix.solveForward(&pull)
    matrix.solveBackward(&pull)
    return (matrix, pull)
  }

  private func covariance(_ variances: [Double]) -> PackedTriangle {
    var sum = base
    sum.entries.withUnsafeMutableBufferPointer { buffer in
      guard let sum = buffer.baseAddress else { return }
      for (kernel, variance) in zip(kernels, variances) where variance > 0 {
        kernel.entries.withUnsafeBufferPointer { kernel in
          guard let kernel = kernel.baseAddress else { return }
          addScaled(variance, kernel, to: sum, buffer.count)
        }
      }
    }
    return sum
  }
}
