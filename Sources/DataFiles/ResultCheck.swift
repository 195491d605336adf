internal import Evidence
internal import Statistics

/// Checks what a trial record reports: ranges, references to arms, and whether the figures follow from one another.
///
/// What cannot be is an error. What does not hold together is a warning, or only a note where the record itself says
/// under `doubt` that the outcome's figures cannot be relied on.
struct ResultCheck {
  let trial: Located<Trial>

  var value: Trial { trial.value }

  func run() {
    for (index, outcome) in value.outcomes.enumerated() {
      let key = "outcomes[\(index)]"
      checkCommonParts(of: outcome, at: key)
      switch outcome.content {
      case .contrast(let contrast): check(contrast, of: outcome, at: key)
      case .arms(let statistic, let values): check(values, statistic, of: outcome, at: key)
      }
    }
    checkContrastsAgainstArms()
  }

  /// Reports figures that do not hold together.
  func doubt(_ outcome: TrialOutcome, _ key: String, _ message: String) {
    trial.report(key, message, as: outcome.doubt == nil ? .warning : .note)
  }

  func arm(_ id: String?) -> TrialArm? {
    value.arms.first { $0.id == id }
  }

  private func checkCommonParts(of outcome: TrialOutcome, at key: String) {
    if let spelling = OutcomeScale.settledSpelling(of: outcome.measure) {
      trial.report("\(key).measure", "“\(outcome.measure)” is written “\(spelling)” here. Write it so.")
    }
    if let week = outcome.week, week < 0 {
      trial.report("\(key).week", "Week \(week) is before the start. Baseline is week 0.")
    }
    if outcome.p != nil && outcome.pBelow != nil {
      trial.report("\(key).p_below", "Both p and p_below are given. Keep the one that the source prints.")
    }
    checkVerdictAgainstP(outcome, at: key)
  }

  private func checkVerdictAgainstP(_ outcome: TrialOutcome, at key: String) {
    switch outcome.verdict {
    case .favoursActive, .favoursControl:
      if let p = outcome.p, p > 0.05 {
        doubt(outcome, "\(key).result", "The result is called significant, but p is \(p). Correct one of the two.")
      }
    case .noSignificantDifference:
      if let p = outcome.p ?? outcome.pBelow, p < 0.05 {
        doubt(outcome, "\(key).result", "No difference is claimed, but p is \(p). Correct one of the two.")
      }
    default:
      break
    }
  }

  private func check(_ contrast: TrialOutcome.Contrast, of outcome: TrialOutcome, at key: String) {
    for (name, id) in [("active", contrast.active), ("control", contrast.control)] {
      guard let id else {
        trial.report("\(key).\(name)", "This key is missing. Name the arm.")
        continue
      }
      if arm(id) == nil { trial.report("\(key).\(name)", "There is no arm “\(id)”. \(armsInWords)") }
    }
    if let active = contrast.active, active == contrast.control {
      trial.report("\(key).control", "An arm cannot be compared with itself. Name the other arm.")
    }
    if contrast.estimate != nil && contrast.effect == nil {
      trial.report("\(key).effect", "An estimate needs its effect: MD, SMD, RR, OR, HR, RD, RoM or PD.")
    }
    let figures = ContrastFigures(
      effect: contrast.effect,
      estimate: contrast.estimate,
      interval: contrast.ci95,
      p: outcome.p,
      pBelow: outcome.pBelow
    )
    for finding in figures.findings() {
      if finding.isImpossible {
        trial.report("\(key).\(finding.key)", finding.message)
      } else {
        doubt(outcome, "\(key).\(finding.key)", finding.message)
      }
    }
    checkVerdict(against: contrast, figures, of: outcome, at: key)
  }

  private var armsInWords: String {
    "The arms are: \(value.arms.map(\.id).joined(separator: ", "))."
  }

  private func checkVerdict(
    against contrast: TrialOutcome.Contrast,
    _ figures: ContrastFigures,
    of outcome: TrialOutcome,
    at key: String
  ) {
    let isSignificant = outcome.verdict == .favoursActive || outcome.verdict == .favoursControl
    if let interval = contrast.ci95, interval.low <= interval.high {
      let (low, high) = (Rounding.halfUnit(interval.low), Rounding.halfUnit(interval.high))
      if isSignificant, interval.low + low < figures.null, interval.high - high > figures.null {
        doubt(
          outcome,
          "\(key).result",
          "The result is called significant, but the interval (\(interval.low) to \(interval.high)) holds "
            + "\(Int(figures.null)), no difference. Correct one of the two."
        )
      }
      if outcome.verdict == .noSignificantDifference,
        interval.low - low > figures.null || interval.high + high < figures.null
      {
        doubt(
          outcome,
          "\(key).result",
          "No difference is claimed, but the interval (\(interval.low) to \(interval.high)) leaves out "
            + "\(Int(figures.null)). Correct one of the two."
        )
      }
    }
    guard isSignificant, let estimate = contrast.estimate, let direction = outcome.direction,
      estimate != figures.null
    else { return }
    let favoursActive = (estimate < figures.null) == (direction == .lowerIsBetter)
    if favoursActive != (outcome.verdict == .favoursActive) {
      doubt(
        outcome,
        "\(key).result",
        "With \(direction.rawValue) an estimate of \(estimate) favours \(favoursActive ? "active" : "control"), not "
          + "what the result says. The estimate is active minus control, or active over control."
      )
    }
  }
}
