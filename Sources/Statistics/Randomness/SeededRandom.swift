/// A sequence of random numbers that is the same on every machine for the same seed: SplitMix64 (Steele, Lea and Flood
/// 2014, “Fast splittable pseudorandom number generators”, figure 9).
public struct SeededRandom: RandomNumberGenerator, Sendable, Hashable {
  private var state: UInt64

  /// The sequence of a seed.
  ///
  /// - Parameters:
  ///   - seed: of the whole undertaking.
  ///   - index: of one part of it, a person say; neighbouring parts do not run along the same sequence.
  public init(seed: UInt64, index: UInt64 = 0) {
    state = seed
    guard index > 0 else { return }
    state = next() ^ (index &* 0x9E37_79B9_7F4A_7C15)
    state = next()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number between 0 and 1, never quite either: the middles of 2⁵³ equal steps.
  public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// A standard normal number, by the quantile function.
  public mutating func normal() -> Double { NormalDistribution().quantile(uniform()) }
}
