import SelfTrial
import Statistics
import Testing

/// A few of the people of the whole study, which is a benchmark (`Benchmarks/Sources/SelfTrials`).
@Suite("On simulated people the analysis is as sure as it should be")
struct TrialCalibrationTests {
  static let people = 60
  static let seed: UInt64 = 20_261_122
  static let blocks = TrialBlock.alternating(baseline: 10, cycles: 2, on: 14, off: 14)

  private static func recipe(isHard: Bool) throws -> SimulatedPerson.Recipe {
    let scorad = try #require(MeasureFacts.named("SCORAD"))
    var recipe = SimulatedPerson.Recipe(
      model: TrialModel(measure: scorad, effectPrior: .sceptical),
      blocks: blocks
    )
    if isHard {
      recipe.persistence = 0.8
      recipe.exposure = Exposure(onset: 4, washOut: 8)
      recipe.missing = 0.2
    }
    return recipe
  }

  @Test(
    "95 % intervals hold the truth as often as that, also with autocorrelation 0.8, wash-out and missing days",
    arguments: [false, true]
  )
  func coverage(isHard: Bool) throws {
    let recipe = try Self.recipe(isHard: isHard)
    var (held, half) = (0, 0)
    for index in 1...Self.people {
      let person = SimulatedPerson(recipe, seed: Self.seed, index: UInt64(index))
      let analysis = SelfTrialAnalysis(person.series, model: recipe.model, options: .quick)
      let transform = analysis.effect.cumulative(person.effect)
      if abs(transform - 0.5) <= 0.475 { held += 1 }
      if abs(transform - 0.5) <= 0.25 { half += 1 }
    }
    // Binomial with 60 people: 95 % gives 52 or more 998 times of 1,000, 50 % gives 18 to 42 as often.
    #expect(held >= 52, "\(held) of \(Self.people), seed \(Self.seed)")
    #expect((18...42).contains(half), "\(half) of \(Self.people), seed \(Self.seed)")
  }

  @Test("where nothing works hardly anybody is told that it helps, looking twice a week")
  func nothing() throws {
    var recipe = try Self.recipe(isHard: true)
    recipe.effect = 0
    let people = 20
    var helped = 0
    for index in 1...people {
      let person = SimulatedPerson(recipe, seed: Self.seed, index: UInt64(index))
      var start: [Double]?
      for day in stride(from: 14, through: person.series.count, by: 4) {
        let analysis = SelfTrialAnalysis(
          person.series.prefix(day),
          model: recipe.model,
          options: .quick,
          start: start
        )
        start = analysis.mode
        if analysis.decision == .helps {
          helped += 1
          break
        }
      }
    }
    // Binomial with 20 people and 5 %: 4 or fewer 997 times of 1,000.
    #expect(helped <= 4, "\(helped) of \(people), seed \(Self.seed)")
  }

  @Test("people are the same for the same seed, and others for another")
  func seeds() throws {
    let recipe = try Self.recipe(isHard: false)
    let one = SimulatedPerson(recipe, seed: 3, index: 7)
    #expect(one.series == SimulatedPerson(recipe, seed: 3, index: 7).series)
    #expect(one.series != SimulatedPerson(recipe, seed: 3, index: 8).series)
    #expect(one.series != SimulatedPerson(recipe, seed: 4, index: 7).series)
  }
}

@Suite("What textbooks make of a trial of one person")
struct TextbookAnalysisTests {
  /// On days 11, 9, 12 and 10, 8; off days 14, 15, 13 and 16, 12: two blocks each.
  private static func series() throws -> TrialSeries {
    let first = try #require(CalendarDay("2026-01-01"))
    let blocks: [(TrialPhase, [Double])] = [
      (.on, [11, 9, 12]), (.off, [14, 15, 13]), (.on, [10, 8]), (.off, [16, 12]),
    ]
    let days = blocks.flatMap { phase, values in values.map { (phase, $0) } }.enumerated().map { index, day in
      TrialSeries.Day(day: first.advanced(by: index), value: day.1, phase: day.0)
    }
    return try #require(TrialSeries(days))
  }

  @Test("Welch's test compares all days on with all days off")
  func welch() throws {
    let result = try #require(TextbookAnalysis.welch.result(Self.series()))
    // Means 10 and 14, both variances 10 / 4: standard error 1, 8 degrees of freedom.
    #expect(abs(result.estimate + 4) < 1e-12)
    #expect(abs(result.standardError - 1) < 1e-12)
    #expect(abs(result.degreesOfFreedom - 8) < 1e-9)
  }

  @Test("the paired test compares the means of each block on with the block off after it")
  func paired() throws {
    let result = try #require(TextbookAnalysis.pairedBlocks.result(Self.series()))
    // 32/3 − 14 = −10/3 and 9 − 14 = −5: mean −25/6, standard deviation (5/3) / √2, standard error 5/6.
    #expect(abs(result.estimate + 25.0 / 6) < 1e-12)
    #expect(abs(result.standardError - 5.0 / 6) < 1e-12)
    #expect(result.degreesOfFreedom == 1)
  }

  @Test("regression with autocorrelated errors finds the autocorrelation's price")
  func autoregression() throws {
    let scorad = try #require(MeasureFacts.named("SCORAD"))
    var recipe = SimulatedPerson.Recipe(
      model: TrialModel(measure: scorad),
      blocks: .alternating(baseline: 0, cycles: 10, on: 20, off: 20)
    )
    recipe.effect = -6
    recipe.persistence = 0.6
    recipe.aloneShare = 0
    recipe.daySpread = 5
    recipe.drift = 0
    recipe.exposure = Exposure(onset: 0.1, washOut: 0.1)
    let series = SimulatedPerson(recipe, seed: 8, index: 1).series
    let result = try #require(TextbookAnalysis.autoregression.result(series))
    let welch = try #require(TextbookAnalysis.welch.result(series))
    #expect(abs(result.estimate + 6) < 4 * result.standardError)
    // The difference of means of blocks of 20 days varies 1 + 2 Σ 0.6ᵏ (1 − k / 10) = 3.25 times as much as that of
    // independent days, a factor of 1.8 for the standard error; weighting the days by their errors wins some back.
    let inflation = result.standardError / welch.standardError
    #expect(inflation > 1.3 && inflation < 1.8, "\(inflation)")
    #expect(result.degreesOfFreedom == 397)
  }

  @Test("too short a diary has no answer", arguments: TextbookAnalysis.allCases)
  func short(analysis: TextbookAnalysis) throws {
    #expect(analysis.result(try Self.series().prefix(1)) == nil)
  }
}

extension [TrialBlock] {
  fileprivate static func alternating(baseline: Int, cycles: Int, on: Int, off: Int) -> [TrialBlock] {
    TrialBlock.alternating(baseline: baseline, cycles: cycles, on: on, off: off)
  }
}
