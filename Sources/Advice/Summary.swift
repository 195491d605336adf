internal import Labels

/// The answer in at most 80 plain words: why the verdict is what it is, then what the label or the person should mind.
/// The verdict's own headline stands above it and is not said again.
struct Summary {
  static let longest = 80

  var product: Product
  var condition: Condition
  var verdict: Answer.Verdict
  var evidence: VerdictRules.Outcome
  var findings: Findings
  var finding: EffectReview.Finding?
  var safety: [SafetyRemark]
  var labelQuality: [MissingStatement]

  /// Whole sentences only: one that would pass the limit is left out, and those after it.
  var text: String {
    var text = ""
    for sentence in sentences where !sentence.isEmpty {
      let longer = text.isEmpty ? sentence : text + " " + sentence
      guard PlainText.wordCount(longer) <= Self.longest else { break }
      text = longer
    }
    return text
  }

  private var sentences: [String] {
    [sign, doctor, choice] + answer + [estimate, contact, doubt, prevention, silence, caution]
  }

  /// Signs that call for a doctor stand before everything, the product included.
  private var sign: String {
    let signs = Self.concerns(safety.filter(\.isRedFlag))
    guard !signs.isEmpty else { return "" }
    return "See a doctor before you try any product: you named \(signs)."
  }

  private var doctor: String {
    let remarks = safety.filter { $0.needsDoctor && !$0.isRedFlag }
    let named = Self.concerns(remarks)
    guard verdict == .askADoctor, !named.isEmpty else { return "" }
    let isAdvisedAgainst = remarks.contains { $0.severity == .avoid }
    return isAdvisedAgainst ? "Advised against because of \(named)." : "The reason to ask first: \(named)."
  }

  private var choice: String {
    let entries = Self.concerns(safety.filter(\.isChoice))
    return entries.isEmpty ? "" : "The label names \(entries)."
  }

  private static func concerns(_ remarks: [SafetyRemark]) -> String {
    var seen: Set<String> = []
    return PlainText.list(Array(remarks.compactMap(\.concern).filter { seen.insert($0).inserted }.prefix(3)))
  }

  private var answer: [String] {
    switch evidence.verdict {
    case .noMicrobe: ["The label names no microbe, so no trial of one can be matched to it."]
    case .untested: [evidence.reason, "Whether it helps is not known."]
    case .relatedOnly: [evidence.reason, "One strain's results do not carry over to another."]
    case .testedUnclear, .testedNoBenefit, .testedHelped: [evidence.reason]
    case .askADoctor: []
    }
  }

  /// The raw figure, the estimate that borrows strength, and how sure it is.
  private var estimate: String {
    guard let finding, evidence.verdict != .noMicrobe, evidence.verdict != .untested else { return "" }
    return EffectWords(finding.effect, finding.certainty).short
  }

  /// What most limits the closest trial.
  private var doubt: String {
    guard let best = findings.asked.first, best.match >= .sameStrains else { return "" }
    if let ratio = best.doseRatio, !LabelDose.alike.contains(ratio) {
      return ratio < 1 ? "The label's dose is lower than the trial's." : "The label's dose is higher than the trial's."
    }
    return best.doseRatio == nil ? "The label's dose cannot be compared with the trial's." : ""
  }

  private var contact: String {
    guard !product.microbes.isEmpty, ContactTime.isRinsedOff(product) else { return "" }
    return ContactTime.meaning
  }

  private var prevention: String {
    guard findings.related.contains(where: { $0.relation == .prevention }) else { return "" }
    return "Trials of prevention are listed apart."
  }

  private var silence: String {
    guard let missing = labelQuality.first, labelQuality.count > 0 else { return "" }
    return "The label does not say: \(missing.missing)."
  }

  private var caution: String {
    let calls = safety.contains { $0.severity == .caution || $0.severity == .avoid || $0.isPersonal }
    return verdict != .askADoctor && calls ? "Read the safety notes." : ""
  }
}
