/// What the estimators of heterogeneity need of a weighted linear model, at one value of the variance between studies.
///
/// With W = diag(1 / (vᵢ + τ²)) and P = W − W X (XᵀW X)⁻¹ XᵀW. No matrix with as many rows and columns as there are
/// studies is ever made: every sum costs one pass over them.
struct WeightedSums {
  /// yᵀP y, the weighted sum of squared residuals.
  var residual = 0.0
  /// yᵀP P y.
  var residualOfSquares = 0.0
  /// Σ wᵢ.
  var weights = 0.0
  /// Σ wᵢ².
  var squaredWeights = 0.0
  /// tr P.
  var trace = 0.0
  /// tr P P.
  var traceOfSquare = 0.0
}

/// A linear model of study estimates whose weights depend on the variance between studies.
protocol WeightedModel {
  /// Number of studies.
  var count: Int { get }
  /// Number of coefficients.
  var parameters: Int { get }
  var variances: [Double] { get }
  /// The estimates less their mean, in any order.
  var centredEstimates: [Double] { get }
  /// Σ (yᵢ − ȳ)² / k.
  var meanSquare: Double { get }

  mutating func sums(tau2: Double) -> WeightedSums
  /// yᵀP y alone.
  mutating func residualSum(tau2: Double) -> Double
  /// The residual sum of squares without weights, and tr (I − X (XᵀX)⁻¹ Xᵀ) V.
  mutating func unweighted() -> (residual: Double, trace: Double)
  /// log det XᵀW X.
  mutating func logInformation(tau2: Double) -> Double
}

extension WeightedModel {
  var degreesOfFreedom: Double { Double(count - parameters) }

  /// The log likelihood up to a constant.
  mutating func logLikelihood(tau2: Double, isRestricted: Bool) -> Double {
    let logVariances = variances.reduce(0) { $0 + naturalLog($1 + tau2) }
    let information = isRestricted ? logInformation(tau2: tau2) : 0
    return -0.5 * (logVariances + information + residualSum(tau2: tau2))
  }

  /// The sampling variance that stands for all of them in I² and H².
  ///
  /// J. P. T. Higgins, S. G. Thompson, Quantifying heterogeneity in a meta-analysis, Stat Med 21 (2002), 1539–1558,
  /// equation 9, and its extension to moderators.
  mutating func typicalVariance() -> Double {
    degreesOfFreedom / sums(tau2: 0).trace
  }
}
