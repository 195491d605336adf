/// A COMBINE archive in the Open Modeling EXchange format, OMEX (Bergmann and others, BMC Bioinformatics 15, 2014, 369):
/// each scenario as SBML, their simulations as SED-ML, and what is in it.
public struct CombineArchive: Sendable, Hashable {
  /// What is simulated, each with an id of its own.
  public var scenarios: [Scenario]
  /// How many weeks from day 0.
  public var weeks: Int

  /// Made for some scenarios.
  public init(_ scenarios: [Scenario], weeks: Int) {
    self.scenarios = scenarios
    self.weeks = weeks
  }

  /// The file; the same bytes for the same scenarios.
  public var bytes: [UInt8] {
    var archive = ZipArchive()
    archive.add(manifest.document, as: Self.manifestName)
    archive.add(metadata.document, as: Self.metadataName)
    archive.add(SEDMLDocument(scenarios, weeks: weeks).text, as: SEDMLDocument.fileName)
    archive.add(ModelPage().text, as: ModelPage.fileName)
    for scenario in scenarios {
      let document = SBMLDocument(scenario)
      archive.add(document.text, as: document.fileName)
    }
    return archive.bytes
  }

  private static let manifestName = "manifest.xml"
  private static let metadataName = "metadata.rdf"

  private var manifest: MarkupElement {
    let contents =
      [
        (".", Self.specification("omex")), (Self.manifestName, Self.specification("omex-manifest")),
        (Self.metadataName, Self.specification("omex-metadata")),
        // Without its version: libCombine does not know this one, and would not find the file.
        (SEDMLDocument.fileName, Self.specification("sed-ml")),
        (ModelPage.fileName, "http://purl.org/NET/mediatypes/text/markdown"),
      ] + scenarios.map { (SBMLDocument($0).fileName, Self.specification("sbml.level-3.version-1")) }
    return MarkupElement(
      "omexManifest",
      ["xmlns": Self.specification("omex-manifest")],
      contents.map { location, format in
        let isMaster = location == SEDMLDocument.fileName
        return MarkupElement(
          "content",
          [
            "location": location == "." ? "." : "./\(location)", "format": format,
            "master": isMaster ? "true" : "false",
          ]
        )
      }
    )
  }

  private static func specification(_ name: String) -> String {
    "http://identifiers.org/combine.specifications/\(name)"
  }

  /// What the archive and each part of it is, in words.
  private var metadata: MarkupElement {
    let about =
      [
        (
          ".",
          "Scenarios of a model of the gut–skin axis in atopic eczema. A research model with mostly assumed constants, not a"
            + " medical device."
        ),
        ("./\(SEDMLDocument.fileName)", "Simulations of every scenario, with reports and plots"),
        ("./\(ModelPage.fileName)", "The model in words: equations, parameters with their sources, limits"),
      ]
      + scenarios.map { ("./\(SBMLDocument($0).fileName)", "\($0.id), \($0.name): \($0.meaning)") }
    return MarkupElement(
      "rdf:RDF",
      [
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dcterms": "http://purl.org/dc/terms/",
      ],
      about.map { part, words in
        MarkupElement("rdf:Description", ["rdf:about": part], [MarkupElement("dcterms:description", text: words)])
      }
    )
  }
}
