public import Statistics

/// The kind of microbe in a product, which fixes how its potency is shared among the ways in which it can act.
///
/// The weights are assumed: trials that measure SCORAD cannot tell the ways apart.
public enum ProductClass: String, Sendable, Hashable, CaseIterable {
  case bifidobacterium, lactobacillaceae, mixture, bacillus, saccharomyces
  /// Heat-killed cells and lysates; their dose counts cells instead of CFU.
  case killed

  /// How a potency is shared, and how long the product stays.
  public struct Action: Sendable, Hashable {
    /// Raising beneficial gut bacteria, 0 to 1.
    public var beneficial: Double
    /// Pushing back pathobionts, 0 to 1.
    public var exclusion: Double
    /// Tightening the gut wall, 0 to 1.
    public var barrier: Double
    /// Raising regulatory tone, 0 to 1.
    public var tolerance: Double
    /// Rate at which it leaves the colon in the median patient, per day.
    public var clearance: Double

    /// Made from its parts.
    public init(beneficial: Double, exclusion: Double, barrier: Double, tolerance: Double, clearance: Double) {
      self.beneficial = beneficial
      self.exclusion = exclusion
      self.barrier = barrier
      self.tolerance = tolerance
      self.clearance = clearance
    }
  }

  /// The action assumed for the class.
  public var action: Action {
    switch self {
    case .bifidobacterium, .mixture:
      Action(beneficial: 1, exclusion: 1, barrier: 1, tolerance: 1, clearance: 0.35)
    case .lactobacillaceae:
      Action(beneficial: 0.7, exclusion: 1, barrier: 1, tolerance: 1, clearance: 0.35)
    case .bacillus:
      Action(beneficial: 0.5, exclusion: 1, barrier: 1, tolerance: 0.8, clearance: 0.35)
    case .saccharomyces:
      Action(beneficial: 0.3, exclusion: 1, barrier: 1, tolerance: 0.8, clearance: 0.50)
    case .killed:
      Action(beneficial: 0, exclusion: 0.2, barrier: 0.8, tolerance: 1, clearance: 0.70)
    }
  }
}

/// What a product can do, as one number for each route; trials inform it.
public struct Potency: Sendable, Hashable {
  /// By mouth, on the logit scale; `nil` for products that are not swallowed.
  public var oral: Double?
  /// On the skin, on the logit scale; `nil` for products that are not put on.
  public var topical: Double?
  /// How the oral potency is shared.
  public var action: ProductClass.Action

  /// Made from its parts.
  public init(oral: Double? = nil, topical: Double? = nil, action: ProductClass.Action = ProductClass.mixture.action) {
    self.oral = oral
    self.topical = topical
    self.action = action
  }

  /// A patient's constants under the product.
  ///
  /// - Parameters:
  ///   - parameters: without the product.
  ///   - response: the patient's own response, on the logit scale round that of others.
  public func applied(to parameters: ParameterValues, response: Double) -> ParameterValues {
    var result = parameters
    if let oral {
      let efficacy = Self.share(oral + response)
      result[.eC] = action.beneficial * efficacy
      result[.eE] = action.exclusion * efficacy
      result[.eB] = action.barrier * efficacy
      result[.eT] = action.tolerance * efficacy
      // The patient's rate is that of a live bacterium; another product keeps the patient's deviation.
      result[.kW] = parameters[.kW] * (action.clearance / Parameter.kW.definition.defaultValue)
    }
    if let topical { result[.eTp] = Self.share(topical + response) }
    return result
  }

  /// A number on the logit scale as a share, 0 to 1.
  public static func share(_ logit: Double) -> Double { 1 / (1 + naturalExponential(-logit)) }
}

/// What is believed of a product's potency before its trials are looked at, on the logit scale.
///
/// An oral potency is the sum of four independent normal parts: a mean of all products and deviations of class, species
/// and strain. The mean was chosen so that the model gives the pooled effect of probiotics on SCORAD.
public struct PotencyPrior: Sendable, Hashable {
  /// Mean of all oral products.
  public var mean = -2.2
  /// Doubt about that mean, as a standard deviation.
  public var meanDeviation = 0.3
  /// Standard deviation between classes.
  public var classDeviation = 0.3
  /// Standard deviation between species of a class.
  public var speciesDeviation = 0.7
  /// Standard deviation between strains of a species.
  public var strainDeviation = 0.9
  /// Standard deviation of a mixture round the mean of its parts, weighted by dose.
  public var mixtureDeviation = 0.5
  /// Mean of all topical products.
  public var topicalMean = -1.0
  /// Standard deviation between topical products.
  public var topicalDeviation = 1.2
  /// Scale of the half-normal prior of what the model leaves unexplained in a trial, in SCORAD points.
  public var residualScale = 4.0
  /// What that is multiplied by for a trial at high risk of bias.
  public var highRiskFactor = 1.5

  /// The values that come with the model.
  public init() {}

  /// Of a strain about which nothing is known.
  public var strain: NormalDistribution {
    let parts = [meanDeviation, classDeviation, speciesDeviation, strainDeviation]
    return NormalDistribution(
      mean: mean,
      standardDeviation: parts.map { $0 * $0 }.reduce(0, +).squareRoot()
    )
  }

  /// Of a topical product.
  public var topical: NormalDistribution {
    NormalDistribution(mean: topicalMean, standardDeviation: topicalDeviation)
  }

  /// Of a mixture whose parts' potencies are known.
  ///
  /// - Parameter parts: potency and dose of each; the doses in one unit, at least one of them above zero.
  public func mixture(of parts: [(potency: Double, dose: Double)]) -> NormalDistribution {
    let dose = parts.map(\.dose).reduce(0, +)
    let mean = parts.map { $0.potency * $0.dose }.reduce(0, +) / dose
    return NormalDistribution(mean: mean, standardDeviation: mixtureDeviation)
  }
}
