internal import GutSkin

/// The tables of a PEtab problem, column by column as PEtab 1 has them.
struct PEtabTables {
  static let modelName = "model.xml"
  /// What the efficacy of the product in a condition is called.
  static let efficacy = "E_product"

  /// Two years in which the patient comes to rest, and then a product of a billion CFU every day.
  static let scenario = Scenario(
    id: "petab",
    name: "estimation",
    meaning: "a product every day after two years of rest; efficacy and constants are set by the conditions",
    parameters: [:],
    start: .healthy,
    burnIn: 730,
    schedule: Schedule([.init(.probioticDose, 1, on: 0..<364)])
  )

  /// Constants that differ between conditions.
  static let columns: [Parameter] = [.bMax, .alpha, .diet, .fK] + efficacies
  private static let efficacies: [Parameter] = [.eC, .eE, .eB, .eT]

  let ratios: [TypicalRatio]

  init(_ ratios: [TypicalRatio]) { self.ratios = ratios }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    ([columns] + rows).map { row in
      row.map { $0.replacing("\t", with: " ") }.joined(separator: "\t") + "\n"
    }.joined()
  }

  var problem: String {
    """
    # The model of the gut–skin axis, and published ratios that some of its constants were adjusted to.
    format_version: 1
    parameter_file: parameters.tsv
    problems:
      - sbml_files: [\(Self.modelName)]
        condition_files: [conditions.tsv]
        observable_files: [observables.tsv]
        measurement_files: [measurements.tsv]

    """
  }

  private var conditionsInUse: [TypicalRatio.Condition] {
    let used = Set(ratios.flatMap(\.sides).map(\.condition))
    return TypicalRatio.Condition.allCases.filter(used.contains)
  }

  var conditions: String {
    Self.table(
      ["conditionId", "conditionName"] + Self.columns.map(\.id),
      conditionsInUse.map { condition in
        let values = ParameterValues(Scenario.named(condition.scenario)?.parameters ?? [:])
        return [condition.rawValue, condition.meaning]
          + Self.columns.map { parameter in
            guard Self.efficacies.contains(parameter) else { return "\(values[parameter])" }
            return condition == .probiotic ? Self.efficacy : "0"
          }
      }
    )
  }

  var observables: String {
    Self.table(
      [
        "observableId", "observableName", "observableFormula", "observableTransformation", "noiseFormula",
        "noiseDistribution",
      ],
      ratios.map { ratio in
        [
          ratio.name, "\(ratio.target.measure), \(ratio.target.citation)",
          "observableParameter1_\(ratio.name) * \(ratio.readOut.id)", "log", "noiseParameter1_\(ratio.name)", "normal",
        ]
      }
    )
  }

  var measurements: String {
    Self.table(
      ["observableId", "simulationConditionId", "measurement", "time", "observableParameters", "noiseParameters"],
      ratios.flatMap { ratio in
        ratio.sides.map { side in
          let time = Double(Self.scenario.burnIn) + 7 * (ratio.target.week ?? 0)
          return [
            ratio.name, side.condition.rawValue, "\(side.figure.value)", "\(time)", scale(of: ratio), "\(side.error)",
          ]
        }
      }
    )
  }

  private func scale(of ratio: TypicalRatio) -> String { "scale_\(ratio.name)" }

  var parameters: String {
    let tuned = Set(ratios.flatMap(\.constants))
    let constants = Parameter.definitions.filter { !Self.columns.contains($0.parameter) }.map { definition in
      row(
        definition.id,
        definition.meaning,
        in: definition.allowed,
        nominal: definition.defaultValue,
        isEstimated: tuned.contains(definition.parameter)
      )
    }
    let efficacy =
      conditionsInUse.contains(.probiotic)
      // The expectation before any trial is a logit of −2.2; see `PotencyPrior`.
      ? [row(Self.efficacy, "efficacy of the product, by every mechanism", in: 0...1, nominal: 0.1, isEstimated: true)]
      : []
    let scales = ratios.map { ratio in
      row(
        scale(of: ratio),
        "units of \(ratio.target.citation)",
        in: 1e-3...1e5,
        nominal: nominalScale(ratio),
        isEstimated: true
      )
    }
    return Self.table(
      ["parameterId", "parameterName", "parameterScale", "lowerBound", "upperBound", "nominalValue", "estimate"],
      constants + efficacy + scales
    )
  }

  /// Logarithms have no zero, so that bounds with one stay as they are.
  private func row(
    _ id: String,
    _ meaning: String,
    in allowed: ClosedRange<Double>,
    nominal: Double,
    isEstimated: Bool
  ) -> [String] {
    [
      id, meaning, allowed.lowerBound > 0 ? "log10" : "lin", "\(allowed.lowerBound)", "\(allowed.upperBound)",
      "\(nominal)", isEstimated ? "1" : "0",
    ]
  }

  /// The second figure over what a healthy or untreated patient shows: L/M of 0.0245 · L, C-reactive protein of Q0.
  private func nominalScale(_ ratio: TypicalRatio) -> Double {
    let usual = ratio.readOut == .crp ? Parameter.crp0.definition.defaultValue : 0.0245
    return ratio.sides[1].figure.value / usual
  }
}

// In words.
extension PEtabTables {
  func readMe(_ omissions: [PEtabProblem.Omission]) -> String {
    let expressed = ratios.map { ratio in
      let names = ratio.constants.map { "`\($0.id)`" }.joined(separator: ", ")
      return "- `\(ratio.target.id)`: \(ratio.target.quantity). \(ratio.target.citation). It set \(names)."
    }
    let left = omissions.map { "- `\($0.id)` \($0.reason)." }
    return """
      # Estimating constants of the gut–skin model

      A problem in PEtab 1: `problem.yaml` names the tables. A research model with mostly assumed constants; it is not a \
      medical device.

      ## What is in it

      \(expressed.joined(separator: "\n"))

      Each is a ratio between two conditions of one typical patient. A free scale for each source takes out its units, so that \
      nothing but the ratio counts. Errors are those of the printed means, on logarithms; where only a p value is printed, the \
      error of the ratio is shared out evenly.

      ## What to keep in mind

      - The sources print means over people; the model is held against one typical patient, which is not the same.
      - There are fewer figures than constants to estimate: without priors no constant is found from them alone. Efficacy of \
      the product and `psi_b` in particular show as one. These constants were adjusted by hand, with others.
      - Bounds are what the program lets in, a guard against slips and not evidence.

      ## What is left out, and why

      \(left.joined(separator: "\n"))

      """
  }
}
