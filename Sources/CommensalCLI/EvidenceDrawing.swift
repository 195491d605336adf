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
    let reading = try reading(of: condition)
    switch options.plot.kind ?? .forest {
    case .forest:
      let plot = reading.forestPlot
      try options.plot.write(plot.svg(), to: file)
      if !options.format.isJSON { try Output.write(Report.effects(reading.pooled, figure: .forest(plot))) }
    case .funnel:
      let plot = reading.funnelPlot
      try options.plot.write(plot.svg(), to: file)
      if !options.format.isJSON { try Output.write(Report.effects(reading.pooled, figure: .funnel(plot))) }
    }
  }

  /// Writes a page for a specialist.
  func writePage(_ condition: String, to file: String) throws {
    let reading = try reading(of: condition)
    let report = Report.findings(
      reading.pooled,
      tables: reading.tables,
      figures: [.init(.forest(reading.forestPlot)), .init(.funnel(reading.funnelPlot))]
    )
    try System.writeFile(report.html(), to: file, option: "--html")
    Output.note("the page is in \(printable(file))")
  }

  private func reading(of condition: String) throws -> EvidenceReading {
    let identifier = try options.identifier(condition, among: try workbench.overviews())
    do {
      let question = try EvidenceQuestion(
        asking: identifier,
        measure: options.measure,
        route: options.route?.route,
        purpose: options.purpose?.purpose,
        of: try workbench.evidence(),
        naming: "--measure"
      )
      return try workbench.reading(question, borrowing: options.sensitivity.borrowing)
    } catch let error as EvidenceQuestionError {
      switch error.reason {
      case .unknownMeasure: throw ValidationError(error.message)
      case .noUsualMeasure: throw AnswerFailure(.contentIsWrong, error.message)
      }
    }
  }
}
