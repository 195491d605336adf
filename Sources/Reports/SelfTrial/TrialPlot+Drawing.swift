internal import SelfTrial

extension TrialPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "trial") -> String {
    var canvas = SVGCanvas(width: width.units)
    TrialLayout(plot: self, frame: PlotFrame(width)).draw(on: &canvas)
    return canvas.document(
      .init(title: title, summary: summaryInWords, csv: csv, identifier: identifier, style: CourseMarks.rules)
    )
  }
}

private struct TrialLayout {
  let plot: TrialPlot
  let frame: PlotFrame

  private static let fieldHeight = 220.0
  /// More values are drawn as smaller dots.
  private static let mostLargeDots = 150
  private var dotRadius: Double { plot.course.values.count > Self.mostLargeDots ? 1.2 : 2.4 }

  func draw(on canvas: inout SVGCanvas) {
    let top = frame.drawHeading(plot.title, plot.subtitle, on: &canvas) + 18
    let values = PlotScale(
      low: plot.range.lowerBound,
      high: plot.range.upperBound,
      start: top + Self.fieldHeight,
      end: top
    )
    let ticks = PlotAxes.uprightTicks(of: values, gap: PlotAxes.courseGap)
    let widest = ticks.map { PlotText.width($0.label, size: PlotStyle.size) }.max() ?? 0
    let days = PlotScale(low: 0, high: 1, start: frame.left + widest + 12, end: frame.right - 12)
    let field = TrialField(plot: plot, axis: DayAxis(span: plot.span), days: days, values: values)
    PhaseBands(periods: plot.periods, axis: field.axis, days: days)
      .draw(top: top, height: Self.fieldHeight, areNamed: true, on: &canvas)
    for tick in ticks {
      canvas.line(days.start, values.place(tick.value), days.end, values.place(tick.value), "rule")
    }
    PlotAxes.ticks(of: values, at: days.start, gap: PlotAxes.courseGap, on: &canvas)
    canvas.line(days.start, top, days.start, top + Self.fieldHeight, "axis")
    canvas.line(days.start, top + Self.fieldHeight, days.end, top + Self.fieldHeight, "axis")
    field.draw(dotRadius: dotRadius, on: &canvas)
    drawLastDay(field, top: top, on: &canvas)
    let bottom = field.axis.draw(days, at: top + Self.fieldHeight, within: frame, on: &canvas)
    frame.close(entries: legend, footers: plot.footers, from: bottom + 28, on: &canvas)
  }

  /// Where the diary ends and the forecast begins.
  private func drawLastDay(_ field: TrialField, top: Double, on canvas: inout SVGCanvas) {
    let x = field.place(plot.lastDay)
    canvas.line(x, top, x, top + Self.fieldHeight, "important")
    let words = "forecast"
    guard PlotText.width(words, size: PlotStyle.size) + 8 < field.days.end - x else { return }
    canvas.text(words, x: (x + field.days.end) / 2, y: top + 13, "words", anchor: .middle)
  }

  private var legend: [PlotLegend.Entry] {
    var entries: [PlotLegend.Entry] = [
      .init(words: "value of a day") { canvas, x, y in
        for place in [6.0, 17, 28] { canvas.circle(x + place, y, radius: 2.4, "mark") }
      }
    ]
    if plot.course.hasProduct {
      entries.append(
        .init(words: plot.levelWords) { canvas, x, y in canvas.line(x, y, x + 34, y, "course-1") }
      )
    }
    let place = plot.course.hasProduct ? "2" : "1"
    entries.append(
      .init(words: plot.withoutWords) { canvas, x, y in canvas.line(x, y, x + 34, y, "course-\(place)") }
    )
    entries.append(
      .init(words: plot.bandWords) { canvas, x, y in
        // Half of it as with the product, half as without.
        for (start, style) in [(x, place), (x + 17, "1")] {
          canvas.rectangle(x: start, y: y - 6, width: 17, height: 12, "spread-\(style)")
          for edge in [y - 6, y + 6] { canvas.line(start, edge, start + 17, edge, "edge-\(style)") }
        }
      }
    )
    return entries + PhaseBands.legend(plot.periods)
  }
}

/// The field of days and values.
private struct TrialField {
  let plot: TrialPlot
  let axis: DayAxis
  let days: PlotScale
  let values: PlotScale

  func place(_ day: CalendarDay) -> Double { days.place(axis.share(day)) }

  func draw(dotRadius: Double, on canvas: inout SVGCanvas) {
    let course = plot.course
    let alone = course.hasProduct ? "2" : "1"
    band(course.levelWithout, alone, on: &canvas)
    band(course.forecastWithout, alone, on: &canvas)
    if course.hasProduct { band(course.forecastWith, "1", on: &canvas) }
    canvas.group(title: "Values") { canvas in
      for value in course.values {
        canvas.circle(place(value.day), values.place(value.value), radius: dotRadius, "mark")
      }
    }
    canvas.group(title: capitalised(plot.withoutWords)) { canvas in
      line(course.levelWithout, alone, on: &canvas)
      line(course.forecastWithout, alone, on: &canvas)
    }
    guard course.hasProduct else { return }
    canvas.group(title: capitalised(plot.levelWords)) { canvas in
      line(course.level, "1", on: &canvas)
      line(course.forecastWith, "1", on: &canvas)
    }
  }

  private func band(_ beliefs: [TrialCourse.Belief], _ style: String, on canvas: inout SVGCanvas) {
    let low = points(beliefs, \.low)
    let high = points(beliefs, \.high)
    canvas.path(low + high.reversed(), isClosed: true, "spread-\(style)")
    canvas.path(low, "edge-\(style)")
    canvas.path(high, "edge-\(style)")
  }

  private func line(_ beliefs: [TrialCourse.Belief], _ style: String, on canvas: inout SVGCanvas) {
    let drawn = points(beliefs, \.middle)
    canvas.path(drawn, "course-\(style)")
    // A single day has no length.
    if drawn.count == 1 { canvas.line(drawn[0].x - 4, drawn[0].y, drawn[0].x + 4, drawn[0].y, "course-\(style)") }
  }

  private func points(
    _ beliefs: [TrialCourse.Belief],
    _ value: KeyPath<TrialCourse.Belief, Double>
  ) -> [(x: Double, y: Double)] {
    CourseMarks.thinned(beliefs.map { (place($0.day), values.place($0[keyPath: value])) })
  }
}
