internal import Evidence
internal import Expectation
internal import GutSkin

/// The list of figures that the model is held against.
enum CalibrationTargetReading {
  static func target(_ record: YAMLRecord) -> CalibrationTarget? {
    defer { record.finish() }
    let use = record.requiredWord("use", CalibrationTarget.Use.self)
    let form = record.requiredWord("form", CalibrationTarget.Form.self)
    let seen = record.requiredWord("seen", CalibrationTarget.Seen.self)
    let target = CalibrationTarget(
      id: record.requiredString("id"),
      measure: record.requiredString("measure"),
      quantity: record.requiredString("quantity"),
      population: record.string("population") ?? "",
      week: record.double("week"),
      unit: record.requiredString("unit"),
      figures: record.records("figures", isRequired: true).map(figure),
      form: form ?? .figure,
      p: record.double("p"),
      counterpart: record.word("counterpart", CalibrationTarget.ModelQuantity.self),
      use: use ?? .context,
      constants: record.strings("constants"),
      trial: record.string("trial"),
      citation: record.requiredString("citation"),
      doi: record.string("doi"),
      url: record.requiredString("url"),
      seen: seen ?? .recalled,
      note: record.string("note") ?? ""
    )
    return use == nil || form == nil || seen == nil ? nil : target
  }

  private static func figure(_ record: YAMLRecord) -> CalibrationTarget.Figure {
    defer { record.finish() }
    let value = record.double("value")
    if value == nil, !record.has("value") { record.report("value", "This key is missing. Add it.") }
    return CalibrationTarget.Figure(
      name: record.requiredString("name"),
      value: value ?? 0,
      ci95: interval(record),
      standardDeviation: record.double("sd"),
      n: record.int("n"),
      events: record.int("events")
    )
  }

  private static func interval(_ record: YAMLRecord) -> ClosedRange<Double>? {
    guard let pair = record.pair("ci95"), let low = pair.0, let high = pair.1 else { return nil }
    guard low < high else {
      record.report("ci95", "The lower end comes first; here stand \(low) and \(high).")
      return nil
    }
    return low...high
  }
}

extension DataChecks {
  func checkCalibrationTargets() {
    CommonCheck.checkIdentifiers(content.calibrationTargets)
    let trials = Set(content.trials.map(\.value.id))
    for target in content.calibrationTargets {
      checkOrigin(of: target, trials)
      checkUse(of: target)
      checkComparison(of: target)
      for (index, figure) in target.value.figures.enumerated() { check(figure, "figures[\(index)]", of: target) }
    }
  }

  private func checkOrigin(of target: Located<CalibrationTarget>, _ trials: Set<String>) {
    if !CommonCheck.isWebAddress(target.value.url) {
      target.report("url", "“\(target.value.url)” must be a web address that starts with https:// or http://.")
    }
    if let doi = target.value.doi, !CommonCheck.isDOI(doi) {
      target.report("doi", "“\(doi)” is not a DOI: write it from “10.” on, without https://doi.org/.")
    }
    if let trial = target.value.trial, !trials.contains(trial) {
      target.report("trial", "There is no trial “\(trial)”. Correct it, or remove the key.")
    }
  }

  private func checkUse(of target: Located<CalibrationTarget>) {
    let (use, constants) = (target.value.use, target.value.constants)
    for (index, name) in constants.enumerated()
    where Parameter(id: name) == nil && !CalibrationTarget.otherConstants.contains(name) {
      target.report("constants[\(index)]", "The model has no constant “\(name)”.")
    }
    if constants.isEmpty, use == .tuned || use == .builtIn {
      target.report("constants", "A figure that is \(use.rawValue) gave the model a constant. Name it.")
    }
    if !constants.isEmpty, use == .untuned || use == .context {
      target.report("constants", "A figure that set a constant is tuned or built-in. Correct one of the two.")
    }
    if use == .tuned || use == .untuned, target.value.counterpart == nil {
      target.report("counterpart", "Nothing of the model stands beside this figure. Name it, or make this context.")
    }
    if use == .context, target.value.counterpart != nil {
      target.report("counterpart", "What the model can be compared with is not context. Correct one of the two.")
    }
  }

  private func checkComparison(of target: Located<CalibrationTarget>) {
    let needsTrial: Set<CalibrationTarget.ModelQuantity> = [
      .trialDifference, .trialPlaceboChange, .trialActiveChange,
    ]
    if let counterpart = target.value.counterpart, needsTrial.contains(counterpart), target.value.trial == nil {
      target.report("trial", "\(counterpart.rawValue) is of a trial. Name it.")
    }
    if let p = target.value.p, !(p > 0 && p <= 1) { target.report("p", "A p value lies above 0 and up to 1.") }
    let figures = target.value.figures
    if figures.isEmpty { target.report("figures", "No figure is given. Add one.") }
    guard target.value.form == .ratio else { return }
    if figures.count != 2 { target.report("figures", "A ratio is of two figures; here are \(figures.count).") }
    if figures.contains(where: { $0.value <= 0 }) {
      target.report("figures", "The figures of a ratio must lie above 0.")
    }
  }

  private func check(_ figure: CalibrationTarget.Figure, _ key: String, of target: Located<CalibrationTarget>) {
    let value = Rounding.short(figure.value)
    if let interval = figure.ci95, !interval.contains(figure.value) {
      target.report("\(key).ci95", "The interval does not hold its figure, \(value).")
    }
    if let deviation = figure.standardDeviation, deviation <= 0 {
      target.report("\(key).sd", "A standard deviation lies above 0.")
    }
    if let n = figure.n, n <= 0 { target.report("\(key).n", "This must be at least 1.") }
    guard let events = figure.events else { return }
    guard let n = figure.n, (0...max(n, 0)).contains(events) else {
      target.report("\(key).events", "Events are of n people, at most as many. Write both.")
      return
    }
    if abs(Double(events) / Double(n) - figure.value) > 0.005 {
      target.report("\(key).value", "\(value) is not \(events) of \(n).")
    }
  }
}
