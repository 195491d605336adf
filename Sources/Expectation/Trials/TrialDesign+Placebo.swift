public import GutSkin

extension TrialDesign {
  /// What the control arm's fall is made of, and what a product of a potency adds to it.
  ///
  /// - Parameters:
  ///   - potency: on the logit scale.
  ///   - screened: how many patients are drawn.
  ///   - threads: tasks that share the work; the result is the same with any number.
  /// - Returns: `nil` where fewer than two patients came and fitted.
  /// - Throws: ``GutSkin/SimulationError``.
  public func placeboParts(
    potency: Double,
    screened: Int,
    seed: UInt64,
    threads: Int
  ) async throws -> PlaceboParts? {
    try await VirtualTrial(plan(potencies: [potency]))
      .placeboParts(placebo: 1, product: 0, screened: screened, seed: seed, threads: threads)
  }
}

extension TrialPrediction {
  /// The middle of what is believed of the potency, on the logit scale.
  public var middlePotency: Double {
    switch source {
    case .chosen(let value): value
    case .learned(let answer): answer.belief.quantile(0.5)
    }
  }

  /// As ``TrialDesign/placeboParts(potency:screened:seed:threads:)``, with the same patients.
  public func placeboParts() async throws -> PlaceboParts? {
    try await design.placeboParts(
      potency: middlePotency,
      screened: screened,
      seed: effort.seed,
      threads: effort.threads
    )
  }
}
