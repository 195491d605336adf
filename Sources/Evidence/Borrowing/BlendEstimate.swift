public import Statistics

/// What the trials of a class say of one blend, and where that comes from. Below zero is benefit.
public struct BlendEstimate: Sendable, Hashable {
  /// How a trial's microbes are those of the blend, nearest first.
  public enum Relation: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Exactly the blend, in the same state.
    case blend
    /// At least one strain in common, in the same state.
    case strain
    /// At least one species in common.
    case species
    /// Only condition and route in common.
    case sameClass

    /// In a word, for files.
    public var word: String {
      switch self {
      case .blend: "exact-blend"
      case .strain: "strains"
      case .species: "species"
      case .sameClass: "class"
      }
    }

    /// The nearer is less.
    public static func < (one: Relation, other: Relation) -> Bool { one.rawValue < other.rawValue }
  }

  /// A contrast and how much it adds.
  public struct Source: Sendable, Hashable {
    /// The contrast.
    public var contrast: Contrast
    /// How near its microbes are.
    public var relation: Relation
    /// How far the mean moves when the contrast's value moves by one.
    public var weight: Double
    /// ``weight``'s size as a part of all that holds the estimate, 0 to 1.
    public var share: Double
  }

  /// The mean over trials of this blend, in people and at risk of bias like those of the trials held.
  public var effect: NormalMixture
  /// The mean in a new group of people: wider by what differs from trial to trial.
  public var prediction: NormalMixture
  /// Every contrast, the nearest first, then the weightiest.
  public var sources: [Source]
  /// How much the starting belief of no effect holds, 0 to 1.
  public var priorShare: Double

  /// The mean of ``effect``.
  public var mean: Double { effect.mean }

  /// The probability of any benefit at all.
  public var probabilityOfBenefit: Double { effect.cumulative(0) }

  /// The probability of a benefit of more than a difference.
  ///
  /// - Parameter difference: positive, on the scale of the effects.
  public func probability(beyond difference: Double) -> Double { effect.cumulative(-difference) }

  /// How much of the estimate comes from trials in this relation, 0 to 1; with ``priorShare`` they add up to one.
  public func share(of relation: Relation) -> Double {
    sources.reduce(0) { $0 + ($1.relation == relation ? $1.share : 0) }
  }

  /// The trials in this relation or a nearer one, each once, in the order of ``sources``.
  public func trialIDs(within relation: Relation) -> [Trial.ID] {
    var seen: Set<Trial.ID> = []
    return sources.filter { $0.relation <= relation && seen.insert($0.contrast.trialID).inserted }
      .map(\.contrast.trialID)
  }
}

extension BorrowingModel {
  /// What the trials say of a blend.
  ///
  /// - Parameters:
  ///   - blend: any, tested or not.
  ///   - group: the people it is for; `nil` for people like those of the trials.
  public func estimate(for blend: TestedBlend, in group: Trial.Population.Group? = nil) -> BlendEstimate {
    estimate(for: blend, in: group, named: "what is asked")
  }

  /// - Parameter name: stands in the units of what is not stated; that of a contrast makes the blend the contrast's.
  func estimate(
    for blend: TestedBlend,
    in group: Trial.Population.Group? = nil,
    named name: String
  ) -> BlendEstimate {
    let position = Self.position(
      blend,
      covariates: covariates.values(for: blend, in: group),
      name: name,
      trial: Self.trialToCome
    )
    return estimate(at: position, wanted: blend.units(named: name))
  }

  private static let trialToCome = "? a trial to come"

  private func estimate(
    at position: MultiMembershipModel.Position,
    wanted: (species: [String], strains: [String], blend: String)
  ) -> BlendEstimate {
    let belief = fit.belief(at: position, leaving: [Level.trial.rawValue])
    let rest = max(0, 1 - belief.weights.reduce(0, +))
    let total = belief.weights.reduce(rest) { $0 + abs($1) }
    let sources = contrasts.contrasts.indices.map { index in
      let contrast = contrasts.contrasts[index]
      return BlendEstimate.Source(
        contrast: contrast,
        relation: Self.relation(of: blends[index], named: "\(contrast.trialID) \(contrast.active)", to: wanted),
        weight: belief.weights[index],
        share: abs(belief.weights[index]) / total
      )
    }
    return BlendEstimate(
      effect: belief.mixture,
      prediction: fit.mean(at: position),
      sources: sources.enumerated().sorted { one, other in
        let (first, second) = (one.element, other.element)
        if first.relation != second.relation { return first.relation < second.relation }
        return first.share == second.share ? one.offset < other.offset : first.share > second.share
      }.map(\.element),
      priorShare: rest / total
    )
  }

  /// The mean over all microbes of the class; its prediction is for a new group of people with microbes never tested.
  public var classEstimate: BlendEstimate {
    let nobody = Self.position(units: [])
    let anybody = Self.position(units: [.init("? never tested")])
    var estimate = estimate(at: nobody, wanted: ([], [], ""))
    estimate.prediction = fit.mean(at: anybody)
    return estimate
  }

  /// At the covariates' means.
  private static func position(units: [MultiMembershipModel.Membership]) -> MultiMembershipModel.Position {
    let fixed = [1.0] + [Double](repeating: 0, count: Covariates.names.count)
    return .init(fixed: fixed, memberships: Level.allCases.map { _ in units })
  }

  /// What is believed of the effect behind each contrast, in the order of ``contrasts``: what its trial found, drawn
  /// towards what the others found.
  public func shrunken() -> [NormalMixture] {
    fit.model.observations.map { fit.mean(at: $0.position) }
  }

  private static func relation(
    of blend: TestedBlend,
    named name: String,
    to wanted: (species: [String], strains: [String], blend: String)
  ) -> BlendEstimate.Relation {
    let units = blend.units(named: name)
    if units.blend == wanted.blend { return .blend }
    if units.strains.contains(where: wanted.strains.contains) { return .strain }
    return units.species.contains(where: wanted.species.contains) ? .species : .sameClass
  }
}
