import DataFiles
import GutSkin
import Testing

@Suite("Scenario files")
struct ScenarioFileTests {
  private func read(_ text: String, name: String = "mine.yaml") throws -> ScenarioFile {
    try ScenarioFile(utf8: Array(text.utf8), name: name)
  }

  /// What is wrong, each as `line: key: message`.
  private func problems(_ text: String) -> [String] {
    do {
      let file = try ScenarioFile(utf8: Array(text.utf8), name: "mine.yaml")
      return file.remarks.map { "\($0.severity.rawValue) \($0)" }
    } catch {
      return error.problems.map { "\($0.severity.rawValue) \($0)" }
    }
  }

  @Test("every key is read, and what is left out is as usual")
  func whole() throws {
    let file = try read(
      """
      name: winter
      meaning: flares and a probiotic
      start: healthy
      burn_in_days: 365
      weeks: 26
      parameters: {alpha: 0.9, f_K: 0.57}
      product: {class: killed, potency: -1.0, topical_potency: 0.5}
      inputs:
        - {input: d_w, value: 20, days: [0, 84]}
        - {input: d_tp, value: 1, days: [0, 7]}
        - input: x_env
          value: 2.5
          days: [7, 17]
      """,
      name: "some/where/my.winter.yaml"
    )
    #expect(file.remarks.isEmpty && file.weeks == 26)
    #expect(
      file.scenario
        == Scenario(
          id: "my.winter",
          name: "winter",
          meaning: "flares and a probiotic",
          parameters: [.alpha: 0.9, .fK: 0.57],
          start: .healthy,
          burnIn: 365,
          schedule: Schedule([
            .init(.probioticDose, 20, on: 0..<84), .init(.topical, 1, on: 0..<7), .init(.environment, 2.5, on: 7..<17),
          ]),
          potency: Potency(oral: -1, topical: 0.5, action: ProductClass.killed.action)
        )
    )
    let least = try read("name: least\nstart: lesional\n")
    #expect(least.scenario.start == .lesional && least.scenario.burnIn == 730 && least.weeks == nil)
    #expect(least.scenario.parameters.isEmpty && least.scenario.schedule.entries.isEmpty)
  }

  @Test("JSON is read too, with tabs")
  func json() throws {
    let text =
      "{\n\t\"name\": \"n\",\n\t\"start\": \"healthy\",\n\t\"inputs\": [\n\t{\"input\": \"d_em\", \"value\": 1, \"days\": [0, 3]}]\n}"
    #expect(try read(text).scenario.schedule.entries == [.init(.emollient, 1, on: 0..<3)])
  }

  static let mistakes: [(String, String)] = [
    ("start: healthy", "error mine.yaml:1: name: This key is missing"),
    ("name: x", "error mine.yaml:1: start: This key is missing"),
    ("name: x\nstart: sick", "error mine.yaml:2: start: “sick” is not one of the words known here: healthy; lesional"),
    ("name: 12\nstart: healthy", "error mine.yaml:1: name: 12 reads as a number here"),
    (
      "name: x\nstart: healthy\ninpts: []", "error mine.yaml:3: inpts: This key is not known here. Did you mean inputs?"
    ),
    ("name: x\nname: y\nstart: healthy", "error mine.yaml:1: “name” stands twice"),
    (
      "name: x\nstart: healthy\nparameters:\n  kapa_b: 1",
      "error mine.yaml:4: parameters.kapa_b: The model has no parameter of this name. Did you mean kappa_b?"
    ),
    (
      "name: x\nstart: healthy\nparameters:\n  alfa: 1",
      "error mine.yaml:4: parameters.alfa: The model has no parameter of this name. The nearest names are alpha"
    ),
    (
      "name: x\nstart: healthy\nparameters: {b_max: 7}",
      "error mine.yaml:3: parameters.b_max: This is let in from 0.3 to 1.0; here stands 7.0"
    ),
    (
      "name: x\nstart: healthy\nparameters: {alpha: .nan}", "error mine.yaml:3: parameters.alpha: This must be a number"
    ),
    ("name: x\nstart: healthy\nparameters: {alpha: '1'}", "error mine.yaml:3: parameters.alpha: This must be a number"),
    ("name: x\nstart: healthy\nparameters: [alpha]", "error mine.yaml:3: parameters: Here stands a list"),
    ("name: x\nstart: healthy\nburn_in_days: 99999", "error mine.yaml:3: burn_in_days: This goes from 0 to 3650"),
    ("name: x\nstart: healthy\nburn_in_days: -1", "error mine.yaml:3: burn_in_days: This goes from 0 to 3650"),
    ("name: x\nstart: healthy\nweeks: 1.5", "error mine.yaml:3: weeks: This must be a whole number"),
    ("name: x\nstart: healthy\nweeks: 1e9", "error mine.yaml:3: weeks: This goes from 0 to 520"),
    (
      "name: x\nstart: healthy\nproduct: {class: mixtur, potency: 1}",
      "error mine.yaml:3: product.class: “mixtur” is not one of the words"
    ),
    ("name: x\nstart: healthy\nproduct: {potency: 1}", "error mine.yaml:3: product.class: This key is missing"),
    ("name: x\nstart: healthy\nproduct: {class: mixture}", "error mine.yaml:3: product.potency: This key is missing"),
    (
      "name: x\nstart: healthy\nproduct: {class: mixture, potency: 30}",
      "error mine.yaml:3: product.potency: A potency goes from"
    ),
    (
      "name: x\nstart: healthy\nparameters: {E_c: 0.5}\nproduct: {class: mixture, potency: 1}",
      "error mine.yaml:3: parameters.E_c: The product sets this too"
    ),
    ("just words", "error mine.yaml:1: Here stands text"), ("", "error mine.yaml: The file is empty"),
    ("name: [x", "error mine.yaml:2: This is not valid YAML"),
  ]

  @Test("each mistake is told with its line and key", arguments: mistakes)
  func mistake(text: String, message: String) {
    let found = problems(text)
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  static let entries: [(String, String)] = [
    ("{value: 1, days: [0, 3]}", "inputs[0].input: This key is missing"),
    ("{input: d_cs, days: [0, 3]}", "inputs[0].value: This key is missing"),
    ("{input: d_cs, value: 1}", "inputs[0].days: This key is missing"),
    ("{input: d_cs, value: 1, days: [0, 3], dose: 2}", "inputs[0].dose: This key is not known here"),
    (
      "{input: d_sc, value: 1, days: [0, 3]}",
      "inputs[0].input: The model has no input of this name. Did you mean d_cs?"
    ),
    ("{input: d_cs, value: 1.5, days: [0, 3]}", "inputs[0].value: d_cs goes from 0 to 1, not 1.5"),
    ("{input: x_env, value: -1, days: [0, 3]}", "inputs[0].value: x_env goes from 0 to 100, not -1"),
    ("{input: d_cs, value: 1, days: [-3, 3]}", "inputs[0].days: Days count from week 0"),
    ("{input: d_cs, value: 1, days: [9, 3]}", "inputs[0].days: The last day is not after the first"),
    ("{input: d_cs, value: 1, days: [3, 3]}", "inputs[0].days: The last day is not after the first"),
    ("{input: d_cs, value: 1, days: [0.5, 3]}", "inputs[0].days: Days are whole numbers"),
    ("{input: d_cs, value: 1, days: [0, 1e300]}", "inputs[0].days: Days are whole numbers"),
    ("{input: d_cs, value: 1, days: [0, 99999]}", "inputs[0].days: No schedule goes beyond"),
    ("{input: d_cs, value: 1, days: 3}", "inputs[0].days: This must be two numbers"),
    ("d_cs", "inputs[0]: Here stands text"),
  ]

  @Test("each mistake in a schedule is told with its entry", arguments: entries)
  func entry(text: String, message: String) {
    let found = problems("name: x\nstart: healthy\ninputs:\n  - \(text)\n")
    #expect(found.contains { $0.hasPrefix("error mine.yaml:4: \(message)") }, "\(found)")
  }

  @Test("entries that meet are told with the one they meet, though another between them is wrong")
  func overlaps() {
    let found = problems(
      """
      name: x
      start: healthy
      inputs:
        - {input: x_env, value: 2, days: [0, 9]}
        - {input: d_cs, value: 9, days: [0, 9]}
        - {input: x_env, value: 3, days: [8, 12]}
        - {input: d_em, value: 0.7, days: [0, 9]}
        - {input: d_em, value: 0.7, days: [2, 5]}
      """
    )
    #expect(found.count == 3)
    #expect(
      found.contains(
        "error mine.yaml:6: inputs[2]: x_env has a value on day 8 already, and an exposure has one value a day (inputs[0])."
      ),
      "\(found)"
    )
    #expect(
      found.contains { $0.hasPrefix("error mine.yaml:8: inputs[4]: d_em comes to 1.4 on days 2 to 4") },
      "\(found)"
    )
  }

  @Test("a product that is never taken is remarked on, and the scenario is used")
  func remarks() throws {
    let found = problems("name: x\nstart: healthy\nproduct: {class: mixture, potency: -1, topical_potency: 0}")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("warning mine.yaml:3: product: The product is never") }, "\(found)")
  }

  @Test("no text at all makes reading fail in another way", arguments: 0..<200 as Range<UInt64>)
  func anything(seed: UInt64) {
    var random = CounterRandom(seed: seed, patient: 0)
    random.patient = 1
    let pieces = [
      "name: ", "start: ", "inputs:", "\n", "\n  ", "- ", "{", "}", "[", "]", ", ", "d_w", "value: ", "days: ", "0",
      "-1",
      "1e999", "healthy", "&a ", "*a", "'", "\"", "!!float ", "parameters: ", "alpha: ", "\u{0}", "product: ", "# ",
      "|",
    ]
    let text = (0..<40).map { place in
      pieces[Int(random.uniform(.parameters, day: 0, index: place) * Double(pieces.count))]
    }.joined()
    let found = problems(text)
    #expect(found.allSatisfy { $0.hasPrefix("error mine.yaml") || $0.hasPrefix("warning mine.yaml") })
  }
}
