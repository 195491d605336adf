import Labels

/// Says in what a reading differs from what a golden case expects.
struct GoldenJudge {
  let golden: GoldenCase
  let product: Product

  /// One line for each difference; none where the reading is right.
  func differences() -> [String] { microbeDifferences() + golden.fields.compactMap(difference) }

  // MARK: Microbes

  private func microbeDifferences() -> [String] {
    let (partners, unpaired) = paired(golden.microbes, product.microbes) { expected, found in
      guard matches(expected.names, found.name) else { return nil }
      return (hasStrain(found, expected) ? 3 : 0) + (matches(expected.viabilities, found.viability) ? 1 : 0)
        + (hasCount(found, expected) ? 1 : 0)
    }
    var lines: [String] = []
    for (expected, partner) in zip(golden.microbes, partners) {
      guard let partner else {
        lines.append("missing: \(described(expected))")
        continue
      }
      lines += differences(expected, product.microbes[partner])
    }
    for index in unpaired {
      let found = product.microbes[index]
      lines.append("not expected: \(found.name), strain \(found.strain ?? "-"), from “\(found.written)”")
    }
    return lines
  }

  private func differences(_ expected: ExpectedMicrobe, _ found: LabelMicrobe) -> [String] {
    var lines: [String] = []
    if !hasStrain(found, expected) {
      lines.append("\(found.name): strain \(found.strain ?? "-"), expected \(listed(expected.strains))")
    }
    if !matches(expected.viabilities, found.viability) {
      lines.append(
        "\(found.name): \(found.viability.rawValue), expected \(listed(expected.viabilities?.map(\.rawValue)))"
      )
    }
    if !hasCount(found, expected) {
      lines.append("\(found.name): \(written(found.cfu)) CFU, expected \(listed(expected.counts?.map(written)))")
    }
    return lines
  }

  private func hasStrain(_ found: LabelMicrobe, _ expected: ExpectedMicrobe) -> Bool {
    matches(expected.strains?.map(\.squashed), (found.strain ?? "").squashed)
  }

  private func hasCount(_ found: LabelMicrobe, _ expected: ExpectedMicrobe) -> Bool {
    matches(expected.counts, found.cfu)
  }

  // MARK: The rest

  private func difference(_ field: GoldenField) -> String? {
    switch field {
    case .total(let counts, let bases):
      let found = "\(written(product.totalCFU)) per \(product.totalCFUBasis?.rawValue ?? "-")"
      let isRight = matches(counts, product.totalCFU) && (bases.map { matches($0, product.totalCFUBasis) } ?? true)
      return isRight
        ? nil : "total \(found), expected \(listed(counts?.map(written))) per \(listed(bases?.map(\.rawValue)))"
    case .form(let forms): return oneOf("form", forms.map(\.rawValue), product.form.rawValue)
    case .route(let routes): return oneOf("route", routes.map(\.rawValue), product.route.rawValue)
    case .language(let languages): return oneOf("language", languages, product.language ?? "-")
    case .guarantee(let guarantee):
      return oneOf("guarantee", [guarantee?.rawValue ?? "-"], product.doseGuarantee?.rawValue ?? "-")
    case .servingsPerDay(let servings):
      return matches([servings], product.servingsPerDay)
        ? nil : "servings per day \(written(product.servingsPerDay)), expected \(written(servings))"
    case .prebiotics(let names):
      return set("prebiotics", names.map { $0.map(\.squashed) }, product.prebiotics.map(\.squashed))
    case .claims(let conditions):
      let claimed = Set(product.claims.flatMap(\.conditions)).subtracting([.other])
      return set("claims", conditions.map { $0.map(\.rawValue) }, claimed.map(\.rawValue))
    case .allergens(let allergens): return set("allergens", allergens, declaredAllergens())
    case .note(let kind):
      return product.notes.contains { $0.kind == kind } ? nil : "no note \(kind.rawValue)"
    case .noNote(let kind):
      return product.notes.first { $0.kind == kind }.map { "note \(kind.rawValue) is given: \($0.message)" }
    }
  }

  private func declaredAllergens() -> [String] {
    product.allergens.map { $0 == "nuts" ? "tree-nuts" : $0 }
  }

  // MARK: Comparing

  private func matches<Value: Equatable>(_ accepted: [Value]?, _ found: Value?) -> Bool {
    guard let accepted else { return true }
    return accepted.contains { $0 == found }
  }

  private func matches(_ accepted: [Double?]?, _ found: Double?) -> Bool {
    guard let accepted else { return true }
    return accepted.contains { count in
      guard let count, let found else { return count == nil && found == nil }
      return found.isCount(count)
    }
  }

  private func oneOf(_ what: String, _ accepted: [String], _ found: String) -> String? {
    accepted.contains(found) ? nil : "\(what) \(found), expected \(listed(accepted))"
  }

  /// Every entry is found by one of its names, and nothing else is found.
  private func set(_ what: String, _ expected: [[String]], _ found: [String]) -> String? {
    let isComplete = expected.allSatisfy { names in names.contains { found.contains($0) } }
    let known = Set(expected.joined())
    guard isComplete, found.allSatisfy(known.contains) else {
      let wanted = expected.map { $0.joined(separator: "/") }.joined(separator: ", ")
      return "\(what) [\(found.sorted().joined(separator: ", "))], expected [\(wanted)]"
    }
    return nil
  }

  // MARK: Words

  private func described(_ microbe: ExpectedMicrobe) -> String {
    "\(listed(microbe.names)), strain \(listed(microbe.strains))"
  }

  private func listed(_ values: [String]?) -> String {
    guard let values else { return "any" }
    return values.map { $0.isEmpty ? "-" : $0 }.joined(separator: " or ")
  }

  private func written(_ count: Double?) -> String { count.map { "\($0)" } ?? "-" }
}
