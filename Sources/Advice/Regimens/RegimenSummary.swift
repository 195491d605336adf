internal import Labels

/// A regimen in at most 80 plain words.
struct RegimenSummary {
  var condition: Condition
  var members: [Regimen.Member]
  var overlaps: [Regimen.Overlap]
  var nutrients: [Regimen.Nutrient]
  var combination: Regimen.Combination
  var safety: [Regimen.Safety]

  /// Whole sentences only, the most pressing first.
  var text: String {
    var text = ""
    for sentence in [doctor, choice, together, alone, doubled, above] where !sentence.isEmpty {
      let longer = text.isEmpty ? sentence : text + " " + sentence
      guard PlainText.wordCount(longer) <= Summary.longest else { continue }
      text = longer
    }
    return text
  }

  private var doctor: String {
    let urgent = safety.filter { $0.remark.needsDoctor }
    guard !urgent.isEmpty else { return "" }
    var seen: Set<String> = []
    let concerns = urgent.compactMap(\.remark.concern).filter { seen.insert($0).inserted }
    let named = PlainText.list(Array(concerns.prefix(3)))
    return urgent[0].remark.isRedFlag
      ? "See a doctor before you try any of them: you named \(named)." : "Ask a doctor first, because of \(named)."
  }

  private var choice: String {
    let chosen = safety.filter { $0.remark.isChoice }
    guard let first = chosen.first, let concern = first.remark.concern else { return "" }
    return "\(PlainText.list(first.products)) \(first.products.count == 1 ? "names" : "name") \(concern)."
  }

  private var together: String {
    guard members.count > 1 else { return "" }
    return combination.trialIDs.isEmpty
      ? "No trial of these products together was found (\(combination.searchedInCondition) trials for"
        + " \(condition.plainName) searched), so no joint effect can be claimed."
      : "\(PlainText.counted(combination.trialIDs.count, "trial")) tested contents of these products together."
  }

  private var alone: String {
    let grouped: [(String, [Regimen.Member])] = [
      ("tested and found to help", members.filter { $0.evidence == .testedHelped }),
      ("tested, unclear", members.filter { $0.evidence == .testedUnclear }),
      ("tested without a benefit", members.filter { $0.evidence == .testedNoBenefit }),
      ("only relatives tested", members.filter { $0.evidence == .relatedOnly }),
      ("no trial found", members.filter { $0.evidence == .untested || $0.isWithoutTrial }),
      ("contents tested, see below", members.filter { $0.evidence == .noMicrobe && !$0.isWithoutTrial }),
    ]
    let parts = grouped.filter { !$0.1.isEmpty }.map { "\(PlainText.list($0.1.map(\.name))): \($0.0)" }
    return "Each alone for \(condition.plainName): \(parts.joined(separator: "; "))."
  }

  private var doubled: String {
    guard let first = overlaps.first(where: { $0.kind == .strain }) ?? overlaps.first else { return "" }
    let more = overlaps.count > 1 ? ", among others" : ""
    return "In more than one: \(first.name)\(more)."
  }

  private var above: String {
    let names = nutrients.filter(\.isAbove).map(\.limit.nutrient)
    return names.isEmpty ? "" : "Together too much \(PlainText.list(names)) for an adult."
  }
}

extension Regimen.Member {
  /// What the trials say of the product, whoever asks.
  var evidence: Answer.Verdict { answer.evidenceVerdict }
}
