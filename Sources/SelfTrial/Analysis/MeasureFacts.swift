/// What the analysis needs to know of a severity scale.
public struct MeasureFacts: Sendable, Hashable {
  /// Its short name: `SCORAD`.
  public var name: String
  /// The least and the greatest value it can take; `nil` where it has no bounds that are known.
  public var range: ClosedRange<Double>?
  /// Values are multiples of this; 0 where they are not rounded.
  public var step: Double
  /// Whether falling values are an improvement.
  public var lowerIsBetter: Bool
  /// The least difference that people notice, in points; `nil` where none is known.
  public var minimalImportantDifference: Double?
  /// A span of values that differ as much as they ever do, in points: priors are counted in it. The range, where there
  /// is one; positive.
  public var span: Double

  /// A scale with bounds.
  public init(
    name: String,
    range: ClosedRange<Double>,
    step: Double,
    lowerIsBetter: Bool = true,
    minimalImportantDifference: Double? = nil
  ) {
    self.name = name
    self.range = range
    self.step = step
    self.lowerIsBetter = lowerIsBetter
    self.minimalImportantDifference = minimalImportantDifference
    span = range.upperBound - range.lowerBound
  }

  /// A measure of which nothing is known but values: without bounds, its span three times that of the values.
  ///
  /// - Parameter values: need not be finite; those that are not are passed over.
  public init(name: String, values: [Double], lowerIsBetter: Bool = true, minimalImportantDifference: Double? = nil) {
    self.name = name
    range = nil
    step = 0
    self.lowerIsBetter = lowerIsBetter
    self.minimalImportantDifference = minimalImportantDifference
    let known = values.filter(\.isFinite)
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    let width = high - low
    span = width >= Self.leastWidth && width.isFinite ? 3 * width : max(1, abs(high))
  }

  /// Values that lie nearer together than this are the same but for rounding.
  private static let leastWidth = 1e-9

  /// The difference below which two states count as alike: the minimal important one, else a tenth of the span.
  public var margin: Double { minimalImportantDifference ?? 0.1 * span }

  /// The published scales that have bounds, each with its own range and minimal important difference.
  public static let known: [MeasureFacts] = RatingScale.all.compactMap(MeasureFacts.init)

  /// What is to be known of a published scale; `nil` for counts without an upper bound.
  public init?(_ scale: RatingScale) {
    guard let highest = scale.highest else { return nil }
    self.init(
      name: scale.id,
      range: 0...highest,
      step: Self.tenths.contains(scale.id) ? 0.1 : 1,
      lowerIsBetter: scale.direction == .lowerIsBetter,
      minimalImportantDifference: scale.minimalImportantDifference?.points
    )
  }

  /// Scales whose weights give tenths of a point.
  private static let tenths: Set<String> = ["SCORAD", "oSCORAD", "PO-SCORAD", "EASI"]

  /// The facts of a scale; `nil` where it is not among those known.
  public static func named(_ name: String) -> MeasureFacts? {
    let wanted = folded(name)
    return known.first { folded($0.name) == wanted }
  }

  /// The identifier of a measure by any of the names that a diary knows it by: `itch_NRS` for `itch`; of one that is not
  /// known the name itself.
  public static func known(as name: String) -> String {
    named(name)?.name ?? DiaryMeasure.named(name)?.id ?? name
  }

  static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
  }
}
