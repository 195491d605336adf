internal import Evidence
internal import Labels
internal import Microbes

/// What the trials say of a product together: each condition and route has a model, made when it is first asked for.
struct EffectReview: Sendable {
  /// An estimate and how far it can be trusted.
  struct Finding: Sendable {
    var effect: PooledEffect
    var certainty: Certainty
    /// What ``effect`` was made from.
    var basis: Basis?
    /// How the evidence was narrowed to the person; `nil` where nothing was said to narrow it by.
    var narrowing: Narrowing?
  }

  /// The estimate behind an effect, and whose it is.
  struct Basis: Sendable {
    var estimate: BlendEstimate
    var blend: TestedBlend
    var route: TrialArm.Route
    /// CFU a day in the nearest trials, as far as they are known.
    var trialDoses: [Double]
  }

  private struct Class: Hashable {
    var condition: Condition
    var route: TrialArm.Route
  }

  private let evidence: EvidenceBase
  private let minimalImportantDifferences: [MinimalImportantDifference]
  private let models: [Class: Deferred<BorrowingModel?>]
  /// Models of the trials in one kind of people, made when such a person first asks.
  private let narrowedModels: [Class: Deferred<[PeopleLike: Deferred<Narrowed>]>]

  /// The trials of a class that were done in one kind of people.
  private struct Narrowed: Sendable {
    /// `nil` where none is left.
    var model: BorrowingModel?
    var leftOut: [Narrowing.LeftOut]
    var unstated: [Trial.ID]
  }

  /// - Parameters:
  ///   - minimalImportantDifferences: their thresholds decide which effects matter.
  ///   - options: what to assume and what to leave out.
  init(evidence: EvidenceBase, minimalImportantDifferences: [MinimalImportantDifference], options: BorrowingOptions) {
    self.evidence = evidence
    self.minimalImportantDifferences = minimalImportantDifferences
    var models: [Class: Deferred<BorrowingModel?>] = [:]
    for condition in Condition.allCases {
      guard let family = MeasureFamily.severity(of: condition.rawValue) else { continue }
      for route in [TrialArm.Route.oral, .topical] {
        models[Class(condition: condition, route: route)] = Deferred {
          // Dry and ageing skin are treated as a disease in some trials and cared for in others.
          for purpose in [Trial.Purpose.treatment, .cosmetic] {
            let question = BorrowingModel.Question(
              condition: condition.rawValue,
              route: route,
              purpose: purpose,
              family: family
            )
            if let model = try? BorrowingModel(evidence: evidence, question: question, options: options) {
              return model
            }
          }
          return nil
        }
      }
    }
    self.models = models
    narrowedModels = Dictionary(
      uniqueKeysWithValues: models.map { key, model in
        (key, Deferred { Self.narrowedModels(model, evidence: evidence, options: options) })
      }
    )
  }

  private static func narrowedModels(
    _ whole: Deferred<BorrowingModel?>,
    evidence: EvidenceBase,
    options: BorrowingOptions
  ) -> [PeopleLike: Deferred<Narrowed>] {
    var kinds: [PeopleLike: Deferred<Narrowed>] = [:]
    for age in [AgeGroup?.none] + AgeGroup.allCases.map(Optional.some) {
      for band in [SeverityBand?.none, .mild, .moderate, .severe] {
        let people = PeopleLike(ageGroup: age, band: band)
        kinds[people] = Deferred { narrow(whole.value, to: people, evidence: evidence, options: options) }
      }
    }
    return kinds
  }

  private static func narrow(
    _ whole: BorrowingModel?,
    to people: PeopleLike,
    evidence: EvidenceBase,
    options: BorrowingOptions
  ) -> Narrowed {
    guard let whole else { return Narrowed(model: nil, leftOut: [], unstated: []) }
    let counted = Set(whole.contrasts.contrasts.map(\.trialID))
    var leftOut: [Narrowing.LeftOut] = []
    var unstated: [Trial.ID] = []
    for trial in evidence.trials where counted.contains(trial.id) {
      switch people.fit(trial.population) {
      case .same: break
      case .unstated: unstated.append(trial.id)
      case .other(let why): leftOut.append(Narrowing.LeftOut(trialID: trial.id, why: why))
      }
    }
    guard !leftOut.isEmpty else { return Narrowed(model: whole, leftOut: [], unstated: unstated.sorted()) }
    let dropped = Set(leftOut.map(\.trialID))
    let rest = EvidenceBase(trials: evidence.trials.filter { !dropped.contains($0.id) })
    return Narrowed(
      model: try? BorrowingModel(evidence: rest, question: whole.question, options: options),
      leftOut: leftOut.sorted { $0.trialID < $1.trialID },
      unstated: unstated.sorted()
    )
  }

  /// Fits the model of what is swallowed for a condition.
  func prepare(for condition: Condition) { _ = models[Class(condition: condition, route: .oral)]?.value }

  /// What the trials say together of a product: for people like the person, where they said of what age they are or how
  /// bad their skin is, and trials of the product's own microbes in such people are held.
  ///
  /// - Returns: `nil` where none of its species was tested for the condition by its route with a figure or a test, and
  ///   where the route is not known: what other microbes did says too little.
  func review(_ product: Product, findings: Findings, condition: Condition, profile: Profile?) -> Finding? {
    guard findings.match >= .species, let route = route(of: product, findings),
      let model = models[Class(condition: condition, route: route)]?.value
    else { return nil }
    let asked = Asked(
      findings: findings,
      blend: blend(product, findings),
      route: route,
      isRinsedOff: ContactTime.isRinsedOff(product)
    )
    let people = PeopleLike(
      ageGroup: profile?.ageYears.map(AgeGroup.init),
      band: profile?.severity(for: condition)?.band
    )
    guard people != PeopleLike(), let profile else { return finding(model, asked, people: PeopleLike()) }
    guard let before = finding(model, asked, people: PeopleLike()),
      let fitted = finding(model, asked, people: people)
    else { return nil }
    return narrowed(fitted, before: before, asked, to: people, condition: condition, profile: profile)
  }

  /// A question on one product.
  private struct Asked {
    var findings: Findings
    var blend: TestedBlend
    var route: TrialArm.Route
    var isRinsedOff: Bool
  }

  /// The finding from trials in people like the person alone, or where the nearest trials are not among them, the one for
  /// anybody at the person's age; both say how they were come by.
  private func narrowed(
    _ fitted: Finding,
    before: Finding,
    _ asked: Asked,
    to people: PeopleLike,
    condition: Condition,
    profile: Profile
  ) -> Finding {
    let key = Class(condition: condition, route: asked.route)
    guard let rest = narrowedModels[key]?.value[people]?.value else { return fitted }
    var after = rest.leftOut.isEmpty ? fitted : rest.model.flatMap { finding($0, asked, people: people) }
    after?.certainty.lower(to: before.certainty.grade)
    let isUsed = after.map { $0.effect.nearest == before.effect.nearest } ?? false
    var chosen = isUsed ? after ?? fitted : fitted
    chosen.narrowing = Narrowing(
      ageGroup: people.ageGroup,
      severity: people.band == nil ? nil : profile.severity(for: condition),
      before: .init(effect: before.effect, certainty: before.certainty),
      after: after.map { .init(effect: $0.effect, certainty: $0.certainty) },
      isUsed: isUsed,
      leftOut: rest.leftOut,
      unstated: rest.unstated
    )
    return chosen
  }

  private func finding(_ model: BorrowingModel, _ asked: Asked, people: PeopleLike) -> Finding? {
    let (findings, blend) = (asked.findings, asked.blend)
    let estimate = estimate(model, blend, findings, in: people.ageGroup?.group)
    guard let nearest = estimate.sources.first?.relation, nearest < .sameClass else { return nil }
    let effect = model.pooledEffect(
      of: estimate,
      minimalImportantDifference: minimalImportantDifferences.threshold(in: model.question.family)
    )
    let near = findings.asked.filter { effect.trialIDs.contains($0.trial.id) }
    let fitsAge = people.ageGroup == nil || near.isEmpty || near.contains(where: \.fitsPerson)
    let rules = CertaintyRules(
      model: model,
      evidence: evidence,
      estimate: estimate,
      effect: effect,
      context: .init(
        fitsPerson: fitsAge,
        fitsSeverity: near.isEmpty || near.contains { !people.isOfOtherSeverity($0.trial.population) },
        doseRatio: near.compactMap(\.doseRatio).max(),
        staysAsLong: near.isEmpty ? !asked.isRinsedOff : near.contains(where: \.staysAsLong)
      )
    )
    return Finding(
      effect: effect,
      certainty: rules.certainty,
      basis: Basis(
        estimate: estimate,
        blend: blend,
        route: asked.route,
        trialDoses: near.compactMap { $0.trial.arm(id: $0.armID)?.doseCFUPerDay }
      )
    )
  }

  /// What the trials say of a blend. A dose below the trials' own never makes it better: where the few trials lean that
  /// way, it is judged at theirs, and certainty and words say that the label holds less.
  private func estimate(
    _ model: BorrowingModel,
    _ blend: TestedBlend,
    _ findings: Findings,
    in group: Trial.Population.Group?
  ) -> BlendEstimate {
    let asIs = model.estimate(for: blend, in: group)
    guard let dose = blend.doseCFUPerDay, let nearest = asIs.sources.first?.relation else { return asIs }
    let near = Set(asIs.trialIDs(within: nearest))
    let doses = findings.asked.filter { near.contains($0.trial.id) }
      .compactMap { $0.trial.arm(id: $0.armID)?.doseCFUPerDay }.sorted()
    guard !doses.isEmpty, dose < doses[doses.count / 2] else { return asIs }
    var tested = blend
    tested.doseCFUPerDay = doses[doses.count / 2]
    let asTested = model.estimate(for: tested, in: group)
    return asTested.mean > asIs.mean ? asTested : asIs
  }

  /// The label's route or, where it names none, the one that all trials of its microbes share.
  private func route(of product: Product, _ findings: Findings) -> TrialArm.Route? {
    switch TrialFit.route(of: product) {
    case .oral: return .oral
    case .topical: return .topical
    case .vaginal, .other: return nil
    case .unknown:
      let routes = Set(findings.asked.map { $0.trial.arm(id: $0.armID)?.route })
      return routes.count == 1 ? routes.first ?? nil : nil
    }
  }

  /// The label's state of the microbes or, where it names none, the one that all trials of its strains share.
  private func blend(_ product: Product, _ findings: Findings) -> TestedBlend {
    let state = TrialFit.viability(of: product.microbes, in: product)
    let tested = Set(
      findings.asked.filter { $0.match >= .someStrains }.compactMap { match in
        match.trial.arm(id: match.armID).map { TestedBlend($0).isLive }
      }
    )
    return TestedBlend(
      microbes: product.microbes.map { .init(species: $0.name, strain: $0.strain, strainID: $0.strainID) },
      isLive: state != .unknown ? state == .live : tested.count == 1 ? tested.first ?? nil : nil,
      doseCFUPerDay: LabelDose.total(of: product)
    )
  }
}

extension Certainty {
  /// A part of the trials makes nothing surer than all of them do.
  fileprivate mutating func lower(to highest: Grade) {
    let grades = Grade.allCases
    let excess = (grades.firstIndex(of: highest) ?? 0) - (grades.firstIndex(of: grade) ?? 0)
    guard excess > 0, let index = reasons.firstIndex(where: { $0.domain == .imprecision }) else { return }
    reasons[index].step -= excess
    reasons[index].why += " A part of the trials cannot be surer than all of them."
    self = Certainty(reasons: reasons)
  }
}
