extension SBMLDocument {
  /// Reads a document that this program wrote, and whose values may have been changed since.
  ///
  /// Values of parameters, starting states, the length of the burn-in, and values and days of inputs are taken from the
  /// file. Equations, units and names have to be those of the model; how they are laid out does not matter.
  ///
  /// - Parameter file: the bytes of the file.
  /// - Throws: ``SBMLRefusal``, for any other file.
  public init(reading file: [UInt8]) throws(SBMLRefusal) {
    let root: MarkupNode
    do throws(MarkupError) {
      root = try MarkupParser.parse(file)
    } catch {
      throw SBMLRefusal(.notXML, "the file \(error.reason)", at: error.line)
    }
    self.init(try SBMLReader(root).scenario())
  }
}

/// Takes the values out of a document, and holds all else against what this program would have written.
struct SBMLReader {
  /// The parts of the model by their list and what they are about.
  typealias Parts = [String: [String: MarkupNode]]

  /// The lists of a model, with the attribute that tells their entries apart, and what an entry is called.
  static let lists: [(name: String, key: String, entry: String)] = [
    ("listOfUnitDefinitions", "id", "unit"), ("listOfParameters", "id", "parameter"),
    ("listOfInitialAssignments", "symbol", "initial assignment of"), ("listOfRules", "variable", "rule of"),
  ]

  let model: MarkupNode
  let parts: Parts
  /// What this program writes.
  var expected: Parts { Self.expectedParts }

  init(_ root: MarkupNode) throws(SBMLRefusal) {
    model = try Self.model(of: root)
    parts = try Self.parts(of: model)
  }

  func scenario() throws(SBMLRefusal) -> Scenario {
    try checkUnits()
    try checkParameters()
    try checkRules()
    let values = try parameterValues()
    let (start, startingStates) = try start(values)
    let burnIn = try burnIn()
    let facts = try description()
    return Scenario(
      id: facts.id,
      name: facts.name,
      meaning: facts.meaning,
      parameters: changes(values),
      start: start,
      startingStates: startingStates,
      burnIn: burnIn,
      schedule: try schedule(burnIn: burnIn)
    )
  }
}

// The frame.
extension SBMLReader {
  private static func model(of root: MarkupNode) throws(SBMLRefusal) -> MarkupNode {
    guard root.name == "sbml" else {
      throw SBMLRefusal(.notSBML, "the outermost element is <\(shown(root.name))>, not <sbml>", at: root.line)
    }
    guard root.namespace == SBMLDocument.core else {
      let version = "Level \(shown(root.attribute("level") ?? "?")) Version \(shown(root.attribute("version") ?? "?"))"
      throw SBMLRefusal(.notSBML, "it is SBML \(version); only Level 3 Version 1 is read", at: root.line)
    }
    for attribute in root.attributes where attribute.name == "required" && attribute.value != "false" {
      throw SBMLRefusal(
        .unknownPart,
        "it needs the SBML package \(shown(attribute.namespace)), which is not read",
        at: root.line
      )
    }
    guard let model = root.child("model") else { throw SBMLRefusal(.notSBML, "it holds no model", at: root.line) }
    try checkFrame(root, knows: ["model"])
    guard let id = model.attribute("id"), id.hasPrefix(SBMLDocument.idPrefix) else {
      throw SBMLRefusal(
        .otherModel,
        "it holds another model, “\(shown(model.attribute("id") ?? ""))”: those that this program writes have an id that"
          + " starts with \(SBMLDocument.idPrefix)",
        at: model.line
      )
    }
    guard model.attribute("timeUnits") == ModelUnit.day.rawValue else {
      throw SBMLRefusal(.otherUnits, "the unit of time of the model is not the day", at: model.line)
    }
    return model
  }

  /// Refuses children that could change the meaning.
  private static func checkFrame(_ node: MarkupNode, knows known: Set<String>) throws(SBMLRefusal) {
    var seen: Set<String> = []
    for child in node.children {
      let isOfCore = child.namespace == SBMLDocument.core
      guard isOfCore, known.contains(child.name) || child.name == "notes" || child.name == "annotation" else {
        throw SBMLRefusal(
          .unknownPart,
          "the model that this program computes has no <\(shown(child.name))>",
          at: child.line
        )
      }
      guard seen.insert(child.name).inserted else {
        throw SBMLRefusal(.notSBML, "<\(shown(child.name))> stands there twice", at: child.line)
      }
    }
  }

  private static func parts(of model: MarkupNode) throws(SBMLRefusal) -> Parts {
    try checkFrame(model, knows: Set(lists.map(\.name)))
    var parts: Parts = [:]
    for list in lists {
      var entries: [String: MarkupNode] = [:]
      for entry in model.child(list.name)?.children ?? [] where entry.name != "notes" && entry.name != "annotation" {
        guard entry.namespace == SBMLDocument.core, let key = entry.attribute(list.key) else {
          throw SBMLRefusal(
            .unknownPart,
            "the model that this program computes has no <\(shown(entry.name))> in its \(list.name)",
            at: entry.line
          )
        }
        guard entries.updateValue(entry, forKey: key) == nil else {
          throw SBMLRefusal(.notSBML, "there are two with the name: \(list.entry) \(shown(key))", at: entry.line)
        }
      }
      parts[list.name] = entries
    }
    return parts
  }

  /// The start in health has every initial assignment that any start has.
  private static let expectedParts: Parts = {
    let any = Scenario(id: "", name: "", meaning: "", parameters: [:], start: .healthy, burnIn: 0)
    do {
      return try parts(of: try model(of: try MarkupParser.parse(Array(SBMLDocument(any).text.utf8))))
    } catch {
      preconditionFailure("this program writes what it cannot read: \(error)")
    }
  }()

  /// The entries of a list, and what this program writes there.
  func entries(_ list: String) -> (found: [String: MarkupNode], expected: [String: MarkupNode]) {
    (parts[list] ?? [:], expected[list] ?? [:])
  }

  /// A name from the file, safe to print.
  static func shown(_ name: String) -> String {
    let most = 40
    let safe = String(
      String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    )
    return safe.count > most ? safe.prefix(most) + "…" : safe
  }
}
