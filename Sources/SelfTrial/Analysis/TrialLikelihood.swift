internal import Statistics

/// The probability of a series under a ``TrialModel``, the effects integrated out by filters.
final class TrialLikelihood {
  let model: TrialModel
  let series: TrialSeries
  let rescue: [Double]?
  let observations: [SeriesObservation]
  private let isCensored: Bool
  private var loadings: [Double]
  private var filter: StateSpaceFilter

  init(_ series: TrialSeries, model: TrialModel) {
    var model = model
    let known = series.values.compactMap { $0 }
    model.levelCentre = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    self.model = model
    self.series = series
    observations = series.values.map { model.observation($0) }
    isCensored = observations.contains { if case .between = $0 { true } else { false } }
    rescue = series.rescue.contains { $0 > 0 } ? Self.rescueExposure(series.rescue, days: model.rescueDays) : nil
    let size = rescue == nil ? 3 : 4
    filter = StateSpaceFilter(size: size)
    loadings = [Double](repeating: 1, count: size * series.count)
    for (day, amount) in (rescue ?? []).enumerated() { loadings[day * size + TrialComponent.rescue] = amount }
  }

  /// What rescue medicine does to a day comes from the days before: it is used on bad days, which it did not make.
  static func rescueExposure(_ amounts: [Double], days: Double) -> [Double] {
    let exposure = Exposure(onset: 1, washOut: days)
    return [0] + exposure.values(doses: amounts).dropLast()
  }

  /// The logarithm of the probability of the series.
  func value(_ scores: [Double]) -> Double {
    let parameters = model.parameters(scores)
    load(parameters.exposure)
    return filter.run(state(parameters), observations: observations, loadings: loadings)
  }

  /// The filter after the last day, and exposure then.
  func end(_ parameters: TrialModel.Parameters) -> (filter: StateSpaceFilter, exposure: Double) {
    load(parameters.exposure)
    filter.run(state(parameters), observations: observations, loadings: loadings)
    return (filter, loadings[loadings.count - filter.size + TrialComponent.effect])
  }

  /// The parts as all days together tell them, and exposure, day by day.
  func smoothed(_ parameters: TrialModel.Parameters) -> (parts: SmoothedSeries, exposures: [Double]) {
    load(parameters.exposure)
    let parts = SmoothedSeries(state(parameters), observations: observations, loadings: loadings)
    return (parts, series.values.indices.map { loadings[$0 * filter.size + TrialComponent.effect] })
  }

  func state(_ parameters: TrialModel.Parameters) -> StateSpaceModel {
    model.stateSpace(parameters, hasRescue: rescue != nil)
  }

  private func load(_ exposure: Exposure) {
    let step = Exposure.Step(exposure)
    let size = filter.size
    var level = 0.0
    var place = TrialComponent.effect
    for dose in series.doses {
      step.advance(&level, dose: dose)
      loadings[place] = level
      place += size
    }
  }

  /// Each day as a value with noise. What lies on the edge of the range is stood for by the Gaussian that the filter
  /// puts in its place, and the logarithm of what that changes comes with it.
  func readings(_ parameters: TrialModel.Parameters) -> (readings: [RegressionFilter.Reading], correction: Double) {
    let state = state(parameters)
    guard isCensored else { return (observations.map { Self.reading($0, state) }, 0) }
    load(parameters.exposure)
    let stand = filter.standIns(state, observations: observations, loadings: loadings)
    return (stand.readings, stand.correction)
  }

  private static func reading(_ observation: SeriesObservation, _ state: StateSpaceModel) -> RegressionFilter.Reading {
    guard case .value(let value) = observation else { return .missing }
    return .init(value: value, noiseVariance: state.noiseVariance + state.roundingVariance)
  }
}
