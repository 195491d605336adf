import Advice
import Evidence
import Labels
import Microbes
import SelfTrial

extension Encyclopedia {
  func page(ofCondition identifier: String) -> Report {
    let condition = Condition(rawValue: identifier)
    let term = explainer.terms.first { $0.kind == "condition" && $0.id == identifier }
    let name = conditionPhrase(identifier)
    let found = explainer.trials(for: identifier)
    var blocks: [Report.Block] = []
    if let term { blocks.append(.paragraph(Words(term.text))) }
    blocks.append(.paragraph(Words(trialSentence(found, name))))
    var items: [Words] = []
    let names = ((term?.names ?? []) + (condition?.otherNames ?? [])).uniqued().filter { $0 != name }
    if !names.isEmpty { items.append(Self.fact("Also understood", Self.names(names))) }
    let seeAlso = (term?.seeAlso ?? []).compactMap(entry(ofTerm:))
    if !seeAlso.isEmpty { items.append(Self.fact("See also", links(seeAlso))) }
    if !items.isEmpty { blocks.append(.list(items, terminalLimit: nil)) }
    var sections = [Report.Section("What it is", blocks)]
    sections += [evidenceSection(condition, found), measureSection(identifier, found), microbeSection(found)]
      .compactMap(\.self)
    sections += [ingredientSection(condition), trialSection(found, showsCondition: false), reviewSection(identifier)]
      .compactMap(\.self)
    sections += [sources(term?.sources.first ?? "", Array((term?.sources ?? []).dropFirst()))].compactMap(\.self)
    return Report(title: Words(capitalised(name)), sections: sections, closing: Self.closing)
  }

  private func trialSentence(_ found: [TrialOverview], _ name: String) -> String {
    found.isEmpty
      ? "No trial for \(name) is held."
      : "\(Numbers.counted(found.count, "trial")) for \(name) \(found.count == 1 ? "is" : "are") held."
  }

  /// The page of a term; a condition's where the term explains one.
  func entry(ofTerm id: String) -> Entry? {
    if directory.terms[Entry.slug(id)] != nil { return Entry(.term, Entry.slug(id)) }
    guard let condition = try? Condition(everydayWords: id) else { return nil }
    let entry = EncyclopediaDirectory.entry(ofCondition: condition.rawValue)
    return directory.conditions[entry.slug] == nil ? nil : entry
  }

  // MARK: Evidence

  /// The questions that the trials of a condition can be asked.
  private func evidenceSection(_ condition: Condition?, _ found: [TrialOverview]) -> Report.Section? {
    guard let condition else { return nil }
    let purposes = Trial.Purpose.allCases.filter { purpose in
      found.contains { $0.trial.purpose == purpose && $0.trial.condition == condition.rawValue }
    }
    let questions = purposes.compactMap { purpose in
      EvidenceQuestion.usual(for: condition, purpose: purpose, in: evidence)
    }
    guard !questions.isEmpty else { return nil }
    let items = questions.map { question in
      Words([
        .reference(Words("\(capitalised(question.purpose.phrase)): all trials in one plot"), to: .evidence(question)),
        .text(", with what they say together and how sure that is."),
      ])
    }
    return Report.Section("What the trials say together", [.list(items, terminalLimit: nil)])
  }

  /// How the trials measured it, each measure with what a difference in it has to be to matter.
  private func measureSection(_ condition: String, _ found: [TrialOverview]) -> Report.Section? {
    var trials: [String: Int] = [:]
    for finding in found {
      for measure in Set(finding.trial.outcomes.map(\.measure)) { trials[measure, default: 0] += 1 }
    }
    guard !trials.isEmpty else { return nil }
    let rows: [[Words]] = trials.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { measure, count in
      let threshold = explainer.differences.threshold(for: measure)
      let source = threshold.map { $0.doi.map { "https://doi.org/" + $0 } ?? $0.source.url }
      let matters =
        threshold.map { Words(Numbers.rounded($0.value) + ($0.unit == .percent ? " % " : " points ")) } ?? []
      return [
        link(measure: measure), Words(Numbers.grouped(count)),
        matters + (source.map { Words([.link("source", address: $0)]) } ?? []),
      ]
    }
    return Report.Section(
      "How it is measured",
      [
        .table(
          Report.Table(
            caption: "Measures that its trials report",
            columns: [.init("Measure"), .init("Trials", .trailing), .init("Smallest difference that matters")],
            rows: rows,
            terminalRowLimit: 15
          )
        )
      ]
    )
  }

  private func microbeSection(_ found: [TrialOverview]) -> Report.Section? {
    var trials: [String: Int] = [:]
    for finding in found {
      for species in Set(finding.trial.activeMicrobes.compactMap(\.species)) { trials[species, default: 0] += 1 }
    }
    guard !trials.isEmpty else { return nil }
    let items = trials.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      link(taxon: name) + Words([.quiet(" " + Numbers.counted(count, "trial"))])
    }
    return Report.Section("Microbes that were tested", [.list(items, terminalLimit: 20)])
  }

  private func ingredientSection(_ condition: Condition?) -> Report.Section? {
    guard let condition, Self.skins.contains(condition) else { return nil }
    let parts: [(heading: String, bearing: IngredientFact.Bearing)] = [
      ("Often helpful", .for), ("May trouble it", .against),
    ]
    let items: [Words] = parts.compactMap { heading, bearing in
      let entries = explainer.ingredients.filter { $0.bearing(on: condition) == bearing }
        .map { Entry(.ingredient, Entry.slug($0.name)) }
      return entries.isEmpty ? nil : Self.fact(heading, links(entries))
    }
    return items.isEmpty ? nil : Report.Section("Ingredients", [.list(items, terminalLimit: nil)])
  }

  /// Published reviews that pooled its trials: a check on what is made of them here.
  private func reviewSection(_ condition: String) -> Report.Section? {
    let found = reviews.filter { $0.condition == condition }
    guard !found.isEmpty else { return nil }
    return Report.Section(
      "Published reviews",
      [
        .paragraph("Reviews are checks on what is made of the trials here, never part of it."),
        .list(found.map(Self.words(for:)), terminalLimit: 10),
      ]
    )
  }

  static func words(for review: PublishedReview) -> Words {
    let address = review.doi.map { "https://doi.org/" + $0 } ?? review.sources.first?.url
    return Words([.text(review.citation + " ")]) + (address.map { Words([.link("source", address: $0)]) } ?? [])
  }
}
