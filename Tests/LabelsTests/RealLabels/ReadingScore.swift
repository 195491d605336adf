import Labels

/// Right, wrong and missing answers of one kind.
struct Tally: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missing = 0

  /// The harmonic mean of precision and recall.
  var f1: Double { 2 * Double(right) / Double(2 * right + wrong + missing) }
  /// The share of right answers, where each question has one answer.
  var accuracy: Double { Double(right) / Double(right + wrong) }

  mutating func count(_ isRight: Bool) {
    if isRight { right += 1 } else { wrong += 1 }
  }

  var description: String { "\(right) right, \(wrong) wrong, \(missing) missing" }
}

/// How well labels were read.
///
/// A microbe that was missed counts against the strains, the counts and the viability too; a microbe that is not there
/// counts against the strains where it came with one.
struct ReadingScore {
  var species = Tally()
  var strains = Tally()
  var counts = Tally()
  var totals = Tally()
  var viability = Tally()
  var forms = Tally()
  /// Labels without a microbe on which one was found.
  var inventions: [String] = []
  /// What was not read right, a line each, for whoever mends the reader.
  var faults: [String] = []

  mutating func add(_ product: Product, _ label: RealLabel) {
    let expected = label.gold.microbes
    let (partners, unpaired) = paired(expected, product.microbes) { microbe, found in
      guard Allowances.isName(found.name, of: microbe, on: label) else { return nil }
      return (Allowances.isStrain(found.strain, of: microbe, on: label) ? 2 : 0)
        + (found.written.squashed == microbe.written.squashed ? 1 : 0)
    }
    for (microbe, partner) in zip(expected, partners) {
      if let partner { add(product.microbes[partner], microbe, label) } else { addMissing(microbe, label) }
    }
    let invented = unpaired.map { product.microbes[$0] }.filter { !Allowances.isOptional($0.name, on: label) }
    for found in invented {
      species.wrong += 1
      if found.strain != nil { strains.wrong += 1 }
      faults.append("\(label.id): not expected: \(found.name) \(found.strain ?? "")")
    }
    if expected.isEmpty, !invented.isEmpty { inventions.append(label.id) }
    judge(
      Allowances.isCount(product.totalCFU, where: label.gold.totalCFU, on: label),
      \.totals,
      label,
      "total \(product.totalCFU.map { "\($0)" } ?? "none")"
    )
    judge(Allowances.isForm(product.form, of: label), \.forms, label, "form \(product.form.rawValue)")
  }

  private mutating func add(_ found: LabelMicrobe, _ microbe: RealLabel.Microbe, _ label: RealLabel) {
    species.right += 1
    if Allowances.isStrain(found.strain, of: microbe, on: label) {
      if microbe.strain != nil { strains.right += 1 }
    } else {
      if microbe.strain != nil { strains.missing += 1 }
      if found.strain != nil { strains.wrong += 1 }
      faults.append("\(label.id): \(found.name): strain \(found.strain ?? "none")")
    }
    judge(
      Allowances.isCount(found.cfu, where: microbe.cfu, on: label),
      \.counts,
      label,
      "\(found.name): \(found.cfu.map { "\($0)" } ?? "no") CFU"
    )
    judge(
      Allowances.isViability(found.viability, of: microbe, on: label),
      \.viability,
      label,
      "\(found.name): \(found.viability.rawValue)"
    )
  }

  private mutating func addMissing(_ microbe: RealLabel.Microbe, _ label: RealLabel) {
    species.missing += 1
    if microbe.strain != nil { strains.missing += 1 }
    counts.wrong += 1
    viability.wrong += 1
    faults.append("\(label.id): missing: \(microbe.name) \(microbe.strain ?? "")")
  }

  private mutating func judge(
    _ isRight: Bool,
    _ tally: WritableKeyPath<ReadingScore, Tally>,
    _ label: RealLabel,
    _ what: String
  ) {
    self[keyPath: tally].count(isRight)
    if !isRight { faults.append("\(label.id): \(what)") }
  }
}
