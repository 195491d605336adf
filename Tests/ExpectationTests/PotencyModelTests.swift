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

@Suite("Potencies of products that share strains, species or class")
struct SharedPotencyTests {
  static func blend(_ microbes: [(species: String, strain: String)], isLive: Bool = true) -> TestedBlend {
    TestedBlend(
      microbes: microbes.map { .init(species: $0.species, strain: $0.strain, strainID: $0.strain) },
      isLive: isLive
    )
  }

  static let rhamnosusOne = blend([("Lacticaseibacillus rhamnosus", "one")])
  static let rhamnosusTwo = blend([("Lacticaseibacillus rhamnosus", "two")])
  static let salivarius = blend([("Ligilactobacillus salivarius", "three")])
  static let lactis = blend([("Bifidobacterium lactis", "four")])
  static let mixture = blend([("Lacticaseibacillus rhamnosus", "one"), ("Bifidobacterium lactis", "four")])

  static func model(
    _ findings: [(Double, Double, TestedBlend)],
    residual: PotencyModel.Residual = .fixed(3)
  ) -> PotencyModel {
    PotencyModel(
      findings.enumerated().map { index, entry in
        (
          PotencyFinding(
            contrast: PotencyModelTests.contrast(entry.0, entry.1, trial: "trial-\(index)"),
            curve: PotencyModelTests.specified
          ), entry.2
        )
      },
      residual: residual
    )
  }

  @Test("a trial speaks the more for a product the nearer it is, and never at all for what is as unlike as can be")
  func nearness() {
    let model = Self.model([(-13, 1, Self.rhamnosusOne)])
    let means = [Self.rhamnosusOne, Self.mixture, Self.rhamnosusTwo, Self.salivarius, Self.lactis].map {
      model.answer(about: $0, named: "asked").belief.mean
    }
    #expect(means == means.sorted(by: >))
    // Class and species differ: the mean of all products alone is shared, 0.09 of the variance of 1.48.
    let own = model.answer(about: Self.rhamnosusOne, named: "asked")
    let other = model.answer(about: Self.lactis, named: "asked")
    #expect(abs((other.belief.mean + 2.2) / (own.belief.mean + 2.2) - 0.09 / 1.48) < 0.02)
    #expect(own.ownTrials == ["trial-0"] && other.ownTrials.isEmpty)
  }

  @Test("killed cells of a strain are another product, of the same species")
  func killed() {
    let model = Self.model([(-13, 1, Self.rhamnosusOne)])
    let dead = Self.blend([("Lacticaseibacillus rhamnosus", "one")], isLive: false)
    let answer = model.answer(about: dead, named: "asked")
    let sister = model.answer(about: Self.rhamnosusTwo, named: "asked")
    #expect(answer.ownTrials.isEmpty)
    #expect(answer.belief.mean < sister.belief.mean && answer.belief.mean > -2.2)
  }

  /// Two products, integrated on a square grid from the definition: a bivariate normal prior with variances
  /// 0.3² + 0.3² + 0.7² + 0.9² and the part without the strain in common, times both likelihoods.
  @Test("the approximation gives what integration on a grid gives", arguments: [-2.0, -9.0, -17.0])
  func exact(estimate: Double) {
    let model = Self.model([(estimate, 2, Self.rhamnosusOne), (-4, 1.5, Self.rhamnosusTwo)])
    let answer = model.answer(about: Self.rhamnosusOne, named: "asked")
    let (variance, shared) = (1.48, 0.67)
    let determinant = variance * variance - shared * shared
    let (first, second) = (model.findings[0], model.findings[1])
    let points = stride(from: -9.0, through: 6, by: 0.05).map { $0 }
    let likelihoods = points.map { point in
      [exp(first.logLikelihood(at: point, residual: 3)), exp(second.logLikelihood(at: point, residual: 3))]
    }
    var (sum, mean, square) = (0.0, 0.0, 0.0)
    for (i, one) in points.enumerated() {
      for (j, two) in points.enumerated() {
        let (a, b) = (one + 2.2, two + 2.2)
        let quadratic = (variance * (a * a + b * b) - 2 * shared * a * b) / determinant
        let weight = exp(-0.5 * quadratic) * likelihoods[i][0] * likelihoods[j][1]
        sum += weight
        mean += weight * one
        square += weight * one * one
      }
    }
    mean /= sum
    let deviation = (square / sum - mean * mean).squareRoot()
    #expect(abs(answer.belief.mean - mean) < 0.02, "\(answer.belief.mean) and \(mean)")
    #expect(abs(answer.belief.standardDeviation - deviation) < 0.02)
  }

  /// The weight of each residual's size, by integrating one product's likelihood for it directly.
  @Test("the residual is learned: trials that disagree need more of it, trials that agree less")
  func residual() {
    let agreeing = Self.model(
      [(-5, 1, Self.rhamnosusOne), (-5.5, 1, Self.rhamnosusOne), (-4.5, 1, Self.rhamnosusOne)],
      residual: .learned
    )
    let quarrelling = Self.model(
      [(-15, 1, Self.rhamnosusOne), (4, 1, Self.rhamnosusOne), (-5, 1, Self.rhamnosusOne)],
      residual: .learned
    )
    let sizes = [agreeing, quarrelling].map { $0.answer(about: Self.rhamnosusOne, named: "asked").residual }
    #expect(sizes[0] < 3 && sizes[1] > 6)
    // One product, three trials: the sum over sizes of size², by the half-normal prior and the grid's evidence.
    let prior = NormalDistribution(mean: -2.2, standardDeviation: 1.48.squareRoot())
    var (weights, squares) = (0.0, 0.0)
    for size in stride(from: 0.5, to: 13, by: 1) {
      let evidence = PotencyBelief.points.reduce(0.0) { sum, point in
        sum
          + exp(
            prior.logDensity(point)
              + quarrelling.findings.reduce(0) { $0 + $1.logLikelihood(at: point, residual: size) }
          )
      }
      let weight = evidence * exp(-0.5 * size * size / 16)
      weights += weight
      squares += weight * size * size
    }
    #expect(abs(sizes[1] - (squares / weights).squareRoot()) < 0.02)
  }

  @Test("a trial at high risk of bias counts less, and a null result without numbers pulls down")
  func weighing() {
    func mean(_ findings: [PotencyFinding]) -> Double {
      PotencyBelief(PotencyModelTests.alone).updated(by: findings, residual: 4).mean
    }
    let plain = PotencyModelTests.finding()
    let doubted = PotencyModelTests.finding(factor: PotencyPrior().highRiskFactor)
    #expect(mean([plain]) > mean([doubted]) && mean([doubted]) > -2.2)
    let silent = PotencyFinding(
      contrast: PotencyModelTests.contrast(nil, 2, .intervalCensored(lower: -3.9, upper: 3.9)),
      curve: PotencyModelTests.specified
    )
    #expect(mean([silent]) < -2.2)
    #expect(mean([plain, silent]) < mean([plain]))
    #expect(silent.leftToResidual(PotencyBelief(PotencyModelTests.alone), residual: 4) == nil)
  }

  @Test("products on the skin share nothing")
  func topical() {
    let finding = PotencyFinding(
      contrast: PotencyModelTests.contrast(-12, 1),
      curve: PotencyModelTests.specified
    )
    let model = PotencyModel([(finding, Self.rhamnosusOne)], route: .topical, residual: .fixed(3))
    let other = model.answer(about: Self.rhamnosusTwo, named: "asked")
    #expect(abs(other.belief.mean + 1) < 0.001 && abs(other.belief.standardDeviation - 1.2) < 0.001)
    #expect(other.trialCount == 0)
    #expect(model.answer(about: Self.rhamnosusOne, named: "asked").belief.mean > -0.5)
  }
}
