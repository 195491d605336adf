internal import Evidence
internal import Microbes

/// A trial with what its arms tested worked out once, not anew for every product.
struct PreparedTrial: Sendable {
  /// An arm that tested microbes against something, or against nothing.
  struct TestedArm: Sendable {
    var arm: TrialArm
    /// The microbes that the comparator did not get.
    var microbes: [MicrobeIdentity]
    /// Microbes that stood in the comparator too, and so were not tested.
    var microbesInBothArms: [MicrobeIdentity]
    /// `nil` where the trial has no group to compare with.
    var comparator: TrialArm?
    var viability: TrialArm.Viability?
  }

  var trial: Trial
  var arms: [TestedArm]
  /// Identifier of the record that stands for this trial when it is counted.
  var countedID: Trial.ID

  init(_ trial: Trial, countedID: Trial.ID, unsoldStrains: Set<String>) {
    self.trial = trial
    self.countedID = countedID
    let identities = Dictionary(
      trial.arms.map { arm in
        (arm.id, arm.microbes.map { Self.identity($0, unsoldStrains: unsoldStrains) })
      },
      uniquingKeysWith: { first, _ in first }
    )
    arms = trial.arms.filter { $0.role == .active && $0.pools.isEmpty && !$0.microbes.isEmpty }
      .map { Self.tested($0, in: trial, identities: identities) }
  }

  /// Arms of which the record names no microbe: they vouch for none and match no product.
  var armsWithoutMicrobes: [TestedArm] {
    trial.arms.filter { $0.role == .active && $0.pools.isEmpty && $0.microbes.isEmpty }
      .map { Self.tested($0, in: trial, identities: [:]) }
  }

  private static func identity(_ microbe: TrialArm.Microbe, unsoldStrains: Set<String>) -> MicrobeIdentity {
    MicrobeIdentity(
      name: microbe.species,
      strain: microbe.strain,
      strainID: microbe.strainID,
      isForSale: microbe.strainID.map { !unsoldStrains.contains($0) } ?? true
    )
  }

  private static func tested(
    _ arm: TrialArm,
    in trial: Trial,
    identities: [String: [MicrobeIdentity]]
  ) -> TestedArm {
    let own = identities[arm.id, default: []]
    func held(_ other: TrialArm) -> [MicrobeIdentity] {
      let others = identities[other.id, default: []]
      return own.filter { microbe in
        others.contains {
          microbe.isSameStrain(as: $0) || !(microbe.hasStrain && $0.hasStrain) && microbe.isSameSpecies(as: $0)
        }
      }
    }
    // A live arm may stand beside a control with the same cells killed: then what was tested is being alive, which
    // vouches for the microbe no more than any other comparator would.
    let controls = trial.arms.filter { $0.role != .active && $0.id != arm.id }
    let comparator =
      controls.first { $0.role == .placebo && held($0).isEmpty } ?? controls.first { held($0).isEmpty }
      ?? controls.first
    let inBoth = comparator.map(held) ?? []
    return TestedArm(
      arm: arm,
      microbes: own.filter { !inBoth.contains($0) },
      microbesInBothArms: inBoth,
      comparator: trial.design.kind == .singleArm ? nil : comparator,
      // Colony-forming units are counted on living cells only.
      viability: arm.viability ?? (arm.doseCFUPerDay == nil ? nil : .live)
    )
  }
}
