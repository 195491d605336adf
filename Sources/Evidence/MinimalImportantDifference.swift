/// The smallest difference on a scale that matters to people, as one source gives it for one population: a row of
/// `Data/minimal_differences.csv`.
///
/// Estimates differ by method and by how ill people are, so a scale may have several (for eczema Silverberg and others
/// 2021, for itch Riepe and others 2019, both in the table).
public struct MinimalImportantDifference: Sendable, Hashable {
  /// What the figure counts.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Points of the scale.
    case points
    /// Per cent of the score at the start.
    case percent
  }

  /// What the figure is for.
  public enum Use: String, Sendable, Hashable, Codable, CaseIterable {
    /// Answers compare effects with it. A measure has at most one, in points.
    case threshold
    /// It is shown beside the threshold.
    case context
  }

  /// How the figure was found.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    /// Tied to a judgement of change, by the person or a doctor.
    case anchor
    /// From the spread or the measurement error of scores.
    case distribution
  }

  /// The range that a source prints, in the figure's unit.
  public struct Range: Sendable, Hashable {
    /// Its lower end.
    public var low: Double
    /// Its upper end.
    public var high: Double

    /// Made from its ends.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The scale, as trial records name it: `SCORAD`, `itch-NRS`.
  public var measure: String
  /// Positive, in ``unit``; the upper end where the source prints a range.
  public var value: Double
  /// `nil` where the source prints one figure.
  public var range: Range?
  /// What the figure counts.
  public var unit: Unit
  /// Which way the scale is better.
  public var direction: TrialOutcome.Direction
  /// What the figure is for.
  public var use: Use
  /// Whom it was found in.
  public var population: String
  /// How it was found; empty where that was not seen.
  public var methods: [Method]
  /// The publication it comes from; `nil` where that was not seen.
  public var doi: String?
  /// The page it was read on, which need not be the publication.
  public var source: Trial.Source
  /// What a reader must know of it.
  public var note: String

  /// Made from its parts; what was not seen stays empty.
  public init(
    measure: String,
    value: Double,
    range: Range? = nil,
    unit: Unit = .points,
    direction: TrialOutcome.Direction = .lowerIsBetter,
    use: Use = .threshold,
    population: String,
    methods: [Method] = [],
    doi: String? = nil,
    source: Trial.Source,
    note: String = ""
  ) {
    self.measure = measure
    self.value = value
    self.range = range
    self.unit = unit
    self.direction = direction
    self.use = use
    self.population = population
    self.methods = methods
    self.doi = doi
    self.source = source
    self.note = note
  }

  /// Whether a difference is at least this large in the direction of benefit.
  ///
  /// - Parameter difference: active minus control, or after minus before, in the figure's unit.
  public func isReached(by difference: Double) -> Bool {
    direction == .lowerIsBetter ? -difference >= value : difference >= value
  }
}

extension Sequence<MinimalImportantDifference> {
  /// The figure that answers compare effects on this measure with; `nil` where none is published that was seen.
  ///
  /// - Parameter measure: as trial records name it.
  public func threshold(for measure: String) -> MinimalImportantDifference? {
    first { $0.use == .threshold && $0.measure == measure }
  }

  /// The figure that effects in a family of measures are compared with, in points of its scale; `nil` where none is
  /// published that was seen, and for families that are not counted in points.
  public func threshold(in family: MeasureFamily) -> Double? {
    guard case .points(let measure) = family.expression else { return nil }
    return threshold(for: measure)?.value
  }
}
