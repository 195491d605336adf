import Advice
import Evidence
import Labels
import Microbes

/// Which things have pages, under what names, and which texts speak of which.
struct EncyclopediaDirectory: Sendable {
  /// An ingredient under one name: a row of the table of ingredients, of the cosmetic names, or both.
  struct Ingredient: Sendable {
    var fact: IngredientFact?
    var inci: INCIFact?

    var name: String { fact?.name ?? inci?.name ?? "" }
    var otherNames: [String] { fact?.labelNames ?? [] }
  }

  private(set) var strains: [String: Strain] = [:]
  private(set) var species: [String: Species] = [:]
  private(set) var genera: [String: Genus] = [:]
  private(set) var ingredients: [String: Ingredient] = [:]
  /// Condition identifiers.
  private(set) var conditions: [String: String] = [:]
  private(set) var trials: [String: TrialOverview] = [:]
  private(set) var rules: [String: LabelRule] = [:]
  private(set) var terms: [String: Term] = [:]
  /// By the rule's identifier.
  private(set) var mentions: [LabelRule.ID: RuleMentions] = [:]
  /// Places among the findings, by strain, and by the names of species and all that they belong to.
  private(set) var trialsByStrain: [Strain.ID: [Int]] = [:]
  private(set) var trialsByTaxon: [String: [Int]] = [:]

  private var lists: [Entry.Kind: [Encyclopedia.Listed]] = [:]
  private var places: [Entry: Int] = [:]
  /// By kind and folded name.
  private var names: [Entry.Kind: [[UInt8]: [Int]]] = [:]
  private var strainSlugs: [Strain.ID: String] = [:]
  private var taxa: [String: Entry] = [:]
  private var measures: [[UInt8]: Entry] = [:]
  /// The folded names of each thing as ``rank(_:_:)`` takes them, in the order of its list.
  private var keys: [Entry.Kind: [[[UInt8]]]] = [:]

  init(_ explainer: Explainer, safety: [SafetyFact]) {
    let tables = explainer.nomenclature.tables
    addStrains(tables.strains)
    addTaxa(tables)
    addIngredients(explainer)
    addConditions(explainer)
    for finding in explainer.findings {
      trials[Entry.slug(finding.trial.id)] = finding
      add(
        Entry(.trial, Entry.slug(finding.trial.id)),
        finding.trial.studyName,
        [finding.trial.id, finding.trial.doi, finding.trial.pmid, finding.trial.registration].compactMap(\.self),
        finding.trial.title
      )
    }
    for (place, finding) in explainer.findings.enumerated() { addMicrobes(of: finding.trial, at: place) }
    for rule in explainer.rules {
      mentions[rule.id] = RuleMentions(rule)
      rules[Entry.slug(rule.id)] = rule
      add(Entry(.rule, Entry.slug(rule.id)), Self.title(of: rule), [rule.id], rule.jurisdiction)
    }
    // A term that explains a condition is told on the condition's page.
    for term in explainer.terms where term.kind != "condition" || conditions[Entry.slug(Self.name(of: term))] == nil {
      terms[Entry.slug(term.id)] = term
      let entry = Entry(.term, Entry.slug(term.id))
      add(entry, term.names.first ?? term.id, Array(term.names.dropFirst()) + [term.id], term.kind)
      for name in [term.id] + term.names where measures[Explainer.key(name)] == nil {
        measures[Explainer.key(name)] = entry
      }
    }
    finish()
  }

  // MARK: Looking up

  func listed(_ kind: Entry.Kind) -> [Encyclopedia.Listed] { lists[kind] ?? [] }

  func listed(_ entry: Entry) -> Encyclopedia.Listed? { places[entry].flatMap { lists[entry.kind]?[$0] } }

  func named(_ kind: Entry.Kind, _ name: String) -> [Encyclopedia.Listed] {
    // Folding leaves nothing of hyphens, so that a path's name is found as the name it was made from.
    (names[kind]?[Explainer.key(name)] ?? []).compactMap { lists[kind]?[$0] }
  }

  func entry(of strain: Strain) -> Entry { Entry(.strain, strainSlugs[strain.id] ?? Entry.slug(strain.id)) }

  func entry(ofTaxon name: String) -> Entry? { taxa[name] }

  static func entry(ofCondition condition: String) -> Entry {
    Entry(.condition, Entry.slug(conditionPhrase(condition)))
  }

  func entry(ofIngredient name: String) -> Entry? {
    let found = named(.ingredient, name)
    return found.count == 1 ? found[0].entry : nil
  }

  func term(ofMeasure measure: String) -> Entry? { measures[Explainer.key(measure)] }

  /// What a term is looked up by among conditions: the everyday name of its condition.
  static func name(of term: Term) -> String {
    (try? Condition(everydayWords: term.id))?.plainName ?? term.id
  }

  /// A rule as lists show it: what it applies to, and where.
  static func title(of rule: LabelRule) -> String {
    capitalised(rule.appliesTo) + " (" + rule.jurisdiction + ")"
  }

  func search(_ text: String, kind: Entry.Kind?, limit: Int) -> [Encyclopedia.Listed] {
    let key = Explainer.key(text)
    guard !key.isEmpty else { return [] }
    var ranked: [(rank: Int, listed: Encyclopedia.Listed)] = []
    for kind in kind.map({ [$0] }) ?? Entry.Kind.allCases {
      for (listed, keys) in zip(lists[kind] ?? [], keys[kind] ?? []) {
        guard let rank = Self.rank(keys, key) else { continue }
        ranked.append((rank, listed))
      }
    }
    let found = ranked.sorted { ($0.rank, $0.listed.name) < ($1.rank, $1.listed.name) }.prefix(limit).map(\.listed)
    return found.isEmpty ? nearest(to: text, kind: kind) : found
  }

  /// How near a thing's names are to what was asked for, 0 being its very name; `nil` where none holds it.
  ///
  /// - Parameter names: folded: its own, the others, and the remark last.
  private static func rank(_ names: [[UInt8]], _ key: [UInt8]) -> Int? {
    var best: Int?
    for (index, name) in names.enumerated() where name.contains(key) {
      let isRemark = index == names.count - 1
      let rank = (isRemark ? 6 : name == key ? 0 : name.starts(with: key) ? 2 : 4) + (index == 0 ? 0 : 1)
      best = min(best ?? rank, rank)
    }
    return best
  }

  func nearest(to text: String, kind: Entry.Kind?) -> [Encyclopedia.Listed] {
    let kinds = kind.map { [$0] } ?? Entry.Kind.allCases
    let all = kinds.flatMap { lists[$0] ?? [] }
    let asked = String(text.prefix(80).map { $0 == "-" || $0 == "_" ? " " : $0 })
    var byName: [String: [Encyclopedia.Listed]] = [:]
    for listed in all {
      for name in [listed.name] + listed.otherNames where name.count > 2 { byName[name, default: []].append(listed) }
    }
    let near = Spelling.nearest(to: asked, among: Array(byName.keys), limit: 12)
    return Array(near.flatMap { byName[$0] ?? [] }.uniqued().prefix(6))
  }

  // MARK: Putting in order

  private mutating func add(_ entry: Entry, _ name: String, _ others: [String], _ remark: String) {
    lists[entry.kind, default: []].append(
      Encyclopedia.Listed(entry: entry, name: name, otherNames: others.uniqued(), remark: remark)
    )
  }

  private mutating func finish() {
    for kind in Entry.Kind.allCases {
      let sorted = (lists[kind] ?? []).map { ($0, Entry.slug($0.name)) }
        .sorted { ($0.1, $0.0.entry.slug) < ($1.1, $1.0.entry.slug) }.map(\.0)
      lists[kind] = sorted
      var byKey: [[UInt8]: [Int]] = [:]
      var all: [[[UInt8]]] = []
      for (place, listed) in sorted.enumerated() {
        places[listed.entry] = place
        let own = ([listed.name] + listed.otherNames).map(Explainer.key)
        for key in Set(own + [Explainer.key(listed.entry.slug)]) where !key.isEmpty {
          byKey[key, default: []].append(place)
        }
        all.append(own + [Explainer.key(listed.remark)])
      }
      names[kind] = byKey
      keys[kind] = all
    }
  }

  private mutating func addMicrobes(of trial: Trial, at place: Int) {
    let microbes = trial.activeMicrobes
    for id in Set(microbes.compactMap(\.strainID)) { trialsByStrain[id, default: []].append(place) }
    var names: Set<String> = []
    for species in Set(microbes.compactMap(\.species)) {
      // `Bifidobacterium animalis subsp. lactis` is also of its species and its genus.
      let words = species.split(separator: " ")
      for count in 1...max(1, words.count) { names.insert(words.prefix(count).joined(separator: " ")) }
    }
    for name in names { trialsByTaxon[name, default: []].append(place) }
  }

  private mutating func addStrains(_ all: [Strain]) {
    var counts: [String: Int] = [:]
    for strain in all {
      for slug in Set(([strain.designation] + strain.aliases).map(Entry.slug)) { counts[slug, default: 0] += 1 }
    }
    let ids = Set(all.map { Entry.slug($0.id) })
    for strain in all {
      let short = ([strain.designation] + strain.aliases).map(Entry.slug).first { slug in
        // Two letters or a bare number say nothing to who reads the address.
        slug.count > 2 && Explainer.key(slug).count > 2 && !slug.allSatisfy { $0.isNumber } && counts[slug] == 1
          && !ids.contains(slug)
      }
      let slug = short ?? Entry.slug(strain.id)
      strains[slug] = strain
      strainSlugs[strain.id] = slug
      add(
        Entry(.strain, slug),
        strain.designation,
        [strain.id, strain.fullName] + strain.aliases,
        strain.species ?? "species not known"
      )
    }
  }

  private mutating func addTaxa(_ tables: NomenclatureTables) {
    for item in tables.species {
      let entry = Entry(.species, Entry.slug(item.name))
      species[entry.slug] = item
      taxa[item.name] = entry
      add(entry, item.name, item.synonyms, item.rank == .subspecies ? "subspecies" : item.kind.rawValue)
    }
    for item in tables.genera {
      let entry = Entry(.genus, Entry.slug(item.name))
      genera[entry.slug] = item
      taxa[item.name] = entry
      add(entry, item.name, item.synonyms, item.kind.rawValue)
    }
  }

  private mutating func addIngredients(_ explainer: Explainer) {
    for fact in explainer.ingredients {
      ingredients[Entry.slug(fact.name), default: Ingredient()].fact = fact
    }
    for fact in explainer.inci { ingredients[Entry.slug(fact.name), default: Ingredient()].inci = fact }
    for (slug, item) in ingredients {
      let remark = item.fact.map { rolePhrase($0.role) } ?? item.inci.map { rolePhrase($0.process) } ?? ""
      add(Entry(.ingredient, slug), item.name, item.otherNames, remark.isEmpty ? "ingredient" : remark)
    }
  }

  private mutating func addConditions(_ explainer: Explainer) {
    let ofTrials = explainer.findings.flatMap(\.trial.conditions)
    let known = Condition.allCases.filter { $0 != .other }.map(\.rawValue)
    for condition in (known + ofTrials).uniqued() {
      let entry = Self.entry(ofCondition: condition)
      conditions[entry.slug] = condition
      let others = Condition(rawValue: condition)?.otherNames ?? []
      let term = explainer.terms.first { $0.kind == "condition" && $0.id == condition }?.names ?? []
      let count = explainer.trials(for: condition).count
      let name = capitalised(conditionPhrase(condition))
      add(entry, name, ([condition] + term + others).filter { $0 != name }, Numbers.counted(count, "trial"))
    }
  }
}

extension [UInt8] {
  /// Whether the bytes stand together somewhere in it.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<start + other.count].elementsEqual(other) { return true }
    }
    return false
  }
}
