/// The constants of the equations and read-outs, in the order that fixes their place in memory.
///
/// The first 101 are those of the model; the last two are a patient's leanings to rosacea and acne, which only the
/// uncalibrated read-outs use. What each one is, where its value comes from and how it differs between patients is in
/// its ``definition``.
public enum Parameter: Int, Sendable, Hashable, CaseIterable {
  // Skin.
  case bMax, kappaB, gammaBh, deltaBi, deltaBs, deltaBA, deltaBx, epsEm, rhoEm, q0, omegaA, omegaM, sM
  case kI, alpha, kP, nP, rhoH, rhoT, etaY, etaCs, etaTp
  case kpH, kmH, kH, nH, zE, zF, sF
  case vI, vH, vB
  case rA, gBA, thetaC, thetaA, deltaA0, gammaAh, deltaAc, deltaAt, iotaA, iotaC, kA, gammaC, rC, rM, muM
  // Gut.
  case rG, rR, rK, diet, fG, fR, fK, aGR, aGK, aRG, aRK, aKG, aKR, iotaG, gRef, kRef, kE, abxG, abxR, abxK
  case kW, w50, psiC, psiE, psiB, psiT, eC, eE, eB, eT, eTp
  case kL, lamK, lamG, lamT, kLSat
  // Regulation, blood, films.
  case kY, sY, kT, kJ, t0, j0, tI, tE, jI, jE, jT, kQ, crp0, gQ, kCs, kEm, kTp, chi
  // Leanings, for uncalibrated read-outs alone.
  case sRos, sAcn

  /// What it is, its value and where that comes from.
  public var definition: Definition { Self.definitions[rawValue] }

  /// The name in scenarios and model files, such as `kappa_b`.
  public var id: String { definition.id }

  /// The parameter with this id.
  public init?(id: String) {
    guard let match = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = match
  }
}

extension Parameter {
  /// How much stands behind a value.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The number was read in the source named.
    case seen
    /// Known to the modeller, but not read while the model was written.
    case recalled
    /// Chosen by the modeller.
    case assumed
  }

  /// How a value differs from patient to patient.
  public enum Spread: Sendable, Hashable {
    /// The same in everybody.
    case fixed
    /// Log-normal round the default as median, with this coefficient of variation.
    case logNormal(coefficientOfVariation: Double)
    /// Drawn for the population that a patient belongs to: see ``Population``.
    case population
    /// Set by the product taken: see ``ProductClass``.
    case product
  }

  /// Everything to know about a parameter.
  public struct Definition: Sendable, Hashable {
    /// Which one.
    public var parameter: Parameter
    /// The name in scenarios and model files.
    public var id: String
    /// What it is.
    public var meaning: String
    /// The unit; "1" for a plain number.
    public var unit: String
    /// The value unless something else is said.
    public var defaultValue: Double
    /// Values that are let in: wide enough for any question asked of the model, narrow enough that a slip of the
    /// decimal point is caught. A guard, not evidence.
    public var allowed: ClosedRange<Double>
    /// How it differs from patient to patient.
    public var spread: Spread
    /// How much stands behind the default.
    public var basis: Basis
    /// Where the value, or the form of the term that it stands in, comes from.
    public var sources: [Source.Tag]
    /// What the value was adjusted to meet, by hand; empty for values not tuned to a source.
    public var tunedTo: [Source.Tag]
    /// What else to know; empty where there is nothing.
    public var note: String
  }

  /// The definition of each parameter, at the place of its raw value.
  public static let definitions: [Definition] = skinDefinitions + gutDefinitions + bodyDefinitions

  static func row(
    _ parameter: Parameter,
    _ id: String,
    _ defaultValue: Double,
    _ unit: String,
    _ meaning: String,
    in allowed: ClosedRange<Double>? = nil,
    spread: Spread = .fixed,
    basis: Basis = .assumed,
    _ sources: [Source.Tag] = [],
    tunedTo: [Source.Tag] = [],
    note: String = ""
  ) -> Definition {
    Definition(
      parameter: parameter,
      id: id,
      meaning: meaning,
      unit: unit,
      defaultValue: defaultValue,
      allowed: allowed ?? defaultValue / 10...defaultValue * 10,
      spread: spread,
      basis: basis,
      sources: sources,
      tunedTo: tunedTo,
      note: note
    )
  }
}
