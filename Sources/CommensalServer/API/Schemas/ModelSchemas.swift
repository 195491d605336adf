internal import GutSkin
internal import Reports

/// What the model takes and answers.
enum ModelSchemas {
  static let usualScenario = "chronic-moderate"

  private static let lastDay = ModelOperations.mostWeeks * 7

  /// One input on some days: the values that are let in depend on which it is.
  private static let input = Schema.either(
    [
      Input.allCases.filter { $0 == .probioticDose }, Input.allCases.filter(\.isExposure),
      Input.allCases.filter { !$0.isExposure && $0 != .probioticDose },
    ].map { inputs in
      .object([
        .required("input", .word(inputs.map(\.id))),
        .required(
          "value",
          .number(inputs[0].allowed).meaning("In \(inputs[0].unit == "1" ? "parts of the usual" : inputs[0].unit)")
        ),
        .required("from", .integer(0...lastDay).meaning("The first day, counted from week 0")),
        .required("days", .integer(1...lastDay).meaning("How many days")),
      ])
    }
  ).named("ModelInput")

  static func request(mostPatients: Int) -> Schema {
    Schema.object([
      .optional(
        "scenario",
        Schema.word(Scenario.reference.flatMap { [$0.id, $0.name] })
          .meaning("A scenario by its number or name; \(usualScenario) without it")
      ),
      .optional(
        "set",
        Schema.object(
          Parameter.allCases.map { .optional($0.id, .number($0.definition.allowed).meaning($0.definition.meaning)) }
        ).meaning("Parameters over the scenario’s own, the time before week 0 included").named("ModelParameters")
      ), .optional("inputs", input.list(0...100).meaning("What is taken, put on or met besides")),
      .optional("weeks", .integer(0...ModelOperations.mostWeeks).meaning("How many weeks; 24 without it")),
      .optional(
        "at",
        Schema.integer(0...ModelOperations.mostWeeks).list(1...ModelOperations.mostWeeks).meaning("Only these weeks")
      ),
      .optional(
        "patients",
        .integer(1...mostPatients).meaning(
          "How many virtual patients with eczema; without it one patient"
        )
      ), .optional("seed", .integer(Schema.exactWhole).meaning("Where a cohort’s chance comes from; 1 without it")),
    ]).named("SimulationRequest")
  }

  private static let head: [(String, Schema)] = [
    ("scenario", .text), ("scenario_id", .text), ("weeks", .numbers), ("uncalibrated", .texts), ("limits", .texts),
  ]

  private static let patient = Schema.answer(
    head + [
      ("states", Schema.each(.numbers).meaning("The states of the model, by symbol and by name")),
      (
        "outputs",
        .answer(ReadOut.allCases.map { ($0.id, .numbers) })
      ),
    ]
  ).named("SimulatedPatient")

  private static let spread = Schema.answer(
    ["q05", "q25", "median", "q75", "q95", "mean", "sd"].map { ($0, .numbers) }
  ).named("Spread")

  private static let cohort = Schema.answer(
    head + [
      ("patients", .count), ("seed", .number),
      ("outputs", .answer(ReadOut.allCases.map { ($0.id, spread) })),
      ("quantiles_within", .number),
    ]
  ).named("SimulatedCohort")

  static let course = Schema.either([patient, cohort])
}
