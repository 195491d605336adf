import Advice
import Evidence
import Labels
import Microbes

// What several kinds of page are made of.

extension Encyclopedia {
  static let closing: Words = "What is held here with where it was read. Not medical advice."

  /// A named fact as an item of a list.
  static func fact(_ name: String, _ words: Words) -> Words { Words([.strong(name + ": ")]) + words }

  static func fact(_ name: String, _ text: String) -> Words { fact(name, Words(text)) }

  /// Yes, no, or that nobody said.
  static func fact(_ name: String, _ value: Bool?) -> Words {
    fact(name, value.map { Words($0 ? "yes" : "no") } ?? Words([.quiet("not known")]))
  }

  /// Names in a row, without those that say the same twice.
  static func names(_ names: [String]) -> Words { Words(names.uniqued().joined(separator: ", ")) }

  /// Where a row of a table was read, and how.
  func sources(_ source: String, seen: Provenance? = nil, _ others: [String] = []) -> Report.Section? {
    var items = ([source] + others).filter { !$0.isEmpty }.uniqued().map(Self.source)
    if let seen, let words = Self.words(for: seen) { items.append(Words([.quiet(words)])) }
    guard !items.isEmpty else { return nil }
    return Report.Section("Sources", [.list(items, terminalLimit: 10)])
  }

  static func source(_ text: String) -> Words {
    isWebAddress(text) ? Words([.link(text, address: text)]) : Words(text)
  }

  private static func words(for seen: Provenance) -> String? {
    switch seen {
    case .yes: nil
    case .partial: "Only part of this was read there."
    case .trial: "Species and designation are those that a trial printed."
    case .no: "Written from published names without opening a page: a lead, not a citation."
    }
  }

  // MARK: Trials

  /// Trials with what each found, those of treatment before those of prevention; `nil` where there is none.
  func trialSection(_ overviews: [TrialOverview], showsCondition: Bool = true) -> Report.Section? {
    guard !overviews.isEmpty else { return nil }
    let names = ScientificNames(overviews.flatMap { $0.trial.activeMicrobes.map(\.name) })
    let (treatment, prevention) = Report.treatmentAndPrevention(overviews)
    let remarks = (treatment + prevention).map { overview in
      let trial = overview.trial
      let isPrevention = trial.purpose == .prevention
      let purpose = isPrevention ? (showsCondition ? ", prevention" : "prevention") : ""
      let about = showsCondition ? link(condition: trial.condition) + Words(purpose) : Words(purpose)
      return Report.Remark(
        tone: overview.direction.tone,
        label: overview.direction.shortPhrase,
        words: link(trial) + (about.isEmpty ? " " : " (" + about + ") ") + names.words(overview.result),
        detail: given(trial)
      )
    }
    return Report.Section(
      "Trials held",
      [.paragraph(Words(Report.counts(treatment, prevention))), .remarks(remarks, terminalLimit: 20)]
    )
  }

  /// What a trial gave, in whom: `Lacticaseibacillus rhamnosus GG, swallowed · 230 people · 4 weeks`.
  func given(_ trial: Trial) -> Words {
    var parts = [trial.activeMicrobes.map(link).joined(separator: ", ")]
    if let route = trial.activeRoute, route != .none { parts.append(Words(TrialArm.Route.heading(route).lowercased())) }
    if let people = trial.participants { parts.append(Words(Numbers.counted(people, "person", plural: "people"))) }
    if let weeks = trial.design.weeks { parts.append(Words(Numbers.counted(weeks, "week"))) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Trials that gave a strain to an active arm.
  func trials(of strain: Strain) -> [TrialOverview] {
    (directory.trialsByStrain[strain.id] ?? []).map { explainer.findings[$0] }
  }

  /// Trials that gave a genus, species or subspecies, or a part of it, to an active arm.
  func trials(ofTaxon name: String) -> [TrialOverview] {
    (directory.trialsByTaxon[name] ?? []).map { explainer.findings[$0] }
  }

  // MARK: Safety and rules

  /// What is known to be unsafe of some organisms, each with its source; `nil` where nothing is.
  func safetySection(_ organisms: Set<String>) -> Report.Section? {
    safetySection(safetyFacts.filter { !organisms.isDisjoint(with: $0.organisms) })
  }

  func safetySection(_ facts: [SafetyFact]) -> Report.Section? {
    guard !facts.isEmpty else { return nil }
    let remarks = facts.map { fact in
      let whom = fact.populations.map { $0.split(separator: "-").joined(separator: " ") }.joined(separator: ", ")
      return Report.Remark(
        tone: fact.severity.tone,
        label: fact.severity.phrase,
        words: ScientificNames(fact.organisms).words(fact.fact),
        detail: (whom.isEmpty ? [] : Words("For: \(whom). ")) + Self.source(fact.source)
      )
    }
    return Report.Section("Safety", [.remarks(remarks, terminalLimit: nil)])
  }

  /// Label rules that speak of something, each leading to its page.
  func ruleSection(_ isWanted: (RuleMentions) -> Bool) -> Report.Section? {
    let found = explainer.rules.filter { directory.mentions[$0.id].map(isWanted) ?? false }
    let items = found.map { rule in
      Words([.reference(Words(EncyclopediaDirectory.title(of: rule)), to: .entry(Entry(.rule, Entry.slug(rule.id))))])
        + Words(": " + rule.rule)
    }
    return items.isEmpty ? nil : Report.Section("Rules for labels", [.list(items, terminalLimit: nil)])
  }
}

/// A text that speaks of things by name.
struct Mentions: Sendable {
  private let words: [String]
  private let text: String

  init(_ text: String) {
    self.text = text
    words = Self.words(text)
  }

  /// Whether a name stands in the text as words of their own, whatever the case of its letters.
  func of(_ name: String) -> Bool { of(Self.words(name)) }

  private func of(_ wanted: [String]) -> Bool {
    guard let first = wanted.first, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      words[start] == first && words[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// The names that the text prints in capitals, such as `BIFIDA FERMENT LYSATE`; the heading INCI itself is none.
  var capitals: [String] {
    var runs: [[Substring]] = [[]]
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      if word.count > 3, word.allSatisfy(\.isUppercase), word != "INCI" {
        runs[runs.count - 1].append(word)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// A rule's words, cut once.
struct RuleMentions: Sendable {
  /// Of what it applies to.
  let subject: Mentions
  /// Of all of it.
  let all: Mentions
  /// What it applies to in capitals.
  let capitals: [String]

  init(_ rule: LabelRule) {
    subject = Mentions(rule.appliesTo)
    all = Mentions(rule.appliesTo + " " + rule.rule)
    capitals = subject.capitals
  }
}
