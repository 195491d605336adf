import GutSkin
import Testing

@testable import Reports

@Suite("Plots of the model")
struct SimulatedPlotTests {
  private func scenario(_ name: String) throws -> Scenario { try #require(Scenario.named(name)) }

  @Test("one patient is drawn day by day where days are asked for, and reported week by week")
  func days() throws {
    let course = try SimulatedCourse(scenario("S4"), weeks: [0, 4], drawnDays: Array(0...28))
    #expect(course.days == Array(0...28) && course.weeks == [0, 4])
    let plot = course.plot()
    #expect(plot.series.count == 1 && plot.series[0].middle.count == 29 && plot.series[0].bands.isEmpty)
    #expect(course.course(of: ReadOut.scorad) == [plot.series[0].middle[0], plot.series[0].middle[28]])
    #expect(plot.schedule.rows.map(\.periods) == [[2...4, 14...16]])
    #expect(plot.footers.contains(ModelWords.caution))
    #expect(plot.summaryInWords.contains("not a medical device"))
  }

  @Test("the limits stand on every plot, and every panel has plain words of its own")
  func states() async throws {
    let course = try await SimulatedCourse(
      scenario("S7"),
      population: .atopicDermatitis,
      patients: 5,
      seed: 3,
      weeks: [0, 1],
      withStates: true,
      threads: 1
    )
    let plot = course.statesPlot()
    #expect(plot.panels.count == 24 && Set(plot.panels.map(\.name)).count == 24)
    #expect(plot.panels.allSatisfy { !$0.unit.isEmpty && $0.series.allSatisfy { $0.middle.count == 2 } })
    #expect(plot.footers.contains(ModelWords.caution) && plot.footers.contains(SimulatedCourse.habits))
    // What is on some people's skin today is told as a mean, without bands.
    let film = try #require(plot.panels.first { $0.name == "Emollient on skin" })
    #expect(film.unit == "mean; 1 is daily" && film.series[0].bands.isEmpty)
    let barrier = try #require(plot.panels.first { $0.name == "Skin barrier" }).series[0]
    #expect(barrier.bands.count == 2)
    for week in 0...1 {
      let column = [
        barrier.bands[0].low, barrier.bands[1].low, barrier.middle, barrier.bands[1].high, barrier.bands[0].high,
      ].map { $0[week] }
      #expect(column == column.sorted())
    }
  }

  @Test("what is not calibrated says so wherever it is drawn", arguments: ReadOut.allCases)
  func calibration(readOut: ReadOut) {
    let measure = CourseMeasure(readOut)
    #expect(measure.name.contains("uncalibrated") != readOut.isCalibrated)
    #expect(measure.note.contains("uncalibrated") != readOut.isCalibrated)
    #expect(!measure.name.isEmpty && measure.note.hasSuffix("."))
    if let scale = readOut.scale { #expect(measure.severities.allSatisfy { scale.contains($0.from) }) }
  }

  // POEM: Charman and others 2013 (0–2, 3–7, 8–16, 17–24, 25–28); itch: Vakharia and others 2018 (0–3, 4–6, 7–10);
  // EASI: J Allergy Clin Immunol Pract 8 (2020) 91–101, table III (mild to 7, moderate to 21, severe to 50).
  @Test(
    "scales are cut where they were published to be",
    arguments: [
      (ReadOut.scorad, [24.9, 25, 50.1], ["mild", "moderate", "severe"]),
      (
        .poem, [2, 3, 7, 8, 16, 17, 24, 25],
        ["clear", "mild", "mild", "moderate", "moderate", "severe", "severe", "very severe"]
      ),
      (.itchNRS, [3, 4, 6, 7], ["mild", "moderate", "moderate", "severe"]),
      (.easi, [0.5, 6.9, 20.9, 49, 60], ["clear", "mild", "moderate", "severe", "very severe"]),
    ]
  )
  func severities(readOut: ReadOut, values: [Double], words: [String]) {
    let measure = CourseMeasure(readOut)
    #expect(values.map { measure.severity(of: $0) ?? "" } == words)
  }

  @Test("what both scenarios have is told once, what one has under its name")
  func schedules() throws {
    var one = try scenario("S5")
    one.schedule.entries += [
      .init(.probioticDose, 20, on: 0..<7), .init(.topical, 1, on: 0..<7), .init(.emollient, 0.5, on: 7..<14),
    ]
    let rows = CourseSchedule([one, one.without([.steroid])]).rows
    #expect(
      rows.map(\.words) == [
        "probiotic: 20 billion CFU a day", "emollient: 0.5 of a full use, every day",
        "microbes put on the skin: every day", "steroid cream: potent, every day",
      ]
    )
    #expect(rows.map(\.series) == [nil, nil, nil, 0])
    #expect(rows[1].periods == [1...2])
    #expect(CourseSchedule.words(.environment, 2.5) == "pollen, mites and animals: 2.5 times the usual")
    #expect(CourseSchedule.words(.steroid, 0.35) == "steroid cream: mild, every day")
  }

  @Test("courses that are compared are told apart by what they are")
  func labels() throws {
    let planned = try SimulatedCourse(scenario("S7"), weeks: [0])
    let without = try SimulatedCourse(scenario("S7").without([.probioticDose]), weeks: [0])
    #expect(planned.plot(besides: without).series.map(\.label) == ["as planned", "without probiotic"])
    var changed = planned
    changed.scenario.parameters[.alpha] = 0.5
    #expect(changed.plot(besides: planned).series[0].label == "probiotic-12wk-then-stop, changed")
    let other = try SimulatedCourse(scenario("S3"), weeks: [0])
    #expect(planned.plot(besides: other).title == "SCORAD: probiotic-12wk-then-stop beside chronic-moderate")
  }

  @Test("a placebo arm's parts are drawn as they were found, from week to week")
  func placebo() async throws {
    var plan = TrialProtocol(
      arms: [
        .init(name: "placebo"),
        .init(name: "product", potency: Potency(oral: 1), schedule: Schedule([.init(.probioticDose, 1, on: 0..<84)])),
      ],
      window: 20...40,
      visits: [0, 1, 3]
    )
    plan.settlingDays = 20
    plan.observationDays = 20
    plan.enrolmentWeeks = 6
    let parts = try #require(
      try await VirtualTrial(plan).placeboParts(placebo: 0, product: 1, screened: 14, seed: 4, threads: 2)
    )
    let plot = PlaceboPlot(parts, product: "this blend")
    #expect(plot.visits.map(\.week) == [1, 3] && plot.parts.count == 4 && plot.parts[3].hasPrefix("this blend"))
    for visit in plot.visits {
      #expect(abs(visit.steps[0].before - plot.baseline) < 1e-9)
      for (step, next) in zip(visit.steps, visit.steps.dropFirst()) { #expect(abs(step.after - next.before) < 1e-9) }
      #expect(visit.steps.allSatisfy { $0.interval?.contains($0.change) == true })
    }
    #expect(plot.footers.contains(ModelWords.caution))
    #expect(Report.Figure(.placebo(plot)).svg(identifier: "p").contains("this blend, on top of all that"))
  }
}
