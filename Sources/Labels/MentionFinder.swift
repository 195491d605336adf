import Microbes

/// Finds the microbes that a text names.
struct MentionFinder {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// Tokens that belong to a mention, a rejected name or a former name.
  private(set) var taken: [Bool]
  private(set) var mentions: [MicrobeMention] = []
  /// Most of the text is in capitals, so capitals tell nothing.
  let isShouting: Bool
  /// No product holds more; what goes on longer is no label, and must not take for ever.
  static let mostMentions = 1_000
  var isFull: Bool { mentions.count >= Self.mostMentions }
  private let lists: [Range<Int>]
  /// New names that a footnote gives, by its number of stars.
  private var footnotes: [(stars: Int, name: String, rank: Rank)] = []
  /// The label counts or advertises microbes, so that a bare epithet can be one.
  private let speaksOfMicrobes: Bool

  init(_ label: ScannedLabel, _ nomenclature: Nomenclature, lists: [Range<Int>]) {
    self.label = label
    self.lists = lists
    self.nomenclature = nomenclature
    taken = Array(repeating: false, count: label.count)
    var words = 0
    var capitals = 0
    for token in label.stream.tokens where token.kind == .word && token.foldedCount > 3 {
      words += 1
      if token.flags.contains(.allCapitals) { capitals += 1 }
    }
    isShouting = capitals * 2 > words
    speaksOfMicrobes = label.hits.contains { hit in
      hit.wordClass == .cfuUnit || hit.wordClass == .probiotic || hit.wordClass == .liveCellUnit
        || hit.wordClass == .ferment
    }
  }

  private var stream: TokenStream { label.stream }

  mutating func find() {
    var index = 0
    while index < label.count, !isFull {
      index = max(index + 1, step(at: index))
    }
    for index in mentions.indices { applyFootnote(&mentions[index]) }
    for index in mentions.indices where mentions[index].rank == .genus { nameMembers(of: index) }
  }

  /// "Lactobacillus LB*" with "* L. fermentum and L. delbrueckii" below: the code is that of the members.
  private mutating func nameMembers(of index: Int) {
    guard let strain = mentions[index].strain, let stars = stars(after: mentions[index]) else { return }
    let members = mentions.indices.filter { member in
      let line = label.lineTokens(Int(label.line[mentions[member].tokens.lowerBound]))
      return mentions[member].rank != .genus && mentions[index].covers(mentions[member], in: nomenclature)
        && line.prefix { stream.tokens[$0].isSymbol("*") }.count == stars
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

  /// How many footnote stars follow a mention; `nil` for none.
  private func stars(after mention: MicrobeMention) -> Int? {
    var position = mention.tokens.upperBound
    while position > mention.tokens.lowerBound + 1, stream.tokens[position - 1].isSymbol("*") { position -= 1 }
    let stars = stream.tokens[position...].prefix { $0.isSymbol("*") && !$0.flags.contains(.newlineBefore) }.count
    return stars > 0 ? stars : nil
  }

  /// "Bifidobacterium longum*" with "* now called Bifidobacterium animalis" below.
  private func applyFootnote(_ mention: inout MicrobeMention) {
    guard let stars = stars(after: mention), let footnote = footnotes.first(where: { $0.stars == stars }) else {
      return
    }
    mention.notes.append(
      ReadingNote(
        kind: .renamedByFootnote,
        message: "A footnote of the label says that \(mention.name) is \(footnote.name).",
        span: stream.span(mention.tokens)
      )
    )
    mention.name = footnote.name
    mention.rank = footnote.rank
    mention.isRenamed = true
  }

  private mutating func noteFootnote(_ mention: MicrobeMention) {
    let line = label.lineTokens(Int(label.line[mention.tokens.lowerBound]))
    let stars = line.prefix { stream.tokens[$0].isSymbol("*") }.count
    if stars > 0 { footnotes.append((stars, mention.name, mention.rank)) }
  }

  /// Looks for a name at a token; returns where to go on.
  private mutating func step(at index: Int) -> Int {
    let token = stream.tokens[index]
    guard token.kind == .word || (token.kind == .number && token.foldedCount <= 6) else { return index + 1 }
    if let name = nameMatch(at: index) ?? homoglyphMatch(at: index) {
      return accept(name, at: index)
    }
    if token.kind == .word, let name = misspeltName(at: index) { return accept(name, at: index) }
    return index + 1
  }

  // MARK: Names in the index

  /// A name that starts at a token: the tokens and the entries it stands for.
  struct NameMatch {
    var tokens: Range<Int>
    var entries: [Nomenclature.Entry]
    var edits = 0
    /// For a misspelt or unknown epithet: the name put together.
    var unknownSpecies: String?
  }

  private func nameMatch(at index: Int) -> NameMatch? {
    let token = stream.tokens[index]
    let start = Int(token.foldedStart)
    let keys = nomenclature.keys
    return stream.folded.withUnsafeBufferPointer { folded -> NameMatch? in
      guard keys.mayStart(folded[start], folded[start + 1], folded[start + 2]) else { return nil }
      var hash = KeyTable.RunningHash()
      var best: NameMatch?
      var next = index
      var words = 0
      while next < stream.count, words < 9 {
        let token = stream.tokens[next]
        if token.kind == .symbol {
          guard next > index, Self.joinsName(token.symbol),
            !(token.isSymbol("*") && token.flags.contains(.newlineBefore))
          else {
            break
          }
          next += 1
          continue
        }
        guard token.kind != .superscript, next == index || !token.flags.contains(.blankLineBefore) else { break }
        let end = Int(token.foldedEnd)
        guard end - start <= KeyTable.longestKey else { break }
        for position in Int(token.foldedStart)..<end { hash.add(folded[position]) }
        next += 1
        words += 1
        let value = keys.find(hash.finished, UnsafeBufferPointer(rebasing: folded[start..<end]))
        if value >= 0 {
          let entries = usable(nomenclature.entries(at: value), index..<next)
          if !entries.isEmpty { best = NameMatch(tokens: index..<next, entries: entries) }
        }
      }
      return best
    }
  }

  /// "В. infantis" with a Cyrillic initial that looks like a Latin one.
  private func homoglyphMatch(at index: Int) -> NameMatch? {
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount == 2, let initial = Self.latinLookAlike(stream.foldedBytes(token)) else {
      return nil
    }
    var next = index + 1
    if next < label.count, stream.tokens[next].isSymbol(".") { next += 1 }
    guard next < label.count, stream.tokens[next].isWord, stream.tokens[next].foldedCount >= 5 else { return nil }
    let entries = nomenclature.entries([initial] + stream.foldedBytes(stream.tokens[next])).filter {
      $0.kind == .abbreviation
    }
    return entries.isEmpty ? nil : NameMatch(tokens: index..<(next + 1), entries: entries)
  }

  private static func latinLookAlike(_ letter: ArraySlice<UInt8>) -> UInt8? {
    switch String(decoding: letter, as: UTF8.self) {
    case "в": 0x62
    case "с": 0x63
    case "е": 0x65
    case "а": 0x61
    case "р": 0x70
    case "к": 0x6B
    case "м": 0x6D
    default: nil
    }
  }

  /// Hyphens, full stops, footnote stars and apostrophes may stand inside a name.
  @inline(__always)
  private static func joinsName(_ symbol: UInt32) -> Bool {
    symbol == 0x2D || symbol == 0x2E || symbol == 0x2A || symbol == 0x5F || symbol == 0x27
  }

  /// Leaves out what a chance resemblance would bring in.
  private func usable(_ entries: [Nomenclature.Entry], _ tokens: Range<Int>) -> [Nomenclature.Entry] {
    let first = stream.tokens[tokens.lowerBound]
    let last = stream.tokens[tokens.upperBound - 1]
    return entries.filter { entry in
      switch entry.kind {
      case .genus:
        return first.kind == .word && (first.foldedCount >= 5 || last.foldedCount >= 5 || first.foldedCount == 3)
      case .species: return first.kind == .word
      case .abbreviation:
        // "L casei", "L. casei", "Lb.casei": the initial stands alone or is a capital of its own.
        guard tokens.count >= 2, first.foldedCount <= 6 else { return false }
        return last.foldedCount >= 4
      case .bareEpithet: return first.foldedCount >= 7 && isBareEpithetPlausible(tokens)
      case .strain: return isPlausibleCode(entry, tokens)
      case .unconfirmedStrain: return false
      }
    }
  }

  private func isBareEpithetPlausible(_ tokens: Range<Int>) -> Bool {
    // "Acidophilus" is a word of its own on labels; other epithets stand alone only as capitalised names.
    let first = stream.tokens[tokens.lowerBound]
    if stream.equals(first, "acidophilus") { return true }
    return speaksOfMicrobes && (first.flags.contains(.capitalised) || continuesList(tokens.lowerBound))
  }

  /// A designation that may stand without its species: long enough, with letters and digits as printed.
  private func isPlausibleCode(_ entry: Nomenclature.Entry, _ tokens: Range<Int>) -> Bool {
    let start = Int(stream.tokens[tokens.lowerBound].foldedStart)
    let end = Int(stream.tokens[tokens.upperBound - 1].foldedEnd)
    let code = Array(stream.folded[start..<end])
    let first = stream.tokens[tokens.lowerBound]
    if namesGenusFirst(tokens) { return true }
    if code.count == 3, !isShouting, first.flags.contains([.capitalised, .allCapitals]), tokens.count == 1 {
      return isMarkedAsBrand(after: tokens.upperBound)
    }
    guard !nomenclature.needsSpecies(code), first.flags.contains(.capitalised) || first.kind == .number,
      speaksOfMicrobes || !mentions.isEmpty
    else {
      return false
    }
    let hasDigit = code.contains { $0 &- 0x30 < 10 }
    let hasLetter = code.contains { $0 &- 0x30 >= 10 }
    return hasDigit && hasLetter && tokens.count <= 4
  }

  /// `Lactobacillus GG`, `L. casei Shirota`: an alias that begins with a genus or its initial.
  private func namesGenusFirst(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 2 else { return false }
    let first = stream.tokens[tokens.lowerBound]
    let key = Array(stream.foldedBytes(first))
    if nomenclature.entries(key).contains(where: { $0.kind == .genus }) { return true }
    let second = stream.tokens[tokens.lowerBound + 1]
    return key.count <= 2 && first.flags.contains(.capitalised) && tokens.count >= 3
      && (second.isSymbol(".") || (second.isWord && second.foldedCount >= 4))
  }

  private func isMarkedAsBrand(after index: Int) -> Bool {
    guard index < label.count else { return false }
    return stream.tokens[index].flags.contains(.markBefore) || label.has(.strainWord, at: index)
      || label.has(.probiotic, at: index)
  }

  // MARK: Misspelt names

  private func misspeltName(at index: Int) -> NameMatch? {
    let token = stream.tokens[index]
    guard token.foldedCount >= 5 || isBrokenByDigit(index), !taken[index], label.hits(at: index).isEmpty else {
      return nil
    }
    guard token.flags.contains(.capitalised) || looksLatin(token) else { return nil }
    if let glued = gluedName(token, index) { return glued }
    let (range, word) = joinedWord(at: index)
    guard word.count >= 7, endsLikeGenus(word) else { return nil }
    let genera = nomenclature.similarGenera(word)
    guard let best = genera.first else { return nil }
    let genus = nomenclature.tables.genera[best.index]
    if let species = epithet(after: range.upperBound, genus: genus.name) {
      return NameMatch(
        tokens: range.lowerBound..<species.tokens.upperBound,
        entries: species.entries,
        edits: best.edits + species.edits + 1
      )
    }
    guard best.edits <= 1 || token.flags.contains(.capitalised) else { return nil }
    return NameMatch(tokens: range, entries: [.init(kind: .genus, index: best.index)], edits: best.edits + 1)
  }

  /// A word that a digit or a stray space broke: `Lact0bacillus`.
  private func joinedWord(at index: Int) -> (Range<Int>, ArraySlice<UInt8>) {
    var end = index + 1
    while end < label.count, end - index < 4, stream.tokens[end].kind != .symbol,
      !stream.tokens[end].flags.contains(.spaceBefore), stream.tokens[end].kind != .superscript
    { end += 1 }
    let start = Int(stream.tokens[index].foldedStart)
    return (index..<end, stream.folded[start..<Int(stream.tokens[end - 1].foldedEnd)])
  }

  /// `Bif1dobacterium`: a digit stands where a letter should.
  private func isBrokenByDigit(_ index: Int) -> Bool {
    guard index + 2 < label.count else { return false }
    let digit = stream.tokens[index + 1]
    let rest = stream.tokens[index + 2]
    return digit.isNumber && !digit.flags.contains(.spaceBefore) && rest.isWord && !rest.flags.contains(.spaceBefore)
      && rest.foldedCount >= 3
  }

  private func endsLikeGenus(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    // -us, -um, -es, -a, -i, and the same misread.
    return last == 0x73 || last == 0x6D || last == 0x61 || last == 0x69 || last == 0x65 || last == 0x75
      || last == 0x6E || last == 0x72 || last == 0x6C
  }

  private func looksLatin(_ token: Token) -> Bool {
    let word = Array(stream.foldedBytes(token))
    return word.count >= 9
      && (word.starts(with: Array("lact".utf8)) || word.starts(with: Array("bifid".utf8))
        || word.starts(with: Array("strept".utf8)) || word.starts(with: Array("sacch".utf8)))
  }

  /// `Lactobacillusacidophilus` is in the index; `Lactobacillusacidophillus` is not.
  private func gluedName(_ token: Token, _ index: Int) -> NameMatch? {
    guard token.foldedCount >= 16 else { return nil }
    let word = stream.foldedBytes(token)
    for genus in nomenclature.tables.genera {
      let key = Folding.squeeze(genus.name)
      guard word.count > key.count + 3, word.starts(with: key) else { continue }
      let rest = word.dropFirst(key.count)
      let similar = nomenclature.similarSpecies(genus: genus.name, epithet: rest)
      if let best = similar.first {
        return NameMatch(
          tokens: index..<(index + 1),
          entries: [.init(kind: .species, index: best.index)],
          edits: best.edits + 1
        )
      }
    }
    return nil
  }

  /// The epithet that follows a genus, exactly or at most a slip away.
  private func epithet(after index: Int, genus: String) -> NameMatch? {
    guard index < label.count else { return nil }
    let token = stream.tokens[index]
    guard token.isWord, !token.flags.contains(.blankLineBefore) else { return nil }
    let (range, word) = joinedWord(at: index)
    guard word.count >= 4 else { return nil }
    let similar = nomenclature.similarSpecies(genus: genus, epithet: word)
    guard let best = similar.first else { return nil }
    if label.has(.ferment, at: index) || (best.edits > 0 && isOrdinaryWord(index)) { return nil }
    let ties = similar.filter { $0.edits == best.edits }
    return NameMatch(
      tokens: range,
      entries: ties.prefix(1).map { .init(kind: .species, index: $0.index) },
      edits: best.edits
    )
  }

  private func isOrdinaryWord(_ index: Int) -> Bool {
    label.hits(at: index).contains { $0.tokens.count == 1 && $0.wordClass != .functionWord }
  }

  // MARK: Taking a name in

  private mutating func accept(_ match: NameMatch, at index: Int) -> Int {
    if taken[index] { return index + 1 }
    guard var mention = makeMention(match) else { return match.tokens.upperBound }
    var end = mention.tokens.upperBound
    if mention.rank == .genus, mention.strain == nil {
      end = extendGenus(&mention, after: end)
    }
    if mention.strain == nil || !mention.isCodeOnly {
      end = readStrains(&mention, after: end)
    }
    mention.tokens = index..<end
    mention.isHeading =
      mention.rank == .genus && mention.strain == nil && end < label.count && label.has(.total, at: end)
    if let reason = rejection(of: mention) {
      if reason == .formerName {
        noteFormerName(mention)
        noteFootnote(mention)
      }
      markTaken(mention.tokens)
      return end
    }
    markTaken(mention.tokens)
    mentions.append(mention)
    return readSisters(of: mention, from: end)
  }

  private mutating func markTaken(_ range: Range<Int>) {
    for position in range { taken[position] = true }
  }

  private func makeMention(_ match: NameMatch) -> MicrobeMention? {
    let written = stream.written(match.tokens)
    guard let entry = chooseEntry(match) else { return nil }
    var mention: MicrobeMention
    switch entry.kind {
    case .genus:
      let genus = nomenclature.tables.genera[entry.index]
      mention = MicrobeMention(
        tokens: match.tokens,
        nameTokens: match.tokens,
        name: genus.name,
        rank: .genus,
        printedTaxon: genus.name,
        kind: genus.kind
      )
    case .species, .abbreviation, .bareEpithet:
      let species = nomenclature.tables.species[entry.index]
      mention = MicrobeMention(
        tokens: match.tokens,
        nameTokens: match.tokens,
        name: species.name,
        rank: species.rank,
        printedTaxon: written,
        kind: species.kind
      )
      mention.isBareEpithet = entry.kind == .bareEpithet
      if let rule = ambiguity(of: match), rule.resolvesAtRank == "genus" {
        mention.name = species.genus
        mention.rank = .genus
        mention.notes.append(ambiguityNote(rule, match.tokens))
      }
      if match.edits > 0 { mention.printedTaxon = species.name }
    case .strain:
      mention = codeMention(entry, match)
      if let genus = sharedGenus(match) {
        // "Lactobacillus LB" is the code of two species.
        mention.name = genus.name
        mention.rank = .genus
        mention.kind = genus.kind
        mention.printedTaxon = genus.name
        mention.strainID = nil
      }
    case .unconfirmedStrain: return nil
    }
    if match.edits > 0 {
      mention.notes.append(
        ReadingNote(
          kind: .misspeltName,
          message: "“\(written)” was read as \(mention.name).",
          span: stream.span(match.tokens)
        )
      )
    }
    noteAmbiguity(match, entry, &mention)
    if match.edits == 0 { noteMisspelling(match, &mention) }
    return mention
  }

  /// Some misspellings are in the index; they are told by being a slip away from the right word.
  private func noteMisspelling(_ match: NameMatch, _ mention: inout MicrobeMention) {
    let words = match.tokens.filter { stream.tokens[$0].isWord }
    guard let first = words.first, let last = words.last, mention.strain == nil || !mention.isCodeOnly else { return }
    let genus = stream.foldedBytes(stream.tokens[first])
    let isKnownGenus = nomenclature.tables.genera.contains {
      Folding.squeeze($0.name)[...] == genus || $0.splitFrom.contains { Folding.squeeze($0)[...] == genus }
    }
    let genusSlip =
      genus.count >= 7 && !isKnownGenus && !nomenclature.similarGenera(genus).isEmpty
      && isCloseToGenusName(genus)
    var epithetSlip = false
    if last != first || mention.isBareEpithet, mention.rank != .genus,
      let right = mention.name.split(separator: " ").last
    {
      let key = Folding.squeeze(right)
      let word = stream.foldedBytes(stream.tokens[last])
      if word != key[...], word.dropLast(2) != key.dropLast(2)[...],
        Misspelling.distance(word, key[...], limit: Misspelling.tolerance(word.count)) != nil
      {
        epithetSlip = true
      }
    }
    if match.tokens.contains(where: { stream.tokens[$0].isSymbol("-") }) && genusIsBroken(match) {
      mention.notes.append(
        ReadingNote(
          kind: .repairedText,
          message: "“\(stream.written(match.tokens))” was put together to \(mention.name).",
          span: stream.span(match.tokens)
        )
      )
    }
    guard genusSlip || epithetSlip else { return }
    mention.notes.append(
      ReadingNote(
        kind: .misspeltName,
        message: "“\(stream.written(match.tokens))” was read as \(mention.name).",
        span: stream.span(match.tokens)
      )
    )
  }

  /// A hyphen that stands inside a word of the name: `Streptococ - cus`.
  private func genusIsBroken(_ match: NameMatch) -> Bool {
    match.tokens.contains { index in
      stream.tokens[index].isSymbol("-") && index > match.tokens.lowerBound && stream.tokens[index - 1].isWord
        && stream.tokens[index - 1].foldedCount > 2
    }
  }

  private func isCloseToGenusName(_ word: ArraySlice<UInt8>) -> Bool {
    nomenclature.tables.genera.contains {
      Misspelling.distance(word, Folding.squeeze($0.name)[...], limit: 2) != nil
    }
  }

  /// The printed genus of a code that strains of several species share.
  private func sharedGenus(_ match: NameMatch) -> Genus? {
    let species = Set(
      match.entries.filter { $0.kind == .strain }.compactMap { nomenclature.tables.strains[$0.index].species }
    )
    guard species.count > 1, namesGenusFirst(match.tokens) else { return nil }
    let key = Array(stream.foldedBytes(stream.tokens[match.tokens.lowerBound]))
    return nomenclature.entries(key).first { $0.kind == .genus }.map { nomenclature.tables.genera[$0.index] }
  }

  /// A mention that rests on a strain designation: `BB-12`, `Lactobacillus GG`.
  private func codeMention(_ entry: Nomenclature.Entry, _ match: NameMatch) -> MicrobeMention {
    let strain = nomenclature.tables.strains[entry.index]
    let name = strain.species ?? "unknown"
    let species = nomenclature.species(named: name)
    var codeTokens = match.tokens
    if namesGenusFirst(match.tokens) {
      var start = match.tokens.lowerBound + 1
      let limit = match.tokens.upperBound - 1
      // Leave out the full stop of the initial and an epithet before the designation.
      while start < limit, stream.tokens[start].kind == .symbol || isEpithetOf(name, start) { start += 1 }
      codeTokens = start..<match.tokens.upperBound
    }
    var mention = MicrobeMention(
      tokens: match.tokens,
      nameTokens: match.tokens,
      name: name,
      rank: species?.rank ?? .species,
      printedTaxon: name,
      kind: species?.kind ?? .bacterium
    )
    let reader = StrainReader(label: label, nomenclature: nomenclature, isShouting: isShouting)
    if let longer = reader.knownCode(at: codeTokens.lowerBound, taxon: name), longer.tokens.count > codeTokens.count {
      codeTokens = longer.tokens
      mention.tokens = match.tokens.lowerBound..<codeTokens.upperBound
    }
    mention.strain = stream.written(codeTokens)
    mention.strainID = strain.id
    mention.isCodeOnly = true
    return mention
  }

  private func isEpithetOf(_ name: String, _ index: Int) -> Bool {
    let word = Array(stream.foldedBytes(stream.tokens[index]))
    if name.split(separator: " ").contains(where: { Folding.squeeze($0) == word }) { return true }
    return label.has(.strainWord, at: index)
      || (word.count > 4 && !word.contains { $0 &- 0x30 < 10 }
        && nomenclature.tables.species.contains { $0.name.hasSuffix(" " + String(decoding: word, as: UTF8.self)) })
  }

  /// Among the entries of a name, the one that the label's other words make likely.
  private func chooseEntry(_ match: NameMatch) -> Nomenclature.Entry? {
    guard match.entries.count > 1 else { return match.entries.first }
    let order: [Nomenclature.NameKind] = [.species, .abbreviation, .genus, .bareEpithet, .strain]
    for kind in order {
      let candidates = match.entries.filter { $0.kind == kind }
      if candidates.isEmpty { continue }
      if candidates.count == 1 || kind == .strain { return candidates[0] }
      return candidates.max { likelihood($0, match) < likelihood($1, match) }
    }
    return match.entries.first
  }

  /// How well a reading of an abbreviation fits the genera that the label prints in full, then how common it is.
  private func likelihood(_ entry: Nomenclature.Entry, _ match: NameMatch) -> Int {
    guard entry.kind != .genus else {
      return nomenclature.tables.genera[entry.index].splitFrom.isEmpty ? 1 : 0
    }
    let species = nomenclature.tables.species[entry.index]
    var score = 0
    if mentions.contains(where: { $0.name.hasPrefix(species.genus) }) { score += 100 }
    if species.kind == .bacterium { score += 4 }
    if species.rank == .species { score += 2 }
    if let rule = ambiguity(of: match) {
      if let first = rule.candidates.first, first == species.name { score += 20 }
    }
    if species.isOnQPSList == true { score += 1 }
    return score
  }

  private func ambiguity(of match: NameMatch) -> AmbiguousName? {
    let start = Int(stream.tokens[match.tokens.lowerBound].foldedStart)
    let end = Int(stream.tokens[match.tokens.upperBound - 1].foldedEnd)
    let key = Array(stream.folded[start..<end])
    return nomenclature.tables.ambiguousNames.first { $0.texts.contains { Folding.squeeze($0) == key } }
  }

  private func ambiguityNote(_ rule: AmbiguousName, _ tokens: Range<Int>) -> ReadingNote {
    ReadingNote(
      kind: .ambiguousName,
      message: "“\(stream.written(tokens))” can mean \(rule.candidates.joined(separator: " or ")).",
      span: stream.span(tokens)
    )
  }

  private func noteAmbiguity(_ match: NameMatch, _ entry: Nomenclature.Entry, _ mention: inout MicrobeMention) {
    if let rule = ambiguity(of: match), rule.resolvesAtRank == nil || rule.resolvesAtRank == "none",
      rule.candidates.count > 1
    {
      mention.notes.append(ambiguityNote(rule, match.tokens))
      return
    }
    let others = Set(
      match.entries.filter { $0.kind != .strain && $0.kind != .genus && $0.kind != .unconfirmedStrain }.map {
        nomenclature.tables.species[$0.index].name
      }
    ).subtracting([mention.name])
    guard !others.isEmpty, entry.kind != .genus, entry.kind != .strain else { return }
    mention.notes.append(
      ReadingNote(
        kind: .ambiguousName,
        message:
          "“\(stream.written(match.tokens))” is read as \(mention.name); it could also mean \(others.sorted().joined(separator: " or ")).",
        span: stream.span(match.tokens)
      )
    )
  }

  // MARK: What follows a genus

  /// After a genus: a misspelt epithet, an unknown one, or nothing.
  private func extendGenus(_ mention: inout MicrobeMention, after nameEnd: Int) -> Int {
    var end = nameEnd
    // "Bifidobacterium (longum, breve)", "Lactobacillus: acidophilus, casei".
    if end + 1 < label.count, stream.tokens[end].isSymbol("(") || stream.tokens[end].isSymbol(":"),
      isKnownEpithet(end + 1, of: mention)
    {
      end += 1
    }
    guard end < label.count else { return nameEnd }
    let token = stream.tokens[end]
    guard token.isWord, !token.flags.contains(.blankLineBefore) else { return nameEnd }
    let printed = printedGenus(mention)
    for genus in printed {
      guard let species = epithet(after: end, genus: genus), let entry = species.entries.first else { continue }
      let row = nomenclature.tables.species[entry.index]
      mention.name = row.name
      mention.rank = row.rank
      mention.kind = row.kind
      mention.nameTokens = mention.nameTokens.lowerBound..<species.tokens.upperBound
      mention.printedTaxon = row.name
      if species.edits > 0 {
        mention.notes.append(
          ReadingNote(
            kind: .misspeltName,
            message: "“\(stream.written(mention.nameTokens))” was read as \(row.name).",
            span: stream.span(mention.nameTokens)
          )
        )
      }
      return readSubspecies(&mention, after: species.tokens.upperBound)
    }
    return end == nameEnd ? readUnknownEpithet(&mention, at: end) : nameEnd
  }

  /// "delbruecki subsp. Bulgaricus": a subspecies behind a species that had to be put right.
  private func readSubspecies(_ mention: inout MicrobeMention, after index: Int) -> Int {
    var position = index
    let rankWords: [StaticString] = ["subsp", "ssp", "subspecies", "var", "spp"]
    guard position < label.count, rankWords.contains(where: { stream.equals(stream.tokens[position], $0) }) else {
      return index
    }
    position += 1
    if position < label.count, stream.tokens[position].isSymbol(".") { position += 1 }
    guard position < label.count, stream.tokens[position].isWord else { return index }
    let key = Folding.squeeze(mention.name + "subsp") + stream.foldedBytes(stream.tokens[position])
    guard let entry = nomenclature.entries(key).first(where: { $0.kind == .species }) else { return index }
    let row = nomenclature.tables.species[entry.index]
    mention.name = row.name
    mention.rank = row.rank
    mention.printedTaxon = row.name
    mention.nameTokens = mention.nameTokens.lowerBound..<(position + 1)
    return position + 1
  }

  private func isKnownEpithet(_ index: Int, of mention: MicrobeMention) -> Bool {
    let word = Array(stream.foldedBytes(stream.tokens[index]))
    guard word.count >= 5 else { return false }
    return printedGenus(mention).contains { genus in
      nomenclature.entries(Folding.squeeze(genus) + word).contains { $0.kind == .species }
    }
  }

  /// A Latin epithet that the tables do not hold: the species is named as printed, and said to be unknown.
  private func readUnknownEpithet(_ mention: inout MicrobeMention, at index: Int) -> Int {
    let token = stream.tokens[index]
    let word = Array(stream.foldedBytes(token))
    let isLatinGenus =
      stream.tokens[mention.nameTokens.lowerBound].flags.contains(.capitalised)
      && printedGenus(mention).contains {
        Folding.squeeze($0) == Array(stream.foldedBytes(stream.tokens[mention.nameTokens.lowerBound]))
      }
    guard isLatinGenus, word.count >= 6, !token.flags.contains(.capitalised), !token.flags.contains(.newlineBefore),
      label.hits(at: index).isEmpty, mention.nameTokens.count == 1
    else { return index }
    let endings = ["us", "um", "is", "ii", "ae", "ens", "ans", "rum", "coli", "ile", "ori"]
    let text = String(decoding: word, as: UTF8.self)
    guard endings.contains(where: text.hasSuffix), !["plus", "bonus", "virus"].contains(text) else { return index }
    let genus = stream.written(mention.nameTokens)
    let tokens = mention.nameTokens.lowerBound..<(index + 1)
    let key = Folding.squeeze(genus + text)
    if let rule = nomenclature.tables.ambiguousNames.first(where: { $0.texts.contains { Folding.squeeze($0) == key } })
    {
      mention.nameTokens = tokens
      mention.notes.append(ambiguityNote(rule, tokens))
      return index + 1
    }
    mention.name = genus + " " + text
    mention.rank = .species
    mention.printedTaxon = mention.name
    mention.nameTokens = mention.nameTokens.lowerBound..<(index + 1)
    mention.notes.append(
      ReadingNote(
        kind: .unknownSpecies,
        message: "The species \(mention.name) is not in the tables.",
        span: stream.span(mention.nameTokens)
      )
    )
    return index + 1
  }

  /// The genus names that the printed genus word stands for: itself and, for a former name, that.
  private func printedGenus(_ mention: MicrobeMention) -> [String] {
    let word = stream.written(mention.nameTokens)
    let capitalised = word.prefix(1).uppercased() + word.dropFirst().lowercased()
    return mention.name == capitalised ? [mention.name] : [mention.name, capitalised]
  }

  // MARK: Names left out

  enum Rejection { case formerName, target, freeFrom, enzyme, pathogen, notAMicrobe }

  private func rejection(of mention: MicrobeMention) -> Rejection? {
    MentionScreen(label: label, taken: taken, mentions: mentions, lists: lists).rejection(of: mention)
  }

  /// The label itself says that the microbe it printed first is now called otherwise.
  private mutating func noteFormerName(_ mention: MicrobeMention) {
    guard let last = mentions.indices.last, mentions[last].name != mention.name else { return }
    guard label.line[mentions[last].tokens.lowerBound] == label.line[mention.tokens.lowerBound] else { return }
    if mention.rank != .genus, mentions[last].rank == .genus { return }
    mentions[last].otherCodes += mention.otherCodes
    if mentions[last].strain == nil, let strain = mention.strain {
      mentions[last].strain = strain
      mentions[last].strainID = mention.strainID
    }
  }

  // MARK: Lists that share their genus

  /// `Lactobacillus acidophilus, casei and plantarum`; `L. acidophilus La-14 & NCFM`.
  private mutating func readSisters(of first: MicrobeMention, from start: Int) -> Int {
    guard first.rank != .genus || first.strain != nil else { return start }
    var end = start
    while !isFull, let sister = sister(of: first, at: end) {
      markTaken(sister.tokens)
      end = sister.tokens.upperBound
      mentions.append(sister)
    }
    return end
  }

  private func sister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    var position = index
    var separators = 0
    while position < label.count, separators < 3,
      isListSeparator(position) || label.has(.conjunction, at: position)
    {
      position += 1
      separators += 1
    }
    guard separators > 0, position < label.count else { return nil }
    return epithetSister(of: first, at: position) ?? strainSister(of: first, at: position)
  }

  private func isListSeparator(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isSymbol(",") || token.isSymbol("&") || token.isSymbol("/") || token.isSymbol("+")
  }

  private func continuesList(_ index: Int) -> Bool {
    index > 0 && (isListSeparator(index - 1) || label.has(.conjunction, at: index - 1))
  }

  private func epithetSister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount >= 5, !label.has(.ferment, at: index) else { return nil }
    guard let genus = genusWord(of: first) else { return nil }
    let word = Array(stream.foldedBytes(token))
    // "L. acidophilus, Bifidus": a genus of its own.
    if nomenclature.entries(word).contains(where: { $0.kind == .genus }) { return nil }
    let key = Folding.squeeze(genus) + word
    let entries = nomenclature.entries(key).filter { $0.kind == .species || $0.kind == .abbreviation }
    guard let entry = entries.first else { return nil }
    let species = nomenclature.tables.species[entry.index]
    var mention = MicrobeMention(
      tokens: index..<(index + 1),
      nameTokens: index..<(index + 1),
      name: species.name,
      rank: species.rank,
      printedTaxon: species.name,
      kind: species.kind
    )
    let end = readStrains(&mention, after: index + 1)
    mention.tokens = index..<end
    return mention
  }

  private func genusWord(of mention: MicrobeMention) -> String? {
    guard !mention.isCodeOnly, !mention.isBareEpithet else { return nil }
    let first = stream.tokens[mention.nameTokens.lowerBound]
    let key = Array(stream.foldedBytes(first))
    if nomenclature.entries(key).contains(where: { $0.kind == .genus }) || key.count <= 2 {
      return stream.string(first.span)
    }
    return mention.name.split(separator: " ").first.map(String.init)
  }

  private func strainSister(of first: MicrobeMention, at index: Int) -> MicrobeMention? {
    guard first.strain != nil else { return nil }
    let reader = StrainReader(label: label, nomenclature: nomenclature, isShouting: isShouting)
    guard let code = reader.knownCode(at: index, taxon: first.name), case .strain(let strain, false) = code.lookup,
      strain.id != first.strainID, strain.species == nil || first.covers(first, in: nomenclature)
    else { return nil }
    var mention = first
    mention.tokens = code.tokens
    mention.nameTokens = code.tokens
    mention.strain = stream.written(code.tokens)
    mention.strainID = strain.id
    mention.otherCodes = []
    mention.notes = []
    return mention
  }

  // MARK: Strains

  private func readStrains(_ mention: inout MicrobeMention, after end: Int) -> Int {
    StrainReader(label: label, nomenclature: nomenclature, isShouting: isShouting).read(&mention, after: end)
  }
}
