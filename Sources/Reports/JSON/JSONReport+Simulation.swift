public import GutSkin

extension JSONReport {
  /// The document of `commensal simulate`: the one patient's states and outputs, or the cohort's spread, week by week.
  public static func simulation(_ course: SimulatedCourse) -> JSON {
    var members: [JSON.Member] = [
      .init("scenario", .string(course.scenario.name)), .init("scenario_id", .string(course.scenario.id)),
      .init("weeks", .array(course.weeks.map { .number(Double($0)) })),
    ]
    if let patients = course.patients {
      members += [
        .init("patients", .number(Double(patients))), .init("seed", .number(Double(course.seed ?? 0))),
        .init("outputs", .object(ReadOut.allCases.compactMap { spreads($0, course) })),
      ]
    } else {
      let states = StateVariable.allCases.flatMap { state -> [JSON.Member] in
        let values = numbers(course.course(of: state) ?? [])
        return [.init(state.symbol, values), .init(state.codeName, values)]
      }
      let outputs = ReadOut.allCases.map { JSON.Member($0.id, numbers(course.course(of: $0) ?? [])) }
      members += [.init("states", .object(states)), .init("outputs", .object(outputs))]
    }
    let uncalibrated = ReadOut.allCases.filter { !$0.isCalibrated }.map(\.id)
    members += [
      .init("uncalibrated", .strings(uncalibrated)), .init("limits", .strings(ModelWords.limits)),
    ]
    return .object(members)
  }

  /// The document of `commensal model show`.
  public static func parameters(_ definitions: [Parameter.Definition]) -> JSON {
    [
      "parameters": .array(
        definitions.map { definition in
          [
            "id": .string(definition.id), "meaning": .string(definition.meaning), "unit": .string(definition.unit),
            "default": .number(definition.defaultValue),
            "allowed": numbers([definition.allowed.lowerBound, definition.allowed.upperBound]),
            "between_patients": .string(definition.spread.words), "basis": .string(definition.basis.rawValue),
            "sources": .strings(definition.sources.map(\.rawValue)),
            "tuned_to": .strings(definition.tunedTo.map(\.rawValue)), "note": .string(definition.note),
          ]
        }
      )
    ]
  }

  private static func spreads(_ readOut: ReadOut, _ course: SimulatedCourse) -> JSON.Member? {
    guard let spreads = course.spread(of: readOut) else { return nil }
    let centiles = ["q05", "q25", "median", "q75", "q95"].enumerated().map { index, key in
      JSON.Member(key, numbers(spreads.map { $0.centiles[index] }))
    }
    return .init(
      readOut.id,
      .object(
        centiles + [
          .init("mean", numbers(spreads.map(\.mean))), .init("sd", numbers(spreads.map(\.standardDeviation))),
        ]
      )
    )
  }

  private static func numbers(_ values: [Double]) -> JSON { .array(values.map(JSON.number)) }
}
