internal import Evidence
public import Labels

extension Advisor {
  /// What the trials say of a product for a person: verdict and effect are those of ``answer(for:condition:profile:)``,
  /// without its words.
  public func assessment(of product: Product, condition: Condition, profile: Profile? = nil) -> Assessment {
    let findings = finder.find(product: product, condition: condition, profile: profile, inWords: false)
    let finding = effects.review(product, findings: findings, condition: condition, profile: profile)
    return Assessment(
      verdict: rules(for: findings, product, condition).outcome { finding }.verdict,
      match: findings.match,
      effect: finding?.effect,
      certainty: finding?.certainty,
      doseRatio: findings.asked.lazy.compactMap(\.doseRatio).first
    )
  }

  /// What decides the product's place in a ranking for a person.
  ///
  /// - Parameters:
  ///   - assessment: what ``assessment(of:condition:profile:)`` gave for it.
  ///   - price: what it costs, in units of `currency`; `nil` where that is not known.
  ///   - servings: how many servings that buys.
  public func rankingFacts(
    of product: Product,
    assessment: Assessment,
    condition: Condition,
    profile: Profile? = nil,
    price: Double? = nil,
    currency: String? = nil,
    servings: Double? = nil
  ) -> RankingFacts {
    var facts = RankingFacts(assessment)
    let avoidList = safety.avoidList(product, profile)
    facts.gate = RankingFacts.Gate(
      safety.remarks(on: product, for: condition, profile: profile, avoidList: avoidList)
    )
    facts.isRinsedOff = !product.microbes.isEmpty && ContactTime.isRinsedOff(product)
    facts.missingStatements = quality.missing(on: product).count
    facts.price = price.flatMap { price in
      TestedDosePrice(
        price: price,
        currency: currency,
        servings: servings,
        servingsPerDay: product.servingsPerDay,
        doseRatio: assessment.doseRatio
      )
    }
    return facts
  }
}

extension RankingFacts {
  /// What the trials alone decide: nothing stands in the way, and the label leaves nothing out.
  public init(_ assessment: Assessment) {
    self.init(
      verdict: assessment.verdict,
      score: assessment.effect?.cautiousBenefit,
      match: assessment.match,
      grade: assessment.certainty?.grade,
      doseRatio: assessment.doseRatio
    )
  }
}

extension RankingFacts.Gate {
  /// The gravest that the remarks call for: what is to be avoided by anyone or by this person, then what this person
  /// should ask a doctor. That anyone with a certain illness should see a doctor closes nothing.
  public init(_ remarks: [SafetyRemark]) {
    if remarks.contains(where: { $0.severity == .avoid }) {
      self = .avoid
    } else if remarks.contains(where: { $0.isPersonal && $0.severity == .seeDoctor }) {
      self = .askFirst
    } else {
      self = .open
    }
  }
}
