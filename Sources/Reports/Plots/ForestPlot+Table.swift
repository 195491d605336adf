import Statistics

extension ForestPlot {
  /// The figures that are drawn.
  public var table: Report.Table {
    let hasModel = rows.contains { $0.model != nil }
    var columns: [Report.Column] = [.init(rowHeading), .init("Given")] + self.columns
    columns += [.init(axis.isRatio ? "Ratio" : "Effect", .trailing), .init("95% interval", .trailing)]
    columns.append(.init("Weight", .trailing))
    if hasModel { columns.append(.init("With the model", .trailing)) }
    columns.append(.init("Measured by"))
    let figures = FigureWriter(axis: axis, decimals: decimals)
    var rows: [[Words]] = []
    for group in groups {
      rows += group.rows.map { tableRow($0, figures: figures, hasModel: hasModel) }
      rows += group.drawnSummaries.flatMap {
        tableRows($0, group: group.title, figures: figures, hasModel: hasModel)
      }
    }
    rows += drawnSummaries.flatMap { tableRows($0, group: nil, figures: figures, hasModel: hasModel) }
    return Report.Table(caption: title, columns: columns, rows: rows).withoutEmptyColumns()
  }

  /// The figures in fewer columns, for a terminal; studies are called as the data call them.
  var terminalTable: Report.Table {
    let figures = FigureWriter(axis: axis, decimals: decimals)
    let blank = [Words](repeating: [], count: columns.count)
    func rows(_ summary: Summary, _ group: String?) -> [[Words]] {
      let name = Words([.strong(summary.name + (group.map { ", " + $0 } ?? ""))])
      let estimate = [[name] + blank + [Words(figures.whole(summary.estimate)), []]]
      guard let prediction = summary.prediction, prediction.canBeDrawn else { return estimate }
      return estimate + [["further studies, 95 of 100"] + blank + [Words(figures.span(prediction)), []]]
    }
    let studies = groups.flatMap { group in
      group.rows.map { row in
        let cells = columns.indices.map { Words($0 < row.cells.count ? row.cells[$0] : "") }
        let weight = Words(row.weight.map(PlotNumber.percent) ?? "")
        return [Words(row.identifier)] + cells + [Words(figures.sentence(row.result)), weight]
      } + group.drawnSummaries.flatMap { rows($0, group.title) }
    }
    return Report.Table(
      caption: title,
      columns: [.init(rowHeading)] + columns + [
        .init((axis.isRatio ? "Ratio" : "Effect") + " (95% interval)", .trailing), .init("Weight", .trailing),
      ],
      rows: studies + drawnSummaries.flatMap { rows($0, nil) }
    ).withoutEmptyColumns()
  }

  private func tableRow(_ row: Row, figures: FigureWriter, hasModel: Bool) -> [Words] {
    let cells = columns.indices.map { Words($0 < row.cells.count ? row.cells[$0] : "") }
    let (estimate, interval) = figures.cells(row.result)
    let weight = Words(row.weight.map(PlotNumber.percent) ?? "")
    return [Words(row.name), Words(row.detail)] + cells + [Words(estimate), Words(interval), weight]
      + (hasModel ? [Words(row.model.map(figures.whole) ?? "")] : []) + [Words(row.note)]
  }

  private func tableRows(
    _ summary: Summary,
    group: String?,
    figures: FigureWriter,
    hasModel: Bool
  ) -> [[Words]] {
    let blank = [Words](repeating: [], count: columns.count + 1)
    let rest = [Words](repeating: [], count: hasModel ? 3 : 2)
    let name = summary.name + (group.map { ", " + $0 } ?? "")
    var rows = [
      [Words([.strong(name)])] + blank
        + [Words(figures.figure(summary.estimate.estimate)), Words(figures.span(summary.estimate))] + rest
    ]
    if let prediction = summary.prediction, prediction.canBeDrawn {
      rows.append([Words("Further studies, 95 of 100")] + blank + [[], Words(figures.span(prediction))] + rest)
    }
    return rows
  }

  /// The figures to full precision as comma-separated values, on the scale on which they were pooled.
  public var csv: String {
    let scale = axis.isRatio ? "log ratio" : "difference"
    var lines = [
      ["study", "group", "given"] + columns.map(\.title)
        + [
          "scale", "kind", "estimate", "lower", "upper", "weight", "model_estimate", "model_lower", "model_upper",
          "measured_by",
        ]
    ]
    for group in groups {
      for row in group.rows {
        let cells = columns.indices.map { $0 < row.cells.count ? row.cells[$0] : "" }
        lines.append(
          [row.identifier, group.title ?? "", row.detail] + cells + [scale] + Self.csvCells(row.result)
            + [PlotText.csvNumber(row.weight)] + Self.csvNumbers(row.model) + [row.note]
        )
      }
    }
    for group in groups { lines += group.drawnSummaries.flatMap { csvRows($0, group: group.title, scale: scale) } }
    lines += drawnSummaries.flatMap { csvRows($0, group: nil, scale: scale) }
    return PlotText.csv(lines)
  }

  private func csvRows(_ summary: Summary, group: String?, scale: String) -> [[String]] {
    let start = [summary.name, group ?? "", ""] + [String](repeating: "", count: columns.count) + [scale]
    let rest = [String](repeating: "", count: 5)
    let kind = summary.kind == .pooled ? "pooled" : "posterior"
    var rows = [start + [kind] + Self.csvNumbers(summary.estimate) + rest]
    if let prediction = summary.prediction, prediction.canBeDrawn {
      rows.append(start + ["prediction", ""] + Self.csvNumbers(prediction).dropFirst() + rest)
    }
    return rows
  }

  private static func csvCells(_ result: Result) -> [String] {
    switch result {
    case .estimate(let value): ["estimate"] + csvNumbers(value)
    case .between(let lower, let upper): ["between", "", PlotText.csvNumber(lower), PlotText.csvNumber(upper)]
    case .beyond(let bound, let isBelow):
      ["beyond", "", isBelow ? "-inf" : PlotText.csvNumber(bound), isBelow ? PlotText.csvNumber(bound) : "inf"]
    }
  }

  private static func csvNumbers(_ value: IntervalEstimate?) -> [String] {
    [value?.estimate, value?.lower, value?.upper].map(PlotText.csvNumber)
  }

  /// The decimals of all figures in the plot, so that they stand below one another.
  var decimals: Int {
    guard !axis.isRatio else { return 2 }
    let scale = scale(from: 0, to: 1)
    return PlotNumber.decimals(forSpan: scale.high - scale.low)
  }

  func scale(from start: Double, to end: Double) -> PlotScale {
    let ends = rows.flatMap { row -> [Double] in
      let model = row.model.map { [$0.estimate, $0.lower, $0.upper] } ?? []
      switch row.result {
      case .estimate(let value): return [value.estimate, value.lower, value.upper] + model
      case .between(let lower, let upper): return [lower, upper] + model
      // Half as far again, so that its arrow is long enough to be seen as one.
      case .beyond(let bound, _): return [bound, bound * 1.5] + model
      }
    }
    return .showing(
      ends,
      summaries: allSummaries.flatMap { [$0.estimate.estimate, $0.estimate.lower, $0.estimate.upper] },
      marked: axis.importantDifference,
      start: start,
      end: end,
      isRatio: axis.isRatio
    )
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !rows.isEmpty else { return Self.nothing }
    let figures = FigureWriter(axis: axis, decimals: decimals)
    let exact = rows.filter(\.hasEstimate).count
    var parts = ["Forest plot of \(Numbers.counted(rows.count, "comparison")), \(exact) with an estimate."]
    if exact < rows.count { parts.append("The others are known in words only and drawn without a point.") }
    parts.append("Left of no effect \(axis.leftMeaning), right of it \(axis.rightMeaning). \(axis.label).")
    for group in groups {
      let place = group.title.map { " (\($0))" } ?? ""
      for summary in group.drawnSummaries {
        parts.append("\(summary.name)\(place): \(figures.whole(summary.estimate)).")
      }
    }
    for summary in drawnSummaries { parts.append("\(summary.name): \(figures.whole(summary.estimate)).") }
    if allSummaries.isEmpty { parts.append("Nothing is pooled.") }
    return (parts + footers).joined(separator: " ")
  }

  static let nothing = "There is no study to draw: no trial that is held gives a figure for this question."
}

/// Effects as text, on the scale that people read: ratios as ratios.
struct FigureWriter {
  let axis: EffectAxis
  let decimals: Int

  private static let none = "no figure"

  func figure(_ value: Double) -> String {
    axis.isRatio ? PlotNumber.ratio(naturalExponential(value)) : PlotNumber.fixed(value, decimals: decimals)
  }

  func span(_ value: IntervalEstimate) -> String { "\(figure(value.lower)) to \(figure(value.upper))" }

  func whole(_ value: IntervalEstimate) -> String { "\(figure(value.estimate)) (\(span(value)))" }

  /// The estimate, and its interval, as two cells.
  func cells(_ result: ForestPlot.Result) -> (String, String) {
    guard result.canBeDrawn else { return (Self.none, "") }
    switch result {
    case .estimate(let value): return (figure(value.estimate), span(value))
    case .between(let lower, let upper):
      return ("not significant", "estimate between \(figure(lower)) and \(figure(upper))")
    case .beyond(let bound, let isBelow):
      return ("significant", "estimate \(isBelow ? "below" : "above") \(figure(bound))")
    }
  }

  /// The result in one cell.
  func sentence(_ result: ForestPlot.Result) -> String {
    guard result.canBeDrawn else { return Self.none }
    switch result {
    case .estimate(let value): return whole(value)
    case .between(let lower, let upper): return "not significant (\(figure(lower)) to \(figure(upper)))"
    case .beyond(let bound, let isBelow): return "significant (\(isBelow ? "below" : "above") \(figure(bound)))"
    }
  }

  /// What stands beside the mark, and whether it is words.
  func label(_ result: ForestPlot.Result) -> (text: String, isWords: Bool) {
    guard result.canBeDrawn else { return (Self.none, true) }
    switch result {
    case .estimate(let value): return (whole(value), false)
    case .between: return ("“not significant”", true)
    case .beyond: return ("“significant”", true)
    }
  }
}
