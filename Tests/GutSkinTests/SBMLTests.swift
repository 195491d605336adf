import Testing

@testable import GutSkin

@Suite("The model as SBML")
struct SBMLTests {
  static func model(of scenario: Scenario) throws -> ReadElement {
    let root = try MarkupReader.read(SBMLDocument(scenario).text)
    #expect(root.name == "sbml" && root.attributes["level"] == "3" && root.attributes["version"] == "1")
    return try #require(root.child("model"))
  }

  static func list(_ name: String, of model: ReadElement) -> [ReadElement] { model.child(name)?.children ?? [] }

  /// A schedule in which doses overlap, touch, exceed their most, and come before day 0.
  static let crowded: Scenario = {
    var scenario = Scenario.reference[4]
    scenario.schedule = Schedule([
      .init(.emollient, 0.7, on: -20..<15), .init(.topical, 0.6, on: 10..<20), .init(.topical, 0.6, on: 12..<13),
      .init(.probioticDose, 5, on: 0..<7), .init(.probioticDose, 5, on: 7..<9), .init(.probioticDose, 2, on: 3..<4),
      .init(.environment, 0, on: 5..<6), .init(.environment, 1, on: 6..<9), .init(.antibiotic, 1, on: 4..<4),
    ])
    return scenario
  }()

  @Test(
    "every state has one rate rule and a start, every other moving quantity one assignment",
    arguments: Start.allCases
  )
  func complete(start: Start) throws {
    var scenario = Scenario.reference[0]
    scenario.start = start
    let model = try Self.model(of: scenario)
    let rules = Self.list("listOfRules", of: model)
    let rated = rules.filter { $0.name == "rateRule" }.compactMap { $0.attributes["variable"] }
    #expect(rated == StateVariable.allCases.map(\.symbol))
    let started = Self.list("listOfInitialAssignments", of: model).compactMap { $0.attributes["symbol"] }
    let parameters = Self.list("listOfParameters", of: model)
    let ids = parameters.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == parameters.count)
    let moving = parameters.filter { $0.attributes["constant"] == "false" }.compactMap { $0.attributes["id"] }
    let ruled = rules.compactMap { $0.attributes["variable"] }
    #expect(Set(ruled).count == ruled.count && Set(moving) == Set(ruled))
    for parameter in parameters {
      let id = try #require(parameter.attributes["id"])
      let isAssigned = started.contains(id) || (ruled.contains(id) && !rated.contains(id))
      #expect((parameter.attributes["value"] == nil) == isAssigned, "\(id)")
    }
  }

  @Test(
    "every name and unit that is used is defined, and a rule uses earlier rules only",
    arguments: Scenario.reference
  )
  func defined(scenario: Scenario) throws {
    let model = try Self.model(of: scenario)
    let ids = Set(Self.list("listOfParameters", of: model).compactMap { $0.attributes["id"] })
    let units = Set(
      Self.list("listOfUnitDefinitions", of: model).compactMap { $0.attributes["id"] } + ["dimensionless"]
    )
    let names = model.all.filter { $0.name == "ci" }.map(\.text)
    #expect(names.count > 300 && Set(names).isSubset(of: ids))
    let used = model.all.compactMap { $0.attributes["units"] ?? $0.attributes["sbml:units"] }
    #expect(used.count > 200 && Set(used).isSubset(of: units))
    #expect(model.all.filter { $0.name == "cn" }.allSatisfy { $0.attributes["sbml:units"] != nil })
    var later = Set(
      Self.list("listOfRules", of: model).filter { $0.name == "assignmentRule" }
        .compactMap { $0.attributes["variable"] }
    )
    for rule in Self.list("listOfRules", of: model) {
      #expect(rule.all.allSatisfy { $0.name != "ci" || !later.contains($0.text) })
      later.remove(try #require(rule.attributes["variable"]))
    }
  }

  @Test("the written rules, read back, have the value that is computed, to the last bit", arguments: Sample.all)
  func values(sample: Sample) throws {
    let model = try Self.model(of: Scenario.reference[0])
    var values: [String: Double] = [:]
    for parameter in Parameter.allCases { values[parameter.id] = sample.parameters[parameter] }
    for (state, value) in zip(StateVariable.allCases, sample.states) { values[state.symbol] = value }
    for (input, value) in zip(Input.allCases, sample.inputs) { values[input.id] = value }
    let given = Set(values.keys).union(["day"])
    for rule in Self.list("listOfInitialAssignments", of: model) {
      let id = try #require(rule.attributes["symbol"])
      if !given.contains(id) { values[id] = try #require(rule.child("math")).value(values) }
    }
    let computed = sample.evaluated(Double.self)
    for rule in Self.list("listOfRules", of: model) {
      let id = try #require(rule.attributes["variable"])
      let math = try #require(rule.child("math"))
      if rule.name == "rateRule" {
        let state = try #require(StateVariable(named: id))
        #expect(try math.value(values) == computed.rates[state.rawValue], "\(id)")
      } else if !given.contains(id) {
        values[id] = try math.value(values)
      }
    }
    for readOut in ReadOut.allCases {
      #expect(values[readOut.id] == computed.readOuts[readOut.rawValue], "\(readOut.id)")
    }
  }

  @Test("parameters and starting states are those of the scenario", arguments: Scenario.reference)
  func starts(scenario: Scenario) throws {
    let model = try Self.model(of: scenario)
    var values: [String: Double] = [:]
    for parameter in Self.list("listOfParameters", of: model) {
      guard let id = parameter.attributes["id"], let text = parameter.attributes["value"] else { continue }
      values[id] = Double(text)
    }
    for rule in Self.list("listOfInitialAssignments", of: model) {
      values[try #require(rule.attributes["symbol"])] = try #require(rule.child("math")).value(values)
    }
    let patient = scenario.patient
    for parameter in Parameter.allCases { #expect(values[parameter.id] == patient.parameters[parameter]) }
    let block = LaneBlock<Double>()
    block.load(patient.parameters, lane: 0)
    block.prepare([patient])
    for state in StateVariable.allCases {
      #expect(values[state.symbol] == block.state[state.rawValue], "\(state.symbol)")
    }
    #expect(values["burn_in"] == Double(scenario.burnIn))
  }

  @Test("on every day inputs have the value that a simulation is given", arguments: Scenario.reference + [crowded])
  func inputs(scenario: Scenario) throws {
    let rules = Self.list("listOfRules", of: try Self.model(of: scenario))
    let courses = try Input.allCases.map { input in
      try #require(rules.first { $0.attributes["variable"] == input.id }?.child("math"))
    }
    let day = try #require(rules.first { $0.attributes["variable"] == "day" }?.child("math"))
    var life = DailyLife(scenario.patient.routine, scenario.patient.random, scheduleStart: scenario.burnIn)
    for start in 0..<scenario.burnIn + 180 {
      var expected: [Double] = Array(repeating: .nan, count: Input.allCases.count)
      life.inputs(on: start, severity: 0) { expected[$0.rawValue] = $1 }
      for hour in [0, 12, 23.999] {
        let today = try day.value(time: Double(start) + hour / 24, ["burn_in": Double(scenario.burnIn)])
        let written = try courses.map { try $0.value(["day": today]) }
        #expect(written == expected, "day \(start - scenario.burnIn)")
      }
    }
  }

  @Test("a name that looks like markup, or holds what XML forbids, does no harm")
  func hostile() throws {
    var scenario = Scenario.reference[0]
    scenario.id = "1 <b>&\"é"
    scenario.name = "</model>\u{0}\u{FFFE}'\n&amp;"
    scenario.meaning = "]]><script>"
    let model = try Self.model(of: scenario)
    #expect(model.attributes["id"] == "gutskin_1__b____")
    #expect(model.attributes["name"]?.hasSuffix("1 <b>&\"é: </model>\u{FFFD}\u{FFFD}'\n&amp;") == true)
    #expect(model.child("notes")?.text.contains("]]><script>.") == true)
  }

  @Test("each parameter says what stands behind it, and what the scenario set")
  func provenance() throws {
    let scenario = try #require(Scenario.named("S7"))
    let parameters = Self.list("listOfParameters", of: try Self.model(of: scenario))
    for definition in Parameter.definitions {
      let parameter = try #require(parameters.first { $0.attributes["id"] == definition.id })
      let facts = try #require(parameter.child("annotation")?.child("provenance")).attributes
      let isSet = scenario.parameters[definition.parameter] != nil
      #expect(facts["basis"] == definition.basis.rawValue && facts["setBy"] == (isSet ? "scenario" : "default"))
      #expect(
        facts["sources"]
          == (definition.sources.isEmpty ? nil : definition.sources.map(\.rawValue).joined(separator: " "))
      )
      #expect(parameter.child("notes")?.text.contains("Basis: \(definition.basis.rawValue).") == true)
      let cited = parameter.all.compactMap { $0.attributes["rdf:resource"] }
      #expect(cited == definition.sources.compactMap { Source.with($0)?.address })
    }
  }

  @Test("the file says that it is no medical device")
  func limits() throws {
    let notes = try #require(try Self.model(of: Scenario.reference[0]).child("notes")).text
    #expect(notes.contains("not a medical device") && notes.contains("99 assumed"))
  }

  @Test("every unit of the catalogue is known")
  func units() {
    let texts = Parameter.definitions.map(\.unit) + StateVariable.allCases.map(\.unit) + Input.allCases.map(\.unit)
    for text in texts + ReadOut.allCases.map(\.unit) { #expect(ModelUnit(text) != nil, "\(text)") }
    #expect(ModelUnit("furlong") == nil)
  }

  @Test(
    "text that does not balance is told from text that does",
    arguments: ["<a><b></a></b>", "<a>", "<a/><a/>", "<a>&</a>", "<a b=1/>", "<a/>x", "</a>", "<a b=\"1\" b=\"2\"/>"]
  )
  func reader(body: String) throws {
    #expect(throws: NotWellFormed.self) { try MarkupReader.read("<?xml version=\"1.0\"?>\n" + body) }
    #expect(try MarkupReader.read("<?xml version=\"1.0\"?>\n<a><b c=\"&lt;\">x</b></a>").all.count == 2)
  }
}
