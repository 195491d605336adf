/// Expectation propagation for observations of which only bounds are known.
///
/// Each such term of the likelihood, Φ((b − η) / σ) − Φ((a − η) / σ), is stood for by a Gaussian in η whose product with
/// all others has the mean and variance of the true term with all others. The terms are log-concave, for which the
/// scheme settles and is close to exact.
///
/// T. P. Minka, Expectation propagation for approximate Bayesian inference, UAI 17 (2001), 362–369; the steps as in
/// C. E. Rasmussen, C. K. I. Williams, Gaussian processes for machine learning, 2006, section 3.6.
struct CensoredSites: Sendable {
  /// One term: bounds and the variance of the value round its mean.
  struct Term: Sendable {
    var lower: Double
    var upper: Double
    var noise: Double
  }

  let terms: [Term]
  let tolerance: Double
  /// Precision of each term's Gaussian; not negative.
  var precisions: [Double]
  /// Precision times mean of each term's Gaussian.
  var shifts: [Double]

  /// - Parameter tolerance: the last sweep moves means by less than this part of their standard deviation, and
  ///   precisions by less than this part of the marginal's. A sweep leaves about a tenth of the error before it.
  init(terms: [Term], tolerance: Double = 1e-5) {
    self.terms = terms
    self.tolerance = tolerance
    precisions = [Double](repeating: 0, count: terms.count)
    shifts = precisions
  }

  static let mostSweeps = 60

  /// What is made anew for every prior.
  struct Workspace {
    /// Covariance of the means given all terms, a full square.
    var covariance: [Double]
    var mean: [Double]
    var half: [Double]
    var roots: [Double]
    var row: [Double]
    var factor: PackedTriangle

    init(size: Int) {
      covariance = [Double](repeating: 0, count: size * size)
      mean = [Double](repeating: 0, count: size)
      half = covariance
      roots = mean
      row = mean
      factor = PackedTriangle(size: size)
    }
  }

  /// Fits the terms to a normal prior, from where they stand.
  ///
  /// - Parameters:
  ///   - mean: of the prior.
  ///   - covariance: of the prior, a full square.
  /// - Returns: the logarithm of the probability of all terms; `nil` where the arithmetic breaks down.
  mutating func fit(mean: [Double], covariance: [Double], workspace: inout Workspace) -> Double? {
    guard !terms.isEmpty else { return 0 }
    guard restart(mean, covariance, &workspace) != nil else { return nil }
    for _ in 0..<Self.mostSweeps {
      let change = sweep(&workspace)
      guard change.isFinite else { return nil }
      if change < tolerance { break }
    }
    guard let halfLogDeterminant = factorise(covariance, &workspace) else { return nil }
    return evidence(mean, covariance, workspace, halfLogDeterminant)
  }

  /// Factorises I + S C S, S being the roots of the precisions.
  ///
  /// - Returns: half the log determinant.
  private func factorise(_ covariance: [Double], _ workspace: inout Workspace) -> Double? {
    let size = terms.count
    for i in 0..<size { workspace.roots[i] = precisions[i].squareRoot() }
    workspace.factor.entries.withUnsafeMutableBufferPointer { factor in
      var place = 0
      for i in 0..<size {
        for j in 0...i {
          factor[place] = workspace.roots[i] * covariance[i * size + j] * workspace.roots[j]
          place += 1
        }
        factor[place - 1] += 1
      }
    }
    return workspace.factor.factorise()
  }

  /// Brings mean and covariance to those of the prior with the terms as they stand.
  ///
  /// - Returns: `nil` where the arithmetic breaks down.
  private func restart(_ prior: [Double], _ covariance: [Double], _ workspace: inout Workspace) -> Void? {
    let size = terms.count
    guard factorise(covariance, &workspace) != nil else { return nil }
    // Rows of `half` are the columns of L⁻¹ S C; the covariance is C − halfᵀ half.
    for i in 0..<size {
      for j in 0..<size { workspace.half[i * size + j] = workspace.roots[j] * covariance[i * size + j] }
    }
    workspace.half.withUnsafeMutableBufferPointer { half in
      guard let half = half.baseAddress else { return }
      for i in 0..<size { workspace.factor.solveForward(half + i * size, rows: size) }
      for i in 0..<size {
        for j in 0...i {
          let value = covariance[i * size + j] - dotProduct(half + i * size, half + j * size, size)
          workspace.covariance[i * size + j] = value
          workspace.covariance[j * size + i] = value
        }
      }
    }
    // The mean moves from the prior's by Σ (ν − T m).
    for i in 0..<size { workspace.row[i] = shifts[i] - precisions[i] * prior[i] }
    workspace.covariance.withUnsafeBufferPointer { rows in
      guard let rows = rows.baseAddress else { return }
      workspace.row.withUnsafeBufferPointer { pull in
        guard let pull = pull.baseAddress else { return }
        for i in 0..<size { workspace.mean[i] = prior[i] + dotProduct(rows + i * size, pull, size) }
      }
    }
    return ()
  }

  /// Brings each term up to date once.
  ///
  /// - Returns: the largest change.
  private mutating func sweep(_ workspace: inout Workspace) -> Double {
    let size = terms.count
    var largest = 0.0
    for i in 0..<size {
      let variance = workspace.covariance[i * size + i]
      let cavity = self.cavity(i, mean: workspace.mean[i], variance: variance)
      let moments = TruncatedNormal(terms[i], mean: cavity.mean, variance: cavity.variance)
      let precision = moments.precision
      let shift = moments.shift
      let (dp, ds) = (precision - precisions[i], shift - shifts[i])
      precisions[i] = precision
      shifts[i] = shift
      let gain = 1 / (1 + dp * variance)
      let move = (ds - dp * workspace.mean[i]) * gain
      largest = max(largest, abs(dp) * variance, abs(move) * variance.squareRoot())
      guard largest.isFinite else { return .nan }
      workspace.covariance.withUnsafeMutableBufferPointer { buffer in
        guard let all = buffer.baseAddress else { return }
        workspace.row.withUnsafeMutableBufferPointer { row in
          guard let row = row.baseAddress else { return }
          row.update(from: all + i * size, count: size)
          for j in 0..<size {
            addScaled(-dp * gain * row[j], row, to: all + j * size, size)
            workspace.mean[j] += move * row[j]
          }
        }
      }
    }
    return largest
  }

  /// The mean and variance without a term's own Gaussian.
  private func cavity(_ i: Int, mean: Double, variance: Double) -> (mean: Double, variance: Double) {
    let left = 1 / (1 - variance * precisions[i])
    return ((mean - variance * shifts[i]) * left, variance * left)
  }

  private func evidence(
    _ prior: [Double],
    _ covariance: [Double],
    _ workspace: Workspace,
    _ halfLogDeterminant: Double
  ) -> Double {
    let size = terms.count
    var sum = -halfLogDeterminant
    for i in 0..<size {
      let (m, v) = cavity(i, mean: workspace.mean[i], variance: workspace.covariance[i * size + i])
      let (p, s) = (precisions[i], shifts[i])
      sum += TruncatedNormal(terms[i], mean: m, variance: v).logProbability
      sum += 0.5 * naturalLog1p(p * v) - (s * s * v + 2 * s * m - p * m * m) / (2 * (1 + p * v))
      // The mean less the prior's is Σ (ν − T m).
      sum += prior[i] * (s - 0.5 * p * prior[i]) + 0.5 * (s - p * prior[i]) * (workspace.mean[i] - prior[i])
    }
    return sum
  }
}
