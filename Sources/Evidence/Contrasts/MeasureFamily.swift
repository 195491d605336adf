/// Measures that answer one question, and the scale on which their effects are put together.
public struct MeasureFamily: Sendable, Hashable {
  /// On what scale the effects are expressed.
  public enum Expression: Sendable, Hashable {
    /// In points of a shared scale; other results are brought there by a reference spread.
    case points(of: String)
    /// In standard deviations.
    case standardised
    /// As log odds ratios.
    case logOddsRatio
    /// As log risk ratios, which only counts and printed risk ratios give: an odds ratio by itself does not say how
    /// frequent the event was (Cochrane Handbook 6.4.1.5).
    case logRiskRatio
  }

  /// What the family is called.
  public var name: String
  /// The measures as records name them, the one to prefer first. A trial gives its first measure that has a result at
  /// all, be it only words: choosing by what the result is would flatter the product.
  public var measures: [String]
  /// On what scale the effects are expressed.
  public var expression: Expression

  /// Made from its parts.
  public init(name: String, measures: [String], expression: Expression) {
    self.name = name
    self.measures = measures
    self.expression = expression
  }

  /// The severity of eczema by whatever the trial measured, in SCORAD points.
  ///
  /// The order follows the core outcome set (HOME: EASI, POEM), SCORAD first because most trials held measured it. Itch,
  /// which HOME counts among the symptoms, comes last.
  public static let eczemaSeverity = MeasureFamily(
    name: "eczema-severity",
    measures: [
      "SCORAD", "PO-SCORAD", "oSCORAD", "symptom load", "EASI", "modified EASI", "POEM", "local SCORAD",
      "JDA severity score", "symptom-medication score (ADASI)", "eczema signs (erythema, scaling, itch)",
      "eczema severity (local)", "disease severity", "responder", "IGA", "itch-NRS", "itch-VAS",
    ],
    expression: .points(of: "SCORAD")
  )

  /// Acne lesions: all of them, or else the inflammatory, or else the others.
  public static let acneLesions = MeasureFamily(
    name: "acne-lesions",
    measures: ["acne-lesions-total", "acne-lesions-inflammatory", "acne-lesions-noninflammatory"],
    expression: .standardised
  )

  /// People who responded, however the trial defined it.
  public static let responder = MeasureFamily(name: "responder", measures: ["responder"], expression: .logOddsRatio)

  /// The measures by which a trial in a condition is judged, most telling first, and the scale they are brought to.
  ///
  /// Signs stand before symptoms, counts before grades; blood markers, quality of life and rescue medicine never decide.
  ///
  /// - Parameter condition: a condition's identifier.
  /// - Returns: `nil` for conditions that trials of skin do not judge.
  public static func severity(of condition: String) -> MeasureFamily? {
    if condition == "atopic-dermatitis" { return eczemaSeverity }
    guard let measures = severityMeasures[condition] else { return nil }
    let scale: Expression =
      switch condition {
      case "urticaria": .points(of: "UAS7")
      case "psoriasis": .points(of: "PASI")
      default: .standardised
      }
    return MeasureFamily(name: condition + "-severity", measures: measures, expression: scale)
  }

  private static let severityMeasures: [String: [String]] = [
    "acne": [
      "acne-lesions-total", "acne-lesions-inflammatory", "acne-lesions-noninflammatory", "GAGS", "AGSS", "IGA",
      "acne grade", "investigator's acne severity score", "acne severity index", "responder", "papules",
      "open comedones", "closed comedones", "acne lesion size",
    ],
    "rosacea": ["IGA", "papules", "erythema", "responder"],
    "redness": ["erythema"],
    "pruritus": [
      "itch-NRS", "itch-VAS", "itch", "pruritus", "itch severity", "itch score (doctor's examination)",
    ],
    "dry-skin": ["dryness by dermatologist", "dryness", "hydration", "TEWL"],
    "skin-hydration": ["hydration", "TEWL"],
    "sensitive-skin": ["sensitivity-score"],
    "skin-ageing": [
      "wrinkle-depth", "wrinkle score", "wrinkles", "wrinkle grade", "wrinkle volume", "wrinkle count",
      "wrinkle length", "crow's feet depth", "elasticity", "skin elasticity",
    ],
    "psoriasis": ["PASI", "responder", "psoriasis symptom scale", "body surface area"],
    "urticaria": ["UAS7", "responder", "symptom score", "urticaria control test"],
    "dandruff": ["dandruff", "free dandruff", "adherent dandruff", "global clinical score"],
    "seborrhoeic-dermatitis": ["symptom severity", "responder"],
    "brightening": ["melanin index", "brown spots", "pigmentation intensity"],
    "wound": ["responder"],
  ]

  /// Scales with fixed points that trials share.
  private static let sharedScales: Set<String> = [
    "SCORAD", "oSCORAD", "PO-SCORAD", "EASI", "POEM", "DLQI", "CDLQI", "itch-NRS", "UAS7", "PASI",
  ]

  /// Measures that people have or have not.
  private static let events: Set<String> = ["incidence", "sensitisation", "adverse-events", "at least one new flare"]

  /// The family of this name, or the measure of this name by itself: in points where the scale is shared, as log odds
  /// ratios where people have it or not, standardised otherwise.
  public static func named(_ name: String) -> MeasureFamily {
    if let family = [eczemaSeverity, acneLesions, responder].first(where: { $0.name == name }) { return family }
    if name.hasSuffix("-severity"), let family = severity(of: String(name.dropLast("-severity".count))) {
      return family
    }
    return MeasureFamily(
      name: name,
      measures: [name],
      expression: sharedScales.contains(name)
        ? .points(of: name) : events.contains(name) ? .logOddsRatio : .standardised
    )
  }

  /// Whether differences in this measure are differences on the family's scale as they stand.
  func isNatural(_ measure: String) -> Bool {
    guard case .points(let scale) = expression else { return false }
    return measure == scale
  }

  var scale: Contrast.Scale {
    switch expression {
    case .points(let measure): .points(measure: measure)
    case .standardised: .standardised
    case .logOddsRatio: .logOddsRatio
    case .logRiskRatio: .logRiskRatio
    }
  }
}

extension TrialOutcome {
  /// Which way is better: as the record says, otherwise as the measure is defined.
  public var betterDirection: Direction {
    direction ?? (Self.higherIsBetter.contains(measure.lowercased()) ? .higherIsBetter : .lowerIsBetter)
  }

  /// 1 where lower is better, −1 where higher is: what turns a difference so that benefit is below zero.
  var benefitSign: Double { betterDirection == .lowerIsBetter ? 1 : -1 }

  /// Measures of which more is better, where a record does not say.
  private static let higherIsBetter: Set<String> = [
    "hydration", "responder", "elasticity", "skin elasticity", "urticaria control test",
  ]
}
