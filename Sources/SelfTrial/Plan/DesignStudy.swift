internal import Statistics

/// How well a design tells whether a product works, found out on made-up people like the one who asks.
///
/// Each made-up person goes through the trial twice, once with the effect that is expected and once with none, and each
/// diary is analysed as the real one will be. So a figure here is a share of such people; its standard error is the
/// root of p (1 − p) / n.
public struct DesignStudy: Sendable {
  /// The model that diaries are analysed by; its prior of the effect does not count for the decision.
  public var model: TrialModel
  /// How the measure goes up and down by itself.
  public var variability: TrialVariability
  /// The effect to be told, in points, negative where the measure falls.
  public var effect: Double
  /// Share of days without an entry.
  public var missing = 0.1
  /// Probability that a day's doses are taken.
  public var adherence = 0.9
  /// Of the made-up people.
  public var seed: UInt64
  /// Tasks at once; changes no figure.
  public var threads: Int

  /// A study.
  public init(model: TrialModel, variability: TrialVariability, effect: Double, seed: UInt64, threads: Int = 1) {
    self.model = model
    self.variability = variability
    self.effect = effect
    self.seed = seed
    self.threads = threads
  }

  /// What became of the made-up people of a design.
  public struct Result: Sendable, Hashable {
    /// The design.
    public var design: TrialDesign
    /// How many people.
    public var people: Int
    /// How many heard “helps” on the last day, with the effect.
    public var told: Int
    /// How many of them heard “helps” or “harms” wrongly: “harms” with the effect.
    public var toldHarm: Int
    /// How many heard “helps” on the last day without any effect.
    public var falselyTold: Int
    /// How many heard “no difference” on the last day without any effect.
    public var toldNothing: Int
    /// Days until “helps” first stood, of those who heard it; in order.
    public var daysToAnswer: [Int]
    /// Mean width of the 95 % interval on the last day, in points.
    public var intervalWidth: Double

    /// The probability of telling the effect within the trial.
    public var power: Double { people == 0 ? 0 : Double(told) / Double(people) }
    /// Half of those who heard it had by then; `nil` where nobody did.
    public var medianDays: Int? { daysToAnswer.isEmpty ? nil : daysToAnswer[daysToAnswer.count / 2] }
    /// The standard error of ``power``.
    public var standardError: Double { people == 0 ? 0 : (power * (1 - power) / Double(people)).squareRoot() }
  }

  /// Sends people through a design, those numbered in `people`.
  public func result(of design: TrialDesign, people: Range<Int>) async -> Result {
    let outcomes = await WorkSharing.map(count: people.count, threads: threads) {
    } work: { _, place in
      outcome(design, person: UInt64(people.lowerBound + place + 1))
    }
    return Result(
      design: design,
      people: outcomes.count,
      told: outcomes.count { $0.decision == .helps },
      toldHarm: outcomes.count { $0.decision == .harms },
      falselyTold: outcomes.count { $0.decisionWithout == .helps },
      toldNothing: outcomes.count { $0.decisionWithout == .noDifference },
      daysToAnswer: outcomes.compactMap(\.daysToAnswer).sorted(),
      intervalWidth: outcomes.reduce(0) { $0 + $1.width } / Double(max(1, outcomes.count))
    )
  }

  /// Compares designs: all with a few people, the best few of them with many.
  ///
  /// - Parameters:
  ///   - people: for each of the best; a quarter of them for all.
  ///   - progress: told how much of the work is done, from 0 to 1.
  /// - Returns: the results, best first. Among those that differ from the best by less than twice the standard error of
  ///   the difference, before and after stands last, since it takes a change of season for an effect; of the others the
  ///   one that needs fewer switches stands first, then the shorter.
  public func compare(
    _ designs: [TrialDesign],
    people: Int,
    progress: @Sendable (Double) -> Void = { _ in }
  ) async -> [Result] {
    let few = max(1, people / 4)
    let finalists = min(designs.count, Self.finalists)
    let work = Double(designs.count * few + finalists * (people - few))
    var done = 0.0
    var results: [Result] = []
    for design in designs {
      results.append(await result(of: design, people: 0..<few))
      done += Double(few)
      progress(done / work)
    }
    // Before and after stays in for comparison: everybody thinks of it first.
    results.sort { ($0.design.kind == .beforeAfter ? 2 : $0.power) > ($1.design.kind == .beforeAfter ? 2 : $1.power) }
    for place in results.indices.prefix(finalists) {
      results[place].add(await result(of: results[place].design, people: few..<people))
      done += Double(people - few)
      progress(done / work)
    }
    return Self.ordered(results, seed: seed)
  }

  /// Designs that are looked at closely.
  private static let finalists = 5

  private static func ordered(_ results: [Result], seed: UInt64) -> [Result] {
    guard let best = results.max(by: { $0.power < $1.power }) else { return [] }
    func isAsGood(_ one: Result) -> Bool {
      let error = (one.standardError * one.standardError + best.standardError * best.standardError).squareRoot()
      return one.people == best.people && best.power - one.power <= 2 * error
    }
    func rank(_ one: Result) -> (Int, Int, Int, Double) {
      (one.design.kind == .beforeAfter ? 1 : 0, one.design.switches(seed: seed), one.design.days, -one.power)
    }
    let alike = results.filter(isAsGood).sorted { rank($0) < rank($1) }
    return alike + results.filter { !isAsGood($0) }.sorted { ($0.people, $0.power) > ($1.people, $1.power) }
  }

  // MARK: One person

  private struct Outcome: Sendable {
    var decision: TrialDecision
    var decisionWithout: TrialDecision
    var daysToAnswer: Int?
    var width: Double
  }

  private func outcome(_ design: TrialDesign, person: UInt64) -> Outcome {
    let series = diary(design, effect: effect, person: person)
    let analysis = SelfTrialAnalysis(series, model: model, options: .quick)
    let without = SelfTrialAnalysis(diary(design, effect: 0, person: person), model: model, options: .quick)
    return Outcome(
      decision: analysis.decision,
      decisionWithout: without.decision,
      daysToAnswer: analysis.decision == .helps ? daysToAnswer(series, start: analysis.mode) : nil,
      width: analysis.interval.upper - analysis.interval.lower
    )
  }

  /// The first of weekly looks at which the answer stood, sought between the first and the last by halving.
  private func daysToAnswer(_ series: TrialSeries, start: [Double]) -> Int {
    let week = 7
    var low = 0
    var high = (series.count + week - 1) / week
    while high - low > 1 {
      let middle = (low + high) / 2
      let sofar = series.prefix(middle * week)
      let isTold =
        sofar.phases.contains(.on)
        && SelfTrialAnalysis(sofar, model: model, options: .quick, start: start).decision == .helps
      (low, high) = isTold ? (low, middle) : (middle, high)
    }
    return min(series.count, high * week)
  }

  private func diary(_ design: TrialDesign, effect: Double, person: UInt64) -> TrialSeries {
    // Each person has an order of their own where chance decides.
    var recipe = SimulatedPerson.Recipe(model: model, blocks: design.blocks(seed: seed &+ person))
    recipe.effect = effect
    recipe.missing = missing
    recipe.adherence = adherence
    if case .own(let own) = variability {
      let range = model.measure.range
      recipe.daySpread = own.parameters.daySpread
      recipe.aloneShare = own.parameters.aloneShare
      recipe.persistence = own.parameters.persistence
      recipe.drift = own.parameters.drift
      recipe.levelMean = (own.level - (range?.lowerBound ?? 0)) / model.measure.span
      recipe.levelDeviation = 0
    }
    return SimulatedPerson(recipe, seed: seed, index: person).series
  }
}

extension DesignStudy.Result {
  /// Takes in more people of the same design.
  fileprivate mutating func add(_ other: Self) {
    let all = people + other.people
    intervalWidth = (intervalWidth * Double(people) + other.intervalWidth * Double(other.people)) / Double(max(1, all))
    people = all
    told += other.told
    toldHarm += other.toldHarm
    falselyTold += other.falselyTold
    toldNothing += other.toldNothing
    daysToAnswer = (daysToAnswer + other.daysToAnswer).sorted()
  }
}
