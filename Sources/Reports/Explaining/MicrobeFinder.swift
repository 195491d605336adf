public import Evidence
public import Microbes

/// A microbe as a person named it, to look for in trials.
public struct NamedMicrobe: Sendable, Hashable {
  /// Its current name, with the designation where it is a strain.
  public var name: String
  /// The current name of its genus, species or subspecies; `nil` for a strain.
  public var taxon: String?
  /// ``Microbes/Strain/id``; `nil` for a genus or species.
  public var strainID: Strain.ID?

  /// Whether a trial gave it to one of its active arms: a genus finds all its species, a species all its subspecies
  /// and strains.
  public func isIn(_ trial: Trial) -> Bool {
    trial.activeMicrobes.contains { microbe in
      if let strainID { return microbe.strainID == strainID }
      guard let taxon, let species = microbe.species else { return false }
      return species == taxon || species.hasPrefix(taxon + " ")
    }
  }
}

/// Finds the microbe that a name stands for, whichever of its names it is.
public struct MicrobeFinder: Sendable {
  /// What a name stands for.
  public enum Found: Sendable, Hashable {
    case one(NamedMicrobe)
    /// Names of the microbes that it could be.
    case several([String])
    /// Known names that look like it.
    case unknown(nearest: [String])
  }

  private let nomenclature: Nomenclature

  /// Looks names up in this nomenclature.
  public init(nomenclature: Nomenclature) {
    self.nomenclature = nomenclature
  }

  /// What a name stands for: a strain (alone, or after its species), a species or a genus.
  public func find(_ name: String) -> Found {
    switch strain(name) {
    case .strain(let strain, _)?:
      return .one(NamedMicrobe(name: strain.fullName, taxon: nil, strainID: strain.id))
    case .ambiguous(let strains)?:
      return .several(strains.map(\.fullName))
    default: break
    }
    let taxa = nomenclature.currentNames(of: name).map(\.name)
    if taxa.count > 1 { return .several(taxa) }
    if let taxon = taxa.first { return .one(NamedMicrobe(name: taxon, taxon: taxon, strainID: nil)) }
    return .unknown(nearest: nearest(to: name))
  }

  /// The name as a strain designation, alone or with the species in front; `nil` where it is neither.
  func strain(_ name: String) -> StrainLookup? {
    let alone = nomenclature.lookUpStrain(name)
    // On a label `GG` is too short to stand alone; a person who types it means the one strain of that name.
    if case .ambiguous(let strains) = alone, strains.count == 1 { return .strain(strains[0], disagrees: false) }
    if alone.isKnown { return alone }
    let parts = name.split(separator: " ").map(String.init)
    for split in parts.indices.dropFirst() {
      let taxon = parts[..<split].joined(separator: " ")
      guard !nomenclature.currentNames(of: taxon).isEmpty else { continue }
      let found = nomenclature.lookUpStrain(parts[split...].joined(separator: " "), species: taxon)
      if found.isKnown { return found }
    }
    return nil
  }

  private func nearest(to name: String) -> [String] {
    if case .nearMiss(let strains) = nomenclature.lookUpStrain(name) { return strains.prefix(3).map(\.fullName) }
    let tables = nomenclature.tables
    return Spelling.nearest(
      to: name,
      among: tables.species.map(\.name) + tables.genera.map(\.name) + tables.strains.map(\.designation)
    )
  }
}

extension Strain {
  /// Species and designation.
  var fullName: String {
    [species, designation].compactMap(\.self).joined(separator: " ")
  }
}

extension StrainLookup {
  fileprivate var isKnown: Bool {
    switch self {
    case .strain, .ambiguous: true
    case .unconfirmed, .nearMiss, .unknown: false
    }
  }
}
