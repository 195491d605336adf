internal import ArgumentParser
internal import Labels

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Read every label of a catalogue: a product a line in, a line of JSON out, in order, at any length.",
    discussion: """
      CATALOGUE is JSON Lines ({"id", "name", "text"}), CSV or TSV with those columns, or an Open Food Facts or Open \
      Beauty Facts export, each also packed with gzip. What it is follows from its content.

      Each product gives {"id", "microbes": [{"name", "strain", "strain_id", "viability", "cfu"}], "total_cfu", \
      "total_cfu_basis", "conditions_claimed"}, and with --for also "verdict" and "match". A line that is no product \
      gives {"id": null, "line", "error"}, and the run goes on. The answers are the same for any number of jobs.

      Exit codes: 0 done, lines that are no products among them; 1 done, and no line was a product; 64 wrong usage; \
      65 no catalogue, an empty file, or one that is damaged or cut off (what came before the damage is answered); \
      66 no such file; 70 the answers cannot be written, as on a full disk. After a signal it ends by that signal. \
      With --output the same command and --resume goes on where it stopped: after a signal, a crash, a full disk, and \
      with the whole file in the place of one that was cut off. Only a damaged file has to be begun anew. Where all \
      is done already, --resume says so and exits 0. An output file that is there is written over with --force alone.
      """
  )

  @Argument(help: "The catalogue: a file, or - for standard input.", completion: .file())
  var catalogue = "-"

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Say of each product what its trials found for this condition.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @Option(help: ArgumentHelp("Cores to use; all unless told.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Write the answers to this file.", valueName: "file"),
    completion: .file(extensions: ["jsonl"])
  )
  var output: String?

  @Flag(help: "Go on with the --output file of a run that was interrupted; begin where there is none.")
  var resume = false

  @Flag(help: "Write over the --output file where there is one.")
  var force = false

  @Option(help: ArgumentHelp("Stop after so many rows.", valueName: "n"))
  var limit: Int?

  @Flag(name: .customLong("json"), help: "Answer in JSON Lines, as always.")
  var isJSON = false

  private static let mostJobs = 256

  func validate() throws {
    _ = try condition.map(ConditionArgument.condition)
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs).")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
    if resume, output == nil { throw ValidationError("--resume needs --output with the file to go on with.") }
    if resume, force { throw ValidationError("--resume goes on with what is there, --force writes over it: give one.") }
  }

  func run() throws {
    let run = ScreenRun(
      catalogue: catalogue,
      condition: try condition.map(ConditionArgument.condition),
      jobs: min(jobs ?? System.processorCount, Self.mostJobs),
      output: output,
      start: resume ? .resumed : force ? .forced : .new,
      limit: limit
    )
    try run.run()
  }
}
