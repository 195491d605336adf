/// How the variance between studies is estimated. Raw values are metafor's words.
public enum HeterogeneityMethod: String, Sendable, Hashable, CaseIterable {
  /// Restricted maximum likelihood by Fisher scoring.
  ///
  /// W. Viechtbauer, Bias and efficiency of meta-analytic variance estimators in the random-effects model, J Educ Behav
  /// Stat 30 (2005), 261–293.
  case restrictedMaximumLikelihood = "REML"
  /// The moment estimator with inverse variances as weights.
  ///
  /// R. DerSimonian, N. Laird, Meta-analysis in clinical trials, Control Clin Trials 7 (1986), 177–188.
  case derSimonianLaird = "DL"
  /// No variance between studies: one effect that all of them share (“equal effects”, “fixed effect”).
  ///
  /// L. V. Hedges, I. Olkin, Statistical methods for meta-analysis, 1985, chapter 6.
  case equalEffects = "EE"
  /// Maximum likelihood by Fisher scoring.
  ///
  /// R. J. Hardy, S. G. Thompson, A likelihood approach to meta-analysis with random effects, Stat Med 15 (1996),
  /// 619–629; scoring as in Viechtbauer 2005.
  case maximumLikelihood = "ML"
  /// The variance at which Q has its expectation.
  ///
  /// R. C. Paule, J. Mandel, Consensus values and weighting factors, J Res Natl Bur Stand 87 (1982), 377–385.
  case pauleMandel = "PM"
  /// The model error variance of a weighted regression.
  ///
  /// K. Sidik, J. N. Jonkman, Simple heterogeneity variance estimation for meta-analysis, J R Stat Soc C 54 (2005),
  /// 367–384.
  case sidikJonkman = "SJ"
  /// The unweighted moment estimator.
  ///
  /// L. V. Hedges, I. Olkin, Statistical methods for meta-analysis, 1985, chapter 9.
  case hedges = "HE"
  /// Observed variance less sampling variance, weighted by precision.
  ///
  /// J. E. Hunter, F. L. Schmidt, Methods of meta-analysis, 1990.
  case hunterSchmidt = "HS"
  /// Empirical Bayes, which has the root of Paule and Mandel's, by Fisher scoring.
  ///
  /// C. N. Morris, Parametric empirical Bayes inference, J Am Stat Assoc 78 (1983), 47–55.
  case empiricalBayes = "EB"

  /// Whether studies are taken to share one effect, so that there is no variance between them to estimate.
  public var assumesOneEffect: Bool { self == .equalEffects }
}

/// How coefficients are tested and their intervals made. Raw values are metafor's words.
public enum CoefficientTest: String, Sendable, Hashable, CaseIterable {
  /// Wald's, with normal quantiles.
  case wald = "z"
  /// With a variance estimated from the weighted residuals and quantiles of Student's t.
  ///
  /// G. Knapp, J. Hartung, Improved tests for a random effects meta-regression with a single covariate, Stat Med 22
  /// (2003), 2693–2710.
  case knappHartung = "knha"
}

/// When an iterative search has settled.
public struct IterationRules: Sendable, Hashable {
  /// Fisher scoring ends with a step of the between-study variance of at most this.
  var largestLastStep: Double
  /// Whether ``largestLastStep`` is relative to the between-study variance plus the typical sampling variance.
  var stepIsRelative: Bool
  /// Root finding ends within this of the root, in units of the variance.
  var rootTolerance: Double
  var maximumIterations: Int

  /// The rules of metafor 3.8: a step of at most 10⁻⁵ and roots to 1.2 × 10⁻⁴, on whatever scale the effects are.
  /// Gives metafor's digits, also where those have not settled.
  public static let metafor = IterationRules(
    largestLastStep: 1e-5,
    stepIsRelative: false,
    rootTolerance: Double.ulpOfOne.squareRoot().squareRoot(),
    maximumIterations: 100
  )

  /// To the precision of the arithmetic, whatever the scale.
  public static let precise = IterationRules(
    largestLastStep: 1e-12,
    stepIsRelative: true,
    rootTolerance: 0,
    maximumIterations: 10_000
  )
}

/// The lower and upper end of an interval.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public var lower: Double
  /// The upper end, not below the lower.
  public var upper: Double

  /// An interval between two numbers.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  init(around centre: Double, halfWidth: Double) {
    self.init(lower: centre - halfWidth, upper: centre + halfWidth)
  }

  /// Whether a number lies between the ends or at one of them.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
