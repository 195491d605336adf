package import Reports
package import SelfTrial

extension TrialDiary {
  /// What the diary tells of a product's effect.
  ///
  /// - Parameters:
  ///   - wanted: the measure; `nil` for the one with most values.
  ///   - evidence: what trials found, on the measure that is analysed.
  ///   - prior: what to believe beforehand, given what trials found.
  package func analysed(
    _ wanted: String? = nil,
    settings: TrialSettings = TrialSettings(),
    evidence: (MeasureFacts) throws -> EffectPrior? = { _ in nil },
    prior: (EffectPrior?, MeasureFacts) throws -> EffectPrior = { _, _ in .flat }
  ) throws -> AnalysedTrial {
    let name = try measure(wanted)
    let facts = settings.facts(of: name, values: values(of: name))
    let (series, replaced) = try series(of: facts)
    let evidence = try evidence(facts)
    return AnalysedTrial(
      analysis: SelfTrialAnalysis(series, model: settings.model(of: facts, prior: try prior(evidence, facts))),
      evidence: evidence,
      otherMeasures: measures.map(\.name).filter { MeasureFacts.named($0)?.name != facts.name && $0 != facts.name },
      replacedValues: replaced
    )
  }

  /// Which triggers go with worse days.
  ///
  /// - Returns: the analysis, `nil` where no trigger differs from day to day; and how many never change.
  package func triggersAnalysed(
    _ wanted: String? = nil,
    settings: TrialSettings = TrialSettings()
  ) throws(TrialTrouble) -> (analysis: TriggerAnalysis?, constant: Int) {
    let name = try measure(wanted)
    let facts = settings.facts(of: name, values: values(of: name))
    let series = try series(of: facts).series
    let (triggers, constant) = triggers(over: series)
    guard !triggers.isEmpty else { return (nil, constant.count) }
    return (TriggerAnalysis(series, triggers: triggers, model: settings.model(of: facts, prior: .flat)), constant.count)
  }
}

/// What one takes to the doctor, with what it leaves open.
package struct DoctorsSheet: Sendable {
  package let page: DoctorsPage
  /// Whether the page has no trial because several products were taken, and nobody said which one it is of.
  package private(set) var leavesProductOpen = false

  /// The sheet of a diary.
  ///
  /// - Parameters:
  ///   - shown: the days that are to be seen.
  ///   - measure: the score that is drawn, as the diary names it.
  ///   - person: whose it is, where that is to stand on it.
  ///   - taken: which product, where several were taken.
  package init(
    of shown: Diary,
    measure: String,
    person: String? = nil,
    taken: String? = nil
  ) throws(TrialTrouble) {
    var page = DoctorsPage(diary: shown, measure: measure, person: person, product: taken)
    let part = TrialDiary(.diary(shown, product: taken))
    let facts = MeasureFacts.named(measure) ?? MeasureFacts(name: measure, values: part.values(of: measure))
    let model = TrialModel(measure: facts)
    let series = try Self.series(shown, part, facts, taken)
    if !shown.phasePeriods.isEmpty, series.phases.contains(.on), series.phases.contains(where: { $0 != .on }) {
      leavesProductOpen = taken == nil && shown.products.count > 1
      if !leavesProductOpen { page.trial = SelfTrialAnalysis(series, model: model) }
    }
    let usable = shown.triggers(over: series).usable
    if !usable.isEmpty { page.triggers = TriggerAnalysis(series, triggers: usable, model: model) }
    self.page = page
  }

  /// The days of the score; of several products with the one taken on most days.
  private static func series(
    _ shown: Diary,
    _ part: TrialDiary,
    _ facts: MeasureFacts,
    _ taken: String?
  ) throws(TrialTrouble) -> TrialSeries {
    guard taken == nil, let most = shown.products.first?.name else { return try part.series(of: facts).series }
    return try TrialDiary(.diary(shown, product: most)).series(of: facts).series
  }
}
