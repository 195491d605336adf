import Advice
import Labels

extension MarketPage {
  /// The names of the places where products are listed.
  enum Anchor {
    static func alone(_ step: MarketSummary.Step) -> String { "do-\(step.rawValue)" }
    static func soFar(_ step: MarketSummary.Step) -> String { "up-to-\(step.rawValue)" }
    static func of(_ form: ProductForm, _ rung: MarketSummary.Rung) -> String { "\(form.rawValue)-\(rung.rawValue)" }
    static func of(_ condition: Condition, _ part: Int) -> String { "claim-\(condition.rawValue)-\(part + 1)" }
    static func of(_ standing: MarketSummary.ClaimStanding) -> String { "claims-\(standing.rawValue)" }
    static func wording(_ standing: MarketSummary.ClaimStanding, _ place: Int) -> String {
      "words-\(standing.rawValue)-\(place + 1)"
    }
  }

  var listingsHead: Words {
    let rest = table.map { Words(" Every product, with all that it counts as, is in \($0).") }
    return Words(
      "A figure above opens its list: the first \(MarketSummary.longestList) products of a figure of all, the first \(MarketSummary.shortList) of a part."
    )
      + (rest ?? Words(" “--products FILE.csv” writes every product with all that it counts as."))
  }

  var listings: [Report.Listing] {
    stepListings + formListings + conditionListings + claimListings + wordingListings
  }

  private var stepListings: [Report.Listing] {
    MarketSummary.Step.allCases.flatMap { step -> [Report.Listing] in
      let tally = market.tally(step)
      return [
        listing(Anchor.alone(step), "Products that \(step.phrase)", tally.alone),
        listing(Anchor.soFar(step), "Products that \(step.phrase), and do all before it", tally.soFar),
      ].compactMap(\.self)
    }
  }

  private var formListings: [Report.Listing] {
    market.forms.flatMap { form in
      MarketSummary.Rung.allCases.compactMap { rung in
        listing(
          Anchor.of(form, rung),
          "\(capitalised(form.phrase)): products that \(rung.phrase)",
          market.tally(form, rung)
        )
      }
    }
  }

  private var conditionListings: [Report.Listing] {
    market.conditions.flatMap { condition in
      Answer.Verdict.marketParts.enumerated().compactMap { place, verdicts -> Report.Listing? in
        let tallies = verdicts.map { market.tally(condition, $0) }
        return listing(
          Anchor.of(condition, place),
          "Claimed for \(condition.plainName): \(verdicts.first?.marketPhrase ?? "")",
          count: tallies.reduce(0) { $0 + $1.count },
          first: tallies.flatMap(\.first)
        )
      }
    }
  }

  private var claimListings: [Report.Listing] {
    MarketSummary.ClaimStanding.allCases.compactMap { standing in
      listing(
        Anchor.of(standing),
        "Products with claims: \(standing.phrase)",
        market.tally(standing).products
      )
    }
  }

  private var wordingListings: [Report.Listing] {
    [MarketSummary.ClaimStanding.notAllowed, .unsupported].flatMap { standing in
      wordings(of: standing).enumerated().compactMap { place, wording in
        listing(
          Anchor.wording(standing, place),
          Inline.quoted(shortened(wording.text)).plain,
          wording.products,
          why: wording.why
        )
      }
    }
  }

  private func listing(
    _ anchor: String,
    _ title: String,
    _ tally: MarketSummary.Tally,
    why: String = ""
  ) -> Report.Listing? {
    listing(anchor, title, count: tally.count, first: tally.first, why: why)
  }

  private func listing(
    _ anchor: String,
    _ title: String,
    count: Int,
    first: [MarketSummary.Reference],
    why: String = ""
  ) -> Report.Listing? {
    guard count > 0 else { return nil }
    let more = count - first.count
    var rest = why
    if more > 0 {
      rest += (rest.isEmpty ? "" : " ") + "And \(Numbers.counted(more, "more product"))."
    }
    return Report.Listing(
      anchor: anchor,
      title: "\(title) (\(Numbers.grouped(count)))",
      items: first.map(item),
      rest: Words(rest)
    )
  }

  private func item(_ product: MarketSummary.Reference) -> Words {
    let place = [product.id, "line \(Numbers.grouped(product.line))"].compactMap(\.self).joined(separator: ", ")
    return [.text(product.name ?? "without a name"), .quiet(" · \(place)")]
  }
}
