import Microbes

/// Tells the language of a label, and of each line of one that is printed in several.
struct LanguageGuess {
  /// Index into the vocabulary's languages; −1 where there is too little to tell.
  let main: Int
  let lines: [Int]

  init(_ label: ScannedLabel, lists: [Range<Int>]) {
    let count = label.vocabulary.languageCodes.count
    var total = [Int](repeating: 0, count: count)
    var perLine = [[Int]](repeating: [], count: label.lineStarts.count)
    for hit in label.hits where hit.wordClass == .functionWord || hit.wordClass == .magnitude {
      let token = label.token(hit.tokens.lowerBound)
      let line = Int(label.line[hit.tokens.lowerBound])
      if perLine[line].isEmpty { perLine[line] = [Int](repeating: 0, count: count) }
      // A longer word is surer than a shorter one that several languages share.
      // Ingredient names are international, so words outside the lists count for more.
      let isListed = lists.contains { $0.contains(hit.tokens.lowerBound) }
      let weight = (token.foldedCount >= 4 ? 2 : 1) * (isListed ? 1 : 4)
      total[hit.language] += weight
      perLine[line][hit.language] += weight
    }
    main = Self.winner(total, atLeast: 2)
    let mainLanguage = main
    lines = perLine.map { votes in
      let winner = votes.isEmpty ? -1 : Self.winner(votes, atLeast: 16)
      return winner >= 0 ? winner : mainLanguage
    }
  }

  private static func winner(_ votes: [Int], atLeast minimum: Int) -> Int {
    guard let best = votes.max(), best >= minimum, let index = votes.firstIndex(of: best) else { return -1 }
    return index
  }
}
