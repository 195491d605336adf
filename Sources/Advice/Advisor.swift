public import Evidence
public import Expectation
public import Labels
public import Microbes

/// Says what the trials of a product's microbes found for a condition, and what to know before using it.
///
/// An advisor is made once from the facts and then answers for any number of products; it holds no state and gives the
/// same answer to the same question every time.
///
/// ```swift
/// let advisor = Advisor(evidence: evidence, safetyFacts: facts, labelRules: rules, claimWordings: wordings)
/// let answer = advisor.answer(for: product, condition: .atopicDermatitis, profile: nil)
/// print(answer.summary)
/// ```
public struct Advisor: Sendable {
  // Shared with the extensions in Ranking.
  var finder: TrialFinder
  var safety: SafetyReview
  var quality: LabelQualityReview
  private var claims: Deferred<ClaimReview>
  var effects: EffectReview
  private var courses: CourseReview

  /// Takes the facts that answers rest on.
  ///
  /// - Parameters:
  ///   - evidence: the trials that are held.
  ///   - safetyFacts: what is known to be unsafe, for whom.
  ///   - labelRules: rules and definitions about labels and claims.
  ///   - claimWordings: words that make a claim of a certain kind.
  ///   - ingredients: what single ingredients mean for skin; names their sources.
  ///   - ingredientFamilies: which ingredients belong together for someone who avoids them; needed where a profile is
  ///     given.
  ///   - tables: tells genera split from others, strains that no product can hold, and strains' other names.
  ///   - minimalImportantDifferences: the smallest differences that matter, scale by scale.
  ///   - courseTables: what the model says of products in general; without them no course is told.
  ///   - borrowing: what to assume, and which trials to leave out, where trials are put together.
  ///   - market: where products are sold, whose rules alone then judge claims; `nil` for all rules that are held.
  public init(
    evidence: EvidenceBase,
    safetyFacts: [SafetyFact],
    labelRules: [LabelRule],
    claimWordings: [ClaimWording],
    ingredients: [IngredientFact] = [],
    ingredientFamilies: [IngredientFamilyRow] = [],
    tables: NomenclatureTables = NomenclatureTables(),
    minimalImportantDifferences: [MinimalImportantDifference] = [],
    courseTables: CourseTables = CourseTables(),
    borrowing: BorrowingOptions = BorrowingOptions(),
    market: Market? = nil
  ) {
    courses = CourseReview(tables: courseTables)
    finder = TrialFinder(evidence: evidence, tables: tables)
    safety = SafetyReview(
      facts: safetyFacts,
      ingredients: ingredients,
      families: ingredientFamilies,
      tables: tables
    )
    quality = LabelQualityReview(rules: labelRules)
    effects = EffectReview(
      evidence: evidence,
      minimalImportantDifferences: minimalImportantDifferences,
      options: borrowing
    )
    claims = Deferred { ClaimReview(wordings: claimWordings, rules: labelRules, market: market) }
  }

  /// Puts the trials of a condition together before a product is known, most being swallowed: an answer then finds done
  /// what it would have to wait for.
  public func prepare(for condition: Condition) { effects.prepare(for: condition) }

  /// The one place where it is said what an answer is not.
  public static let disclaimer =
    "This tells what trials found and what a label says. It does not diagnose, and does not replace a doctor or"
    + " pharmacist. Do not stop a prescribed treatment because of it."

  /// The whole answer for one product, condition and person.
  ///
  /// - Parameters:
  ///   - product: a label, read.
  ///   - condition: what it is wanted for.
  ///   - profile: what the person chose to say; `nil` for nothing.
  public func answer(for product: Product, condition: Condition, profile: Profile? = nil) -> Answer {
    let findings = finder.find(product: product, condition: condition, profile: profile)
    let finding = effects.review(product, findings: findings, condition: condition, profile: profile)
    let evidence = rules(for: findings, product, condition).outcome { finding }
    let avoidList = safety.avoidList(product, profile)
    let remarks = safety.remarks(on: product, for: condition, profile: profile, avoidList: avoidList)
    let missing = quality.missing(on: product)
    let verdict = remarks.contains(where: \.needsDoctor) ? .askADoctor : evidence.verdict
    let summary = Summary(
      product: product,
      condition: condition,
      verdict: verdict,
      evidence: evidence,
      findings: findings,
      finding: finding,
      safety: remarks,
      labelQuality: missing
    )
    return Answer(
      product: product,
      condition: condition,
      verdict: verdict,
      evidenceVerdict: evidence.verdict,
      match: findings.match,
      verdictReason: evidence.reason,
      trials: findings.asked,
      relatedTrials: findings.related,
      setAside: findings.setAside,
      trialsSearched: findings.searched,
      effect: finding?.effect,
      certainty: finding?.certainty,
      narrowing: finding?.narrowing,
      expected: finding.flatMap { courses.course(of: $0, condition: condition, profile: profile) },
      claims: judge(product, asked: condition),
      safety: remarks,
      avoidList: avoidList,
      labelQuality: missing,
      summary: summary.text,
      disclaimer: Self.disclaimer
    )
  }

  /// What the trials alone say, without a person, claims or safety: enough to screen a catalogue.
  ///
  /// - Returns: the verdict, never ``Answer/Verdict/askADoctor``, and the closest match.
  public func verdict(for product: Product, condition: Condition) -> (verdict: Answer.Verdict, match: MatchLevel) {
    let findings = finder.find(product: product, condition: condition, profile: nil, inWords: false)
    return (outcome(of: findings, product, condition).verdict, findings.match)
  }

  /// What the trials say of a product for a condition, for a verdict and for claims.
  struct Standing {
    var evidence: ClaimEvidence
    var match: MatchLevel

    var verdict: Answer.Verdict { evidence.outcome.verdict }
  }

  /// What the trials say without a person, with the reason.
  func standing(of product: Product, for condition: Condition) -> Standing {
    let findings = finder.find(product: product, condition: condition, profile: nil, inWords: false)
    let finding =
      findings.match >= .sameStrains
      ? effects.review(product, findings: findings, condition: condition, profile: nil) : nil
    let evidence = ClaimEvidence(
      outcome: rules(for: findings, product, condition).outcome { finding },
      findings: findings,
      together: finding?.effect
    )
    return Standing(evidence: evidence, match: findings.match)
  }

  /// The label's claims, judged by what is said to be the product's standing.
  func claims(of product: Product, asked: Condition, standing: (Condition) -> Standing) -> [ClaimJudgement] {
    guard !product.claims.isEmpty || !product.sentences.isEmpty else { return [] }
    return claims.value.judge(product, asked: asked) { standing($0).evidence }
  }

  /// Without a person.
  private func outcome(of findings: Findings, _ product: Product, _ condition: Condition) -> VerdictRules.Outcome {
    rules(for: findings, product, condition).outcome {
      effects.review(product, findings: findings, condition: condition, profile: nil)
    }
  }

  func rules(for findings: Findings, _ product: Product, _ condition: Condition) -> VerdictRules {
    VerdictRules(
      findings: findings,
      condition: condition.plainName,
      microbeCount: product.microbes.count,
      namesStrains: product.microbes.allSatisfy { $0.strain != nil || $0.strainID != nil }
    )
  }

  /// Claims are made to everyone, so they are held against the trials without the person.
  private func judge(_ product: Product, asked: Condition) -> [ClaimJudgement] {
    claims(of: product, asked: asked) { standing(of: product, for: $0) }
  }
}
