/// What is taken, put on or met in the weeks of a course: a strip below its axis.
public struct CourseSchedule: Sendable, Hashable {
  /// One thing and when.
  public struct Row: Sendable, Hashable {
    /// What happens: `probiotic, 1 billion CFU a day`.
    public var words: String
    /// From when to when, in weeks.
    public var periods: [ClosedRange<Double>]
    /// The place of the series to which it happens; `nil` where it happens in all.
    public var series: Int?

    /// A row.
    public init(words: String, periods: [ClosedRange<Double>], series: Int? = nil) {
      self.words = words
      self.periods = periods
      self.series = series
    }
  }

  /// The rows, from the top.
  public var rows: [Row]

  /// A schedule; without rows nothing special happens.
  public init(rows: [Row] = []) {
    self.rows = rows
  }

  private static let mostRows = 10
  private static let size = PlotStyle.size

  /// - Parameter labels: those of the series, for rows that belong to one.
  /// - Returns: how far down it reaches.
  func draw(
    from top: Double,
    _ weeks: PlotScale,
    labels: [String],
    left: Double,
    right: Double,
    on canvas: inout SVGCanvas
  ) -> Double {
    var y = top
    for row in rows.prefix(Self.mostRows) {
      let words = Self.words(row, labels: labels)
      canvas.group(title: "\(words): \(Self.periodsInWords(row))") { canvas in
        for line in PlotText.wrapped(capitalised(words), to: right - left, size: Self.size) {
          canvas.text(line, x: left, y: y, "quiet")
          y += 16
        }
        canvas.line(weeks.start, y - 4, weeks.end, y - 4, "rule")
        for period in row.periods { draw(period, row, weeks, y: y - 9, on: &canvas) }
      }
      y += 20
    }
    if rows.count > Self.mostRows {
      canvas.text("And \(rows.count - Self.mostRows) more, which are in the figures.", x: left, y: y, "quiet")
      y += 20
    }
    return y - 20
  }

  private func draw(
    _ period: ClosedRange<Double>,
    _ row: Row,
    _ weeks: PlotScale,
    y: Double,
    on canvas: inout SVGCanvas
  ) {
    guard period.lowerBound <= weeks.high, period.upperBound >= weeks.low else { return }
    let start = weeks.place(period.lowerBound)
    // A day of a long course would not be seen.
    let width = max(1.5, weeks.place(period.upperBound) - start)
    let x = min(start, weeks.end - width)
    canvas.rectangle(x: x, y: y, width: width, height: 10, row.series == 1 ? "lane-2" : "lane")
    if row.series == 1 { canvas.hatch(x: x, y: y, width: width, height: 10, rises: true, spacing: 5) }
  }

  static func words(_ row: Row, labels: [String]) -> String {
    guard let series = row.series, labels.indices.contains(series), labels.count > 1 else { return row.words }
    return "\(labels[series]): \(row.words)"
  }

  static func periodsInWords(_ row: Row) -> String {
    let shown = 4
    let periods = row.periods.prefix(shown).map {
      "weeks \(Numbers.rounded($0.lowerBound)) to \(Numbers.rounded($0.upperBound))"
    }
    return periods.joined(separator: ", ")
      + (row.periods.count > shown ? " and \(row.periods.count - shown) times more" : "")
  }

  /// The schedule in a sentence or more; empty where nothing happens.
  func inWords(labels: [String]) -> String {
    rows.map { "\(capitalised(Self.words($0, labels: labels))): \(Self.periodsInWords($0))." }.joined(separator: " ")
  }
}
