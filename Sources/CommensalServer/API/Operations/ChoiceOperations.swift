internal import Advice
internal import Answering
internal import HTTPTypes
internal import Labels
internal import Reports

/// Several products in order, or side by side.
struct ChoiceOperations: Sendable {
  let answerer: Answerer

  /// Products that are put in order in one request, at most.
  static let mostProducts = 500
  /// Products side by side, at most: more columns than anybody compares.
  static let mostCompared = 12

  var all: [Operation] { [rank, compare] }

  private var rank: Operation {
    Operation(
      id: "rankProducts",
      method: .post,
      path: "/api/v1/rank",
      tag: "choice",
      summary: "Put products in order for a condition and a person",
      details: "Safety first, then what trials of the product’s own strains amount to, then the benefit that can be"
        + " counted on. What the evidence does not tell apart is a tie.",
      body: .init(ChoiceSchemas.rankRequest, limit: 8 * 1024 * 1024),
      outcome: .json(ChoiceSchemas.ranking),
      effort: .heavy
    ) { call in Reply(try ranked(call.body), isPrivate: call.body.says("profile")) }
  }

  private var compare: Operation {
    Operation(
      id: "compareProducts",
      method: .post,
      path: "/api/v1/compare",
      tag: "choice",
      summary: "Set products side by side",
      details: "What differs, what of it matters, and which is the better choice, or that the evidence does not tell"
        + " them apart. Without a condition they are compared for the first that the profile names, or that the labels"
        + " claim.",
      body: .init(ChoiceSchemas.compareRequest, limit: 2 * 1024 * 1024),
      outcome: .json(ChoiceSchemas.comparison),
      refusals: [.init(status: .conflict, meaning: "No condition is said, named by the profile or claimed by a label")],
      effort: .heavy
    ) { call in Reply(try compared(call.body), isPrivate: call.body.says("profile")) }
  }

  private func ranked(_ body: JSON) throws(Problem) -> JSON {
    let condition = body.condition("condition") ?? .other
    let shelf = Shelf(
      route: body.text("route").flatMap { Route(rawValue: $0) },
      place: body.text("form").flatMap(Shelf.place)
    )
    let entries = body.list("products").enumerated().map { place, sent in
      let product = answerer.product(text: sent.text("text") ?? "", name: sent.text("name"))
      return Ranker.Entry(id: sent.text("id"), name: product.name, line: place + 1, product: product)
    }
    let ranker = Ranker(
      advisor: try advisor(for: condition),
      condition: condition,
      profile: Profile(sent: body["profile"]),
      limit: body.whole("top") ?? Self.mostProducts
    )
    return JSONReport.ranking(RankingList(entries, on: shelf, ranker: ranker))
  }

  private func compared(_ body: JSON) throws(Problem) -> JSON {
    let products = body.list("products").map { answerer.product(text: $0.text("text") ?? "", name: $0.text("name")) }
    let profile = Profile(sent: body["profile"])
    guard
      let condition = body.condition("condition") ?? Comparison.likelyCondition(of: products, profile: profile)
    else {
      throw Problem(.conflict, "No condition", "Say in “condition” what the products are to be compared for.")
    }
    let market = body.text("market").flatMap(Market.init)
    return JSONReport.comparison(
      Comparison(products, for: condition, profile: profile, advisor: try advisor(for: condition, market))
    )
  }

  private func advisor(for condition: Condition, _ market: Market? = nil) throws(Problem) -> Advisor {
    do {
      return try answerer.advisor(for: condition, market: market)
    } catch {
      throw Problem(error)
    }
  }
}
