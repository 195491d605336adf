import DataFiles
import Evidence
import Expectation
import Foundation
import GutSkin
import Statistics
import Testing

@Suite("Potency learned from trials")
struct PotencyModelTests {
  /// The model's specification, section 11: 3,273 patients, SCORAD 20 to 40, 10⁹ CFU a day, 12 weeks.
  static let specified = ResponseCurve(differences: [
    -0.2, -0.5, -1.5, -2.2, -3.6, -5.1, -7.1, -9.0, -10.9, -12.5, -13.7, -14.5, -15.1, -15.6, -15.8, -16.0,
  ])
  /// Navarro-López 2018, as held: −19.2 (−23.4 to −15.0); the specification writes SE 2.1.
  static func finding(_ curve: ResponseCurve = specified, factor: Double = 1) -> PotencyFinding {
    PotencyFinding(contrast: contrast(-19.2, 2.1), curve: curve, residualFactor: factor)
  }

  static func contrast(
    _ estimate: Double?,
    _ error: Double,
    trial: String = "navarro-lopez-2018",
    _ kind: Contrast.Kind = .exact
  ) -> Contrast {
    Contrast(
      trialID: trial,
      active: "probiotic",
      control: "placebo",
      measure: "SCORAD",
      scale: .points(measure: "SCORAD"),
      estimate: estimate,
      standardError: error,
      kind: kind
    )
  }

  /// One product by itself, round −2.2 and 1.2 wide, as the specification's worked example has it.
  static let alone = NormalDistribution(mean: -2.2, standardDeviation: 1.2)

  static func posterior(_ finding: PotencyFinding, residual: Double) -> PotencyBelief {
    PotencyBelief(alone).updated(by: [finding], residual: residual)
  }

  struct Worked: Sendable, CustomTestStringConvertible {
    var tau, median, low, high, mean, best, least, left, spread: Double
    var testDescription: String { "tau \(tau)" }
  }

  /// The specification's table: E (median, 95 %), explained D (95 %), left to eps, prediction for a new trial.
  static let worked = [
    Worked(
      tau: 3,
      median: 0.58,
      low: 0.25,
      high: 0.86,
      mean: -11.6,
      best: -14.9,
      least: -6.7,
      left: -5.0,
      spread: 3.7
    ),
    Worked(
      tau: 4,
      median: 0.48,
      low: 0.13,
      high: 0.82,
      mean: -10.2,
      best: -14.6,
      least: -4.0,
      left: -7.0,
      spread: 4.9
    ),
    Worked(
      tau: 5,
      median: 0.39,
      low: 0.06,
      high: 0.79,
      mean: -8.8,
      best: -14.2,
      least: -1.8,
      left: -8.8,
      spread: 6.0
    ),
  ]

  @Test("the largest effect held is mostly left unexplained, as the specification works it out", arguments: worked)
  func specification(row: Worked) throws {
    let belief = Self.posterior(Self.finding(), residual: row.tau)
    // Two decimals, and one, are printed.
    #expect(abs(belief.share(0.5) - row.median) < 0.012)
    #expect(abs(belief.share(0.025) - row.low) < 0.012)
    #expect(abs(belief.share(0.975) - row.high) < 0.012)
    let difference = belief.difference(Self.specified)
    #expect(abs(difference.mean - row.mean) < 0.12)
    let interval = difference.interval()
    #expect(abs(interval.lowerBound - row.best) < 0.12 && abs(interval.upperBound - row.least) < 0.15)
    let left = try #require(Self.finding().leftToResidual(belief, residual: row.tau))
    #expect(abs(left - row.left) < 0.12)
    let spread = (difference.standardDeviation * difference.standardDeviation + row.tau * row.tau).squareRoot()
    #expect(abs(spread - row.spread) < 0.12)
  }

  @Test("before any trial an unknown product does what reviews found on average")
  func prior() {
    let difference = PotencyBelief(Self.alone).difference(Self.specified)
    // The specification: mean −3.9, standard deviation 3.0, 95 % −11.4 to −0.4.
    #expect(abs(difference.mean + 3.9) < 0.12 && abs(difference.standardDeviation - 3.0) < 0.12)
    #expect(abs(difference.interval().lowerBound + 11.4) < 0.15)
    #expect(abs(difference.interval().upperBound + 0.4) < 0.15)
  }
}
