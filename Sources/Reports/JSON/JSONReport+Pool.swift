import Statistics

extension JSONReport {
  /// `commensal pool`: a table's studies as one effect. The keys are metafor's words; `i2` is in per cent.
  ///
  /// With a single study what needs two is `null`.
  public static func pool(_ pooled: PooledTable) -> JSON {
    let fit = pooled.fit
    let heterogeneity = fit.heterogeneity
    var members: [JSON.Member] = [
      .init("k", .optional(fit.count)),
      .init("estimate", .number(fit.estimate)),
      .init("se", .number(fit.standardError)),
      .init("ci95", interval(fit.interval)),
      .init("p", .number(fit.p)),
      .init("statistic", .number(fit.statistic)),
      .init("tau2", .optional(heterogeneity?.tau2)),
      .init("tau2_ci95", interval(pooled.interval?.tau2)),
      .init("i2", .optional(heterogeneity?.iSquared)),
      .init("h2", .optional(heterogeneity?.hSquared)),
      .init("q", .optional(heterogeneity?.q)),
      .init("q_p", .optional(heterogeneity?.qP)),
      .init("prediction95", interval(fit.prediction)),
      .init("method", .string(fit.method.rawValue)),
      .init("test", .string(fit.test.rawValue)),
      .init("warnings", .strings(pooled.warnings)),
    ]
    if let bias = pooled.bias { members += self.members(bias) }
    return .object(members)
  }

  private static func members(_ bias: PooledTable.Bias) -> [JSON.Member] {
    [
      .init("egger_mixed_z", .optional(bias.eggerMixed?.statistic)),
      .init("egger_mixed_p", .optional(bias.eggerMixed?.p)),
      .init("egger_lm_t", .optional(bias.eggerClassical?.statistic)),
      .init("egger_lm_p", .optional(bias.eggerClassical?.p)),
      .init("trimfill_k0", .optional(bias.trimAndFill?.missing)),
      .init("trimfill_side", .optional(bias.trimAndFill?.side.rawValue)),
      .init("trimfill_estimate", .optional(bias.trimAndFill?.fit.estimate)),
      .init("leave_one_out", .array(bias.leaveOneOut.map { .optional($0.fit?.estimate) })),
      .init("leave_one_out_studies", .array(bias.leaveOneOut.map(leftOut))),
    ]
  }

  private static func leftOut(_ part: PartialFit) -> JSON {
    [
      "study": .string(part.name),
      "estimate": .optional(part.fit?.estimate),
      "se": .optional(part.fit?.standardError),
      "ci95": interval(part.fit?.interval),
      "tau2": .optional(part.fit?.heterogeneity?.tau2),
      "i2": .optional(part.fit?.heterogeneity?.iSquared),
    ]
  }

  private static func interval(_ interval: Interval?) -> JSON {
    interval.map { [.number($0.lower), .number($0.upper)] } ?? .null
  }
}
