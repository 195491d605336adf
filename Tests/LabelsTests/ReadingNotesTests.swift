import Foundation
import Testing

@testable import Labels

@Suite("The article on reading notes says what the reader does")
struct ReadingNotesTests {
  /// The notes of the article with what each takes from the confidence.
  private func rows() throws -> [(kind: String, share: Double)] {
    let article = TestReader.checkout.appending(path: "Sources/Labels/Labels.docc/ReadingNotes.md")
    let lines = try String(contentsOf: article, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
    return try lines.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0].trimmingCharacters(in: ["`"]), try #require(Double(cells[2]), "\(line)"))
    }
  }

  @Test("it lists every kind of note, in order")
  func kinds() throws {
    #expect(try rows().map(\.kind) == ReadingNote.Kind.allCases.map(\.rawValue))
  }

  @Test("each note takes from the confidence what the article says")
  func shares() throws {
    for (kind, share) in try rows() {
      let note = ReadingNote(kind: try #require(ReadingNote.Kind(rawValue: kind)), message: "")
      let confidence = ReadingConfidence.of(Product(notes: [note]))
      #expect(abs(confidence - (1 - share)) < 1e-9, "\(kind) takes \(1 - confidence)")
    }
  }

  @Test("the confidence never falls below 0.05")
  func floor() {
    let notes = ReadingNote.Kind.allCases.flatMap { [ReadingNote](repeating: .init(kind: $0, message: ""), count: 9) }
    #expect(ReadingConfidence.of(Product(notes: notes)) == 0.05)
  }
}
