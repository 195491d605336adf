internal import Evidence
internal import Statistics

/// Something that does not hold together in printed figures.
struct Finding {
  var key: String
  var message: String
  /// Whether no rounding, adjustment or other test could explain it: a number outside its range.
  var isImpossible = false
}

/// The printed figures of one comparison, and whether they hold together.
struct ContrastFigures {
  var effect: TrialOutcome.Effect?
  var estimate: Double?
  var interval: TrialOutcome.Interval?
  var p: Double?
  var pBelow: Double?

  private var isRatio: Bool {
    switch effect {
    case .riskRatio, .oddsRatio, .hazardRatio, .ratioOfMeans: true
    default: false
    }
  }

  /// The estimate that means no difference.
  var null: Double { isRatio ? 1 : 0 }

  func findings() -> [Finding] {
    let impossible = impossibleFigures()
    guard impossible.isEmpty else { return impossible }
    return [estimateOutsideInterval(), lopsidedInterval(), intervalAgainstP()].compactMap { $0 }.prefix(1).map { $0 }
  }

  private func impossibleFigures() -> [Finding] {
    var findings: [Finding] = []
    for (key, value) in [("p", p), ("p_below", pBelow)] {
      if let value, !(value > 0 && value <= 1) {
        findings.append(
          Finding(
            key: key,
            message: "\(value) is no p value: it must be above 0 and at most 1. Use p_below for “p < …”.",
            isImpossible: true
          )
        )
      }
    }
    if let interval, interval.low > interval.high {
      findings.append(
        Finding(
          key: "ci95",
          message: "The low end (\(interval.low)) is above the high end (\(interval.high)). Swap them.",
          isImpossible: true
        )
      )
    }
    if isRatio {
      for (key, value) in [("estimate", estimate), ("ci95", interval?.low), ("ci95", interval?.high)] {
        if let value, value < 0 || (value == 0 && key == "estimate") {
          findings.append(
            Finding(key: key, message: "A ratio cannot be \(value). Is the effect another one?", isImpossible: true)
          )
        }
      }
    }
    return findings
  }

  private func estimateOutsideInterval() -> Finding? {
    guard let estimate, let interval else { return nil }
    let low = interval.low - Rounding.halfUnit(interval.low) - Rounding.halfUnit(estimate)
    let high = interval.high + Rounding.halfUnit(interval.high) + Rounding.halfUnit(estimate)
    guard !(low...high).contains(estimate) else { return nil }
    return Finding(
      key: "ci95",
      message: "The interval (\(interval.low) to \(interval.high)) does not hold its estimate (\(estimate)). "
        + "Compare with the source; if it prints this, say so under doubt."
    )
  }

  /// The distance of the estimate from the middle, in half-widths; a symmetric interval has 0, up to rounding.
  private func lopsidedInterval() -> Finding? {
    guard let estimate, let interval, interval.low > (isRatio ? 0 : -.infinity) else { return nil }
    let (low, middle, high) = (scaled(interval.low), scaled(estimate), scaled(interval.high))
    let half = (high - low) / 2
    let offset = abs(middle - (low + high) / 2)
    guard half > 0, offset > 0.4 * half + rounding(estimate) + rounding(interval.low) + rounding(interval.high) else {
      return nil
    }
    return Finding(
      key: "ci95",
      message: "The estimate (\(estimate)) stands far from the middle of its interval (\(interval.low) to "
        + "\(interval.high)), so one of the three may be misprinted. Compare with the source; if it prints this, say "
        + "so under doubt."
    )
  }

  private func scaled(_ value: Double) -> Double {
    isRatio ? LogScale.log(value) : value
  }

  /// The rounding of a figure, on the scale of the comparison.
  private func rounding(_ value: Double) -> Double {
    isRatio ? Rounding.halfUnit(value) / max(value, 1e-9) : Rounding.halfUnit(value)
  }

  /// The range of two-sided p values that estimate and interval allow, within rounding.
  var pFromInterval: ClosedRange<Double>? {
    guard let estimate, let interval, interval.low > (isRatio ? 0 : -.infinity) else { return nil }
    let distance = abs(scaled(estimate) - scaled(null))
    let halfWidth = (scaled(interval.high) - scaled(interval.low)) / 2
    let slack = (rounding(interval.low) + rounding(interval.high)) / 2
    let z = NormalDistribution.standard.quantile(0.975)
    guard halfWidth > 0 else { return nil }
    let smallest = max(0, distance - rounding(estimate)) / (halfWidth + slack) * z
    let largest = (distance + rounding(estimate)) / max(halfWidth - slack, halfWidth * 0.05) * z
    return 2 * NormalDistribution.standard.survival(largest)...2 * NormalDistribution.standard.survival(smallest)
  }

  private func intervalAgainstP() -> Finding? {
    guard let range = pFromInterval else { return nil }
    if let p, let why = PValueComparison.disagreement(printed: p, with: range) {
      return Finding(key: "p", message: why.sentence(basis: "estimate and interval"))
    }
    if let pBelow, PValueComparison.isFarAbove(range, bound: pBelow) {
      return Finding(
        key: "p_below",
        message: "Estimate and interval give p of about \(Rounding.short(range.lowerBound)) or more, not below "
          + "\(pBelow). Compare with the source; if it prints this, say so under doubt."
      )
    }
    return nil
  }
}

/// Printed p values against recomputed ones.
enum PValueComparison {
  enum Disagreement {
    case oneSided(printed: Double, recomputed: Double)
    case other(printed: Double, recomputed: Double)

    func sentence(basis: String) -> String {
      switch self {
      case .oneSided(let printed, let recomputed):
        "The printed p (\(printed)) is about half, or less, of what \(basis) give (\(Rounding.short(recomputed))), so it looks "
          + "one-sided. Compare with the source; if it prints this, say so under doubt."
      case .other(let printed, let recomputed):
        "The printed p (\(printed)) does not follow from \(basis), which give about \(Rounding.short(recomputed)). "
          + "Compare with the source; if it prints this, say so under doubt."
      }
    }
  }

  /// How far, in standard errors, a p value of an adjusted analysis may lie from the unadjusted one without a word.
  static let tolerance = 0.35

  /// Shares of the two-sided p that a one-sided one comes out at, when the test behind it is not quite ours.
  static let oneSidedShares = 0.3...0.6

  /// Why a printed p does not fit the range recomputed; `nil` where it does.
  static func disagreement(printed: Double, with range: ClosedRange<Double>) -> Disagreement? {
    let z = score(printed)
    let low = score(range.upperBound)
    let high = score(range.lowerBound)
    // Where half of the two-sided p is on the other side of 5 %, a smaller disagreement matters as well.
    if z > high, range.lowerBound > 0.04, printed <= 0.06, oneSidedShares.contains(printed / range.lowerBound) {
      return .oneSided(printed: printed, recomputed: range.lowerBound)
    }
    let slack = tolerance + 0.1 * z
    guard z < low - slack || z > high + slack else { return nil }
    return .other(printed: printed, recomputed: z < low ? range.upperBound : range.lowerBound)
  }

  static func isFarAbove(_ range: ClosedRange<Double>, bound: Double) -> Bool {
    score(range.lowerBound) < score(bound) - tolerance - 0.1 * score(bound)
  }

  /// The distance from zero, in standard errors, of which p is the two-sided probability.
  static func score(_ p: Double) -> Double {
    -NormalDistribution.standard.quantile(max(p, 1e-300) / 2)
  }
}
