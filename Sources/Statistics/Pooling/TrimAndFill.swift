/// The pooled effect with studies put in where they seem to be missing.
public struct TrimAndFillFit: Sendable, Hashable {
  /// The side of the funnel on which studies are missing.
  public enum Side: String, Sendable, Hashable {
    case left, right
  }

  /// How many studies seem to be missing.
  public var missing: Int
  /// Where they seem to be missing.
  public var side: Side
  /// The mirror images that were put in.
  public var filled: [StudyEffect]
  /// The pooled effect of all, with Wald's test; that of the studies alone where none is missing.
  public var fit: RandomEffectsFit
}

extension RandomEffects {
  /// Trim and fill with the estimator L₀.
  ///
  /// S. Duval, R. Tweedie, Trim and fill, Biometrics 56 (2000), 455–463. The side is that away from which the effects
  /// rise with their standard error: left where they rise, or where all standard errors are equal.
  ///
  /// - Throws: ``PoolingError/tooFewStudies(needed:)`` under three studies (two under equal effects),
  ///   ``PoolingError/trimAndFillNotConverged``, and what pooling throws.
  public static func trimAndFill(
    _ table: EffectTable,
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    side: TrimAndFillFit.Side? = nil,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> TrimAndFillFit {
    let whole = try Pooler(method: method, test: test, level: level, rules: rules)
    let pooler = try Pooler(method: method, test: .wald, level: level, rules: rules)
    let chosen = if let side { side } else { try pooler.missingSide(table) }
    let sign = chosen == .right ? -1.0 : 1.0
    // Equal estimates stay in the order given.
    let ordered = table.studies.enumerated()
      .sorted { (sign * $0.element.estimate, $0.offset) < (sign * $1.element.estimate, $1.offset) }.map(\.element)
    let (missing, centre) = try pooler.trim(ordered.map { sign * $0.estimate }, ordered.map(\.variance))
    guard missing > 0 else {
      let fit = try whole.fit(table.estimates, table.variances)
      return TrimAndFillFit(missing: 0, side: chosen, filled: [], fit: fit)
    }
    let filled = ordered.suffix(missing).enumerated().map { index, study in
      StudyEffect(
        study: "Filled \(index + 1)",
        estimate: 2 * sign * centre - study.estimate,
        variance: study.variance
      )
    }
    let all = table.studies + filled
    let fit = try pooler.fit(all.map(\.estimate), all.map(\.variance))
    return TrimAndFillFit(missing: missing, side: chosen, filled: filled, fit: fit)
  }
}

extension Pooler {
  private static let mostTrimmings = 100

  fileprivate func missingSide(_ table: EffectTable) throws(PoolingError) -> TrimAndFillFit.Side {
    do {
      let fit = try regress(table.estimates, table.variances, on: [table.standardErrors])
      return fit.coefficients[1].estimate < 0 ? .right : .left
    } catch .redundantModerator {
      return .left
    }
  }

  /// How many of the largest estimates have no counterpart, and the mean without them.
  ///
  /// - Parameter estimates: in rising order.
  fileprivate func trim(
    _ estimates: [Double],
    _ variances: [Double]
  ) throws(PoolingError) -> (missing: Int, centre: Double) {
    var missing = 0
    for _ in 0..<Self.mostTrimmings {
      let kept = estimates.count - missing
      guard kept > 0 else { throw .tooFewStudies(needed: 3) }
      let centre = try fit(Array(estimates.prefix(kept)), Array(variances.prefix(kept))).estimate
      let next = Self.missingByRanks(estimates.map { $0 - centre })
      if next == missing { return (missing, centre) }
      missing = next
    }
    throw .trimAndFillNotConverged
  }

  /// L₀ = (4 S − k (k + 1)) / (2 k − 1), S being the sum of the ranks of the distances above the centre.
  private static func missingByRanks(_ distances: [Double]) -> Int {
    let order = distances.indices.sorted { (abs(distances[$0]), $0) < (abs(distances[$1]), $1) }
    let sum = order.enumerated().reduce(0.0) { distances[$1.element] > 0 ? $0 + Double($1.offset + 1) : $0 }
    let count = Double(distances.count)
    let missing = (4 * sum - count * (count + 1)) / (2 * count - 1)
    return max(0, Int(missing.rounded(.toNearestOrEven)))
  }
}
