package import Advice
package import Labels

extension Comparison {
  /// Products side by side, each with its whole answer.
  ///
  /// - Parameters:
  ///   - products: two or more labels, read.
  ///   - profile: whom they are for; `nil` for anyone.
  package init(_ products: [Product], for condition: Condition, profile: Profile?, advisor: Advisor) {
    self.init(
      zip(products, Self.names(of: products)).map { product, name in
        let assessment = advisor.assessment(of: product, condition: condition, profile: profile)
        return Entry(
          name: name,
          facts: advisor.rankingFacts(of: product, assessment: assessment, condition: condition, profile: profile),
          answer: advisor.answer(for: product, condition: condition, profile: profile)
        )
      },
      condition: condition
    )
  }

  /// What products are to be compared for where nobody said: the first skin condition that the profile names, or that
  /// the labels claim; `nil` where there is none.
  package static func likelyCondition(of products: [Product], profile: Profile?) -> Condition? {
    let own = (profile?.conditions ?? []).compactMap { try? Condition(everydayWords: $0) }
    let claimed = products.flatMap { $0.claims.flatMap(\.conditions) }
    return (own + claimed).first { !$0.mainMeasures.isEmpty }
  }

  /// The labels' names, told apart by a letter where there is none or two are the same.
  private static func names(of products: [Product]) -> [String] {
    let longest = 40
    let plain = products.map { product in
      product.name.map { $0.count > longest ? $0.prefix(longest - 1) + "…" : $0 } ?? "no name"
    }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return plain.indices.map { index in
      let isUnique = plain[index] != "no name" && plain.count(where: { $0 == plain[index] }) == 1
      return isUnique ? plain[index] : "\(letters[index % letters.count]) (\(plain[index]))"
    }
  }
}
