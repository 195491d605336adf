public import Evidence

/// An estimate in plain words: the raw figure, the estimate that borrows strength, why they differ, and how sure it is.
public struct EffectWords: Sendable {
  private let effect: PooledEffect
  private let certainty: Certainty

  /// Words for an estimate.
  public init(_ effect: PooledEffect, _ certainty: Certainty) {
    self.effect = effect
    self.certainty = certainty
  }

  /// In at most three dozen words.
  public var short: String {
    let together = amountWithRange
    let figures =
      effect.raw.map { "\(whoFound($0)) \(found($0)); weighed with all similar trials: \(together)." }
      ?? "Weighed with all similar trials: \(together)."
    return "\(figures) Certainty: \(certainty.grade.word)."
  }

  /// Whose figure it is: what other strains found must not read as the product's own.
  private func whoFound(_ raw: PooledEffect.Raw) -> String {
    let count = raw.trialIDs.count
    guard effect.nearest == .blend else {
      return "\(count == 1 ? "One trial" : "\(count) trials") of \(nearestWords) found"
    }
    if count < effect.trials {
      return "Of its \(effect.trials) trials the \(count == 1 ? "one with a figure" : "\(count) with figures") found"
    }
    return count == 1 ? "Taken alone it found" : "Taken alone they found"
  }

  /// What trials found with its interval; a figure whose interval holds no effect is not said first.
  private func found(_ raw: PooledEffect.Raw) -> String {
    let nothing = effect.kind == .oddsRatio ? 1.0 : 0
    let isShown = raw.ci95.high < nothing || raw.ci95.low > nothing
    return isShown ? "\(amount(raw.estimate)) (\(range(raw.ci95)))" : "no clear difference (\(range(raw.ci95)))"
  }

  /// The estimate with its 95 per cent interval: `9.5 SCORAD points better (4.2 to 16.9 better)`.
  public var amountWithRange: String { "\(amount(effect.estimate)) (\(range(effect.ci95)))" }

  /// The estimate with its interval: `4 SCORAD points better (95 % interval 8.7 better to 1 worse)`.
  public var estimateInShort: String { "\(amount(effect.estimate)) (95 % interval \(range(effect.ci95)))" }

  /// What the nearest trials found by themselves, `nil` where none gives a figure.
  public var rawSentence: String? {
    guard let raw = effect.raw else { return nil }
    let count = raw.trialIDs.count
    let trials =
      switch (count, count < effect.trials) {
      case (1, false): "The trial of \(nearestWords)"
      case (1, true): "The one of \(effect.trials) trials of \(nearestWords) that gives a figure"
      case (_, false): "The \(count) trials of \(nearestWords)"
      case (_, true): "The \(count) of \(effect.trials) trials of \(nearestWords) that give a figure"
      }
    let people = raw.participants.map { " (\($0) people)" } ?? ""
    return "Taken at face value: \(trials.prefix(1).lowercased() + trials.dropFirst())\(people) found"
      + " \(amount(raw.estimate)) (95 % interval \(range(raw.ci95)))."
  }

  /// The estimate with its interval.
  public var estimateSentence: String {
    "Weighed with all \(effect.trialsInAll) trials by the same route (\(effect.participantsInAll) people): the best"
      + " estimate is \(amount(effect.estimate)) (95 % interval \(range(effect.ci95)))."
  }

  /// Why raw figure and estimate differ, or what the estimate rests on.
  public var whySentence: String {
    let shares = effect.shares
    switch effect.nearest {
    case .blend, .strain:
      let own = percent(effect.nearest == .blend ? shares.blend : shares.blend + shares.strains)
      let start =
        effect.trials == 1
        ? "One trial can be far off by luck or by how it was run, so it counts"
        : "A few trials can be off by luck or by how they were run, so they count"
      return "\(start) for \(own) of the estimate; the rest comes from trials of other mixes and"
        + " microbes in this condition."
    case .species, .sameClass:
      return "No trial of its own strain in its own state has a result that can be counted. Other trials of its"
        + " species count for \(percent(shares.species)) of the estimate, trials of other microbes for"
        + " \(percent(shares.otherMicrobes)): its own effect may differ."
    }
  }

  /// How probable a benefit is, and one that matters.
  public var probabilitySentence: String {
    let any = "Probability of any benefit on average: \(percent(effect.probabilityOfBenefit))"
    guard let difference = effect.minimalImportantDifference,
      let beyond = effect.probabilityBeyondMinimalImportantDifference
    else { return any + ". Which difference a person would notice is not known for this measure." }
    return "\(any); of one that people notice (\(number(difference)) points or more): \(percent(beyond))."
  }

  /// Where the mean in a new group of people would fall.
  public var predictionSentence: String? {
    effect.prediction95.map { "In a new group of people the average could be anything from \(range($0))." }
  }

  private var nearestWords: String {
    switch effect.nearest {
    case .blend: "exactly this blend"
    case .strain: "its strains in other mixes"
    case .species: "its species but not exactly this blend"
    case .sameClass: "other microbes"
    }
  }

  /// `11.5 SCORAD points less than the comparison`.
  private func amount(_ value: Double) -> String {
    if effect.kind == .oddsRatio { return "an odds ratio of \(number(value))" }
    let size = number(abs(value))
    if size == "0" { return "no difference" }
    return "\(size) \(unit) \(value < 0 ? "better" : "worse")"
  }

  private var unit: String {
    effect.kind == .meanDifference ? "\(effect.measure) points" : "standard deviations"
  }

  /// `5.4 to 18.5 better`, `8.3 better to 0.7 worse`, `7.5 better to no difference`.
  private func range(_ interval: TrialOutcome.Interval) -> String {
    if effect.kind == .oddsRatio { return "\(number(interval.low)) to \(number(interval.high))" }
    let (low, high) = (number(abs(interval.low)), number(abs(interval.high)))
    if low == "0", high == "0" { return "no difference" }
    if high == "0" { return "\(low) better to no difference" }
    if low == "0" { return "no difference to \(high) worse" }
    if interval.high < 0 { return "\(high) to \(low) better" }
    if interval.low > 0 { return "\(low) to \(high) worse" }
    return "\(low) better to \(high) worse"
  }

  private func number(_ value: Double) -> String {
    PlainText.number(value, places: effect.kind == .meanDifference ? 1 : 2)
  }

  private func percent(_ part: Double) -> String {
    let rounded = Int((100 * part).rounded())
    if rounded == 100, part < 1 { return "over 99 %" }
    if rounded == 0, part > 0 { return "under 1 %" }
    return "\(rounded) %"
  }
}

extension Certainty.Grade {
  /// `very low`.
  public var word: String { self == .veryLow ? "very low" : rawValue }
}
