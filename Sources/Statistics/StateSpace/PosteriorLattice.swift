/// Points that stand for what is believed of parameters with standard normal priors: a lattice laid over a normal
/// distribution that is about right, weighted by what the posterior really is there. No random numbers are drawn, so that
/// the same question has the same answer every time.
///
/// The weights are those of importance sampling (L. Tierney, J. B. Kadane, J Am Stat Assoc 81, 1986, 82–86, for the
/// normal distribution at the mode), over lattice points in place of random ones.
public struct PosteriorLattice: Sendable {
  /// The points, one after another, those of no weight left out.
  public let points: [[Double]]
  /// Which of the calls of the likelihood each point was, from 0.
  public let calls: [Int]
  /// The points' probabilities, which add up to one.
  public let weights: [Double]
  /// Logarithm of the probability of the observations.
  public let logEvidence: Double

  /// Points whose probability is below this part of the greatest are left out.
  private static let negligible = 1e-7

  /// Integrates.
  ///
  /// - Parameters:
  ///   - map: about where the posterior is.
  ///   - size: of the lattice.
  ///   - widening: the lattice spreads this much wider.
  ///   - logLikelihood: of the parameters at a point; −∞ or not a number where they are impossible. Called for one point
  ///     of the lattice after another.
  public init(
    over map: NormalMap,
    size: LatticeRule.Size,
    widening: Double = 1.3,
    logLikelihood: ([Double]) -> Double
  ) {
    let dimensions = map.centre.count
    let scores = LatticeRule(size, dimensions: dimensions).normalScores()
    var found: [(call: Int, logWeight: Double, point: [Double])] = []
    found.reserveCapacity(size.rawValue)
    for call in 0..<size.rawValue {
      let score = Array(scores[(call * dimensions)..<((call + 1) * dimensions)])
      let point = map.point(score.map { $0 * widening })
      let likelihood = logLikelihood(point)
      guard likelihood.isFinite else { continue }
      let squares = zip(score, point).reduce(0) { $0 + $1.0 * $1.0 - $1.1 * $1.1 }
      found.append((call, likelihood + squares / 2, point))
    }
    let most = found.map(\.logWeight).max() ?? 0
    let least = most + naturalLog(Self.negligible)
    found.removeAll { $0.logWeight < least }
    let raw = found.map { exponential($0.logWeight - most) }
    let total = raw.reduce(0, +)
    points = found.map(\.point)
    calls = found.map(\.call)
    weights = raw.map { $0 / total }
    logEvidence =
      most + naturalLog(total / Double(size.rawValue)) + map.logDeterminant + Double(dimensions) * naturalLog(widening)
  }

  /// How many equally likely points would be worth as much as these: much fewer than there are where the posterior is
  /// far from normal.
  public var effectiveCount: Double { 1 / weights.reduce(0) { $0 + $1 * $1 } }

  /// The normal distribution with the points' mean and covariance; `nil` where they have none.
  public func normal() -> NormalMap? {
    guard let size = points.first?.count else { return nil }
    var centre = [Double](repeating: 0, count: size)
    for (weight, point) in zip(weights, points) {
      for i in 0..<size { centre[i] += weight * point[i] }
    }
    var covariance = PackedTriangle(size: size)
    for (weight, point) in zip(weights, points) {
      for i in 0..<size {
        for j in 0...i { covariance[i, j] += weight * (point[i] - centre[i]) * (point[j] - centre[j]) }
      }
    }
    return NormalMap(centre: centre, covariance: covariance.entries)
  }
}
