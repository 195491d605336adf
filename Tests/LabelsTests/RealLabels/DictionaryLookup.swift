import Labels
import Microbes

/// The plain way to find microbes, to measure the reader against: every name and synonym of the species and genus
/// tables that stands in the text, letter for letter but for case, the longest first.
struct DictionaryLookup {
  private var currentName: [String: String] = [:]
  private var longest = 1

  init(tables: NomenclatureTables) {
    for species in tables.species {
      for name in [species.name] + species.synonyms { add(name, species.name) }
    }
    for genus in tables.genera {
      for name in [genus.name] + genus.synonyms { add(name, genus.name) }
    }
  }

  private mutating func add(_ name: String, _ current: String) {
    let words = Self.words(name)
    guard !words.isEmpty else { return }
    longest = max(longest, words.count)
    let key = words.joined(separator: " ")
    if currentName[key] == nil { currentName[key] = current }
  }

  /// The current names found in the text, each once.
  func read(_ text: String) -> Product {
    let words = Self.words(text)
    var names: [String] = []
    var index = 0
    while index < words.count {
      let found = (1...min(longest, words.count - index)).reversed().lazy.compactMap { count in
        currentName[words[index..<(index + count)].joined(separator: " ")].map { (name: $0, count: count) }
      }.first
      if let found, !names.contains(found.name) { names.append(found.name) }
      index += found?.count ?? 1
    }
    return Product(microbes: names.map { LabelMicrobe(written: $0, name: $0, rank: .species) })
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
