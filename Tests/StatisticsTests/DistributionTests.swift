// Reference values: mpmath 1.3.0 at 60 decimal digits (erfc, betainc, gammainc, loggamma; quantiles by bisection of
// those), rounded to the nearest Double.

import Statistics
import Testing

@Suite("Distributions")
struct DistributionTests {
  @Test(
    "the normal distribution's tails",
    arguments: [
      (-37.5, 4.605353009581955e-308), (-30.3, 5.731723503315496e-202),
      (-20.0, 2.7536241186062337e-89), (-10.1, 2.762109471764517e-24), (-8.0, 6.220960574271784e-16),
      (-5.7, 5.990371401063528e-09), (-3.0, 0.0013498980316300946), (-1.96, 0.024997895148220435),
      (-1.0, 0.15865525393145705), (-0.5, 0.3085375387259869), (-0.1, 0.460172162722971), (0.0, 0.5),
      (0.3, 0.6179114221889527), (1.0, 0.8413447460685429), (1.644853626951, 0.9499999999999512),
      (2.5, 0.9937903346742238), (6.0, 0.9999999990134123), (8.2, 0.9999999999999999),
    ]
  )
  func normalTail(z: Double, tail: Double) {
    #expect(relativeError(NormalDistribution.standard.cumulative(z), tail) < 1e-14)
    #expect(relativeError(NormalDistribution.standard.survival(-z), tail) < 1e-14)
    #expect(abs(NormalDistribution.standard.cumulative(z) + NormalDistribution.standard.survival(z) - 1) < 1e-15)
  }

  @Test(
    "the normal distribution's quantiles",
    arguments: [
      (1e-300, -37.0470962993612), (1e-100, -21.273453560965326), (1e-20, -9.262340089798407),
      (1e-10, -6.361340902404057), (1e-05, -4.264890793922825), (0.001, -3.0902323061678136),
      (0.025, -1.9599639845400543), (0.0750001, -1.4395307645017297), (0.2, -0.8416212335729142),
      (0.4, -0.2533471031357997), (0.5, 0.0), (0.55, 0.12566134685507416), (0.8, 0.8416212335729144),
      (0.975, 1.9599639845400538), (0.9999, 3.7190164854557084), (0.999999999999, 7.0344869100478356),
    ]
  )
  func normalQuantile(p: Double, z: Double) {
    #expect(relativeError(NormalDistribution.standard.quantile(p), z) < 2e-15)
    #expect(relativeError(NormalDistribution(mean: 3, standardDeviation: 2).quantile(p), 3 + 2 * z) < 1e-14)
  }

  @Test(
    "Student's t: the upper tail",
    arguments: [
      (1.0, 0.1, 0.4682744825694464), (1.0, 1.0, 0.25), (1.0, 12.7, 0.02501216384467208),
      (1.0, 1000000.0, 3.1830988618368455e-07), (1.0, 1e200, 3.1830988618379067e-201),
      (2.0, 3.0, 0.04773298313335456), (2.5, 0.001, 0.49963819136039245), (3.0, 0.7, 0.2671634991523818),
      (3.0, 50.0, 8.808576020635988e-06), (4.2, 2.1, 0.05017481314718591), (5.0, 5.0, 0.0020523579900266612),
      (7.3, 1e-08, 0.49999999614448415), (10.0, 2.228, 0.025005885908555684), (10.0, 100.0, 1.224844777709915e-16),
      (17.9, 1.3, 0.10504632956208153), (30.0, 0.5, 0.31036150244256366), (30.0, 8.0, 3.1329112378503795e-09),
      (48.0, 1.96, 0.027907575729251594), (100.0, 1.0, 0.1598620778920617), (100.0, 20.0, 4.997133930668478e-37),
      (345.6, 2.7, 0.003637537284708371), (1000.0, 1.5, 0.06696501941104309),
      (1000.0, 35.0, 3.673141801874347e-176), (100000.0, 2.0, 0.022751481728753232),
      (100000.0, 10.0, 7.816507650103639e-24), (10000000.0, 3.3, 0.00048342583209648265),
      (0.3, 2.0, 0.28213484948039136), (0.3, 100000.0, 0.011052183297666449),
      (10000000000.0, 4.0, 3.167124206063131e-05),
    ]
  )
  func studentTail(degreesOfFreedom: Double, t: Double, tail: Double) {
    let student = StudentT(degreesOfFreedom: degreesOfFreedom)
    #expect(relativeError(student.survival(t), tail) < 1e-12)
    #expect(relativeError(student.cumulative(-t), tail) < 1e-12)
    #expect(relativeError(student.twoSided(-t), 2 * tail) < 1e-12)
  }

  @Test(
    "Student's t: quantiles",
    arguments: [
      (1.0, 0.6, 0.32491969623290623), (1.0, 0.9999999999990905, 349985421095.133),
      (1.0, 1e-20, -3.1830988618379067e19), (2.0, 0.975, 4.302652729749462), (2.0, 1e-08, -7071.067705799457),
      (3.0, 0.5000001, 2.720699044919316e-07), (3.0, 0.74, 0.7266619873794447), (3.0, 0.76, 0.8044123454504447),
      (4.5, 0.995, 4.272823993011292), (8.0, 0.9, 1.396815309743865), (8.0, 1e-30, -12402.907169800625),
      (23.7, 0.975, 2.065281963314983), (100.0, 0.3, -0.5260762706003463), (1000.0, 0.975, 1.962339080826408),
      (1000000.0, 0.001, -3.09024045631652), (0.5, 0.9, 10.27032441023451), (0.5, 0.001, -102849.11563017555),
      (0.1, 0.3, -27.170126296735763),
    ]
  )
  func studentQuantile(degreesOfFreedom: Double, p: Double, t: Double) {
    #expect(relativeError(StudentT(degreesOfFreedom: degreesOfFreedom).quantile(p), t) < 2e-12)
  }

  @Test("Student's t with one and two degrees of freedom has closed forms", arguments: [0.001, 0.2, 0.51, 0.9, 0.9999])
  func studentClosedForms(p: Double) {
    let two = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
    #expect(relativeError(StudentT(degreesOfFreedom: 2).quantile(p), two) < 1e-13)
    let one = StudentT(degreesOfFreedom: 1)
    #expect(relativeError(one.cumulative(one.quantile(p)), p) < 1e-14)
    #expect(relativeError(one.density(1.5), 1 / (Double.pi * 3.25)) < 1e-14)
  }

  @Test("with infinite degrees of freedom Student's t is normal", arguments: [-3.0, -0.2, 0.7, 9])
  func studentLimit(t: Double) {
    let student = StudentT(degreesOfFreedom: .infinity)
    #expect(student.cumulative(t) == NormalDistribution.standard.cumulative(t))
    #expect(student.quantile(0.975) == NormalDistribution.standard.quantile(0.975))
    // The two differ by t⁴ / 4ν to first order.
    #expect(relativeError(StudentT(degreesOfFreedom: 1e14).density(t), NormalDistribution.standard.density(t)) < 2e-11)
  }

  @Test(
    "chi-squared: quantiles",
    arguments: [
      (1.0, 0.95, 3.8414588206941245), (1.0, 1e-06, 1.5707963267957189e-12), (2.0, 0.5, 1.3862943611198906),
      (3.3, 0.999999, 31.50481407514001), (10.0, 0.025, 3.2469727802368413), (10.0, 0.975, 20.483177350807395),
      (100.0, 1e-10, 34.39982390912482), (100.0, 0.5, 99.33412923598846), (5000.0, 0.9, 5128.575773654768),
      (0.2, 0.01, 1.2146096724815798e-20),
    ]
  )
  func chiSquaredQuantile(degreesOfFreedom: Double, p: Double, x: Double) {
    let distribution = ChiSquared(degreesOfFreedom: degreesOfFreedom)
    #expect(relativeError(distribution.quantile(p), x) < 1e-12)
    #expect(relativeError(distribution.cumulative(x), p) < 2e-12)
  }

  @Test("chi-squared with two degrees of freedom is exponential", arguments: [0.01, 1, 5.99, 40])
  func chiSquaredClosedForm(x: Double) {
    #expect(relativeError(ChiSquared(degreesOfFreedom: 2).survival(x), exponent(-x / 2)) < 1e-14)
    #expect(relativeError(ChiSquared(degreesOfFreedom: 2).density(x), exponent(-x / 2) / 2) < 1e-14)
  }

  @Test("arguments out of range give no number, and the ends their limits")
  func edges() {
    #expect(NormalDistribution.standard.quantile(-0.1).isNaN)
    #expect(NormalDistribution.standard.quantile(0) == -.infinity)
    #expect(NormalDistribution.standard.quantile(1) == .infinity)
    #expect(NormalDistribution.standard.quantile(0.5) == 0)
    #expect(NormalDistribution.standard.cumulative(.nan).isNaN)
    #expect(StudentT(degreesOfFreedom: 0).cumulative(1).isNaN)
    #expect(StudentT(degreesOfFreedom: -2).quantile(0.3).isNaN)
    #expect(StudentT(degreesOfFreedom: 5).quantile(1.5).isNaN)
    #expect(StudentT(degreesOfFreedom: 5).quantile(1) == .infinity)
    #expect(StudentT(degreesOfFreedom: 5).quantile(0.5) == 0)
    #expect(StudentT(degreesOfFreedom: 5).survival(.infinity) == 0)
    #expect(ChiSquared(degreesOfFreedom: 3).cumulative(-1) == 0)
    #expect(ChiSquared(degreesOfFreedom: 3).quantile(1) == .infinity)
    #expect(GammaDistribution(shape: -1).cumulative(2).isNaN)
  }
}
