/// The trials that are held, in the order of their identifiers.
public struct EvidenceBase: Sendable {
  public let trials: [Trial]

  public init(trials: [Trial]) {
    self.trials = trials.sorted { $0.id < $1.id }
  }
}
