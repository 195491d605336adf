/// What is believed of the hidden parts of a ``StateSpaceModel`` at every step, from what was observed before it and after.
///
/// The fixed-interval smoother of P. de Jong (J Am Stat Assoc 84, 1989, 1085–1088), as in J. Durbin, S. J. Koopman, Time
/// series analysis by state space methods, 2nd edition, 2012, section 4.4: no matrix is inverted, so that parts that
/// never change do no harm. Observations known only between bounds count as the Gaussians that the filter put in their
/// place.
public struct SmoothedSeries: Sendable {
  /// Number of hidden parts.
  public let size: Int
  /// Number of steps.
  public let count: Int
  /// Means of the parts, step after step.
  private var means: [Double]
  /// Lower triangles of the parts' covariance, step after step.
  private var covariances: [Double]

  /// Smooths a series.
  ///
  /// - Parameters:
  ///   - observations: one a step.
  ///   - loadings: of all components at the first step, then at the second and so on.
  public init(_ model: StateSpaceModel, observations: [SeriesObservation], loadings: [Double]) {
    size = model.components.count
    count = observations.count
    let triangle = size * (size + 1) / 2
    means = []
    covariances = []
    means.reserveCapacity(count * size)
    covariances.reserveCapacity(count * triangle)
    var looks = Looks(size: size, steps: count)
    var filter = StateSpaceFilter(size: size)
    _ = filter.run(model, observations: observations, loadings: loadings) { _, state, surprise in
      means += UnsafeBufferPointer(start: state.mean, count: state.size)
      covariances += UnsafeBufferPointer(start: state.covariance, count: triangle)
      looks.add(surprise, state)
    }
    smooth(looks, loadings: loadings, persistences: model.components.map(\.persistence))
  }

  /// Mean and variance of a sum of parts at a step.
  public func belief(at step: Int, loadings: [Double]) -> (mean: Double, variance: Double) {
    precondition(loadings.count == size)
    let covariance = step * size * (size + 1) / 2
    var (mean, variance) = (0.0, 0.0)
    for i in 0..<size {
      mean += loadings[i] * means[step * size + i]
      for j in 0...i {
        let share = loadings[i] * loadings[j] * covariances[covariance + i * (i + 1) / 2 + j]
        variance += i == j ? share : 2 * share
      }
    }
    return (mean, max(0, variance))
  }

  /// What the observations came to.
  private struct Looks {
    /// Gaps over their variances; 0 where there was no observation.
    var pulls: [Double] = []
    /// One over the variances of the gaps; 0 where there was no observation.
    var precisions: [Double] = []
    /// Covariances of the parts with the observation over its variance, step after step.
    var gains: [Double] = []

    init(size: Int, steps: Int) {
      pulls.reserveCapacity(steps)
      precisions.reserveCapacity(steps)
      gains.reserveCapacity(steps * size)
    }

    mutating func add(_ surprise: StateSpaceFilter.State.Surprise, _ state: StateSpaceFilter.State) {
      let precision = surprise.variance.isFinite ? 1 / surprise.variance : 0
      pulls.append(surprise.gap * precision)
      precisions.append(precision)
      for i in 0..<state.size { gains.append(precision == 0 ? 0 : state.direction[i] * precision) }
    }
  }

  /// What the later observations say at a step: a gradient of the means, and how sure that is.
  private struct Later {
    var gradient: [Double]
    var information: [Double]
    /// Room for sums.
    var rows: [Double]
    var full: [Double]
    var product: [Double]

    init(size: Int) {
      gradient = [Double](repeating: 0, count: size)
      rows = gradient
      information = [Double](repeating: 0, count: size * size)
      full = information
      product = information
    }
  }

  /// Goes back from the last step.
  private mutating func smooth(_ looks: Looks, loadings: [Double], persistences: [Double]) {
    var later = Later(size: size)
    for step in (0..<count).reversed() {
      for i in 0..<size {
        later.gradient[i] *= persistences[i]
        for j in 0..<size { later.information[i * size + j] *= persistences[i] * persistences[j] }
      }
      if looks.precisions[step] > 0 { take(looks, step, loadings, &later) }
      correct(step, &later)
    }
  }

  /// With k the gain and h the loadings: (I − h kᵀ) r + h v / F, and (I − h kᵀ) N (I − k hᵀ) + h hᵀ / F.
  private func take(_ looks: Looks, _ step: Int, _ loadings: [Double], _ later: inout Later) {
    let place = step * size
    var along = 0.0
    var both = looks.precisions[step]
    for i in 0..<size {
      along += looks.gains[place + i] * later.gradient[i]
      later.rows[i] = 0
      for j in 0..<size { later.rows[i] += later.information[i * size + j] * looks.gains[place + j] }
      both += looks.gains[place + i] * later.rows[i]
    }
    for i in 0..<size {
      let own = loadings[place + i]
      later.gradient[i] += own * (looks.pulls[step] - along)
      for j in 0..<size {
        let other = loadings[place + j]
        later.information[i * size + j] += own * other * both - own * later.rows[j] - later.rows[i] * other
      }
    }
  }

  /// P r is added to the means, P N P taken from the covariance.
  private mutating func correct(_ step: Int, _ later: inout Later) {
    let place = step * size * (size + 1) / 2
    for i in 0..<size {
      for j in 0...i {
        later.full[i * size + j] = covariances[place + i * (i + 1) / 2 + j]
        later.full[j * size + i] = later.full[i * size + j]
      }
    }
    for i in 0..<size {
      for j in 0..<size { later.product[i * size + j] = 0 }
      for k in 0..<size {
        let entry = later.full[i * size + k]
        means[step * size + i] += entry * later.gradient[k]
        for j in 0..<size { later.product[i * size + j] += entry * later.information[k * size + j] }
      }
    }
    for i in 0..<size {
      for j in 0...i {
        for k in 0..<size {
          covariances[place + i * (i + 1) / 2 + j] -= later.product[i * size + k] * later.full[k * size + j]
        }
      }
    }
  }
}
