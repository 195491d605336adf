public import Evidence
public import GutSkin

/// The held eczema trials of a route, each with its curve: what potencies are learned from.
public struct HeldResponses: Sendable {
  /// A trial that is not used, and why.
  public struct LeftOut: Sendable, Hashable {
    /// The trial.
    public var trialID: Trial.ID
    /// Why, as the end of a sentence.
    public var reason: String
  }

  /// How finely the curves are simulated.
  public struct Effort: Sendable, Hashable {
    /// People enrolled for a curve.
    public var people: Int
    /// The seed of their world.
    public var seed: UInt64
    /// Tasks that share the work.
    public var threads: Int

    /// Made from its parts.
    public init(people: Int = 300, seed: UInt64 = 1, threads: Int = 1) {
      self.people = people
      self.seed = seed
      self.threads = threads
    }
  }

  /// How it is taken.
  public let route: TrialDesign.Route
  /// What each trial found, its design, and its product.
  public let entries: [(finding: PotencyFinding, design: TrialDesign, blend: TestedBlend)]
  /// Trials without a place here.
  public let leftOut: [LeftOut]
  /// Virtual patients drawn to find those enrolled.
  public let screened: Int

  /// Reads and simulates the trials.
  ///
  /// - Parameters:
  ///   - reserved: a trial that must not inform what is foretold of it; other records of the same people go too.
  /// - Throws: ``GutSkin/SimulationError``.
  public init(
    _ evidence: EvidenceBase,
    route: TrialDesign.Route,
    reserved: Trial.ID? = nil,
    only: Set<Trial.ID>? = nil,
    prior: PotencyPrior = PotencyPrior(),
    effort: Effort
  ) async throws {
    self.route = route
    let set = evidence.contrasts(
      condition: "atopic-dermatitis",
      route: route == .oral ? .oral : .topical,
      family: .eczemaSeverity
    )
    let counted = reserved.flatMap { evidence.trial(id: $0) }.map { evidence.countedID(of: $0) }
    var leftOut = set.exclusions.filter(\.isOfTheQuestion)
      .map { LeftOut(trialID: $0.trialID, reason: $0.reason.words) }
    var used: [(contrast: Contrast, design: TrialDesign, isHighRisk: Bool)] = []
    for contrast in set.contrasts where only?.contains(contrast.trialID) ?? true {
      guard let trial = evidence.trial(id: contrast.trialID) else { continue }
      if let counted, evidence.countedID(of: trial) == counted {
        leftOut.append(LeftOut(trialID: trial.id, reason: "kept apart, because it is to be foretold"))
        continue
      }
      switch Self.usable(contrast, of: trial, route) {
      case .success(let design): used.append((contrast, design, trial.riskOfBias?.overall == .high))
      case .failure(let failure): leftOut.append(LeftOut(trialID: trial.id, reason: failure.reason))
      }
    }
    let simulated = try await Self.curves(of: used.map(\.design), effort: effort)
    screened = simulated.screened
    entries = zip(used, simulated.curves).compactMap { entry, curve in
      guard let curve else {
        leftOut.append(LeftOut(trialID: entry.design.name, reason: "hardly any virtual patient fits its window"))
        return nil
      }
      let factor = entry.isHighRisk ? prior.highRiskFactor : 1
      return (
        PotencyFinding(contrast: entry.contrast, curve: curve, residualFactor: factor), entry.design, entry.design.blend
      )
    }
    self.leftOut = leftOut.sorted { $0.trialID < $1.trialID }
  }

  /// The model of these findings.
  public func model(prior: PotencyPrior = PotencyPrior(), residual: PotencyModel.Residual = .learned) -> PotencyModel {
    PotencyModel(entries.map { ($0.finding, $0.blend) }, route: route, prior: prior, residual: residual)
  }

  private struct Unusable: Error {
    var reason: String
  }

  private static func usable(
    _ contrast: Contrast,
    of trial: Trial,
    _ route: TrialDesign.Route
  ) -> Result<TrialDesign, Unusable> {
    do throws(TrialDesign.Refusal) {
      let design = try TrialDesign(trial, active: contrast.active, control: contrast.control, week: contrast.week)
      if route == .oral, ProductClass(design.blend) == nil {
        return .failure(Unusable(reason: "the model has no class for what was given, or it was not named"))
      }
      return .success(design)
    } catch {
      return .failure(Unusable(reason: error.words))
    }
  }

  /// The curve of each trial; `nil` where hardly anybody fits its window. Trials that differ in nothing the model knows
  /// share one, and all share the people.
  ///
  /// - Throws: ``GutSkin/SimulationError``.
  static func curves(
    of designs: [TrialDesign],
    effort: Effort
  ) async throws -> (curves: [ResponseCurve?], screened: Int) {
    let keys = designs.map(Setting.init)
    var distinct: [Setting: [Int]] = [:]
    for (index, key) in keys.enumerated() { distinct[key, default: []].append(index) }
    guard !designs.isEmpty else { return ([], 0) }
    var pool = TrialPool(seed: effort.seed, solver: .coarse)
    try await pool.grow(
      toEnrol: effort.people,
      windows: Set(designs.map(\.window)).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) },
      threads: effort.threads
    )
    var curves: [ResponseCurve?] = Array(repeating: nil, count: designs.count)
    let potencies = ResponseCurve.standardPotencies
    for members in distinct.values {
      // One run for all their times of the visit that counts.
      var design = designs[members[0]]
      let visits = Set(members.map { designs[$0].visits.last ?? 0 }).sorted()
      design.visits = visits
      design.weeks = members.map { designs[$0].weeks }.max() ?? design.weeks
      let scores = try await pool.scores(
        of: design.plan(potencies: potencies),
        limit: effort.people,
        threads: effort.threads
      )
      guard scores.numbers.count >= 8 else { continue }
      for member in members {
        let visit = visits.firstIndex(of: designs[member].visits.last ?? 0) ?? 0
        curves[member] = scores.curve(potencies: potencies, visit: visit + 1)
      }
    }
    return (curves, pool.screened)
  }

  /// What of a design changes what happens.
  private struct Setting: Hashable {
    let route: TrialDesign.Route
    let action: ProductClass.Action
    let dose: Double
    let window: ClosedRange<Double>
    /// `nil` where the course outlasts the visit that counts: what comes later changes nothing before.
    let weeks: Int?
    let emollientUse: Double?
    let allowsRescue: Bool
    let expectation: Double

    init(_ design: TrialDesign) {
      route = design.route
      action = design.route == .oral ? design.productClass.action : ProductClass.mixture.action
      dose = design.route == .oral ? design.dose : 1
      window = design.window
      weeks = design.visits.last.map { $0 <= design.weeks } == true ? nil : design.weeks
      emollientUse = design.emollientUse
      allowsRescue = design.allowsRescue
      expectation = design.expectation
    }
  }
}

extension Exclusion {
  /// Trials of prevention and those taken another way answer another question.
  fileprivate var isOfTheQuestion: Bool {
    switch reason {
    case .otherPurpose, .otherRoute: false
    default: true
    }
  }
}

extension Solver {
  /// Two steps a day: in the reference scenarios no state is off by more than 6 parts in 10,000, far below what chance
  /// does to means of some hundred people.
  static let coarse = Solver.fixedStep(stepsPerDay: 2)
}

extension TrialPool {
  /// Draws patients until each window enrols so many, or until a window enrols next to nobody.
  ///
  /// - Throws: ``GutSkin/SimulationError``.
  mutating func grow(toEnrol people: Int, windows: [ClosedRange<Double>], threads: Int) async throws {
    // About seven in ten of those drawn are enrolled by a wide window.
    try await grow(to: people + people / 2, threads: threads)
    let most = 12 * people + 64
    while screened < most {
      let fewest = windows.map { enrolledCount(window: $0) }.min() ?? people
      if fewest >= people { return }
      let share = max(0.05, Double(fewest) / Double(screened))
      let wanted = Int(Double(people) / share * 1.05) + 8
      try await grow(to: min(most, max(wanted, screened + 16)), threads: threads)
    }
  }
}
