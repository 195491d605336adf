/// Why a review's pooled result and ours cannot be compared, differ, or may differ.
public enum ReviewDifference: Sendable, Hashable {
  // What stands in the way of a comparison.
  /// The figure is of mice.
  case mice
  /// No held trial is of the review's condition.
  case conditionNotHeld
  /// No held trial reports the measure.
  case measureNotHeld
  /// Neither the review's list nor the records tell which trials are of the subgroup.
  case subgroupNotKnown
  /// Effects of this kind are not put together here.
  case effectNotPooled(TrialOutcome.Effect)
  /// No trial gives an estimate with a standard error.
  case nothingToPool
  /// The review's figure was not seen.
  case figureNotSeen
  /// The printed interval does not hold its own estimate.
  case contradictsItself

  // What makes the two differ.
  /// The review's own doubt.
  case doubt(String)
  /// Its trials were not seen: those of its question stand in.
  case listNotSeen
  /// Its trials that are held give no figure: those of its question stand in.
  case listGivesNothing(trials: Int)
  /// Part of its list was seen.
  case listInPart(seen: Int, of: Int?)
  /// Trials that the review names and the records lack.
  case notHeld([String])
  /// It pools another number of trials.
  case otherCount(theirs: Int, ours: Int)
  /// Trials of the question give no figure here.
  case leftOut([ReviewComparison.LeftOut])
  /// Trials of the question that came out after its search, and were not counted.
  case later([Trial.ID])
  /// Nothing was pooled: one trial gives a figure, which came about in these steps.
  case oneTrial(Trial.ID, derivation: [String])
  /// What was pooled here was measured at times far apart, in weeks.
  case severalTimes(first: Double, last: Double)
  /// Its trials were for different ends.
  case severalPurposes([Trial.Purpose])
  /// What was pooled here are effects of different microbes.
  case severalBlends(Int)
  /// Our interval is so much wider that agreeing is easy.
  case wider(times: Double)
  /// One interval leaves out no effect, the other does not.
  case otherConclusion(theirsLeavesOutNone: Bool)
  /// Its words were compared, not figures.
  case wordsOnly
}

extension ReviewDifference {
  /// Whether it says that trials of the question stand in for the review's own.
  var isAboutStandingIn: Bool {
    switch self {
    case .listNotSeen, .listGivesNothing: true
    default: false
    }
  }

  /// The reason without what it holds, for programs.
  public var label: String {
    switch self {
    case .mice: "mice"
    case .conditionNotHeld: "condition not held"
    case .measureNotHeld: "measure not held"
    case .subgroupNotKnown: "subgroup not known"
    case .effectNotPooled: "effect not pooled"
    case .nothingToPool: "nothing to pool"
    case .figureNotSeen: "figure not seen"
    case .contradictsItself: "contradicts itself"
    case .doubt: "doubt"
    case .listNotSeen: "list not seen"
    case .listGivesNothing: "list gives nothing"
    case .listInPart: "list in part"
    case .notHeld: "not held"
    case .otherCount: "other count"
    case .leftOut: "left out"
    case .later: "later trials"
    case .oneTrial: "one trial"
    case .severalTimes: "several times"
    case .severalPurposes: "several purposes"
    case .severalBlends: "several blends"
    case .wider: "wider interval"
    case .otherConclusion: "other conclusion"
    case .wordsOnly: "words only"
    }
  }

  /// The reason in plain words, as sentences.
  public var words: String {
    obstacle ?? trials ?? figures
  }

  private var obstacle: String? {
    switch self {
    case .mice: "The figure is of mice, not of people."
    case .conditionNotHeld: "No trial that is held is of this condition; the records are of skin."
    case .measureNotHeld: "No trial that is held reports this measure."
    case .subgroupNotKnown: "Which trials are of this part was not seen, and the records do not tell."
    case .effectNotPooled(let effect): "Effects of this kind (\(effect.rawValue)) are not put together here."
    case .nothingToPool: "No trial of it gives an estimate with a standard error here."
    case .figureNotSeen: "The review's figure was not seen."
    case .contradictsItself: "The printed interval does not hold its own estimate."
    default: nil
    }
  }

  private var trials: String? {
    switch self {
    case .listNotSeen:
      return "Which trials it pooled was not seen. Held trials of its question stand in, by our own choice."
    case .listGivesNothing(let trials):
      let which = trials == 1 ? "The one trial" : "None of the \(trials) trials"
      return "\(which) of it that \(trials == 1 ? "is held gives no" : "are held gives a") figure here. "
        + "Held trials of its question stand in, by our own choice."
    case .listInPart(let seen, let total) where seen == total:
      return "Which of its \(seen) trials this figure is of was not seen."
    case .listInPart(let seen, let total):
      let all = total.map { "Of its \($0) trials \(seen)" } ?? "Of its trials \(seen)"
      return "\(all) could be read by name."
    case .notHeld(let names): return "Not held here: \(names.joined(separator: ", "))."
    case .otherCount(let theirs, let ours): return "It pools \(theirs) trials, we \(ours)."
    case .leftOut(let trials): return Self.words(trials)
    case .later(let ids):
      return "Held, but later than its search, and so not counted: \(ids.joined(separator: ", "))."
    case .oneTrial(let id, let derivation):
      return (["Only one trial gives a figure here: \(id)."] + derivation).joined(separator: " ")
    case .severalTimes(let first, let last):
      return "What is pooled here was measured between week \(figure(first)) and week \(figure(last))."
    case .severalPurposes(let purposes):
      return "Its trials were for different ends: \(purposes.map(\.rawValue).joined(separator: " and "))."
    case .severalBlends(let count):
      return "\(count) different microbes or blends are pooled here; the mean need not hold for any one of them."
    default: return nil
    }
  }

  /// The trials by reason, the most frequent first.
  private static func words(_ trials: [ReviewComparison.LeftOut]) -> String {
    var groups: [(why: String, ids: [Trial.ID])] = []
    for trial in trials {
      if let place = groups.firstIndex(where: { $0.why == trial.why }) {
        groups[place].ids.append(trial.trialID)
      } else {
        groups.append((trial.why, [trial.trialID]))
      }
    }
    let sorted = groups.enumerated().sorted {
      ($1.element.ids.count, $0.offset) < ($0.element.ids.count, $1.offset)
    }
    return "Held, but without a figure to pool: "
      + sorted.map { "\($0.element.ids.joined(separator: ", ")) (\($0.element.why))" }.joined(separator: "; ") + "."
  }

  private var figures: String {
    switch self {
    case .doubt(let why): "Its figures are in doubt: \(why)."
    case .wider(let times):
      "Our interval is \(figure((times * 10).rounded() / 10)) times as wide, so that agreeing is easy."
    case .otherConclusion(let theirsLeavesOutNone):
      theirsLeavesOutNone
        ? "Its interval leaves out “no effect”, ours does not."
        : "Our interval leaves out “no effect”, its own does not."
    case .wordsOnly: "Its words are compared with our interval; its figure was not seen."
    default: ""
    }
  }
}
