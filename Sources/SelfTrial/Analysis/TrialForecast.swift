public import Statistics

/// What the coming days are likely to bring.
public struct TrialForecast: Sendable {
  /// For each day what the measure may be, from tomorrow on. Values beyond the range stand for its edge.
  public let days: [NormalMixture]
  private let measure: MeasureFacts

  init(days: [NormalMixture], measure: MeasureFacts) {
    self.days = days
    self.measure = measure
  }

  /// The value that each day's is at most with a probability, within the range, not rounded.
  public func quantile(_ p: Double) -> [Double] {
    days.map { day in
      let value = day.quantile(p)
      guard let range = measure.range else { return value }
      return min(range.upperBound, max(range.lowerBound, value))
    }
  }
}

extension SelfTrialAnalysis {
  /// What the coming days bring if these doses are taken and no rescue medicine is used.
  ///
  /// - Parameter doses: from 0 to 1, one a day from tomorrow on.
  public func forecast(doses: [Double]) -> TrialForecast {
    let likelihood = TrialLikelihood(series, model: model)
    var means = [[Double]](repeating: [], count: doses.count)
    var deviations = means
    for parameters in representatives {
      var end = likelihood.end(parameters)
      let state = likelihood.state(parameters)
      let step = Exposure.Step(parameters.exposure)
      var loadings = [Double](repeating: 1, count: end.filter.size)
      if loadings.count > TrialComponent.rescue { loadings[TrialComponent.rescue] = 0 }
      for (day, dose) in doses.enumerated() {
        end.filter.predict()
        step.advance(&end.exposure, dose: dose)
        loadings[TrialComponent.effect] = end.exposure
        let belief = end.filter.belief(loadings: loadings)
        means[day].append(belief.mean)
        deviations[day].append((belief.variance + state.noiseVariance).squareRoot())
      }
    }
    let weights = [Double](repeating: 1, count: representatives.count)
    return TrialForecast(
      days: zip(means, deviations).map { NormalMixture(weights: weights, means: $0, standardDeviations: $1) },
      measure: model.measure
    )
  }
}
