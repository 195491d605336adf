public import GutSkin

extension CourseSchedule {
  /// What a scenario, or two that are compared, have happen: what both have once, the rest under its series.
  public init(_ scenarios: [Scenario]) {
    let each = scenarios.map(Self.rows)
    let shared = each.dropFirst().reduce(each.first ?? []) { kept, rows in kept.filter(rows.contains) }
    let own = each.enumerated().flatMap { place, rows in
      rows.filter { !shared.contains($0) }.map { Row(words: $0.words, periods: $0.periods, series: place) }
    }
    self.init(rows: shared + (scenarios.count > 1 ? own : []))
  }

  private static func rows(_ scenario: Scenario) -> [Row] {
    Input.allCases.flatMap { input -> [Row] in
      // A topical product's base counts as an emollient to the model, and is no other thing to people.
      var scenario = scenario
      if input == .emollient { scenario.schedule.entries.removeAll { $0.input == .topical } }
      let periods = scenario.periods(of: input)
      return Set(periods.map(\.value)).sorted(by: >).map { value in
        Row(
          words: words(input, value),
          periods: periods.filter { $0.value == value }
            .map { Double($0.days.lowerBound) / 7...Double($0.days.upperBound) / 7 }
        )
      }
    }
  }

  /// An input at a value, as people would say it.
  static func words(_ input: Input, _ value: Double) -> String {
    let name = name(input)
    switch input {
    case .environment, .irritants, .food: return "\(name): \(Numbers.rounded(value)) times the usual"
    case .probioticDose: return "\(name): \(Numbers.inWords(value * 1e9)) CFU a day"
    case .steroid: return "\(name): \(steroid(value))"
    case .emollient, .topical, .antibiotic: return "\(name): \(application(value))"
    }
  }

  /// What people would call an input.
  static func name(_ input: Input) -> String {
    switch input {
    case .environment: "pollen, mites and animals"
    case .irritants: "soap, wet work and wear"
    case .food: "foods not tolerated"
    case .probioticDose: "probiotic"
    case .steroid: "steroid cream"
    case .emollient: "emollient"
    case .topical: "microbes put on the skin"
    case .antibiotic: "antibiotic"
    }
  }

  private static func steroid(_ value: Double) -> String {
    switch value {
    case 1: "potent, every day"
    case 0.6: "moderate, every day"
    case 0.35: "mild, every day"
    default: "\(Numbers.rounded(value)) of a potent one, every day"
    }
  }

  private static func application(_ value: Double) -> String {
    value == 1 ? "every day" : "\(Numbers.rounded(value)) of a full use, every day"
  }
}
