import Testing

@testable import GutSkin

@Suite("An exported model is run back")
struct SBMLReaderTests {
  static let weeks = [0, 1, 2, 4, 12, 13, 16, 24, 52]

  static func reread(_ scenario: Scenario, _ change: (String) -> String = { $0 }) throws(SBMLRefusal) -> Scenario {
    try SBMLDocument(reading: Array(change(SBMLDocument(scenario).text).utf8)).scenario
  }

  /// One change in a place that is there once.
  static func replacing(_ old: String, _ new: String) -> (String) -> String {
    { text in
      #expect(text.ranges(of: old).count == 1, "\(old) is there \(text.ranges(of: old).count) times")
      return text.replacing(old, with: new)
    }
  }

  /// Random values for some parameters, and a schedule; the same for the same number.
  static func random(_ number: Int) -> Scenario {
    let random = CounterRandom(seed: 2026, patient: UInt64(number))
    var scenario = Scenario.reference[number % Scenario.reference.count]
    var index = 0
    func next() -> Double {
      index += 1
      return random.uniform(.parameters, day: 0, index: index)
    }
    for definition in Parameter.definitions where next() < 0.3 {
      // Not far from the default, so that every course can be computed.
      let value = definition.defaultValue * (0.8 + 0.4 * next())
      scenario.parameters[definition.parameter] = min(
        max(value, definition.allowed.lowerBound),
        definition.allowed.upperBound
      )
    }
    scenario.start = next() < 0.5 ? .healthy : .lesional
    scenario.burnIn = Int(400 * next())
    for input in Input.allCases where next() < 0.5 {
      for _ in 0..<3 {
        let first = Int(120 * next()) - 20
        scenario.schedule.entries.append(.init(input, next(), on: first..<first + 1 + Int(60 * next())))
      }
    }
    if next() < 0.5 { scenario.startingStates = [.sAureus: next() / 1e5, .barrier: next(), .tnf: 3 * next()] }
    return scenario
  }

  @Test("the course is the same to the last bit", arguments: Scenario.reference + [SBMLTests.crowded])
  func sameCourse(scenario: Scenario) throws {
    let again = try Self.reread(scenario)
    #expect(again.id == scenario.id && again.name == scenario.name && again.meaning == scenario.meaning)
    #expect(again.parameters == scenario.parameters && again.start == scenario.start && again.startingStates == [:])
    #expect(again.burnIn == scenario.burnIn)
    #expect(try again.course(weeks: Self.weeks) == scenario.course(weeks: Self.weeks))
  }

  @Test("so it is for random constants, starts and schedules", arguments: 0..<10)
  func randomScenarios(number: Int) throws {
    let scenario = Self.random(number)
    let again = try Self.reread(scenario)
    #expect(again.patient.parameters == scenario.patient.parameters)
    let weeks = [0, 3, 12, 24]
    let solver = Solver.adaptive(relativeTolerance: 1e-6, absoluteTolerance: 1e-12)
    #expect(try again.course(weeks: weeks, solver: solver) == scenario.course(weeks: weeks, solver: solver))
    // What was read can be written and read again.
    #expect(try Self.reread(again).patient.parameters == scenario.patient.parameters)
    #expect(try Self.reread(again).course(weeks: [4]) == scenario.course(weeks: [4]))
  }

  @Test("a changed constant, start, burn-in and input count")
  func changedValues() throws {
    let steroid = try #require(Scenario.named("S5"))
    let read = try Self.reread(steroid) { text in
      var text = text.replacing("id=\"alpha\" name=\"", with: "id=\"alpha\" name=\"other: ")
      text = Self.replacing("sets severity\" value=\"0.85\"", "sets severity\" value=\" 9.1e-1 \"")(text)
      text = Self.replacing("value=\"730.0\"", "value=\"100\"")(text)
      text = Self.replacing("name=\"density of Malassezia yeasts\" value=\"1.6\"", "name=\"\" value=\"1.25\"")(text)
      text = Self.replacing(">28.0<", ">35<")(text)
      return text
    }
    var expected = steroid
    expected.parameters[.alpha] = 0.91
    expected.burnIn = 100
    expected.startingStates = [.malassezia: 1.25]
    expected.schedule = Schedule([.init(.steroid, 1, on: 0..<35)])
    #expect(read.parameters == expected.parameters && read.startingStates == expected.startingStates)
    let course = try read.course(weeks: Self.weeks)
    #expect(try course == expected.course(weeks: Self.weeks))
    #expect(try course != steroid.course(weeks: Self.weeks))
  }

  @Test("a level of an input that lasts is kept, before day 0 too")
  func lastingLevel() throws {
    let flare = try #require(Scenario.named("S9"))
    let read = try Self.reread(flare) { text in
      let usual = "<otherwise>\n              <cn sbml:units=\"dimensionless\">1.0</cn>"
      #expect(text.ranges(of: usual).count == 1)
      return text.replacing(usual, with: usual.replacing("1.0", with: "1.5"))
    }
    var expected = flare
    expected.schedule = Schedule([
      .init(.environment, 1.5, on: -730..<0), .init(.environment, 4, on: 0..<14),
      .init(.environment, 1.5, on: 14..<9999),
    ])
    #expect(try read.course(weeks: Self.weeks) == expected.course(weeks: Self.weeks))
  }

  @Test("what a plan would add is not added to a file's inputs")
  func inputsAsWritten() throws {
    var scenario = Scenario.reference[2]
    scenario.schedule = Schedule([.init(.topical, 0.5, on: 0..<14)])
    // The vehicle of a topical product is an emollient: two courses of 0.5. The second one is taken out.
    let read = try Self.reread(scenario) { text in
      let start = text.ranges(of: "<assignmentRule variable=\"d_em\">")[0].lowerBound
      let end = text[start...].firstRange(of: "</assignmentRule>")!.upperBound
      let none =
        "<assignmentRule variable=\"d_em\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
        + "<cn sbml:units=\"dimensionless\">0</cn></math></assignmentRule>"
      return text.replacingCharacters(start..<end, with: none)
    }
    let film = try read.course(weeks: [1]).course(of: .state(.emollientFilm))
    #expect(film == [0])
    #expect(try read.course(weeks: [1]).course(of: .state(.topicalActive)) != [0])
  }

  @Test("the layout is free: other prefixes, spacing, order and comments")
  func layout() throws {
    let scenario = try #require(Scenario.named("S7"))
    let read = try Self.reread(scenario) { text in
      text.replacing(" sbml:units", with: "  q:units").replacing("xmlns:sbml=", with: "xmlns:q=")
        .replacing("<ci>i</ci>", with: "<ci>\n\t i <!-- skin --></ci>").replacing("\n", with: "\r\n")
    }
    #expect(try read.course(weeks: [12]) == scenario.course(weeks: [12]))
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
