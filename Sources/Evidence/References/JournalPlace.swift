/// Where a paper stands: `JAMA Dermatol 2018;154(1):37-43`.
struct JournalPlace {
  /// `nil` where the year stands alone.
  private(set) var journal: String?
  private(set) var year: Int
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: BibliographicReference.Pages?
  /// A date nearer than the year, as printed.
  private(set) var date: String?
  /// What stands after it, with the punctuation that divides it.
  private(set) var rest: Substring

  /// Reads a text that starts with a journal and a year; `nil` where it does not.
  init?(_ text: Substring) {
    guard let (year, place) = Self.firstYear(in: text) else { return nil }
    self.year = year
    rest = text[place...].dropFirst(Self.digitsOfAYear)
    let hasVolume = rest.hasPrefix(";")
    var name = CitationText.trimmed(text[..<place])
    if let month = name.split(separator: " ").last, Self.months.contains(month.prefix(3)), name != month {
      name = CitationText.trimmed(name.dropLast(month.count))
      date = "\(month) \(year)"
    }
    guard name.isEmpty || (name.last != "," && (hasVolume || CitationText.isJournalName(name))) else { return nil }
    journal = name.isEmpty ? nil : String(name)
    if hasVolume {
      readVolume()
    } else {
      readDate()
    }
  }

  private static let digitsOfAYear = 4
  private static let months: Set<Substring> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The first year that stands as a word outside of parentheses.
  private static func firstYear(in text: Substring) -> (Int, Substring.Index)? {
    var unread = text
    while !unread.isEmpty {
      let word = unread.prefix { $0.isASCIIDigit }
      let next = unread[word.endIndex...].first
      if let year = CitationText.year(word), next.map({ ";, -".contains($0) }) ?? true {
        return (year, word.startIndex)
      }
      guard let space = CitationText.firstIndex(of: " ", in: unread) else { return nil }
      unread = unread[space...].dropFirst()
    }
    return nil
  }

  /// `;154(1):37-43`, `;46 Suppl 1:S56-63`, `;(3):573-578`.
  private mutating func readVolume() {
    rest = rest.dropFirst()
    let number = rest.prefix { $0.isLetter || $0.isNumber }
    rest = rest[number.endIndex...]
    if rest.hasPrefix(" Suppl") {
      let stop = rest.firstIndex { ":,;(".contains($0) } ?? rest.endIndex
      issue = String(CitationText.trimmed(rest[..<stop]))
      rest = rest[stop...]
    } else if rest.first == "(", let close = rest.firstIndex(of: ")") {
      issue = String(rest[..<close].dropFirst())
      rest = rest[close...].dropFirst()
    }
    if let numbers = rest.after(":")?.prefix(while: { $0.isLetter || $0.isNumber || "-–".contains($0) }),
      let read = BibliographicReference.Pages(printed: numbers)
    {
      pages = read
      rest = rest[numbers.endIndex...]
    }
    // Journals without volumes are cited by year and article number.
    let shortestArticleNumber = 5
    if pages == nil && issue == nil && number.count >= shortestArticleNumber {
      pages = .init(first: String(number))
    } else if !number.isEmpty {
      volume = String(number)
    }
  }

  /// `-02-03` and ` Oct 6`.
  private mutating func readDate() {
    let day = rest.prefix { "-0123456789".contains($0) }
    if !day.isEmpty {
      date = "\(year)\(day)"
      rest = rest[day.endIndex...]
    } else if let month = rest.after(" "), Self.months.contains(month.prefix(3)) {
      let stop = rest.firstIndex { ",;(".contains($0) } ?? rest.endIndex
      date = "\(year)\(rest[..<stop])"
      rest = rest[stop...]
    }
  }
}

extension BibliographicReference.Pages {
  /// Reads `37-43`, `1357-63`, `e850-e856` or `e128`; `nil` where the words are no pages.
  init?(printed text: Substring) {
    let ends = text.split(whereSeparator: { "-–".contains($0) })
    guard let first = ends.first, ends.count <= 2, ends.allSatisfy({ $0.contains(where: \.isASCIIDigit) }) else {
      return nil
    }
    self.init(first: String(first), last: ends.count == 2 ? Self.inFull(ends[1], after: first) : nil)
  }

  /// The last page with the digits, and the letter, that the first one lends it.
  private static func inFull(_ last: Substring, after first: Substring) -> String {
    let letters = first.prefix { !$0.isASCIIDigit }
    let digits = first.dropFirst(letters.count)
    guard last.allSatisfy(\.isASCIIDigit), digits.allSatisfy(\.isASCIIDigit) else { return String(last) }
    return String(letters + digits.dropLast(last.count) + last)
  }
}
