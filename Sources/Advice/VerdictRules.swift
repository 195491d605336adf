internal import Evidence
internal import Labels

/// How a verdict follows from the trials' own results and from what they say together. It never says more than both
/// allow.
struct VerdictRules {
  /// Together the favouring trials need at least this many people: below it a single chance result decides.
  static let enoughToHelp = 100
  /// A single trial must be this large to stand alone, without a second to repeat it.
  static let enoughAlone = 200
  /// A benefit is taken as shown from this probability of any benefit on: the 95 % interval then leaves out no effect.
  static let enoughProbability = 0.975
  /// A benefit that matters is taken as unlikely up to this probability.
  static let unlikely = 0.05

  var findings: Findings
  /// The condition's name in running text.
  var condition: String
  /// How many microbes the label names.
  var microbeCount: Int
  /// Whether the label names the strain of each.
  var namesStrains: Bool

  /// What a verdict is and why.
  struct Outcome: Sendable {
    var verdict: Answer.Verdict
    var reason: String
  }

  /// Judges by these rules, the first that applies.
  ///
  /// 1. *ask-a-doctor*: a remark that concerns this person says avoid or see a doctor (decided by ``Advisor``).
  /// 2. *no-microbe*: the label names none.
  /// 3. *untested*, *related-only*: no trial of the product's strains in this condition, by this route and in this
  ///    state; related-only where trials of some of its strains, its species or its genus are held.
  /// 4. Only counting trials decide between the next two: controlled, published, exact blend or all of the trial's
  ///    strains in the product, route and state known to be the same, left on the skin no longer than the product, people
  ///    of the person's age, and a main measure with a test of the difference.
  /// 5. *tested-helped*: at least two counting trials favour the product, with 100 people or more between them, or one
  ///    with 200 or more; none favours the control; those that favour hold more people than those that found no
  ///    difference; none of the favouring ones is confounded by other actives, open-label, not randomised or at high
  ///    risk of bias; not all of them were paid for by industry with fewer than 200 people between them; no completed
  ///    trial of these strains stayed unpublished; and put together with all other trials the 95 % interval still leaves
  ///    out no effect, at a certainty that is not very low.
  /// 6. *tested-no-benefit*: at least 64 people took part in the trials that count (``TrialCautions/enoughPeople``) and
  ///    none of them favours the product; or one favours the control and none the product; or the trials that found no
  ///    difference hold at least twice the people of those in favour, the interval of all put together holds no effect,
  ///    and a benefit that matters is improbable (5 % or less). Never where all put together still point to a benefit
  ///    with 97.5 %.
  /// 7. *tested-unclear*: everything else.
  ///
  /// - Parameter finding: what the trials say together; asked for only where it can decide.
  func outcome(finding: () -> EffectReview.Finding?) -> Outcome {
    guard microbeCount > 0 else { return Outcome(verdict: .noMicrobe, reason: "The label names no microbe.") }
    let close = findings.asked.filter { $0.match >= .sameStrains }
    guard !close.isEmpty else { return distant }
    let counting = close.filter(Self.counts)
    guard !counting.isEmpty else {
      return Outcome(
        verdict: .testedUnclear,
        reason: close.count == 1
          ? "One trial of \(these(close)) does not settle it: \(Self.whyNot(close))."
          : "\(close.count) trials of \(these(close)), and none settles it: \(Self.whyNot(close))."
      )
    }
    let unpublished = close.filter { $0.trial.status == .unpublished }
    let together = finding()
    if unpublished.isEmpty, let helped = helped(counting, together) { return helped }
    if let none = noBenefit(counting, together) { return none }
    let silence =
      unpublished.isEmpty
      ? "" : " \(PlainText.counted(unpublished.count, "more trial")) ended without a published result."
    return Outcome(verdict: .testedUnclear, reason: unclear(counting, together) + silence)
  }

  private var distant: Outcome {
    guard !findings.asked.isEmpty else {
      return Outcome(
        verdict: .untested,
        reason: untested
      )
    }
    let what =
      switch findings.match {
      case .someStrains: "some of its strains, in other mixes"
      case .species: "other or unnamed strains of its species"
      default: "microbes that share only a genus with it"
      }
    let reached =
      findings.asked.count == 1
      ? "The one trial that comes near tested" : "The \(findings.asked.count) trials that come near tested"
    return Outcome(
      verdict: .relatedOnly,
      reason: "No trial of \(these) for \(condition) was found. \(reached) \(what)."
    )
  }

  /// What was tested in these trials: exactly what the product holds or, where it holds more, some of it.
  private func these(_ matches: [TrialMatch]) -> String {
    if matches.allSatisfy({ $0.match == .exactBlend }) { return these }
    return namesStrains ? "its strains" : "its microbes"
  }

  /// What the product holds, as a trial of exactly that would be called.
  private var these: String {
    switch (namesStrains, microbeCount) {
    case (true, 1): "exactly this strain"
    case (true, _): "exactly these strains"
    case (false, 1): "exactly this microbe"
    case (false, _): "exactly these microbes"
    }
  }

  private var untested: String {
    switch findings.searched {
    case 0: "No trial of any microbe for \(condition) is held here."
    case 1: "The one trial for \(condition) that is held here did not test its microbes this way."
    default:
      "None of the \(findings.searched) trials for \(condition) that are held here tested its microbes this way."
    }
  }

  private static func counts(_ match: TrialMatch) -> Bool {
    match.isControlled && match.isLikeForLike && match.staysAsLong && match.fitsPerson
      && match.trial.status == .published
      && match.direction != .cannotTell
  }

  private static func people(_ matches: [TrialMatch]) -> Int {
    matches.reduce(0) { $0 + ($1.trial.participants ?? 0) }
  }

  private static func isSound(_ match: TrialMatch) -> Bool {
    !match.isConfounded && match.trial.design.blinding != .open && match.trial.design.isRandomised == true
      && match.trial.riskOfBias?.overall != .high
  }

  private func helped(_ counting: [TrialMatch], _ together: EffectReview.Finding?) -> Outcome? {
    let against = counting.filter { $0.direction == .favoursControl }
    let without = counting.filter { $0.direction == .noDifference }
    let favouring = counting.filter { $0.direction == .favoursProduct && Self.isSound($0) }
    let n = Self.people(favouring)
    guard against.isEmpty, n > Self.people(without) else { return nil }
    guard favouring.count >= 2 && n >= Self.enoughToHelp || n >= Self.enoughAlone else { return nil }
    if favouring.allSatisfy({ $0.trial.funding == .industry }), n < Self.enoughAlone { return nil }
    if let together {
      guard together.effect.probabilityOfBenefit >= Self.enoughProbability, together.certainty.grade != .veryLow
      else { return nil }
    }
    return Outcome(
      verdict: .testedHelped,
      reason: "\(Self.trials(favouring)) of \(these(favouring)) found it better than the comparison for \(condition)"
        + (without.isEmpty ? "" : "; \(Self.trials(without, isStart: false)) found no difference") + "."
    )
  }

  /// `2 controlled trials with 118 people`.
  private static func trials(_ matches: [TrialMatch], isStart: Bool = true) -> String {
    let count =
      matches.count == 1
      ? (isStart ? "One controlled trial" : "one") : PlainText.counted(matches.count, "controlled trial")
    return "\(count) with \(crowd(matches))"
  }

  private func noBenefit(_ counting: [TrialMatch], _ together: EffectReview.Finding?) -> Outcome? {
    if let together, together.effect.probabilityOfBenefit >= Self.enoughProbability { return nil }
    let favouring = counting.filter { $0.direction == .favoursProduct }
    guard favouring.isEmpty else { return outweighed(counting, favouring, together) }
    let worse = counting.contains { $0.direction == .favoursControl }
    let n = Self.people(counting)
    guard worse || n >= TrialCautions.enoughPeople else { return nil }
    let trials = "\(Self.trials(counting)) of \(these(counting)) found no benefit for \(condition)"
    return Outcome(
      verdict: .testedNoBenefit,
      reason: worse
        ? "\(trials), and \(counting.count == 1 ? "the" : "in one the") control group did better." : "\(trials)."
    )
  }

  /// Many trials that found nothing against a few that found something.
  private func outweighed(
    _ counting: [TrialMatch],
    _ favouring: [TrialMatch],
    _ together: EffectReview.Finding?
  ) -> Outcome? {
    let without = counting.filter { $0.direction != .favoursProduct }
    guard let effect = together?.effect, effect.ci95.high >= 0, without.count >= 2,
      (effect.probabilityBeyondMinimalImportantDifference ?? 1) <= Self.unlikely,
      Self.people(without) >= 2 * Self.people(favouring)
    else { return nil }
    return Outcome(
      verdict: .testedNoBenefit,
      reason: "\(Self.trials(without)) of \(these(without)) found no benefit for \(condition);"
        + " \(Self.trials(favouring, isStart: false)) did. Together they make a benefit that matters unlikely."
    )
  }

  private func unclear(_ counting: [TrialMatch], _ together: EffectReview.Finding?) -> String {
    let favouring = counting.filter { $0.direction == .favoursProduct }
    let others = counting.filter { $0.direction != .favoursProduct }
    if favouring.isEmpty {
      let none = "\(Self.trials(counting)) of \(these(counting)) found no difference for \(condition)"
      let isPointing = (together?.effect.probabilityOfBenefit ?? 0) >= Self.enoughProbability
      return isPointing
        ? "\(none); put together with all others they point to a benefit."
        : "\(none): too few people to rule one out."
    }
    if !others.isEmpty {
      return "\(counting.count) controlled trials of \(these(counting)) for \(condition) disagree:"
        + " \(favouring.count) with \(Self.crowd(favouring)) in favour, \(others.count) with \(Self.crowd(others)) not."
    }
    let doubts = Self.doubts(favouring)
    return "\(Self.trials(favouring)) of \(these(favouring)) found it better than the comparison for \(condition)"
      + "\(doubts.isEmpty ? "" : " (\(PlainText.list(doubts)))"). That is too little to be sure."
  }

  /// What most weakens trials that all favour a product.
  private static func doubts(_ favouring: [TrialMatch]) -> [String] {
    var doubts: [String] = []
    if favouring.allSatisfy({ $0.trial.funding == .industry }) { doubts.append("paid for by industry") }
    if favouring.allSatisfy(\.isConfounded) { doubts.append("with other active ingredients") }
    if favouring.allSatisfy({ $0.trial.design.blinding == .open }) { doubts.append("open label") }
    return doubts
  }

  /// `118 people`, and so said where some trials' numbers are not known.
  private static func crowd(_ matches: [TrialMatch]) -> String {
    let known = people(matches)
    guard matches.contains(where: { $0.trial.participants == nil }) else { return "\(known) people" }
    return known == 0 ? "an unknown number of people" : "at least \(known) people"
  }

  /// The first thing that keeps close trials from counting.
  private static func whyNot(_ close: [TrialMatch]) -> String {
    if close.allSatisfy({ $0.trial.status != .published }) { return "no result was published" }
    if close.allSatisfy({ !$0.isControlled }) { return "there was no group to compare with" }
    if close.allSatisfy({ !$0.isLikeForLike }) { return "route or state of the microbes is not known to be the same" }
    if close.allSatisfy({ !$0.staysAsLong }) { return "what was tested stayed on the skin, and this is washed off" }
    if close.allSatisfy({ !$0.fitsPerson }) { return "they were done in people of another age" }
    return "no reliable test of the difference between the groups was found"
  }
}
