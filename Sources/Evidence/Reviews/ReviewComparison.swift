public import Statistics

/// One pooled result of a published review beside what the held trials of the same question give.
///
/// The review is never an input to the pooling. Where the two share trials they are not independent, and a difference
/// counted in standard errors is then smaller than it should be.
public struct ReviewComparison: Sendable, Hashable {
  /// What the comparison comes to.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The same trials, and the same figures within rounding.
    case reproduced
    /// No further apart than chance allows.
    case agrees
    /// Further apart than chance allows, or another conclusion in words.
    case differs
    /// Something stands in the way; the first of ``ReviewComparison/reasons`` says what.
    case notComparable = "not-comparable"
  }

  /// How the trials on our side were chosen.
  public enum Basis: Sendable, Hashable {
    /// They are those that a page of the review names, as far as they are held.
    case list(isComplete: Bool)
    /// They are the held trials of the review's question, because its own were not seen or give nothing here.
    case selection
  }

  /// The mean of the held trials, in the review's units and direction.
  public struct Pooled: Sendable, Hashable {
    /// The mean effect; for ratios the ratio itself.
    public var estimate: Double
    /// 95 per cent interval by ``method`` and ``test``.
    public var ci95: TrialOutcome.Interval
    /// 95 per cent interval by ``method`` and Knapp and Hartung's test; the same as ``ci95`` with a single trial.
    public var knappHartungCI95: TrialOutcome.Interval
    /// Standard error of the mean; of its logarithm for ratios.
    public var standardError: Double
    /// Share of variance between trials in per cent; `nil` with a single trial.
    public var i2: Double?
    /// Variance between trials; `nil` with a single trial.
    public var tau2: Double?
    /// The review's method where it was seen, else REML.
    public var method: HeterogeneityMethod
    /// The review's test where it was seen, else Wald's.
    public var test: CoefficientTest
    /// What was pooled: each active arm against its control.
    public var studies: [Study]
    /// People in them, a shared control counted once; `nil` where some were not reported.
    public var participants: Int?

    /// The trials pooled, each once, in the order of their identifiers.
    public var trials: [Trial.ID] { Set(studies.map(\.trialID)).sorted() }
  }

  /// One contrast that was pooled, in the review's units and direction.
  public struct Study: Sendable, Hashable {
    /// The trial's identifier.
    public var trialID: Trial.ID
    /// Identifier of the active arm.
    public var active: TrialArm.ID
    /// Weeks since the start of treatment; `nil` where it was not reported.
    public var week: Double?
    /// The effect; for ratios the ratio itself.
    public var estimate: Double
    /// Its standard error; of its logarithm for ratios. Widened where several arms share a control.
    public var standardError: Double
    /// How the figures came about, a step a sentence.
    public var derivation: [String]
  }

  /// A trial of the question that gives no figure to pool.
  public struct LeftOut: Sendable, Hashable {
    /// Its identifier.
    public var trialID: Trial.ID
    /// Why, as a report shows it.
    public var why: String
  }

  /// What is compared.
  public var published: PublishedReview.Pooled
  /// How our trials were chosen; `nil` where it did not come to that.
  public var basis: Basis?
  /// `nil` where there is nothing to pool.
  public var here: Pooled?
  /// Trials of the list or the question that give no figure here.
  public var leftOut: [LeftOut]
  /// Ours less the review's, a difference of logarithms for ratios; `nil` where one is missing.
  public var difference: Double?
  /// The difference over the standard error it would have between independent estimates, √(SE₁² + SE₂²)
  /// (D. G. Altman, J. M. Bland, BMJ 326 (2003), 219); `nil` where one is missing.
  public var differenceInStandardErrors: Double?
  /// Whether the two 95 per cent intervals have a value in common; `nil` where one is missing.
  public var intervalsOverlap: Bool?
  /// What it comes to.
  public var verdict: Verdict
  /// Why the two cannot be compared, or differ, or may: what weighs most first.
  public var reasons: [ReviewDifference]
}

/// A published review with each of its pooled results compared.
public struct ReviewCheck: Sendable, Hashable {
  /// Trials that two reviews both name: what one of them shows, the other does not show again.
  public struct SharedTrials: Sendable, Hashable {
    /// The other review's identifier.
    public var review: PublishedReview.ID
    /// The trials named by both.
    public var trials: [Trial.ID]
  }

  /// The review.
  public var review: PublishedReview
  /// One for each pooled result, in the review's order.
  public var comparisons: [ReviewComparison]
  /// Other reviews of the same condition that name some of the same trials.
  public var shared: [SharedTrials]
}

extension EvidenceBase {
  /// Holds published reviews against the held trials.
  ///
  /// - Returns: one check a review, in the order given.
  public func check(_ reviews: [PublishedReview]) -> [ReviewCheck] {
    reviews.map { review in
      let comparer = ReviewComparer(evidence: self, review: review)
      return ReviewCheck(
        review: review,
        comparisons: review.pooled.map(comparer.compare),
        shared: reviews.compactMap { Self.shared(review, $0) }
      )
    }
  }

  private static func shared(_ one: PublishedReview, _ other: PublishedReview) -> ReviewCheck.SharedTrials? {
    guard one.id != other.id, one.condition == other.condition else { return nil }
    let theirs = other.namedTrials
    let both = one.namedTrials.filter(theirs.contains).sorted()
    return both.isEmpty ? nil : ReviewCheck.SharedTrials(review: other.id, trials: both)
  }
}

extension PublishedReview {
  /// Every held trial that a page of the review names.
  fileprivate var namedTrials: Set<Trial.ID> {
    Set(trialList.held).union(pooled.flatMap(\.trialList.held))
  }
}
