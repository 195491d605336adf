public import Advice
public import Evidence
public import Expectation
import Foundation
public import Labels
public import Microbes

/// A data folder as read: its facts, and what is wrong with them.
public struct DataFolder: Sendable {
  /// Genera, species, strains, collections and ambiguous names, row by row.
  public var nomenclature: NomenclatureTables
  /// Ingredients and what they mean for skin.
  public var ingredients: [IngredientFact]
  /// Which ingredients belong together for someone who avoids them.
  public var ingredientFamilies: [IngredientFamilyRow]
  /// The most of a nutrient that an adult may take a day.
  public var upperLimits: [UpperLimit]
  /// Cosmetic ingredients made with or from a microbe, and prebiotic ones.
  public var inci: [INCIFact]
  /// Trials by identifier, with their strains resolved.
  public var trials: [Trial]
  /// The smallest differences that matter, by measure as the table has them.
  public var minimalImportantDifferences: [MinimalImportantDifference]
  /// What the model says of products in general.
  public var courseTables: CourseTables
  /// Published reviews by identifier: checks on our own pooling, never inputs to it.
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
  /// What is on the shelf and what buyers think.
  public var market: [MarketFact]
  /// Number of files read.
  public var fileCount: Int
  /// Sorted by file and place.
  public var problems: [DataProblem]

  /// Whether the facts may be used: there may be warnings but no error.
  public var isUsable: Bool { !problems.contains { $0.severity == .error } }

  /// Reads and checks a folder.
  ///
  /// Reading never stops at a fault in a file; all faults are in ``problems``, and what could be read is in the rest.
  ///
  /// - Parameter path: the folder that holds `trials`, `nomenclature` and so on.
  /// - Throws: ``DataFolderError`` where there is no such folder.
  public init(at path: String) throws(DataFolderError) {
    let content = try FolderContent(at: path)
    let checks = DataChecks(content: content)
    checks.run()
    nomenclature = content.tables
    ingredients = content.ingredients.map(\.value)
    ingredientFamilies = content.ingredientFamilies.map(\.value)
    upperLimits = content.upperLimits.map(\.value)
    inci = content.inci.map(\.value)
    trials = content.trials.map { checks.resolvingStrains(of: $0.value) }.sorted { $0.id < $1.id }
    minimalImportantDifferences = content.minimalDifferences.map(\.value)
    courseTables = content.courseTables
    reviews = content.reviews.map(\.value).sorted { $0.id < $1.id }
    safety = content.safety.map(\.value)
    labelRules = content.labelRules.map(\.value)
    claimWordings = content.claimWordings.map(\.value)
    terms = content.terms.map(\.value)
    calibrationTargets = content.calibrationTargets.map(\.value)
    market = content.market.map(\.value)
    fileCount = content.files.count
    problems = content.files.flatMap(\.problems).sorted()
  }
}

/// The check of a data folder.
public enum DataCheck {
  /// Everything that is wrong with the folder, by file and place; empty where all is well.
  ///
  /// - Parameter path: the folder that holds `trials`, `nomenclature` and so on.
  /// - Throws: ``DataFolderError`` where there is no such folder.
  public static func run(at path: String) throws(DataFolderError) -> [DataProblem] {
    try DataFolder(at: path).problems
  }
}
