/// The trials that are held, in the order of their identifiers.
public struct EvidenceBase: Sendable {
  /// All trials.
  public let trials: [Trial]
  /// Positions in ``trials`` by condition, main or additional.
  private let positionsByCondition: [String: [Int]]

  /// Takes trial records in any order.
  public init(trials: [Trial]) {
    self.trials = trials.sorted { $0.id < $1.id }
    var positions: [String: [Int]] = [:]
    for (position, trial) in self.trials.enumerated() {
      for condition in trial.conditions { positions[condition, default: []].append(position) }
    }
    positionsByCondition = positions
  }

  /// The trial with this identifier; `nil` where none is held.
  public func trial(id: Trial.ID) -> Trial? {
    var low = 0
    var high = trials.count
    while low < high {
      let middle = (low + high) / 2
      if trials[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < trials.count && trials[low].id == id ? trials[low] : nil
  }

  /// The trials in this condition, as the main or an additional one, in the order of their identifiers.
  ///
  /// - Parameter condition: a condition's identifier, such as `atopic-dermatitis`.
  public func trials(for condition: String) -> [Trial] {
    positionsByCondition[condition, default: []].map { trials[$0] }
  }

  /// The trials with an arm, of any role, that held this microbe, in the order of their identifiers.
  ///
  /// - Parameters:
  ///   - species: a current name; a genus finds all its species, a species all its subspecies. `nil` for any.
  ///   - strainID: ``Microbes/Strain/id``; `nil` for any strain.
  public func trials(species: String? = nil, strainID: String? = nil) -> [Trial] {
    trials.filter { trial in
      trial.arms.contains { arm in
        arm.microbes.contains { microbe in
          if let strainID, microbe.strainID != strainID { return false }
          guard let species else { return true }
          guard let name = microbe.species else { return false }
          return name == species || name.hasPrefix(species + " ")
        }
      }
    }
  }

  /// Identifier of the record that stands for a trial which several records report.
  ///
  /// Records are followed along ``Trial/sameTrialAs``; a record that names one not held stands for itself, and in a
  /// circle the smallest identifier stands for all.
  public func countedID(of trial: Trial) -> Trial.ID {
    var seen: [Trial.ID] = [trial.id]
    var current = trial
    while let next = current.sameTrialAs.flatMap({ self.trial(id: $0) }) {
      if let start = seen.firstIndex(of: next.id) { return seen[start...].min() ?? next.id }
      seen.append(next.id)
      current = next
    }
    return current.id
  }
}

extension Trial {
  /// The main condition, then the additional ones, each once.
  public var conditions: [String] {
    [condition] + alsoConditions.filter { $0 != condition }
  }

  /// The arm with this identifier; `nil` where there is none.
  public func arm(id: TrialArm.ID) -> TrialArm? {
    arms.first { $0.id == id }
  }

  /// Number of people: randomised where it was reported, otherwise the sum over the arms, otherwise `nil`.
  public var participants: Int? {
    if let n = population.n { return n }
    let counts = arms.filter { $0.pools.isEmpty }.map { $0.nRandomised ?? $0.nAnalysed }
    guard !counts.isEmpty, counts.allSatisfy({ $0 != nil }) else { return nil }
    return counts.compactMap { $0 }.reduce(0, +)
  }
}
