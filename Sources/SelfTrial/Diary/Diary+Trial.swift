extension Diary {
  /// Why a diary holds no trial to analyse; never holds what somebody wrote.
  public enum TrialProblem: Error, Sendable, Hashable {
    /// No value of the measure stands.
    case noValues
    /// Several products were taken: which one is meant has to be said. Their number.
    case severalProducts(Int)
  }

  /// The products that were taken or put on, most days first.
  public var products: [(name: String, days: Int)] {
    var counts: [String: (name: String, days: Int)] = [:]
    for entry in current {
      guard case .product(let product) = entry.content else { continue }
      counts[product.name.lowercased(), default: (product.name, 0)].days += 1
    }
    return counts.values.sorted { ($1.days, $0.name) < ($0.days, $1.name) }
  }

  /// A measure over the diary's days with phases, doses and rescue medicine.
  ///
  /// Doses are those of one product: the share of what was planned, or whether any was taken. Where no phase was ever
  /// set, the days on which it was taken are the days with it.
  ///
  /// - Parameters:
  ///   - measure: its identifier.
  ///   - product: by its name as the person calls it; `nil` for the only one.
  public func trialSeries(of measure: String, product: String? = nil) throws(TrialProblem) -> TrialSeries {
    let named = products
    if product == nil, named.count > 1 { throw .severalProducts(named.count) }
    let wanted = (product ?? named.first?.name)?.lowercased()
    let hasPhases = !phasePeriods.isEmpty
    let mostUses = current.reduce(1.0) { most, entry in
      guard case .rescue(let rescue) = entry.content else { return most }
      return max(most, rescue.uses ?? 1)
    }
    var days: [TrialSeries.Day] = []
    for (day, entries) in self.days {
      var one = TrialSeries.Day(day: day, value: nil, phase: hasPhases ? phase(on: day) : nil)
      for entry in entries {
        switch entry.content {
        case .score(let score) where score.measure.lowercased() == measure.lowercased(): one.value = score.value
        case .product(let product) where product.name.lowercased() == wanted:
          one.taken = product.adherence ?? (product.doses > 0 ? 1 : 0)
        case .rescue(let rescue): one.rescue = min(1, (one.rescue ?? 0) + (rescue.uses ?? 1) / mostUses)
        default: break
        }
      }
      if !hasPhases { one.phase = one.taken.map { $0 > 0 } == true ? .on : .off }
      days.append(one)
    }
    guard let series = TrialSeries(days), series.observedDays > 0 else { throw .noValues }
    return series
  }

  /// What was noted of triggers over the days of a series.
  ///
  /// - Returns: those that differ from day to day; the names of the others come with them.
  public func triggers(over series: TrialSeries) -> (usable: [TriggerSeries], constant: [String]) {
    var levels: [String: (name: String, levels: [Double?])] = [:]
    var order: [String] = []
    for entry in current {
      guard case .trigger(let trigger) = entry.content else { continue }
      let place = series.firstDay.distance(to: entry.day)
      guard (0..<series.count).contains(place) else { continue }
      let key = trigger.name.lowercased()
      if levels[key] == nil {
        order.append(key)
        levels[key] = (trigger.name, [Double?](repeating: nil, count: series.count))
      }
      levels[key]?.levels[place] = trigger.level
    }
    var usable: [TriggerSeries] = []
    var constant: [String] = []
    for key in order {
      guard let (name, levels) = levels[key] else { continue }
      if let series = TriggerSeries(name: name, levels: levels) { usable.append(series) } else { constant.append(name) }
    }
    return (usable, constant)
  }
}
