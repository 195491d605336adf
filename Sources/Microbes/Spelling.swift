/// Which known words a misspelt one may have meant.
public enum Spelling {
  /// The known words nearest to the one given, nearest first, ties in alphabetical order.
  ///
  /// A word is near when at most a third of its letters differ (by a letter added, dropped, changed or swapped with
  /// its neighbour), when it begins with the word given, or when one of its own words does.
  ///
  /// - Parameter limit: how many words at most.
  public static func nearest(to word: String, among known: [String], limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= longestWord else { return [] }
    var seen: Set<String> = []
    let ranked: [(word: String, distance: Int)] = known.compactMap { candidate in
      guard seen.insert(candidate).inserted else { return nil }
      return distance(wanted, candidate.lowercased()).map { (candidate, $0) }
    }
    return ranked.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit).map(\.word)
  }

  /// The known words least far from the one given, however far that is, nearest first, ties in alphabetical order.
  ///
  /// - Parameter limit: how many words at most.
  public static func leastFar(from word: String, among known: [String], limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longestWord))
    let ranked = Set(known).map { (word: $0, distance: edits(wanted, Array($0.lowercased().unicodeScalars))) }
    return ranked.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(limit).map(\.word)
  }

  /// Longer input is no misspelt word.
  private static let longestWord = 80

  private static func distance(_ wanted: [Unicode.Scalar], _ candidate: String) -> Int? {
    let scalars = Array(candidate.unicodeScalars)
    let allowed = max(1, max(wanted.count, scalars.count) / 3)
    if abs(wanted.count - scalars.count) <= allowed {
      let edits = edits(wanted, scalars)
      if edits <= allowed { return edits }
    }
    let shortestPrefix = 3
    guard wanted.count >= shortestPrefix else { return nil }
    let startsAWord = scalars.indices.contains { start in
      (start == 0 || scalars[start - 1] == " " || scalars[start - 1] == "-") && scalars[start...].starts(with: wanted)
    }
    return startsAWord ? scalars.count - wanted.count : nil
  }

  /// The Damerau–Levenshtein distance with adjacent swaps (optimal string alignment).
  static func edits(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty else { return second.count }
    guard !second.isEmpty else { return first.count }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for i in 1...first.count {
      current[0] = i
      for j in 1...second.count {
        let change = first[i - 1] == second[j - 1] ? 0 : 1
        current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + change)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          current[j] = min(current[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[second.count]
  }
}
