public import Evidence

extension Report {
  /// Published reviews beside what the held trials give, for a person to read.
  ///
  /// - Parameters:
  ///   - checks: the reviews, in the order they are to be listed.
  ///   - condition: the identifier of the condition that was asked for; `nil` for all.
  public static func reviews(_ checks: [ReviewCheck], condition: String?) -> Report {
    var title = Numbers.counted(checks.count, "published review") + " beside the trials held here"
    if let condition { title += ", " + conditionPhrase(condition) }
    guard !checks.isEmpty else {
      return Report(
        title: Words(title),
        sections: [Section("What this means", [.paragraph("No published review of this is held.")])]
      )
    }
    return Report(
      title: Words(title),
      sections: [Section("What came out", overview(checks))] + checks.map(section),
      closing: """
        A review is a check on the pooling here, never a part of it. “Agrees” means: no further apart than chance \
        allows; where both rest on the same few trials, that is easily reached. “commensal reviews --json” has every \
        figure, trial and reason.
        """
    )
  }

  private static func overview(_ checks: [ReviewCheck]) -> [Block] {
    let verdicts = checks.flatMap(\.comparisons).map(\.verdict)
    let counts = ReviewComparison.Verdict.allCases.map { verdict in
      Remark(
        tone: verdict.tone,
        label: verdict.phrase,
        words: Words(
          Numbers.counted(verdicts.count { $0 == verdict }, "result", plural: "results") + ": " + verdict.meaning
        )
      )
    }
    return [.remarks(counts, terminalLimit: nil)]
  }

  private static func section(_ check: ReviewCheck) -> Section {
    let review = check.review
    var blocks: [Block] = [.paragraph(Words([.text(review.citation + " · "), .quiet(review.question)]))]
    if check.comparisons.isEmpty {
      blocks.append(.paragraph("It pooled nothing, or nothing that was seen."))
    } else {
      blocks.append(.table(table(check)))
    }
    // What holds for every result of a review is said once.
    let common = check.comparisons.count > 1 ? sharedReasons(check.comparisons) : []
    var reasons = common.map { Words($0.words) }
    for comparison in check.comparisons {
      let own = comparison.reasons.filter { !common.contains($0) }
      guard !own.isEmpty else { continue }
      let name: [Inline] = check.comparisons.count > 1 ? [.strong(comparison.published.name), .text(": ")] : []
      reasons.append(Words(name + [.text(own.map(\.words).joined(separator: " "))]))
    }
    reasons += check.shared.map { shared in
      Words("Shares trials with \(shared.review): \(shared.trials.joined(separator: ", ")).")
    }
    if !reasons.isEmpty { blocks.append(.list(reasons, terminalLimit: nil)) }
    if !review.caveats.isEmpty { blocks.append(.paragraph(Words([.quiet("Of the review: " + review.caveats)]))) }
    return Section("\(review.id) (\(conditionPhrase(review.condition)))", blocks)
  }

  private static func sharedReasons(_ comparisons: [ReviewComparison]) -> [ReviewDifference] {
    guard let first = comparisons.first else { return [] }
    return first.reasons.filter { reason in comparisons.allSatisfy { $0.reasons.contains(reason) } }
  }

  private static func table(_ check: ReviewCheck) -> Table {
    Table(
      caption: "Results of \(check.review.id) beside the trials held",
      columns: [
        .init("Result"), .init("Published"), .init("Trials", .trailing), .init("Here"), .init("Trials", .trailing),
        .init("Verdict"),
      ],
      rows: check.comparisons.map { comparison in
        let published = comparison.published
        let here = comparison.here
        return [
          Words(published.name), Words(published.figures), Words(published.trials.map(Numbers.grouped) ?? "?"),
          here.map { Words(interval($0.estimate, $0.ci95, digits: 3)) } ?? Words([.quiet("–")]),
          here.map { Words(Numbers.grouped($0.trials.count)) } ?? [],
          Words([.mark(comparison.verdict.phrase, comparison.verdict.tone), .quiet(gap(comparison))]),
        ]
      }
    )
  }

  private static func gap(_ comparison: ReviewComparison) -> String {
    guard comparison.verdict != .reproduced, let distance = comparison.differenceInStandardErrors else { return "" }
    return ", \(Numbers.rounded(abs(distance), significantDigits: 2)) SE apart"
  }

  fileprivate static func interval(_ estimate: Double, _ interval: TrialOutcome.Interval?, digits: Int) -> String {
    let number = { Numbers.rounded($0, significantDigits: digits) }
    return number(estimate) + (interval.map { " (\(number($0.low)) to \(number($0.high)))" } ?? "")
  }
}

extension PublishedReview.Pooled {
  /// The measure with the part of the trials, the time and the subjects that it is of.
  var name: String {
    [
      measure, subgroup, definition, week.map { "week \(Numbers.rounded($0))" },
      subjects == .people ? nil : subjects.rawValue,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The effect as the review prints it, or its words.
  fileprivate var figures: String {
    guard let estimate else { return verdict?.rawValue ?? resultText ?? "?" }
    let kind = effect.map { $0.rawValue + " " } ?? ""
    return kind + Report.interval(estimate, ci95, digits: 4)
  }
}

extension ReviewComparison.Verdict {
  var phrase: String {
    switch self {
    case .notComparable: "cannot be compared"
    default: rawValue
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .reproduced: "the same trials give the same figures here."
    case .agrees: "ours is no further away than chance allows."
    case .differs: "ours is further away, or comes to another conclusion."
    case .notComparable: "something stands in the way, named below."
    }
  }

  var tone: Tone {
    switch self {
    case .reproduced, .agrees: .good
    case .differs: .mixed
    case .notComparable: .plain
    }
  }
}
