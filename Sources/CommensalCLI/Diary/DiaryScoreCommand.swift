internal import Answering
internal import ArgumentParser
internal import Reports
internal import SelfTrial

struct DiaryScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score answers on a published scale: SCORAD, POEM, EASI, DLQI and others.",
    discussion: """
      The wording of questionnaires is not part of the program: have the form at hand, write down the answers, and \
      score them. What a scale asks for is said by --items, with a file to start from.
      """
  )

  @Argument(
    help: "The scale, such as SCORAD, POEM, EASI, DLQI or itch_NRS.",
    completion: .list(RatingScale.all.map(\.id))
  )
  var scale: String?

  @Option(
    help: ArgumentHelp("The answers: a YAML or JSON file, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var answers: String?

  @Flag(help: "Say what the scale asks for, with a file to start from.")
  var items = false

  @Flag(help: "List the scales.")
  var list = false

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if list {
      guard scale == nil, answers == nil, !items else {
        throw ValidationError("--list stands alone: it lists every scale.")
      }
      return
    }
    guard let scale else {
      throw ValidationError("Name a scale: \(Self.known). --list says what each measures.")
    }
    _ = try Self.named(scale)
    guard items != (answers != nil) else {
      throw ValidationError("Give the answers with --answers FILE, or ask with --items what they are.")
    }
  }

  func run() throws {
    guard let scale = try scale.map(Self.named) else {
      return format.isJSON
        ? try Output.write(JSONReport.scales(RatingScale.all)) : try Output.write(Report.scales(RatingScale.all))
    }
    guard let answers else {
      return format.isJSON ? try Output.write(JSONReport.items(of: scale)) : try Output.write(Report.items(of: scale))
    }
    let value = try AnswerFile.read(answers)
    do throws(ScaleError) {
      try write(try scale.score(try scale.answers(from: value)))
    } catch {
      try refuse(scale, error, file: answers)
    }
  }

  private func write(_ score: ScaleScore) throws(ScaleError) {
    // The two kinds of error do not mix in one typed `do`.
    do throws(AnswerFailure) {
      if format.isJSON { try Output.write(JSONReport.score(score)) } else { try Output.write(Report.score(score)) }
    } catch {
      Output.note(error.message)
      System.exit(error.code)
    }
  }

  /// Answers that leave a scale without a score are an answer too; those that cannot be read are not.
  private func refuse(_ scale: RatingScale, _ error: ScaleError, file: String) throws(AnswerFailure) {
    if case .notScored = error {
      if format.isJSON { try Output.write(JSONReport.noScore(scale, because: error)) }
      throw AnswerFailure(.contentIsWrong, "\(error)")
    }
    let advice = "“commensal diary score \(scale.id) --items” says what is expected"
    let name = file == "-" ? "standard input" : printable(file)
    throw AnswerFailure(.unreadableInput, "\(name): \(error). \(advice)")
  }

  private static func named(_ name: String) throws -> RatingScale {
    guard let scale = RatingScale.named(name) else {
      throw ValidationError("“\(printable(name))” is not a scale that is known here. Known are \(known).")
    }
    return scale
  }

  private static var known: String { RatingScale.all.map(\.id).joined(separator: ", ") }
}
