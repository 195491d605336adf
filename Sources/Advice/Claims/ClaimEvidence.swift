internal import Evidence
internal import Labels

/// What the trials say of a product for a condition that it makes a claim on.
struct ClaimEvidence {
  var outcome: VerdictRules.Outcome
  /// Trials in the condition of the blend or of strains that the product holds.
  var close: [TrialMatch]

  /// Whether all trials put together make a benefit 97.5 % probable, though none may by itself.
  var pointsToBenefit: Bool

  init(outcome: VerdictRules.Outcome, findings: Findings, together: PooledEffect?) {
    self.outcome = outcome
    pointsToBenefit = (together?.probabilityOfBenefit ?? 0) >= VerdictRules.enoughProbability
    close = findings.asked.filter { $0.match >= .sameStrains }
  }

  /// Those of them that set the product before their comparison and bear on it as it is sold.
  var favouring: [TrialMatch] {
    close.filter {
      $0.direction == .favoursProduct && $0.isControlled && $0.isLikeForLike && $0.staysAsLong
        && $0.trial.status == .published
    }
  }

  /// Those of them that had a group to compare with and were published.
  var controlled: [TrialMatch] {
    close.filter { $0.isControlled && $0.trial.status == .published }
  }
}

/// A claim on a condition, held against the trials.
struct ClaimSupport {
  var verdict: ClaimJudgement.Verdict
  /// In sentences.
  var why: [String]
  /// The trials that it rests on.
  var trials: [Trial.ID]

  /// Judges by these rules.
  ///
  /// 1. Supported where the verdict is that it helped. Partly where it is unclear and at least one controlled, published
  ///    trial of these strains, by this route and in this state, favours the product, or all trials put together make a
  ///    benefit 97.5 % probable. Unsupported otherwise.
  /// 2. Where the claim names people, only trials in such people speak for it.
  /// 3. Partly at best where the label gives less than half of the daily dose that was tested, or no dose at all.
  init(_ evidence: ClaimEvidence, claim: String, product: Product) {
    why = [evidence.outcome.reason]
    var favouring = evidence.favouring.isEmpty && evidence.pointsToBenefit ? evidence.controlled : evidence.favouring
    switch evidence.outcome.verdict {
    case .testedHelped: verdict = .supported
    case .testedUnclear: verdict = favouring.isEmpty ? .unsupported : .partly
    default: verdict = .unsupported
    }
    guard verdict != .unsupported else {
      trials = evidence.close.map(\.trial.id)
      return
    }
    let people = ClaimedPeople.named(in: claim)
    if !people.isEmpty {
      let untested = people.filter { named in !favouring.contains { Self.isIn($0.trial, named) } }
      favouring = favouring.filter { match in people.contains { Self.isIn(match.trial, $0) } }
      if !untested.isEmpty {
        verdict = untested.count == people.count ? .unsupported : .partly
        why.append("The claim names \(Self.list(untested)); no trial in them favours it.")
      }
    }
    if let doubt = Self.doseDoubt(favouring, product) {
      if verdict == .supported { verdict = .partly }
      why.append(doubt)
    }
    if !favouring.isEmpty, favouring.allSatisfy({ $0.match == .sameStrains }) {
      why.append("They tested these strains without the others that this product holds.")
    }
    trials = (favouring.isEmpty ? evidence.controlled : favouring).map(\.trial.id)
  }

  private static func list(_ people: [ClaimedPeople]) -> String { PlainText.list(people.map(\.rawValue)) }

  private static func isIn(_ trial: Trial, _ people: ClaimedPeople) -> Bool {
    guard let age = people.age else { return trial.population.group == .pregnancyAndInfants }
    return TrialFit.population(trial.population, ageYears: age) == .same
  }

  private static func doseDoubt(_ trials: [TrialMatch], _ product: Product) -> String? {
    guard !trials.isEmpty else { return nil }
    if let best = trials.compactMap(\.doseRatio).max() {
      guard best < LabelDose.alike.lowerBound else { return nil }
      let part = best < 0.01 ? "less than 1 %" : "\(PlainText.number(best * 100, places: 0)) %"
      return "The label gives \(part) of the daily dose that was tested."
    }
    let statesNone =
      product.totalCFU == nil && product.microbes.allSatisfy { $0.cfu == nil && $0.amountText == nil }
    return statesNone ? "The label states no dose, so it cannot be seen whether it holds what was tested." : nil
  }
}
