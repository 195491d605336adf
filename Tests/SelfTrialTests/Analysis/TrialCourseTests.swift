import SelfTrial
import Statistics
import Testing

@Suite("The course of a trial")
struct TrialCourseTests {
  private static func analysis(effect: Double, days: Int? = nil) throws -> SelfTrialAnalysis {
    let model = TrialModel(measure: try #require(MeasureFacts.named("SCORAD")))
    var recipe = SimulatedPerson.Recipe(model: model, blocks: TrialModelTests.blocks)
    recipe.effect = effect
    recipe.daySpread = 4
    recipe.drift = 0.2
    recipe.persistence = 0.5
    recipe.exposure = Exposure(onset: 2, washOut: 2)
    let series = SimulatedPerson(recipe, seed: 5, index: 1).series
    return SelfTrialAnalysis(days.map(series.prefix) ?? series, model: model, options: .quick)
  }

  @Test("with the product the level differs by its effect once that is there, and not before")
  func effect() throws {
    let analysis = try Self.analysis(effect: -20)
    let course = analysis.course()
    #expect(course.hasProduct && !course.hasRescue)
    #expect(course.values.map(\.value) == analysis.series.values.compactMap { $0 })
    #expect(course.phases.map(\.phase) == [.off, .on, .off, .on, .off])
    #expect(course.phases.map { $0.days.lowerBound.distance(to: $0.days.upperBound) + 1 } == [10, 14, 14, 14, 14])
    #expect(course.level[9] == course.levelWithout[9])
    let gap = course.level[23].middle - course.levelWithout[23].middle
    #expect(abs(gap - analysis.estimate) < 1.5, "\(gap) beside \(analysis.estimate)")
    for beliefs in [course.level, course.levelWithout, course.forecastWith, course.forecastWithout] {
      for belief in beliefs {
        #expect(belief.low <= belief.lowQuarter && belief.lowQuarter <= belief.middle)
        #expect(belief.middle <= belief.highQuarter && belief.highQuarter <= belief.high)
        #expect((0...103).contains(belief.low) && (0...103).contains(belief.high))
      }
    }
  }

  @Test("both sides of a day tell its level, so that the band is narrower in the middle than at the end")
  func looksBack() throws {
    let course = try Self.analysis(effect: 0).course()
    func width(_ place: Int) -> Double { course.levelWithout[place].high - course.levelWithout[place].low }
    #expect(width(5) < width(0))
    #expect(width(31) < width(course.levelWithout.count - 1))
  }

  @Test("what is foretold is the forecast of the days after the last")
  func forecast() throws {
    let analysis = try Self.analysis(effect: -10)
    let course = analysis.course(daysAhead: 5)
    let last = analysis.series.firstDay.advanced(by: analysis.series.count - 1)
    #expect(course.forecastWith.map(\.day) == (1...5).map { last.advanced(by: $0) })
    let told = analysis.forecast(doses: [1, 1, 1, 1, 1])
    #expect(course.forecastWith.map(\.middle) == told.quantile(0.5))
    #expect(course.forecastWith.map(\.high) == told.quantile(0.975))
    #expect(course.forecastWithout[4].middle > course.forecastWith[4].middle)
  }

  @Test("a single day has a course, and of years no more days are given than can be told apart")
  func lengths() throws {
    let one = try Self.analysis(effect: 0, days: 1).course()
    #expect(one.level.count == 1 && one.forecastWithout.count == 14 && !one.hasProduct)
    let model = TrialModel(measure: MeasureFacts(name: "own", values: [1, 4]))
    let days = (0..<1300).map { number in
      TrialSeries.Day(
        day: CalendarDay(number: 20_000 + number),
        value: number % 3 == 0 ? nil : Double(number % 7),
        phase: number % 60 < 30 ? .off : .on
      )
    }
    let series = try #require(TrialSeries(days))
    let long = SelfTrialAnalysis(series, model: model, options: .quick).course(daysAhead: 1)
    #expect((200...402).contains(long.level.count))
    #expect(long.level.first?.day.number == 20_000 && long.level.last?.day.number == 21_299)
    #expect(long.level.map(\.day) == long.levelWithout.map(\.day))
  }
}
