internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show what was written down, day by day."
  )

  @OptionGroup var range: DayRangeOptions

  @Option(help: ArgumentHelp("Only this score: itch, SCORAD …", valueName: "measure"))
  var measure: [String] = []

  @Flag(help: "Show every entry with what took its place, and when it was entered.")
  var history = false

  @Flag(help: "Show all days, and not only the last \(mostDays).")
  var all = false

  @Flag(help: "First read the whole file, and tell where something in it does not fit.")
  var check = false

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  private static let mostDays = 30

  func run() throws {
    let diary: Diary
    do {
      let store = try place.reading()
      if check {
        try store.check()
        Output.note("the whole file was read: nothing in it is wrong")
      }
      diary = try store.diary()
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
    let wanted = Set(measure.map { DiaryEntry.Subject.score(DiaryMeasure.named($0)?.id ?? $0).key })
    let shown = diary.filtered { range.contains($0.day) && (wanted.isEmpty || wanted.contains($0.subject.key)) }
    if shown.isEmpty, !diary.isEmpty, !format.isJSON {
      throw AnswerFailure(
        .contentIsWrong,
        "nothing that the diary holds fits: look without --measure, --from and --to"
      )
    }
    if format.isJSON {
      try Output.write(JSONReport.diary(shown, phases: diary, isHistory: history))
      return
    }
    let most = all || !range.isWhole ? nil : Self.mostDays
    try Output.write(
      history ? Report.diaryHistory(shown, most: most.map { $0 * 3 }) : Report.diary(shown, phases: diary, most: most)
    )
  }
}
