internal import Statistics

/// How certain an estimate is, by explicit rules for the five domains of GRADE.
///
/// Randomised trials start high; each domain takes away what its rule says. Thresholds are this program's, fixed so that
/// the same evidence is graded the same every time; GRADE leaves them to judgement (G. H. Guyatt et al., GRADE
/// guidelines 3 to 9, J Clin Epidemiol 64 (2011)).
///
/// - **Risk of bias.** Of what the trials add to the estimate: half from trials at high risk, open-label or not known to
///   be randomised, −2; a quarter of it, or half from trials that are not known to be at low risk, −1.
/// - **Inconsistency.** Trials of one blend differ by a standard deviation of half the minimal important difference
///   (0.25 standard deviations between people where there is none) or more, −1; of the whole of it (0.5), −2. Some of the
///   nearest trials found benefit beyond chance and others, with at least half as many people, did not, −1 more; or found
///   harm beyond chance, −2.
/// - **Indirectness.** Less than half of the estimate from trials of the blend or its strains, −1; less than a tenth,
///   −2. Another −1, down to −2 in all, for people of another age than any of the nearest trials', for people whose
///   disease is milder or worse than in any of them, for a dose below a tenth of the trials', and for a product that is
///   washed off where what was tested stayed on the skin.
/// - **Imprecision.** The interval holds no effect, −1, and reaches beyond the minimal important difference on either
///   side, −1; fewer than 400 people in the nearest trials (the optimal information size for a continuous outcome),
///   −1; never more than −2.
/// - **Publication bias.** −1 where completed trials in the condition by this route stayed unpublished and hold a tenth
///   or more of all people; where a third or more of the trials with a control gave no result that can be counted; where
///   Egger's test finds small trials more favourable (p < 0.1, ten contrasts or more); or where industry paid for all of
///   the nearest trials and they hold fewer than 200 people.
public struct CertaintyRules: Sendable {
  /// What is known of the product and the person besides the microbes.
  public struct Context: Sendable, Hashable {
    /// `false` where the person is of another age than people in any of the nearest trials.
    public var fitsPerson: Bool
    /// `false` where the person's disease is milder or worse than in any of the nearest trials that say.
    public var fitsSeverity: Bool
    /// The label's dose over the nearest trials', the largest where there are several; `nil` where it is not known.
    public var doseRatio: Double?
    /// `false` where the product is washed off and what was tested stayed on the skin.
    public var staysAsLong: Bool

    /// A context.
    public init(
      fitsPerson: Bool = true,
      fitsSeverity: Bool = true,
      doseRatio: Double? = nil,
      staysAsLong: Bool = true
    ) {
      self.fitsPerson = fitsPerson
      self.fitsSeverity = fitsSeverity
      self.doseRatio = doseRatio
      self.staysAsLong = staysAsLong
    }
  }

  static let optimalInformationSize = 400
  static let smallBody = 200

  let model: BorrowingModel
  let evidence: EvidenceBase
  let estimate: BlendEstimate
  let effect: PooledEffect
  let context: Context

  /// Rules for one estimate.
  ///
  /// - Parameters:
  ///   - model: that it is from.
  ///   - evidence: that the model is from: tells of trials without a result.
  public init(
    model: BorrowingModel,
    evidence: EvidenceBase,
    estimate: BlendEstimate,
    effect: PooledEffect,
    context: Context = Context()
  ) {
    self.model = model
    self.evidence = evidence
    self.estimate = estimate
    self.effect = effect
    self.context = context
  }

  /// The grade, with every domain's step and why.
  public var certainty: Certainty {
    Certainty(reasons: [riskOfBias, inconsistency, indirectness, imprecision, publicationBias])
  }

  // MARK: Risk of bias

  private var riskOfBias: Certainty.Reason {
    let all = estimate.sources.reduce(0) { $0 + $1.share }
    func part(_ isCounted: (Trial) -> Bool) -> Double {
      let sum = estimate.sources.reduce(0.0) { sum, source in
        guard let trial = evidence.trial(id: source.contrast.trialID), isCounted(trial) else { return sum }
        return sum + source.share
      }
      return all > 0 ? sum / all : 0
    }
    let high = part(\.isAtHighRisk)
    let unknown = part { !$0.isAtHighRisk && $0.riskOfBias?.overall != .low }
    let step = high >= 0.5 ? -2 : high >= 0.25 || high + unknown >= 0.5 ? -1 : 0
    let figures =
      "\(percent(high)) of what the trials add comes from trials at high risk of bias, open-label or not known to be"
      + " randomised, \(percent(unknown)) from trials that nobody judged or whose risk is not clear."
    return .init(domain: .riskOfBias, step: step, why: figures)
  }

  // MARK: Inconsistency

  private var inconsistency: Certainty.Reason {
    guard effect.trialsInAll > 1 else {
      return .init(domain: .inconsistency, step: 0, why: "There is one trial, so none to disagree with.")
    }
    let spread = model.fit.scale(level: BorrowingModel.Level.trial.rawValue).mean
    let whole = effect.minimalImportantDifference ?? 0.5 * model.unit
    let figure = "Trials differ by a standard deviation of \(number(spread))\(unitWords) beyond chance"
    let against =
      effect.minimalImportantDifference.map { "; \(number($0)) is the smallest difference that matters" } ?? ""
    let spreadStep = spread >= whole ? -2 : spread >= whole / 2 ? -1 : 0
    let (step, disagreement): (Int, String) =
      switch disagreement {
      case .none: (spreadStep, "")
      case .partly: (spreadStep - 1, "Some of the nearest trials found benefit beyond chance, others did not. ")
      case .contradiction: (-2, "The nearest trials contradict each other. ")
      }
    return .init(domain: .inconsistency, step: max(-2, step), why: "\(disagreement)\(figure)\(against).")
  }

  private enum Disagreement { case none, partly, contradiction }

  /// Whether some of the nearest trials found benefit beyond chance and others none, or harm.
  private var disagreement: Disagreement {
    let z = NormalDistribution.standard.quantile(0.975)
    var people: (better: Int, same: Int, worse: Int) = (0, 0, 0)
    for source in estimate.sources where source.relation == effect.nearest {
      let contrast = source.contrast
      let n = max(1, contrast.n ?? evidence.trial(id: contrast.trialID)?.participants ?? 1)
      let interval =
        switch contrast.kind {
        case .exact:
          ((contrast.estimate ?? 0) - z * contrast.standardError, (contrast.estimate ?? 0) + z * contrast.standardError)
        case .intervalCensored: (-1.0, 1.0)
        case .oneSided(let lower, let upper): (lower, upper)
        }
      if interval.1 < 0 { people.better += n } else if interval.0 > 0 { people.worse += n } else { people.same += n }
    }
    if people.better > 0, people.worse > 0 { return .contradiction }
    return people.better > 0 && 2 * people.same >= people.better ? .partly : .none
  }

  // MARK: Indirectness

  private var indirectness: Certainty.Reason {
    let own = effect.shares.blend + effect.shares.strains
    var step = own < 0.1 ? -2 : own < 0.5 ? -1 : 0
    var why = [
      "\(percent(own)) of the estimate comes from trials of exactly this blend or its strains,"
        + " \(percent(effect.shares.species)) from other strains of its species,"
        + " \(percent(effect.shares.otherMicrobes)) from other microbes"
    ]
    if !context.fitsPerson {
      step -= 1
      why.append("the nearest trials were in people of another age")
    }
    if !context.fitsSeverity {
      step -= 1
      why.append("the nearest trials were in people with milder or worse disease")
    }
    if let ratio = context.doseRatio, ratio < 0.1 {
      step -= 1
      why.append("the dose is below a tenth of the one tested")
    }
    if !context.staysAsLong {
      step -= 1
      why.append("it is washed off, and what was tested stayed on the skin")
    }
    return .init(domain: .indirectness, step: max(-2, step), why: why.joined(separator: "; ") + ".")
  }

  // MARK: Imprecision

  private var imprecision: Certainty.Reason {
    let interval = estimate.effect.interval()
    var step = 0
    var why = ["The 95 % interval is \(number(interval.lower)) to \(number(interval.upper))\(unitWords)"]
    if interval.contains(0) {
      step -= 1
      why.append("it holds no effect")
    }
    if let difference = effect.minimalImportantDifference {
      let isAcross = interval.contains(-difference) || interval.contains(difference)
      if isAcross {
        step -= 1
        why.append("it holds both effects that matter and effects too small to matter")
      }
    }
    if effect.participants < Self.optimalInformationSize {
      step -= 1
      why.append(
        effect.participants == 0
          ? "how many people the nearest trials hold was not seen"
          : "the nearest trials hold \(effect.participants) people, fewer than \(Self.optimalInformationSize)"
      )
    }
    return .init(domain: .imprecision, step: max(-2, step), why: why.joined(separator: "; ") + ".")
  }

  // MARK: Publication bias

  private var publicationBias: Certainty.Reason {
    let doubts = [unpublished, silent, asymmetry, funding].compactMap(\.self)
    return .init(
      domain: .publicationBias,
      step: doubts.isEmpty ? 0 : -1,
      why: doubts.isEmpty ? "Nothing points to results that were held back." : doubts.joined(separator: " ")
    )
  }

  private func excluded(_ isCounted: (Exclusion.Reason) -> Bool) -> [Trial] {
    model.contrasts.exclusions.filter { isCounted($0.reason) }.compactMap { evidence.trial(id: $0.trialID) }
      .filter { trial in trial.arms.contains { $0.role == .active && $0.route == model.question.route } }
  }

  private var unpublished: String? {
    let trials = excluded { reason in
      if case .notPublished(.unpublished) = reason { true } else { false }
    }
    let people = trials.reduce(0) { $0 + ($1.participants ?? 0) }
    guard !trials.isEmpty, Double(people) >= 0.1 * Double(people + effect.participantsInAll) else { return nil }
    return "\(trials.count == 1 ? "A trial" : "\(trials.count) trials") with \(people) people ended without a"
      + " published result."
  }

  private var silent: String? {
    let trials = excluded { reason in
      switch reason {
      case .withinArmOnly, .notTested, .notReported, .noArmSizes, .noSpread, .notMeasured: true
      default: false
      }
    }
    let all = trials.count + effect.trialsInAll
    guard 3 * trials.count >= all else { return nil }
    return "\(trials.count) of \(all) controlled trials gave no result that can be counted."
  }

  private var asymmetry: String? {
    guard let table = try? model.contrasts.effectTable(), table.studies.count >= 10,
      let test = try? RandomEffects.eggerMixed(table), let p = test.p, p < 0.1, test.statistic < 0
    else { return nil }
    return "Small trials found more benefit than large ones (Egger's test, p = \(number(p, digits: 2)))."
  }

  private var funding: String? {
    let trials = effect.trialIDs.compactMap(evidence.trial(id:))
    guard !trials.isEmpty, effect.participants < Self.smallBody, trials.allSatisfy({ $0.funding == .industry })
    else { return nil }
    return "Industry paid for \(trials.count == 1 ? "the nearest trial" : "all of the nearest trials"), with"
      + " \(effect.participants) people."
  }

  // MARK: Words

  private var unitWords: String {
    switch model.question.family.expression {
    case .points(let measure): " \(measure) points"
    case .standardised: " standard deviations"
    case .logOddsRatio: " on the log odds scale"
    case .logRiskRatio: " on the log risk scale"
    }
  }

  private func percent(_ part: Double) -> String { "\(Int((100 * part).rounded())) %" }

  private func number(_ value: Double, digits: Int = 1) -> String {
    let power = digits == 1 ? 10.0 : 100.0
    let rounded = (value * power).rounded() / power
    let text = rounded == 0 ? "0" : "\(rounded)"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacingMinus
  }
}

extension String {
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

extension Trial {
  /// Judged to be at high risk of bias, or laid out so that it is.
  var isAtHighRisk: Bool {
    riskOfBias?.overall == .high || design.blinding == .open || design.isRandomised != true
  }
}
