public import Labels

/// Ranks products that come one by one, for one condition and person.
///
/// Memory is bounded by the length of the list and a fixed number of remembered blends: products with the same microbes,
/// doses, form and route are the same to the trials, so each is judged once.
public struct Ranker: Sendable {
  /// A product as it comes.
  public struct Entry: Sendable {
    /// The catalogue's own identifier; `nil` where it has none.
    public var id: String?
    /// The name to show; `nil` for the label's.
    public var name: String?
    /// Where it stands in the catalogue, from 1.
    public var line: Int
    /// The label, read.
    public var product: Product
    /// What it costs, in units of ``currency``; `nil` where that is not known.
    public var price: Double?
    /// ISO 4217 code; `nil` where the catalogue does not say.
    public var currency: String?
    /// How many servings the price buys; `nil` where the catalogue does not say.
    public var servings: Double?

    /// Made from its parts.
    public init(
      id: String? = nil,
      name: String? = nil,
      line: Int,
      product: Product,
      price: Double? = nil,
      currency: String? = nil,
      servings: Double? = nil
    ) {
      self.id = id
      self.name = name
      self.line = line
      self.product = product
      self.price = price
      self.currency = currency
      self.servings = servings
    }
  }

  /// How many blends are remembered before all are forgotten.
  static let mostRemembered = 20_000

  /// What the products are wanted for.
  public let condition: Condition
  /// Whom they are for.
  public let profile: Profile?
  private let advisor: Advisor
  private var ranking: Ranking
  private var remembered: [Product: Assessment] = [:]

  /// A ranker with nothing in it.
  ///
  /// - Parameters:
  ///   - limit: how many products are listed at most; one or more.
  public init(advisor: Advisor, condition: Condition, profile: Profile? = nil, limit: Int) {
    self.advisor = advisor
    self.condition = condition
    self.profile = profile
    ranking = Ranking(limit: limit)
  }

  /// Takes a product in.
  public mutating func add(_ entry: Entry) {
    let assessment = assess(entry.product)
    // Safety and the label's gaps cost more than the bound: most products of a large catalogue end here.
    guard ranking.isOpen(to: EvidenceRank(RankingFacts(assessment))) else { return }
    let facts = advisor.rankingFacts(
      of: entry.product,
      assessment: assessment,
      condition: condition,
      profile: profile,
      price: entry.price,
      currency: entry.currency,
      servings: entry.servings
    )
    ranking.add(
      RankingCandidate(
        id: entry.id,
        name: entry.name ?? entry.product.name,
        line: entry.line,
        product: entry.product,
        facts: facts
      )
    )
  }

  /// Takes in what another ranker has found among other products, for the same condition and person.
  public mutating func merge(_ other: Ranker) {
    ranking.merge(other.ranking)
  }

  /// The listed products, best first, each with its whole answer.
  public var list: [RankedAnswer] {
    ranking.places.map { place in
      RankedAnswer(
        place: place,
        answer: advisor.answer(for: place.candidate.product, condition: condition, profile: profile)
      )
    }
  }

  private mutating func assess(_ product: Product) -> Assessment {
    guard !product.microbes.isEmpty else { return Assessment(verdict: .noMicrobe, match: .none) }
    let key = product.forTrials
    if let known = remembered[key] { return known }
    if remembered.count >= Self.mostRemembered { remembered.removeAll(keepingCapacity: true) }
    let assessment = advisor.assessment(of: product, condition: condition, profile: profile)
    remembered[key] = assessment
    return assessment
  }
}

/// A listed product with what is said of it.
public struct RankedAnswer: Sendable {
  /// Its place and what decides it.
  public var place: RankedPlace
  /// The whole answer, as a check of the label alone would give it.
  public var answer: Answer

  /// Made from its parts.
  public init(place: RankedPlace, answer: Answer) {
    self.place = place
    self.answer = answer
  }
}
