internal import Evidence
internal import Labels

/// The outcome measures by which a trial in a condition is judged, most telling first.
///
/// The order follows the core outcome sets where there is one: the clinicians' signs before the patients' score for
/// eczema (HOME: EASI, POEM; SCORAD stands first because most trials held measured it), lesion counts before grades
/// for acne. Itch, which HOME counts among the symptoms of eczema, comes last there. Blood markers, quality of life and rescue medicine are shown and never decide.
enum MainMeasures {
  /// Lower-case measure names; empty for conditions that trials of skin do not judge.
  static func names(for condition: Condition) -> [String] {
    switch condition {
    case .atopicDermatitis:
      [
        "scorad", "oscorad", "po-scorad", "symptom load", "easi", "modified easi", "poem", "iga", "responder",
        "local scorad",
        "jda severity score", "symptom-medication score (adasi)", "eczema signs (erythema, scaling, itch)",
        "eczema severity (local)", "disease severity", "itch-nrs", "itch-vas",
      ]
    case .acne:
      [
        "acne-lesions-total", "acne-lesions-inflammatory", "acne-lesions-noninflammatory", "gags", "agss", "iga",
        "acne grade", "investigator's acne severity score", "acne severity index", "responder", "papules",
        "open comedones", "closed comedones", "acne lesion size",
      ]
    case .rosacea: ["iga", "papules", "erythema", "responder"]
    case .redness: ["erythema"]
    case .pruritus: ["itch-nrs", "itch-vas", "itch", "pruritus", "itch severity", "itch score (doctor's examination)"]
    case .drySkin: ["dryness by dermatologist", "dryness", "hydration", "tewl"]
    case .skinHydration: ["hydration", "tewl"]
    case .sensitiveSkin: ["sensitivity-score"]
    case .skinAgeing:
      [
        "wrinkle-depth", "wrinkle score", "wrinkles", "wrinkle grade", "wrinkle volume", "wrinkle count",
        "wrinkle length", "crow's feet depth", "elasticity", "skin elasticity",
      ]
    case .psoriasis: ["pasi", "responder", "psoriasis symptom scale", "body surface area"]
    case .urticaria: ["uas7", "responder", "symptom score", "urticaria control test"]
    case .dandruff: ["dandruff", "free dandruff", "adherent dandruff", "global clinical score"]
    case .seborrhoeicDermatitis: ["symptom severity", "responder"]
    case .brightening: ["melanin index", "brown spots", "pigmentation intensity"]
    case .wound: ["responder"]
    case .allergy, .vaginal, .urinary, .respiratory, .digestive, .immune, .other: []
    }
  }

  /// What decides a prevention trial: how many fell ill.
  static let prevention = ["incidence"]

  private static let higherIsBetter: Set<String> = [
    "hydration", "responder", "elasticity", "skin elasticity", "urticaria control test",
  ]

  /// Which way is better: as the record says, otherwise as the measure is defined.
  static func direction(of outcome: TrialOutcome) -> TrialOutcome.Direction {
    outcome.direction ?? (higherIsBetter.contains(outcome.measure.lowercased()) ? .higherIsBetter : .lowerIsBetter)
  }
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
