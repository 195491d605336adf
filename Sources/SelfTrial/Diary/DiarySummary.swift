/// A diary in a few figures: scores, and how often something was taken, used and met.
public struct DiarySummary: Sendable, Hashable {
  /// A score over the days.
  public struct Measure: Sendable, Hashable {
    /// Its identifier: `itch_NRS`.
    public var id: String
    /// Days with a value.
    public var days: Int
    /// The first value and the last, in points.
    public var first, last: Double
    /// The mean of all values, in points.
    public var mean: Double
    /// The lowest value and the highest, in points.
    public var lowest, highest: Double

    /// The scale, where it is a published one.
    public var scale: RatingScale? { RatingScale.named(id) }
    /// Whether lower is better; so it is where nothing else is known.
    public var lowerIsBetter: Bool { scale?.direction != .higherIsBetter }
    /// The best value, in points.
    public var best: Double { lowerIsBetter ? lowest : highest }
    /// The worst value, in points.
    public var worst: Double { lowerIsBetter ? highest : lowest }
    /// What the first value is called; `nil` where the scale has no bands.
    public var firstBand: RatingScale.Band? { scale?.band(of: first) }
    /// What the last value is called; `nil` where the scale has no bands.
    public var lastBand: RatingScale.Band? { scale?.band(of: last) }
  }

  /// Something that was taken, used or met.
  public struct Item: Sendable, Hashable {
    /// As the person calls it.
    public var name: String
    /// Days with any of it.
    public var days: Int
    /// Of the doses that were meant for the days on which it was noted, the share that was taken; `nil` where none was
    /// said.
    public var adherence: Double?
  }

  /// The first and the last day with an entry; `nil` where there is none.
  public let span: ClosedRange<CalendarDay>?
  /// Days with an entry.
  public let days: Int
  /// The scores, the one with most days first.
  public let measures: [Measure]
  /// What was taken or put on, most days first.
  public let products: [Item]
  /// Medicines used because it got bad, most days first.
  public let rescue: [Item]
  /// What was met, most days first.
  public let triggers: [Item]
  /// Days with any rescue medicine.
  public let rescueDays: Int

  /// Sums up a diary.
  public init(_ diary: Diary) {
    span = diary.span
    days = diary.days.count
    measures = diary.measures.compactMap { id, _ in
      let values = diary.series(of: id).map(\.value)
      guard let first = values.first, let last = values.last, let lowest = values.min(), let highest = values.max()
      else { return nil }
      return Measure(
        id: id,
        days: values.count,
        first: first,
        last: last,
        mean: values.reduce(0) { $0 + $1 / Double(values.count) },
        lowest: lowest,
        highest: highest
      )
    }
    var counts = (product: Counts(), rescue: Counts(), trigger: Counts())
    var rescueDays: Set<Int> = []
    for entry in diary.current {
      switch entry.content {
      case .product(let product): counts.product.add(product.name, product.doses, planned: product.planned)
      case .rescue(let rescue):
        counts.rescue.add(rescue.name, rescue.uses ?? 1)
        if rescue.uses != 0 { rescueDays.insert(entry.day.number) }
      case .trigger(let trigger): counts.trigger.add(trigger.name, trigger.level)
      default: break
      }
    }
    products = counts.product.items
    rescue = counts.rescue.items
    triggers = counts.trigger.items
    self.rescueDays = rescueDays.count
  }

  /// Names with their days, whatever their capitals.
  private struct Counts {
    private var all: [String: (item: Item, taken: Double, planned: Double)] = [:]

    mutating func add(_ name: String, _ amount: Double, planned: Double? = nil) {
      var one = all[name.lowercased()] ?? (Item(name: name, days: 0), 0, 0)
      if amount > 0 { one.item.days += 1 }
      if let planned, planned > 0 {
        one.taken += min(amount, planned)
        one.planned += planned
      }
      all[name.lowercased()] = one
    }

    var items: [Item] {
      all.values.map { item, taken, planned in
        Item(name: item.name, days: item.days, adherence: planned > 0 ? taken / planned : nil)
      }.sorted { ($1.days, $0.name) < ($0.days, $1.name) }
    }
  }
}

extension Diary {
  /// The part of the diary from one day to another, in the phase in which it was then.
  public func part(from first: CalendarDay?, to last: CalendarDay?) -> Diary {
    var part = entries.filter { entry in
      (first.map { entry.day >= $0 } ?? true) && (last.map { entry.day <= $0 } ?? true)
    }
    // Entered before anything else, so that whatever was said of that day itself stands.
    let earliest = EntryTime(milliseconds: .min)
    if let first, let phase = phase(on: first), !part.isEmpty,
      let entry = try? DiaryEntry(day: first, content: .phase(phase), entered: earliest)
    {
      part.insert(entry, at: 0)
    }
    return Diary(part)
  }
}

extension TrialTable {
  /// The table as a diary, in which product and rescue medicine have no names of their own.
  ///
  /// - Parameter entered: when, as far as the diary is concerned, it was written.
  /// - Throws: the first value that no diary keeps.
  public func diary(entered: EntryTime) throws(Problem) -> Diary {
    var entries: [DiaryEntry] = []
    for row in rows {
      var contents: [DiaryEntry.Content] = []
      if let value = row.day.value {
        contents.append(.score(.init(measure: DiaryMeasure.named(row.measure)?.id ?? row.measure, value: value)))
      }
      if let phase = row.day.phase { contents.append(.phase(phase)) }
      if let taken = row.day.taken { contents.append(.product(.init(name: "product", doses: taken, planned: 1))) }
      if let rescue = row.day.rescue, rescue > 0 { contents.append(.rescue(.init(name: "rescue medicine"))) }
      for content in contents {
        do throws(DiaryRefusal) {
          entries.append(try DiaryEntry(day: row.day.day, content: content, entered: entered))
        } catch {
          throw Problem(line: row.line, reason: error.description)
        }
      }
    }
    return Diary(entries)
  }
}
