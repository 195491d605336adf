import DataFiles
import Packing

/// The Swift file that carries the packed facts.
enum PackedSource {
  /// The file's UTF-8 text.
  static func swift(for folder: DataFolder) -> [UInt8] {
    let declaration = """
      // Written by commensal-pack from Data/ at every build; changes here are lost.

      /// The packed facts. A string literal lies in the binary's read-only part and costs nothing at start.
      let packedFacts: StaticString = "
      """
    return Array(declaration.utf8) + SwiftLiteral.escaped(FactsPack.pack(facts(of: folder))) + Array("\"\n".utf8)
  }

  private static func facts(of folder: DataFolder) -> Facts {
    Facts(
      nomenclature: folder.nomenclature,
      ingredients: folder.ingredients,
      ingredientFamilies: folder.ingredientFamilies,
      upperLimits: folder.upperLimits,
      inci: folder.inci,
      trials: folder.trials,
      minimalImportantDifferences: folder.minimalImportantDifferences,
      courseTables: folder.courseTables,
      reviews: folder.reviews,
      safety: folder.safety,
      labelRules: folder.labelRules,
      claimWordings: folder.claimWordings,
      terms: folder.terms,
      calibrationTargets: folder.calibrationTargets,
      check: checked(folder)
    )
  }

  private static func checked(_ folder: DataFolder) -> CheckedData {
    CheckedData(
      files: folder.fileCount,
      warnings: descriptions(of: .warning, in: folder),
      notes: descriptions(of: .note, in: folder)
    )
  }

  private static func descriptions(of severity: DataProblem.Severity, in folder: DataFolder) -> [String] {
    folder.problems.filter { $0.severity == severity }.map(\.description)
  }
}
