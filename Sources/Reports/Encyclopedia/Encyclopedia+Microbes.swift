import Advice
import Evidence
import Labels
import Microbes

extension Encyclopedia {
  // MARK: Strains

  func page(of strain: Strain) -> Report {
    let found = trials(of: strain)
    var about: [Words] = []
    if let species = strain.species { about.append(Self.fact("Species", link(taxon: species))) }
    if !strain.aliases.isEmpty { about.append(Self.fact("Also written", Self.names(strain.aliases))) }
    if !strain.unconfirmedAliases.isEmpty {
      about.append(Self.fact("Said to be the same, not confirmed", Self.names(strain.unconfirmedAliases)))
    }
    if !strain.owner.isEmpty { about.append(Self.fact("Owner or brand", strain.owner)) }
    if !strain.notes.isEmpty { about.append(Self.fact("Note", Explainer.note(strain.notes))) }
    let species = strain.species
    let sisters = explainer.nomenclature.tables.strains.filter { $0.species == species && $0.id != strain.id }
    let facts: [Report.Block] = about.isEmpty ? [] : [.list(about, terminalLimit: nil)]
    var sections = [Report.Section("The strain", [.paragraph(introduction(of: strain))] + facts)]
    sections += [
      trialSection(found), safetySection(lineage(of: species).union([strain.fullName, strain.designation])),
      ruleSection { $0.all.of(strain.fullName) },
    ].compactMap(\.self)
    if species != nil, !sisters.isEmpty {
      sections.append(
        Report.Section(
          "Other strains of the species",
          [.paragraph("What one strain does, another may not."), .paragraph(sisters.map(link).joined(separator: ", "))]
        )
      )
    }
    sections += [sources(strain.source, seen: strain.seen)].compactMap(\.self)
    return Report(
      title: strain.species.map { ScientificNames.words($0) + " " + Words(strain.designation) }
        ?? Words(strain.designation),
      sections: sections,
      closing: Self.closing
    )
  }

  private func introduction(of strain: Strain) -> Words {
    let species = strain.species.map { "a strain of " + link(taxon: $0) } ?? "a strain whose species is not known"
    let sold = strain.isDeposited ? "" : " No product can hold it: it is not a deposited strain."
    return Words(strain.designation + " is ") + species + "." + Words(sold)
      + trialWords(trials(of: strain))
  }

  /// A microbe's species and genus, by whose names safety facts may go.
  private func lineage(of species: String?) -> Set<String> {
    guard let species else { return [] }
    var names: Set<String> = [species]
    if let binomial = TestedBlend.binomial(species) { names.insert(binomial) }
    if let genus = explainer.nomenclature.species(named: species)?.genus { names.insert(genus) }
    return names
  }

  private func trialWords(_ found: [TrialOverview]) -> Words {
    found.isEmpty
      ? " No skin trial of it is held."
      : Words(" \(Numbers.counted(found.count, "skin trial")) of it \(found.count == 1 ? "is" : "are") held.")
  }

  // MARK: Species

  func page(of species: Species) -> Report {
    let tables = explainer.nomenclature.tables
    let found = trials(ofTaxon: species.name)
    let strains = tables.strains.filter { $0.species == species.name }
    let parts = tables.species.filter { $0.name.hasPrefix(species.name + " ") }
    let parent = TestedBlend.binomial(species.name).flatMap { $0 == species.name ? nil : $0 }
    let rank = species.rank == .species ? "species" : species.name.contains(" var. ") ? "variety" : "subspecies"
    var about = [Self.fact("Genus", link(taxon: species.genus))]
    if let parent, directory.entry(ofTaxon: parent) != nil { about.append(Self.fact("Species", link(taxon: parent))) }
    if !parts.isEmpty {
      about.append(Self.fact("Subspecies and varieties", parts.map { link(taxon: $0.name) }.joined(separator: ", ")))
    }
    if !species.habitat.isEmpty { about.append(Self.fact("Found in or on", Self.names(species.habitat))) }
    about.append(Self.fact("Presumed safe in food by EFSA (QPS list)", species.isOnQPSList))
    if !species.notes.isEmpty { about.append(Self.fact("Note", Explainer.note(species.notes))) }
    var sections = [
      Report.Section(
        capitalised(rank),
        [
          .paragraph(
            ScientificNames.words(species.name) + Words(" is a \(rank) of \(species.kind.rawValue).")
              + trialWords(found)
              + " What one strain does, another may not."
          ), .list(about, terminalLimit: nil),
        ]
      )
    ]
    sections += [nameSection(species.synonyms, of: species.name), strainSection(strains), trialSection(found)]
      .compactMap(\.self)
    sections += [
      safetySection(lineage(of: species.name)), madeSection(with: [species.name]),
      ruleSection { $0.all.of(species.name) },
      sources(species.source, seen: species.seen),
    ].compactMap(\.self)
    return Report(title: ScientificNames.words(species.name), sections: sections, closing: Self.closing)
  }

  /// The names that labels print for it: former ones in full first, then the rest.
  private func nameSection(_ synonyms: [String], of name: String) -> Report.Section? {
    let full = synonyms.filter { $0.contains(" ") && !$0.contains(".") || $0.contains("subsp.") }
    let others = synonyms.filter { !full.contains($0) }
    guard !synonyms.isEmpty else { return nil }
    var items: [Words] = []
    if !full.isEmpty {
      items.append(Self.fact("Former names, other spellings", full.map(ScientificNames.words).joined(separator: ", ")))
    }
    if !others.isEmpty { items.append(Self.fact("Short forms and words in other languages", Self.names(others))) }
    return Report.Section(
      "What labels call it",
      [.paragraph("All of these are read as " + ScientificNames.words(name) + "."), .list(items, terminalLimit: nil)]
    )
  }

  private func strainSection(_ strains: [Strain]) -> Report.Section? {
    guard !strains.isEmpty else { return nil }
    let rows: [[Words]] = strains.map { strain in
      let count = trials(of: strain).count
      return [
        link(strain), Words(strain.aliases.prefix(4).joined(separator: ", ")), Words(strain.owner),
        count > 0 ? Words(Numbers.grouped(count)) : Words([.quiet("none")]),
      ]
    }
    return Report.Section(
      "Strains",
      [
        .table(
          Report.Table(
            caption: "Strains known here",
            columns: [
              .init("Strain"), .init("Also written"), .init("Owner or brand"), .init("Trials held", .trailing),
            ],
            rows: rows,
            terminalRowLimit: 20
          )
        )
      ]
    )
  }

  /// Cosmetic ingredients that are made with some microbes.
  private func madeSection(with names: [String]) -> Report.Section? {
    let made = explainer.inci.filter { !Set($0.organisms).isDisjoint(with: names) }
    guard !made.isEmpty else { return nil }
    return Report.Section(
      "In cosmetics",
      [
        .paragraph("Ingredients on cosmetic labels that are made with it. None of these names a strain."),
        .paragraph(links(made.map { Entry(.ingredient, Entry.slug($0.name)) })),
      ]
    )
  }

  // MARK: Genera

  func page(of genus: Genus) -> Report {
    let tables = explainer.nomenclature.tables
    let found = trials(ofTaxon: genus.name)
    let species = tables.species.filter { $0.genus == genus.name && $0.rank == .species }
    let offspring = tables.genera.filter { $0.splitFrom.contains(genus.name) }
    var about: [Words] = []
    if !genus.splitFrom.isEmpty {
      about.append(Self.fact("Split from", genus.splitFrom.map { link(taxon: $0) }.joined(separator: ", ")))
    }
    if !offspring.isEmpty {
      about.append(Self.fact("Split off from it", offspring.map { link(taxon: $0.name) }.joined(separator: ", ")))
    }
    if !genus.abbreviations.isEmpty {
      about.append(Self.fact("Abbreviated (others share these)", Self.names(genus.abbreviations)))
    }
    if !genus.synonyms.isEmpty { about.append(Self.fact("Other words for it on labels", Self.names(genus.synonyms))) }
    if !genus.notes.isEmpty { about.append(Self.fact("Note", Explainer.note(genus.notes))) }
    var blocks: [Report.Block] = [
      .paragraph(
        ScientificNames.words(genus.name)
          + Words(" is a genus of \(genus.kind.rawValue): many species, with many strains each.")
          + " A label that names only the genus cannot be checked against a trial." + trialWords(found)
      )
    ]
    if !about.isEmpty { blocks.append(.list(about, terminalLimit: nil)) }
    var sections = [Report.Section("Genus", blocks)]
    if !species.isEmpty {
      sections.append(
        Report.Section("Species", [.list(species.map { link(taxon: $0.name) }, terminalLimit: 40)])
      )
    }
    sections += [
      trialSection(found), safetySection([genus.name]), madeSection(with: [genus.name]),
      ruleSection { $0.subject.of(genus.name) }, sources(genus.source, seen: genus.seen),
    ].compactMap(\.self)
    return Report(title: ScientificNames.words(genus.name), sections: sections, closing: Self.closing)
  }
}
