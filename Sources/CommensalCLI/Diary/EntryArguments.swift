internal import Answering
internal import SelfTrial

/// Entries as they stand on a command line or on a line of a script.
enum EntryArguments {
  typealias Statement = (day: CalendarDay, content: DiaryEntry.Content)

  /// What words such as `itch=6` and `note=swam` say about a day. All of it is understood, or nothing.
  ///
  /// - Throws: which word is not understood. What stands behind its `=` is not repeated.
  static func statements(_ words: [String], on day: CalendarDay) throws(AnswerFailure) -> [Statement] {
    var statements: [Statement] = []
    for (place, word) in words.enumerated() {
      guard let sign = word.firstIndex(of: "=") else {
        throw AnswerFailure(
          .usage,
          "word \(place + 1) has no =. Write itch=6; with spaces in it, in quotes: took=\"LGG drops\""
        )
      }
      let key = String(word[..<sign])
      do {
        statements.append((day, try EntryWords.content(key, String(word[word.index(after: sign)...]))))
      } catch {
        throw AnswerFailure(.usage, "\(printable(key)): \(error.description)")
      }
    }
    return statements
  }

  /// What is withdrawn of a day.
  static func withdrawals(_ words: [String], on day: CalendarDay) throws(AnswerFailure) -> [Statement] {
    var statements: [Statement] = []
    for (place, word) in words.enumerated() {
      do {
        statements.append((day, .withdrawal(try EntryWords.subject(word))))
      } catch {
        throw AnswerFailure(.usage, "word \(place + 1): \(error.description)")
      }
    }
    return statements
  }

  /// A line of words parted by spaces, a date first where it is about another day; what is in double quotes belongs
  /// together, and a backslash takes the next character as it is.
  static func line(_ text: String, today: CalendarDay) throws(AnswerFailure) -> [Statement] {
    var words = try split(text)
    var day = today
    if let first = words.first, !first.contains("=") {
      switch first.lowercased() {
      case "today": day = today
      case "yesterday": day = today.advanced(by: -1)
      default:
        guard let written = CalendarDay(first) else {
          throw AnswerFailure(
            .usage,
            "the first word is neither a date such as 2026-11-20 nor an entry such as itch=6"
          )
        }
        day = written
      }
      words.removeFirst()
    }
    guard day <= today else { throw AnswerFailure(.usage, "the day is in the future") }
    guard !words.isEmpty else { throw AnswerFailure(.usage, "the line says nothing") }
    return try statements(words, on: day)
  }

  private static func split(_ text: String) throws(AnswerFailure) -> [String] {
    var words: [String] = []
    var word = ""
    var (isQuoted, isEscaped, hasWord) = (false, false, false)
    for character in text {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
        hasWord = true
      } else if character == "\"" {
        isQuoted.toggle()
        hasWord = true
      } else if character.isWhitespace, !isQuoted {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    guard !isQuoted, !isEscaped else { throw AnswerFailure(.usage, "a quote is never closed") }
    return hasWord ? words + [word] : words
  }
}
