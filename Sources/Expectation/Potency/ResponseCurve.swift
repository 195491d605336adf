internal import GutSkin

/// How much better than placebo a product does in a trial, for each potency it might have: simulated SCORAD at the
/// visit that counts, active minus control, with the same people and the same chances in every arm.
public struct ResponseCurve: Sendable, Hashable {
  /// On the logit scale, ascending.
  public let potencies: [Double]
  /// The mean difference at each potency, in points; below zero is benefit.
  public let differences: [Double]
  /// The simulation's standard error of each.
  public let standardErrors: [Double]

  /// A curve; without standard errors an exact one.
  public init(potencies: [Double] = Self.standardPotencies, differences: [Double], standardErrors: [Double]? = nil) {
    precondition(potencies.count == differences.count && potencies.count > 1, "a difference for each potency")
    self.potencies = potencies
    self.differences = differences
    self.standardErrors = standardErrors ?? Array(repeating: 0, count: potencies.count)
  }

  /// The potencies at which trials are simulated: fine where the curve bends.
  public static let standardPotencies: [Double] = [
    -5, -4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6,
  ]

  /// The difference at any potency, on straight lines between those simulated and level beyond them.
  public func difference(at potency: Double) -> Double {
    let place = Self.place(of: potency, among: potencies)
    return differences[place.index] + place.part * (differences[place.index + 1] - differences[place.index])
  }

  /// Between which two points something lies, and how far along.
  static func place(of potency: Double, among potencies: [Double]) -> (index: Int, part: Double) {
    let next = potencies.firstIndex { $0 > potency } ?? potencies.count - 1
    let index = max(0, next - 1)
    let part = (potency - potencies[index]) / (potencies[index + 1] - potencies[index])
    return (index, min(1, max(0, part)))
  }
}

extension TrialScores {
  /// The curve of a trial whose arms are the potencies and, last, the control.
  func curve(potencies: [Double], visit: Int) -> ResponseCurve {
    let control = scores(arm: potencies.count, visit: visit)
    let moments = potencies.indices.map { arm in
      Moments(zip(scores(arm: arm, visit: visit), control).map { $0 - $1 })
    }
    return ResponseCurve(
      potencies: potencies,
      differences: moments.map(\.mean),
      standardErrors: moments.map(\.standardError)
    )
  }
}

/// Mean and standard deviation.
struct Moments: Sendable, Hashable {
  var mean: Double
  var standardDeviation: Double
  var count: Int

  var standardError: Double { count > 1 ? standardDeviation / Double(count).squareRoot() : .infinity }

  init(_ values: some Collection<Double>) {
    count = values.count
    mean = count == 0 ? .nan : values.reduce(0, +) / Double(count)
    let centre = mean
    let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    standardDeviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : 0
  }
}
