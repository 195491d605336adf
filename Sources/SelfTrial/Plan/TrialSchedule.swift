/// A trial on the calendar.
public struct TrialSchedule: Sendable, Hashable {
  /// A block with its days.
  public struct Block: Sendable, Hashable {
    /// What is done.
    public var phase: TrialPhase
    /// The first day.
    public var first: CalendarDay
    /// The last day.
    public var last: CalendarDay
    /// How many days.
    public var days: Int { first.distance(to: last) + 1 }
  }

  /// The design.
  public let design: TrialDesign
  /// Of the order where chance decided.
  public let seed: UInt64
  /// The blocks in order.
  public let blocks: [Block]

  /// A design that begins on a day.
  public init(_ design: TrialDesign, start: CalendarDay, seed: UInt64) {
    self.design = design
    self.seed = seed
    var first = start
    blocks = design.blocks(seed: seed).map { block in
      let last = first.advanced(by: block.days - 1)
      defer { first = last.advanced(by: 1) }
      return Block(phase: block.phase, first: first, last: last)
    }
  }

  /// The first day.
  public var first: CalendarDay { blocks[0].first }
  /// The last day.
  public var last: CalendarDay { blocks[blocks.count - 1].last }

  /// The phase of a day; `nil` before and after the trial.
  public func phase(on day: CalendarDay) -> TrialPhase? { blocks.first { $0.first <= day && day <= $0.last }?.phase }

  /// The weeks from Monday to Sunday that hold the trial, each day with its phase.
  public var weeks: [[(day: CalendarDay, phase: TrialPhase?)]] {
    let monday = first.advanced(by: 1 - first.weekday)
    return stride(from: monday.number, through: last.number, by: 7).map { number in
      (0..<7).map { offset in
        let day = CalendarDay(number: number + offset)
        return (day, phase(on: day))
      }
    }
  }

  /// A table to fill in, as `commensal trial analyse` reads it: `date,measure,value,phase`, a row a day.
  ///
  /// - Parameters:
  ///   - measure: its short name: `SCORAD`.
  ///   - phases: words for with and without, where they are not to be told.
  public func table(measure: String, phases: (on: String, off: String)? = nil) -> String {
    var lines = ["date,measure,value,phase"]
    for block in blocks {
      let word = phases.map { block.phase == .on ? $0.on : $0.off } ?? block.phase.rawValue
      for day in block.first...block.last { lines.append("\(day),\(measure),,\(word)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
