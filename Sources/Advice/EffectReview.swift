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
  }

  /// What the trials say together of a product.
  ///
  /// - Returns: `nil` where none of its species was tested for the condition by its route with a figure or a test, and
  ///   where the route is not known: what other microbes did says too little.
  func review(_ product: Product, findings: Findings, condition: Condition, profile: Profile?) -> Finding? {
    guard findings.match >= .species, let route = route(of: product, findings),
      let model = models[Class(condition: condition, route: route)]?.value
    else { return nil }
    let blend = blend(product, findings)
    let estimate = estimate(model, blend, findings, in: profile?.ageYears.map(Self.group))
    guard let nearest = estimate.sources.first?.relation, nearest < .sameClass else { return nil }
    let effect = model.pooledEffect(
      of: estimate,
      minimalImportantDifference: minimalImportantDifferences.threshold(in: model.question.family)
    )
    let near = findings.asked.filter { effect.trialIDs.contains($0.trial.id) }
    let rules = CertaintyRules(
      model: model,
      evidence: evidence,
      estimate: estimate,
      effect: effect,
      context: .init(
        fitsPerson: near.isEmpty || near.contains(where: \.fitsPerson),
        doseRatio: near.compactMap(\.doseRatio).max(),
        staysAsLong: near.isEmpty ? !ContactTime.isRinsedOff(product) : near.contains(where: \.staysAsLong)
      )
    )
    return Finding(
      effect: effect,
      certainty: rules.certainty,
      basis: Basis(
        estimate: estimate,
        blend: blend,
        route: route,
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

  /// Infants under 2, children under 18, adults (ICH E11).
  private static func group(ageYears: Double) -> Trial.Population.Group {
    ageYears < 2 ? .infants : ageYears < 18 ? .children : .adults
  }
}
