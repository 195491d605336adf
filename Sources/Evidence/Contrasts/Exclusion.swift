/// A trial that gives no contrast, and why.
public struct Exclusion: Sendable, Hashable {
  /// Why a trial gives no contrast. Where several reasons hold, the first of this order is given.
  public enum Reason: Sendable, Hashable {
    /// The trial answers another question.
    case otherPurpose(Trial.Purpose)
    /// No result was published.
    case notPublished(Trial.Status)
    /// Another record reports the same people.
    case sameTrial(Trial.ID)
    /// No active arm took it this way.
    case otherRoute
    /// No active arm held a microbe.
    case noMicrobe
    /// No group without the microbe was followed.
    case uncontrolled
    /// The groups were not drawn by lot.
    case notRandomised
    /// The control arm holds a microbe too.
    case controlHoldsMicrobe(arm: TrialArm.ID)
    /// The printed figures cannot be relied on.
    case doubt(String)
    /// Only a change within an arm was reported.
    case withinArmOnly
    /// A difference is claimed or shown that was not tested, and nothing gives its standard error.
    case notTested
    /// The measure was taken, its result not seen.
    case notReported
    /// There is a result but not for how many people.
    case noArmSizes
    /// There is a result but nothing that tells how people vary.
    case noSpread
    /// A risk ratio was asked for, and neither one nor the counts were printed.
    case noRiskRatio
    /// The measure was reported for a part of the people only.
    case subgroupOnly
    /// The measure was reported at the start only.
    case baselineOnly
    /// The record holds no result of the measure.
    case notMeasured
  }

  /// The trial's identifier.
  public var trialID: Trial.ID
  /// Why it gives no contrast.
  public var reason: Reason

  /// Made from its parts.
  public init(trialID: Trial.ID, reason: Reason) {
    self.trialID = trialID
    self.reason = reason
  }
}

extension Exclusion.Reason {
  /// The reason as a report shows it.
  public var words: String {
    switch self {
    case .notPublished(.ongoing): "still running"
    case .notPublished: "no result was published"
    case .sameTrial(let id): "reports the same people as \(id)"
    case .otherPurpose(let purpose): "a trial of \(purpose.rawValue), which is another question"
    case .otherRoute: "taken another way"
    case .noMicrobe: "no microbe was tested"
    case .uncontrolled: "no group without the microbe to compare with"
    case .notRandomised: "the groups were not drawn by lot"
    case .controlHoldsMicrobe(let arm): "the control (\(arm)) holds a microbe too"
    case .doubt(let why): "the printed figures are in doubt: \(why)"
    case .withinArmOnly: "only a change within an arm was reported"
    case .notTested: "no test of the difference was reported"
    case .notReported: "the result was not seen"
    case .noArmSizes: "the sizes of the groups were not seen"
    case .noSpread: "nothing tells how much people vary"
    case .noRiskRatio: "neither counts nor a risk ratio with its interval were printed"
    case .subgroupOnly: "reported for a part of the people only"
    case .baselineOnly: "reported at the start only"
    case .notMeasured: "no result of this measure"
    }
  }

  /// A word for counting: the case without what it holds.
  public var label: String {
    switch self {
    case .notPublished: "not published"
    case .sameTrial: "same trial"
    case .otherPurpose: "other purpose"
    case .otherRoute: "other route"
    case .noMicrobe: "no microbe"
    case .uncontrolled: "uncontrolled"
    case .notRandomised: "not randomised"
    case .controlHoldsMicrobe: "control holds microbe"
    case .doubt: "doubt"
    case .withinArmOnly: "within arm only"
    case .notTested: "not tested"
    case .notReported: "not reported"
    case .noArmSizes: "no arm sizes"
    case .noSpread: "no spread"
    case .noRiskRatio: "no risk ratio"
    case .subgroupOnly: "subgroup only"
    case .baselineOnly: "baseline only"
    case .notMeasured: "not measured"
    }
  }

  /// Of the reasons that several results of one trial give, the one to show.
  static func mostTelling(_ reasons: [Self]) -> Self {
    let order: [String] = [
      "control holds microbe", "doubt", "within arm only", "not tested", "not reported", "no arm sizes", "no spread",
      "no risk ratio", "subgroup only", "baseline only", "not measured",
    ]
    return reasons.min { one, other in
      (order.firstIndex(of: one.label) ?? 0) < (order.firstIndex(of: other.label) ?? 0)
    } ?? .notMeasured
  }
}
