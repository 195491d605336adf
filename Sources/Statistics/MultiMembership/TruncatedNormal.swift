/// A normal mean, given that a value round it fell between bounds.
struct TruncatedNormal {
  /// Logarithm of the probability that it does.
  let logProbability: Double
  /// Precision of the Gaussian that turns the mean's prior into one with the right mean and variance.
  let precision: Double
  /// Precision times mean of that Gaussian.
  let shift: Double

  init(_ term: CensoredSites.Term, mean: Double, variance: Double) {
    let total = variance + term.noise
    let scale = total.squareRoot()
    // Mirrored where needed, so that the nearer bound is in the upper tail, where no digits are lost.
    let isMirrored = term.lower - mean < mean - term.upper
    let low = (isMirrored ? mean - term.upper : term.lower - mean) / scale
    let between = Between(low, width: (term.upper - term.lower) / scale)
    logProbability = between.logProbability
    // What is left of the mean's variance.
    let rest = (term.noise + between.variance * variance) / total
    precision = max(0, between.narrowing / total / rest)
    shift = precision * mean + (isMirrored ? -between.mean : between.mean) / scale / rest
  }
}

/// A standard normal number that lies between bounds, the lower one no farther from zero than the upper.
private struct Between {
  /// Logarithm of the probability to lie there.
  var logProbability: Double
  var mean: Double
  var variance: Double
  /// One less the variance.
  var narrowing: Double

  init(_ low: Double, width: Double) {
    let high = low + width
    // Differences of tail probabilities lose their digits between bounds that lie together, and far out.
    if low >= 30 || (width < 1 && width * high < 4) {
      self.init(summing: low, width: width)
    } else {
      self.init(subtracting: low, high)
    }
  }

  private init(subtracting low: Double, _ high: Double) {
    let standard = NormalDistribution.standard
    if low > 0 {
      logProbability = naturalLog(standard.survival(low) - standard.survival(high))
    } else {
      logProbability = naturalLog1p(-standard.cumulative(low) - standard.survival(high))
    }
    let probability = exponential(logProbability)
    let densityLow = low.isFinite ? standard.density(low) : 0
    let densityHigh = high.isFinite ? standard.density(high) : 0
    mean = (densityLow - densityHigh) / probability
    let edges = (high.isFinite ? high * densityHigh : 0) - (low.isFinite ? low * densityLow : 0)
    narrowing = min(1, max(0, mean * mean + edges / probability))
    variance = 1 - narrowing
  }

  private static let rule = GaussJacobi(alpha: 0, beta: 0, nodes: 12)

  /// Sums over the density from the nearer bound outwards, φ(low) e^(−u (low + u / 2)), until it is gone.
  private init(summing low: Double, width: Double) {
    let reach = min(width, 40 / max(low, 1))
    let panels = max(1, (reach * (low + reach) / 4).rounded(.up))
    let step = reach / panels
    var (mass, first, second) = (0.0, 0.0, 0.0)
    for panel in stride(from: 0, to: panels, by: 1) {
      for (point, weight) in zip(Self.rule.points, Self.rule.weights) {
        let place = panel + point
        let part = weight * exponential(-place * step * (low + place * step / 2))
        mass += part
        first += part * place
        second += part * place * place
      }
    }
    let centre = first / mass
    logProbability = NormalDistribution.standard.logDensity(low) + naturalLog(mass * step)
    mean = low + centre * step
    variance = (second / mass - centre * centre) * step * step
    narrowing = 1 - variance
  }
}
