public import Labels
public import Microbes

/// Makes up catalogues of any length: names from the nomenclature tables, counts in the notations of ten languages, and
/// among them products without any microbe. Each product follows from the seed and its number alone.
///
/// ```swift
/// let generator = CatalogueGenerator(tables: try knowledge.nomenclatureTables, inci: try knowledge.inci, seed: 1)
/// for index in 0..<1_000_000 { print(generator.product(index).text) }
/// ```
public struct CatalogueGenerator: Sendable {
  private let seed: UInt64
  private let plainShare: Double
  private let strains: [NamedStrain]
  private let species: [NamedSpecies]
  private let cosmetics: [INCIFact]
  private let languages = SampleLanguage.all

  /// A strain with the species' names that a label may print before it.
  struct NamedStrain: Sendable {
    var designations: [String]
    var species: NamedSpecies
  }

  struct NamedSpecies: Sendable {
    var name: String
    /// Names in full that it went by before.
    var formerNames: [String]
  }

  /// - Parameters:
  ///   - seed: the same seed gives the same products.
  ///   - plainShare: the share of products without a microbe, 0 to 1; in food databases nearly all are.
  public init(tables: NomenclatureTables, inci: [INCIFact], seed: UInt64, plainShare: Double = 0.5) {
    self.seed = seed
    self.plainShare = plainShare
    let names = Self.species(of: tables)
    species = tables.species.filter(Self.isSold).compactMap { names[$0.name] }
    let doubtful = Set(tables.ambiguousNames.flatMap(\.texts))
    strains = tables.strains.compactMap { strain in
      guard strain.isDeposited, strain.seen != .no, let species = strain.species.flatMap({ names[$0] }),
        !doubtful.contains(strain.designation), Self.isCode(strain.designation)
      else { return nil }
      let aliases = strain.aliases.filter { Self.isCode($0) && !doubtful.contains($0) }
      return NamedStrain(designations: [strain.designation] + aliases.prefix(1), species: species)
    }
    cosmetics = inci.filter { $0.organisms.count == 1 && !$0.isPrebiotic && Self.names($0.name, $0.organisms[0]) }
  }

  /// Whether a cosmetic ingredient says itself which microbe it is made with: "Yeast Extract" does not.
  private static func names(_ ingredient: String, _ organism: String) -> Bool {
    let words = organism.lowercased().split(separator: " ")
    return !ingredient.contains("(") && words.allSatisfy { ingredient.lowercased().contains($0) }
  }

  /// The names under which each species may be printed.
  private static func species(of tables: NomenclatureTables) -> [String: NamedSpecies] {
    let genera = Set(tables.genera.map(\.name))
    let doubtful = Set(tables.ambiguousNames.flatMap(\.texts))
    return Dictionary(
      tables.species.map { row in
        let former = row.synonyms.filter { synonym in
          let words = synonym.split(separator: " ")
          return words.count >= 2 && genera.contains(String(words[0])) && !doubtful.contains(synonym)
            && words[1].first?.isLowercase == true
            && !words.dropFirst().contains { $0.contains { $0.isNumber || $0.isUppercase } }
        }
        return (row.name, NamedSpecies(name: row.name, formerNames: former))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Species that food and supplements hold: those that are presumed safe, by name.
  private static func isSold(_ species: Species) -> Bool { species.kind == .bacterium && species.isOnQPSList == true }

  /// Letters with digits, as strains are coded; words are trade names, and what holds a full stop the species as well.
  private static func isCode(_ text: String) -> Bool {
    text.contains { $0.isNumber } && !text.contains(".") && text.count >= 4
      && text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x28 && $0 != 0x3D }
  }

  /// The product with this number.
  public func product(_ index: Int) -> SampleProduct {
    var choice = SeededChoice(seed: seed, index: index)
    let language = choice.chance(0.4) ? languages[0] : choice.pick(languages)
    var product = SampleProduct(
      id: "s\(index)",
      name: "",
      text: "",
      kind: .plain,
      language: language.code,
      microbes: [],
      totalCFU: nil
    )
    if choice.chance(plainShare) {
      makePlain(&product, language, &choice)
    } else {
      switch choice.number(below: 100) {
      case 0..<65: makeSupplement(&product, language, &choice)
      case 65..<90: makeCosmetic(&product, language, &choice)
      default: makeFermented(&product, language, &choice)
      }
    }
    return product
  }

  // MARK: Supplements

  private static let counts: [Double] = [
    1e8, 2e8, 5e8, 1e9, 1.5e9, 2e9, 2.5e9, 3e9, 4e9, 5e9, 6e9, 8e9, 1e10, 1.2e10, 2e10, 2.5e10,
  ]

  private func makeSupplement(_ product: inout SampleProduct, _ language: SampleLanguage, _ choice: inout SeededChoice)
  {
    product.kind = .supplement
    let form = choice.pick(language.forms)
    product.name = "\(brand(&choice)) \(choice.pick(language.brandWords)) \(form.title)"
    let count = [1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10][choice.number(below: 12)]
    let named = distinctStrains(count, &choice)
    let notation = CountNotation(language: language)
    var lines = [product.name, language.supplementLine, ""]
    if count == 1 || choice.chance(0.55) {
      lines += ownCounts(named, form, notation, &product, &choice)
    } else {
      lines += sharedCount(named, form, notation, &product, &choice)
    }
    lines.append("\(language.otherIngredients): \(choice.pick(3, of: language.excipients).joined(separator: ", ")).")
    if choice.chance(0.3) { lines.append(language.shelfLife) }
    lines.append("")
    lines += choice.pick(choice.number(below: 3), of: language.claims)
    lines.append(form.directions)
    if choice.chance(0.7) { lines.append(choice.pick(language.warnings)) }
    if choice.chance(0.7) { lines.append(choice.pick(language.storage)) }
    product.text = lines.joined(separator: "\n") + "\n"
  }

  /// A line a strain, each with its own count.
  private func ownCounts(
    _ named: [(species: String, truth: SampleProduct.Microbe)],
    _ form: SampleLanguage.Form,
    _ notation: CountNotation,
    _ product: inout SampleProduct,
    _ choice: inout SeededChoice
  ) -> [String] {
    var lines = ["\(form.per):"]
    for one in named {
      let count = choice.pick(Self.counts)
      var microbe = one.truth
      microbe.cfu = count
      product.microbes.append(microbe)
      let strain = microbe.strain.map { " \($0)" } ?? ""
      lines.append("\(one.species)\(strain) \(choice.chance(0.5) ? "– " : "")\(notation.text(count, &choice))")
    }
    product.totalCFU = product.microbes.reduce(0) { $0 + ($1.cfu ?? 0) }
    return lines
  }

  /// A list of strains with one count for all.
  private func sharedCount(
    _ named: [(species: String, truth: SampleProduct.Microbe)],
    _ form: SampleLanguage.Form,
    _ notation: CountNotation,
    _ product: inout SampleProduct,
    _ choice: inout SeededChoice
  ) -> [String] {
    let total = choice.pick(Self.counts.filter { $0 >= 1e9 })
    product.totalCFU = total
    product.microbes = named.map(\.truth)
    let list = named.map { one in one.species + (one.truth.strain.map { " \($0)" } ?? "") }
    return ["\(notation.language.blend), \(form.per): \(notation.text(total, &choice))", list.joined(separator: ", ")]
  }

  /// Strains of which no two are of one species, so that what is printed for one cannot be taken for another.
  private func distinctStrains(
    _ count: Int,
    _ choice: inout SeededChoice
  ) -> [(species: String, truth: SampleProduct.Microbe)] {
    var taken: Set<String> = []
    var named: [(species: String, truth: SampleProduct.Microbe)] = []
    for _ in 0..<(4 * count) where named.count < count {
      if choice.chance(0.12) {
        let species = choice.pick(self.species)
        guard taken.insert(Self.binomial(species.name)).inserted else { continue }
        named.append((printed(species, &choice), .init(name: species.name, strain: nil, cfu: nil)))
      } else {
        let strain = choice.pick(strains)
        guard taken.insert(Self.binomial(strain.species.name)).inserted else { continue }
        let designation = choice.chance(0.8) ? strain.designations[0] : choice.pick(strain.designations)
        let truth = SampleProduct.Microbe(name: strain.species.name, strain: designation, cfu: nil)
        named.append((printed(strain.species, &choice), truth))
      }
    }
    return named
  }

  private static func binomial(_ name: String) -> String { name.split(separator: " ").prefix(2).joined(separator: " ") }

  private func printed(_ species: NamedSpecies, _ choice: inout SeededChoice) -> String {
    guard !species.formerNames.isEmpty, choice.chance(0.4) else { return species.name }
    return choice.pick(species.formerNames)
  }

  // MARK: Cosmetics

  private static let cosmeticBase = [
    "Glycerin", "Butylene Glycol", "Caprylic/Capric Triglyceride", "Squalane", "Niacinamide", "Panthenol",
    "Cetearyl Alcohol", "Butyrospermum Parkii Butter", "Sodium Hyaluronate", "Ceramide NP", "Allantoin", "Betaine",
    "Xanthan Gum", "Carbomer", "Tocopherol", "Phenoxyethanol", "Ethylhexylglycerin", "Citric Acid", "Sodium Hydroxide",
    "Parfum", "Linalool", "Limonene", "Disodium EDTA", "1,2-Hexanediol", "Propanediol", "Urea", "Bisabolol",
  ]

  private func makeCosmetic(_ product: inout SampleProduct, _ language: SampleLanguage, _ choice: inout SeededChoice) {
    product.kind = .cosmetic
    var items = choice.pick(6 + choice.number(below: 12), of: Self.cosmeticBase)
    var taken: Set<String> = []
    for fact in choice.pick(1 + choice.number(below: 3), of: cosmetics) {
      let organism = fact.organisms[0]
      guard taken.insert(String(organism.split(separator: " ")[0])).inserted else { continue }
      product.microbes.append(.init(name: organism, strain: nil, cfu: nil))
      items.insert(fact.name, at: min(items.count, 1 + choice.number(below: 4)))
    }
    // In the order in which they stand in the list.
    finishCosmetic(&product, items, language, &choice)
  }

  private func finishCosmetic(
    _ product: inout SampleProduct,
    _ items: [String],
    _ language: SampleLanguage,
    _ choice: inout SeededChoice
  ) {
    product.name = "\(brand(&choice)) \(choice.pick(language.cosmeticTitles))"
    var lines = [product.name, "\([30, 50, 75, 100, 150][choice.number(below: 5)]) ml", ""]
    lines += choice.pick(choice.number(below: 2), of: language.claims)
    lines.append("\(choice.chance(0.6) ? "INCI" : language.ingredients): Aqua, \(items.joined(separator: ", ")).")
    lines += ["", language.cosmeticDirections, language.cosmeticWarning]
    product.text = lines.joined(separator: "\n") + "\n"
  }

  // MARK: Food, and what holds no microbe

  private func makeFermented(_ product: inout SampleProduct, _ language: SampleLanguage, _ choice: inout SeededChoice) {
    product.kind = .fermented
    let food = choice.pick(language.fermentedFoods)
    let named = distinctStrains(1 + choice.number(below: 2), &choice)
    product.name = "\(brand(&choice)) \(food.title)"
    product.microbes = named.map { .init(name: $0.truth.name, strain: nil, cfu: nil) }
    product.text =
      "\(product.name)\n\(language.ingredients): \(food.before) (\(named.map(\.species).joined(separator: ", "))).\n"
      + choice.pick(language.foodNotes) + "\n"
  }

  private func makePlain(_ product: inout SampleProduct, _ language: SampleLanguage, _ choice: inout SeededChoice) {
    switch choice.number(below: 10) {
    case 0: finishCosmetic(&product, choice.pick(8, of: Self.cosmeticBase), language, &choice)
    case 1: finishPlain(&product, choice.pick(language.plainSupplements), language, &choice)
    default: finishPlain(&product, choice.pick(language.plainFoods), language, &choice)
    }
  }

  private func finishPlain(
    _ product: inout SampleProduct,
    _ food: (title: String, ingredients: [String]),
    _ language: SampleLanguage,
    _ choice: inout SeededChoice
  ) {
    product.name = "\(brand(&choice)) \(food.title)"
    let kept = choice.pick(max(2, food.ingredients.count - choice.number(below: 3)), of: food.ingredients)
    product.text =
      "\(product.name)\n\(100 * (1 + choice.number(below: 9))) g\n\(language.ingredients): "
      + "\(kept.joined(separator: ", ")).\n\(choice.pick(language.foodNotes))\n"
  }

  // MARK: Names

  private static let beginnings = [
    "Al", "Bren", "Cor", "Del", "Fen", "Gar", "Hol", "Ir", "Kel", "Lor", "Mar", "Nor", "Ol", "Per", "Ruv", "Sel", "Tal",
    "Ul", "Ver", "Zan",
  ]
  private static let middles = ["a", "e", "i", "o", "ani", "eri", "ova", "ume", "ila"]
  private static let endings = [
    "den", "dis", "dora", "fell", "gard", "lan", "mar", "nova", "ra", "sia", "ta", "vane", "wen", "zo",
  ]

  private func brand(_ choice: inout SeededChoice) -> String {
    choice.pick(Self.beginnings) + choice.pick(Self.middles) + choice.pick(Self.endings)
  }
}
