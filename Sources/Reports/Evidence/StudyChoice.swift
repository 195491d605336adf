public import Evidence
public import Statistics

/// Which of the studies of a question are put together, and how.
public struct StudyChoice: Sendable, Hashable {
  /// Studies that can be left out by what they are.
  public enum Omission: String, Sendable, Hashable, CaseIterable {
    /// Paid for by industry, in whole or in part.
    case industry
    /// Judged to be at high risk of bias.
    case highRisk = "high-risk"
    /// Not judged to be at low risk of bias: at high or some risk, unclear, or nobody's judgement was seen.
    case notLowRisk = "not-low-risk"
    /// Only the outcome of a test is known.
    case wordsOnly = "words-only"
    /// Measured by something else, and brought to the scale by what people typically vary.
    case converted
    /// Not against a placebo: against usual care or another remedy.
    case noPlacebo = "no-placebo"

    /// What is left out, to follow “without those”.
    public var words: String {
      switch self {
      case .industry: "paid for by industry"
      case .highRisk: "at high risk of bias"
      case .notLowRisk: "not judged to be at low risk of bias"
      case .wordsOnly: "reported in words only"
      case .converted: "measured by another scale"
      case .noPlacebo: "compared with something other than placebo"
      }
    }
  }

  /// Trials that are left out one by one.
  public var leftOut: Set<Trial.ID>
  /// Trials that are left out by what they are.
  public var omissions: Set<Omission>
  /// How the variance between studies is estimated.
  public var method: HeterogeneityMethod
  /// How the mean is tested.
  public var test: CoefficientTest
  /// The factor by which the starting beliefs of the model are wider than usual.
  public var priorWidth: Double

  /// The choices; without any, all studies by REML with the test of Knapp and Hartung.
  public init(
    leftOut: Set<Trial.ID> = [],
    omissions: Set<Omission> = [],
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .knappHartung,
    priorWidth: Double = 1
  ) {
    self.leftOut = leftOut
    self.omissions = omissions
    self.method = method
    self.test = test
    self.priorWidth = priorWidth
  }

  /// Whether a comparison counts.
  ///
  /// - Parameters:
  ///   - trial: that it is from.
  ///   - family: whose scale it was brought to.
  public func counts(_ contrast: Contrast, of trial: Trial, in family: MeasureFamily) -> Bool {
    !leftOut.contains(trial.id) && !omissions.contains { $0.leavesOut(contrast, of: trial, in: family) }
  }

  /// The same choices for the model that borrows between trials.
  ///
  /// - Parameters:
  ///   - options: what else is chosen.
  ///   - dropped: the comparisons that do not count.
  func borrowing(_ options: BorrowingOptions, dropped: [Contrast]) -> BorrowingOptions {
    var options = options
    options.scales = options.scales.scaled(by: priorWidth)
    options.leftOut.formUnion(dropped.map { BorrowingOptions.Comparison(trial: $0.trialID, active: $0.active) })
    return options
  }
}

extension StudyChoice.Omission {
  fileprivate func leavesOut(_ contrast: Contrast, of trial: Trial, in family: MeasureFamily) -> Bool {
    switch self {
    case .industry: trial.funding == .industry || trial.funding == .mixed
    case .highRisk: trial.riskOfBias?.overall == .high
    case .notLowRisk: trial.riskOfBias?.overall != .low
    case .wordsOnly: contrast.isCensored
    case .converted: if case .points(let measure) = family.expression { contrast.measure != measure } else { false }
    case .noPlacebo: trial.arm(id: contrast.control)?.role != .placebo
    }
  }
}
