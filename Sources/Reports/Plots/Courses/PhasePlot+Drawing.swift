extension PhasePlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "phase") -> String {
    var canvas = SVGCanvas(width: width.units)
    PhaseLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(
      .init(
        title: title,
        summary: summaryInWords,
        csv: csv,
        identifier: identifier,
        style: CourseMarks.rules + "\n" + PhaseLayout.rules
      )
    )
  }
}

struct PhaseLayout {
  let plot: PhasePlot
  let frame: PlotFrame

  private static let size = PlotStyle.size

  static let rules = """
    .commensal-plot .head-1 { fill: var(--plot-mark); }
    .commensal-plot .head-2 { fill: var(--plot-model); }
    .commensal-plot .rest { fill: none; stroke: var(--plot-ink); stroke-width: 2; }
    .commensal-plot .rest-core { fill: var(--plot-ink); }
    """

  init(plot: PhasePlot, width: PlotWidth) {
    self.plot = plot
    frame = PlotFrame(width)
  }

  private var isPhone: Bool { frame.isPhone }
  private var left: Double { frame.left }
  private var right: Double { frame.right }

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas)
    guard !plot.drawnPaths.isEmpty else {
      return frame.drawNothing(PhasePlot.nothing, footers: plot.footers, from: y, on: &canvas)
    }
    y += 30
    y = frame.drawAxisHeading("\(plot.upwards.label); up: \(plot.upwards.highMeaning)", from: y, on: &canvas)
    y = field(from: y - 4, on: &canvas)
    let sentences = plot.schedule.inWords(labels: plot.paths.map(\.label))
    let footers = (sentences.isEmpty ? [] : ["What happens when: " + sentences]) + plot.footers
    y = PlotLegend(entries: legend, footers: footers).draw(from: y + 32, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }

  private func field(from top: Double, on canvas: inout SVGCanvas) -> Double {
    let ranges = plot.ranges
    let bottom = top + (isPhone ? 300 : 400)
    let upwards = PlotScale(low: ranges.upwards.lowerBound, high: ranges.upwards.upperBound, start: bottom, end: top)
    let widest = PlotAxes.uprightTicks(of: upwards).map { PlotText.width($0.label, size: Self.size) }.max() ?? 0
    let across = PlotScale(
      low: ranges.across.lowerBound,
      high: ranges.across.upperBound,
      start: left + widest + 12,
      end: right - 12
    )
    PlotAxes.grid(across, upwards, on: &canvas)
    PlotAxes.ticks(of: upwards, at: across.start, on: &canvas)
    canvas.line(across.start, top, across.start, bottom, "axis")
    for (place, path) in plot.drawnPaths.enumerated() { draw(path, at: place, across, upwards, on: &canvas) }
    for rest in plot.drawnRests {
      canvas.group(title: "At rest, \(rest.label)") {
        self.rest(across.place(rest.x), upwards.place(rest.y), on: &$0)
      }
    }
    labels(across, upwards, on: &canvas)
    return PlotAxes.measure(
      across,
      at: bottom,
      label: plot.across.label,
      low: plot.across.lowMeaning,
      high: plot.across.highMeaning,
      on: &canvas
    )
  }

  // MARK: Marks

  private func draw(
    _ path: PhasePlot.Path,
    at place: Int,
    _ across: PlotScale,
    _ upwards: PlotScale,
    on canvas: inout SVGCanvas
  ) {
    let points = CourseMarks.thinned(path.drawnPoints.map { (across.place($0.x), upwards.place($0.y)) })
    let marks = CourseMarks(weeks: across, values: upwards)
    canvas.group(title: path.label) { canvas in
      canvas.path(points, "course-\(CourseMarks.style(place))")
      for head in arrowheads(points) { canvas.path(head, isClosed: true, "head-\(CourseMarks.style(place))") }
      for point in plot.markedPoints(path) {
        marks.mark(at: place, across.place(point.x), upwards.place(point.y), on: &canvas)
      }
    }
  }

  /// Heads at even distances along a line, pointing the way it goes.
  private func arrowheads(_ points: [(x: Double, y: Double)]) -> [[(x: Double, y: Double)]] {
    let spacing = isPhone ? 90.0 : 120.0
    var heads: [[(x: Double, y: Double)]] = []
    var travelled = spacing / 2
    for (from, to) in zip(points, points.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0 else { continue }
      travelled += length
      guard travelled >= spacing else { continue }
      travelled = 0
      let (ux, uy) = (dx / length, dy / length)
      heads.append([
        (to.x + 5 * ux, to.y + 5 * uy), (to.x - 5 * ux + 4.5 * uy, to.y - 5 * uy - 4.5 * ux),
        (to.x - 5 * ux - 4.5 * uy, to.y - 5 * uy + 4.5 * ux),
      ])
    }
    return heads
  }

  private func rest(_ x: Double, _ y: Double, on canvas: inout SVGCanvas) {
    canvas.circle(x, y, radius: 9, "rest")
    canvas.circle(x, y, radius: 3, "rest-core")
  }

  // MARK: Labels

  /// Names of the places of rest and numbers of weeks, each where it covers no other.
  private func labels(_ across: PlotScale, _ upwards: PlotScale, on canvas: inout SVGCanvas) {
    var placing = LabelPlacing(left: across.start + 2, right: right, top: upwards.end, bottom: upwards.start)
    for rest in plot.drawnRests { placing.keepFree(across.place(rest.x), upwards.place(rest.y), radius: 10) }
    let marked = plot.drawnPaths.map { plot.markedPoints($0) }
    for point in marked.joined() { placing.keepFree(across.place(point.x), upwards.place(point.y), radius: 5) }
    for path in plot.drawnPaths {
      for point in path.drawnPoints { placing.avoid(across.place(point.x), upwards.place(point.y)) }
    }
    for rest in plot.drawnRests {
      place(rest.label, across.place(rest.x), upwards.place(rest.y), away: 14, "strong halo", &placing, &canvas)
    }
    // Paths that run together carry their weeks once.
    var labelled: [PhasePlot.Point] = []
    for points in marked {
      for (index, point) in points.enumerated() {
        let (x, y) = (across.place(point.x), upwards.place(point.y))
        let isTold = labelled.contains {
          $0.week == point.week && abs(across.place($0.x) - x) < 8 && abs(upwards.place($0.y) - y) < 8
        }
        guard !isTold else { continue }
        labelled.append(point)
        let words = (index == 0 ? "week " : "") + Numbers.rounded(point.week)
        place(words, x, y, away: 9, "quiet halo", &placing, &canvas)
      }
    }
  }

  private func place(
    _ words: String,
    _ x: Double,
    _ y: Double,
    away: Double,
    _ style: String,
    _ placing: inout LabelPlacing,
    _ canvas: inout SVGCanvas
  ) {
    let width = PlotText.width(words, size: Self.size)
    guard let spot = placing.place(width: width, nextTo: (x, y), away: away) else { return }
    canvas.text(words, x: spot.x, y: spot.y, style)
  }

  // MARK: Legend

  private var legend: [PlotLegend.Entry] {
    var entries = plot.drawnPaths.enumerated().map { place, path in
      PlotLegend.Entry(words: path.label) { canvas, x, y in
        canvas.line(x, y, x + 34, y, "course-\(CourseMarks.style(place))")
        let scale = PlotScale(low: 0, high: 1, start: 0, end: 1)
        CourseMarks(weeks: scale, values: scale).mark(at: place, x + 17, y, on: &canvas)
      }
    }
    entries.append(
      PlotLegend.Entry(words: "arrowheads point the way of time; numbers are weeks") { canvas, x, y in
        canvas.path([(x + 24, y), (x + 13, y - 5), (x + 13, y + 5)], isClosed: true, "head-1")
      }
    )
    if !plot.drawnRests.isEmpty {
      entries.append(
        PlotLegend.Entry(words: "where this skin comes to rest when nothing special happens") { canvas, x, y in
          self.rest(x + 17, y, on: &canvas)
        }
      )
    }
    return entries
  }
}
