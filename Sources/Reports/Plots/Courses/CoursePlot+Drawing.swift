extension CoursePlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "course") -> String {
    var canvas = SVGCanvas(width: width.units)
    CourseLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier, style: CourseMarks.rules)
    )
  }
}

private struct CourseLayout {
  let plot: CoursePlot
  let frame: PlotFrame

  private static let size = PlotStyle.size

  init(plot: CoursePlot, width: PlotWidth) {
    self.plot = plot
    frame = PlotFrame(width)
  }

  private var isPhone: Bool { frame.isPhone }
  private var left: Double { frame.left }
  private var right: Double { frame.right }

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas)
    let series = plot.drawnSeries
    guard !series.isEmpty else {
      return frame.drawNothing(CoursePlot.nothing, footers: plot.footers, from: y, on: &canvas)
    }
    y += 30
    y = frame.drawAxisHeading(plot.measure.heading, from: y, on: &canvas)
    y = field(series, from: y - 6, on: &canvas)
    let footers = ([plot.measure.note] + plot.footers).filter { !$0.isEmpty }
    let entries = CourseMarks.legend(series, middle: plot.middleWords)
    frame.close(entries: entries, footers: footers, from: y + 30, on: &canvas)
  }

  /// The area with the courses, its axes and what happens when.
  private func field(_ series: [CourseSeries], from top: Double, on canvas: inout SVGCanvas) -> Double {
    let range = plot.measure.range(showing: series.flatMap(\.values))
    let bottom = top + (isPhone ? 270 : 300)
    let values = PlotScale(low: range.lowerBound, high: range.upperBound, start: bottom, end: top)
    let ticks = PlotAxes.uprightTicks(of: values, gap: PlotAxes.courseGap)
    let widest = ticks.map { PlotText.width($0.label, size: Self.size) }.max() ?? 0
    let named = severities(values)
    let room = named.map { PlotText.width($0.words, size: Self.size) + 8 }.max() ?? 10
    let spans = series.compactMap(\.span)
    let weeks = PlotScale(
      low: spans.map(\.lowerBound).min() ?? 0,
      high: spans.map(\.upperBound).max() ?? 1,
      start: left + widest + 12,
      end: right - room
    )
    background(named, values, weeks, on: &canvas)
    PlotAxes.ticks(of: values, at: weeks.start, gap: PlotAxes.courseGap, on: &canvas)
    canvas.line(weeks.start, top, weeks.start, bottom, "axis")
    let marks = CourseMarks(weeks: weeks, values: values)
    for (place, course) in series.enumerated() { marks.bands(course, at: place, on: &canvas) }
    for (place, course) in series.enumerated() {
      canvas.group(title: course.label) { marks.line(course, at: place, on: &$0) }
    }
    let y = PlotAxes.weeks(weeks, at: bottom, on: &canvas)
    guard !plot.schedule.rows.isEmpty else { return y }
    let labels = plot.series.map(\.label)
    return plot.schedule.draw(from: y + 26, weeks, labels: labels, left: weeks.start, right: right, on: &canvas)
  }

  // MARK: Named parts of the scale

  private struct NamedPart {
    var words: String
    var top: Double
    var bottom: Double
    var isShaded: Bool
  }

  /// The parts of which there is enough in the field for their name.
  private func severities(_ values: PlotScale) -> [NamedPart] {
    let parts = plot.measure.severities
    let mostRoom = 110.0
    return parts.enumerated().compactMap { place, part in
      let end = place + 1 < parts.count ? parts[place + 1].from : .infinity
      guard part.from < values.high, end > values.low else { return nil }
      let (top, bottom) = (values.place(min(end, values.high)), values.place(part.from))
      let words = PlotText.shortened(part.words, to: mostRoom, size: Self.size)
      return NamedPart(words: words, top: top, bottom: bottom, isShaded: !place.isMultiple(of: 2))
    }
  }

  private func background(_ parts: [NamedPart], _ values: PlotScale, _ weeks: PlotScale, on canvas: inout SVGCanvas) {
    let leastHeight = 12.0
    for part in parts {
      if part.isShaded {
        canvas.rectangle(
          x: weeks.start,
          y: part.top,
          width: weeks.end - weeks.start,
          height: part.bottom - part.top,
          "area-1"
        )
      }
      if part.bottom < values.start { canvas.line(weeks.start, part.bottom, weeks.end, part.bottom, "rule") }
      guard part.bottom - part.top >= leastHeight else { continue }
      canvas.text(part.words, x: weeks.end + 8, y: (part.top + part.bottom) / 2 + 4.5, "words")
    }
  }
}
