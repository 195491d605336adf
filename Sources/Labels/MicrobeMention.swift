@_spi(Reading) import Microbes

/// A microbe named in the text, before mentions of the same one are brought together.
struct MicrobeMention {
  /// Tokens of the name and its strain.
  var tokens: Range<Int>
  /// Tokens of the name alone.
  var nameTokens: Range<Int>
  var name: String
  var rank: Rank
  /// The name as the label has it, in full, such as `Lactobacillus rhamnosus`.
  var printedTaxon: String
  var strain: String?
  var strainID: Strain.ID?
  /// Other designations printed for the same strain.
  var otherCodes: [String] = []
  var kind: OrganismKind
  /// Set for an ingredient name: the tokens of the whole item.
  var ingredient: Range<Int>?
  var viability: Viability?
  var cfu: Double?
  var amountText: String?
  /// The count that was tied to it.
  var dose: Quantity?
  var notes: [ReadingNote] = []
  /// Found by its strain code alone, without a printed species.
  var isCodeOnly = false
  var isBareEpithet = false
  /// A genus that heads a blend: "Bifido Blend".
  var isHeading = false
  /// A footnote of the label gave it its name.
  var isRenamed = false

  /// Whether this name covers the other's: the same, or a higher rank of it.
  func covers(_ other: MicrobeMention, in nomenclature: Nomenclature) -> Bool {
    if name == other.name { return true }
    if rank == .genus { return nomenclature.genusCovers(name, other.name) }
    return Nomenclature.isWithin(other.name, name)
  }
}
