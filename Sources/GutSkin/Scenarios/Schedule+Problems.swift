extension Schedule {
  /// Why a schedule is not what somebody can have meant.
  ///
  /// A simulation runs any schedule; these are slips to be asked about before it does.
  public enum Problem: Error, Sendable, Hashable {
    /// The value of an entry is not one that its input lets in.
    case value(entry: Int)
    /// An entry starts before week 0.
    case beforeStart(entry: Int)
    /// An entry ends on the day that it starts, or before.
    case noDays(entry: Int)
    /// An entry ends later than any simulation runs.
    case tooLate(entry: Int)
    /// Two entries give one exposure a value on the same days.
    case twoExposures(entry: Int, earlier: Int, days: Range<Int>)
    /// Entries together come to more than a full application of their input on some days.
    case overFull(entry: Int, earlier: Int, days: Range<Int>, sum: Double)
  }

  /// No entry may end later than this, in days: a hundred years.
  public static let lastDay = 36_500

  /// What is wrong with the values and days of one entry, before it is one.
  ///
  /// - Parameter place: of the entry, for the problem to name.
  public static func problem(_ input: Input, _ value: Double, from first: Int, to last: Int, at place: Int) -> Problem?
  {
    if !input.allowed.contains(value) { return .value(entry: place) }
    if first < 0 { return .beforeStart(entry: place) }
    if first >= last { return .noDays(entry: place) }
    return last > lastDay ? .tooLate(entry: place) : nil
  }

  /// What is wrong, entry by entry, each with the first thing found.
  ///
  /// Doses of a probiotic add up, and so do other applications up to a full one. An exposure has one value a day.
  public var problems: [Problem] {
    entries.indices.compactMap { place in
      let entry = entries[place]
      return Self.problem(entry.input, entry.value, from: entry.days.lowerBound, to: entry.days.upperBound, at: place)
        ?? overlap(of: place)
    }
  }

  private func overlap(of place: Int) -> Problem? {
    let entry = entries[place]
    guard entry.input != .probioticDose else { return nil }
    let others = entries[..<place].enumerated().filter { $1.input == entry.input && $1.days.overlaps(entry.days) }
    for (other, earlier) in others {
      let days = earlier.days.clamped(to: entry.days)
      if entry.input.isExposure { return .twoExposures(entry: place, earlier: other, days: days) }
    }
    // What is put on is the same on every day between the starts of entries.
    for (other, earlier) in others {
      let days = earlier.days.clamped(to: entry.days)
      let sum =
        entry.value + others.reduce(0) { $1.element.days.contains(days.lowerBound) ? $0 + $1.element.value : $0 }
      // Doses that are whole in decimals may be off by rounding as sums.
      if sum > 1 + 1e-9 { return .overFull(entry: place, earlier: other, days: days, sum: sum) }
    }
    return nil
  }
}

extension Schedule {
  /// A problem in plain words, without the place of the entry.
  public func words(for problem: Problem) -> String {
    func days(_ days: Range<Int>) -> String {
      days.count == 1 ? "day \(days.lowerBound)" : "days \(days.lowerBound) to \(days.upperBound - 1)"
    }
    switch problem {
    case .value(let place):
      let entry = entries[place]
      return Self.words(forValue: entry.value, of: entry.input)
    case .beforeStart: return Self.beforeStartWords
    case .noDays: return Self.noDaysWords
    case .tooLate: return Self.tooLateWords
    case .twoExposures(let place, _, let shared):
      let input = entries[place].input.id
      return "\(input) has a value on \(days(shared)) already, and an exposure has one value a day"
    case .overFull(let place, _, let shared, let sum):
      let input = entries[place].input.id
      let shown = (sum * 1000).rounded() / 1000
      return
        "\(input) comes to \(shown) on \(days(shared)) together with another entry, and 1 is all that goes on in a day"
    }
  }

  /// What is said of a value that its input does not let in.
  public static func words(forValue value: Double, of input: Input) -> String {
    "\(input.id) goes from 0 to \(Int(input.allowed.upperBound)), not \(value)"
  }

  /// What is said of days before week 0.
  public static let beforeStartWords = "days count from week 0, which is day 0, and none lies before it"
  /// What is said of days that end before they start.
  public static let noDaysWords = "the last day is not after the first"
  /// What is said of days that no simulation reaches.
  public static let tooLateWords = "no schedule goes beyond day \(lastDay), a hundred years"
}

extension Scenario {
  /// Products in the schedule that nothing is said of, so that taking them changes little or nothing.
  public var idleInputs: [Input] {
    let constants = patient.parameters
    let oral = [Parameter.eC, .eE, .eB, .eT].allSatisfy { constants[$0] == 0 }
    let used = Set(schedule.entries.filter { $0.value > 0 }.map(\.input))
    return [(Input.probioticDose, oral), (.topical, constants[.eTp] == 0)]
      .compactMap { used.contains($0) && $1 ? $0 : nil }
  }
}
