public import Evidence
public import GutSkin
internal import Statistics

/// What the held trials say of the potency of products, the findings of each trial read through the gut–skin model.
///
/// A potency's prior is hierarchical: a mean of all products, and deviations of class, species and strain; a mixture is
/// a product of its own round the mean of its parts (see ``GutSkin/PotencyPrior``). The standard deviations are fixed
/// by assumption, so that one product's trials speak for another as far as the two share strains, species or class.
/// Products on the skin share nothing. The residual's size is unknown, half-normal, and averaged over.
public struct PotencyModel: Sendable {
  /// How large the residual between trials is taken to be.
  public enum Residual: Sendable, Hashable {
    /// This standard deviation, in SCORAD points.
    case fixed(Double)
    /// Half-normal with the prior's scale, learned from all trials together.
    case learned
  }

  /// What is believed of one product, and of the residual beside it.
  public struct Answer: Sendable, Hashable {
    /// Its potency.
    public var belief: PotencyBelief
    /// What was believed before any trial.
    public var prior: PotencyBelief
    /// The standard deviation of what the model leaves unexplained in a new trial, in points: root mean square.
    public var residual: Double
    /// Trials of this very product that speak for it.
    public var ownTrials: [Trial.ID]
    /// All trials that speak for it, its own among them.
    public var trialCount: Int
  }

  /// The assumed spreads.
  public let prior: PotencyPrior
  /// How it is taken.
  public let route: TrialDesign.Route
  /// What the trials found.
  public let findings: [PotencyFinding]
  private let nodes: [ProductNode]
  /// The place in ``nodes`` of each finding's product.
  private let products: [Int]
  private let blends: [TestedBlend]
  private let residuals: [(size: Double, logPrior: Double)]

  /// A model of findings, each with the product it is about.
  public init(
    _ findings: [(finding: PotencyFinding, blend: TestedBlend)],
    route: TrialDesign.Route = .oral,
    prior: PotencyPrior = PotencyPrior(),
    residual: Residual = .learned
  ) {
    self.prior = prior
    self.route = route
    self.findings = findings.map(\.finding)
    blends = findings.map(\.blend)
    var nodes: [ProductNode] = []
    products = findings.map { entry in
      let node = ProductNode(entry.blend, named: "\(entry.finding.trialID) \(entry.finding.contrast.active)")
      if let place = nodes.firstIndex(where: { $0.key == node.key }) { return place }
      nodes.append(node)
      return nodes.count - 1
    }
    self.nodes = nodes
    switch residual {
    case .fixed(let size): residuals = [(size, 0)]
    case .learned:
      // The middles of equal steps; the density of a half-normal beyond three scales is below a hundredth.
      let step = prior.residualScale / 4
      residuals = (0..<13).map { index in
        let size = step * (Double(index) + 0.5)
        return (size, -0.5 * (size / prior.residualScale) * (size / prior.residualScale))
      }
    }
  }

  /// What is believed of a product.
  ///
  /// - Parameter name: sets it apart where its microbes are not known.
  public func answer(about blend: TestedBlend, named name: String) -> Answer {
    let node = ProductNode(blend, named: name)
    // Its own place among those with trials, or a new one.
    let all = nodes.contains { $0.key == node.key } ? nodes : nodes + [node]
    let place = all.firstIndex { $0.key == node.key } ?? 0
    let covariance = covariance(of: all)
    let centre = route == .oral ? prior.mean : prior.topicalMean
    let parts = residuals.map { residual in
      let approximation = PotencyApproximation(
        prior: covariance,
        centre: centre,
        logLikelihoods: all.indices.map { logLikelihood(of: $0, residual: residual.size) }
      )
      return (approximation.logEvidence + residual.logPrior, residual.size, approximation.belief(of: place))
    }
    let top = parts.map(\.0).max() ?? 0
    let weights = parts.map { naturalExponential($0.0 - top) }
    let squares = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.1 * $1.1.1 }
    let own = products.indices.filter { products[$0] == place && place < nodes.count }
    return Answer(
      belief: PotencyBelief(mixing: zip(weights, parts).map { ($0, $1.2) }),
      prior: PotencyBelief(
        NormalDistribution(mean: centre, standardDeviation: covariance[place][place].squareRoot())
      ),
      residual: (squares / weights.reduce(0, +)).squareRoot(),
      ownTrials: own.map { findings[$0].trialID },
      trialCount: route == .oral ? Set(findings.map(\.trialID)).count : Set(own.map { findings[$0].trialID }).count
    )
  }

  private func covariance(of nodes: [ProductNode]) -> [[Double]] {
    nodes.indices.map { i in
      nodes.indices.map { j in
        if route == .oral { return nodes[i].covariance(with: nodes[j], prior) }
        return i == j ? prior.topicalDeviation * prior.topicalDeviation : 0
      }
    }
  }

  private func logLikelihood(of product: Int, residual: Double) -> [Double]? {
    let own = findings.indices.filter { products[$0] == product }
    guard !own.isEmpty else { return nil }
    return PotencyBelief.points.map { point in
      own.reduce(0) { $0 + findings[$1].logLikelihood(at: point, residual: residual) }
    }
  }
}
