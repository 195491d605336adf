internal import Statistics

/// The joint belief about several products' potencies for one size of the residual: a normal prior, and for each product
/// what its trials say as a Gaussian with the right mean and variance (expectation propagation, Minka, UAI 2001; the
/// steps as in Rasmussen and Williams 2006, section 3.6).
struct PotencyApproximation: Sendable {
  /// Of each product on the grid of beliefs; `nil` for products without a trial.
  private let logLikelihoods: [[Double]?]
  private let prior: [[Double]]
  private let centre: Double
  private var precisions: [Double]
  private var shifts: [Double]
  private var covariance: [[Double]] = []
  private var mean: [Double] = []
  /// The logarithm of the probability of all findings.
  private(set) var logEvidence = 0.0

  init(prior: [[Double]], centre: Double, logLikelihoods: [[Double]?]) {
    self.prior = prior
    self.centre = centre
    self.logLikelihoods = logLikelihoods
    precisions = Array(repeating: 0, count: prior.count)
    shifts = precisions
    settle()
  }

  /// What is believed of a product: the exact likelihood of its own trials times what the others' say.
  func belief(of product: Int) -> PotencyBelief {
    let cavity = cavity(of: product)
    let normal = NormalDistribution(mean: cavity.mean, standardDeviation: cavity.variance.squareRoot())
    let own = logLikelihoods[product]
    return PotencyBelief(
      logWeights: PotencyBelief.points.enumerated().map { normal.logDensity($1) + (own?[$0] ?? 0) }
    )
  }

  private mutating func settle() {
    update()
    for _ in 0..<40 {
      var largest = 0.0
      for product in prior.indices { largest = max(largest, refresh(product)) }
      if largest < 1e-6 { break }
    }
    update()
    logEvidence = evidence()
  }

  /// Brings one product's Gaussian up to date.
  ///
  /// - Returns: how far its mean moved, in standard deviations, or its precision in parts.
  private mutating func refresh(_ product: Int) -> Double {
    guard let likelihood = logLikelihoods[product] else { return 0 }
    let cavity = cavity(of: product)
    let (_, mean, variance) = Self.moments(cavity, likelihood)
    // A likelihood that levels off can leave more doubt than it found; a Gaussian that says nothing stands for it.
    let precision = max(0, 1 / variance - 1 / cavity.variance)
    let shift = precision == 0 ? 0 : mean / variance - cavity.mean / cavity.variance
    let change = (precision - precisions[product], shift - shifts[product])
    let old = covariance[product][product]
    precisions[product] = precision
    shifts[product] = shift
    // One row and column of the joint covariance change with one precision (Sherman and Morrison).
    let gain = change.0 / (1 + change.0 * old)
    let column = covariance[product]
    let before = self.mean[product]
    for i in prior.indices {
      for j in prior.indices { covariance[i][j] -= gain * column[i] * column[j] }
    }
    let move = (change.1 - change.0 * before) / (1 + change.0 * old)
    for i in prior.indices { self.mean[i] += move * column[i] }
    return max(abs(change.0) * old, abs(move) * old.squareRoot())
  }

  private func cavity(of product: Int) -> (mean: Double, variance: Double) {
    let variance = covariance[product][product]
    let left = 1 / (1 - variance * precisions[product])
    return ((mean[product] - variance * shifts[product]) * left, variance * left)
  }

  /// Normaliser, mean and variance of a normal belief times a likelihood on the grid.
  private static func moments(
    _ cavity: (mean: Double, variance: Double),
    _ likelihood: [Double]
  )
    -> (logNormaliser: Double, mean: Double, variance: Double)
  {
    let points = PotencyBelief.points
    var logs = likelihood
    for (index, point) in points.enumerated() {
      let gap = point - cavity.mean
      logs[index] -= 0.5 * gap * gap / cavity.variance
    }
    let top = logs.max() ?? 0
    var (sum, first, second) = (0.0, 0.0, 0.0)
    for (point, log) in zip(points, logs) where log > top - 40 {
      let weight = naturalExponential(log - top)
      sum += weight
      first += weight * point
      second += weight * point * point
    }
    let mean = first / sum
    let step = points[1] - points[0]
    let scale = naturalLog(step * sum) - 0.5 * naturalLog(2 * .pi * cavity.variance)
    return (top + scale, mean, max(second / sum - mean * mean, step * step / 12))
  }

  /// Covariance and mean from the prior and the Gaussians, each precision put in by itself.
  private mutating func update() {
    covariance = prior
    for product in prior.indices where precisions[product] > 0 {
      let gain = precisions[product] / (1 + precisions[product] * covariance[product][product])
      let column = covariance[product]
      for i in prior.indices {
        for j in prior.indices { covariance[i][j] -= gain * column[i] * column[j] }
      }
    }
    let pull = prior.indices.map { shifts[$0] - precisions[$0] * centre }
    mean = prior.indices.map { i in centre + zip(covariance[i], pull).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The sum of what the Gaussians say, corrected product by product for what they replace.
  private func evidence() -> Double {
    var sum = 0.0
    // log |I + K T| from the same steps as the covariance.
    var matrix = prior
    for product in prior.indices where precisions[product] > 0 {
      let own = 1 + precisions[product] * matrix[product][product]
      sum -= 0.5 * naturalLog(own)
      let column = matrix[product]
      let gain = precisions[product] / own
      for i in prior.indices {
        for j in prior.indices { matrix[i][j] -= gain * column[i] * column[j] }
      }
    }
    for product in prior.indices {
      guard let likelihood = logLikelihoods[product] else { continue }
      let cavity = cavity(of: product)
      let (precision, shift) = (precisions[product], shifts[product] - precisions[product] * centre)
      sum += Self.moments(cavity, likelihood).logNormaliser
      // In deviations from the centre.
      let gap = cavity.mean - centre
      sum += 0.5 * naturalLog(1 + precision * cavity.variance)
      sum -=
        (shift * shift * cavity.variance + 2 * shift * gap - precision * gap * gap)
        / (2 * (1 + precision * cavity.variance))
      sum += 0.5 * shift * (mean[product] - centre)
    }
    return sum
  }
}
