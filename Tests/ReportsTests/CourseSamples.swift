import Reports

/// Plots of courses that nobody went through, with every mark there is.
enum CourseSamples {
  static let measure = CourseMeasure(
    name: "SCORAD",
    unit: "points",
    scale: 0...103,
    severities: [.init("mild", from: 0), .init("moderate", from: 25), .init("severe", from: 50)],
    note: "Lower is better."
  )

  private static let weeks = stride(from: 0.0, through: 24, by: 1).map(\.self)

  static func series(_ label: String, _ value: (Double) -> Double, spread: Double = 0) -> CourseSeries {
    let middle = weeks.map(value)
    func band(_ words: String, _ width: Double) -> CourseSeries.Band {
      .init(words: words, low: middle.map { $0 - width }, high: middle.map { $0 + 1.4 * width })
    }
    return CourseSeries(
      label: label,
      weeks: weeks,
      middle: middle,
      bands: spread > 0
        ? [
          band("nine of ten patients (5th to 95th centile)", 2 * spread),
          band("half of the patients (25th to 75th centile)", spread),
        ] : []
    )
  }

  static let treated = series("with the product", { 35 - 1.6 * min($0, 12) + 0.4 * max(0, $0 - 12) }, spread: 5)
  static let untreated = series("without <it>", { 34 + ($0.truncatingRemainder(dividingBy: 3)) })

  static let schedule = CourseSchedule(rows: [
    .init(words: "probiotic: 1 billion CFU a day", periods: [0...12], series: 0),
    .init(words: "pollen & mites: 4 times the usual", periods: [2...4, 14...16, 23.9...24]),
    .init(words: "emollient: every day", periods: [4...40], series: 1),
  ])

  static let course = CoursePlot(
    title: "SCORAD: with and without",
    subtitle: "Invented courses, for a look at every mark.",
    series: [treated, untreated],
    measure: measure,
    schedule: schedule,
    footers: ["A course of nobody."]
  )

  static let panels = PanelsPlot(
    title: "Everything that is followed",
    panels: [
      .init(name: "Skin barrier", unit: "1 is perfect", series: [series("a", { 0.5 + $0 / 100 })]),
      .init(name: "Density of something with a long name", unit: "10⁷ CFU/cm²", series: [series("a", { 1e-5 * $0 })]),
      .init(name: "What stands still", unit: "1 is healthy", series: [series("a", { _ in 0 })], leastSpan: 1),
      .init(name: "What stands still high up", unit: "pg/mL", series: [series("a", { _ in 431.2 })], leastSpan: 5),
      .init(name: "Water lost", unit: "g/m²/h", series: [series("a", { 20 + $0 / 4 }, spread: 3)]),
    ],
    schedule: schedule,
    footers: ["Each field has a scale of its own."]
  )

  static let phase = PhasePlot(
    title: "Barrier and inflammation",
    across: .init(label: "Skin barrier, 1 is perfect", lowMeaning: "weak", highMeaning: "strong"),
    upwards: .init(label: "Inflammation, 0 to 1", lowMeaning: "calm", highMeaning: "inflamed"),
    paths: [
      .init(
        label: "a short trigger",
        points: weeks.map { .init(week: $0, x: 0.85 - 0.1 * $0 * (24 - $0) / 144, y: 0.1 + 0.3 * $0 * (24 - $0) / 144) }
      ),
      .init(label: "a long trigger", points: weeks.map { .init(week: $0, x: 0.85 - $0 / 100, y: 0.1 + $0 / 60) }),
    ],
    rests: [
      .init(label: "mild, SCORAD 10.4", x: 0.85, y: 0.1), .init(label: "moderate, SCORAD 37.8", x: 0.61, y: 0.5),
    ],
    footers: ["Two states of rest."]
  )

  static let placebo = PlaceboPlot(
    title: "Why skin gets better in a trial",
    parts: ["back to the own average", "better care", "hope", "the product <X>"],
    visits: [2, 4, 8, 12].map { week in
      let falls = [-3.5 - Double(week) / 6, -0.7, 0.4 - Double(week) / 10, -Double(week)]
      let levels = falls.reduce(into: [32.0]) { $0.append($0[$0.count - 1] + $1) }
      return .init(
        week: week,
        steps: falls.indices.map {
          .init(part: $0, before: levels[$0], after: levels[$0 + 1], interval: falls[$0] - 0.3...falls[$0] + 0.3)
        }
      )
    },
    baseline: 32,
    ownMean: 26,
    measure: measure,
    footers: ["Invented figures."]
  )
}
