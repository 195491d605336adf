/// One publication out of a citation, read as far as its form allows.
struct CitationPart {
  /// The part as printed.
  let text: String
  private(set) var authors: [BibliographicReference.Author] = []
  private(set) var others = false
  private(set) var title: String?
  private(set) var journal: String?
  private(set) var year: Int?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: BibliographicReference.Pages?
  /// Verbatim, in the printed order.
  private(set) var remarks: [String] = []
  private(set) var isRegistryEntry = false
  private var hasPlace = false

  /// Whether it says in which journal the publication stands, and of which year it is.
  var isPublication: Bool { journal != nil && year != nil }

  /// Words for the occasions on which results are told before they are printed.
  static let eventWords: Set<String> = ["congress", "meeting", "symposium"]

  init(_ text: Substring) {
    self.text = String(text)
    guard !Self.startsWithRegistration(text) else {
      isRegistryEntry = true
      remarks = CitationText.split(text, at: ", ").map(String.init)
      return
    }
    isRegistryEntry = text.hasPrefix("Registry entry")
    var rest = readAuthors(text)
    var borrowed: Substring?
    if let cut = Self.hearsay.compactMap({ CitationText.firstIndex(of: $0, in: rest) }).min() {
      borrowed = rest[cut...]
      rest = CitationText.trimmed(rest[..<cut]) { ", ".contains($0) }
    }
    for sentence in CitationText.sentences(rest) { read(sentence) }
    if let borrowed { remark(borrowed) }
    if year == nil && !isRegistryEntry { year = Self.onlyYear(in: rest) }
  }

  /// The year that a text without a dated journal names, where it names one only. Reviews call studies by years that
  /// need not be those of their publication.
  private static func onlyYear(in text: Substring) -> Int? {
    guard CitationText.firstIndex(of: studyName, in: text) == nil else { return nil }
    let years = Set(CitationText.words(text).compactMap(CitationText.year))
    return years.count == 1 ? years.first : nil
  }

  /// What follows is the place of another paper, in which this one is told of.
  private static let hearsay = ["as tabulated in ", "as reported by ", "as announced by "]
  private static let studyName = "(study name"

  private static let registers = ["NCT", "ISRCTN", "UMIN", "ACTRN", "IRCT", "ChiCTR", "CTRI", "DRKS", "EUCTR", "JPRN"]

  private static func startsWithRegistration(_ text: Substring) -> Bool {
    registers.contains { text.after($0)?.first?.isASCIIDigit ?? false }
  }

  /// - Returns: what follows the authors.
  private mutating func readAuthors(_ text: Substring) -> Substring {
    var text = text
    // A name at birth stands between family name and initials.
    if let open = CitationText.firstIndex(of: " (nee ", in: text), let close = text[open...].firstIndex(of: ")") {
      remark(text[open..<close].dropFirst(2))
      text = text[..<open] + text[close...].dropFirst()
    }
    let list = AuthorList(leading: text)
    if list.authors.isEmpty, let names = AuthorList(familyNamesLeading: text), JournalPlace(names.rest)?.journal != nil
    {
      authors = names.authors
      return names.rest
    }
    authors = list.authors
    others = list.others
    return list.rest
  }

  private mutating func read(_ sentence: Substring) {
    if CitationText.firstIndex(of: Self.studyName, in: sentence) != nil {
      remark(sentence)
    } else if let place = JournalPlace(sentence), isFree(for: place) {
      take(place)
    } else if journal == nil, let (name, after) = undatedJournal(sentence) {
      journal = String(name)
      takeRest(after)
    } else if title == nil && journal == nil && readTitle(sentence) {
      return
    } else if journal != nil || !authors.isEmpty {
      takeRest(sentence)
    } else {
      remark(sentence)
    }
  }

  /// Whether nothing that was read would be overwritten.
  private func isFree(for place: JournalPlace) -> Bool {
    !hasPlace && (journal == nil || place.journal == nil) && (year == nil || year == place.year)
  }

  private mutating func take(_ place: JournalPlace) {
    hasPlace = true
    journal = journal ?? place.journal
    year = place.year
    volume = place.volume
    issue = place.issue
    pages = place.pages
    if let date = place.date { remark(date[...]) }
    takeRest(place.rest)
  }

  /// A journal without its year: after authors or a title, or before an article's number.
  private func undatedJournal(_ sentence: Substring) -> (name: Substring, rest: Substring)? {
    let ends = [" (", ", article ", ", doi "].compactMap { CitationText.firstIndex(of: $0, in: sentence) }
    let end = ends.min() ?? sentence.endIndex
    let isExpected = !authors.isEmpty || title != nil || sentence[end...].hasPrefix(", ")
    guard isExpected, CitationText.isJournalName(sentence[..<end]) else { return nil }
    return (sentence[..<end], sentence[end...])
  }

  /// `A title`, `A title (aside)`, `A title, 2008`.
  private mutating func readTitle(_ sentence: Substring) -> Bool {
    let (words, aside) = CitationText.withAside(sentence) ?? (text: sentence, aside: "")
    guard CitationText.isTitle(words) else { return false }
    title = String(words)
    if let comma = words.lastIndex(of: ","), let printed = CitationText.year(words[comma...].dropFirst(2)) {
      title = String(words[..<comma])
      year = printed
    }
    remark(aside)
    return true
  }

  /// What stands after the place or alone: a title, an article number, asides.
  private mutating func takeRest(_ text: Substring) {
    let text = CitationText.trimmed(text) { ",. ".contains($0) }
    if let cut = CitationText.withAside(text) {
      takeRest(cut.text)
      takeAside(cut.aside)
    } else if let number = text.after("article "), pages == nil,
      let printed = BibliographicReference.Pages(printed: number)
    {
      pages = printed
    } else if journal != nil && title == nil && CitationText.isTitle(text) {
      title = String(text)
    } else if let comma = CitationText.firstIndex(of: ", ", in: text), CitationText.isTitle(text[comma...].dropFirst(2))
    {
      remark(text[..<comma])
      takeRest(text[comma...])
    } else {
      remark(text)
    }
  }

  private mutating func takeAside(_ text: Substring) {
    if journal != nil && title == nil && CitationText.isTitle(text) && !CitationText.isJournalName(text) {
      title = String(text)
      return
    }
    if readNumbers(text) { return }
    if year == nil {
      year = CitationText.words(text).drop { $0 != "published" }.lazy.compactMap(CitationText.year).first
    }
    remark(text)
  }

  /// `volume 11, issue 1`.
  private mutating func readNumbers(_ text: Substring) -> Bool {
    let numbers = CitationText.split(text, at: ", ")
    guard volume == nil, issue == nil, !numbers.isEmpty,
      numbers.allSatisfy({ $0.hasPrefix("volume ") || $0.hasPrefix("issue ") })
    else {
      return false
    }
    for number in numbers {
      if let printed = number.after("volume ") { volume = String(printed) }
      if let printed = number.after("issue ") { issue = String(printed) }
    }
    return true
  }

  private mutating func remark(_ text: Substring) {
    let text = CitationText.trimmed(text)
    if !text.isEmpty { remarks.append(String(text)) }
  }
}
