/// What is known of a scale that outcomes are measured on.
struct OutcomeScale {
  /// The greatest score the scale allows; the least is 0.
  var maximum: Double

  /// By the names that trial records use for them. Maxima as the scales' authors define them: European Task Force on
  /// Atopic Dermatitis 1993 (SCORAD), Hanifin 2001 (EASI), Charman 2004 (POEM), Finlay 1994 (DLQI),
  /// Lewis-Jones 1995 (CDLQI), Doshi 1997 (GAGS).
  static func named(_ measure: String) -> OutcomeScale? {
    let maxima: [String: Double] = [
      "SCORAD": 103, "oSCORAD": 83, "PO-SCORAD": 103, "EASI": 72, "POEM": 28, "DLQI": 30, "CDLQI": 30, "itch-NRS": 10,
      "GAGS": 44,
    ]
    return maxima[measure].map(OutcomeScale.init)
  }

  /// Names of measures that records must spell as they stand here.
  static let knownMeasures = [
    "SCORAD", "oSCORAD", "PO-SCORAD", "EASI", "POEM", "IGA", "DLQI", "CDLQI", "itch-VAS", "itch-NRS", "responder",
    "topical-steroid-use", "incidence", "acne-lesions-total", "acne-lesions-inflammatory",
    "acne-lesions-noninflammatory", "GAGS", "AGSS", "erythema", "TEWL", "hydration", "sebum", "wrinkle-depth",
    "sensitivity-score", "CRP", "TNF-alpha", "IL-6", "IgE", "IL-10", "IFN-gamma", "gut-diversity",
    "S-aureus-abundance", "adverse-events",
  ]

  private static let foldedMeasures = Dictionary(
    uniqueKeysWithValues: knownMeasures.map { (StrainResolver.folded($0), $0) }
  )

  /// The settled spelling of a measure that is written otherwise.
  static func settledSpelling(of measure: String) -> String? {
    foldedMeasures[StrainResolver.folded(measure)].flatMap { $0 == measure ? nil : $0 }
  }
}
