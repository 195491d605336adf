import Labels

/// A label of the NIH Dietary Supplement Label Database (DSLD), API version 9.
/// Fields: <https://dsld.od.nih.gov/api-guide>.
///
/// Only what the label itself prints becomes text. `alternateNames`, `ingredientGroup` and the LanguaL codes are the
/// database's own; a microbe found there alone would be invented.
struct DSLDRecord {
  private let record: JSONValue

  init(_ record: JSONValue) { self.record = record }

  static func isOne(_ value: JSONValue) -> Bool {
    if case .array? = value["ingredientRows"] { return true }
    let marks = ["brandName", "upcSku", "physicalState", "allIngredients", "servingSizes", "otheringredients"]
    return value["fullName"] != nil && marks.contains { value[$0] != nil }
  }

  /// `nil` where the record holds neither a name nor ingredients.
  func label() -> IntakeLabel? {
    let name = record["fullName"]?.text
    let panel = DSLDPanel(record)
    guard name != nil || !panel.isEmpty else { return nil }
    var lines = LabelLines()
    lines.add(name)
    lines.add(record["brandName"]?.text)
    lines.add(contents)
    lines.add("Form", state)
    lines.endBlock()
    panel.add(to: &lines)
    lines.endBlock()
    DSLDStatements(record).add(to: &lines)
    lines.endBlock()
    lines.add("For", targetGroups)

    return IntakeLabel(
      text: lines.text,
      kind: .dsld,
      name: name,
      formHint: formHint,
      languageHint: "en",
      notes: panel.notes
    )
  }

  private var state: String? { record["physicalState"]?["langualCodeDescription"]?.text }

  private var contents: String? {
    let displays = (record["netContents"]?.elements ?? []).compactMap { content in
      content["display"]?.text.map(DSLDUnit.plainWords)
        ?? content["quantity"]?.number.map { DSLDUnit.amount($0, content["unit"]?.text) }
    }
    return displays.isEmpty ? nil : displays.joined(separator: ", ")
  }

  private var targetGroups: String? {
    let groups = (record["targetGroups"]?.elements ?? []).compactMap(\.text)
    return groups.isEmpty ? nil : groups.joined(separator: ", ")
  }

  /// LanguaL's physical states name few forms; drops are told by the serving's unit.
  private var formHint: ProductForm? {
    let unit = record["servingSizes"]?.elements.first?["unit"]?.text?.lowercased() ?? ""
    if unit.hasPrefix("drop") { return .drops }
    let words = "\(state ?? "") \(unit)".lowercased()
    let forms: [(String, ProductForm)] = [
      ("gumm", .gummy), ("capsule", .capsule), ("softgel", .capsule), ("tablet", .tablet), ("caplet", .tablet),
      ("lozenge", .tablet), ("powder", .powder), ("packet", .powder), ("stick", .powder), ("bar", .food),
    ]
    return forms.first { words.contains($0.0) }?.1
  }
}

/// The Supplement Facts panel: servings, ingredient rows with what is nested in them, other ingredients.
struct DSLDPanel {
  private let record: JSONValue
  private let rows: [JSONValue]
  private(set) var notes: [String] = []

  init(_ record: JSONValue) {
    self.record = record
    let full = record["ingredientRows"]?.elements ?? []
    let summary = record["allIngredients"]?.elements ?? []
    rows = full.isEmpty ? summary : full
    if full.isEmpty, !summary.isEmpty {
      notes.append(
        "This DSLD record is a search result, which holds no amounts; the label's own record (v9/label/ID) has them."
      )
    }
    if (record["servingSizes"]?.elements.count ?? 0) > 1 {
      notes.append("The label states several serving sizes; amounts are those of the first.")
    }
  }

  var isEmpty: Bool { rows.isEmpty && otherIngredients == nil }

  func add(to lines: inout LabelLines) {
    addServing(to: &lines)
    if !rows.isEmpty { lines.add("Amount Per Serving") }
    for row in rows { add(row, depth: 0, to: &lines) }
    lines.endBlock()
    lines.add("Other Ingredients", otherIngredients)
  }

  private var firstServing: JSONValue? {
    let servings = record["servingSizes"]?.elements ?? []
    return servings.min { ($0["order"]?.number ?? 1) < ($1["order"]?.number ?? 1) }
  }

  private func addServing(to lines: inout LabelLines) {
    if let serving = firstServing {
      let quantity = serving["minQuantity"]?.number ?? serving["servingSizeQuantity"]?.number
      let unit = serving["unit"]?.text ?? serving["servingSizeUnit"]?.text
      let range = Self.range(quantity, serving["maxQuantity"]?.number)
      if let quantity, let range {
        lines.add("Serving Size", "\(range) \(DSLDUnit.words(unit ?? "", count: quantity))")
      }
      lines.add(
        "Servings per day",
        Self.range(serving["minDailyServings"]?.number, serving["maxDailyServings"]?.number)
      )
    }
    lines.add("Servings Per Container", record["servingsPerContainer"]?.written)
  }

  private static func range(_ low: Double?, _ high: Double?) -> String? {
    guard let low, low > 0 else { return high.flatMap { $0 > 0 ? JSONValue.plain($0) : nil } }
    guard let high, high > low else { return JSONValue.plain(low) }
    return "\(JSONValue.plain(low))-\(JSONValue.plain(high))"
  }

  /// A row on a line of its own, and below it, indented, what is nested in it, as panels print blends: an amount on a
  /// blend's line is the whole blend's, one on a member's line the member's.
  private func add(_ row: JSONValue, depth: Int, to lines: inout LabelLines) {
    guard depth < Self.deepest else { return }
    if let name = row["name"]?.text ?? row["ingredientGroup"]?.text {
      let remarks = DSLDRemarks(row, name: name)
      var line = remarks.forms.map { "\(name) (\($0))" } ?? name
      for amount in [amount(of: row), remarks.note].compactMap(\.self) { line += ", \(amount)" }
      lines.add(line, indentedBy: depth)
    }
    for nested in row["nestedRows"]?.elements ?? [] { add(nested, depth: depth + 1, to: &lines) }
  }

  /// Deeper than any panel prints.
  private static let deepest = 8

  /// Zero, and the unit NP, stand for an amount that the label does not print.
  private func amount(of row: JSONValue) -> String? {
    let quantities = row["quantity"]?.elements ?? []
    let order = firstServing?["order"]?.number
    let quantity = quantities.first { order == nil || $0["servingSizeOrder"]?.number == order } ?? quantities.first
    guard let quantity, let value = quantity["quantity"]?.number, value > 0 else { return nil }
    let unit = quantity["unit"]?.text
    guard unit?.lowercased() != "np" else { return nil }
    let sign = quantity["operator"]?.text.flatMap { $0 == "=" ? nil : $0 + " " } ?? ""
    return sign + DSLDUnit.amount(value, unit)
  }

  private var otherIngredients: String? {
    let other = record["otheringredients"] ?? record["otherIngredients"]
    if let text = other?["text"]?.text ?? other?.text { return text }
    let rows = other?["ingredients"]?.elements ?? other?.elements ?? []
    let names = rows.compactMap { row -> String? in
      guard let name = row["name"]?.text else { return nil }
      return DSLDRemarks(row, name: name).forms.map { "\(name) (\($0))" } ?? name
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
