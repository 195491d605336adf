import Foundation
import Labels
import Testing

/// One label with the reading that is right for it. `Tests/Golden/README.md` describes the format.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// The file's name, such as `traps.md`.
  var file: String
  /// The line of the heading, from 1.
  var line: Int
  var heading: String
  var text = ""
  var microbes: [ExpectedMicrobe] = []
  var fields: [GoldenField] = []

  var testDescription: String { "\(file): \(heading)" }

  /// Where a failure of this case is to be shown.
  var location: SourceLocation {
    SourceLocation(
      fileID: "Golden/\(file)",
      filePath: GoldenFiles.folder.appending(path: file).path,
      line: line,
      column: 1
    )
  }
}

/// One expected microbe. Each field holds the values that are right for it; `nil` where any value is.
struct ExpectedMicrobe: Sendable {
  var names: [String]?
  /// An empty string stands for "no designation".
  var strains: [String]?
  var viabilities: [Viability]?
  /// `nil` inside stands for "no count".
  var counts: [Double?]?
}

/// One checked property of a reading.
enum GoldenField: Sendable {
  /// The right totals (`nil` inside: none is stated; `nil` outside: any), and the right bases.
  case total([Double?]?, bases: [DoseBasis]?)
  case form([ProductForm])
  case route([Route])
  case language([String])
  case guarantee(DoseGuarantee?)
  case servingsPerDay(Double?)
  /// Every prebiotic, each with its alternative names.
  case prebiotics([[String]])
  /// Every condition claimed, each with its alternatives.
  case claims([[Condition]])
  /// Every declared food allergen, each with its alternatives.
  case allergens([[String]])
  case note(ReadingNote.Kind)
  case noNote(ReadingNote.Kind)
}

/// A golden file that is not in the format.
struct GoldenFormatError: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var why: String
  var description: String { "Tests/Golden/\(file):\(line): \(why)" }
}
