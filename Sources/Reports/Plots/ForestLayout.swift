/// Where everything in a forest plot stands.
struct ForestLayout {
  let plot: ForestPlot
  let isPhone: Bool
  let figures: FigureWriter
  let left: Double
  let right: Double
  let nameWidth: Double
  /// Of the columns that are drawn.
  let columnWidths: [Double]
  /// The right end of each column's text where it is set flush right, else the left.
  let columnPlaces: [Double]
  let labelRight: Double
  let scale: PlotScale
  let hasWeights: Bool
  let hasModel: Bool

  static let gap = 14.0
  static let size = PlotStyle.size
  private static let estimateHeading = "Estimate (95% interval)"

  init(plot: ForestPlot, width: PlotWidth) {
    self.plot = plot
    isPhone = width == .phone
    let margin = isPhone ? 14.0 : 20.0
    left = margin
    right = width.units - margin
    let figures = FigureWriter(axis: plot.axis, decimals: plot.decimals)
    self.figures = figures
    hasWeights = plot.rows.contains { $0.weight != nil }
    hasModel = plot.rows.contains { $0.model?.canBeDrawn == true }
    guard !isPhone else {
      nameWidth = right - left
      columnWidths = []
      columnPlaces = []
      labelRight = right
      scale = plot.scale(from: left, to: right)
      return
    }
    let weightWidth = hasWeights ? PlotText.width("Weight", size: Self.size) + 1.4 * Self.gap : 0
    let labels = plot.rows.map { figures.label($0.result).text } + plot.allSummaries.map { figures.whole($0.estimate) }
    let widestLabel = 250.0
    let labelWidth = min(
      widestLabel,
      (labels + [Self.estimateHeading]).map { PlotText.width($0, size: Self.size) }.max() ?? 0
    )
    let room = right - left - labelWidth - weightWidth - 2 * Self.gap
    columnWidths = Self.columnWidths(in: plot, room: room)
    let columns = columnWidths.reduce(0) { $0 + $1 + Self.gap }
    nameWidth = Self.nameWidth(in: plot, columns: columns, room: room - columns)
    var x = left + nameWidth
    columnPlaces = zip(plot.columns, columnWidths).map { column, width in
      x += Self.gap + width
      return column.alignment == .trailing ? x : x - width
    }
    labelRight = right - weightWidth
    scale = plot.scale(from: x + Self.gap, to: labelRight - labelWidth - Self.gap)
  }

  /// Wide enough for the names, and for the lines below them, which go on below the columns, as far as the axis has
  /// room left.
  private static func nameWidth(in plot: ForestPlot, columns: Double, room: Double) -> Double {
    let narrowestAxis = (forNames: 200.0, forDetails: 235.0)
    let names = (plot.rows.map(\.name) + [plot.rowHeading]).map { PlotText.width($0, size: size) }.max() ?? 0
    let details = (plot.rows.map { PlotText.width($0.detail, size: size) }.max() ?? 0) - columns
    let widest = 190.0
    return max(
      70,
      min(names, widest, max(110, room - narrowestAxis.forNames)),
      min(details, widest, room - narrowestAxis.forDetails)
    )
  }

  /// The widths of the columns, as many as leave room for names and axis; the table has the others.
  private static func columnWidths(in plot: ForestPlot, room: Double) -> [Double] {
    let widest = 110.0
    let forNamesAndAxis = 300.0
    var widths: [Double] = []
    for column in plot.columns.indices {
      let cells =
        plot.rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil } + [plot.columns[column].title]
      let width = min(widest, cells.map { PlotText.width($0, size: size) }.max() ?? 0)
      guard widths.reduce(width + gap, { $0 + $1 + gap }) <= room - forNamesAndAxis else { break }
      widths.append(width)
    }
    return widths
  }

  // MARK: From top to bottom

  func draw(on canvas: inout SVGCanvas) {
    var y = PlotHeading.draw(plot.title, plot.subtitle, left: left, right: right, on: &canvas)
    guard !plot.rows.isEmpty || !plot.allSummaries.isEmpty else {
      y = PlotHeading.message(ForestPlot.nothing, left: left, right: right, from: y, on: &canvas)
      y = PlotLegend(entries: [], footers: plot.footers).draw(from: y + 30, left: left, right: right, on: &canvas)
      canvas.height = y + 22
      return
    }
    y += 14
    if !isPhone { y = headings(at: y, on: &canvas) }
    let bottom = y + contentHeight
    let marks = EffectMarks(scale: scale, top: y, bottom: bottom)
    if isPhone {
      // Lines across the text of a narrow plot would make it hard to read: they run through the marks' own strips.
      y = rows(from: y, marks: marks, on: &canvas)
    } else {
      bands(from: y, on: &canvas)
      marks.references(plot.axis, on: &canvas)
      y = rows(from: y, marks: marks, on: &canvas)
    }
    let axisLeft = isPhone ? left : max(left, scale.start - 90)
    let axisRight = isPhone ? right : min(right, scale.end + 90)
    y = marks.axis(plot.axis, from: axisLeft, to: axisRight, on: &canvas)
    y = PlotLegend(entries: legend(marks), footers: plot.footers)
      .draw(from: y + 34, left: left, right: right, on: &canvas)
    canvas.height = y + 22
  }

  func headings(at top: Double, on canvas: inout SVGCanvas) -> Double {
    let y = top + 16
    canvas.text(plot.rowHeading, x: left, y: y, "quiet strong")
    for (index, (column, place)) in zip(plot.columns, columnPlaces).enumerated() {
      let title = PlotText.shortened(column.title, to: columnWidths[index], size: Self.size)
      canvas.text(title, x: place, y: y, "quiet strong", anchor: column.alignment == .trailing ? .end : .start)
    }
    canvas.text(Self.estimateHeading, x: labelRight, y: y, "quiet strong", anchor: .end)
    if hasWeights { canvas.text("Weight", x: right, y: y, "quiet strong", anchor: .end) }
    canvas.line(left, y + 9, right, y + 9, "rule")
    return y + 12
  }

  // MARK: Heights

  func height(of row: ForestPlot.Row) -> Double {
    if isPhone { return (details(of: row).isEmpty ? 50 : 67) + (row.model == nil ? 0 : 8) }
    return row.detail.isEmpty && row.note.isEmpty && row.model == nil ? Self.lineHeight : 42
  }

  func height(of summary: ForestPlot.Summary) -> Double {
    let hasPrediction = summary.prediction?.canBeDrawn == true
    return isPhone ? (hasPrediction ? 78 : 56) : (hasPrediction ? 46 : 34)
  }

  static let lineHeight = 27.0
  static let groupHeight = 32.0
  static let ruleHeight = 8.0

  private var drawnGroups: [ForestPlot.Group] {
    plot.groups.filter { !$0.rows.isEmpty || !$0.drawnSummaries.isEmpty }
  }

  private var contentHeight: Double {
    let groups = drawnGroups.filter { $0.title != nil }.count
    let rows = plot.rows.reduce(0) { $0 + height(of: $1) }
    let summaries = plot.allSummaries.reduce(0) { $0 + height(of: $1) }
    let rules = (plot.groups.map(\.drawnSummaries) + [plot.drawnSummaries]).filter { !$0.isEmpty }.count
    return Double(groups) * Self.groupHeight + rows + summaries + Double(rules) * Self.ruleHeight + 4
  }

  /// A ground under every other row, which leads the eye from the name to the figures.
  func bands(from top: Double, on canvas: inout SVGCanvas) {
    var y = top
    for group in drawnGroups {
      if group.title != nil { y += Self.groupHeight }
      for (index, row) in group.rows.enumerated() {
        let height = height(of: row)
        if !index.isMultiple(of: 2) {
          canvas.rectangle(x: left - 8, y: y, width: right - left + 16, height: height, "band")
        }
        y += height
      }
      let summaries = group.drawnSummaries
      if !summaries.isEmpty { y += summaries.reduce(Self.ruleHeight) { $0 + self.height(of: $1) } }
    }
  }

  func rows(from top: Double, marks: EffectMarks, on canvas: inout SVGCanvas) -> Double {
    var y = top
    for group in drawnGroups {
      let heaviest = heaviestWeight(beside: group)
      if let title = group.title {
        let room = isPhone ? right - left : scale.start - left - 4
        canvas.group(title: title) {
          $0.text(PlotText.shortened(title, to: room / 1.05, size: Self.size), x: left, y: y + 21, "strong")
        }
        y += Self.groupHeight
      }
      for row in group.rows {
        let share = row.weight.map { $0 / heaviest }
        canvas.group(title: tooltip(row)) { canvas in
          if isPhone {
            phone(row, at: y, share: share, marks: marks, on: &canvas)
          } else {
            page(row, at: y, share: share, marks: marks, on: &canvas)
          }
        }
        y += height(of: row)
      }
      y = summaries(group.drawnSummaries, from: y, marks: marks, on: &canvas)
    }
    return summaries(plot.drawnSummaries, from: y, marks: marks, on: &canvas)
  }

  /// The weight of the largest square: of the rows that are pooled together with a group's.
  private func heaviestWeight(beside group: ForestPlot.Group) -> Double {
    let isPooledApart = group.drawnSummaries.contains { $0.kind == .pooled } || plot.drawnSummaries.isEmpty
    let weights = (isPooledApart ? group.rows : plot.rows).compactMap(\.weight).filter { $0.isFinite && $0 > 0 }
    return weights.max() ?? 1
  }

  func summaries(
    _ summaries: [ForestPlot.Summary],
    from top: Double,
    marks: EffectMarks,
    on canvas: inout SVGCanvas
  ) -> Double {
    guard !summaries.isEmpty else { return top }
    canvas.line(left, top + 4, right, top + 4, "rule")
    var y = top + Self.ruleHeight
    for summary in summaries {
      canvas.group(title: summary.name + ": " + figures.whole(summary.estimate)) { canvas in
        draw(summary, at: y, marks: marks, on: &canvas)
      }
      y += height(of: summary)
    }
    return y
  }

  func tooltip(_ row: ForestPlot.Row) -> String {
    let (estimate, interval) = figures.cells(row.result)
    return ([row.name, row.detail] + labelledCells(row) + [row.note, "\(estimate), \(interval)"])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
