/// One course of a measure over weeks: a line, and bands round it where there is a spread.
public struct CourseSeries: Sendable, Hashable {
  /// Between what most courses lie.
  public struct Band: Sendable, Hashable {
    /// What share lies inside, such as `half of the patients (25th to 75th centile)`.
    public var words: String
    /// The lower edge, a value for each week of the series.
    public var low: [Double]
    /// The upper edge, a value for each week of the series.
    public var high: [Double]

    /// A band.
    public init(words: String, low: [Double], high: [Double]) {
      self.words = words
      self.low = low
      self.high = high
    }
  }

  /// What course it is, such as `with the product`.
  public var label: String
  /// When the values are of, in weeks, ascending; parts of weeks are allowed.
  public var weeks: [Double]
  /// The line: the one patient's value, or the median.
  public var middle: [Double]
  /// The bands, the widest first.
  public var bands: [Band]

  /// A course. Values beyond the length of the weeks, and those that are not finite, are not drawn.
  public init(label: String, weeks: [Double], middle: [Double], bands: [Band] = []) {
    self.label = label
    self.weeks = weeks
    self.middle = middle
    self.bands = bands
  }

  /// More points than this do not show in a drawing.
  private static let mostPoints = 600

  /// The points of a line that can be drawn.
  func points(_ values: [Double]) -> [(week: Double, value: Double)] {
    let all = zip(weeks, values).filter { $0.isFinite && $1.isFinite }.map { (week: $0, value: $1) }
    guard all.count > Self.mostPoints else { return all }
    let step = (all.count + Self.mostPoints - 1) / Self.mostPoints
    return all.indices.filter { $0.isMultiple(of: step) || $0 == all.count - 1 }.map { all[$0] }
  }

  /// Every value that should be seen.
  var values: [Double] { ([middle] + bands.flatMap { [$0.low, $0.high] }).flatMap { points($0).map(\.value) } }

  /// The first and last week with a value.
  var span: ClosedRange<Double>? {
    let weeks = points(middle).map(\.week)
    guard let first = weeks.min(), let last = weeks.max() else { return nil }
    return first...last
  }
}

/// What a course is drawn in.
public struct CourseMeasure: Sendable, Hashable {
  /// A part of a scale that has a name.
  public struct Severity: Sendable, Hashable {
    /// Its name: `mild`.
    public var words: String
    /// Where it begins; it ends where the next begins.
    public var from: Double

    /// A named part of a scale.
    public init(_ words: String, from: Double) {
      self.words = words
      self.from = from
    }
  }

  /// What is measured: `SCORAD`.
  public var name: String
  /// The unit, or what the numbers are relative to; may be empty.
  public var unit: String
  /// The scale's ends; `nil` where it has none.
  public var scale: ClosedRange<Double>?
  /// The scale's named parts, ascending; empty where none were published.
  public private(set) var severities: [Severity]
  /// Where the named parts come from, and which way is better; a sentence or two for below the drawing.
  public var note: String

  /// A measure.
  public init(
    name: String,
    unit: String,
    scale: ClosedRange<Double>? = nil,
    severities: [Severity] = [],
    note: String = ""
  ) {
    self.name = name
    self.unit = unit
    self.scale = scale
    self.severities = severities.filter(\.from.isFinite).sorted { $0.from < $1.from }
    self.note = note
  }

  /// What stands above the upright axis.
  var heading: String {
    let ends = scale.map { " (\(Numbers.rounded($0.lowerBound)) to \(Numbers.rounded($0.upperBound)))" } ?? ""
    return name + (unit.isEmpty ? "" : ", \(unit)") + ends
  }

  /// The named part that a value lies in.
  func severity(of value: Double) -> String? {
    severities.last { value >= $0.from }?.words
  }

  /// The ends of an axis that shows some values, and at least two of the scale's named parts.
  func range(showing values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite).map(PlotScale.bounded)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if let scale {
      low = min(low, scale.lowerBound)
    } else if low > 0, low < high / 2 {
      low = 0
    }
    if severities.count > 1 { high = max(high, severities[1].from * 1.2) }
    // A course that stands still has its scale all the same.
    if high - low <= 1e-9 * abs(high) { (low, high) = (min(0, low), low > 0 ? 2 * high : max(1, high)) }
    let steps = 8.0
    return PlotScale.rounded(low...max(high, low), by: (high - low) / steps)
  }
}

extension PlotScale {
  /// A range widened to round numbers.
  ///
  /// - Parameter step: the numbers are multiples of a round number no smaller than this.
  static func rounded(_ range: ClosedRange<Double>, by step: Double) -> ClosedRange<Double> {
    let largestExact = 1e15
    guard step.isFinite, step > 0 else { return range }
    let step = roundStep(atLeast: step)
    // Ends that are round already stay, whatever the division lost.
    let slack = 1e-9
    let low = (range.lowerBound / step + slack).rounded(.down)
    let high = (range.upperBound / step - slack).rounded(.up)
    guard low.magnitude < largestExact, high.magnitude < largestExact else { return range }
    return low * step...high * step
  }
}
