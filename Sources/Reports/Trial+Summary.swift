import Evidence

extension Trial {
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
