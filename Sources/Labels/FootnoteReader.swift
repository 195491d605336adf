@_spi(Reading) import Microbes

/// Ties the footnotes that a label marks with stars to the names they explain.
struct FootnoteReader {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// New names that a footnote gives, by its number of stars.
  private var newNames: [(stars: Int, name: String, rank: Rank)] = []

  init(_ label: ScannedLabel, _ nomenclature: Nomenclature) {
    self.label = label
    self.nomenclature = nomenclature
  }

  private var stream: TokenStream { label.stream }

  /// Keeps a former name that stands as a footnote, to rename what its stars point at.
  mutating func take(_ mention: MicrobeMention) {
    let stars = starsStartingLine(of: mention)
    if stars > 0 { newNames.append((stars, mention.name, mention.rank)) }
  }

  func apply(to mentions: inout [MicrobeMention]) {
    for index in mentions.indices { rename(&mentions[index]) }
    for index in mentions.indices where mentions[index].rank == .genus { nameMembers(of: index, in: &mentions) }
  }

  /// "Bifidobacterium longum*" with "* now called Bifidobacterium animalis" below.
  private func rename(_ mention: inout MicrobeMention) {
    guard let stars = stars(after: mention), let footnote = newNames.first(where: { $0.stars == stars }) else {
      return
    }
    mention.notes.append(
      label.note(
        .renamedByFootnote,
        "A footnote of the label says that \(mention.name) is \(footnote.name).",
        at: mention.tokens
      )
    )
    mention.name = footnote.name
    mention.rank = footnote.rank
    mention.isRenamed = true
  }

  /// "Lactobacillus LB*" with "* L. fermentum and L. delbrueckii" below: the code is that of the members.
  private func nameMembers(of index: Int, in mentions: inout [MicrobeMention]) {
    let genus = mentions[index]
    guard let strain = genus.strain, let stars = stars(after: genus) else { return }
    let members = mentions.indices.filter { member in
      mentions[member].rank != .genus && genus.covers(mentions[member], in: nomenclature)
        && starsStartingLine(of: mentions[member]) == stars
    }
    guard !members.isEmpty else { return }
    for member in members where mentions[member].strain == nil {
      mentions[member].strain = strain
      let lookup = nomenclature.lookUpStrain(strain, species: mentions[member].name)
      if case .strain(let known, false) = lookup { mentions[member].strainID = known.id }
    }
    mentions[index].isHeading = true
    mentions[index].strain = nil
  }

  /// How many footnote stars begin the line that a mention stands on.
  private func starsStartingLine(of mention: MicrobeMention) -> Int {
    label.lineTokens(around: mention.tokens.lowerBound).prefix { label.isSymbol("*", at: $0) }.count
  }

  /// How many footnote stars follow a mention; `nil` for none.
  private func stars(after mention: MicrobeMention) -> Int? {
    var position = mention.tokens.upperBound
    while position > mention.tokens.lowerBound + 1, label.isSymbol("*", at: position - 1) { position -= 1 }
    let stars = stream.tokens[position...].prefix { $0.isSymbol("*") && !$0.flags.contains(.newlineBefore) }.count
    return stars > 0 ? stars : nil
  }
}
