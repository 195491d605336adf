/// A series of numbers, one a step, as a sum of hidden parts that each go their own way, seen through noise.
///
/// For component i with persistence φ, innovation variance q and loading h at step t:
///
///     xᵢ(t) = φᵢ xᵢ(t − 1) + N(0, qᵢ)            y(t) = Σ hᵢ(t) xᵢ(t) + N(0, r)
///
/// A random walk has φ = 1 and q > 0, an autoregression of first order 0 < φ < 1, a regression coefficient φ = 1 and
/// q = 0. Notation as in J. Durbin, S. J. Koopman, Time series analysis by state space methods, 2nd edition, 2012.
public struct StateSpaceModel: Sendable, Hashable {
  /// One hidden part.
  public struct Component: Sendable, Hashable {
    /// Share of the value that is still there a step later.
    public var persistence: Double
    /// Variance of what is added each step; not negative.
    public var innovationVariance: Double
    /// What is believed of the value at the first step, before that step's observation.
    public var initialMean: Double
    /// Variance of that belief; not negative.
    public var initialVariance: Double

    /// A component.
    public init(
      persistence: Double,
      innovationVariance: Double,
      initialMean: Double = 0,
      initialVariance: Double
    ) {
      self.persistence = persistence
      self.innovationVariance = innovationVariance
      self.initialMean = initialMean
      self.initialVariance = initialVariance
    }

    /// A value that stays what it is, such as a regression coefficient.
    public static func constant(mean: Double, variance: Double) -> Component {
      Component(persistence: 1, innovationVariance: 0, initialMean: mean, initialVariance: variance)
    }

    /// A random walk.
    public static func randomWalk(stepVariance: Double, initialMean: Double, initialVariance: Double) -> Component {
      Component(
        persistence: 1,
        innovationVariance: stepVariance,
        initialMean: initialMean,
        initialVariance: initialVariance
      )
    }

    /// An autoregression of first order that has always been going on.
    ///
    /// - Parameter persistence: its autocorrelation at one step, between −1 and 1, both left out.
    public static func autoregression(persistence: Double, variance: Double) -> Component {
      Component(
        persistence: persistence,
        innovationVariance: variance * (1 - persistence * persistence),
        initialMean: 0,
        initialVariance: variance
      )
    }
  }

  /// The hidden parts, at least one.
  public var components: [Component]
  /// Variance r of the noise between the sum of the parts and what is observed; positive.
  public var noiseVariance: Double
  /// Variance that is added to r where a value is printed rounded: a twelfth of the squared step (W. F. Sheppard, Proc
  /// Lond Math Soc 29, 1898, 353–380). Bounds are not rounded.
  public var roundingVariance: Double

  /// A model.
  public init(components: [Component], noiseVariance: Double, roundingVariance: Double = 0) {
    self.components = components
    self.noiseVariance = noiseVariance
    self.roundingVariance = roundingVariance
  }
}

/// What is known of a series at one step.
public enum SeriesObservation: Sendable, Hashable {
  /// Nothing.
  case missing
  /// Its value.
  case value(Double)
  /// That it lies between two bounds, one of which may be infinite.
  case between(lower: Double, upper: Double)
}
