internal import GutSkin
public import Statistics

/// What is believed of a product's potency: a probability for each of many equally spaced values on the logit scale.
public struct PotencyBelief: Sendable, Hashable {
  /// The points of every belief: fourteen prior standard deviations, a twenty-fourth of one apart.
  public static let points: [Double] = (0...340).map { -10 + 0.05 * Double($0) }

  /// The probability of each point; they add up to one.
  public let probabilities: [Double]

  /// From weights of ``points``, not all zero.
  init(weights: [Double]) {
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// From logarithms of weights.
  init(logWeights: [Double]) {
    let top = logWeights.max() ?? 0
    self.init(weights: logWeights.map { naturalExponential($0 - top) })
  }

  /// A normal belief.
  public init(_ normal: NormalDistribution) {
    self.init(logWeights: Self.points.map(normal.logDensity))
  }

  /// A belief in each of several, by their weights.
  init(mixing beliefs: [(weight: Double, belief: PotencyBelief)]) {
    var sum = Array(repeating: 0.0, count: Self.points.count)
    for (weight, belief) in beliefs {
      for index in sum.indices { sum[index] += weight * belief.probabilities[index] }
    }
    self.init(weights: sum)
  }

  /// The mean of a function of the potency.
  public func mean(of function: (Double) -> Double) -> Double {
    zip(Self.points, probabilities).reduce(0) { $0 + $1.1 * function($1.0) }
  }

  /// The mean potency.
  public var mean: Double { mean { $0 } }

  /// The standard deviation of the potency.
  public var standardDeviation: Double {
    let centre = mean
    return mean { ($0 - centre) * ($0 - centre) }.squareRoot()
  }

  /// The potency that lies above the true one with probability `p`.
  public func quantile(_ p: Double) -> Double {
    var sum = 0.0
    for (index, probability) in probabilities.enumerated() {
      // Each point stands for the stretch halfway to its neighbours.
      if sum + probability >= p, probability > 0 {
        return Self.points[index] + 0.05 * ((p - sum) / probability - 0.5)
      }
      sum += probability
    }
    return Self.points[Self.points.count - 1]
  }

  /// The potency as a share of the most that its class can do, 0 to 1, at a probability.
  public func share(_ p: Double) -> Double { Potency.share(quantile(p)) }

  /// What a trial's mean difference is believed to be: mean, standard deviation and quantiles, the curve running down.
  public func difference(_ curve: ResponseCurve) -> DifferenceBelief {
    DifferenceBelief(Self.points.map(curve.difference), probabilities)
  }

  /// How much each of a curve's potencies counts when its straight lines are averaged over the belief.
  func weights(of potencies: [Double]) -> [Double] {
    var weights = Array(repeating: 0.0, count: potencies.count)
    for (point, probability) in zip(Self.points, probabilities) {
      let place = ResponseCurve.place(of: point, among: potencies)
      weights[place.index] += probability * (1 - place.part)
      weights[place.index + 1] += probability * place.part
    }
    return weights
  }
}

/// What is believed of a difference in points.
public struct DifferenceBelief: Sendable, Hashable {
  private let values: [Double]
  private let weights: [Double]

  init(_ values: [Double], _ weights: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    self.values = order.map { values[$0] }
    self.weights = order.map { weights[$0] }
  }

  /// The mean.
  public var mean: Double { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The standard deviation.
  public var standardDeviation: Double {
    let centre = mean
    return zip(values, weights).reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) * $1.1 }.squareRoot()
  }

  /// The difference that the true one is at most with probability `p`.
  ///
  /// - Parameter error: the standard deviation of a normal error that is added; 0 for none.
  public func quantile(_ p: Double, error: Double = 0) -> Double {
    guard error > 0 else {
      // Each value stands at the middle of its weight, with straight lines between.
      var last: (sum: Double, value: Double)?
      var sum = 0.0
      for (value, weight) in zip(values, weights) where weight > 0 {
        let middle = sum + weight / 2
        if middle >= p {
          guard let last else { return value }
          return last.value + (value - last.value) * (p - last.sum) / (middle - last.sum)
        }
        last = (middle, value)
        sum += weight
      }
      return last?.value ?? .nan
    }
    let present = weights.indices.filter { weights[$0] > 0 }
    return NormalMixture(
      weights: present.map { weights[$0] },
      means: present.map { values[$0] },
      standardDeviations: Array(repeating: error, count: present.count)
    ).quantile(p)
  }

  /// The 95 per cent interval.
  public func interval(error: Double = 0) -> ClosedRange<Double> {
    let (low, high) = (quantile(0.025, error: error), quantile(0.975, error: error))
    return min(low, high)...max(low, high)
  }
}

extension PotencyBelief {
  /// What is believed after some trials of the product.
  ///
  /// - Parameters:
  ///   - findings: all of this very product.
  ///   - residual: the standard deviation between trials of what the model leaves unexplained, in points.
  public func updated(by findings: [PotencyFinding], residual: Double) -> PotencyBelief {
    PotencyBelief(
      logWeights: zip(Self.points, probabilities).map { point, probability in
        findings.reduce(naturalLog(max(probability, 1e-300))) {
          $0 + $1.logLikelihood(at: point, residual: residual)
        }
      }
    )
  }
}
