public import Labels

/// Holds the products of a catalogue against the trials and the rules, one after the other.
///
/// Most of a market's products are the same few strains again and again, and a verdict takes far longer than a
/// reading: those that were given before are remembered. Each thread has its own.
public struct ProductScreener {
  /// What a verdict follows from.
  private struct Question: Hashable {
    var essence: Product
    var condition: Condition
  }

  private let advisor: Advisor
  private let asked: Condition
  private var known: [Question: Advisor.Standing] = [:]

  /// Verdicts that are kept; then it starts anew, which costs little and bounds the memory.
  private static let capacity = 5_000

  /// - Parameter asked: the condition that every product is held against, besides those that it claims.
  public init(advisor: Advisor, asked: Condition) {
    self.advisor = advisor
    self.asked = asked
  }

  /// A product as a catalogue keeps it.
  ///
  /// - Parameters:
  ///   - product: a label, read.
  ///   - id: the catalogue's own identifier.
  ///   - line: where it stands in the catalogue, from 1.
  ///   - text: the label, where it is to be kept.
  public mutating func screen(
    _ product: Product,
    id: String? = nil,
    line: Int = 0,
    text: String? = nil
  ) -> ScreenedProduct {
    let essence = product.forTrials
    let claims = advisor.claims(of: product, asked: asked) { standing(of: essence, for: $0) }
    let claimed = claims.reduce(into: Set<Condition>()) { $0.formUnion($1.conditions) }
    let findings = Condition.allCases.filter { $0 == asked || $0.isOfSkin && claimed.contains($0) }.map { condition in
      let standing = standing(of: essence, for: condition)
      return ScreenedProduct.Finding(
        condition: condition,
        isClaimed: claimed.contains(condition),
        verdict: standing.verdict,
        match: standing.match
      )
    }
    return ScreenedProduct(
      id: id,
      line: line,
      name: product.name,
      form: product.form,
      route: product.route,
      language: product.language,
      microbes: product.microbes.map(ScreenedProduct.Microbe.init),
      totalCFU: product.totalCFU,
      totalCFUBasis: product.totalCFUBasis,
      doseGuarantee: product.doseGuarantee,
      claims: claims,
      findings: findings,
      text: text
    )
  }

  private mutating func standing(of essence: Product, for condition: Condition) -> Advisor.Standing {
    let question = Question(essence: essence, condition: condition)
    if let standing = known[question] { return standing }
    let standing = advisor.standing(of: essence, for: condition)
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[question] = standing
    return standing
  }
}

extension ScreenedProduct.Microbe {
  init(_ microbe: LabelMicrobe) {
    self.init(
      written: microbe.written,
      name: microbe.name,
      strain: microbe.strain,
      strainID: microbe.strainID,
      viability: microbe.viability,
      cfu: microbe.cfu
    )
  }
}
