@_spi(Reading) import Microbes

/// Magnitudes in words and letters: "thousand million", `Mrd.`, `50B`.
extension NumberReader {
  /// "thousand million", "Mrd.", "50B CFU".
  func applyMagnitudes(_ number: inout PrintedNumber) {
    var steps = 0
    while steps < 2, number.end < label.count {
      if stream.tokens[number.end].flags.contains(.blankLineBefore) { return }
      var next = number.end
      if stream.tokens[next].isSymbol("-") || stream.tokens[next].isSymbol("(") { next += 1 }
      guard next < label.count else { return }
      if let hit = magnitudeHit(at: next) {
        let isLongScale = isLongScaleBillion(hit)
        number.isLongScale = number.isLongScale || isLongScale
        number.multiply(by: pow10(isLongScale ? 9 : hit.value))
        number.end = hit.tokens.upperBound
        if hit.value >= 3 { number.hasMagnitude = number.hasMagnitude || number.value >= 1e4 }
      } else if let exponent = letterMagnitude(at: next), next == number.end {
        number.multiply(by: pow10(exponent))
        number.end = next + 1
        number.hasMagnitude = true
      } else {
        return
      }
      if number.end < label.count, stream.tokens[number.end].isSymbol("."),
        !stream.tokens[number.end].flags.contains(.spaceBefore)
      {
        number.end += number.end + 1 < label.count ? 1 : 0
      }
      steps += 1
    }
  }

  func magnitudeHit(at index: Int) -> WordHit? {
    guard index < label.count, let longest = label.hit(at: index, .magnitude)?.tokens.count else { return nil }
    let best = label.hits(at: index).filter { $0.wordClass == .magnitude && $0.tokens.count == longest }
    let language = lineLanguage[Int(label.line[index])]
    let chosen = best.first { $0.language == language } ?? best.first { $0.language == 0 } ?? best.first
    // A billion of the long scale is more than any product holds: where the word can mean 10⁹, it does.
    guard let chosen, chosen.value >= 12, let short = best.first(where: { $0.value == 9 }) else { return chosen }
    return short
  }

  /// "billones", "Billionen": 10¹² by the dictionary, but on labels always a translator's slip for 10⁹.
  private func isLongScaleBillion(_ hit: WordHit) -> Bool {
    hit.value == 12 && stream.foldedBytes(stream.tokens[hit.tokens.lowerBound]).starts(with: Array("bil".utf8))
  }

  /// `50B`, `500M`, `5 B`: letters that mean a magnitude before a unit of microbes.
  private func letterMagnitude(at index: Int) -> Int? {
    let token = stream.tokens[index]
    guard token.isWord, token.foldedCount == 1, token.flags.contains(.capitalised) else { return nil }
    let exponent = stream.equals(token, "b") ? 9 : stream.equals(token, "m") ? 6 : stream.equals(token, "k") ? 3 : nil
    guard let exponent, index + 1 < label.count else { return nil }
    let isUnitNext = (index + 1..<min(label.count, index + 3)).contains {
      label.countUnit(at: $0) != nil || label.has(.live, at: $0) || label.has(.total, at: $0)
        || label.has(.probiotic, at: $0)
    }
    return isUnitNext ? exponent : nil
  }
}
