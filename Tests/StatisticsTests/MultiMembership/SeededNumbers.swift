import Statistics

/// Random numbers that a seed repeats: SplitMix64, G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A draw from the normal distribution round zero.
  mutating func normal(standardDeviation: Double = 1) -> Double {
    standardDeviation * NormalDistribution.standard.quantile(Double.random(in: 0x1p-53..<1, using: &self))
  }

  /// A draw from the positive half of the normal distribution round zero.
  mutating func halfNormal(scale: Double) -> Double { abs(normal(standardDeviation: scale)) }
}
