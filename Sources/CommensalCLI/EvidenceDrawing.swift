internal import Advice
internal import Answering
internal import ArgumentParser
internal import Evidence
internal import Labels
internal import Microbes
internal import Reports

/// The ways of taking it that a plot can be restricted to.
enum DrawnRoute: String, CaseIterable, ExpressibleByArgument {
  case oral, topical

  var route: TrialArm.Route {
    switch self {
    case .oral: .oral
    case .topical: .topical
    }
  }
}

/// The purposes that a plot can be restricted to.
enum DrawnPurpose: String, CaseIterable, ExpressibleByArgument {
  case treatment, prevention, cosmetic

  var purpose: Trial.Purpose {
    switch self {
    case .treatment: .treatment
    case .prevention: .prevention
    case .cosmetic: .cosmetic
    }
  }
}

/// Draws what the held trials of a condition found.
struct EvidenceDrawing {
  let workbench: Workbench
  let options: TrialsCommand

  func draw(_ condition: String, to file: String) throws {
    let evidence = try workbench.evidence()
    let identifier = try options.identifier(condition, among: try workbench.overviews())
    let question = try question(about: identifier, in: evidence)
    let pooled = PooledContrasts(question, in: evidence, differences: try workbench.minimalImportantDifferences())
    switch options.plot.kind ?? .forest {
    case .forest:
      let models = pooled.models(in: evidence, options: options.sensitivity.borrowing)
      let plot = pooled.forestPlot(model: .init(pooled, models: models))
      try options.plot.write(plot.svg(), to: file)
      if !options.format.isJSON { try Output.write(Report.effects(pooled, figure: .forest(plot))) }
    case .funnel:
      let plot = pooled.funnelPlot()
      try options.plot.write(plot.svg(), to: file)
      if !options.format.isJSON { try Output.write(Report.effects(pooled, figure: .funnel(plot))) }
    }
  }

  /// Writes a page for a specialist.
  func writePage(_ condition: String, to file: String) throws {
    let evidence = try workbench.evidence()
    let differences = try workbench.minimalImportantDifferences()
    let identifier = try options.identifier(condition, among: try workbench.overviews())
    let question = try question(about: identifier, in: evidence)
    let pooled = PooledContrasts(question, in: evidence, differences: differences)
    let models = pooled.models(in: evidence, options: options.sensitivity.borrowing)
    let tables = models.compactMap(\.self).map { model in
      SummaryOfFindings(
        model: model,
        evidence: evidence,
        minimalImportantDifference: differences.threshold(in: pooled.set.family)
      )
    }
    let report = Report.findings(
      pooled,
      tables: tables,
      figures: [
        .init(.forest(pooled.forestPlot(model: .init(pooled, models: models)))),
        .init(.funnel(pooled.funnelPlot())),
      ]
    )
    try System.writeFile(report.html(), to: file, option: "--html")
    Output.note("the page is in \(printable(file))")
  }

  private func question(about condition: String, in evidence: EvidenceBase) throws -> EvidenceQuestion {
    let known = EvidenceQuestion.measures(for: condition, in: evidence)
    let route = options.route?.route
    let purpose = options.purpose?.purpose
    if let asked = options.measure {
      guard let measure = known.first(where: { $0.lowercased() == asked.lowercased() }) else {
        throw unknownMeasure(asked, known: known, condition: condition)
      }
      return EvidenceQuestion(condition: condition, route: route, purpose: purpose ?? .treatment, measure: measure)
    }
    let named = Condition(rawValue: condition)
    if let named, let usual = EvidenceQuestion.usual(for: named, route: route, purpose: purpose, in: evidence) {
      return usual
    }
    let hint = known.isEmpty ? "" : " Name a measure with --measure: \(Self.some(known))."
    throw AnswerFailure(
      .contentIsWrong,
      "there is no usual measure of the trials held for \(printable(condition)) to draw.\(hint)"
    )
  }

  /// The first few, for a message.
  private static func some(_ measures: [String]) -> String {
    let shown = 8
    return measures.prefix(shown).joined(separator: ", ") + (measures.count > shown ? " …" : "")
  }

  private func unknownMeasure(_ asked: String, known: [String], condition: String) -> ValidationError {
    let nearest = Spelling.nearest(to: asked, among: known)
    let all = known.isEmpty ? "None is held." : "Reported are \(Self.some(known))."
    let suggestion = nearest.isEmpty ? all : "Did you mean \(nearest.joined(separator: " or "))?"
    return ValidationError("No trial for \(printable(condition)) reports “\(printable(asked))”. \(suggestion)")
  }
}
