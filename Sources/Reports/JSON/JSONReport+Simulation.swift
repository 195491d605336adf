public import GutSkin

extension JSONReport {
  /// The document of `commensal simulate`: the one patient's states and outputs, or the cohort's spread, week by week.
  ///
  /// - Parameter isDaily: whether every day that is known is told; `weeks` then has parts of weeks.
  public static func simulation(_ course: SimulatedCourse, isDaily: Bool = false) -> JSON {
    let days = isDaily ? course.days : course.weekDays
    var members: [JSON.Member] = [
      .init("scenario", .string(course.scenario.name)), .init("scenario_id", .string(course.scenario.id)),
      .init("weeks", numbers(days.map { Double($0) / 7 })),
    ]
    if let patients = course.patients {
      members += [
        .init("patients", .number(Double(patients))), .init("seed", .number(Double(course.seed ?? 0))),
        .init("outputs", .object(ReadOut.allCases.compactMap { spreads($0, course, days) })),
        .init("quantiles_within", .number(course.isSketched ? ValueSketch.relativeError : 0)),
      ]
    } else {
      let states = StateVariable.allCases.flatMap { state -> [JSON.Member] in
        let values = numbers(course.course(of: .state(state), on: days) ?? [])
        return [.init(state.symbol, values), .init(state.codeName, values)]
      }
      let outputs = ReadOut.allCases.map { readOut in
        JSON.Member(readOut.id, numbers(course.course(of: .readOut(readOut), on: days) ?? []))
      }
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

  private static func spreads(_ readOut: ReadOut, _ course: SimulatedCourse, _ days: [Int]) -> JSON.Member? {
    guard let spreads = course.spread(of: readOut, on: days) else { return nil }
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
