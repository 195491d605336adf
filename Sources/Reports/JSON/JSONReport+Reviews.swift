public import Evidence
import Statistics

extension JSONReport {
  /// `commensal reviews`: published reviews beside what the held trials give.
  ///
  /// Figures under `here` are in the review's units and direction; `difference` is ours less the review's, of logarithms
  /// for ratios.
  ///
  /// - Parameter condition: the identifier of the condition that was asked for; `nil` for all.
  public static func reviews(_ checks: [ReviewCheck], condition: String?) -> JSON {
    let verdicts = checks.flatMap(\.comparisons).map(\.verdict)
    return [
      "condition": .optional(condition),
      "counts": .object(
        ReviewComparison.Verdict.allCases.map { verdict in
          .init(verdict.rawValue, .optional(verdicts.count { $0 == verdict }))
        }
      ),
      "reviews": .array(checks.map(review)),
    ]
  }

  private static func review(_ check: ReviewCheck) -> JSON {
    let review = check.review
    return [
      "id": .string(review.id),
      "citation": .string(review.citation),
      "doi": .optional(review.doi),
      "pmid": .optional(review.pmid),
      "condition": .string(review.condition),
      "question": .string(review.question),
      "purpose": .optional(review.purpose?.rawValue),
      "route": .optional(review.route?.rawValue),
      "searched_to": .optional(review.searchedTo),
      "k": .optional(review.trials),
      "n": .optional(review.participants),
      "included": .strings(review.trialList.held),
      "not_held": .strings(review.trialList.notHeld),
      "result_text": .optional(review.resultText),
      "pooled": .array(check.comparisons.map(comparison)),
      "shared_trials": .array(
        check.shared.map { ["review": .string($0.review), "trials": .strings($0.trials)] }
      ),
      "sources": .strings(review.sources.map(\.url)),
      "caveats": review.caveats.isEmpty ? .null : .string(review.caveats),
    ]
  }

  private static func comparison(_ comparison: ReviewComparison) -> JSON {
    let pooled = comparison.published
    return [
      "measure": .string(pooled.measure),
      "subgroup": .optional(pooled.subgroup),
      "definition": .optional(pooled.definition),
      "week": .optional(pooled.week),
      "subjects": .string(pooled.subjects.rawValue),
      "effect": .optional(pooled.effect?.rawValue),
      "published": published(pooled),
      "basis": .optional(comparison.basis?.word),
      "here": comparison.here.map(here) ?? .null,
      "left_out": .array(
        comparison.leftOut.map { ["trial": .string($0.trialID), "why": .string($0.why)] }
      ),
      "difference": .optional(comparison.difference),
      "difference_in_se": .optional(comparison.differenceInStandardErrors),
      "intervals_overlap": .optional(comparison.intervalsOverlap),
      "verdict": .string(comparison.verdict.rawValue),
      "why": .array(
        comparison.reasons.map { ["reason": .string($0.label), "words": .string($0.words)] }
      ),
    ]
  }

  private static func published(_ pooled: PublishedReview.Pooled) -> JSON {
    [
      "estimate": .optional(pooled.estimate),
      "ci95": pooled.ci95.map(interval) ?? .null,
      "prediction95": pooled.predictionInterval.map(interval) ?? .null,
      "p": .optional(pooled.p),
      "p_below": .optional(pooled.pBelow),
      "i2": .optional(pooled.i2),
      "k": .optional(pooled.trials),
      "n": .optional(pooled.participants),
      "method": .optional(pooled.method?.rawValue),
      "test": .optional(pooled.test?.rawValue),
      "result": .optional(pooled.verdict?.rawValue),
      "result_text": .optional(pooled.resultText),
      "doubt": .optional(pooled.doubt),
    ]
  }

  private static func here(_ pooled: ReviewComparison.Pooled) -> JSON {
    [
      "estimate": .number(pooled.estimate),
      "ci95": interval(pooled.ci95),
      "ci95_knha": interval(pooled.knappHartungCI95),
      "se": .number(pooled.standardError),
      "i2": .optional(pooled.i2),
      "tau2": .optional(pooled.tau2),
      "k": .optional(pooled.trials.count),
      "n": .optional(pooled.participants),
      "method": .string(pooled.method.rawValue),
      "test": .string(pooled.test.rawValue),
      "trials": .strings(pooled.trials),
      "studies": .array(pooled.studies.map(study)),
    ]
  }

  private static func study(_ study: ReviewComparison.Study) -> JSON {
    [
      "trial": .string(study.trialID),
      "arm": .string(study.active),
      "week": .optional(study.week),
      "estimate": .number(study.estimate),
      "se": .number(study.standardError),
      "derivation": .strings(study.derivation),
    ]
  }

  private static func interval(_ interval: TrialOutcome.Interval) -> JSON {
    [.number(interval.low), .number(interval.high)]
  }
}

extension ReviewComparison.Basis {
  fileprivate var word: String {
    switch self {
    case .list(true): "list"
    case .list(false): "list in part"
    case .selection: "our selection"
    }
  }
}
