/// A test whether small studies found other effects than large ones.
public struct AsymmetryTest: Sendable, Hashable {
  /// The slope on the standard error in its own standard errors: z or t.
  public var statistic: Double
  /// Two-sided p value; `nil` where there are no degrees of freedom for it.
  public var p: Double?
  /// Of Student's t; `nil` for a z.
  public var degreesOfFreedom: Int?
  /// What the regression predicts for a study without sampling error.
  public var limit: Double
  /// The interval of ``limit``; `nil` where there are no degrees of freedom for it.
  public var limitInterval: Interval?
}

extension RandomEffects {
  /// Residuals whose squares are a smaller share than this of the estimates' are the rounding of these.
  private static let roundingShare = 100 * Double.ulpOfOne * Double.ulpOfOne

  /// Egger's regression as a mixed-effects meta-regression on the standard error.
  ///
  /// J. A. C. Sterne, M. Egger, in Publication bias in meta-analysis, 2005, 99–110; metafor's `regtest` as it stands.
  ///
  /// - Throws: ``PoolingError/tooFewStudies(needed:)`` under three studies (two under equal effects),
  ///   ``PoolingError/redundantModerator(column:)`` where all standard errors are equal, and what pooling throws.
  public static func eggerMixed(
    _ table: EffectTable,
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> AsymmetryTest {
    let fit = try regress(
      table,
      on: [table.standardErrors],
      method: method,
      test: test,
      level: level,
      rules: rules
    )
    return AsymmetryTest(
      statistic: fit.coefficients[1].statistic,
      p: fit.coefficients[1].p,
      degreesOfFreedom: test == .knappHartung ? fit.count - 2 : nil,
      limit: fit.coefficients[0].estimate,
      limitInterval: fit.coefficients[0].interval
    )
  }

  /// Egger's regression in its first form: least squares with inverse variances as weights and a free error variance.
  ///
  /// M. Egger, G. Davey Smith, M. Schneider, C. Minder, Bias in meta-analysis detected by a simple, graphical test, BMJ
  /// 315 (1997), 629–634.
  ///
  /// - Throws: ``PoolingError/tooFewStudies(needed:)`` under three studies, ``PoolingError/redundantModerator(column:)``
  ///   where all standard errors are equal, ``PoolingError/noResidualVariation`` where all estimates are.
  public static func eggerClassical(
    _ table: EffectTable,
    level: Double = 0.95
  ) throws(PoolingError) -> AsymmetryTest {
    guard table.studies.count >= 3 else { throw .tooFewStudies(needed: 3) }
    guard level > 0, level < 1 else { throw .levelOutOfRange }
    var model = try ModeratorModel(
      estimates: table.estimates,
      variances: table.variances,
      columns: [table.standardErrors.values]
    )
    let (values, covariance) = model.coefficients(tau2: 0)
    let freedom = model.degreesOfFreedom
    let residualSum = model.residualSum(tau2: 0)
    let wholeSum = table.studies.reduce(0) { $0 + $1.estimate * $1.estimate / $1.variance }
    guard residualSum > Self.roundingShare * wholeSum else { throw .noResidualVariation }
    let errorVariance = residualSum / freedom
    let distribution = StudentT(degreesOfFreedom: freedom)
    let statistic = values[1] / (errorVariance * covariance[3]).squareRoot()
    return AsymmetryTest(
      statistic: statistic,
      p: distribution.twoSided(statistic),
      degreesOfFreedom: Int(freedom),
      limit: values[0],
      limitInterval: Interval(
        around: values[0],
        halfWidth: -distribution.quantile((1 - level) / 2) * (errorVariance * covariance[0]).squareRoot()
      )
    )
  }
}

extension EffectTable {
  var standardErrors: Moderator {
    Moderator(name: "sei", values: studies.map(\.standardError))
  }
}
