internal import SelfTrial

extension DiaryPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures. Notes are not part of it.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "diary") -> String {
    var canvas = SVGCanvas(width: width.units)
    DiaryLayout(plot: self, frame: PlotFrame(width)).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier, style: CourseMarks.rules)
    )
  }
}

private struct DiaryLayout {
  let plot: DiaryPlot
  let frame: PlotFrame

  private static let size = PlotStyle.size
  private static let fieldHeight = 130.0
  /// More points are drawn as means and extremes of as many stretches.
  private static let mostPoints = 350

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas)
    guard let span = plot.span, !plot.panels.isEmpty else {
      return frame.drawNothing(DiaryPlot.nothing, footers: [], from: y, on: &canvas)
    }
    y += 20
    let widest =
      plot.panels.flatMap { panel in
        PlotAxes.uprightTicks(of: scale(panel, from: 0), gap: PlotAxes.courseGap)
          .map { PlotText.width($0.label, size: Self.size) }
      }.max() ?? 0
    let left = frame.left + widest + 12
    let right = frame.right - 12
    let days = PlotScale(low: 0, high: 1, start: left, end: right)
    let axis = DayAxis(span: span)
    for (place, panel) in plot.panels.enumerated() {
      y += 16
      canvas.text(panel.name, x: frame.left, y: y, "strong")
      y += 10
      draw(panel, axis, days, from: y, namesPhases: place == 0, on: &canvas)
      y += Self.fieldHeight + 12
    }
    y = axis.draw(days, at: y - 12, within: frame, on: &canvas) + 12
    y = drawLanes(axis, days, from: y, on: &canvas)
    frame.close(entries: legend, footers: [], from: y + 26, on: &canvas)
  }

  private func scale(_ panel: DiaryPlot.Panel, from top: Double) -> PlotScale {
    PlotScale(low: panel.range.lowerBound, high: panel.range.upperBound, start: top + Self.fieldHeight, end: top)
  }

  private func place(_ day: CalendarDay, _ axis: DayAxis, _ days: PlotScale) -> Double { days.place(axis.share(day)) }

  // MARK: Fields

  private func draw(
    _ panel: DiaryPlot.Panel,
    _ axis: DayAxis,
    _ days: PlotScale,
    from top: Double,
    namesPhases: Bool,
    on canvas: inout SVGCanvas
  ) {
    let values = scale(panel, from: top)
    PhaseBands(periods: plot.phases, axis: axis, days: days)
      .draw(top: top, height: Self.fieldHeight, areNamed: namesPhases, on: &canvas)
    for tick in PlotAxes.uprightTicks(of: values, gap: PlotAxes.courseGap) {
      canvas.line(days.start, values.place(tick.value), days.end, values.place(tick.value), "rule")
    }
    PlotAxes.ticks(of: values, at: days.start, gap: PlotAxes.courseGap, on: &canvas)
    canvas.line(days.start, top, days.start, top + Self.fieldHeight, "axis")
    canvas.line(days.start, top + Self.fieldHeight, days.end, top + Self.fieldHeight, "axis")
    canvas.group(title: panel.name) { canvas in
      if panel.points.count > Self.mostPoints {
        drawStretches(panel.points, axis, days, values, on: &canvas)
      } else {
        drawDaily(panel, axis, days, values, on: &canvas)
      }
    }
  }

  private func drawDaily(
    _ panel: DiaryPlot.Panel,
    _ axis: DayAxis,
    _ days: PlotScale,
    _ values: PlotScale,
    on canvas: inout SVGCanvas
  ) {
    let longestGap = panel.longestGap
    var line: [(x: Double, y: Double)] = []
    var last: CalendarDay?
    for point in panel.points {
      if let last, last.distance(to: point.day) > longestGap {
        canvas.path(line, "course-1 thin")
        line = []
      }
      last = point.day
      line.append((place(point.day, axis, days), values.place(point.value)))
    }
    canvas.path(line, "course-1 thin")
    let mostMarks = 130
    guard panel.points.count <= mostMarks else { return }
    for point in panel.points {
      canvas.circle(place(point.day, axis, days), values.place(point.value), radius: 2.6, "marker-1")
    }
  }

  /// Means with the lowest and highest of each stretch of days.
  private func drawStretches(
    _ points: [DiaryPlot.Point],
    _ axis: DayAxis,
    _ days: PlotScale,
    _ values: PlotScale,
    on canvas: inout SVGCanvas
  ) {
    let length = axis.span.lowerBound.distance(to: axis.span.upperBound) + 1
    let width = (length + Self.mostPoints / 2 - 1) / (Self.mostPoints / 2)
    var stretches: [[(x: Double, middle: Double, low: Double, high: Double)]] = [[]]
    var before: Int?
    for (number, group) in Dictionary(grouping: points, by: { axis.span.lowerBound.distance(to: $0.day) / width })
      .sorted(by: { $0.key < $1.key })
    {
      if let before, number - before > 1 { stretches.append([]) }
      before = number
      let numbers = group.map(\.value)
      let middle = axis.span.lowerBound.advanced(by: min(length - 1, number * width + width / 2))
      stretches[stretches.count - 1].append(
        (
          place(middle, axis, days), values.place(numbers.reduce(0, +) / Double(numbers.count)),
          values.place(numbers.min() ?? 0), values.place(numbers.max() ?? 0)
        )
      )
    }
    for stretch in stretches {
      canvas.path(
        stretch.map { ($0.x, $0.low) } + stretch.reversed().map { ($0.x, $0.high) },
        isClosed: true,
        "spread-1"
      )
      canvas.path(stretch.map { ($0.x, $0.middle) }, "course-1 thin")
    }
  }

  // MARK: Below the fields

  private func drawLanes(_ axis: DayAxis, _ days: PlotScale, from top: Double, on canvas: inout SVGCanvas) -> Double {
    var y = top
    let height = 12.0
    let length = Double(max(1, axis.span.lowerBound.distance(to: axis.span.upperBound)))
    let width = min(6, max(0.8, 0.7 * (days.end - days.start) / length))
    for lane in plot.lanes.prefix(DiaryPlot.mostLanes) {
      let words = "\(capitalised(lane.words)), \(Numbers.counted(lane.marks.count, "day"))"
      y += 18
      canvas.text(PlotText.shortened(words, to: days.end - days.start, size: Self.size), x: days.start, y: y, "quiet")
      y += 6
      canvas.group(title: words) { canvas in
        canvas.line(days.start, y + height, days.end, y + height, "rule")
        for (place, value) in highest(lane, axis, days) {
          let x = place - width / 2
          canvas.rectangle(x: x, y: y + height * (1 - value), width: width, height: height * value, "mark")
        }
      }
      y += height
    }
    guard plot.lanes.count > DiaryPlot.mostLanes else { return y }
    y += 18
    canvas.text("And \(plot.lanes.count - DiaryPlot.mostLanes) more.", x: days.start, y: y, "quiet")
    return y
  }

  /// Of the marks that would lie on each other the highest.
  private func highest(_ lane: DiaryPlot.Lane, _ axis: DayAxis, _ days: PlotScale) -> [(place: Double, value: Double)] {
    var marks: [(place: Double, value: Double)] = []
    for mark in lane.marks {
      let place = place(mark.day, axis, days)
      if let last = marks.last, place - last.place < 0.8 {
        marks[marks.count - 1].value = max(last.value, mark.value)
      } else {
        marks.append((place, mark.value))
      }
    }
    return marks
  }

  private var legend: [PlotLegend.Entry] {
    var entries: [PlotLegend.Entry] = []
    if plot.panels.contains(where: { $0.points.count > Self.mostPoints }) {
      entries.append(
        .init(words: "mean of some days, with the lowest and the highest") { canvas, x, y in
          canvas.rectangle(x: x, y: y - 6, width: 34, height: 12, "spread-1")
          canvas.line(x, y, x + 34, y, "course-1 thin")
        }
      )
    }
    entries += PhaseBands.legend(plot.phases)
    if !plot.lanes.isEmpty {
      entries.append(
        .init(words: "a day it was taken, used or met; the higher, the more") { canvas, x, y in
          canvas.rectangle(x: x + 10, y: y - 6, width: 5, height: 12, "mark")
          canvas.rectangle(x: x + 20, y: y, width: 5, height: 6, "mark")
        }
      )
    }
    return entries
  }
}
