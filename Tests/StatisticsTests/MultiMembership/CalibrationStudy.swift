import Statistics

/// Simulation-based calibration: parameters drawn from a model's prior, observations simulated from them, and the model
/// fitted to these. The probability that the fit gives to values below the true one is then uniform over simulations.
///
/// S. Talts, M. Betancourt, D. Simpson, A. Vehtari, A. Gelman, Validating Bayesian inference algorithms with
/// simulation-based calibration, 2018, arXiv:1804.06788; probabilities in place of ranks, as the fit has them exactly.
///
/// Trials test blends of strains of species. Some report a value; the others only whether it differs from zero, which
/// the simulated value itself decides.
struct CalibrationStudy: Sendable {
  enum Level: String, CaseIterable, Sendable {
    case species, strain, blend, trial

    var priorScale: Double { self == .trial ? 2 : 1 }
  }

  /// What is compared with the truth.
  enum Quantity: String, CaseIterable, Sendable {
    case classMean = "class mean"
    case testedBlend = "tested blend"
    case untestedBlend = "untested blend"
    case newTrial = "new trial"
  }

  /// The levels that vary, always with trials.
  var levels: [Level]
  var trials: Int
  var rules = MultiMembershipFit.Rules()

  static let meanScale = 4.0
  static let covariateScale = 1.0
  static let strains = 8
  static let species = 3

  /// For each quantity the probability of less than the truth.
  func transforms(seed: UInt64) throws -> [Quantity: Double] {
    var world = World(study: self, seed: seed)
    let observations = world.observations()
    let model = try MultiMembershipModel(
      fixedEffects: [.init("mean", priorScale: Self.meanScale), .init("covariate", priorScale: Self.covariateScale)],
      levels: levels.map { .init($0.rawValue, priorScale: $0.priorScale) },
      observations: observations
    )
    let fit = try MultiMembershipFit(model, rules: rules)
    var transforms: [Quantity: Double] = [:]
    for quantity in Quantity.allCases {
      let position = world.position(of: quantity)
      transforms[quantity] = fit.mean(at: position).cumulative(world.mean(at: position))
    }
    return transforms
  }
}

/// What is true in one simulation.
private struct World {
  let study: CalibrationStudy
  var numbers: SeededNumbers
  let fixed: [Double]
  /// True standard deviations of the levels.
  let scales: [Double]
  var effects: [[String: Double]]
  var tested: [[Int]] = []

  init(study: CalibrationStudy, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    self.study = study
    fixed = [CalibrationStudy.meanScale, CalibrationStudy.covariateScale].map { numbers.normal(standardDeviation: $0) }
    scales = study.levels.map { numbers.halfNormal(scale: $0.priorScale) }
    effects = study.levels.map { _ in [:] }
    self.numbers = numbers
  }

  mutating func observations() -> [MultiMembershipModel.Observation] {
    var observations: [MultiMembershipModel.Observation] = []
    for trial in 0..<study.trials {
      let covariate = Double.random(in: -1...1, using: &numbers)
      for _ in 0..<Int.random(in: 1...2, using: &numbers) {
        // Every other blend is one that was tested before.
        let known = Bool.random(using: &numbers) ? tested.randomElement(using: &numbers) : nil
        let blend = known ?? randomBlend()
        tested.append(blend)
        let position = position(of: blend, trial: "\(trial)", covariate: covariate)
        let error = Double.random(in: 0.5...2.5, using: &numbers)
        let value = mean(at: position) + numbers.normal(standardDeviation: error)
        let outcome = Bool.random(using: &numbers) ? .value(value) : verdict(on: value, error)
        observations.append(.init(position: position, outcome: outcome, standardError: error))
      }
    }
    return observations
  }

  /// What a trial says that reports only whether its value differs from zero.
  private func verdict(on value: Double, _ error: Double) -> MultiMembershipModel.Outcome {
    let bound = NormalDistribution.standard.quantile(0.975) * error
    if value < -bound { return .between(lower: -.infinity, upper: -bound) }
    if value > bound { return .between(lower: bound, upper: .infinity) }
    return .between(lower: -bound, upper: bound)
  }

  mutating func position(of quantity: CalibrationStudy.Quantity) -> MultiMembershipModel.Position {
    switch quantity {
    case .classMean: .init(fixed: [1, 0], memberships: study.levels.map { _ in [] })
    case .testedBlend: position(of: tested[0], trial: nil, covariate: 0)
    case .untestedBlend: position(of: untestedBlend(), trial: nil, covariate: 0)
    case .newTrial: position(of: tested[0], trial: "new", covariate: 0)
    }
  }

  private mutating func randomBlend() -> [Int] {
    let strains = (0..<CalibrationStudy.strains).shuffled(using: &numbers)
    return strains.prefix(Int.random(in: 1...3, using: &numbers)).sorted()
  }

  private mutating func untestedBlend() -> [Int] {
    while true {
      let blend = randomBlend()
      if !tested.contains(blend) { return blend }
    }
  }

  private func position(of blend: [Int], trial: String?, covariate: Double) -> MultiMembershipModel.Position {
    let share = 1 / Double(blend.count)
    let memberships = study.levels.map { level -> [MultiMembershipModel.Membership] in
      switch level {
      case .species: blend.map { .init("\($0 % CalibrationStudy.species)", weight: share) }
      case .strain: blend.map { .init("\($0)", weight: share) }
      case .blend: [.init("\(blend)")]
      case .trial: trial.map { [.init($0)] } ?? []
      }
    }
    return .init(fixed: [1, covariate], memberships: memberships)
  }

  /// The true mean at a position; units that were not met before get their effects.
  mutating func mean(at position: MultiMembershipModel.Position) -> Double {
    var mean = zip(fixed, position.fixed).reduce(0) { $0 + $1.0 * $1.1 }
    for (level, shares) in position.memberships.enumerated() {
      for share in shares {
        let effect = effects[level][share.unit] ?? numbers.normal(standardDeviation: scales[level])
        effects[level][share.unit] = effect
        mean += share.weight * effect
      }
    }
    return mean
  }
}

/// How evenly probabilities spread over the interval from 0 to 1.
struct Uniformity: Sendable {
  let counts: [Int]

  init(_ values: [Double], bins: Int) {
    var counts = [Int](repeating: 0, count: bins)
    for value in values { counts[min(bins - 1, Int(value * Double(bins)))] += 1 }
    self.counts = counts
  }

  /// The probability of counts at least as uneven, by Pearson's χ² test.
  var p: Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let distance = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    return ChiSquared(degreesOfFreedom: Double(counts.count - 1)).survival(distance)
  }

  /// The part of the values that central intervals of a probability hold.
  static func coverage(_ values: [Double], of level: Double) -> Double {
    let inside = values.count { abs($0 - 0.5) <= level / 2 }
    return Double(inside) / Double(values.count)
  }
}
