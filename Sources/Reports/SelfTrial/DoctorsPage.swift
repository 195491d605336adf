public import SelfTrial

/// What one takes to the doctor: a diary of some weeks or months on one sheet.
public struct DoctorsPage: Sendable {
  /// The diary, of the days that are to be seen.
  public var diary: Diary
  /// In a few figures.
  public let summary: DiarySummary
  /// Which score is drawn; `nil` for the one with most days.
  public var measure: String?
  /// Whose it is, where that is to stand on it.
  public var person: String?
  /// A self-trial in it.
  public var trial: SelfTrialAnalysis?
  /// Which product the trial is of, as the person calls it; `nil` for the only one.
  public var product: String?
  /// What goes with worse days; `nil` where no trigger was noted that differs from day to day.
  public var triggers: TriggerAnalysis?

  /// A page.
  public init(
    diary: Diary,
    measure: String? = nil,
    person: String? = nil,
    trial: SelfTrialAnalysis? = nil,
    product: String? = nil,
    triggers: TriggerAnalysis? = nil
  ) {
    self.diary = diary
    summary = DiarySummary(diary)
    self.measure = measure
    self.person = person
    self.trial = trial
    self.product = product
    self.triggers = triggers
  }

  /// The plot: of the self-trial, where there is one.
  var drawing: Report.Figure.Drawing {
    if let trial { return .trial(TrialPlot(trial)) }
    let mostScores = 2
    let first = measure ?? summary.measures.first?.id
    let others = summary.measures.map(\.id).filter { $0 != first }
    let drawn = ([first].compactMap { $0 } + others).prefix(mostScores)
    return .diary(DiaryPlot(diary, measures: Array(drawn), hasLanes: false))
  }
}
