internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase the diary, or a part of it with its history, for good.",
    discussion: """
      The entries are overwritten in the file and its log. Copies and exports that you made are not known here. What a \
      disk keeps of files that shrank is beyond any program: against that, encrypt the disk.
      """
  )

  @Flag(help: "Everything, and the file itself.")
  var all = false

  @Option(help: ArgumentHelp("This day: \(DayArgument.help).", valueName: "day"))
  var day: DayArgument?

  @OptionGroup var range: DayRangeOptions

  @Option(help: ArgumentHelp("This score, on all days.", valueName: "measure"))
  var measure: String?

  @Option(help: ArgumentHelp("This product, on all days.", valueName: "name"))
  var product: String?

  @Option(help: ArgumentHelp("This medicine, on all days.", valueName: "name"))
  var rescue: String?

  @Option(help: ArgumentHelp("This trigger, on all days.", valueName: "name"))
  var trigger: String?

  @Flag(help: "All notes.")
  var notes = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  private var chosen: [DiaryStore.Forgettable] {
    var chosen: [DiaryStore.Forgettable] = all ? [.everything] : []
    if let day { chosen.append(.days(day.day...day.day)) }
    if !range.isWhole {
      let first = range.from?.day ?? CalendarDay(number: -1_000_000)
      chosen.append(.days(first...(range.to?.day ?? CalendarDay(number: 10_000_000))))
    }
    if let measure { chosen.append(.subject(.score(DiaryMeasure.named(measure)?.id ?? measure))) }
    if let product { chosen.append(.subject(.product(product))) }
    if let rescue { chosen.append(.subject(.rescue(rescue))) }
    if let trigger { chosen.append(.subject(.trigger(trigger))) }
    if notes { chosen.append(.subject(.note)) }
    return chosen
  }

  func validate() throws {
    guard chosen.count == 1 else {
      throw ValidationError(
        "Say what to forget, one thing at a time: --all, --day, --from and --to, --measure, --product, --rescue,"
          + " --trigger or --notes."
      )
    }
  }

  func run() throws {
    guard let what = chosen.first else { return }
    do {
      let store = try place.reading()
      let path = store.path
      try confirm(try store.diary().entries.count { Self.fits($0, what) })
      let forgotten = try store.forget(what)
      if format.isJSON {
        try Output.write(
          ["forgotten": .number(Double(forgotten.entries)), "removed_file": .bool(forgotten.removedFile)] as JSON
        )
      }
      let file = forgotten.removedFile ? ", and its file is gone" : ""
      Output.note(
        forgotten.entries == 0 && what != .everything
          ? "0 entries forgotten: nothing of the kind is in the diary"
          : "\(Self.entries(forgotten.entries)) forgotten for good\(file)"
      )
      if what == .everything, !forgotten.removedFile {
        Output.note("\(printable(path)) is open elsewhere, so the empty file stays")
      }
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }

  private static func fits(_ entry: DiaryEntry, _ what: DiaryStore.Forgettable) -> Bool {
    switch what {
    case .everything: true
    case .days(let days): days.contains(entry.day)
    case .subject(let subject): entry.subject.isSame(as: subject)
    }
  }

  private func confirm(_ count: Int) throws {
    guard !yes else { return }
    guard System.inputIsTerminal, System.errorIsTerminal else {
      throw AnswerFailure(.usage, "there is no terminal to ask on. To forget \(Self.entries(count)), give --yes")
    }
    System.writeToError("Forget \(Self.entries(count)), history included, for good? [y/N] ")
    guard let answer = readLine(), EverydayAnswer.truth(answer) == true else {
      throw AnswerFailure(.contentIsWrong, "nothing was forgotten")
    }
  }
}
