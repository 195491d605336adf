/// Many measures over the same weeks, each in a small field with a scale of its own.
public struct PanelsPlot: Sendable, Hashable {
  /// One measure.
  public struct Panel: Sendable, Hashable {
    /// What it is, in plain words.
    public var name: String
    /// The unit, or what the numbers are relative to.
    public var unit: String
    /// The courses, in the same order in every panel.
    public var series: [CourseSeries]
    /// The scale is never narrower than this, so that a course that stands still looks so.
    public var leastSpan: Double

    /// A panel.
    public init(name: String, unit: String, series: [CourseSeries], leastSpan: Double = 0) {
      self.name = name
      self.unit = unit
      self.series = series
      self.leastSpan = leastSpan
    }

    /// The ends of its scale: round numbers, not below zero where no value is.
    var range: ClosedRange<Double> {
      let finite = series.flatMap(\.values).map(PlotScale.bounded)
      var low = finite.min() ?? 0
      var high = finite.max() ?? 1
      let isAboveZero = low >= 0
      let missing = leastSpan.isFinite ? leastSpan - (high - low) : 0
      if missing > 0 {
        low -= missing / 2
        high += missing / 2
      }
      if isAboveZero, low < 0 {
        high -= low
        low = 0
      }
      let steps = 4.0
      return PlotScale.rounded(low...max(high, low), by: (high - low) / steps)
    }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// The panels, row by row.
  public var panels: [Panel]
  /// What the line of a course with bands is: `median`.
  public var middleWords: String
  /// What happens when, in words below the panels.
  public var schedule: CourseSchedule
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    panels: [Panel],
    schedule: CourseSchedule = CourseSchedule(),
    middleWords: String = "median",
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
    self.schedule = schedule
    self.middleWords = middleWords
    self.footers = footers
  }

  var drawnPanels: [Panel] { panels.filter { $0.series.contains { $0.span != nil } } }

  static let nothing = CoursePlot.nothing

  /// The figures at the start and end, and the extremes between.
  public var table: Report.Table {
    let labels = drawnPanels.first?.series.map(\.label) ?? []
    let rows = drawnPanels.flatMap { panel in
      panel.series.compactMap { series -> [Words]? in
        let points = series.points(series.middle)
        guard let first = points.first, let last = points.last else { return nil }
        let decimals = Self.decimals(panel)
        let values = points.map(\.value)
        return [
          Words(labels.count > 1 ? "\(panel.name), \(series.label)" : panel.name), Words(panel.unit),
          Words(PlotNumber.fixed(first.value, decimals: decimals)),
          Words(PlotNumber.fixed(values.min() ?? .nan, decimals: decimals)),
          Words(PlotNumber.fixed(values.max() ?? .nan, decimals: decimals)),
          Words(PlotNumber.fixed(last.value, decimals: decimals)),
        ]
      }
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("What"), .init("Unit"), .init("Start", .trailing), .init("Lowest", .trailing),
        .init("Highest", .trailing), .init("End", .trailing),
      ],
      rows: rows
    )
  }

  static func decimals(_ panel: Panel) -> Int {
    let range = panel.range
    return PlotNumber.decimals(forSpan: range.upperBound - range.lowerBound)
  }

  /// The figures to full precision as comma-separated values.
  public var csv: String {
    var rows = [["panel", "unit", "series", "what", "week", "value", "low", "high"]]
    for panel in panels {
      for series in panel.series {
        rows += zip(series.weeks, series.middle).map { week, value in
          [panel.name, panel.unit, series.label, "middle", PlotText.csvNumber(week), PlotText.csvNumber(value), "", ""]
        }
        for band in series.bands {
          rows += zip(series.weeks, zip(band.low, band.high)).map { week, ends in
            [panel.name, panel.unit, series.label, band.words, PlotText.csvNumber(week), ""]
              + [ends.0, ends.1].map(PlotText.csvNumber)
          }
        }
      }
    }
    return PlotText.csv(rows)
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !drawnPanels.isEmpty else { return Self.nothing }
    let courses = drawnPanels.map { panel in
      let ends = panel.series.compactMap { series -> String? in
        let points = series.points(series.middle)
        guard let first = points.first, let last = points.last else { return nil }
        let decimals = Self.decimals(panel)
        let name = panel.series.count > 1 ? series.label + " " : ""
        return name + "from \(PlotNumber.fixed(first.value, decimals: decimals)) to "
          + PlotNumber.fixed(last.value, decimals: decimals)
      }
      return "\(panel.name) (\(panel.unit)): \(ends.joined(separator: ", "))."
    }
    let labels = drawnPanels.first?.series.map(\.label) ?? []
    return
      (["\(drawnPanels.count) measures over the same weeks."] + courses + [schedule.inWords(labels: labels)] + footers)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
