public import Labels
public import Microbes

/// What is kept of a product when a whole catalogue is gone through: what its label says, in short, and how that
/// stands to the trials.
public struct ScreenedProduct: Sendable, Hashable {
  /// A microbe that the label names.
  public struct Microbe: Sendable, Hashable {
    /// The label's own words.
    public var written: String
    /// The current valid name at the rank that the label supports.
    public var name: String
    /// The strain designation as printed; `nil` where none is.
    public var strain: String?
    /// The ``Strain/id`` that the designation belongs to; `nil` where it is not known.
    public var strainID: Strain.ID?
    /// Whether it is alive in the product.
    public var viability: Viability
    /// Colony-forming units in one serving, for this microbe alone; `nil` where the label does not say.
    public var cfu: Double?

    /// Made from its parts.
    public init(
      written: String,
      name: String,
      strain: String? = nil,
      strainID: Strain.ID? = nil,
      viability: Viability = .unknown,
      cfu: Double? = nil
    ) {
      self.written = written
      self.name = name
      self.strain = strain
      self.strainID = strainID
      self.viability = viability
      self.cfu = cfu
    }

    /// Whether the label tells which strain it is, known here or not.
    public var isNamedToStrain: Bool { strain != nil || strainID != nil }
  }

  /// What the trials say of the product for one condition.
  public struct Finding: Sendable, Hashable {
    /// The condition.
    public var condition: Condition
    /// Whether the label claims it; otherwise it was asked about.
    public var isClaimed: Bool
    /// What the trials say.
    public var verdict: Answer.Verdict
    /// How close the closest match is.
    public var match: MatchLevel

    /// Made from its parts.
    public init(condition: Condition, isClaimed: Bool, verdict: Answer.Verdict, match: MatchLevel) {
      self.condition = condition
      self.isClaimed = isClaimed
      self.verdict = verdict
      self.match = match
    }
  }

  /// The catalogue's own identifier; `nil` where it gives none.
  public var id: String?
  /// The line of the catalogue, from 1.
  public var line: Int
  /// The product's name; `nil` where neither catalogue nor label tells it.
  public var name: String?
  /// The form it is sold in.
  public var form: ProductForm
  /// How it is used.
  public var route: Route
  /// ISO 639-1 code of the label's main language; `nil` where there is too little text to tell.
  public var language: String?
  /// The microbes, in the order of the label.
  public var microbes: [Microbe]
  /// The stated total, or the sum where every microbe has its own count.
  public var totalCFU: Double?
  /// What ``totalCFU`` refers to.
  public var totalCFUBasis: DoseBasis?
  /// When the stated count holds; `nil` where the label is silent.
  public var doseGuarantee: DoseGuarantee?
  /// What the label claims, judged.
  public var claims: [ClaimJudgement]
  /// For the condition asked about and every condition of skin that the label claims, in the order of
  /// `Condition.allCases`.
  public var findings: [Finding]
  /// The label; `nil` where it was not kept.
  public var text: String?

  /// Made from its parts.
  public init(
    id: String? = nil,
    line: Int = 0,
    name: String? = nil,
    form: ProductForm = .unknown,
    route: Route = .unknown,
    language: String? = nil,
    microbes: [Microbe] = [],
    totalCFU: Double? = nil,
    totalCFUBasis: DoseBasis? = nil,
    doseGuarantee: DoseGuarantee? = nil,
    claims: [ClaimJudgement] = [],
    findings: [Finding] = [],
    text: String? = nil
  ) {
    self.id = id
    self.line = line
    self.name = name
    self.form = form
    self.route = route
    self.language = language
    self.microbes = microbes
    self.totalCFU = totalCFU
    self.totalCFUBasis = totalCFUBasis
    self.doseGuarantee = doseGuarantee
    self.claims = claims
    self.findings = findings
    self.text = text
  }

  /// Every condition that a claim is about, in the order of `Condition.allCases`.
  public var conditionsClaimed: [Condition] {
    let claimed = claims.reduce(into: Set<Condition>()) { $0.formUnion($1.conditions) }
    return Condition.allCases.filter(claimed.contains)
  }

  /// Whether the label counts its microbes, together or each.
  public var givesDose: Bool { totalCFU != nil || microbes.contains { $0.cfu != nil } }
}
