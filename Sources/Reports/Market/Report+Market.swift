public import Advice
import Labels

extension Report {
  /// What the products of a catalogue say and claim, for a person to read: each figure leads to the products behind it.
  ///
  /// - Parameters:
  ///   - market: the products, counted.
  ///   - catalogue: where they come from.
  ///   - rules: the market whose rules judged the claims; `nil` where all that are held did.
  ///   - isCutOff: whether the catalogue ended before its time.
  ///   - table: the file that lists every product with what it counts as; `nil` where there is none.
  public static func market(
    _ market: MarketSummary,
    catalogue: String,
    rules: Market? = nil,
    isCutOff: Bool = false,
    table: String? = nil
  ) -> Report {
    let page = MarketPage(market: market, rules: rules, table: table)
    guard market.products > 0 else {
      return Report(
        title: Words([.text("No product in "), .quoted(catalogue)]),
        sections: [
          Section(
            "What this means",
            [
              .paragraph(
                Words(
                  market.skipped == 0
                    ? "The catalogue is empty: it holds no line that could be a product."
                    : "The catalogue holds no product that could be read: \(page.skipped)."
                )
              )
            ]
          )
        ]
      )
    }
    return Report(
      title: Words([
        .text("The market in "), .quoted(catalogue), .text(rules.map { ", by the rules of \($0.inWords)" } ?? ""),
      ]),
      banners: (isCutOff ? [page.cutOff] : []) + [page.banner],
      sections: [
        Section("From the shelf to a trial", page.steps),
        Section("By form", [.plot(Figure(.shares(page.forms)))]),
        Section("By what is claimed for skin", [.plot(Figure(.shares(page.conditions)))]),
        Section("What becomes of the claims", page.claims),
        Section("What these figures are", [.list(page.remarks, terminalLimit: nil)]),
        Section("The products behind the figures", [.listings(page.listings, head: page.listingsHead)]),
      ].filter { !$0.blocks.isEmpty },
      closing: Words(Advisor.disclaimer)
    )
  }
}

/// Blocks of the page, and the names of the places that they lead to.
struct MarketPage {
  let market: MarketSummary
  let rules: Market?
  let table: String?

  /// Wordings that are shown of each standing.
  static let mostWordings = 15

  var skipped: String {
    switch market.skipped {
    case 0: "every line was a product"
    case 1: "one line was no product"
    default: "\(Numbers.grouped(market.skipped)) lines were no products"
    }
  }

  // MARK: Above

  var cutOff: Report.Banner {
    Report.Banner(
      tone: .bad,
      headline: "Not the whole catalogue",
      paragraphs: [
        "The catalogue is damaged or was cut off: there were more products in it than could be read. The figures are those of the products before the damage."
      ]
    )
  }

  var banner: Report.Banner {
    let products = market.products
    let tied = market.tally(.trial).alone.count
    let helped = market.tally(.helped).alone.count
    let condition = market.asked.plainName
    let claiming = market.claimingJudged.count
    let unsupported = market.claimingUnsupported.count
    var second = "No label claims anything for skin."
    if claiming > 0 {
      second =
        "\(Numbers.grouped(claiming)) claim something for skin, or in words that a rule speaks of; "
        + "\(Numbers.grouped(unsupported)) of these (\(share(unsupported, of: claiming))) claim something that no trial held here "
        + "supports, or that no label may say."
    }
    return Report.Banner(
      tone: .plain,
      headline: "\(Numbers.grouped(tied)) of \(Numbers.counted(products, "product")) can be tied to a trial",
      paragraphs: [
        Words(
          tied == 0
            ? "None holds all the strains of a trial for \(condition), or for a condition of skin that it claims."
            : "\(share(tied, of: products)) hold all the strains of a trial for \(condition), or for a condition of skin that they "
              + "claim. \(helped == 0 ? "For none" : "For \(Numbers.grouped(helped))") of them the trials show that it helped."
        ),
        Words(second), Words("Claims were judged by \(rules.rulesInWords).\(rules == nil ? Self.otherRules : "")"),
      ]
    )
  }

  private static let otherRules = " What one market forbids another may allow; --market EU asks for one."

  private func share(_ count: Int, of whole: Int) -> String {
    whole > 0 ? PlotNumber.percent(Double(count) / Double(whole)) : "–"
  }

  // MARK: Steps

  var steps: [Report.Block] {
    let rows = MarketSummary.Step.allCases.map { step -> [Words] in
      let tally = market.tally(step)
      return [
        Words(capitalised(step.phrase)), figure(tally.alone.count, Anchor.alone(step)),
        figure(tally.soFar.count, Anchor.soFar(step)),
      ]
    }
    return [
      .paragraph(
        "A trial can speak for a product only where the label names the same strains. “Up to here” counts products that also do everything in the rows above."
      ),
      .plot(Report.Figure(.shares(stepsPlot), summary: .none(caption: stepsPlot.title))),
      .table(
        Report.Table(
          caption: "Products that …",
          columns: [.init("What the label does"), .init("Products", .trailing), .init("Up to here", .trailing)],
          rows: rows
        )
      ),
    ]
  }

  private var stepsPlot: SharesPlot {
    SharesPlot(
      title: "How many labels say what is needed",
      subtitle: "Shares of all \(Numbers.counted(market.products, "product"))",
      parts: ["and everything above it", "this, but not everything above it"],
      rows: MarketSummary.Step.allCases.map { step in
        let tally = market.tally(step)
        return SharesPlot.Row(
          name: step.phrase,
          parts: [
            .init(part: 0, count: tally.soFar.count, anchor: Anchor.soFar(step)),
            .init(part: 1, count: tally.alone.count - tally.soFar.count, anchor: Anchor.alone(step)),
          ]
        )
      },
      length: .of(market.products),
      rowHeading: "Products that"
    )
  }

  private func figure(_ count: Int, _ anchor: String) -> Words {
    let text = Numbers.grouped(count)
    return Words([count > 0 ? .jump(text, to: anchor) : .text(text), .quiet(" " + share(count, of: market.products))])
  }

  // MARK: Groups

  var forms: SharesPlot {
    SharesPlot(
      title: "How far products of each form get",
      subtitle: "Each bar is all products of a form; their number stands beside it",
      parts: MarketSummary.Rung.allCases.map(\.phrase),
      rows: market.forms.map { form in
        SharesPlot.Row(
          name: form.phrase,
          parts: MarketSummary.Rung.allCases.enumerated().map { place, rung in
            .init(part: place, count: market.tally(form, rung).count, anchor: Anchor.of(form, rung))
          }
        )
      },
      length: .full,
      rowHeading: "Form"
    )
  }

  var conditions: SharesPlot {
    SharesPlot(
      title: "What trials say of products for what they claim",
      subtitle: "Each bar is all products that claim it; a product may claim several",
      parts: Answer.Verdict.marketParts.compactMap { $0.first?.marketPhrase },
      rows: market.conditions.map { condition in
        SharesPlot.Row(
          name: condition.plainName,
          parts: Answer.Verdict.marketParts.enumerated().map { place, verdicts in
            let count = verdicts.reduce(0) { $0 + market.tally(condition, $1).count }
            return .init(part: place, count: count, anchor: Anchor.of(condition, place))
          }
        )
      },
      length: .full,
      rowHeading: "Claimed"
    )
  }

  // MARK: Claims

  var claims: [Report.Block] {
    let standings = MarketSummary.ClaimStanding.allCases
    let all = standings.reduce(0) { $0 + market.tally($1).count }
    guard all > 0 else { return [.paragraph("No label of this catalogue claims anything.")] }
    let plot = SharesPlot(
      title: "Claims, by what trials and rules say of them",
      subtitle: "Shares of all \(Numbers.counted(all, "claim")); a product may make several",
      parts: [],
      rows: standings.map { standing in
        let anchor = Anchor.of(standing)
        return SharesPlot.Row(
          name: standing.phrase,
          parts: [.init(part: 0, count: market.tally(standing).count, anchor: anchor)]
        )
      },
      length: .of(all),
      rowHeading: "Claims"
    )
    let table = Report.Table(
      caption: "Claims, and the products that make them",
      columns: [.init("Claim"), .init("Claims", .trailing), .init("Products", .trailing)],
      rows: standings.map { standing in
        let tally = market.tally(standing)
        return [
          Words(capitalised(standing.phrase)), Words(Numbers.grouped(tally.count)),
          figure(tally.products.count, Anchor.of(standing)),
        ]
      }
    )
    let quotes = [.notAllowed, .unsupported].compactMap(wordings)
    let head = Report.Block.paragraph(
      "Quoted below are the words that make a claim; the rest of the sentence is left out."
    )
    return [.plot(Report.Figure(.shares(plot), summary: .none(caption: plot.title))), .table(table)]
      + (quotes.isEmpty ? [] : [head] + quotes)
  }

  func wordings(of standing: MarketSummary.ClaimStanding) -> [MarketSummary.Wording] {
    market.wordings(standing, most: Self.mostWordings)
  }

  private func wordings(_ standing: MarketSummary.ClaimStanding) -> Report.Block? {
    let wordings = wordings(of: standing)
    guard !wordings.isEmpty else { return nil }
    let what = standing == .notAllowed ? "not allowed" : "not supported"
    return .table(
      Report.Table(
        caption: "What labels most often print that is \(what)",
        columns: [.init("Most often printed, and \(what)"), .init("Products", .trailing)],
        rows: wordings.enumerated().map { place, wording in
          [Words([.quoted(shortened(wording.text))]), figure(wording.products.count, Anchor.wording(standing, place))]
        }
      )
    )
  }

  /// A whole page of text can be one sentence to a reader of labels.
  func shortened(_ text: String) -> String {
    let longest = 160
    return text.count > longest ? text.prefix(longest) + "…" : text
  }

  // MARK: Below

  var remarks: [Words] {
    var remarks: [Words] = [
      Words(
        "Counted are \(Numbers.counted(market.products, "product")), each once; \(skipped). Shares are of all products where nothing else is said."
      ),
      Words(
        "Each product was held against trials for \(market.asked.plainName) and for every condition of skin that it claims. “All the strains of a trial” means a trial of exactly these strains, or of some of them without others."
      ),
      "Labels are counted, not jars: what a label leaves out may still be in the product, and what it says need not be.",
      "No trial is held is not proof of no effect. Claims about digestion, immunity and other things than skin are not judged.",
      "Labels are read by a program. In a text that was cut or scanned badly, microbes and promises are missed.",
    ]
    if market.hasMoreWordings {
      remarks.append(
        Words(
          "More than \(Numbers.grouped(MarketSummary.mostWordings)) different wordings came; those that came last are not compared."
        )
      )
    }
    return remarks
  }
}
