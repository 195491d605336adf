/// Two measures against each other, time running along the path: where a patient goes, and where paths end.
public struct PhasePlot: Sendable, Hashable {
  /// One measure.
  public struct Axis: Sendable, Hashable {
    /// What it is, with its unit.
    public var label: String
    /// What it means to be at the low end: `weak`.
    public var lowMeaning: String
    /// What it means to be at the high end: `strong`.
    public var highMeaning: String

    /// An axis.
    public init(label: String, lowMeaning: String, highMeaning: String) {
      self.label = label
      self.lowMeaning = lowMeaning
      self.highMeaning = highMeaning
    }
  }

  /// A place on a path.
  public struct Point: Sendable, Hashable {
    /// When, in weeks.
    public var week: Double
    /// The measure across.
    public var x: Double
    /// The measure upwards.
    public var y: Double

    /// A place.
    public init(week: Double, x: Double, y: Double) {
      self.week = week
      self.x = x
      self.y = y
    }

    var canBeDrawn: Bool { week.isFinite && x.isFinite && y.isFinite }
  }

  /// Where somebody goes.
  public struct Path: Sendable, Hashable {
    /// What path it is.
    public var label: String
    /// Its places in the order of time.
    public var points: [Point]

    /// A path.
    public init(label: String, points: [Point]) {
      self.label = label
      self.points = points
    }

    /// More points than this do not show in a drawing.
    private static let mostPoints = 1500

    var drawnPoints: [Point] {
      let all = points.filter(\.canBeDrawn)
      guard all.count > Self.mostPoints else { return all }
      let step = (all.count + Self.mostPoints - 1) / Self.mostPoints
      return all.indices.filter { $0.isMultiple(of: step) || $0 == all.count - 1 }.map { all[$0] }
    }
  }

  /// A place that, once there, nothing leaves by itself.
  public struct Rest: Sendable, Hashable {
    /// What it is like: `well: SCORAD 10.4`.
    public var label: String
    /// The measure across.
    public var x: Double
    /// The measure upwards.
    public var y: Double

    /// A place of rest.
    public init(label: String, x: Double, y: Double) {
      self.label = label
      self.x = x
      self.y = y
    }

    var canBeDrawn: Bool { x.isFinite && y.isFinite }
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// The measure across.
  public var across: Axis
  /// The measure upwards.
  public var upwards: Axis
  /// The paths.
  public var paths: [Path]
  /// The places of rest.
  public var rests: [Rest]
  /// What happens when, in words; its rows belong to the paths.
  public var schedule: CourseSchedule
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    across: Axis,
    upwards: Axis,
    paths: [Path],
    rests: [Rest] = [],
    schedule: CourseSchedule = CourseSchedule(),
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.across = across
    self.upwards = upwards
    self.paths = paths
    self.rests = rests
    self.schedule = schedule
    self.footers = footers
  }

  static let nothing = "There is no path to draw: no place is made of numbers."

  var drawnPaths: [Path] { paths.filter { !$0.drawnPoints.isEmpty } }
  var drawnRests: [Rest] { rests.filter(\.canBeDrawn) }

  /// The ends of the axes: round numbers round all that is drawn.
  var ranges: (across: ClosedRange<Double>, upwards: ClosedRange<Double>) {
    let points = drawnPaths.flatMap(\.drawnPoints)
    func range(_ values: [Double]) -> ClosedRange<Double> {
      let bounded = values.map(PlotScale.bounded)
      let low = bounded.min() ?? 0
      let high = bounded.max() ?? 1
      let margin = 0.04 * (high - low)
      let steps = 8.0
      let lowest = low >= 0 ? max(0, low - margin) : low - margin
      return PlotScale.rounded(lowest...(high + margin), by: (high - low) / steps)
    }
    return (range(points.map(\.x) + drawnRests.map(\.x)), range(points.map(\.y) + drawnRests.map(\.y)))
  }

  /// The weeks whose places carry their number: closer at the start, where most happens.
  static let markedWeeks = [0.0, 1, 2, 4, 6, 8, 12, 16, 24, 36, 52, 78, 104, 156, 208, 260, 520]

  func markedPoints(_ path: Path) -> [Point] {
    let points = path.drawnPoints
    guard let first = points.first, let last = points.last else { return [] }
    let closest = Self.markedWeeks.filter { first.week < $0 && $0 < last.week }.compactMap { week in
      points.min { abs($0.week - week) < abs($1.week - week) }
    }
    return ([first] + closest + [last]).reduce(into: []) { kept, point in
      if kept.last != point { kept.append(point) }
    }
  }

  // MARK: The figures

  private var decimals: (across: Int, upwards: Int) {
    let ranges = ranges
    return (
      PlotNumber.decimals(forSpan: ranges.across.upperBound - ranges.across.lowerBound),
      PlotNumber.decimals(forSpan: ranges.upwards.upperBound - ranges.upwards.lowerBound)
    )
  }

  /// The figures of the marked places and those of rest.
  public var table: Report.Table {
    let decimals = decimals
    func row(_ name: String, _ week: String, _ x: Double, _ y: Double) -> [Words] {
      [
        Words(name), Words(week), Words(PlotNumber.fixed(x, decimals: decimals.across)),
        Words(PlotNumber.fixed(y, decimals: decimals.upwards)),
      ]
    }
    let places = drawnPaths.flatMap { path in
      markedPoints(path).map { row(path.label, Numbers.rounded($0.week), $0.x, $0.y) }
    }
    return Report.Table(
      caption: title,
      columns: [
        .init("Path"), .init("Week", .trailing), .init(across.label, .trailing), .init(upwards.label, .trailing),
      ],
      rows: places + drawnRests.map { row("At rest, \($0.label)", "", $0.x, $0.y) }
    )
  }

  /// The figures to full precision as comma-separated values.
  public var csv: String {
    PlotText.csv(
      [["path", "week", across.label, upwards.label]]
        + paths.flatMap { path in
          path.points.map { [path.label] + [$0.week, $0.x, $0.y].map(PlotText.csvNumber) }
        } + rests.map { ["rest: \($0.label)", "", PlotText.csvNumber($0.x), PlotText.csvNumber($0.y)] }
    )
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    guard !drawnPaths.isEmpty else { return Self.nothing }
    let decimals = decimals
    func place(_ x: Double, _ y: Double) -> String {
      "\(PlotNumber.fixed(x, decimals: decimals.across)) across and \(PlotNumber.fixed(y, decimals: decimals.upwards)) up"
    }
    let courses = drawnPaths.map { path in
      let ends = [path.drawnPoints.first, path.drawnPoints.last].compactMap(\.self)
      return "\(capitalised(path.label)): "
        + ends.map { "in week \(Numbers.rounded($0.week)) at \(place($0.x, $0.y))" }.joined(separator: ", ") + "."
    }
    let rests = drawnRests.map { "At rest, \($0.label): \(place($0.x, $0.y))." }
    let axes = "\(across.label) across, \(upwards.label) upwards; time runs along the paths."
    return ([axes] + courses + rests + [schedule.inWords(labels: paths.map(\.label))] + footers)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
