/// Compares words that may be misspelt or misread.
package enum Misspelling {
  /// Edits (insert, delete, replace, swap neighbours) from one word to another, or `nil` above `limit`. Letters that
  /// scanners confuse cost nothing: l, i and 1; o and 0; rn and m.
  package static func distance(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int? {
    distance(skeletons: skeleton(left), skeleton(right), limit: limit)
  }

  /// As above, for words that went through ``skeleton(_:)``.
  static func distance(skeletons a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    if a == b { return 0 }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = [Int](repeating: 0, count: b.count + 1)
    for i in 1...max(1, a.count) where !a.isEmpty {
      current[0] = i
      var best = i
      for j in 1...max(1, b.count) where !b.isEmpty {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, beforePrevious[j - 2] + 1) }
        current[j] = value
        best = min(best, value)
      }
      if best > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }

  /// The word with one letter in place of all that look like it.
  static func skeleton(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(word.count)
    for byte in word {
      switch byte {
      case 0x69, 0x31: output.append(0x6C)
      case 0x30: output.append(0x6F)
      case 0x6E where output.last == 0x72:
        output[output.count - 1] = 0x6D
      default: output.append(byte)
      }
    }
    return output
  }

  /// How many edits a word of this length may be away and still be taken for a misspelling.
  package static func tolerance(_ count: Int) -> Int { count >= 10 ? 2 : count >= 5 ? 1 : 0 }
}

extension Nomenclature {
  /// Genera one or two slips away from a folded word: index and number of edits, closest first.
  package func similarGenera(_ word: ArraySlice<UInt8>) -> [(index: Int, edits: Int)] {
    guard let first = word.first, word.count >= 7 else { return [] }
    return SpellingIndex.similar(to: word, among: spellings.value.genera) { name in
      // Every plausible misspelling keeps the first letter.
      name.first == first || (name.first == 0x6C && (first == 0x69 || first == 0x31))
    }
  }

  /// Species of the genus written as `genusName` (today's or a former sense) whose epithet is at most a slip away from
  /// a folded word, closest first.
  package func similarSpecies(
    genus genusName: String,
    epithet: ArraySlice<UInt8>
  ) -> [(index: Int, edits: Int)] {
    guard epithet.count >= 4, let words = spellings.value.epithets[genusName] else { return [] }
    return SpellingIndex.similar(to: epithet, among: words) { _ in true }
  }

  /// The species whose genus a folded word begins with and whose epithet its rest is, or nearly so.
  package func gluedSpecies(_ word: ArraySlice<UInt8>) -> (index: Int, edits: Int)? {
    for genus in tables.genera {
      let key = Folding.squeeze(genus.name)
      guard word.count > key.count + 3, word.starts(with: key) else { continue }
      if let best = similarSpecies(genus: genus.name, epithet: word.dropFirst(key.count)).first { return best }
    }
    return nil
  }
}
