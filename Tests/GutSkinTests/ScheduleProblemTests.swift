import Testing

@testable import GutSkin

@Suite("Schedules that nobody can have meant")
struct ScheduleProblemTests {
  private func problems(_ entries: Schedule.Entry...) -> [Schedule.Problem] { Schedule(entries).problems }

  @Test("values outside what an input lets in, and days that cannot be")
  func single() {
    #expect(problems(.init(.steroid, 1.2, on: 0..<3)) == [.value(entry: 0)])
    #expect(problems(.init(.probioticDose, -1, on: 0..<3)) == [.value(entry: 0)])
    #expect(problems(.init(.environment, .nan, on: 0..<3)) == [.value(entry: 0)])
    #expect(problems(.init(.environment, 4, on: -3..<3)) == [.beforeStart(entry: 0)])
    #expect(problems(.init(.environment, 4, on: 3..<3)) == [.noDays(entry: 0)])
    #expect(problems(.init(.environment, 4, on: 3..<99_999)) == [.tooLate(entry: 0)])
    #expect(Schedule.problem(.environment, 4, from: 9, to: 3, at: 7) == .noDays(entry: 7))
  }

  @Test("an exposure has one value a day, applications add up to a full one, doses to any")
  func overlaps() {
    #expect(
      problems(.init(.environment, 2, on: 0..<10), .init(.food, 2, on: 0..<10), .init(.environment, 3, on: 8..<20))
        == [.twoExposures(entry: 2, earlier: 0, days: 8..<10)]
    )
    #expect(problems(.init(.steroid, 0.35, on: 0..<10), .init(.steroid, 0.6, on: 5..<20)).isEmpty)
    #expect(
      problems(.init(.steroid, 0.6, on: 0..<10), .init(.steroid, 0.6, on: 5..<20))
        == [.overFull(entry: 1, earlier: 0, days: 5..<10, sum: 1.2)]
    )
    // Three that are too much together and in no pair.
    let thrice = problems(
      .init(.steroid, 0.4, on: 0..<10),
      .init(.steroid, 0.4, on: 5..<20),
      .init(.steroid, 0.4, on: 8..<9)
    )
    #expect(thrice.count == 1)
    guard case .overFull(2, _, 8..<9, let sum) = thrice.first else {
      Issue.record("\(thrice)")
      return
    }
    #expect(abs(sum - 1.2) < 1e-12)
    #expect(problems(.init(.emollient, 0.7, on: 0..<3), .init(.emollient, 0.3, on: 0..<3)).isEmpty)
    #expect(problems(.init(.probioticDose, 20, on: 0..<10), .init(.probioticDose, 30, on: 0..<10)).isEmpty)
    #expect(problems(.init(.environment, 2, on: 0..<10), .init(.environment, 3, on: 10..<20)).isEmpty)
  }

  @Test("no reference scenario has a problem", arguments: Scenario.reference)
  func reference(scenario: Scenario) {
    #expect(scenario.schedule.problems.isEmpty)
  }
}
