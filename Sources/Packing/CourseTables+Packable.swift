public import Expectation

extension CourseRow.Measure: PackableWord {}

extension CourseTables: Packable {
  /// Appends the tables in their order.
  public func pack(into writer: inout PackWriter) {
    differences.pack(into: &writer)
    courses.pack(into: &writer)
    equivalents.pack(into: &writer)
  }

  /// Reads the tables in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      differences: try .init(from: &reader),
      courses: try .init(from: &reader),
      equivalents: try .init(from: &reader)
    )
  }
}

extension DifferenceRow: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    product.word.pack(into: &writer)
    dose.pack(into: &writer)
    potency.pack(into: &writer)
    differences.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    guard let product = ModelledProduct(word: try .init(from: &reader)) else { throw reader.invalid("product") }
    self.init(
      product: product,
      dose: try .init(from: &reader),
      potency: try .init(from: &reader),
      differences: try .init(from: &reader)
    )
  }
}

extension CourseRow: Packable {
  /// Appends start, arm and measure, and then the points as one row of figures.
  public func pack(into writer: inout PackWriter) {
    let start: Double? =
      switch start {
      case .trials: nil
      case .scorad(let value): value
      }
    start.pack(into: &writer)
    let (kind, potency): (String, Double) =
      switch arm {
      case .usualCare: ("usual-care", 0)
      case .vehicle: ("vehicle", 0)
      case .placebo: ("placebo", 0)
      case .oral(let potency): ("oral", potency)
      case .topical(let potency): ("topical", potency)
      }
    kind.pack(into: &writer)
    potency.pack(into: &writer)
    measure.pack(into: &writer)
    points.flatMap { [$0.mean] + $0.quantiles }.pack(into: &writer)
  }

  /// Reads start, arm and measure, and then the points.
  public init(from reader: inout PackReader) throws(PackError) {
    let start: Double? = try .init(from: &reader)
    let kind = try String(from: &reader)
    let potency = try Double(from: &reader)
    let arm: Arm
    switch kind {
    case "usual-care": arm = .usualCare
    case "vehicle": arm = .vehicle
    case "placebo": arm = .placebo
    case "oral": arm = .oral(potency: potency)
    case "topical": arm = .topical(potency: potency)
    default: throw reader.invalid("arm")
    }
    let measure = try Measure(from: &reader)
    let figures = try [Double](from: &reader)
    let width = CourseTables.shares.count + 1
    guard figures.count == width * CourseTables.courseWeeks.count else { throw reader.invalid("points") }
    self.init(
      start: start.map(Start.scorad) ?? .trials,
      arm: arm,
      measure: measure,
      points: CourseTables.courseWeeks.indices.map { week in
        let place = week * width
        return Point(mean: figures[place], quantiles: Array(figures[place + 1..<place + width]))
      }
    )
  }
}

extension SeverityEquivalent: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    measure.pack(into: &writer)
    value.pack(into: &writer)
    scorad.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(measure: try .init(from: &reader), value: try .init(from: &reader), scorad: try .init(from: &reader))
  }
}
