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

  private func page(_ source: NamedTrialDiary) throws -> DoctorsPage {
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
    let sheet = try source.ask { _ in
      try DoctorsSheet(of: shown, measure: wanted, person: name.map(printable), taken: diary.taken)
    }
    if sheet.leavesProductOpen {
      Output.note("several products were taken: --taken says which one the trial is of. The page has none")
    }
    return sheet.page
  }
}
