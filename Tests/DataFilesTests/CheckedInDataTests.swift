import DataFiles
import Evidence
import Expectation
import Foundation
import Microbes
import Testing

/// The data of this repository.
let checkedInData = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Data").path

@Suite("The checked-in data")
struct CheckedInDataTests {
  static let folder = Result { try DataFolder(at: checkedInData) }

  @Test("has neither errors nor warnings")
  func hasNoProblems() throws {
    let problems = try Self.folder.get().problems.filter { $0.severity > .note }
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }
}

extension CheckedInDataTests {
  @Test("holds at least what was taken in at the start")
  func isComplete() throws {
    let folder = try Self.folder.get()
    #expect(folder.trials.count >= 238)
    #expect(folder.reviews.count >= 29)
    #expect(folder.nomenclature.genera.count >= 89)
    #expect(folder.nomenclature.species.count >= 266)
    #expect(folder.nomenclature.strains.count >= 346)
    #expect(folder.nomenclature.collections.count >= 65)
    #expect(folder.nomenclature.ambiguousNames.count >= 73)
    #expect(folder.inci.count >= 208)
    #expect(folder.ingredients.count >= 246)
    #expect(folder.minimalImportantDifferences.count >= 22)
    #expect(folder.courseTables.differences.count == (6 * 6 + 1) * 8)
    #expect(folder.courseTables.courses.count == 12 * (3 + 2 * 8) * 2)
    #expect(folder.courseTables.equivalents.count >= 14)
    #expect(folder.safety.count >= 37)
    #expect(folder.labelRules.count >= 43)
    #expect(folder.market.count >= 12)
    #expect(folder.calibrationTargets.count >= 18)
  }

  /// Figures that cannot be right as printed: the check must find them, and the record must doubt them.
  @Test(
    "prints that cannot be right are found and doubted",
    arguments: [
      ("reviews/umborowati-2022.yaml", "does not hold its estimate"),
      ("trials/dabbaghzadeh-2023.yaml", "does not follow from the arms' means and spreads"),
      ("trials/moludi-2021.yaml", "does not follow from the arms' means and spreads"),
      ("trials/kopp-2008.yaml", "control over active"),
      ("trials/eguren-2024.yaml", "looks one-sided"),
      ("trials/wu-2012.yaml", "does not follow from the counts"),
    ]
  )
  func printsThatCannotBeRight(file: String, words: String) throws {
    let notes = try Self.folder.get().problems.filter { $0.severity == .note && $0.file.hasSuffix(file) }
    #expect(notes.contains { $0.message.contains(words) }, "\(notes)")
  }

  /// Schram and others, Allergy 2012;67:99–106, by what cites it: the rows name the pages.
  @Test(
    "eczema scales have the thresholds of Schram 2012",
    arguments: [("SCORAD", 8.7), ("oSCORAD", 8.2), ("EASI", 6.6), ("POEM", 3.4)]
  )
  func thresholds(measure: String, value: Double) throws {
    let threshold = try Self.folder.get().minimalImportantDifferences.threshold(for: measure)
    #expect(threshold?.value == value)
    #expect(threshold?.doi == "10.1111/j.1398-9995.2011.02719.x")
    #expect(threshold?.direction == .lowerIsBetter)
  }

  @Test("a scale for which no figure was seen has none", arguments: ["PO-SCORAD", "UAS7", "PASI", "GAGS"])
  func noThreshold(measure: String) throws {
    #expect(try Self.folder.get().minimalImportantDifferences.threshold(for: measure) == nil)
  }

  @Test("no strain is resolved through an alias that no page confirmed")
  func unconfirmedAliasesNeverResolve() throws {
    let folder = try Self.folder.get()
    let strains = Dictionary(uniqueKeysWithValues: folder.nomenclature.strains.map { ($0.id, $0) })
    for trial in folder.trials {
      for microbe in trial.arms.flatMap(\.microbes) {
        guard let id = microbe.strainID, let designation = microbe.strain else { continue }
        let strain = try #require(strains[id])
        let confirmed = [strain.designation] + strain.aliases
        let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        #expect(confirmed.map(letters).contains(letters(designation)), "\(trial.id): \(designation)")
      }
    }
  }

  @Test("every designation that a trial names is a strain of the table")
  func everyStrainResolves() throws {
    for trial in try Self.folder.get().trials {
      for microbe in trial.arms.flatMap(\.microbes) where microbe.strain != nil {
        #expect(microbe.strainID != nil, "\(trial.id): \(microbe.strain ?? "")")
      }
    }
  }
}
