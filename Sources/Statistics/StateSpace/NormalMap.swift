/// A normal distribution of several numbers, as a linear map from standard normal ones.
public struct NormalMap: Sendable {
  /// The mean.
  public let centre: [Double]
  /// Cholesky factor of the covariance.
  private let factor: PackedTriangle
  /// Logarithm of the map's determinant.
  let logDeterminant: Double

  /// - Parameter covariance: lower triangle, row after row.
  /// - Returns: `nil` where it is no covariance.
  public init?(centre: [Double], covariance: [Double]) {
    var factor = PackedTriangle(size: centre.count)
    precondition(covariance.count == factor.entries.count)
    factor.entries = covariance
    guard let half = factor.factorise() else { return nil }
    self.init(centre: centre, factor: factor, logDeterminant: half)
  }

  /// Independent standard normal numbers.
  public init(standard dimensions: Int) {
    var factor = PackedTriangle(size: dimensions)
    for i in 0..<dimensions { factor[i, i] = 1 }
    self.init(centre: [Double](repeating: 0, count: dimensions), factor: factor, logDeterminant: 0)
  }

  private init(centre: [Double], factor: PackedTriangle, logDeterminant: Double) {
    self.centre = centre
    self.factor = factor
    self.logDeterminant = logDeterminant
  }

  /// Where standard normal numbers lead.
  func point(_ score: [Double]) -> [Double] {
    centre.indices.map { i in (0...i).reduce(centre[i]) { $0 + factor[i, $1] * score[$1] } }
  }

  /// Variance of one of the numbers.
  public func variance(_ index: Int) -> Double {
    (0...index).reduce(0) { $0 + factor[index, $1] * factor[index, $1] }
  }

  /// The first numbers alone.
  public func leading(_ count: Int) -> NormalMap {
    var part = PackedTriangle(size: count)
    part.entries = Array(factor.entries.prefix(count * (count + 1) / 2))
    let logDeterminant = (0..<count).reduce(0) { $0 + naturalLog(part[$1, $1]) }
    return NormalMap(centre: Array(centre.prefix(count)), factor: part, logDeterminant: logDeterminant)
  }
}
