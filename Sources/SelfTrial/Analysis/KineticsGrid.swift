internal import Statistics

/// Choices of onset and wash-out, evenly spaced on the scales of their priors round where they are likely: a product of
/// two trapezoid rules, which for bells this wide err by far less than a hundredth (L. N. Trefethen, J. A. C. Weideman,
/// SIAM Review 56, 2014, 385–458).
struct KineticsGrid {
  /// Standard normal numbers of onset and wash-out.
  let scores: [(onset: Double, washOut: Double)]
  /// Logarithm of each choice's prior probability, up to the trapezoid rule's own error.
  let logPriors: [Double]
  let exposures: [Exposure]

  private static let spacing = 1.25

  /// - Parameters:
  ///   - centre: means of onset and wash-out, as standard normal numbers.
  ///   - deviations: how far they may be from there.
  ///   - nodes: points for each.
  init(_ model: TrialModel, centre: (Double, Double), deviations: (Double, Double), nodes: Int) {
    var scores: [(onset: Double, washOut: Double)] = []
    var logPriors: [Double] = []
    let steps = (Self.spacing * deviations.0, Self.spacing * deviations.1)
    let standard = NormalDistribution.standard
    for i in 0..<nodes {
      for j in 0..<nodes {
        let shift = (Double(2 * i - nodes + 1) / 2, Double(2 * j - nodes + 1) / 2)
        let score = (onset: centre.0 + shift.0 * steps.0, washOut: centre.1 + shift.1 * steps.1)
        scores.append(score)
        logPriors.append(
          standard.logDensity(score.onset) + standard.logDensity(score.washOut) + naturalLog(steps.0 * steps.1)
        )
      }
    }
    self.scores = scores
    self.logPriors = logPriors
    exposures = scores.map { model.exposure(onset: $0.onset, washOut: $0.washOut) }
  }

  var count: Int { scores.count }
}
