public import GutSkin
import Statistics

/// What would happen to people like these, with such a product, such habits and such a season: a question to the model.
public struct AxisQuestion: Sendable, Hashable {
  /// What is taken or put on.
  public enum Product: Sendable, Hashable {
    case none
    /// The average of what is swallowed, before any trial of the product itself is looked at.
    case typicalOral
    /// The average of what is put on the skin.
    case typicalTopical
    /// The average of a kind of microbe that is swallowed.
    case kind(ProductClass)
    /// Swallowed, with a potency of one's own choice: 0 to 1.
    case ownOral(potency: Double)
    /// Put on the skin, with a potency of one's own choice: 0 to 1.
    case ownTopical(potency: Double)

    /// How it is taken; `nil` for nothing.
    public var input: Input? {
      switch self {
      case .none: nil
      case .typicalOral, .kind, .ownOral: .probioticDose
      case .typicalTopical, .ownTopical: .topical
      }
    }

    /// What it can do, on the model's scale; `nil` for nothing.
    var potency: Potency? {
      let prior = PotencyPrior()
      return switch self {
      case .none: nil
      case .typicalOral: Potency(oral: prior.mean)
      case .typicalTopical: Potency(topical: prior.topicalMean)
      case .kind(let kind): Potency(oral: prior.mean, action: kind.action)
      case .ownOral(let share): Potency(oral: Self.logit(share))
      case .ownTopical(let share): Potency(topical: Self.logit(share))
      }
    }

    /// A share on the logit scale, as far as the model's own tables go.
    private static func logit(_ share: Double) -> Double {
      let least = 0.002
      let kept = min(max(share, least), 1 - least)
      return naturalLog(kept / (1 - kept))
    }
  }

  /// How the barrier compares with that of others with eczema.
  public enum Barrier: Int, Sendable, Hashable, CaseIterable {
    case muchWeaker = -2
    case weaker = -1
    case usual = 0
    case stronger = 1

    /// What is added to everybody's largest integrity (`b_max`, 0 to 1).
    var shift: Double {
      switch self {
      case .muchWeaker: -0.12
      case .weaker: -0.06
      case .usual: 0
      case .stronger: 0.04
      }
    }
  }

  /// SCORAD at the start that people are looked for at, 0 to 103.
  public var start: Double
  /// How the barrier compares with that of others.
  public var barrier: Barrier
  /// What is taken or put on from week 0 on.
  public var product: Product
  /// Of what is swallowed, in 10⁹ CFU a day.
  public var dose: Double
  /// The share of planned doses that is taken, 0 to 1.
  public var adherence: Double
  /// How strong triggers in the air are in the season, 1 being ordinary.
  public var season: Double
  /// The week in which the season begins; it lasts ``seasonWeeks``.
  public var seasonStart: Int
  /// How many weeks are followed.
  public var weeks: Int

  /// Weeks that a season lasts.
  public static let seasonWeeks = 8

  /// A question; without arguments, moderate eczema with the average product that is swallowed.
  public init(
    start: Double = 35,
    barrier: Barrier = .usual,
    product: Product = .typicalOral,
    dose: Double = 1,
    adherence: Double = 0.9,
    season: Double = 1,
    seasonStart: Int = 8,
    weeks: Int = 24
  ) {
    self.start = start
    self.barrier = barrier
    self.product = product
    self.dose = dose
    self.adherence = adherence
    self.season = season
    self.seasonStart = seasonStart
    self.weeks = weeks
  }

  /// The plan as a scenario of the model.
  var scenario: Scenario {
    let days = 7 * weeks
    var entries: [Schedule.Entry] = []
    if let input = product.input { entries.append(.init(input, input == .topical ? 1 : dose, on: 0..<days)) }
    let first = 7 * seasonStart
    let last = min(days, first + 7 * Self.seasonWeeks)
    if season > 1, first < last { entries.append(.init(.environment, season, on: first..<last)) }
    return Scenario(
      id: "axis",
      name: "people like these",
      meaning: "people with eczema whose SCORAD starts near \(Numbers.rounded(start))",
      parameters: [:],
      start: .lesional,
      burnIn: SimulatedCourse.settlingDays,
      schedule: Schedule(entries),
      potency: product.potency
    )
  }
}
