public import Evidence
import Statistics

extension PooledContrasts.Model {
  /// What trials that borrow strength from each other say of pooled comparisons, each way of taking it by itself.
  ///
  /// - Parameters:
  ///   - pooled: the comparisons.
  ///   - evidence: that they are from.
  ///   - options: what to assume and what to leave out.
  public init(_ pooled: PooledContrasts, in evidence: EvidenceBase, options: BorrowingOptions = .init()) {
    var estimates: [String: IntervalEstimate] = [:]
    var means: [ForestPlot.Summary?] = []
    for part in pooled.parts {
      guard let route = part.route,
        let model = try? BorrowingModel(
          evidence: evidence,
          question: .init(
            condition: pooled.question.condition,
            route: route,
            purpose: pooled.question.purpose,
            family: pooled.set.family
          ),
          options: options
        )
      else {
        means.append(nil)
        continue
      }
      for (contrast, belief) in zip(model.contrasts.contrasts, model.shrunken()) {
        estimates[Self.key(contrast)] = IntervalEstimate(belief.mean, belief.interval())
      }
      let mean = model.classEstimate
      means.append(
        ForestPlot.Summary(
          kind: .posterior,
          name: "All, words included, by the model",
          estimate: .init(mean.effect.mean, mean.effect.interval()),
          prediction: .init(mean.prediction.mean, mean.prediction.interval())
        )
      )
    }
    self.init(contrasts: pooled.set.contrasts.map { estimates[Self.key($0)] }, means: means)
  }

  private static func key(_ contrast: Contrast) -> String {
    "\(contrast.trialID) \(contrast.active) \(contrast.control)"
  }
}
