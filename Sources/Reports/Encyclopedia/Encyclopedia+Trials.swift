import Advice
import Evidence
import Labels
import Microbes

extension Encyclopedia {
  func page(of finding: TrialOverview) -> Report {
    let trial = finding.trial
    let names = ScientificNames(trial.activeMicrobes.flatMap { [$0.name, $0.reported] })
    var told: [Words] = [names.words(finding.comparison), names.words(finding.result)]
    if let other = trial.sameTrialAs.flatMap({ evidence.trial(id: $0) }) {
      told.append("The same people as in " + link(other) + ": counted once.")
    }
    var sections = [
      Report.Section("The trial", [.list(facts(trial), terminalLimit: nil)]),
      Report.Section("Who got what", [.table(armTable(trial))]),
    ]
    if !trial.outcomes.isEmpty {
      sections.append(Report.Section("What was reported", [.table(outcomeTable(trial, names))]))
    }
    let mind = finding.cautions + (trial.caveats.isEmpty ? [] : [trial.caveats])
    if !mind.isEmpty {
      sections.append(Report.Section("What to mind", [.list(mind.map(names.words), terminalLimit: nil)]))
    }
    sections += [poolingSection(trial), namingReviews(trial), kinSection(trial), publicationSection(trial)].compactMap(
      \.self
    )
    return Report(
      title: Words(trial.studyName + ": ") + names.words(trial.title),
      banners: [
        Report.Banner(tone: finding.direction.tone, headline: capitalised(finding.direction.phrase), paragraphs: told)
      ],
      sections: sections,
      closing: Self.closing
    )
  }

  // MARK: Facts

  private func facts(_ trial: Trial) -> [Words] {
    var items = [Self.fact("Condition", trial.conditions.map { link(condition: $0) }.joined(separator: ", "))]
    items.append(Self.fact("Purpose", trial.purpose.phrase))
    items.append(Self.fact("Design", trial.design.phrase.isEmpty ? "not reported" : trial.design.phrase))
    let weeks = trial.design.weeks.map { Numbers.counted($0, "week") } ?? "not reported"
    let after = trial.design.followUpWeeks.map { ", followed for \(Numbers.counted($0, "week")) more" } ?? ""
    items.append(Self.fact("Length", weeks + after))
    items.append(Self.fact("People", people(trial)))
    if trial.status != .published { items.append(Self.fact("Status", trial.status.rawValue)) }
    items.append(Self.fact("Paid for by", trial.funding.map(Self.words(for:)) ?? "not seen"))
    items.append(Self.fact("Risk of bias", riskOfBias(trial.riskOfBias)))
    return items
  }

  private func people(_ trial: Trial) -> String {
    let population = trial.population
    var parts = [trial.participants.map(Numbers.grouped) ?? "number not reported"]
    if let group = population.group { parts.append(group.rawValue.split(separator: "-").joined(separator: " ")) }
    switch (population.minimumAge, population.maximumAge) {
    case (let low?, let high?): parts.append("\(Numbers.rounded(low)) to \(Numbers.rounded(high)) years")
    case (let low?, nil): parts.append("from \(Numbers.rounded(low)) years")
    case (nil, let high?): parts.append("up to \(Numbers.rounded(high)) years")
    case (nil, nil): break
    }
    if let severity = population.severity { parts.append(severity) }
    if let country = population.country { parts.append(country) }
    return parts.joined(separator: ", ")
  }

  private static func words(for funding: Trial.Funding) -> String {
    switch funding {
    case .industry: "industry"
    case .public: "public money"
    case .mixed: "industry and public money"
    }
  }

  private func riskOfBias(_ risk: Trial.RiskOfBias?) -> Words {
    guard let risk else { return "nobody's judgement was seen" }
    let note = risk.note.map { ". " + $0 } ?? ""
    let source = risk.source.map { Words(" ") + Self.source($0) } ?? []
    return Words(risk.overall.rawValue + note) + source
  }

  // MARK: Arms

  private func armTable(_ trial: Trial) -> Report.Table {
    Report.Table(
      caption: "The groups",
      columns: [
        .init("Group"), .init("Got"), .init("As"), .init("Dose"), .init("With"), .init("People", .trailing),
      ],
      rows: trial.arms.map { arm in
        [
          Words(arm.id.split(separator: "-").joined(separator: " ")), got(arm),
          Words(
            [arm.form, arm.route.map { TrialArm.Route.heading($0).lowercased() }, arm.viability?.rawValue]
              .compactMap(\.self).joined(separator: ", ")
          ),
          Words(dose(arm)), Words(arm.with ?? ""), Words(sizes(arm)),
        ]
      }
    ).withoutEmptyColumns()
  }

  private func got(_ arm: TrialArm) -> Words {
    let microbes = arm.microbes.map(link).joined(separator: "; ")
    let actives = arm.otherActives.map { name in
      directory.entry(ofIngredient: name).map { Words([.reference(Words(name), to: .entry($0))]) } ?? Words(name)
    }.joined(separator: ", ")
    if microbes.isEmpty, actives.isEmpty { return Words(arm.role.rawValue) }
    if actives.isEmpty { return microbes }
    return microbes.isEmpty ? actives : microbes + "; besides " + actives
  }

  private func dose(_ arm: TrialArm) -> String {
    let count = arm.doseCFUPerDay.map { Numbers.inWords($0) + " CFU a day" }
    guard let text = arm.doseText else { return count ?? "" }
    return count.map { "\($0) (\(text))" } ?? text
  }

  private func sizes(_ arm: TrialArm) -> String {
    switch (arm.nRandomised, arm.nAnalysed) {
    case (let assigned?, let counted?) where assigned != counted: "\(assigned), \(counted) counted"
    case (let n?, _), (nil, let n?): "\(n)"
    case (nil, nil): ""
    }
  }

  // MARK: Outcomes

  private func outcomeTable(_ trial: Trial, _ names: ScientificNames) -> Report.Table {
    Report.Table(
      caption: "Results as the sources print them",
      columns: [
        .init("Measure"), .init("Week", .trailing), .init("Figures"), .init("p", .trailing), .init("In words"),
      ],
      rows: trial.outcomes.map { outcome in
        [
          measure(outcome), Words(outcome.week.map { Numbers.rounded($0) } ?? ""),
          Words(OutcomeFigures(outcome, in: trial).text), Words(probability(outcome)), remarks(outcome, names),
        ]
      },
      terminalRowLimit: 30
    ).withoutEmptyColumns()
  }

  private func measure(_ outcome: TrialOutcome) -> Words {
    let details = [outcome.definition, outcome.site, outcome.subgroup.map { "only in " + $0 }].compactMap(\.self)
    let words = link(measure: outcome.measure)
    return details.isEmpty ? words : words + Words([.quiet(" (" + details.joined(separator: "; ") + ")")])
  }

  private func probability(_ outcome: TrialOutcome) -> String {
    if let p = outcome.p { return Numbers.rounded(p) }
    return outcome.pBelow.map { "< " + Numbers.rounded($0) } ?? ""
  }

  private func remarks(_ outcome: TrialOutcome, _ names: ScientificNames) -> Words {
    var parts: [Words] = []
    if let doubt = outcome.doubt { parts.append(Words([.mark("doubtful", .caution), .text(" " + doubt)])) }
    if let verdict = outcome.verdict { parts.append(Words(verdict.rawValue)) }
    if let text = outcome.resultText { parts.append(names.words(text)) }
    if let note = outcome.note { parts.append(names.words(note)) }
    return parts.joined(separator: "; ")
  }

  // MARK: What becomes of it

  /// How the trial enters the pooling of its condition, or why it does not.
  private func poolingSection(_ trial: Trial) -> Report.Section? {
    guard let condition = Condition(rawValue: trial.condition),
      let question = EvidenceQuestion.usual(for: condition, purpose: trial.purpose, in: evidence)
    else { return nil }
    let set = evidence.contrasts(for: question)
    var items: [Words] = set.contrasts.filter { $0.trialID == trial.id }.map { contrast in
      let figure = ContrastWords(contrast).text
      let steps = contrast.derivation.joined(separator: " ")
      return Words(figure) + (steps.isEmpty ? [] : Words([.quiet(" How: " + steps)]))
    }
    if let exclusion = set.exclusions.first(where: { $0.trialID == trial.id }) {
      items.append(Words("Left out: \(exclusion.reason.words)."))
    }
    guard !items.isEmpty else { return nil }
    let all = Words([.reference(Words("all trials of the question in one plot"), to: .evidence(question))])
    return Report.Section(
      "What it counts for",
      [.paragraph("How it enters " + all + "; below zero the product did better."), .list(items, terminalLimit: nil)]
    )
  }

  private func namingReviews(_ trial: Trial) -> Report.Section? {
    let found = reviews.filter { review in
      review.trialList.held.contains(trial.id) || review.pooled.contains { $0.trialList.held.contains(trial.id) }
    }
    guard !found.isEmpty else { return nil }
    return Report.Section("Reviews that count it", [.list(found.map(Self.words(for:)), terminalLimit: nil)])
  }

  /// Other trials of its strains, or where none is named, of its species; its other ingredients.
  private func kinSection(_ trial: Trial) -> Report.Section? {
    let strains = Set(trial.activeMicrobes.compactMap(\.strainID))
    let species = Set(trial.activeMicrobes.compactMap(\.species))
    let others = explainer.findings.map(\.trial).filter { $0.id != trial.id }
    let same = others.filter { other in other.activeMicrobes.contains { $0.strainID.map(strains.contains) ?? false } }
    let near = others.filter { other in
      !same.contains(other) && other.activeMicrobes.contains { $0.species.map(species.contains) ?? false }
    }
    var items: [Words] = []
    if !same.isEmpty { items.append(Self.fact("The same strains", same.map(link).joined(separator: ", "))) }
    if !near.isEmpty { items.append(Self.fact("The same species", near.map(link).joined(separator: ", "))) }
    let actives = actives(of: trial)
    if !actives.isEmpty { items.append(Self.fact("Its other ingredients", links(actives))) }
    return items.isEmpty ? nil : Report.Section("Related", [.list(items, terminalLimit: nil)])
  }

  /// Where it is published, and the pages on which the figures were read.
  private func publicationSection(_ trial: Trial) -> Report.Section? {
    var items: [Words] = []
    if let citation = trial.citation { items.append(Self.fact("Published", citation)) }
    if let doi = trial.doi { items.append(Words([.link("doi:" + doi, address: "https://doi.org/" + doi)])) }
    if let pmid = trial.pmid {
      items.append(Words([.link("PMID " + pmid, address: "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/")]))
    }
    if let registration = trial.registration {
      items.append(Self.fact("Registered as", Self.registration(registration)))
    }
    items += trial.sources.map { source in
      Words([.text("Read: ")]) + Self.source(source.url) + Words([.quiet(" (\(Self.words(for: source.seen)))")])
    }
    return items.isEmpty ? nil : Report.Section("Sources", [.list(items, terminalLimit: nil)])
  }

  private static func registration(_ number: String) -> Words {
    let isOfClinicalTrials = number.hasPrefix("NCT") && number.dropFirst(3).allSatisfy(\.isNumber)
    return isOfClinicalTrials
      ? Words([.link(number, address: "https://clinicaltrials.gov/study/\(number)")]) : Words(number)
  }

  private static func words(for seen: Trial.Source.Kind) -> String {
    switch seen {
    case .abstract: "summary"
    case .fullText: "full text"
    case .registry: "register"
    case .reviewTable: "table of a review"
    case .news: "news"
    case .secondary: "a page that cites it"
    }
  }
}

/// The figures of one outcome as the source prints them.
struct OutcomeFigures {
  let outcome: TrialOutcome
  let trial: Trial

  init(_ outcome: TrialOutcome, in trial: Trial) {
    self.outcome = outcome
    self.trial = trial
  }

  var text: String {
    switch outcome.content {
    case .contrast(let contrast):
      guard let estimate = contrast.estimate else { return "" }
      let groups = [contrast.active, contrast.control].compactMap(\.self).map(Self.name).joined(separator: " against ")
      let unit = outcome.unit.map { " " + $0 } ?? ""
      let figure = "\(contrast.effect?.rawValue ?? "difference") \(Numbers.rounded(estimate))\(unit)"
      return figure + Self.interval(contrast.ci95) + (groups.isEmpty ? "" : ", \(groups)")
    case .arms(let statistic, let values):
      let parts = values.map { "\(Self.name($0.arm)) \(Self.figures($0, outcome.unit))" }
      return Self.words(statistic) + parts.joined(separator: "; ")
    }
  }

  private static func name(_ arm: TrialArm.ID) -> String { arm.split(separator: "-").joined(separator: " ") }

  private static func words(_ statistic: TrialOutcome.Statistic) -> String {
    switch statistic {
    case .change: "change: "
    case .percentChange: "change in per cent: "
    case .endpoint: "at the time: "
    case .baseline: "at the start: "
    case .events: ""
    }
  }

  private static func figures(_ value: TrialOutcome.ArmValue, _ unit: String?) -> String {
    var parts: [String] = []
    let unit = unit.map { " " + $0 } ?? ""
    if let mean = value.mean { parts.append(Numbers.rounded(mean) + unit) }
    if let median = value.median { parts.append("median " + Numbers.rounded(median) + unit) }
    if let mean = value.geometricMean { parts.append("geometric mean " + Numbers.rounded(mean) + unit) }
    if let events = value.events { parts.append(Numbers.rounded(events) + (value.n.map { " of \($0)" } ?? "") + unit) }
    if let percent = value.percent { parts.append(Numbers.rounded(percent) + " %") }
    var details: [String] = []
    if let sd = value.sd { details.append("SD " + Numbers.rounded(sd)) }
    if let se = value.se { details.append("SE " + Numbers.rounded(se)) }
    if let iqr = value.iqr { details.append("quartiles \(Numbers.rounded(iqr.low)) to \(Numbers.rounded(iqr.high))") }
    if let ci = value.ci95 { details.append("95 % CI \(Numbers.rounded(ci.low)) to \(Numbers.rounded(ci.high))") }
    if let n = value.n, value.events == nil { details.append("n = \(n)") }
    if let p = value.pWithin { details.append("within the group p = " + Numbers.rounded(p)) }
    if let bound = value.pWithinBelow { details.append("within the group p < " + Numbers.rounded(bound)) }
    let figure = parts.isEmpty ? "no figure" : parts.joined(separator: ", ")
    return details.isEmpty ? figure : figure + " (" + details.joined(separator: ", ") + ")"
  }

  private static func interval(_ interval: TrialOutcome.Interval?) -> String {
    interval.map { " (95 % CI \(Numbers.rounded($0.low)) to \(Numbers.rounded($0.high)))" } ?? ""
  }
}

/// A comparison as it enters pooling, in words.
struct ContrastWords {
  let contrast: Contrast

  init(_ contrast: Contrast) { self.contrast = contrast }

  var text: String {
    let week = contrast.week.map { " in week \(Numbers.rounded($0))" } ?? ""
    let by = " by \(contrast.measure)\(week)"
    switch contrast.kind {
    case .exact:
      let estimate = contrast.estimate.map { Numbers.rounded($0) } ?? "?"
      return "\(estimate) \(unit)\(by), standard error \(Numbers.rounded(contrast.standardError))."
    case .intervalCensored(let lower, let upper):
      return "Between \(Numbers.rounded(lower)) and \(Numbers.rounded(upper)) \(unit)\(by): only that there was no"
        + " significant difference is known."
    case .oneSided(let lower, let upper):
      let bound =
        lower.isFinite ? "above \(Numbers.rounded(lower))" : "below \(Numbers.rounded(upper))"
      return "\(capitalised(bound)) \(unit)\(by): only that the difference was significant is known."
    }
  }

  private var unit: String {
    switch contrast.scale {
    case .points(let measure): "\(measure) points"
    case .standardised: "standard deviations"
    case .logOddsRatio: "on the logarithm of the odds ratio"
    case .logRiskRatio: "on the logarithm of the risk ratio"
    }
  }
}
