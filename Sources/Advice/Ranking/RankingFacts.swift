public import Evidence

/// What decides a product's place: nothing else does. The order is set out in <doc:Ranking>.
public struct RankingFacts: Sendable, Hashable {
  /// What the person must be told before anything else.
  public enum Gate: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing stands in the way.
    case open
    /// A doctor should be asked first.
    case askFirst
    /// Not for this person.
    case avoid

    /// The freer is less.
    public static func < (one: Gate, other: Gate) -> Bool { one.rawValue < other.rawValue }
  }

  /// What the trials amount to, best first.
  public enum Standing: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Its own strains were tested, and they helped.
    case helped
    /// Its own strains were tested and it is not settled, and a benefit is more than three times as likely as not.
    case leaning
    /// Only relatives of its strains were tested, and what they found makes a benefit as likely, if it holds for these.
    case relatives
    /// Its own strains were tested, and it is not settled.
    case unclear
    /// Only relatives of its strains were tested.
    case related
    /// Nothing like it was tested.
    case untested
    /// Its own strains were tested, and no benefit was seen.
    case noBenefit
    /// Its label names no microbe.
    case noMicrobe

    /// The better is less.
    public static func < (one: Standing, other: Standing) -> Bool { one.rawValue < other.rawValue }

    /// Whether products of this standing are told apart by ``RankingFacts/score``.
    public var isByNumber: Bool { self <= .relatives }
  }

  /// The label's daily dose beside the tested one, best first.
  public enum Dose: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// From half to twice the tested dose.
    case asTested
    /// More than twice the tested dose.
    case more
    /// Less than half the tested dose.
    case less
    /// The label or the trial does not say, or they count in different units.
    case unknown

    /// The better is less.
    public static func < (one: Dose, other: Dose) -> Bool { one.rawValue < other.rawValue }

    /// - Parameter ratio: label dose over trial dose, per day.
    public init(ratio: Double?) {
      guard let ratio, ratio.isFinite, ratio > 0 else {
        self = .unknown
        return
      }
      self = ratio < LabelDose.alike.lowerBound ? .less : ratio > LabelDose.alike.upperBound ? .more : .asTested
    }
  }

  /// What the person must be told first.
  public var gate: Gate
  /// What the trials alone say, without the person's risks; never ``Answer/Verdict/askADoctor``.
  public var verdict: Answer.Verdict
  /// The cautious benefit: what the product changes the condition's main measure by with a probability of 75 per cent or
  /// more, as a part of the smallest difference that people notice. Above zero is benefit; `nil` where there is no
  /// estimate.
  public var score: Double?
  /// How close the closest trial's microbes are.
  public var match: MatchLevel
  /// How far the estimate can be trusted; `nil` where there is none.
  public var grade: Certainty.Grade?
  /// The label's daily dose over the closest trial's; `nil` where it is not known.
  public var doseRatio: Double?
  /// Whether it is washed off after a short while.
  public var isRinsedOff: Bool
  /// How many things the label leaves out that it should say.
  public var missingStatements: Int
  /// What the dose that was tested costs a day; `nil` where price, count or dose is not known.
  public var price: TestedDosePrice?

  /// Made from its parts.
  public init(
    gate: Gate = .open,
    verdict: Answer.Verdict,
    score: Double? = nil,
    match: MatchLevel = .none,
    grade: Certainty.Grade? = nil,
    doseRatio: Double? = nil,
    isRinsedOff: Bool = false,
    missingStatements: Int = 0,
    price: TestedDosePrice? = nil
  ) {
    self.gate = gate
    self.verdict = verdict
    self.score = score.flatMap { $0.isFinite ? $0 : nil }
    self.match = match
    self.grade = grade
    self.doseRatio = doseRatio
    self.isRinsedOff = isRinsedOff
    self.missingStatements = missingStatements
    self.price = price
  }

  /// What the trials amount to.
  public var standing: Standing {
    let isLikely = (score ?? 0) > 0
    return switch verdict {
    case .testedHelped: .helped
    case .testedUnclear, .askADoctor: isLikely ? .leaning : .unclear
    case .relatedOnly: isLikely ? .relatives : .related
    case .untested: .untested
    case .testedNoBenefit: .noBenefit
    case .noMicrobe: .noMicrobe
    }
  }

  /// The label's daily dose beside the tested one.
  public var dose: Dose { Dose(ratio: doseRatio) }
}

/// What a day of the dose that was tested costs.
public struct TestedDosePrice: Sendable, Hashable, Comparable {
  /// In units of ``currency``.
  public var amount: Double
  /// ISO 4217 code; `nil` where the catalogue does not say.
  public var currency: String?

  /// A price.
  public init(amount: Double, currency: String?) {
    self.amount = amount
    self.currency = currency
  }

  /// - Parameters:
  ///   - price: what the product costs, in units of `currency`.
  ///   - servings: how many servings it holds.
  ///   - servingsPerDay: by the label's directions.
  ///   - doseRatio: label dose over trial dose, per day.
  /// - Returns: `nil` where one of them is not known or not above zero.
  public init?(price: Double, currency: String?, servings: Double?, servingsPerDay: Double?, doseRatio: Double?) {
    guard let servings, let servingsPerDay, let doseRatio else { return nil }
    let amount = price / servings * servingsPerDay / doseRatio
    guard price >= 0, servings > 0, servingsPerDay > 0, doseRatio > 0, amount.isFinite else { return nil }
    self.init(amount: amount, currency: currency)
  }

  /// Cheaper is less; what is in different currencies is only put in a fixed order.
  public static func < (one: TestedDosePrice, other: TestedDosePrice) -> Bool {
    (one.currency ?? "", one.amount) < (other.currency ?? "", other.amount)
  }
}
