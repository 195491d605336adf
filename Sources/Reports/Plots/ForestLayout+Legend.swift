extension ForestLayout {
  // MARK: Legend

  func legend(_ marks: EffectMarks) -> [PlotLegend.Entry] {
    let rows = plot.rows
    let summaries = plot.allSummaries
    var entries: [PlotLegend.Entry] = []
    if rows.contains(where: \.hasEstimate) {
      entries.append(
        PlotLegend.entry(
          .estimate,
          (plot.rowHeading == "Study"
            ? "estimate of a trial with its 95% interval" : "best estimate with its 95% interval")
            + (hasWeights ? "; the larger the square, the more it weighs" : "")
        )
      )
    }
    if hasModel { entries.append(PlotLegend.entry(.model, "the same with what the model borrows from other trials")) }
    if rows.contains(where: { if case .between = $0.result { true } else { false } }) {
      entries.append(
        PlotLegend.entry(.between, "only “no significant difference” was reported: the estimate was somewhere between")
      )
    }
    if rows.contains(where: { if case .beyond = $0.result { true } else { false } }) {
      entries.append(
        PlotLegend.entry(.beyond, "only “significant” was reported: the estimate was somewhere beyond the bar")
      )
    }
    let intervals = rows.compactMap(\.model) + summaries.map(\.estimate) + summaries.compactMap(\.prediction)
    if rows.contains(where: { isClipped($0, marks.scale) }) || intervals.contains(where: { isClipped($0, marks.scale) })
    {
      entries.append(PlotLegend.entry(.clipped, "goes on beyond the axis"))
    }
    if summaries.contains(where: { $0.kind == .pooled }) {
      entries.append(PlotLegend.entry(.pooled, "the pooled effect; its width is the 95% interval"))
    }
    if summaries.contains(where: { $0.kind == .posterior }) {
      entries.append(PlotLegend.entry(.posterior, "the mean effect by the model; its width is the 95% interval"))
    }
    if summaries.contains(where: { $0.prediction?.canBeDrawn == true }) {
      entries.append(PlotLegend.entry(.prediction, "where the true effect would lie in 95 of 100 further studies"))
    }
    if let important = plot.axis.importantDifference, important.isFinite {
      let size = figures.figure(important)
      let place = marks.showsImportant(plot.axis) ? "" : ", which lies beyond the axis"
      entries.append(PlotLegend.entry(.important, "the smallest difference that people notice, \(size)\(place)"))
    }
    return entries
  }

  private func isClipped(_ value: IntervalEstimate, _ scale: PlotScale) -> Bool {
    value.canBeDrawn && (value.lower < scale.low || value.upper > scale.high)
  }

  private func isClipped(_ row: ForestPlot.Row, _ scale: PlotScale) -> Bool {
    switch row.result {
    case .estimate(let value): isClipped(value, scale)
    case .between(let lower, let upper): lower < scale.low || upper > scale.high
    case .beyond: false
    }
  }
}
