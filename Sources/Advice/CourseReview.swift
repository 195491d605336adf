internal import Evidence
internal import Expectation
internal import GutSkin
internal import Labels

/// What to expect of a product week by week, from what the trials say together and the model.
struct CourseReview: Sendable {
  private let tables: CourseTables

  init(tables: CourseTables) {
    self.tables = tables
  }

  /// The course that goes with a finding.
  ///
  /// - Returns: `nil` where the model does not know the condition, and where effects are not on its scale.
  func course(of finding: EffectReview.Finding, condition: Condition, profile: Profile?) -> ExpectedCourse? {
    guard condition == .atopicDermatitis, let basis = finding.basis,
      finding.effect.measure == CourseRow.Measure.scorad.rawValue,
      finding.effect.kind == .meanDifference, !tables.isEmpty
    else { return nil }
    let question = ExpectedCourse.Question(
      effect: basis.estimate.effect,
      product: basis.route == .topical ? .topical : .oral(ProductClass(basis.blend) ?? .mixture),
      dose: Self.dose(basis),
      week: Self.usualWeek(basis.estimate),
      severity: profile?.severity ?? [:]
    )
    return ExpectedCourse(question, tables: tables)
  }

  /// Billions of CFU a day: the label's or, where it does not say, the nearest trials', or that of most trials.
  private static func dose(_ basis: EffectReview.Basis) -> Double {
    let known = basis.blend.doseCFUPerDay ?? median(basis.trialDoses)
    return (known ?? CourseTables.typical.dose * 1e9) / 1e9
  }

  /// The week that half of what the trials say was seen by.
  private static func usualWeek(_ estimate: BlendEstimate) -> Double {
    let dated = estimate.sources.compactMap { source in source.contrast.week.map { (week: $0, share: source.share) } }
      .sorted { $0.week < $1.week }
    let half = dated.reduce(0) { $0 + $1.share } / 2
    var sum = 0.0
    for (week, share) in dated {
      sum += share
      if sum >= half { return week }
    }
    return 12
  }

  private static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}
