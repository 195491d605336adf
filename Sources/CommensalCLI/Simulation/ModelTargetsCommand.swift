internal import Answering
internal import ArgumentParser
internal import Expectation
internal import Reports

struct ModelTargetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "Hold the model against published figures, those it was adjusted to apart from the others.",
    discussion: "Every figure of the model is simulated anew. Agreement with a figure it was adjusted to is no test."
  )

  @Option(help: "How many virtual patients in each trial and cohort.")
  var patients = 1000

  @Option(help: "Where their chance comes from.")
  var seed: UInt64 = 1

  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard (20...SimulateTrialCommand.mostPatients).contains(patients) else {
      throw ValidationError("--patients goes from 20 to \(SimulateTrialCommand.mostPatients).")
    }
  }

  func run() async throws {
    let bench = try Workbench.open()
    let simulation = TargetSimulation(
      evidence: try bench.evidence(),
      patients: patients,
      seed: seed,
      threads: System.processorCount
    )
    let comparisons = try await simulation.compare(try bench.calibrationTargets())
    if format.isJSON {
      try Output.write(JSONReport.targets(comparisons, patients: patients, seed: seed))
    } else {
      try Output.write(Report.targets(comparisons, patients: patients, seed: seed))
    }
  }
}
