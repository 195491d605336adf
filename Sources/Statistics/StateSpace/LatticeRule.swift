/// Points spread evenly over a unit cube: a rank-1 lattice of a prime number of points, mirrored at its centre, so that
/// what is odd in any direction integrates to nothing.
///
/// I. H. Sloan, S. Joe, Lattice methods for multiple integration, 1994. The generating vectors were found component by
/// component (I. H. Sloan, A. V. Reztsov, Math Comp 71, 2002, 263–273) for the error P₂ with weights 0.85ʲ; odd numbers
/// were chosen of each pair that differs by the number of points, which keeps points off the faces of the cube.
public struct LatticeRule: Sendable, Hashable {
  /// How many points; a larger rule is finer.
  public enum Size: Int, Sendable, CaseIterable {
    case coarse = 251
    case fine = 509
    case finest = 1021
    case exhaustive = 2039
    /// To check the others by.
    case reference = 16381
  }

  /// Coordinates between 0 and 1, both left out; point after point.
  public let coordinates: [Double]
  /// Dimensions of the cube.
  public let dimensions: Int
  /// Number of points.
  public let count: Int

  /// The most dimensions a rule has.
  public static let mostDimensions = 8

  /// A rule.
  ///
  /// - Precondition: 1 to ``mostDimensions`` dimensions.
  public init(_ size: Size, dimensions: Int) {
    precondition((1...Self.mostDimensions).contains(dimensions))
    let generator = Self.generator(size)
    count = size.rawValue
    self.dimensions = dimensions
    var coordinates: [Double] = []
    coordinates.reserveCapacity(count * dimensions)
    for point in 0..<count {
      for dimension in 0..<dimensions {
        // In halves of a step, so that nothing is rounded.
        let place = (2 * point + 1) * generator[dimension] % (2 * count)
        coordinates.append(Double(place) / Double(2 * count))
      }
    }
    self.coordinates = coordinates
  }

  /// The same points as numbers of a standard normal distribution.
  public func normalScores() -> [Double] {
    coordinates.map { NormalDistribution.standard.quantile($0) }
  }

  static func generator(_ size: Size) -> [Int] {
    switch size {
    case .coarse: [1, 321, 19, 97, 287, 59, 57, 289]
    case .fine: [1, 151, 741, 677, 543, 611, 641, 541]
    case .finest: [1, 1395, 1177, 285, 1363, 453, 1249, 1477]
    case .exhaustive: [1, 2501, 711, 2605, 2221, 517, 2427, 227]
    case .reference: [1, 3711, 5711, 6593, 7539, 18345, 21269, 16867]
    }
  }
}
