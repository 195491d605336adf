internal import Advice
internal import Answering
internal import ArgumentParser

/// Where a product is sold.
struct MarketOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge claims by the rules of this market alone: EU, one of its countries, UK, US, CA or ID.",
      valueName: "market"
    ),
    completion: .list(Market.all.map(\.code)),
    transform: market
  )
  var market: Market?

  @Sendable private static func market(_ word: String) throws -> Market {
    guard let market = Market(word) else {
      throw ValidationError(
        "No rules of “\(printable(word))” are held. Known: \(Market.all.map(\.code).joined(separator: ", "))."
      )
    }
    return market
  }
}
