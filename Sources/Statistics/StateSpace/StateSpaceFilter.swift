/// What is believed of the hidden parts of a ``StateSpaceModel`` as observations come in, step after step.
///
/// R. E. Kalman's filter (J Basic Eng 82, 1960, 35–45) with covariances updated in P. D. Joseph's form, in which an error
/// of the gain counts only by its square. Observations known only between bounds are taken in by the Gaussian that gives
/// the belief its right mean and variance (assumed-density filtering; T. P. Minka, Expectation propagation for
/// approximate Bayesian inference, UAI 17, 2001, 362–369). Nothing is allocated from step to step.
public struct StateSpaceFilter: Sendable {
  /// Number of hidden parts.
  public let size: Int
  /// Means, innovation variances, persistences, products of covariance and loadings; then, as lower triangles, the
  /// covariance and the products of persistences.
  private var cells: [Double]
  private var likelihood = LogLikelihood()

  /// A filter for models with so many components.
  public init(size: Int) {
    self.size = size
    cells = [Double](repeating: 0, count: 4 * size + size * (size + 1))
  }

  /// Logarithm of the probability of what was taken in.
  public var logLikelihood: Double { likelihood.value }

  /// The means of the parts at the present step.
  public var means: [Double] { Array(cells[..<size]) }

  /// The lower triangle of the parts' covariance at the present step, row after row.
  public var covariance: [Double] { Array(cells[(4 * size)...].prefix(size * (size + 1) / 2)) }

  /// Mean and variance of a sum of parts at the present step.
  public func belief(loadings: [Double]) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    for i in 0..<size {
      mean += loadings[i] * cells[i]
      for j in 0...i {
        let share = loadings[i] * loadings[j] * cells[4 * size + i * (i + 1) / 2 + j]
        variance += i == j ? share : 2 * share
      }
    }
    return (mean, max(0, variance))
  }

  /// Goes to the first step, before its observation.
  ///
  /// - Precondition: the model has as many components as the filter.
  public mutating func start(_ model: StateSpaceModel) {
    precondition(model.components.count == size)
    likelihood = LogLikelihood()
    withState { state in
      for i in 0..<state.size {
        let component = model.components[i]
        state.mean[i] = component.initialMean
        state.innovation[i] = component.innovationVariance
        state.persistence[i] = component.persistence
        for j in 0...i {
          let place = i * (i + 1) / 2 + j
          state.covariance[place] = i == j ? component.initialVariance : 0
          state.persistenceProducts[place] = component.persistence * state.persistence[j]
        }
      }
    }
  }

  /// Lets one step go by.
  public mutating func predict() { withState { $0.predict() } }

  /// Takes in the observation of the present step.
  public mutating func update(_ observation: SeriesObservation, loadings: [Double], model: StateSpaceModel) {
    precondition(loadings.count == size)
    var likelihood = self.likelihood
    loadings.withUnsafeBufferPointer { loadings in
      guard let base = loadings.baseAddress else { return }
      withState { _ = $0.update(observation, base, model.noiseVariance, model.roundingVariance, &likelihood) }
    }
    self.likelihood = likelihood
  }

  /// Takes in a whole series, from the first step to the last.
  ///
  /// - Parameters:
  ///   - model: as many components as the filter.
  ///   - observations: one a step.
  ///   - loadings: of all components at the first step, then at the second and so on.
  /// - Returns: the logarithm of the probability of the observations.
  @discardableResult
  public mutating func run(
    _ model: StateSpaceModel,
    observations: [SeriesObservation],
    loadings: [Double]
  ) -> Double {
    run(model, observations: observations, loadings: loadings) { _, _, _ in }
  }

  /// As above, and shows each step before its observation is taken in: the state, and what the observation comes to.
  @inline(__always)
  mutating func run(
    _ model: StateSpaceModel,
    observations: [SeriesObservation],
    loadings: [Double],
    record: (Int, State, State.Surprise) -> Void
  ) -> Double {
    precondition(loadings.count == observations.count * size)
    start(model)
    var likelihood = LogLikelihood()
    let (noise, rounding) = (model.noiseVariance, model.roundingVariance)
    loadings.withUnsafeBufferPointer { loadings in
      guard let base = loadings.baseAddress else { return }
      observations.withUnsafeBufferPointer { observations in
        withState { state in
          for step in observations.indices {
            if step > 0 { state.predict() }
            let place = base + step * state.size
            let surprise = state.surprise(observations[step], place, noise, rounding, &likelihood)
            record(step, state, surprise)
            if surprise.variance.isFinite { state.take(surprise) }
          }
        }
      }
    }
    self.likelihood = likelihood
    return likelihood.value
  }

  /// Runs through a series and gives each step as a value with noise, with a Gaussian in the place of what is known only
  /// between bounds. The correction, added to the logarithm of the probability of these values, makes it that of the
  /// observations.
  public mutating func standIns(
    _ model: StateSpaceModel,
    observations: [SeriesObservation],
    loadings: [Double]
  ) -> (readings: [RegressionFilter.Reading], correction: Double) {
    var readings: [RegressionFilter.Reading] = []
    readings.reserveCapacity(observations.count)
    var gaussian = LogLikelihood()
    let exact = run(model, observations: observations, loadings: loadings) { step, state, surprise in
      guard surprise.variance.isFinite else {
        readings.append(.missing)
        return
      }
      gaussian.add(surprise)
      let loading = step * state.size
      var (centre, variance) = (0.0, 0.0)
      for i in 0..<state.size {
        centre += loadings[loading + i] * state.mean[i]
        variance += loadings[loading + i] * state.direction[i]
      }
      readings.append(.init(value: centre + surprise.gap, noiseVariance: surprise.variance - variance))
    }
    return (readings, exact - gaussian.value)
  }

  private mutating func withState(_ body: (State) -> Void) {
    let size = self.size
    cells.withUnsafeMutableBufferPointer { cells in
      if let base = cells.baseAddress { body(State(base, size: size)) }
    }
  }
}

extension StateSpaceFilter {
  /// The numbers of a filter where they lie.
  struct State {
    let size: Int
    let mean: UnsafeMutablePointer<Double>
    let innovation: UnsafeMutablePointer<Double>
    let persistence: UnsafeMutablePointer<Double>
    /// Covariance of the parts with the sum that is observed.
    let direction: UnsafeMutablePointer<Double>
    let covariance: UnsafeMutablePointer<Double>
    let persistenceProducts: UnsafeMutablePointer<Double>

    init(_ base: UnsafeMutablePointer<Double>, size: Int) {
      self.size = size
      mean = base
      innovation = base + size
      persistence = base + 2 * size
      direction = base + 3 * size
      covariance = base + 4 * size
      persistenceProducts = covariance + size * (size + 1) / 2
    }

    /// How far an observation lies from what was foretold, and the variance of that; infinite where nothing is known.
    struct Surprise {
      var gap: Double
      var variance: Double
    }

    @inline(__always)
    func predict() {
      var place = 0
      for i in 0..<size {
        mean[i] *= persistence[i]
        for _ in 0...i {
          covariance[place] *= persistenceProducts[place]
          place += 1
        }
        covariance[place - 1] += innovation[i]
      }
    }

    @inline(__always)
    func update(
      _ observation: SeriesObservation,
      _ loadings: UnsafePointer<Double>,
      _ noise: Double,
      _ rounding: Double,
      _ likelihood: inout LogLikelihood
    ) -> Surprise {
      let surprise = surprise(observation, loadings, noise, rounding, &likelihood)
      if surprise.variance.isFinite { take(surprise) }
      return surprise
    }

    /// What an observation comes to; leaves its covariance with the parts in ``direction``.
    @inline(__always)
    func surprise(
      _ observation: SeriesObservation,
      _ loadings: UnsafePointer<Double>,
      _ noise: Double,
      _ rounding: Double,
      _ likelihood: inout LogLikelihood
    ) -> Surprise {
      if case .missing = observation { return Surprise(gap: 0, variance: .infinity) }
      let (centre, variance) = project(loadings)
      switch observation {
      case .missing:
        return Surprise(gap: 0, variance: .infinity)
      case .value(let value):
        let surprise = Surprise(gap: value - centre, variance: variance + noise + rounding)
        likelihood.add(surprise)
        return surprise
      case .between(let lower, let upper):
        let term = CensoredSites.Term(lower: lower, upper: upper, noise: noise)
        let matched = TruncatedNormal(term, mean: centre, variance: variance)
        likelihood.add(matched.logProbability)
        guard matched.precision * variance > 1e-12 else { return Surprise(gap: 0, variance: .infinity) }
        return Surprise(gap: matched.shift / matched.precision - centre, variance: variance + 1 / matched.precision)
      }
    }

    /// Mean and variance of the sum that is observed.
    @inline(__always)
    private func project(_ loadings: UnsafePointer<Double>) -> (mean: Double, variance: Double) {
      var centre = 0.0
      var place = 0
      for i in 0..<size {
        centre += loadings[i] * mean[i]
        var sum = 0.0
        for j in 0..<i {
          let entry = covariance[place]
          sum += entry * loadings[j]
          direction[j] += entry * loadings[i]
          place += 1
        }
        direction[i] = sum + covariance[place] * loadings[i]
        place += 1
      }
      var variance = 0.0
      for i in 0..<size { variance += loadings[i] * direction[i] }
      return (centre, max(0, variance))
    }

    /// With g the direction and k = g / F the gain: P − k gᵀ − g kᵀ + F k kᵀ, which is Joseph's form written out.
    @inline(__always)
    func take(_ surprise: Surprise) {
      let inverse = 1 / surprise.variance
      var place = 0
      for i in 0..<size {
        let gain = direction[i] * inverse
        mean[i] += gain * surprise.gap
        for j in 0...i {
          let other = direction[j] * inverse
          covariance[place] -= gain * direction[j] + direction[i] * other - surprise.variance * gain * other
          place += 1
        }
      }
    }
  }
}

/// A sum of logarithms that takes one logarithm for many normal densities.
struct LogLikelihood: Sendable {
  private var sum = 0.0
  private var product = 1.0

  @inline(__always)
  mutating func add(_ surprise: StateSpaceFilter.State.Surprise) {
    sum -= 0.5 * surprise.gap * surprise.gap / surprise.variance + 0.918938533204672741780329736406
    product *= surprise.variance
    if product > 1e100 || product < 1e-100 { settle() }
  }

  @inline(__always)
  mutating func add(_ logProbability: Double) { sum += logProbability }

  private mutating func settle() {
    sum -= 0.5 * naturalLog(product)
    product = 1
  }

  var value: Double { sum - 0.5 * naturalLog(product) }
}
