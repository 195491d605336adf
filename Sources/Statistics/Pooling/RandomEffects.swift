/// Several studies' effects as one mean.
public struct RandomEffectsFit: Sendable, Hashable {
  /// What there is to say about differences between studies; only where there are at least two.
  public struct Heterogeneity: Sendable, Hashable {
    /// The variance between studies, in squared units of the effect; 0 under equal effects.
    public var tau2: Double
    /// The share of variance that is between studies, in per cent.
    public var iSquared: Double
    /// Total variance over sampling variance.
    public var hSquared: Double
    /// Cochran's Q: the weighted sum of squared distances from the mean under equal effects.
    public var q: Double
    /// The probability of a Q at least as large under equal effects.
    public var qP: Double
    /// The sampling variance that stands for all of them in I² and H² (Higgins and Thompson 2002, equation 9).
    public var typicalVariance: Double
  }

  /// Number of studies.
  public var count: Int
  /// How the variance between studies was estimated.
  public var method: HeterogeneityMethod
  /// The test that was used: Wald's with a single study, whatever was asked for.
  public var test: CoefficientTest
  /// Confidence of the intervals, such as 0.95.
  public var level: Double
  /// The mean effect; with one study that study's.
  public var estimate: Double
  /// Its standard error. Zero with Knapp and Hartung's test where all estimates are equal.
  public var standardError: Double
  /// The estimate in standard errors: z, or t with Knapp and Hartung's test.
  public var statistic: Double
  /// Two-sided p value of no effect; not a number where estimate and standard error are both 0.
  public var p: Double
  /// The interval of the mean effect.
  public var interval: Interval
  /// Where the true effect of a further study would lie; `nil` with one study and under equal effects.
  ///
  /// The mean ± a quantile × √(SE² + τ²), with the normal quantile under Wald's test and that of Student's t with k − 1
  /// degrees of freedom under Knapp and Hartung's, as metafor 3.8 does. (J. P. T. Higgins, S. G. Thompson, D. J.
  /// Spiegelhalter, J R Stat Soc A 172 (2009), 137–159, and R. D. Riley et al., BMJ 342 (2011), d549, take k − 2.)
  public var prediction: Interval?
  /// `nil` with one study.
  public var heterogeneity: Heterogeneity?
  /// How often the variance between studies was improved; 0 for the methods with a closed form.
  public var iterations: Int

  /// The variance between studies, 0 where there is but one study.
  public var tau2: Double { heterogeneity?.tau2 ?? 0 }

  /// Each study's share of the pooled estimate, adding up to 1.
  public func shares(of variances: [Double]) -> [Double] {
    let weights = variances.map { 1 / ($0 + tau2) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

/// Classical meta-analysis: what several studies of one effect say together.
///
/// Agrees with `rma` of the R package metafor 3.8. W. Viechtbauer, Conducting meta-analyses in R with the metafor
/// package, J Stat Softw 36 (2010), issue 3.
public enum RandomEffects {
  /// Pools a table of studies.
  ///
  /// - Parameters:
  ///   - method: how the variance between studies is estimated.
  ///   - test: how the mean is tested.
  ///   - level: confidence of the intervals, between 0 and 1.
  ///   - rules: when an iterative method has settled.
  /// - Throws: ``PoolingError/notConverged(method:iterations:)`` or ``PoolingError/levelOutOfRange``.
  public static func fit(
    _ table: EffectTable,
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> RandomEffectsFit {
    try Pooler(method: method, test: test, level: level, rules: rules).fit(table.estimates, table.variances)
  }

  /// Pools estimates with their sampling variances.
  ///
  /// - Throws: what is wrong with the first row that cannot be used, and as for tables.
  public static func fit(
    yi estimates: [Double],
    vi variances: [Double],
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> RandomEffectsFit {
    try EffectTable.check(estimates, variances)
    return try Pooler(method: method, test: test, level: level, rules: rules).fit(estimates, variances)
  }
}

/// Pools one set of numbers after another in the same way.
struct Pooler {
  var method: HeterogeneityMethod
  var test: CoefficientTest
  var level: Double
  var rules: IterationRules

  /// Residuals whose weighted squares add up to no more than this are rounding, as in metafor.
  static let smallestResidualSum = Double.ulpOfOne

  init(
    method: HeterogeneityMethod,
    test: CoefficientTest,
    level: Double,
    rules: IterationRules
  ) throws(PoolingError) {
    guard level > 0, level < 1 else { throw .levelOutOfRange }
    self.method = method
    self.test = test
    self.level = level
    self.rules = rules
  }

  func fit(_ estimates: [Double], _ variances: [Double]) throws(PoolingError) -> RandomEffectsFit {
    guard estimates.count > 1 else { return single(estimates[0], variances[0]) }
    var model = MeanModel(estimates: estimates, variances: variances)
    let found = try HeterogeneityEstimator(method: method, rules: rules).estimate(&model)
    let mean = model.mean(tau2: found.tau2)
    var variance = 1 / mean.weight
    if test == .knappHartung { variance *= scale(model.residualSum(tau2: found.tau2), model.degreesOfFreedom) }
    var fit = summary(
      estimate: model.centre + mean.centred,
      standardError: variance.squareRoot(),
      degreesOfFreedom: test == .knappHartung ? model.degreesOfFreedom : .infinity
    )
    fit.count = estimates.count
    fit.iterations = found.iterations
    fit.heterogeneity = heterogeneity(&model, tau2: found.tau2)
    if !method.assumesOneEffect {
      let quantile = quantile(degreesOfFreedom: test == .knappHartung ? model.degreesOfFreedom : .infinity)
      fit.prediction = Interval(around: fit.estimate, halfWidth: quantile * (variance + found.tau2).squareRoot())
    }
    return fit
  }

  /// A study by itself: nothing is pooled, and nothing is known about differences between studies.
  private func single(_ estimate: Double, _ variance: Double) -> RandomEffectsFit {
    var fit = summary(estimate: estimate, standardError: variance.squareRoot(), degreesOfFreedom: .infinity)
    fit.test = .wald
    return fit
  }

  private func summary(estimate: Double, standardError: Double, degreesOfFreedom: Double) -> RandomEffectsFit {
    let statistic = estimate / standardError
    return RandomEffectsFit(
      count: 1,
      method: method,
      test: test,
      level: level,
      estimate: estimate,
      standardError: standardError,
      statistic: statistic,
      p: StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(statistic),
      interval: Interval(
        around: estimate,
        halfWidth: quantile(degreesOfFreedom: degreesOfFreedom) * standardError
      ),
      prediction: nil,
      heterogeneity: nil,
      iterations: 0
    )
  }

  /// Knapp and Hartung's factor of the variance.
  func scale(_ residualSum: Double, _ degreesOfFreedom: Double) -> Double {
    residualSum <= Self.smallestResidualSum ? 0 : residualSum / degreesOfFreedom
  }

  func quantile(degreesOfFreedom: Double) -> Double {
    -StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 - level) / 2)
  }

  func heterogeneity(_ model: inout some WeightedModel, tau2: Double) -> RandomEffectsFit.Heterogeneity {
    let degreesOfFreedom = model.degreesOfFreedom
    let q = model.residualSum(tau2: 0)
    let typical = model.typicalVariance()
    return RandomEffectsFit.Heterogeneity(
      tau2: tau2,
      iSquared: method.assumesOneEffect
        ? (q > degreesOfFreedom ? 100 * (q - degreesOfFreedom) / q : 0) : 100 * tau2 / (typical + tau2),
      hSquared: method.assumesOneEffect ? q / degreesOfFreedom : tau2 / typical + 1,
      q: q,
      qP: ChiSquared(degreesOfFreedom: degreesOfFreedom).survival(q),
      typicalVariance: typical
    )
  }
}
