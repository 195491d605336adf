/// Student's t distribution.
public struct StudentT: Sendable, Hashable {
  /// Positive; need not be whole, and may be infinite (the standard normal distribution).
  public var degreesOfFreedom: Double

  /// A distribution with the given degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at a point.
  public func density(_ t: Double) -> Double {
    exponential(logDensity(t))
  }

  /// The natural logarithm of the density at a point.
  public func logDensity(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu > 0 else { return .nan }
    if nu == .infinity { return NormalDistribution.standard.logDensity(t) }
    let scaled = abs(t) / nu.squareRoot()
    let spread = scaled < 1e8 ? naturalLog1p(scaled * scaled) : 2 * naturalLog(scaled)
    return -(nu + 1) / 2 * spread - logBeta(nu / 2, 0.5) - 0.5 * naturalLog(nu)
  }

  /// The probability of at most `t`, to full relative precision in the lower tail.
  public func cumulative(_ t: Double) -> Double {
    t <= 0 ? upperTail(-t) : 1 - upperTail(t)
  }

  /// The probability of more than `t`, to full relative precision in the upper tail.
  public func survival(_ t: Double) -> Double {
    cumulative(-t)
  }

  /// The probability of a value at least as far from zero as `t`: the p value of a two-sided test.
  public func twoSided(_ t: Double) -> Double {
    2 * upperTail(abs(t))
  }

  /// The point that a value is at most with probability `p`.
  ///
  /// - Returns: −∞ and +∞ for 0 and 1; not a number outside.
  public func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1, degreesOfFreedom > 0 else { return .nan }
    // Both subtractions from p in the upper half are exact.
    if p > 0.5 { return upperQuantile(1 - p) }
    return -upperQuantile(p)
  }

  /// P(T > t) for t ≥ 0, as half of I(ν / (ν + t²); ν / 2, ½).
  private func upperTail(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    guard nu > 0, t >= 0 else { return .nan }
    if nu == .infinity { return NormalDistribution.standard.survival(t) }
    if t == .infinity { return 0 }
    let scaled = t / nu.squareRoot()
    guard scaled < 1e150 else {
      // The square would overflow; this far out the first term of the expansion is all there is.
      return exponential(-nu * naturalLog(scaled) - naturalLog(nu) - logBeta(nu / 2, 0.5))
    }
    let square = scaled * scaled
    return 0.5
      * RegularisedIncompleteBeta.value(x: 1 / (1 + square), complement: square / (1 + square), a: nu / 2, b: 0.5)
  }

  /// P(0 < T < t), which keeps its relative precision near zero.
  private func middle(_ t: Double) -> Double {
    let nu = degreesOfFreedom
    if nu == .infinity { return 0.5 - upperTail(t) }
    let square = t / nu.squareRoot() * (t / nu.squareRoot())
    return 0.5
      * RegularisedIncompleteBeta.value(x: square / (1 + square), complement: 1 / (1 + square), a: 0.5, b: nu / 2)
  }

  /// The quantile to a few digits from the normal one (Abramowitz and Stegun 26.7.5), or that where the series fails.
  private func firstGuess(_ z: Double) -> Double {
    let square = z * z
    let nu = degreesOfFreedom
    guard square < nu else { return z }
    let first = (square + 1) / 4
    let second = ((5 * square + 16) * square + 3) / 96
    let third = (((3 * square + 19) * square + 17) * square - 15) / 384
    return z * (1 + (first + (second + third / nu) / nu) / nu)
  }

  /// The positive point beyond which the probability is `tail`, at most a half.
  private func upperQuantile(_ tail: Double) -> Double {
    if tail == 0.5 { return 0 }
    if tail == 0 { return .infinity }
    let normal = -NormalDistribution.standard.quantile(tail)
    if degreesOfFreedom == .infinity { return normal }
    let start = firstGuess(normal)
    // log of either probability is concave in log t, so that Newton's method converges from wherever it starts.
    if tail < 0.25 {
      return MonotoneRoot.find(from: start, isIncreasing: false) { t in
        let probability = upperTail(t)
        return (naturalLog(probability / tail), -t * density(t) / probability)
      }
    }
    return MonotoneRoot.find(from: start, isIncreasing: true) { t in
      let probability = middle(t)
      return (naturalLog(probability / (0.5 - tail)), t * density(t) / probability)
    }
  }
}
