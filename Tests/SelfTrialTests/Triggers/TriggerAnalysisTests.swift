import SelfTrial
import Statistics
import Testing

@Suite("Triggers that go with worse days")
struct TriggerAnalysisTests {
  private static let days = 120

  /// Days on which something comes and stays for a while.
  private static func episodes(_ random: inout SeededRandom, stay: Double) -> [Double] {
    var isOn = false
    return (0..<days).map { _ in
      isOn = random.uniform() < (isOn ? stay : (1 - stay) * 0.4)
      return isOn ? 1 : 0
    }
  }

  /// A made-up person's itch, with a trigger that makes it worse the day after, among seven that do nothing.
  private static func analysis(person: UInt64, points: Double) throws -> TriggerAnalysis {
    let measure = try #require(MeasureFacts.named("itch_NRS"))
    let model = TrialModel(measure: measure)
    var recipe = SimulatedPerson.Recipe(model: model, blocks: [TrialBlock(.off, days: days)])
    recipe.effect = 0
    recipe.missing = 0.1
    let values = SimulatedPerson(recipe, seed: 11, index: person).series.values
    var random = SeededRandom(seed: 77, index: person)
    let triggers = (0..<8).map { episodes(&random, stay: $0 % 2 == 0 ? 0.8 : 0.3) }
    let series = try #require(
      TrialSeries(
        values.indices.map { day in
          let worse = day > 0 ? points * triggers[0][day - 1] : 0
          return .init(
            day: CalendarDay(number: day),
            value: values[day].map { min(10, max(0, $0 + worse)) },
            phase: .off
          )
        }
      )
    )
    let levels = triggers.enumerated().compactMap { place, levels in
      TriggerSeries(name: "trigger \(place)", levels: levels.map { $0 > 0 ? 1 : nil })
    }
    return TriggerAnalysis(series, triggers: levels, model: model)
  }

  @Test("where none of eight does anything, hardly anybody hears a name")
  func falseNames() throws {
    var odds = 0.0
    var alarmed = 0
    let people: UInt64 = 24
    for person in 1...people {
      let findings = try Self.analysis(person: person, points: 0).findings
      if findings.contains(where: { $0.verdict == .goesWithWorse }) { alarmed += 1 }
      odds += findings.reduce(0) { $0 + $1.odds } / Double(findings.count) / Double(people)
    }
    // One in twenty at most in the long run: four or more of 24 come up three times in a hundred then.
    #expect(alarmed < 4)
    // An e-value: 1 on average at most.
    #expect(odds < 1, "\(odds)")
  }

  @Test("one that makes itch worse by two points the day after is named, with its size and delay")
  func named() throws {
    var named = 0
    var covered = 0
    var delayed = 0
    let people: UInt64 = 20
    for person in 1...people {
      let findings = try Self.analysis(person: person, points: 2).findings
      let finding = try #require(findings.first { $0.trigger.name == "trigger 0" })
      if finding.verdict == .goesWithWorse { named += 1 }
      if finding.interval.lower <= 2, finding.interval.upper >= 2 { covered += 1 }
      if finding.delay == 1 { delayed += 1 }
    }
    #expect(named >= 16, "\(named)")
    #expect(covered >= 16, "\(covered)")
    #expect(delayed >= 15, "\(delayed)")
  }

  @Test("two that come together are said to, and one that was met on four days is not judged")
  func companions() throws {
    var random = SeededRandom(seed: 5)
    let pollen = Self.episodes(&random, stay: 0.8)
    let sun = pollen.enumerated().map { $0.offset % 15 == 0 ? 1 - $0.element : $0.element }
    let nuts = (0..<Self.days).map { $0 % 30 == 3 ? 1.0 : 0 }
    let measure = try #require(MeasureFacts.named("itch_NRS"))
    let series = try #require(
      TrialSeries(
        pollen.enumerated().map { day, level in
          .init(day: CalendarDay(number: day), value: (4 + 2 * level + random.normal()).rounded(), phase: .off)
        }
      )
    )
    let triggers = [("pollen", pollen), ("sun", sun), ("nuts", nuts)].compactMap { name, levels in
      TriggerSeries(name: name, levels: levels.map(Optional.some))
    }
    let findings = TriggerAnalysis(series, triggers: triggers, model: TrialModel(measure: measure)).findings
    func finding(_ name: String) throws -> TriggerAnalysis.Finding {
      try #require(findings.first { $0.trigger.name == name })
    }
    #expect(try finding("pollen").verdict == .goesWithWorse)
    #expect(try finding("pollen").companions == ["sun"])
    #expect(try finding("nuts").verdict == .tooFew)
    #expect(try finding("nuts").companions.isEmpty)
  }

  @Test("a day without a note is a day without it, unless a 0 was ever noted")
  func missingNotes() throws {
    let met = try #require(TriggerSeries(name: "dust", levels: [2, nil, nil, 1]))
    #expect(met.levels == [1, 0, 0, 0.5] && met.notedDays == 2)
    let measured = try #require(TriggerSeries(name: "pollen", levels: [4, 0, nil, 2]))
    #expect(measured.levels == [1, 0, 0.5, 0.5])
    #expect(TriggerSeries(name: "air", levels: [3, 3, 3]) == nil)
    #expect(TriggerSeries(name: "air", levels: [nil, nil]) == nil)
    #expect(TriggerSeries(name: "air", levels: []) == nil)
  }
}
