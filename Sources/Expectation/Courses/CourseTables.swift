public import GutSkin

/// What the model says of products in general, simulated once so that an answer need not wait for it.
///
/// Three tables: how much a product of a class, dose and potency changes SCORAD in a trial; how eczema goes on week by
/// week in people who start where a person is; and which SCORAD goes with the other scales. ``simulated(_:)`` makes
/// them from the model.
public struct CourseTables: Sendable, Hashable {
  /// Potencies on the logit scale that products are simulated at, ascending; their ends stand for no and full potency.
  public static let potencies = [-4.0, -3, -2, -1, 0, 1, 3, 6]
  /// Billions of CFU, or of cells, a day that products are simulated at, ascending.
  public static let doses = [0.1, 0.3, 1, 3, 10, 30]
  /// Weeks of the differences.
  public static let differenceWeeks = [2, 4, 8, 12, 16, 24]
  /// Weeks of the courses.
  public static let courseWeeks = [0, 2, 4, 8, 12, 16, 20, 24]
  /// SCORAD at the start that courses are simulated for.
  public static let starts = [10.0, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]
  /// How far the observed SCORAD may lie from the start.
  public static let startMargin = 2.5
  /// Observed SCORAD of people like those of trials, at their start.
  public static let trialWindow = 20.0...40.0
  /// Shares of people below ``CourseRow/Point/quantiles``.
  public static let shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
  /// The oral product whose courses stand for those of every other with the same effect.
  public static let typical = (class: ProductClass.mixture, dose: 10.0)

  /// What a product does in a trial, at each dose and potency.
  public var differences: [DifferenceRow]
  /// What becomes of people, from each start.
  public var courses: [CourseRow]
  /// Which SCORAD goes with which value of another scale.
  public var equivalents: [SeverityEquivalent]

  /// Made from its parts.
  public init(
    differences: [DifferenceRow] = [],
    courses: [CourseRow] = [],
    equivalents: [SeverityEquivalent] = []
  ) {
    self.differences = differences
    self.courses = courses
    self.equivalents = equivalents
  }

  /// Nothing in it: no course can be told.
  public var isEmpty: Bool { differences.isEmpty || courses.isEmpty }
}

/// The ways in which a product can act, in the model's terms.
public enum ModelledProduct: Sendable, Hashable {
  /// Swallowed.
  case oral(ProductClass)
  /// Put on the skin.
  case topical

  /// For files: the class, or `topical`.
  public var word: String {
    switch self {
    case .oral(let productClass): productClass.rawValue
    case .topical: "topical"
    }
  }

  /// What a file says; `nil` for other words.
  public init?(word: String) {
    if word == "topical" {
      self = .topical
    } else if let productClass = ProductClass(rawValue: word) {
      self = .oral(productClass)
    } else {
      return nil
    }
  }

  /// Every way.
  public static let all = ProductClass.allCases.map(ModelledProduct.oral) + [.topical]
}

/// The mean difference in observed SCORAD between a product and placebo in a trial, week by week.
public struct DifferenceRow: Sendable, Hashable {
  /// The product's way.
  public var product: ModelledProduct
  /// Billions of CFU, or of cells, a day; 1 for what is put on the skin.
  public var dose: Double
  /// On the logit scale.
  public var potency: Double
  /// At ``CourseTables/differenceWeeks``, in SCORAD points; below zero is benefit.
  public var differences: [Double]

  /// Made from its parts.
  public init(product: ModelledProduct, dose: Double, potency: Double, differences: [Double]) {
    self.product = product
    self.dose = dose
    self.potency = potency
    self.differences = differences
  }
}

/// What becomes of people who start at the same severity, week by week.
public struct CourseRow: Sendable, Hashable {
  /// What they do.
  public enum Arm: Sendable, Hashable {
    /// Usual care, and nothing else.
    case usualCare
    /// Usual care and a cream every day without anything active in it.
    case vehicle
    /// What a trial's placebo group goes through: trial care, and hope.
    case placebo
    /// Usual care and a product of a potency: the typical one by mouth, or one on the skin.
    case oral(potency: Double), topical(potency: Double)
  }

  /// Where they start.
  public enum Start: Sendable, Hashable {
    /// Like people in trials.
    case trials
    /// At this observed SCORAD.
    case scorad(Double)
  }

  /// A scale that people are followed on.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case scorad = "SCORAD"
    case poem = "POEM"
  }

  /// One week.
  public struct Point: Sendable, Hashable {
    /// The mean of what is observed.
    public var mean: Double
    /// At ``CourseTables/shares`` of the people.
    public var quantiles: [Double]

    /// Made from its parts.
    public init(mean: Double, quantiles: [Double]) {
      self.mean = mean
      self.quantiles = quantiles
    }
  }

  /// Where they start.
  public var start: Start
  /// What they do.
  public var arm: Arm
  /// The scale.
  public var measure: Measure
  /// At ``CourseTables/courseWeeks``.
  public var points: [Point]

  /// Made from its parts.
  public init(start: Start, arm: Arm, measure: Measure, points: [Point]) {
    self.start = start
    self.arm = arm
    self.measure = measure
    self.points = points
  }
}

/// The SCORAD of people with a value on another scale, in the model.
public struct SeverityEquivalent: Sendable, Hashable {
  /// The other scale: `POEM` or `itch-NRS`.
  public var measure: String
  /// A value on it.
  public var value: Double
  /// The mean observed SCORAD of people who seek care with that value.
  public var scorad: Double

  /// Made from its parts.
  public init(measure: String, value: Double, scorad: Double) {
    self.measure = measure
    self.value = value
    self.scorad = scorad
  }
}
