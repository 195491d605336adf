public import Advice
public import Evidence
public import Expectation
public import Labels
public import Microbes

/// Everything that `Data/` holds and the program uses, before it is packed.
public struct Facts: Sendable, Hashable {
  /// Genera, species, strains, collections and ambiguous names.
  public var nomenclature: NomenclatureTables
  /// Ingredients and what they mean for skin.
  public var ingredients: [IngredientFact]
  /// Which ingredients belong together for someone who avoids them.
  public var ingredientFamilies: [IngredientFamilyRow]
  /// The most of a nutrient that an adult may take a day.
  public var upperLimits: [UpperLimit]
  /// Cosmetic ingredients made with or from a microbe, and prebiotic ones.
  public var inci: [INCIFact]
  /// Trials, with the strains of their arms resolved.
  public var trials: [Trial]
  /// The smallest differences that matter, scale by scale.
  public var minimalImportantDifferences: [MinimalImportantDifference]
  /// What the model says of products in general.
  public var courseTables: CourseTables
  /// Published reviews with their pooled results.
  public var reviews: [PublishedReview]
  /// What is known to be unsafe, and for whom.
  public var safety: [SafetyFact]
  /// Rules and definitions about labels and claims.
  public var labelRules: [LabelRule]
  /// Words on labels that make a claim of a certain kind.
  public var claimWordings: [ClaimWording]
  /// Words that can be explained.
  public var terms: [Term]
  /// Published figures that the gut–skin model is held against.
  public var calibrationTargets: [CalibrationTarget]
  /// What the data check found.
  public var check: CheckedData

  /// Facts by kind; each kind may be left out.
  public init(
    nomenclature: NomenclatureTables = .init(),
    ingredients: [IngredientFact] = [],
    ingredientFamilies: [IngredientFamilyRow] = [],
    upperLimits: [UpperLimit] = [],
    inci: [INCIFact] = [],
    trials: [Trial] = [],
    minimalImportantDifferences: [MinimalImportantDifference] = [],
    courseTables: CourseTables = CourseTables(),
    reviews: [PublishedReview] = [],
    safety: [SafetyFact] = [],
    labelRules: [LabelRule] = [],
    claimWordings: [ClaimWording] = [],
    terms: [Term] = [],
    calibrationTargets: [CalibrationTarget] = [],
    check: CheckedData = .init()
  ) {
    self.nomenclature = nomenclature
    self.ingredients = ingredients
    self.ingredientFamilies = ingredientFamilies
    self.upperLimits = upperLimits
    self.inci = inci
    self.trials = trials
    self.minimalImportantDifferences = minimalImportantDifferences
    self.courseTables = courseTables
    self.reviews = reviews
    self.safety = safety
    self.labelRules = labelRules
    self.claimWordings = claimWordings
    self.terms = terms
    self.calibrationTargets = calibrationTargets
    self.check = check
  }
}

/// What the data check found in the files when they were packed. There are no errors: with one, nothing is packed.
public struct CheckedData: Sendable, Hashable {
  /// Number of files read.
  public var files: Int
  /// The check's warnings, each with file, line and key.
  public var warnings: [String]
  /// The check's notes on figures that the data themselves mark as doubtful.
  public var notes: [String]

  /// The outcome of a check.
  public init(files: Int = 0, warnings: [String] = [], notes: [String] = []) {
    self.files = files
    self.warnings = warnings
    self.notes = notes
  }
}

extension CheckedData: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    files.pack(into: &writer)
    warnings.pack(into: &writer)
    notes.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      files: try .init(from: &reader),
      warnings: try .init(from: &reader),
      notes: try .init(from: &reader)
    )
  }
}
