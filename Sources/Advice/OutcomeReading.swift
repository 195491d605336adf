internal import Evidence

/// What one outcome says of one arm against its comparator.
struct OutcomeReading: Sendable {
  enum Finding: Sendable, Hashable {
    case favoursProduct, noDifference, favoursControl
    /// Figures or words point one way, and no test of the difference was seen.
    case notTested
    /// Only the change within a group was reported.
    case withinGroupOnly
    case notReported
    /// The record marks the figures as doubtful, or they contradict the printed result.
    case doubtful(String)

    /// Whether it says anything on the difference between the groups.
    var isConclusive: Bool {
      switch self {
      case .favoursProduct, .noDifference, .favoursControl: true
      case .notTested, .withinGroupOnly, .notReported, .doubtful: false
      }
    }
  }

  var outcome: TrialOutcome
  var finding: Finding
  /// Whether the finding was worked out from printed group figures, for want of a printed test.
  var isRecomputed: Bool
  /// What must be said of the figures; `nil` for nothing.
  var remark: String?

  /// `nil` where the outcome does not concern the arm, is a baseline, or compares it with an arm that holds the same
  /// microbes.
  init?(_ outcome: TrialOutcome, of tested: PreparedTrial.TestedArm, in trial: Trial) {
    let names = Self.names(of: tested.arm, in: trial)
    guard Self.concerns(outcome, names: names, tested: tested, in: trial) else { return nil }
    self.outcome = outcome
    isRecomputed = false
    guard let comparator = Self.comparator(of: outcome, tested: tested, in: trial) else {
      finding = .withinGroupOnly
      return
    }
    if let doubt = outcome.doubt {
      finding = .doubtful(doubt)
      return
    }
    let figures = GroupFigures(outcome, active: names, control: comparator.id)
    if let printed = Self.printed(outcome, names: names, control: comparator.id) {
      (finding, remark) = Self.checked(printed, against: figures, outcome: outcome)
    } else if let figures {
      finding = Self.finding(figures, outcome)
      isRecomputed = true
    } else {
      finding = .notTested
    }
  }

  /// The arm's own identifier and those of arms that pool it with others.
  private static func names(of arm: TrialArm, in trial: Trial) -> [String] {
    [arm.id] + trial.arms.filter { $0.pools.contains(arm.id) }.map(\.id)
  }

  private static func concerns(
    _ outcome: TrialOutcome,
    names: [String],
    tested: PreparedTrial.TestedArm,
    in trial: Trial
  ) -> Bool {
    switch outcome.content {
    case .contrast(let contrast):
      if let active = contrast.active, !names.contains(active) { return false }
      guard let control = contrast.control.flatMap({ trial.arm(id: $0) }) else { return contrast.control == nil }
      // Two arms with the same microbes compare doses or states, not microbes with none.
      return !control.microbes.contains { microbe in
        microbe.species != nil && tested.arm.microbes.contains { $0.species == microbe.species }
      }
    case .arms(let statistic, let values):
      guard statistic != .baseline else { return false }
      return values.isEmpty || values.contains { names.contains($0.arm) }
    }
  }

  /// The group that the outcome compares the arm with.
  static func comparator(
    of outcome: TrialOutcome,
    tested: PreparedTrial.TestedArm,
    in trial: Trial
  ) -> TrialArm? {
    guard trial.design.kind != .singleArm else { return nil }
    if case .contrast(let contrast) = outcome.content, let control = contrast.control {
      return trial.arm(id: control) ?? tested.comparator
    }
    return tested.comparator
  }

  /// What the source itself says of the difference; `nil` where it says nothing.
  private static func printed(_ outcome: TrialOutcome, names: [String], control: String) -> Finding? {
    switch outcome.verdict {
    case .favoursActive: return .favoursProduct
    case .noSignificantDifference: return .noDifference
    case .favoursControl: return .favoursControl
    case .wordsFavourActive: return .notTested
    case .withinArmOnly: return .withinGroupOnly
    case .notReported: return .notReported
    case nil: break
    }
    switch outcome.content {
    case .contrast(let contrast): return finding(contrast, outcome)
    case .arms(_, let values):
      guard let p = outcome.p ?? outcome.pBelow,
        let first = values.first(where: { names.contains($0.arm) }).flatMap(centre),
        let second = values.first(where: { $0.arm == control }).flatMap(centre)
      else { return nil }
      if outcome.p != nil, p >= 0.05 { return .noDifference }
      guard p <= 0.05, first != second else { return nil }
      return favours(first - second, outcome)
    }
  }

  private static func finding(_ contrast: TrialOutcome.Contrast, _ outcome: TrialOutcome) -> Finding? {
    let nothing: Double =
      switch contrast.effect {
      case .riskRatio, .oddsRatio, .hazardRatio, .ratioOfMeans: 1
      default: 0
      }
    if let interval = contrast.ci95 {
      if interval.low <= nothing, interval.high >= nothing { return .noDifference }
      return favours(interval.low - nothing, outcome)
    }
    if let p = outcome.p, p >= 0.05 { return .noDifference }
    guard let p = outcome.p ?? outcome.pBelow, p <= 0.05, let estimate = contrast.estimate, estimate != nothing else {
      return nil
    }
    return favours(estimate - nothing, outcome)
  }

  private static func finding(_ figures: GroupFigures, _ outcome: TrialOutcome) -> Finding {
    figures.isSignificant ? favours(figures.difference, outcome) : .noDifference
  }

  private static func favours(_ difference: Double, _ outcome: TrialOutcome) -> Finding {
    let isLower = difference < 0
    return isLower == (MainMeasures.direction(of: outcome) == .lowerIsBetter) ? .favoursProduct : .favoursControl
  }

  /// The one figure that stands for a group.
  static func centre(_ value: TrialOutcome.ArmValue) -> Double? {
    if let figure = value.mean ?? value.percent ?? value.median ?? value.geometricMean { return figure }
    guard let events = value.events, let n = value.n, n > 0 else { return nil }
    return events / Double(n)
  }

  /// Holds a printed benefit against the printed group figures: where those do not bear it out, it does not count.
  private static func checked(
    _ printed: Finding,
    against figures: GroupFigures?,
    outcome: TrialOutcome
  ) -> (Finding, String?) {
    guard let figures, printed == .favoursProduct || printed == .favoursControl else { return (printed, nil) }
    let recomputed = finding(figures, outcome)
    if recomputed == printed { return (printed, nil) }
    let why =
      recomputed == .noDifference
      ? "printed as significant, but the printed group figures give no significant difference in a two-sided test"
      : "the printed group figures point the other way"
    return (.doubtful(why), nil)
  }
}

/// What a trial's main measure says of an arm.
struct MainFinding: Sendable {
  var direction: TrialMatch.Direction
  /// The outcome that decides; where none does, the first main outcome reported.
  var decisive: OutcomeReading?
  /// All readings that concern the arm, in the record's order.
  var readings: [OutcomeReading]
  /// What must be said of how the decision came about.
  var remarks: [String]

  /// Reads a trial by these rules.
  ///
  /// 1. Only measures named in `measures` decide, the first of them that holds a test of the difference between the
  ///    groups. Subgroups, doubtful figures, changes within a group and untested differences never decide; where such
  ///    a change or doubt is all that a more telling measure gives, a less telling one cannot show a benefit.
  /// 2. Of several time points the last one within treatment decides, in prevention the last of all. Earlier and later
  ///    points that differ are said.
  /// 3. Where results of one measure at one time differ, the primary outcome decides; without one, none does.
  init(_ tested: PreparedTrial.TestedArm, in trial: Trial, measures: [String]) {
    readings = trial.outcomes.compactMap { OutcomeReading($0, of: tested, in: trial) }
    remarks = []
    var weakened = false
    for measure in measures {
      let all = readings.filter { $0.outcome.measure.lowercased() == measure && $0.outcome.subgroup == nil }
      let conclusive = all.filter(\.finding.isConclusive)
      if conclusive.isEmpty {
        weakened = weakened || all.contains { $0.isDoubtfulOrWithin }
        if decisive == nil { decisive = all.first }
        continue
      }
      let (reading, found, said) = Self.decide(conclusive, trial: trial)
      remarks += said
      decisive = reading
      direction = found
      if weakened, found == .favoursProduct {
        direction = .cannotTell
        remarks.append("A more telling measure showed no reliable difference between the groups.")
      }
      return
    }
    direction = .cannotTell
  }

  private static func decide(
    _ conclusive: [OutcomeReading],
    trial: Trial
  ) -> (OutcomeReading?, TrialMatch.Direction, [String]) {
    let weeks = Set(conclusive.map { $0.outcome.week ?? 0 }).sorted()
    // Visits fall a few days late: a week's grace still counts as the end of treatment.
    let end = trial.purpose == .prevention ? Double.infinity : (trial.design.weeks ?? .infinity) + 1
    let week = weeks.last { $0 <= end } ?? weeks.first ?? 0
    let (reading, direction) = settle(conclusive.filter { ($0.outcome.week ?? 0) == week })
    var remarks: [String] = []
    if direction == .cannotTell { remarks.append("Results of one measure differ by how it was counted.") }
    for other in weeks where other != week {
      let (_, otherDirection) = settle(conclusive.filter { ($0.outcome.week ?? 0) == other })
      if let remark = change(from: min(week, other), to: max(week, other), week: week, direction, otherDirection) {
        remarks.append(remark)
      }
    }
    return (reading, direction, remarks)
  }

  private static func settle(_ readings: [OutcomeReading]) -> (OutcomeReading?, TrialMatch.Direction) {
    let printed = readings.filter { !$0.isRecomputed }
    let voices = printed.isEmpty ? readings : printed
    let primary = voices.filter { PlainText.words($0.outcome.definition ?? "").contains("primary") }
    let deciding = primary.isEmpty ? voices : primary
    let findings = Set(deciding.map(\.finding))
    guard findings.count == 1, let finding = findings.first else { return (deciding.first, .cannotTell) }
    let reading = deciding.first { $0.hasEstimate } ?? deciding.first
    switch finding {
    case .favoursProduct: return (reading, .favoursProduct)
    case .favoursControl: return (reading, .favoursControl)
    default: return (reading, .noDifference)
    }
  }

  /// A benefit that fades, comes late or reverses.
  private static func change(
    from early: Double,
    to late: Double,
    week: Double,
    _ deciding: TrialMatch.Direction,
    _ other: TrialMatch.Direction
  ) -> String? {
    let first = week == early ? deciding : other
    let last = week == early ? other : deciding
    guard first != last else { return nil }
    switch (first, last) {
    case (.favoursProduct, .favoursControl):
      return "A benefit at week \(PlainText.number(early)) had reversed by week \(PlainText.number(late))."
    case (.favoursProduct, _):
      return "A benefit at week \(PlainText.number(early)) was gone by week \(PlainText.number(late))."
    case (_, .favoursProduct):
      return "No benefit yet at week \(PlainText.number(early)); one at week \(PlainText.number(late))."
    default: return nil
    }
  }
}

extension OutcomeReading {
  fileprivate var isDoubtfulOrWithin: Bool {
    switch finding {
    case .doubtful, .withinGroupOnly: true
    default: false
    }
  }

  fileprivate var hasEstimate: Bool {
    if case .contrast(let contrast) = outcome.content { return contrast.estimate != nil }
    return false
  }
}
