import Foundation
import Statistics
import Testing

/// What metafor was asked and what it said.
struct MetaforReference {
  struct Row {
    var cells: [String: String]

    subscript(column: String) -> Double? { cells[column].flatMap { Double($0) } }

    func text(_ column: String) -> String { cells[column] ?? "" }

    func list(_ column: String) -> [Double?]? {
      let text = text(column)
      if text.isEmpty { return nil }
      return text.split(separator: ";", omittingEmptySubsequences: false).map { Double($0) }
    }
  }

  struct Table {
    var effects: EffectTable
    var moderators: [Moderator]
  }

  var tables: [String: Table]
  var rows: [Row]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Metafor")

  /// The reference that is kept beside the tests.
  static func held(_ name: String) throws -> MetaforReference {
    try MetaforReference(
      tables: folder.appending(path: "\(name).csv"),
      answers: folder.appending(path: "\(name)-reference.csv")
    )
  }

  init(tables tablesFile: URL, answers: URL) throws {
    var tables: [String: Table] = [:]
    for (name, rows) in Dictionary(grouping: try Self.rows(tablesFile), by: { $0.text("table") }) {
      let studies = try rows.map { row in
        StudyEffect(
          study: row.text("study"),
          estimate: try #require(row["yi"]),
          variance: try #require(row["vi"])
        )
      }
      let columns = ["x1", "x2"].map { name in Moderator(name: name, values: rows.compactMap { $0[name] }) }
      tables[name] = Table(
        effects: try EffectTable(studies),
        moderators: columns.filter { $0.values.count == rows.count }
      )
    }
    self.tables = tables
    rows = try Self.rows(answers)
  }

  private static func rows(_ file: URL) throws -> [Row] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }
}

/// How far the library's numbers are from metafor's.
struct Agreement {
  /// The largest difference of each quantity, relative to metafor's value or the scale it is known on.
  var largest: [String: (difference: Double, place: String)] = [:]
  var compared = 0
  var disagreements: [String] = []

  /// The agreement that is asked for: 10⁻⁶, and 10⁻⁴ of what a search for τ² or its rounding goes into.
  static let tolerances = ["i2": 1e-4, "h2": 1e-4, "trimfill_estimate": 1e-4]

  init(with reference: MetaforReference) throws {
    for row in reference.rows {
      let table = try #require(reference.tables[row.text("table")])
      try compare(row, table)
    }
  }

  private mutating func compare(_ row: MetaforReference.Row, _ table: MetaforReference.Table) throws {
    let method = try #require(HeterogeneityMethod(rawValue: row.text("method")))
    let test = try #require(CoefficientTest(rawValue: row.text("test")))
    let rules: IterationRules = row.text("rules") == "precise" ? .precise : .metafor
    let place = "\(row.text("table")) \(method.rawValue) \(test.rawValue) \(row.text("rules"))"
    let fit: RandomEffectsFit
    do {
      fit = try RandomEffects.fit(table.effects, method: method, test: test, rules: rules)
    } catch .notConverged where row["failed"] == 1 {
      return
    } catch {
      disagreements.append("\(place): \(error)")
      return
    }
    // metafor stops where its search has an end; past that there is nothing to compare with.
    guard row["failed"] == 0 else { return }
    let first = table.effects.studies[0].estimate
    let areEqual = table.effects.studies.allSatisfy { $0.estimate == first }
    comparePooled(fit, row, place)
    // Of equal estimates metafor tests the rounding of its own residuals.
    guard !areEqual else { return }
    if row["egger_mixed_z"] != nil || row["trimfill_k0"] != nil || !row.text("leave_one_out").isEmpty {
      compareSensitivity(table.effects, fit, row, place)
    }
    if let coefficients = row.list("coefficients") {
      compareRegression(table, fit, row, coefficients, place)
    }
    if row["qp_ub"] != nil {
      let interval = try RandomEffects.heterogeneityInterval(table.effects, estimate: fit.tau2)
      let scale = fit.heterogeneity?.typicalVariance ?? 1
      check("qp_lb", interval.tau2.lower, row, scale: scale, place)
      check("qp_ub", interval.tau2.upper, row, scale: scale, place)
    }
  }

  private mutating func comparePooled(_ fit: RandomEffectsFit, _ row: MetaforReference.Row, _ place: String) {
    let typical = fit.heterogeneity?.typicalVariance ?? 1
    let error = max(fit.standardError, 1e-6 * abs(fit.estimate))
    check("k", Double(fit.count), row, place)
    check("estimate", fit.estimate, row, scale: error, place)
    check("se", fit.standardError, row, place)
    check("ci_lb", fit.interval.lower, row, scale: error, place)
    check("ci_ub", fit.interval.upper, row, scale: error, place)
    // R has 0 for what is smaller than the smallest normal number.
    check("p", fit.p, row, scale: 1e-300, place)
    check("tau2", fit.heterogeneity?.tau2, row, scale: 1e-3 * typical, place)
    check("i2", fit.heterogeneity?.iSquared, row, scale: 0.1, place)
    check("h2", fit.heterogeneity?.hSquared, row, place)
    check("q", fit.heterogeneity?.q, row, scale: 1e-6, place)
    check("q_p", fit.heterogeneity?.qP, row, place)
    check("pi_lb", fit.prediction?.lower, row, scale: error, place)
    check("pi_ub", fit.prediction?.upper, row, scale: error, place)
  }

  private mutating func compareSensitivity(
    _ table: EffectTable,
    _ fit: RandomEffectsFit,
    _ row: MetaforReference.Row,
    _ place: String
  ) {
    let mixed = try? RandomEffects.eggerMixed(table, method: fit.method, test: fit.test)
    check("egger_mixed_z", mixed?.statistic, row, scale: 1, place)
    check("egger_mixed_p", mixed?.p, row, place)
    let classical = try? RandomEffects.eggerClassical(table)
    check("egger_lm_t", classical?.statistic, row, scale: 1, place)
    check("egger_lm_p", classical?.p, row, place)
    let filled = try? RandomEffects.trimAndFill(table, method: fit.method, test: fit.test)
    check("trimfill_k0", filled.map { Double($0.missing) }, row, place)
    check("trimfill_estimate", filled?.fit.estimate, row, scale: fit.standardError, place)
    let left = try? RandomEffects.leaveOneOut(table, method: fit.method, test: fit.test)
    check("leave_one_out", left ?? [], row, place)
    let cumulative = try? RandomEffects.cumulative(table, method: fit.method, test: fit.test)
    check("cumulative", cumulative ?? [], row, place)
  }

  private mutating func compareRegression(
    _ table: MetaforReference.Table,
    _ pooled: RandomEffectsFit,
    _ row: MetaforReference.Row,
    _ coefficients: [Double?],
    _ place: String
  ) {
    let fit: MetaRegressionFit
    do {
      fit = try RandomEffects.regress(table.effects, on: table.moderators, method: pooled.method, test: pooled.test)
    } catch {
      disagreements.append("\(place): regression: \(error)")
      return
    }
    let errors = row.list("standard_errors") ?? []
    for (index, coefficient) in fit.coefficients.enumerated() {
      let error = coefficient.standardError
      check(
        "coefficients",
        coefficient.estimate,
        coefficients[index],
        scale: max(error, 1e-6 * abs(coefficient.estimate)),
        place
      )
      check("standard_errors", error, errors[index], place)
    }
    check("qm", fit.moderators?.statistic, row, scale: 1e-3, place)
    check("qm_p", fit.moderators?.p, row, place)
    if let residual = fit.residual {
      check("qe", residual.q, row, scale: 1e-6, place)
      check("qe_p", residual.qP, row, place)
    }
    if fit.rSquared != nil { check("r2", fit.rSquared, row, scale: 1, place) }
  }

  private mutating func check(
    _ quantity: String,
    _ value: Double?,
    _ row: MetaforReference.Row,
    scale: Double = 0,
    _ place: String
  ) {
    check(quantity, value, row[quantity], scale: scale, place)
  }

  private mutating func check(
    _ quantity: String,
    _ fits: [PartialFit],
    _ row: MetaforReference.Row,
    _ place: String
  ) {
    guard let expected = row.list(quantity) else { return }
    guard expected.count == fits.count else {
      disagreements.append("\(place): \(fits.count) \(quantity), metafor has \(expected.count)")
      return
    }
    for (fit, expected) in zip(fits, expected) {
      check(quantity, fit.fit?.estimate, expected, scale: fit.fit?.standardError ?? 0, "\(place) \(fit.name)")
    }
  }

  private mutating func check(
    _ quantity: String,
    _ value: Double?,
    _ expected: Double?,
    scale: Double = 0,
    _ place: String
  ) {
    guard let expected else { return }
    compared += 1
    guard let value else {
      disagreements.append("\(place): no \(quantity), metafor has \(expected)")
      return
    }
    let difference = value == expected ? 0 : abs(value - expected) / max(abs(expected), scale)
    if difference > largest[quantity]?.difference ?? -1 { largest[quantity] = (difference, place) }
    if !(difference <= Self.tolerances[quantity] ?? 1e-6) {
      disagreements.append("\(place): \(quantity) \(value), metafor has \(expected)")
    }
  }
}
