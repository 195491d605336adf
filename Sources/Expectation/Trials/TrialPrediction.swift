internal import GutSkin
internal import Statistics

/// What the model foretells of a trial: both arms, their difference, and how far chance would throw a trial of its size.
public struct TrialPrediction: Sendable {
  /// Where the product's potency comes from.
  public enum PotencySource: Sendable, Hashable {
    /// Set by whoever asks, on the logit scale: no doubt about it.
    case chosen(Double)
    /// Learned from trials, with what doubt is left.
    case learned(PotencyModel.Answer)

    /// The belief, where there is doubt.
    public var belief: PotencyBelief? {
      if case .learned(let answer) = self { answer.belief } else { nil }
    }

    var potencies: [Double] {
      if case .chosen(let value) = self { [value] } else { ResponseCurve.standardPotencies }
    }
  }

  /// What is simulated.
  public struct Effort: Sendable, Hashable {
    /// Virtual patients enrolled; each goes through both arms.
    public var people: Int
    /// The seed of their world.
    public var seed: UInt64
    /// Tasks that share the work.
    public var threads: Int
    /// Trials of the real size that are drawn from them.
    public var replicates: Int

    /// Made from its parts.
    public init(people: Int = 1000, seed: UInt64 = 1, threads: Int = 1, replicates: Int = 1000) {
      self.people = people
      self.seed = seed
      self.threads = threads
      self.replicates = replicates
    }
  }

  /// Why nothing was foretold.
  public enum Failure: Error, Sendable, Hashable {
    /// Hardly anybody who seeks care scores within the window.
    case nobodyFits(screened: Int)
  }

  /// A mean with the standard deviation between people.
  public struct Spread: Sendable, Hashable {
    /// The mean.
    public var mean: Double
    /// The standard deviation between people.
    public var standardDeviation: Double
  }

  /// An arm at a visit.
  public struct Visit: Sendable, Hashable {
    /// Since enrolment.
    public var week: Int
    /// Observed SCORAD.
    public var score: Spread
    /// Its change since enrolment.
    public var change: Spread
  }

  /// An arm.
  public struct Arm: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// Whether it got the product.
    public var isActive: Bool
    /// Virtual patients.
    public var count: Int
    /// Observed SCORAD at enrolment.
    public var baseline: Spread
    /// Ascending, from the first after enrolment; the last is the one that counts.
    public var visits: [Visit]

    /// Change of the mean until the last visit, in per cent of the mean at enrolment.
    public var percentChange: Double {
      100 * ((visits.last?.change.mean ?? 0) / baseline.mean)
    }
  }

  /// Active minus control in observed SCORAD.
  public struct Difference: Sendable, Hashable {
    /// The week that counts.
    public var week: Int
    /// The mean over what is believed of the potency.
    public var estimate: Double
    /// The standard error that comes of simulating so many patients and no more.
    public var simulationError: Double
    /// The 95 per cent interval from doubt about the potency alone; `nil` where the potency was chosen.
    public var potencyInterval: ClosedRange<Double>?
    /// The 95 per cent interval from both.
    public var ci95: ClosedRange<Double>
  }

  /// What trials of the real size would find: potencies drawn from the belief, people by lot.
  public struct Replicates: Sendable, Hashable {
    /// People in each.
    public var sizes: TrialDesign.Sizes
    /// How many were drawn.
    public var count: Int
    /// The mean and standard deviation of their differences.
    public var difference: Spread
    /// Where 95 per cent of them lie.
    public var interval95: ClosedRange<Double>
    /// The same with what the model leaves unexplained from trial to trial; `nil` where the potency was chosen.
    public var withResidual95: ClosedRange<Double>?
  }

  /// What was foretold.
  public let design: TrialDesign
  /// Where the potency comes from.
  public let source: PotencySource
  /// What was simulated.
  public let effort: Effort
  /// Virtual patients drawn to find those enrolled.
  public let screened: Int
  /// Active, then control.
  public let arms: [Arm]
  /// Active minus control.
  public let difference: Difference
  /// `nil` where the trial's size is not known, or none was asked for.
  public let replicates: Replicates?
  /// The mean difference at each potency, where the potency is in doubt.
  public let curve: ResponseCurve?
  /// Standard deviation of the change until the last visit in the active arm at each potency simulated, and in the
  /// control arm last.
  let changeDeviations: [Double]

  /// Simulates a trial.
  ///
  /// - Throws: ``Failure``, ``GutSkin/SimulationError``.
  public init(_ design: TrialDesign, potency source: PotencySource, effort: Effort) async throws {
    self.design = design
    self.source = source
    self.effort = effort
    var pool = TrialPool(seed: effort.seed)
    try await pool.grow(toEnrol: effort.people, windows: [design.window], threads: effort.threads)
    let plan = design.plan(potencies: source.potencies)
    let scores = try await pool.scores(of: plan, limit: effort.people, threads: effort.threads)
    guard scores.numbers.count >= 8 else { throw Failure.nobodyFits(screened: pool.screened) }
    screened = (scores.numbers.last ?? 0) + 1
    let figures = Figures(scores: scores, weights: source.belief?.weights(of: source.potencies) ?? [1])
    arms = [
      figures.arm(design.arms.active, isActive: true, visits: design.visits),
      figures.arm(design.arms.control, isActive: false, visits: design.visits),
    ]
    difference = figures.difference(week: design.visits.last ?? 0, source: source)
    curve = source.belief.map { _ in scores.curve(potencies: source.potencies, visit: design.lastVisit) }
    changeDeviations = plan.arms.indices.map { Moments(figures.changes(arm: $0)).standardDeviation }
    replicates =
      effort.replicates > 1
      ? design.sizes.map { figures.replicates(of: $0, source: source, effort: effort) } : nil
  }
}

/// The figures of simulated scores, arms of several potencies counting by their weights.
private struct Figures {
  let scores: TrialScores
  let weights: [Double]

  private var controlArm: Int { weights.count }
  private var lastVisit: Int { scores.plan.visits.count - 1 }

  func changes(arm: Int, visit: Int? = nil) -> [Double] {
    zip(scores.scores(arm: arm, visit: visit ?? lastVisit), scores.baseline).map { $0 - $1 }
  }

  func arm(_ name: String, isActive: Bool, visits: [Int]) -> TrialPrediction.Arm {
    let arms = isActive ? Array(zip(0..., weights)) : [(controlArm, 1)]
    let start = Moments(scores.baseline)
    return TrialPrediction.Arm(
      name: name,
      isActive: isActive,
      count: scores.numbers.count,
      baseline: .init(mean: start.mean, standardDeviation: start.standardDeviation),
      visits: visits.enumerated().map { place, week in
        TrialPrediction.Visit(
          week: week,
          score: spread(arms.map { ($1, Moments(scores.scores(arm: $0, visit: place + 1))) }),
          change: spread(arms.map { ($1, Moments(changes(arm: $0, visit: place + 1))) })
        )
      }
    )
  }

  /// The spread between people of one trial: what differs between potencies is doubt, not spread.
  private func spread(_ parts: [(weight: Double, moments: Moments)]) -> TrialPrediction.Spread {
    let mean = parts.reduce(0) { $0 + $1.weight * $1.moments.mean }
    let variance = parts.reduce(0) { sum, part in
      sum + part.weight * part.moments.standardDeviation * part.moments.standardDeviation
    }
    return .init(mean: mean, standardDeviation: variance.squareRoot())
  }

  func difference(week: Int, source: TrialPrediction.PotencySource) -> TrialPrediction.Difference {
    let control = Array(scores.scores(arm: controlArm, visit: lastVisit))
    var own = Array(repeating: 0.0, count: control.count)
    for (arm, weight) in weights.enumerated() where weight > 0 {
      for (person, score) in scores.scores(arm: arm, visit: lastVisit).enumerated() {
        own[person] += weight * (score - control[person])
      }
    }
    let moments = Moments(own)
    let half = 1.959_963_984_540_054 * moments.standardError
    guard let belief = source.belief else {
      return .init(
        week: week,
        estimate: moments.mean,
        simulationError: moments.standardError,
        potencyInterval: nil,
        ci95: moments.mean - half...moments.mean + half
      )
    }
    let believed = belief.difference(scores.curve(potencies: source.potencies, visit: lastVisit))
    return .init(
      week: week,
      estimate: moments.mean,
      simulationError: moments.standardError,
      potencyInterval: believed.interval(),
      ci95: believed.interval(error: moments.standardError)
    )
  }

  func replicates(
    of sizes: TrialDesign.Sizes,
    source: TrialPrediction.PotencySource,
    effort: TrialPrediction.Effort
  ) -> TrialPrediction.Replicates {
    let active = weights.indices.map { changes(arm: $0) }
    let control = changes(arm: controlArm)
    var residual: Double?
    if case .learned(let answer) = source { residual = answer.residual }
    let draws = (0..<effort.replicates).map { number in
      let lot = CounterRandom(seed: effort.seed, patient: UInt64(number))
      // The same person may be drawn twice: the pool stands for everybody who could have been enrolled.
      func person(_ index: Int) -> Int {
        Int(lot.uniform(.enrolment, day: 0, index: index) * Double(control.count))
      }
      let place =
        source.belief.map {
          ResponseCurve.place(of: $0.quantile(lot.uniform(.enrolment, day: 1, index: 0)), among: source.potencies)
        } ?? (index: 0, part: 0)
      let next = min(place.index + 1, active.count - 1)
      let treated = (0..<sizes.active).reduce(0.0) { sum, index in
        let who = person(index)
        return sum + (1 - place.part) * active[place.index][who] + place.part * active[next][who]
      }
      let untreated = (0..<sizes.control).reduce(0.0) { $0 + control[person(sizes.active + $1)] }
      let difference = treated / Double(sizes.active) - untreated / Double(sizes.control)
      return (difference, difference + (residual ?? 0) * lot.normal(.enrolment, day: 2, index: 0))
    }
    let moments = Moments(draws.map(\.0))
    return .init(
      sizes: sizes,
      count: draws.count,
      difference: .init(mean: moments.mean, standardDeviation: moments.standardDeviation),
      interval95: Self.middle95(draws.map(\.0)),
      withResidual95: residual.map { _ in Self.middle95(draws.map(\.1)) }
    )
  }

  private static func middle95(_ values: [Double]) -> ClosedRange<Double> {
    let sorted = values.sorted()
    let ends = [0.025, 0.975].map { sorted[min(sorted.count - 1, Int($0 * Double(sorted.count)))] }
    return ends[0]...ends[1]
  }
}
