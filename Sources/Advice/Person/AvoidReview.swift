internal import Labels
internal import Microbes

/// Holds a person's avoid-list against a label: by the names, families and microbes of the tables, and else as written.
struct AvoidReview: Sendable {
  private let families: IngredientFamilies
  private let ingredients: [String: IngredientFact]
  private let origins: [String: [String]]
  private let strains: [Strain.ID: Strain]

  init(
    families: IngredientFamilies,
    ingredients: [String: IngredientFact],
    origins: [String: [String]],
    strains: [Strain.ID: Strain]
  ) {
    self.families = families
    self.ingredients = ingredients
    self.origins = origins
    self.strains = strains
  }

  /// One finding an entry, in the person's order; an entry given twice counts once.
  func findings(_ entries: [String], on product: Product) -> [AvoidFinding] {
    var seen: Set<[String]> = []
    return entries.filter { entry in
      let words = PlainText.words(entry)
      return !words.isEmpty && seen.insert(words).inserted
    }.map { finding($0, product) }
  }

  private func finding(_ entry: String, _ product: Product) -> AvoidFinding {
    let words = PlainText.words(entry)
    if let family = families.family(named: entry) {
      return AvoidFinding(
        entry: entry,
        understoodAs: "the family \(family)",
        matches: families.hits(of: family, in: product).map { hit in
          let isSame = PlainText.words(hit.written) == words
          return AvoidMatch(
            written: hit.written,
            place: hit.place,
            relation: isSame ? .same : hit.isFamilyName ? .synonym : .family,
            through: isSame ? nil : family
          )
        }
      )
    }
    if let microbes = microbes(entry, words, product) { return microbes }
    if let fact = fact(words) { return finding(entry, words, fact, product) }
    return AvoidFinding(entry: entry, understoodAs: nil, matches: asWritten(words, product))
  }

  // MARK: Ingredients

  /// The ingredient that goes by these words, by its name or another that labels print.
  private func fact(_ words: [String]) -> IngredientFact? {
    let named = ingredients.values.filter { PlainText.words($0.name) == words }
    if let own = named.min(by: { $0.name < $1.name }) { return own }
    return ingredients.values.filter { $0.labelNames.contains { PlainText.words($0) == words } }
      .min { $0.name < $1.name }
  }

  private func finding(
    _ entry: String,
    _ words: [String],
    _ fact: IngredientFact,
    _ product: Product
  ) -> AvoidFinding {
    // An entry that names one thing among several of a row ("soap|sodium tallowate|…") stands for them all.
    let names = ([fact.name] + fact.labelNames).map(PlainText.words)
    var matches = product.ingredients.compactMap { ingredient -> AvoidMatch? in
      let written = PlainText.words(ingredient.written)
      guard ingredient.name == fact.name || names.contains(where: { PlainText.contains(written, words: $0) }) else {
        return nil
      }
      let isSame = PlainText.contains(written, words: words)
      return AvoidMatch(
        written: ingredient.written,
        place: .ingredients,
        relation: isSame ? .same : .synonym,
        through: isSame ? nil : fact.name
      )
    }
    let known = matches.map { PlainText.words($0.written) }
    matches += asWritten(words, product).filter { match in
      !known.contains { PlainText.contains($0, words: PlainText.words(match.written)) }
    }.map { AvoidMatch(written: $0.written, place: $0.place, relation: .same) }
    return AvoidFinding(entry: entry, understoodAs: "the ingredient \(fact.name)", matches: matches)
  }

  // MARK: Microbes

  /// A genus in its present or former sense, a species, or a strain.
  private func microbes(_ entry: String, _ words: [String], _ product: Product) -> AvoidFinding? {
    if words.count == 1, let genus = genus(words[0]) {
      let matches = product.microbes.compactMap { microbe -> AvoidMatch? in
        let own = PlainText.parts(microbe.name).first.map(String.init) ?? ""
        guard own == genus || origins[own, default: []].contains(genus) else { return nil }
        return AvoidMatch(
          written: microbe.written,
          place: .microbes,
          relation: own == genus ? .same : .family,
          through: own == genus ? nil : "\(genus), to which \(own) belonged"
        )
      }
      return AvoidFinding(entry: entry, understoodAs: "the genus \(genus)", matches: matches)
    }
    let matches = product.microbes.compactMap { microbe -> AvoidMatch? in
      let names = [microbe.name, microbe.written].map(PlainText.words)
      let isNamed = names.contains { PlainText.contains($0, words: words) || Self.abbreviates($0, words) }
      let wanted = words.joined()
      let isStrain =
        microbe.strainID.flatMap { strains[$0] }
        .map { ([$0.designation] + $0.aliases).contains { PlainText.squeezed($0) == wanted } } ?? false
      guard isNamed || isStrain else { return nil }
      let isSame = PlainText.contains(PlainText.words(microbe.written), words: words)
      return AvoidMatch(
        written: microbe.written,
        place: .microbes,
        relation: isSame ? .same : .synonym,
        through: isSame ? nil : microbe.name
      )
    }
    let isKnown = !matches.isEmpty || words.count > 1 && genus(words[0]) != nil
    return isKnown ? AvoidFinding(entry: entry, understoodAs: "a microbe", matches: matches) : nil
  }

  /// `S. boulardii` for Saccharomyces boulardii.
  private static func abbreviates(_ name: [String], _ words: [String]) -> Bool {
    guard words.count == 2, words[0].utf8.count == 1, let genus = name.first else { return false }
    return genus.hasPrefix(words[0]) && name.dropFirst().contains(words[1])
  }

  private func genus(_ word: String) -> String? {
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    let everyday = [
      "lactobacilli": "lactobacillus", "bifidobacteria": "bifidobacterium", "streptococci": "streptococcus",
    ]
    return origins.keys.first { genus in
      let own = genus.lowercased()
      return own == word || own == everyday[word] || own == singular
    }
  }

  // MARK: As written

  /// The plain words of the entry wherever the label prints them, but where it says that they are not in it.
  private func asWritten(_ words: [String], _ product: Product) -> [AvoidMatch] {
    func isPart(_ text: [String]) -> Bool {
      PlainText.contains(text, words: words)
        || words.count == 1 && text.contains { $0 == words[0] + "s" || $0 + "s" == words[0] }
    }
    let listed = product.ingredients.filter { isPart(PlainText.words($0.written)) }.map(\.written)
    var matches = listed.map { AvoidMatch(written: $0, place: .ingredients, relation: .asWritten) }
    matches += product.allergens.filter { isPart(PlainText.words($0)) }
      .map { AvoidMatch(written: $0, place: .allergenStatement, relation: .asWritten) }
    for text in PlainLabel.texts(of: product) where matches.isEmpty {
      let tokens = PlainText.tokens(text)
      let folded = tokens.map(\.word)
      guard let place = PlainLabel.place(of: words, in: folded), !PlainLabel.isDenied(folded, at: place)
      else { continue }
      let printed = text[tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound]
      matches.append(AvoidMatch(written: String(printed), place: .text, relation: .asWritten))
    }
    return matches
  }
}
