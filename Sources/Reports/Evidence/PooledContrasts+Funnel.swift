import Evidence
import Statistics

extension PooledContrasts {
  /// The known estimates of one way of taking it as a funnel plot, with the studies that trim and fill puts in.
  ///
  /// - Parameter part: one of ``parts``; without it the one with the most estimates.
  public func funnelPlot(of part: Part? = nil) -> FunnelPlot {
    guard let part = part ?? parts.max(by: { $0.exact.count < $1.exact.count }) else {
      return FunnelPlot(title: funnelTitle(nil), subtitle: subtitle, studies: [], axis: axis, footers: footers)
    }
    let studies = part.exact.map { contrast in
      FunnelPlot.Study(
        name: identifier(of: contrast),
        estimate: contrast.estimate ?? .nan,
        standardError: contrast.standardError
      )
    }
    var plot = FunnelPlot(
      title: funnelTitle(parts.count > 1 ? part : nil),
      subtitle: subtitle,
      studies: studies,
      pooled: part.fit?.estimate,
      axis: axis,
      footers: funnelFooters(part)
    )
    guard let table = try? EffectTable(studies.map(\.effect)) else { return plot }
    plot.fill(try? RandomEffects.trimAndFill(table, method: choice.method, test: choice.test))
    plot.addEgger(
      try? RandomEffects.eggerMixed(table, method: choice.method, test: choice.test),
      studies: studies.count
    )
    return plot
  }

  private func funnelTitle(_ part: Part?) -> String {
    let what = question.purpose == .prevention ? "Preventing " : ""
    let place = part.map { ", " + TrialArm.Route.heading($0.route).lowercased() } ?? ""
    return capitalised(what + conditionPhrase(question.condition)) + ": \(measureWords)\(place), by precision"
  }

  private func funnelFooters(_ part: Part) -> [String] {
    let others = parts.filter { $0 != part }.reduce(0) { $0 + $1.exact.count }
    let censored = part.contrasts.filter(\.isCensored).count
    var lines = part.fit.map { [Self.heterogeneity($0)] } ?? []
    if censored > 0 {
      let verb = censored == 1 ? "has" : "have"
      lines.append("\(Numbers.counted(censored, "result")) known in words only \(verb) no place here.")
    }
    if others > 0 {
      let verb = others == 1 ? "is" : "are"
      lines.append("\(Numbers.counted(others, "estimate")) of another way of taking it \(verb) left out.")
    }
    lines.append(ExclusionCount.sentence(exclusions, drawn: Set((set.contrasts + dropped).map(\.trialID)).count))
    lines.append(droppedSentence)
    return lines.filter { !$0.isEmpty }
  }
}

extension FunnelPlot.Study {
  var effect: StudyEffect {
    StudyEffect(study: name, estimate: estimate, variance: standardError * standardError)
  }
}

extension FunnelPlot {
  /// Egger's test says little of fewer (Cochrane Handbook 13.3.5.4).
  private static let fewestForAsymmetry = 10

  mutating func fill(_ fit: TrimAndFillFit?) {
    guard let fit, fit.missing > 0 else { return }
    added = fit.filled.map {
      Study(name: $0.study, estimate: $0.estimate, standardError: $0.standardError)
    }
    pooledWithAdded = fit.fit.estimate
  }

  mutating func addEgger(_ test: AsymmetryTest?, studies: Int) {
    guard let p = test?.p, p.isFinite else { return }
    let words = "Egger’s test of asymmetry: p = \(Numbers.rounded(p, significantDigits: 2))."
    let caution = studies < Self.fewestForAsymmetry ? " With fewer than ten studies that says little." : ""
    footers.insert(words + caution, at: 0)
  }
}
