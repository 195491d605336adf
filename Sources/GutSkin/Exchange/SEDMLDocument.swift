/// Scenarios as simulations in the Simulation Experiment Description Markup Language, SED-ML Level 1 Version 4
/// (<https://sed-ml.org/specifications.html>): which model to run, for how long, how exactly, and what of it to report and
/// plot.
///
/// Each scenario is a model file of its own, ``SBMLDocument``, that lies beside the document under its
/// ``SBMLDocument/fileName``: the schedules differ, and they stand in the models. Output starts at the scenario's day 0,
/// after the burn-in, with a point each day; the week is reported beside it.
public struct SEDMLDocument: Sendable, Hashable {
  /// What is simulated, each with an id of its own.
  public var scenarios: [Scenario]
  /// How many weeks from day 0.
  public var weeks: Int

  /// Made for some scenarios.
  public init(_ scenarios: [Scenario], weeks: Int) {
    self.scenarios = scenarios
    self.weeks = weeks
  }

  /// The name that the document has in an archive.
  public static let fileName = "simulations.sedml"

  /// The file, to be stored as UTF-8.
  public var text: String { root.document }

  private static let namespace = "http://sed-ml.org/sed-ml/level1/version4"

  private var root: MarkupElement {
    let runs = scenarios.map { ScenarioRun($0, weeks: weeks) }
    let lists = [
      ("listOfModels", runs.map(\.model)),
      ("listOfSimulations", runs.map(\.simulation)),
      ("listOfTasks", runs.map(\.task)),
      ("listOfDataGenerators", runs.flatMap(\.dataGenerators)),
      ("listOfOutputs", runs.map(\.report) + runs.flatMap(\.plots) + comparison(runs)),
    ]
    return MarkupElement(
      "sedML",
      ["xmlns": Self.namespace, "xmlns:sbml": SBMLDocument.core, "level": "1", "version": "4"],
      [notes] + lists.filter { !$0.1.isEmpty }.map { MarkupElement($0.0, [:], $0.1) }
    )
  }

  private var notes: MarkupElement {
    let files = scenarios.map { SBMLDocument($0).fileName }.joined(separator: ", ")
    return SBMLDocument.notes([
      "Scenarios of a model of the gut–skin axis in atopic eczema. A research model with mostly assumed constants: it is not"
        + " a medical device and makes no claim about any one person.",
      "The models lie beside this file: \(files). “commensal model export --format sbml” writes each, and --format combine"
        + " all in one archive with this file.",
      "Time is in days and starts with the burn-in. Reports and plots start at the scenario's day 0, which is week 0.",
      "No step is longer than a day, so that none passes over a day's input.",
    ])
  }

  /// One course of severity beside the other.
  private func comparison(_ runs: [ScenarioRun]) -> [MarkupElement] {
    guard runs.count > 1 else { return [] }
    return [
      SEDML.plot(
        id: "severity_of_all",
        name: "SCORAD in every scenario",
        vertical: "SCORAD",
        curves: runs.map { (name: $0.scenario.name, across: $0.weekID, up: $0.id(of: .readOut(.scorad))) }
      )
    ]
  }
}

/// One scenario in a SED-ML document.
private struct ScenarioRun {
  let scenario: Scenario
  let weeks: Int
  /// What the ids of its parts end with.
  let suffix: String

  init(_ scenario: Scenario, weeks: Int) {
    self.scenario = scenario
    self.weeks = weeks
    suffix = SBMLDocument.identifier(scenario.id)
  }

  private var modelID: String { "model_\(suffix)" }
  private var taskID: String { "task_\(suffix)" }
  private var simulationID: String { "days_\(suffix)" }
  var weekID: String { "week_\(suffix)" }

  func id(of symbol: Formula.Symbol) -> String { "\(symbol.name)_\(suffix)" }

  /// What is reported: every state, and every read-out that was held against data.
  private var reported: [Formula.Symbol] {
    StateVariable.allCases.map(Formula.Symbol.state)
      + ReadOut.allCases.filter(\.isCalibrated).map(Formula.Symbol.readOut)
  }

  var model: MarkupElement {
    MarkupElement(
      "model",
      [
        "id": modelID, "name": "\(scenario.id), \(scenario.name): \(scenario.meaning)",
        "language": "urn:sedml:language:sbml.level-3.version-1", "source": SBMLDocument(scenario).fileName,
      ]
    )
  }

  /// A point a day from day 0 on.
  var simulation: MarkupElement {
    let days = 7 * weeks
    return MarkupElement(
      "uniformTimeCourse",
      [
        "id": simulationID, "name": "\(scenario.name), \(weeks) weeks after \(scenario.burnIn) days of burn-in",
        "initialTime": "0", "outputStartTime": "\(scenario.burnIn)", "outputEndTime": "\(scenario.burnIn + days)",
        "numberOfSteps": "\(days)",
      ],
      [SEDML.algorithm]
    )
  }

  var task: MarkupElement {
    MarkupElement(
      "task",
      ["id": taskID, "name": scenario.name, "modelReference": modelID, "simulationReference": simulationID]
    )
  }

  var dataGenerators: [MarkupElement] {
    [week] + reported.map(generator)
  }

  /// The time of the report: weeks since day 0.
  private var week: MarkupElement {
    let time = "time_\(suffix)"
    let variable = MarkupElement(
      "variable",
      ["id": time, "name": "time", "symbol": "urn:sedml:symbol:time", "taskReference": taskID]
    )
    let since = MathML.apply("minus", MathML.name(time), SEDML.number(Double(scenario.burnIn)))
    return SEDML.generator(
      id: weekID,
      name: "week",
      variable,
      MathML.apply("divide", since, SEDML.number(7))
    )
  }

  private func generator(_ symbol: Formula.Symbol) -> MarkupElement {
    let name = "value_of_\(id(of: symbol))"
    let target = "/sbml:sbml/sbml:model/sbml:listOfParameters/sbml:parameter[@id='\(symbol.name)']"
    let variable = MarkupElement(
      "variable",
      ["id": name, "name": symbol.name, "taskReference": taskID, "target": target]
    )
    return SEDML.generator(id: id(of: symbol), name: symbol.meaning, variable, MathML.name(name))
  }

  var report: MarkupElement {
    let columns = [(label: "week", source: weekID)] + reported.map { (label: $0.name, source: id(of: $0)) }
    let sets = columns.map { column in
      MarkupElement(
        "dataSet",
        ["id": "column_\(column.source)", "label": column.label, "dataReference": column.source]
      )
    }
    return MarkupElement(
      "report",
      ["id": "report_\(suffix)", "name": scenario.name],
      [MarkupElement("listOfDataSets", [:], sets)]
    )
  }

  var plots: [MarkupElement] {
    [
      plot("severity", of: [.readOut(.scorad), .readOut(.poem), .readOut(.easi)], vertical: "points"),
      plot(
        "skin",
        of: [.state(.barrier), .state(.inflammation), .state(.type2), .state(.sAureus), .state(.commensals)],
        vertical: "relative"
      ),
      plot(
        "gut",
        of: [.state(.gutBeneficial), .state(.gutCore), .state(.gutPathobiont), .state(.leak)],
        vertical: "share of the community, and permeability"
      ),
    ]
  }

  private func plot(_ subject: String, of symbols: [Formula.Symbol], vertical: String) -> MarkupElement {
    SEDML.plot(
      id: "\(subject)_\(suffix)",
      name: "\(scenario.name): \(subject)",
      vertical: vertical,
      curves: symbols.map { (name: $0.meaning, across: weekID, up: id(of: $0)) }
    )
  }
}

/// Parts that every document has.
private enum SEDML {
  /// Terms of the Kinetic Simulation Algorithm Ontology, KiSAO.
  private enum Term {
    static let cvode = "KISAO:0000019"
    static let relativeTolerance = "KISAO:0000209"
    static let absoluteTolerance = "KISAO:0000211"
    static let mostSteps = "KISAO:0000415"
    static let longestStep = "KISAO:0000467"
  }

  /// The absolute tolerance is no tighter because a state of exactly zero, whose input sets in, would else need steps too
  /// short for the clock.
  static var algorithm: MarkupElement {
    let settings = [
      ("relative tolerance", Term.relativeTolerance, "1e-11"), ("absolute tolerance", Term.absoluteTolerance, "1e-13"),
      ("maximum number of steps", Term.mostSteps, "100000"), ("maximum step size", Term.longestStep, "1"),
    ]
    let parameters = settings.map { name, id, value in
      MarkupElement("algorithmParameter", ["name": name, "kisaoID": id, "value": value])
    }
    return MarkupElement(
      "algorithm",
      ["name": "CVODE", "kisaoID": Term.cvode],
      [MarkupElement("listOfAlgorithmParameters", [:], parameters)]
    )
  }

  /// A number without a unit, which SED-ML has none for.
  static func number(_ value: Double) -> MarkupElement { MarkupElement("cn", text: "\(value)") }

  static func generator(
    id: String,
    name: String,
    _ variable: MarkupElement,
    _ expression: MarkupElement
  ) -> MarkupElement {
    MarkupElement(
      "dataGenerator",
      ["id": id, "name": name],
      [MarkupElement("listOfVariables", [:], [variable]), MathML.math(expression)]
    )
  }

  static func plot(
    id: String,
    name: String,
    vertical: String,
    curves: [(name: String, across: String, up: String)]
  ) -> MarkupElement {
    let axes = [("xAxis", "week"), ("yAxis", vertical)].map { axis, title in
      MarkupElement(axis, ["type": "linear", "name": title])
    }
    let lines = curves.map { curve in
      MarkupElement(
        "curve",
        [
          "id": "\(id)_\(curve.up)", "name": curve.name, "xDataReference": curve.across, "yDataReference": curve.up,
        ]
      )
    }
    return MarkupElement(
      "plot2D",
      ["id": id, "name": name, "legend": "true"],
      axes + [MarkupElement("listOfCurves", [:], lines)]
    )
  }
}
