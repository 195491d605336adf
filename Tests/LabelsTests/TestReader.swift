import Foundation
import Knowledge
import Labels
import Microbes
import Packing

/// What the suites of this target share: the reader over the facts of the binary, and where the checkout is.
enum TestReader {
  /// The packed facts and a reader that knows them.
  static func open() throws -> (reader: LabelReader, tables: NomenclatureTables) {
    try opened.get()
  }

  private static let opened: Result<(reader: LabelReader, tables: NomenclatureTables), PackError> = Result {
    () throws(PackError) in
    let knowledge = try KnowledgeBase.embedded()
    let tables = try knowledge.nomenclatureTables
    let reader = LabelReader(
      nomenclature: Nomenclature(tables: tables),
      ingredients: try knowledge.ingredients,
      inci: try knowledge.inci
    )
    return (reader, tables)
  }

  /// The folder of `Package.swift`.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

extension String {
  /// The letters and digits alone, without case and accents: how strain designations and names of fibres compare.
  var squashed: String {
    String(
      folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .replacing("ł", with: "l").filter { $0.isLetter || $0.isNumber }
    )
  }
}

extension Double {
  /// Equal but for what writing a number in decimals may change.
  func isCount(_ other: Double) -> Bool { abs(self - other) <= 1e-6 * abs(other) }
}

/// Pairs each of `expected` with at most one of `found`, the best pairs first.
///
/// - Parameter score: how well two match; `nil` where they may not be paired.
/// - Returns: for each of `expected` the index of its partner, and the indices of `found` that have none.
func paired<Expected, Found>(
  _ expected: [Expected],
  _ found: [Found],
  score: (Expected, Found) -> Int?
) -> (partners: [Int?], unpaired: [Int]) {
  var candidates: [(score: Int, expected: Int, found: Int)] = []
  for (row, one) in expected.enumerated() {
    for (column, other) in found.enumerated() {
      if let score = score(one, other) { candidates.append((score, row, column)) }
    }
  }
  candidates.sort { ($1.score, $0.expected, $0.found) < ($0.score, $1.expected, $1.found) }
  var partners = [Int?](repeating: nil, count: expected.count)
  var isTaken = [Bool](repeating: false, count: found.count)
  for candidate in candidates where partners[candidate.expected] == nil && !isTaken[candidate.found] {
    partners[candidate.expected] = candidate.found
    isTaken[candidate.found] = true
  }
  return (partners, found.indices.filter { !isTaken[$0] })
}
