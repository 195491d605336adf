/// The held trials that stand against one pooled result: which, by what right, and what each gives.
struct ReviewTrials {
  var basis: ReviewComparison.Basis
  /// Contrasts whose estimate is known.
  var contrasts: [Contrast]
  var leftOut: [ReviewComparison.LeftOut]
  /// Trials of the question that came out after the review's search.
  var later: [Trial.ID]

  /// The trials behind the contrasts, each once.
  var ids: [Trial.ID] {
    var seen: Set<Trial.ID> = []
    return contrasts.map(\.trialID).filter { seen.insert($0).inserted }
  }
}

/// Finds the held trials of one pooled result of a review.
struct ReviewTrialFinder {
  let evidence: EvidenceBase
  let review: PublishedReview
  let pooled: PublishedReview.Pooled
  let family: MeasureFamily

  private var purpose: Trial.Purpose { review.purpose ?? .treatment }
  private var selections: [TrialSelection] { [review.selection, pooled.selection].compactMap { $0 } }

  /// What a page of the review names for this result; `nil` where it names nothing, or not for this subgroup.
  var list: (trials: PublishedReview.TrialList, isComplete: Bool)? {
    if !pooled.trialList.isEmpty {
      return (pooled.trialList, pooled.trialList.count == pooled.trials)
    }
    guard !review.trialList.isEmpty else { return nil }
    let isWhole = review.trialList.count == review.trials
    guard let selection = pooled.selection else {
      return (review.trialList, isWhole && (pooled.trials ?? review.trials) == review.trials)
    }
    // Of what is not held nobody can tell which subgroup it belongs to.
    let held = review.trialList.held.filter { id in evidence.trial(id: id).map { admits($0, selection) } ?? false }
    let list = PublishedReview.TrialList(held: held)
    return list.isEmpty ? nil : (list, isWhole && review.trialList.notHeld.isEmpty)
  }

  /// The trials of the list.
  func listed() -> ReviewTrials? {
    guard let list, !list.trials.held.isEmpty else { return nil }
    let wanted = Set(list.trials.held)
    return trials(.list(isComplete: list.isComplete), later: []) { wanted.contains($0.id) }
  }

  /// The trials of the question, where no list helps.
  func selected() -> ReviewTrials {
    let fitting = evidence.trials(for: review.condition).filter { trial in
      trial.condition == review.condition && selections.allSatisfy { admits(trial, $0) }
    }
    let later = fitting.filter(isLater).map(\.id)
    let wanted = Set(fitting.map(\.id)).subtracting(later)
    var found = trials(.selection, later: []) { wanted.contains($0.id) }
    // Only those that would have given a figure are worth a word.
    let wouldGive = Set(contrasts(.split).contrasts.filter(\.isExact).map(\.trialID))
    found.later = later.filter(wouldGive.contains)
    return found
  }

  private func admits(_ trial: Trial, _ selection: TrialSelection) -> Bool {
    selection.admits(trial.population) && trial.arms.contains { $0.role == .active && selection.admits($0) }
  }

  private func isLater(_ trial: Trial) -> Bool {
    guard let last = review.searchedTo, let year = trial.publicationYear else { return false }
    return year > last
  }

  private func contrasts(_ sharing: ContrastOptions.SharedControl) -> ContrastSet {
    var options = ContrastOptions(sharedControl: sharing)
    if let week = pooled.week { options.timing = .nearest(week: week) }
    return evidence.contrasts(
      condition: review.condition,
      route: review.route,
      purpose: purpose,
      family: family,
      options: options
    )
  }

  private func trials(
    _ basis: ReviewComparison.Basis,
    later: [Trial.ID],
    where isWanted: (Trial) -> Bool
  ) -> ReviewTrials {
    let split = contrasts(.split)
    let whole = contrasts(.whole)
    var result = ReviewTrials(basis: basis, contrasts: [], leftOut: [], later: later)
    for trial in evidence.trials where isWanted(trial) {
      let admitted = split.contrasts.filter { $0.trialID == trial.id && isArmAdmitted($0.active, of: trial) }
      let exact = admitted.filter(\.isExact)
      if exact.isEmpty {
        if let why = reason(for: trial, in: split, hasWords: !admitted.isEmpty, basis) {
          result.leftOut.append(.init(trialID: trial.id, why: why))
        }
      } else if exact.count == 1, admitted.count == 1 {
        // Alone against its control, an arm need not share it.
        result.contrasts += whole.contrasts.filter { $0.trialID == trial.id && $0.active == exact[0].active }
      } else {
        result.contrasts += exact
      }
    }
    return result
  }

  private func isArmAdmitted(_ id: TrialArm.ID, of trial: Trial) -> Bool {
    guard let arm = trial.arm(id: id) else { return false }
    return selections.allSatisfy { $0.admits(arm) }
  }

  /// Why a trial gives no figure; `nil` where it is none of the question's in the first place.
  private func reason(
    for trial: Trial,
    in set: ContrastSet,
    hasWords: Bool,
    _ basis: ReviewComparison.Basis
  ) -> String? {
    if hasWords { return "only the outcome of a test is known" }
    let isListed = basis != .selection
    if let exclusion = set.exclusions.first(where: { $0.trialID == trial.id }) {
      return isListed || exclusion.reason.isOfTheQuestion ? exclusion.reason.words : nil
    }
    guard isListed else { return nil }
    return set.contrasts.contains { $0.trialID == trial.id }
      ? "another arm than the one asked for" : "entered under \(trial.condition)"
  }
}

extension Contrast {
  fileprivate var isExact: Bool { kind == .exact && estimate != nil }
}

extension Exclusion.Reason {
  /// Whether a trial left out for this reason answers the question all the same.
  fileprivate var isOfTheQuestion: Bool {
    switch self {
    case .otherPurpose, .otherRoute, .noMicrobe, .uncontrolled, .notRandomised, .sameTrial, .notMeasured: false
    default: true
    }
  }
}
