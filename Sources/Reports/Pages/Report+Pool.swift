import Statistics

extension Report {
  /// A table's studies as one effect, for a person to read.
  public static func pool(_ pooled: PooledTable) -> Report {
    let fit = pooled.fit
    guard let heterogeneity = fit.heterogeneity else {
      return Report(
        title: "One study, nothing to pool",
        sections: [Section("Effect", [.paragraph(Words(mean(fit)))]), studies(pooled)]
      )
    }
    var sections = [
      Section("Effect", [.list(effect(pooled, heterogeneity).map { Words($0) }, terminalLimit: nil)]),
      studies(pooled),
    ]
    if let bias = pooled.bias {
      sections.append(
        Section("Small studies", [.list(self.bias(bias).map { Words($0) }, terminalLimit: nil)])
      )
    }
    return Report(
      title: Words(Numbers.counted(fit.count, "study", plural: "studies") + ", pooled"),
      sections: sections,
      closing: "“commensal pool --json” has every figure to full precision."
    )
  }

  private static func effect(
    _ pooled: PooledTable,
    _ heterogeneity: RandomEffectsFit.Heterogeneity
  ) -> [String] {
    let fit = pooled.fit
    var lines = [mean(fit)]
    if let prediction = fit.prediction {
      lines.append("A further study's true effect would lie in \(span(prediction)) 95 times of 100.")
    }
    if !fit.method.assumesOneEffect {
      let interval = pooled.interval.map { ", 95% interval \(span($0.tau2)) (Q-profile)" } ?? ""
      lines.append("Variance between studies τ² \(figure(heterogeneity.tau2)) by \(fit.method.rawValue)\(interval).")
    }
    lines.append("I² \(figure(heterogeneity.iSquared))%, H² \(figure(heterogeneity.hSquared)).")
    lines.append(
      "Q \(figure(heterogeneity.q)) on \(Numbers.counted(fit.count - 1, "degree")) of freedom, "
        + probability(heterogeneity.qP) + "."
    )
    return lines
  }

  private static func mean(_ fit: RandomEffectsFit) -> String {
    let test = fit.test == .wald ? "Wald" : "Knapp and Hartung"
    return "Estimate \(figure(fit.estimate)), standard error \(figure(fit.standardError)), "
      + "95% interval \(span(fit.interval)), \(probability(fit.p)) (\(test))."
  }

  private static func studies(_ pooled: PooledTable) -> Section {
    let normal = NormalDistribution.standard.quantile(0.975)
    let shares = pooled.fit.shares(of: pooled.table.variances)
    let mostRows = 60
    var rows: [[Words]] = zip(pooled.table.studies, shares).map { study, share in
      let half = normal * study.standardError
      let interval = Interval(lower: study.estimate - half, upper: study.estimate + half)
      return [
        Words(study.study), Words(figure(study.estimate)), Words(span(interval)),
        pooled.fit.heterogeneity == nil ? [] : Words(figure(100 * share) + "%"),
      ]
    }
    if pooled.fit.heterogeneity != nil {
      rows.append([
        Words([.strong("All")]), Words(figure(pooled.fit.estimate)), Words(span(pooled.fit.interval)), "100%",
      ])
    }
    let table = Table(
      caption: "Studies",
      columns: [
        .init("Study"), .init("Effect", .trailing), .init("95% interval", .trailing), .init("Weight", .trailing),
      ],
      rows: rows,
      terminalRowLimit: rows.count > mostRows ? mostRows : nil
    )
    return Section("Studies", [.table(table.withoutEmptyColumns())])
  }

  private static func bias(_ bias: PooledTable.Bias) -> [String] {
    var lines: [String] = []
    if let test = bias.eggerMixed {
      let letter = test.degreesOfFreedom == nil ? "z" : "t"
      lines.append("Egger, mixed effects: \(letter) \(figure(test.statistic)), \(probability(test.p)).")
    }
    if let test = bias.eggerClassical {
      lines.append("Egger, classical: t \(figure(test.statistic)), \(probability(test.p)).")
    }
    if let filled = bias.trimAndFill {
      let place = filled.missing > 0 ? " on the \(filled.side.rawValue)" : ""
      lines.append(
        "Trim and fill: \(Numbers.counted(filled.missing, "study", plural: "studies")) missing\(place), "
          + "estimate \(figure(filled.fit.estimate)) with \(filled.missing == 1 ? "it" : "them")."
      )
    }
    if lines.isEmpty { lines.append("Too few studies, or too alike in size, for Egger's test and trim and fill.") }
    let left = bias.leaveOneOut.compactMap { part in part.fit.map { (part.name, $0.estimate) } }
    if let low = left.min(by: { $0.1 < $1.1 }), let high = left.max(by: { $0.1 < $1.1 }) {
      lines.append(
        "Leaving one study out moves the estimate between \(figure(low.1)) (without \(low.0)) and \(figure(high.1)) "
          + "(without \(high.0))."
      )
    }
    return lines
  }

  private static func figure(_ value: Double) -> String {
    Numbers.rounded(value, significantDigits: 4)
  }

  private static func span(_ interval: Interval) -> String {
    "\(figure(interval.lower)) to \(figure(interval.upper))"
  }

  private static func probability(_ p: Double?) -> String {
    guard let p, !p.isNaN else { return "p not known" }
    return p < 0.0001 ? "p < 0.0001" : "p = " + Numbers.rounded(p, significantDigits: 2)
  }
}
