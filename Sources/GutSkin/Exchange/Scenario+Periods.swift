// What the schedule comes to, day by day, as periods in which nothing changes.

extension Scenario {
  /// The periods in which an input is not at its ordinary value, in order, none touching another of the same value.
  ///
  /// The values are those that a simulation of the scenario is given: what overlaps is added up and held to its limit,
  /// and a topical product counts as an emollient too.
  public func periods(of input: Input) -> [Schedule.Entry] {
    var periods: [Schedule.Entry] = []
    for period in levels(of: input) where period.value != input.ordinaryValue {
      if let last = periods.last, last.value == period.value, last.days.upperBound == period.days.lowerBound {
        periods[periods.count - 1].days = last.days.lowerBound..<period.days.upperBound
      } else {
        periods.append(period)
      }
    }
    return periods
  }

  /// The input between every two days on which an entry of the schedule starts or ends.
  private func levels(of input: Input) -> [Schedule.Entry] {
    let patient = patient
    var life = DailyLife(patient.routine, patient.random, scheduleStart: 0)
    let bounds = Set(schedule.entries.flatMap { [$0.days.lowerBound, $0.days.upperBound] }).sorted()
    return zip(bounds, bounds.dropFirst()).map { start, end in
      var value = input.ordinaryValue
      life.inputs(on: start, severity: 0) { if $0 == input { value = $1 } }
      return Schedule.Entry(input, value, on: start..<end)
    }
  }
}
