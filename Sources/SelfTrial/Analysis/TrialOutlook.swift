internal import Statistics

/// What going on for longer would add.
public struct TrialOutlook: Sendable, Hashable {
  /// Further weeks.
  public var weeks: Int
  /// How wide the 95 % interval of the effect is likely to be then, in points.
  public var intervalWidth: Double
  /// The probability that there is an answer then.
  public var chanceOfAnswer: Double
}

extension SelfTrialAnalysis {
  /// What so many further weeks would add, if blocks with and without the product go on in turn as long as so far, two
  /// weeks where there are none yet, and as many days are left out.
  ///
  /// How much is learnt of the effect does not depend on what will be observed, but for the parameters, which are taken
  /// as they are believed now.
  public func outlook(weeks: [Int]) -> [TrialOutlook] {
    let most = (weeks.max() ?? 0) * 7
    let gains = precisionGains(days: most)
    let prior = model.effectPrior.standardDeviation(for: model.measure)
    let flatPrior = EffectPrior.flat.standardDeviation(for: model.measure)
    let flat = effect(with: .flat)
    let known = max(0, 1 / effect.variance - 1 / (prior * prior))
    let flatKnown = max(0, 1 / flat.variance - 1 / (flatPrior * flatPrior))
    let quantile = NormalDistribution.standard.quantile(0.975)
    return weeks.map { count in
      let gain = count > 0 ? gains[count * 7 - 1] : 0
      let variance = 1 / (known + gain + 1 / (prior * prior))
      return TrialOutlook(
        weeks: count,
        intervalWidth: 2 * quantile * variance.squareRoot(),
        chanceOfAnswer: chance(
          mean: flat.mean,
          variance: flat.variance,
          precision: flatKnown + gain,
          priorDeviation: flatPrior,
          days: series.observedDays + count * 7
        )
      )
    }
  }

  /// How much more precisely the effect is known after each further day, on average over the parameters.
  private func precisionGains(days: Int) -> [Double] {
    let likelihood = TrialLikelihood(series, model: model)
    let doses = plan(days: days)
    let share = Double(series.observedDays) / Double(series.count)
    var gains = [Double](repeating: 0, count: days)
    for parameters in representatives {
      var end = likelihood.end(parameters)
      let state = likelihood.state(parameters)
      let step = Exposure.Step(parameters.exposure)
      var loadings = [Double](repeating: 1, count: end.filter.size)
      if loadings.count > TrialComponent.rescue { loadings[TrialComponent.rescue] = 0 }
      var effectOnly = [Double](repeating: 0, count: loadings.count)
      effectOnly[TrialComponent.effect] = 1
      let before = 1 / max(1e-300, end.filter.belief(loadings: effectOnly).variance)
      for day in 0..<days {
        end.filter.predict()
        step.advance(&end.exposure, dose: doses[day])
        loadings[TrialComponent.effect] = end.exposure
        let isObserved = (Double(day + 1) * share).rounded(.down) > (Double(day) * share).rounded(.down)
        if isObserved {
          // Any value teaches as much as any other.
          let expected = end.filter.belief(loadings: loadings).mean
          end.filter.update(.value(expected), loadings: loadings, model: state)
        }
        let now = 1 / max(1e-300, end.filter.belief(loadings: effectOnly).variance)
        gains[day] += max(0, now - before) / Double(representatives.count)
      }
    }
    return gains
  }

  /// Doses of the coming days: the present block to its end, then in turn.
  private func plan(days: Int) -> [Double] {
    let usual = 14
    var lengths: [Int] = []
    var current = (isOn: false, days: 0)
    for phase in series.phases {
      let isOn = phase == .on
      if current.days > 0, isOn != current.isOn {
        lengths.append(current.days)
        current.days = 0
      }
      current.isOn = isOn
      current.days += 1
    }
    let length = lengths.isEmpty ? usual : max(1, lengths.sorted()[lengths.count / 2])
    var doses: [Double] = []
    var isOn = current.isOn
    var left = length - current.days
    while doses.count < days {
      if left <= 0 {
        isOn.toggle()
        left = length
      }
      doses.append(isOn ? 1 : 0)
      left -= 1
    }
    return doses
  }

  /// The probability that the rule has an answer once the effect is known so precisely: over what its mean may then be.
  private func chance(
    mean: Double,
    variance: Double,
    precision: Double,
    priorDeviation: Double,
    days: Int
  ) -> Double {
    let later = 1 / (precision + 1 / (priorDeviation * priorDeviation))
    let spread = max(0, variance - later).squareRoot()
    let points = 200
    var answered = 0
    for point in 0..<points {
      let quantile = NormalDistribution.standard.quantile((Double(point) + 0.5) / Double(points))
      let future = NormalMixture(
        weights: [1],
        means: [mean + spread * quantile],
        standardDeviations: [later.squareRoot()]
      )
      let evidence = EffectEvidence(future, priorMean: 0, priorDeviation: priorDeviation)
      let decision = rule.decision(rule.grounds(evidence, measure: model.measure, days: days))
      if decision != .keepGoing { answered += 1 }
    }
    return Double(answered) / Double(points)
  }
}
