package import Reports
package import SelfTrial

/// What a plan of a trial is asked for.
package struct TrialPlanning: Sendable {
  /// What is simulated.
  package var study: DesignStudy
  /// How long the trial may take, at most.
  package var weeks: Int
  /// Made-up people for each of the best designs.
  package var people: Int
  /// The first day.
  package var start: CalendarDay
  /// Where the effect that is looked for comes from, as part of a sentence.
  package var effectSource: String
  /// The design that is planned; `nil` for the best.
  package var design: TrialDesign?
  /// Whether only designs come into question of which nobody can tell what comes next.
  package var isBlind: Bool

  package init(
    study: DesignStudy,
    weeks: Int,
    people: Int,
    start: CalendarDay,
    effectSource: String,
    design: TrialDesign? = nil,
    isBlind: Bool = false
  ) {
    self.study = study
    self.weeks = weeks
    self.people = people
    self.start = start
    self.effectSource = effectSource
    self.design = design
    self.isBlind = isBlind
  }

  /// The designs that are compared; none where the time is too short.
  package var designs: [TrialDesign] {
    var designs = TrialDesign.candidates(days: weeks * 7, onset: study.model.onset.median)
    if isBlind { designs = designs.filter { $0.kind == .randomised } }
    if let design, !designs.contains(design) { designs.append(design) }
    return designs
  }

  /// The plan. It takes seconds of every core that the study may use.
  ///
  /// - Parameter progress: told how much of the work is done, from 0 to 1.
  /// - Returns: `nil` where there is no design to compare.
  package func plan(progress: @Sendable (Double) -> Void = { _ in }) async -> PlannedTrial? {
    var results = await study.compare(designs, people: people, progress: progress)
    guard var chosen = results.first else { return nil }
    if let design, let place = results.firstIndex(where: { $0.design == design }) {
      if results[place].people < people { results[place] = await study.result(of: design, people: 0..<people) }
      chosen = results[place]
    }
    return PlannedTrial(
      study: study,
      results: results,
      chosen: chosen,
      schedule: TrialSchedule(chosen.design, start: start, seed: study.seed),
      effectSource: effectSource
    )
  }

  /// The effect that is looked for where nothing is known of the product: the least that matters.
  package static func leastEffect(on facts: MeasureFacts) -> (points: Double, source: String) {
    let isKnown = facts.minimalImportantDifference != nil
    return (
      (facts.lowerIsBetter ? -1 : 1) * facts.margin,
      isKnown ? "the least that people notice" : "a tenth of its span"
    )
  }

  /// The Monday after a day.
  package static func monday(after day: CalendarDay) -> CalendarDay { day.advanced(by: 8 - day.weekday) }
}
