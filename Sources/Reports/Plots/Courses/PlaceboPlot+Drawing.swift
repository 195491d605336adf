extension PlaceboPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "placebo") -> String {
    var canvas = SVGCanvas(width: width.units)
    PlaceboLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier, style: CourseMarks.rules)
    )
  }
}

private struct PlaceboLayout {
  let plot: PlaceboPlot
  let frame: PlotFrame

  private static let size = PlotStyle.size

  init(plot: PlaceboPlot, width: PlotWidth) {
    self.plot = plot
    frame = PlotFrame(width)
  }

  private var isPhone: Bool { frame.isPhone }
  private var left: Double { frame.left }
  private var right: Double { frame.right }

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas)
    let visits = plot.drawnVisits
    guard !visits.isEmpty else {
      return frame.drawNothing(PlaceboPlot.nothing, footers: plot.footers, from: y, on: &canvas)
    }
    y += 30
    y = frame.drawAxisHeading(plot.measure.heading, from: y, on: &canvas)
    y = field(visits, from: y, on: &canvas)
    frame.close(entries: legend(visits), footers: plot.footers, from: y + 28, on: &canvas)
  }

  private func field(_ visits: [PlaceboPlot.Visit], from top: Double, on canvas: inout SVGCanvas) -> Double {
    let levels = visits.flatMap(\.steps).flatMap { [$0.before, $0.after] } + [plot.baseline]
    let shown = levels + (plot.drawnOwnMean.map { [$0] } ?? [])
    let bounded = shown.map(PlotScale.bounded)
    let (low, high) = (bounded.min() ?? 0, bounded.max() ?? 1)
    // Steps hang from one another, not from zero: the scale is theirs, with room for their figures.
    let margin = 0.1 * (high - low)
    let lowest = low >= 0 ? max(0, low - 1.5 * margin) : low - 1.5 * margin
    let range = PlotScale.rounded(lowest...(high + margin / 2), by: (high - low) / 8)
    let bottom = top + (isPhone ? 250 : 320)
    let values = PlotScale(low: range.lowerBound, high: range.upperBound, start: bottom, end: top)
    let widest =
      PlotAxes.uprightTicks(of: values, gap: PlotAxes.courseGap).map { PlotText.width($0.label, size: Self.size) }.max()
      ?? 0
    let start = left + widest + 12
    PlotAxes.ticks(of: values, at: start, gap: PlotAxes.courseGap, on: &canvas)
    canvas.line(start, top, start, bottom, "axis")
    canvas.line(start, bottom, right, bottom, "axis")
    let baseline = values.place(plot.baseline)
    canvas.line(start, baseline, right, baseline, "none")
    if let mean = plot.drawnOwnMean {
      canvas.line(start, values.place(mean), right, values.place(mean), "important")
    }
    let width = (right - start) / Double(visits.count)
    for (place, visit) in visits.enumerated() {
      let x = start + width * Double(place)
      steps(of: visit, from: x, width: width, values, bottom: bottom, on: &canvas)
      canvas.text("week \(visit.week)", x: x + width / 2, y: bottom + 38, "strong", anchor: .middle)
    }
    return bottom + 38
  }

  /// The steps of a visit side by side, each hanging where the one before ends.
  private func steps(
    of visit: PlaceboPlot.Visit,
    from left: Double,
    width: Double,
    _ values: PlotScale,
    bottom: Double,
    on canvas: inout SVGCanvas
  ) {
    let figures = plot.drawnVisits.flatMap(\.steps).map { PlotText.width(Self.figure($0), size: Self.size) }
    let margin = min(14, width * 0.1)
    let column = (width - 2 * margin) / Double(max(visit.steps.count, 1))
    let barWidth = max(1, column - min(5, column * 0.2))
    for (place, step) in visit.steps.enumerated() {
      let x = left + margin + column * Double(place)
      let (from, to) = (values.place(step.before), values.place(step.after))
      let change = Self.figure(step)
      canvas.group(title: "Week \(visit.week), \(plot.name(step.part)): \(change)") { canvas in
        piece(step.part, x: x, y: min(from, to), width: barWidth, height: abs(to - from), on: &canvas)
        if place + 1 < visit.steps.count { canvas.line(x, to, x + column + barWidth, to, "axis") }
        if figures.allSatisfy({ $0 < column + 4 }) {
          canvas.text(change, x: x + barWidth / 2, y: max(from, to) + 16, "halo", anchor: .middle)
        }
        canvas.text(PlaceboPlot.letters[step.part], x: x + barWidth / 2, y: bottom + 18, "quiet", anchor: .middle)
      }
    }
  }

  private static func figure(_ step: PlaceboPlot.Step) -> String {
    (step.change > 0 ? "+" : "") + PlotNumber.fixed(step.change, decimals: 1)
  }

  private func piece(_ part: Int, x: Double, y: Double, width: Double, height: Double, on canvas: inout SVGCanvas) {
    canvas.rectangle(x: x, y: y, width: width, height: height, ["share-4", "share-3", "share-5", "share-1"][part])
    if part == 1 { canvas.hatch(x: x, y: y, width: width, height: height, rises: true) }
    if part == 2 { canvas.hatch(x: x, y: y, width: width, height: height, rises: false) }
    canvas.rectangle(x: x, y: y, width: width, height: height, "outline")
  }

  private func legend(_ visits: [PlaceboPlot.Visit]) -> [PlotLegend.Entry] {
    var entries = [
      PlotLegend.Entry(words: "\(plot.measure.name) at enrolment, \(PlotNumber.fixed(plot.baseline, decimals: 1))") {
        $0.line($1, $2, $1 + 34, $2, "none")
      }
    ]
    if let mean = plot.drawnOwnMean {
      entries.append(
        .init(words: "the same people’s average in the months before, \(PlotNumber.fixed(mean, decimals: 1))") {
          $0.line($1, $2, $1 + 34, $2, "important")
        }
      )
    }
    let used = Set(visits.flatMap(\.steps).map(\.part)).sorted()
    return entries
      + used.map { part in
        PlotLegend.Entry(words: "\(PlaceboPlot.letters[part]): \(plot.name(part))") { canvas, x, y in
          piece(part, x: x, y: y - 7, width: 34, height: 14, on: &canvas)
        }
      }
  }
}
