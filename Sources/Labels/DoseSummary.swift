@_spi(Reading) import Microbes

/// Settles the total of a label once its microbes are known.
struct DoseSummary {
  let label: ScannedLabel
  private var totals: [Quantity]
  private(set) var total: Double?
  private(set) var basis: DoseBasis?
  private(set) var notes: [ReadingNote] = []
  private var chosen: Quantity?

  init(label: ScannedLabel, totals: [Quantity]) {
    self.label = label
    self.totals = totals
  }

  /// - Parameter isCounted: the product is sold in capsules or tablets, so that a count per gram of raw material is not
  ///   what one of them holds.
  mutating func settle(_ microbes: inout [MicrobeMention], isCounted: Bool) {
    takeFromTheDead(&microbes)
    if isCounted { setPerGramAside(&microbes) }
    let isAlive = microbes.contains { $0.viability == .live || $0.viability == .unknown } || microbes.isEmpty
    let stated = isAlive ? statedTotal() : nil
    if microbes.count == 1, microbes[0].cfu == nil, let stated, !(isCounted && stated.basis == .gram),
      microbes[0].viability == .live || microbes[0].viability == .unknown
    {
      microbes[0].cfu = stated.value
      microbes[0].dose = stated
    }
    if let stated, !isSmallerThanAMember(stated, microbes), !isOneOfTheParts(stated, microbes) {
      total = stated.value
      basis = stated.basis ?? microbes.first { $0.cfu == stated.value }?.dose?.basis ?? .serving
      chosen = stated
      if microbes.count > 1, microbes.allSatisfy({ $0.cfu == nil }) {
        notes.append(
          ReadingNote(
            kind: .blendTotalOnly,
            message: "The count is the blend's; what each microbe has is not said.",
            span: label.stream.span(stated.tokens)
          )
        )
      }
    } else if !microbes.isEmpty, microbes.allSatisfy({ $0.cfu != nil }) {
      let sum = microbes.reduce(0) { $0 + ($1.cfu ?? 0) }
      total = sum
      basis = microbes.compactMap { $0.dose?.basis }.first ?? .serving
      chosen = microbes[0].dose
      if microbes.count > 1 {
        notes.append(ReadingNote(kind: .totalIsSum, message: "The total is the sum of the microbes' own counts."))
      }
    }
    if total == nil { basis = microbes.compactMap { $0.dose?.basis }.first }
    if microbes.isEmpty { total = nil; basis = nil }
  }

  private mutating func setPerGramAside(_ microbes: inout [MicrobeMention]) {
    for index in microbes.indices where microbes[index].dose?.basis == .gram {
      if let dose = microbes[index].dose, totals.isEmpty, microbes.count == 1 { totals.append(dose) }
      microbes[index].cfu = nil
      microbes[index].dose = nil
    }
  }

  /// Killed cells have no colony-forming units: their count stays as words.
  private mutating func takeFromTheDead(_ microbes: inout [MicrobeMention]) {
    for index in microbes.indices {
      guard let dose = microbes[index].dose, let viability = microbes[index].viability else { continue }
      let isDead = viability == .heatKilled || viability == .lysate || viability == .filtrate
      guard isDead else { continue }
      microbes[index].amountText = label.stream.written(dose.tokens)
      microbes[index].cfu = nil
      notes.append(
        ReadingNote(
          kind: .cellsNotCFU,
          message: "\(label.stream.written(dose.tokens)): a count of cells that are not alive is no CFU.",
          span: label.stream.span(dose.tokens)
        )
      )
    }
  }

  /// A strength such as "10⁸ UFC/10⁸ UFC" in the title repeats the members' counts and is not their total.
  private func isOneOfTheParts(_ stated: Quantity, _ microbes: [MicrobeMention]) -> Bool {
    microbes.count > 1 && microbes.allSatisfy { $0.cfu != nil } && microbes.contains { $0.cfu == stated.value }
      && !isNamedTotal(stated)
  }

  /// A count elsewhere that is less than one member's own is not the total.
  private func isSmallerThanAMember(_ stated: Quantity, _ microbes: [MicrobeMention]) -> Bool {
    microbes.count > 1 && microbes.contains { ($0.cfu ?? 0) > stated.value * 1.001 }
  }

  private func statedTotal() -> Quantity? {
    guard totals.count > 1 else { return totals.first }
    if let expiry = totals.first(where: { $0.guarantee == .endOfShelfLife }) { return expiry }
    let withUnit = totals.filter { $0.unit == .cfu || $0.unit == .fluorescent || $0.unit == .liveCells }
    let candidates = withUnit.isEmpty ? totals : withUnit
    if let blends = blendSum(candidates) { return blends }
    return candidates.first { $0.basis != nil && isNamedTotal($0) } ?? candidates.first { $0.basis != nil }
      ?? candidates.first
  }

  private func isNamedTotal(_ quantity: Quantity) -> Bool {
    label.contains(.total, in: label.lineTokens(Int(label.line[quantity.tokens.lowerBound])))
  }

  /// Several blends, each with its own count, add up, unless one of the counts already is their sum.
  private func blendSum(_ candidates: [Quantity]) -> Quantity? {
    let blends = candidates.filter { quantity in
      isNamedTotal(quantity) && quantity.tokens.lowerBound > 0 && label.line[quantity.tokens.lowerBound] > 0
    }
    let values = Set(blends.map(\.value))
    guard values.count >= 2, let largest = blends.max(by: { $0.value < $1.value }) else { return nil }
    let others = blends.filter { $0.value != largest.value }.reduce(0) { $0 + $1.value }
    if abs(others - largest.value) < largest.value * 0.01 { return largest }
    if let outside = candidates.first(where: { candidate in
      !blends.contains { $0.tokens == candidate.tokens }
        && abs(candidate.value - others - largest.value) < candidate.value * 0.01
    }) {
      return outside
    }
    var sum = largest
    sum.value += others
    return sum
  }

  func guarantee(_ reader: DoseBasisReader) -> DoseGuarantee? {
    guard total != nil || !totals.isEmpty else { return reader.labelGuarantee() }
    return chosen?.guarantee == .endOfShelfLife ? .endOfShelfLife : reader.labelGuarantee()
  }
}

/// How sure a reading is of itself: 1 less a share for each doubt, never below 0.05.
enum ReadingConfidence {
  static func of(_ product: Product) -> Double {
    var value = 1.0
    for note in product.notes {
      switch note.kind {
      case .emptyText: value -= 0.9
      case .invalidUTF8, .textCut, .repairedText, .misspeltName: value -= 0.05
      case .ambiguousName, .nearMissStrain, .unconfirmedAlias, .strainDisagreesWithSpecies, .doseOutOfRange:
        value -= 0.15
      case .lostSuperscript, .longScaleBillion, .unknownStrain, .unknownSpecies, .twoDoses: value -= 0.03
      case .formerName, .genusOnly, .doseRange, .blendTotalOnly, .cellsNotCFU, .renamedByFootnote, .totalIsSum,
        .noMicrobe:
        break
      }
    }
    return max(0.05, (value * 100).rounded() / 100)
  }
}
