public import Evidence

extension ProvenancePlot {
  /// Where a pooled effect comes from.
  public init(_ effect: PooledEffect) {
    let raw = effect.raw.map {
      IntervalEstimate(estimate: $0.estimate, lower: $0.ci95.low, upper: $0.ci95.high)
    }
    let unit = effect.kind == .meanDifference ? "\(effect.measure) points" : "standard deviations"
    self.init(
      shares: [
        .ownTrials: effect.shares.blend, .strains: effect.shares.strains, .species: effect.shares.species,
        .wholeClass: effect.shares.otherMicrobes, .startingBelief: effect.shares.prior,
      ],
      raw: raw,
      shrunken: IntervalEstimate(estimate: effect.estimate, lower: effect.ci95.low, upper: effect.ci95.high),
      axis: EffectAxis(
        label: "Difference in \(unit), product less comparison",
        importantDifference: effect.minimalImportantDifference.map { -$0 }
      ),
      rawName: Self.rawName(effect.nearest)
    )
  }

  /// What other strains found must not stand there as the blend's own.
  private static func rawName(_ nearest: BlendEstimate.Relation) -> String {
    switch nearest {
    case .blend: "This blend’s own trials alone"
    case .strain: "Trials of its strains alone"
    case .species: "Trials of its species alone"
    case .sameClass: "Trials of other microbes alone"
    }
  }
}
