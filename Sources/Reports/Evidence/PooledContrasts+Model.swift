public import Evidence
import Statistics

extension PooledContrasts {
  /// A model for each way of taking it, in the order of ``parts``; `nil` where the way was not reported or none fits.
  ///
  /// - Parameters:
  ///   - evidence: that the comparisons are from.
  ///   - options: what to assume and what to leave out.
  public func models(in evidence: EvidenceBase, options: BorrowingOptions = .init()) -> [BorrowingModel?] {
    let options = choice.borrowing(options, dropped: dropped)
    return parts.map { part in
      part.route.flatMap { route in
        try? BorrowingModel(
          evidence: evidence,
          question: .init(
            condition: question.condition,
            route: route,
            purpose: question.purpose,
            family: set.family
          ),
          options: options
        )
      }
    }
  }
}

extension PooledContrasts.Model {
  /// What trials that borrow strength from each other say of pooled comparisons, each way of taking it by itself.
  ///
  /// - Parameters:
  ///   - pooled: the comparisons.
  ///   - models: theirs, as ``PooledContrasts/models(in:options:)`` gives them.
  public init(_ pooled: PooledContrasts, models: [BorrowingModel?]) {
    var estimates: [String: IntervalEstimate] = [:]
    var means: [ForestPlot.Summary?] = []
    for model in models {
      guard let model else {
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
