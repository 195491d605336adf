/// Where an estimate comes from: what each source of evidence contributes to it, and what it made of the raw figure.
public struct ProvenancePlot: Sendable, Hashable {
  /// What an estimate may rest on, the nearest first.
  public enum Source: Sendable, Hashable, CaseIterable {
    case ownTrials, strains, species, wholeClass, startingBelief

    /// In words that need no explanation.
    public var words: String {
      switch self {
      case .ownTrials: "trials of exactly this blend"
      case .strains: "other trials of its strains"
      case .species: "trials of its species, other strains"
      case .wholeClass: "all other trials of microbes"
      case .startingBelief: "the belief to start from: no effect"
      }
    }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// How much of the estimate each source makes up, adding up to 1; sources without a share may be left out.
  public var shares: [Source: Double]
  /// What the nearest trials say alone; `nil` where none gives a figure.
  public var raw: IntervalEstimate?
  /// Whose trials ``raw`` is of, as a row's name.
  public var rawName: String
  /// What the model makes of everything.
  public var shrunken: IntervalEstimate
  /// What the effects are expressed in.
  public var axis: EffectAxis
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String = "Where this estimate comes from",
    subtitle: String = "",
    shares: [Source: Double],
    raw: IntervalEstimate?,
    shrunken: IntervalEstimate,
    axis: EffectAxis,
    rawName: String = "This blend’s own trials alone",
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.shares = shares
    self.raw = raw
    self.shrunken = shrunken
    self.axis = axis
    self.rawName = rawName
    self.footers = footers
  }

  /// The shares that can be drawn, nearest source first, adding up to 1; empty where there is none.
  var drawnShares: [(source: Source, share: Double)] {
    let usable = Source.allCases.compactMap { source in
      shares[source].flatMap { $0 > 0 && $0.isFinite ? (source, min($0, PlotScale.largest)) : nil }
    }
    let total = usable.reduce(0) { $0 + $1.1 }
    return usable.map { (source: $0.0, share: $0.1 / total) }
  }

  var drawnRaw: IntervalEstimate? { raw.flatMap { $0.canBeDrawn ? $0 : nil } }

  static let shrunkenWords = "With everything that is known"

  /// The figures that are drawn.
  public var table: Report.Table {
    let figures = FigureWriter(axis: axis, decimals: decimals)
    var rows: [[Words]] = drawnShares.map {
      [Words(capitalised($0.source.words)), Words(PlotNumber.percent($0.share)), [], []]
    }
    for (name, value) in [(rawName, drawnRaw), (Self.shrunkenWords, shrunken.canBeDrawn ? shrunken : nil)] {
      guard let value else { continue }
      rows.append([Words([.strong(name)]), [], Words(figures.figure(value.estimate)), Words(figures.span(value))])
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("What"), .init("Share", .trailing), .init(axis.isRatio ? "Ratio" : "Effect", .trailing),
        .init("95% interval", .trailing),
      ],
      rows: rows
    ).withoutEmptyColumns()
  }

  /// The figures to full precision as comma-separated values, on the scale of the model.
  public var csv: String {
    let scale = axis.isRatio ? "log ratio" : "difference"
    func row(_ name: String, _ value: IntervalEstimate?) -> [String] {
      [name, scale, ""] + [value?.estimate, value?.lower, value?.upper].map(PlotText.csvNumber)
    }
    return PlotText.csv(
      [["what", "scale", "share", "estimate", "lower", "upper"]]
        + drawnShares.map { [$0.source.words, scale, PlotText.csvNumber($0.share), "", "", ""] }
        + (drawnRaw.map { [row("raw", $0)] } ?? []) + [row("shrunken", shrunken)]
    )
  }

  var decimals: Int {
    guard !axis.isRatio else { return 2 }
    let scale = scale(from: 0, to: 1)
    return PlotNumber.decimals(forSpan: scale.high - scale.low)
  }

  func scale(from start: Double, to end: Double) -> PlotScale {
    let values = [drawnRaw, shrunken.canBeDrawn ? shrunken : nil].compactMap(\.self)
    return .showing(
      values.flatMap { [$0.estimate, $0.lower, $0.upper] },
      marked: axis.importantDifference,
      start: start,
      end: end,
      isRatio: axis.isRatio
    )
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    let figures = FigureWriter(axis: axis, decimals: decimals)
    var parts: [String] = []
    if !drawnShares.isEmpty {
      parts.append(
        "The estimate rests to "
          + drawnShares.map { "\(PlotNumber.percent($0.share)) on \($0.source.words)" }.joined(separator: ", ") + "."
      )
    }
    if let drawnRaw { parts.append("\(rawName): \(figures.whole(drawnRaw)).") }
    if shrunken.canBeDrawn { parts.append("\(Self.shrunkenWords): \(figures.whole(shrunken)).") }
    parts.append("Left of no effect \(axis.leftMeaning), right of it \(axis.rightMeaning). \(axis.label).")
    return (parts + footers).joined(separator: " ")
  }

  static let nothing = "Nothing is known of this estimate: there is neither a trial nor a model behind it."
}
