import GutSkin
import Testing

@testable import Reports

@Suite("What is told of a cohort")
struct SimulatedCourseTests {
  @Test("A cohort too large to keep is told like one that is kept, within the error of its sketches")
  func sketched() async throws {
    let scenario = try #require(Scenario.named("healthy"))
    func course(keeping values: Int) async throws -> SimulatedCourse {
      try await SimulatedCourse(
        scenario,
        population: .atopicDermatitis,
        patients: 40,
        seed: 3,
        weeks: [0, 1],
        keptValues: values,
        threads: 2
      )
    }
    let (kept, sketched) = (try await course(keeping: 1_000_000), try await course(keeping: 10))
    #expect(!kept.isSketched)
    #expect(sketched.isSketched)
    for readOut in ReadOut.allCases {
      let exact = try #require(kept.spread(of: readOut))
      let near = try #require(sketched.spread(of: readOut))
      #expect(exact.count == 2 && near.count == 2)
      for (one, other) in zip(exact, near) {
        #expect(abs(one.mean - other.mean) < 1e-6 * max(1, abs(one.mean)), "\(readOut.id)")
        #expect(abs(one.standardDeviation - other.standardDeviation) < 1e-6 * max(1, one.standardDeviation))
        // Between two patients a centile may lie anywhere as far as a sketch knows: the middle half is dense.
        #expect(other.centiles[0] <= other.centiles[2] && other.centiles[2] <= other.centiles[4])
        let allowed = 0.2 * one.standardDeviation + 2 * ValueSketch.relativeError * abs(one.centiles[2])
        #expect(abs(one.centiles[2] - other.centiles[2]) <= allowed, "\(readOut.id)")
      }
    }
  }
}
