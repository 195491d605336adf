/// What a placebo arm's fall is made of, and what a product adds to it.
///
/// Everybody enrolled is followed four times from the same day with the same chances: as if there were no trial, then
/// with the trial's care, then with hope too, which is the placebo arm, then with the product on top. Each step's
/// difference is one part. Where the parts act on one another, the earlier one has what they share.
public struct PlaceboParts: Sendable, Hashable {
  /// One step down, in the order in which they are taken.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Enrolled when worse than usual, people come back to their own mean under usual care.
    case returnToMean = "return-to-mean"
    /// What the trial changes in everybody's care: more emollient, and steroid only where the trial lets it.
    case trialCare = "trial-care"
    /// What hope takes off reported itch and lost sleep.
    case expectation
    /// What the product does beyond all that.
    case product
  }

  /// The visits, in weeks from enrolment; the first is the baseline.
  public let weeks: [Int]
  /// How many were enrolled.
  public let participants: Int
  /// Observed SCORAD at enrolment.
  public let baseline: VirtualTrialResult.Summary
  /// The participants' own mean SCORAD over the months before, without noise.
  public let ownMean: VirtualTrialResult.Summary
  /// Whether there is a product arm.
  public let hasProduct: Bool
  private let levels: [Part: [VirtualTrialResult.Summary]]
  private let changes: [Part: [VirtualTrialResult.Summary]]

  /// The parts there are, in order.
  public var parts: [Part] { hasProduct ? Part.allCases : Part.allCases.dropLast() }

  /// Mean observed SCORAD with a part and all before it: after ``Part/expectation`` that of the placebo arm.
  ///
  /// - Parameter visit: place in ``weeks``.
  public func level(after part: Part, visit: Int) -> VirtualTrialResult.Summary? { levels[part]?[visit] }

  /// What a part changes, in SCORAD points: below zero where it lowers SCORAD; of each participant against himself or
  /// herself, so that the interval is that of the simulation.
  ///
  /// - Parameter visit: place in ``weeks``.
  public func change(by part: Part, visit: Int) -> VirtualTrialResult.Summary? { changes[part]?[visit] }

  init?(_ result: VirtualTrialResult, weeks: [Int], hasProduct: Bool) {
    let people = result.participants
    guard let baseline = VirtualTrialResult.Summary(people.map(\.baseline.observed.scorad)),
      let ownMean = VirtualTrialResult.Summary(people.map(\.ownMean))
    else { return nil }
    self.weeks = weeks
    self.baseline = baseline
    self.ownMean = ownMean
    self.hasProduct = hasProduct
    participants = people.count
    var levels: [Part: [VirtualTrialResult.Summary]] = [:]
    var changes: [Part: [VirtualTrialResult.Summary]] = [:]
    for (arm, part) in Part.allCases.prefix(hasProduct ? 4 : 3).enumerated() {
      for visit in weeks.indices {
        func scorad(_ person: VirtualTrial.Participant, _ arm: Int) -> Double {
          arm < 0 ? person.baseline.observed.scorad : person.visits[arm][visit].observed.scorad
        }
        guard let level = VirtualTrialResult.Summary(people.map { scorad($0, arm) }),
          let change = VirtualTrialResult.Summary(people.map { scorad($0, arm) - scorad($0, arm - 1) })
        else { return nil }
        levels[part, default: []].append(level)
        changes[part, default: []].append(change)
      }
    }
    self.levels = levels
    self.changes = changes
  }
}

extension VirtualTrial {
  /// Takes a placebo arm's fall apart.
  ///
  /// - Parameters:
  ///   - placebo: place of the placebo arm in the protocol.
  ///   - product: place of the product's arm; `nil` to leave it out.
  ///   - screened: how many patients are drawn.
  ///   - threads: tasks that share the work; the result is the same with any number.
  /// - Returns: `nil` where fewer than two patients came and fitted.
  /// - Throws: ``SimulationError``.
  public func placeboParts(
    placebo: Int,
    product: Int? = nil,
    screened: Int,
    seed: UInt64,
    threads: Int
  ) async throws -> PlaceboParts? {
    var trial = self
    let arm = plan.arms[placebo]
    var careOnly = arm
    careOnly.expectation = 0
    var asBefore = careOnly
    asBefore.hasUsualCare = true
    trial.plan.arms = [asBefore, careOnly, arm] + (product.map { [plan.arms[$0]] } ?? [])
    let result = try await trial.run(screened: screened, seed: seed, threads: threads)
    return PlaceboParts(result, weeks: plan.visits, hasProduct: product != nil)
  }
}
