/// What to assume, and which trials to leave out, where trials borrow strength from each other.
public struct BorrowingOptions: Sendable, Hashable {
  /// Scales of the priors, in standard deviations between people: weak beliefs, stated so that they can be argued with.
  ///
  /// Effects of treatments are seldom beyond one standard deviation, which the prior of the class mean gives one chance
  /// in twenty. Differences between trials of standardised effects seldom have a standard deviation beyond one half
  /// (C. Röver et al., Res Synth Methods 12 (2021), 448–474, who propose the half-normal of scale 0.5); what makes
  /// trials differ here is species, strain, blend and the trial itself, which share that scale evenly: 4 × 0.25² = 0.5².
  public struct PriorScales: Sendable, Hashable {
    /// Of the mean over all microbes taken this way: normal round no effect.
    public var classMean: Double
    /// Of each covariate's coefficient, but for the dose's: normal round none.
    public var covariate: Double
    /// Of the coefficient of the dose, for a tenfold one: normal round none.
    public var dose: Double
    /// Of the standard deviation between species: half-normal, like the next three.
    public var species: Double
    /// Of the standard deviation between strains of a species.
    public var strain: Double
    /// Of the standard deviation between blends of the same strains' shares.
    public var blend: Double
    /// Of the standard deviation between trials of one blend.
    public var trial: Double

    /// The scales, each with its default.
    public init(
      classMean: Double = 0.5,
      covariate: Double = 0.15,
      dose: Double = 0.1,
      species: Double = 0.25,
      strain: Double = 0.25,
      blend: Double = 0.25,
      trial: Double = 0.25
    ) {
      self.classMean = classMean
      self.covariate = covariate
      self.dose = dose
      self.species = species
      self.strain = strain
      self.blend = blend
      self.trial = trial
    }

    /// All scales made wider, or narrower, by one factor.
    public func scaled(by factor: Double) -> PriorScales {
      PriorScales(
        classMean: classMean * factor,
        covariate: covariate * factor,
        dose: dose * factor,
        species: species * factor,
        strain: strain * factor,
        blend: blend * factor,
        trial: trial * factor
      )
    }
  }

  /// One active arm of a trial with its control.
  public struct Comparison: Sendable, Hashable {
    /// The trial's identifier.
    public var trial: Trial.ID
    /// Identifier of the active arm.
    public var active: TrialArm.ID

    /// A comparison.
    public init(trial: Trial.ID, active: TrialArm.ID) {
      self.trial = trial
      self.active = active
    }
  }

  /// The priors.
  public var scales: PriorScales
  /// Leaves out trials that industry paid for, in whole or in part.
  public var leavesOutIndustry: Bool
  /// Leaves out trials judged to be at high risk of bias.
  public var leavesOutHighRisk: Bool
  /// Leaves out trials of which only the outcome of a test is known.
  public var leavesOutCensored: Bool
  /// Leaves out these comparisons, whatever they are.
  public var leftOut: Set<Comparison>
  /// How trials become contrasts.
  public var contrasts: ContrastOptions

  /// The choices, each with its default: nothing is left out.
  public init(
    scales: PriorScales = PriorScales(),
    leavesOutIndustry: Bool = false,
    leavesOutHighRisk: Bool = false,
    leavesOutCensored: Bool = false,
    leftOut: Set<Comparison> = [],
    contrasts: ContrastOptions = ContrastOptions()
  ) {
    self.scales = scales
    self.leavesOutIndustry = leavesOutIndustry
    self.leavesOutHighRisk = leavesOutHighRisk
    self.leavesOutCensored = leavesOutCensored
    self.leftOut = leftOut
    self.contrasts = contrasts
  }
}
