public import Advice
import Evidence
public import Labels

extension Report {
  /// What the trials say about one product, for one condition, for a person to read.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - ingredients: what is known of ingredients; those on the label that bear on the condition are listed.
  ///   - forest: the trials behind the estimate, for a page; `nil` for none.
  public static func check(
    _ answer: Answer,
    ingredients: [IngredientFact] = [],
    forest: ForestPlot? = nil
  ) -> Report {
    CheckReport(answer: answer, ingredients: ingredients, forest: forest).report
  }
}

private struct CheckReport {
  let answer: Answer
  let product: ProductBlocks
  let names: ScientificNames
  let trials: TrialBlocks
  let ingredients: [IngredientFact]
  let forest: ForestPlot?

  init(answer: Answer, ingredients: [IngredientFact], forest: ForestPlot?) {
    self.answer = answer
    self.forest = forest
    self.ingredients = ingredients
    product = ProductBlocks(product: answer.product)
    let trialNames = (answer.trials + answer.relatedTrials).flatMap { match in
      match.trial.activeMicrobes.flatMap { [$0.species, $0.reported].compactMap(\.self) }
    }
    names = ScientificNames(product.scientificNames + trialNames)
    trials = TrialBlocks(answer: answer, names: names)
  }

  var report: Report {
    let safety = section("Safety", safetyBlocks)
    let gates = answer.verdict == .askADoctor
    var sections: [Report.Section?] = gates ? [safety] : []
    sections.append(section("Your avoid-list", avoidBlocks))
    sections += [
      section("What is in it", product.contents),
      section("What was tested", trials.blocks),
      section("What the trials say together", effectBlocks),
      section("What to expect, week by week", answer.expected.map(ExpectedBlocks.blocks) ?? []),
      section("Near, but not the same question", trials.nearBlocks),
      section("How the label was read", product.doubts),
      section("What the label does not say", missingBlocks),
      section("What the label claims", claimBlocks),
    ]
    if !gates { sections.append(safety) }
    sections += [
      section("Ingredients worth knowing", ingredientBlocks),
      section("Sources", sourceBlocks),
    ]
    return Report(
      title: product.title,
      banners: [banner],
      sections: sections.compactMap(\.self),
      closing: Words(answer.disclaimer)
    )
  }

  private func section(_ title: String, _ blocks: [Report.Block]) -> Report.Section? {
    blocks.isEmpty ? nil : Report.Section(title, blocks)
  }

  private var banner: Report.Banner {
    Report.Banner(
      tone: answer.verdict.tone,
      headline: answer.verdict.headline(for: answer.condition),
      paragraphs: [names.words(answer.summary)]
    )
  }

  // MARK: The trials together

  private var effectBlocks: [Report.Block] {
    guard let effect = answer.effect, let certainty = answer.certainty else { return [] }
    let words = EffectWords(effect, certainty)
    let sentences = [
      words.rawSentence, words.estimateSentence, words.whySentence, words.probabilitySentence, words.predictionSentence,
    ].compactMap(\.self)
    var blocks: [Report.Block] = []
    if let narrowing = answer.narrowing {
      blocks.append(.list(narrowing.sentences.map { names.words($0) }, terminalLimit: nil))
    }
    if let forest { blocks.append(.plot(.init(.forest(forest)))) }
    return blocks + [
      .list(sentences.map { names.words($0) }, terminalLimit: nil),
      .plot(.init(.provenance(ProvenancePlot(effect)))),
      .paragraph(
        Words([
          .strong("Certainty: \(certainty.grade.word)."),
          .text(" Evidence from randomised trials starts high and loses a step for each of these:"),
        ])
      ),
      .remarks(
        certainty.reasons.map { reason in
          Report.Remark(
            tone: reason.step == 0 ? .good : reason.step == -1 ? .mixed : .caution,
            label: "\(reason.domain.rawValue): \(reason.step == 0 ? "no step" : "\(-reason.step) down")",
            words: names.words(reason.why)
          )
        },
        terminalLimit: nil
      ),
    ]
  }

  // MARK: Label and safety

  private var missingBlocks: [Report.Block] {
    guard !answer.labelQuality.isEmpty else { return [] }
    return [
      .remarks(
        answer.labelQuality.map {
          Report.Remark(tone: .plain, label: $0.missing, words: names.words($0.why))
        },
        terminalLimit: nil
      )
    ]
  }

  private var claimBlocks: [Report.Block] {
    guard !answer.claims.isEmpty else { return [] }
    return [
      .remarks(
        answer.claims.map { claim in
          Report.Remark(
            tone: claim.verdict.tone,
            label: claim.verdict.phrase,
            words: Words([.quoted(claim.text)]),
            detail: names.words(claim.why)
          )
        },
        terminalLimit: nil
      )
    ]
  }

  private var avoidBlocks: [Report.Block] {
    guard !answer.avoidList.isEmpty else { return [] }
    return [
      .remarks(
        answer.avoidList.map { finding in
          Report.Remark(
            tone: finding.matches.isEmpty ? finding.isOnlyAsWritten ? .mixed : .good : .bad,
            label: finding.matches.isEmpty ? "not found" : "in it",
            words: names.words(finding.sentence)
          )
        },
        terminalLimit: nil
      )
    ]
  }

  private var safetyBlocks: [Report.Block] {
    // What the person chose to avoid has a section of its own.
    let remarks = answer.safety.filter { !$0.isChoice }
    guard !remarks.isEmpty else { return [] }
    let graveFirst = remarks.enumerated().sorted { first, second in
      (weight(second.element), first.offset) < (weight(first.element), second.offset)
    }
    return [
      .remarks(
        graveFirst.map { _, remark in
          Report.Remark(
            tone: isGeneralAdvice(remark) ? .note : remark.severity.tone,
            label: remark.isRedFlag
              ? "see a doctor" : isGeneralAdvice(remark) ? "when to see a doctor" : remark.severity.phrase,
            words: names.words(remark.why),
            detail: Self.source(remark.source)
          )
        },
        terminalLimit: nil
      )
    ]
  }

  /// The graver, the greater; among equals what follows from the person's own words is graver.
  private func weight(_ remark: SafetyRemark) -> Int {
    if remark.isRedFlag { return 10 }
    if isGeneralAdvice(remark) { return 1 }
    let weight =
      switch remark.severity {
      case .info: 0
      case .caution: 2
      case .seeDoctor: 3
      case .avoid: 4
      }
    return 2 * weight + (remark.isPersonal ? 1 : 0)
  }

  /// When anyone should see a doctor, as against something that this person said.
  private func isGeneralAdvice(_ remark: SafetyRemark) -> Bool {
    remark.severity == .seeDoctor && !remark.isPersonal
  }

  private static func source(_ source: String) -> Words {
    // Words of the label are quoted in the remark itself.
    if source.hasPrefix("the label") { return [] }
    guard isWebAddress(source) else { return Words(source) }
    return Words([.link(source, address: source)])
  }

  // MARK: Ingredients

  private var ingredientBlocks: [Report.Block] {
    let known = Dictionary(ingredients.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let remarks: [Report.Remark] = answer.product.ingredients.compactMap { ingredient in
      guard let fact = known[ingredient.name], let bearing = fact.bearing(on: answer.condition),
        !isUnderSafety(ingredient), seen.insert(fact.name).inserted
      else { return nil }
      return remark(ingredient, fact, bearing)
    }
    guard !remarks.isEmpty else { return [] }
    return [
      .remarks(remarks.filter { $0.tone == .caution } + remarks.filter { $0.tone != .caution }, terminalLimit: nil)
    ]
  }

  /// Whether a safety remark quotes the ingredient already.
  private func isUnderSafety(_ ingredient: LabelIngredient) -> Bool {
    answer.safety.contains { $0.why.contains("“\(ingredient.written)”") }
  }

  private func remark(
    _ ingredient: LabelIngredient,
    _ fact: IngredientFact,
    _ bearing: IngredientFact.Bearing
  ) -> Report.Remark? {
    let skin = answer.condition.plainName
    let (tone, label): (Tone, String)
    switch bearing {
    case .against: (tone, label) = (.caution, "may trouble \(skin)")
    case .for: (tone, label) = (.good, "often kind to \(skin)")
    case .mixed: (tone, label) = (.mixed, "mixed for \(skin)")
    case .neutral, .unknown: return nil
    }
    let written = ingredient.written == fact.name ? "" : " (on the label: “\(ingredient.written)”)"
    return Report.Remark(
      tone: tone,
      label: label,
      words: Words(fact.name + written + ": " + rolePhrase(fact.role) + "."),
      detail: Words(fact.notes)
    )
  }

  // MARK: Sources

  private var sourceBlocks: [Report.Block] {
    var seen: Set<String> = []
    // Sources of safety remarks stand with the remarks.
    let sources = (answer.trials + answer.relatedTrials).map { TrialBlocks.citation($0.trial) }
      .filter { seen.insert($0.plain).inserted }
    return sources.isEmpty ? [] : [.list(sources, terminalLimit: 10)]
  }
}

/// Whether a text is an address that a page may link to.
func isWebAddress(_ text: String) -> Bool {
  (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
}

extension IngredientFact {
  /// What the ingredient means for a condition; `nil` where the table has no column for it.
  func bearing(on condition: Condition) -> Bearing? {
    switch condition {
    case .atopicDermatitis: eczema
    case .acne: acne
    case .rosacea: rosacea
    case .sensitiveSkin, .redness, .pruritus: sensitive
    case .drySkin, .skinHydration: dry
    default: nil
    }
  }
}
