public import Evidence
internal import Labels

/// A place and why it is what it is, in plain words.
public struct RankingWords: Sendable {
  private let ranked: RankedAnswer
  private var facts: RankingFacts { ranked.place.candidate.facts }
  private var answer: Answer { ranked.answer }

  /// Words for a place.
  public init(_ ranked: RankedAnswer) {
    self.ranked = ranked
  }

  /// The reason for the place: safety where it decides, what the trials amount to, the cautious figure, then what limits
  /// it.
  public var why: String {
    [gate, standing, figure, certainty, dose, contact].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The cautious figure with the interval, the first part of it; `nil` where there is no estimate.
  public static func cautious(_ effect: PooledEffect) -> String? {
    guard let bound = effect.quartiles?.high, effect.noticedDifference != nil else { return nil }
    let places = effect.kind == .meanDifference ? 1 : 2
    let size = PlainText.number(abs(bound), places: places)
    let unit = effect.kind == .meanDifference ? "\(effect.measure) points" : "standard deviations"
    if size == "0" { return "with 75 % probability it does no harm, and no more is likely" }
    return bound < 0
      ? "with 75 % probability it is at least \(size) \(unit) better than without"
      : "a benefit cannot be counted on: at the cautious end it is \(size) \(unit) worse"
  }

  /// Says that products share a place; empty where they do not.
  public var tie: String {
    switch ranked.place.ties {
    case 0: ""
    case 1: "Tied with one other: the evidence does not tell them apart."
    default: "Tied with \(ranked.place.ties) others: the evidence does not tell them apart."
    }
  }

  private var gate: String {
    switch facts.gate {
    case .open: return ""
    case .askFirst: return "Ask a doctor first\(concerns)."
    case .avoid: return "Not for you\(concerns): it stands below all that are."
    }
  }

  private var concerns: String {
    var seen: Set<String> = []
    let named = answer.safety.filter { $0.isPersonal && $0.severity.weight >= SafetyFact.Severity.seeDoctor.weight }
      .compactMap(\.concern).filter { seen.insert($0).inserted }
    return named.isEmpty ? "" : " (\(PlainText.list(Array(named.prefix(3)))))"
  }

  private var standing: String {
    let condition = answer.condition.plainName
    switch facts.standing {
    case .helped: return "Its own strains were tested for \(condition), and they helped."
    case .leaning: return "Its own strains were tested for \(condition); not settled, but a benefit is likely."
    case .relatives:
      return
        "Its own strains were not tested for \(condition). Relatives lean towards a benefit; it need not hold for these."
    case .unclear: return "Its own strains were tested for \(condition), and it is not settled."
    case .related: return "Only relatives of its strains were tested for \(condition), which says too little."
    case .untested: return "Nobody has tested it for \(condition)."
    case .noBenefit: return "Its own strains were tested for \(condition), and no benefit was seen."
    case .noMicrobe: return "Its label names no microbe, so no trial can be matched to it."
    }
  }

  private var figure: String {
    guard let effect = answer.effect, facts.standing < .untested, let cautious = Self.cautious(effect) else {
      return ""
    }
    return PlainText.capitalised(cautious) + "."
  }

  private var certainty: String {
    guard let certainty = answer.certainty, facts.standing < .untested else { return "" }
    return "Certainty: \(certainty.grade.word)."
  }

  private var dose: String {
    guard facts.standing.isByNumber || facts.standing == .unclear else { return "" }
    switch facts.dose {
    case .asTested: return "The dose is about the tested one."
    case .more: return "The dose is higher than the tested one."
    case .less: return "The dose is lower than the tested one."
    case .unknown: return "The dose cannot be compared with the tested one."
    }
  }

  private var contact: String {
    !answer.product.microbes.isEmpty && ContactTime.isRinsedOff(answer.product) ? ContactTime.meaning : ""
  }
}
