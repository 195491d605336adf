internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryPlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw scores over days, with phases and what was taken and met; notes are left out."
  )

  @OptionGroup var range: DayRangeOptions

  @Option(
    help: ArgumentHelp(
      "Draw this score, and not those with most days; may be given several times.",
      valueName: "measure"
    )
  )
  var measure: [String] = []

  @Option(
    help: ArgumentHelp("Draw to this file, and not in the terminal.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"])
  )
  var svg: String?

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    try svg.map { try PlotFile.check($0, option: "--svg") }
  }

  func run() throws {
    let diary: Diary
    do {
      diary = try place.reading().diary()
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
    let measures = measure.map { DiaryMeasure.named($0)?.id ?? $0 }
    let known = Set(diary.measures.map(\.id))
    for (asked, id) in zip(measure, measures) where !known.contains(id) && !diary.isEmpty {
      throw AnswerFailure(.usage, "the diary has no score called “\(printable(asked))”")
    }
    let plot = DiaryPlot(diary, measures: measures, from: range.from?.day, to: range.to?.day)
    if let svg { try PlotFile.write(plot.svg(), to: svg, option: "--svg", isPrivate: true) }
    if format.isJSON {
      try Output.write(JSONReport.plot(plot))
    } else if svg == nil {
      try System.writeToOutput(plot.text(Output.style))
    }
  }
}
