internal import Statistics

/// Puts together normal distributions that are all but alike: those whose means lie within a twelfth of the mixture's
/// standard deviation of each other and whose own differ by less than a twelfth, keeping mean and variance.
struct MixtureMerging {
  private var parts: [(weight: Double, mean: Double, variance: Double)] = []

  private static let fineness = 12.0
  /// What is rarer than this is left out.
  private static let negligible = 1e-9

  mutating func add(weight: Double, mean: Double, variance: Double) {
    if weight > Self.negligible { parts.append((weight, mean, variance)) }
  }

  func mixture() -> NormalMixture {
    let total = parts.reduce(0) { $0 + $1.weight }
    let centre = parts.reduce(0) { $0 + $1.weight * $1.mean } / total
    let spread = parts.reduce(0) { sum, part in
      let gap = part.mean - centre
      return sum + part.weight * (gap * gap + part.variance)
    }
    let width = (spread / total).squareRoot() / Self.fineness
    var bins: [Key: Bin] = [:]
    for part in parts {
      let key = Key(
        mean: Int(((part.mean - centre) / width).rounded()),
        spread: Int((naturalLog(part.variance) / 2 * Self.fineness).rounded())
      )
      bins[key, default: Bin()].add(part.weight, part.mean, part.variance)
    }
    let merged = bins.sorted { $0.key < $1.key }.map(\.value)
    return NormalMixture(
      weights: merged.map(\.weight),
      means: merged.map { $0.first / $0.weight },
      standardDeviations: merged.map { bin in
        let mean = bin.first / bin.weight
        return max(bin.own / bin.weight + max(0, bin.second / bin.weight - mean * mean), 1e-300).squareRoot()
      }
    )
  }

  private struct Key: Hashable, Comparable {
    var mean: Int
    var spread: Int

    static func < (one: Key, other: Key) -> Bool { (one.mean, one.spread) < (other.mean, other.spread) }
  }

  private struct Bin {
    var weight = 0.0
    var first = 0.0
    var second = 0.0
    var own = 0.0

    mutating func add(_ weight: Double, _ mean: Double, _ variance: Double) {
      self.weight += weight
      first += weight * mean
      second += weight * mean * mean
      own += weight * variance
    }
  }
}
