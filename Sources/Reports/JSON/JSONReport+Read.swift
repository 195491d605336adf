public import Labels
import Microbes

extension JSONReport {
  /// The document of `commensal read`: what a label says.
  public static func read(_ product: Product) -> JSON {
    .object(productMembers(product) + readingMembers(product))
  }

  /// The keys that `read` and `check` begin with: `product` and `microbes`, and the dose.
  static func productMembers(_ product: Product) -> [JSON.Member] {
    [
      .init(
        "product",
        [
          "name": .optional(product.name),
          "form": .string(product.form.rawValue),
          "route": .string(product.route.rawValue),
          "language": .optional(product.language),
        ]
      ),
      .init("microbes", .array(product.microbes.map(microbe))),
      .init("total_cfu", .optional(product.totalCFU)),
      .init("total_cfu_basis", .optional(product.totalCFUBasis?.rawValue)),
      .init("dose_guaranteed", .optional(product.doseGuarantee?.rawValue)),
      .init("servings_per_day", .optional(product.servingsPerDay)),
      .init("units_per_serving", .optional(product.unitsPerServing)),
    ]
  }

  private static func readingMembers(_ product: Product) -> [JSON.Member] {
    [
      .init("prebiotics", .strings(product.prebiotics)),
      .init("ingredients", .array(product.ingredients.map(ingredient))),
      .init("allergens", .strings(product.allergens)),
      .init("states_storage", .optional(product.statesStorage)),
      .init("states_use_by", .optional(product.statesUseBy)),
      .init("claims", .array(product.claims.map(claim))),
      .init("warnings", .strings(product.warnings)),
      .init("notes", .strings(product.notes.map(\.message))),
      .init("note_kinds", .strings(product.notes.map(\.kind.rawValue))),
      .init("confidence", .number(product.confidence)),
    ]
  }

  private static func microbe(_ microbe: LabelMicrobe) -> JSON {
    [
      "written": .string(microbe.written),
      "name": .string(microbe.name),
      "rank": .string(microbe.rank.rawValue),
      "strain": .optional(microbe.strain),
      "strain_id": .optional(microbe.strainID),
      "viability": .string(microbe.viability.rawValue),
      "cfu": .optional(microbe.cfu),
      "amount": .optional(microbe.amountText),
      "span": [.optional(microbe.span.lowerBound), .optional(microbe.span.upperBound)],
    ]
  }

  static func ingredient(_ ingredient: LabelIngredient) -> JSON {
    [
      "written": .string(ingredient.written),
      "name": .string(ingredient.name),
      "roles": .strings(ingredient.roles),
    ]
  }

  private static func claim(_ claim: LabelClaim) -> JSON {
    ["text": .string(claim.text), "conditions": .strings(claim.conditions.map(\.rawValue))]
  }
}
