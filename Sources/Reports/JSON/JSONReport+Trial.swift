internal import Evidence
internal import Expectation
internal import GutSkin

extension JSONReport {
  /// The document of `commensal simulate trial`.
  public static func trial(_ told: ForetoldTrial) -> JSON {
    let prediction = told.prediction
    return .object([
      .init("trial", .optional(told.record?.id)), .init("name", .string(prediction.design.name)),
      .init("design", design(prediction.design)), .init("patients", .optional(prediction.arms[0].count)),
      .init("screened", .optional(prediction.screened)), .init("seed", .number(Double(prediction.effort.seed))),
      .init("potency", potency(told)), .init("arms", .array(prediction.arms.map(arm))),
      .init("difference", difference(prediction.difference)),
      .init("replicates", prediction.replicates.map(replicates) ?? .null), .init("observed", observed(told)),
      .init("power", told.power.map { power($0) } ?? .null), .init("limits", .strings(ModelWords.limits)),
    ])
  }

  private static func design(_ design: TrialDesign) -> JSON {
    let isOral = design.route == .oral
    return .object([
      .init("route", .string(design.route.rawValue)),
      .init("class", isOral ? .string(design.productClass.rawValue) : .null),
      .init("dose_per_day", isOral ? .number(design.dose * 1e9) : .null), .init("window", range(design.window)),
      .init("weeks", .optional(design.weeks)),
      .init("visits", .array(design.visits.map { .number(Double($0)) })),
      .init("size", .optional(design.sizes?.total)), .init("emollient", .optional(design.emollientUse)),
      .init("rescue", .bool(design.allowsRescue)), .init("expectation", .number(design.expectation)),
      .init(
        "decisions",
        .array(
          design.decisions.map {
            ["key": .string($0.key), "basis": .string($0.basis.rawValue), "words": .string($0.words)]
          }
        )
      ),
    ])
  }

  private static func potency(_ told: ForetoldTrial) -> JSON {
    switch told.prediction.source {
    case .chosen(let value): return ["source": "chosen", "logit": .number(value)]
    case .learned(let answer):
      return .object([
        .init("source", "trials"), .init("logit", .number(answer.belief.mean)),
        .init("logit_sd", .number(answer.belief.standardDeviation)), .init("share", share(answer.belief)),
        .init("prior_share", share(answer.prior)), .init("own_trials", .strings(answer.ownTrials)),
        .init("trials", .optional(answer.trialCount)), .init("unexplained_sd", .number(answer.residual)),
        .init(
          "left_out",
          .array(told.leftOut.map { ["trial": .string($0.trialID), "reason": .string($0.reason)] })
        ),
      ])
    }
  }

  private static func share(_ belief: PotencyBelief) -> JSON {
    ["median": .number(belief.share(0.5)), "ci95": [.number(belief.share(0.025)), .number(belief.share(0.975))]]
  }

  private static func arm(_ arm: TrialPrediction.Arm) -> JSON {
    .object([
      .init("name", .string(arm.name)), .init("role", .string(arm.isActive ? "active" : "control")),
      .init("n", .optional(arm.count)), .init("baseline", spread(arm.baseline)),
      .init("change", arm.visits.last.map { spread($0.change) } ?? .null),
      .init("percent_change", .number(arm.percentChange)),
      .init(
        "visits",
        .array(
          arm.visits.map {
            ["week": .number(Double($0.week)), "score": spread($0.score), "change": spread($0.change)]
          }
        )
      ),
    ])
  }

  private static func difference(_ difference: TrialPrediction.Difference) -> JSON {
    .object([
      .init("measure", "SCORAD"), .init("week", .optional(difference.week)),
      .init("estimate", .number(difference.estimate)), .init("ci95", range(difference.ci95)),
      .init("simulation_se", .number(difference.simulationError)),
      .init("potency_ci95", difference.potencyInterval.map(range) ?? .null),
    ])
  }

  private static func replicates(_ replicates: TrialPrediction.Replicates) -> JSON {
    .object([
      .init("count", .optional(replicates.count)), .init("size", .optional(replicates.sizes.total)),
      .init("mean", .number(replicates.difference.mean)),
      .init("sd", .number(replicates.difference.standardDeviation)),
      .init("interval95", range(replicates.interval95)),
      .init("with_unexplained95", replicates.withResidual95.map(range) ?? .null),
    ])
  }

  private static func observed(_ told: ForetoldTrial) -> JSON {
    guard let observed = told.observed else { return .null }
    let contrast = observed.contrast
    let interval = contrast.flatMap { contrast -> JSON? in
      guard contrast.kind == .exact, let estimate = contrast.estimate else { return nil }
      let half = 1.959_963_984_540_054 * contrast.standardError
      return [.number(estimate - half), .number(estimate + half)]
    }
    return .object([
      .init("measure", .optional(contrast?.measure)), .init("week", .optional(contrast?.week)),
      .init("estimate", .optional(contrast?.estimate)), .init("ci95", interval ?? .null),
      .init("n", .optional(contrast?.n)), .init("derivation", .strings(contrast?.derivation ?? [])),
      .init("why_not", .optional(observed.whyNot)), .init("inside", .optional(told.isInside)),
      .init("inside_with_unexplained", .optional(told.isInsideWithResidual)),
      .init(
        "control_change",
        observed.controlChange.map {
          ["value": .number($0.value), "unit": .string($0.unit.rawValue), "week": .optional($0.week)]
        } ?? .null
      ),
    ])
  }

  private static func power(_ power: TrialPower) -> JSON {
    .object([
      .init(
        "needs",
        .array(
          power.needs.map {
            [
              "effect": .string($0.effect.rawValue), "difference": .number($0.difference), "power": .number($0.power),
              "patients": .optional($0.total),
            ]
          }
        )
      ),
      .init("assurance", .optional(power.assurance)),
    ])
  }

  private static func spread(_ spread: TrialPrediction.Spread) -> JSON {
    ["mean": .number(spread.mean), "sd": .number(spread.standardDeviation)]
  }

  static func range(_ range: ClosedRange<Double>) -> JSON {
    [.number(range.lowerBound), .number(range.upperBound)]
  }
}
