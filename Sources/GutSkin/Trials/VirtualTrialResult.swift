/// What a virtual trial found.
public struct VirtualTrialResult: Sendable, Hashable {
  /// How it was run.
  public let plan: TrialProtocol
  /// Patients drawn.
  public let screened: Int
  /// The seed of its world.
  public let seed: UInt64
  /// Those who were enrolled, by their numbers.
  public let participants: [VirtualTrial.Participant]

  /// A mean with its spread.
  public struct Summary: Sendable, Hashable {
    /// The mean.
    public var mean: Double
    /// The standard deviation between the figures summed up.
    public var standardDeviation: Double
    /// How many figures.
    public var count: Int

    /// The standard error of the mean.
    public var standardError: Double { standardDeviation / Double(count).squareRoot() }

    /// The 95 per cent interval of the mean.
    public var ci95: ClosedRange<Double> {
      let half = 1.959_963_984_540_054 * standardError
      return mean - half...mean + half
    }

    init?(_ values: [Double]) {
      guard values.count > 1 else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      self.mean = mean
      standardDeviation = (squares / Double(values.count - 1)).squareRoot()
      count = values.count
    }
  }

  /// The observed change of a measure from the baseline in an arm.
  ///
  /// - Parameters:
  ///   - visit: place of the visit in ``TrialProtocol/visits``.
  ///   - measure: what of a measurement; by itself SCORAD.
  /// - Returns: `nil` for fewer than two participants.
  public func change(
    arm: Int,
    visit: Int,
    _ measure: (Measurement) -> Double = \.scorad
  ) -> Summary? {
    Summary(participants.map { measure($0.visits[arm][visit].observed) - measure($0.baseline.observed) })
  }

  /// What the model says of two arms, each participant being compared with himself or herself: the mean observed
  /// difference, first arm minus second.
  ///
  /// Noise and whole points of the scales are in it, as in a trial: they flatten a product's effect where little
  /// eczema is left. The interval is that of the simulation, and shrinks with the number of patients.
  public func difference(
    _ first: Int,
    _ second: Int,
    visit: Int,
    _ measure: (Measurement) -> Double = \.scorad
  ) -> Summary? {
    Summary(participants.map { measure($0.visits[first][visit].observed) - measure($0.visits[second][visit].observed) })
  }

  /// As ``difference(_:_:visit:_:)``, of a read-out without noise and without hope.
  public func latentDifference(_ first: Int, _ second: Int, visit: Int, _ readOut: ReadOut = .scorad) -> Summary? {
    Summary(participants.map { $0.visits[first][visit].latent(readOut) - $0.visits[second][visit].latent(readOut) })
  }

  /// How much trials of a real size would differ from each other: observed differences of change between two arms in
  /// many trials drawn from the participants, none of whom is in both arms of one.
  ///
  /// - Parameters:
  ///   - size: participants of a trial, both arms together.
  ///   - trials: how many are drawn.
  /// - Returns: `nil` where fewer participants were enrolled than a trial needs.
  public func replicates(
    _ first: Int,
    _ second: Int,
    visit: Int,
    size: Int,
    trials: Int,
    _ measure: (Measurement) -> Double = \.scorad
  ) -> Summary? {
    guard size >= 2, participants.count >= size else { return nil }
    let changes = [first, second].map { arm in
      participants.map { measure($0.visits[arm][visit].observed) - measure($0.baseline.observed) }
    }
    let differences = (0..<trials).map { trial in
      let order = drawn(size, trial: trial)
      let treated = order.prefix(size / 2).map { changes[0][$0] }
      let control = order.dropFirst(size / 2).map { changes[1][$0] }
      return treated.reduce(0, +) / Double(treated.count) - control.reduce(0, +) / Double(control.count)
    }
    return Summary(differences)
  }

  /// Who takes part in a replicate, in the order of allocation.
  private func drawn(_ size: Int, trial: Int) -> [Int] {
    let lots = participants.map {
      CounterRandom(seed: seed, patient: UInt64($0.number)).uniform(.enrolment, day: trial, index: 0)
    }
    return Array(participants.indices.sorted { lots[$0] < lots[$1] }.prefix(size))
  }
}
