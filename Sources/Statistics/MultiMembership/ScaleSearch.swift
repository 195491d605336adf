/// Walks along each direction of the scales, out from where the probability is greatest.
struct ScaleSearch {
  /// A choice of the levels' variances with its unnormalised log probability.
  struct Point {
    var logWeight: Double
    var variances: [Double]
    var sites: CensoredSites
  }

  private let model: MultiMembershipModel
  private let conditional: ConditionalModel
  private let rules: MultiMembershipFit.Rules
  private var workspace: ConditionalModel.Workspace
  private var points: [Point] = []
  private var sites: CensoredSites

  init(model: MultiMembershipModel, conditional: ConditionalModel, rules: MultiMembershipFit.Rules) {
    self.model = model
    self.conditional = conditional
    self.rules = rules
    workspace = .init(conditional)
    sites = CensoredSites(terms: conditional.terms, tolerance: rules.settled)
  }

  mutating func run() {
    let dimensions = model.levels.count
    let middle = [Double](repeating: 1 / Double(dimensions), count: dimensions)
    let step = self.step(along: middle)
    var start = 0
    for direction in ScaleDirections(dimensions: dimensions, nodes: rules.directionNodes).all {
      let ray = walk(along: direction.squares, step: step, from: start)
      guard let top = ray.max(by: { $0.point.logWeight < $1.point.logWeight }) else { continue }
      start = top.index
      sites = top.point.sites
      let weight = naturalLog(direction.weight * step) + Self.logChiConstant(degreesOfFreedom: dimensions)
      points += ray.map { _, point in
        Point(logWeight: point.logWeight + weight, variances: point.variances, sites: point.sites)
      }
    }
  }

  /// Without what adds next to nothing.
  func significantPoints() -> [Point] {
    guard let most = points.map(\.logWeight).max() else { return [] }
    let least = most + naturalLog(rules.negligible)
    return points.filter { $0.logWeight >= least }
  }

  /// The χ density is e to this times x^(k − 1) e^(−x²/2).
  private static func logChiConstant(degreesOfFreedom k: Int) -> Double {
    (1 - Double(k) / 2) * naturalLog(2) - logAbsoluteGamma(Double(k) / 2)
  }

  private typealias Step = (index: Int, point: Point)

  /// The largest step that is still fine: the trapezoid rule over a bell of standard deviation s errs by e^(−2π²s²/h²).
  private mutating func step(along squares: [Double]) -> Double {
    var step = 0.4 * rules.step / 1.2
    for _ in 0..<4 {
      let ray = walk(along: squares, step: step, from: 0)
      guard let most = ray.map(\.point.logWeight).max() else { return step }
      let weights = ray.map { exponential($0.point.logWeight - most) }
      let total = weights.reduce(0, +)
      let places = ray.map { Double($0.index) * step }
      let mean = zip(places, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
      let variance = zip(places, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
      let finest = rules.step * variance.squareRoot()
      guard finest < step else { return step }
      step = max(finest, step / 4)
    }
    return step
  }

  private mutating func walk(along squares: [Double], step: Double, from start: Int) -> [Step] {
    guard let first = point(along: squares, at: start, step: step) else { return [] }
    var ray = [(index: start, point: first)]
    var most = first.logWeight
    let depth = naturalLog(rules.negligible)
    for direction in [1, -1] {
      sites = first.sites
      var index = start
      // e¹⁶ is a factor of nine million in scale.
      while abs(index - start) < Int(16 / step) {
        index += direction
        guard let next = point(along: squares, at: index, step: step) else { break }
        ray.append((index, next))
        most = max(most, next.logWeight)
        if next.logWeight < most + depth { break }
      }
    }
    return ray
  }

  private mutating func point(along squares: [Double], at index: Int, step: Double) -> Point? {
    let logLength = Double(index) * step
    let square = exponential(2 * logLength)
    let variances = zip(squares, model.levels).map { square * $0 * $1.priorScale * $1.priorScale }
    guard
      let likelihood = conditional.logLikelihood(variances: variances, sites: &sites, workspace: &workspace)
    else { return nil }
    // χ with as many degrees of freedom as there are scales, on a logarithmic axis, up to a constant.
    let prior = Double(model.levels.count) * logLength - square / 2
    let logWeight = likelihood + prior
    // Where squares of the values overflow.
    return logWeight.isFinite ? Point(logWeight: logWeight, variances: variances, sites: sites) : nil
  }
}
