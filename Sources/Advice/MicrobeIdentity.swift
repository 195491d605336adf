internal import Microbes

/// What is known of one microbe, on a label or in a trial, in the form in which the two are compared.
struct MicrobeIdentity: Sendable, Hashable {
  /// The name as it is shown: current name and, where one is stated, the strain.
  var shown: String
  /// `nil` where the source names no genus ("mixture of lactic acid bacteria").
  var genus: String?
  /// The two words of the species name; `nil` where only a genus is known.
  var species: String?
  /// The whole name with subspecies or variety.
  var fullName: String
  var strainID: String?
  /// The folded designations that the source prints for the strain: `BR03 (DSM 16604)` gives two.
  var designations: [String]
  /// `false` for patients' own isolates and isolate pools, which no product can hold.
  var isForSale: Bool

  var hasStrain: Bool { strainID != nil || !designations.isEmpty }

  init(name: String?, strain: String?, strainID: String?, isForSale: Bool = true) {
    let name = name ?? ""
    fullName = name
    shown = [name, strain ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let words = PlainText.parts(name)
    let first = words.first.map(String.init)
    // A genus begins with a capital; "mixture" and "lactic acid bacteria" name none.
    genus = first.flatMap { $0.first?.isUppercase == true ? $0 : nil }
    let epithet = words.dropFirst().first.map(String.init)
    species =
      if let genus, let epithet, epithet != "spp.", epithet != "sp.", epithet.first?.isLowercase == true {
        genus + " " + epithet
      } else { nil }
    self.strainID = strainID
    designations = strain.map(Self.designations(in:)) ?? []
    self.isForSale = isForSale && !Self.isPatientsOwn(strain ?? "")
  }

  /// The designations of a strain text, outside and inside its brackets, each folded to letters and digits.
  static func designations(in text: String) -> [String] {
    text.split { "();,/=".contains($0) }
      .map { PlainText.squeezed($0) }
      .filter { !$0.isEmpty }
  }

  private static func isPatientsOwn(_ strain: String) -> Bool {
    let words = PlainText.words(strain)
    return words.contains("autologous") || PlainText.contains(words, words: ["isolates", "from"])
  }

  /// A designation short enough, or made of digits alone, to be shared by unrelated strains.
  private static func needsSpecies(_ designation: String) -> Bool {
    designation.utf8.count < 4 || designation.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether both are the same strain. Identifiers decide where both are resolved. Otherwise one designation must be
  /// letter for letter the same; near-misses are never forgiven, and short or all-digit codes need the same species.
  func isSameStrain(as other: MicrobeIdentity) -> Bool {
    if let strainID, let otherID = other.strainID { return strainID == otherID }
    return designations.contains { designation in
      guard other.designations.contains(designation) else { return false }
      if Self.needsSpecies(designation) { return species != nil && species == other.species }
      return genus == nil || other.genus == nil || genus == other.genus
    }
  }

  /// Whether both are of one species, whatever their subspecies and strain.
  func isSameSpecies(as other: MicrobeIdentity) -> Bool {
    species != nil && species == other.species
  }

  /// Whether both may be of one genus. A bare genus name on a label or in an INCI name is read in the old, broad
  /// sense, so "Lactobacillus" may be any of the genera that were split from it in 2020.
  func isSameGenus(as other: MicrobeIdentity, origins: [String: [String]]) -> Bool {
    guard let genus, let otherGenus = other.genus else { return false }
    if genus == otherGenus { return true }
    if species == nil, origins[otherGenus, default: []].contains(genus) { return true }
    return other.species == nil && origins[genus, default: []].contains(otherGenus)
  }
}

/// How a product's microbes stand to those of a trial's arm.
struct MicrobeMatch: Sendable {
  var level: MatchLevel
  /// Positions in the product of the microbes that matched at this level.
  var productMicrobes: [Int]
  /// Whether every microbe of the arm found its like in the product at this level or closer.
  var coversArm: Bool

  /// Compares the microbes of a product with those that an arm tested.
  ///
  /// - exact-blend: the same set of strains, none more and none fewer.
  /// - same-strains: every strain of the arm is in the product, which holds others too.
  /// - some-strains: some strains of the arm are in the product.
  /// - species: no strain in common, but a species; the strain may be another one or not be named on either side.
  /// - genus: no species in common, but a genus.
  init(product: [MicrobeIdentity], arm: [MicrobeIdentity], origins: [String: [String]]) {
    let strains = Self.pairs(product, arm) { $0.isForSale && $1.isForSale && $0.isSameStrain(as: $1) }
    let species = Self.pairs(product, arm) { $1.isForSale && $0.isSameSpecies(as: $1) }
    if !strains.arm.isEmpty {
      let covers = strains.arm.count == arm.count
      let isExact = covers && strains.product.count == product.count
      level = isExact ? .exactBlend : covers ? .sameStrains : .someStrains
      productMicrobes = strains.product
      coversArm = covers
    } else if !species.arm.isEmpty {
      level = .species
      productMicrobes = species.product
      coversArm = species.arm.count == arm.count
    } else {
      let genera = Self.pairs(product, arm) { $1.isForSale && $0.isSameGenus(as: $1, origins: origins) }
      level = genera.arm.isEmpty ? .none : .genus
      productMicrobes = genera.product
      coversArm = false
    }
  }

  private static func pairs(
    _ product: [MicrobeIdentity],
    _ arm: [MicrobeIdentity],
    _ isPair: (MicrobeIdentity, MicrobeIdentity) -> Bool
  ) -> (product: [Int], arm: [Int]) {
    let inProduct = product.indices.filter { index in arm.contains { isPair(product[index], $0) } }
    let inArm = arm.indices.filter { index in product.contains { isPair($0, arm[index]) } }
    return (inProduct, inArm)
  }
}
