public import Evidence
public import GutSkin

extension ProductClass {
  /// The class of a blend, by its microbes' current names and their state.
  ///
  /// - Returns: `nil` where a microbe is of a kind that no class was made for, where none is named, and where killed
  ///   and living microbes cannot be told apart.
  public init?(_ blend: TestedBlend) {
    guard !blend.microbes.isEmpty, let isLive = blend.isLive else { return nil }
    let kinds = blend.microbes.map { microbe in microbe.species.flatMap(Self.kind(of:)) }
    guard let first = kinds[0], kinds.allSatisfy({ $0 != nil }) else { return nil }
    guard isLive else {
      self = .killed
      return
    }
    // The classes for several kinds were made for bacteria that live in the gut; mixtures with others act as these.
    self = Set(kinds).count == 1 ? first : .mixture
  }

  static func kind(of species: String) -> ProductClass? {
    let genus = String(species.prefix { $0 != " " })
    if genus == "Bifidobacterium" { return .bifidobacterium }
    if lactobacillaceae.contains(genus) { return .lactobacillaceae }
    if bacilli.contains(genus) { return .bacillus }
    return genus == "Saccharomyces" ? .saccharomyces : nil
  }

  /// Genera of the family after its division in 2020 (Zheng and others, Int J Syst Evol Microbiol 70, 2782–2858), as
  /// far as products hold them, and the lactic streptococci and enterococci that are taken like them.
  private static let lactobacillaceae: Set<String> = [
    "Lactobacillus", "Lacticaseibacillus", "Lactiplantibacillus", "Limosilactobacillus", "Ligilactobacillus",
    "Latilactobacillus", "Levilactobacillus", "Lentilactobacillus", "Loigolactobacillus", "Companilactobacillus",
    "Fructilactobacillus", "Secundilactobacillus", "Lactobacillaceae", "Leuconostoc", "Pediococcus", "Weissella",
    "Streptococcus", "Lactococcus", "Enterococcus",
  ]

  private static let bacilli: Set<String> = [
    "Bacillus", "Heyndrickxia", "Weizmannia", "Priestia", "Alkalihalobacillus", "Shouchella",
  ]
}
