internal import Evidence
internal import Labels

/// A comparison in plain words.
public struct ComparisonWords: Sendable {
  private let comparison: Comparison

  /// Words for a comparison.
  public init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  private var entries: [Comparison.Entry] { comparison.entries }

  /// What it comes to, in a few words.
  public var headline: String {
    guard let gate = entries.map(\.facts.gate).min(), gate == .askFirst else { return finding }
    if case .safer(let index) = comparison.outcome {
      return "Ask a doctor before \(name(index)); \(entries.count == 2 ? "the other is" : "the others are") not for you"
    }
    let closed = entries.contains { $0.facts.gate == .avoid }
    return "Ask a doctor first\(closed ? ": none is for you without that" : ""). \(finding)"
  }

  /// What it comes to, a doctor's word left aside.
  private var finding: String {
    switch comparison.outcome {
    case .noneForThem:
      sharedConcern.map { "None of these is for you: \($0)" } ?? "None of these is for you"
    case .safer(let index):
      entries[index].facts.gate == .open
        ? "\(name(index)): the only one that nothing speaks against" : "\(name(index)): the others are not for you"
    case .worksBetter(let index, _):
      // High and moderate certainty are what GRADE lets one say “probably” of.
      switch entries[index].facts.grade {
      case .high, .moderate: "\(name(index)): probably works better"
      default: "\(name(index)): may work better"
      }
    case .betterShown(let index, _):
      entries[index].facts.standing.isByNumber
        ? "Trials say more for \(name(index)), but not that it works better"
        : "\(name(index)): a little more is known, and no benefit is"
    case .notToldApart(let indices, _):
      indices.count == entries.count
        ? "The evidence does not tell them apart"
        : "\(PlainText.list(indices.map(name))): the evidence does not tell these apart"
    }
  }

  /// Why, and how sure.
  public var sentences: [String] {
    switch comparison.outcome {
    case .noneForThem:
      return [
        entries.indices.map { closing($0) }.joined(separator: " "),
        "This comes before what the trials found: none of them is recommended to you here, whatever stands below.",
      ]
    case .safer(let index): return [safety(besides: index), "This comes before what the trials found."]
    case .worksBetter(let index, let probability):
      return [
        "Its average effect is better than that of \(others(index)) with a probability of \(percent(probability)).",
        sureness(index),
      ]
    case .betterShown(let index, let probability):
      return [standings(index), chance(index, probability), sureness(index)].filter { !$0.isEmpty }
    case .notToldApart(let indices, let probability):
      let names = PlainText.list(indices.map(name))
      return [tied(indices, names, probability), leftToChoose(indices)].filter { !$0.isEmpty }
    }
  }

  /// What a product gives for a criterion.
  public func value(_ index: Int, _ criterion: Comparison.Criterion) -> String {
    let entry = entries[index]
    switch criterion {
    case .safety: return safety(entry)
    case .trials: return Self.standing(entry.facts.standing)
    case .benefit: return benefit(entry)
    case .match: return Self.match(entry.facts.match)
    case .certainty: return entry.facts.grade?.word ?? "none to grade"
    case .dose: return Self.dose(entry.facts)
    case .contact:
      return ContactTime.isRinsedOff(entry.answer.product) ? "washed off: little time to act" : "left on or taken"
    case .label:
      if entry.facts.standing == .noMicrobe { return "no microbe to tell of" }
      let missing = entry.answer.labelQuality
      return missing.isEmpty ? "nothing missing" : "does not say: \(PlainText.list(missing.map(\.missing)))"
    }
  }

  // MARK: Values

  private func safety(_ entry: Comparison.Entry) -> String {
    let concerns = Self.concerns(entry.answer)
    switch entry.facts.gate {
    case .avoid: return "not for you" + (concerns.isEmpty ? "" : ": \(concerns)")
    case .askFirst: return "ask a doctor first" + (concerns.isEmpty ? "" : ": \(concerns)")
    case .open:
      let cautions = entry.answer.safety.count { $0.severity == .caution }
      return cautions == 0 ? "nothing against it" : PlainText.counted(cautions, "thing") + " to take care of"
    }
  }

  private static func concerns(_ answer: Answer) -> String {
    var seen: Set<String> = []
    let grave = answer.safety.filter { $0.isPersonal && $0.severity.weight >= SafetyFact.Severity.seeDoctor.weight }
    return PlainText.list(Array(grave.compactMap(\.concern).filter { seen.insert($0).inserted }.prefix(3)))
  }

  private static func standing(_ standing: RankingFacts.Standing) -> String {
    switch standing {
    case .helped: "tested: it helped"
    case .leaning: "tested: not settled, a benefit is likely"
    case .relatives: "only relatives tested: they lean towards a benefit"
    case .unclear: "tested: not settled"
    case .related: "only relatives tested: too little"
    case .untested: "not tested"
    case .noBenefit: "tested: no benefit seen"
    case .noMicrobe: "no microbe named"
    }
  }

  private func benefit(_ entry: Comparison.Entry) -> String {
    guard let effect = entry.answer.effect, entry.facts.standing < .untested || entry.facts.standing == .noBenefit,
      let certainty = entry.answer.certainty
    else { return "no figure" }
    let words = EffectWords(effect, certainty)
    return words.amountWithRange + (RankingWords.cautious(effect).map { "; " + $0 } ?? "")
  }

  private static func match(_ match: MatchLevel) -> String {
    switch match {
    case .exactBlend: "exactly its microbes were tested"
    case .sameStrains: "strains that it holds were tested"
    case .someStrains: "some of its strains, in other mixes"
    case .species: "its species, other or unnamed strains"
    case .genus: "only its genus"
    case .none: "none"
    }
  }

  private static func dose(_ facts: RankingFacts) -> String {
    guard let ratio = facts.doseRatio, facts.dose != .unknown else { return "cannot be compared" }
    switch facts.dose {
    case .asTested: return "about the tested one"
    case .more: return "\(PlainText.number(ratio, places: ratio < 10 ? 1 : 0)) times the tested one"
    default: return "\(ratio < 0.01 ? "under 1" : PlainText.number(ratio * 100, places: 0)) % of the tested one"
    }
  }

  // MARK: Sentences

  private func safety(besides index: Int) -> String {
    let closed = entries.indices.filter { entries[$0].facts.gate > entries[index].facts.gate }
    return closed.map(closing).joined(separator: " ")
  }

  private func closing(_ index: Int) -> String {
    let concerns = Self.concerns(entries[index].answer)
    let what = entries[index].facts.gate == .avoid ? "is not for you" : "needs a doctor's word first"
    return "\(name(index)) \(what)\(concerns.isEmpty ? "" : " (\(concerns))")."
  }

  /// What closes all of them, in the same words; `nil` where that differs.
  private var sharedConcern: String? {
    let concerns = Set(entries.map { Self.concerns($0.answer) })
    return concerns.count == 1 ? concerns.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  private func standings(_ index: Int) -> String {
    entries.indices.sorted { ($0 == index ? 0 : 1, $0) < ($1 == index ? 0 : 1, $1) }
      .map { "\(name($0)): \(Self.standing(entries[$0].facts.standing))." }.joined(separator: " ")
  }

  private func chance(_ index: Int, _ probability: Double?) -> String {
    guard let probability else {
      return entries.contains { $0.facts.standing == .untested }
        ? "That something was not tested does not say that it does nothing." : ""
    }
    return
      "That it works better than \(others(index)) has a probability of \(percent(probability)): not enough to say so."
  }

  private func sureness(_ index: Int) -> String {
    entries[index].facts.grade.map { "Certainty of the evidence on it: \($0.word)." } ?? ""
  }

  private func tied(_ indices: [Int], _ names: String, _ probability: Double?) -> String {
    let facts = indices.map { entries[$0].facts }
    if Set(indices.map { entries[$0].answer.trials.map(\.trial.id) }).count == 1, facts[0].match >= .sameStrains,
      let probability, probability == 0.5
    {
      return "\(names) rest on the same trials with the same result."
    }
    guard let probability, indices.count == 2 else {
      return "\(names): \(Self.standing(facts[0].standing)), and no figure sets one before the other."
    }
    let better = probability >= 0.5 ? indices[0] : indices[1]
    let other = probability >= 0.5 ? indices[1] : indices[0]
    return "That \(name(better)) works better than \(name(other)) has a probability of"
      + " \(percent(max(probability, 1 - probability))): not enough to choose by."
  }

  /// What is left to choose by where the evidence gives nothing.
  private func leftToChoose(_ indices: [Int]) -> String {
    let parts = [Comparison.Criterion.dose, .contact, .label].compactMap { criterion -> String? in
      let best = comparison.best(by: criterion).filter(indices.contains)
      guard !best.isEmpty, best.count < indices.count else { return nil }
      let names = PlainText.list(best.map(name))
      switch criterion {
      case .dose: return "\(names) \(best.count == 1 ? "comes" : "come") nearer to the tested dose"
      case .contact: return "\(names) \(best.count == 1 ? "stays" : "stay") on the skin"
      default: return "the label of \(names) leaves out less"
      }
    }
    return parts.isEmpty ? "" : PlainText.capitalised("what is left to choose by: \(PlainText.list(parts)).")
  }

  private func name(_ index: Int) -> String { entries[index].name }

  private func others(_ index: Int) -> String {
    entries.count == 2 ? name(1 - index) : "each of the others"
  }

  private func percent(_ part: Double) -> String {
    part > 0.995 ? "over 99 %" : part < 0.005 ? "under 1 %" : "\(Int((100 * part).rounded())) %"
  }
}
