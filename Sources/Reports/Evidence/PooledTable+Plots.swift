import Statistics

extension PooledTable {
  /// The table's studies as a forest plot.
  ///
  /// - Parameter title: what the table is about, such as its file's name.
  public func forestPlot(title: String) -> ForestPlot {
    let normal = NormalDistribution.standard.quantile(0.975)
    let shares = fit.heterogeneity == nil ? [] : fit.shares(of: table.variances)
    let rows = table.studies.enumerated().map { index, study in
      ForestPlot.Row(
        name: study.study,
        result: .estimate(
          IntervalEstimate(
            estimate: study.estimate,
            lower: study.estimate - normal * study.standardError,
            upper: study.estimate + normal * study.standardError
          )
        ),
        weight: index < shares.count ? shares[index] : nil
      )
    }
    let summary = ForestPlot.Summary(
      kind: .pooled,
      name: "Pooled, \(Numbers.counted(fit.count, "study", plural: "studies"))",
      estimate: .init(fit.estimate, fit.interval),
      prediction: fit.prediction.map { .init(fit.estimate, $0) }
    )
    return ForestPlot(
      title: title,
      groups: [.init(rows: rows)],
      summaries: fit.count > 1 ? [summary] : [],
      axis: Self.axis,
      footers: [PooledContrasts.heterogeneity(fit)]
    )
  }

  /// The table's studies as a funnel plot; with trim and fill and Egger's test where those were asked for.
  public func funnelPlot(title: String) -> FunnelPlot {
    var plot = FunnelPlot(
      title: title,
      studies: table.studies.map { .init(name: $0.study, estimate: $0.estimate, standardError: $0.standardError) },
      pooled: fit.estimate,
      axis: Self.axis,
      footers: [PooledContrasts.heterogeneity(fit)]
    )
    plot.fill(bias?.trimAndFill)
    plot.addEgger(bias?.eggerMixed, studies: fit.count)
    return plot
  }

  /// A table does not say what its effects are, nor which side is good.
  private static let axis = EffectAxis(label: "Effect (yi)", leftMeaning: "below zero", rightMeaning: "above zero")
}
