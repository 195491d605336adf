internal import Evidence

/// What the evidence makes of a product, as far as it tells products apart: two products with the same standing share a
/// place. The less is the better.
public struct EvidenceRank: Sendable, Hashable, Comparable {
  /// Differences in ``RankingFacts/score`` below half of this do not count: a tenth of what people notice.
  public static let scoreStep = 0.1

  private var gate: RankingFacts.Gate
  private var standing: RankingFacts.Standing
  /// In steps, negative; the last place for no number.
  private var harm: Int
  private var distance: Int
  private var doubt: Int
  private var dose: RankingFacts.Dose

  /// The rank that these facts give.
  public init(_ facts: RankingFacts) {
    gate = facts.gate
    standing = facts.standing
    harm = 0
    if standing.isByNumber {
      let steps = facts.score.map { ($0 / Self.scoreStep).rounded() }
      harm = steps.map { -Int(min(1e6, max(-1e6, $0))) } ?? .max
    }
    distance = MatchLevel.allCases.firstIndex(of: facts.match) ?? MatchLevel.allCases.count
    doubt = facts.grade.flatMap { Certainty.Grade.allCases.firstIndex(of: $0) } ?? Certainty.Grade.allCases.count
    dose = facts.dose
  }

  /// The better is less.
  public static func < (one: EvidenceRank, other: EvidenceRank) -> Bool {
    if one.gate != other.gate { return one.gate < other.gate }
    if one.standing != other.standing { return one.standing < other.standing }
    return [one.harm, one.distance, one.doubt, one.dose.rawValue].lexicographicallyPrecedes([
      other.harm, other.distance, other.doubt, other.dose.rawValue,
    ])
  }
}

/// In what order products of one place are listed: it says nothing on how well they work. The less comes first.
struct ListingOrder: Comparable {
  var facts: RankingFacts
  var name: String
  var id: String
  var line: Int

  static func < (one: ListingOrder, other: ListingOrder) -> Bool {
    let (first, second) = (one.facts, other.facts)
    if first.isRinsedOff != second.isRinsedOff { return !first.isRinsedOff }
    if first.missingStatements != second.missingStatements {
      return first.missingStatements < second.missingStatements
    }
    if first.price != second.price {
      guard let price = first.price else { return false }
      guard let otherPrice = second.price else { return true }
      return price < otherPrice
    }
    return (one.name, one.id, one.line) < (other.name, other.id, other.line)
  }

  static func == (one: ListingOrder, other: ListingOrder) -> Bool { !(one < other) && !(other < one) }
}
