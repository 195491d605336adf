internal import Advice

/// The table of upper limits.
enum UpperLimitReading {
  static func rows(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<UpperLimit>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: ["nutrient", "names", "adults", "unit", "source_url", "seen", "note"]
    ).map { row in
      _ = row.word("seen", otherwise: SeenPage.secondary)
      let value = UpperLimit(
        nutrient: row.requiredString("nutrient"),
        names: row.strings("names"),
        adults: row.number("adults") ?? 0,
        unit: row.word("unit", otherwise: .milligrams),
        note: row.string("note"),
        source: row.requiredString("source_url")
      )
      return (value, row)
    }
  }
}

extension DataChecks {
  func checkUpperLimits() {
    var seen: Set<String> = []
    for (limit, row) in content.upperLimits {
      if limit.adults <= 0 { row.report("adults", "This must be a number above 0.") }
      if limit.names.isEmpty { row.report("names", "No name is given. Add what labels print for it.") }
      if !seen.insert(limit.nutrient).inserted {
        row.report("nutrient", "Another row is about \(limit.nutrient). Keep one.")
      }
      if !CommonCheck.isWebAddress(limit.source) {
        row.report("source_url", "“\(limit.source)” must be a web address that starts with https:// or http://.")
      }
    }
  }
}
