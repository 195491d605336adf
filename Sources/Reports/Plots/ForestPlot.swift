/// Studies one below the other, each with its effect on a common axis, and what they say together.
///
/// Drawn by ``svg(width:identifier:)``; ``table`` and ``csv`` hold the same figures.
public struct ForestPlot: Sendable, Hashable {
  /// How much is known of a study's effect.
  public enum Result: Sendable, Hashable {
    /// An estimate with its interval.
    case estimate(IntervalEstimate)
    /// Only “no significant difference” was reported: the estimate lies between.
    case between(lower: Double, upper: Double)
    /// Only “significant” was reported: the estimate lies beyond a bound.
    case beyond(bound: Double, isBelow: Bool)
  }

  /// One study, or one comparison of a study.
  public struct Row: Sendable, Hashable {
    /// As it is cited: `Navarro-Lopez 2018`.
    public var name: String
    /// What it is called in the data.
    public var identifier: String
    /// A quieter line below the name: what was given.
    public var detail: String
    /// One a column.
    public var cells: [String]
    /// A quieter line below the estimate: how it was measured.
    public var note: String
    /// What the study found.
    public var result: Result
    /// Its share of the pooled estimate, 0 to 1; `nil` where it has none.
    public var weight: Double?
    /// What a model that borrows from other studies makes of it; `nil` for no such model.
    public var model: IntervalEstimate?

    /// A row.
    public init(
      name: String,
      identifier: String? = nil,
      detail: String = "",
      cells: [String] = [],
      note: String = "",
      result: Result,
      weight: Double? = nil,
      model: IntervalEstimate? = nil
    ) {
      self.name = name
      self.identifier = identifier ?? name
      self.detail = detail
      self.cells = cells
      self.note = note
      self.result = result
      self.weight = weight
      self.model = model
    }
  }

  /// Studies under a heading.
  public struct Group: Sendable, Hashable {
    /// `nil` for none.
    public var title: String?
    /// In the order in which they are drawn.
    public var rows: [Row]
    /// What the studies of the group say together, in the order in which they are drawn.
    public var summaries: [Summary]

    /// A group.
    public init(title: String? = nil, rows: [Row], summaries: [Summary] = []) {
      self.title = title
      self.rows = rows
      self.summaries = summaries
    }

    /// The summaries that may be drawn: a single study is not pooled.
    var drawnSummaries: [Summary] { ForestPlot.drawn(summaries, of: rows) }
  }

  /// What several studies say together.
  public struct Summary: Sendable, Hashable {
    /// How it came about, which decides how it is drawn.
    public enum Kind: Sendable, Hashable {
      /// Classical pooling: a filled diamond. Not drawn where fewer than two studies have an estimate.
      case pooled
      /// The posterior of a Bayesian model: a hollow diamond.
      case posterior
    }

    /// How it came about.
    public var kind: Kind
    /// What stands in the column of names.
    public var name: String
    /// The mean effect.
    public var estimate: IntervalEstimate
    /// Where the true effect of a further study would lie; `nil` where it is not known.
    public var prediction: IntervalEstimate?

    /// A summary.
    public init(kind: Kind, name: String, estimate: IntervalEstimate, prediction: IntervalEstimate? = nil) {
      self.kind = kind
      self.name = name
      self.estimate = estimate
      self.prediction = prediction
    }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// The columns between the names and the axis.
  public var columns: [Report.Column]
  /// The studies.
  public var groups: [Group]
  /// What the studies of all groups say together, in the order in which they are drawn.
  public var summaries: [Summary]
  /// What the effects are expressed in.
  public var axis: EffectAxis
  /// Said below, a paragraph each: heterogeneity, what was left out and why.
  public var footers: [String]
  /// What stands above the names.
  public var rowHeading: String

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    columns: [Report.Column] = [],
    groups: [Group],
    summaries: [Summary] = [],
    axis: EffectAxis,
    footers: [String] = [],
    rowHeading: String = "Study"
  ) {
    self.rowHeading = rowHeading
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    self.groups = groups
    self.summaries = summaries
    self.axis = axis
    self.footers = footers
  }

  /// More rows than anybody reads are not drawn; the figures are in the table and the values.
  static let mostRowsDrawn = 400

  /// The same with so many rows as are drawn, and a word on the others.
  var drawnPart: ForestPlot {
    let left = rows.count - Self.mostRowsDrawn
    guard left > 0 else { return self }
    var part = self
    var room = Self.mostRowsDrawn
    for index in groups.indices {
      part.groups[index].rows = Array(groups[index].rows.prefix(room))
      room -= part.groups[index].rows.count
    }
    part.footers.insert("\(Numbers.counted(left, "further study", plural: "further studies")) not drawn.", at: 0)
    return part
  }

  /// All studies, in order.
  var rows: [Row] { groups.flatMap(\.rows) }

  /// The summaries of all groups that may be drawn.
  var drawnSummaries: [Summary] { Self.drawn(summaries, of: rows) }

  /// All summaries that are drawn, those of groups included.
  var allSummaries: [Summary] { groups.flatMap(\.drawnSummaries) + drawnSummaries }

  fileprivate static func drawn(_ summaries: [Summary], of rows: [Row]) -> [Summary] {
    let estimates = rows.filter(\.hasEstimate).count
    return summaries.filter { summary in
      summary.estimate.canBeDrawn && (summary.kind == .posterior || estimates > 1)
    }
  }
}

extension ForestPlot.Row {
  var hasEstimate: Bool {
    if case .estimate(let value) = result { value.canBeDrawn } else { false }
  }
}

extension ForestPlot.Result {
  /// Whether there is a place for it on an axis.
  var canBeDrawn: Bool {
    switch self {
    case .estimate(let value): value.canBeDrawn
    case .between(let lower, let upper): !lower.isNaN && !upper.isNaN
    case .beyond(let bound, _): bound.isFinite
    }
  }
}
