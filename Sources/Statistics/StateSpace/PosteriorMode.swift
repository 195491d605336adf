/// Where what is believed of parameters with standard normal priors is densest, and how wide it is there.
///
/// The climb is that of Broyden, Fletcher, Goldfarb and Shanno (J. Nocedal, S. J. Wright, Numerical optimization, 2nd
/// edition, 2006, chapter 6), with slopes by differences; the width comes from second differences.
public struct PosteriorMode {
  /// The mode, with the normal distribution that has the posterior's curvature there.
  public private(set) var map: NormalMap
  private let height: ([Double]) -> Double
  private var point: [Double]
  private var top: Double
  /// Inverse curvature as far as it is known, a full square.
  private var inverse: [Double]
  private let size: Int

  private static let difference = 1e-3
  private static let mostSteps = 60
  /// Far beyond what a standard normal prior allows.
  private static let longestStep = 3.0
  private static let settled = 1e-4

  /// Finds the mode.
  ///
  /// - Parameters:
  ///   - start: where the search begins; the priors' centre where it is `nil` or impossible.
  ///   - logLikelihood: at a point; −∞ or not a number where the parameters are impossible.
  public init(dimensions: Int, start: [Double]? = nil, logLikelihood: @escaping ([Double]) -> Double) {
    size = dimensions
    height = { point in
      let value = logLikelihood(point)
      return value.isFinite ? value - point.reduce(0) { $0 + $1 * $1 } / 2 : -.infinity
    }
    map = NormalMap(standard: dimensions)
    point = start ?? map.centre
    top = height(point)
    if !top.isFinite {
      point = map.centre
      top = height(point)
    }
    // Data tell more than the prior, so that the first steps are better short.
    inverse = [Double](repeating: 0, count: size * size)
    for i in 0..<size { inverse[i * size + i] = 0.05 }
    guard top.isFinite else { return }
    climb()
    map = curved()
  }

  private mutating func climb() {
    var slope = slope()
    for _ in 0..<Self.mostSteps {
      var step = (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i * size + $1] * slope[$1] } }
      let length = step.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > Self.longestStep { step = step.map { $0 * Self.longestStep / length } }
      let promise = zip(step, slope).reduce(0) { $0 + $1.0 * $1.1 }
      guard promise > Self.settled, let next = search(along: step, promise: promise) else { return }
      let rise = next.height - top
      let before = (point: point, slope: slope)
      point = next.point
      top = next.height
      slope = self.slope()
      learn(
        step: point.indices.map { point[$0] - before.point[$0] },
        change: slope.indices.map { before.slope[$0] - slope[$0] }
      )
      if rise < Self.settled { return }
    }
  }

  /// The first point on the way that is as much higher as it should be; `nil` where none is.
  private func search(along step: [Double], promise: Double) -> (point: [Double], height: Double)? {
    var share = 1.0
    while share > 1e-6 {
      let next = point.indices.map { point[$0] + share * step[$0] }
      let height = height(next)
      if height >= top + 0.1 * share * promise { return (next, height) }
      share *= height.isFinite ? 0.4 : 0.1
    }
    return nil
  }

  /// One-sided: the mode need not be found to many digits.
  private func slope() -> [Double] {
    (0..<size).map { (height(moved([($0, Self.difference)])) - top) / Self.difference }
  }

  private mutating func learn(step: [Double], change: [Double]) {
    let product = zip(step, change).reduce(0) { $0 + $1.0 * $1.1 }
    guard product > 1e-10 else { return }
    let moved = (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i * size + $1] * change[$1] } }
    let square = zip(change, moved).reduce(0) { $0 + $1.0 * $1.1 }
    for i in 0..<size {
      for j in 0..<size {
        inverse[i * size + j] +=
          (1 + square / product) * step[i] * step[j] / product - (moved[i] * step[j] + step[i] * moved[j]) / product
      }
    }
  }

  /// By second differences over about half of the posterior's width, so that they see the bell and not its tip.
  private func curved() -> NormalMap {
    let reach = (0..<size).map { max(0.02, min(0.5, 0.5 * max(0, inverse[$0 * size + $0]).squareRoot())) }
    let plus = (0..<size).map { height(moved([($0, reach[$0])])) }
    let minus = (0..<size).map { height(moved([($0, -reach[$0])])) }
    var curvature = PackedTriangle(size: size)
    for i in 0..<size {
      let own = -(plus[i] - 2 * top + minus[i]) / (reach[i] * reach[i])
      // Where the likelihood is flat or worse, the prior's own.
      curvature[i, i] = own.isFinite ? max(own, 0.5) : 1
      for j in 0..<i {
        let both = height(moved([(i, reach[i]), (j, reach[j])]))
        let mixed = -(both - plus[i] - plus[j] + top) / (reach[i] * reach[j])
        curvature[i, j] = mixed.isFinite ? mixed : 0
      }
    }
    // What lies off the diagonal is drawn in until the rest is a covariance.
    var share = 1.0
    while share > 1e-3 {
      var factor = curvature
      for i in 0..<size { for j in 0..<i { factor[i, j] *= share } }
      if factor.factorise() != nil, let map = NormalMap(centre: point, covariance: Self.inverse(of: factor)) {
        return map
      }
      share *= 0.8
    }
    var diagonal = PackedTriangle(size: size)
    for i in 0..<size { diagonal[i, i] = 1 / curvature[i, i] }
    return NormalMap(centre: point, covariance: diagonal.entries) ?? NormalMap(standard: size)
  }

  private static func inverse(of factor: PackedTriangle) -> [Double] {
    var result = PackedTriangle(size: factor.size)
    for column in 0..<factor.size {
      var unit = [Double](repeating: 0, count: factor.size)
      unit[column] = 1
      factor.solveForward(&unit)
      factor.solveBackward(&unit)
      for row in column..<factor.size { result[row, column] = unit[row] }
    }
    return result.entries
  }

  private func moved(_ changes: [(Int, Double)]) -> [Double] {
    var other = point
    for (index, change) in changes { other[index] += change }
    return other
  }
}
