/// One column of a meta-regression.
public struct Moderator: Sendable, Hashable {
  /// What the column is called.
  public var name: String
  /// A value per study.
  public var values: [Double]

  /// A named column.
  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }
}

/// How the effect depends on properties of the studies.
public struct MetaRegressionFit: Sendable, Hashable {
  /// One coefficient of the regression.
  public struct Coefficient: Sendable, Hashable {
    /// `intercept`, or the moderator's name.
    public var name: String
    /// The change of the effect with one unit of the moderator.
    public var estimate: Double
    /// The standard error of ``estimate``.
    public var standardError: Double
    /// The estimate in standard errors: z, or t with Knapp and Hartung's test.
    public var statistic: Double
    /// Two-sided p value; `nil` where there are no degrees of freedom for it, or estimate and standard error are 0.
    public var p: Double?
    /// `nil` where there are no degrees of freedom for it.
    public var interval: Interval?
  }

  /// The test that all coefficients but the intercept are zero.
  public struct OmnibusTest: Sendable, Hashable {
    /// A chi-squared statistic under Wald's test, an F under Knapp and Hartung's.
    public var statistic: Double
    /// Number of coefficients tested.
    public var numerator: Int
    /// Of F; `nil` under Wald's test.
    public var denominator: Int?
    /// The probability of a statistic at least as large; `nil` where there are no degrees of freedom for it.
    public var p: Double?
  }

  /// Number of studies.
  public var count: Int
  /// How the variance between studies was estimated.
  public var method: HeterogeneityMethod
  /// The test of the coefficients.
  public var test: CoefficientTest
  /// Confidence of the intervals, such as 0.95.
  public var level: Double
  /// The intercept first, then the moderators in their order.
  public var coefficients: [Coefficient]
  /// The covariance of the coefficients, row by row.
  public var covariance: [[Double]]
  /// What the moderators leave of the differences between studies; `nil` where there are no degrees of freedom left.
  public var residual: RandomEffectsFit.Heterogeneity?
  /// The share of the variance between studies that the moderators account for, in per cent and not negative; 0 where
  /// there is none without them, `nil` under equal effects.
  ///
  /// S. W. Raudenbush, in The handbook of research synthesis and meta-analysis, 2009, 295–315.
  public var rSquared: Double?
  /// `nil` where the coefficients' covariance is zero.
  public var moderators: OmnibusTest?
  /// How often the variance between studies was improved.
  public var iterations: Int
}

extension RandomEffects {
  /// Regresses the effect on one or more moderators, with an intercept.
  ///
  /// H. C. van Houwelingen, L. R. Arends, T. Stijnen, Advanced methods in meta-analysis, Stat Med 21 (2002), 589–624;
  /// with Knapp and Hartung's test, Stat Med 22 (2003), 2693–2710.
  ///
  /// - Throws: ``PoolingError/tooFewStudies(needed:)`` where there are not more studies than coefficients (as many
  ///   suffice under equal effects), ``PoolingError/redundantModerator(column:)``,
  ///   ``PoolingError/moderatorNotFinite(row:)``, and what pooling throws.
  public static func regress(
    _ table: EffectTable,
    on moderators: [Moderator],
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> MetaRegressionFit {
    for row in table.studies.indices {
      let isComplete = moderators.allSatisfy {
        $0.values.count == table.studies.count && $0.values[row].isFinite
      }
      guard isComplete else { throw .moderatorNotFinite(row: row) }
    }
    let pooler = try Pooler(method: method, test: test, level: level, rules: rules)
    return try pooler.regress(table.estimates, table.variances, on: moderators)
  }
}

extension Pooler {
  func regress(
    _ estimates: [Double],
    _ variances: [Double],
    on moderators: [Moderator]
  ) throws(PoolingError) -> MetaRegressionFit {
    let needed = moderators.count + (method.assumesOneEffect ? 1 : 2)
    guard estimates.count >= needed else { throw .tooFewStudies(needed: needed) }
    var model = try ModeratorModel(estimates: estimates, variances: variances, columns: moderators.map(\.values))
    let found = try HeterogeneityEstimator(method: method, rules: rules).estimate(&model)
    var (values, covariance) = model.coefficients(tau2: found.tau2)
    let freedom = model.degreesOfFreedom
    if test == .knappHartung {
      let factor = scale(model.residualSum(tau2: found.tau2), freedom)
      covariance = covariance.map { factor * $0 }
    }
    let count = values.count
    let rows = (0..<count).map { Array(covariance[$0 * count..<($0 + 1) * count]) }
    let names = ["intercept"] + moderators.map(\.name)
    return MetaRegressionFit(
      count: estimates.count,
      method: method,
      test: test,
      level: level,
      coefficients: values.indices.map {
        coefficient(names[$0], values[$0], rows[$0][$0].squareRoot(), freedom: freedom)
      },
      covariance: rows,
      residual: freedom > 0 ? heterogeneity(&model, tau2: found.tau2) : nil,
      rSquared: try rSquared(estimates, variances, tau2: found.tau2),
      moderators: omnibus(values, rows, freedom: freedom),
      iterations: found.iterations
    )
  }

  private func coefficient(
    _ name: String,
    _ estimate: Double,
    _ standardError: Double,
    freedom: Double
  ) -> MetaRegressionFit.Coefficient {
    let used = test == .knappHartung ? freedom : .infinity
    let statistic = estimate / standardError
    return MetaRegressionFit.Coefficient(
      name: name,
      estimate: estimate,
      standardError: standardError,
      statistic: statistic,
      p: used > 0 && !statistic.isNaN ? StudentT(degreesOfFreedom: used).twoSided(statistic) : nil,
      interval: used > 0
        ? Interval(around: estimate, halfWidth: quantile(degreesOfFreedom: used) * standardError) : nil
    )
  }

  private func rSquared(_ estimates: [Double], _ variances: [Double], tau2: Double) throws(PoolingError) -> Double? {
    guard !method.assumesOneEffect else { return nil }
    var model = MeanModel(estimates: estimates, variances: variances)
    let without = try HeterogeneityEstimator(method: method, rules: rules).estimate(&model).tau2
    return without > 0 ? max(0, 100 * (without - tau2) / without) : 0
  }

  private func omnibus(
    _ values: [Double],
    _ covariance: [[Double]],
    freedom: Double
  ) -> MetaRegressionFit.OmnibusTest? {
    let tested = Array(values.dropFirst())
    let block = covariance.dropFirst().map { Array($0.dropFirst()) }
    guard !tested.isEmpty, let square = quadraticForm(tested, inverseOf: block) else { return nil }
    guard test == .knappHartung else {
      let p = ChiSquared(degreesOfFreedom: Double(tested.count)).survival(square)
      return .init(statistic: square, numerator: tested.count, denominator: nil, p: p)
    }
    let ratio = square / Double(tested.count)
    let p = freedom > 0 ? Self.upperTailOfF(ratio, Double(tested.count), freedom) : nil
    return .init(statistic: ratio, numerator: tested.count, denominator: Int(freedom), p: p)
  }

  private static func upperTailOfF(_ ratio: Double, _ numerator: Double, _ denominator: Double) -> Double {
    let product = numerator * ratio
    return RegularisedIncompleteBeta.value(
      x: denominator / (denominator + product),
      complement: product / (denominator + product),
      a: denominator / 2,
      b: numerator / 2
    )
  }

  /// vᵀ M⁻¹ v by Cholesky's factor; `nil` where the matrix is not positive definite.
  private func quadraticForm(_ vector: [Double], inverseOf matrix: [[Double]]) -> Double? {
    var factor = matrix
    var solved = vector
    for row in vector.indices {
      for column in 0...row {
        let rest = (0..<column).reduce(matrix[row][column]) { $0 - factor[row][$1] * factor[column][$1] }
        if row == column {
          guard rest > 0 else { return nil }
          factor[row][row] = rest.squareRoot()
        } else {
          factor[row][column] = rest / factor[column][column]
        }
      }
      solved[row] = (0..<row).reduce(vector[row]) { $0 - factor[row][$1] * solved[$1] } / factor[row][row]
    }
    return solved.reduce(0) { $0 + $1 * $1 }
  }
}
