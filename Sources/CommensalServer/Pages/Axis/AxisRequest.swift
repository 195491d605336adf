internal import GutSkin
internal import HTTPTypes
internal import Reports

/// What the sliders of the axis' page say.
struct AxisRequest: Sendable, Equatable {
  var start = 35
  var barrier = AxisQuestion.Barrier.usual
  var product = "typical"
  var potency = 20
  var dose = 1
  var adherence = 90
  /// In halves: 2 is ordinary.
  var season = 2
  var seasonStart = 8
  var weeks = 24
  var measure = ReadOut.scorad

  static let doses = [0.1, 1, 10, 30]
  static let starts = (range: 5...80, step: 5)
  static let potencies = (range: 0...100, step: 5)
  static let adherences = (range: 0...100, step: 10)
  static let seasons = (range: 2...8, step: 1)
  static let seasonStarts = (range: 0...20, step: 2)
  static let spans = [12, 24, 52]
  static let measures: [ReadOut] = [
    .scorad, .objectiveSCORAD, .poem, .itchNRS, .sleepLoss, .easi, .waterLoss, .logSAureus, .shannon, .dysbiosis,
    .lactuloseMannitol, .crp, .tnf, .il6,
  ]
  static let products =
    ["none", "typical", "typical-topical"] + ProductClass.allCases.map(\.rawValue) + ["own", "own-topical"]

  init() {}

  /// - Throws: a problem that says what a field takes.
  init(_ fields: FormFields) throws(Problem) {
    func number(_ name: String, _ usual: Int, _ allowed: (range: ClosedRange<Int>, step: Int)) throws(Problem) -> Int {
      guard let text = fields[name] else { return usual }
      guard let value = Int(text), allowed.range.contains(value) else {
        throw Self.unknown(name, "a whole number from \(allowed.range.lowerBound) to \(allowed.range.upperBound)")
      }
      // Between two steps of a slider is no other question.
      return allowed.range.lowerBound + (value - allowed.range.lowerBound) / allowed.step * allowed.step
    }
    start = try number("start", start, Self.starts)
    let place = try number("barrier", barrier.rawValue, (range: -2...1, step: 1))
    barrier = AxisQuestion.Barrier(rawValue: place) ?? .usual
    potency = try number("potency", potency, Self.potencies)
    dose = try number("dose", dose, (range: 0...Self.doses.count - 1, step: 1))
    adherence = try number("adherence", adherence, Self.adherences)
    season = try number("season", season, Self.seasons)
    seasonStart = try number("from", seasonStart, Self.seasonStarts)
    if let text = fields["weeks"] {
      guard let span = Self.spans.first(where: { "\($0)" == text }) else {
        throw Self.unknown("weeks", Self.spans.map(String.init).joined(separator: ", "))
      }
      weeks = span
    }
    if let name = fields["product"] {
      guard Self.products.contains(name) else { throw Self.unknown("product", Self.products.joined(separator: ", ")) }
      product = name
    }
    if let id = fields["measure"] {
      guard let found = Self.measures.first(where: { $0.id == id }) else {
        throw Self.unknown("measure", Self.measures.map(\.id).joined(separator: ", "))
      }
      measure = found
    }
  }

  private static func unknown(_ name: String, _ takes: String) -> Problem {
    Problem(.badRequest, "Unknown choice", "“\(name)” takes \(takes).")
  }

  /// The question to the model.
  var question: AxisQuestion {
    AxisQuestion(
      start: Double(start),
      barrier: barrier,
      product: modelled,
      dose: Self.doses[dose],
      adherence: Double(adherence) / 100,
      season: Double(season) / 2,
      seasonStart: seasonStart,
      weeks: weeks
    )
  }

  private var modelled: AxisQuestion.Product {
    switch product {
    case "none": .none
    case "typical-topical": .typicalTopical
    case "own": .ownOral(potency: Double(potency) / 100)
    case "own-topical": .ownTopical(potency: Double(potency) / 100)
    default: ProductClass(rawValue: product).map(AxisQuestion.Product.kind) ?? .typicalOral
    }
  }

  /// All fields, for an address.
  var query: String {
    Query.text([
      ("start", "\(start)"), ("barrier", "\(barrier.rawValue)"), ("product", product), ("potency", "\(potency)"),
      ("dose", "\(dose)"), ("adherence", "\(adherence)"), ("season", "\(season)"), ("from", "\(seasonStart)"),
      ("weeks", "\(weeks)"), ("measure", measure.id),
    ])
  }
}
