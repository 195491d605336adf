import Advice
public import Evidence
public import Labels

/// What is asked of the held trials: one condition, one purpose, one family of measures.
public struct EvidenceQuestion: Sendable, Hashable {
  /// The condition's identifier, such as `atopic-dermatitis`.
  public var condition: String
  /// How it was taken; `nil` for any way.
  public var route: TrialArm.Route?
  /// What the trials were for.
  public var purpose: Trial.Purpose
  /// The name of a family of measures, or of a measure.
  public var measure: String

  /// A question from its parts.
  public init(condition: String, route: TrialArm.Route? = nil, purpose: Trial.Purpose = .treatment, measure: String) {
    self.condition = condition
    self.route = route
    self.purpose = purpose
    self.measure = measure
  }

  /// The question that is asked where no measure is given: the measure by which the condition is mostly judged, and
  /// without a purpose the one that most trials with a result of it had.
  ///
  /// For eczema and acne it is their family of measures, for prevention how many fell ill. Otherwise it is of the
  /// condition's main measures the one of which most trials have a result, the more telling of equals; what the result
  /// is does not matter for that.
  ///
  /// - Returns: `nil` where no trial of the condition is held, or none of its measures decides.
  public static func usual(
    for condition: Condition,
    route: TrialArm.Route? = nil,
    purpose: Trial.Purpose? = nil,
    in evidence: EvidenceBase
  ) -> EvidenceQuestion? {
    let identifier = condition.rawValue
    guard evidence.trials(for: identifier).contains(where: { $0.condition == identifier }) else { return nil }
    let fixed: String? =
      switch condition {
      case _ where purpose == .prevention: "incidence"
      case .atopicDermatitis: MeasureFamily.eczemaSeverity.name
      case .acne: MeasureFamily.acneLesions.name
      default: nil
      }
    if let fixed {
      return EvidenceQuestion(condition: identifier, route: route, purpose: purpose ?? .treatment, measure: fixed)
    }
    let held = measures(for: identifier, in: evidence)
    var best: (question: EvidenceQuestion, count: Int)?
    for main in condition.mainMeasures {
      guard let measure = held.first(where: { $0.lowercased() == main }) else { continue }
      for purpose in purpose.map({ [$0] }) ?? [.treatment, .cosmetic] {
        let question = EvidenceQuestion(condition: identifier, route: route, purpose: purpose, measure: measure)
        let count = Set(evidence.contrasts(for: question).contrasts.map(\.trialID)).count
        if count > best?.count ?? -1 { best = (question, count) }
      }
    }
    return best?.question
  }

  /// The measures that trials of a condition report, as records name them, and the families that hold them.
  public static func measures(for condition: String, in evidence: EvidenceBase) -> [String] {
    let reported = Set(evidence.trials(for: condition).flatMap(\.outcomes).map(\.measure))
    let families = [MeasureFamily.eczemaSeverity, .acneLesions].filter { family in
      family.measures.contains(where: reported.contains)
    }
    return families.map(\.name) + reported.sorted()
  }
}

extension EvidenceBase {
  /// What the held trials answer.
  public func contrasts(for question: EvidenceQuestion, options: ContrastOptions = .init()) -> ContrastSet {
    contrasts(
      condition: question.condition,
      route: question.route,
      purpose: question.purpose,
      measure: question.measure,
      options: options
    )
  }
}
