/// One group of a trial and what it was given.
public struct TrialArm: Sendable, Hashable, Identifiable {
  /// What a group was there for.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case active, placebo, control
  }

  /// How it reached the body.
  public enum Route: String, Sendable, Hashable, Codable, CaseIterable {
    case oral, topical, vaginal
    /// Swallowed and applied together, or injected, inhaled and so on, as `form` and `doseText` say.
    case both, other, none
  }

  /// In what state the microbes were given.
  public enum Viability: String, Sendable, Hashable, Codable, CaseIterable {
    case live
    case heatKilled = "heat-killed"
    case lysate
    case fermentFiltrate = "ferment-filtrate"
    case extract, mixed
  }

  /// One microbe that a group got.
  public struct Microbe: Sendable, Hashable {
    /// The name as the source prints it.
    public var reported: String
    /// Its current valid name, at the rank that the source supports.
    public var species: String?
    /// The designation as the source prints it.
    public var strain: String?
    /// ``Microbes/Strain/id``, resolved when the data are packed.
    public var strainID: String?

    /// Made from its parts; what was not seen stays `nil`.
    public init(reported: String, species: String? = nil, strain: String? = nil, strainID: String? = nil) {
      self.reported = reported
      self.species = species
      self.strain = strain
      self.strainID = strainID
    }
  }

  /// Stable and unique.
  public var id: String
  /// What the group was there for.
  public var role: Role
  /// Identifiers of the arms that the source reports together under this one; empty for an arm of its own.
  public var pools: [String]
  /// `nil` where it was not reported.
  public var route: Route?
  /// Capsule, cream, formula, fermented milk and so on, as the source says.
  public var form: String?
  /// `nil` where it was not reported.
  public var viability: Viability?
  /// What the group got; empty for placebo.
  public var microbes: [Microbe]
  /// Active ingredients besides the microbes, which the control arm did not get: they may have done the work.
  public var otherActives: [String]
  /// Total CFU a day.
  public var doseCFUPerDay: Double?
  /// The dose in words: grams, per cent, cells, times a day.
  public var doseText: String?
  /// People assigned to the group.
  public var nRandomised: Int?
  /// People counted in the results.
  public var nAnalysed: Int?
  /// Co-treatment.
  public var with: String?

  /// Made from its parts; what was not seen stays `nil`.
  public init(
    id: String,
    role: Role,
    pools: [String] = [],
    route: Route? = nil,
    form: String? = nil,
    viability: Viability? = nil,
    microbes: [Microbe] = [],
    otherActives: [String] = [],
    doseCFUPerDay: Double? = nil,
    doseText: String? = nil,
    nRandomised: Int? = nil,
    nAnalysed: Int? = nil,
    with: String? = nil
  ) {
    self.id = id
    self.role = role
    self.pools = pools
    self.route = route
    self.form = form
    self.viability = viability
    self.microbes = microbes
    self.otherActives = otherActives
    self.doseCFUPerDay = doseCFUPerDay
    self.doseText = doseText
    self.nRandomised = nRandomised
    self.nAnalysed = nAnalysed
    self.with = with
  }
}
