/// A measure over weeks: one course or two to compare, each a line with bands, before the scale's named parts and above
/// what happens when.
public struct CoursePlot: Sendable, Hashable {
  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// The courses; a second is compared with the first.
  public var series: [CourseSeries]
  /// What is measured.
  public var measure: CourseMeasure
  /// What happens when.
  public var schedule: CourseSchedule
  /// What the line of a course with bands is: `median`.
  public var middleWords: String
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    series: [CourseSeries],
    measure: CourseMeasure,
    schedule: CourseSchedule = CourseSchedule(),
    middleWords: String = "median",
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.series = series
    self.measure = measure
    self.schedule = schedule
    self.middleWords = middleWords
    self.footers = footers
  }

  /// The courses that have a point.
  var drawnSeries: [CourseSeries] { series.filter { $0.span != nil } }

  static let nothing = "There is no course to draw: no value is a number."

  // MARK: The figures

  /// The figures that are drawn, week by week as far as a table is readable.
  public var table: Report.Table {
    var columns = [Report.Column("Week", .trailing)]
    for series in drawnSeries {
      columns.append(.init(drawnSeries.count > 1 ? capitalised(series.label) : measure.name, .trailing))
      columns += series.bands.map { .init(capitalised($0.words), .trailing) }
    }
    let rows = tabulatedWeeks.map { week in
      [Words(Numbers.rounded(week))] + drawnSeries.flatMap { cells($0, week: week) }
    }
    return Report.Table(caption: title, columns: columns, rows: rows)
  }

  private func cells(_ series: CourseSeries, week: Double) -> [Words] {
    let place = series.weeks.firstIndex(of: week)
    func figure(_ values: [Double]) -> String {
      guard let place, values.indices.contains(place) else { return "" }
      return PlotNumber.fixed(values[place], decimals: decimals)
    }
    let bands = series.bands.map { band in
      let ends = [figure(band.low), figure(band.high)]
      return ends.contains("") ? [] : Words("\(ends[0]) to \(ends[1])")
    }
    return [Words(figure(series.middle))] + bands
  }

  /// Whole weeks, in steps that leave a readable number of them, and the last point.
  private var tabulatedWeeks: [Double] {
    let all = Set(drawnSeries.flatMap { $0.points($0.middle).map(\.week) }).sorted()
    guard let first = all.first, let last = all.last else { return [] }
    let mostRows = 14.0
    let step = PlotAxes.weekStep(atLeast: (last - first) / mostRows)
    return all.filter { (($0 - first) / step).rounded() * step + first == $0 || $0 == last }
  }

  var decimals: Int {
    let range = measure.range(showing: drawnSeries.flatMap(\.values))
    return min(3, PlotNumber.decimals(forSpan: range.upperBound - range.lowerBound))
  }

  /// The figures to full precision as comma-separated values.
  public var csv: String {
    var rows = [["series", "what", "week", "value", "low", "high"]]
    for series in series {
      rows += zip(series.weeks, series.middle).map { week, value in
        [series.label, measure.name, PlotText.csvNumber(week), PlotText.csvNumber(value), "", ""]
      }
      for band in series.bands {
        rows += series.weeks.indices.filter { band.low.indices.contains($0) && band.high.indices.contains($0) }.map {
          let numbers = [series.weeks[$0], band.low[$0], band.high[$0]].map(PlotText.csvNumber)
          return [series.label, band.words, numbers[0], "", numbers[1], numbers[2]]
        }
      }
    }
    return PlotText.csv(rows + schedule.csvRows(labels: series.map(\.label)))
  }

  // MARK: In words

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !drawnSeries.isEmpty else { return Self.nothing }
    var parts = ["\(measure.heading), over weeks."]
    parts += drawnSeries.map { series in
      let points = series.points(series.middle)
      let name = drawnSeries.count > 1 || !series.bands.isEmpty ? capitalised(series.label) + ": " : ""
      return name
        + [
          points.first.map { "starts at \(figure($0))" },
          points.min { $0.value < $1.value }.map { "lowest \(figure($0))" },
          points.max { $0.value < $1.value }.map { "highest \(figure($0))" },
          points.last.map { "ends at \(figure($0))" },
        ].compactMap(\.self).joined(separator: ", ") + "."
    }
    parts.append(schedule.inWords(labels: series.map(\.label)))
    return (parts + [measure.note] + footers).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func figure(_ point: (week: Double, value: Double)) -> String {
    let severity = measure.severity(of: point.value).map { " (\($0))" } ?? ""
    return PlotNumber.fixed(point.value, decimals: decimals) + severity + " in week \(Numbers.rounded(point.week))"
  }
}

extension CourseSchedule {
  func csvRows(labels: [String]) -> [[String]] {
    rows.flatMap { row in
      row.periods.map { period in
        let series = row.series.flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? ""
        let ends = [period.lowerBound, period.upperBound].map(PlotText.csvNumber)
        return [series, "scheduled: \(row.words)", "", "", ends[0], ends[1]]
      }
    }
  }
}
