internal import Advice
internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Reports

struct TrialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trials",
    abstract: "List the trials that are held, for a condition or of a microbe; draw what they found.",
    discussion: """
      With --plot the results of a condition's controlled trials are drawn in one plot and told in figures, pooled \
      apart by the way it was taken (REML, Knapp and Hartung); what is left out is counted by reason.
      """
  )

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only trials for this condition.", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String?

  @Option(
    help: ArgumentHelp("Only trials of this genus, species or strain, by any of its names.", valueName: "name")
  )
  var microbe: String?

  @OptionGroup var plot: PlotOptions

  @Option(
    help: ArgumentHelp(
      "What to draw: SCORAD, eczema-severity, acne-lesions, responder or any measure that trials report.",
      valueName: "name"
    )
  )
  var measure: String?

  @Option(
    help: ArgumentHelp("Draw only what was taken this way.", valueName: "way"),
    completion: .list(["oral", "topical"])
  )
  var route: DrawnRoute?

  @Option(
    help: ArgumentHelp("Draw only trials of this purpose.", valueName: "purpose"),
    completion: .list(DrawnPurpose.allCases.map(\.rawValue))
  )
  var purpose: DrawnPurpose?

  @Option(
    help: ArgumentHelp(
      "Write a page to this file: a summary of findings for each blend, with plots and what was left out.",
      valueName: "file"
    ),
    completion: .file(extensions: ["html"])
  )
  var html: String?

  @OptionGroup var sensitivity: SensitivityOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var citation: CitationOptions

  func validate() throws {
    if format.isJSON && citation.citationFormat != nil {
      throw ValidationError("Give either --json or --cite, not both.")
    }
    if html != nil {
      if condition == nil { throw ValidationError("--html needs --for with a condition.") }
      if microbe != nil || format.isJSON || citation.citationFormat != nil || plot.file != nil {
        throw ValidationError("Give --html without --microbe, --json, --cite and --plot.")
      }
    }
    if plot.file != nil {
      if condition == nil { throw ValidationError("--plot needs --for with a condition.") }
      if microbe != nil { throw ValidationError("--plot draws all microbes of a condition: leave out --microbe.") }
    } else if measure != nil || route != nil || purpose != nil {
      throw ValidationError("--measure, --route and --purpose say what to draw: give --plot a file too.")
    }
  }

  func run() throws {
    let workbench = try Workbench.open()
    if let file = plot.file, let condition {
      try EvidenceDrawing(workbench: workbench, options: self).draw(condition, to: file)
      // JSON is the list of trials, drawn or not.
      if !format.isJSON { return }
    }
    if let html, let condition {
      try EvidenceDrawing(workbench: workbench, options: self).writePage(condition, to: html)
      return
    }
    let condition = try self.condition.map { try identifier($0, among: try workbench.overviews()) }
    let named = try microbe.map { try workbench.microbe(named: $0) }
    let findings = try workbench.overviews(ofCondition: condition, microbe: named)
    if let format = citation.citationFormat {
      try Output.write(findings.map(\.trial), as: format)
    } else if format.isJSON {
      try Output.write(JSONReport.trials(findings, condition: condition, microbe: named?.name))
    } else {
      try Output.write(Report.trials(findings, condition: condition, microbe: named?.name))
    }
  }

  /// Trials know a few conditions more than labels do (`healthy-skin`).
  func identifier(_ word: String, among held: [TrialOverview]) throws -> String {
    let key = word.lowercased()
    if held.contains(where: { $0.trial.condition == key }) { return key }
    return try ConditionArgument.condition(word).rawValue
  }
}
