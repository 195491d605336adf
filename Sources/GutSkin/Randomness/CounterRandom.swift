internal import Statistics

/// Random numbers by counting: each is a function of who and when it is for, so that no order of asking, number of
/// threads or other patient changes it.
///
/// The mixing function is that of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), applied once for each part of the
/// address.
public struct CounterRandom: Sendable, Hashable {
  /// What the numbers are used for.
  public enum Stream: UInt64, Sendable, Hashable, CaseIterable {
    /// A virtual patient's parameters.
    case parameters
    /// Days on which something sets off a flare.
    case triggers
    /// Slow drift of exposure.
    case drift
    /// Whether what was planned for a day was done.
    case adherence
    /// Enrolment in a trial and allocation to its arms.
    case enrolment
    /// Noise of measurement.
    case measurement
  }

  /// Says which world this is; virtual patients with the same seed and number are the same people.
  public var seed: UInt64
  /// The patient's number.
  public var patient: UInt64

  /// The random numbers of a patient.
  public init(seed: UInt64, patient: UInt64) {
    self.seed = seed
    self.patient = patient
  }

  /// 64 random bits.
  ///
  /// - Parameters:
  ///   - day: counted from the start of the burn-in.
  ///   - index: of the draw among those of the day.
  public func word(_ stream: Stream, day: Int, index: Int) -> UInt64 {
    var hash = Self.mixed(seed, with: patient)
    hash = Self.mixed(hash, with: stream.rawValue)
    hash = Self.mixed(hash, with: UInt64(truncatingIfNeeded: day))
    return Self.mixed(hash, with: UInt64(truncatingIfNeeded: index))
  }

  /// A number between 0 and 1, never quite either: the middles of 2⁵³ equal steps.
  public func uniform(_ stream: Stream, day: Int, index: Int) -> Double {
    (Double(word(stream, day: day, index: index) >> 11) + 0.5) * 0x1p-53
  }

  /// A standard normal number by the method of Box and Muller, from the uniform numbers 2 · index and 2 · index + 1.
  public func normal(_ stream: Stream, day: Int, index: Int) -> Double {
    let radius = (-2 * naturalLog(uniform(stream, day: day, index: 2 * index))).squareRoot()
    return radius * cosine(2 * Double.pi * uniform(stream, day: day, index: 2 * index + 1))
  }

  private static func mixed(_ hash: UInt64, with part: UInt64) -> UInt64 {
    var z = hash &+ 0x9E37_79B9_7F4A_7C15 &+ part
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
