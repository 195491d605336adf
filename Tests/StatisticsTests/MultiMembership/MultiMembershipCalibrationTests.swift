import Statistics
import Testing

@Suite("Calibration of the multi-membership model")
struct MultiMembershipCalibrationTests {
  /// 5,000 simulations, on all levels, are in `Benchmarks/Sources/Calibration`.
  @Test("what is drawn from the prior falls evenly over the percentiles of what is believed")
  func uniform() throws {
    let seed: UInt64 = 20_261_121
    print("calibration, seed \(seed)")
    let study = CalibrationStudy(levels: [.strain, .trial], trials: 5)
    let runs = try (0..<200).map { try study.transforms(seed: seed &+ UInt64($0)) }
    for quantity in CalibrationStudy.Quantity.allCases {
      let values = runs.compactMap { $0[quantity] }
      #expect(values.count == 200)
      let p = Uniformity(values, bins: 10).p
      #expect(p > 0.001, "\(quantity.rawValue), seed \(seed)")
    }
  }
}
