internal import Statistics

/// A trial of virtual patients.
public struct VirtualTrial: Sendable {
  /// How it is run.
  public var plan: TrialProtocol
  /// How the equations are stepped.
  public var solver: Solver

  /// Made from its parts.
  public init(_ plan: TrialProtocol, solver: Solver = .standard) {
    self.plan = plan
    self.solver = solver
  }

  /// What became of one patient.
  public struct Participant: Sendable, Hashable {
    /// The patient's number.
    public var number: Int
    /// Mean SCORAD without noise over the days before enrolment was possible.
    public var ownMean: Double
    /// The day of enrolment, counted from the start of the burn-in.
    public var day: Int
    /// SCORAD without noise, and the visit, at enrolment.
    public var baseline: Visit
    /// By arm, then by visit of ``TrialProtocol/visits``.
    public var visits: [[Visit]]
  }

  /// One look at a patient.
  public struct Visit: Sendable, Hashable {
    /// Without noise and without hope, in the order of ``ReadOut``.
    public var latent: [Double]
    /// What was written down.
    public var observed: Measurement

    /// A read-out without noise.
    public func latent(_ readOut: ReadOut) -> Double { latent[readOut.rawValue] }
  }

  /// Screens patients, enrols those who come and fit, and takes them through every arm.
  ///
  /// - Parameters:
  ///   - screened: how many patients are drawn; those who never qualify are left out.
  ///   - threads: tasks that share the work; the result is the same with any number.
  /// - Throws: ``SimulationError``.
  public func run(screened: Int, seed: UInt64, threads: Int) async throws -> VirtualTrialResult {
    try await run(screened: screened, seed: seed, threads: threads, lanes: SIMD4<Double>.self)
  }

  func run<Number: LaneNumber>(
    screened: Int,
    seed: UInt64,
    threads: Int,
    lanes: Number.Type
  ) async throws -> VirtualTrialResult {
    let width = Number.laneCount
    let blocks = await WorkSharing.map(count: (screened + width - 1) / width, threads: threads) {
      LaneBlock<Number>()
    } work: { block, index in
      let numbers = Array(index * width..<min(screened, (index + 1) * width))
      return Result { () throws(SimulationError) in
        try TrialRun(self, block, numbers: numbers, seed: seed).participants()
      }
    }
    let participants = try blocks.flatMap { try $0.get() }
    return VirtualTrialResult(plan: plan, screened: screened, seed: seed, participants: participants)
  }
}
