@_spi(Reading) import Microbes

/// Finds the microbes that a text names: goes through the tokens, takes names in and what belongs to each.
struct MentionFinder {
  /// No product holds more; what goes on longer is no label, and must not take for ever.
  static let mostMentions = 1_000
  /// A number with more digits starts no name.
  private static let longestNumber = 6

  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// Tokens that belong to a mention, a rejected name or a former name.
  private(set) var taken: [Bool]
  private(set) var mentions: [MicrobeMention] = []
  /// There were more names than are read.
  var isFull: Bool { mentions.count >= Self.mostMentions }

  private let lists: [Range<Int>]
  /// How far the names found in the text were gone through.
  private var cursor = 0
  private let names: NameMatcher
  private let misspeltNames: MisspeltNameMatcher
  private let genera: GenusReader
  private let strains: StrainReader
  private let sisters: SisterReader
  private var footnotes: FootnoteReader

  /// - Parameter found: all that the index holds of what stands in the text.
  init(_ label: ScannedLabel, _ nomenclature: Nomenclature, found: [KeyMatch], lists: [Range<Int>]) {
    self.label = label
    self.lists = lists
    self.nomenclature = nomenclature
    taken = Array(repeating: false, count: label.count)
    names = NameMatcher(label, nomenclature, found: found)
    misspeltNames = MisspeltNameMatcher(label: label, nomenclature: nomenclature)
    genera = GenusReader(label: label, nomenclature: nomenclature, misspeltNames: misspeltNames)
    strains = StrainReader(label: label, nomenclature: nomenclature, isShouting: names.isShouting)
    sisters = SisterReader(label: label, nomenclature: nomenclature, strains: strains)
    footnotes = FootnoteReader(label, nomenclature)
  }

  mutating func find() {
    var index = 0
    while index < label.count, !isFull {
      index = max(index + 1, step(at: index))
    }
    footnotes.apply(to: &mentions)
  }

  /// Looks for a name at a token; returns where to go on.
  private mutating func step(at index: Int) -> Int {
    let token = label.token(index)
    guard token.isWord || (token.isNumber && token.foldedCount <= Self.longestNumber) else { return index + 1 }
    if let name = names.match(at: index, &cursor, isAfterMention: !mentions.isEmpty) {
      return accept(name, at: index)
    }
    if token.isWord, !taken[index], let name = misspeltNames.match(at: index) { return accept(name, at: index) }
    return index + 1
  }

  // MARK: Taking a name in

  private mutating func accept(_ match: NameMatch, at index: Int) -> Int {
    if taken[index] { return index + 1 }
    guard var mention = mention(of: match) else { return match.tokens.upperBound }
    var end = mention.tokens.upperBound
    if mention.rank == .genus, mention.strain == nil { end = genera.extend(&mention, after: end) }
    if mention.strain == nil || !mention.isCodeOnly { end = strains.read(&mention, after: end) }
    mention.tokens = index..<end
    mention.isHeading =
      mention.rank == .genus && mention.strain == nil && end < label.count && label.has(.total, at: end)
    markTaken(mention.tokens)
    if let reason = rejection(of: mention) {
      if reason == .formerName {
        noteFormerName(mention)
        footnotes.take(mention)
      }
      return end
    }
    mentions.append(mention)
    return readSisters(of: mention, from: end)
  }

  private func mention(of match: NameMatch) -> MicrobeMention? {
    MentionMaker(label: label, nomenclature: nomenclature, names: names, strains: strains, mentions: mentions)
      .mention(of: match)
  }

  private func rejection(of mention: MicrobeMention) -> MentionScreen.Rejection? {
    MentionScreen(label: label, taken: taken, mentions: mentions, lists: lists).rejection(of: mention)
  }

  private mutating func markTaken(_ range: Range<Int>) {
    for position in range { taken[position] = true }
  }

  /// The label itself says that the microbe it printed first is now called otherwise.
  private mutating func noteFormerName(_ mention: MicrobeMention) {
    guard let last = mentions.indices.last, mentions[last].name != mention.name,
      label.sameLine(mentions[last].tokens.lowerBound, mention.tokens.lowerBound),
      mention.rank == .genus || mentions[last].rank != .genus
    else { return }
    mentions[last].otherCodes += mention.otherCodes
    if mentions[last].strain == nil, let strain = mention.strain {
      mentions[last].strain = strain
      mentions[last].strainID = mention.strainID
    }
  }

  private mutating func readSisters(of first: MicrobeMention, from start: Int) -> Int {
    guard first.rank != .genus || first.strain != nil else { return start }
    var end = start
    while !isFull, let sister = sisters.sister(of: first, at: end) {
      markTaken(sister.tokens)
      end = sister.tokens.upperBound
      mentions.append(sister)
    }
    return end
  }
}
