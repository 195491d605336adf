/// What somebody wrote down, day by day.
///
/// Of several entries about the same subject and day the one entered last stands; the others are history, and never
/// lost. A withdrawal that stands means that nothing does.
public struct Diary: Sendable, Hashable {
  /// All entries with their history: by day, those of a day in the order in which they were entered.
  public let entries: [DiaryEntry]
  /// Which of ``entries`` stand.
  private let standing: [Bool]
  /// Where a phase is set, by day.
  private let phases: [(day: CalendarDay, phase: TrialPhase)]

  /// A diary of entries in the order in which they were kept.
  public init(_ entries: [DiaryEntry] = []) {
    let ordered = entries.enumerated().sorted { left, right in
      (left.element.day, left.element.entered.milliseconds, left.offset)
        < (right.element.day, right.element.entered.milliseconds, right.offset)
    }.map(\.element)
    var standing = [Bool](repeating: false, count: ordered.count)
    var last: [DiaryEntry.Subject: Int] = [:]
    var day: CalendarDay?
    func settle() {
      for place in last.values {
        if case .withdrawal = ordered[place].content { continue }
        standing[place] = true
      }
      last.removeAll(keepingCapacity: true)
    }
    for (place, entry) in ordered.enumerated() {
      if entry.day != day { settle() }
      day = entry.day
      last[entry.subject.key] = place
    }
    settle()
    self.entries = ordered
    self.standing = standing
    phases = ordered.indices.filter { standing[$0] }.compactMap { place in
      guard case .phase(let phase) = ordered[place].content else { return nil }
      return (ordered[place].day, phase)
    }
  }

  /// Whether nothing was ever written, or all of it forgotten.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether the entry at a place of ``entries`` stands.
  public func stands(at place: Int) -> Bool { standing[place] }

  /// The entries that stand, by day.
  public var current: [DiaryEntry] { entries.indices.filter { standing[$0] }.map { entries[$0] } }

  /// The first and the last day with an entry that stands.
  public var span: ClosedRange<CalendarDay>? {
    guard let first = standing.firstIndex(of: true), let last = standing.lastIndex(of: true) else { return nil }
    return entries[first].day...entries[last].day
  }

  /// In which phase of a self-trial a day is; `nil` outside of one.
  public func phase(on day: CalendarDay) -> TrialPhase? {
    var low = 0
    var high = phases.count
    while low < high {
      let middle = (low + high) / 2
      if phases[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0, phases[low - 1].phase != .none else { return nil }
    return phases[low - 1].phase
  }

  /// The stretches of days in a phase up to the diary's end, by day; a phase that is set again goes on.
  public var phasePeriods: [(phase: TrialPhase, days: ClosedRange<CalendarDay>)] {
    guard let end = span?.upperBound else { return [] }
    var periods: [(phase: TrialPhase, days: ClosedRange<CalendarDay>)] = []
    for (place, (day, phase)) in phases.enumerated() where phase != .none {
      let last = place + 1 < phases.count ? phases[place + 1].day.advanced(by: -1) : end
      guard day <= last else { continue }
      if let before = periods.last, before.phase == phase, before.days.upperBound.advanced(by: 1) == day {
        periods[periods.count - 1].days = before.days.lowerBound...last
      } else {
        periods.append((phase, day...last))
      }
    }
    return periods
  }

  /// The values of a measure, by day.
  public func series(of measure: String) -> [(day: CalendarDay, value: Double)] {
    entries.indices.compactMap { place in
      guard standing[place], case .score(let score) = entries[place].content, score.measure == measure
      else { return nil }
      return (entries[place].day, score.value)
    }
  }

  /// The measures with a value that stands and on how many days: most days first.
  public var measures: [(id: String, days: Int)] {
    var counts: [String: Int] = [:]
    for place in entries.indices where standing[place] {
      if case .score(let score) = entries[place].content { counts[score.measure, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// The entries that stand, a day at a time.
  public var days: [(day: CalendarDay, entries: [DiaryEntry])] {
    var days: [(day: CalendarDay, entries: [DiaryEntry])] = []
    for place in entries.indices where standing[place] {
      let entry = entries[place]
      if days.last?.day == entry.day {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append((entry.day, [entry]))
      }
    }
    return days
  }

  /// The part of the diary that fits, with its history.
  public func filtered(_ isWanted: (DiaryEntry) -> Bool) -> Diary { Diary(entries.filter(isWanted)) }

  /// The same entries with the same history, however they came together.
  public static func == (left: Diary, right: Diary) -> Bool { left.entries == right.entries }

  /// Of the entries alone: all else follows from them.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
