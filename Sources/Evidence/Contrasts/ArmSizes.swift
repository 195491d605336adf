/// How many people the arms of a trial had.
struct ArmSizes {
  /// A number of people, and whether it was read or follows from an assumption.
  struct Count: Hashable {
    var people: Int
    var isAssumed: Bool
  }

  private let counts: [TrialArm.ID: Count]

  init(_ trial: Trial) {
    var counts: [TrialArm.ID: Count] = [:]
    let own = trial.arms.filter { $0.pools.isEmpty }
    for arm in own {
      if let people = arm.nAnalysed ?? arm.nRandomised { counts[arm.id] = Count(people: people, isAssumed: false) }
    }
    Self.shareOut(trial, among: own, into: &counts)
    for arm in trial.arms where !arm.pools.isEmpty {
      let parts = arm.pools.compactMap { counts[$0] }
      if let people = arm.nAnalysed ?? arm.nRandomised {
        counts[arm.id] = Count(people: people, isAssumed: false)
      } else if parts.count == arm.pools.count {
        counts[arm.id] = Count(
          people: parts.reduce(0) { $0 + $1.people },
          isAssumed: parts.contains { $0.isAssumed }
        )
      }
    }
    self.counts = counts
  }

  /// The people of arms whose size was not read: the rest of the trial's people in equal parts, or all of them where
  /// everyone is in every arm.
  private static func shareOut(_ trial: Trial, among arms: [TrialArm], into counts: inout [TrialArm.ID: Count]) {
    guard let total = trial.population.n else { return }
    let unknown = arms.filter { counts[$0.id] == nil }
    guard !unknown.isEmpty else { return }
    let known = arms.compactMap { counts[$0.id]?.people }.reduce(0, +)
    if trial.design.isPaired {
      for arm in unknown { counts[arm.id] = Count(people: total, isAssumed: false) }
      return
    }
    let rest = total - known
    guard rest >= unknown.count else { return }
    for (position, arm) in unknown.enumerated() {
      let extra = position < rest % unknown.count ? 1 : 0
      counts[arm.id] = Count(people: rest / unknown.count + extra, isAssumed: true)
    }
  }

  func count(of arm: TrialArm.ID) -> Count? { counts[arm] }

  /// The people behind a printed figure, where they were read.
  func count(of arm: TrialArm.ID, printed: Int?) -> Int? {
    if let printed { return printed }
    guard let count = counts[arm], !count.isAssumed else { return nil }
    return count.people
  }
}

extension Trial.Design {
  /// Whether the same people got both treatments.
  var isPaired: Bool { kind == .crossover || kind == .splitBody }
}
