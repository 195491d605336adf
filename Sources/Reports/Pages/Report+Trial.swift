internal import Evidence
internal import Expectation
internal import GutSkin

extension Report {
  /// A trial on virtual patients for a person to read.
  public static func trial(_ told: ForetoldTrial) -> Report {
    let prediction = told.prediction
    let isRecord = told.record != nil
    var sections = [
      Section("Foretold", [.paragraph(Words(foretold(prediction))), .table(arms(prediction))]),
      Section("How chance would throw such a trial", [.list(chance(prediction), terminalLimit: nil)]),
    ]
    if let observed = told.observed {
      sections.append(Section("What the real trial found", [.list(found(observed, told), terminalLimit: nil)]))
    }
    if let power = told.power {
      sections.append(
        Section("Power", [.table(needs(power)), .list(assurance(power, prediction), terminalLimit: nil)])
      )
    }
    sections += [
      Section("The product's potency", [.list(potency(told), terminalLimit: nil)]),
      Section("How the trial was run", [.list(decisions(prediction), terminalLimit: nil)]),
      Section("What this can and cannot tell", [.list(ModelWords.limits.map { Words($0) }, terminalLimit: nil)]),
    ]
    return Report(
      title: Words(
        isRecord ? "Virtual trial after \(prediction.design.name)" : "Virtual trial: \(prediction.design.name)"
      ),
      sections: sections,
      closing: "A trial in a model, not in people. SCORAD: lower is better. Not medical advice."
    )
  }

  private static func foretold(_ prediction: TrialPrediction) -> String {
    let difference = prediction.difference
    let who = "\(Numbers.counted(prediction.arms[0].count, "virtual patient")), seed \(prediction.effort.seed)."
    let better =
      difference.estimate < 0
      ? "\(points(-difference.estimate)) points better than" : "\(points(difference.estimate)) points worse than"
    let doubt =
      difference.potencyInterval.map { _ in
        "from \(signed(difference.ci95.lowerBound)) to \(signed(difference.ci95.upperBound)), for the product's potency"
          + " is in doubt"
      } ?? "from \(signed(difference.ci95.lowerBound)) to \(signed(difference.ci95.upperBound)) by the simulation alone"
    return
      "In week \(difference.week) the product's arm is \(better) the control arm (95 % \(doubt)); simulating no more"
      + " patients than these costs ±\(points(1.96 * difference.simulationError)). " + who
  }

  private static func arms(_ prediction: TrialPrediction) -> Table {
    Table(
      caption: "Observed SCORAD: mean, and change since the start (standard deviation between people)",
      columns: [.init("Arm"), .init("Start", .trailing)]
        + prediction.design.visits.suffix(4).map { .init("Week \($0)", .trailing) } + [.init("Change", .trailing)]
        + [.init("In %", .trailing)],
      rows: prediction.arms.map { arm in
        [Words(arm.name), Words(points(arm.baseline.mean))]
          + arm.visits.suffix(4).map { Words(points($0.score.mean)) }
          + [
            Words(arm.visits.last.map { "\(signed($0.change.mean)) (\(points($0.change.standardDeviation)))" } ?? ""),
            Words(signed(arm.percentChange)),
          ]
      }
    )
  }

  private static func chance(_ prediction: TrialPrediction) -> [Words] {
    guard let replicates = prediction.replicates else {
      return ["The trial's size is not known, so that nothing can be said."]
    }
    let interval = replicates.interval95
    var items = [
      Words(
        "Of \(Numbers.grouped(replicates.count)) trials with \(replicates.sizes.active) and \(replicates.sizes.control)"
          + " people, 95 % find a difference from \(signed(interval.lowerBound)) to \(signed(interval.upperBound))."
      )
    ]
    if let wider = replicates.withResidual95 {
      items.append(
        Words(
          "With what the model leaves unexplained from trial to trial, from \(signed(wider.lowerBound)) to"
            + " \(signed(wider.upperBound))."
        )
      )
    }
    return items
  }

  private static func found(_ observed: ObservedTrial, _ told: ForetoldTrial) -> [Words] {
    var items: [Words] = []
    if let contrast = observed.contrast {
      let when = contrast.week.map { " in week \(Numbers.rounded($0))" } ?? ""
      if contrast.kind == .exact, let estimate = contrast.estimate {
        let half = 1.96 * contrast.standardError
        items.append(
          Words(
            "Difference \(signed(estimate)) (\(signed(estimate - half)) to \(signed(estimate + half)))\(when), measured"
              + " by \(contrast.measure)."
          )
        )
      } else {
        items.append(Words("Only the outcome of a test was reported\(when), measured by \(contrast.measure)."))
      }
      items += verdict(told)
      items += contrast.derivation.map { Words([.quiet($0)]) }
    } else {
      items.append(Words("Nothing to compare: \(observed.whyNot ?? "no result")."))
    }
    if told.isOfOneWeek, let change = observed.controlChange, let arm = told.prediction.arms.last {
      let foretold = change.unit == .percent ? arm.percentChange : arm.visits.last?.change.mean ?? 0
      let unit = change.unit == .percent ? "%" : "points"
      items.append(
        Words("Its control arm changed by \(signed(change.value)) \(unit); the virtual one by \(signed(foretold)).")
      )
    }
    return items
  }

  private static func verdict(_ told: ForetoldTrial) -> [Words] {
    guard told.isOfOneWeek else { return ["Another week was foretold, so that the two cannot be compared."] }
    return switch (told.isInside, told.isInsideWithResidual) {
    case (true?, _): ["That lies within what such trials find by chance."]
    case (false?, true?):
      ["That lies beyond chance alone, but within what the model leaves unexplained."]
    case (false?, false?): ["That lies outside both: the model does not account for this trial."]
    case (false?, nil): ["That lies outside what such trials find by chance."]
    default: []
    }
  }

  private static func potency(_ told: ForetoldTrial) -> [Words] {
    switch told.prediction.source {
    case .chosen(let value):
      return [Words("Set to \(signed(value)) on the logit scale, as asked; no doubt about it is counted.")]
    case .learned(let answer):
      let own = answer.ownTrials.isEmpty ? "none of this very product" : answer.ownTrials.joined(separator: ", ")
      var items = [
        Words(
          "\(Numbers.wholePercent(answer.belief.share(0.5))) of the most that its kind can do (95 % \(Numbers.wholePercent(answer.belief.share(0.025)))"
            + " to \(Numbers.wholePercent(answer.belief.share(0.975)))), learned from \(Numbers.counted(answer.trialCount, "trial")): \(own)."
        ),
        Words(
          "Before any trial: \(Numbers.wholePercent(answer.prior.share(0.5))) (\(Numbers.wholePercent(answer.prior.share(0.025))) to"
            + " \(Numbers.wholePercent(answer.prior.share(0.975))))."
        ),
        Words(
          "From trial to trial the model leaves \(points(answer.residual)) points unexplained; that is never carried over."
        ),
      ]
      if let record = told.record {
        items.append(
          answer.ownTrials.contains(record.id)
            ? Words("\(record.id) itself is among them, so that this explains it and predicts nothing.")
            : Words("\(record.id) itself was kept apart, so that this is a prediction.")
        )
      }
      return items
    }
  }

  private static func decisions(_ prediction: TrialPrediction) -> [Words] {
    prediction.design.decisions.map { decision in
      let basis =
        switch decision.basis {
        case .stated: "as stated"
        case .read: "read from its words"
        case .assumed: "assumed"
        case .chosen: "as asked"
        }
      return Words([.strong(decision.key), .text(": \(decision.words) "), .quiet("(\(basis))")])
    }
  }

  private static func needs(_ power: TrialPower) -> Table {
    Table(
      caption: "People needed in both groups together, two-sided at 5 %",
      columns: [.init("To see"), .init("Difference", .trailing)]
        + TrialPower.wishes.map { .init("Power \(Numbers.wholePercent($0))", .trailing) },
      rows: TrialPower.Effect.allCases.compactMap { effect in
        let own = power.needs.filter { $0.effect == effect }
        guard let first = own.first else { return nil }
        return [Words(effect.words), Words(signed(first.difference))]
          + own.map { Words($0.total.map(Numbers.grouped) ?? "more than \(Numbers.grouped(TrialPower.most))") }
      }
    )
  }

  private static func assurance(_ power: TrialPower, _ prediction: TrialPrediction) -> [Words] {
    guard let assurance = power.assurance, let sizes = prediction.design.sizes else { return [] }
    return [
      Words(
        "With \(sizes.active) and \(sizes.control) people, and all that is believed of the potency, a benefit is seen in"
          + " \(Numbers.wholePercent(assurance)) of trials."
      )
    ]
  }

  static func points(_ value: Double) -> String { PlotNumber.fixed(value, decimals: 1) }

  static func signed(_ value: Double) -> String {
    let text = PlotNumber.fixed(abs(value), decimals: 1)
    return value < 0 && text != "0.0" ? "−" + text : text
  }
}

extension TrialPower.Effect {
  fileprivate var words: String {
    switch self {
    case .mean: "the mean of what is believed"
    case .mostBenefit: "the most that is likely"
    case .leastBenefit: "the least that is likely"
    }
  }
}
