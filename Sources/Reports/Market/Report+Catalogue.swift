public import Advice
import Labels

extension Report {
  /// What a search found, for a person to read.
  ///
  /// - Parameters:
  ///   - products: those shown, in the order they are to be listed.
  ///   - total: how many fit.
  ///   - skip: how many fit and come before those shown.
  public static func products(_ products: [ScreenedProduct], total: Int, skip: Int) -> Report {
    guard total > 0 else {
      return Report(
        title: "No product fits",
        sections: [
          Section(
            "What to try",
            [
              .paragraph(
                "Fewer words, or the start of one with a star: rham*. Words of one phrase go in quotation marks."
              )
            ]
          )
        ]
      )
    }
    let shown =
      products.count == total
      ? ""
      : products.isEmpty
        ? ", none of them shown"
        : ", \(Numbers.grouped(skip + 1)) to \(Numbers.grouped(skip + products.count)) of them"
    return Report(
      title: Words(Numbers.counted(total, "product") + (total == 1 ? " fits" : " fit") + shown),
      sections: products.isEmpty
        ? nothingShown(total: total, skip: skip)
        : [Section("Products", [.cards(products.map(card), terminalLimit: .max)])],
      closing:
        "“commensal catalogue search --json” has every claim with its reason. What trials say is in “commensal check”."
    )
  }

  /// Why products that fit are not shown.
  private static func nothingShown(total: Int, skip: Int) -> [Section] {
    let words =
      skip >= total
      ? "--skip \(Numbers.grouped(skip)) passes over all of them. The last is shown with --skip \(Numbers.grouped(total - 1))."
      : "--limit 0 asks for none of them."
    return [Section("What to try", [.paragraph(Words(words))])]
  }

  private static func card(_ product: ScreenedProduct) -> Card {
    let best = product.findings.min { rank($0.verdict) < rank($1.verdict) }
    var facts: [Fact] = []
    if !product.microbes.isEmpty {
      let names = product.microbes.map { microbe in
        ScientificNames.words(microbe.name) + Words(microbe.strain.map { [.text(" " + $0)] } ?? [])
      }
      facts.append(Fact("Microbes", [names.joined(separator: ", ")]))
    }
    if let dose = dose(product) { facts.append(Fact("Dose", [Words(dose)])) }
    if !product.claims.isEmpty {
      facts.append(
        Fact(
          "Claims",
          product.claims.map { [.quoted($0.text), .quiet(" "), .mark($0.verdict.phrase, $0.verdict.tone)] }
        )
      )
    }
    facts.append(Fact("In", [Words(place(product))]))
    return Card(
      title: Words(product.name ?? "Without a name"),
      tone: best?.verdict.tone ?? .plain,
      marks: product.findings.map { "\($0.condition.plainName): \($0.verdict.shortPhrase)" } + [product.form.phrase],
      facts: facts
    )
  }

  private static func rank(_ verdict: Answer.Verdict) -> Int { Answer.Verdict.allCases.firstIndex(of: verdict) ?? 0 }

  private static func dose(_ product: ScreenedProduct) -> String? {
    guard let total = product.totalCFU else { return nil }
    let basis = product.totalCFUBasis.map { " " + $0.phrase } ?? ""
    let guarantee = product.doseGuarantee.map { ", " + $0.phrase } ?? ""
    return Numbers.inWords(total) + " CFU" + basis + guarantee
  }

  private static func place(_ product: ScreenedProduct) -> String {
    [product.id, "line \(Numbers.grouped(product.line))"].compactMap(\.self).joined(separator: ", ")
  }

  /// What a database holds, for a person to read.
  public static func catalogue(_ stats: CatalogueStats, database: String) -> Report {
    let skipped = stats.skipped == 0 ? "" : "; \(Numbers.counted(stats.skipped, "line")) of it no product"
    return Report(
      title: Words([.text(Numbers.counted(stats.products, "product") + " from "), .quoted(stats.source)]),
      sections: [
        Section(
          "What is kept",
          [
            .list(
              [
                Words("Imported \(stats.importedAt)\(skipped)"),
                Words(
                  "\(Numbers.counted(stats.microbes, "microbe")) and \(Numbers.counted(stats.strains, "strain")) by name"
                ),
                Words("\(Numbers.counted(stats.claims, "claim")), judged by \(stats.market.rulesInWords)"),
                Words("\(Numbers.rounded(Double(stats.bytes) / 1e6)) MB in \(database)"),
              ],
              terminalLimit: nil
            )
          ]
        ),
        counts("For \(stats.asked.plainName)", "Verdict", stats.verdicts, of: stats.products) { $0.shortPhrase },
        counts("Claims", "Verdict", stats.claimVerdicts, of: stats.claims) { $0.phrase },
        counts("Forms", "Form", stats.forms, of: stats.products) { $0.phrase },
      ].filter { !$0.blocks.isEmpty }
    )
  }

  private static func counts<Key: CaseIterable & Hashable>(
    _ title: String,
    _ heading: String,
    _ counts: [Key: Int],
    of whole: Int,
    _ words: (Key) -> String
  ) -> Section {
    guard !counts.isEmpty else { return Section(title, []) }
    return Section(
      title,
      [
        .table(
          Table(
            caption: title,
            columns: [.init(heading), .init("Count", .trailing), .init("Share", .trailing)],
            rows: Key.allCases.compactMap { key in
              counts[key].map { count in
                [
                  Words(capitalised(words(key))), Words(Numbers.grouped(count)),
                  Words(whole > 0 ? PlotNumber.percent(Double(count) / Double(whole)) : "–"),
                ]
              }
            }
          )
        )
      ]
    )
  }
}

extension Answer.Verdict {
  /// In a few words, where the condition is named beside it.
  var shortPhrase: String {
    switch self {
    case .testedHelped: "tested, it helped"
    case .testedUnclear: "tested, unclear"
    case .testedNoBenefit: "tested, no benefit seen"
    case .relatedOnly: "only relatives tested"
    case .untested: "not tested"
    case .noMicrobe: "no microbe named"
    case .askADoctor: "ask a doctor"
    }
  }
}
