@_spi(Reading) import Microbes

/// Reads the sentences of a label: what it claims, what it warns of.
struct SentenceReader {
  let label: ScannedLabel
  private let lists: [Range<Int>]
  /// Token ranges of the sentences outside the ingredient lists.
  private var sentences: [Range<Int>] = []

  private var stream: TokenStream { label.stream }
  private static let conditions = Array(Condition.allCases)

  init(label: ScannedLabel, lists: [Range<Int>]) {
    self.label = label
    self.lists = lists
    sentences = found()
  }

  private func found() -> [Range<Int>] {
    var output: [Range<Int>] = []
    for line in label.lineStarts.indices {
      let range = label.lineTokens(line)
      if lists.contains(where: { $0.contains(range.lowerBound) && $0.contains(range.upperBound - 1) }) { continue }
      output += cut(range)
    }
    return output
  }

  private func cut(_ range: Range<Int>) -> [Range<Int>] {
    var output: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let token = stream.tokens[index]
      if lists.contains(where: { $0.lowerBound == index }) {
        if start < index { output.append(start..<index) }
        return output
      }
      let isMark =
        token.isSymbol("!") || token.isSymbol("?") || token.isSymbol("\u{2022}") || token.isSymbol("|")
        || token.isSymbol(";")
      let isStop = token.isSymbol(".") && endsSentence(index, in: range)
      if isMark || isStop {
        if start < index { output.append(start..<(index + (isStop || token.isSymbol("!") ? 1 : 0))) }
        start = index + 1
      }
    }
    if start < range.upperBound { output.append(start..<range.upperBound) }
    return output
  }

  private func endsSentence(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    let next = stream.tokens[index + 1]
    let previous = stream.tokens[max(range.lowerBound, index - 1)]
    if previous.isWord, previous.foldedCount <= 2, previous.flags.contains(.capitalised) { return false }
    return next.flags.contains(.spaceBefore)
      && (next.flags.contains(.capitalised) || next.isNumber || next.isSymbol)
      || next.isSymbol("*")
  }

  /// The sentences outside the ingredient lists, as one reads them.
  func prose() -> [String] { sentences.map(onOneLine) }

  private func onOneLine(_ sentence: Range<Int>) -> String {
    stream.written(sentence).split(whereSeparator: \.isNewline).joined(separator: " ").trimmedSpaces
  }

  // MARK: Claims and warnings

  func claims(_ mentions: [MicrobeMention]) -> [LabelClaim] {
    var output: [LabelClaim] = []
    for sentence in sentences where label.contains(.condition, in: sentence) && !isWarning(sentence) {
      let conditions = conditions(in: sentence, mentions)
      guard !conditions.isEmpty else { continue }
      output.append(LabelClaim(text: onOneLine(sentence), conditions: conditions))
    }
    return output
  }

  /// What the claims are about, each condition once.
  func conditionsClaimed(_ mentions: [MicrobeMention]) -> [Condition] {
    guard label.allClasses.contains(.condition) else { return [] }
    var output: [Condition] = []
    for sentence in sentences where label.contains(.condition, in: sentence) && !isWarning(sentence) {
      for condition in conditions(in: sentence, mentions) where !output.contains(condition) { output.append(condition) }
    }
    return output
  }

  func warnings() -> [String] { sentences.filter(isWarning).map(onOneLine) }

  private func isWarning(_ sentence: Range<Int>) -> Bool { label.contains(.caution, in: sentence) }

  private func conditions(in sentence: Range<Int>, _ mentions: [MicrobeMention]) -> [Condition] {
    var output: [Condition] = []
    for index in sentence {
      guard let longest = label.hit(at: index, .condition)?.tokens.count else { continue }
      if isDenied(index, sentence) || mentions.contains(where: { $0.nameTokens.contains(index) }) { continue }
      for hit in label.hits(at: index) where hit.wordClass == .condition && hit.tokens.count == longest {
        let condition = Self.conditions[hit.value]
        if !output.contains(condition) { output.append(condition) }
      }
    }
    return output
  }

  private func isDenied(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains { label.has(.freeFrom, at: $0) }
  }
}

extension String {
  /// Without spaces at either end.
  var trimmedSpaces: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
