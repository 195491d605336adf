import Statistics

/// Places numbers along an axis. Numbers beyond its ends are placed at the ends.
struct PlotScale {
  /// A labelled place on an axis.
  struct Tick {
    var value: Double
    var label: String
  }

  let low: Double
  let high: Double
  /// Where ``low`` is placed.
  let start: Double
  /// Where ``high`` is placed.
  let end: Double
  let isRatio: Bool

  /// Numbers beyond are drawn as if there: they have no place on a readable axis, and their differences no finite value.
  static let largest = 1e100

  /// An axis over an interval; one that is empty or no wider than rounding is widened to −1 … 1 about its middle.
  init(low: Double, high: Double, start: Double, end: Double, isRatio: Bool = false) {
    let bounds = (Self.bounded(low), Self.bounded(high))
    let smallest = 1e-100
    let isDrawable = bounds.1 - bounds.0 > max(smallest, 1e-9 * max(abs(bounds.0), abs(bounds.1)))
    let middle = bounds.0 / 2 + bounds.1 / 2
    self.low = isDrawable ? bounds.0 : middle - max(1, abs(middle))
    self.high = isDrawable ? bounds.1 : middle + max(1, abs(middle))
    self.start = start
    self.end = end
    self.isRatio = isRatio
  }

  static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -largest), largest)
  }

  func contains(_ value: Double) -> Bool { value >= low && value <= high }

  /// Where a number stands, at an end where it lies beyond.
  func place(_ value: Double) -> Double {
    let share = (Self.bounded(value) - low) / (high - low)
    return start + min(max(share, 0), 1) * (end - start)
  }

  // MARK: Ticks

  /// Round numbers along the axis, as many as there is room for.
  ///
  /// - Parameters:
  ///   - gap: how much is kept free between one label and the next.
  ///   - room: how much of the axis a label takes up.
  func ticks(gap: Double, room: (String) -> Double) -> [Tick] {
    let length = abs(end - start)
    let mostTicks = max(2, (length / (gap + room("0"))).rounded(.down))
    if isRatio, !isNarrowRatio { return thinned(ratioTicks(mostTicks), gap: gap, room: room) }
    var wanted = mostTicks
    var ticks = evenTicks(wanted)
    while wanted > 2, isCrowded(ticks, gap: gap, room: room) {
      wanted = (wanted * 0.8).rounded(.down)
      ticks = evenTicks(wanted)
    }
    return ticks
  }

  private func isCrowded(_ ticks: [Tick], gap: Double, room: (String) -> Double) -> Bool {
    zip(ticks, ticks.dropFirst()).contains { one, next in
      abs(place(next.value) - place(one.value)) < gap + (room(one.label) + room(next.label)) / 2
    }
  }

  /// The ticks from the first on that keep their distance; one, at no effect, is always kept.
  private func thinned(_ ticks: [Tick], gap: Double, room: (String) -> Double) -> [Tick] {
    var kept: [Tick] = []
    for tick in ticks {
      guard let last = kept.last, isCrowded([last, tick], gap: gap, room: room) else {
        kept.append(tick)
        continue
      }
      if tick.value == 0 { kept[kept.count - 1] = tick }
    }
    return kept
  }

  /// Whether the ratios span less than threefold, so that powers of ten would leave the axis bare.
  private var isNarrowRatio: Bool {
    let decade = naturalLog(10)
    return isRatio && high - low < naturalLog(3) && abs(low) < decade && abs(high) < decade
  }

  /// Ticks at even steps of what people read: on a scale of ratios of these, not of their logarithms.
  private func evenTicks(_ wanted: Double) -> [Tick] {
    let (low, high) = isRatio ? (naturalExponential(low), naturalExponential(high)) : (low, high)
    let step = Self.roundStep(atLeast: (high - low) / wanted)
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { count in
      let value = count * step
      return Tick(
        value: isRatio ? naturalLog(value) : value,
        label: PlotNumber.tick(value, step: step)
      )
    }
  }

  /// Ratios at 1, 2 and 5 times powers of ten, or at powers alone.
  private func ratioTicks(_ wanted: Double) -> [Tick] {
    let decade = naturalLog(10)
    let decades = (high - low) / decade
    // Beyond what a power of ten can be, there is nothing to label but one.
    guard abs(low) < 700, abs(high) < 700 else { return contains(0) ? [Tick(value: 0, label: "1")] : [] }
    let factors: [Double] = decades * 3 <= wanted * 1.3 ? [1, 2, 5] : decades * 2 <= wanted ? [1, 3] : [1]
    let every = factors.count > 1 ? 1 : max(1, (decades / wanted).rounded(.up))
    var ticks: [Tick] = []
    let first = (low / decade / every).rounded(.down) * every
    for power in stride(from: first, through: (high / decade).rounded(.up), by: every) {
      for factor in factors {
        let value = power * decade + naturalLog(factor)
        guard contains(value) else { continue }
        ticks.append(Tick(value: value, label: PlotNumber.ratioTick(factor: factor, power: Int(power))))
      }
    }
    return ticks
  }

  /// The smallest of 1, 2, 5 times a power of ten that is not below a number.
  static func roundStep(atLeast size: Double) -> Double {
    var power = 1.0
    while power < size { power *= 10 }
    while power / 10 >= size && power > .leastNormalMagnitude { power /= 10 }
    return [0.2, 0.5].map { $0 * power }.first { $0 >= size } ?? power
  }
}

extension PlotScale {
  /// An axis that shows what there is: no effect and all marks, but for those so far off that the others would
  /// shrink to nothing beside them; these are clipped.
  ///
  /// - Parameters:
  ///   - ends: estimates and ends of intervals; those that are not finite do not count.
  ///   - summaries: estimates that must be seen where it is possible.
  ///   - marked: a place that is shown where it does not shrink the rest beyond reading.
  static func showing(
    _ ends: [Double],
    summaries: [Double] = [],
    marked: Double? = nil,
    start: Double,
    end: Double,
    isRatio: Bool
  ) -> PlotScale {
    let sorted = ends.filter(\.isFinite).map(bounded).sorted()
    let fence = fence(sorted)
    let inside = (sorted + summaries.filter(\.isFinite).map(bounded)).filter { fence.lower <= $0 && $0 <= fence.upper }
    var low = min(0, inside.min() ?? 0)
    var high = max(0, inside.max() ?? 0)
    let mostTimesWider = 8.0
    if let marked, marked.isFinite, low == high || abs(marked) <= mostTimesWider * (high - low) {
      low = min(low, marked)
      high = max(high, marked)
    }
    let margin = 0.05 * (high - low)
    return PlotScale(low: low - margin, high: high + margin, start: start, end: end, isRatio: isRatio)
  }

  /// Tukey's outer fences, three times the middle half beyond the quartiles; without bounds for few numbers.
  private static func fence(_ sorted: [Double]) -> (lower: Double, upper: Double) {
    let fewest = 4
    guard sorted.count >= fewest else { return (-.infinity, .infinity) }
    let first = sorted[sorted.count / 4]
    let third = sorted[(3 * sorted.count) / 4]
    let width = third - first
    guard width > 0 else { return (-.infinity, .infinity) }
    return (min(first, 0) - 3 * width, max(third, 0) + 3 * width)
  }
}
