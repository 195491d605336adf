internal import Statistics

/// One choice of a model's noise parameters, with what the series says of the effect for every choice of kinetics.
struct NoiseNode {
  /// Logarithm of the probability of the series, kinetics integrated out.
  var logLikelihood: Double
  /// For each choice of kinetics: the logarithm of its prior times likelihood, mean and variance of the effect.
  var logWeights: [Double] = []
  var means: [Double] = []
  var variances: [Double] = []

  /// Regresses on exposure, and on rescue medicine where it was used, with their priors.
  init(
    _ likelihood: TrialLikelihood,
    _ columns: RegressionFilter,
    _ grid: KineticsGrid,
    scores: [Double],
    at peak: [Double]
  ) {
    let model = likelihood.model
    let parameters = model.parameters(scores + peak)
    var state = likelihood.state(parameters)
    let effects = state.components.dropFirst(TrialComponent.effect)
    state.components.removeLast(effects.count)
    let (readings, correction) = likelihood.readings(parameters)
    let sums = columns.sums(state, readings: readings)
    let prior = effects[TrialComponent.effect]
    // Rescue medicine is integrated out of values and variants alike.
    let other = effects.count > 1 ? sums.shared[2] + 1 / effects[TrialComponent.rescue].initialVariance : 1
    let product = effects.count > 1 ? sums.shared[1] : 0
    var base = sums.logScale + correction - 0.5 * (sums.shared[0] - product * product / other)
    if effects.count > 1 { base -= 0.5 * naturalLog(other * effects[TrialComponent.rescue].initialVariance) }
    let width = columns.shared + 1
    for variant in 0..<columns.variants {
      let cross = width > 1 ? sums.products[variant * width + 1] : 0
      let precision = max(0, sums.squares[variant] - cross * cross / other) + 1 / prior.initialVariance
      let shift =
        sums.products[variant * width] - cross * product / other + prior.initialMean / prior.initialVariance
      let variance = 1 / precision
      let mean = variance * shift
      means.append(mean)
      variances.append(variance)
      logWeights.append(
        grid.logPriors[variant] + base + 0.5 * naturalLog(variance / prior.initialVariance) + 0.5 * mean * shift
          - 0.5 * prior.initialMean * prior.initialMean / prior.initialVariance
      )
    }
    let most = logWeights.max() ?? 0
    logLikelihood = most + naturalLog(logWeights.reduce(0) { $0 + naturalExponential($1 - most) })
  }
}
