public import Evidence
public import Statistics

/// How far the answer to a question hangs on choices that could have been made otherwise.
public struct EvidenceSensitivity: Sendable, Hashable {
  /// One other choice and what comes of it, each way of taking it by itself.
  public struct Variation: Sendable, Hashable {
    /// What was chosen otherwise.
    public var name: String
    /// By way of taking it; ways without a pooled effect are missing.
    public var fits: [TrialArm.Route?: RandomEffectsFit]
    /// What the model that borrows between trials makes of it; ways without one are missing.
    public var means: [TrialArm.Route?: IntervalEstimate]
  }

  /// The pooled effect of one way of taking it without each comparison in turn.
  public struct Without: Sendable, Hashable {
    /// The way of taking it; `nil` where it was not reported.
    public var route: TrialArm.Route?
    /// The comparisons left out, with what remains of the effect.
    public var fits: [PartialFit]
    /// The trials that the comparisons are from, in the same order.
    public var trialIDs: [Trial.ID]
  }

  /// As chosen, then each other choice.
  public var variations: [Variation]
  /// The same studies by each other estimator and test.
  public var estimators: [Variation]
  /// Each way of taking it with each comparison left out.
  public var leaveOneOut: [Without]

  /// Works out all of them.
  ///
  /// - Parameters:
  ///   - pooled: as chosen.
  ///   - evidence: that it is from.
  public init(_ pooled: PooledContrasts, in evidence: EvidenceBase) {
    func variation(
      _ name: String,
      options: ContrastOptions = .init(),
      _ change: (inout StudyChoice) -> Void
    ) -> Variation {
      var choice = pooled.choice
      change(&choice)
      let other = PooledContrasts(
        pooled.question,
        in: evidence,
        differences: pooled.differences,
        options: options,
        choice: choice
      )
      return Variation(name, other, models: other.models(in: evidence, options: .init(contrasts: options)))
    }
    let omissions = StudyChoice.Omission.allCases.filter { !pooled.choice.omissions.contains($0) }
    variations =
      [variation("As chosen") { _ in }]
      + omissions.map { omission in variation("Without those " + omission.words) { $0.omissions.insert(omission) } }
      + [
        variation("The latest report of each trial", options: .init(timing: .latest)) { _ in },
        variation("Start and end of a person nearly unrelated (0.2)", options: .init(correlation: 0.2)) { _ in },
        variation("Start and end of a person much alike (0.8)", options: .init(correlation: 0.8)) { _ in },
        variation("Starting beliefs half as wide") { $0.priorWidth *= 0.5 },
        variation("Starting beliefs twice as wide") { $0.priorWidth *= 2 },
      ]
    estimators = HeterogeneityMethod.allCases.flatMap { method in
      CoefficientTest.allCases.map { test in
        var choice = pooled.choice
        choice.method = method
        choice.test = test
        let other = PooledContrasts(pooled.question, in: evidence, differences: pooled.differences, choice: choice)
        let name = method.rawValue + (test == .knappHartung ? ", Knapp–Hartung" : ", Wald")
        return Variation(name, other, models: [])
      }
    }
    leaveOneOut = pooled.parts.compactMap { part in
      let exact = part.exact
      let effects = exact.map { contrast in
        StudyEffect(
          study: pooled.name(of: contrast),
          estimate: contrast.estimate ?? .nan,
          variance: contrast.standardError * contrast.standardError
        )
      }
      guard exact.count > 2, let table = try? EffectTable(effects),
        let fits = try? RandomEffects.leaveOneOut(table, method: pooled.choice.method, test: pooled.choice.test)
      else { return nil }
      return Without(route: part.route, fits: fits, trialIDs: exact.map(\.trialID))
    }
  }
}

extension EvidenceSensitivity.Variation {
  fileprivate init(_ name: String, _ pooled: PooledContrasts, models: [BorrowingModel?]) {
    self.name = name
    var fits: [TrialArm.Route?: RandomEffectsFit] = [:]
    var means: [TrialArm.Route?: IntervalEstimate] = [:]
    for part in pooled.parts { fits[part.route] = part.fit }
    for (part, model) in zip(pooled.parts, models) {
      guard let mean = model?.classEstimate.effect else { continue }
      means[part.route] = IntervalEstimate(mean.mean, mean.interval())
    }
    self.fits = fits
    self.means = means
  }
}

extension PooledContrasts {
  /// The trial as it is cited, with the arm where the trial has several comparisons.
  func name(of contrast: Contrast) -> String {
    let isOneOfSeveral = (set.contrasts + dropped).filter { $0.trialID == contrast.trialID }.count > 1
    let name = trials[contrast.trialID]?.studyName ?? contrast.trialID
    return isOneOfSeveral ? "\(name) (\(contrast.active))" : name
  }

  /// Effects as they are shown: ratios as ratios.
  var figures: FigureWriter {
    let isInPoints = if case .points = set.family.expression { true } else { false }
    return FigureWriter(axis: axis, decimals: isInPoints ? 1 : 2)
  }
}
