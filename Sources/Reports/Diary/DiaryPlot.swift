public import SelfTrial

/// A diary to look at: scores over days, the phases of a self-trial behind them, and below what was taken, used and met.
public struct DiaryPlot: Sendable, Hashable {
  /// One measure.
  public struct Panel: Sendable, Hashable {
    /// Its identifier.
    public var measure: String
    /// In plain words.
    public var name: String
    /// Its values, by day.
    public var points: [Point]
    /// The ends of its axis.
    var range: ClosedRange<Double>

    /// Days without a value that a line still crosses: a week, and for what is scored seldom thrice its usual gap.
    var longestGap: Int {
      let gaps = zip(points, points.dropFirst()).map { $0.day.distance(to: $1.day) }.sorted()
      return max(7, gaps.isEmpty ? 0 : 3 * gaps[gaps.count / 2])
    }
  }

  /// A number on a day.
  public struct Point: Sendable, Hashable {
    /// The day.
    public var day: CalendarDay
    /// How much.
    public var value: Double
  }

  /// A phase of a self-trial.
  public struct Period: Sendable, Hashable {
    /// Which.
    public var phase: TrialPhase
    /// Its first and last day.
    public var days: ClosedRange<CalendarDay>
  }

  /// Something that was done or met on some days.
  public struct Lane: Sendable, Hashable {
    /// What it is: `took LGG drops`.
    public var words: String
    /// On which days, and how much of its most: from above 0 to 1.
    public var marks: [Point]
  }

  /// The measures, the one with most days first.
  public let panels: [Panel]
  /// The phases, by day.
  public let phases: [Period]
  /// What was taken, used and met: products, medicines, triggers.
  public let lanes: [Lane]
  /// The first and the last day.
  public let span: ClosedRange<CalendarDay>?

  /// More measures do not fit on a screen.
  private static let mostPanels = 3
  static let mostLanes = 8

  /// The days between two of a diary, as far as it has them.
  ///
  /// - Parameters:
  ///   - measures: which are drawn; without any, those with most days.
  ///   - hasLanes: whether what was taken, used and met is drawn too.
  public init(
    _ diary: Diary,
    measures: [String] = [],
    from first: CalendarDay? = nil,
    to last: CalendarDay? = nil,
    hasLanes: Bool = true
  ) {
    func isWithin(_ day: CalendarDay) -> Bool { (first.map { day >= $0 } ?? true) && (last.map { day <= $0 } ?? true) }
    let shown = diary.filtered { isWithin($0.day) }
    let wanted = measures.isEmpty ? shown.measures.prefix(Self.mostPanels).map(\.id) : measures
    panels = wanted.compactMap { Self.panel($0, shown) }
    lanes = hasLanes ? Self.lanes(shown) : []
    guard let span = shown.span else {
      self.span = nil
      phases = []
      return
    }
    self.span = span
    phases = diary.phasePeriods.compactMap { period in
      let days = period.days.clamped(to: span)
      return period.days.overlaps(span) ? Period(phase: period.phase, days: days) : nil
    }
  }

  private static func panel(_ measure: String, _ diary: Diary) -> Panel? {
    let points = diary.series(of: measure).map { Point(day: $0.day, value: $0.value) }
    guard let least = points.map(\.value).min(), let most = points.map(\.value).max() else { return nil }
    let known = DiaryMeasure.named(measure)
    let low = known?.range.lowerBound ?? min(0, least)
    let steps = 4.0
    // A scale of few points is shown whole, a long one as far as it was used.
    let longestWhole = 12.0
    let top = known.map { $0.range.upperBound <= longestWhole ? $0.range.upperBound : most } ?? most
    let high = max(top, low + 1)
    var range = PlotScale.rounded(low...high, by: (high - low) / steps)
    if let known, range.upperBound > known.range.upperBound { range = range.lowerBound...known.range.upperBound }
    return Panel(measure: measure, name: name(of: measure), points: points, range: range)
  }

  /// A measure in plain words.
  static func name(of measure: String) -> String {
    guard let known = DiaryMeasure.named(measure) else { return measure }
    return known.plainName == known.id ? known.id : "\(capitalised(known.plainName)) (\(known.id))"
  }

  private static func lanes(_ diary: Diary) -> [Lane] {
    var lanes: [(key: DiaryEntry.Subject, words: String, marks: [Point])] = []
    func add(_ entry: DiaryEntry, _ words: String, _ amount: Double) {
      guard amount > 0 else { return }
      let point = Point(day: entry.day, value: amount)
      if let place = lanes.firstIndex(where: { $0.key == entry.subject.key }) {
        lanes[place].marks.append(point)
      } else {
        lanes.append((entry.subject.key, words, [point]))
      }
    }
    for entry in diary.current {
      switch entry.content {
      case .product(let product): add(entry, "took \(product.name)", product.adherence ?? product.doses)
      case .rescue(let rescue): add(entry, "rescue: \(rescue.name)", rescue.uses ?? 1)
      case .trigger(let trigger): add(entry, trigger.name, trigger.level)
      default: break
      }
    }
    let order = ["product", "rescue", "trigger"]
    return lanes.sorted { left, right in
      let places = (order.firstIndex(of: left.key.kind) ?? 0, order.firstIndex(of: right.key.kind) ?? 0)
      return places.0 != places.1 ? places.0 < places.1 : left.marks.count > right.marks.count
    }.map { lane in
      let most = lane.marks.map(\.value).max() ?? 1
      return Lane(words: lane.words, marks: lane.marks.map { Point(day: $0.day, value: $0.value / most) })
    }
  }

  static let nothing = "There is nothing to draw: no score of these days is in the diary."

  // MARK: In words

  var title: String { "Diary" }

  var subtitle: String { span.map { "\($0.lowerBound) to \($0.upperBound); lower is better" } ?? "" }

  var summaryInWords: String {
    guard !panels.isEmpty else { return Self.nothing }
    let courses = panels.map { panel in
      let values = panel.points.map(\.value)
      let figures = [values.first, values.min(), values.max(), values.last].map { DiaryNumber.text($0 ?? 0) }
      return
        "\(panel.name) on \(Numbers.counted(values.count, "day")): first \(figures[0]), lowest \(figures[1]), highest"
        + " \(figures[2]), last \(figures[3])."
    }
    let parts = phases.map { "\($0.days.lowerBound) to \($0.days.upperBound): \(Self.words($0.phase))." }
    return (courses + parts + lanes.map { "\(capitalised($0.words)): \(Numbers.counted($0.marks.count, "day"))." })
      .joined(separator: " ")
  }

  static func words(_ phase: TrialPhase) -> String {
    switch phase {
    case .on: "with the product"
    case .off: "without it"
    case .washout: "wash-out"
    case .none: ""
    }
  }

  /// The values that are drawn, a day a row.
  var table: Report.Table {
    var rows: [CalendarDay: [Words]] = [:]
    for (place, panel) in panels.enumerated() {
      for point in panel.points {
        rows[point.day, default: [Words](repeating: [], count: panels.count)][place] = Words(
          Numbers.rounded(point.value)
        )
      }
    }
    return Report.Table(
      caption: title,
      columns: [.init("Day")] + panels.map { .init($0.name, .trailing) },
      rows: rows.sorted { $0.key < $1.key }.map { [Words($0.key.description)] + $0.value }
    )
  }

  /// The figures as comma-separated values.
  var csv: String {
    let values = panels.flatMap { panel in
      panel.points.map { [$0.day.description, panel.measure, DiaryNumber.text($0.value)] }
    }
    let periods = phases.flatMap { period in
      [
        [period.days.lowerBound.description, "phase begins", period.phase.rawValue],
        [period.days.upperBound.description, "phase ends", period.phase.rawValue],
      ]
    }
    return PlotText.csv([["date", "what", "value"]] + values + periods)
  }
}
