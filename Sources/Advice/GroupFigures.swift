internal import Evidence

/// A difference between two groups worked out from the figures that a trial prints for each.
///
/// It is a check on printed p values, and stands in for a test where a source printed none. Two-sided, at the level
/// of 0.05: Welch's test for means, the pooled two-proportion test for counts.
struct GroupFigures: Sendable, Hashable {
  /// Difference, matched arm minus comparator: of means, or of proportions.
  var difference: Double
  /// Difference over its standard error.
  var statistic: Double
  /// What the statistic must exceed for two-sided significance at 0.05.
  var critical: Double

  var isSignificant: Bool { statistic.magnitude > critical }

  /// `nil` where the printed figures do not suffice.
  init?(_ outcome: TrialOutcome, active: [String], control: String) {
    guard case .arms(let statistic, let values) = outcome.content, statistic != .baseline,
      let first = values.first(where: { active.contains($0.arm) }),
      let second = values.first(where: { $0.arm == control })
    else { return nil }
    if statistic == .events { self.init(events: first, second) } else { self.init(means: first, second) }
  }

  private init?(events first: TrialOutcome.ArmValue, _ second: TrialOutcome.ArmValue) {
    guard let a = first.events, let b = second.events, let n = first.n.map(Double.init),
      let m = second.n.map(Double.init),
      n > 0, m > 0, a <= n, b <= m
    else { return nil }
    let pooled = (a + b) / (n + m)
    let variance = pooled * (1 - pooled) * (1 / n + 1 / m)
    guard variance > 0 else { return nil }
    difference = a / n - b / m
    statistic = difference / variance.squareRoot()
    critical = Self.normalCritical
  }

  private init?(means first: TrialOutcome.ArmValue, _ second: TrialOutcome.ArmValue) {
    guard let a = first.mean, let b = second.mean, let s = Self.standardError(first),
      let t = Self.standardError(second),
      let n = first.n.map(Double.init), let m = second.n.map(Double.init), n > 1, m > 1
    else { return nil }
    let variance = s * s + t * t
    guard variance > 0 else { return nil }
    difference = a - b
    statistic = difference / variance.squareRoot()
    // Welch–Satterthwaite degrees of freedom.
    let freedom = variance * variance / (s * s * s * s / (n - 1) + t * t * t * t / (m - 1))
    critical = Self.tCritical(freedom)
  }

  private static func standardError(_ value: TrialOutcome.ArmValue) -> Double? {
    if let se = value.se { return se }
    guard let n = value.n, n > 1 else { return nil }
    if let sd = value.sd { return sd / Double(n).squareRoot() }
    if let interval = value.ci95 { return (interval.high - interval.low) / 2 / tCritical(Double(n - 1)) }
    return nil
  }

  private static let normalCritical = 1.959964

  /// The 0.975 quantile of Student's t by its Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5); within 0.01
  /// from 4 degrees of freedom on.
  static func tCritical(_ freedom: Double) -> Double {
    let z = normalCritical
    let z3 = z * z * z
    let z5 = z3 * z * z
    let z7 = z5 * z * z
    let first = (z3 + z) / 4
    let second = (5 * z5 + 16 * z3 + 3 * z) / 96
    let third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384
    return z + first / freedom + second / (freedom * freedom) + third / (freedom * freedom * freedom)
  }
}
