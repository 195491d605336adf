internal import Evidence
internal import Labels
internal import Microbes

/// What a person should know of a product's safety before anything else.
struct SafetyReview: Sendable {
  private var facts: [SafetyFact]
  private var ingredients: [String: IngredientFact]
  private var strains: [Strain.ID: Strain]
  private var yeastGenera: Set<String>
  private var origins: [String: [String]]
  private var families: Deferred<IngredientFamilies>

  init(
    facts: [SafetyFact],
    ingredients: [IngredientFact],
    families: [IngredientFamilyRow],
    tables: NomenclatureTables
  ) {
    self.facts = facts
    self.ingredients = Dictionary(
      ingredients.map { ($0.name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    strains = Dictionary(tables.strains.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    yeastGenera = Set(tables.genera.filter { $0.kind != .bacterium }.map(\.name)).union(["Saccharomyces"])
    origins = Dictionary(tables.genera.map { ($0.name, $0.splitFrom) }, uniquingKeysWith: +)
    let byName = self.ingredients
    self.families = Deferred { IngredientFamilies(families, ingredients: byName) }
  }

  /// The person's avoid-list held against the label.
  func avoidList(_ product: Product, _ profile: Profile?) -> [AvoidFinding] {
    guard let entries = profile?.avoid, !entries.isEmpty else { return [] }
    return AvoidReview(families: families.value, ingredients: ingredients, origins: origins, strains: strains)
      .findings(entries, on: product)
  }

  /// All remarks: signs that call for a doctor whatever the product is, then the most severe first; among equals what
  /// concerns this person first, then by identifier.
  func remarks(
    on product: Product,
    for condition: Condition,
    profile: Profile?,
    avoidList: [AvoidFinding] = []
  ) -> [SafetyRemark] {
    let risks = PersonalRisks(profile, condition: condition)
    var remarks = facts.compactMap { remark($0, product: product, risks: risks) }
    let review = IngredientReview(
      ingredients: ingredients,
      families: profile?.allergies.isEmpty == false ? families.value : nil
    )
    remarks += review.remarks(on: product, for: condition, profile: profile)
    if !product.ingredients.isEmpty { remarks += FreeFromReview(families: families.value).remarks(on: product) }
    remarks += avoidList.compactMap(Self.avoidRemark) + Self.unknownSigns(risks.unknownSigns)
    remarks += Self.unknownMedicines(risks.unknownMedicines, on: product)
    remarks += brokenSkin(product, condition: condition, profile: profile)
    var seen: Set<String> = []
    return remarks.sorted(by: Self.isBefore).filter { seen.insert($0.id).inserted }
  }

  private static func isBefore(_ first: SafetyRemark, _ second: SafetyRemark) -> Bool {
    if first.isRedFlag != second.isRedFlag { return first.isRedFlag }
    if first.severity != second.severity { return first.severity.weight > second.severity.weight }
    if first.isPersonal != second.isPersonal { return first.isPersonal }
    return first.id < second.id
  }

  private static func avoidRemark(_ finding: AvoidFinding) -> SafetyRemark? {
    guard !finding.matches.isEmpty else { return nil }
    let printed = PlainText.list(finding.matches.map { "“\($0.written)”" })
    return SafetyRemark(
      id: "avoid-" + PlainText.words(finding.entry).joined(separator: "-"),
      severity: .avoid,
      why: finding.sentence,
      source: "the label: \(printed)",
      isPersonal: true,
      concern: "“\(finding.entry)” on your avoid-list",
      isChoice: true
    )
  }

  /// A sign is never dropped in silence: what is not understood here may still matter.
  private static func unknownSigns(_ signs: [String]) -> [SafetyRemark] {
    guard !signs.isEmpty else { return [] }
    let named = PlainText.list(signs.map { "“\($0)”" })
    return [
      SafetyRemark(
        id: "sign-not-understood",
        severity: .caution,
        why:
          "You named \(named), which is not understood here and changed nothing in this answer. If it is new, painful"
          + " or worries you, ask a doctor or pharmacist.",
        source: "your profile",
        isPersonal: true
      )
    ]
  }

  /// Nor is a medicine: it may be one that live microbes do not go with.
  private static func unknownMedicines(_ medicines: [String], on product: Product) -> [SafetyRemark] {
    guard !medicines.isEmpty, product.microbes.contains(where: { $0.viability == .live || $0.viability == .unknown })
    else { return [] }
    let named = PlainText.list(medicines.map { "“\($0)”" })
    let isOne = medicines.count == 1
    return [
      SafetyRemark(
        id: "medicine-not-known",
        severity: .caution,
        why:
          "You take \(named), which \(isOne ? "is" : "are") not known here and changed nothing in this answer. Live"
          + " microbes do not go with medicines that weaken the immune system: ask a pharmacist whether"
          + " \(isOne ? "it is" : "one of them is") such a medicine.",
        source: "your profile",
        isPersonal: true
      )
    ]
  }

  private func remark(_ fact: SafetyFact, product: Product, risks: PersonalRisks) -> SafetyRemark? {
    if fact.populations.contains(where: PersonalRisks.redFlags.contains) { return redFlag(fact, risks) }
    guard applies(fact.route, to: TrialFit.route(of: product)) else { return nil }
    if !fact.ingredients.isEmpty { return remark(fact, onIngredientsOf: product, risks: risks) }
    guard !product.microbes.isEmpty else { return nil }
    let microbes = product.microbes.filter { concerns(fact, $0) }
    guard !microbes.isEmpty else { return nil }
    // Where the label leaves open whether the microbes live, caution takes them to.
    if fact.viability == "live", !microbes.contains(where: { $0.viability == .live || $0.viability == .unknown }) {
      return nil
    }
    let groups = fact.populations.filter { $0 != "any" }
    if groups.isEmpty { return SafetyRemark(id: fact.id, severity: fact.severity, why: fact.fact, source: fact.source) }
    guard let group = groups.first(where: { risks.reasons[$0] != nil }) else { return nil }
    let isPersonal = !PersonalRisks.general.contains(group)
    let concern = isPersonal ? risks.reasons[group] : nil
    return SafetyRemark(
      id: fact.id,
      severity: fact.severity,
      why: fact.fact + (concern.map { " This concerns you: \($0)." } ?? ""),
      source: fact.source,
      isPersonal: isPersonal,
      concern: concern
    )
  }

  /// A sign calls for a doctor whatever the product is.
  private func redFlag(_ fact: SafetyFact, _ risks: PersonalRisks) -> SafetyRemark? {
    guard let sign = fact.populations.compactMap({ risks.reasons[$0] }).first else { return nil }
    return SafetyRemark(
      id: fact.id,
      severity: fact.severity,
      why: "You named \(sign). \(fact.fact)",
      source: fact.source,
      isPersonal: true,
      concern: sign,
      isRedFlag: true
    )
  }

  private func remark(
    _ fact: SafetyFact,
    onIngredientsOf product: Product,
    risks: PersonalRisks
  ) -> SafetyRemark? {
    let group = fact.populations.first { risks.reasons[$0] != nil }
    guard fact.populations.isEmpty || group != nil else { return nil }
    var seen: Set<String> = []
    let hits = fact.ingredients.flatMap { families.value.hits(of: $0, in: product) }.map(\.written)
      .filter { seen.insert($0.lowercased()).inserted }
    guard !hits.isEmpty else { return nil }
    let isPersonal = group.map { !PersonalRisks.general.contains($0) } ?? false
    let concern = isPersonal ? group.flatMap { risks.reasons[$0] } : nil
    let printed = PlainText.list(hits.map { "“\($0)”" })
    return SafetyRemark(
      id: fact.id,
      severity: fact.severity,
      why: "The label names \(printed). \(fact.fact)" + (concern.map { " This concerns you: \($0)." } ?? ""),
      source: fact.source,
      isPersonal: isPersonal,
      concern: concern
    )
  }

  private func applies(_ route: String, to used: Route) -> Bool {
    route == "any" || used == .unknown || route == used.rawValue
  }

  private func concerns(_ fact: SafetyFact, _ microbe: LabelMicrobe) -> Bool {
    let organisms = fact.organisms.filter { $0 != "any" }
    return organisms.isEmpty || organisms.contains { isOrganism($0, microbe) }
  }

  /// Whether a label's microbe is the organism that a fact names: a group word, a genus in its old or present sense,
  /// a species, or a species with its strain.
  private func isOrganism(_ organism: String, _ microbe: LabelMicrobe) -> Bool {
    let genus = PlainText.parts(microbe.name).first.map(String.init) ?? ""
    if organism == "bacteria" { return !yeastGenera.contains(genus) }
    if organism == "yeasts" { return yeastGenera.contains(genus) }
    let words = PlainText.parts(organism).map(String.init)
    if words.count == 1 { return genus == organism || origins[genus, default: []].contains(organism) }
    if words[1] == "boulardii" { return isBoulardii(microbe) }
    let species = words[0] + " " + words[1]
    guard microbe.name == species || microbe.name.hasPrefix(species + " ") else { return false }
    let rest = words.dropFirst(2)
    guard let first = rest.first, first != "subsp.", first != "var." else {
      return rest.isEmpty || microbe.name == organism
    }
    return isStrain(rest.joined(separator: " "), microbe)
  }

  private func isStrain(_ designation: String, _ microbe: LabelMicrobe) -> Bool {
    let wanted = PlainText.squeezed(designation)
    if let strain = microbe.strainID.flatMap({ strains[$0] }) {
      return ([strain.designation] + strain.aliases).contains { PlainText.squeezed($0) == wanted }
    }
    return microbe.strain.map { MicrobeIdentity.designations(in: $0).contains(wanted) } ?? false
  }

  /// *Saccharomyces boulardii* under all its names: the variety, and *S. cerevisiae* with the strain's own numbers
  /// (CBS 5926, also printed Hansen CBS 5926 and CNCM I-745; CNCM I-1079).
  private func isBoulardii(_ microbe: LabelMicrobe) -> Bool {
    if PlainText.words(microbe.name + " " + microbe.written).contains("boulardii") { return true }
    guard microbe.name.hasPrefix("Saccharomyces cerevisiae") else { return false }
    let names = (microbe.strain.map(MicrobeIdentity.designations(in:)) ?? []) + [PlainText.squeezed(microbe.written)]
    return names.contains { name in ["cbs5926", "i745", "i1079"].contains { name.hasSuffix($0) } }
  }

  /// Live cosmetics and open skin: said where the table holds the germ limits that it rests on.
  private func brokenSkin(_ product: Product, condition: Condition, profile: Profile?) -> [SafetyRemark] {
    guard TrialFit.route(of: product) == .topical, product.microbes.contains(where: { $0.viability == .live }),
      let limits = facts.first(where: { $0.id == "cosmetics-count-limits" })
    else { return [] }
    let asked = [condition] + (profile?.conditions ?? []).compactMap { try? Condition(everydayWords: $0) }
    guard asked.contains(where: { [.atopicDermatitis, .wound, .acne, .psoriasis, .pruritus].contains($0) }) else {
      return []
    }
    return [
      SafetyRemark(
        id: "live-on-broken-skin",
        severity: .caution,
        why: "Live microbes on weeping, cracked or scratched skin: cosmetics are meant to hold hardly any germs, and a"
          + " live one needs its own safety case. Keep it off open skin unless a doctor agrees.",
        source: limits.source
      )
    ]
  }
}

extension SafetyFact.Severity {
  /// More severe is greater: what must not be used comes before what needs a doctor's word.
  var weight: Int {
    switch self {
    case .info: 0
    case .caution: 1
    case .seeDoctor: 2
    case .avoid: 3
    }
  }
}
