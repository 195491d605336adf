import Advice
import Evidence
import Labels
import Microbes

extension Report {
  /// Products of a catalogue in order, for a person to read.
  public static func ranking(_ list: RankingList) -> Report {
    RankingReport(list: list).report
  }
}

private struct RankingReport {
  let list: RankingList

  /// More than this a terminal tells in short.
  private static let mostInFull = 10

  var report: Report {
    Report(
      title: Words("Products for \(list.condition.plainName), by what was tested"),
      banners: (list.isCutOff ? [cutOff] : []) + [banner],
      sections: [overview, places, Report.Section("How they are ordered", [.list(rules, terminalLimit: nil)]), leftOut]
        .compactMap(\.self),
      closing: Words(Advisor.disclaimer)
    )
  }

  private var open: [RankedAnswer] { list.ranked.filter { $0.place.candidate.facts.gate == .open } }

  private var cutOff: Report.Banner {
    Report.Banner(
      tone: .bad,
      headline: "Not the whole catalogue",
      paragraphs: [Words(RankingList.cutOffWords)]
    )
  }

  private var banner: Report.Banner {
    let likely = open.filter { $0.place.candidate.facts.standing.isByNumber }
    let standings = list.ranked.map(\.place.candidate.facts.standing)
    let tested = standings.count { [.helped, .leaning, .unclear, .noBenefit].contains($0) }
    let shown = standings.count { $0 == .helped }
    let closed = list.ranked.count { $0.place.candidate.facts.gate == .avoid }
    let helped = open.filter { $0.place.candidate.facts.standing == .helped }
    let count = Numbers.counted(list.read, "product") + " read"
    let skipped = list.skipped > 0 ? "; \(Numbers.grouped(list.skipped)) left out" : ""
    let headline: String
    let tone: Tone
    if let first = helped.first {
      (headline, tone) = ("First: \(Self.first(first))", .good)
    } else if let first = likely.first {
      let isTested = first.place.candidate.facts.standing == .leaning
      (headline, tone) = ("First: \(Self.first(first)), \(isTested ? "not settled" : "not tested itself")", .mixed)
    } else if closed == list.ranked.count, closed > 0 {
      (headline, tone) = ("None of those listed is for you", .bad)
    } else if open.isEmpty, !list.ranked.isEmpty {
      (headline, tone) = ("Ask a doctor before any of those listed", .caution)
    } else {
      (headline, tone) = ("None of them has a benefit that can be counted on", .plain)
    }
    return Report.Banner(
      tone: tone,
      headline: headline,
      paragraphs: [
        Words(
          "\(count)\(skipped). Of the \(Numbers.grouped(list.ranked.count)) listed, \(some(tested)) \(tested == 1 ? "holds" : "hold") strains"
            + " that were tested for \(list.condition.plainName), and \(some(shown)) \(shown == 1 ? "was" : "were") shown"
            + " to help.\(notForYou(closed)) A place is no promise: read why."
        )
      ]
    )
  }

  /// The name, and how many stand beside it.
  private static func first(_ ranked: RankedAnswer) -> String {
    let ties = ranked.place.ties
    return name(ranked) + (ties == 0 ? "" : " and \(Numbers.counted(ties, "other")) tied with it")
  }

  private func notForYou(_ count: Int) -> String {
    count == 0 ? "" : " \(Numbers.grouped(count)) of them \(count == 1 ? "is" : "are") not for you."
  }

  private func some(_ count: Int) -> String { count == 0 ? "none" : Numbers.grouped(count) }

  // MARK: Overview

  /// The list as a drawing with its figures; without figures there is nothing to draw.
  private var overview: Report.Section? {
    let drawn = list.ranked.filter { $0.answer.effect?.noticedDifference != nil }
    guard let effect = drawn.first?.answer.effect else { return nil }
    let plot = ForestPlot(
      title: "What the product adds, on average",
      subtitle: "Best estimate with its 95% interval, from all trials held; in the order of the list",
      groups: [.init(rows: drawn.compactMap(row))],
      axis: EffectAxis(
        label: effect.kind == .meanDifference ? "Difference in \(effect.measure) points" : "Standard deviations",
        importantDifference: effect.minimalImportantDifference.map { -$0 }
      ),
      rowHeading: "Product"
    )
    return Report.Section("In order", [.plot(.init(.forest(plot), caption: caption, summary: table(drawn)))])
  }

  private var caption: Words {
    Words([
      .quiet("Below zero is better than without. The cautious end is where the effect lies, or better, with 75 %.")
    ])
  }

  private func row(_ ranked: RankedAnswer) -> ForestPlot.Row? {
    ranked.answer.effect.map { effect in
      ForestPlot.Row(
        name: "\(ranked.place.place). \(Self.short(Self.name(ranked)))",
        detail: Self.standing(ranked),
        result: .estimate(
          .init(estimate: effect.estimate, lower: effect.ci95.low, upper: effect.ci95.high)
        )
      )
    }
  }

  private func table(_ drawn: [RankedAnswer]) -> Report.Table {
    Report.Table(
      caption: "Places with a figure",
      columns: [
        .init("Product"), .init("At the cautious end (75 %)", .trailing), .init("Best estimate (95 %)", .trailing),
        .init("Certainty"),
      ],
      rows: drawn.map { ranked in
        let effect = ranked.answer.effect
        let figures = effect.map { Figures($0) }
        return [
          Words("\(ranked.place.place). \(Self.name(ranked))"), Words(figures?.cautious ?? ""),
          Words(figures?.estimate ?? ""), Words(ranked.answer.certainty?.grade.word ?? ""),
        ]
      },
      terminalRowLimit: 2 * Self.mostInFull
    )
  }

  // MARK: Place by place

  private var places: Report.Section? {
    guard !list.ranked.isEmpty else { return nil }
    return Report.Section("Place by place", [.cards(list.ranked.map(card), terminalLimit: Self.mostInFull)])
  }

  private func card(_ ranked: RankedAnswer) -> Report.Card {
    let (place, answer) = (ranked.place, ranked.answer)
    let names = ScientificNames(answer.product.microbes.flatMap { [$0.name, $0.written] })
    let words = RankingWords(ranked)
    var facts = [Report.Fact("Why", [names.words(words.why)])]
    if let effect = answer.effect, let certainty = answer.certainty, place.candidate.facts.standing < .untested {
      facts.append(Report.Fact("Estimate", [Words(EffectWords(effect, certainty).amountWithRange + ".")]))
    }
    if !words.tie.isEmpty { facts.append(Report.Fact("Tie", [Words(words.tie)])) }
    let grave = answer.safety.filter { $0.severity != .info && ($0.isPersonal || $0.severity != .seeDoctor) }
    if !grave.isEmpty {
      facts.append(Report.Fact("Safety", grave.prefix(3).map { names.words($0.why) }))
    }
    if let price = place.candidate.facts.price {
      let amount = Numbers.rounded(price.amount) + (price.currency.map { " " + $0 } ?? "")
      let unit = price.currency == nil ? " The catalogue does not say in which currency." : ""
      facts.append(Report.Fact("Price", [Words("\(amount) for a day of the dose that was tested.\(unit)")]))
    }
    let isTie = place.ties > 0
    return Report.Card(
      title: Words([.text("\(place.place)\(isTie ? " =" : ".") \(Self.name(ranked))")]),
      tone: place.candidate.facts.gate == .open ? answer.verdict.tone : .bad,
      marks: [
        answer.verdict.headline(for: answer.condition), answer.product.form.phrase,
        answer.match.phrase(microbes: answer.product.microbes.count),
      ],
      facts: facts
    )
  }

  static func name(_ ranked: RankedAnswer) -> String {
    ranked.place.candidate.name ?? ranked.place.candidate.id ?? "line \(ranked.place.candidate.line)"
  }

  private static func short(_ name: String) -> String {
    let longest = 32
    return name.count > longest ? name.prefix(longest - 1) + "…" : name
  }

  private static func standing(_ ranked: RankedAnswer) -> String {
    switch ranked.place.candidate.facts.standing {
    case .helped: "its strains were tested and helped"
    case .leaning: "its strains were tested; not settled"
    case .relatives: "only relatives were tested"
    case .unclear: "its strains were tested; not settled"
    case .related: "only relatives were tested"
    case .untested: "not tested"
    case .noBenefit: "its strains were tested; no benefit seen"
    case .noMicrobe: "no microbe named"
    }
  }

  // MARK: Rules and remainder

  private var rules: [Words] {
    let noticed = list.ranked.lazy.compactMap(\.answer.effect).first
    var scale = "the smallest difference that people notice"
    if let difference = noticed?.minimalImportantDifference {
      scale += " (\(Numbers.rounded(difference)) \(noticed?.measure ?? "") points)"
    }
    return [
      "First safety: what is not for this person stands below all that is.",
      Words(
        "Then what the trials amount to: tested and helped; tested, not settled, but a benefit is likely; only relatives"
          + " tested, but a benefit is likely; not settled; not tested; tested without benefit; no microbe named."
      ),
      Words(
        "Among those with a likely benefit the cautious figure: what the product adds at least, with a probability of"
          + " 75 %, in parts of \(scale). Differences below a tenth of it do not count."
      ),
      "Then how exactly the tested microbes are those of the label, how certain the evidence is, and the dose.",
      "What is the same in all this is a tie. Within a tie, what stays on the skin, labels that leave out less and cheaper tested doses come first.",
    ]
  }

  private var leftOut: Report.Section? {
    guard !list.leftOut.isEmpty else { return nil }
    return Report.Section(
      "Left out",
      [.list(list.leftOut.map { Words("\(Numbers.grouped($0.count)) \($0.reason.words)") }, terminalLimit: nil)]
    )
  }
}

/// An effect in figures, below zero as benefit, on one line.
private struct Figures {
  let effect: PooledEffect

  init(_ effect: PooledEffect) { self.effect = effect }

  var cautious: String { effect.quartiles.map { number($0.high) } ?? "" }

  var estimate: String {
    "\(number(effect.estimate)) (\(number(effect.ci95.low)) to \(number(effect.ci95.high)))"
  }

  private func number(_ value: Double) -> String {
    PlotNumber.fixed(value, decimals: effect.kind == .meanDifference ? 1 : 2)
  }
}
