internal import Evidence

/// The table of minimal important differences.
enum MinimalDifferenceReading {
  /// Rows without a figure are reported and left out.
  static func differences(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<MinimalImportantDifference>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: [
        "measure", "value", "low", "high", "unit", "direction", "use", "population", "method", "doi", "source_url",
        "seen", "note",
      ]
    ).compactMap { row in
      guard let value = row.number("value") else {
        if row.string("value").isEmpty { row.report("value", "This cell must not be empty.") }
        return nil
      }
      let difference = MinimalImportantDifference(
        measure: row.requiredString("measure"),
        value: value,
        range: range(row),
        unit: row.word("unit", otherwise: .points),
        direction: row.word("direction", otherwise: .lowerIsBetter),
        use: row.word("use", otherwise: .context),
        population: row.requiredString("population"),
        methods: row.words("method", MinimalImportantDifference.Method.self),
        doi: row.optionalString("doi"),
        source: Trial.Source(
          url: row.requiredString("source_url"),
          seen: row.word("seen", otherwise: .secondary)
        ),
        note: row.string("note")
      )
      return (difference, row)
    }
  }

  private static func range(_ row: TableRow) -> MinimalImportantDifference.Range? {
    let (low, high) = (row.number("low"), row.number("high"))
    if let low, let high { return .init(low: low, high: high) }
    if low != nil || high != nil {
      row.report(low == nil ? "low" : "high", "A range has two ends. Write this one, or remove the other.")
    }
    return nil
  }
}

extension DataChecks {
  func checkMinimalDifferences() {
    var thresholds: [String: Int] = [:]
    var directions: [String: TrialOutcome.Direction] = [:]
    for (difference, row) in content.minimalDifferences {
      checkFigures(of: difference, row)
      checkOrigin(of: difference, row)
      if let spelling = OutcomeScale.settledSpelling(of: difference.measure) {
        row.report("measure", "“\(difference.measure)” is written “\(spelling)” here. Write it so.")
      }
      if let other = directions.updateValue(difference.direction, forKey: difference.measure),
        other != difference.direction
      {
        row.report("direction", "Another row of \(difference.measure) says \(other.rawValue). Correct one.")
      }
      guard difference.use == .threshold else { continue }
      if difference.unit != .points { row.report("unit", "A threshold is in points. Make this row context.") }
      if let line = thresholds.updateValue(row.line, forKey: difference.measure) {
        row.report("use", "Line \(line) is the threshold of \(difference.measure) already. Make one of them context.")
      }
    }
  }

  private func checkFigures(of difference: MinimalImportantDifference, _ row: TableRow) {
    let value = difference.value
    let maximum = difference.unit == .percent ? 100 : OutcomeScale.named(difference.measure)?.maximum ?? .infinity
    if value <= 0 || value > maximum {
      row.report("value", "\(Rounding.short(value)) cannot be: it must lie above 0 and within the scale.")
    }
    if let range = difference.range, !(range.low <= value && value <= range.high) {
      row.report(
        "value",
        "\(Rounding.short(value)) is outside its range, \(Rounding.short(range.low)) to \(Rounding.short(range.high))."
      )
    }
  }

  private func checkOrigin(of difference: MinimalImportantDifference, _ row: TableRow) {
    if !difference.source.url.isEmpty, !CommonCheck.isWebAddress(difference.source.url) {
      row.report("source_url", "“\(difference.source.url)” must be a web address that starts with https:// or http://.")
    }
    if let doi = difference.doi, !CommonCheck.isDOI(doi) {
      row.report("doi", "“\(doi)” is not a DOI: write it from “10.” on, without https://doi.org/.")
    }
  }
}
