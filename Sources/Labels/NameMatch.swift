@_spi(Reading) import Microbes

/// A name that stands in a text: the tokens and the entries of the index it may mean.
struct NameMatch {
  var tokens: Range<Int>
  var entries: [Nomenclature.Entry]
  /// How far it is from a right spelling; 0 for a name that is in the index.
  var edits = 0
}

extension ScannedLabel {
  /// Whether a token is the name of a genus, today's or a former one.
  func namesGenus(at index: Int, _ nomenclature: Nomenclature) -> Bool {
    nomenclature.namesGenus(stream.hashes[index], stream.foldedBytes(stream.tokens[index]))
  }

  /// A comma, an "and" or the like, which parts the names of a list.
  func partsListItems(at index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isSymbol(",") || token.isSymbol("&") || token.isSymbol("/") || token.isSymbol("+")
      || has(.conjunction, at: index)
  }
}
