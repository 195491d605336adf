extension FunnelPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "funnel") -> String {
    var canvas = SVGCanvas(width: width.units)
    FunnelLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(.init(title: title, summary: summaryInWords, csv: csv, identifier: identifier))
  }
}

private struct FunnelLayout {
  let plot: FunnelPlot
  let isPhone: Bool
  let left: Double
  let right: Double
  let scale: PlotScale
  let largestError: Double

  /// The two-sided levels of the contours with their normal quantiles, how the areas beyond and the lines are drawn.
  private static let contours: [(level: String, z: Double, area: String, line: String)] = [
    ("0.10", 1.6448536269514722, "area-1", "contour contour-10"),
    ("0.05", 1.959963984540054, "area-2", "contour contour-05"),
    ("0.01", 2.5758293035489004, "area-3", "contour"),
  ]

  init(plot: FunnelPlot, width: PlotWidth) {
    self.plot = plot
    isPhone = width == .phone
    let margin = isPhone ? 14.0 : 20.0
    left = margin
    right = width.units - margin
    largestError = plot.largestError
    let labels = PlotScale(low: 0, high: largestError, start: 0, end: 300).ticks(gap: 30, room: { _ in PlotStyle.size })
      .map(\.label)
    let widest = labels.map { PlotText.width($0, size: PlotStyle.size) }.max() ?? 0
    scale = plot.scale(from: left + widest + 12, to: right - (isPhone ? 0 : 10))
  }

  func draw(on canvas: inout SVGCanvas) {
    var y = PlotHeading.draw(plot.title, plot.subtitle, left: left, right: right, on: &canvas)
    guard !plot.drawnStudies.isEmpty else {
      y = PlotHeading.message(FunnelPlot.nothing, left: left, right: right, from: y, on: &canvas)
      y = PlotLegend(entries: [], footers: plot.footers).draw(from: y + 30, left: left, right: right, on: &canvas)
      canvas.height = y + 22
      return
    }
    y += 32
    canvas.text("Standard error", x: left, y: y, "quiet strong")
    let top = y + 12
    let bottom = top + (isPhone ? 280 : 340)
    let errors = PlotScale(low: 0, high: largestError, start: top, end: bottom)
    areas(errors, on: &canvas)
    PlotAxes.ticks(of: errors, at: scale.start, on: &canvas)
    let marks = EffectMarks(scale: scale, top: top, bottom: bottom)
    canvas.line(scale.place(0), top, scale.place(0), bottom, "axis")
    pooledLine(plot.drawnPooled, "pooled-line", top: top, bottom: bottom, on: &canvas)
    pooledLine(plot.drawnPooledWithAdded, "filled-line", top: top, bottom: bottom, on: &canvas)
    for study in plot.drawnAdded { point(study, "hollow", errors, on: &canvas) }
    for study in plot.drawnStudies { point(study, "point", errors, on: &canvas) }
    y = marks.axis(plot.axis, from: left, to: right, on: &canvas)
    y = PlotLegend(entries: legend(errors), footers: plot.footers)
      .draw(from: y + 34, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }

  // MARK: Contours

  private func areas(_ errors: PlotScale, on canvas: inout SVGCanvas) {
    for contour in Self.contours {
      for edge in [scale.low, scale.high] { area(contour.z, edge: edge, contour.area, errors, on: &canvas) }
    }
    for contour in Self.contours {
      for edge in [scale.low, scale.high] {
        let error = min(largestError, abs(edge) / contour.z)
        let x = edge < 0 ? -contour.z * error : contour.z * error
        canvas.line(scale.place(0), errors.start, scale.place(x), errors.place(error), contour.line)
      }
    }
    canvas.line(scale.start, errors.end, scale.start, errors.start, "axis")
  }

  /// The area on one side in which an effect is more than z standard errors from none.
  private func area(_ z: Double, edge: Double, _ style: String, _ errors: PlotScale, on canvas: inout SVGCanvas) {
    let side = edge < 0 ? -1.0 : 1.0
    var corners = [(scale.place(0), errors.start), (scale.place(edge), errors.start)]
    if z * largestError < abs(edge) {
      corners += [(scale.place(edge), errors.end), (scale.place(side * z * largestError), errors.end)]
    } else {
      corners.append((scale.place(edge), errors.place(abs(edge) / z)))
    }
    canvas.path(corners.map { (x: $0.0, y: $0.1) }, isClosed: true, style)
  }

  // MARK: Studies

  private func pooledLine(_ value: Double?, _ style: String, top: Double, bottom: Double, on canvas: inout SVGCanvas) {
    guard let value, scale.contains(value) else { return }
    canvas.line(scale.place(value), top, scale.place(value), bottom, style)
  }

  private func point(_ study: FunnelPlot.Study, _ style: String, _ errors: PlotScale, on canvas: inout SVGCanvas) {
    let radius = 4.5
    let figures = FigureWriter(axis: plot.axis, decimals: plot.decimals)
    let error = PlotNumber.fixed(study.standardError, decimals: max(2, plot.decimals))
    canvas.group(title: "\(study.name): \(figures.figure(study.estimate)), standard error \(error)") { canvas in
      let x = min(max(scale.place(study.estimate), scale.start + radius), scale.end - radius)
      let y = min(errors.place(study.standardError), errors.end - radius)
      guard isInside(study) else {
        // A triangle at the edge of the area, for what lies beyond.
        canvas.path(
          [(x, y - radius), (x + radius, y + radius), (x - radius, y + radius)],
          isClosed: true,
          style
        )
        return
      }
      canvas.circle(x, y, radius: radius, style)
    }
  }

  private func isInside(_ study: FunnelPlot.Study) -> Bool {
    scale.contains(study.estimate) && study.standardError <= largestError
  }

  // MARK: Legend

  private func legend(_ errors: PlotScale) -> [PlotLegend.Entry] {
    var entries = [
      symbol("a trial’s comparison; the most precise stand on top") { $0.circle($1 + 17, $2, radius: 4.5, "point") }
    ]
    if !(plot.drawnStudies + plot.drawnAdded).allSatisfy(isInside) {
      entries.append(
        symbol("one that lies beyond the axes") { canvas, x, y in
          canvas.path([(x + 17, y - 4.5), (x + 21.5, y + 4.5), (x + 12.5, y + 4.5)], isClosed: true, "point")
        }
      )
    }
    if !plot.drawnAdded.isEmpty {
      entries.append(
        symbol("one that trim and fill puts in, as if it had not been published") {
          $0.circle($1 + 17, $2, radius: 4.5, "hollow")
        }
      )
    }
    entries.append(symbol("no effect") { $0.line($1 + 17, $2 - 8, $1 + 17, $2 + 8, "axis") })
    if plot.drawnPooled != nil {
      entries.append(symbol("the pooled effect") { $0.line($1 + 17, $2 - 8, $1 + 17, $2 + 8, "pooled-line") })
    }
    if plot.drawnPooledWithAdded != nil {
      entries.append(
        symbol("the pooled effect with those put in") { $0.line($1 + 17, $2 - 8, $1 + 17, $2 + 8, "filled-line") }
      )
    }
    let words = [
      "between the dotted and the dashed line: 0.05\u{A0}<\u{A0}p\u{A0}<\u{A0}0.10",
      "between the dashed and the solid line: 0.01\u{A0}<\u{A0}p\u{A0}<\u{A0}0.05",
      "beyond the solid line: p\u{A0}<\u{A0}0.01",
    ]
    for (contour, words) in zip(Self.contours, words) {
      entries.append(
        symbol(words) { canvas, x, y in
          canvas.rectangle(x: x, y: y - 7, width: 34, height: 14, contour.area)
          canvas.line(x, y + 7, x, y - 7, contour.line)
        }
      )
    }
    return entries
  }

  private func symbol(
    _ words: String,
    _ draw: @escaping (inout SVGCanvas, Double, Double) -> Void
  ) -> PlotLegend.Entry {
    PlotLegend.Entry(words: words, draw: draw)
  }
}
