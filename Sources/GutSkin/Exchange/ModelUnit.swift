/// The units of the model, as SBML knows them.
enum ModelUnit: String, CaseIterable {
  case dimensionless
  case day
  case perDay = "per_day"
  case billionCFU = "billion_cfu"
  case billionCFUPerDay = "billion_cfu_per_day"
  case picogramsPerMillilitre = "pg_per_ml"
  case milligramsPerLitre = "mg_per_l"
  case gramsPerSquareMetreAndHour = "g_per_m2_per_h"

  /// The unit that the catalogue writes so.
  ///
  /// Points of a scale, parts of a hundred and densities of skin bacteria relative to 10⁷ CFU/cm² are plain numbers in
  /// the equations, which compare and add them with plain numbers.
  init?(_ text: String) {
    switch text {
    case "1", "points", "%", "10^7 CFU/cm2": self = .dimensionless
    case "1/d": self = .perDay
    case "10^9 CFU": self = .billionCFU
    case "10^9 CFU/d": self = .billionCFUPerDay
    case "pg/mL": self = .picogramsPerMillilitre
    case "mg/L": self = .milligramsPerLitre
    case "g/m2/h": self = .gramsPerSquareMetreAndHour
    default: return nil
    }
  }

  /// The unit of something that the catalogue lists.
  static func of(_ symbol: Formula.Symbol) -> ModelUnit {
    let text =
      switch symbol {
      case .state(let state): state.unit
      case .input(let input): input.unit
      case .parameter(let parameter): parameter.definition.unit
      case .readOut(let readOut): readOut.unit
      case .quantity: "1"
      }
    guard let unit = ModelUnit(text) else { preconditionFailure("\(symbol.name) has a unit without meaning: \(text)") }
    return unit
  }

  /// The definition in SI units; nothing for the plain number, which SBML defines.
  var definition: MarkupElement? {
    guard !factors.isEmpty else { return nil }
    let units = factors.map { factor in
      MarkupElement(
        "unit",
        [
          "kind": factor.kind, "exponent": "\(factor.exponent)", "scale": "\(factor.scale)",
          "multiplier": "\(factor.multiplier)",
        ]
      )
    }
    return MarkupElement("unitDefinition", ["id": rawValue, "name": name], [MarkupElement("listOfUnits", [:], units)])
  }

  private var name: String {
    switch self {
    case .dimensionless: "plain number"
    case .day: "day"
    case .perDay: "per day"
    case .billionCFU: "10^9 colony-forming units"
    case .billionCFUPerDay: "10^9 colony-forming units per day"
    case .picogramsPerMillilitre: "picogram per millilitre"
    case .milligramsPerLitre: "milligram per litre"
    case .gramsPerSquareMetreAndHour: "gram per square metre and hour"
    }
  }

  /// (multiplier · 10^scale · kind)^exponent.
  private struct Factor {
    var kind: String
    var exponent = 1
    var scale = 0
    var multiplier = 1
  }

  private var factors: [Factor] {
    switch self {
    case .dimensionless: []
    case .day: [Factor(kind: "second", multiplier: 86_400)]
    case .perDay: [Factor(kind: "second", exponent: -1, multiplier: 86_400)]
    case .billionCFU: [Factor(kind: "item", scale: 9)]
    case .billionCFUPerDay: Self.billionCFU.factors + Self.perDay.factors
    case .picogramsPerMillilitre: [Factor(kind: "gram", scale: -12), Factor(kind: "litre", exponent: -1, scale: -3)]
    case .milligramsPerLitre: [Factor(kind: "gram", scale: -3), Factor(kind: "litre", exponent: -1)]
    case .gramsPerSquareMetreAndHour:
      [
        Factor(kind: "gram"), Factor(kind: "metre", exponent: -2),
        Factor(kind: "second", exponent: -1, multiplier: 3600),
      ]
    }
  }
}
