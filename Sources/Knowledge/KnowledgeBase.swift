public import Advice
public import Evidence
public import Expectation
public import Labels
public import Microbes
public import Packing

/// The facts that the binary carries: names, trials, safety facts, rules and terms.
///
/// Opening costs microseconds. Each kind of fact is decoded the first time it is asked for, in a millisecond or so, and
/// kept. Decoding throws ``Packing/PackError`` only where the binary itself is damaged.
public final class KnowledgeBase: Sendable {
  private let pack: FactsPack
  private let nomenclatureCell = LazyCell<NomenclatureTables>()
  private let ingredientsCell = LazyCell<[IngredientFact]>()
  private let ingredientFamiliesCell = LazyCell<[IngredientFamilyRow]>()
  private let upperLimitsCell = LazyCell<[UpperLimit]>()
  private let inciCell = LazyCell<[INCIFact]>()
  private let evidenceCell = LazyCell<EvidenceBase>()
  private let minimalImportantDifferencesCell = LazyCell<[MinimalImportantDifference]>()
  private let courseTablesCell = LazyCell<CourseTables>()
  private let reviewsCell = LazyCell<[PublishedReview]>()
  private let safetyCell = LazyCell<[SafetyFact]>()
  private let labelRulesCell = LazyCell<[LabelRule]>()
  private let claimWordingsCell = LazyCell<[ClaimWording]>()
  private let termsCell = LazyCell<[Term]>()
  private let calibrationTargetsCell = LazyCell<[CalibrationTarget]>()

  /// Opens a pack.
  public init(pack: FactsPack) {
    self.pack = pack
  }

  /// Opens the facts that were packed into this binary when it was built.
  ///
  /// - Throws: ``Packing/PackError`` where the binary is damaged.
  public static func embedded() throws(PackError) -> KnowledgeBase {
    KnowledgeBase(
      pack: try FactsPack(
        bytes: UnsafeRawBufferPointer(start: packedFacts.utf8Start, count: packedFacts.utf8CodeUnitCount)
      )
    )
  }

  /// Genera, species, strains, collections and ambiguous names.
  public var nomenclatureTables: NomenclatureTables {
    get throws(PackError) { try nomenclatureCell.value(pack.nomenclature) }
  }

  /// Ingredients and what they mean for skin.
  public var ingredients: [IngredientFact] {
    get throws(PackError) { try ingredientsCell.value(pack.ingredients) }
  }

  /// Which ingredients belong together for someone who avoids them.
  public var ingredientFamilies: [IngredientFamilyRow] {
    get throws(PackError) { try ingredientFamiliesCell.value(pack.ingredientFamilies) }
  }

  /// The most of a nutrient that an adult may take a day.
  public var upperLimits: [UpperLimit] {
    get throws(PackError) { try upperLimitsCell.value(pack.upperLimits) }
  }

  /// Cosmetic ingredients made with or from a microbe.
  public var inci: [INCIFact] {
    get throws(PackError) { try inciCell.value(pack.inci) }
  }

  /// The trials, with the strains of their arms resolved.
  public var evidence: EvidenceBase {
    get throws(PackError) {
      try evidenceCell.value { () throws(PackError) in EvidenceBase(trials: try pack.trials()) }
    }
  }

  /// The smallest differences that matter, scale by scale.
  public var minimalImportantDifferences: [MinimalImportantDifference] {
    get throws(PackError) { try minimalImportantDifferencesCell.value(pack.minimalImportantDifferences) }
  }

  /// What the model says of products in general.
  public var courseTables: CourseTables {
    get throws(PackError) { try courseTablesCell.value(pack.courseTables) }
  }

  /// Published reviews with their pooled results: checks on our own pooling, never inputs to it.
  public var reviews: [PublishedReview] {
    get throws(PackError) { try reviewsCell.value(pack.reviews) }
  }

  /// What is known to be unsafe, and for whom.
  public var safetyFacts: [SafetyFact] {
    get throws(PackError) { try safetyCell.value(pack.safety) }
  }

  /// Rules and definitions about labels and claims.
  public var labelRules: [LabelRule] {
    get throws(PackError) { try labelRulesCell.value(pack.labelRules) }
  }

  /// Words that make a claim of a certain kind.
  public var claimWordings: [ClaimWording] {
    get throws(PackError) { try claimWordingsCell.value(pack.claimWordings) }
  }

  /// Words that can be explained.
  public var terms: [Term] {
    get throws(PackError) { try termsCell.value(pack.terms) }
  }

  /// Published figures that the gut–skin model is held against, those that set its constants among them.
  public var calibrationTargets: [CalibrationTarget] {
    get throws(PackError) { try calibrationTargetsCell.value(pack.calibrationTargets) }
  }

  /// What the data check found when the facts were packed.
  public var check: CheckedData {
    get throws(PackError) { try pack.check() }
  }
}
