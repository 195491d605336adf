import Advice
import Evidence
import Labels

// The words for what the types enumerate. One place, so that a terminal and a page never say it differently.

extension Answer.Verdict {
  /// The answer as a headline.
  func headline(for condition: Condition) -> String {
    switch self {
    case .testedHelped: "Tested for \(condition.plainName): it helped"
    case .testedUnclear: "Tested for \(condition.plainName): unclear"
    case .testedNoBenefit: "Tested for \(condition.plainName): no benefit seen"
    case .relatedOnly: "Not tested for \(condition.plainName): only relatives were"
    case .untested: "Not tested for \(condition.plainName)"
    case .noMicrobe: "No microbe found on this label"
    case .askADoctor: "Ask a doctor before you use this"
    }
  }

  var tone: Tone {
    switch self {
    case .testedHelped: .good
    case .testedUnclear, .relatedOnly: .mixed
    case .testedNoBenefit, .untested, .noMicrobe: .plain
    case .askADoctor: .bad
    }
  }
}

extension MatchLevel {
  /// How near a trial's microbes are to the product's, to stand as a mark.
  ///
  /// - Parameter microbes: how many the product holds.
  func phrase(microbes: Int) -> String {
    switch self {
    case .exactBlend: microbes == 1 ? "exactly this strain" : "exactly this mix of strains"
    case .sameStrains: "all its strains are in this product"
    case .someStrains: "some of these strains"
    case .species: "same species, another or unnamed strain"
    case .genus: "same genus only"
    case .none: "no match"
    }
  }

  /// Whether a trial at this level tested microbes known to be in the product.
  var isOfTheseStrains: Bool {
    switch self {
    case .exactBlend, .sameStrains, .someStrains: true
    case .species, .genus, .none: false
    }
  }
}

extension TrialMatch.Direction {
  var phrase: String {
    switch self {
    case .favoursProduct: "did better than the comparison"
    case .noDifference: "no difference from the comparison"
    case .favoursControl: "did worse than the comparison"
    case .cannotTell: "cannot tell"
    }
  }

  /// A word or two for a table.
  var shortPhrase: String {
    switch self {
    case .favoursProduct: "better"
    case .noDifference: "no difference"
    case .favoursControl: "worse"
    case .cannotTell: "cannot tell"
    }
  }

  var tone: Tone {
    switch self {
    case .favoursProduct: .good
    case .noDifference: .plain
    case .favoursControl: .bad
    case .cannotTell: .mixed
    }
  }
}

extension SafetyFact.Severity {
  var phrase: String {
    switch self {
    case .info: "good to know"
    case .caution: "take care"
    case .avoid: "avoid"
    case .seeDoctor: "ask a doctor"
    }
  }

  var tone: Tone {
    switch self {
    case .info: .note
    case .caution: .caution
    case .avoid, .seeDoctor: .bad
    }
  }
}

extension ClaimJudgement.Verdict {
  var phrase: String {
    switch self {
    case .supported: "supported"
    case .partly: "partly supported"
    case .unsupported: "not supported"
    case .notAllowed: "not allowed"
    }
  }

  var tone: Tone {
    switch self {
    case .supported: .good
    case .partly: .mixed
    case .unsupported: .plain
    case .notAllowed: .bad
    }
  }
}

extension Viability {
  var phrase: String {
    switch self {
    case .live: "live"
    case .heatKilled: "heat-killed"
    case .lysate: "broken cells (lysate)"
    case .ferment: "ferment"
    case .filtrate: "filtrate, no cells"
    case .unknown: "not stated"
    }
  }
}

extension ProductForm {
  var phrase: String {
    switch self {
    case .unknown: "form not stated"
    case .other: "other form"
    case .drops: "drops"
    default: rawValue
    }
  }
}

extension Route {
  var phrase: String {
    switch self {
    case .oral: "to swallow"
    case .topical: "for the skin"
    case .vaginal: "vaginal"
    case .other: "other route"
    case .unknown: "route not stated"
    }
  }
}

extension DoseBasis {
  var phrase: String {
    switch self {
    case .serving, .capsule, .tablet, .drop, .day, .gram: "per " + rawValue
    case .ml: "per ml"
    }
  }
}

extension DoseGuarantee {
  var phrase: String {
    switch self {
    case .endOfShelfLife: "until the end of shelf life"
    case .manufacture: "at manufacture"
    }
  }
}

extension Trial.Purpose {
  var phrase: String {
    switch self {
    case .treatment: "treatment"
    case .prevention: "prevention"
    case .cosmetic: "cosmetic"
    }
  }
}

extension Trial.Design {
  /// Such as `randomised, double-blind, parallel`; what was not reported is said to be so where it matters.
  var phrase: String {
    var parts: [String] = []
    switch isRandomised {
    case true?: parts.append("randomised")
    case false?: parts.append("not randomised")
    case nil: if kind != .singleArm { parts.append("randomisation not reported") }
    }
    switch blinding {
    case .double?: parts.append("double-blind")
    case .single?: parts.append("single-blind")
    case .open?: parts.append("open")
    case nil: break
    }
    switch kind {
    case .parallel?: break
    case .crossover?: parts.append("crossover")
    case .splitBody?: parts.append("split body")
    case .singleArm?: parts.append("no control group")
    case nil: break
    }
    return parts.joined(separator: ", ")
  }
}

/// A trial's condition in words; identifiers that only trials use are spelt out.
func conditionPhrase(_ identifier: String) -> String {
  Condition(rawValue: identifier)?.plainName ?? String(identifier.map { $0 == "-" ? " " : $0 })
}

/// The label's daily dose against the trial's.
func dosePhrase(_ ratio: Double?) -> String {
  guard let ratio, ratio > 0, ratio.isFinite else { return "unknown" }
  // Counts on labels are good to a quarter at best.
  switch ratio {
  case 0.8...1.25: return "the label's daily dose is about the same as the trial's"
  case ..<0.01: return "the label's daily dose is less than a hundredth of the trial's"
  case ..<0.8:
    return "the label's daily dose is about \(Numbers.rounded(ratio * 100, significantDigits: 2)) % of the trial's"
  case 100...: return "the label's daily dose is more than 100 times the trial's"
  default: return "the label's daily dose is about \(Numbers.rounded(ratio, significantDigits: 2)) times the trial's"
  }
}
