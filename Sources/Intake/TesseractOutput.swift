/// Tesseract's table of words (`tsv`), as lines of text.
struct TesseractOutput {
  struct Word: Equatable {
    var text: String
    /// 0 to 1.
    var confidence: Double
    var line: [Int]
    var block: Int
  }

  private(set) var words: [Word] = []

  /// Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence (0–100, -1 for what is no
  /// word), text.
  init(_ table: [UInt8]) {
    for row in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let columns = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard columns.count == 12, columns[0] == "5", let confidence = Double(columns[10]), confidence >= 0 else {
        continue
      }
      let place = columns[1...4].compactMap { Int($0) }
      let text = columns[11].trimmed
      guard place.count == 4, !text.isEmpty else { continue }
      let word = Word(text: text, confidence: min(1, confidence / 100), line: place, block: place[1])
      if !Self.isSpeck(word) { words.append(word) }
    }
  }

  /// A mark without letter or digit that is hardly recognised is dust, a rule or a frame, not punctuation.
  private static func isSpeck(_ word: Word) -> Bool {
    word.confidence < 0.6 && !word.text.contains { $0.isLetter || $0.isNumber }
  }

  private static func legibleLength(_ word: Word) -> Int {
    word.text.count { $0.isLetter || $0.isNumber }
  }

  /// Letters and digits in words that are likely right: what a reading is worth.
  var legibleCharacters: Int {
    words.lazy.filter { $0.confidence >= OCR.uncertainBelow }.map(Self.legibleLength).reduce(0, +)
  }

  /// Mean over characters, 0 to 1.
  var meanConfidence: Double {
    let lengths = words.map { Double($0.text.count) }
    let total = lengths.reduce(0, +)
    return total > 0 ? zip(words, lengths).map { $0.confidence * $1 }.reduce(0, +) / total : 0
  }

  /// More of the label read, less of it guessed: sure characters count for it, unsure ones half against it.
  var score: Double {
    let unsure = words.lazy.filter { $0.confidence < OCR.uncertainBelow }.map(Self.legibleLength).reduce(0, +)
    return Double(legibleCharacters) * meanConfidence - Double(unsure) / 2
  }

  /// The words in Tesseract's reading order, a line each, an empty line between blocks such as columns.
  func text() -> (text: String, uncertain: [IntakeLabel.UncertainWord]) {
    var text = ""
    var uncertain: [IntakeLabel.UncertainWord] = []
    var previous: Word?
    for word in words {
      if let previous {
        if previous.block != word.block || previous.line[0] != word.line[0] {
          text += "\n\n"
        } else {
          text += previous.line == word.line ? " " : "\n"
        }
      }
      let start = text.utf8.count
      text += word.text
      if word.confidence < OCR.uncertainBelow {
        uncertain.append(.init(text: word.text, confidence: word.confidence, span: start..<text.utf8.count))
      }
      previous = word
    }
    return (text.isEmpty ? "" : text + "\n", uncertain)
  }
}
