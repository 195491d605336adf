internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial
internal import Storage

struct DiaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write something down about today or another day.",
    discussion: """
      commensal diary add itch=6 sleep=3 SCORAD=34 took="LGG drops" rescue=hydrocortisone pollen=2 note="swam"
      commensal diary add --date yesterday took="LGG drops*1/2" food=eggs
      commensal diary add phase=on

      Known are \(EntryWords.help). A phase holds until another is set. What is said again about the same day takes the \
      place of what was said before, which stays in the history. Without any words, on a terminal, it asks.
      """
  )

  @Argument(help: ArgumentHelp("What to write down: itch=6 …", valueName: "entry"))
  var words: [String] = []

  @Option(help: ArgumentHelp("The day it is about: \(DayArgument.help).", valueName: "day"))
  var date: DayArgument?

  @Flag(help: "Take back what was said of that day: itch, note, pollen, took=\"LGG drops\".")
  var withdraw = false

  @Flag(
    name: .customLong("stdin"),
    help: ArgumentHelp(
      "Read lines such as “2026-11-20 itch=6 note=\"a b\"” and answer each with “kept N” or “refused LINE: why”.",
      discussion: "When “kept” is printed, the entry is on the disk."
    )
  )
  var isFromInput = false

  @OptionGroup var place: DiaryOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    _ = try date?.checked()
    if isFromInput, !words.isEmpty || date != nil || withdraw {
      throw ValidationError("--stdin takes its entries and days from standard input, not from the command line.")
    }
    if withdraw, words.isEmpty { throw ValidationError("--withdraw needs what is to be taken back, such as itch.") }
  }

  func run() throws {
    do {
      if isFromInput { return try readLines() }
      let day = date?.day ?? System.now.localDay
      let statements =
        words.isEmpty
        ? try asked(day)
        : withdraw ? try EntryArguments.withdrawals(words, on: day) : try EntryArguments.statements(words, on: day)
      let kept = try place.writing().keep(statements, at: System.now)
      if format.isJSON {
        try Output.write(JSONReport.kept(kept.entries, replaced: kept.replaced))
      } else {
        try System.writeToOutput(Report.kept(kept.entries, on: day, replaced: kept.replaced).text(Output.style))
      }
    } catch let error as StorageError {
      throw AnswerFailure(error)
    }
  }

  // MARK: Asking

  private func asked(_ day: CalendarDay) throws -> [EntryArguments.Statement] {
    guard System.inputIsTerminal, System.errorIsTerminal else {
      throw AnswerFailure(
        .usage,
        "there is nothing to write down, and no terminal to ask on. Say it, such as: commensal diary add itch=6 sleep=3"
      )
    }
    let products = try place.writing().diary().recentProducts
    var interview = DiaryInterview(day: day, say: System.writeToError, listen: { readLine() })
    do {
      let contents = try interview.run(products: products)
      guard !contents.isEmpty else { throw AnswerFailure(.contentIsWrong, "nothing was said, so nothing is kept") }
      return contents.map { (day, $0) }
    } catch is DiaryInterview.Ended {
      throw AnswerFailure(.contentIsWrong, "stopped; nothing is kept")
    }
  }

  // MARK: Lines of a script

  private func readLines() throws {
    let store = try place.writing()
    var number = 0
    var refused = 0
    while let text = readLine() {
      number += 1
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      do throws(AnswerFailure) {
        let statements = try EntryArguments.line(text, today: System.now.localDay)
        let kept: DiaryStore.Kept
        do {
          kept = try store.keep(statements, at: System.now)
        } catch {
          throw AnswerFailure(error)
        }
        try answer(["kept": .number(Double(kept.sequence)), "line": .number(Double(number))], "kept \(kept.sequence)")
      } catch {
        guard error.code == .usage else { throw error }
        refused += 1
        try answer(
          ["refused": .number(Double(number)), "why": .string(error.message)],
          "refused \(number): \(error.message)"
        )
      }
    }
    if refused > 0 { throw AnswerFailure(.contentIsWrong, "\(refused) of \(number) lines are not kept") }
  }

  private func answer(_ document: JSON, _ words: String) throws(AnswerFailure) {
    try System.writeToOutput((format.isJSON ? document.text(.compact) : words) + "\n")
  }
}

extension Diary {
  /// The products of the last weeks, the one taken last first, each with what was planned.
  var recentProducts: [DiaryEntry.Product] {
    let weeks = 4
    guard let last = span?.upperBound else { return [] }
    var products: [DiaryEntry.Product] = []
    for entry in current.reversed() where entry.day.distance(to: last) <= 7 * weeks {
      guard case .product(let product) = entry.content else { continue }
      if !products.contains(where: { $0.name.lowercased() == product.name.lowercased() }) { products.append(product) }
    }
    return products
  }
}
