internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial

struct TrialTriggersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triggers",
    abstract: "Say which triggers of your diary (pollen, dust, food, weather …) go with worse days, and how surely.",
    discussion: """
      The table is a diary with triggers: what “commensal diary export” writes, or a row a day with columns such as \
      date, itch, pollen and dust. A trigger may act on the same day or up to three days later. Looking at many finds \
      something in every diary; so of all that are named here, no more than one in twenty is to be expected wrong.
      """
  )

  @OptionGroup var diary: TrialDiaryOptions

  @Option(help: "The measure; without it the one with most values.")
  var measure: String?

  @OptionGroup var model: TrialModelOptions

  @OptionGroup var output: AnswerOptions

  func run() throws {
    let diary = try diary.read()
    let (analysis, constant) = try diary.ask { try $0.triggersAnalysed(measure, settings: model.settings) }
    if constant > 0 {
      let count = constant == 1 ? "one trigger was" : "\(constant) triggers were"
      Output.note("\(count) the same on every day, and cannot be told from any other day")
    }
    guard let analysis else {
      throw AnswerFailure(
        .contentIsWrong,
        "\(diary.name) has no trigger that changes from day to day. Note them: commensal diary add pollen=2"
      )
    }
    try output.write(JSONReport.triggers(analysis), Report.triggers(analysis))
  }
}
