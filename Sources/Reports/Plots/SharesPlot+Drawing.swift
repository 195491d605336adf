extension SharesPlot {
  /// The plot as SVG that stands alone and can be put into a page as it is: light and dark, with title, description
  /// and the figures.
  ///
  /// - Parameters:
  ///   - width: for what width it is laid out.
  ///   - identifier: sets it apart from other drawings in the same page.
  public func svg(width: PlotWidth = .page, identifier: String = "shares") -> String {
    var canvas = SVGCanvas(width: width.units)
    SharesLayout(plot: self, frame: PlotFrame(width)).draw(on: &canvas)
    return canvas.document(.init(title: title, summary: summaryInWords, csv: csv, identifier: identifier))
  }
}

private struct SharesLayout {
  let plot: SharesPlot
  let frame: PlotFrame

  private static let size = PlotStyle.size
  private static let barHeight = 20.0
  /// Wide enough for `1,000,000 · 99.9%`.
  private static let figureWidth = 130.0
  private static let nameWidth = 210.0

  /// Names and figures stand above the bars on a telephone, and where a name is too long to stand beside.
  private var isStacked: Bool {
    frame.isPhone || plot.rows.contains { Self.width($0) > Self.nameWidth - 12 }
  }

  private var left: Double { isStacked ? frame.left : frame.left + Self.nameWidth }
  private var right: Double { isStacked ? frame.right : frame.right - Self.figureWidth }
  private var rowHeight: Double { isStacked ? 52 : 34 }

  /// Bold letters are wider than those that are reckoned with.
  private static func width(_ row: SharesPlot.Row) -> Double {
    PlotText.width(capitalised(row.name), size: size) * 1.06
  }

  func draw(on canvas: inout SVGCanvas) {
    var y = frame.drawHeading(plot.title, plot.subtitle, on: &canvas) + 16
    guard plot.rows.contains(where: { $0.count > 0 }) else {
      frame.drawNothing(SharesPlot.nothing, footers: plot.footers, from: y - 16, on: &canvas)
      return
    }
    for row in plot.rows {
      draw(row, from: y, on: &canvas)
      y += rowHeight
    }
    frame.close(entries: legend, footers: plot.footers, from: y + 18, on: &canvas)
  }

  private func draw(_ row: SharesPlot.Row, from top: Double, on canvas: inout SVGCanvas) {
    let bar = isStacked ? top + 22 : top + (rowHeight - Self.barHeight) / 2
    let base = isStacked ? top + 15 : bar + 14.5
    let figure = figure(row)
    let room = isStacked ? frame.right - frame.left - PlotText.width(figure, size: Self.size) - 12 : Self.nameWidth - 12
    let name = PlotText.shortened(capitalised(row.name), to: room / 1.06, size: Self.size)
    canvas.text(name, x: frame.left, y: base, "strong")
    canvas.text(figure, x: frame.right, y: base, "quiet", anchor: .end)
    canvas.rectangle(x: left, y: bar, width: right - left, height: Self.barHeight, "band")
    var x = left
    for part in row.parts where part.count > 0 {
      let width = Double(part.count) / Double(max(1, plot.whole(of: row))) * (right - left)
      draw(part, of: row, x: x, y: bar, width: width, on: &canvas)
      x += width
    }
  }

  /// Of a whole in parts its size, of a share of something larger its share too.
  private func figure(_ row: SharesPlot.Row) -> String {
    let count = Numbers.grouped(row.count)
    return if case .of = plot.length { "\(count) · \(plot.percent(row.count, of: row))" } else { count }
  }

  private func draw(
    _ part: SharesPlot.Part,
    of row: SharesPlot.Row,
    x: Double,
    y: Double,
    width: Double,
    on canvas: inout SVGCanvas
  ) {
    let name = plot.parts.indices.contains(part.part) ? plot.parts[part.part] : ""
    let title = "\(capitalised(row.name)), \(name): \(plot.words(part.count, of: row))"
    func piece(on canvas: inout SVGCanvas) {
      canvas.share(part.part, x: x, y: y, width: width, height: Self.barHeight)
    }
    if let anchor = part.anchor {
      canvas.link(to: anchor, title: title, piece)
    } else {
      canvas.group(title: title, piece)
    }
  }

  private var legend: [PlotLegend.Entry] {
    guard plot.parts.count > 1 else { return [] }
    return plot.parts.enumerated().map { place, words in
      PlotLegend.Entry(words: words) { canvas, x, y in
        canvas.share(place, x: x, y: y - 7, width: 30, height: 14)
      }
    }
  }
}
