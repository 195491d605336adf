internal import Statistics

/// What besides the microbes may move an effect, each counted from its mean over the trials that state it.
struct Covariates: Sendable, Hashable {
  /// In the order of ``values(_:_:)``.
  static let names = ["infants", "adults", "not live", dose, "risk of bias", "paid by industry"]
  static let dose = "dose, tenfold"

  private let centres: [Double]
  /// Decimal logarithms of the doses tested; `nil` where none is known.
  private let doses: ClosedRange<Double>?

  init(trials: [Trial], blends: [TestedBlend]) {
    let rows = zip(trials, blends).map(Self.raw)
    centres = Self.names.indices.map { column in
      let known = rows.compactMap { $0[column] }
      return known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    }
    let tested = blends.compactMap { Self.states($0)[1] }
    doses = tested.min().flatMap { low in tested.max().map { low...$0 } }
  }

  /// Of a trial's arm.
  func values(_ trial: Trial, _ blend: TestedBlend) -> [Double] {
    centred(Self.raw(trial, blend))
  }

  /// Of what is foretold for people of an age group; risk of bias and funding as in the trials held, and the dose no
  /// farther from theirs than the nearest.
  func values(for blend: TestedBlend, in group: Trial.Population.Group?) -> [Double] {
    var states = Self.states(blend)
    if let dose = states[1], let doses { states[1] = min(max(dose, doses.lowerBound), doses.upperBound) }
    return centred(Self.ages(group) + states + [nil, nil])
  }

  private func centred(_ values: [Double?]) -> [Double] {
    zip(values, centres).map { value, centre in value.map { $0 - centre } ?? 0 }
  }

  private static func raw(_ trial: Trial, _ blend: TestedBlend) -> [Double?] {
    ages(trial.population.group) + states(blend) + [risk(trial.riskOfBias?.overall), industry(trial.funding)]
  }

  private static func ages(_ group: Trial.Population.Group?) -> [Double?] {
    switch group {
    case .infants, .pregnancyAndInfants: [1, 0]
    case .children: [0, 0]
    case .adults: [0, 1]
    case .mixed, nil: [nil, nil]
    }
  }

  private static func states(_ blend: TestedBlend) -> [Double?] {
    let dose = blend.doseCFUPerDay.flatMap { $0 > 0 ? decimalLogarithm($0) : nil }
    return [blend.isLive.map { $0 ? 0 : 1 }, dose]
  }

  private static func risk(_ level: Trial.RiskOfBias.Level?) -> Double? {
    guard let level else { return nil }
    return switch level {
    case .low: 0
    case .some, .unclear: 0.5
    case .high: 1
    }
  }

  private static func industry(_ funding: Trial.Funding?) -> Double? {
    switch funding {
    case .public: 0
    case .mixed: 0.5
    case .industry: 1
    case nil: nil
    }
  }
}
