public import Evidence

/// How many trials gave no figure for one reason.
public struct ExclusionCount: Sendable, Hashable {
  /// The reason, to stand after a number: `without a group to compare with`.
  public var words: String
  /// Identifiers of the trials.
  public var trialIDs: [Trial.ID]

  /// The exclusions by reason, the commonest first, otherwise in alphabetical order.
  public static func counted(_ exclusions: [Exclusion]) -> [ExclusionCount] {
    Dictionary(grouping: exclusions, by: \.reason.wordsForCounting)
      .map { ExclusionCount(words: $0.key, trialIDs: $0.value.map(\.trialID)) }
      .sorted { ($1.trialIDs.count, $0.words) < ($0.trialIDs.count, $1.words) }
  }

  /// All reasons in a sentence.
  ///
  /// - Parameter drawn: how many trials gave a figure.
  static func sentence(_ counts: [ExclusionCount], drawn: Int) -> String {
    let left = counts.reduce(0) { $0 + $1.trialIDs.count }
    guard left > 0 else { return "" }
    let reasons = counts.map { "\($0.trialIDs.count) \($0.words)" }.joined(separator: "; ")
    return "Not shown, \(left) of \(Numbers.counted(drawn + left, "trial")) held: \(reasons)."
  }
}

extension Exclusion.Reason {
  fileprivate var wordsForCounting: String {
    switch self {
    case .otherPurpose(let purpose): "with another purpose (\(purpose.phrase))"
    case .notPublished(.ongoing): "still running"
    case .notPublished: "finished without a publication"
    case .sameTrial: "on the same people as another"
    case .otherRoute: "where it was taken another way"
    case .noMicrobe: "without a microbe"
    case .uncontrolled: "without a group to compare with"
    case .notRandomised: "not drawn by lot"
    case .controlHoldsMicrobe: "with a microbe in the comparison too"
    case .doubt: "with printed figures that are in doubt"
    case .withinArmOnly: "reporting only changes within groups"
    case .notTested: "without a test of the difference"
    case .notReported: "whose result was not seen"
    case .noArmSizes: "without the sizes of the groups"
    case .noSpread: "where nothing tells how much people vary"
    case .noRiskRatio: "without a risk ratio or the counts behind it"
    case .subgroupOnly: "reporting it of a part of the people only"
    case .baselineOnly: "reporting only the start"
    case .notMeasured: "without this measure"
    }
  }
}
