internal import Labels
internal import Microbes

/// What a label should say and does not.
struct LabelQualityReview: Sendable {
  private var rules: [LabelRule.ID: LabelRule]

  init(rules: [LabelRule]) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The missing statements, the ones that keep trials from being matched first.
  func missing(on product: Product) -> [MissingStatement] {
    guard !product.microbes.isEmpty else { return [] }
    return strains(product) + state(product) + dose(product) + shelf(product) + words(product)
  }

  private func statement(_ id: String, _ missing: String, _ rule: String?, _ why: String) -> MissingStatement {
    let text = rule.flatMap { rules[$0] }.map { " \($0.rule) (\($0.jurisdiction))" } ?? ""
    return MissingStatement(id: id, missing: missing, why: why + text, rule: rule)
  }

  private func strains(_ product: Product) -> [MissingStatement] {
    let unnamed = product.microbes.filter { $0.strain == nil && $0.strainID == nil }
    guard !unnamed.isEmpty else { return [] }
    let names = Self.named(unnamed.map(\.written))
    if unnamed.allSatisfy({ $0.rank == .genus }), TrialFit.route(of: product) == .topical {
      return [
        statement(
          "strain-missing",
          "the species and strain of \(names)",
          "inci-genus-only",
          "A genus cannot be verified against any trial."
        )
      ]
    }
    return [
      statement(
        "strain-missing",
        "the strain of \(names)",
        "crn-ipa-genus-species-strain",
        "Trials test strains, and strains of one species differ."
      )
    ]
  }

  private func state(_ product: Product) -> [MissingStatement] {
    let unclear = product.microbes.filter { TrialFit.viability(of: [$0], in: product) == .unknown }
    guard !unclear.isEmpty else { return [] }
    return [
      statement(
        "viability-missing",
        "whether \(Self.named(unclear.map(\.written))) is alive",
        "isapp-postbiotic-progenitor",
        "Live, killed and broken-up microbes were tested apart."
      )
    ]
  }

  private func dose(_ product: Product) -> [MissingStatement] {
    let hasOwn = product.microbes.map { $0.cfu != nil || $0.amountText != nil }
    var missing: [MissingStatement] = []
    if product.totalCFU == nil, !hasOwn.contains(true) {
      let isOral = TrialFit.route(of: product) == .oral
      missing.append(
        statement(
          "dose-missing",
          "how much of the microbes is in it",
          isOral ? "crn-ipa-cfu-end-of-shelf-life" : "eu-cosmetic-ingredient-claim",
          "Without an amount the dose of a trial cannot be compared."
        )
      )
    } else if product.microbes.count > 1, hasOwn.contains(false) {
      missing.append(
        statement(
          "dose-per-strain-missing",
          "the dose of each strain in the blend",
          "chpa-blend-total-only",
          "A blend may hold almost none of the strain that was tested."
        )
      )
    }
    if product.servingsPerDay == nil, TrialFit.route(of: product) == .oral, product.totalCFUBasis != .day {
      missing.append(
        statement(
          "daily-use-missing",
          "how many servings a day",
          nil,
          "A trial's dose is a dose a day, so the two cannot be compared."
        )
      )
    }
    return missing
  }

  private func shelf(_ product: Product) -> [MissingStatement] {
    var missing: [MissingStatement] = []
    let hasCount = product.totalCFU != nil || product.microbes.contains { $0.cfu != nil }
    if hasCount, product.doseGuarantee != .endOfShelfLife {
      let why =
        product.doseGuarantee == .manufacture
        ? "The count holds at manufacture only, and living cells die in store."
        : "The label does not say when the count holds, and living cells die in store."
      missing.append(
        statement(
          "shelf-life-dose-missing",
          "a count that holds to the end of shelf life",
          "crn-ipa-cfu-end-of-shelf-life",
          why
        )
      )
    }
    let states = Set(product.microbes.map { TrialFit.viability(of: [$0], in: product) })
    // A cosmetic that says nothing of life holds none, and has its own rules on dates.
    let mayLive = states.contains(.live) || states.contains(.unknown) && TrialFit.route(of: product) != .topical
    if mayLive, product.statesStorage == false {
      missing.append(
        statement("storage-missing", "how to keep it", "storage-on-label", "Heat and damp kill live microbes.")
      )
    }
    if mayLive, product.statesUseBy == false {
      missing.append(
        statement(
          "use-by-missing",
          "a use-by date",
          "crn-ipa-cfu-end-of-shelf-life",
          "Without a date no count can be held to it."
        )
      )
    }
    return missing
  }

  /// Words and ingredients that are at odds with what the product holds.
  private func words(_ product: Product) -> [MissingStatement] {
    var missing: [MissingStatement] = []
    let states = Set(product.microbes.map(\.viability))
    let said = PlainText.words(([product.name ?? ""] + product.claims.map(\.text)).joined(separator: " "))
    if said.contains(where: { $0.hasPrefix("probioti") || $0.hasPrefix("пробиоти") }),
      states.isDisjoint(with: [.live, .unknown])
    {
      missing.append(
        statement(
          "probiotic-not-live",
          "live microbes, as the word probiotic promises",
          "fao-who-probiotic",
          "Nothing on the label is alive."
        )
      )
    }
    if said.contains(where: { $0.hasPrefix("postbioti") || $0.hasPrefix("постбиоти") }), states == [.filtrate] {
      missing.append(
        statement(
          "postbiotic-filtrate-only",
          "cells or cell parts, as the word postbiotic promises",
          "isapp-filtrate-not-postbiotic",
          "The label lists a filtrate alone."
        )
      )
    }
    let killers = product.ingredients.filter { ingredient in
      ingredient.roles.contains { $0 == "antimicrobial-that-may-kill-live-cultures" }
    }
    if TrialFit.route(of: product) == .topical, states.contains(.live), !killers.isEmpty {
      missing.append(
        statement(
          "live-with-preservative",
          "how live microbes survive beside \(Self.named(killers.map(\.written)))",
          "preservatives-kill",
          "A preserved formula and live microbes are at odds."
        )
      )
    }
    return missing
  }

  /// The names, each once; a long list is cut short and counted.
  private static func named(_ names: [String]) -> String {
    var seen: Set<String> = []
    // A name may run over a line's end.
    let once = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { seen.insert($0).inserted }
    guard once.count > 4 else { return PlainText.list(once) }
    return PlainText.list(once.prefix(3) + ["\(once.count - 3) more"])
  }
}
