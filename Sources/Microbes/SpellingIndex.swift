/// What the tables hold beside the names of the index, folded once: many labels hold a word that is nearly a name, and
/// every name and code is held against the ambiguous ones.
struct SpellingIndex: Sendable {
  struct Word: Sendable {
    /// Row of the genus or species.
    var index: Int
    var first: UInt8
    /// Length as folded.
    var count: Int
    var skeleton: [UInt8]

    init?(_ key: [UInt8], index: Int) {
      guard let first = key.first else { return nil }
      self.index = index
      self.first = first
      count = key.count
      skeleton = Misspelling.skeleton(key[...])
    }
  }

  private(set) var genera: [Word] = []
  /// By the genus as it is written in the name, with the epithets of its two-word names.
  private(set) var epithets: [String: [Word]] = [:]

  /// Rows of the ambiguous names by folded text, in the order of the table.
  private(set) var ambiguousNames: [[UInt8]: [Int]] = [:]
  /// Folded acronyms of collections.
  private(set) var acronyms: Set<[UInt8]> = []
  /// Rows of strains that a product can hold, each with its folded designation and aliases.
  private(set) var codes: [(strain: Int, names: [[UInt8]])] = []

  init(_ tables: NomenclatureTables) {
    addCodes(tables)
    for (index, name) in tables.ambiguousNames.enumerated() {
      for key in Set(name.texts.map { Folding.squeeze($0) }) { ambiguousNames[key, default: []].append(index) }
    }
    for (index, genus) in tables.genera.enumerated() {
      for name in [genus.name] + genus.synonyms where name.utf8.count >= 7 {
        if let word = Word(Folding.squeeze(name), index: index) { genera.append(word) }
      }
    }
    for (index, species) in tables.species.enumerated() {
      for name in [species.name] + species.synonyms {
        let words = name.utf8.split(separator: 0x20)
        guard words.count == 2, let word = Word(Folding.squeeze(Substring(words[1])), index: index) else { continue }
        epithets[String(Substring(words[0])), default: []].append(word)
      }
    }
  }

  private mutating func addCodes(_ tables: NomenclatureTables) {
    for collection in tables.collections {
      for acronym in collection.acronyms { acronyms.insert(Folding.squeeze(acronym)) }
    }
    for (index, strain) in tables.strains.enumerated() where strain.isDeposited {
      codes.append((index, ([strain.designation] + strain.aliases).map { Folding.squeeze($0) }))
    }
  }

  /// The closest of `words` by row, at most a few edits away from a folded word.
  static func similar(
    to written: ArraySlice<UInt8>,
    among words: [Word],
    where mayBe: (Word) -> Bool
  ) -> [(index: Int, edits: Int)] {
    let skeleton = Misspelling.skeleton(written)
    var output: [(index: Int, edits: Int)] = []
    for word in words where mayBe(word) {
      let limit = min(Misspelling.tolerance(written.count), Misspelling.tolerance(word.count))
      guard let edits = Misspelling.distance(skeletons: skeleton, word.skeleton, limit: limit) else { continue }
      // The words of one row stand together.
      if let last = output.last, last.index == word.index {
        output[output.count - 1].edits = min(last.edits, edits)
      } else {
        output.append((word.index, edits))
      }
    }
    return output.sorted { ($0.edits, $0.index) < ($1.edits, $1.index) }
  }
}
