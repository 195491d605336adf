internal import Evidence
internal import Labels

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
  /// 3. Where results of one measure at one time differ, the primary outcome decides, then those on the whole
  ///    condition before those on the part of it that goes with sensitisation, then the one defined by the condition
  ///    itself; where those differ too, none does.
  init(_ tested: PreparedTrial.TestedArm, in trial: Trial, condition: Condition?, measures: [String]) {
    readings = trial.outcomes.compactMap { OutcomeReading($0, of: tested, in: trial) }
    remarks = []
    let names = Set(
      condition.map { PlainText.words($0.plainName) + PlainText.words($0.rawValue).suffix(1) } ?? []
    )
    var weakened = false
    for measure in measures {
      let all = readings.filter { $0.outcome.measure.lowercased() == measure && $0.outcome.subgroup == nil }
      let conclusive = all.filter(\.finding.isConclusive)
      if conclusive.isEmpty {
        weakened = weakened || all.contains { $0.isDoubtful || $0.finding == .withinGroupOnly }
        if decisive == nil { decisive = all.first }
        continue
      }
      let (reading, found, said) = Self.decide(conclusive, trial: trial, names: names)
      remarks += said
      decisive = reading
      direction = found
      if weakened, found == .favoursProduct {
        direction = .cannotTell
        remarks.append(
          "A more telling measure was reported doubtfully or within the groups only, so this one does not count."
        )
      }
      return
    }
    direction = .cannotTell
  }

  private static func decide(
    _ conclusive: [OutcomeReading],
    trial: Trial,
    names: Set<String>
  ) -> (OutcomeReading?, TrialMatch.Direction, [String]) {
    let weeks = Set(conclusive.map { $0.outcome.week ?? 0 }).sorted()
    // Visits fall a few days late: a week's grace still counts as the end of treatment.
    let end = trial.purpose == .prevention ? Double.infinity : (trial.design.weeks ?? .infinity) + 1
    let week = weeks.last { $0 <= end } ?? weeks.first ?? 0
    let (reading, direction) = settle(conclusive.filter { ($0.outcome.week ?? 0) == week }, names)
    var remarks: [String] = []
    if direction == .cannotTell { remarks.append("Results of one measure differ by how it was counted.") }
    for other in weeks where other != week {
      let (_, otherDirection) = settle(conclusive.filter { ($0.outcome.week ?? 0) == other }, names)
      if let remark = change(from: min(week, other), to: max(week, other), week: week, direction, otherDirection) {
        remarks.append(remark)
      }
    }
    return (reading, direction, remarks)
  }

  /// What the results of one measure at one time say together: all of them, or else the primary ones, or else those
  /// whose definition names the condition ("eczema by age 2", not "any allergic disease by age 2").
  private static func settle(
    _ readings: [OutcomeReading],
    _ names: Set<String>
  ) -> (OutcomeReading?, TrialMatch.Direction) {
    let printed = readings.filter { !$0.isRecomputed }
    let voices = printed.isEmpty ? readings : printed
    let primary = voices.filter { PlainText.words($0.outcome.definition ?? "").contains("primary") }
    let whole = voices.filter { partWords.isDisjoint(with: PlainText.words($0.outcome.definition ?? "")) }
    let named = voices.filter { !names.isDisjoint(with: PlainText.words($0.outcome.definition ?? "")) }
    for deciding in [primary, voices, whole, named] where Set(deciding.map(\.finding)).count == 1 {
      let reading = deciding.first { $0.hasEstimate } ?? deciding.first
      switch reading?.finding {
      case .favoursProduct: return (reading, .favoursProduct)
      case .favoursControl: return (reading, .favoursControl)
      default: return (reading, .noDifference)
      }
    }
    return (voices.first, .cannotTell)
  }

  /// Words of a definition that narrow a condition to those whose tests for allergens are positive.
  private static let partWords: Set<String> = ["ige", "prick", "sensitised", "sensitized", "sensitisation"]

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
