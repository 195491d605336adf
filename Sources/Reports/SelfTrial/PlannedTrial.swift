public import SelfTrial

/// A plan of a trial of one person, with what it rests on, for reports.
public struct PlannedTrial: Sendable {
  /// What was simulated.
  public var study: DesignStudy
  /// The designs, best first.
  public var results: [DesignStudy.Result]
  /// The one that is planned.
  public var chosen: DesignStudy.Result
  /// The same on the calendar.
  public var schedule: TrialSchedule
  /// Where the effect that is looked for comes from, as part of a sentence.
  public var effectSource: String
  /// Whether phases go by letters, so that whoever takes the product need not know which is which.
  public var blinding: Blinding?

  /// Letters for the phases.
  public struct Blinding: Sendable, Hashable {
    /// The letter of days with the product.
    public var on: String
    /// The letter of days without it.
    public var off: String

    /// Letters for the phases.
    public init(on: String, off: String) {
      self.on = on
      self.off = off
    }
  }

  /// A plan.
  public init(
    study: DesignStudy,
    results: [DesignStudy.Result],
    chosen: DesignStudy.Result,
    schedule: TrialSchedule,
    effectSource: String,
    blinding: Blinding? = nil
  ) {
    self.study = study
    self.results = results
    self.chosen = chosen
    self.schedule = schedule
    self.effectSource = effectSource
    self.blinding = blinding
  }

  /// What a phase is called.
  func name(of phase: TrialPhase) -> String {
    guard let blinding else { return phase == .on ? "with" : "without" }
    return phase == .on ? blinding.on : blinding.off
  }

  /// What is done in a phase, as a sentence.
  func instruction(for phase: TrialPhase) -> String {
    guard blinding == nil else { return "Take from box \(name(of: phase)) as the label says." }
    return phase == .on ? "Use the product as its label says." : "Do not use the product."
  }

  /// A table to fill in, as `commensal trial analyse` reads it: a row a day.
  public var table: String {
    schedule.table(measure: study.model.measure.name, phases: blinding.map { ($0.on, $0.off) })
  }

  /// The plan as events of a calendar, a block each.
  public var calendar: CalendarFile {
    CalendarFile(
      name: "Trial",
      identifier: "\(schedule.first)-\(schedule.design.id)-\(schedule.seed)",
      events: schedule.blocks.map { block in
        CalendarFile.Event(
          first: block.first,
          last: block.last,
          title: blinding == nil ? "Trial: \(name(of: block.phase)) product" : "Trial: box \(name(of: block.phase))",
          description: instruction(for: block.phase)
            + " Note how your skin is every day, before you look at other days."
        )
      }
    )
  }
}
