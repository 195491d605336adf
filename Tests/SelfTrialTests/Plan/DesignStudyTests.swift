import SelfTrial
import Testing

@Suite("Designs compared on made-up people")
struct DesignStudyTests {
  private static func study(_ effect: Double, threads: Int = 2) throws -> DesignStudy {
    let measure = try #require(MeasureFacts.named("itch_NRS"))
    return DesignStudy(
      model: TrialModel(measure: measure),
      variability: .population,
      effect: effect,
      seed: 4,
      threads: threads
    )
  }

  private static let design = TrialDesign(.alternating, blockDays: 14, cycles: 2)

  @Test("the same people come out however the work is shared")
  func threads() async throws {
    let one = await (try Self.study(-3, threads: 1)).result(of: Self.design, people: 0..<8)
    let three = await (try Self.study(-3, threads: 3)).result(of: Self.design, people: 0..<8)
    #expect(one == three)
  }

  @Test("a large effect is told more often than a small one, and hardly ever where there is none")
  func power() async throws {
    let people = 0..<40
    let large = await (try Self.study(-5)).result(of: Self.design, people: people)
    let small = await (try Self.study(-0.5)).result(of: Self.design, people: people)
    #expect(large.power > 0.6, "\(large.power)")
    #expect(small.power < large.power - 0.3, "\(small.power)")
    // Each looks once; the rule allows one in twenty however often they look. Five or more of 40 come up once in 60.
    #expect(large.falselyTold < 5 && small.falselyTold == large.falselyTold)
    #expect(large.daysToAnswer.count == large.told && large.daysToAnswer.allSatisfy { (14...56).contains($0) })
    #expect(large.toldHarm == 0)
  }

  @Test("of designs that do as well, the plan prefers one that leaves the product off again, and few switches")
  func order() async throws {
    let designs = TrialDesign.candidates(days: 56, onset: 4)
    let results = await (try Self.study(-6)).compare(designs, people: 24)
    let best = try #require(results.first)
    #expect(best.people == 24 && best.design.kind != .beforeAfter)
    #expect(Set(results.map(\.design)) == Set(designs))
    let alike = results.prefix {
      $0.people == best.people && $0.design.kind != .beforeAfter && best.power - $0.power < 0.05
    }
    let switches = alike.map { $0.design.switches(seed: 4) }
    #expect(switches.first == switches.min())
  }

  @Test("a diary of two weeks and more makes the people like its owner; a shorter one does not")
  func variability() throws {
    let measure = try #require(MeasureFacts.named("itch_NRS"))
    let model = TrialModel(measure: measure)
    func series(_ days: Int, _ values: [Double]) throws -> TrialSeries {
      try #require(
        TrialSeries(
          (0..<days).map { .init(day: CalendarDay(number: $0), value: values[$0 % values.count], phase: .off) }
        )
      )
    }
    #expect(TrialVariability(try series(13, [5, 6]), model: model) == .population)
    guard case .own(let calm) = TrialVariability(try series(40, [5, 5, 6]), model: model),
      case .own(let wild) = TrialVariability(try series(40, [1, 8, 3, 9, 5, 2, 7]), model: model)
    else {
      Issue.record("forty days are enough")
      return
    }
    #expect(calm.days == 40)
    #expect(wild.parameters.daySpread > 2 * calm.parameters.daySpread)
  }
}
