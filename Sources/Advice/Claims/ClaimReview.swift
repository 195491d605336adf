internal import Evidence
internal import Labels

/// Holds the claims on a label against the trials and the rules.
struct ClaimReview: Sendable {
  private var words: ClaimWords
  private var rules: [LabelRule.ID: LabelRule]
  /// Where the product is sold; `nil` for anywhere.
  private var market: Market?

  init(wordings: [ClaimWording], rules: [LabelRule], market: Market? = nil) {
    words = ClaimWords(wordings)
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.market = market
  }

  /// The wording whose claim is that trials proved something.
  static let provenID = "clinically-proven"
  /// The wording whose claim is that something was tried.
  static let testedID = "clinically-tested"

  /// Judges each claim by the rules of the article on claims.
  ///
  /// - Parameter evidence: what the trials say of the product for a condition.
  func judge(
    _ product: Product,
    asked: Condition,
    evidence: (Condition) -> ClaimEvidence
  ) -> [ClaimJudgement] {
    // A name is often printed on both faces of a pack.
    var seen: Set<LabelClaim> = []
    let judged = (product.claims + bareClaims(product)).filter { seen.insert($0).inserted }.map { claim in
      ClaimUnderReview(
        claim: claim,
        product: product,
        asked: asked,
        hits: words.hits(in: claim.text, after: beginning(of: claim.text, in: product))
      )
    }.map { judge($0, evidence) }
    return judged + terms(product)
  }

  private func judge(_ review: ClaimUnderReview, _ evidence: (Condition) -> ClaimEvidence) -> ClaimJudgement {
    let hits = review.hits.filter { $0.wording.kind != .term }
    for hit in hits where isForbidden(hit.wording, review.product) {
      return judgement(review, .notAllowed, [said(hit, review.product)], hit)
    }
    let proof = hits.first { $0.wording.id == Self.provenID } ?? hits.first { $0.wording.id == Self.testedID }
    let hollow = hits.first { $0.wording.kind == .evidence && $0.wording.id != proof?.wording.id }
    if hollow == nil, !review.skin.isEmpty || proof != nil {
      var judged = support(review, proof, hits.first, evidence)
      addDiseaseRules(to: &judged, review)
      return judged
    }
    if let hit = hollow ?? hits.first { return judgement(review, .unsupported, [said(hit, review.product)], hit) }
    return judgement(review, .unsupported, [untestable(review.claim)], nil)
  }

  /// Sentences that claim by their wording alone: "Clinically proven.", "Doctors recommend it."
  private func bareClaims(_ product: Product) -> [LabelClaim] {
    product.sentences.compactMap { sentence in
      guard !product.claims.contains(where: { $0.text == sentence }),
        words.hits(in: sentence, after: beginning(of: sentence, in: product)).contains(where: {
          $0.wording.kind != .term
        })
      else { return nil }
      return LabelClaim(text: sentence, conditions: [])
    }
  }

  /// The words before a sentence that are part of it: labels break their lines within "not intended to diagnose, treat".
  private func beginning(of sentence: String, in product: Product) -> [String] {
    guard let place = product.sentences.firstIndex(of: sentence), place > 0 else { return [] }
    let previous = product.sentences[place - 1]
    guard let last = previous.last, !".!?:;".contains(last) else { return [] }
    return PlainText.words(previous)
  }

  /// Words that by themselves promise something, each judged once, where it first stands.
  private func terms(_ product: Product) -> [ClaimJudgement] {
    var seen: Set<ClaimWording.ID> = []
    let texts = [product.name].compactMap(\.self) + product.claims.map(\.text) + product.sentences
    return texts.flatMap { text in
      words.hits(in: text).filter { $0.wording.kind == .term && seen.insert($0.wording.id).inserted }.compactMap {
        hit in
        guard !applicable(hit.wording.rules, product).isEmpty else { return nil }
        let review = ClaimUnderReview(
          claim: LabelClaim(text: text, conditions: []),
          product: product,
          asked: .other,
          hits: [hit]
        )
        let verdict: ClaimJudgement.Verdict = isForbidden(hit.wording, product) ? .notAllowed : .unsupported
        return judgement(review, verdict, [said(hit, product)], hit)
      }
    }
  }

  // MARK: Trials

  private func support(
    _ review: ClaimUnderReview,
    _ proof: ClaimWords.Hit?,
    _ first: ClaimWords.Hit?,
    _ evidence: (Condition) -> ClaimEvidence
  ) -> ClaimJudgement {
    let conditions = review.skin.isEmpty ? [review.asked] : review.skin
    let held = conditions.map(evidence)
    let supports = held.map { ClaimSupport($0, claim: review.claim.text, product: review.product) }
    let verdicts = Set(supports.map(\.verdict))
    var verdict = verdicts.count == 1 ? supports[0].verdict : verdicts == [.unsupported] ? .unsupported : .partly
    var said: Set<String> = []
    var why = supports.flatMap(\.why).filter { said.insert($0).inserted }
    var trials = supports.flatMap(\.trials)
    if let proof {
      why[0] = "“\(proof.printed)”: \(why[0])"
      if proof.wording.id == Self.testedID, verdict == .unsupported {
        let controlled = held.flatMap(\.controlled)
        if !controlled.isEmpty {
          verdict = .partly
          trials = controlled.map(\.trial.id)
          why.append("That it was tested is so; that it worked is another thing.")
        }
      } else if proof.wording.id == Self.provenID, verdict == .partly {
        why.append("That is support, and no proof.")
      }
    }
    var seen: Set<Trial.ID> = []
    return judgement(review, verdict, why, proof ?? first, trials: trials.filter { seen.insert($0).inserted })
  }

  // MARK: Rules

  /// Rules by which what is swallowed may not be sold for a disease, whatever the words.
  private static let diseaseRules = ["eu-food-disease-claim", "uk-food-disease-claim", "us-supplement-disease-claim"]

  /// What is swallowed may name no disease in some markets: said where the market is not named, decisive where it is.
  private func addDiseaseRules(to judged: inout ClaimJudgement, _ review: ClaimUnderReview) {
    let named = review.claim.conditions.filter(\.isDisease)
    guard !named.isEmpty, TrialFit.route(of: review.product) == .oral else { return }
    let forbidding = applicable(Self.diseaseRules, review.product)
    guard let first = forbidding.first else { return }
    judged.rules += forbidding.map(ClaimJudgement.Rule.init)
    let places = PlainText.list(forbidding.flatMap(\.places))
    if market == nil {
      judged.why += " Whatever they say, no food or supplement may be sold for a disease in some markets (\(places))."
    } else {
      judged.verdict = .notAllowed
      judged.rule = first.id
      judged.why =
        "It names \(PlainText.list(named.map(\.plainName))). Rule (\(first.jurisdiction)): \(first.rule)"
        + " What the trials say: \(judged.why)"
    }
  }

  /// The rules that hold for this kind of product where it is sold, in the order given.
  private func applicable(_ identifiers: [LabelRule.ID], _ product: Product) -> [LabelRule] {
    let kind: LabelRule.Products? =
      switch TrialFit.route(of: product) {
      case .oral: .food
      case .topical: .cosmetic
      default: nil
      }
    return identifiers.compactMap { rules[$0] }.filter { rule in
      let isForKind = kind == nil || rule.products == nil || rule.products == kind
      return isForKind && (market?.obeys(rule.places) ?? true)
    }
  }

  /// Whether a rule forbids the words. Of words that are forbidden in some markets only, the market must be named.
  private func isForbidden(_ wording: ClaimWording, _ product: Product) -> Bool {
    if wording.kind == .medicinal { return !applicable(wording.rules, product).isEmpty }
    guard market != nil, !applicable(wording.forbiddenBy, product).isEmpty else { return false }
    return applicable(wording.toleratedBy, product).isEmpty
  }

  private func said(_ hit: ClaimWords.Hit, _ product: Product) -> String {
    "“\(hit.printed)”: " + PlainText.sentence(hit.wording.why) + ruleWords(hit.wording, product)
  }

  /// The first rule in full, and where others like it hold.
  private func ruleWords(_ wording: ClaimWording, _ product: Product) -> String {
    let held = applicable(wording.rules, product)
    let tolerated = market == nil ? [] : applicable(wording.toleratedBy, product)
    guard let first = tolerated.first ?? held.first else {
      return market.map { " No rule of \($0.code) on these words is held here." } ?? ""
    }
    var seen = Set(first.places)
    let others = held.flatMap(\.places).filter { seen.insert($0).inserted }
    let also = market == nil && !others.isEmpty ? " Other rules on it: \(PlainText.list(others))." : ""
    return " Rule (\(first.jurisdiction)): \(first.rule)\(also)"
  }

  // MARK: Putting together

  private func judgement(
    _ review: ClaimUnderReview,
    _ verdict: ClaimJudgement.Verdict,
    _ why: [String],
    _ hit: ClaimWords.Hit?,
    trials: [Trial.ID] = []
  ) -> ClaimJudgement {
    let held = hit.map { applicable($0.wording.rules, review.product) } ?? []
    var seen: Set<String> = []
    let printed = review.hits.map(\.printed) + review.skin.compactMap { $0.printedName(in: review.claim.text) }
    return ClaimJudgement(
      text: review.claim.text,
      conditions: review.claim.conditions,
      verdict: verdict,
      why: why.joined(separator: " "),
      rule: held.first?.id,
      rules: held.map(ClaimJudgement.Rule.init),
      trials: trials,
      words: printed.filter { seen.insert($0).inserted },
      wording: hit?.wording.id
    )
  }

  private func untestable(_ claim: LabelClaim) -> String {
    let aims = claim.conditions.filter { $0 != .other }.map(\.plainName)
    return aims.isEmpty
      ? "“\(claim.text)” names nothing that a trial of skin could show."
      : "No trial held here judges \(PlainText.list(aims)): only trials of skin are held."
  }
}

extension ClaimJudgement.Rule {
  fileprivate init(_ rule: LabelRule) {
    self.init(id: rule.id, jurisdiction: rule.jurisdiction, source: rule.source)
  }
}

/// A claim with what was found in its words.
private struct ClaimUnderReview {
  var claim: LabelClaim
  var product: Product
  var asked: Condition
  var hits: [ClaimWords.Hit]

  /// The conditions that it names and trials of skin judge.
  var skin: [Condition] { claim.conditions.filter(\.isOfSkin) }
}
