import Advice
import Evidence
import Labels
import Microbes

extension Encyclopedia {
  func page(of ingredient: EncyclopediaDirectory.Ingredient) -> Report {
    var sections: [Report.Section] = []
    if let fact = ingredient.fact { sections += [about(fact), bearings(fact)] }
    if let inci = ingredient.inci { sections.append(about(inci)) }
    sections += [
      limitSection(ingredient), activeSection(ingredient), ruleSection { isAbout($0, ingredient) },
      sources(ingredient.fact?.source ?? "", [ingredient.inci?.source ?? ""]),
    ].compactMap(\.self)
    return Report(title: Words(ingredient.name), sections: sections, closing: Self.closing)
  }

  private func about(_ fact: IngredientFact) -> Report.Section {
    let role = rolePhrase(fact.role)
    let article = role.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
    var items: [Words] = []
    if !fact.group.isEmpty { items.append(Self.fact("Group", fact.group)) }
    if !fact.labelNames.isEmpty { items.append(Self.fact("Also printed as", Self.names(fact.labelNames))) }
    if let term = directory.term(ofMeasure: fact.role) ?? directory.term(ofMeasure: fact.role + "s"),
      let listed = listed(term)
    {
      items.append(Self.fact("See", listed.link))
    }
    let note = fact.notes.isEmpty ? "" : " " + Explainer.note(fact.notes)
    let blocks: [Report.Block] = [.paragraph(Words("\(fact.name) is listed here as \(article) \(role)." + note))]
    return Report.Section("Ingredient", blocks + (items.isEmpty ? [] : [.list(items, terminalLimit: nil)]))
  }

  /// What it means for each kind of skin.
  private func bearings(_ fact: IngredientFact) -> Report.Section {
    let rows: [[Words]] = Self.skins.map { condition in
      let bearing = fact.bearing(on: condition) ?? .unknown
      return [link(condition: condition.rawValue), Words([.mark(bearing.words, bearing.tone)])]
    }
    return Report.Section(
      "For your skin",
      [
        .table(
          Report.Table(
            caption: "A coarse reading aid",
            columns: [.init("Skin"), .init("What is said of it")],
            rows: rows
          )
        )
      ]
    )
  }

  /// The kinds of skin that the table of ingredients has a column for.
  static let skins: [Condition] = [.atopicDermatitis, .acne, .rosacea, .sensitiveSkin, .drySkin]

  private func about(_ inci: INCIFact) -> Report.Section {
    var words: Words = []
    if inci.organisms.isEmpty {
      words = Words(
        inci.isPrebiotic ? "\(inci.name) feeds microbes (a prebiotic)." : "\(inci.name) is a cosmetic ingredient."
      )
    } else {
      let process = inci.process.isEmpty ? "" : " (\(rolePhrase(inci.process)))"
      words =
        Words("\(inci.name) is made with ") + inci.organisms.map { link(taxon: $0) }.joined(separator: ", ")
        + Words("\(process). It names no strain, so no trial can be matched to it exactly.")
    }
    var items: [Words] = []
    if !inci.substrate.isEmpty { items.append(Self.fact("Grown on", inci.substrate)) }
    for term in inci.process.split(separator: "-") {
      guard let listed = directory.term(ofMeasure: String(term)).flatMap({ listed($0) }) else { continue }
      items.append(Self.fact("See", listed.link))
    }
    if !inci.notes.isEmpty { items.append(Self.fact("Note", Explainer.note(inci.notes))) }
    return Report.Section(
      "On cosmetic labels",
      [.paragraph(words)] + (items.isEmpty ? [] : [.list(items, terminalLimit: nil)])
    )
  }

  private func limitSection(_ ingredient: EncyclopediaDirectory.Ingredient) -> Report.Section? {
    let names = Set(([ingredient.name] + ingredient.otherNames).map(Explainer.key))
    let limits = upperLimits.filter { limit in
      ([limit.nutrient] + limit.names).contains { names.contains(Explainer.key($0)) }
    }
    guard !limits.isEmpty else { return nil }
    let items = limits.map { limit in
      let note = limit.note.isEmpty ? "" : " " + limit.note
      return Words(
        "\(capitalised(limit.nutrient)): adults should take no more than \(Numbers.rounded(limit.adults))"
          + " \(limit.unit.sign) a day.\(note) "
      ) + Self.source(limit.source)
    }
    return Report.Section("The most to take", [.list(items, terminalLimit: nil)])
  }

  /// Trials whose product held it beside the microbes.
  private func activeSection(_ ingredient: EncyclopediaDirectory.Ingredient) -> Report.Section? {
    let found = explainer.findings.filter { isActive(ingredient, in: $0.trial) }
    guard var section = trialSection(found) else { return nil }
    section.title = "Trials with it beside the microbes"
    section.blocks.insert(
      .paragraph("The comparison went without it, so that a benefit may be its doing as well as the microbes'."),
      at: 0
    )
    return section
  }

  private func isActive(_ ingredient: EncyclopediaDirectory.Ingredient, in trial: Trial) -> Bool {
    let actives = trial.arms.flatMap(\.otherActives).map(Mentions.init)
    return !actives.isEmpty
      && ([ingredient.name] + ingredient.otherNames).contains { name in actives.contains { $0.of(name) } }
  }

  /// Ingredients that a trial's product held beside the microbes.
  func actives(of trial: Trial) -> [Entry] {
    guard trial.arms.contains(where: { !$0.otherActives.isEmpty }) else { return [] }
    return list(.ingredient).map(\.entry).filter { entry in
      directory.ingredients[entry.slug].map { isActive($0, in: trial) } ?? false
    }
  }

  /// Whether a rule speaks of an ingredient: by name, or by a part of it in capitals (`INCI names with FERMENT`).
  func isAbout(_ rule: RuleMentions, _ ingredient: EncyclopediaDirectory.Ingredient) -> Bool {
    if rule.all.of(ingredient.name) { return true }
    guard let inci = ingredient.inci, !rule.capitals.isEmpty else { return false }
    let name = Mentions(inci.name)
    return rule.capitals.contains { name.of($0) }
  }
}

extension IngredientFact.Bearing {
  var words: String {
    switch self {
    case .for: "often helpful"
    case .against: "may trouble it"
    case .neutral: "neither good nor bad"
    case .mixed: "mixed"
    case .unknown: "not known"
    }
  }

  var tone: Tone {
    switch self {
    case .for: .good
    case .against: .caution
    case .mixed: .mixed
    case .neutral, .unknown: .plain
    }
  }
}
