/// Studies by their effect and their standard error: where small studies that found little are missing, the funnel is
/// lopsided.
///
/// With contours of significance round no effect (J. L. Peters et al., Contour-enhanced meta-analysis funnel plots help
/// distinguish publication bias from other causes of asymmetry, J Clin Epidemiol 61 (2008), 991–996): studies missing
/// where nothing is significant hint at results that were not published.
public struct FunnelPlot: Sendable, Hashable {
  /// One study.
  public struct Study: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// The effect; on a scale of ratios its natural logarithm.
    public var estimate: Double
    /// The effect's standard error; positive.
    public var standardError: Double

    /// A study.
    public init(name: String, estimate: Double, standardError: Double) {
      self.name = name
      self.estimate = estimate
      self.standardError = standardError
    }

    var canBeDrawn: Bool { estimate.isFinite && standardError.isFinite && standardError > 0 }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// The studies.
  public var studies: [Study]
  /// Those that trim and fill puts in.
  public var added: [Study]
  /// The pooled effect of the studies; `nil` for none. Not drawn for a single study.
  public var pooled: Double?
  /// The pooled effect with those put in; `nil` for none.
  public var pooledWithAdded: Double?
  /// What the effects are expressed in.
  public var axis: EffectAxis
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    studies: [Study],
    added: [Study] = [],
    pooled: Double? = nil,
    pooledWithAdded: Double? = nil,
    axis: EffectAxis,
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.studies = studies
    self.added = added
    self.pooled = pooled
    self.pooledWithAdded = pooledWithAdded
    self.axis = axis
    self.footers = footers
  }

  /// The figures that are drawn.
  public var table: Report.Table {
    let figures = FigureWriter(axis: axis, decimals: decimals)
    let errorDecimals = max(2, decimals)
    func row(_ study: Study, _ note: String) -> [Words] {
      [
        Words(study.name), Words(figures.figure(study.estimate)),
        Words(PlotNumber.fixed(study.standardError, decimals: errorDecimals)), Words(note),
      ]
    }
    var rows = studies.map { row($0, "") } + added.map { row($0, "put in by trim and fill") }
    for (name, value) in [("Pooled", drawnPooled), ("Pooled with those put in", drawnPooledWithAdded)] {
      guard let value else { continue }
      rows.append([Words([.strong(name)]), Words(figures.figure(value)), [], []])
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("Study"), .init(axis.isRatio ? "Ratio" : "Effect", .trailing), .init("Standard error", .trailing),
        .init("Note"),
      ],
      rows: rows
    ).withoutEmptyColumns()
  }

  /// The figures to full precision as comma-separated values, on the scale on which they were pooled.
  public var csv: String {
    let scale = axis.isRatio ? "log ratio" : "difference"
    func row(_ name: String, _ kind: String, _ estimate: Double?, _ error: Double?) -> [String] {
      [name, scale, kind, PlotText.csvNumber(estimate), PlotText.csvNumber(error)]
    }
    return PlotText.csv(
      [["study", "scale", "kind", "estimate", "standard_error"]]
        + studies.map { row($0.name, "study", $0.estimate, $0.standardError) }
        + added.map { row($0.name, "added", $0.estimate, $0.standardError) }
        + (drawnPooled.map { [row("", "pooled", $0, nil)] } ?? [])
        + (drawnPooledWithAdded.map { [row("", "pooled with added", $0, nil)] } ?? [])
    )
  }

  // MARK: What can be drawn

  var drawnStudies: [Study] { studies.filter(\.canBeDrawn) }
  var drawnAdded: [Study] { added.filter(\.canBeDrawn) }
  var drawnPooled: Double? { drawnStudies.count > 1 ? pooled.flatMap { $0.isFinite ? $0 : nil } : nil }
  var drawnPooledWithAdded: Double? {
    drawnAdded.isEmpty ? nil : pooledWithAdded.flatMap { $0.isFinite ? $0 : nil }
  }

  /// How far down the axis of standard errors reaches: to the largest, but for those so far off that the others would
  /// shrink to nothing.
  var largestError: Double {
    let errors = (drawnStudies + drawnAdded).map(\.standardError).sorted()
    guard let median = errors.isEmpty ? nil : errors[errors.count / 2] else { return 1 }
    let mostTimesMedian = 8.0
    let largest = errors.last { $0 <= mostTimesMedian * median } ?? median
    return min(max(largest, 1e-90), 1e90) * 1.08
  }

  func scale(from start: Double, to end: Double) -> PlotScale {
    let all = drawnStudies + drawnAdded
    return .showing(
      all.map(\.estimate),
      summaries: [drawnPooled, drawnPooledWithAdded].compactMap(\.self) + [-2.2 * largestError, 2.2 * largestError],
      start: start,
      end: end,
      isRatio: axis.isRatio
    )
  }

  var decimals: Int {
    guard !axis.isRatio else { return 2 }
    let scale = scale(from: 0, to: 1)
    return PlotNumber.decimals(forSpan: scale.high - scale.low)
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !drawnStudies.isEmpty else { return Self.nothing }
    let figures = FigureWriter(axis: axis, decimals: decimals)
    var parts = [
      "Funnel plot of \(Numbers.counted(drawnStudies.count, "comparison")): effects across, standard errors downwards, "
        + "the most precise on top. Contours mark where p is 0.10, 0.05 and 0.01. \(axis.label)."
    ]
    if let drawnPooled { parts.append("Pooled \(figures.figure(drawnPooled)).") }
    if !drawnAdded.isEmpty {
      let those = drawnAdded.count == 1 ? "it" : "them"
      let with = drawnPooledWithAdded.map { ", with \(those) \(figures.figure($0))" } ?? ""
      parts.append("Trim and fill puts in \(Numbers.counted(drawnAdded.count, "study", plural: "studies"))\(with).")
    }
    return (parts + footers).joined(separator: " ")
  }

  static let nothing = "There is no estimate to draw: no trial that is held gives one for this question."
}
