internal import Statistics

/// How many people a trial needs to see an effect, and how likely one of a given size is to see it: a t test of the
/// change in SCORAD between two groups, two-sided at 5 per cent.
public struct TrialPower: Sendable, Hashable {
  /// The effect that is to be seen.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The mean of what is believed.
    case mean
    /// The end of its 95 per cent interval with more benefit.
    case mostBenefit = "most-benefit"
    /// The other end.
    case leastBenefit = "least-benefit"
  }

  /// The people needed for one effect and one power.
  public struct Need: Sendable, Hashable {
    /// Which effect.
    public var effect: Effect
    /// Its size in points.
    public var difference: Double
    /// The power wished for.
    public var power: Double
    /// People in both groups together; `nil` where it would take more than ``most``.
    public var total: Int?
  }

  /// Beyond so many people a need is not counted.
  public static let most = 1_000_000
  /// The powers that are asked for.
  public static let wishes = [0.8, 0.9]

  /// By effect, then by power.
  public let needs: [Need]
  /// The power of a trial of the real size, averaged over what is believed of the potency; `nil` without a size.
  public let assurance: Double?

  /// The power of a trial that was simulated.
  public init(_ prediction: TrialPrediction) {
    let deviations = Deviations(prediction)
    var effects: [(Effect, Double)] = [(.mean, prediction.difference.estimate)]
    if let interval = prediction.difference.potencyInterval {
      effects += [(.mostBenefit, interval.lowerBound), (.leastBenefit, interval.upperBound)]
    }
    needs = effects.flatMap { effect, difference in
      Self.wishes.map { power in
        let active = deviations.active(atDifference: difference)
        return Need(
          effect: effect,
          difference: difference,
          power: power,
          total: Self.total(for: difference, deviations: (active, deviations.control), power: power)
        )
      }
    }
    assurance = prediction.design.sizes.map { sizes in
      guard let belief = prediction.source.belief, let curve = prediction.curve else {
        let active = deviations.active(atDifference: prediction.difference.estimate)
        return Self.power(of: sizes, for: prediction.difference.estimate, deviations: (active, deviations.control))
      }
      return belief.mean { potency in
        Self.power(
          of: sizes,
          for: curve.difference(at: potency),
          deviations: (deviations.active(at: potency), deviations.control)
        )
      }
    }
  }

  /// The probability that a t test for unequal variances finds a difference in the direction of benefit.
  ///
  /// - Parameters:
  ///   - difference: the true one, active minus control, in points; below zero is benefit.
  ///   - deviations: standard deviations of the change in the active and in the control group.
  public static func power(
    of sizes: TrialDesign.Sizes,
    for difference: Double,
    deviations: (active: Double, control: Double)
  ) -> Double {
    guard sizes.active > 1, sizes.control > 1 else { return 0 }
    let parts = [
      deviations.active * deviations.active / Double(sizes.active),
      deviations.control * deviations.control / Double(sizes.control),
    ]
    let variance = parts[0] + parts[1]
    guard variance > 0 else { return difference < 0 ? 1 : 0 }
    // Welch and Satterthwaite.
    let freedom =
      variance * variance
      / (parts[0] * parts[0] / Double(sizes.active - 1) + parts[1] * parts[1] / Double(sizes.control - 1))
    let critical = StudentT(degreesOfFreedom: freedom).quantile(0.975)
    return NormalDistribution.standard.cumulative(-difference / variance.squareRoot() - critical)
  }

  /// The fewest people, in two groups of one size, with which a benefit is seen so often.
  static func total(
    for difference: Double,
    deviations: (active: Double, control: Double),
    power wish: Double
  ) -> Int? {
    func isEnough(_ each: Int) -> Bool {
      power(of: .init(active: each, control: each), for: difference, deviations: deviations) >= wish
    }
    var (low, high) = (1, 2)
    while !isEnough(high) {
      if 2 * high > most { return nil }
      (low, high) = (high, 2 * high)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return 2 * high
  }
}

/// Standard deviations of change, between the potencies simulated on straight lines.
private struct Deviations {
  let control: Double
  private let active: [Double]
  private let curve: ResponseCurve?

  init(_ prediction: TrialPrediction) {
    control = prediction.changeDeviations.last ?? 0
    active = prediction.changeDeviations.dropLast()
    curve = prediction.curve
  }

  func active(at potency: Double) -> Double {
    guard let curve else { return active[0] }
    let place = ResponseCurve.place(of: potency, among: curve.potencies)
    return active[place.index] + place.part * (active[place.index + 1] - active[place.index])
  }

  /// Of the potency that gives the difference.
  func active(atDifference difference: Double) -> Double {
    guard let curve else { return active[0] }
    let nearest = PotencyBelief.points.min {
      abs(curve.difference(at: $0) - difference) < abs(curve.difference(at: $1) - difference)
    }
    return active(at: nearest ?? 0)
  }
}
