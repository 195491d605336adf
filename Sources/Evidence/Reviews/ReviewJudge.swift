internal import Statistics

/// Says what a comparison comes to.
struct ReviewJudge {
  let published: PublishedReview.Pooled
  let scale: PrintedScale
  let comparison: ReviewComparison

  private static let critical = NormalDistribution.standard.quantile(0.975)

  /// What stands in the way of a verdict.
  var obstacles: [ReviewDifference] {
    if comparison.here == nil { return [.nothingToPool] }
    if published.estimate == nil, wordsLeaveOutNone == nil { return [.figureNotSeen] }
    if contradictsItself { return [.contradictsItself] }
    return []
  }

  var verdict: ReviewComparison.Verdict {
    guard let here = comparison.here, obstacles.isEmpty else { return .notComparable }
    guard let estimate = published.estimate else {
      return wordsLeaveOutNone == leavesOutNone(here.ci95) ? .agrees : .differs
    }
    if isReproduced(here, estimate) { return .reproduced }
    guard let distance = comparison.differenceInStandardErrors else {
      return here.ci95.low <= estimate && estimate <= here.ci95.high ? .agrees : .differs
    }
    return abs(distance) <= Self.critical ? .agrees : .differs
  }

  /// Reasons that lie in the figures themselves.
  var reasonsOfFigures: [ReviewDifference] {
    guard let here = comparison.here, obstacles.isEmpty, verdict != .reproduced else { return [] }
    guard published.estimate != nil else { return [.wordsOnly] }
    guard let theirs = published.ci95 else { return [] }
    var reasons: [ReviewDifference] = []
    if leavesOutNone(theirs) != leavesOutNone(here.ci95) {
      reasons.append(.otherConclusion(theirsLeavesOutNone: leavesOutNone(theirs)))
    }
    let times = width(here.ci95) / width(theirs)
    if times >= Self.muchWider, verdict == .agrees { reasons.append(.wider(times: times)) }
    return reasons
  }

  /// An interval twice as wide rests on a quarter of the information.
  private static let muchWider = 2.0

  private func width(_ interval: TrialOutcome.Interval) -> Double {
    scale.analysed(interval.high) - scale.analysed(interval.low)
  }

  private func leavesOutNone(_ interval: TrialOutcome.Interval) -> Bool {
    interval.low > scale.none || interval.high < scale.none
  }

  /// What the review's words say of “no effect”; `nil` where they say nothing of it.
  private var wordsLeaveOutNone: Bool? {
    switch published.verdict {
    case .noSignificantDifference: false
    case .favoursActive, .favoursControl: true
    case .wordsFavourActive, .withinArmOnly, .notReported, nil: nil
    }
  }

  private var contradictsItself: Bool {
    guard let estimate = published.estimate, let interval = published.ci95 else { return false }
    let unit = lastDigit(of: [estimate, interval.low, interval.high])
    return estimate < interval.low - unit / 2 || estimate > interval.high + unit / 2
  }

  /// Whether the same trials give the same figures, up to one unit of the last digit printed.
  private func isReproduced(_ here: ReviewComparison.Pooled, _ estimate: Double) -> Bool {
    guard comparison.basis == .list(isComplete: true), comparison.leftOut.isEmpty,
      published.trials == nil || published.trials == here.trials.count
    else { return false }
    let pairs =
      [(here.estimate, estimate)]
      + (published.ci95.map { [(here.ci95.low, $0.low), (here.ci95.high, $0.high)] } ?? [])
    let unit = lastDigit(of: pairs.map(\.1))
    return pairs.allSatisfy { abs($0.0 - $0.1) <= unit }
  }

  /// One unit of the last decimal that any of the numbers shows.
  private func lastDigit(of numbers: [Double]) -> Double {
    let decimals = numbers.map { number -> Int in
      let text = "\(number)"
      guard let point = text.firstIndex(of: "."), !text.hasSuffix(".0") else { return 0 }
      return text.distance(from: point, to: text.endIndex) - 1
    }
    return (0..<(decimals.max() ?? 0)).reduce(1.0) { unit, _ in unit / 10 }
  }
}
