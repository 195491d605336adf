import Advice
import Labels

extension MarketSummary.Step {
  /// What products do that take it, to follow "products that".
  var phrase: String {
    switch self {
    case .product: "are in the catalogue"
    case .microbe: "name a microbe"
    case .strain: "name a strain"
    case .everyStrain: "name the strain of every microbe"
    case .dose: "say how many microbes"
    case .guarantee: "promise it to the end of shelf life"
    case .trial: "hold all the strains of a trial"
    case .helped: "were tested, and it helped"
    }
  }
}

extension MarketSummary.Rung {
  var phrase: String {
    switch self {
    case .tiedToTrial: "hold all the strains of a trial"
    case .namesStrain: "name a strain, but hold those of no trial"
    case .namesMicrobe: "name microbes, no strain"
    case .namesNone: "name no microbe"
    }
  }
}

extension MarketSummary.ClaimStanding {
  var phrase: String {
    switch self {
    case .supported: "supported by trials"
    case .partly: "partly: the trials are unclear"
    case .unsupported: "not supported"
    case .notAllowed: "not allowed: only a medicine may say it"
    case .notJudged: "not about skin: not judged here"
    }
  }
}

extension Market? {
  /// The rules that judge claims, to follow "by".
  var rulesInWords: String {
    switch self {
    case nil: "the rules of every market held here"
    case let market?: "the rules of \(market.inWords) alone"
    }
  }
}

extension Market {
  /// Its code as it stands in a sentence.
  var inWords: String { ["EU", "UK", "US"].contains(code) ? "the \(code)" : code }
}

extension Answer.Verdict {
  /// What the trials say of a product for what it claims; `nil` for what needs a person to be said.
  var marketPhrase: String? {
    switch self {
    case .testedHelped: "tested, and it helped"
    case .testedUnclear: "tested, unclear"
    case .testedNoBenefit: "tested, no benefit seen"
    case .relatedOnly: "only relatives were tested"
    case .untested, .noMicrobe: "not tested, or no microbe named"
    case .askADoctor: nil
    }
  }

  /// Where a verdict stands among the parts of a plot, which are five.
  static let marketParts: [[Answer.Verdict]] = [
    [.testedHelped], [.testedUnclear], [.testedNoBenefit], [.relatedOnly], [.untested, .noMicrobe],
  ]
}
