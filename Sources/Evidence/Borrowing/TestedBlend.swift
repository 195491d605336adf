/// What was given, as far as trials of one blend can speak for another: its microbes, their state and the daily dose.
public struct TestedBlend: Sendable, Hashable {
  /// One microbe of the blend.
  public struct Microbe: Sendable, Hashable {
    /// The current name at the rank that is known; `nil` where none is.
    public var species: String?
    /// The designation; `nil` where none is stated.
    public var strain: String?
    /// ``Microbes/Strain/id``; `nil` where none is stated or the strain is not held.
    public var strainID: String?

    /// A microbe.
    public init(species: String?, strain: String? = nil, strainID: String? = nil) {
      self.species = species
      self.strain = strain
      self.strainID = strainID
    }
  }

  /// In any order.
  public var microbes: [Microbe]
  /// Whether the microbes are alive; `nil` where it is not known. A live strain and the same strain killed do not speak
  /// for each other.
  public var isLive: Bool?
  /// CFU a day in total; `nil` where it is not known or nothing lives.
  public var doseCFUPerDay: Double?

  /// A blend.
  public init(microbes: [Microbe], isLive: Bool?, doseCFUPerDay: Double? = nil) {
    self.microbes = microbes
    self.isLive = isLive
    self.doseCFUPerDay = doseCFUPerDay
  }

  /// What an arm was given.
  public init(_ arm: TrialArm) {
    let isCounted = arm.doseCFUPerDay != nil
    microbes = arm.microbes.map { Microbe(species: $0.species, strain: $0.strain, strainID: $0.strainID) }
    isLive =
      switch arm.viability {
      case .live: true
      case .heatKilled, .lysate, .fermentFiltrate, .extract: false
      // Colony-forming units are counted on living cells only.
      case .mixed, nil: isCounted ? true : nil
      }
    doseCFUPerDay = isLive == false ? nil : arm.doseCFUPerDay
  }

  /// The units that the blend belongs to. Where something is not stated the unit is one of its own: what is not known
  /// to be the same is not taken to be.
  ///
  /// - Parameter name: tells units of its own from others'.
  package func units(named name: String) -> (species: [String], strains: [String], blend: String) {
    guard !microbes.isEmpty else { return (["? \(name)"], ["? \(name)"], "? \(name)") }
    let state = isLive == false ? "inactivated" : "live"
    let species = microbes.enumerated().map { index, microbe in
      microbe.species.flatMap(Self.binomial) ?? "? \(name) \(index)"
    }
    let strains = microbes.enumerated().map { index, microbe in
      // Designations of strains not held stand with their species, as short codes are shared.
      let strain = microbe.strainID ?? microbe.strain.map { "\(species[index]) \($0)" }
      return strain.map { "\($0), \(state)" } ?? "? \(name) \(index)"
    }
    return (species, strains, strains.sorted().joined(separator: " + "))
  }

  /// The two words of a species' name; `nil` where a genus is all that is named.
  package static func binomial(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 2, let first = words[1].first, first.isLowercase, !words[1].hasSuffix(".") else { return nil }
    return words[0] + " " + words[1]
  }
}
