internal import Evidence
internal import Labels

/// Holds the claims on a label against the trials and the rules.
struct ClaimReview: Sendable {
  private struct Pattern: Sendable {
    var wording: ClaimWording
    var phrases: [PhrasePattern]
  }

  /// Words found in a claim, as the label prints them, and the wording they belong to.
  private struct Hit {
    var wording: ClaimWording
    var printed: String
  }

  private var patterns: [Pattern]
  private var rules: [LabelRule.ID: LabelRule]

  init(wordings: [ClaimWording], rules: [LabelRule]) {
    patterns = wordings.sorted { ($0.kind.order, $0.id) < ($1.kind.order, $1.id) }.map { wording in
      let phrases = wording.phrases.sorted { $0.key < $1.key }.flatMap(\.value)
      return Pattern(wording: wording, phrases: phrases.map(PhrasePattern.init))
    }
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The wording whose claim is that trials were done, and so is judged by them.
  static let provenID = "clinically-proven"

  /// Judges each claim.
  ///
  /// 1. A medicinal wording is not allowed, whatever trials say.
  /// 2. A claim on a condition of skin is supported where the trials helped, partly where they are unclear, and
  ///    unsupported otherwise; several conditions at once are supported only where each is.
  /// 3. "Clinically proven" and its like without a condition are judged on the condition asked about.
  /// 4. Every other wording, and a claim on something that trials of skin do not judge, is unsupported.
  ///
  /// - Parameter outcome: what the trials say of the product for a condition.
  func judge(
    _ product: Product,
    asked: Condition,
    outcome: (Condition) -> VerdictRules.Outcome
  ) -> [ClaimJudgement] {
    (product.claims + bareClaims(product)).map { claim in
      let hits = hits(in: claim.text)
      let skin = claim.conditions.filter(\.isOfSkin)
      if let hit = hits.first(where: { $0.wording.kind == .medicinal }) {
        return judgement(claim, .notAllowed, said(hit), hit.wording.rule)
      }
      let proven = hits.first { $0.wording.id == Self.provenID }
      if !skin.isEmpty || proven != nil,
        hits.first(where: { $0.wording.kind == .evidence && $0.wording.id != Self.provenID }) == nil
      {
        let (verdict, why) = support(skin.isEmpty ? [asked] : skin, outcome)
        return judgement(claim, verdict, (proven.map { "“\($0.printed)”: " } ?? "") + why, proven?.wording.rule)
      }
      if let hit = hits.first { return judgement(claim, .unsupported, said(hit), hit.wording.rule) }
      return judgement(claim, .unsupported, untestable(claim), nil)
    }
  }

  /// Sentences that claim by their wording alone: "Clinically proven.", "Doctors recommend it."
  private func bareClaims(_ product: Product) -> [LabelClaim] {
    product.sentences.compactMap { sentence in
      guard !product.claims.contains(where: { $0.text == sentence }), !hits(in: sentence).isEmpty else { return nil }
      return LabelClaim(text: sentence, conditions: [])
    }
  }

  private func judgement(
    _ claim: LabelClaim,
    _ verdict: ClaimJudgement.Verdict,
    _ why: String,
    _ rule: String?
  ) -> ClaimJudgement {
    ClaimJudgement(text: claim.text, conditions: claim.conditions, verdict: verdict, why: why, rule: rule)
  }

  private func said(_ hit: Hit) -> String {
    let rule = rules[hit.wording.rule].map { " Rule (\($0.jurisdiction)): \($0.rule)" } ?? ""
    return "“\(hit.printed)”: " + PlainText.sentence(hit.wording.why) + rule
  }

  private func untestable(_ claim: LabelClaim) -> String {
    let aims = claim.conditions.filter { $0 != .other }.map(\.plainName)
    return aims.isEmpty
      ? "“\(claim.text)” names nothing that a trial of skin could show."
      : "No trial held here judges \(PlainText.list(aims)); only trials of skin are."
  }

  private func support(
    _ conditions: [Condition],
    _ outcome: (Condition) -> VerdictRules.Outcome
  ) -> (ClaimJudgement.Verdict, String) {
    let outcomes = conditions.map { ($0, outcome($0)) }
    let verdicts = outcomes.map { Self.verdict(for: $0.1.verdict) }
    var said: Set<String> = []
    let why = outcomes.map(\.1.reason).filter { said.insert($0).inserted }.joined(separator: " ")
    if Set(verdicts).count == 1, let verdict = verdicts.first { return (verdict, why) }
    return (verdicts.contains { $0 != .unsupported } ? .partly : .unsupported, why)
  }

  private static func verdict(for verdict: Answer.Verdict) -> ClaimJudgement.Verdict {
    switch verdict {
    case .testedHelped: .supported
    case .testedUnclear: .partly
    case .testedNoBenefit, .relatedOnly, .untested, .noMicrobe, .askADoctor: .unsupported
    }
  }

  // MARK: Finding the words

  private func hits(in text: String) -> [Hit] {
    let tokens = PlainText.tokens(text)
    let words = tokens.map(\.word)
    return patterns.compactMap { pattern in
      for phrase in pattern.phrases {
        guard let found = phrase.firstMatch(in: words), !Self.isDenied(words, before: found.lowerBound) else {
          continue
        }
        let printed = text[tokens[found.lowerBound].range.lowerBound..<tokens[found.upperBound - 1].range.upperBound]
        return Hit(wording: pattern.wording, printed: String(printed))
      }
      return nil
    }
  }

  /// "Not intended to diagnose, treat or cure" claims nothing: a denial stands within eight words before it.
  private static func isDenied(_ words: [String], before position: Int) -> Bool {
    words[max(0, position - 8)..<position].contains(where: denials.contains)
  }

  private static let denials: Set<String> = [
    "not", "no", "never", "cannot", "doesn", "isn", "without", "nicht", "kein", "keine", "nie", "nunca", "ne", "pas",
    "sans",
    "non", "niet", "geen", "nao", "sem", "bez", "не", "без", "нет",
  ]
}

extension ClaimWording.Kind {
  fileprivate var order: Int {
    switch self {
    case .medicinal: 0
    case .evidence: 1
    case .function: 2
    }
  }
}
