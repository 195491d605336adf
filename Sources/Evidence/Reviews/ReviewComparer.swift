internal import Statistics

/// Compares the pooled results of one review with what the held trials give.
struct ReviewComparer {
  let evidence: EvidenceBase
  let review: PublishedReview

  func compare(_ pooled: PublishedReview.Pooled) -> ReviewComparison {
    if let obstacle = obstacle(of: pooled) { return stopped(pooled, [obstacle]) }
    guard let family = MeasureFamily.pooling(pooled.measure, as: pooled.effect) else {
      return stopped(pooled, pooled.effect.map { [.effectNotPooled($0)] } ?? [])
    }
    let finder = ReviewTrialFinder(evidence: evidence, review: review, pooled: pooled, family: family)
    if pooled.subgroup != nil, pooled.selection == nil, pooled.trialList.isEmpty {
      return stopped(pooled, [.subgroupNotKnown])
    }
    let listed = finder.listed()
    var trials = listed ?? finder.selected()
    var reasons = reasonsOfChoice(pooled, finder)
    if let given = listed, given.contrasts.isEmpty {
      trials = finder.selected()
      reasons.append(.listGivesNothing(trials: finder.list?.trials.held.count ?? 0))
    }
    return compare(pooled, trials, PrintedScale(pooled, family: family, trials: trials, evidence: evidence), reasons)
  }

  // MARK: What stands in the way

  private func obstacle(of pooled: PublishedReview.Pooled) -> ReviewDifference? {
    if pooled.subjects == .mice { return .mice }
    let held = evidence.trials(for: review.condition).filter { $0.condition == review.condition }
    if held.isEmpty { return .conditionNotHeld }
    if !held.contains(where: { $0.outcomes.contains { $0.measure == pooled.measure } }) { return .measureNotHeld }
    return nil
  }

  private func stopped(_ pooled: PublishedReview.Pooled, _ reasons: [ReviewDifference]) -> ReviewComparison {
    ReviewComparison(
      published: pooled,
      basis: nil,
      here: nil,
      leftOut: [],
      difference: nil,
      differenceInStandardErrors: nil,
      intervalsOverlap: nil,
      verdict: .notComparable,
      reasons: reasons + doubt(of: pooled)
    )
  }

  private func doubt(of pooled: PublishedReview.Pooled) -> [ReviewDifference] {
    pooled.doubt.map { [.doubt($0)] } ?? []
  }

  // MARK: The comparison

  private func compare(
    _ pooled: PublishedReview.Pooled,
    _ trials: ReviewTrials,
    _ scale: PrintedScale,
    _ reasonsOfChoice: [ReviewDifference]
  ) -> ReviewComparison {
    let fits = Fits(trials.contrasts, pooled)
    let here = fits.map { summary($0, trials, scale) }
    let theirs = PublishedEstimate(pooled)
    let difference = here.flatMap { here in theirs.estimate.map { scale.analysed(here.estimate) - $0 } }
    let standardErrors = difference.flatMap { difference in
      theirs.standardError.flatMap { error in
        here.map { difference / (error * error + $0.standardError * $0.standardError).squareRoot() }
      }
    }
    var comparison = ReviewComparison(
      published: pooled,
      basis: trials.basis,
      here: here,
      leftOut: trials.leftOut,
      difference: difference,
      differenceInStandardErrors: standardErrors,
      intervalsOverlap: here.flatMap { here in pooled.ci95.map { $0.low <= here.ci95.high && here.ci95.low <= $0.high }
      },
      verdict: .notComparable,
      reasons: []
    )
    let judge = ReviewJudge(published: pooled, scale: scale, comparison: comparison)
    let obstacles = judge.obstacles
    comparison.verdict = judge.verdict
    // With nothing to pool, no trials stand in for any.
    let choice = reasonsOfChoice.filter { here != nil || !$0.isAboutStandingIn }
    comparison.reasons =
      obstacles + doubt(of: pooled) + choice + countReasons(pooled, trials) + judge.reasonsOfFigures
    if !obstacles.isEmpty {
      comparison.difference = nil
      comparison.differenceInStandardErrors = nil
      comparison.intervalsOverlap = nil
    }
    return comparison
  }

  private func summary(_ fits: Fits, _ trials: ReviewTrials, _ scale: PrintedScale) -> ReviewComparison.Pooled {
    let fit = fits.fit
    return ReviewComparison.Pooled(
      estimate: scale.printed(fit.estimate),
      ci95: scale.printed(fit.interval),
      knappHartungCI95: scale.printed(fits.knappHartung.interval),
      standardError: fit.standardError,
      i2: fit.heterogeneity?.iSquared,
      tau2: fit.heterogeneity?.tau2,
      method: fit.method,
      test: fit.test,
      studies: trials.contrasts.compactMap { study($0, scale) },
      participants: participants(trials)
    )
  }

  private func study(_ contrast: Contrast, _ scale: PrintedScale) -> ReviewComparison.Study? {
    contrast.estimate.map { estimate in
      ReviewComparison.Study(
        trialID: contrast.trialID,
        active: contrast.active,
        week: contrast.week,
        estimate: scale.printed(estimate),
        standardError: contrast.standardError,
        derivation: contrast.derivation
      )
    }
  }

  /// People in the trials. A trial with several contrasts counts its control once, which only its own total can tell.
  private func participants(_ trials: ReviewTrials) -> Int? {
    var total = 0
    for id in trials.ids {
      let counts = trials.contrasts.filter { $0.trialID == id }.map(\.n)
      let all = counts.compactMap { $0 }
      guard all.count == counts.count else { return nil }
      let sum = all.reduce(0, +)
      total += counts.count == 1 ? sum : min(sum, evidence.trial(id: id)?.participants ?? sum)
    }
    return total
  }

  // MARK: Why they differ

  private func reasonsOfChoice(
    _ pooled: PublishedReview.Pooled,
    _ finder: ReviewTrialFinder
  ) -> [ReviewDifference] {
    guard let list = finder.list else { return [.listNotSeen] }
    var reasons: [ReviewDifference] = list.trials.held.isEmpty ? [.listNotSeen] : []
    let isOfWhole = pooled.trialList.isEmpty
    if !list.isComplete {
      let named = isOfWhole ? review.trialList : pooled.trialList
      reasons.append(.listInPart(seen: named.count, of: isOfWhole ? review.trials : pooled.trials))
    }
    let missing = isOfWhole ? review.trialList.notHeld : pooled.trialList.notHeld
    if !missing.isEmpty { reasons.append(.notHeld(missing)) }
    let purposes = Set(list.trials.held.compactMap { evidence.trial(id: $0)?.purpose })
    if purposes.count > 1 { reasons.append(.severalPurposes(Trial.Purpose.allCases.filter(purposes.contains))) }
    return reasons
  }

  private func countReasons(_ pooled: PublishedReview.Pooled, _ trials: ReviewTrials) -> [ReviewDifference] {
    var reasons: [ReviewDifference] = []
    let ids = trials.ids
    if let count = pooled.trials, count != ids.count, !ids.isEmpty {
      reasons.append(.otherCount(theirs: count, ours: ids.count))
    }
    if !trials.leftOut.isEmpty { reasons.append(.leftOut(trials.leftOut)) }
    if !trials.later.isEmpty { reasons.append(.later(trials.later)) }
    let weeks = trials.contrasts.compactMap(\.week)
    if pooled.week == nil, let first = weeks.min(), let last = weeks.max(), last >= Self.farApart * first, last > first
    {
      reasons.append(.severalTimes(first: first, last: last))
    }
    if trials.contrasts.count == 1 {
      reasons.append(.oneTrial(ids[0], derivation: trials.contrasts[0].derivation))
    }
    let blends = Set(trials.contrasts.compactMap(blend))
    if blends.count > 1 { reasons.append(.severalBlends(blends.count)) }
    return reasons
  }

  /// Reports of which one is twice as late as the other are hardly of the same thing.
  private static let farApart = 2.0

  /// What an arm held, by the narrowest name there is.
  private func blend(_ contrast: Contrast) -> Set<String>? {
    evidence.trial(id: contrast.trialID)?.arm(id: contrast.active).map { arm in
      Set(arm.microbes.map { $0.strainID ?? $0.species ?? $0.reported })
    }
  }
}

/// The held trials pooled, by the review's method where it was seen.
private struct Fits {
  var fit: RandomEffectsFit
  var knappHartung: RandomEffectsFit

  /// `nil` where there is nothing to pool, or the search for the variance between trials does not settle.
  init?(_ contrasts: [Contrast], _ pooled: PublishedReview.Pooled) {
    let method = pooled.method ?? .restrictedMaximumLikelihood
    let estimates = contrasts.compactMap(\.estimate)
    let variances = contrasts.map { $0.standardError * $0.standardError }
    guard estimates.count == variances.count,
      let fit = try? RandomEffects.fit(yi: estimates, vi: variances, method: method, test: pooled.test ?? .wald),
      let other = try? RandomEffects.fit(yi: estimates, vi: variances, method: method, test: .knappHartung)
    else { return nil }
    self.fit = fit
    knappHartung = other
  }
}
