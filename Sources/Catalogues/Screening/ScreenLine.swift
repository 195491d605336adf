internal import Advice
internal import Labels
internal import Microbes

/// The lines that `commensal screen` answers with.
enum ScreenLine {
  /// A product's line.
  static func append(
    _ label: ScreenedLabel,
    _ row: borrowing CatalogueRow,
    _ verdict: (verdict: Answer.Verdict, match: MatchLevel)?,
    to output: inout [UInt8]
  ) {
    let product = label.product
    JSONText.append(literal: "{\"id\":", to: &output)
    append(identifierOf: row, to: &output)
    JSONText.append(literal: ",\"microbes\":[", to: &output)
    var isFirst = true
    for microbe in product.microbes {
      if !isFirst { output.append(0x2C) }
      isFirst = false
      append(microbe, to: &output)
    }
    JSONText.append(literal: "],\"total_cfu\":", to: &output)
    JSONText.append(product.totalCFU, to: &output)
    JSONText.append(literal: ",\"total_cfu_basis\":", to: &output)
    JSONText.append(optional: product.totalCFUBasis?.rawValue, to: &output)
    JSONText.append(literal: ",\"conditions_claimed\":[", to: &output)
    append(label.conditionsClaimed, to: &output)
    output.append(0x5D)
    if let verdict {
      JSONText.append(literal: ",\"verdict\":", to: &output)
      JSONText.append(verdict.verdict.rawValue, to: &output)
      JSONText.append(literal: ",\"match\":", to: &output)
      JSONText.append(verdict.match.rawValue, to: &output)
    }
    JSONText.append(literal: "}\n", to: &output)
  }

  /// The line of a row that is no product.
  ///
  /// - Parameter why: the reason, as a string of JSON.
  static func append(failure why: [UInt8], line: Int, to output: inout [UInt8]) {
    JSONText.append(literal: "{\"id\":null,\"line\":", to: &output)
    JSONText.append(line, to: &output)
    JSONText.append(literal: ",\"error\":", to: &output)
    output.append(contentsOf: why)
    JSONText.append(literal: "}\n", to: &output)
  }

  /// As the catalogue has it: a number stays a number. Without one the line tells which product it is.
  private static func append(identifierOf row: borrowing CatalogueRow, to output: inout [UInt8]) {
    switch row.identifier {
    case .text: JSONText.append(row.id, to: &output)
    case .number: output.append(contentsOf: row.id)
    case .none:
      JSONText.append(literal: "null,\"line\":", to: &output)
      JSONText.append(row.line, to: &output)
    }
  }

  private static func append(_ microbe: LabelMicrobe, to output: inout [UInt8]) {
    JSONText.append(literal: "{\"name\":", to: &output)
    JSONText.append(microbe.name, to: &output)
    JSONText.append(literal: ",\"strain\":", to: &output)
    JSONText.append(optional: microbe.strain, to: &output)
    JSONText.append(literal: ",\"strain_id\":", to: &output)
    JSONText.append(optional: microbe.strainID, to: &output)
    JSONText.append(literal: ",\"viability\":", to: &output)
    JSONText.append(microbe.viability.rawValue, to: &output)
    JSONText.append(literal: ",\"cfu\":", to: &output)
    JSONText.append(microbe.cfu, to: &output)
    output.append(0x7D)
  }

  /// Each condition once, in the order of the contract's list, whatever the order of the claims.
  private static func append(_ conditions: [Condition], to output: inout [UInt8]) {
    guard !conditions.isEmpty else { return }
    var isFirst = true
    for condition in Condition.allCases where conditions.contains(condition) {
      if !isFirst { output.append(0x2C) }
      isFirst = false
      JSONText.append(condition.rawValue, to: &output)
    }
  }
}
