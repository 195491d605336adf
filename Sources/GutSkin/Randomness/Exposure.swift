internal import Statistics

/// What the air brings to a patient's skin, day by day: own level, season, slow drift, and triggers that fade.
public struct Exposure: Sendable, Hashable {
  /// How one patient's exposure goes.
  public struct Law: Sendable, Hashable {
    /// The patient's own level; 1 is ordinary.
    public var level: Double
    /// Triggers a day.
    public var triggerRate: Double
    /// The day on which the season peaks, counted from the start of the burn-in.
    public var seasonPeak: Double

    /// Made from its parts; without arguments an ordinary level and a trigger every three weeks.
    public init(level: Double = 1, triggerRate: Double = 1.0 / 21, seasonPeak: Double = 0) {
      self.level = level
      self.triggerRate = triggerRate
      self.seasonPeak = seasonPeak
    }
  }

  /// How it goes.
  public let law: Law
  /// What is left of past triggers, each of size 1 on average, fading by 1/e in 5 days.
  public private(set) var pulse = 0.0
  /// The drift, as a logarithm: 0.25 wide, with a memory of 20 days.
  public private(set) var drift = 0.0

  /// Nothing has happened yet.
  public init(_ law: Law) {
    self.law = law
    triggerChance = 1 - naturalExponential(-law.triggerRate)
  }

  private let triggerChance: Double
  private static let pulseKept = naturalExponential(-1.0 / 5)
  private static let driftKept = naturalExponential(-1.0 / 20)
  private static let driftWidth = 0.25 * (1 - naturalExponential(-2.0 / 20)).squareRoot()

  /// Moves on to a day and says its exposure, 1 being ordinary.
  ///
  /// - Parameter day: counted from the start of the burn-in; every day is to be asked for once, in order.
  public mutating func advance(to day: Int, _ random: CounterRandom) -> Double {
    pulse *= Self.pulseKept
    if random.uniform(.triggers, day: day, index: 0) < triggerChance {
      pulse -= naturalLog(random.uniform(.triggers, day: day, index: 1))
    }
    drift = drift * Self.driftKept + Self.driftWidth * random.normal(.drift, day: day, index: 0)
    let season = 1 + 0.15 * cosine(2 * Double.pi * (Double(day) - law.seasonPeak) / 365)
    return law.level * season * naturalExponential(drift) + pulse
  }
}
