/// How courses are drawn into a field: the same marks in every plot.
struct CourseMarks {
  let weeks: PlotScale
  let values: PlotScale
  /// How wide the lines are.
  var isSmall = false

  /// Drawn so that it can be told from the others without colour; beyond the second, courses look like the second.
  static func style(_ place: Int) -> String { place == 0 ? "1" : "2" }

  static let rules = """
    .commensal-plot .course-1 { stroke: var(--plot-mark); stroke-width: 2.4; fill: none; stroke-linejoin: round; }
    .commensal-plot .course-2 { stroke: var(--plot-model); stroke-width: 2.4; stroke-dasharray: 8 4; fill: none; stroke-linejoin: round; }
    .commensal-plot .thin { stroke-width: 1.7; }
    .commensal-plot .spread-1 { fill: var(--plot-mark); fill-opacity: 0.15; }
    .commensal-plot .spread-2 { fill: var(--plot-model); fill-opacity: 0.15; }
    .commensal-plot .edge-1 { stroke: var(--plot-mark); stroke-width: 0.9; fill: none; }
    .commensal-plot .edge-2 { stroke: var(--plot-model); stroke-width: 0.9; stroke-dasharray: 3 2.5; fill: none; }
    .commensal-plot .marker-1 { fill: var(--plot-mark); stroke: var(--plot-paper); stroke-width: 1.2; }
    .commensal-plot .marker-2 { fill: var(--plot-paper); stroke: var(--plot-model); stroke-width: 1.8; }
    .commensal-plot .halo { stroke: var(--plot-paper); stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
    .commensal-plot .lane { fill: var(--plot-area-3); stroke: var(--plot-rule); stroke-width: 1; }
    .commensal-plot .lane-2 { fill: var(--plot-paper); stroke: var(--plot-rule); stroke-width: 1; }
    """

  /// The bands, which lie behind all lines.
  func bands(_ series: CourseSeries, at place: Int, on canvas: inout SVGCanvas) {
    let style = Self.style(place)
    for band in series.bands {
      let low = points(series.points(band.low))
      let high = points(series.points(band.high))
      canvas.path(low + high.reversed(), isClosed: true, "spread-\(style)")
      canvas.path(low, "edge-\(style)")
      canvas.path(high, "edge-\(style)")
    }
  }

  /// The line with a mark at either end.
  func line(_ series: CourseSeries, at place: Int, on canvas: inout SVGCanvas) {
    let drawn = points(series.points(series.middle))
    canvas.path(drawn, "course-\(Self.style(place))" + (isSmall ? " thin" : ""))
    guard !isSmall || drawn.count == 1, let first = drawn.first, let last = drawn.last else { return }
    for end in drawn.count == 1 ? [first] : [first, last] { mark(at: place, end.x, end.y, on: &canvas) }
  }

  func mark(at place: Int, _ x: Double, _ y: Double, on canvas: inout SVGCanvas) {
    if place == 0 {
      canvas.circle(x, y, radius: 4, "marker-1")
    } else {
      canvas.rectangle(x: x - 3.6, y: y - 3.6, width: 7.2, height: 7.2, "marker-2")
    }
  }

  private func points(_ points: [(week: Double, value: Double)]) -> [(x: Double, y: Double)] {
    Self.thinned(points.map { (weeks.place($0.week), values.place($0.value)) })
  }

  /// A line without the points that lie where the one before does, as far as can be seen.
  static func thinned(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    let visible = 0.7
    guard let last = points.last else { return [] }
    var kept: [(x: Double, y: Double)] = []
    for point in points.dropLast() {
      if let before = kept.last, abs(point.x - before.x) < visible, abs(point.y - before.y) < visible { continue }
      kept.append(point)
    }
    return kept + [last]
  }

  // MARK: The legend

  /// The lines and bands of several courses, each once.
  static func legend(_ series: [CourseSeries], middle: String) -> [PlotLegend.Entry] {
    series.enumerated().flatMap { place, series -> [PlotLegend.Entry] in
      let name = series.bands.isEmpty ? series.label : "\(series.label): \(middle)"
      let line = PlotLegend.Entry(words: name) { canvas, x, y in
        canvas.line(x, y, x + 34, y, "course-\(style(place))")
        CourseMarks(weeks: .init(low: 0, high: 1, start: 0, end: 1), values: .init(low: 0, high: 1, start: 0, end: 1))
          .mark(at: place, x + 17, y, on: &canvas)
      }
      let bands = series.bands.enumerated().reversed().map { depth, band in
        PlotLegend.Entry(words: band.words) { canvas, x, y in
          for _ in 0...depth {
            canvas.rectangle(x: x, y: y - 6, width: 34, height: 12, "spread-\(style(place))")
          }
          canvas.line(x, y - 6, x + 34, y - 6, "edge-\(style(place))")
          canvas.line(x, y + 6, x + 34, y + 6, "edge-\(style(place))")
        }
      }
      return [line] + bands
    }
  }
}
