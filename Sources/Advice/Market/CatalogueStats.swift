public import Labels

/// What a catalogue holds, counted.
public struct CatalogueStats: Sendable, Hashable {
  /// Where the products came from.
  public var source: String
  /// The condition that every product was held against.
  public var asked: Condition
  /// Whose rules judged the claims; `nil` for all that were held.
  public var market: Market?
  /// When it was imported, in UTC (ISO 8601).
  public var importedAt: String
  /// Products.
  public var products: Int
  /// Lines that were no products.
  public var skipped: Int
  /// Different names of microbes.
  public var microbes: Int
  /// Different strains: known ones by what they are, others by how they are printed.
  public var strains: Int
  /// Claims.
  public var claims: Int
  /// Products by the verdict for the condition asked about.
  public var verdicts: [Answer.Verdict: Int]
  /// Claims by verdict.
  public var claimVerdicts: [ClaimJudgement.Verdict: Int]
  /// Products by form.
  public var forms: [ProductForm: Int]
  /// The size of the database in bytes.
  public var bytes: Int

  /// Made from its parts.
  public init(
    source: String,
    asked: Condition,
    market: Market? = nil,
    importedAt: String,
    products: Int,
    skipped: Int,
    microbes: Int,
    strains: Int,
    claims: Int,
    verdicts: [Answer.Verdict: Int],
    claimVerdicts: [ClaimJudgement.Verdict: Int],
    forms: [ProductForm: Int],
    bytes: Int
  ) {
    self.source = source
    self.asked = asked
    self.market = market
    self.importedAt = importedAt
    self.products = products
    self.skipped = skipped
    self.microbes = microbes
    self.strains = strains
    self.claims = claims
    self.verdicts = verdicts
    self.claimVerdicts = claimVerdicts
    self.forms = forms
    self.bytes = bytes
  }
}
