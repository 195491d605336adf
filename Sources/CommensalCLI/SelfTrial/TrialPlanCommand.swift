internal import Advice
internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Reports
internal import SelfTrial

struct TrialPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan days with and without a product: which order tells best, how likely it is to tell, and a calendar.",
    discussion: """
      How much your skin goes up and down by itself decides how long a trial has to be: that is taken from your diary, \
      or from a table as analyse reads it; without either, what is usual is taken. Designs are tried on made-up people \
      like you, each diary analysed as yours will be.
      """
  )

  @OptionGroup var diary: TrialDiaryOptions

  @Option(
    help:
      "The measure: SCORAD, POEM, itch_NRS …; without it the one that the diary has most of, or itch_NRS, with --product SCORAD."
  )
  var measure: String?

  @Option(
    help: ArgumentHelp(
      "The effect to look for, in points; without it what trials of --product found, or the least that matters.",
      valueName: "points"
    )
  )
  var effect: Double?

  @Option(
    help: ArgumentHelp("The product's label: looks for what its trials found.", valueName: "label"),
    completion: .file()
  )
  var product: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is meant to help, with --product.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @Option(help: ArgumentHelp("How long the trial may take, at most.", valueName: "weeks"))
  var weeks: Int = 12

  @Option(help: ArgumentHelp("Plan this design and not the best: such as alternating-14x3.", valueName: "design"))
  var design: String?

  @Option(help: ArgumentHelp("The first day; without it the next Monday.", valueName: "date"))
  var start: String?

  @Option(help: ArgumentHelp("Of the order of phases and the made-up people; without it drawn.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Made-up people for each of the best designs.", valueName: "count"))
  var people: Int = 200

  @Option(help: ArgumentHelp("Share of days without an entry that is expected.", valueName: "share"))
  var missing: Double = 0.1

  @Option(help: ArgumentHelp("Share of doses that is expected to be taken.", valueName: "share"))
  var adherence: Double = 0.9

  @Option(
    help: ArgumentHelp(
      "Name the phases A and B, by chance, and write to this file which is the product, for whoever fills the boxes.",
      valueName: "key.txt"
    ),
    completion: .file()
  )
  var blind: String?

  @Option(
    help: ArgumentHelp("Write the plan for calendar programs to this file.", valueName: "file.ics"),
    completion: .file(extensions: ["ics"])
  )
  var ics: String?

  @Option(
    help: ArgumentHelp("Write a table to fill in to this file.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"])
  )
  var table: String?

  @OptionGroup var model: TrialModelOptions

  @OptionGroup var output: AnswerOptions

  func validate() throws {
    guard (1...104).contains(weeks) else { throw ValidationError("--weeks is a whole number from 1 to 104.") }
    guard (8...20_000).contains(people) else { throw ValidationError("--people is a whole number from 8 to 20,000.") }
    guard (0..<1).contains(missing) else { throw ValidationError("--missing is a share from 0 to below 1.") }
    guard adherence > 0, adherence <= 1 else { throw ValidationError("--adherence is a share above 0, at most 1.") }
    if let effect, effect == 0 || !effect.isFinite {
      throw ValidationError("--effect is a number of points other than 0.")
    }
    if product != nil, condition == nil { throw ValidationError("--product needs --for with a condition.") }
    if let condition { _ = try ConditionArgument.condition(condition) }
    if let design, TrialDesign(id: design, days: weeks * 7) == nil {
      throw ValidationError(
        "“\(printable(design))” is no design. Designs are before-after, and alternating, counterbalanced or randomised "
          + "with days and times: alternating-14x3."
      )
    }
    if blind != nil, let design, TrialDesign(id: design, days: weeks * 7)?.kind != .randomised {
      throw ValidationError("--blind needs a randomised design: in the others everybody knows what comes first.")
    }
    if let start, CalendarDay(start) == nil {
      throw ValidationError("--start is a date such as 2027-01-04. “\(printable(start))” is none.")
    }
  }

  func run() async throws {
    try checkFiles()
    let diary = try diary.readIfAny()
    let name = MeasureFacts.known(
      as: measure ?? diary?.days.measures.first?.name ?? (product == nil ? "itch_NRS" : "SCORAD")
    )
    let facts = model.settings.facts(of: name, values: diary?.days.values(of: name) ?? [])
    guard diary != nil || MeasureFacts.named(name) != nil else {
      throw AnswerFailure(.usage, "\(printable(name)) is not known: give a diary with its values")
    }
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let (effect, source) = try effect(on: facts)
    let trialModel = model.settings.model(of: facts, prior: .flat)
    var study = DesignStudy(
      model: trialModel,
      variability: try variability(diary, facts, trialModel),
      effect: effect,
      seed: seed,
      threads: System.processorCount
    )
    study.missing = missing
    study.adherence = adherence
    let plan = try await planned(study, source)
    try writeFiles(plan)
    try output.write(JSONReport.plan(plan), Report.plan(plan))
  }

  private func planned(_ study: DesignStudy, _ source: String) async throws -> PlannedTrial {
    let planning = TrialPlanning(
      study: study,
      weeks: weeks,
      people: people,
      start: startDay,
      effectSource: source,
      design: design.flatMap { TrialDesign(id: $0, days: weeks * 7) },
      isBlind: blind != nil
    )
    let tooShort = AnswerFailure(.usage, "a blind trial needs four weeks or more: --weeks")
    guard !planning.designs.isEmpty else { throw tooShort }
    let showsProgress = System.errorIsTerminal
    let plan = await planning.plan { share in
      if showsProgress { System.writeToError("\rtrying designs: \(Int((100 * share).rounded())) % ") }
    }
    if showsProgress { System.writeToError("\r                          \r") }
    guard var plan else { throw tooShort }
    plan.blinding = try blind.map { path throws(AnswerFailure) in try blinding(path) }
    return plan
  }

  // MARK: What is given

  private func variability(
    _ diary: NamedTrialDiary?,
    _ facts: MeasureFacts,
    _ model: TrialModel
  ) throws -> TrialVariability {
    guard let diary,
      diary.days.measures.contains(where: { MeasureFacts.named($0.name)?.name ?? $0.name == facts.name })
    else {
      return .population
    }
    let series = try diary.ask { try $0.series(of: facts).series }
    let variability = TrialVariability(series, model: model)
    if case .population = variability {
      Output.note(
        "the diary has \(series.observedDays) days of \(printable(facts.name)); with \(TrialVariability.leastDays) or more "
          + "the plan would rest on them"
      )
    }
    return variability
  }

  private func effect(on facts: MeasureFacts) throws -> (points: Double, source: String) {
    let improvement = facts.lowerIsBetter ? -1.0 : 1.0
    if let effect { return (improvement * abs(effect), "as you asked") }
    if let product, let condition {
      if let found = try ProductEffect.found(product, for: ConditionArgument.condition(condition), on: facts) {
        guard case .evidence(let mean, _) = found, mean * improvement > 0 else {
          throw AnswerFailure(
            .contentIsWrong,
            "trials of this product's microbes found no benefit on \(printable(facts.name)); say with --effect what you "
              + "would want to see"
          )
        }
        return (mean, "as the trials of its microbes found, weighed with all similar trials")
      }
      Output.note(
        "no trial of this product's microbes measured \(printable(facts.name)); the least difference that matters is "
          + "looked for"
      )
    }
    return TrialPlanning.leastEffect(on: facts)
  }

  private var startDay: CalendarDay {
    if let start, let day = CalendarDay(start) { return day }
    return TrialPlanning.monday(after: System.now.localDay)
  }

  // MARK: What is written

  /// Nothing that somebody filled in, and no key, is written over; and that is said before the work begins.
  private func checkFiles() throws(AnswerFailure) {
    for (option, path) in [("--table", table), ("--blind", blind), ("--ics", ics)] {
      if let path, System.exists(path) {
        throw AnswerFailure(
          .usage,
          "\(printable(path)) is there already, and is not written over: give \(option) another name"
        )
      }
    }
    if startDay < System.now.localDay { Output.note("the plan begins on \(startDay), which is past") }
  }

  /// Draws the letters and writes the key, which is not shown.
  private func blinding(_ path: String) throws(AnswerFailure) -> PlannedTrial.Blinding {
    let isFirst = Bool.random()
    let letters = PlannedTrial.Blinding(on: isFirst ? "A" : "B", off: isFirst ? "B" : "A")
    let key = """
      Box \(letters.on) holds the product, box \(letters.off) what looks, smells and tastes like it.
      Keep this from whoever takes it until the last day. Then: commensal trial analyse TABLE --on \(letters.on)

      """
    try System.writeFile(key, to: path, option: "--blind")
    Output.note("the key is in \(printable(path)): give it to whoever fills the boxes, and do not look")
    return letters
  }

  private func writeFiles(_ plan: PlannedTrial) throws {
    if let ics {
      try System.writeFile(plan.calendar.text, to: ics, option: "--ics")
      Output.note("the calendar is in \(printable(ics))")
    }
    if let table {
      try System.writeFile(plan.table, to: table, option: "--table")
      Output.note("the table to fill in is in \(printable(table))")
    }
  }
}
