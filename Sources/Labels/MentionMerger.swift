@_spi(Reading) import Microbes

/// Brings mentions of the same microbe together: a synonym, an abbreviation or a trade name is no second microbe, but
/// two strains of one species are two.
struct MentionMerger {
  let label: ScannedLabel
  let nomenclature: Nomenclature

  func merge(_ mentions: [MicrobeMention]) -> [MicrobeMention] {
    guard mentions.count > 1 else { return mentions }
    var output: [MicrobeMention] = []
    for mention in mentions {
      if let index = output.firstIndex(where: { isSame($0, mention) }) {
        output[index] = joined(output[index], mention)
      } else {
        output.append(mention)
      }
    }
    return dropVague(output)
  }

  private func isSame(_ left: MicrobeMention, _ right: MicrobeMention) -> Bool {
    if left.ingredient != nil || right.ingredient != nil {
      guard left.ingredient != nil, right.ingredient != nil else { return sameIngredientAndClaim(left, right) }
      return left.name == right.name && text(left) == text(right)
    }
    // A footnote may give two members of a blend the same name.
    if left.isRenamed, right.isRenamed, left.printedTaxon != right.printedTaxon { return false }
    if let one = left.strainID, let other = right.strainID { return one == other }
    guard left.name == right.name || isWithin(left, right) else { return false }
    if sameCode(left, right) { return true }
    switch (left.strain, right.strain) {
    case (nil, nil): return left.name == right.name
    case (.some, nil), (nil, .some):
      let (coded, plain) = left.strain != nil ? (left, right) : (right, left)
      return !(left.cfu != nil && right.cfu != nil && left.cfu != right.cfu)
        && (left.name == right.name || Nomenclature.isWithin(coded.name, plain.name))
    case (.some, .some): return false
    }
  }

  /// "Lysate of Lactobacillus plantarum" in a claim and the same in the list.
  private func sameIngredientAndClaim(_ left: MicrobeMention, _ right: MicrobeMention) -> Bool {
    left.name == right.name && (left.strain == nil || right.strain == nil || left.strain == right.strain)
      && (left.rank != .genus || left.strain != nil)
  }

  private func isWithin(_ left: MicrobeMention, _ right: MicrobeMention) -> Bool {
    Nomenclature.isWithin(left.name, right.name) || Nomenclature.isWithin(right.name, left.name)
  }

  private func sameCode(_ left: MicrobeMention, _ right: MicrobeMention) -> Bool {
    let one = ([left.strain].compactMap { $0 } + left.otherCodes).map { Folding.squeeze($0) }
    let other = ([right.strain].compactMap { $0 } + right.otherCodes).map { Folding.squeeze($0) }
    return one.contains { other.contains($0) }
  }

  private func text(_ mention: MicrobeMention) -> [UInt8] {
    mention.ingredient.map { Folding.squeeze(label.stream.written($0)) } ?? []
  }

  private func joined(_ first: MicrobeMention, _ second: MicrobeMention) -> MicrobeMention {
    var output = first
    if output.strain == nil, second.strain != nil {
      output = second
      output.notes = first.notes + second.notes
    } else {
      output.notes += second.notes.filter { note in !first.notes.contains { $0.kind == note.kind } }
    }
    let preferred =
      [first, second].first { $0.dose?.guarantee == .endOfShelfLife } ?? (first.cfu != nil ? first : second)
    output.cfu = preferred.cfu ?? first.cfu ?? second.cfu
    output.dose = preferred.dose ?? first.dose ?? second.dose
    output.amountText = first.amountText ?? second.amountText
    output.otherCodes = first.otherCodes + second.otherCodes
    if output.ingredient == nil { output.ingredient = first.ingredient ?? second.ingredient }
    return output
  }

  /// Leaves out names of a genus that only sum up or head the species listed with them, so that no count is tied to
  /// them.
  func withoutSummaries(_ mentions: [MicrobeMention]) -> [MicrobeMention] {
    guard mentions.count > 1 else { return mentions }
    let mentions = withoutRepeats(mentions)
    guard mentions.contains(where: { $0.rank == .genus && $0.strain == nil }) else { return mentions }
    return mentions.filter { mention in
      guard mention.rank == .genus, mention.strain == nil, mention.ingredient == nil else { return true }
      let hasMembers = mentions.contains { $0.rank != .genus && mention.covers($0, in: nomenclature) }
      return !(hasMembers && (mention.isHeading || !isOwnItem(mention)))
    }
  }

  /// "HN019™ (Bifidobacterium lactis)": the bracket repeats the name before it.
  private func withoutRepeats(_ mentions: [MicrobeMention]) -> [MicrobeMention] {
    var output: [MicrobeMention] = []
    for mention in mentions {
      if let last = output.indices.last, mention.strain == nil || output[last].strain == nil,
        mention.tokens.lowerBound - output[last].tokens.upperBound <= 1, mention.tokens.lowerBound > 0,
        label.token(mention.tokens.lowerBound - 1).isSymbol("(")
          || (output[last].isCodeOnly && mention.tokens.lowerBound == output[last].tokens.upperBound),
        mention.name == output[last].name || mention.covers(output[last], in: nomenclature) && mention.rank != .genus
      {
        if output[last].strain == nil {
          output[last].strain = mention.strain
          output[last].strainID = mention.strainID
        }
        output[last].tokens = output[last].tokens.lowerBound..<mention.tokens.upperBound
        output[last].notes += mention.notes
      } else {
        output.append(mention)
      }
    }
    return output
  }

  /// Whether the genus stands as an item of its own: nothing but separators, marks and counts around it.
  private func isOwnItem(_ mention: MicrobeMention) -> Bool {
    let line = label.lineTokens(Int(label.line[mention.tokens.lowerBound]))
    let isFirst =
      mention.tokens.lowerBound == line.lowerBound
      || label.token(mention.tokens.lowerBound - 1).isSymbol(",")
      || label.token(mention.tokens.lowerBound - 1).isSymbol("\u{2022}")
    let next = mention.tokens.upperBound
    let isLast =
      next >= line.upperBound || label.token(next).isSymbol(",") || label.token(next).isNumber
      || label.token(next).isSymbol("-") || label.token(next).isSymbol("(") || label.token(next).isSymbol("|")
    return isFirst && isLast
  }

  /// A bare genus in a sentence, beside a species or an ingredient of that genus, is no microbe of its own.
  private func dropVague(_ mentions: [MicrobeMention]) -> [MicrobeMention] {
    guard mentions.contains(where: { $0.rank == .genus && $0.strain == nil }) else { return mentions }
    return mentions.enumerated().filter { index, mention in
      guard mention.rank == .genus, mention.strain == nil, mention.cfu == nil, mention.ingredient == nil else {
        return true
      }
      return !mentions.enumerated().contains { other, candidate in
        other != index && mention.covers(candidate, in: nomenclature)
          && (candidate.rank != .genus || candidate.ingredient != nil || other < index)
      }
    }.map(\.element)
  }
}
