/// A published figure that the gut–skin model is held against: a record of `Data/calibration_targets.yaml`.
///
/// Some set a constant of the model and so cannot test it; ``use`` says which.
public struct CalibrationTarget: Sendable, Hashable, Identifiable {
  /// What the figure did for the model.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    /// A constant was adjusted until the model came near it. Agreement is no test.
    case tuned
    /// Put into the model as it stands: agreement checks the program, not the idea.
    case builtIn = "built-in"
    /// Not used: agreement would be a test.
    case untuned
    /// For orientation; the model says nothing that could be compared.
    case context
  }

  /// Where the figure itself was read.
  public enum Seen: String, Sendable, Hashable, CaseIterable {
    case abstract, table, page, news, code
    /// Known to whoever built the model, and not found in what could be read.
    case recalled
  }

  /// How the figures are compared.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// The first figure itself.
    case figure
    /// The first figure over the second.
    case ratio
  }

  /// One published number.
  public struct Figure: Sendable, Hashable {
    /// Whose or of what it is.
    public var name: String
    /// The number, in the target's unit.
    public var value: Double
    /// The 95 per cent interval that the source prints.
    public var ci95: ClosedRange<Double>?
    /// The standard deviation between people.
    public var standardDeviation: Double?
    /// People.
    public var n: Int?
    /// People with the event, of ``n``.
    public var events: Int?

    /// Made from its parts; what was not seen stays empty.
    public init(
      name: String,
      value: Double,
      ci95: ClosedRange<Double>? = nil,
      standardDeviation: Double? = nil,
      n: Int? = nil,
      events: Int? = nil
    ) {
      self.name = name
      self.value = value
      self.ci95 = ci95
      self.standardDeviation = standardDeviation
      self.n = n
      self.events = events
    }
  }

  /// Lower-case words and numbers joined by hyphens.
  public var id: String
  /// The scale or test, as trial records name it where they do.
  public var measure: String
  /// What about it, of whom against whom and when.
  public var quantity: String
  /// Who was studied.
  public var population: String
  /// Weeks after the start of treatment; `nil` where no time belongs to it.
  public var week: Double?
  /// The unit of the figures; "1" for plain numbers.
  public var unit: String
  /// At least one; two for a ratio.
  public var figures: [Figure]
  /// How they are compared.
  public var form: Form
  /// The p value of the comparison of two figures.
  public var p: Double?
  /// What of the model is comparable; `nil` where nothing is.
  public var counterpart: ModelQuantity?
  /// What the figure did for the model.
  public var use: Use
  /// The constants that it set or gave, by their names in the model.
  public var constants: [String]
  /// The held trial that it comes from.
  public var trial: String?
  /// Authors, year, journal.
  public var citation: String
  /// The publication.
  public var doi: String?
  /// The page where it was read, or sought.
  public var url: String
  /// Where the figure itself was read.
  public var seen: Seen
  /// What a reader must know of it.
  public var note: String

  /// Made from its parts; what was not seen stays empty.
  public init(
    id: String,
    measure: String,
    quantity: String,
    population: String = "",
    week: Double? = nil,
    unit: String,
    figures: [Figure],
    form: Form = .figure,
    p: Double? = nil,
    counterpart: ModelQuantity? = nil,
    use: Use,
    constants: [String] = [],
    trial: String? = nil,
    citation: String,
    doi: String? = nil,
    url: String,
    seen: Seen,
    note: String = ""
  ) {
    self.id = id
    self.measure = measure
    self.quantity = quantity
    self.population = population
    self.week = week
    self.unit = unit
    self.figures = figures
    self.form = form
    self.p = p
    self.counterpart = counterpart
    self.use = use
    self.constants = constants
    self.trial = trial
    self.citation = citation
    self.doi = doi
    self.url = url
    self.seen = seen
    self.note = note
  }
}

extension CalibrationTarget {
  /// A quantity of the model that a published figure can be laid beside.
  public enum ModelQuantity: String, Sendable, Hashable, CaseIterable {
    /// SCORAD, active minus placebo, of the trial named, by a product whose potency that trial itself informed.
    case trialDifference = "trial-difference"
    /// Change of mean SCORAD of the placebo arm of the trial named, in per cent of the start.
    case trialPlaceboChange = "trial-placebo-change"
    /// The same of the active arm.
    case trialActiveChange = "trial-active-change"
    /// SCORAD, active minus placebo, averaged over what is believed of oral products before any trial.
    case productMeanDifference = "product-mean-difference"
    /// SCORAD under daily use of emollient in trials minus none.
    case emollientDifference = "emollient-difference"
    /// Share of patients below SCORAD 15 after four weeks of daily steroid.
    case steroidControl = "steroid-control"
    /// Permeability of the gut wall, eczema over healthy.
    case permeabilityRatio = "permeability-ratio"
    /// Permeability of the gut wall, probiotic over placebo, by an average product.
    case permeabilityProductRatio = "permeability-product-ratio"
    /// C-reactive protein, moderate to severe eczema over healthy.
    case crpRatio = "crp-ratio"
    /// Share of patients with S. aureus on the skin, above a thousand CFU per square centimetre.
    case aureusShare = "aureus-share"
    /// Median of C-reactive protein in healthy people.
    case healthyCRPMedian = "healthy-crp-median"
    /// Its 90th centile.
    case healthyCRPCentile90 = "healthy-crp-centile-90"
    /// Share of carriers of a filaggrin mutation among patients.
    case carrierShare = "carrier-share"
    /// The same among healthy people.
    case healthyCarrierShare = "healthy-carrier-share"
    /// Correlation of two ratings of objective SCORAD of one patient at one time.
    case ratingReliability = "rating-reliability"
  }

  /// Names of constants that are not parameters of the equations but of patients, trials and priors.
  public static let otherConstants: Set<String> = [
    "mu_0", "seek", "expect", "emollient-in-trials", "filaggrin-carriers", "f_K-and-diet-in-patients",
  ]
}
