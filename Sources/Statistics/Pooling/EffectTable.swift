/// One study's estimate of an effect and the sampling variance of that estimate.
public struct StudyEffect: Sendable, Hashable {
  /// What the study is called.
  public var study: String
  /// The effect, on a scale where estimates are about normal: a mean difference, a log ratio.
  public var estimate: Double
  /// The square of the estimate's standard error; positive.
  public var variance: Double

  /// An effect with its sampling variance.
  public init(study: String, estimate: Double, variance: Double) {
    self.study = study
    self.estimate = estimate
    self.variance = variance
  }

  /// The square root of the variance.
  public var standardError: Double { variance.squareRoot() }
}

/// Studies that can be pooled: at least one, every estimate finite, every variance positive.
public struct EffectTable: Sendable, Hashable {
  /// The studies in the order given.
  public let studies: [StudyEffect]

  /// A table of studies.
  ///
  /// - Throws: ``PoolingError/noStudies``, or what is wrong with the first row that cannot be used.
  public init(_ studies: [StudyEffect]) throws(PoolingError) {
    try Self.check(studies.map(\.estimate), studies.map(\.variance))
    self.studies = studies
  }

  /// The estimates, in the order of the studies.
  public var estimates: [Double] { studies.map(\.estimate) }

  /// The sampling variances, in the order of the studies.
  public var variances: [Double] { studies.map(\.variance) }

  static func check(_ estimates: [Double], _ variances: [Double]) throws(PoolingError) {
    guard estimates.count == variances.count else {
      throw .lengthsDiffer(estimates: estimates.count, variances: variances.count)
    }
    guard !estimates.isEmpty else { throw .noStudies }
    for row in estimates.indices {
      guard estimates[row].isFinite else { throw .estimateNotFinite(row: row) }
      // A variance below the smallest normal number has no finite inverse.
      guard variances[row] > 0, variances[row].isFinite, (1 / variances[row]).isFinite else {
        throw .varianceNotPositive(row: row)
      }
    }
  }
}

/// Why studies could not be pooled. Rows count from 0 in the order given.
public enum PoolingError: Error, Sendable, Hashable {
  /// There is nothing to pool.
  case noStudies
  /// There are not as many variances as estimates.
  case lengthsDiffer(estimates: Int, variances: Int)
  /// An estimate is infinite or not a number.
  case estimateNotFinite(row: Int)
  /// A sampling variance is negative, zero, infinite, not a number, or too small to be inverted.
  case varianceNotPositive(row: Int)
  /// A moderator's value is infinite or not a number, or the row has too few or too many.
  case moderatorNotFinite(row: Int)
  /// The level of confidence is not between 0 and 1.
  case levelOutOfRange
  /// There are fewer studies than what is asked for needs.
  case tooFewStudies(needed: Int)
  /// A column of moderators is constant or a combination of those before it; columns count from 0, the intercept not
  /// being one of them.
  case redundantModerator(column: Int)
  /// The estimates lie on the regression line but for rounding, so that there is no error to test against.
  case noResidualVariation
  /// The search for the between-study variance did not settle.
  case notConverged(method: HeterogeneityMethod, iterations: Int)
  /// The number of missing studies went back and forth.
  case trimAndFillNotConverged
}
