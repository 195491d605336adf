import Evidence
import Statistics

extension PooledContrasts {
  /// The comparisons as a forest plot, a group for each way of taking it.
  ///
  /// - Parameter model: what a model that borrows between trials makes of them; `nil` for none.
  public func forestPlot(model: Model? = nil) -> ForestPlot {
    let positions = Dictionary(zip(set.contrasts, set.contrasts.indices)) { first, _ in first }
    let showsMeasure = Set(set.contrasts.map(\.measure)).count > 1
    func mean(_ index: Int) -> ForestPlot.Summary? {
      guard let model, index < model.means.count else { return nil }
      return model.means[index]
    }
    let groups = parts.enumerated().map { index, part in
      ForestPlot.Group(
        title: parts.count > 1 ? TrialArm.Route.heading(part.route) : nil,
        rows: rows(of: part, showsMeasure: showsMeasure) { contrast in
          guard let model, let position = positions[contrast], position < model.contrasts.count else { return nil }
          return model.contrasts[position]
        },
        summaries: [summary(of: part), mean(index)].compactMap(\.self)
      )
    }
    return ForestPlot(
      title: title,
      subtitle: subtitle,
      columns: [.init("n", .trailing), .init("Week", .trailing)],
      groups: groups,
      axis: axis,
      footers: footers
    )
  }

  private func rows(
    of part: Part,
    showsMeasure: Bool,
    model: (Contrast) -> IntervalEstimate?
  ) -> [ForestPlot.Row] {
    let exact = part.exact
    let shares = part.fit?.shares(of: exact.map { $0.standardError * $0.standardError }) ?? []
    let weights = Dictionary(zip(exact, shares)) { first, _ in first }
    return part.contrasts.map { contrast in
      return ForestPlot.Row(
        name: trials[contrast.trialID]?.studyName ?? contrast.trialID,
        identifier: identifier(of: contrast),
        detail: trials[contrast.trialID]?.arm(id: contrast.active)?.givenInShort ?? "",
        cells: [contrast.n.map(Numbers.grouped) ?? "?", contrast.week.map { Numbers.rounded($0) } ?? "?"],
        note: showsMeasure && !isNatural(contrast) ? "by \(measurePhrase(contrast.measure))" : "",
        result: contrast.plotted,
        weight: weights[contrast],
        model: model(contrast)
      )
    }
  }

  /// The measures beside the one on which all are drawn, in as few words as will do.
  private func measurePhrase(_ measure: String) -> String {
    let phrase = String(measure.map { $0 == "-" ? " " : $0 })
    let named = ["responder": "share of responders", "acne lesions total": "all lesions"]
    if let words = named[phrase] { return words }
    return phrase.hasPrefix("acne lesions ") ? phrase.dropFirst("acne lesions ".count) + " lesions" : measure
  }

  /// Whether a comparison is of the scale on which all are drawn.
  private func isNatural(_ contrast: Contrast) -> Bool {
    if case .points(let measure) = set.family.expression { contrast.measure == measure } else { false }
  }

  /// The trial's identifier, with the arm's where the trial has several comparisons.
  func identifier(of contrast: Contrast) -> String {
    let isOneOfSeveral = set.contrasts.filter { $0.trialID == contrast.trialID }.count > 1
    return isOneOfSeveral ? "\(contrast.trialID) (\(contrast.active))" : contrast.trialID
  }

  private func summary(of part: Part) -> ForestPlot.Summary? {
    part.fit.map { fit in
      ForestPlot.Summary(
        kind: .pooled,
        name: "Pooled, \(Numbers.counted(fit.count, "comparison"))",
        estimate: .init(fit.estimate, fit.interval),
        prediction: fit.prediction.map { .init(fit.estimate, $0) }
      )
    }
  }

  // MARK: Words

  var title: String {
    let what = question.purpose == .prevention ? "Preventing " : ""
    return capitalised(what + conditionPhrase(question.condition)) + ": \(measureWords), trial by trial"
  }

  var subtitle: String {
    let way =
      switch question.route {
      case .oral?: "swallowed"
      case .topical?: "applied to the skin"
      case nil: "swallowed or applied"
      case let route?: route.rawValue
      }
    return "Controlled trials of microbes \(way), against placebo or another comparison. "
      + "Left of the line the product did better."
  }

  var footers: [String] {
    var lines = parts.compactMap { part -> String? in
      let place = parts.count > 1 ? TrialArm.Route.heading(part.route) + ": " : ""
      if let fit = part.fit { return place + Self.heterogeneity(fit) }
      guard !part.exact.isEmpty else { return nil }
      return place + (part.exact.count == 1 ? "one estimate, so nothing is pooled." : "the pooling did not settle.")
    }
    let censored = set.contrasts.filter(\.isCensored).count
    if censored > 0, parts.contains(where: { $0.fit != nil }) {
      let verb = censored == 1 ? "has" : "have"
      lines.append(
        "\(Numbers.counted(censored, "result")) known in words only cannot be pooled this way and \(verb) no weight."
      )
    }
    lines.append(ExclusionCount.sentence(exclusions, drawn: Set((set.contrasts + dropped).map(\.trialID)).count))
    lines.append(droppedSentence)
    return lines.filter { !$0.isEmpty }
  }

  /// That comparisons were left out by choice; empty where none was.
  var droppedSentence: String {
    guard !dropped.isEmpty else { return "" }
    let verb = dropped.count == 1 ? "was" : "were"
    return "\(Numbers.counted(dropped.count, "comparison")) \(verb) left out by choice."
  }

  /// What there is to say of differences between studies, and by what method.
  static func heterogeneity(_ fit: RandomEffectsFit) -> String {
    guard let found = fit.heterogeneity else { return "One study, so nothing is pooled." }
    let method = fit.method.rawValue + (fit.test == .knappHartung ? ", Knapp–Hartung" : "")
    let p = found.qP < 0.001 ? "p < 0.001" : "p = " + Numbers.rounded(found.qP, significantDigits: 2)
    let effects = fit.method.assumesOneEffect ? "one effect for all" : "random effects"
    return "k = \(fit.count), τ² = \(Numbers.rounded(found.tau2)), "
      + "I² = \(PlotNumber.fixed(found.iSquared, decimals: 0))%, Q = \(Numbers.rounded(found.q)) (\(p)); "
      + "\(effects) by \(method)."
  }
}

extension Contrast {
  /// The result as it is drawn.
  fileprivate var plotted: ForestPlot.Result {
    switch kind {
    case .exact:
      let half = NormalDistribution.standard.quantile(0.975) * standardError
      let centre = estimate ?? .nan
      return .estimate(IntervalEstimate(estimate: centre, lower: centre - half, upper: centre + half))
    case .intervalCensored(let lower, let upper): return .between(lower: lower, upper: upper)
    case .oneSided(let lower, let upper):
      return lower.isFinite ? .beyond(bound: lower, isBelow: false) : .beyond(bound: upper, isBelow: true)
    }
  }
}

extension IntervalEstimate {
  init(_ estimate: Double, _ interval: Interval) {
    self.init(estimate: estimate, lower: interval.lower, upper: interval.upper)
  }
}
