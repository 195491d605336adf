internal import Intake

/// The label that a database's record stands for, as ``Intake`` puts it together.
enum LabelRecord {
  static func read(_ json: [UInt8], into row: inout CatalogueRow) throws(RowProblem) {
    let label: IntakeLabel
    do {
      label = try ProductRecord.label(json: json)
    } catch {
      switch error {
      case .badJSON(_, _, _, let problem): throw .notJSON(problem)
      case .unknownJSON(_, let reason): throw .unknownRecord(reason)
      default: throw .notARecord
      }
    }
    row.text.append(contentsOf: label.text.utf8)
    if let name = label.name {
      row.hasName = true
      row.name.append(contentsOf: name.utf8)
    }
    row.formHint = label.formHint
    row.languageHint = label.languageHint
  }
}
