public import Evidence

/// The evidence narrowed to people like one person: what was left out, what the estimate was before and is after, and
/// what that costs in certainty.
public struct Narrowing: Sendable {
  /// A trial that was done in other people.
  public struct LeftOut: Sendable, Hashable {
    /// The trial.
    public var trialID: Trial.ID
    /// In whom it was done, in a few words.
    public var why: String
  }

  /// An estimate, how sure it is, and what it rests on.
  public struct Side: Sendable {
    /// The estimate.
    public var effect: PooledEffect
    /// How far it can be trusted.
    public var certainty: Certainty
  }

  /// The person's age group; `nil` where no age was given.
  public var ageGroup: AgeGroup?
  /// How bad the person's skin is; `nil` where it was not said, or is clear.
  public var severity: StatedSeverity?
  /// For people of any age and severity.
  public var before: Side
  /// From trials in people like this one alone; `nil` where none of the product's own microbes is left.
  public var after: Side?
  /// Whether the answer's effect is ``after``. It is not where the trials nearest to the product were all done in other
  /// people: then the estimate for anybody stands, a step less sure.
  public var isUsed: Bool
  /// Trials in other people, in the order of their identifiers.
  public var leftOut: [LeftOut]
  /// Trials that stay in because they do not say of whom they were.
  public var unstated: [Trial.ID]

  /// How many times as wide the interval has become; `nil` where there is nothing to compare, and for ratios.
  public var widening: Double? {
    guard let after, after.effect.kind != .oddsRatio, after.effect.kind != .riskRatio else { return nil }
    let width = before.effect.ci95.high - before.effect.ci95.low
    return width > 0 ? (after.effect.ci95.high - after.effect.ci95.low) / width : nil
  }

  /// Whom it was narrowed to, in plain words: `children of 2 to 17 years with moderate disease (POEM 14, moderate)`.
  public var people: String {
    let who = ageGroup?.plainName ?? "people of any age"
    guard let severity else { return who }
    return "\(who) with \(severity.band.rawValue) disease (\(severity.basis))"
  }

  /// What was done and what it costs, sentence by sentence.
  public var sentences: [String] {
    let all = before.effect
    let start = "Narrowed to people like you: \(people)."
    guard !leftOut.isEmpty else {
      return [
        start
          + " None of the \(all.trialsInAll) trials was done in other people, so nothing was left out.\(unstatedWords)"
      ]
    }
    let left = all.trialsInAll - leftOut.count
    let counts =
      "\(left == 0 ? "None" : "\(left)") of the \(PlainText.counted(all.trialsInAll, "trial"))"
      + " \(left == 1 ? "is" : "are") left\(peopleWords);"
      + " \(leftOut.count == 1 ? "one was" : "\(leftOut.count) were") done in others.\(unstatedWords)"
    return [start + " " + counts] + comparison
  }

  private var peopleWords: String {
    guard let after else { return "" }
    return " (\(after.effect.participantsInAll) of \(before.effect.participantsInAll) people)"
  }

  private var unstatedWords: String {
    switch unstated.count {
    case 0: ""
    case 1: " One of those kept does not say of whom it was."
    default: " \(unstated.count) of those kept do not say of whom they were."
    }
  }

  private var comparison: [String] {
    let anybody = "For anybody: \(Self.words(before))."
    guard let after else {
      return [
        anybody + " No trial of this product's own microbes in people like you can be counted, so \(fallback)."
      ]
    }
    var said = [anybody, "From trials in people like you alone: \(Self.words(after))."]
    if !isUsed {
      said.append(
        "The trials nearest to this product were all done in other people, so \(fallback)."
      )
    } else if let widening {
      let times = PlainText.number(widening, places: 1)
      said.append(
        widening > 1.05
          ? "Fewer trials cost certainty: the interval is \(times) times as wide."
          : "The interval is no wider, but a part of the trials can be off by chance: it counts as no surer than all."
      )
    }
    return said
  }

  /// What the answer's effect is where the narrowed one is not used.
  private var fallback: String {
    let figure =
      ageGroup == nil ? "the figure from all trials stands" : "the figure from all trials stands, set to your age"
    return figure + ", and it is less sure for you"
  }

  private static func words(_ side: Side) -> String {
    "\(EffectWords(side.effect, side.certainty).estimateInShort), certainty \(side.certainty.grade.word)"
  }
}

/// Age groups of trials and people: infants under 2, children under 18, adults (ICH E11).
public enum AgeGroup: String, Sendable, Hashable, Codable, CaseIterable {
  case infants, children, adults

  /// Of an age in years.
  public init(years: Double) {
    self = years < 2 ? .infants : years < 18 ? .children : .adults
  }

  /// With the ages.
  public var plainName: String {
    switch self {
    case .infants: "infants under 2 years"
    case .children: "children of 2 to 17 years"
    case .adults: "adults"
    }
  }

  var group: Trial.Population.Group {
    switch self {
    case .infants: .infants
    case .children: .children
    case .adults: .adults
    }
  }
}

/// People like one person, as far as trials tell people apart.
struct PeopleLike: Sendable, Hashable {
  var ageGroup: AgeGroup?
  var band: SeverityBand?

  /// Whether a trial's people are of this kind.
  enum Fit: Sendable, Hashable {
    case same
    /// The record does not say.
    case unstated
    /// What they were instead.
    case other(String)
  }

  func fit(_ population: Trial.Population) -> Fit {
    let fits = [age(population), severity(population)]
    for case .other(let why) in fits { return .other(why) }
    return fits.contains(.unstated) ? .unstated : .same
  }

  private func age(_ population: Trial.Population) -> Fit {
    guard let ageGroup else { return .same }
    let groups = Self.groups(population)
    guard !groups.isEmpty else { return .unstated }
    return groups.contains(ageGroup) ? .same : .other(PopulationWords.people(population))
  }

  /// The groups that a trial's people belong to; empty where the record does not say.
  private static func groups(_ population: Trial.Population) -> Set<AgeGroup> {
    switch population.group {
    case .infants, .pregnancyAndInfants: return [.infants]
    case .children: return [.children]
    case .adults: return [.adults]
    case .mixed, nil: break
    }
    guard population.minimumAge != nil || population.maximumAge != nil else {
      return population.group == nil ? [] : Set(AgeGroup.allCases)
    }
    let ages = (population.minimumAge ?? 0)...max(population.minimumAge ?? 0, population.maximumAge ?? .infinity)
    let spans: [(AgeGroup, Range<Double>)] = [(.infants, 0..<2), (.children, 2..<18), (.adults, 18..<200)]
    return Set(spans.filter { ages.lowerBound < $0.1.upperBound && ages.upperBound >= $0.1.lowerBound }.map(\.0))
  }

  /// Whether a trial's people are known to have been milder or worse.
  func isOfOtherSeverity(_ population: Trial.Population) -> Bool {
    if case .other = severity(population) { true } else { false }
  }

  private func severity(_ population: Trial.Population) -> Fit {
    guard let band else { return .same }
    let bands = TrialSeverity.bands(population.severity)
    guard !bands.isEmpty else { return .unstated }
    return bands.contains(band) ? .same : .other(TrialSeverity.words(bands))
  }
}

/// How bad the skin of a trial's people was, from the source's words.
enum TrialSeverity {
  /// The bands named: `mild to severe` names the moderate too; `SCORAD over 25` all from there on. Empty where none is.
  static func bands(_ text: String?) -> Set<SeverityBand> {
    guard let text else { return [] }
    // "Mild to moderate eczema with moderate to severe itch": the skin decides.
    let words = Array(PlainText.words(text).prefix { $0 != "with" })
    let named = [SeverityBand.mild, .moderate, .severe].filter { words.contains($0.rawValue) }
    if let low = named.min(), let high = named.max() {
      return Set(SeverityBand.allCases.filter { low <= $0 && $0 <= high })
    }
    return scored(words)
  }

  /// `SCORAD 15 or more`, `SCORAD 15 to 40`, `SCORAD over 25`, `SCORAD up to 40`.
  private static func scored(_ words: [String]) -> Set<SeverityBand> {
    guard let place = words.firstIndex(where: { SeverityScale.named($0) != nil }),
      let scale = SeverityScale.named(words[place])
    else { return [] }
    let rest = words[(place + 1)...]
    let figures = rest.compactMap(Double.init)
    guard let first = figures.first, scale.range.contains(first) else { return [] }
    let isUpper = rest.contains("up") || rest.contains("under") || rest.contains("below")
    let low = isUpper ? scale.range.lowerBound : first
    let high = isUpper ? first : figures.count > 1 ? figures[1] : scale.range.upperBound
    guard let from = scale.step(of: low)?.band, let to = scale.step(of: min(high, scale.range.upperBound))?.band,
      from <= to
    else { return [] }
    return Set(SeverityBand.allCases.filter { from <= $0 && $0 <= to })
  }

  static func words(_ bands: Set<SeverityBand>) -> String {
    let sorted = bands.sorted().map(\.rawValue)
    guard let first = sorted.first, let last = sorted.last else { return "" }
    return first == last ? "\(first) disease" : "\(first) to \(last) disease"
  }
}
