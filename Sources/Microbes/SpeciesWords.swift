/// The words of a species name, folded, and the other ways in which labels print it.
///
/// One is made for all the names of a table and reads one after another, so that the thousands of spellings, which
/// every start of the program lists anew, need no memory of their own.
struct SpeciesWords {
  /// The folded words, one behind the other.
  private(set) var squeezed: [UInt8] = []
  /// Where each word ends in `squeezed`.
  private var ends: [Int] = []
  /// Index of the word that says "subspecies".
  private var rankPosition: Int?
  /// `L. casei`, `Lb. casei`: the first word is cut short with a full stop.
  private(set) var isAbbreviated = false

  var count: Int { ends.count }

  /// Takes the words of `name` in place of those before.
  mutating func read(_ name: String) {
    squeezed.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    rankPosition = nil
    isAbbreviated = false
    var name = name
    name.withUTF8 { text in
      for word in text.split(separator: 0x20) { add(UnsafeBufferPointer(rebasing: word)) }
    }
    isAbbreviated = isAbbreviated && count > 1
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    if ends.isEmpty { isAbbreviated = word.last == 0x2E }
    if rankPosition == nil, Self.rankWords.contains(where: { $0.equals(word) }) { rankPosition = ends.count }
    Folding.squeeze(utf8: word, into: &squeezed)
    ends.append(squeezed.count)
  }

  /// Whether the single word read is `Acidophilus` for *Lactobacillus acidophilus*.
  func isEpithet(of species: String) -> Bool {
    // The endings of the grammatical genders change with the genus.
    species.split(separator: " ").dropFirst().contains { epithet in
      let key = Folding.squeeze(epithet)
      return key == squeezed
        || (key.count == squeezed.count && key.count > 6 && key.dropLast() == squeezed.dropLast())
    }
  }

  private static let rankWords: [StaticString] = [
    "subsp.", "ssp.", "spp.", "subspecies", "subsp", "ssp", "var.", "biovar",
  ]
  private static let rankForms: [StaticString] = [
    "subsp", "ssp", "spp", "subspecies", "subspec", "subspecie", "sub", "var", "variety", "variete", "variedad",
    "varieta", "bv", "",
  ]

  /// The full name with each way of writing "subspecies".
  func forEachFullForm(_ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    squeezed.withUnsafeBufferPointer { squeezed in
      guard let position = rankPosition else { return use(squeezed) }
      let before = UnsafeBufferPointer(rebasing: squeezed[..<start(of: position)])
      let after = UnsafeBufferPointer(rebasing: squeezed[ends[position]...])
      for rank in Self.rankForms { Self.join(before, rank.bytes, after, use: use) }
    }
  }

  /// Initial and epithet, and the longer abbreviations in use for the genus.
  ///
  /// - Parameter name: the name as it was read.
  func forEachAbbreviatedForm(of name: String, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let initial = name.first, initial.isUppercase, let genusEnd = ends.first else { return }
    Folding.squeeze(String(initial)).withUnsafeBufferPointer { abbreviate(to: $0, use) }
    for (beginning, abbreviations) in Self.genusAbbreviations where beginning.begins(squeezed[..<genusEnd]) {
      for abbreviation in abbreviations { abbreviate(to: abbreviation.bytes, use) }
    }
  }

  private func abbreviate(to genus: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    squeezed.withUnsafeBufferPointer { squeezed in
      guard let position = rankPosition, position > 1 else {
        return Self.join(genus, UnsafeBufferPointer(rebasing: squeezed[ends[0]...]), use: use)
      }
      let epithet = UnsafeBufferPointer(rebasing: squeezed[ends[0]..<start(of: position)])
      let after = UnsafeBufferPointer(rebasing: squeezed[ends[position]...])
      for rank in Self.rankForms { Self.join(genus, epithet, rank.bytes, after, use: use) }
    }
  }

  /// Hands over the parts, one behind the other.
  @inline(__always)
  private static func join(
    _ first: UnsafeBufferPointer<UInt8>,
    _ second: UnsafeBufferPointer<UInt8>,
    _ third: UnsafeBufferPointer<UInt8>? = nil,
    _ fourth: UnsafeBufferPointer<UInt8>? = nil,
    use: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    // Longer keys are not kept.
    let capacity = KeyTable.longestKey + 1
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
      var count = copy(first, to: room, 0)
      count = copy(second, to: room, count)
      if let third { count = copy(third, to: room, count) }
      if let fourth { count = copy(fourth, to: room, count) }
      use(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }

  @inline(__always)
  private static func copy(
    _ part: UnsafeBufferPointer<UInt8>,
    to room: UnsafeMutableBufferPointer<UInt8>,
    _ start: Int
  ) -> Int {
    let end = min(start + part.count, room.count)
    for index in start..<end { room[index] = part[index - start] }
    return end
  }

  private func start(of word: Int) -> Int { word == 0 ? 0 : ends[word - 1] }

  /// Beginnings of genus names and what labels cut them to, folded.
  private static let genusAbbreviations: [(StaticString, [StaticString])] = [
    ("lacto", ["lb", "lact", "lactob", "lacto", "lbc"]), ("lacticase", ["lcb"]), ("lactiplanti", ["lpb"]),
    ("limosi", ["lmb"]), ("ligi", ["lgb"]), ("lactococcus", ["lc"]), ("bifido", ["bif", "bifido", "bb", "bifid"]),
    ("strepto", ["str", "strep", "st"]), ("saccharo", ["sacch", "sac"]), ("entero", ["ent"]), ("bacillus", ["bac"]),
    ("pedio", ["ped"]), ("propioni", ["prop"]), ("leuconostoc", ["leuc"]), ("staphylo", ["staph"]),
  ]
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  fileprivate func equals(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8CodeUnitCount == word.count && begins(word)
  }

  /// Whether `word` starts with this.
  fileprivate func begins(_ word: some RandomAccessCollection<UInt8>) -> Bool { word.starts(with: bytes) }
}
