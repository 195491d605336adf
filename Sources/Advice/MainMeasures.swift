internal import Evidence
internal import Labels

/// The outcome measures by which a trial in a condition is judged, most telling first.
enum MainMeasures {
  /// Lower-case measure names; empty for conditions that trials of skin do not judge.
  static func names(for condition: Condition) -> [String] {
    MeasureFamily.severity(of: condition.rawValue)?.measures.map { $0.lowercased() } ?? []
  }

  /// What decides a prevention trial: how many fell ill.
  static let prevention = ["incidence"]
}

/// Conditions near enough that their trials are worth showing apart, never as trials of the condition asked about.
enum RelatedConditions {
  static func of(_ condition: Condition) -> [Condition] {
    switch condition {
    case .redness: [.rosacea, .sensitiveSkin]
    case .rosacea: [.redness, .sensitiveSkin]
    case .sensitiveSkin: [.rosacea, .redness, .drySkin]
    case .drySkin: [.skinHydration, .atopicDermatitis]
    case .skinHydration: [.drySkin]
    case .pruritus: [.atopicDermatitis, .urticaria]
    case .dandruff: [.seborrhoeicDermatitis]
    case .seborrhoeicDermatitis: [.dandruff]
    case .skinAgeing: [.skinHydration]
    default: []
    }
  }
}
