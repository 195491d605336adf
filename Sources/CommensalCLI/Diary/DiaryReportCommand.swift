internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial

struct DiaryReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "One sheet for the doctor: scores, their course, what was taken, and what a self-trial found.",
    discussion: """
      commensal diary report --html skin.html

      Open the page in a browser and print it: it fits on one sheet of A4. It has lines for what you would like to ask, \
      and no name unless you give one. Notes stay in the diary.
      """
  )

  @OptionGroup var diary: TrialDiaryOptions
  @OptionGroup var range: DayRangeOptions

  @Option(help: "The score to draw; without it the one with most values.")
  var measure: String?

  @Option(help: "Whose diary it is, to stand on the page.")
  var name: String?

  @OptionGroup var output: AnswerOptions

  func run() throws {
    let page = try page(try diary.read())
    try output.write(JSONReport.doctor(page), Report.doctor(page), isPrivate: true)
  }

  private func page(_ source: TrialDiary) throws -> DoctorsPage {
    let shown = try source.diary().part(from: range.from?.day, to: range.to?.day)
    guard let first = shown.measures.first?.id else {
      throw AnswerFailure(
        .contentIsWrong,
        "\(source.name) has no score \(range.isWhole ? "yet" : "of these days"). Write one down: commensal diary add itch=6"
      )
    }
    let wanted = measure.map { DiaryMeasure.named($0)?.id ?? $0 } ?? first
    guard shown.measures.contains(where: { $0.id == wanted }) else {
      throw AnswerFailure(.usage, "\(source.name) has no score called “\(printable(wanted))”")
    }
    var page = DoctorsPage(diary: shown, measure: wanted, person: name.map(printable), product: diary.taken)
    let part = TrialDiary(.diary(shown, product: diary.taken), name: source.name)
    let facts = MeasureFacts.named(wanted) ?? MeasureFacts(name: wanted, values: part.values(of: wanted))
    let model = TrialModel(measure: facts)
    let series = try series(shown, part, facts)
    let isTrial = series.phases.contains(.on) && series.phases.contains { $0 != .on }
    if !shown.phasePeriods.isEmpty, isTrial, isOneProduct(shown) {
      page.trial = SelfTrialAnalysis(series, model: model)
    }
    let triggers = shown.triggers(over: series).usable
    if !triggers.isEmpty { page.triggers = TriggerAnalysis(series, triggers: triggers, model: model) }
    return page
  }

  /// Whether it is known which product a trial would be of.
  private func isOneProduct(_ shown: Diary) -> Bool {
    if diary.taken != nil || shown.products.count < 2 { return true }
    Output.note("several products were taken: --taken says which one the trial is of. The page has none")
    return false
  }

  /// The days of the score; of several products with the one taken on most days.
  private func series(_ shown: Diary, _ part: TrialDiary, _ facts: MeasureFacts) throws -> TrialSeries {
    guard diary.taken == nil, let most = shown.products.first?.name else { return try part.series(of: facts).series }
    return try TrialDiary(.diary(shown, product: most), name: part.name).series(of: facts).series
  }
}
