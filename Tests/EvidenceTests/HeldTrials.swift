import DataFiles
import Evidence
import Foundation

/// The records of the checkout, read once.
enum HeldTrials {
  static func evidence() throws -> EvidenceBase { try read.get().evidence }

  /// The published reviews, each held against the trials.
  static func reviewChecks() throws -> [ReviewCheck] { try read.get().checks }

  private typealias Held = (evidence: EvidenceBase, checks: [ReviewCheck])

  private static let read: Result<Held, DataFolderError> = Result { () throws(DataFolderError) in
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folder = try DataFolder(at: tests.deletingLastPathComponent().appending(path: "Data").path)
    let evidence = EvidenceBase(trials: folder.trials)
    return (evidence, evidence.check(folder.reviews))
  }
}
