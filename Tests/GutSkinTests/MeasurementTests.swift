import Testing

@testable import GutSkin

@Suite("Measurement")
struct MeasurementTests {
  /// Visits of one patient with chronic eczema.
  static func visits(_ count: Int, expectation: Double = 0) throws -> (latent: [Double], visits: [Measurement]) {
    let scenario = try #require(Scenario.named("S3"))
    let course = try scenario.course(weeks: [24], solver: .standard)
    let latent = ReadOut.allCases.map { course.values(of: .readOut($0), on: 168)?.first ?? .nan }
    let random = CounterRandom(seed: 6, patient: 2)
    let visits = (0..<count).map { day in
      Measurement(of: { latent[$0.rawValue] }, expectation: expectation, on: day, random)
    }
    return (latent, visits)
  }

  @Test("SCORAD is measured without bias and with a noise of about 4.5 points")
  func noise() throws {
    let (latent, visits) = try Self.visits(4000)
    let summary = try #require(VirtualTrialResult.Summary(visits.map(\.scorad)))
    #expect(abs(summary.mean - latent[ReadOut.scorad.rawValue]) < 0.5)
    #expect(abs(summary.standardDeviation - 4.5) < 0.6)
  }

  @Test("items are whole points, and nothing leaves its scale")
  func scales() throws {
    let (_, visits) = try Self.visits(1000)
    for visit in visits {
      #expect(visit.items.count == 6 && visit.items.allSatisfy { $0 == $0.rounded() && (0...3).contains($0) })
      #expect((0...100).contains(visit.extent) && (0...10).contains(visit.itch) && (0...10).contains(visit.sleepLoss))
      #expect(visit.poem == visit.poem.rounded() && (0...28).contains(visit.poem))
    }
    #expect(visits.allSatisfy { ($0.logSAureus ?? 0) > 4 })
  }

  @Test("few bacteria are reported as not detected")
  func notDetected() {
    let random = CounterRandom(seed: 1, patient: 1)
    let visit = Measurement(of: { $0 == .logSAureus ? -1 : 1 }, expectation: 0, on: 0, random)
    #expect(visit.logSAureus == nil)
  }

  @Test(
    "noise is that of its kind",
    arguments: [
      (ReadOut.waterLoss, 0.25), (.lactuloseMannitol, 0.3), (.crp, 0.3), (.il6, 0.3), (.tnf, 0.3), (.easi, 0.2),
    ]
  )
  func logarithmicNoise(readOut: ReadOut, width: Double) throws {
    let (latent, visits) = try Self.visits(3000)
    let values: [Double] = visits.map { visit in
      switch readOut {
      case .waterLoss: visit.waterLoss
      case .lactuloseMannitol: visit.lactuloseMannitol
      case .crp: visit.crp
      case .il6: visit.il6
      case .tnf: visit.tnf
      default: visit.easi
      }
    }
    let errors = values.map { ($0 / latent[readOut.rawValue]).naturalLogarithm() }
    let summary = try #require(VirtualTrialResult.Summary(errors))
    #expect(abs(summary.mean) < 4 * summary.standardError)
    #expect(abs(summary.standardDeviation - width) < 0.06 * width)
  }
}
