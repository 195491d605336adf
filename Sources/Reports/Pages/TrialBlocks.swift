import Advice
import Evidence
import Labels

/// The parts of a check that tell what was tested.
struct TrialBlocks {
  let answer: Answer
  let names: ScientificNames

  var blocks: [Report.Block] {
    let own = answer.trials.filter(\.match.isOfTheseStrains)
    let others = answer.trials.filter { !$0.match.isOfTheseStrains }
    // Trials with no more in common than a genus are told one by one only where nothing nearer is held.
    let near = others.filter { $0.match == .species }
    let related = near.isEmpty ? others : near
    var blocks: [Report.Block] = []
    if own.isEmpty, !answer.product.microbes.isEmpty {
      blocks.append(
        .paragraph(
          Words(
            "No trial of exactly these microbes for \(answer.condition.plainName) is among the records held."
          )
        )
      )
    }
    let shared = sharedCautions(own)
    if !shared.isEmpty {
      blocks.append(.paragraph("Mind with every trial of these strains:"))
      blocks.append(.list(shared.map(names.words), terminalLimit: nil))
    }
    if !own.isEmpty {
      blocks.append(.cards(own.map { card($0, without: shared) }, terminalLimit: Self.trialsToldInFull))
      if answer.effect == nil { blocks.append(.paragraph(Self.notPooled)) }
    }
    if !related.isEmpty {
      blocks.append(
        .paragraph(
          "Relatives were tested too. They do not count for this product: another strain may do more, less or harm."
        )
      )
      blocks.append(.table(relatedTable(related)))
      let distant = others.count - related.count
      if distant > 0 {
        let trials = Numbers.counted(distant, "more trial")
        blocks.append(.paragraph(Words("\(trials) had only a genus in common with it.")))
      }
    }
    return blocks
  }

  private static let notPooled: Words =
    "Each trial stands for itself here: they are not combined into one effect, and none is graded for certainty."

  /// A terminal tells so many trials in full; more would bury the answer.
  private static let trialsToldInFull = 3

  /// What holds for every one of several trials is said once.
  private func sharedCautions(_ matches: [TrialMatch]) -> [String] {
    guard matches.count > 1, let first = matches.first else { return [] }
    return first.cautions.filter { caution in matches.allSatisfy { $0.cautions.contains(caution) } }
  }

  private func card(_ match: TrialMatch, without shared: [String]) -> Report.Card {
    let trial = match.trial
    var facts = [
      Report.Fact("Compared", [names.words(match.comparison)]), Report.Fact("Result", [names.words(match.result)]),
    ]
    // Where doses cannot be compared, a caution says why.
    if match.doseRatio != nil || match.cautions.isEmpty {
      facts.append(Report.Fact("Dose", [Words(capitalised(dosePhrase(match.doseRatio)))]))
    }
    let cautions = match.cautions.filter { !shared.contains($0) }
    if !cautions.isEmpty { facts.append(Report.Fact("Mind", cautions.map(names.words))) }
    facts.append(Report.Fact("Source", [Self.address(trial)]))
    return Report.Card(
      title: names.words(trial.title),
      tone: match.direction.tone,
      marks: [match.direction.phrase, match.match.phrase(microbes: answer.product.microbes.count)],
      facts: facts
    )
  }

  private func relatedTable(_ matches: [TrialMatch]) -> Report.Table {
    Report.Table(
      caption: "Trials of relatives",
      columns: [.init("Trial"), .init("What was given"), .init("People", .trailing), .init("Result"), .init("Match")],
      rows: matches.map { match in
        [
          Words(match.trial.id),
          match.trial.activeMicrobes.map { ScientificNames.words($0.name) }.joined(separator: ", "),
          match.trial.participants.map { Words(Numbers.grouped($0)) } ?? Words([.quiet("?")]),
          Words([.mark(match.direction.shortPhrase, match.direction.tone)]),
          Words(match.match == .genus ? "genus" : "species"),
        ]
      },
      terminalRowLimit: 5
    )
  }

  /// Where the trial is published, with its address.
  static func citation(_ trial: Trial) -> Words {
    Words([.text((trial.citation ?? trial.title) + " · ")]) + address(trial)
  }

  private static func address(_ trial: Trial) -> Words {
    if let doi = trial.doi { return Words([.link("doi:" + doi, address: "https://doi.org/" + doi)]) }
    if let pmid = trial.pmid {
      return Words([.link("PMID " + pmid, address: "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/")])
    }
    guard let source = trial.sources.first else { return Words(trial.registration ?? trial.id) }
    return Words([.link(source.url, address: source.url)])
  }

  // MARK: Near, but not the same

  /// Trials of prevention or of a related condition, and those that were set aside, with the reason.
  var nearBlocks: [Report.Block] {
    var blocks: [Report.Block] = []
    if !answer.relatedTrials.isEmpty { blocks.append(.table(nearTable)) }
    if !answer.setAside.isEmpty { blocks.append(.table(setAsideTable)) }
    return blocks
  }

  private var nearTable: Report.Table {
    Report.Table(
      caption: "Trials of these microbes for something near",
      columns: [.init("Trial"), .init("About"), .init("Result"), .init("In words")],
      rows: answer.relatedTrials.map { match in
        [
          Words(match.trial.id), Words(about(match.relation)),
          Words([.mark(match.direction.shortPhrase, match.direction.tone)]), names.words(match.result),
        ]
      },
      terminalRowLimit: 5
    )
  }

  private func about(_ relation: TrialMatch.Relation) -> String {
    switch relation {
    case .asked: answer.condition.plainName
    case .prevention: "preventing " + answer.condition.plainName
    case .relatedCondition(let condition): condition.plainName
    }
  }

  private var setAsideTable: Report.Table {
    Report.Table(
      caption: "Trials set aside",
      columns: [.init("Set aside"), .init("Why")],
      rows: answer.setAside.map { [Words($0.trial.id), names.words($0.why)] },
      terminalRowLimit: 5
    )
  }
}
