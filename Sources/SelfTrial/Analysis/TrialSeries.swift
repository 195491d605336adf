/// One measure over consecutive days, with what was used on each.
public struct TrialSeries: Sendable, Hashable {
  /// What is known of one day.
  public struct Day: Sendable, Hashable {
    /// Which day.
    public var day: CalendarDay
    /// The measure's value; `nil` where it was not taken.
    public var value: Double?
    /// The phase; `nil` where it goes on as it was.
    public var phase: TrialPhase?
    /// Share of the day's doses taken, from 0 to 1; `nil` where it was not noted.
    public var taken: Double?
    /// Rescue medicine, from 0 (none) to 1 (as much as ever in a day); `nil` where it was not noted.
    public var rescue: Double?

    /// A day.
    public init(day: CalendarDay, value: Double?, phase: TrialPhase?, taken: Double? = nil, rescue: Double? = nil) {
      self.day = day
      self.value = value
      self.phase = phase
      self.taken = taken
      self.rescue = rescue
    }
  }

  /// The first day.
  public let firstDay: CalendarDay
  /// The measure's values, one a day; `nil` where it was not taken.
  public let values: [Double?]
  /// Doses of the product, one a day, from 0 to 1.
  public let doses: [Double]
  /// Rescue medicine, one a day, from 0 to 1.
  public let rescue: [Double]
  /// Phases, one a day.
  public let phases: [TrialPhase]

  /// Days put in a row.
  ///
  /// Days that are left out go on in the phase before them. Where nothing was noted of doses, all were taken while the
  /// product was in use; where doses were noted on some days, the others are taken to be like these on average.
  ///
  /// - Parameter days: in any order; of two entries of one day the later in the list counts.
  /// - Returns: `nil` where there is no day.
  public init?(_ days: [Day]) {
    var last: [Int: Day] = [:]
    for day in days { last[day.day.number] = day }
    guard let first = last.keys.min(), let end = last.keys.max() else { return nil }
    let noted = last.values.filter { $0.phase == .on }.compactMap(\.taken)
    let usual = noted.isEmpty ? 1 : noted.reduce(0, +) / Double(noted.count)
    var values: [Double?] = []
    var doses: [Double] = []
    var rescue: [Double] = []
    var phases: [TrialPhase] = []
    var phase = TrialPhase.off
    for number in first...end {
      let day = last[number]
      phase = day?.phase ?? phase
      values.append(day?.value)
      doses.append(day?.taken ?? (phase == .on ? usual : 0))
      rescue.append(day?.rescue ?? 0)
      phases.append(phase)
    }
    firstDay = CalendarDay(number: first)
    self.values = values
    self.doses = doses
    self.rescue = rescue
    self.phases = phases
  }

  /// Number of days from the first to the last.
  public var count: Int { values.count }

  /// Number of days with a value.
  public var observedDays: Int { values.reduce(0) { $1 == nil ? $0 : $0 + 1 } }

  /// The first days alone.
  public func prefix(_ days: Int) -> TrialSeries { TrialSeries(self, days: min(days, count)) }

  private init(_ other: TrialSeries, days: Int) {
    firstDay = other.firstDay
    values = Array(other.values.prefix(days))
    doses = Array(other.doses.prefix(days))
    rescue = Array(other.rescue.prefix(days))
    phases = Array(other.phases.prefix(days))
  }
}
