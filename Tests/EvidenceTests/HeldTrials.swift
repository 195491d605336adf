import DataFiles
import Evidence
import Foundation

/// The trial records of the checkout, read once.
enum HeldTrials {
  static func evidence() throws -> EvidenceBase { try read.get() }

  private static let read: Result<EvidenceBase, DataFolderError> = Result { () throws(DataFolderError) in
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return EvidenceBase(
      trials: try DataFolder(at: tests.deletingLastPathComponent().appending(path: "Data").path).trials
    )
  }
}
