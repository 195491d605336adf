@_spi(Reading) import Microbes

/// Tells the form, the route and the name of a product.
struct FormReader {
  let label: ScannedLabel
  let lists: [Range<Int>]
  let quantities: [Quantity]

  private var stream: TokenStream { label.stream }
  private static let forms = Array(ProductForm.allCases)
  private static let routes = Array(Route.allCases)
  static let topicalForms: Set<ProductForm> = [
    .cream, .lotion, .serum, .mask, .cleanser, .toner, .spray, .gel, .balm, .shampoo,
  ]
  /// Words that name how often: each with its count. Longer ones stand for all words that begin so.
  private static let namedCounts: [(String, Double)] = [
    ("twice", 2), ("once", 1), ("zwei", 2), ("drei", 3), ("einmal", 1), ("tweemaal", 2), ("driemaal", 3),
    ("eenmaal", 1),
    ("dos", 2), ("deux", 2), ("due", 2), ("duas", 2), ("tres", 3), ("trois", 3), ("tre", 3), ("dwa", 2), ("trzy", 3),
    ("дважды", 2), ("два", 2), ("три", 3), ("raz", 1),
  ]
  /// How words for a serving begin, which is no unit that several of make one.
  private static let servingWords = ["serving", "portion", "dos", "porc"]
  /// Water, the first ingredient of most cosmetics.
  private static let waterWords: [StaticString] = ["water", "aqua", "eau"]
  private static let oralForms: Set<ProductForm> = [.capsule, .tablet, .powder, .drops, .gummy, .food, .drink]

  /// The label's first line, as the product's name.
  func name() -> String? {
    guard label.count > 0 else { return nil }
    let line = label.lineTokens(0)
    if label.hits(at: line.lowerBound).contains(where: {
      $0.wordClass == .ingredientsHeader && $0.tokens.lowerBound == line.lowerBound
    }),
      line.count > 4
    {
      return nil
    }
    let text = stream.written(titleRange(line)).trimmedSpaces
    let short = text.count > 120 ? String(text.prefix(120)) : text
    return short.isEmpty ? nil : short
  }

  /// The first line up to the end of its first sentence.
  private func titleRange(_ line: Range<Int>) -> Range<Int> {
    for index in line.dropFirst() {
      let token = stream.tokens[index]
      if token.isSymbol(".") && index + 1 < line.upperBound
        && stream.tokens[index + 1].flags.contains([.spaceBefore, .capitalised])
        && stream.tokens[index - 1].foldedCount > 3
      {
        return line.lowerBound..<index
      }
    }
    return line
  }

  // MARK: Cosmetic or not

  /// Whether the label is a cosmetic's: an INCI list, or a skin form and no sign of something to swallow.
  func isCosmetic() -> Bool {
    var cosmetic = 0
    var oral = 0
    for hit in label.hits {
      switch hit.wordClass {
      case .ingredient:
        cosmetic += label.vocabulary.tellsCosmetic[hit.value] ? 2 : 0
      case .form:
        let form = Self.forms[hit.value]
        let inTitle = label.line[hit.tokens.lowerBound] == 0
        if Self.topicalForms.contains(form) { cosmetic += inTitle ? 6 : 1 }
        if Self.oralForms.contains(form), form != .drink { oral += inTitle ? 4 : 1 }
      case .route:
        switch Self.routes[hit.value] {
        case .topical: cosmetic += 3
        case .oral, .vaginal: oral += 4
        case .other: oral += 4
        case .unknown: break
        }
      case .cfuUnit, .fluorescentUnit: oral += 3
      case .servingHeader: oral += 6
      case .basisUnit where Self.isOralUnit(hit.value): oral += 1
      case .ferment, .lysate: cosmetic += 1
      default: break
      }
    }
    if startsWithWater() { cosmetic += 6 }
    return cosmetic > oral && cosmetic >= 4
  }

  private static func isOralUnit(_ value: Int) -> Bool {
    let basis = DoseBasis.allCases[value]
    return basis == .capsule || basis == .tablet
  }

  private func startsWithWater() -> Bool {
    return lists.contains { list in
      list.prefix(6).contains { index in
        label.isOne(of: Self.waterWords, at: index) && index + 1 < label.count
          && (stream.tokens[index + 1].isSymbol(",") || stream.tokens[index + 1].isSymbol("(")
            || stream.tokens[index + 1].isSymbol("/"))
      }
    }
  }

  // MARK: Form

  func form(isCosmetic: Bool) -> ProductForm {
    var votes = [Double](repeating: 0, count: Self.forms.count)
    for hit in label.hits where hit.wordClass == .form || hit.wordClass == .weakForm {
      let form = Self.forms[hit.value]
      if isCosmetic, Self.oralForms.contains(form), form != .powder { continue }
      if !isCosmetic, Self.topicalForms.contains(form), !isOralSpray(form) { continue }
      votes[hit.value] += weight(hit)
    }
    if let head = titleHead(isCosmetic: isCosmetic) { votes[head] += isCosmetic ? 12 : 6 }
    guard let best = votes.max(), best > 0, let index = votes.firstIndex(of: best) else {
      return isCosmetic ? .other : looksLikeFood() ? .food : .unknown
    }
    return Self.forms[index]
  }

  /// A list with milk, sugar and the like, and nothing that counts capsules or microbes: food whose name is not given.
  private func looksLikeFood() -> Bool {
    let foods = label.hits.filter { hit in
      hit.wordClass == .allergen && lists.contains { $0.contains(hit.tokens.lowerBound) }
    }
    let isSupplement = label.hits.contains { hit in
      hit.wordClass == .servingHeader || hit.wordClass == .cfuUnit
        || (hit.wordClass == .basisUnit && Self.isOralUnit(hit.value))
    }
    return !foods.isEmpty && !isSupplement
  }

  private func isOralSpray(_ form: ProductForm) -> Bool { form == .spray || form == .gel }

  private func weight(_ hit: WordHit) -> Double {
    let start = hit.tokens.lowerBound
    if hit.wordClass == .weakForm { return 0.6 }
    if lists.contains(where: { $0.contains(start) }) { return 0.25 }
    let line = label.line[start]
    if line == 0 { return 4 }
    // "1 capsule", "each tablet": a dose in the form's own units.
    let isCounted =
      start > 0
      && (stream.tokens[start - 1].isNumber || label.has(.per, at: start - 1)
        || label.has(.numberWord, at: start - 1))
    return isCounted ? 2.5 : line == 1 ? 1.5 : 1
  }

  /// The last form word of the title is its head noun: "Foaming Cream Cleanser".
  private func titleHead(isCosmetic: Bool) -> Int? {
    guard label.count > 0 else { return nil }
    let title = titleRange(label.lineTokens(0))
    var head: Int?
    var lastEnd = title.lowerBound
    for index in title {
      if head != nil, label.has(.conjunction, at: index), stream.equals(stream.tokens[index], "with") { break }
      for hit in label.hits(at: index) where hit.wordClass == .form && hit.tokens.upperBound > lastEnd {
        let form = Self.forms[hit.value]
        lastEnd = hit.tokens.upperBound
        if isCosmetic == Self.topicalForms.contains(form) || (isCosmetic && form == .powder) { head = hit.value }
      }
    }
    return head
  }

  // MARK: Route

  func route(_ form: ProductForm, isCosmetic: Bool) -> Route {
    var votes = [Int](repeating: 0, count: Self.routes.count)
    for hit in label.hits where hit.wordClass == .route {
      if lists.contains(where: { $0.contains(hit.tokens.lowerBound) }) { continue }
      votes[hit.value] += label.line[hit.tokens.lowerBound] == 0 ? 3 : 1
    }
    let vaginal = Self.routes.firstIndex(of: .vaginal) ?? 0
    let oral = Self.routes.firstIndex(of: .oral) ?? 0
    let other = Self.routes.firstIndex(of: .other) ?? 0
    if votes[vaginal] > 0, isVaginalForm(), votes[vaginal] > votes[oral] || isVaginalTitle() { return .vaginal }
    if votes[other] > votes[oral], votes[other] > 0, !isCosmetic { return .other }
    if isCosmetic { return .topical }
    if Self.topicalForms.contains(form), form != .spray, form != .gel { return .topical }
    if Self.oralForms.contains(form) { return .oral }
    if let best = votes.max(), best > 0, let index = votes.firstIndex(of: best) { return Self.routes[index] }
    return quantities.contains { $0.countsAsCFU } ? .oral : .unknown
  }

  /// "vaginal flora" is a claim; "vaginal tablet" and "insert into the vagina" are a route.
  private func isVaginalForm() -> Bool {
    for hit in label.hits where hit.wordClass == .route && Self.routes[hit.value] == .vaginal {
      if hit.tokens.count >= 3 { return true }
      let near = max(0, hit.tokens.lowerBound - 3)..<min(label.count, hit.tokens.upperBound + 3)
      if near.contains(where: { label.has(.form, at: $0) || label.has(.basisUnit, at: $0) }) { return true }
      if label.token(hit.tokens.lowerBound).foldedCount > 10 { return true }
    }
    return false
  }

  private func isVaginalTitle() -> Bool {
    label.count > 0
      && label.lineTokens(0).contains { index in
        label.hits(at: index).contains { $0.wordClass == .route && Self.routes[$0.value] == .vaginal }
      }
  }

  // MARK: Daily use

  /// Units in one serving, from "Serving size: 2 capsules".
  func unitsPerServing() -> Double? {
    for hit in label.hits where hit.wordClass == .servingHeader {
      let range = hit.tokens.upperBound..<min(label.count, hit.tokens.upperBound + 6)
      for index in range {
        if let value = number(at: index), value > 0 { return value }
      }
    }
    // "5 drops contain", "per 2 capsules": what the count refers to is the serving.
    return quantities.first { $0.countsAsCFU && $0.basisCount > 1 && $0.basisCount <= 60 }?.basisCount
  }

  /// Servings a day: units taken at once, times a day, over units per serving. The lower end of a range.
  func servingsPerDay(unitsPerServing: Double?) -> Double? {
    for hit in label.hits
    where hit.wordClass == .daily && (label.line[hit.tokens.lowerBound] > 0 || label.lineStarts.count == 1) {
      let line = label.lineTokens(Int(label.line[hit.tokens.lowerBound]))
      let window = sentence(around: hit.tokens, in: line)
      let times = times(in: window)
      let units = units(in: window, near: hit.tokens.lowerBound)
      guard times != nil || units != nil else { continue }
      let perServing = unitsPerServing ?? 1
      let taken = units.map { $0.isServing ? $0.count : $0.count / perServing } ?? 1
      let value = taken * (times ?? 1)
      if value > 0, value <= 60 { return value }
    }
    return nil
  }

  private func times(in window: Range<Int>) -> Double? {
    for index in window {
      guard label.has(.times, at: index) else { continue }
      if let count = namedTimes(index) { return count }
      let back = max(window.lowerBound, index - 3)..<index
      if let nearest = nearestNumber(in: back) { return nearest }
    }
    return nil
  }

  private func isRangeWord(_ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.isSymbol("-") || (token.isWord && token.foldedCount <= 3 && label.hit(at: index, .basisUnit) == nil)
  }

  /// "twice", "zweimal", "una vez": the count is in the word or the phrase itself.
  private func namedTimes(_ index: Int) -> Double? {
    if let hit = label.hit(at: index, .times), hit.tokens.count > 1, let count = number(at: index) { return count }
    let word = String(decoding: stream.foldedBytes(stream.tokens[index]), as: UTF8.self)
    return Self.namedCounts.first { $0.0.utf8.count > 3 ? word.hasPrefix($0.0) : word == $0.0 }?.1
  }

  /// The number just before a word; of a range such as "1 to 3", the lower.
  private func nearestNumber(in range: Range<Int>) -> Double? {
    guard let last = range.last(where: { number(at: $0) != nil }), let value = number(at: last) else { return nil }
    let before = max(range.lowerBound, last - 2)
    if last - before == 2, isRangeWord(last - 1), let lower = number(at: before), lower < value { return lower }
    return value
  }

  /// The tokens of a sentence near a hit: at most ten before it and six behind.
  private func sentence(around tokens: Range<Int>, in line: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start > line.lowerBound, tokens.lowerBound - start < 10, !endsSentence(start - 1) { start -= 1 }
    var end = tokens.upperBound
    while end < line.upperBound, end - tokens.upperBound < 6, !endsSentence(end) { end += 1 }
    return start..<end
  }

  private func endsSentence(_ index: Int) -> Bool {
    stream.tokens[index].isSymbol(".") && index + 1 < label.count
      && stream.tokens[index + 1].flags.contains(.spaceBefore)
      && (stream.tokens[index + 1].flags.contains(.capitalised) || stream.tokens[index + 1].isNumber)
  }

  /// Units taken at once: the number before the unit word that stands nearest to "daily". "per capsule" is no amount.
  private func units(in window: Range<Int>, near daily: Int) -> (count: Double, isServing: Bool)? {
    let found = window.compactMap { index -> (distance: Int, count: Double, isServing: Bool)? in
      guard let hit = label.hit(at: index, .basisUnit) else { return nil }
      let basis = DoseBasis.allCases[hit.value]
      guard basis != .day, basis != .gram, basis != .ml else { return nil }
      let back = max(window.lowerBound, index - 3)..<index
      guard let count = nearestNumber(in: back), count <= 40, !isCounted(back) else { return nil }
      return (abs(index - daily), count, basis == .serving && isWordServing(index))
    }
    return found.min { $0.distance < $1.distance }.map { ($0.count, $0.isServing) }
  }

  /// Whether a count of microbes stands among the tokens: "10 billion CFU per capsule".
  private func isCounted(_ tokens: Range<Int>) -> Bool {
    tokens.contains { label.has(.cfuUnit, at: $0) || label.has(.magnitude, at: $0) }
  }

  /// "Serving", "portion", "dose": the serving itself, not a unit that several of make one.
  private func isWordServing(_ index: Int) -> Bool {
    let word = String(decoding: stream.foldedBytes(stream.tokens[index]), as: UTF8.self)
    return Self.servingWords.contains(where: word.hasPrefix)
  }

  private func number(at index: Int) -> Double? {
    let token = stream.tokens[index]
    if token.isNumber, token.foldedCount <= 3 {
      return Double(String(decoding: stream.foldedBytes(token), as: UTF8.self))
    }
    return label.hit(at: index, .numberWord).map { Double($0.value) }
  }
}
