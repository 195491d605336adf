internal import Labels

/// Ingredients that matter for the person: their own allergies, and irritants for a troubled skin.
struct IngredientReview: Sendable {
  /// By lower-case name.
  var ingredients: [String: IngredientFact]
  /// `nil` where there is nothing to look for by family.
  var families: IngredientFamilies?

  func remarks(on product: Product, for condition: Condition, profile: Profile?) -> [SafetyRemark] {
    allergies(product, profile) + labelled(product) + irritants(product, condition, profile)
  }

  // MARK: Allergies

  private func allergies(_ product: Product, _ profile: Profile?) -> [SafetyRemark] {
    (profile?.allergies ?? []).compactMap { allergy in
      let words = PlainText.words(allergy).filter { !Self.fillers.contains($0) }
      guard !words.isEmpty else { return nil }
      let known = AllergyWords.isLactose(words) ? [] : AllergyWords.allergens(in: words)
      let hits = families.map { families in
        let names = [words.joined(separator: " ")] + known.map(\.name)
        return Set(names.compactMap { families.family(named: $0) }).sorted()
          .flatMap { families.hits(of: $0, in: product) }
      }
      let members = Set((hits ?? []).map(\.written))
      let found = product.ingredients.filter { holds($0, words) || members.contains($0.written) }
      let roles = Self.roles(for: words)
      if let trace = trace(of: known, in: product, listed: found) { return traces(trace, allergy, words) }
      let inText = (hits ?? []).filter { $0.place == .text }.map { "“\($0.written)”" }
      let named = product.allergens.filter { roles.contains(Self.allergenRole + $0) } + inText
      guard !found.isEmpty || !named.isEmpty else { return nil }
      let printed = found.isEmpty ? PlainText.list(named) : quoted(found)
      // Lactose troubles the gut of those who cannot digest it; it is no allergy.
      let isIntolerance = AllergyWords.isLactose(words)
      return SafetyRemark(
        id: "allergy-" + words.joined(separator: "-"),
        severity: isIntolerance ? .caution : .avoid,
        why: "You named \(isIntolerance ? "" : "an allergy to ")\(allergy). The label names \(printed).",
        source: "the label: \(printed)",
        isPersonal: true,
        concern: isIntolerance ? allergy : "an allergy to \(allergy)"
      )
    }
  }

  private static let fillers: Set<String> = [
    "allergy", "allergic", "intolerance", "to", "protein", "the", "cow", "cows", "s", "allergie", "alergia", "allergia",
  ]

  /// The sentence that says that there may be traces; `nil` where an ingredient or another sentence names the allergen,
  /// and where none does.
  private func trace(
    of allergens: [AllergyWords.Allergen],
    in product: Product,
    listed: [LabelIngredient]
  ) -> String? {
    let names = Set(allergens.map(\.name))
    func isNamed(in text: String) -> Bool {
      let words = PlainText.words(text)
      return AllergyWords.allergens(in: words).contains { names.contains($0.name) } && !Self.isDenial(words)
    }
    let texts = PlainLabel.texts(of: product) + product.ingredients.map(\.written)
    let naming = texts.filter(isNamed)
    let isOnlyTrace = naming.allSatisfy { AllergyWords.isTrace(PlainText.words($0)) }
    let others = listed.filter { !AllergyWords.isTrace(PlainText.words($0.written)) }
    return isOnlyTrace && others.isEmpty ? naming.first : nil
  }

  /// "Dairy-free", "ohne Milch".
  private static func isDenial(_ words: [String]) -> Bool {
    words.contains { word in
      word == "free" || FreeFromReview.absence.contains(word) || word.hasSuffix("frei") || word.hasSuffix("vrij")
    }
  }

  private func traces(_ sentence: String, _ allergy: String, _ words: [String]) -> SafetyRemark {
    let isIntolerance = AllergyWords.isLactose(words)
    return SafetyRemark(
      id: "allergy-" + words.joined(separator: "-"),
      severity: isIntolerance ? .caution : .avoid,
      why: "You named \(isIntolerance ? "" : "an allergy to ")\(allergy). It is no ingredient by the label, but there"
        + " may be traces: “\(sentence)” How little is too much differs from person to person: ask your doctor.",
      source: "the label: “\(sentence)”",
      isPersonal: true,
      concern: isIntolerance ? allergy : "an allergy to \(allergy)"
    )
  }

  /// The food allergens that the label declares, for everyone.
  private func labelled(_ product: Product) -> [SafetyRemark] {
    let listed = product.ingredients.flatMap(\.roles).filter { $0.hasPrefix(Self.allergenRole) }
      .map { String($0.dropFirst(Self.allergenRole.count)) }
    var seen = Self.sugars
    let found = PlainText.list((product.allergens + listed).filter { seen.insert($0).inserted })
    guard !found.isEmpty else { return [] }
    return [
      SafetyRemark(
        id: "label-allergens",
        severity: .info,
        why: "Food allergens that the label names, as an ingredient or a possible trace: \(found).",
        source: "the label: \(found)"
      )
    ]
  }

  private static let allergenRole = "allergen-"

  /// Roles that stand beside the food allergens and are none by law (Regulation (EU) 1169/2011, Annex II).
  private static let sugars: Set<String> = ["sucrose", "fructose", "sorbitol", "yeast"]

  private func holds(_ ingredient: LabelIngredient, _ allergy: [String]) -> Bool {
    let roles = Self.roles(for: allergy)
    if ingredient.roles.contains(where: roles.contains) { return true }
    let names = [ingredient.written, ingredient.name] + (fact(ingredient)?.labelNames ?? [])
    return names.contains { name in
      let words = PlainText.words(name)
      return PlainText.contains(words, words: allergy)
        || allergy.count == 1 && words.contains { $0 == allergy[0] + "s" || $0 + "s" == allergy[0] }
    }
  }

  /// The ingredient roles that an allergy stands for. Milk takes in lactose, which is made from it.
  private static func roles(for allergy: [String]) -> Set<String> {
    var roles = Set(AllergyWords.allergens(in: allergy).map { allergenRole + $0.name })
    for word in allergy {
      roles.formUnion([allergenRole + word, allergenRole + word + "s"])
      if word.last == "s" { roles.insert(allergenRole + word.dropLast()) }
      switch word {
      case "fragrance", "fragrances", "perfume": roles.insert("fragrance-allergen")
      case "preservative", "preservatives": roles.insert("preservative-allergen")
      default: break
      }
    }
    if !AllergyWords.isLactose(allergy), roles.contains(allergenRole + "milk") {
      roles.insert(allergenRole + "lactose")
    }
    if roles.contains(allergenRole + "wheat") { roles.insert(allergenRole + "gluten") }
    return roles
  }

  // MARK: Irritants

  private func irritants(_ product: Product, _ condition: Condition, _ profile: Profile?) -> [SafetyRemark] {
    guard TrialFit.route(of: product) == .topical else { return [] }
    let skins = Self.skins(condition, profile)
    guard !skins.isEmpty else { return [] }
    return Self.troublesome.compactMap { role, words in
      let found = product.ingredients.filter { $0.roles.contains(role) && isAgainst($0, skins) }
      guard !found.isEmpty else { return nil }
      let source = found.compactMap { fact($0)?.source }.first { !$0.isEmpty } ?? "the label: \(quoted(found))"
      return SafetyRemark(
        id: role,
        severity: .caution,
        why: "\(words) \(PlainText.list(skins.map(\.plainName))): \(quoted(found)).",
        source: source
      )
    }
  }

  private static let troublesome = [
    ("fragrance-allergen", "Fragrance allergens, which can set off contact allergy in"),
    ("irritant", "Irritants that are often badly borne in"),
    ("preservative-allergen", "Preservatives that can set off contact allergy in"),
    ("surfactant-harsh", "Harsh washing agents, which strip the barrier in"),
  ]

  /// The kinds of skin for which the ingredient table rates ingredients.
  private static func skins(_ condition: Condition, _ profile: Profile?) -> [Condition] {
    var skins = [condition] + (profile?.conditions ?? []).compactMap { try? Condition(everydayWords: $0) }
    if profile?.skinType == .sensitive { skins.append(.sensitiveSkin) }
    if profile?.skinType == .dry { skins.append(.drySkin) }
    var seen: Set<Condition> = []
    return skins.filter { skin in
      [.atopicDermatitis, .rosacea, .sensitiveSkin, .drySkin, .pruritus, .redness].contains(skin)
        && seen.insert(skin).inserted
    }
  }

  /// Whether the table advises against the ingredient for one of these skins; its role alone decides where the table
  /// has no opinion.
  private func isAgainst(_ ingredient: LabelIngredient, _ skins: [Condition]) -> Bool {
    guard let fact = fact(ingredient) else { return true }
    return skins.contains { skin in
      let bearing =
        switch skin {
        case .atopicDermatitis, .pruritus: fact.eczema
        case .rosacea, .redness: fact.rosacea
        case .drySkin: fact.dry
        default: fact.sensitive
        }
      return bearing == .against || bearing == .unknown
    }
  }

  private func fact(_ ingredient: LabelIngredient) -> IngredientFact? { ingredients[ingredient.name.lowercased()] }

  private func quoted(_ found: [LabelIngredient]) -> String {
    var seen: Set<String> = []
    return PlainText.list(found.map(\.written).filter { seen.insert($0).inserted }.map { "“\($0)”" })
  }
}
