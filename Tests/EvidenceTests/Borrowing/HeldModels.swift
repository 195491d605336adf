import Evidence
import Statistics

/// Models of the eczema trials that are held.
enum HeldModels {
  /// The published difference that eczema patients notice, in SCORAD points: the row of `Data/minimal_differences.csv`.
  static let noticed = 8.7

  /// Coarser than the default by far, for tests that compare one fit with another.
  static let coarse = MultiMembershipFit.Rules(directionNodes: 2)

  static func oral() throws -> BorrowingModel { try oralFit.get() }
  static func topical() throws -> BorrowingModel { try topicalFit.get() }

  private static let oralFit = Result { try model(.oral) }
  private static let topicalFit = Result { try model(.topical) }

  static func model(
    _ route: TrialArm.Route,
    of evidence: EvidenceBase? = nil,
    _ options: BorrowingOptions = BorrowingOptions(),
    rules: MultiMembershipFit.Rules = .init()
  ) throws -> BorrowingModel {
    try BorrowingModel(
      evidence: evidence ?? HeldTrials.evidence(),
      question: .init(condition: "atopic-dermatitis", route: route, family: .eczemaSeverity),
      options: options,
      rules: rules
    )
  }

  /// The blend that an arm of a held trial got.
  static func blend(_ trial: Trial.ID, _ arm: TrialArm.ID) throws -> TestedBlend {
    guard let found = try HeldTrials.evidence().trial(id: trial)?.arm(id: arm) else { throw Missing(arm: arm) }
    return TestedBlend(found)
  }

  struct Missing: Error {
    var arm: TrialArm.ID
  }
}

extension PooledEffect {
  var width: Double { ci95.high - ci95.low }
  var holdsNoEffect: Bool { ci95.low < 0 && ci95.high > 0 }
}

extension BorrowingModel {
  func effect(
    of blend: TestedBlend,
    in group: Trial.Population.Group? = nil
  ) -> PooledEffect {
    pooledEffect(of: estimate(for: blend, in: group), minimalImportantDifference: HeldModels.noticed)
  }
}
