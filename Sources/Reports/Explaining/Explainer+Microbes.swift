import Advice
import Evidence
import Microbes

extension Explainer {
  /// A strain by its designation or an alias, alone or after its species: `LGG`, `Lactobacillus reuteri DSM 17938`.
  func strain(_ word: String) -> Explanation? {
    switch MicrobeFinder(nomenclature: nomenclature).strain(word) {
    case .strain(let strain, _)?: explanation(of: strain, word)
    case .ambiguous(let strains)?: explanation(ofShared: strains, word)
    default: nil
    }
  }

  private func explanation(of strain: Strain, _ word: String) -> Explanation {
    let found = findings.filter { finding in
      finding.trial.activeMicrobes.contains { $0.strainID == strain.id }
    }
    let species = strain.species.map { "a strain of \($0)" } ?? "a strain whose species is not known"
    var sentences = ["\(strain.designation) is \(species).", trialSentence(found)]
    if !strain.isDeposited { sentences.append("No product can hold it: it is not a deposited strain.") }
    var facts: [Explanation.Fact] = []
    if !strain.owner.isEmpty { facts.append(.init("Owner or brand", strain.owner)) }
    if !strain.unconfirmedAliases.isEmpty {
      facts.append(.init("Said to be the same, not confirmed", strain.unconfirmedAliases.joined(separator: ", ")))
    }
    if !strain.notes.isEmpty { facts.append(.init("Note", Self.note(strain.notes))) }
    return Explanation(
      term: word,
      kind: .strain,
      names: [strain.fullName] + strain.aliases,
      text: sentences.joined(separator: " "),
      facts: facts,
      trials: found,
      seeAlso: [strain.species].compactMap(\.self),
      sources: [strain.source]
    )
  }

  private func explanation(ofShared strains: [Strain], _ word: String) -> Explanation {
    let candidates = strains.map(\.fullName)
    return Explanation(
      term: word,
      kind: .ambiguousName,
      names: [word],
      text: candidates.count == 1
        ? "This code is too short to stand alone: it may be \(candidates[0])."
        : "More than one strain goes by this code. Look at the species beside it on the label.",
      seeAlso: candidates,
      sources: strains.map(\.source).uniqued()
    )
  }

  /// A species, subspecies or genus by its current name, a former one, or a common misspelling.
  func taxon(_ word: String) -> Explanation? {
    let names = nomenclature.currentNames(of: word)
    guard let first = names.first else { return nil }
    if names.count > 1 {
      return Explanation(
        term: word,
        kind: .ambiguousName,
        names: [word],
        text: "More than one microbe goes by this name.",
        seeAlso: names.map(\.name)
      )
    }
    if let species = nomenclature.species(named: first.name) { return explanation(of: species, word) }
    return nomenclature.genus(named: first.name).map { explanation(of: $0, word) }
  }

  private func explanation(of species: Species, _ word: String) -> Explanation {
    let found = trials(ofTaxon: species.name)
    var sentences = [
      "\(species.name) is a \(Self.rankName(species)) of \(species.kind.rawValue)."
    ]
    if Self.key(word) != Self.key(species.name), word.contains(" ") {
      sentences.append("“\(word)” is another name for it; \(species.name) is the current one.")
    }
    sentences.append(trialSentence(found))
    sentences.append("What one strain does, another may not.")
    var facts: [Explanation.Fact] = []
    if !species.habitat.isEmpty { facts.append(.init("Found in or on", species.habitat.joined(separator: ", "))) }
    if let isListed = species.isOnQPSList {
      facts.append(.init("Presumed safe in food by EFSA (QPS list)", isListed ? "yes" : "no"))
    }
    let strains = nomenclature.tables.strains.filter { $0.species == species.name }.map(\.designation)
    if !strains.isEmpty { facts.append(.init("Strains known here", strains.joined(separator: ", "))) }
    if !species.notes.isEmpty { facts.append(.init("Note", Self.note(species.notes))) }
    return Explanation(
      term: word,
      kind: .species,
      names: [species.name] + species.synonyms,
      text: sentences.joined(separator: " "),
      facts: facts,
      trials: found,
      sources: [species.source]
    )
  }

  private static func rankName(_ species: Species) -> String {
    guard species.rank == .subspecies else { return "species" }
    return species.name.contains(" var. ") ? "variety" : "subspecies"
  }

  private func explanation(of genus: Genus, _ word: String) -> Explanation {
    let found = trials(ofTaxon: genus.name)
    var facts: [Explanation.Fact] = []
    if !genus.splitFrom.isEmpty { facts.append(.init("Split from", genus.splitFrom.joined(separator: ", "))) }
    let species = nomenclature.tables.species.filter { $0.genus == genus.name }.map(\.name)
    if !species.isEmpty { facts.append(.init("Species known here", species.joined(separator: ", "))) }
    if !genus.notes.isEmpty { facts.append(.init("Note", Self.note(genus.notes))) }
    return Explanation(
      term: word,
      kind: .genus,
      names: [genus.name] + genus.synonyms,
      text: "\(genus.name) is a genus of \(genus.kind.rawValue): many species, with many strains each. "
        + "A label that names only the genus cannot be checked against a trial. " + trialSentence(found),
      facts: facts,
      trials: found,
      sources: [genus.source]
    )
  }

  /// A text that more than one organism could claim.
  func ambiguousName(_ word: String, _ key: [UInt8]) -> Explanation? {
    let entries = nomenclature.tables.ambiguousNames
    guard let name = entries.first(where: { $0.texts.contains { Self.key($0) == key } }), name.candidates.count > 1
    else { return nil }
    return Explanation(
      term: word,
      kind: .ambiguousName,
      names: name.texts,
      text: "More than one microbe goes by this name.",
      facts: [.init("How it is read", Self.note(name.rule))]
        + (name.notes.isEmpty ? [] : [.init("Note", Self.note(name.notes))]),
      seeAlso: name.candidates,
      sources: [name.source]
    )
  }

  private func trials(ofTaxon name: String) -> [TrialOverview] {
    findings.filter { finding in
      finding.trial.activeMicrobes.contains { microbe in
        microbe.species.map { $0 == name || $0.hasPrefix(name + " ") } ?? false
      }
    }
  }

  private func trialSentence(_ found: [TrialOverview]) -> String {
    guard !found.isEmpty else { return "No skin trial of it is held." }
    var counts: [String: Int] = [:]
    for finding in found { counts[conditionPhrase(finding.trial.condition), default: 0] += 1 }
    let byCondition = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) (\(Numbers.grouped($0.value)))" }.joined(separator: ", ")
    return "\(Numbers.counted(found.count, "trial")) held: \(byCondition)."
  }

  /// A note of the tables as a sentence for readers: without the keepers' own mark in front.
  static func note(_ note: String) -> String {
    let mark = "TRAP: "
    return note.hasPrefix(mark) ? capitalised(String(note.dropFirst(mark.count))) : note
  }
}
