public import Labels

/// A product that asks for a place.
public struct RankingCandidate: Sendable {
  /// The catalogue's own identifier; `nil` where it has none.
  public var id: String?
  /// The name to show; `nil` where neither catalogue nor label gives one.
  public var name: String?
  /// Where it stands in the catalogue, from 1.
  public var line: Int
  /// The label, read.
  public var product: Product
  /// What decides its place.
  public var facts: RankingFacts

  /// Made from its parts.
  public init(id: String?, name: String?, line: Int, product: Product, facts: RankingFacts) {
    self.id = id
    self.name = name
    self.line = line
    self.product = product
    self.facts = facts
  }

  fileprivate var listing: ListingOrder {
    ListingOrder(facts: facts, name: name ?? "", id: id ?? "", line: line)
  }
}

/// A product with its place.
public struct RankedPlace: Sendable {
  /// From 1; products that the evidence does not tell apart have the same.
  public var place: Int
  /// How many other products have this place, those that are not listed included.
  public var ties: Int
  /// The product.
  public var candidate: RankingCandidate
}

/// Puts products in order, holding no more of them than are asked for, however many come.
///
/// The result is the same in whatever order they come.
public struct Ranking: Sendable {
  private struct Held: Sendable {
    var rank: EvidenceRank
    var candidate: RankingCandidate

    static func isBefore(_ one: Held, _ other: Held) -> Bool {
      one.rank != other.rank ? one.rank < other.rank : one.candidate.listing < other.candidate.listing
    }
  }

  /// How many are listed at most.
  public let limit: Int
  private var held: [Held] = []
  /// How many came at each rank: there are few ranks.
  private var counts: [EvidenceRank: Int] = [:]

  /// An empty ranking.
  ///
  /// - Parameter limit: how many are listed at most; one or more.
  public init(limit: Int) {
    self.limit = max(1, limit)
  }

  /// Whether a product of at best this rank could still change the list or a tie in it.
  public func isOpen(to best: EvidenceRank) -> Bool {
    guard held.count == limit, let last = held.last else { return true }
    return !(last.rank < best)
  }

  /// Takes a product in.
  public mutating func add(_ candidate: RankingCandidate) {
    let new = Held(rank: EvidenceRank(candidate.facts), candidate: candidate)
    counts[new.rank, default: 0] += 1
    list(new)
  }

  /// Takes in what another ranking of other products holds, as if they had come here.
  public mutating func merge(_ other: Ranking) {
    for (rank, count) in other.counts { counts[rank, default: 0] += count }
    for entry in other.held { list(entry) }
  }

  private mutating func list(_ new: Held) {
    if held.count == limit, let last = held.last, !Held.isBefore(new, last) { return }
    var (low, high) = (0, held.count)
    while low < high {
      let middle = (low + high) / 2
      if Held.isBefore(new, held[middle]) { high = middle } else { low = middle + 1 }
    }
    held.insert(new, at: low)
    if held.count > limit { held.removeLast() }
  }

  /// The listed products, best first. Of equals those are listed first whose labels say more, then the cheaper for the
  /// tested dose, then by name.
  public var places: [RankedPlace] {
    var places: [RankedPlace] = []
    for (position, entry) in held.enumerated() {
      let isTie = position > 0 && held[position - 1].rank == entry.rank
      places.append(
        RankedPlace(
          place: isTie ? places[position - 1].place : position + 1,
          ties: counts[entry.rank, default: 1] - 1,
          candidate: entry.candidate
        )
      )
    }
    return places
  }
}
