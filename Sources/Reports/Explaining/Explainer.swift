public import Advice
public import Evidence
public import Labels
public import Microbes

/// Finds what a word means: terms, strains, species, genera, ingredients, conditions, trials and label rules, by any of
/// their names.
public struct Explainer: Sendable {
  let nomenclature: Nomenclature
  let terms: [Term]
  let ingredients: [IngredientFact]
  let inci: [INCIFact]
  let rules: [LabelRule]
  let differences: [MinimalImportantDifference]
  let findings: [TrialOverview]

  /// What explanations are made of.
  ///
  /// - Parameters:
  ///   - differences: the smallest differences that matter, scale by scale.
  ///   - findings: every trial that is held, with what it found, in the order of their identifiers.
  public init(
    nomenclature: Nomenclature,
    terms: [Term],
    ingredients: [IngredientFact],
    inci: [INCIFact],
    rules: [LabelRule],
    differences: [MinimalImportantDifference],
    findings: [TrialOverview]
  ) {
    self.nomenclature = nomenclature
    self.terms = terms
    self.ingredients = ingredients
    self.inci = inci
    self.rules = rules
    self.differences = differences
    self.findings = findings
  }

  /// What is held about a word; `nil` where nothing is.
  ///
  /// The exact word decides, then the kind: a term of the glossary before a strain, a strain before a species, and so
  /// on down to label rules. Letter case, spaces, hyphens and trade marks do not matter.
  public func explain(_ word: String) -> Explanation? {
    let key = Self.key(word)
    guard !key.isEmpty else { return nil }
    if let term = term(word, key) {
      // The glossary speaks of a kind of ingredient, the table of the one that was asked for.
      return term.kind == .term("ingredient") ? ingredient(word, key).map { $0.adding(term) } ?? term : term
    }
    return strain(word) ?? ambiguousName(word, key) ?? taxon(word) ?? ingredient(word, key)
      ?? cosmeticName(word, key) ?? condition(word) ?? trial(word, key) ?? rule(word, key)
  }

  /// Known words that look like one that is not known, nearest first.
  public func nearest(to word: String) -> [String] {
    let tables = nomenclature.tables
    var known = terms.flatMap(\.names) + Condition.allCases.map(\.plainName)
    known += tables.species.map(\.name) + tables.genera.map(\.name)
    // Former names in full lead to the present one; abbreviations are too short to be near anything.
    known += tables.species.flatMap(\.synonyms).filter { $0.contains(" ") && !$0.contains(".") }
    known += tables.strains.map(\.designation) + ingredients.map(\.name) + inci.map(\.name)
    let near = Spelling.nearest(to: word, among: known)
    return near.isEmpty ? misprintedStrains(word) : near
  }

  /// Strains whose code is a misprint away.
  private func misprintedStrains(_ word: String) -> [String] {
    guard case .nearMiss(let strains) = nomenclature.lookUpStrain(word) else { return [] }
    return strains.prefix(3).map(\.designation)
  }

  static func key(_ word: String) -> [UInt8] {
    Folding.squeeze(word)
  }

  // MARK: Glossary

  private func term(_ word: String, _ key: [UInt8]) -> Explanation? {
    let found = terms.first { term in
      Self.key(term.id) == key || term.names.contains { Self.key($0) == key }
    }
    guard let term = found else { return nil }
    let condition =
      term.kind == "condition" ? (try? Condition(everydayWords: term.id)) ?? (try? Condition(everydayWords: word)) : nil
    let seeAlso = term.seeAlso.map { id in terms.first { $0.id == id }?.names.first ?? id }
    return Explanation(
      term: word,
      kind: .term(term.kind),
      names: term.names,
      text: term.text,
      facts: smallestDifferences(for: term),
      trials: condition.map { trials(for: $0.rawValue) } ?? [],
      seeAlso: seeAlso,
      sources: (term.sources + differenceSources(for: term)).uniqued()
    )
  }

  private func condition(_ word: String) -> Explanation? {
    guard let condition = (try? Condition(everydayWords: word)) else { return nil }
    let name = condition.plainName
    let found = trials(for: condition.rawValue)
    // An everyday word may lead to a glossary entry under another name.
    if let entry = terms.first(where: { (try? Condition(everydayWords: $0.id)) == condition }) {
      return Explanation(
        term: word,
        kind: .term(entry.kind),
        names: entry.names,
        text: entry.text,
        trials: found,
        sources: entry.sources
      )
    }
    let sentence =
      found.isEmpty
      ? "No trial for \(name) is held."
      : "\(Numbers.counted(found.count, "trial")) for \(name) \(found.count == 1 ? "is" : "are") held."
    return Explanation(
      term: word,
      kind: .condition,
      names: [name, condition.rawValue].uniqued(),
      text: sentence,
      trials: found
    )
  }

  private func rule(_ word: String, _ key: [UInt8]) -> Explanation? {
    guard let rule = rules.first(where: { Self.key($0.id) == key }) else { return nil }
    return Explanation(
      term: word,
      kind: .labelRule,
      names: [rule.id],
      text: rule.rule,
      facts: [.init("Where", rule.jurisdiction), .init("Applies to", rule.appliesTo)],
      sources: [rule.source]
    )
  }

  private func trial(_ word: String, _ key: [UInt8]) -> Explanation? {
    guard let finding = findings.first(where: { Self.key($0.trial.id) == key }) else { return nil }
    let trial = finding.trial
    var facts = [
      Explanation.Fact("Compared", finding.comparison), .init("Result", finding.result),
      .init("Condition", conditionPhrase(trial.condition)), .init("Purpose", trial.purpose.phrase),
      .init("Design", trial.design.phrase),
    ]
    facts += finding.cautions.map { .init("Mind", $0) }
    if !trial.caveats.isEmpty { facts.append(.init("Caveats", trial.caveats)) }
    if let citation = trial.citation { facts.append(.init("Published", citation)) }
    return Explanation(
      term: word,
      kind: .trial,
      names: [trial.id],
      text: trial.title + ".",
      facts: facts,
      sources: trial.sources.map(\.url)
    )
  }

  func trials(for condition: String) -> [TrialOverview] {
    findings.filter { $0.trial.condition == condition || $0.trial.alsoConditions.contains(condition) }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
