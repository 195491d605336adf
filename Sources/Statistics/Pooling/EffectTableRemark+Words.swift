extension EffectTableRemark {
  /// How the places of a table are spoken of.
  public struct Places {
    /// A row by itself, counted from 0: `table.csv, row 2 (line 3)`.
    public var place: (Int) -> String
    /// A row beside another one: `row 2 (line 3)`.
    public var row: (Int) -> String
    /// Where the variances stand: `vi`, or `sei` for standard errors.
    public var spread: String
    /// How Knapp and Hartung's test is asked for.
    public var knappHartung: String

    /// Made from its parts.
    public init(
      place: @escaping (Int) -> String,
      row: @escaping (Int) -> String,
      spread: String,
      knappHartung: String
    ) {
      self.place = place
      self.row = row
      self.spread = spread
      self.knappHartung = knappHartung
    }
  }

  /// What is odd, where, and what to do.
  public func words(of table: EffectTable, _ places: Places) -> String {
    let last = table.studies.count - 1
    return switch self {
    case .oneStudy:
      "\(places.place(0)) is the only study: nothing is pooled, the numbers are that study's own."
    case .allEstimatesEqual:
      "\(places.place(0)) to \(places.row(last)): every yi is \(table.studies[0].estimate). "
        + "Trials hardly ever report the same; see whether a row was copied. With \(places.knappHartung) the standard "
        + "error is 0."
    case .sameNumbers(let row, let first):
      "\(places.place(row)) has the yi and vi of \(places.row(first)). If it is the same study, leave one row out."
    case .sameStudy(let row, let first):
      "\(places.place(row)) is called “\(table.studies[row].study)” like \(places.row(first)). "
        + "If both rows have people in common, pool them before."
    case .standardErrorLooksLikeDeviation(let row, let times):
      "\(places.place(row)), column \(places.spread): a standard error of "
        + "\(Self.rounded(table.studies[row].standardError)) is \(Self.rounded(times)) times the median one. It may be "
        + "a standard deviation; divide it by the root of the number of people."
    case .standardErrorsLookLikeDeviations(let p):
      "\(places.place(0)) to \(places.row(last)), column \(places.spread): the estimates agree far better than their "
        + "errors allow (p = \(Self.rounded(p))). The column may hold standard deviations in place of errors."
    }
  }

  /// To three digits.
  private static func rounded(_ value: Double) -> String {
    guard value != 0, abs(value) > 1e-12 else { return "0" }
    var scale = 1.0
    while abs(value) * scale < 100 { scale *= 10 }
    return ((value * scale).rounded() / scale).description
  }
}
