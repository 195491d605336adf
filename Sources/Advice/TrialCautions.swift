internal import Evidence
internal import Labels

/// What a reader must know before believing a trial, most telling first.
struct TrialCautions {
  var trial: Trial
  var tested: PreparedTrial.TestedArm
  var match: MicrobeMatch
  var main: MainFinding
  var product: Product
  var microbes: [MicrobeIdentity]
  var agreements: [Agreement]
  var doseRatio: Double?
  /// Whether the product is washed off and what the trial used was not.
  var isContactShorter: Bool

  /// Fewer people than this in two arms miss, one time in five or more, a difference of 0.7 standard deviations: the
  /// 8.7 SCORAD points that patients notice (Schram et al., Allergy 2012;67:99) over a usual spread of about 12.5.
  static let enoughPeople = 64

  var all: [String] {
    (control + otherCauses + figures + fit + identity + conduct + [note]).filter { !$0.isEmpty }
  }

  /// Something besides the matched microbes differs between the groups.
  var isConfounded: Bool {
    !tested.arm.otherActives.isEmpty || tested.arm.route == .both
  }

  private var control: [String] {
    guard let comparator = tested.comparator else {
      return ["No control group: such conditions also improve by themselves."]
    }
    var said: [String] = []
    if comparator.role != .placebo {
      said.append("The comparator was not a placebo: \(TrialWords.name(of: comparator)).")
    }
    let both = tested.microbesInBothArms
    if !both.isEmpty {
      said.append("Both groups got \(PlainText.list(both.map(\.shown))), so the trial says nothing on it.")
    }
    return said
  }

  private var otherCauses: [String] {
    var said: [String] = []
    let actives = tested.arm.otherActives
    if !actives.isEmpty {
      said.append("Also got, and the control group did not: \(PlainText.list(actives)). They may have done the work.")
    } else if let with = tested.arm.with, tested.comparator != nil, tested.comparator?.with == nil {
      said.append("Given with \(with); the record does not say whether the control group had it.")
    }
    if let bare = armWithoutMicrobes { said.append(bare) }
    let doses = trial.arms.filter { $0.role == .active && $0.pools.isEmpty && $0.microbes == tested.arm.microbes }
      .compactMap(\.doseText)
    if Set(doses).count > 1 {
      said.append(
        "Tested at several doses (\(doses.joined(separator: "; "))); a result at one need not hold at another."
      )
    }
    return said
  }

  /// An arm without microbes that did at least as well: then the microbes need not have done it.
  private var armWithoutMicrobes: String? {
    guard let outcome = main.decisive?.outcome, case .arms(_, let values) = outcome.content,
      let own = values.first(where: { $0.arm == tested.arm.id }).flatMap(OutcomeReading.centre)
    else { return nil }
    let isLower = outcome.betterDirection == .lowerIsBetter
    for value in values {
      guard let arm = trial.arm(id: value.arm), arm.role == .active, arm.microbes.isEmpty,
        let other = OutcomeReading.centre(value), isLower ? other <= own : other >= own
      else { continue }
      let what = arm.with ?? arm.doseText ?? arm.id
      return "A group without microbes (\(what)) did at least as well: "
        + "\(PlainText.number(other)) against \(PlainText.number(own))."
    }
    return nil
  }

  private var figures: [String] {
    var said = main.remarks
    // The result line itself says why the deciding figures are doubtful.
    let others = main.readings.filter { $0.outcome != main.decisive?.outcome && $0.isDoubtful }.map(\.outcome.measure)
    if !others.isEmpty {
      var seen: Set<String> = []
      let measures = PlainText.list(others.filter { seen.insert($0).inserted })
      let also = main.decisive?.isDoubtful == true ? "are also" : "are"
      said.append("Doubtful figures, not counted, \(also) printed for \(measures).")
    }
    if main.decisive?.isRecomputed == true { said.append("The source prints no test; the comparison is our own sum.") }
    return said.map(PlainText.sentence)
  }

  private var fit: [String] {
    var said = agreements.compactMap { agreement -> String? in
      switch agreement {
      case .same: nil
      case .unknown(let why), .different(let why): why
      }
    }
    if isContactShorter {
      said.append("This product is washed off after a short while; what the trial used stayed on the skin.")
    }
    if let dose = LabelDose.caution(ratio: doseRatio, product: product, match: match, arm: tested.arm) {
      said.append(dose)
    }
    return said
  }

  private var identity: [String] {
    switch match.level {
    case .exactBlend, .none: return []
    case .sameStrains: return ["The product holds other microbes too, which this trial did not test."]
    case .someStrains: return ["The trial's mix held strains that this product does not."]
    case .species:
      let unnamed = match.productMicrobes.contains { !microbes[$0].hasStrain }
      let why =
        unnamed
        ? "The label names no strain, so it cannot be verified that the trial's strain is in it."
        : "Another strain, or one that the trial does not name: results of one strain do not carry over to another."
      return [why]
    case .genus: return ["Only the genus is the same: that this microbe does what the trial's did cannot be verified."]
    }
  }

  private var conduct: [String] {
    var said: [String] = []
    if trial.status == .unpublished { said.append("Completed or stopped without a publication that could be found.") }
    if tested.comparator != nil {
      switch trial.design.isRandomised {
      case false?: said.append("Not randomised.")
      case nil: said.append("The record does not say whether people were assigned at random.")
      case true?: break
      }
      if trial.design.blinding == .open { said.append("Open label: everyone knew who got what.") }
      if trial.design.blinding == .single { said.append("Only one side was blinded.") }
    }
    if let n = trial.participants, n < Self.enoughPeople { said.append("Small: \(n) people.") }
    if trial.participants == nil { said.append("The record does not say how many took part.") }
    if trial.funding == .industry { said.append("Paid for by industry.") }
    if trial.riskOfBias?.overall == .high { said.append("Rated at high risk of bias.") }
    if !trial.sources.isEmpty, trial.sources.allSatisfy({ $0.seen == .news || $0.seen == .secondary }) {
      said.append("Known only from news or trade pages.")
    }
    return said
  }

  private var note: String { trial.caveats.isEmpty ? "" : PlainText.sentence(trial.caveats) }
}
