public import Evidence
public import Labels
public import Microbes

/// Judges several products that one person uses together. Each is judged alone; what is shared is named; and what nobody
/// tested together is said to be untested together, never added up.
public struct RegimenReview: Sendable {
  private let advisor: Advisor
  private let search: RegimenSearch
  private let limits: [UpperLimit]
  private let facts: [String: IngredientFact]

  /// - Parameters:
  ///   - advisor: judges each product.
  ///   - evidence: that the advisor has too.
  ///   - ingredients: names of ingredients and their roles.
  ///   - ingredientFamilies: what ingredients trials are searched for by.
  ///   - upperLimits: of vitamins and minerals.
  ///   - tables: tells which strains no product can hold.
  public init(
    advisor: Advisor,
    evidence: EvidenceBase,
    ingredients: [IngredientFact],
    ingredientFamilies: [IngredientFamilyRow],
    upperLimits: [UpperLimit],
    tables: NomenclatureTables
  ) {
    self.advisor = advisor
    limits = upperLimits
    facts = Dictionary(ingredients.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    search = RegimenSearch(
      evidence: evidence,
      families: IngredientFamilies(ingredientFamilies, ingredients: facts),
      unsold: Set(tables.strains.filter { !$0.isDeposited }.map(\.id))
    )
  }

  /// The whole answer for products used together.
  public func regimen(of products: [Product], condition: Condition, profile: Profile? = nil) -> Regimen {
    let names = Self.names(products)
    let members = zip(products, names).map { product, name in
      let found = search.ingredientTrials(of: product, condition: condition)
      return Regimen.Member(
        name: name,
        answer: advisor.answer(for: product, condition: condition, profile: profile),
        ingredientTrials: found.trials,
        searchedFor: found.words
      )
    }
    let combination = search.combination(of: products, named: names, condition: condition)
    let safety = Self.safety(members)
    let verdict = Self.verdict(members, combination, safety)
    let overlaps = microbeOverlaps(members) + ingredientOverlaps(members)
    let nutrients = nutrients(members, profile)
    return Regimen(
      condition: condition,
      members: members,
      verdict: verdict,
      overlaps: overlaps,
      nutrients: nutrients,
      combination: combination,
      safety: safety,
      summary: RegimenSummary(
        condition: condition,
        members: members,
        overlaps: overlaps,
        nutrients: nutrients,
        combination: combination,
        safety: safety
      ).text,
      disclaimer: Advisor.disclaimer
    )
  }

  /// The labels' names; where two are the same or none is printed, with their number.
  private static func names(_ products: [Product]) -> [String] {
    let printed = products.map { $0.name.map(PlainText.shortened) ?? "" }
    return printed.indices.map { index in
      let name = printed[index].isEmpty ? "product" : printed[index]
      let isOnly = printed.filter { $0 == printed[index] }.count == 1 && !printed[index].isEmpty
      return isOnly ? name : "\(name) (\(index + 1))"
    }
  }

  private static func verdict(
    _ members: [Regimen.Member],
    _ combination: Regimen.Combination,
    _ safety: [Regimen.Safety]
  ) -> Regimen.Verdict {
    if safety.contains(where: { $0.remark.needsDoctor }) { return .askADoctor }
    if members.count < 2 { return .oneProduct }
    return combination.trialIDs.isEmpty ? .neverTestedTogether : .testedTogether
  }

  /// Each remark once, with the products that it was made on.
  private static func safety(_ members: [Regimen.Member]) -> [Regimen.Safety] {
    var merged: [Regimen.Safety] = []
    for member in members {
      for remark in member.answer.safety {
        let isSame = { (other: Regimen.Safety) in other.remark.id == remark.id && other.remark.why == remark.why }
        if let index = merged.firstIndex(where: isSame) {
          merged[index].products.append(member.name)
        } else {
          merged.append(Regimen.Safety(remark: remark, products: [member.name]))
        }
      }
    }
    return merged.enumerated().sorted { first, second in
      let (one, other) = (first.element.remark, second.element.remark)
      if one.isRedFlag != other.isRedFlag { return one.isRedFlag }
      if one.severity != other.severity { return one.severity.weight > other.severity.weight }
      if one.isPersonal != other.isPersonal { return one.isPersonal }
      return first.offset < second.offset
    }.map(\.element)
  }

  // MARK: Overlaps

  private func microbeOverlaps(_ members: [Regimen.Member]) -> [Regimen.Overlap] {
    var overlaps: [Regimen.Overlap] = []
    var told: Set<String> = []
    for (position, member) in members.enumerated() {
      for microbe in member.answer.product.microbes {
        let own = RegimenSearch.identity(microbe)
        let holders = members[position...].filter { other in
          other.answer.product.microbes.contains { RegimenSearch.identity($0).isSameStrain(as: own) }
        }
        if own.hasStrain, holders.count > 1, told.insert(own.shown).inserted {
          overlaps.append(strain(own, holders))
          told.formUnion(holders.flatMap { shown(in: $0, like: own) })
        }
      }
    }
    for (position, member) in members.enumerated() {
      for microbe in member.answer.product.microbes {
        let own = RegimenSearch.identity(microbe)
        guard let species = own.species, !told.contains(species), !told.contains(own.shown) else { continue }
        let holders = members[position...].filter { other in
          other.answer.product.microbes.contains { RegimenSearch.identity($0).isSameSpecies(as: own) }
        }
        guard holders.count > 1, told.insert(species).inserted else { continue }
        overlaps.append(
          Regimen.Overlap(
            kind: .species,
            name: species,
            products: holders.map(\.name),
            why:
              "\(PlainText.list(holders.map(\.name))) hold the same species, in other strains or without naming them:"
              + " that is not known to be the same thing twice."
          )
        )
      }
    }
    return overlaps
  }

  private func shown(in member: Regimen.Member, like own: MicrobeIdentity) -> [String] {
    member.answer.product.microbes.map(RegimenSearch.identity).filter { $0.isSameStrain(as: own) }.map(\.shown)
  }

  private func strain(_ own: MicrobeIdentity, _ holders: [Regimen.Member]) -> Regimen.Overlap {
    let doses = holders.map { holder -> Double? in
      let product = holder.answer.product
      let positions = product.microbes.indices.filter {
        RegimenSearch.identity(product.microbes[$0]).isSameStrain(as: own)
      }
      return LabelDose.total(ofMicrobesAt: Array(positions), in: product)
    }
    let daily = doses.contains(nil) ? nil : doses.compactMap(\.self).reduce(0, +)
    let tested = holders.flatMap(\.answer.trials).filter { $0.match >= .sameStrains }.compactMap { match in
      match.trial.arm(id: match.armID).flatMap { arm in arm.microbes.count == 1 ? arm.doseCFUPerDay : nil }
    }.max()
    var why = "\(PlainText.list(holders.map(\.name))) hold the same strain."
    if let daily {
      why += " Together they give \(PlainText.count(daily)) a day"
      why +=
        tested.map { tested in
          "; the most that a trial of it alone gave was \(PlainText.count(tested))."
            + (daily > 2 * tested ? " What more of it does was not tested." : "")
        } ?? ". No trial of it alone with a stated dose is held to compare that with."
    } else {
      why += " At least one label does not say how much of it, so the sum is not known."
    }
    return Regimen.Overlap(
      kind: .strain,
      name: own.shown,
      products: holders.map(\.name),
      dailyCFU: daily,
      testedCFU: tested,
      why: why
    )
  }

  /// Ingredients that do something in both: what merely carries them is in most products.
  private func ingredientOverlaps(_ members: [Regimen.Member]) -> [Regimen.Overlap] {
    var holders: [String: [String]] = [:]
    var order: [String] = []
    for member in members {
      let named = member.answer.product.ingredients.compactMap { facts[$0.name.lowercased()] }
        .filter { Self.doubled.contains($0.role) }.map(\.name)
      let active = search.activeFamilies(of: member.answer.product)
      var seen: Set<String> = []
      for name in named + active where seen.insert(name).inserted {
        if holders[name] == nil { order.append(name) }
        holders[name, default: []].append(member.name)
      }
    }
    return order.filter { (holders[$0]?.count ?? 0) > 1 }.map { name in
      let products = holders[name] ?? []
      let role = facts[name.lowercased()]?.role
      let why =
        role == "irritant" || role == "surfactant-harsh"
        ? "can irritate skin, and does so more the more of it is used." : "is in \(products.count) of them."
      return Regimen.Overlap(
        kind: .ingredient,
        name: name,
        products: products,
        why: "\(PlainText.capitalised(name)) \(why)"
      )
    }
  }

  private static let doubled: Set<String> = [
    "irritant", "surfactant-harsh", "fragrance-allergen", "preservative-allergen", "anti-inflammatory", "prebiotic",
  ]

  // MARK: Upper limits

  private func nutrients(_ members: [Regimen.Member], _ profile: Profile?) -> [Regimen.Nutrient] {
    let swallowed = members.filter { [.oral, .unknown].contains(TrialFit.route(of: $0.answer.product)) }
    return limits.compactMap { limit in
      let given = swallowed.compactMap { member in
        limit.daily(in: member.answer.product).map { (member.name, $0) }
      }
      let nutrient = Regimen.Nutrient(limit: limit, products: given.map(\.0), daily: given.map(\.1), why: "")
      guard given.count > 1 || nutrient.isAbove else { return nil }
      var told = nutrient
      told.why = Self.words(nutrient, profile)
      return told
    }
  }

  private static func words(_ nutrient: Regimen.Nutrient, _ profile: Profile?) -> String {
    let unit = nutrient.limit.unit.sign
    let parts = nutrient.amounts.map { "\(PlainText.number($0.amount, places: 1)) \(unit) from \($0.product)" }
    let total = "\(PlainText.number(nutrient.total, places: 1)) \(unit) a day"
    let sum = parts.count > 1 ? "\(PlainText.list(parts)): \(total)" : "\(parts.first ?? ""): \(total)"
    let limit = "\(PlainText.number(nutrient.limit.adults)) \(unit)"
    let isChild = (profile?.ageYears ?? 18) < 18
    var words =
      nutrient.isAbove
      ? "\(sum), more than the \(limit) that adults may take a day from everything (EFSA)."
      : "\(sum), below the \(limit) that adults may take a day, food included (EFSA)."
    if isChild { words += " For children the limit is lower." }
    if !nutrient.limit.note.isEmpty { words += " " + nutrient.limit.note }
    return words
  }
}
