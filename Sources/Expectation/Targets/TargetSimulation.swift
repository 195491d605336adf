public import Evidence
internal import GutSkin
internal import Statistics

/// Simulates what the model says of each published figure.
///
/// Trials enrol SCORAD 20 to 40 and give 10⁹ CFU a day, as the trial that the model was adjusted to did, unless a
/// definition says otherwise; people are looked at after a year of usual care.
public struct TargetSimulation: Sendable {
  /// Virtual patients: enrolled in trials, and in each cohort.
  public let patients: Int
  /// The seed of their world.
  public let seed: UInt64
  private let threads: Int
  private let evidence: EvidenceBase

  /// Made from its parts.
  public init(evidence: EvidenceBase, patients: Int, seed: UInt64, threads: Int) {
    self.evidence = evidence
    self.patients = patients
    self.seed = seed
    self.threads = threads
  }

  /// Each target with what the model says, in the targets' order.
  ///
  /// - Throws: ``GutSkin/SimulationError``, ``TrialPrediction/Failure``, ``TrialDesign/Refusal``.
  public func compare(_ targets: [CalibrationTarget]) async throws -> [TargetComparison] {
    let asked = Set(targets.compactMap(\.counterpart))
    var found: [CalibrationTarget.ModelQuantity: SimulatedQuantity] = [:]
    found.merge(try await cohortQuantities(asked)) { first, _ in first }
    found.merge(try await emollient(asked)) { first, _ in first }
    found.merge(try await steroid(asked)) { first, _ in first }
    found.merge(try await wallUnderProduct(asked)) { first, _ in first }
    var byTrial: [Trial.ID: [CalibrationTarget.ModelQuantity: SimulatedQuantity]] = [:]
    var comparisons: [TargetComparison] = []
    for target in targets {
      guard let counterpart = target.counterpart else {
        comparisons.append(TargetComparison(target: target, simulated: nil))
        continue
      }
      let id = target.trial ?? Self.referenceTrial
      if Self.ofTrials.contains(counterpart), byTrial[id] == nil { byTrial[id] = try await trialQuantities(id) }
      comparisons.append(
        TargetComparison(target: target, simulated: byTrial[id]?[counterpart] ?? found[counterpart])
      )
    }
    return comparisons
  }

  private static let referenceTrial = "navarro-lopez-2018"
  private static let ofTrials: Set<CalibrationTarget.ModelQuantity> = [
    .trialDifference, .trialPlaceboChange, .trialActiveChange, .productMeanDifference,
  ]

  private static func share(_ count: Int, _ all: Int) -> (value: Double, error: Double) {
    let share = Double(count) / Double(all)
    return (share, (share * (1 - share) / Double(all)).squareRoot())
  }
}

// MARK: Trials

extension TargetSimulation {
  private func trialQuantities(
    _ id: Trial.ID
  ) async throws -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    guard let trial = evidence.trial(id: id) else { return [:] }
    let design = try TrialDesign(trial)
    let own = try await HeldResponses(
      evidence,
      route: design.route,
      only: [id],
      effort: .init(people: patients, seed: seed, threads: threads)
    )
    let prior = PotencyPrior()
    let before = PotencyBelief(design.route == .oral ? prior.strain : prior.topical)
    let answer = PotencyModel.Answer(
      belief: before.updated(by: own.entries.map(\.finding), residual: prior.residualScale),
      prior: before,
      residual: prior.residualScale,
      ownTrials: own.entries.map(\.finding.trialID),
      trialCount: own.entries.count
    )
    let prediction = try await TrialPrediction(
      design,
      potency: .learned(answer),
      effort: .init(people: patients, seed: seed, threads: threads, replicates: 0)
    )
    let difference = prediction.difference
    let arms = prediction.arms
    var found: [CalibrationTarget.ModelQuantity: SimulatedQuantity] = [
      .trialDifference: SimulatedQuantity(
        value: difference.estimate,
        simulationError: difference.simulationError,
        believed95: difference.potencyInterval,
        definition: "the part that the model explains, the potency learned from this very trial and nothing else, with"
          + " \(TrialDesign.short(prior.residualScale)) points left unexplained from trial to trial"
      )
    ]
    found[.trialActiveChange] = percent(arms[0], "the arm of that product, \(design.weeks) weeks")
    found[.trialPlaceboChange] = percent(arms[1], "the placebo arm, \(design.weeks) weeks")
    if let curve = prediction.curve, design.route == .oral {
      let average = before.difference(curve)
      found[.productMeanDifference] = SimulatedQuantity(
        value: average.mean,
        simulationError: difference.simulationError,
        believed95: average.interval(),
        definition: "averaged over what is believed of a strain before any trial, in the setting of \(id)"
      )
    }
    return found
  }

  private func percent(_ arm: TrialPrediction.Arm, _ words: String) -> SimulatedQuantity {
    let spread = arm.visits.last?.change.standardDeviation ?? 0
    return SimulatedQuantity(
      value: arm.percentChange,
      simulationError: 100 * spread / Double(arm.count).squareRoot() / arm.baseline.mean,
      definition: "change of the mean observed SCORAD of \(words)"
    )
  }

  private func emollient(
    _ asked: Set<CalibrationTarget.ModelQuantity>
  ) async throws -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    guard asked.contains(.emollientDifference) else { return [:] }
    var pool = TrialPool(seed: seed)
    try await pool.grow(toEnrol: patients, windows: [20...40], threads: threads)
    var plan = TrialProtocol(arms: [TrialProtocol.Arm(name: "care")], window: 20...40, visits: [0, 12])
    plan.expectation = 0
    var scores: [[Double]] = []
    for use in [0.8, 0] {
      plan.emollientUse = use
      scores.append(Array(try await pool.scores(of: plan, limit: patients, threads: threads).scores(arm: 0, visit: 1)))
    }
    let moments = Moments(zip(scores[0], scores[1]).map { $0 - $1 })
    return [
      .emollientDifference: SimulatedQuantity(
        value: moments.mean,
        simulationError: moments.standardError,
        definition: "observed SCORAD after 12 weeks with emollient on 80 % of days minus none; enrolled at 20 to 40"
      )
    ]
  }

  private func steroid(
    _ asked: Set<CalibrationTarget.ModelQuantity>
  ) async throws -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    guard asked.contains(.steroidControl) else { return [:] }
    let daily = TrialProtocol.Arm(name: "steroid", schedule: Schedule([.init(.steroid, 0.8, on: 0..<28)]))
    var plan = TrialProtocol(arms: [daily], window: 30...60, visits: [0, 4])
    plan.allowsRescue = false
    plan.emollientUse = nil
    let result = try await VirtualTrial(plan).run(screened: 2 * patients, seed: seed, threads: threads)
    let ends = result.participants.map { $0.visits[0][1].latent(.scorad) }
    guard ends.count > 1 else { return [:] }
    let start = Moments(result.participants.map(\.baseline.observed.scorad)).mean
    let share = Self.share(ends.count { $0 < 15 }, ends.count)
    return [
      .steroidControl: SimulatedQuantity(
        value: share.value,
        simulationError: share.error,
        definition:
          "SCORAD without noise below 15 after four weeks of potent steroid, carried out to four fifths as the model"
          + " has it, with emollient as at home; enrolled at 30 to 60,"
          + " \(TrialDesign.short((start * 10).rounded() / 10)) on average"
      )
    ]
  }

  private func wallUnderProduct(
    _ asked: Set<CalibrationTarget.ModelQuantity>
  ) async throws -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    guard asked.contains(.permeabilityProductRatio) else { return [:] }
    let potency = Potency(oral: PotencyPrior().mean, action: ProductClass.lactobacillaceae.action)
    let dose = Schedule([.init(.probioticDose, 1, on: 0..<42)])
    let plan = TrialProtocol(
      arms: [.init(name: "probiotic", potency: potency, schedule: dose), .init(name: "placebo")],
      window: 25...SeverityWords.highest,
      visits: [0, 6]
    )
    let result = try await VirtualTrial(plan).run(screened: 2 * patients, seed: seed, threads: threads)
    let pairs = result.participants.map { person in person.visits.map { $0[1].latent(.lactuloseMannitol) } }
    guard pairs.count > 1 else { return [:] }
    let ratio = Ratio(pairs.map { $0[0] }, over: pairs.map { $0[1] }, isPaired: true)
    return [
      .permeabilityProductRatio: SimulatedQuantity(
        value: ratio.value,
        simulationError: ratio.error,
        definition: "mean ratio without noise after 6 weeks of lactobacilli of average potency over that after placebo;"
          + " SCORAD 25 or more"
      )
    ]
  }
}

// MARK: Cohorts

extension TargetSimulation {
  private func cohortQuantities(
    _ asked: Set<CalibrationTarget.ModelQuantity>
  ) async throws -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    let needed: Set<CalibrationTarget.ModelQuantity> = [
      .permeabilityRatio, .crpRatio, .aureusShare, .healthyCRPMedian, .healthyCRPCentile90, .carrierShare,
      .healthyCarrierShare, .ratingReliability,
    ]
    guard !asked.isDisjoint(with: needed) else { return [:] }
    let ill = try await cohort(.atopicDermatitis)
    let healthy = try await cohort(.healthy)
    var found = levels(ill, healthy)
    let carriage = Self.share(ill.column(.readOut(.logSAureus)).count { $0 > 3 }, patients)
    found[.aureusShare] = SimulatedQuantity(
      value: carriage.value,
      simulationError: carriage.error,
      definition: "share of patients above 10³ CFU/cm² after a year of usual care"
    )
    for (quantity, cohort) in [(CalibrationTarget.ModelQuantity.carrierShare, ill), (.healthyCarrierShare, healthy)] {
      let share = Self.share(cohort.people.count { $0.isFilaggrinCarrier }, patients)
      found[quantity] = SimulatedQuantity(
        value: share.value,
        simulationError: share.error,
        definition: "share of carriers among the virtual people drawn"
      )
    }
    found[.ratingReliability] = reliability(ill)
    return found
  }

  private func levels(_ ill: Cohort, _ healthy: Cohort) -> [CalibrationTarget.ModelQuantity: SimulatedQuantity] {
    let wall = Ratio(ill.column(.state(.leak)), over: healthy.column(.state(.leak)))
    func inflammation(_ cohort: Cohort, atLeast severity: Double) -> [Double] {
      cohort.people.indices.filter { cohort.column(.readOut(.scorad))[$0] >= severity }
        .map { cohort.column(.readOut(.crp))[$0] / cohort.people[$0].parameters[.crp0] }
    }
    let blood = Ratio(inflammation(ill, atLeast: 25), over: inflammation(healthy, atLeast: 0))
    let crp = healthy.column(.readOut(.crp)).sorted()
    func centile(_ p: Double) -> (value: Double, error: Double) {
      let place = p * Double(crp.count - 1)
      let half = (p * (1 - p) * Double(crp.count)).squareRoot()
      func at(_ place: Double) -> Double { crp[max(0, min(crp.count - 1, Int(place.rounded())))] }
      return (at(place), (at(place + half) - at(place - half)) / 2)
    }
    let (median, upper) = (centile(0.5), centile(0.9))
    return [
      .permeabilityRatio: SimulatedQuantity(
        value: wall.value,
        simulationError: wall.error,
        definition: "mean permeability of patients after a year of usual care over that of healthy people"
      ),
      .crpRatio: SimulatedQuantity(
        value: blood.value,
        simulationError: blood.error,
        definition:
          "mean CRP, as multiples of each person's own healthy level, at SCORAD 25 or more over healthy people"
      ),
      .healthyCRPMedian: SimulatedQuantity(
        value: median.value,
        simulationError: median.error,
        definition: "median of healthy virtual people"
      ),
      .healthyCRPCentile90: SimulatedQuantity(
        value: upper.value,
        simulationError: upper.error,
        definition: "90th centile of healthy virtual people"
      ),
    ]
  }

  /// Two ratings of one state, each with its own noise; what is between people as a part of all variance.
  private func reliability(_ ill: Cohort) -> SimulatedQuantity {
    let ratings = [0, 1].map { day in
      ill.people.indices.map { person in
        Measurement(
          of: { ill.column(.readOut($0))[person] },
          expectation: 0,
          on: day,
          ill.people[person].random
        ).objectiveSCORAD
      }
    }
    let means = zip(ratings[0], ratings[1]).map { ($0 + $1) / 2 }
    let within = zip(ratings[0], ratings[1]).map { ($0 - $1) * ($0 - $1) / 2 }.reduce(0, +) / Double(patients)
    let spread = Moments(means).standardDeviation
    let between = max(0, spread * spread - within / 2)
    let correlation = between / (between + within)
    return SimulatedQuantity(
      value: correlation,
      simulationError: (1 - correlation * correlation) / Double(patients).squareRoot(),
      definition: "two ratings of the same skin with the model's noise, in patients after a year of usual care"
    )
  }

  private struct Cohort {
    let people: [VirtualPatient]
    private let columns: [Simulation.Observable: [Double]]

    init(people: [VirtualPatient], columns: [Simulation.Observable: [Double]]) {
      self.people = people
      self.columns = columns
    }

    func column(_ observable: Simulation.Observable) -> [Double] { columns[observable] ?? [] }
  }

  private func cohort(_ population: Population) async throws -> Cohort {
    let seed = seed
    let observables = ReadOut.allCases.map(Simulation.Observable.readOut) + [.state(.leak)]
    let courses = try await Simulation(burnIn: 365, days: [0], observables: observables)
      .courses(of: patients, threads: threads) { number in
        VirtualPatient(population, seed: seed, number: number)
          .patient(population == .healthy ? .healthy : .lesional)
      }
    let columns = observables.map { ($0, courses.values(of: $0, on: 0).map { Array($0) } ?? []) }
    return Cohort(
      people: (0..<patients).map { VirtualPatient(population, seed: seed, number: $0) },
      columns: Dictionary(uniqueKeysWithValues: columns)
    )
  }
}

/// A ratio of means with its standard error by the delta method.
private struct Ratio {
  let value: Double
  let error: Double

  init(_ one: [Double], over other: [Double], isPaired: Bool = false) {
    let (first, second) = (Moments(one), Moments(other))
    let ratio = first.mean / second.mean
    value = ratio
    if isPaired {
      error = Moments(zip(one, other).map { $0 - ratio * $1 }).standardError / second.mean
    } else {
      let parts = [first.standardError / first.mean, second.standardError / second.mean]
      error = abs(ratio) * (parts[0] * parts[0] + parts[1] * parts[1]).squareRoot()
    }
  }
}
