public import Labels

/// What the products of a catalogue say and claim, counted: each figure with the first products behind it.
///
/// Products are added one by one and not kept, so that a catalogue of any length takes the same memory.
public struct MarketSummary: Sendable, Hashable {
  /// What a buyer needs a label to say before a trial can speak for it, in the order in which one needs the other.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    /// Is in the catalogue.
    case product
    /// Names a microbe.
    case microbe
    /// Names the strain of at least one microbe.
    case strain
    /// Names the strain of every microbe.
    case everyStrain = "every-strain"
    /// Counts its microbes, together or each.
    case dose
    /// Promises the count to the end of shelf life.
    case guarantee
    /// All strains of a trial are in it (``MatchLevel/sameStrains`` or closer), for the condition asked about or one
    /// that it claims.
    case trial
    /// For one of these conditions the verdict is ``Answer/Verdict/testedHelped``.
    case helped
  }

  /// How far a product gets on the way to a trial: each stands on one rung only.
  public enum Rung: String, Sendable, Hashable, CaseIterable {
    case tiedToTrial = "tied-to-trial"
    case namesStrain = "names-strain"
    case namesMicrobe = "names-microbe"
    case namesNone = "names-none"
  }

  /// What comes of a claim.
  public enum ClaimStanding: String, Sendable, Hashable, CaseIterable {
    case supported, partly, unsupported
    case notAllowed = "not-allowed"
    /// It is about no condition that trials of skin judge, and no rule speaks of it.
    case notJudged = "not-judged"
  }

  /// A product, to find it again.
  public struct Reference: Sendable, Hashable {
    /// The catalogue's own identifier; `nil` where it gives none.
    public var id: String?
    /// The product's name; `nil` where it is not known.
    public var name: String?
    /// The line of the catalogue, from 1.
    public var line: Int

    /// Made from its parts.
    public init(id: String?, name: String?, line: Int) {
      self.id = id
      self.name = name
      self.line = line
    }
  }

  /// How many products, and which were the first.
  public struct Tally: Sendable, Hashable {
    /// How many.
    public private(set) var count = 0
    /// The first of them, in the order of the catalogue.
    public private(set) var first: [Reference] = []

    /// Of none.
    public init() {}

    mutating func add(_ product: Reference, keeping most: Int) {
      count += 1
      if first.count < most { first.append(product) }
    }
  }

  /// A step's products.
  public struct StepTally: Sendable, Hashable {
    /// Products that do this, whatever else they do.
    public internal(set) var alone = Tally()
    /// Products that do this and everything before it.
    public internal(set) var soFar = Tally()
  }

  /// Claims that came to the same.
  public struct ClaimTally: Sendable, Hashable {
    /// Claims, of one product often several.
    public internal(set) var count = 0
    /// The products that make them.
    public internal(set) var products = Tally()
  }

  /// What labels print to claim something: the words that make the claim or, where these are not told, the sentence.
  public struct Wording: Sendable, Hashable {
    /// As the first label prints it.
    public var text: String
    /// What comes of it; where products differ, on the first.
    public var standing: ClaimStanding
    /// Why, for the first product.
    public var why: String
    /// The products that print it.
    public internal(set) var products = Tally()
  }

  /// Products that a figure of the whole catalogue keeps.
  public static let longestList = 200
  /// Products that a figure of a part of it keeps.
  public static let shortList = 25
  /// Wordings that are told apart; those that first come after so many others are not.
  public static let mostWordings = 100_000

  /// What every product was held against, besides what it claims.
  public let asked: Condition
  /// Lines of the catalogue that were no products.
  public var skipped = 0
  /// Products that claim something of skin that no trial supports, or that no label may print.
  public private(set) var claimingUnsupported = Tally()
  /// Products that claim anything of skin, or by words that a rule speaks of.
  public private(set) var claimingJudged = Tally()
  private var stepTallies: [Step: StepTally] = [:]
  private var claimTallies: [ClaimStanding: ClaimTally] = [:]
  private var formTallies: [ProductForm: [Rung: Tally]] = [:]
  private var conditionTallies: [Condition: [Answer.Verdict: Tally]] = [:]
  private var wordings: [String: Wording] = [:]
  /// Whether there were more than ``mostWordings``.
  public private(set) var hasMoreWordings = false

  /// Of no products.
  public init(asked: Condition) {
    self.asked = asked
  }

  // MARK: Figures

  /// How many products were counted.
  public var products: Int { tally(.product).alone.count }

  /// The products of a step.
  public func tally(_ step: Step) -> StepTally { stepTallies[step] ?? StepTally() }

  /// The claims that came to this.
  public func tally(_ standing: ClaimStanding) -> ClaimTally { claimTallies[standing] ?? ClaimTally() }

  /// The products of a form on a rung.
  public func tally(_ form: ProductForm, _ rung: Rung) -> Tally { formTallies[form]?[rung] ?? Tally() }

  /// The products that claim a condition of skin, by what the trials say of them for it.
  public func tally(_ condition: Condition, _ verdict: Answer.Verdict) -> Tally {
    conditionTallies[condition]?[verdict] ?? Tally()
  }

  /// The forms that there are, most products first.
  public var forms: [ProductForm] { Self.ordered(formTallies) }

  /// The conditions of skin that are claimed, most products first.
  public var conditions: [Condition] { Self.ordered(conditionTallies) }

  /// The wordings of a standing that most products print.
  public func wordings(_ standing: ClaimStanding, most: Int) -> [Wording] {
    wordings.filter { $0.value.standing == standing }
      .sorted { ($1.value.products.count, $0.key) < ($0.value.products.count, $1.key) }
      .prefix(most).map(\.value)
  }

  private static func ordered<Group: CaseIterable & Hashable, Part>(_ tallies: [Group: [Part: Tally]]) -> [Group] {
    let counts = tallies.mapValues { $0.values.reduce(0) { $0 + $1.count } }
    // In the order of the cases where as many: the sort is stable.
    return Group.allCases.filter { counts[$0] != nil }.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
  }

  // MARK: Counting

  /// Counts a product.
  public mutating func add(_ product: ScreenedProduct) {
    let reference = Reference(id: product.id, name: product.name, line: product.line)
    count(reference, steps: product.steps)
    formTallies[product.form, default: [:]][product.rung, default: Tally()].add(reference, keeping: Self.shortList)
    for finding in product.findings where finding.isClaimed && finding.condition.isOfSkin {
      conditionTallies[finding.condition, default: [:]][finding.verdict, default: Tally()]
        .add(reference, keeping: Self.shortList)
    }
    count(reference, claims: product.claims)
  }

  private mutating func count(_ reference: Reference, steps: Set<Step>) {
    var doesAll = true
    for step in Step.allCases {
      let does = steps.contains(step)
      doesAll = doesAll && does
      if does { stepTallies[step, default: StepTally()].alone.add(reference, keeping: Self.longestList) }
      if doesAll { stepTallies[step, default: StepTally()].soFar.add(reference, keeping: Self.longestList) }
    }
  }

  private mutating func count(_ reference: Reference, claims: [ClaimJudgement]) {
    var standings: Set<ClaimStanding> = []
    var printed: Set<String> = []
    for claim in claims {
      let standing = claim.standing
      claimTallies[standing, default: ClaimTally()].count += 1
      standings.insert(standing)
      if printed.insert(claim.wordingKey).inserted { count(reference, claim, standing) }
    }
    for standing in standings {
      claimTallies[standing, default: ClaimTally()].products.add(reference, keeping: Self.longestList)
    }
    standings.remove(.notJudged)
    if !standings.isEmpty { claimingJudged.add(reference, keeping: Self.longestList) }
    if standings.contains(.unsupported) || standings.contains(.notAllowed) {
      claimingUnsupported.add(reference, keeping: Self.longestList)
    }
  }

  private mutating func count(_ reference: Reference, _ claim: ClaimJudgement, _ standing: ClaimStanding) {
    guard standing == .unsupported || standing == .notAllowed else { return }
    let key = claim.wordingKey
    guard wordings[key] != nil || wordings.count < Self.mostWordings else {
      hasMoreWordings = true
      return
    }
    wordings[key, default: Wording(text: claim.printed, standing: standing, why: claim.why)]
      .products.add(reference, keeping: Self.shortList)
  }
}

extension ClaimJudgement {
  /// What comes of the claim, where it is one that can be judged here.
  public var standing: MarketSummary.ClaimStanding {
    switch verdict {
    case .supported: .supported
    case .partly: .partly
    case .notAllowed: .notAllowed
    case .unsupported: rule != nil || conditions.contains(where: \.isOfSkin) ? .unsupported : .notJudged
    }
  }

  /// The words that the judgement is about.
  fileprivate var printed: String { words.isEmpty ? text : words.joined(separator: " … ") }

  /// The same for the same words, however they are cased, spaced and stopped.
  fileprivate var wordingKey: String { PlainText.words(printed).joined(separator: " ") }
}

extension ScreenedProduct {
  /// Whether all strains of a trial are in it, for one of the conditions that it was held against.
  public var isTiedToTrial: Bool { findings.contains { $0.match >= .sameStrains } }

  /// The steps that it takes, each by itself.
  public var steps: Set<MarketSummary.Step> {
    var steps: Set<MarketSummary.Step> = [.product]
    if !microbes.isEmpty { steps.insert(.microbe) }
    if microbes.contains(where: \.isNamedToStrain) { steps.insert(.strain) }
    if !microbes.isEmpty, microbes.allSatisfy(\.isNamedToStrain) { steps.insert(.everyStrain) }
    if givesDose { steps.insert(.dose) }
    if doseGuarantee == .endOfShelfLife { steps.insert(.guarantee) }
    if isTiedToTrial { steps.insert(.trial) }
    if findings.contains(where: { $0.verdict == .testedHelped }) { steps.insert(.helped) }
    return steps
  }

  /// How far it gets.
  public var rung: MarketSummary.Rung {
    if isTiedToTrial { return .tiedToTrial }
    if microbes.contains(where: \.isNamedToStrain) { return .namesStrain }
    return microbes.isEmpty ? .namesNone : .namesMicrobe
  }
}
