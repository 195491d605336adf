@_spi(Reading) import Microbes

/// Tells the language of a label, and of each line of one that is printed in several.
struct LanguageGuess {
  /// Index into the vocabulary's languages; −1 where there is too little to tell.
  let main: Int
  let lines: [Int]

  init(_ label: ScannedLabel, lists: [Range<Int>]) {
    let count = label.vocabulary.languageCodes.count
    var total = [Int](repeating: 0, count: count)
    // The votes of each line, one line after the other.
    var perLine = [Int](repeating: 0, count: label.lineStarts.count * count)
    for hit in label.hits where hit.wordClass == .functionWord || hit.wordClass == .magnitude {
      let token = label.token(hit.tokens.lowerBound)
      let line = Int(label.line[hit.tokens.lowerBound])
      // A longer word is surer than a shorter one that several languages share.
      // Ingredient names are international, so words outside the lists count for more.
      let isListed = lists.contains { $0.contains(hit.tokens.lowerBound) }
      let weight = (token.foldedCount >= 4 ? 2 : 1) * (isListed ? 1 : 4)
      total[hit.language] += weight
      perLine[line * count + hit.language] += weight
    }
    main = Self.winner(total[...], atLeast: 2)
    var lines = [Int](repeating: main, count: label.lineStarts.count)
    for line in lines.indices {
      let winner = Self.winner(perLine[line * count..<(line + 1) * count], atLeast: 16)
      if winner >= 0 { lines[line] = winner }
    }
    self.lines = lines
  }

  private static func winner(_ votes: ArraySlice<Int>, atLeast minimum: Int) -> Int {
    var best = -1
    for index in votes.indices where votes[index] >= minimum && (best < 0 || votes[index] > votes[best]) {
      best = index
    }
    return best < 0 ? -1 : best - votes.startIndex
  }
}
