public import Expectation
internal import GutSkin

/// The tables of simulated courses as files, and back.
public enum CourseTableFiles {
  /// Their folder in `Data/`.
  public static let folder = "model"

  static let differences = "differences.csv"
  static let courses = "courses.csv"
  static let equivalents = "equivalents.csv"

  private static let weekColumns = CourseTables.differenceWeeks.map { "week_\($0)" }
  private static let quantileColumns = ["q01", "q05", "q25", "q50", "q75", "q95", "q99"]
  private static let courseColumns = ["start", "arm", "potency", "measure", "week", "mean"] + quantileColumns

  // MARK: Writing

  /// File names and their text.
  public static func texts(of tables: CourseTables) -> [(name: String, text: String)] {
    [
      (differences, text(["product", "dose", "potency"] + weekColumns, tables.differences.map(cells))),
      (courses, text(courseColumns, tables.courses.flatMap(cells))),
      (
        equivalents,
        text(
          ["measure", "value", "SCORAD"],
          tables.equivalents.map { [$0.measure, Rounding.short($0.value), tenths($0.scorad)] }
        )
      ),
    ]
  }

  private static func text(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func cells(_ row: DifferenceRow) -> [String] {
    [row.product.word, Rounding.short(row.dose), Rounding.short(row.potency)]
      + row.differences.map { tenths($0, per: 100) }
  }

  private static func cells(_ row: CourseRow) -> [[String]] {
    let start =
      switch row.start {
      case .trials: "trials"
      case .scorad(let value): Rounding.short(value)
      }
    let (arm, potency): (String, String) =
      switch row.arm {
      case .usualCare: ("usual-care", "")
      case .vehicle: ("vehicle", "")
      case .placebo: ("placebo", "")
      case .oral(let potency): ("oral", Rounding.short(potency))
      case .topical(let potency): ("topical", Rounding.short(potency))
      }
    return zip(CourseTables.courseWeeks, row.points).map { week, point in
      [start, arm, potency, row.measure.rawValue, String(week), tenths(point.mean)] + point.quantiles.map { tenths($0) }
    }
  }

  private static func tenths(_ value: Double, per: Double = 10) -> String {
    Rounding.short((value * per).rounded() / per + 0)
  }

  // MARK: Reading

  static func readDifferences(_ utf8: [UInt8], _ file: SourceFile) -> [DifferenceRow] {
    TableRow.rows(of: utf8, file: file, columns: ["product", "dose", "potency"] + weekColumns).compactMap { row in
      guard let product = ModelledProduct(word: row.requiredString("product")) else {
        row.report("product", "“\(row.string("product"))” is no class of products in the model, nor topical.")
        return nil
      }
      guard let dose = row.number("dose"), let potency = row.number("potency") else {
        row.report("dose", "Dose and potency must not be empty.")
        return nil
      }
      let values = weekColumns.compactMap { row.number($0) }
      guard values.count == weekColumns.count else { return nil }
      return DifferenceRow(product: product, dose: dose, potency: potency, differences: values)
    }
  }

  /// Rows of the same course stand together, in the order of the weeks.
  static func readCourses(_ utf8: [UInt8], _ file: SourceFile) -> [CourseRow] {
    var rows: [CourseRow] = []
    for row in TableRow.rows(of: utf8, file: file, columns: courseColumns) {
      guard let start = start(row), let arm = arm(row), let week = row.number("week"), let mean = row.number("mean")
      else { continue }
      let measure = row.word("measure", otherwise: CourseRow.Measure.scorad)
      let quantiles = quantileColumns.compactMap { row.number($0) }
      guard quantiles.count == quantileColumns.count else { continue }
      let place = rows.last.map { $0.start == start && $0.arm == arm && $0.measure == measure } == true
      if !place { rows.append(CourseRow(start: start, arm: arm, measure: measure, points: [])) }
      let index = rows[rows.count - 1].points.count
      guard index < CourseTables.courseWeeks.count, Double(CourseTables.courseWeeks[index]) == week else {
        let weeks = CourseTables.courseWeeks.map(String.init).joined(separator: ", ")
        row.report("week", "The weeks of a course are \(weeks), in this order.")
        continue
      }
      rows[rows.count - 1].points.append(.init(mean: mean, quantiles: quantiles))
    }
    for row in rows where row.points.count != CourseTables.courseWeeks.count {
      file.report("A course of \(row.measure.rawValue) ends early. Make the tables anew.")
    }
    return rows.filter { $0.points.count == CourseTables.courseWeeks.count }
  }

  private static func start(_ row: TableRow) -> CourseRow.Start? {
    if row.string("start") == "trials" { return .trials }
    return row.number("start").map(CourseRow.Start.scorad)
  }

  private static func arm(_ row: TableRow) -> CourseRow.Arm? {
    switch row.string("arm") {
    case "usual-care": return .usualCare
    case "vehicle": return .vehicle
    case "placebo": return .placebo
    case "oral": return row.number("potency").map { .oral(potency: $0) }
    case "topical": return row.number("potency").map { .topical(potency: $0) }
    default:
      row.report("arm", "“\(row.string("arm"))” is not one of: usual-care, vehicle, placebo, oral, topical.")
      return nil
    }
  }

  static func readEquivalents(_ utf8: [UInt8], _ file: SourceFile) -> [SeverityEquivalent] {
    TableRow.rows(of: utf8, file: file, columns: ["measure", "value", "SCORAD"]).compactMap { row in
      guard let value = row.number("value"), let scorad = row.number("SCORAD") else { return nil }
      return SeverityEquivalent(measure: row.requiredString("measure"), value: value, scorad: scorad)
    }
  }
}

extension DataChecks {
  /// That the tables hold together, whoever wrote them.
  func checkCourseTables() {
    let tables = content.courseTables
    var potencies: [String: [Double]] = [:]
    for row in tables.differences {
      potencies["\(row.product.word) at dose \(Rounding.short(row.dose))", default: []].append(row.potency)
    }
    for (name, found) in potencies.sorted(by: { $0.key < $1.key }) where found != CourseTables.potencies {
      let wanted = CourseTables.potencies.map { Rounding.short($0) }.joined(separator: ", ")
      report(CourseTableFiles.differences, "The rows of \(name) do not cover the potencies \(wanted), in this order.")
    }
    for row in tables.courses where !row.points.allSatisfy({ $0.quantiles == $0.quantiles.sorted() }) {
      let start =
        switch row.start {
        case .trials: "trials"
        case .scorad(let value): Rounding.short(value)
        }
      report(
        CourseTableFiles.courses,
        "In \(row.measure.rawValue) of a course that starts at \(start) the quantiles fall. Make the tables anew."
      )
    }
    for (measure, rows) in Dictionary(grouping: tables.equivalents, by: \.measure).sorted(by: { $0.key < $1.key }) {
      let severities = rows.sorted { $0.value < $1.value }.map(\.scorad)
      if severities != severities.sorted() {
        report(CourseTableFiles.equivalents, "The SCORAD of \(measure) must rise with it. Make the tables anew.")
      }
    }
  }

  private func report(_ file: String, _ message: String) {
    content.files.first { $0.name.hasSuffix("/\(CourseTableFiles.folder)/\(file)") }?.report(message)
  }
}
