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
    var looks: [Look] = []
    looks.reserveCapacity(count)
    var filter = StateSpaceFilter(size: size)
    _ = filter.run(model, observations: observations, loadings: loadings) { _, state, surprise in
      means += UnsafeBufferPointer(start: state.mean, count: state.size)
      covariances += UnsafeBufferPointer(start: state.covariance, count: triangle)
      guard surprise.variance.isFinite else { return looks.append(.none) }
      looks.append(
        Look(
          pull: surprise.gap / surprise.variance,
          precision: 1 / surprise.variance,
          gain: (0..<state.size).map { state.direction[$0] / surprise.variance }
        )
      )
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

  /// What an observation came to.
  private struct Look {
    var pull: Double
    var precision: Double
    /// Covariance of the parts with the observation over its variance; empty where there was none.
    var gain: [Double]

    static let none = Look(pull: 0, precision: 0, gain: [])
  }

  /// Goes back from the last step, with what the later observations say: as a gradient, and how sure that is.
  private mutating func smooth(_ looks: [Look], loadings: [Double], persistences: [Double]) {
    var gradient = [Double](repeating: 0, count: size)
    var information = [Double](repeating: 0, count: size * size)
    for step in looks.indices.reversed() {
      for i in 0..<size {
        gradient[i] *= persistences[i]
        for j in 0..<size { information[i * size + j] *= persistences[i] * persistences[j] }
      }
      if !looks[step].gain.isEmpty {
        take(looks[step], Array(loadings[(step * size)..<((step + 1) * size)]), &gradient, &information)
      }
      correct(step, gradient, information)
    }
  }

  /// With k the gain and h the loadings: (I − h kᵀ) r + h v / F, and (I − h kᵀ) N (I − k hᵀ) + h hᵀ / F.
  private func take(_ look: Look, _ loading: [Double], _ gradient: inout [Double], _ information: inout [Double]) {
    let along = zip(look.gain, gradient).reduce(0) { $0 + $1.0 * $1.1 }
    let rows = (0..<size).map { i in (0..<size).reduce(0) { $0 + information[i * size + $1] * look.gain[$1] } }
    let both = zip(look.gain, rows).reduce(look.precision) { $0 + $1.0 * $1.1 }
    for i in 0..<size {
      gradient[i] += loading[i] * (look.pull - along)
      for j in 0..<size {
        information[i * size + j] += loading[i] * loading[j] * both - loading[i] * rows[j] - rows[i] * loading[j]
      }
    }
  }

  /// P r is added to the means, P N P taken from the covariance.
  private mutating func correct(_ step: Int, _ gradient: [Double], _ information: [Double]) {
    let place = step * size * (size + 1) / 2
    var full = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        full[i * size + j] = covariances[place + i * (i + 1) / 2 + j]
        full[j * size + i] = full[i * size + j]
      }
    }
    var product = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for k in 0..<size {
        means[step * size + i] += full[i * size + k] * gradient[k]
        for j in 0..<size { product[i * size + j] += full[i * size + k] * information[k * size + j] }
      }
    }
    for i in 0..<size {
      for j in 0...i {
        covariances[place + i * (i + 1) / 2 + j] -= (0..<size).reduce(0) {
          $0 + product[i * size + $1] * full[$1 * size + j]
        }
      }
    }
  }
}
