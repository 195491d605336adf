import Advice
import Evidence
import Knowledge
import Labels
import Microbes
import Testing

/// The facts in the binary and an advisor made from them, made once: it fits its models to the trials only once then.
struct HeldFacts: Sendable {
  let advisor: Advisor
  let tables: NomenclatureTables
  let evidence: EvidenceBase
  let reader: LabelReader

  static func shared() throws -> HeldFacts { try made.get() }

  private static let made = Result { try HeldFacts() }

  private init() throws {
    let knowledge = try KnowledgeBase.embedded()
    tables = try knowledge.nomenclatureTables
    evidence = try knowledge.evidence
    advisor = Advisor(
      evidence: evidence,
      safetyFacts: try knowledge.safetyFacts,
      labelRules: try knowledge.labelRules,
      claimWordings: try knowledge.claimWordings,
      ingredients: try knowledge.ingredients,
      ingredientFamilies: try knowledge.ingredientFamilies,
      tables: tables,
      minimalImportantDifferences: try knowledge.minimalImportantDifferences,
      courseTables: try knowledge.courseTables
    )
    reader = LabelReader(
      nomenclature: Nomenclature(tables: tables),
      ingredients: try knowledge.ingredients,
      inci: try knowledge.inci
    )
  }

  /// What is understood of a profile.
  func reading(of profile: Profile) throws -> ProfileReading {
    let knowledge = try KnowledgeBase.embedded()
    return ProfileReading(
      profile,
      ingredients: try knowledge.ingredients,
      ingredientFamilies: try knowledge.ingredientFamilies,
      tables: tables
    )
  }

  /// A label's microbe with the identifier that its printed strain resolves to.
  func microbe(
    _ name: String,
    _ strain: String,
    _ viability: Viability = .live,
    cfu: Double? = nil
  ) throws
    -> LabelMicrobe
  {
    let row = try #require(
      tables.strains.first { ([$0.designation] + $0.aliases).contains(strain) && $0.species == name },
      "\(strain)"
    )
    return Make.microbe(name, strain, id: row.id, viability: viability, cfu: cfu)
  }
}
