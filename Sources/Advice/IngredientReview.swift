internal import Labels

/// Ingredients that matter for the person: their own allergies, and irritants for a troubled skin.
struct IngredientReview: Sendable {
  /// By lower-case name.
  var ingredients: [String: IngredientFact]

  func remarks(on product: Product, for condition: Condition, profile: Profile?) -> [SafetyRemark] {
    allergies(product, profile) + irritants(product, condition, profile)
  }

  // MARK: Allergies

  private func allergies(_ product: Product, _ profile: Profile?) -> [SafetyRemark] {
    (profile?.allergies ?? []).compactMap { allergy in
      let words = PlainText.words(allergy).filter { !["allergy", "allergic", "to", "protein", "the"].contains($0) }
      guard !words.isEmpty, !words.contains("lactose") else { return nil }
      let found = product.ingredients.filter { holds($0, words) }
      guard !found.isEmpty else { return nil }
      return SafetyRemark(
        id: "allergy-" + words.joined(separator: "-"),
        severity: .avoid,
        why: "You named an allergy to \(allergy). The label lists \(quoted(found)).",
        source: "the label: \(quoted(found))",
        isPersonal: true,
        concern: "an allergy to \(allergy)"
      )
    }
  }

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

  /// The ingredient roles that an allergy stands for.
  private static func roles(for allergy: [String]) -> Set<String> {
    var roles: Set<String> = []
    for word in allergy {
      switch word {
      case "milk", "dairy", "casein", "whey": roles.insert("allergen-milk")
      case "egg", "eggs": roles.insert("allergen-egg")
      case "soy", "soya": roles.insert("allergen-soy")
      case "wheat": roles.insert("allergen-wheat")
      case "gluten": roles.formUnion(["allergen-wheat", "allergen-gluten"])
      case "fish": roles.insert("allergen-fish")
      case "nut", "nuts": roles.insert("allergen-nuts")
      case "peanut", "peanuts": roles.insert("allergen-peanut")
      case "fragrance", "fragrances", "perfume": roles.insert("fragrance-allergen")
      case "preservative", "preservatives": roles.insert("preservative-allergen")
      default: break
      }
    }
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
