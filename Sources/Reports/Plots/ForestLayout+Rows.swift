extension ForestLayout {
  // MARK: Rows side by side

  func page(
    _ row: ForestPlot.Row,
    at top: Double,
    share: Double?,
    marks: EffectMarks,
    on canvas: inout SVGCanvas
  ) {
    let hasSecondLine = height(of: row) > Self.lineHeight
    let base = top + (hasSecondLine ? 17 : Self.lineHeight / 2 + 4.5)
    let room = scale.start - left - Self.gap
    canvas.text(PlotText.shortened(row.name, to: nameWidth, size: Self.size), x: left, y: base)
    for (index, place) in columnPlaces.enumerated() where index < row.cells.count {
      let isTrailing = plot.columns[index].alignment == .trailing
      let cell = PlotText.shortened(row.cells[index], to: columnWidths[index], size: Self.size)
      canvas.text(cell, x: place, y: base, anchor: isTrailing ? .end : .start)
    }
    canvas.text(PlotText.shortened(row.detail, to: room, size: Self.size), x: left, y: base + 16, "quiet")
    mark(row, y: base - 4.5, share: share, marks: marks, on: &canvas)
    let label = figures.label(row.result)
    canvas.text(
      PlotText.shortened(label.text, to: labelRight - scale.end - 4, size: Self.size),
      x: labelRight,
      y: base,
      label.isWords ? "words" : "",
      anchor: .end
    )
    canvas.text(
      PlotText.shortened(row.note, to: labelRight - scale.end - Self.gap, size: Self.size),
      x: labelRight,
      y: base + 16,
      "quiet",
      anchor: .end
    )
    if let weight = row.weight { canvas.text(PlotNumber.percent(weight), x: right, y: base, anchor: .end) }
  }

  func mark(
    _ row: ForestPlot.Row,
    y: Double,
    share: Double?,
    marks: EffectMarks,
    on canvas: inout SVGCanvas
  ) {
    switch row.result {
    case let result where !result.canBeDrawn: break
    case .estimate(let value): marks.estimate(value, y: y, share: share, on: &canvas)
    case .between(let lower, let upper): marks.between(lower, upper, y: y, on: &canvas)
    case .beyond(let bound, let isBelow): marks.beyond(bound, isBelow: isBelow, y: y, on: &canvas)
    }
    if let model = row.model, model.canBeDrawn { marks.model(model, y: y + 11, on: &canvas) }
  }

  // MARK: Rows on a telephone

  func phone(
    _ row: ForestPlot.Row,
    at top: Double,
    share: Double?,
    marks: EffectMarks,
    on canvas: inout SVGCanvas
  ) {
    let label = figures.label(row.result)
    let room = right - left - PlotText.width(label.text, size: Self.size) - 10
    canvas.text(PlotText.shortened(row.name, to: room / 1.05, size: Self.size), x: left, y: top + 17, "strong")
    canvas.text(label.text, x: right, y: top + 17, label.isWords ? "words" : "", anchor: .end)
    let details = details(of: row)
    canvas.text(PlotText.shortened(details, to: right - left, size: Self.size), x: left, y: top + 34, "quiet")
    let y = top + (details.isEmpty ? 33 : 50)
    strip(from: y - 9, to: y + (row.model == nil ? 9 : 19), marks: marks, on: &canvas)
    mark(row, y: y, share: share, marks: marks, on: &canvas)
  }

  func strip(from top: Double, to bottom: Double, marks: EffectMarks, on canvas: inout SVGCanvas) {
    canvas.rectangle(x: left, y: top, width: right - left, height: bottom - top, "band")
    EffectMarks(scale: marks.scale, top: top, bottom: bottom).references(plot.axis, on: &canvas)
  }

  func details(of row: ForestPlot.Row) -> String {
    let weight = row.weight.map { ["weight " + PlotNumber.percent($0)] } ?? []
    return ([row.note] + labelledCells(row) + weight + [row.detail]).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func labelledCells(_ row: ForestPlot.Row) -> [String] {
    zip(plot.columns, row.cells).map { column, cell in
      cell.isEmpty ? "" : column.alignment == .trailing ? column.title.lowercased() + " " + cell : cell
    }
  }

  // MARK: Summaries

  func draw(
    _ summary: ForestPlot.Summary,
    at top: Double,
    marks: EffectMarks,
    on canvas: inout SVGCanvas
  ) {
    let style = summary.kind == .pooled ? "pooled" : "posterior"
    let label = figures.whole(summary.estimate)
    let prediction = summary.prediction.flatMap { $0.canBeDrawn ? $0 : nil }
    let room = isPhone ? right - left - PlotText.width(label, size: Self.size) * 1.05 - 8 : scale.start - left - 4
    let base = isPhone ? top + 17 : top + (prediction == nil ? height(of: summary) / 2 + 4.5 : 19)
    canvas.text(PlotText.shortened(summary.name, to: room / 1.05, size: Self.size), x: left, y: base, "strong")
    canvas.text(label, x: labelRight, y: base, "strong", anchor: .end)
    let y = isPhone ? top + 36 : base - 4.5
    if isPhone { strip(from: y - 11, to: y + (prediction == nil ? 11 : 18), marks: marks, on: &canvas) }
    marks.diamond(summary.estimate, y: y, style, on: &canvas)
    guard let prediction else { return }
    let below = isPhone ? y + 34 : base + 17
    canvas.text(PlotText.shortened("further studies, 95 of 100", to: room, size: Self.size), x: left, y: below, "quiet")
    canvas.text(figures.span(prediction), x: labelRight, y: below, "quiet", anchor: .end)
    marks.prediction(prediction, y: isPhone ? y + 13 : below - 4.5, on: &canvas)
  }
}
