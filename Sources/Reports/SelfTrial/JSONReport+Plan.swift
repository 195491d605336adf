internal import SelfTrial

extension JSONReport {
  /// `commensal trial plan`: designs and what they can tell, and the one that is planned, day by day.
  public static func plan(_ plan: PlannedTrial) -> JSON {
    .object([
      .init("measure", .string(plan.study.model.measure.name)),
      .init("effect", .number(plan.study.effect)),
      .init("effect_from", .string(plan.effectSource)),
      .init("variability", variability(plan.study.variability)),
      .init("onset_days", .number(plan.study.model.onset.median)),
      .init("washout_days", .number(plan.study.model.washOut.median)),
      .init("missing", .number(plan.study.missing)),
      .init("adherence", .number(plan.study.adherence)),
      .init("designs", .array(plan.results.map { design($0, plan) })),
      .init("chosen", .string(plan.chosen.design.id)),
      .init("probability_of_telling", .number(plan.chosen.power)),
      .init("schedule", schedule(plan)),
      .init("seed", .string(String(plan.schedule.seed))),
    ])
  }

  private static func variability(_ variability: TrialVariability) -> JSON {
    switch variability {
    case .population: ["from": .string("population")]
    case .own(let own):
      [
        "from": .string("diary"), "days": .optional(own.days), "level": .number(own.level),
        "day_sd": .number(own.parameters.daySpread), "autocorrelation": .number(own.parameters.persistence),
        "day_alone_share": .number(own.parameters.aloneShare), "drift_sd_per_day": .number(own.parameters.drift),
      ]
    }
  }

  private static func design(_ result: DesignStudy.Result, _ plan: PlannedTrial) -> JSON {
    let people = Double(max(1, result.people))
    return .object([
      .init("id", .string(result.design.id)),
      .init("kind", .string(result.design.kind.rawValue)),
      .init("days", .optional(result.design.days)),
      .init("switches", .optional(result.design.switches(seed: plan.schedule.seed))),
      .init("people", .optional(result.people)),
      .init("probability_of_telling", .number(result.power)),
      .init("standard_error", .number(result.standardError)),
      .init("false_helps", .number(Double(result.falselyTold) / people)),
      .init("told_no_difference_without_effect", .number(Double(result.toldNothing) / people)),
      .init("median_days_to_answer", .optional(result.medianDays)),
      .init("ci95_width", .number(result.intervalWidth)),
    ])
  }

  private static func schedule(_ plan: PlannedTrial) -> JSON {
    .array(
      plan.schedule.blocks.map { block in
        let phase = plan.blinding == nil ? block.phase.rawValue : plan.name(of: block.phase)
        return .object([
          .init("from", .string(block.first.description)), .init("to", .string(block.last.description)),
          .init("days", .optional(block.days)), .init("phase", .string(phase)),
        ])
      }
    )
  }
}
