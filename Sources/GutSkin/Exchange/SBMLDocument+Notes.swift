// What a reader of the file is told.

extension SBMLDocument {
  /// What the model is, and what it is not.
  var notes: MarkupElement {
    let definitions = Parameter.definitions
    let counts = Parameter.Basis.allCases.map { basis in
      "\(definitions.count { $0.basis == basis }) \(basis.rawValue)"
    }
    return Self.notes([
      "Gut–skin axis of one patient with atopic eczema. Scenario \(scenario.id), \(scenario.name): \(scenario.meaning).",
      "A research model. It is not a medical device, makes no claim about any one person, and must not guide treatment.",
      "Of \(definitions.count) parameter values, by what stands behind the default: \(counts.joined(separator: ", ")). Seen: "
        + "the number was read in the source named. Recalled: known to the modeller, but not read. Assumed: chosen by the "
        + "modeller, in some cases adjusted by hand to meet a published result. Each parameter says which.",
      "Time is in days. It starts at 0 with \(scenario.burnIn) days of burn-in at ordinary inputs; the scenario's day n "
        + "starts at burn_in + n, and week w of a report is the state at burn_in + 7 w.",
      "Inputs are constant over each whole day, from its start up to the start of the next. A solver that chooses its own "
        + "steps should end one at each change of an input, or take none longer than a day.",
      "Skin bacteria are counted relative to 10^7 CFU/cm2, gut bacteria as shares of a community of total 1.",
      "Read-outs have no measurement noise. POEM is that of the moment; trials report the past week. Read-outs called "
        + "uncalibrated were held against no data.",
    ])
  }

  /// Which scenario it is, for programs.
  var annotation: MarkupElement {
    let facts = MarkupElement(
      "scenario",
      ["xmlns": Self.ownNamespace, "id": scenario.id, "name": scenario.name, "meaning": scenario.meaning]
    )
    return MarkupElement("annotation", [:], [facts])
  }

  static func readOutNotes(_ symbol: Formula.Symbol) -> [MarkupElement] {
    guard case .readOut(let readOut) = symbol else { return [] }
    var lines = ["Read-out, in \(readOut.unit == "1" ? "plain numbers" : readOut.unit)."]
    if let scale = readOut.scale { lines.append("Scale: \(scale.lowerBound) to \(scale.upperBound).") }
    if !readOut.isCalibrated { lines.append("Uncalibrated: held against no data.") }
    return [notes([lines.joined(separator: " ")])]
  }

  static func notes(_ paragraphs: [String]) -> MarkupElement {
    let body = MarkupElement(
      "body",
      ["xmlns": "http://www.w3.org/1999/xhtml"],
      paragraphs.map { MarkupElement("p", text: $0) }
    )
    return MarkupElement("notes", [:], [body])
  }
}

extension SBMLDocument {
  /// Where a parameter's value comes from, for readers and for programs.
  struct Provenance {
    let definition: Parameter.Definition
    let isSetByScenario: Bool

    init(_ definition: Parameter.Definition, isSetByScenario: Bool) {
      self.definition = definition
      self.isSetByScenario = isSetByScenario
    }

    /// What the RDF statements are about.
    var metadataID: String { "meta_\(definition.id)" }

    var notes: MarkupElement {
      var lines: [String] = []
      if isSetByScenario {
        lines.append("Set by the scenario; what follows is said of the default, \(definition.defaultValue).")
      }
      lines.append("Basis: \(definition.basis.rawValue). Unit: \(definition.unit). Spread: \(spread).")
      if !definition.note.isEmpty { lines.append("Note: \(definition.note).") }
      lines += definition.sources.map { "Source of the value or of the term's form: \(Self.cited($0))" }
      lines += definition.tunedTo.map { "Adjusted by hand to meet: \(Self.cited($0))" }
      return SBMLDocument.notes(lines)
    }

    /// The same for programs: in attributes of our own, and sources with an address as RDF.
    var annotation: MarkupElement {
      let facts = MarkupElement(
        "provenance",
        [
          "xmlns": SBMLDocument.ownNamespace,
          "basis": definition.basis.rawValue,
          "default": "\(definition.defaultValue)",
          "setBy": isSetByScenario ? "scenario" : "default",
          "sources": Self.list(definition.sources),
          "tunedTo": Self.list(definition.tunedTo),
        ]
      )
      return MarkupElement("annotation", [:], descriptions + [facts])
    }

    private var descriptions: [MarkupElement] {
      let addresses = definition.sources.compactMap { Source.with($0)?.address }
      guard !addresses.isEmpty else { return [] }
      let bag = MarkupElement("rdf:Bag", [:], addresses.map { MarkupElement("rdf:li", ["rdf:resource": $0]) })
      let statement = MarkupElement(
        "rdf:Description",
        ["rdf:about": "#\(metadataID)"],
        [MarkupElement("bqbiol:isDescribedBy", [:], [bag])]
      )
      return [
        MarkupElement(
          "rdf:RDF",
          [
            "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xmlns:bqbiol": "http://biomodels.net/biology-qualifiers/",
          ],
          [statement]
        )
      ]
    }

    private var spread: String {
      switch definition.spread {
      case .fixed: "the same in everybody"
      case .logNormal(let variation): "log-normal between patients, coefficient of variation \(variation)"
      case .population: "drawn for the population of a patient"
      case .product: "set by the product taken"
      }
    }

    private static func cited(_ tag: Source.Tag) -> String {
      guard let source = Source.with(tag) else { return "\(tag.rawValue)." }
      let address = source.address.map { ", \($0)" } ?? ""
      return "\(tag.rawValue): \(source.title)\(address). Read: \(source.read)."
    }

    private static func list(_ tags: [Source.Tag]) -> String? {
      tags.isEmpty ? nil : tags.map(\.rawValue).joined(separator: " ")
    }
  }
}
