/// Brings what a trial reports of a family of measures to contrasts with standard errors, or says why it cannot.
///
/// For each active arm that was taken the way asked for, and the first control that the trial compares it with (placebo
/// before other controls):
///
/// 1. the family's measures are tried in its order, and the first with a result counts, be it only words;
/// 2. of several times the one that ``ContrastOptions/timing`` asks for;
/// 3. of several reports of that time: a printed contrast with its interval; the arms' changes, or counts, with spread
///    (a change made from baseline and end score with a stated correlation included); end scores with spread; figures
///    with an exact p; figures with a bound of p; figures with a reference spread; an exact p with words; words.
///
/// Results of a part of the people and doubted results never count. A control shared by several active arms is split
/// between them.
public struct EffectExtractor: Sendable {
  /// What is asked for.
  public let family: MeasureFamily
  /// How the active arm was taken; `nil` for any way.
  public let route: TrialArm.Route?
  /// Treatment and prevention are different questions.
  public let purpose: Trial.Purpose
  /// What to decide where a trial leaves a choice.
  public let options: ContrastOptions
  /// Turns standardised effects into points; `nil` where none is held.
  public let referenceSpread: ReferenceSpread?

  /// An extractor for one question.
  public init(
    family: MeasureFamily,
    route: TrialArm.Route? = nil,
    purpose: Trial.Purpose = .treatment,
    options: ContrastOptions = ContrastOptions(),
    referenceSpread: ReferenceSpread? = nil
  ) {
    self.family = family
    self.route = route
    self.purpose = purpose
    self.options = options
    self.referenceSpread = options.referenceSpread ?? referenceSpread
  }

  /// The contrasts of a trial, one for each active arm, or why there is none.
  public func extract(from trial: Trial) -> Result<[Contrast], ExclusionError> {
    if let reason = exclusion(of: trial) { return .failure(ExclusionError(trialID: trial.id, reason: reason)) }
    let sizes = ArmSizes(trial)
    var drafts: [Draft] = []
    var reasons: [Exclusion.Reason] = []
    for active in activeArms(of: trial) {
      switch draft(for: active, in: trial, sizes: sizes) {
      case .success(let draft): drafts.append(draft)
      case .failure(let failure): reasons.append(contentsOf: failure.reason.map { [$0] } ?? [])
      }
    }
    let counted = withoutPools(drafts)
    guard !counted.isEmpty else {
      return .failure(ExclusionError(trialID: trial.id, reason: .mostTelling(reasons)))
    }
    return .success(counted.map { draft in contrast(draft, sharers: sharers(of: draft, in: counted)) })
  }

  /// Why a trial gives no contrast, as a thrown error.
  public struct ExclusionError: Error, Sendable, Hashable {
    /// The trial's identifier.
    public var trialID: Trial.ID
    /// Why it gives no contrast.
    public var reason: Exclusion.Reason
  }

  // MARK: The trial

  private func exclusion(of trial: Trial) -> Exclusion.Reason? {
    if trial.purpose != purpose { return .otherPurpose(trial.purpose) }
    if trial.status != .published { return .notPublished(trial.status) }
    if let same = trial.sameTrialAs { return .sameTrial(same) }
    let active = trial.arms.filter { $0.role == .active }
    if !active.contains(where: \.holdsMicrobe) { return .noMicrobe }
    if activeArms(of: trial).isEmpty { return .otherRoute }
    if trial.design.kind == .singleArm || !trial.arms.contains(where: { $0.role != .active }) { return .uncontrolled }
    if trial.design.isRandomised == false { return .notRandomised }
    return nil
  }

  private func activeArms(of trial: Trial) -> [TrialArm] {
    trial.arms.filter { $0.role == .active && $0.holdsMicrobe && (route == nil || $0.route == route) }
  }

  // MARK: One active arm

  private struct Draft {
    var arms: ComparedArms
    var finding: Finding
    var expressed: ScaleExpression.Expressed
    var latestWeek: Double?
  }

  private func draft(
    for active: TrialArm,
    in trial: Trial,
    sizes: ArmSizes
  ) -> Result<Draft, FindingReader.Failure> {
    var reasons: [Exclusion.Reason] = []
    let controls = trial.arms.filter { $0.role == .placebo } + trial.arms.filter { $0.role == .control }
    for measure in family.measures {
      for control in controls {
        guard control.microbes.isEmpty else {
          reasons.append(.controlHoldsMicrobe(arm: control.id))
          continue
        }
        let arms = ComparedArms(trial: trial, active: active, control: control, sizes: sizes, options: options)
        switch draft(for: arms, measure: measure) {
        case .success(let draft): return .success(draft)
        case .failure(let failure): reasons.append(failure.reason ?? .notMeasured)
        }
      }
    }
    return .failure(.init(reason: .mostTelling(reasons)))
  }

  private func draft(for arms: ComparedArms, measure: String) -> Result<Draft, FindingReader.Failure> {
    let outcomes = arms.trial.outcomes.filter { $0.measure == measure }
    var found: [Candidate] = []
    var reasons: [Exclusion.Reason] = []
    for outcome in outcomes {
      let counted = arms.counted(in: outcome)
      let scale = ScaleExpression(family: family, spread: referenceSpread, arms: counted)
      let isShared = isPShared(outcome, in: outcomes)
      let reading = FindingReader(arms: counted, outcome: outcome, isPShared: isShared).read()
      switch reading.flatMap({ finding in scale.express(finding).map { (counted, finding, $0) } }) {
      case .success(let one): found.append(one)
      case .failure(let failure): reasons.append(contentsOf: failure.reason.map { [$0] } ?? [])
      }
    }
    guard let best = best(of: found) else { return .failure(.init(reason: .mostTelling(reasons))) }
    let latest = found.compactMap(\.finding.outcome.week).max()
    let later = latest.flatMap { latest in best.finding.outcome.week.flatMap { latest > $0 ? latest : nil } }
    return .success(
      Draft(arms: best.arms, finding: best.finding, expressed: best.expressed, latestWeek: later)
    )
  }

  private typealias Candidate = (arms: ComparedArms, finding: Finding, expressed: ScaleExpression.Expressed)

  /// Whether the same p without figures stands beside several active arms against one control: it is then of a test of
  /// all of them.
  private func isPShared(_ outcome: TrialOutcome, in outcomes: [TrialOutcome]) -> Bool {
    guard case .contrast(let one) = outcome.content, one.estimate == nil, let p = outcome.p else { return false }
    return outcomes.contains { other in
      guard case .contrast(let two) = other.content else { return false }
      return other.p == p && other.week == outcome.week && two.control == one.control && two.active != one.active
    }
  }

  private func best(of found: [Candidate]) -> Candidate? {
    let distances = found.map { distance(of: $0.finding.outcome.week, in: $0.arms.trial) }
    guard let nearest = distances.min() else { return nil }
    let timely = zip(found, distances).filter { $0.1 == nearest }.map(\.0)
    // min(by:) keeps the first of equals, so that the source's order decides between like reports.
    return timely.min { $0.finding.precedence < $1.finding.precedence }
  }

  /// How far a report is from the time asked for. One without a week is taken as of the end of treatment.
  private func distance(of week: Double?, in trial: Trial) -> Double {
    guard let week else { return 0 }
    switch options.timing {
    case .endOfTreatment: return trial.design.weeks.map { abs(week - $0) } ?? -week
    case .latest: return -week
    case .nearest(let wanted): return abs(week - wanted)
    }
  }

  // MARK: Several active arms

  /// An arm that pools others counts only where its parts give nothing.
  private func withoutPools(_ drafts: [Draft]) -> [Draft] {
    let ids = Set(drafts.map(\.arms.active.id))
    return drafts.filter { draft in !draft.arms.active.pools.contains { ids.contains($0) } }
  }

  private func sharers(of draft: Draft, in drafts: [Draft]) -> Int {
    drafts.filter { $0.arms.control.id == draft.arms.control.id }.count
  }

  private func contrast(_ draft: Draft, sharers: Int) -> Contrast {
    let isSplit = sharers > 1 && options.sharedControl == .split
    let expressed = isSplit ? draft.expressed.widened(by: widening(draft.arms, sharers)) : draft.expressed
    var derivation = draft.finding.steps + expressed.steps
    if isSplit {
      derivation.append("The control arm is split between \(sharers) active arms (Cochrane Handbook 23.3.4).")
    }
    if draft.finding.outcome.benefitSign < 0, draft.finding.precedence < .exactPAndWords {
      derivation.append("Turned so that below zero is benefit.")
    }
    return Contrast(
      trialID: draft.arms.trial.id,
      active: draft.arms.active.id,
      control: draft.arms.control.id,
      measure: draft.finding.outcome.measure,
      scale: family.scale,
      estimate: expressed.estimate,
      standardError: expressed.standardError,
      kind: expressed.kind,
      n: people(draft),
      week: draft.finding.outcome.week,
      latestWeek: draft.latestWeek,
      derivation: derivation
    )
  }

  /// How much larger the standard error is where the control's people are shared out, the spreads being alike; arms of
  /// unknown size are taken as equal.
  private func widening(_ arms: ComparedArms, _ sharers: Int) -> Double {
    let one = arms.activeSize.map { 1 / Double($0.people) } ?? 1
    let two = arms.controlSize.map { 1 / Double($0.people) } ?? 1
    return ((one + Double(sharers) * two) / (one + two)).squareRoot()
  }

  private func people(_ draft: Draft) -> Int? {
    guard let one = draft.arms.activeSize?.people, let two = draft.arms.controlSize?.people else { return nil }
    return draft.arms.trial.design.isPaired ? one : one + two
  }
}

extension TrialArm {
  /// Whether the arm got microbes or what is made from them; they may be unnamed.
  var holdsMicrobe: Bool { !microbes.isEmpty || viability != nil }
}
