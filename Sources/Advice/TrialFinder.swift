internal import Evidence
internal import Labels
internal import Microbes

/// What was found for one product and condition.
struct Findings: Sendable {
  var asked: [TrialMatch] = []
  var related: [TrialMatch] = []
  var setAside: [SetAsideTrial] = []
  var searched = 0

  /// The closest match among the trials in the condition asked about.
  var match: MatchLevel { asked.map(\.match).max() ?? .none }
}

/// Finds the trials that bear on a product.
struct TrialFinder: Sendable {
  /// Prepared the first time that a condition is asked about.
  private var trialsByCondition: [String: Deferred<[PreparedTrial]>]
  /// The genera each genus was split from.
  private var origins: [String: [String]]
  private var unsoldStrains: Set<Strain.ID>

  init(evidence: EvidenceBase, tables: NomenclatureTables) {
    origins = Dictionary(tables.genera.map { ($0.name, $0.splitFrom) }, uniquingKeysWith: +)
    let unsold = Set(tables.strains.filter { !$0.isDeposited }.map(\.id))
    unsoldStrains = unsold
    var positions: [String: [Int]] = [:]
    for (position, trial) in evidence.trials.enumerated() {
      for condition in trial.conditions { positions[condition, default: []].append(position) }
    }
    trialsByCondition = positions.mapValues { positions in
      Deferred {
        positions.map { position in
          let trial = evidence.trials[position]
          return PreparedTrial(trial, countedID: evidence.countedID(of: trial), unsoldStrains: unsold)
        }
      }
    }
  }

  private func trials(in condition: Condition) -> [PreparedTrial] {
    trialsByCondition[condition.rawValue]?.value ?? []
  }

  /// - Parameter inWords: `false` leaves out all that a person reads, which verdicts alone do not need.
  func find(product: Product, condition: Condition, profile: Profile?, inWords: Bool = true) -> Findings {
    let search = Search(
      product: product,
      condition: condition,
      profile: profile,
      origins: origins,
      unsold: unsoldStrains,
      inWords: inWords
    )
    let trials = self.trials(in: condition)
    var findings = Findings(searched: trials.count)
    for trial in trials { search.add(trial, as: .asked, to: &findings) }
    for neighbour in RelatedConditions.of(condition) {
      for trial in self.trials(in: neighbour)
      where !trial.trial.conditions.contains(condition.rawValue) {
        search.add(trial, as: .relatedCondition(neighbour), to: &findings)
      }
    }
    let counted = Dictionary(trials.map { ($0.trial.id, $0.countedID) }, uniquingKeysWith: { first, _ in first })
    Self.countOnce(&findings, counted: counted)
    Self.flagOppositeResults(&findings.asked)
    findings.asked.sort(by: Self.isBefore)
    findings.related = Self.firstOfEach(findings.related).sorted(by: Self.isBefore)
    findings.setAside = findings.setAside.sorted {
      ($0.reason.rawValue, $0.trial.id) < ($1.reason.rawValue, $1.trial.id)
    }
    return findings
  }

  /// Keeps one record of each trial: the closest match, then the one that others refer to.
  private static func countOnce(_ findings: inout Findings, counted: [Trial.ID: Trial.ID]) {
    var kept: [Trial.ID: TrialMatch] = [:]
    for match in findings.asked {
      let key = counted[match.trial.id] ?? match.trial.id
      guard let other = kept[key] else {
        kept[key] = match
        continue
      }
      let isBetter = match.match != other.match ? match.match > other.match : match.trial.id == key
      let (keep, drop) = isBetter ? (match, other) : (other, match)
      kept[key] = keep
      findings.setAside.append(
        SetAsideTrial(
          trial: drop.trial,
          match: drop.match,
          reason: .sameTrial,
          why: "Reports the same trial as \(keep.trial.id), which is counted."
        )
      )
    }
    findings.asked = kept.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func firstOfEach(_ matches: [TrialMatch]) -> [TrialMatch] {
    var seen: Set<Trial.ID> = []
    return matches.filter { seen.insert($0.trial.id).inserted }
  }

  /// Says where strains of one species came out differently: a species' name then vouches for nothing.
  private static func flagOppositeResults(_ matches: inout [TrialMatch]) {
    let species = matches.indices.filter { matches[$0].match == .species && matches[$0].isControlled }
    let directions = Set(species.map { matches[$0].direction }).subtracting([.cannotTell])
    guard directions.contains(.favoursProduct), directions.count > 1 else { return }
    for index in species {
      matches[index].cautions.insert(
        "Trials of this product's species disagree, strain by strain: the species alone tells nothing.",
        at: 0
      )
    }
  }

  /// Controlled before uncontrolled, closer before looser match, fitting people first, larger before smaller.
  private static func isBefore(_ first: TrialMatch, _ second: TrialMatch) -> Bool {
    if first.isControlled != second.isControlled { return first.isControlled }
    if first.match != second.match { return first.match > second.match }
    if first.fitsPerson != second.fitsPerson { return first.fitsPerson }
    let (n, m) = (first.trial.participants ?? 0, second.trial.participants ?? 0)
    return n != m ? n > m : first.trial.id < second.trial.id
  }
}

/// One product held against one trial after another.
private struct Search {
  var product: Product
  var microbes: [MicrobeIdentity]
  var condition: Condition
  var profile: Profile?
  var route: Route
  var origins: [String: [String]]
  var inWords: Bool
  var isRinsedOff: Bool

  init(
    product: Product,
    condition: Condition,
    profile: Profile?,
    origins: [String: [String]],
    unsold: Set<Strain.ID>,
    inWords: Bool
  ) {
    self.product = product
    self.condition = condition
    self.profile = profile
    self.origins = origins
    self.inWords = inWords
    route = TrialFit.route(of: product)
    isRinsedOff = ContactTime.isRinsedOff(product)
    microbes = product.microbes.map { microbe in
      MicrobeIdentity(
        name: microbe.name,
        strain: microbe.strain,
        strainID: microbe.strainID,
        isForSale: microbe.strainID.map { !unsold.contains($0) } ?? true
      )
    }
  }

  /// An arm that may match, with all that is known of the fit.
  private struct Candidate {
    var tested: PreparedTrial.TestedArm
    var match: MicrobeMatch
    var route: Agreement
    var viability: Agreement
  }

  func add(_ prepared: PreparedTrial, as relation: TrialMatch.Relation, to findings: inout Findings) {
    let candidates = prepared.arms.map { candidate($0) }
    guard let best = choose(candidates) else {
      if relation == .asked, let aside = notForSale(prepared) ?? inControl(prepared) { findings.setAside.append(aside) }
      return
    }
    let trial = prepared.trial
    if let (reason, why) = exclusion(best, trial) {
      // A genus in common is too little to say that a trial was left out.
      guard relation == .asked, best.match.level >= .species else { return }
      findings.setAside.append(SetAsideTrial(trial: trial, match: best.match.level, reason: reason, why: why))
      return
    }
    let isPrevention = trial.purpose == .prevention
    if isPrevention, !wantsPrevention || relation != .asked {
      guard relation == .asked, best.match.level >= .species else { return }
      findings.setAside.append(
        SetAsideTrial(
          trial: trial,
          match: best.match.level,
          reason: .prevention,
          why: "Asked whether \(condition.plainName) can be prevented, not treated."
        )
      )
      return
    }
    let found = matched(best, prepared, as: isPrevention ? .prevention : relation)
    if found.relation == .asked { findings.asked.append(found) } else { findings.related.append(found) }
  }

  private func candidate(_ tested: PreparedTrial.TestedArm) -> Candidate {
    let match = MicrobeMatch(product: microbes, arm: tested.microbes, origins: origins)
    let matched = match.productMicrobes.map { product.microbes[$0] }
    return Candidate(
      tested: tested,
      match: match,
      route: TrialFit.route(route, tested.arm.route),
      viability: TrialFit.viability(TrialFit.viability(of: matched, in: product), tested.viability)
    )
  }

  /// The arm that tells most: one that is not excluded, then closest in microbes, then like for like, then without
  /// other actives, then nearest in dose, then the first.
  private func choose(_ candidates: [Candidate]) -> Candidate? {
    let matching = candidates.filter { $0.match.level != .none }
    return matching.indices.min { rank(matching[$0], $0).lexicographicallyPrecedes(rank(matching[$1], $1)) }
      .map { matching[$0] }
  }

  private func rank(_ candidate: Candidate, _ position: Int) -> [Double] {
    let level = MatchLevel.allCases.firstIndex(of: candidate.match.level) ?? 0
    let ratio = LabelDose.ratio(product: product, match: candidate.match, arm: candidate.tested)
    return [
      rank(candidate.route) == 2 || rank(candidate.viability) == 2 ? 1 : 0, Double(level), rank(candidate.route),
      rank(candidate.viability), Double(candidate.tested.arm.otherActives.count),
      candidate.tested.arm.with == nil ? 0 : 1,
      ratio.map { max($0, 1 / $0) } ?? .infinity, Double(position),
    ]
  }

  private func rank(_ agreement: Agreement) -> Double {
    switch agreement {
    case .same: 0
    case .unknown: 1
    case .different: 2
    }
  }

  private func exclusion(_ candidate: Candidate, _ trial: Trial) -> (SetAsideTrial.Reason, String)? {
    if case .different(let why) = candidate.route { return (.otherRoute, PlainText.capitalised(why) + ".") }
    if case .different(let why) = candidate.viability { return (.otherViability, PlainText.capitalised(why) + ".") }
    if trial.status == .ongoing { return (.ongoing, "Still running, without a result.") }
    return nil
  }

  private func notForSale(_ prepared: PreparedTrial) -> SetAsideTrial? {
    let unsold = prepared.arms.flatMap(\.microbes).filter { !$0.isForSale }
    guard unsold.contains(where: { isolate in microbes.contains { $0.isSameSpecies(as: isolate) } }) else { return nil }
    return SetAsideTrial(
      trial: prepared.trial,
      match: .none,
      reason: .notForSale,
      why: "Used isolates that no product holds: \(PlainText.list(unsold.map(\.shown)))."
    )
  }

  private func inControl(_ prepared: PreparedTrial) -> SetAsideTrial? {
    let inBoth = prepared.arms.flatMap(\.microbesInBothArms)
    let inControls = prepared.trial.arms.filter { $0.role != .active }.flatMap(\.microbes).map {
      MicrobeIdentity(name: $0.species, strain: $0.strain, strainID: $0.strainID)
    }
    let shared = (inBoth + inControls).filter { held in
      microbes.contains { $0.isSameStrain(as: held) || $0.isSameSpecies(as: held) }
    }
    guard let first = shared.first else { return nil }
    return SetAsideTrial(
      trial: prepared.trial,
      match: .none,
      reason: .microbeInControl,
      why: "The control group got \(first.shown) too, so the trial says nothing on it."
    )
  }

  /// Whether prevention is of use to the person: pregnancy, breastfeeding, or an infant.
  private var wantsPrevention: Bool {
    guard let profile else { return false }
    return profile.isPregnant == true || profile.isBreastfeeding == true || (profile.ageYears ?? 99) < 2
  }

  private func matched(
    _ candidate: Candidate,
    _ prepared: PreparedTrial,
    as relation: TrialMatch.Relation
  ) -> TrialMatch {
    let trial = prepared.trial
    let measures = relation == .prevention ? MainMeasures.prevention : MainMeasures.names(for: condition)
    let main = MainFinding(candidate.tested, in: trial, condition: condition, measures: measures)
    // Prevention is for the child to come: the person's own age says nothing on it.
    let population =
      relation == .prevention ? .same : TrialFit.population(trial.population, ageYears: profile?.ageYears)
    let ratio = LabelDose.ratio(product: product, match: candidate.match, arm: candidate.tested)
    let isContactShorter =
      isRinsedOff && candidate.tested.arm.route == .topical && !ContactTime.isRinsedOff(candidate.tested.arm)
    let cautions = TrialCautions(
      trial: trial,
      tested: candidate.tested,
      match: candidate.match,
      main: main,
      product: product,
      microbes: microbes,
      agreements: [candidate.route, candidate.viability, population, severity(of: trial, relation)],
      doseRatio: ratio,
      isContactShorter: isContactShorter
    )
    let isPublished = trial.status == .published
    return TrialMatch(
      trial: trial,
      armID: candidate.tested.arm.id,
      match: candidate.match.level,
      doseRatio: ratio,
      comparison: inWords ? TrialWords.comparison(candidate.tested, in: trial) : "",
      result: inWords ? TrialWords.result(main, tested: candidate.tested, in: trial) : "",
      direction: isPublished && candidate.tested.comparator != nil ? main.direction : .cannotTell,
      cautions: inWords ? cautions.all : [],
      relation: relation,
      mainMeasure: main.decisive?.outcome.measure,
      otherResults: otherResults(main, candidate.tested, trial),
      isControlled: candidate.tested.comparator != nil,
      isLikeForLike: candidate.route == .same && candidate.viability == .same,
      staysAsLong: !isContactShorter,
      fitsPerson: rank(population) < 2,
      isConfounded: cautions.isConfounded
    )
  }

  /// How bad the skin of the trial's people was against the person's own.
  private func severity(of trial: Trial, _ relation: TrialMatch.Relation) -> Agreement {
    guard relation == .asked, let stated = profile?.severity(for: condition) else { return .same }
    let people = PeopleLike(ageGroup: nil, band: stated.band)
    guard case .other(let theirs) = people.fit(trial.population) else { return .same }
    return .different("Tested in people with \(theirs); yours is \(stated.band.rawValue) (\(stated.basis)).")
  }

  private func otherResults(
    _ main: MainFinding,
    _ tested: PreparedTrial.TestedArm,
    _ trial: Trial
  ) -> [String] {
    guard inWords, tested.comparator != nil, trial.status == .published else { return [] }
    return main.readings.filter { $0.outcome != main.decisive?.outcome }.map {
      TrialWords.line($0, tested: tested, in: trial)
    }
  }
}
