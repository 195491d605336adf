public import Advice
import Evidence
import Labels

extension Report {
  /// Several products that one person uses together, for that person to read.
  public static func regimen(_ regimen: Regimen) -> Report { RegimenReport(regimen).report }
}

private struct RegimenReport {
  let regimen: Regimen
  let names: ScientificNames

  init(_ regimen: Regimen) {
    self.regimen = regimen
    let products = regimen.members.map(\.answer)
    names = ScientificNames(
      products.flatMap { $0.product.microbes.flatMap { [$0.name, $0.written] } }
        + products.flatMap(\.trials).flatMap { $0.trial.activeMicrobes.compactMap(\.species) }
    )
  }

  var report: Report {
    let safety = section("Safety, over all of them", safetyBlocks)
    let gates = regimen.verdict == .askADoctor
    var sections: [Report.Section?] = gates ? [safety] : []
    sections += [
      section("Each alone", productBlocks),
      section("Together", [.paragraph(names.words(regimen.combination.why))] + togetherBlocks),
      section("In more than one of them", overlapBlocks),
      section("Vitamins and minerals, added up", nutrientBlocks),
    ]
    if !gates { sections.append(safety) }
    return Report(
      title: Words(regimen.members.map(\.name).joined(separator: " + ")),
      banners: [
        Report.Banner(
          tone: regimen.verdict.tone,
          headline: regimen.verdict.headline,
          paragraphs: [names.words(regimen.summary)]
        )
      ],
      sections: sections.compactMap(\.self),
      closing: Words(regimen.disclaimer)
    )
  }

  private func section(_ title: String, _ blocks: [Report.Block]) -> Report.Section? {
    blocks.isEmpty ? nil : Report.Section(title, blocks)
  }

  // MARK: Each alone

  private var productBlocks: [Report.Block] {
    [.cards(regimen.members.map(card), terminalLimit: .max)]
  }

  private func card(_ member: Regimen.Member) -> Report.Card {
    let answer = member.answer
    var facts = [Report.Fact("microbes", [names.words(answer.verdictReason)])]
    if let effect = answer.effect, let certainty = answer.certainty {
      facts.append(Report.Fact("effect", [Words(EffectWords(effect, certainty).short)]))
    }
    if answer.product.microbes.isEmpty || !member.ingredientTrials.isEmpty {
      facts.append(Report.Fact("other contents", searched(member)))
    }
    let found = answer.avoidList.filter { !$0.matches.isEmpty }
    if !found.isEmpty { facts.append(Report.Fact("avoid-list", found.map { names.words($0.sentence) })) }
    return Report.Card(
      title: Words(member.name),
      tone: answer.evidenceVerdict.tone,
      marks: [mark(member)],
      facts: facts
    )
  }

  private func mark(_ member: Regimen.Member) -> String {
    guard member.answer.product.microbes.isEmpty else {
      return member.answer.evidenceVerdict.headline(for: regimen.condition)
    }
    let condition = regimen.condition.plainName
    return member.isWithoutTrial ? "No trial found for \(condition)" : "Contents were tested for \(condition)"
  }

  private func searched(_ member: Regimen.Member) -> [Words] {
    guard !member.searchedFor.isEmpty else {
      return ["The label names nothing else that trials could be searched for by."]
    }
    let words = member.searchedFor.map { "“\($0)”" }.joined(separator: ", ")
    let bearing = member.ingredientTrials.filter(\.bears)
    let condition = regimen.condition.plainName
    let start =
      bearing.isEmpty
      ? "No trial found for \(condition) by this route. Searched \(regimen.combination.searchedInCondition) trials of"
        + " \(condition), and \(regimen.combination.searchedInAll) in all, for \(words)."
      : "Searched for \(words):"
    return [names.words(start)] + member.ingredientTrials.prefix(6).map { names.words($0.sentence) }
  }

  // MARK: Together

  private var togetherBlocks: [Report.Block] {
    let trials = regimen.members.flatMap(\.answer.trials).map(\.trial)
    var seen: Set<String> = []
    let found = trials.filter { regimen.combination.trialIDs.contains($0.id) && seen.insert($0.id).inserted }
    return found.isEmpty ? [] : [.list(found.map { Words($0.title) }, terminalLimit: nil)]
  }

  private var overlapBlocks: [Report.Block] {
    guard !regimen.overlaps.isEmpty else { return [] }
    return [
      .remarks(
        regimen.overlaps.map { overlap in
          Report.Remark(
            tone: overlap.kind == .species ? .note : .mixed,
            label: "same \(overlap.kind.rawValue)",
            words: names.words("\(overlap.name) (\(overlap.products.joined(separator: ", ")))"),
            detail: names.words(overlap.why)
          )
        },
        terminalLimit: nil
      )
    ]
  }

  private var nutrientBlocks: [Report.Block] {
    guard !regimen.nutrients.isEmpty else { return [] }
    return [
      .remarks(
        regimen.nutrients.map { nutrient in
          Report.Remark(
            tone: nutrient.isAbove ? .bad : .note,
            label: nutrient.isAbove ? "too much \(nutrient.limit.nutrient)" : nutrient.limit.nutrient,
            words: Words(nutrient.why),
            detail: Words([.link(nutrient.limit.source, address: nutrient.limit.source)])
          )
        },
        terminalLimit: nil
      )
    ]
  }

  // MARK: Safety

  private var safetyBlocks: [Report.Block] {
    let remarks = regimen.safety.filter { !$0.remark.isChoice }
    guard !remarks.isEmpty else { return [] }
    return [
      .remarks(
        remarks.map { entry in
          let remark = entry.remark
          let isGeneral = remark.severity == .seeDoctor && !remark.isPersonal
          let isOfAll = entry.products.count == regimen.members.count
          let about = isOfAll ? "" : " (\(entry.products.joined(separator: ", ")))"
          return Report.Remark(
            tone: isGeneral ? .note : remark.severity.tone,
            label: remark.isRedFlag ? "see a doctor" : isGeneral ? "when to see a doctor" : remark.severity.phrase,
            words: names.words(remark.why + about),
            detail: isWebAddress(remark.source) ? Words([.link(remark.source, address: remark.source)]) : []
          )
        },
        terminalLimit: nil
      )
    ]
  }
}

extension Regimen.Verdict {
  var headline: String {
    switch self {
    case .askADoctor: "Ask a doctor before you use these"
    case .testedTogether: "Some of this was tested together"
    case .neverTestedTogether: "Never tested together, as far as the trials held here show"
    case .oneProduct: "One product"
    }
  }

  var tone: Tone {
    switch self {
    case .askADoctor: .bad
    case .testedTogether: .mixed
    case .neverTestedTogether, .oneProduct: .plain
    }
  }
}
