import Advice
public import Labels

extension Report {
  /// What a label says, for a person to read.
  public static func read(_ product: Product) -> Report {
    let blocks = ProductBlocks(product: product)
    let names = ScientificNames(blocks.scientificNames)
    var sections = [Section("What is in it", blocks.contents)]
    if !blocks.doubts.isEmpty { sections.append(Section("How the label was read", blocks.doubts)) }
    if !product.claims.isEmpty {
      sections.append(
        Section("What the label claims", [.list(product.claims.map { claim($0, names: names) }, terminalLimit: nil)])
      )
    }
    if !product.warnings.isEmpty {
      sections.append(
        Section("Warnings on the label", [.list(product.warnings.map { Words([.quoted($0)]) }, terminalLimit: nil)])
      )
    }
    let ingredients = product.ingredients.filter { !$0.roles.isEmpty && $0.roles != ["microbe"] }
    if !ingredients.isEmpty {
      sections.append(Section("Ingredients with a known role", [.table(ingredientTable(ingredients))]))
    }
    return Report(
      title: blocks.title,
      sections: sections,
      closing: "This is what the label says, not whether it is true. “commensal check” asks the trials."
    )
  }

  private static func claim(_ claim: LabelClaim, names: ScientificNames) -> Words {
    let conditions = claim.conditions.map(\.plainName).joined(separator: ", ")
    return Words([.quoted(claim.text), .quiet(conditions.isEmpty ? "" : " (\(conditions))")])
  }

  private static func ingredientTable(_ ingredients: [LabelIngredient]) -> Table {
    Table(
      caption: "Ingredients",
      columns: [.init("Ingredient"), .init("On the label"), .init("Role")],
      rows: ingredients.map { ingredient in
        [
          Words(ingredient.name),
          ingredient.written == ingredient.name ? "" : Words([.quoted(ingredient.written)]),
          Words(ingredient.roles.map(rolePhrase).joined(separator: ", ")),
        ]
      },
      terminalRowLimit: 20
    )
  }
}

/// A role of the ingredient table in words: `fragrance-allergen` is a fragrance allergen.
func rolePhrase(_ role: String) -> String {
  let milkStyle = "allergen-"
  if role.hasPrefix(milkStyle) { return role.dropFirst(milkStyle.count) + " allergen" }
  switch role {
  case "surfactant-harsh": return "harsh washing agent"
  case "anti-inflammatory": return role
  case "antimicrobial-that-may-kill-live-cultures": return "preservative or antimicrobial that may kill live cultures"
  case "preservative-allergen": return "preservative that some become allergic to"
  default: break
  }
  return String(role.map { $0 == "-" ? " " : $0 })
}
