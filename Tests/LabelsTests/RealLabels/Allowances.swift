import Labels

/// Which answers count as right besides the one that is written down: where names are in flux, where a label says two
/// things, or where its file of answers has no word for what the label shows.
enum Allowances {
  /// Names in use for one and the same taxon.
  private static let equalNames: [String: Set<String>] = [
    "Heyndrickxia coagulans": ["Weizmannia coagulans", "Bacillus coagulans"],
    "Shouchella clausii": ["Alkalihalobacillus clausii", "Bacillus clausii"],
    "Saccharomyces cerevisiae var. boulardii": ["Saccharomyces boulardii"],
  ]

  /// What one label allows, by its id.
  private struct OfOneLabel {
    /// Other right names, by the name that is written down.
    var names: [String: Set<String>] = [:]
    /// Other right designations, by the designation that is written down.
    var strains: [String: String] = [:]
    /// Microbes that may be listed or left out.
    var optionalMicrobes: Set<String> = []
    /// Other right counts, of a microbe and of the whole; `nil` inside: none.
    var counts: [Double?] = []
    var forms: Set<ProductForm> = []
  }

  private static let ofOneLabel: [String: OfOneLabel] = [
    // Footnotes rename three members of the blend: the names in the list are right too.
    "vsl3-canada": OfOneLabel(names: [
      "Bifidobacterium animalis subsp. lactis": [
        "Bifidobacterium longum", "Bifidobacterium longum subsp. longum", "Bifidobacterium longum subsp. infantis",
      ],
      "Lactobacillus helveticus": ["Lactobacillus delbrueckii subsp. bulgaricus"],
    ]),
    // The label prints the species that the strain was long sold as; the strain's own record names another, and a
    // designation outranks the printed species.
    "jarro-dophilus-original": OfOneLabel(names: ["Lactobacillus acidophilus": ["Lactobacillus helveticus"]]),
    // A slip of the label: l printed as i.
    "kordels-restore-ii": OfOneLabel(strains: ["Bi-04": "Bl-04"]),
    // A count of killed cells.
    "lacteol-340-sachet": OfOneLabel(counts: [1e10]),
    // The count at expiry beside the one at manufacture.
    "enterol-250-fr": OfOneLabel(counts: [1e9]),
    // Per capsule, worked out from the count per gram.
    "perenterol-forte": OfOneLabel(counts: [4.5e9]),
    // A count in a notation that can be taken in two ways.
    "flora-plus-fragola-it": OfOneLabel(counts: [1e10, nil]),
    // A species that only a claim names, in an extract.
    "first-aid-beauty-skin-rescue-acne-clearing-charcoal-cleanser": OfOneLabel(
      optionalMicrobes: ["Lactobacillus delbrueckii subsp. bulgaricus"]),
    // Grains to clean with.
    "farmacy-new-day-gentle-exfoliating-grains": OfOneLabel(forms: [.cleanser]),
    // An essence.
    "sk-ii-facial-treatment-essence": OfOneLabel(forms: [.serum, .lotion]),
  ]

  /// Whether `name` is a right name for the microbe.
  static func isName(_ name: String, of microbe: RealLabel.Microbe, on label: RealLabel) -> Bool {
    let expected = microbe.name
    if name == expected || equalNames[expected]?.contains(name) == true { return true }
    // The subspecies that bears the name of its species.
    if let epithet = expected.split(separator: " ").last, name == "\(expected) subsp. \(epithet)" { return true }
    return ofOneLabel[label.id]?.names[expected]?.contains(name) == true
  }

  static func isStrain(_ strain: String?, of microbe: RealLabel.Microbe, on label: RealLabel) -> Bool {
    let found = (strain ?? "").squashed
    if found == (microbe.strain ?? "").squashed { return true }
    guard let expected = microbe.strain, let other = ofOneLabel[label.id]?.strains[expected] else { return false }
    return found == other.squashed
  }

  /// Whether `count` is right where `expected` is written down, of a microbe or of the whole product.
  static func isCount(_ count: Double?, where expected: Double?, on label: RealLabel) -> Bool {
    let accepted = [expected] + (ofOneLabel[label.id]?.counts ?? [])
    return accepted.contains { accepted in
      guard let accepted, let count else { return accepted == nil && count == nil }
      return count.isCount(accepted)
    }
  }

  static func isViability(_ viability: Viability, of microbe: RealLabel.Microbe, on label: RealLabel) -> Bool {
    if viability == microbe.viability { return true }
    // Starter cultures of a fermented food, whose state the label leaves open.
    return label.category == "food" && microbe.viability == .unknown && viability == .live
  }

  static func isForm(_ form: ProductForm, of label: RealLabel) -> Bool {
    if form == label.form || ofOneLabel[label.id]?.forms.contains(form) == true { return true }
    // The file of answers has no word for drinks.
    return label.form == .food && form == .drink
  }

  static func isOptional(_ name: String, on label: RealLabel) -> Bool {
    ofOneLabel[label.id]?.optionalMicrobes.contains(name) == true
  }
}
