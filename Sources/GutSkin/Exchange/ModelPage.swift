/// The whole model as one page of Markdown: states, inputs, equations, parameters with their sources, read-outs, limits.
///
/// Every figure and formula comes from what is computed, so that the page cannot say something else.
public struct ModelPage: Sendable, Hashable {
  /// The name that the page has in an archive.
  public static let fileName = "model.md"

  /// Writes the page.
  public init() {}

  /// The page, to be stored as UTF-8.
  public var text: String {
    let parts = [introduction, states, inputs, equations, parameters, readOuts, scenarios, limits, sources]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let definitions = Parameter.definitions
    let counts = Parameter.Basis.allCases.map { basis in "\(definitions.count { $0.basis == basis }) \(basis.rawValue)"
    }
    return """
      # The model in full

      What happens between gut and skin in eczema: \(StateVariable.allCases.count) states, \(definitions.count) parameters, \
      and every equation as it is computed.

      ## Overview

      This page is written by `commensal model export --format markdown`, out of the very equations that are computed.

      A research model of one patient. It is not a medical device, makes no claim about any one person, and must not guide \
      treatment. What stands behind its \(definitions.count) parameter values: \(Self.listed(counts)). *Seen*: the number was read in the \
      source named. *Recalled*: known to the modeller, but not read. *Assumed*: chosen by the modeller, in some cases \
      adjusted by hand to meet a published result.

      Time is in days; rates are per day. Inputs are constant over each whole day, and nothing makes a state jump. Skin \
      bacteria are counted relative to 10⁷ CFU/cm², gut bacteria as shares of a community of total 1. Numbers in equations \
      are rounded to six digits.
      """
  }

  private var states: String {
    let formulas = ModelFormulas()
    func start(_ start: Start, _ state: StateVariable) -> String {
      formulas.initial[start]?.first { $0.symbol == .state(state) }.map { Self.code($0.formula.text) } ?? ""
    }
    return "## States\n\n"
      + Self.table(
        ["symbol", "name", "what it is", "unit", "typical, healthy to severe", "start in health", "start with eczema"],
        StateVariable.allCases.map { state in
          [
            Self.code(state.symbol), Self.code(state.codeName), state.meaning, Self.unit(state.unit),
            "\(Formula.rounded(state.typical.healthy)) to \(Formula.rounded(state.typical.severe))",
            start(.healthy, state), start(.lesional, state),
          ]
        }
      )
  }

  private var inputs: String {
    "## Inputs\n\nOne value a day. Exposures (`x_…`) are what life brings, doses (`d_…`) what is taken or put on.\n\n"
      + Self.table(
        ["symbol", "what it is", "unit", "on an ordinary day"],
        Input.allCases.map { input in
          [Self.code(input.id), input.meaning, Self.unit(input.unit), Formula.rounded(input.ordinaryValue)]
        }
      )
  }

  private var readOuts: String {
    "## Read-outs\n\nWhat a clinic, a laboratory or a questionnaire would say of a state, before any noise of measurement."
      + " Those called *uncalibrated* were held against no data.\n\n"
      + Self.table(
        ["symbol", "what it is", "unit", "scale", "mark"],
        ReadOut.allCases.map { readOut in
          [
            Self.code(readOut.id), readOut.meaning, Self.unit(readOut.unit),
            readOut.scale.map { "\(Formula.rounded($0.lowerBound)) to \(Formula.rounded($0.upperBound))" } ?? "no end",
            readOut.isCalibrated ? "" : "**uncalibrated**",
          ]
        }
      )
  }

  private var scenarios: String {
    "## Scenarios\n\nThe ten that other implementations are held against. Days are counted from week 0; the last is not"
      + " included.\n\n"
      + Self.table(
        ["id", "name", "what it shows", "parameters", "start, days of burn-in", "inputs"],
        Scenario.reference.map { scenario in
          [
            scenario.id, Self.code(scenario.name), scenario.meaning,
            scenario.parameters.sorted { $0.key.rawValue < $1.key.rawValue }
              .map { Self.code("\($0.key.id) = \(Formula.rounded($0.value))") }.joined(separator: ", "),
            "\(scenario.start.rawValue), \(scenario.burnIn)",
            scenario.schedule.entries.map { entry in
              Self.code("\(entry.input.id) = \(Formula.rounded(entry.value))")
                + " on days \(entry.days.lowerBound) to \(entry.days.upperBound)"
            }.joined(separator: ", "),
          ]
        }
      )
  }

  private var limits: String {
    """
    ## Limits

    - Most constants are assumed, and a handful were adjusted by hand to published results; agreement with those is no test.
    - One average patch of skin: no sites, no age, sex, weight or IgE.
    - Blood markers hardly tell how bad the skin is, because people's own levels differ more than inflammation changes them.
    - It tells the story that a leaky gut drives eczema, which not everybody believes; findings on gut diversity in eczema \
    conflict. The model is no evidence for it.
    - How a product's effect is shared between its mechanisms cannot be told from SCORAD.
    - Effects of emollients and probiotics are large near a tipping point and small elsewhere, so that means hide a mixture.
    - How an effect depends on the dose is assumed.
    - The kinetics of TNF-α and interleukin 6 are lumped: tissue sets their pace here, not clearance.
    """
  }

  private var sources: String {
    "## Sources\n\nWhat was read while the model was written, and how much of it.\n\n"
      + Self.table(
        ["tag", "source", "what was read"],
        Source.all.map { source in
          let title = source.address.map { "[\(Self.plain(source.title))](\($0))" } ?? Self.plain(source.title)
          return [source.tag.rawValue, title, source.read]
        },
        isPlain: false
      )
  }
}

// Equations and parameters.
extension ModelPage {
  private var equations: String {
    let formulas = ModelFormulas()
    let parts = [
      ("Fixed for a patient", formulas.constants.map(Self.equation)),
      ("Moving with the state", formulas.quantities.map(Self.equation)),
      ("Rates", formulas.rates.map { "d\($0.symbol.name)/dt = \($0.formula.text)" }),
      ("Read-outs, as equations", formulas.readOuts.map(Self.equation)),
    ]
    let meanings = (formulas.constants + formulas.quantities).map { assignment in
      [Self.code(assignment.symbol.name), assignment.symbol.meaning]
    }
    return "## Equations\n\n"
      + parts.map { title, lines in "### \(title)\n\n```\n\(lines.joined(separator: "\n"))\n```" }
      .joined(separator: "\n\n") + "\n\n### Quantities in the equations\n\n"
      + Self.table(["symbol", "what it is"], meanings)
  }

  private static func equation(_ assignment: ModelFormulas.Assignment) -> String {
    "\(assignment.symbol.name) = \(assignment.formula.text)"
  }

  private var parameters: String {
    "## Parameters\n\n*Let in*: what the program accepts, a guard against slips and not evidence. *Between patients*: how"
      + " virtual patients differ. Sources are those of the value, or of the form of the term that it stands in.\n\n"
      + Self.table(
        ["symbol", "what it is", "default", "unit", "let in", "between patients", "basis", "sources", "note"],
        Parameter.definitions.map { definition in
          [
            Self.code(definition.id), definition.meaning, Formula.rounded(definition.defaultValue),
            Self.unit(definition.unit),
            "\(Formula.rounded(definition.allowed.lowerBound)) to \(Formula.rounded(definition.allowed.upperBound))",
            Self.words(definition.spread), definition.basis.rawValue, Self.cited(definition), definition.note,
          ]
        }
      )
  }

  private static func words(_ spread: Parameter.Spread) -> String {
    switch spread {
    case .fixed: "the same"
    case .logNormal(let variation): "log-normal, CV \(Formula.rounded(variation))"
    case .population: "by population"
    case .product: "by product"
    }
  }

  private static func cited(_ definition: Parameter.Definition) -> String {
    let sources = definition.sources.map(\.rawValue)
    let targets = definition.tunedTo.map(\.rawValue)
    let tuned = targets.isEmpty ? [] : ["tuned to \(targets.joined(separator: ", "))"]
    return (sources + tuned).joined(separator: ", ")
  }
}

// Markdown.
extension ModelPage {
  private static func code(_ text: String) -> String { "`\(text)`" }

  private static func unit(_ unit: String) -> String { unit == "1" ? "" : unit }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first.map { "\($0)" } ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// - Parameter isPlain: whether cells hold no Markdown but code and emphasis of this page's own.
  private static func table(_ columns: [String], _ rows: [[String]], isPlain: Bool = true) -> String {
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let rule = "|" + columns.map { _ in "---|" }.joined()
    return ([line(columns), rule] + rows.map { line($0.map { isPlain ? barred($0) : $0 }) }).joined(separator: "\n")
  }

  /// A bar would end the cell.
  private static func barred(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// Text that must not be taken for a link's own brackets.
  private static func plain(_ text: String) -> String {
    text.replacing("[", with: "(").replacing("]", with: ")").replacing("|", with: "/")
  }
}
