internal import Answering
internal import ArgumentParser
internal import DataFiles
internal import Evidence
internal import Expectation
internal import GutSkin
internal import Microbes
internal import Reports

struct SimulateTrialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Run a trial of eczema on virtual patients, beside what the real one found.",
    discussion: """
      TRIAL is the identifier of a held trial (“commensal trials” lists them) or a YAML file with any of the keys \
      title, route, class, microbes, dose, window, weeks, visits, size, potency, emollient, own_emollient, rescue, \
      expectation and arms. Unless --potency sets it, the product's potency is learned from all held trials but this \
      one, so that what is foretold of it is a prediction.
      """
  )

  @Argument(help: "A held trial, such as navarro-lopez-2018, or a YAML file.")
  var trial: String

  @Option(help: "How many virtual patients are enrolled; each goes through both arms.")
  var patients = 1000

  @Option(help: "Where their chance comes from.")
  var seed: UInt64 = 1

  @Option(help: "How many weeks of treatment, over what the trial had.")
  var weeks: Int?

  @Option(help: ArgumentHelp("Observed SCORAD at enrolment, over what the trial had: 20-40.", valueName: "low-high"))
  var window: String?

  @Option(help: ArgumentHelp("CFU or cells a day, over what the trial had: 1e10.", valueName: "count"))
  var dose: Double?

  @Option(
    parsing: .unconditional,
    help: "The product's potency on the logit scale, in place of what trials say: −10 to 7."
  )
  var potency: Double?

  @Option(help: ArgumentHelp("Which active arm, where a trial has several.", valueName: "arm"))
  var arm: String?

  @Flag(help: "Learn the potency from the trial's own result too: this explains it and predicts nothing.")
  var withOwnResult = false

  @Flag(help: "Also how many people a trial needs to see the effect, and how likely this one was to.")
  var power = false

  @Option(help: "How many trials of the real size are drawn.")
  var replicates = 1000

  @Option(help: ArgumentHelp("Virtual patients behind each trial that potencies are learned from.", valueName: "count"))
  var evidencePatients = 300

  @Option(
    help: ArgumentHelp("Draw what the placebo arm's fall is made of as SVG to this file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"])
  )
  var plot: String?

  @OptionGroup var format: FormatOptions

  static let mostPatients = 100_000
  static let mostReplicates = 100_000

  func validate() throws {
    guard (8...Self.mostPatients).contains(patients) else {
      throw ValidationError("--patients goes from 8 to \(Self.mostPatients).")
    }
    guard (8...Self.mostPatients).contains(evidencePatients) else {
      throw ValidationError("--evidence-patients goes from 8 to \(Self.mostPatients).")
    }
    guard (2...Self.mostReplicates).contains(replicates) else {
      throw ValidationError("--replicates goes from 2 to \(Self.mostReplicates).")
    }
    if let weeks, !(1...TrialDesign.mostWeeks).contains(weeks) {
      throw ValidationError("--weeks goes from 1 to \(TrialDesign.mostWeeks).")
    }
    if let potency, !(-10...7).contains(potency) { throw ValidationError("--potency goes from −10 to 7.") }
    if withOwnResult, potency != nil {
      throw ValidationError("--potency leaves nothing to learn: leave out --with-own-result.")
    }
    if let dose, !(1e6...1e13).contains(dose) {
      throw ValidationError("--dose is in CFU or cells a day, from 1e6 to 1e13: ten billion is 1e10.")
    }
    _ = try chosenWindow()
    try plot.map(PlotFile.check)
  }

  func run() async throws {
    let bench = try Workbench.open()
    let evidence = try bench.evidence()
    let asked = try await self.asked(evidence)
    let source: TrialPrediction.PotencySource
    var learned: HeldResponses?
    do {
      if let value = potency ?? asked.potency {
        source = .chosen(value)
      } else {
        let effort = HeldResponses.Effort(people: evidencePatients, seed: seed, threads: System.processorCount)
        let held = try await HeldResponses(
          evidence,
          route: asked.design.route,
          reserved: withOwnResult ? nil : asked.record?.id,
          effort: effort
        )
        learned = held
        source = .learned(held.model().answer(about: asked.design.blend, named: asked.design.name))
      }
      let prediction = try await TrialPrediction(
        asked.design,
        potency: source,
        effort: .init(people: patients, seed: seed, threads: System.processorCount, replicates: replicates)
      )
      let told = ForetoldTrial(
        prediction: prediction,
        record: asked.record,
        observed: asked.record.map { ObservedTrial($0, design: asked.design, in: evidence) },
        leftOut: learned?.leftOut ?? [],
        power: power ? TrialPower(prediction) : nil
      )
      if let plot { try await draw(prediction, to: plot) }
      if format.isJSON {
        try Output.write(JSONReport.trial(told))
      } else {
        try Output.write(Report.trial(told))
      }
    } catch TrialPrediction.Failure.nobodyFits(let screened) {
      throw AnswerFailure(
        .contentIsWrong,
        "of \(screened) virtual patients hardly one came with a SCORAD of"
          + " \(asked.design.window.lowerBound) to \(asked.design.window.upperBound). Widen the window."
      )
    } catch let error as SimulationError {
      throw AnswerFailure(
        .fault,
        "the simulation broke down: state \(error.state.codeName) of patient \(error.patient + 1) became"
          + " \(error.value) on day \(error.day)"
      )
    }
  }

  private func draw(_ prediction: TrialPrediction, to file: String) async throws {
    guard let parts = try await prediction.placeboParts() else {
      throw TrialPrediction.Failure.nobodyFits(screened: prediction.screened)
    }
    let product = prediction.source.belief == nil ? "the product, as strong as was chosen" : "the product, as believed"
    let drawing = PlaceboPlot(
      parts,
      product: product,
      subtitle: "\(prediction.design.name), on virtual patients"
    )
    try PlotFile.write(drawing.svg(), to: file)
  }

  // MARK: What was asked for

  private struct Asked {
    var design: TrialDesign
    var record: Trial?
    var potency: Double?
  }

  private func asked(_ evidence: EvidenceBase) async throws -> Asked {
    var asked: Asked
    if let record = evidence.trial(id: trial) {
      asked = Asked(design: try design(of: record, evidence), record: record)
    } else if trial.hasSuffix(".yaml") || trial.hasSuffix(".yml") || trial.contains("/") {
      asked = try planned()
    } else {
      let nearest = Spelling.nearest(to: trial.lowercased(), among: evidence.trials.map(\.id))
      let hint =
        nearest.isEmpty ? "“commensal trials” lists them." : "Did you mean \(nearest.joined(separator: " or "))?"
      throw AnswerFailure(
        .noInput,
        "no trial “\(printable(trial))” is held, and it is no YAML file. \(hint)"
      )
    }
    try override(&asked.design)
    return asked
  }

  private func design(of record: Trial, _ evidence: EvidenceBase) throws -> TrialDesign {
    do throws(TrialDesign.Refusal) {
      let design = try TrialDesign(record, active: arm)
      let week = ObservedTrial(record, design: design, in: evidence).contrast?.week
      return try TrialDesign(record, active: arm, control: design.arms.control, week: weeks == nil ? week : nil)
    } catch {
      throw AnswerFailure(.contentIsWrong, "\(record.id) \(error.words)")
    }
  }

  private func planned() throws -> Asked {
    let name = printable(trial)
    let file = TrialDesignFile(utf8: try System.readFile(trial, limit: 1 << 20), name: name)
    guard let design = file.design else {
      throw AnswerFailure(.unreadableInput, file.problems.map(\.description).joined(separator: "\n"))
    }
    return Asked(design: design, potency: file.potency)
  }

  private func override(_ design: inout TrialDesign) throws {
    if let weeks {
      design.weeks = weeks
      design.visits = TrialDesign.usualVisits(until: weeks)
      design.decide("weeks", "\(weeks) of treatment")
    }
    if let window = try chosenWindow() {
      design.window = window
      design.decide("window", "SCORAD \(window.lowerBound) to \(window.upperBound) at enrolment")
    }
    if let dose {
      design.dose = dose / 1e9
      design.decide("dose", "\(dose / 1e9) billion a day")
    }
  }

  private func chosenWindow() throws -> ClosedRange<Double>? {
    guard let window else { return nil }
    let ends = window.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, low < high, high <= 103 else {
      throw ValidationError("--window takes two scores of SCORAD, 0 to 103, the lower first: 20-40.")
    }
    return low...high
  }
}

extension TrialDesign {
  /// Puts what was chosen in the place of how a figure was come by.
  fileprivate mutating func decide(_ key: String, _ words: String) {
    decisions.removeAll { $0.key == key }
    decisions.append(Decision(key, .chosen, words))
  }
}
