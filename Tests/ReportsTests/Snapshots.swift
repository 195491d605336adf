import Foundation
import Testing

/// Whole outputs kept as files beside the tests, so that a change of a word is seen in review.
///
/// `COMMENSAL_UPDATE_SNAPSHOTS=1 swift test` writes them anew.
enum Snapshots {
  static func expect(
    _ text: String,
    matches name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["COMMENSAL_UPDATE_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "differs from \(name)", sourceLocation: sourceLocation)
  }
}
