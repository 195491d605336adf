import Testing

@testable import GutSkin

@Suite("What a day brings")
struct RoutineTests {
  /// The inputs of some days, with a SCORAD that is the same on each.
  static func days(_ routine: Routine, _ count: Int, severity: Double = 0, start: Int = 0) -> [[Input: Double]] {
    var life = DailyLife(routine, CounterRandom(seed: 3, patient: 3), scheduleStart: start)
    return (0..<count).map { day in
      var inputs: [Input: Double] = [:]
      life.inputs(on: day, severity: severity) { inputs[$0] = $1 }
      return inputs
    }
  }

  @Test("without a plan nothing happens")
  func nothing() {
    let ordinary = Dictionary(uniqueKeysWithValues: Input.allCases.map { ($0, $0.ordinaryValue) })
    #expect(Self.days(Routine(), 3) == [ordinary, ordinary, ordinary])
  }

  @Test("what overlaps adds up, at most to 1 but for a dose, and exposures stand in for the ordinary one")
  func overlap() {
    let schedule = Schedule([
      .init(.steroid, 0.6, on: 0..<2), .init(.steroid, 0.6, on: 1..<3), .init(.probioticDose, 5, on: 0..<3),
      .init(.probioticDose, 7, on: 1..<2), .init(.environment, 4, on: 1..<2), .init(.food, 0, on: 2..<3),
    ])
    let days = Self.days(Routine(schedule: schedule), 5, start: 1)
    #expect(days.map { $0[.steroid] } == [0, 0.6, 1, 0.6, 0])
    #expect(days.map { $0[.probioticDose] } == [0, 5, 12, 5, 0])
    #expect(days.map { $0[.environment] } == [1, 1, 4, 1, 1])
    #expect(days.map { $0[.food] } == [1, 1, 1, 0, 1])
  }

  @Test("planned doses are taken as often as the patient does, topical products bring their vehicle")
  func adherence() {
    let schedule = Schedule([.init(.probioticDose, 10, on: 0..<2000), .init(.topical, 1, on: 0..<2000)])
    let days = Self.days(Routine(schedule: schedule, adherence: 0.7), 2000)
    for input in [Input.probioticDose, .topical] {
      let taken = days.filter { ($0[input] ?? 0) > 0 }
      #expect(abs(Double(taken.count) / 2000 - 0.7) < 0.04, "\(input.id)")
    }
    #expect(days.allSatisfy { $0[.emollient] == $0[.topical] })
    #expect(days.contains { ($0[.topical] ?? 0) > 0 && $0[.probioticDose] == 0 })
  }

  @Test("emollient is used as often as usual")
  func emollient() {
    let used = Self.days(Routine(emollientUse: 0.4), 2000).filter { $0[.emollient] == 1 }
    #expect(abs(Double(used.count) / 2000 - 0.4) < 0.04)
  }

  @Test("a course of steroid starts on a third day above the threshold, and lasts a week")
  func rescue() {
    let always = Routine.Rescue(threshold: 40, adherence: 1)
    #expect(Self.days(Routine(rescue: always), 30, severity: 40).allSatisfy { $0[.steroid] == 0 })
    var life = DailyLife(Routine(rescue: always), CounterRandom(seed: 3, patient: 3), scheduleStart: 0)
    var applied: [Int] = []
    for day in 0..<40 {
      // Bad on days 4 to 7 and from day 20.
      let severity = (4..<8).contains(day) || day >= 20 ? 41.0 : 10
      life.inputs(on: day, severity: severity) { if $0 == .steroid, $1 == 1 { applied.append(day) } }
    }
    #expect(applied == Array(6..<13) + Array(21..<28) + Array(30..<37) + Array(39..<40))
  }

  @Test("four of five days of a course are carried out")
  func rescueAdherence() {
    let days = Self.days(Routine(rescue: .init(threshold: 40, checkDays: 1)), 3000, severity: 50)
    #expect(abs(Double(days.filter { $0[.steroid] == 1 }.count) / 3000 - 0.8) < 0.03)
  }
}
