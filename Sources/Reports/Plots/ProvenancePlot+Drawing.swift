extension ProvenancePlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "provenance") -> String {
    var canvas = SVGCanvas(width: width.units)
    ProvenanceLayout(plot: self, width: width).draw(on: &canvas)
    return canvas.document(.init(title: title, summary: summaryInWords, csv: csv, identifier: identifier))
  }
}

private struct ProvenanceLayout {
  let plot: ProvenancePlot
  let isPhone: Bool
  let left: Double
  let right: Double
  let figures: FigureWriter

  private static let size = PlotStyle.size
  private static let barHeight = 30.0
  private static let lineHeight = 24.0

  init(plot: ProvenancePlot, width: PlotWidth) {
    self.plot = plot
    isPhone = width == .phone
    let margin = isPhone ? 14.0 : 20.0
    left = margin
    right = width.units - margin
    figures = FigureWriter(axis: plot.axis, decimals: plot.decimals)
  }

  func draw(on canvas: inout SVGCanvas) {
    var y = PlotHeading.draw(plot.title, plot.subtitle, left: left, right: right, on: &canvas)
    let hasEstimate = plot.shrunken.canBeDrawn || plot.drawnRaw != nil
    if plot.drawnShares.isEmpty, !hasEstimate {
      y = PlotHeading.message(ProvenancePlot.nothing, left: left, right: right, from: y, on: &canvas)
    }
    if !plot.drawnShares.isEmpty { y = shares(from: y + 16, on: &canvas) }
    var entries: [PlotLegend.Entry] = []
    if hasEstimate { (y, entries) = estimates(from: y + 14, on: &canvas) }
    y = PlotLegend(entries: entries, footers: plot.footers)
      .draw(from: y + 34, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }

  // MARK: Shares

  /// The bar, and below it what its pieces are.
  private func shares(from top: Double, on canvas: inout SVGCanvas) -> Double {
    var x = left
    let letters = ["A", "B", "C", "D", "E"]
    for (index, part) in plot.drawnShares.enumerated() {
      let width = part.share * (right - left)
      canvas.group(title: "\(letters[index]): \(part.source.words), \(PlotNumber.percent(part.share))") { canvas in
        piece(part.source, x: x, y: top, width: width, height: Self.barHeight, on: &canvas)
        if width > 14 {
          canvas.text(letters[index], x: x + width / 2, y: top + Self.barHeight + 17, "strong", anchor: .middle)
        }
      }
      x += width
    }
    var y = top + Self.barHeight + 34
    for (index, part) in plot.drawnShares.enumerated() {
      canvas.text(letters[index], x: left, y: y + 4.5, "strong")
      piece(part.source, x: left + 18, y: y - 8, width: 26, height: 16, on: &canvas)
      canvas.text(PlotNumber.percent(part.share), x: left + 100, y: y + 4.5, "strong", anchor: .end)
      canvas.text(
        PlotText.shortened(part.source.words, to: right - left - 114, size: Self.size),
        x: left + 114,
        y: y + 4.5
      )
      y += Self.lineHeight
    }
    return y - Self.lineHeight / 2
  }

  private func piece(
    _ source: ProvenancePlot.Source,
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    on canvas: inout SVGCanvas
  ) {
    canvas.share(
      ProvenancePlot.Source.allCases.firstIndex(of: source) ?? 0,
      x: x,
      y: y,
      width: width,
      height: height
    )
  }

  // MARK: Estimates

  private func estimates(from top: Double, on canvas: inout SVGCanvas) -> (Double, [PlotLegend.Entry]) {
    let labelWidth = isPhone ? 0 : 210.0
    let figureWidth = isPhone ? 0 : 170.0
    let scale = plot.scale(from: left + labelWidth, to: right - figureWidth)
    let rowHeight = isPhone ? 54.0 : 38.0
    let rows = [(plot.rawName, plot.drawnRaw), (ProvenancePlot.shrunkenWords, plot.shrunken)]
      .compactMap { name, value in value.flatMap { $0.canBeDrawn ? (name, $0) : nil } }
    let bottom = top + rowHeight * Double(rows.count) + 4
    let marks = EffectMarks(scale: scale, top: top, bottom: bottom)
    if !isPhone { marks.references(plot.axis, on: &canvas) }
    for (index, (name, value)) in rows.enumerated() {
      let start = top + rowHeight * Double(index)
      let middle = isPhone ? start + 36 : start + rowHeight / 2
      let base = isPhone ? start + 17 : middle + 4.5
      canvas.group(title: "\(name): \(figures.whole(value))") { canvas in
        canvas.text(name, x: left, y: base, "strong")
        canvas.text(figures.whole(value), x: right, y: base, anchor: .end)
        if isPhone {
          canvas.rectangle(x: left, y: middle - 11, width: right - left, height: 22, "band")
          EffectMarks(scale: scale, top: middle - 11, bottom: middle + 11).references(plot.axis, on: &canvas)
        }
        if name == plot.rawName {
          marks.estimate(value, y: middle, share: 0.6, on: &canvas)
        } else {
          marks.diamond(value, y: middle, "posterior", on: &canvas)
        }
      }
    }
    let y = marks.axis(plot.axis, from: left, to: right, on: &canvas)
    return (y, legend(marks, rows: rows.map(\.1)))
  }

  private func legend(_ marks: EffectMarks, rows: [IntervalEstimate]) -> [PlotLegend.Entry] {
    var entries: [PlotLegend.Entry] = []
    if plot.drawnRaw != nil { entries.append(PlotLegend.entry(.estimate, "the raw figure with its 95% interval")) }
    if plot.shrunken.canBeDrawn {
      entries.append(PlotLegend.entry(.posterior, "the estimate by the model; its width is the 95% interval"))
    }
    if rows.contains(where: { $0.lower < marks.scale.low || $0.upper > marks.scale.high }) {
      entries.append(PlotLegend.entry(.clipped, "goes on beyond the axis"))
    }
    if let important = plot.axis.importantDifference, important.isFinite {
      let place = marks.showsImportant(plot.axis) ? "" : ", which lies beyond the axis"
      entries.append(
        PlotLegend.entry(.important, "the smallest difference that people notice, \(figures.figure(important))\(place)")
      )
    }
    return entries
  }
}
