/// Scientific names set as the codes of nomenclature set them: genus and epithets in italics; `subsp.`, `var.`, `spp.`,
/// remarks in brackets and strain designations upright.
public struct ScientificNames: Sendable {
  /// Names to look for, longest first, so that a subspecies is found before its species.
  private let names: [String]

  /// - Parameter names: species and genera, current or former; `L. rhamnosus` and the genus alone are understood for
  ///   `Lacticaseibacillus rhamnosus`.
  public init(_ names: [String]) {
    var all: Set<String> = []
    // A report names the same microbes over and over.
    for name in Set(names) {
      let letters = Self.latinPart(of: name)
      guard !letters.isEmpty else { continue }
      all.insert(letters)
      if let genus = letters.split(separator: " ").first, !genus.hasSuffix(".") { all.insert(String(genus)) }
      let parts = letters.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let initial = letters.first {
        all.insert("\(initial). \(parts[1])")
      }
    }
    self.names = all.sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// A name that stands alone, such as a table cell: `Bifidobacterium animalis subsp. lactis`.
  public static func words(_ name: String) -> Words {
    let latin = latinPart(of: name)
    return Words(italicised(latin) + [.text(String(name.dropFirst(latin.count)))])
  }

  /// A sentence with every name in it set in italics.
  public func words(_ sentence: String) -> Words {
    var parts: [Inline] = []
    var upright = ""
    var rest = Substring(sentence)
    var previous: Character = " "
    while let character = rest.first {
      if character.isUppercase, !previous.isLetter, let name = nameAtStart(of: rest) {
        parts.append(.text(upright))
        parts += Self.italicised(name)
        upright = ""
        previous = "a"
        rest = rest.dropFirst(name.count)
      } else {
        upright.append(character)
        previous = character
        rest = rest.dropFirst()
      }
    }
    return Words(parts + [.text(upright)])
  }

  private func nameAtStart(of text: Substring) -> String? {
    names.first { name in
      guard text.hasPrefix(name) else { return false }
      guard let next = text.dropFirst(name.count).first else { return true }
      return !next.isLetter && !next.isNumber
    }
  }

  private static let uprightWords: Set<Substring> = ["subsp.", "ssp.", "var.", "sp.", "spp.", "f."]

  /// The longest start of a text that has the form of a name: a capitalised word, then lower-case ones.
  private static func latinPart(of text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let fits =
        words.isEmpty
        ? word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "." }
        : uprightWords.contains(word)
          || (word.count > 1 && word.allSatisfy { $0.isLetter || $0 == "-" } && word.first?.isLowercase == true)
      guard fits else { break }
      words.append(word)
    }
    return words.joined(separator: " ")
  }

  private static func italicised(_ name: String) -> [Inline] {
    var parts: [Inline] = []
    var italic = ""
    for word in name.split(separator: " ") {
      if uprightWords.contains(word) {
        parts.append(.scientific(italic))
        parts.append(.text(" \(word) "))
        italic = ""
      } else {
        italic += italic.isEmpty ? String(word) : " \(word)"
      }
    }
    return parts + [.scientific(italic)]
  }
}
