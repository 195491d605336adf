internal import GutSkin
internal import Statistics

/// The estimation of constants of the model from published figures, as a problem in PEtab 1
/// (<https://petab.readthedocs.io>): tables that AMICI, COPASI, PEtab.jl and pyPESTO read beside an SBML model.
///
/// Only figures that one typical patient can be held against are in it: ratios of two states of that patient, with a scale
/// of its own for each source, so that nothing but the ratio counts. ``notExpressed`` names the others and says why. Even
/// these compare means over people with one patient, which is the best that such a problem can do.
public struct PEtabProblem: Sendable, Hashable {
  /// A figure that is left out, and why.
  public struct Omission: Sendable, Hashable {
    /// The target.
    public var id: CalibrationTarget.ID
    /// Why it cannot be part of it, as the rest of a sentence.
    public var reason: String
  }

  /// One file of the problem.
  public struct File: Sendable, Hashable {
    /// Its name in the folder.
    public var name: String
    /// What is in it, to be stored as UTF-8.
    public var text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The files; the problem itself is `problem.yaml`.
  public let files: [File]
  /// The targets that are left out.
  public let notExpressed: [Omission]

  /// Made of the targets that it can express.
  public init(_ targets: [CalibrationTarget]) {
    let ratios = targets.compactMap(TypicalRatio.init)
    let expressed = Set(ratios.map(\.target.id))
    notExpressed = targets.filter { !expressed.contains($0.id) }.map { Omission(id: $0.id, reason: $0.reasonToOmit) }
    let tables = PEtabTables(ratios)
    files = [
      File("problem.yaml", tables.problem), File(PEtabTables.modelName, SBMLDocument(PEtabTables.scenario).text),
      File("conditions.tsv", tables.conditions), File("observables.tsv", tables.observables),
      File("measurements.tsv", tables.measurements), File("parameters.tsv", tables.parameters),
      File("README.md", tables.readMe(notExpressed)),
    ]
  }
}

/// A ratio of one read-out under two conditions of the typical patient.
struct TypicalRatio {
  /// What differs between the two sides of a ratio.
  enum Condition: String, CaseIterable {
    case eczema, health, placebo, probiotic

    var meaning: String {
      switch self {
      case .eczema: "chronic moderate eczema"
      case .health: "no eczema"
      case .placebo: "chronic moderate eczema, a product without efficacy"
      case .probiotic: "chronic moderate eczema, a product of unknown efficacy"
      }
    }

    /// The scenario whose constants the patient has.
    var scenario: String { self == .health ? "healthy" : "chronic-moderate" }
  }

  /// One side.
  struct Side {
    var condition: Condition
    var figure: CalibrationTarget.Figure
    /// Standard deviation of the mean's logarithm.
    var error: Double
  }

  let target: CalibrationTarget
  let readOut: ReadOut
  let sides: [Side]

  /// `nil` for what is no such ratio, or has no error that could be taken from what is printed.
  init?(_ target: CalibrationTarget) {
    let conditions: [Condition]
    switch target.counterpart {
    case .permeabilityRatio: (readOut, conditions) = (.lactuloseMannitol, [.eczema, .health])
    case .permeabilityProductRatio: (readOut, conditions) = (.lactuloseMannitol, [.probiotic, .placebo])
    case .crpRatio: (readOut, conditions) = (.crp, [.eczema, .health])
    default: return nil
    }
    guard target.form == .ratio, target.figures.count == 2, let interval = target.published?.ci95 else { return nil }
    let own = target.figures.compactMap(Self.error)
    // What is known of the ratio alone is shared out evenly: with a free scale only the sum of the two counts.
    let width =
      naturalLog(interval.upperBound / interval.lowerBound) / (2 * NormalDistribution.standard.quantile(0.975))
    let shared = width / Double(2).squareRoot()
    self.target = target
    sides = zip(conditions, target.figures).enumerated().map { place, side in
      Side(condition: side.0, figure: side.1, error: own.count == 2 ? own[place] : shared)
    }
  }

  private static func error(of figure: CalibrationTarget.Figure) -> Double? {
    guard let deviation = figure.standardDeviation, let n = figure.n, n > 0, figure.value > 0 else { return nil }
    return deviation / figure.value / Double(n).squareRoot()
  }

  /// Lower-case words joined by underscores, for ids in tables.
  var name: String { target.id.replacing("-", with: "_") }

  /// Constants that the figure set, and that are the model's own.
  var constants: [Parameter] { target.constants.compactMap(Parameter.init(id:)) }
}

extension CalibrationTarget {
  /// Why one typical patient cannot be held against it.
  fileprivate var reasonToOmit: String {
    if use == .builtIn { return "is put into the model as it stands" }
    return switch counterpart {
    case .trialDifference, .trialPlaceboChange, .trialActiveChange:
      "is of people picked by their severity, with visits, hope and return to the mean, which one patient without chance"
        + " does not have"
    case .productMeanDifference: "is a mean over products of different efficacy"
    case .emollientDifference:
      "is a mean over people whose differences are large near a tipping point and small elsewhere; one patient's says little"
    case .steroidControl, .aureusShare, .carrierShare, .healthyCarrierShare: "is a share of people"
    case .healthyCRPMedian, .healthyCRPCentile90: "is about the spread between people"
    case .ratingReliability: "is about raters, not patients"
    case .permeabilityRatio, .permeabilityProductRatio, .crpRatio:
      "has no standard error that follows from what is printed"
    case nil: "has nothing in the model that it could be compared with"
    }
  }
}
