public import Advice
public import Evidence
import Labels
import Microbes

/// All that is held, a page a thing: every strain, species, genus, ingredient, condition, trial, label rule and term,
/// each linked with what it has to do with.
public struct Encyclopedia: Sendable {
  /// A thing that has a page, as lists show it.
  public struct Listed: Sendable, Hashable {
    /// Its page.
    public var entry: Entry
    /// The name it is listed under.
    public var name: String
    /// Other names that lead to it.
    public var otherNames: [String]
    /// What tells it apart in a list: a strain's species, a trial's subject.
    public var remark: String

    /// The first letter of its name as lists are sorted by it: `a` to `z`, or `#` for all else.
    public var letter: Character {
      Entry.slug(name).first { $0.isLetter || $0.isNumber }.map { $0.isLetter ? $0 : "#" } ?? "#"
    }

    /// The name with what is Latin in it set as such, leading to its page.
    public var link: Words {
      let isLatin = entry.kind == .species || entry.kind == .genus
      return Words([.reference(isLatin ? ScientificNames.words(name) : Words(name), to: .entry(entry))])
    }
  }

  /// What a path's name stands for.
  public enum Found: Sendable, Hashable {
    case page(Entry)
    /// A former or other name: the page is there under another.
    case moved(Entry)
    /// More than one thing goes by that name.
    case several([Entry])
    /// Nothing does; what looks like it, nearest first.
    case unknown(nearest: [Entry])
  }

  /// The sources of the facts.
  let explainer: Explainer
  let claimWordings: [ClaimWording]
  let safetyFacts: [SafetyFact]
  let upperLimits: [UpperLimit]
  let reviews: [PublishedReview]
  let evidence: EvidenceBase
  let directory: EncyclopediaDirectory

  /// Puts what is held in order.
  ///
  /// - Parameters:
  ///   - explainer: knows names, terms, ingredients, rules and trials.
  ///   - claimWordings: the words on labels that the rules are about.
  ///   - evidence: the trials that the explainer knows.
  public init(
    _ explainer: Explainer,
    claimWordings: [ClaimWording],
    safetyFacts: [SafetyFact],
    upperLimits: [UpperLimit] = [],
    reviews: [PublishedReview] = [],
    evidence: EvidenceBase
  ) {
    self.explainer = explainer
    self.claimWordings = claimWordings
    self.safetyFacts = safetyFacts
    self.upperLimits = upperLimits
    self.reviews = reviews
    self.evidence = evidence
    directory = EncyclopediaDirectory(explainer, safety: safetyFacts)
  }

  /// Everything of a kind, by name.
  public func list(_ kind: Entry.Kind) -> [Listed] { directory.listed(kind) }

  /// A thing as lists show it; `nil` where there is none.
  public func listed(_ entry: Entry) -> Listed? { directory.listed(entry) }

  /// What a path's name stands for, by any of the names of its kind.
  public func find(_ kind: Entry.Kind, _ name: String) -> Found {
    let slug = Entry.slug(name)
    if let exact = directory.listed(Entry(kind, slug)) {
      return slug == name ? .page(exact.entry) : .moved(exact.entry)
    }
    let named = directory.named(kind, name)
    if named.count == 1 { return .moved(named[0].entry) }
    if named.count > 1 { return .several(named.map(\.entry)) }
    // A genus asked for among species, a condition among terms.
    let elsewhere = Entry.Kind.allCases.flatMap { directory.named($0, name) }
    if elsewhere.count == 1 { return .moved(elsewhere[0].entry) }
    return .unknown(nearest: directory.nearest(to: name, kind: kind).map(\.entry))
  }

  /// Things that a person may have meant: those of that name first, then those whose names begin so, then those that
  /// hold the words, then those a slip of the pen away.
  ///
  /// - Parameters:
  ///   - kind: only of this kind; `nil` for any.
  ///   - limit: how many at most.
  public func search(_ text: String, kind: Entry.Kind? = nil, limit: Int = 60) -> [Listed] {
    directory.search(text, kind: kind, limit: limit)
  }

  /// A thing's page; `nil` where there is no such thing.
  public func report(_ entry: Entry) -> Report? {
    switch entry.kind {
    case .strain: directory.strains[entry.slug].map(page(of:))
    case .species: directory.species[entry.slug].map(page(of:))
    case .genus: directory.genera[entry.slug].map(page(of:))
    case .ingredient: directory.ingredients[entry.slug].map(page(of:))
    case .condition: directory.conditions[entry.slug].map(page(ofCondition:))
    case .trial: directory.trials[entry.slug].map(page(of:))
    case .rule: directory.rules[entry.slug].map(page(of:))
    case .term: directory.terms[entry.slug].map(page(of:))
    }
  }

  // MARK: Links

  /// A strain's name, leading to its page.
  func link(_ strain: Strain) -> Words {
    Words([.reference(Words(strain.designation), to: .entry(directory.entry(of: strain)))])
  }

  /// A species' or genus' current name, leading to its page where it has one.
  func link(taxon name: String) -> Words {
    let words = ScientificNames.words(name)
    return directory.entry(ofTaxon: name).map { Words([.reference(words, to: .entry($0))]) } ?? words
  }

  /// A microbe of a trial: its species and its strain, each leading to its page.
  func link(_ microbe: TrialArm.Microbe) -> Words {
    guard let species = microbe.species else { return Words(microbe.reported) }
    let taxon = link(taxon: species)
    if let strain = microbe.strainID.flatMap({ explainer.nomenclature.strain(id: $0) }) {
      let words = Words(microbe.strain ?? strain.designation)
      return taxon + " " + Words([.reference(words, to: .entry(directory.entry(of: strain)))])
    }
    return microbe.strain.map { taxon + Words(" " + $0) } ?? taxon
  }

  /// A condition's everyday name, leading to its page.
  func link(condition: String) -> Words {
    Words([
      .reference(Words(conditionPhrase(condition)), to: .entry(EncyclopediaDirectory.entry(ofCondition: condition)))
    ])
  }

  /// A trial's name as it is cited, leading to its page.
  func link(_ trial: Trial) -> Words {
    Words([.reference(Words(trial.studyName), to: .entry(Entry(.trial, Entry.slug(trial.id))))])
  }

  /// A measure as trials name it, leading to the term that explains it where there is one.
  func link(measure: String) -> Words {
    directory.term(ofMeasure: measure).map { Words([.reference(Words(measure), to: .entry($0))]) } ?? Words(measure)
  }

  /// Things in a row, parted by commas.
  func links(_ entries: [Entry]) -> Words {
    entries.compactMap { listed($0)?.link }.joined(separator: ", ")
  }
}
