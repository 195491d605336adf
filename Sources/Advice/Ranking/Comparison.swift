internal import Evidence
public import Labels

/// Products side by side: what differs, which of it decides, and whether one is the better choice.
public struct Comparison: Sendable {
  /// What products are compared by, the weightiest first.
  public enum Criterion: String, Sendable, Hashable, CaseIterable {
    case safety, trials, benefit, match, certainty, dose, contact, label
  }

  /// One product of a comparison.
  public struct Entry: Sendable {
    /// What it is called.
    public var name: String
    /// What decides its place.
    public var facts: RankingFacts
    /// The whole answer, as a check of the label alone would give it.
    public var answer: Answer

    /// Made from its parts.
    public init(name: String, facts: RankingFacts, answer: Answer) {
      self.name = name
      self.facts = facts
      self.answer = answer
    }
  }

  /// What a comparison comes to.
  public enum Outcome: Sendable, Hashable {
    /// None is for this person.
    case noneForThem
    /// One is open to the person and the others are not, or not without a doctor.
    case safer(Int)
    /// One works better than every other, with this probability or more.
    case worksBetter(Int, probability: Double)
    /// The trials say more for one; that it works better than the others is not known.
    case betterShown(Int, probability: Double?)
    /// The evidence does not tell the first ones apart.
    case notToldApart([Int], probability: Double?)
  }

  /// From this probability on one product is said to work better than another.
  public static let enoughToPrefer = 0.9

  /// The products, in the order in which they were given.
  public let entries: [Entry]
  /// What was asked for.
  public let condition: Condition
  /// What it comes to.
  public let outcome: Outcome

  /// Compares products.
  ///
  /// The rules, the first that applies:
  ///
  /// 1. Where safety closes all of them to the person, none: what the trials found does not matter then.
  /// 2. Where safety closes all but one of them to the person, that one.
  /// 3. Where the mean effect of one is better than that of each other product with a probability of 90 per cent, and
  ///    its trials amount to no less, that one works better. The estimates are taken as independent; they share trials,
  ///    which makes the doubt too large rather than too small.
  /// 4. Where the trials of one amount to more (tested and helped, before tested and not settled, and so on), it is the
  ///    better shown, and no more is said.
  /// 5. Otherwise the evidence does not tell them apart.
  ///
  /// - Precondition: at least two.
  public init(_ entries: [Entry], condition: Condition) {
    precondition(entries.count > 1)
    self.entries = entries
    self.condition = condition
    outcome = Self.outcome(entries)
  }

  private static func outcome(_ entries: [Entry]) -> Outcome {
    let gates = entries.map(\.facts.gate)
    if gates.allSatisfy({ $0 == .avoid }) { return .noneForThem }
    let freest = entries.indices.filter { gates[$0] == gates.min() }
    if freest.count == 1 { return .safer(freest[0]) }
    let best = freest.map { entries[$0].facts.standing }.min()
    let leading = freest.filter { entries[$0].facts.standing == best }
    for index in leading {
      let chances = freest.filter { $0 != index }.map { chance(entries[index], entries[$0]) }
      guard let least = chances.compactMap(\.self).min(), !chances.contains(nil) else { continue }
      if least >= enoughToPrefer { return .worksBetter(index, probability: least) }
    }
    if leading.count == 1 {
      let chances = freest.filter { $0 != leading[0] }.compactMap { chance(entries[leading[0]], entries[$0]) }
      return .betterShown(leading[0], probability: chances.min())
    }
    return .notToldApart(leading, probability: chance(entries[leading[0]], entries[leading[1]]))
  }

  /// How probably the first product's mean effect is better than the second's.
  private static func chance(_ first: Entry, _ second: Entry) -> Double? {
    guard let effect = first.answer.effect, let other = second.answer.effect else { return nil }
    return effect.probabilityOfBeating(other)
  }

  /// The products that are best by a criterion; empty where it tells none apart.
  public func best(by criterion: Criterion) -> [Int] {
    func least<Value: Comparable>(_ values: [Value]) -> [Int] {
      guard let best = values.min(), values.contains(where: { $0 != best }) else { return [] }
      return values.indices.filter { values[$0] == best }
    }
    let facts = entries.map(\.facts)
    switch criterion {
    case .safety: return least(facts.map(\.gate))
    case .trials: return least(facts.map(\.standing))
    case .benefit:
      let known = facts.filter { $0.standing < .untested }
      guard known.count == facts.count else { return [] }
      return least(facts.map { fact in fact.score.map { -($0 / EvidenceRank.scoreStep).rounded() } ?? .infinity })
    case .match: return least(facts.map { MatchLevel.allCases.firstIndex(of: $0.match) ?? 0 })
    case .certainty:
      let grades = facts.compactMap(\.grade).compactMap { Certainty.Grade.allCases.firstIndex(of: $0) }
      return grades.count == facts.count ? least(grades) : []
    case .dose:
      // More than was tested is no better than what cannot be compared.
      guard facts.contains(where: { $0.match >= .species }), facts.allSatisfy({ $0.dose != .unknown }) else {
        return []
      }
      return least(facts.map { $0.dose == .asTested ? 0 : 1 })
    case .contact: return least(entries.map { ContactTime.isRinsedOff($0.answer.product) ? 1 : 0 })
    case .label: return facts.contains { $0.standing == .noMicrobe } ? [] : least(entries.map(Self.silence))
    }
  }

  /// What a label leaves out, the gravest first: without strains nothing else can be held against a trial.
  private static func silence(_ entry: Entry) -> Silence {
    let nameless = entry.answer.product.microbes.count { $0.strain == nil && $0.strainID == nil }
    return Silence(lacksStrains: nameless > 0, statements: entry.facts.missingStatements)
  }

  private struct Silence: Comparable {
    var lacksStrains: Bool
    var statements: Int

    static func < (one: Silence, other: Silence) -> Bool {
      one.lacksStrains != other.lacksStrains ? !one.lacksStrains : one.statements < other.statements
    }
  }

  /// The criterion that decides; `nil` where the evidence does not tell the products apart.
  public var deciding: Criterion? {
    switch outcome {
    case .safer, .noneForThem: .safety
    case .worksBetter: .benefit
    case .betterShown: .trials
    case .notToldApart: nil
    }
  }
}
