import SelfTrial
import Statistics
import Testing

@Suite("The analysis of a trial of one person")
struct TrialModelTests {
  static let blocks = TrialBlock.alternating(baseline: 10, cycles: 2, on: 14, off: 14)

  private static func scorad(_ prior: EffectPrior = .flat) throws -> TrialModel {
    TrialModel(measure: try #require(MeasureFacts.named("SCORAD")), effectPrior: prior)
  }

  private static func person(effect: Double, seed: UInt64 = 5) throws -> SimulatedPerson {
    var recipe = SimulatedPerson.Recipe(model: try scorad(), blocks: blocks)
    recipe.effect = effect
    recipe.daySpread = 4
    recipe.drift = 0.2
    recipe.persistence = 0.5
    recipe.exposure = Exposure(onset: 2, washOut: 2)
    return SimulatedPerson(recipe, seed: seed, index: 1)
  }

  private static func analyse(_ series: TrialSeries, _ model: TrialModel) -> SelfTrialAnalysis {
    SelfTrialAnalysis(series, model: model, options: .quick)
  }

  @Test("exposure comes and goes with its own time constants")
  func exposure() {
    let values = Exposure(onset: 2, washOut: 5).values(doses: [0, 1, 1, 0.5, 0, 0])
    // 1 − e^(−1/2) = 0.393469; e^(−1) = 0.367879 left to go after two days; 1 − e^(−1/5) = 0.181269.
    let second = 1 - 0.367879441171442
    let third = second + 0.181269246922018 * (0.5 - second)
    let expected = [0, 0.393469340287367, second, third, third * 0.818730753077982, third * 0.670320046035639]
    for (value, right) in zip(values, expected) { #expect(abs(value - right) < 1e-12) }
  }

  @Test("scales are known however they are written, and print what they can")
  func measures() throws {
    #expect(MeasureFacts.named("itch-nrs")?.range == 0...10)
    #expect(MeasureFacts.named("nonsense") == nil)
    let itch = try #require(MeasureFacts.named("itch_NRS"))
    #expect(itch.printed(3.6) == 4)
    #expect(itch.printed(-2) == 0)
    #expect(itch.printed(11) == 10)
    let own = MeasureFacts(name: "dryness", values: [2, 5, .nan])
    #expect(own.span == 9)
    #expect(own.range == nil)
    #expect(MeasureFacts(name: "dryness", values: []).span > 0)
    // Squares of so small a span would be 0, and their inverses infinite.
    #expect(MeasureFacts(name: "dryness", values: [0, 1e-200]).span == 1)
  }

  @Test("a large effect is found, and a look at nothing but days without finds none")
  func large() throws {
    let person = try Self.person(effect: -20)
    let model = try Self.scorad()
    let all = Self.analyse(person.series, model)
    #expect(all.decision == .helps)
    #expect(all.probabilityOfBenefit > 0.99)
    #expect(abs(all.estimate + 20) < 3 * all.effect.standardDeviation)
    #expect(all.interval.lower < all.estimate && all.estimate < all.interval.upper)
    #expect(try #require(all.probabilityBeyondMinimalImportantDifference) > 0.9)
    let before = Self.analyse(person.series.prefix(10), model)
    #expect(before.decision == .keepGoing)
    #expect(abs(before.estimate) < 0.01)
    #expect(abs(before.effect.standardDeviation - 25.75) < 0.1)
    #expect(abs(before.grounds.oddsOfBenefit - 1) < 0.01)
  }

  @Test("the answer is the same with another prior; the effect moves towards it")
  func priors() throws {
    let person = try Self.person(effect: -6)
    let flat = Self.analyse(person.series, try Self.scorad())
    let evidence = EffectPrior.evidence(mean: 2, standardDeviation: 1)
    let turned = Self.analyse(person.series, try Self.scorad(evidence))
    #expect(flat.grounds == turned.grounds)
    #expect(flat.decision == turned.decision)
    #expect(turned.estimate > flat.estimate)
    #expect(turned.effect.standardDeviation < flat.effect.standardDeviation)
    #expect(turned.effect(with: .flat) == flat.effect)
    #expect(flat.effect(with: evidence) == turned.effect)
    #expect(flat.effect(with: .sceptical).standardDeviation < flat.effect.standardDeviation)
  }

  @Test("a scale turned upside down gives the same answer with the other sign")
  func mirrored() throws {
    let person = try Self.person(effect: -9)
    let model = try Self.scorad()
    var other = model
    other.measure.lowerIsBetter = false
    let series = person.series
    let days = series.values.indices.map { index in
      TrialSeries.Day(
        day: series.firstDay.advanced(by: index),
        value: series.values[index].map { 103 - $0 },
        phase: series.phases[index]
      )
    }
    let one = Self.analyse(series, model)
    let two = Self.analyse(try #require(TrialSeries(days)), other)
    #expect(abs(one.estimate + two.estimate) < 0.05)
    #expect(abs(one.probabilityOfBenefit - two.probabilityOfBenefit) < 0.005)
    #expect(one.decision == two.decision)
    #expect(abs(one.grounds.oddsOfBenefit / two.grounds.oddsOfBenefit - 1) < 0.05)
  }

  @Test("the rule has an answer at its numbers and not before", arguments: TrialDecision.allCases)
  func rule(decision: TrialDecision) {
    let rule = DecisionRule()
    var grounds = DecisionRule.Grounds(
      oddsOfBenefit: decision == .helps ? 20 : 19.9,
      oddsOfHarm: decision == .harms ? 20 : 0.1,
      probabilityOfNoDifference: decision == .noDifference ? 0.95 : 0.94,
      days: 14
    )
    #expect(rule.decision(grounds) == decision)
    grounds.days = 13
    #expect(rule.decision(grounds) == .keepGoing)
  }

  @Test("the forecast stays in the range, widens, and is lower with a product that helps")
  func forecast() throws {
    let person = try Self.person(effect: -20)
    let analysis = Self.analyse(person.series, try Self.scorad())
    let with = analysis.forecast(doses: [Double](repeating: 1, count: 14))
    let without = analysis.forecast(doses: [Double](repeating: 0, count: 14))
    let (low, high) = (without.quantile(0.025), without.quantile(0.975))
    #expect((low + high).allSatisfy { (0...103).contains($0) })
    #expect(high[13] - low[13] > high[0] - low[0])
    #expect(with.quantile(0.5)[13] < without.quantile(0.5)[13] - 10)
    #expect(analysis.forecast(doses: []).days.isEmpty)
  }

  @Test("more weeks narrow the interval and never widen it")
  func outlook() throws {
    let person = try Self.person(effect: -3)
    let analysis = Self.analyse(person.series.prefix(24), try Self.scorad())
    let ahead = analysis.outlook(weeks: [0, 1, 2, 4, 8])
    #expect(abs(ahead[0].intervalWidth / (2 * 1.959964 * analysis.effect.standardDeviation) - 1) < 1e-6)
    for (sooner, later) in zip(ahead, ahead.dropFirst()) { #expect(later.intervalWidth <= sooner.intervalWidth) }
    #expect(ahead[4].intervalWidth < 0.8 * ahead[0].intervalWidth)
    #expect(ahead.allSatisfy { (0...1).contains($0.chanceOfAnswer) })
    #expect(ahead[4].chanceOfAnswer > ahead[0].chanceOfAnswer)
  }

  @Test("a diary of one value, and one in which every value is the same, are analysed")
  func degenerate() throws {
    let model = try Self.scorad()
    let day = try #require(CalendarDay("2026-01-01"))
    let single = try #require(TrialSeries([.init(day: day, value: 40, phase: .on)]))
    #expect(Self.analyse(single, model).decision == .keepGoing)
    let same = (0..<60).map { index in
      TrialSeries.Day(day: day.advanced(by: index), value: 0, phase: (index / 15).isMultiple(of: 2) ? .off : .on)
    }
    let analysis = Self.analyse(try #require(TrialSeries(same)), model)
    #expect(analysis.estimate.isFinite && analysis.effect.standardDeviation > 0)
    #expect(analysis.decision == .keepGoing || analysis.decision == .noDifference)
    #expect(TrialSeries([]) == nil)
  }
}
