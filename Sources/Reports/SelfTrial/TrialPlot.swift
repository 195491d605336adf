public import SelfTrial

/// A self-trial to look at: what was written down, the level behind it with the product and without, and what the coming
/// days are likely to bring, over the phases.
public struct TrialPlot: Sendable, Hashable {
  /// What is drawn.
  public let course: TrialCourse
  /// The measure in plain words.
  public let name: String
  /// Whether falling values are an improvement.
  public let lowerIsBetter: Bool
  /// The ends of the measure's axis.
  let range: ClosedRange<Double>
  /// From the first day to the last that is foretold.
  let span: ClosedRange<CalendarDay>
  /// The last day of the diary.
  let lastDay: CalendarDay
  let periods: [DiaryPlot.Period]

  /// The plot of an analysed trial.
  public init(_ analysis: SelfTrialAnalysis) {
    self.init(analysis.course(daysAhead: AnalysedTrial.daysAhead), measure: analysis.model.measure)
  }

  /// The plot of a course.
  ///
  /// - Precondition: the course has a day.
  public init(_ course: TrialCourse, measure: MeasureFacts) {
    guard let first = course.levelWithout.first, let last = course.levelWithout.last else {
      preconditionFailure("a course has at least one day")
    }
    self.course = course
    lowerIsBetter = measure.lowerIsBetter
    name = DiaryPlot.name(of: measure.name)
    range = Self.range(course, measure)
    lastDay = last.day
    span = first.day...(course.forecastWithout.last?.day ?? last.day)
    periods = course.hasProduct ? course.phases.map { .init(phase: $0.phase, days: $0.days) } : []
  }

  private static func range(_ course: TrialCourse, _ measure: MeasureFacts) -> ClosedRange<Double> {
    let bands = (course.levelWithout + course.forecastWith + course.forecastWithout).flatMap { [$0.low, $0.high] }
    let drawn = course.values.map(\.value) + bands
    let low = measure.range?.lowerBound ?? min(0, drawn.min() ?? 0)
    // A scale of few points is shown whole, a long one as far as it was used.
    let longestWhole = 12.0
    let most = drawn.max() ?? 1
    let top = measure.range.map { $0.upperBound <= longestWhole ? $0.upperBound : most } ?? most
    let high = max(top, low + 1)
    let steps = 4.0
    let range = PlotScale.rounded(low...high, by: (high - low) / steps)
    guard let upper = measure.range?.upperBound, range.upperBound > upper else { return range }
    return range.lowerBound...upper
  }

  // MARK: In words

  static let nothing = "There is nothing to draw: no value of the measure is in the diary."

  var title: String { "\(name): the course" }

  var subtitle: String {
    "\(span.lowerBound) to \(lastDay), and the two weeks after; \(lowerIsBetter ? "lower" : "higher") is better"
  }

  var levelWords: String {
    course.hasProduct ? "level, with what was taken; after the last day: with the product" : "level"
  }

  var withoutWords: String { course.hasProduct ? "level without the product" : "level" }

  var bandWords: String {
    "95 times of 100 it lies in here: the level; after the last day, the value of a single day"
  }

  var footers: [String] {
    let rescue = course.hasRescue ? " What rescue medicine did is taken out of it." : ""
    return ["The level is the days without their ups and downs, as all days together tell it.\(rescue)"]
  }

  var summaryInWords: String {
    guard let first = course.levelWithout.first, let last = course.levelWithout.last else { return Self.nothing }
    func said(_ belief: TrialCourse.Belief) -> String {
      "\(Numbers.rounded(belief.middle)) (\(Numbers.rounded(belief.low)) to \(Numbers.rounded(belief.high)))"
    }
    let without = course.hasProduct ? " without the product" : ""
    var sentences = [
      "\(Numbers.counted(course.values.count, "value")).",
      "Level\(without), with its 95% interval: \(said(first)) on the first day, \(said(last)) on the last.",
    ]
    if let withProduct = course.forecastWith.last, let alone = course.forecastWithout.last {
      sentences.append(
        course.hasProduct
          ? "Two weeks later a day is at \(said(withProduct)) with the product, at \(said(alone)) without it."
          : "Two weeks later a day is at \(said(alone))."
      )
    }
    sentences += periods.map { "\($0.days.lowerBound) to \($0.days.upperBound): \(DiaryPlot.words($0.phase))." }
    return sentences.joined(separator: " ")
  }

  // MARK: In figures

  /// The figures that are drawn.
  var table: Report.Table {
    let values = Dictionary(course.values.map { ($0.day, $0.value) }, uniquingKeysWith: { $1 })
    func figures(_ belief: TrialCourse.Belief) -> [Words] {
      [
        Words(Numbers.rounded(belief.middle)),
        Words("\(Numbers.rounded(belief.low)) to \(Numbers.rounded(belief.high))"),
      ]
    }
    let past = zip(course.level, course.levelWithout).map { level, without in
      [
        Words(level.day.description), Words(values[level.day].map { Numbers.rounded($0) } ?? ""),
        course.hasProduct ? Words(Numbers.rounded(level.middle)) : [],
      ] + figures(without)
    }
    let ahead = zip(course.forecastWith, course.forecastWithout).map { withProduct, without in
      [
        Words(without.day.description), Words("foretold"),
        course.hasProduct ? Words(Numbers.rounded(withProduct.middle)) : [],
      ] + figures(without)
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("Day"), .init("Value", .trailing), .init("Level, with what was taken", .trailing),
        .init(course.hasProduct ? "Without the product" : "Level", .trailing), .init("95% interval", .trailing),
      ],
      rows: past + ahead
    ).withoutEmptyColumns()
  }

  /// The figures as comma-separated values.
  var csv: String {
    let number = PlotText.csvNumber
    func rows(_ beliefs: [TrialCourse.Belief], _ what: String) -> [[String]] {
      beliefs.map {
        [
          $0.day.description, what, number($0.middle), number($0.low), number($0.lowQuarter), number($0.highQuarter),
          number($0.high),
        ]
      }
    }
    var all = [["date", "what", "median", "low95", "low50", "high50", "high95"]]
    all += course.values.map { [$0.day.description, "value", DiaryNumber.text($0.value), "", "", "", ""] }
    if course.hasProduct { all += rows(course.level, "level") }
    all += rows(course.levelWithout, "level without the product")
    if course.hasProduct { all += rows(course.forecastWith, "forecast with the product") }
    return PlotText.csv(all + rows(course.forecastWithout, "forecast without the product"))
  }
}
