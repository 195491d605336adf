internal import Evidence
internal import Labels

/// What a label's count comes to in a day.
enum LabelDose {
  /// Total CFU a day; `nil` where the label does not say enough.
  ///
  /// A count per capsule or tablet is taken as one a serving where the label names no other number; drops, grams and
  /// millilitres have no such customary serving.
  static func total(of product: Product) -> Double? {
    guard let total = product.totalCFU, product.totalCFUBasis != nil else { return nil }
    return timesADay(product).map { total * $0 }
  }

  /// How often a day what the label counts is taken: a count for the day once.
  private static func timesADay(_ product: Product) -> Double? {
    switch product.totalCFUBasis {
    case .day: return 1
    case .serving, nil: return product.servingsPerDay
    case .capsule, .tablet: return product.servingsPerDay.map { (product.unitsPerServing ?? 1) * $0 }
    case .drop, .gram, .ml:
      guard let servings = product.servingsPerDay, let units = product.unitsPerServing else { return nil }
      return units * servings
    }
  }

  /// CFU a day of some of the product's microbes; `nil` where the label gives a blend total only.
  static func total(ofMicrobesAt positions: [Int], in product: Product) -> Double? {
    if positions.count == product.microbes.count { return total(of: product) ?? sum(positions, in: product) }
    return sum(positions, in: product)
  }

  private static func sum(_ positions: [Int], in product: Product) -> Double? {
    guard let times = timesADay(product) else { return nil }
    var sum = 0.0
    for position in positions {
      guard let cfu = product.microbes[position].cfu else { return nil }
      sum += cfu
    }
    return sum * times
  }

  /// Label dose over trial dose, per day; `nil` where either is unknown, or where the trial's count covers microbes
  /// that the product does not hold.
  static func ratio(product: Product, match: MicrobeMatch, arm: PreparedTrial.TestedArm) -> Double? {
    guard match.coversArm, arm.microbesInBothArms.isEmpty, let trialDose = arm.arm.doseCFUPerDay, trialDose > 0,
      let labelDose = total(ofMicrobesAt: match.productMicrobes, in: product)
    else { return nil }
    let ratio = labelDose / trialDose
    return ratio.isFinite ? ratio : nil
  }

  /// Label doses between half and twice the trial's are called alike.
  static let alike = 0.5...2.0

  /// What to say of the dose; `nil` where it is alike.
  static func caution(ratio: Double?, product: Product, match: MicrobeMatch, arm: TrialArm) -> String? {
    if let ratio {
      guard !alike.contains(ratio) else { return nil }
      let times =
        ratio < 1 ? "\(PlainText.number(ratio * 100, places: 1)) %" : "\(PlainText.number(ratio, places: 1)) times"
      return "The label gives \(times) of the trial's daily dose."
    }
    let trialDose = arm.doseCFUPerDay.map { PlainText.count($0) + " a day" } ?? arm.doseText
    guard let trialDose else { return "Dose unknown: the trial record gives none." }
    if product.microbes.count > 1, product.totalCFU != nil, match.productMicrobes.count < product.microbes.count {
      return "Dose unknown: the label counts the blend, not these microbes. The trial gave: \(trialDose)."
    }
    return "Dose cannot be compared with the label's. The trial gave: \(trialDose)."
  }
}
