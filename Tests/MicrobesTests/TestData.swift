import DataFiles
import Foundation
import Microbes

/// The nomenclature tables of the checkout, read once.
enum TestData {
  static func tables() throws -> NomenclatureTables { try read.get() }

  private static let read: Result<NomenclatureTables, DataFolderError> = Result { () throws(DataFolderError) in
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try DataFolder(at: tests.deletingLastPathComponent().appending(path: "Data").path).nomenclature
  }
}
