import Advice
import Evidence
import Labels
import Microbes
import SelfTrial

extension Encyclopedia {
  // MARK: Terms

  func page(of term: Term) -> Report {
    var items: [Words] = []
    let others = Array(term.names.dropFirst())
    if !others.isEmpty { items.append(Self.fact("Also called", Self.names(others))) }
    items += explainer.smallestDifferences(for: term).map { Self.fact($0.name, $0.text) }
    let seeAlso = term.seeAlso.compactMap(entry(ofTerm:))
    if !seeAlso.isEmpty { items.append(Self.fact("See also", links(seeAlso))) }
    var blocks: [Report.Block] = [.paragraph(ScientificNames(taxonNames).words(term.text))]
    if !items.isEmpty { blocks.append(.list(items, terminalLimit: nil)) }
    let scale = ([term.id] + term.names).lazy.compactMap { RatingScale.named($0) }.first
    var sections = [Report.Section(capitalised(term.kind), blocks)]
    sections += [scale.map(scaleSection), useSection(term), ruleSection(term)].compactMap(\.self)
    let addresses = (term.sources + explainer.differenceSources(for: term) + (scale.map(Self.addresses) ?? []))
      .uniqued()
    sections += [sources(addresses.first ?? "", Array(addresses.dropFirst()))].compactMap(\.self)
    return Report(title: Words(capitalised(term.names.first ?? term.id)), sections: sections, closing: Self.closing)
  }

  private var taxonNames: [String] {
    explainer.nomenclature.tables.species.map(\.name) + explainer.nomenclature.tables.genera.map(\.name)
  }

  private func scaleSection(_ scale: RatingScale) -> Report.Section {
    let direction = scale.direction == .lowerIsBetter ? "lower is better" : "higher is better"
    let range = scale.highest.map { "from 0 to \(Numbers.rounded($0))" } ?? "from 0 on"
    var items = [
      Self.fact("Filled in by", scale.rater == .person ? "the person, or a parent" : "somebody trained"),
      Self.fact("Score", "\(range); \(direction)"), Self.fact("About", scale.period),
      Self.fact("Asks for", Self.names(scale.items.map(\.name))),
    ]
    if !scale.bands.isEmpty {
      items.append(
        Self.fact("Bands", scale.bands.map { "\($0.name) from \(Numbers.rounded($0.from))" }.joined(separator: ", "))
      )
    }
    items += scale.remarks.map { Words($0) }
    items.append(Self.fact("Rights", scale.terms))
    return Report.Section("The scale", [.list(items, terminalLimit: nil)])
  }

  private static func addresses(_ scale: RatingScale) -> [String] {
    (scale.sources + [scale.minimalImportantDifference?.source].compactMap(\.self)).map {
      $0.doi.map { "https://doi.org/" + $0 } ?? $0.url
    }
  }

  /// Trials that report it as a measure, by condition.
  private func useSection(_ term: Term) -> Report.Section? {
    let entry = Entry(.term, Entry.slug(term.id))
    var found: [String: [Trial]] = [:]
    for trial in explainer.findings.map(\.trial)
    where trial.outcomes.contains(where: { directory.term(ofMeasure: $0.measure) == entry }) {
      found[trial.condition, default: []].append(trial)
    }
    guard !found.isEmpty else { return nil }
    let items = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { condition, trials in
      link(condition: condition) + Words([.quiet(" (\(Numbers.counted(trials.count, "trial")))"), .text(": ")])
        + trials.map(link).joined(separator: ", ")
    }
    return Report.Section("Trials that measured it", [.list(items, terminalLimit: nil)])
  }

  /// Rules on the word itself.
  private func ruleSection(_ term: Term) -> Report.Section? {
    ruleSection { rule in term.names.contains { rule.subject.of($0) } }
  }

  // MARK: Rules

  func page(of rule: LabelRule) -> Report {
    var items = [Self.fact("Where", rule.jurisdiction), Self.fact("Applies to", rule.appliesTo)]
    switch rule.products {
    case .cosmetic?: items.append(Self.fact("Products", "what is put on skin"))
    case .food?: items.append(Self.fact("Products", "what is swallowed"))
    case nil: break
    }
    let about = subjects(of: rule)
    if !about.isEmpty { items.append(Self.fact("Speaks of", links(about))) }
    let wordings = claimWordings.filter { ($0.rules + $0.forbiddenBy + $0.toleratedBy).contains(rule.id) }
    var sections = [
      Report.Section(
        "The rule",
        [.paragraph(ScientificNames(taxonNames).words(rule.rule)), .list(items, terminalLimit: nil)]
      )
    ]
    if !wordings.isEmpty { sections.append(wordingSection(wordings, rule)) }
    let related = Set(wordings.flatMap(\.rules)).subtracting([rule.id])
    if !related.isEmpty {
      let entries = explainer.rules.filter { related.contains($0.id) }.map { Entry(.rule, Entry.slug($0.id)) }
      sections.append(
        Report.Section(
          "Rules on the same words",
          [.list(entries.compactMap { listed($0)?.link }, terminalLimit: nil)]
        )
      )
    }
    sections += [sources(rule.source)].compactMap(\.self)
    return Report(title: Words(EncyclopediaDirectory.title(of: rule)), sections: sections, closing: Self.closing)
  }

  /// What a rule names that has a page.
  private func subjects(of rule: LabelRule) -> [Entry] {
    guard let rule = directory.mentions[rule.id] else { return [] }
    let strains = explainer.nomenclature.tables.strains.filter { rule.all.of($0.fullName) }
      .map(directory.entry(of:))
    let species = explainer.nomenclature.tables.species.filter { rule.all.of($0.name) }
      .compactMap { directory.entry(ofTaxon: $0.name) }
    let genera = explainer.nomenclature.tables.genera.filter { rule.subject.of($0.name) }
      .compactMap { directory.entry(ofTaxon: $0.name) }
    let ingredients = list(.ingredient).map(\.entry).filter { entry in
      directory.ingredients[entry.slug].map { isAbout(rule, $0) } ?? false
    }
    let terms = explainer.terms.filter { term in term.names.contains { rule.subject.of($0) } }
      .compactMap { entry(ofTerm: $0.id) }
    return (strains + species + genera + terms + ingredients).uniqued()
  }

  private func wordingSection(_ wordings: [ClaimWording], _ rule: LabelRule) -> Report.Section {
    let remarks = wordings.map { wording in
      let isForbidden = wording.forbiddenBy.contains(rule.id) || wording.kind == .medicinal
      let isTolerated = wording.toleratedBy.contains(rule.id)
      let languages = wording.phrases.sorted { ($0.key == "en" ? "" : $0.key) < ($1.key == "en" ? "" : $1.key) }
      let phrases = languages.map { language, phrases in
        Words([.text(language + ": ")])
          + phrases.map { Words([.quoted($0.replacingStars)]) }.joined(separator: ", ")
      }
      return Report.Remark(
        tone: isTolerated ? .note : isForbidden ? .bad : .caution,
        label: isTolerated ? "borne with" : isForbidden ? "not allowed" : "needs proof",
        words: Words(capitalised(wording.why) + "."),
        detail: phrases.joined(separator: "; ")
      )
    }
    return Report.Section("Words that it is about", [.remarks(remarks, terminalLimit: nil)])
  }
}

extension String {
  /// A phrase of the tables for readers: a word of which only the beginning counts ends in an ellipsis.
  fileprivate var replacingStars: String { String(map { $0 == "*" ? "…" : $0 }) }
}
