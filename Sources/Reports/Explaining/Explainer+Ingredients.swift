import Advice
import Labels

extension Explainer {
  /// A cosmetic or food ingredient by its INCI name or a name that labels use.
  func ingredient(_ word: String, _ key: [UInt8]) -> Explanation? {
    let found = ingredients.first { ingredient in
      Self.key(ingredient.name) == key || ingredient.labelNames.contains { Self.key($0) == key }
    }
    guard let ingredient = found else { return nil }
    let bearings: [(skin: String, bearing: IngredientFact.Bearing)] = [
      ("eczema", ingredient.eczema), ("acne", ingredient.acne), ("rosacea", ingredient.rosacea),
      ("sensitive skin", ingredient.sensitive), ("dry skin", ingredient.dry),
    ]
    var facts = bearings.map { Explanation.Fact(capitalised($0.skin), Self.phrase($0.bearing)) }
    if !ingredient.group.isEmpty { facts.insert(.init("Group", ingredient.group), at: 0) }
    let role = rolePhrase(ingredient.role)
    let article = role.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
    let sentence = "\(ingredient.name) is listed here as \(article) \(role)."
    return Explanation(
      term: word,
      kind: .ingredient,
      names: [ingredient.name] + ingredient.labelNames,
      text: ingredient.notes.isEmpty ? sentence : sentence + " " + Self.note(ingredient.notes),
      facts: facts,
      sources: [ingredient.source]
    )
  }

  /// A cosmetic ingredient that is made with or from a microbe, or feeds one.
  func cosmeticName(_ word: String, _ key: [UInt8]) -> Explanation? {
    guard let fact = inci.first(where: { Self.key($0.name) == key }) else { return nil }
    var sentences: [String] = []
    if fact.organisms.isEmpty {
      sentences.append(
        fact.isPrebiotic ? "\(fact.name) feeds microbes (a prebiotic)." : "\(fact.name) is a cosmetic ingredient."
      )
    } else {
      let process = fact.process.isEmpty ? "" : " (\(rolePhrase(fact.process)))"
      sentences.append("\(fact.name) is made with \(fact.organisms.joined(separator: ", "))\(process).")
      sentences.append("It names no strain, so no trial can be matched to it exactly.")
    }
    if !fact.notes.isEmpty { sentences.append(Self.note(fact.notes)) }
    let substrate = fact.substrate.isEmpty ? [] : [Explanation.Fact("Grown on", fact.substrate)]
    return Explanation(
      term: word,
      kind: .ingredient,
      names: [fact.name],
      text: sentences.joined(separator: " "),
      facts: substrate,
      seeAlso: fact.organisms,
      sources: [fact.source]
    )
  }

  private static func phrase(_ bearing: IngredientFact.Bearing) -> String {
    switch bearing {
    case .for: "often helpful"
    case .against: "may trouble it"
    case .neutral: "neither good nor bad"
    case .mixed: "mixed"
    case .unknown: "not known"
    }
  }
}
