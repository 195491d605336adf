internal import Advice
internal import Answering
internal import ArgumentParser
internal import Catalogues
internal import Labels
internal import Reports

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Put the products of a catalogue in order for a condition and a person, by what trials found.",
    discussion: """
      Safety comes first, then what the trials of the product's own strains amount to, then the benefit that can be \
      counted on with 75 % probability, then match, certainty and dose. What the evidence does not tell apart is a tie.

      CATALOGUE is what screen reads: JSON Lines ({"id", "name", "text"}), CSV or TSV with those columns, or an Open \
      Food Facts or Open Beauty Facts export, each also packed with gzip. Prices count where it has the columns price, \
      currency and servings.

      Exit codes: 0 done; 1 no line was a product; 64 wrong usage; 65 no catalogue, an empty one, or one that \
      is damaged or cut off: what came before the damage is put in order, and the answer says that there was more; 66 no \
      such file. After a signal it ends by that signal, without an answer.
      """
  )

  @Argument(help: "The catalogue: a file, or - for standard input.", completion: .file())
  var catalogue: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is meant to help: eczema, acne, rosacea, itch, dry-skin …", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String

  @OptionGroup var person: PersonOptions

  @Option(
    help: ArgumentHelp("Only products used this way: oral or topical.", valueName: "way"),
    completion: .list(["oral", "topical"])
  )
  var route: WantedRoute?

  @Option(
    help: ArgumentHelp(
      "Only products of this form: cream, cleanser, serum, mask, any other form, or supplement for all that is swallowed.",
      valueName: "form"
    ),
    completion: .list(Shelf.names),
    transform: place
  )
  var form: Shelf.Place?

  @Option(help: ArgumentHelp("How many to list.", valueName: "count"))
  var top: Int = 100

  @Option(help: ArgumentHelp("Cores to use; all unless told.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var output: AnswerOptions

  @OptionGroup var sensitivity: SensitivityOptions

  enum WantedRoute: String, ExpressibleByArgument, CaseIterable {
    case oral, topical
  }

  /// More than anybody reads, and still little memory.
  private static let longestList = 100_000
  private static let mostJobs = 256

  func validate() throws {
    _ = try ConditionArgument.condition(condition)
    guard (1...Self.longestList).contains(top) else {
      throw ValidationError("--top must be a whole number from 1 to \(Self.longestList).")
    }
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs).")
    }
  }

  @Sendable private static func place(_ word: String) throws -> Shelf.Place {
    guard let place = Shelf.place(named: word) else {
      throw ValidationError("“\(printable(word))” is no form. Known: \(Shelf.names.joined(separator: ", ")).")
    }
    return place
  }

  func run() throws {
    let condition = try ConditionArgument.condition(condition)
    let person = try person.profile()
    let shelf = Shelf(route: route.map { $0 == .oral ? .oral : .topical }, place: form)
    let (list, problem) = try ranked(condition, person, shelf)
    try output.write(JSONReport.ranking(list), Report.ranking(list))
    if let problem { throw AnswerFailure(.unreadableInput, problem.description) }
  }

  private func ranked(
    _ condition: Condition,
    _ person: Profile?,
    _ shelf: Shelf
  ) throws -> (RankingList, problem: CatalogueError?) {
    let workbench = try Workbench.open()
    let ranker = Ranker(
      advisor: try workbench.advisor(for: condition, profile: person, borrowing: sensitivity.borrowing),
      condition: condition,
      profile: person,
      limit: top
    )
    let ranking: CatalogueRanking
    do {
      ranking = try CatalogueRanking(path: catalogue, reader: try workbench.reader(), shelf: shelf, ranker: ranker)
    } catch let error as CatalogueError {
      throw AnswerFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    }
    let result = try read(ranking)
    var count = ScreenCount()
    count.add(result.tally)
    for line in count.remarksSummary { Output.note(line) }
    if let problem = ranking.problem, count.products == 0 {
      throw AnswerFailure(.unreadableInput, problem.description)
    }
    try count.expectRows(in: catalogue)
    try count.expectProducts(in: catalogue)
    var leftOut: [RankingList.Reason: Int] = [:]
    for (absence, count) in result.absent { leftOut[.notWanted(absence)] = count }
    let unreadable = result.tally.failures.filter { $0.key != .empty }.values.reduce(0) { $0 + $1.count }
    if unreadable > 0 { leftOut[.unreadable] = unreadable }
    let list = RankingList(
      condition: condition,
      shelf: shelf,
      ranked: result.ranker.list,
      read: result.tally.products,
      leftOut: leftOut,
      isCutOff: ranking.problem != nil
    )
    return (list, ranking.problem)
  }

  private func read(_ ranking: CatalogueRanking) throws(AnswerFailure) -> CatalogueRanking.Result {
    var progress = ScreenProgress(size: ranking.storedSize, productsBefore: 0, bytesBefore: 0)
    defer { progress.clear() }
    Interruption.watch()
    let result: CatalogueRanking.Result
    do {
      result = try ranking.run(jobs: jobs ?? System.processorCount) { tally in
        var count = ScreenCount()
        count.add(tally)
        progress.show(count, bytesRead: ranking.storedBytesRead)
        return Interruption.received == nil
      }
    } catch {
      throw AnswerFailure(.fault, "the system gives no thread to work on. Try --jobs 1.")
    }
    if let signal = Interruption.received {
      progress.clear()
      Output.note("interrupted after \(ScreenCount.grouped(result.tally.products)) products: nothing is put in order")
      Interruption.end(by: signal)
    }
    return result
  }
}
