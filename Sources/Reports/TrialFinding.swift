public import Advice
public import Evidence

/// A trial and what it found, told without a product in view: for lists of trials and explanations.
public struct TrialFinding: Sendable {
  public var trial: Trial
  /// What was compared with what, for how long and in whom, in plain words.
  public var comparison: String
  /// The result as reported, in plain words.
  public var result: String
  /// What the trial's own figures say, by the stated rules.
  public var direction: TrialMatch.Direction
  /// What a reader must know before believing it.
  public var cautions: [String]

  /// A trial with what it found.
  public init(
    trial: Trial,
    comparison: String,
    result: String,
    direction: TrialMatch.Direction,
    cautions: [String] = []
  ) {
    self.trial = trial
    self.comparison = comparison
    self.result = result
    self.direction = direction
    self.cautions = cautions
  }
}

extension Trial {
  /// People randomised (enrolled, in a single-arm study): as reported, or the sum over the arms where every arm's
  /// number was seen.
  var people: Int? {
    if let n = population.n { return n }
    let counts = arms.compactMap(\.nRandomised)
    return counts.isEmpty || counts.count < arms.count ? nil : counts.reduce(0, +)
  }

  /// The arms that were given the microbes under test.
  var activeArms: [TrialArm] {
    arms.filter { $0.role == .active }
  }

  /// The route of its active arms; `nil` where it was not reported or the arms differ.
  var activeRoute: TrialArm.Route? {
    let routes = Set(activeArms.compactMap(\.route))
    return routes.count == 1 ? routes.first : nil
  }

  /// Every microbe its active arms were given, once each, with its strain designation.
  var activeMicrobes: [TrialArm.Microbe] {
    var seen: Set<String> = []
    return activeArms.flatMap(\.microbes).filter { seen.insert($0.name).inserted }
  }
}

extension TrialArm.Microbe {
  /// Current species name and designation, or the source's own words where the species is not known.
  var name: String {
    guard let species else { return reported }
    guard let strain else { return species }
    return species + " " + strain
  }
}
