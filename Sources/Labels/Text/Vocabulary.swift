@_spi(Reading) import Microbes

/// A word or phrase of the vocabulary found in a text.
///
/// Sixteen bytes, since a text has about as many of them as words.
struct WordHit {
  private let first: Int32
  private let end: Int32
  private let number: UInt32
  let wordClass: WordClass
  private let languageIndex: UInt8

  init(tokens: Range<Int>, wordClass: WordClass, value: Int, language: Int) {
    first = Int32(truncatingIfNeeded: tokens.lowerBound)
    end = Int32(truncatingIfNeeded: tokens.upperBound)
    number = UInt32(truncatingIfNeeded: value)
    self.wordClass = wordClass
    languageIndex = UInt8(truncatingIfNeeded: language)
  }

  var start: Int { Int(first) }
  var tokens: Range<Int> { Range(uncheckedBounds: (Int(first), Int(end))) }
  var value: Int { Int(number) }
  /// Index into ``Vocabulary/languageCodes``; meaningful for function words and magnitudes only.
  var language: Int { Int(languageIndex) }
}

/// The words of all languages and the names of all ingredients, compiled for one pass over a text.
struct Vocabulary: Sendable {
  private(set) var phrases: KeyTable
  private(set) var stems: KeyTable
  /// Puts right the words that a scanner misread.
  private(set) var repair = WordRepair(for: KeyTable())
  /// For each pair of bytes the index in `shortWords`; 0 where no word is so written.
  private var shortWordIndex: [UInt16]
  /// Payloads of words of one or two bytes.
  private var shortWords: [[UInt32]] = [[]]
  private(set) var languageCodes: [String] = []
  private(set) var decimalComma: [Bool] = []
  private(set) var prebiotics: [String] = []
  let ingredients: [IngredientFact]
  /// For each ingredient whether it tells a cosmetic.
  let tellsCosmetic: [Bool]
  let inci: [INCIFact]

  /// The classes whose words are held; `nil` for all.
  private let wanted: WordClasses?

  /// The words that claims are told by: those for conditions, and those that part claims from lists, warnings and denials.
  static let ofClaims = Vocabulary(
    ingredients: [],
    inci: [],
    only: WordClasses(
      .condition,
      .benefit,
      .freeFrom,
      .caution,
      .ingredientsHeader,
      .claimsHeader,
      .directionsHeader,
      .servingHeader
    )
  )

  private static let shortestStem = 4
  private static let longestStem = 16
  static let longestPhrase = 9

  init(
    languages: [LanguageWords] = LanguageWords.all,
    ingredients: [IngredientFact],
    inci: [INCIFact],
    only wanted: WordClasses? = nil
  ) {
    self.wanted = wanted
    self.ingredients = ingredients
    self.inci = inci
    tellsCosmetic = ingredients.map { $0.role != "prebiotic" && $0.role != "anti-inflammatory" }
    phrases = KeyTable(capacity: 16384)
    stems = KeyTable(capacity: 2048)
    shortWordIndex = Array(repeating: 0, count: 65536)
    for (index, language) in languages.enumerated() {
      languageCodes.append(language.code)
      decimalComma.append(language.decimalComma)
      add(language, index)
    }
    var key: [UInt8] = []
    for (index, fact) in ingredients.enumerated() {
      add(fact.name, Self.payload(.ingredient, index), &key)
      for name in fact.labelNames { add(name, Self.payload(.ingredient, index), &key) }
    }
    for (index, fact) in inci.enumerated() where fact.isPrebiotic && fact.organisms.isEmpty {
      add(fact.name, Self.payload(.inci, index), &key)
    }
    repair = WordRepair(for: phrases)
  }

  private mutating func add(_ language: LanguageWords, _ index: Int) {
    addList(language.functionWords, .functionWord, 0, language: index)
    for (power, list) in language.magnitudes { addList(list, .magnitude, power, language: index) }
    addNumbers(language.numbers)
    for (wordClass, list) in language.words { addList(list, wordClass, 0) }
    addLists(language.basisUnits, .basisUnit)
    addLists(language.forms, .form)
    addLists(language.weakForms, .weakForm)
    addLists(language.routes, .route)
    addLists(language.conditions, .condition)
    for (name, list) in language.prebiotics {
      let position = prebiotics.firstIndex(of: name) ?? prebiotics.count
      if position == prebiotics.count { prebiotics.append(name) }
      addList(list, .prebiotic, position)
    }
    for (allergen, list) in language.allergens { addList(list, .allergen, Int(allergen.rawValue)) }
    // Words of forms and units also tell the language.
    for list in language.forms.map(\.1) + language.basisUnits.map(\.1) {
      addList(list, .functionWord, 0, language: index)
    }
    for (wordClass, list) in language.words where wordClass == .ingredientsHeader || wordClass == .liveCellUnit {
      addList(list, .functionWord, 0, language: index)
    }
  }

  private mutating func addLists<Value: CaseIterable & Equatable>(
    _ lists: [(Value, StaticString)],
    _ wordClass: WordClass
  ) {
    let all = Array(Value.allCases)
    for (value, list) in lists { addList(list, wordClass, all.firstIndex(of: value) ?? 0) }
  }

  private mutating func addNumbers(_ list: StaticString) {
    var key: [UInt8] = []
    for (value, entry) in entries(list).enumerated() { add(entry, Self.payload(.numberWord, value), &key) }
  }

  private mutating func addList(_ list: StaticString, _ wordClass: WordClass, _ value: Int, language: Int = 0) {
    let payload = Self.payload(wordClass, value, language: language)
    var key: [UInt8] = []
    for entry in entries(list) { add(entry, payload, &key) }
  }

  private func entries(_ list: StaticString) -> [UnsafeBufferPointer<UInt8>.SubSequence] {
    UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount).split(separator: 0x2C)
  }

  private mutating func add(_ name: String, _ payload: UInt32, _ key: inout [UInt8]) {
    var name = name
    name.withUTF8 { add($0[...], payload, &key) }
  }

  /// - Parameter key: room to build the key in, kept from one entry to the next.
  private mutating func add(
    _ entry: UnsafeBufferPointer<UInt8>.SubSequence,
    _ payload: UInt32,
    _ key: inout [UInt8]
  ) {
    guard wanted?.contains(rawClass: payload >> 24) ?? true else { return }
    key.removeAll(keepingCapacity: true)
    Folding.squeeze(utf8: UnsafeBufferPointer(rebasing: entry), into: &key)
    if key.count >= Self.shortestStem, entry.contains(0x2A) {
      let count = min(key.count, Self.longestStem)
      key.withUnsafeBufferPointer { stems.insert(UnsafeBufferPointer(rebasing: $0[..<count]), payload) }
    } else if key.count <= 2, let index = Self.shortIndex(key) {
      if shortWordIndex[index] == 0 {
        shortWordIndex[index] = UInt16(shortWords.count)
        shortWords.append([])
      }
      shortWords[Int(shortWordIndex[index])].append(payload)
    } else {
      phrases.insert(key, payload)
    }
  }

  private static func shortIndex(_ key: [UInt8]) -> Int? {
    guard let first = key.first else { return nil }
    return Int(first) << 8 | Int(key.count > 1 ? key[1] : 0)
  }

  // MARK: Payloads

  private static func payload(_ wordClass: WordClass, _ value: Int, language: Int = 0) -> UInt32 {
    UInt32(wordClass.rawValue) << 24 | UInt32(language & 0xF) << 20 | UInt32(value & 0xF_FFFF)
  }

  private func hit(_ payload: UInt32, _ tokens: Range<Int>) -> WordHit? {
    guard let wordClass = WordClass(rawValue: UInt8(payload >> 24)) else { return nil }
    return WordHit(
      tokens: tokens,
      wordClass: wordClass,
      value: Int(payload & 0xF_FFFF),
      language: Int(payload >> 20 & 0xF)
    )
  }

  /// What a word that was repaired stands for.
  func hits(repaired word: [UInt8], tokens: Range<Int>) -> [WordHit] { phrases[word].compactMap { hit($0, tokens) } }

  // MARK: Scanning

  /// Hyphens, full stops, apostrophes and underscores may stand inside a phrase.
  private static let joints = KeyJoints(
    symbols: ["-", ".", "'", "_"],
    spansParagraphs: false,
    endsAtFootnotes: false,
    mostWords: longestPhrase,
    leastBytes: 3
  )

  /// Every word and phrase of the vocabulary in a text, in order of where they start, longer before shorter.
  func scan(_ stream: TokenStream) -> [WordHit] {
    let phraseMatches = phrases.matches(in: stream.cut, Self.joints)
    let stemMatches = stems.prefixes(in: stream.cut, leastBytes: Self.shortestStem)
    var hits: [WordHit] = []
    hits.reserveCapacity(phraseMatches.count + stemMatches.count + stream.count / 4)
    var phrase = 0
    var stem = 0
    stream.tokens.withUnsafeBufferPointer { tokens in
      for index in tokens.indices {
        if phrase < phraseMatches.count, phraseMatches[phrase].first == index {
          // Shorter keys were found first: turned round, longer ones stand before them.
          let start = hits.count
          while phrase < phraseMatches.count, phraseMatches[phrase].first == index {
            addHits(of: phraseMatches[phrase], in: phrases, &hits)
            phrase += 1
          }
          Self.reverse(&hits, from: start)
        }
        while stem < stemMatches.count, stemMatches[stem].first == index {
          addHits(of: stemMatches[stem], in: stems, &hits)
          stem += 1
        }
        let token = tokens[index]
        if token.foldedCount <= 2, token.isWord || token.isNumber {
          scanShort(stream, token, index, into: &hits)
        }
      }
    }
    return hits
  }

  @inline(__always)
  private func addHits(of match: KeyMatch, in table: KeyTable, _ hits: inout [WordHit]) {
    let tokens = Int(match.first)..<Int(match.end)
    table.forEachPayload(match.value) { payload in
      if let hit = hit(payload, tokens) { hits.append(hit) }
    }
  }

  @inline(__always)
  private static func reverse(_ hits: inout [WordHit], from start: Int) {
    var low = start
    var high = hits.count - 1
    while low < high {
      hits.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  private func scanShort(_ stream: TokenStream, _ token: Token, _ index: Int, into hits: inout [WordHit]) {
    let start = Int(token.foldedStart)
    let key = Int(stream.folded[start]) << 8 | Int(token.foldedCount == 2 ? stream.folded[start + 1] : 0)
    let position = Int(shortWordIndex[key])
    guard position > 0 else { return }
    for payload in shortWords[position] {
      if let hit = hit(payload, index..<(index + 1)) { hits.append(hit) }
    }
  }
}
