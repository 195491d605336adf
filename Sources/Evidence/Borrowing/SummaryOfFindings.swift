/// What is known of every blend that was tested in a condition by a route: the rows of a GRADE summary-of-findings table.
///
/// G. H. Guyatt et al., GRADE guidelines 12: preparing summary of findings tables, J Clin Epidemiol 66 (2013), 158–172.
public struct SummaryOfFindings: Sendable, Hashable {
  /// One blend.
  public struct Row: Sendable, Hashable {
    /// An arm that was given it, with its names.
    public var arm: TrialArm
    /// The trials of exactly this blend.
    public var trialIDs: [Trial.ID]
    /// What they say.
    public var effect: PooledEffect
    /// How far that can be trusted.
    public var certainty: Certainty
  }

  /// What was asked.
  public var condition: String
  /// How it was taken.
  public var route: TrialArm.Route
  /// The blends with the most people first.
  public var rows: [Row]
  /// The mean over all microbes of the class.
  public var classMean: PooledEffect

  /// The table of a model's trials.
  ///
  /// - Parameters:
  ///   - model: of the condition and route.
  ///   - evidence: that the model is from.
  ///   - minimalImportantDifference: on the scale of the effects; `nil` where none is published.
  public init(model: BorrowingModel, evidence: EvidenceBase, minimalImportantDifference: Double?) {
    condition = model.question.condition
    route = model.question.route
    var seen: Set<String> = []
    var rows: [Row] = []
    for (index, blend) in model.blends.enumerated() {
      let contrast = model.contrasts.contrasts[index]
      let name = "\(contrast.trialID) \(contrast.active)"
      guard seen.insert(blend.units(named: name).blend).inserted,
        let arm = model.trials[index].arm(id: contrast.active)
      else { continue }
      // Blends with something not stated belong to their own trial alone.
      let estimate = model.estimate(for: blend, named: name)
      let effect = model.pooledEffect(of: estimate, minimalImportantDifference: minimalImportantDifference)
      let rules = CertaintyRules(model: model, evidence: evidence, estimate: estimate, effect: effect)
      rows.append(Row(arm: arm, trialIDs: effect.trialIDs, effect: effect, certainty: rules.certainty))
    }
    self.rows = rows.enumerated().sorted { one, other in
      let (first, second) = (one.element.effect.participants, other.element.effect.participants)
      return first == second ? one.offset < other.offset : first > second
    }.map(\.element)
    classMean = model.pooledEffect(of: model.classEstimate, minimalImportantDifference: minimalImportantDifference)
  }
}
