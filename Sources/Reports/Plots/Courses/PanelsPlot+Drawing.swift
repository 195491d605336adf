extension PanelsPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "panels") -> String {
    var canvas = SVGCanvas(width: width.units)
    PanelsLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier, style: CourseMarks.rules)
    )
  }
}

private struct PanelsLayout {
  let plot: PanelsPlot
  let columns: Int
  let frame: PlotFrame

  private static let size = PlotStyle.size
  private static let gap = 22.0
  private static let fieldHeight = 62.0
  private static let lineHeight = 16.0

  init(plot: PanelsPlot, width: PlotWidth) {
    self.plot = plot
    columns = width == .phone ? 2 : 4
    frame = PlotFrame(width)
  }

  private var left: Double { frame.left }
  private var right: Double { frame.right }

  private var panelWidth: Double { (right - left - Self.gap * Double(columns - 1)) / Double(columns) }

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas)
    let panels = plot.drawnPanels
    guard !panels.isEmpty else {
      return frame.drawNothing(PanelsPlot.nothing, footers: plot.footers, from: y, on: &canvas)
    }
    y += 26
    let weeks = weeksShown(panels)
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let lines = row.map { heading($0) }
      let tallest = lines.map(\.count).max() ?? 1
      for (column, panel) in row.enumerated() {
        let x = left + Double(column) * (panelWidth + Self.gap)
        canvas.group(title: "\(panel.name), \(panel.unit)") { canvas in
          for (index, line) in lines[column].enumerated() {
            canvas.text(line.words, x: x, y: y + Double(index) * Self.lineHeight, line.style)
          }
          field(panel, weeks, x: x, top: y + Double(tallest - 1) * Self.lineHeight + 12, on: &canvas)
        }
      }
      y += Double(tallest - 1) * Self.lineHeight + 12 + Self.fieldHeight + 46
    }
    y -= 10
    let labels = panels.first?.series.map(\.label) ?? []
    let sentences = plot.schedule.inWords(labels: labels)
    let footers = (sentences.isEmpty ? [] : ["What happens when: " + sentences]) + plot.footers
    y = PlotLegend(entries: CourseMarks.legend(panels[0].series, middle: plot.middleWords), footers: footers)
      .draw(from: y + 10, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }

  private func weeksShown(_ panels: [PanelsPlot.Panel]) -> ClosedRange<Double> {
    let spans = panels.flatMap(\.series).compactMap(\.span)
    let first = spans.map(\.lowerBound).min() ?? 0
    return first...max(first, spans.map(\.upperBound).max() ?? 1)
  }

  /// Name and unit, each in as many lines as it takes.
  private func heading(_ panel: PanelsPlot.Panel) -> [(words: String, style: String)] {
    PlotText.wrapped(panel.name, to: panelWidth / 1.06, size: Self.size).map { ($0, "strong") }
      + PlotText.wrapped(panel.unit, to: panelWidth, size: Self.size).map { ($0, "quiet") }
  }

  private func field(
    _ panel: PanelsPlot.Panel,
    _ shown: ClosedRange<Double>,
    x: Double,
    top: Double,
    on canvas: inout SVGCanvas
  ) {
    let range = panel.range
    let bottom = top + Self.fieldHeight
    let values = PlotScale(low: range.lowerBound, high: range.upperBound, start: bottom, end: top)
    let ticks = [values.low, values.high].map { (value: $0, label: label($0, values)) }
    let room = ticks.map { PlotText.width($0.label, size: Self.size) }.max() ?? 0
    let weeks = PlotScale(low: shown.lowerBound, high: shown.upperBound, start: x + room + 6, end: x + panelWidth)
    canvas.rectangle(x: weeks.start, y: top, width: weeks.end - weeks.start, height: Self.fieldHeight, "band")
    for tick in ticks {
      let y = values.place(tick.value)
      canvas.line(weeks.start, y, weeks.end, y, "rule")
      canvas.text(tick.label, x: weeks.start - 5, y: y + (tick.value == values.low ? 3 : 8), "quiet", anchor: .end)
    }
    let marks = CourseMarks(weeks: weeks, values: values, isSmall: true)
    for (place, course) in panel.series.enumerated() { marks.bands(course, at: place, on: &canvas) }
    for (place, course) in panel.series.enumerated() { marks.line(course, at: place, on: &canvas) }
    canvas.line(weeks.start, bottom, weeks.end, bottom, "axis")
    canvas.text("week " + Numbers.rounded(shown.lowerBound), x: weeks.start, y: bottom + 16, "quiet")
    canvas.text(Numbers.rounded(shown.upperBound), x: weeks.end, y: bottom + 16, "quiet", anchor: .end)
  }

  private func label(_ value: Double, _ scale: PlotScale) -> String {
    PlotNumber.tick(value, step: PlotScale.roundStep(atLeast: (scale.high - scale.low) / 4))
  }
}
