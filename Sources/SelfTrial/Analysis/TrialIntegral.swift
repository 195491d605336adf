internal import Statistics

/// What is believed of a model's parameters, and of the effect for each choice of them.
///
/// The mode tells roughly where the parameters are; a coarse integral round it, where better; and the last one takes
/// that.
struct TrialIntegral {
  let mode: [Double]
  let lattice: PosteriorLattice
  let grid: KineticsGrid
  private let likelihood: TrialLikelihood
  /// One for each point of the lattice.
  private var nodes: [NoiseNode]
  /// Probabilities of the lattice's points.
  private var weights: [Double]

  init(_ likelihood: TrialLikelihood, options: SelfTrialAnalysis.Options, start: [Double]?) {
    self.likelihood = likelihood
    let peak = PosteriorMode(dimensions: TrialModel.dimensions, start: start) { likelihood.value($0) }
    mode = peak.map.centre
    let noise = TrialModel.noiseDimensions
    let rough = Self.integrate(
      likelihood,
      over: peak.map.leading(noise),
      size: options.isRefined ? .coarse : options.lattice,
      grid: KineticsGrid(
        likelihood.model,
        centre: (mode[noise], mode[noise + 1]),
        deviations: (Self.usable(peak.map.variance(noise)), Self.usable(peak.map.variance(noise + 1))),
        nodes: options.kineticNodes
      )
    )
    guard options.isRefined else {
      (lattice, grid, nodes) = rough
      weights = lattice.weights
      return
    }
    let kinetics = Self.moments(rough)
    let exact = Self.integrate(
      likelihood,
      over: rough.lattice.normal() ?? peak.map.leading(noise),
      size: options.lattice,
      grid: KineticsGrid(
        likelihood.model,
        centre: (kinetics.onset.mean, kinetics.washOut.mean),
        deviations: (Self.usable(kinetics.onset.variance), Self.usable(kinetics.washOut.variance)),
        nodes: options.kineticNodes
      )
    )
    (lattice, grid, nodes) = exact
    weights = lattice.weights
  }

  private typealias Integral = (lattice: PosteriorLattice, grid: KineticsGrid, nodes: [NoiseNode])

  /// A standard deviation not far from the prior's, which is 1.
  private static func usable(_ variance: Double) -> Double { min(1.1, max(0.02, variance.squareRoot())) }

  private static func integrate(
    _ likelihood: TrialLikelihood,
    over map: NormalMap,
    size: LatticeRule.Size,
    grid: KineticsGrid
  ) -> Integral {
    let columns = RegressionFilter(
      variants: grid.exposures.map { $0.values(doses: likelihood.series.doses) },
      shared: likelihood.rescue.map { [$0] } ?? []
    )
    let middle = grid.scores[grid.count / 2]
    var nodes: [NoiseNode] = []
    let lattice = PosteriorLattice(over: map, size: size) { scores in
      let node = NoiseNode(likelihood, columns, grid, scores: scores, at: [middle.onset, middle.washOut])
      nodes.append(node)
      return node.logLikelihood
    }
    return (lattice, grid, lattice.calls.map { nodes[$0] })
  }

  private typealias Moments = (mean: Double, variance: Double)

  private static func moments(_ integral: Integral) -> (onset: Moments, washOut: Moments) {
    var sums = (onset: (0.0, 0.0), washOut: (0.0, 0.0))
    for (weight, node) in zip(integral.lattice.weights, integral.nodes) {
      for (index, score) in integral.grid.scores.enumerated() {
        let share = weight * naturalExponential(node.logWeights[index] - node.logLikelihood)
        sums.onset.0 += share * score.onset
        sums.onset.1 += share * score.onset * score.onset
        sums.washOut.0 += share * score.washOut
        sums.washOut.1 += share * score.washOut * score.washOut
      }
    }
    return (
      (sums.onset.0, sums.onset.1 - sums.onset.0 * sums.onset.0),
      (sums.washOut.0, sums.washOut.1 - sums.washOut.0 * sums.washOut.0)
    )
  }

  /// The same with another prior of the effect than the flat one that it was found with.
  func turned(to prior: EffectPrior) -> TrialIntegral {
    let measure = likelihood.model.measure
    var other = self
    var logWeights: [Double] = []
    for index in nodes.indices {
      let node = nodes[index]
      for choice in node.means.indices {
        other.nodes[index].logWeights[choice] += EffectEvidence.logFactor(
          mean: node.means[choice],
          variance: node.variances[choice],
          from: likelihood.model.effectPrior,
          to: prior,
          measure
        )
      }
      let most = other.nodes[index].logWeights.max() ?? 0
      other.nodes[index].logLikelihood =
        most + naturalLog(other.nodes[index].logWeights.reduce(0) { $0 + naturalExponential($1 - most) })
      logWeights.append(naturalLog(weights[index]) + other.nodes[index].logLikelihood - node.logLikelihood)
    }
    let most = logWeights.max() ?? 0
    let raw = logWeights.map { naturalExponential($0 - most) }
    let total = raw.reduce(0, +)
    other.weights = raw.map { $0 / total }
    return other
  }

  /// The effect, over all choices, those that are all but alike put together.
  func effect() -> NormalMixture {
    var merging = MixtureMerging()
    for (weight, node) in zip(weights, nodes) {
      for index in node.means.indices {
        merging.add(
          weight: weight * naturalExponential(node.logWeights[index] - node.logLikelihood),
          mean: node.means[index],
          variance: node.variances[index]
        )
      }
    }
    return merging.mixture()
  }

  /// Means of the parameters.
  func means() -> TrialModel.Parameters {
    let model = likelihood.model
    var sum = (spread: 0.0, alone: 0.0, persistence: 0.0, drift: 0.0, onset: 0.0, washOut: 0.0)
    for (index, weight) in weights.enumerated() {
      let parameters = model.parameters(lattice.points[index] + [0, 0])
      sum.spread += weight * parameters.daySpread
      sum.alone += weight * parameters.aloneShare
      sum.persistence += weight * parameters.persistence
      sum.drift += weight * parameters.drift
      let node = nodes[index]
      for (choice, exposure) in grid.exposures.enumerated() {
        let share = weight * naturalExponential(node.logWeights[choice] - node.logLikelihood)
        sum.onset += share * exposure.onset
        sum.washOut += share * exposure.washOut
      }
    }
    return .init(
      daySpread: sum.spread,
      aloneShare: sum.alone,
      persistence: sum.persistence,
      drift: sum.drift,
      exposure: Exposure(onset: sum.onset, washOut: sum.washOut)
    )
  }

  /// So many equally likely choices, taken evenly from all.
  func representatives(_ count: Int) -> [TrialModel.Parameters] {
    var chosen: [TrialModel.Parameters] = []
    var passed = 0.0
    for (index, weight) in weights.enumerated() {
      let node = nodes[index]
      for choice in grid.exposures.indices {
        passed += weight * naturalExponential(node.logWeights[choice] - node.logLikelihood)
        while chosen.count < count, passed * Double(count) > Double(chosen.count) + 0.5 {
          let score = grid.scores[choice]
          chosen.append(likelihood.model.parameters(lattice.points[index] + [score.onset, score.washOut]))
        }
      }
    }
    return chosen
  }
}
