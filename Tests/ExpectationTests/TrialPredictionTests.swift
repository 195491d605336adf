import Evidence
import Expectation
import GutSkin
import Statistics
import Testing

@Suite("Trials foretold")
struct TrialPredictionTests {
  static func design(_ change: (inout TrialDesign) -> Void = { _ in }) -> TrialDesign {
    var design = TrialDesign(
      name: "planned",
      dose: 1,
      window: 20...40,
      weeks: 4,
      visits: [2, 4],
      sizes: .init(active: 10, control: 10)
    )
    change(&design)
    return design
  }

  static func effort(_ people: Int, replicates: Int = 300) -> TrialPrediction.Effort {
    .init(people: people, seed: 4, threads: 2, replicates: replicates)
  }

  /// The specification, section 11 and 12: with half the most, −5.2 points in week 4; placebo 26.2 in week 4 after 32.
  @Test("a chosen potency gives the specification's fall, and the interval is the simulation's alone")
  func chosen() async throws {
    let prediction = try await TrialPrediction(Self.design(), potency: .chosen(0), effort: Self.effort(24))
    #expect(prediction.arms.map(\.name) == ["active", "placebo"] && prediction.arms.map(\.count) == [24, 24])
    let difference = prediction.difference
    #expect(difference.week == 4 && difference.potencyInterval == nil)
    #expect(abs(difference.estimate + 5.2) < 4 * difference.simulationError + 0.5)
    #expect(difference.ci95.contains(difference.estimate))
    let changes = prediction.arms.compactMap { $0.visits.last?.change.mean }
    #expect(abs(changes[0] - changes[1] - difference.estimate) < 1e-9)
    let placebo = prediction.arms[1]
    #expect(abs(placebo.baseline.mean - 32) < 3 && abs((placebo.visits.last?.score.mean ?? 0) - 26.2) < 5)
    let replicates = try #require(prediction.replicates)
    #expect(replicates.withResidual95 == nil && replicates.count == 300)
    #expect(abs(replicates.difference.mean - difference.estimate) < 1.5)
    // The spread between trials follows from that between people.
    let spread = prediction.arms.compactMap { $0.visits.last?.change.standardDeviation }
    let expected = ((spread[0] * spread[0] + spread[1] * spread[1]) / 10).squareRoot()
    #expect(abs(replicates.difference.standardDeviation / expected - 1) < 0.2)
    // The same again, whatever the number of threads.
    var alone = Self.effort(24)
    alone.threads = 1
    let again = try await TrialPrediction(Self.design(), potency: .chosen(0), effort: alone)
    #expect(again.arms == prediction.arms && again.replicates == prediction.replicates)
  }

  @Test("doubt about the potency widens every interval, and what is left unexplained widens the spread of trials")
  func learned() async throws {
    let answer = PotencyModel([]).answer(about: SharedPotencyTests.rhamnosusOne, named: "asked")
    let design = Self.design {
      $0.weeks = 2
      $0.visits = [2]
    }
    let prediction = try await TrialPrediction(design, potency: .learned(answer), effort: Self.effort(8))
    let difference = prediction.difference
    let doubt = try #require(difference.potencyInterval)
    #expect(doubt.lowerBound < difference.estimate && difference.estimate < doubt.upperBound)
    #expect(difference.ci95.lowerBound <= doubt.lowerBound + 0.05)
    #expect(difference.ci95.upperBound >= doubt.upperBound - 0.05)
    let curve = try #require(prediction.curve)
    #expect(abs(answer.belief.difference(curve).mean - difference.estimate) < 0.02)
    let replicates = try #require(prediction.replicates)
    let wider = try #require(replicates.withResidual95)
    #expect(wider.lowerBound < replicates.interval95.lowerBound)
    #expect(wider.upperBound > replicates.interval95.upperBound)
  }

  @Test("a product on the skin acts, and its vehicle in the other arm is an emollient")
  func topical() async throws {
    let cream = Self.design {
      $0.route = .topical
      $0.weeks = 2
      $0.visits = [2]
    }
    let strong = try await TrialPrediction(cream, potency: .chosen(2), effort: Self.effort(10, replicates: 0))
    let inert = try await TrialPrediction(cream, potency: .chosen(-10), effort: Self.effort(10, replicates: 0))
    #expect(strong.difference.estimate < -1 && abs(inert.difference.estimate) < 0.3)
    #expect(strong.arms[1] == inert.arms[1])
    let capsule = Self.design {
      $0.weeks = 2
      $0.visits = [2]
      $0.emollientUse = 0
    }
    let bare = try await TrialPrediction(capsule, potency: .chosen(-10), effort: Self.effort(10, replicates: 0))
    #expect(strong.arms[1].visits[0].score.mean < bare.arms[1].visits[0].score.mean)
    #expect(strong.replicates == nil)
  }

  @Test("where hardly anybody fits, nothing is foretold")
  func nobody() async throws {
    let strange = Self.design { $0.window = 102...103 }
    await #expect(throws: TrialPrediction.Failure.self) {
      try await TrialPrediction(strange, potency: .chosen(0), effort: Self.effort(8).small)
    }
  }
}

extension TrialPrediction.Effort {
  /// As little as can be asked for.
  fileprivate var small: Self {
    var effort = self
    effort.people = 1
    return effort
  }
}

@Suite("The power of trials")
struct TrialPowerTests {
  /// Julious, Stat Med 2004;23:1921–86, and any table of t tests: 64 in each group see half a standard deviation with
  /// 80 per cent power, 86 with 90.
  @Test("people needed are those of the tables of the t test", arguments: [(0.8, 64), (0.9, 86)])
  func tables(power: Double, each: Int) {
    let sizes = TrialDesign.Sizes(active: each, control: each)
    let fewer = TrialDesign.Sizes(active: each - 1, control: each - 1)
    #expect(TrialPower.power(of: sizes, for: -5, deviations: (10, 10)) >= power - 0.002)
    #expect(TrialPower.power(of: fewer, for: -5, deviations: (10, 10)) < power + 0.002)
    #expect(TrialPower.power(of: sizes, for: 5, deviations: (10, 10)) < 0.001)
  }

  /// Replicate trials drawn from normal changes and tested one by one with a t test for unequal variances.
  @Test("the formula agrees with trials drawn and tested one by one", arguments: [(12, 30, -6.0), (25, 25, -8.0)])
  func replicates(active: Int, control: Int, difference: Double) {
    let deviations = (active: 11.0, control: 7.0)
    let trials = 3000
    var seen = 0
    for trial in 0..<trials {
      let lot = CounterRandom(seed: 9, patient: UInt64(trial))
      let one = (0..<active).map { difference + deviations.active * lot.normal(.measurement, day: 0, index: $0) }
      let two = (0..<control).map { deviations.control * lot.normal(.measurement, day: 1, index: $0) }
      if Self.isBenefitSeen(one, two) { seen += 1 }
    }
    let formula = TrialPower.power(
      of: .init(active: active, control: control),
      for: difference,
      deviations: deviations
    )
    let share = Double(seen) / Double(trials)
    // Three standard errors of so many trials, and the normal in place of the non-central t.
    #expect(abs(share - formula) < 3 * (share * (1 - share) / Double(trials)).squareRoot() + 0.01)
  }

  private static func isBenefitSeen(_ one: [Double], _ two: [Double]) -> Bool {
    func moments(_ values: [Double]) -> (mean: Double, part: Double, n: Double) {
      let n = Double(values.count)
      let mean = values.reduce(0, +) / n
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n, n)
    }
    let (a, b) = (moments(one), moments(two))
    let variance = a.part + b.part
    let freedom = variance * variance / (a.part * a.part / (a.n - 1) + b.part * b.part / (b.n - 1))
    let t = (a.mean - b.mean) / variance.squareRoot()
    return t < -StudentT(degreesOfFreedom: freedom).quantile(0.975)
  }

  @Test("a simulated trial needs the people that its own spread asks for, and its replicates see what the power says")
  func simulated() async throws {
    let design = TrialPredictionTests.design {
      $0.weeks = 4
      $0.visits = [4]
    }
    let prediction = try await TrialPrediction(
      design,
      potency: .chosen(0),
      effort: TrialPredictionTests.effort(24)
    )
    let power = TrialPower(prediction)
    let spread = prediction.arms.compactMap { $0.visits.last?.change.standardDeviation }
    let deviations = (active: spread[0], control: spread[1])
    for need in power.needs {
      let total = try #require(need.total)
      let enough = TrialDesign.Sizes(total: total)
      let fewer = TrialDesign.Sizes(total: total - 2)
      #expect(TrialPower.power(of: enough, for: need.difference, deviations: deviations) >= need.power)
      #expect(TrialPower.power(of: fewer, for: need.difference, deviations: deviations) < need.power)
    }
    #expect(power.needs.map(\.effect) == [.mean, .mean])
    let assurance = try #require(power.assurance)
    let sizes = TrialDesign.Sizes(active: 10, control: 10)
    let direct = TrialPower.power(of: sizes, for: prediction.difference.estimate, deviations: deviations)
    #expect(abs(assurance - direct) < 1e-12)
  }
}
