internal import Statistics

/// What the values of a cohort come to, quantity by quantity and day by day, without keeping them.
public struct CohortSpread: Sendable, Hashable {
  /// What was simulated.
  public let simulation: Simulation
  /// Patients in the cohort.
  public let patients: Int
  /// By day, then by observable.
  private var sketches: [ValueSketch]

  init(_ simulation: Simulation, patients: Int) {
    self.simulation = simulation
    self.patients = patients
    sketches = Array(repeating: ValueSketch(), count: simulation.days.count * simulation.observables.count)
  }

  /// The values on a day; `nil` for what was not recorded.
  public func sketch(of observable: Simulation.Observable, on day: Int) -> ValueSketch? {
    guard let dayPlace = simulation.days.firstIndex(of: day),
      let place = simulation.observables.firstIndex(of: observable)
    else { return nil }
    return sketches[dayPlace * simulation.observables.count + place]
  }

  /// Counts a block's values: by day, observable and lane.
  mutating func add(_ values: [Double], width: Int, patients: Int) {
    for index in sketches.indices {
      for lane in 0..<patients { sketches[index].add(values[index * width + lane]) }
    }
  }

  mutating func merge(_ other: CohortSpread) {
    for index in sketches.indices { sketches[index].merge(other.sketches[index]) }
  }
}

extension Simulation {
  /// What a cohort's values come to, in memory that does not grow with the number of patients.
  ///
  /// The same to the last bit on any number of threads.
  ///
  /// - Parameters:
  ///   - count: patients in the cohort.
  ///   - threads: tasks that share the work.
  ///   - patient: the patient with a number from 0; asked for once each, in no order.
  /// - Throws: ``SimulationError`` of the first patient with a state that cannot be.
  public func spread(
    of count: Int,
    threads: Int,
    patient: @escaping @Sendable (Int) -> Patient
  ) async throws -> CohortSpread {
    let width = SIMD4<Double>.laneCount
    let parts = await WorkSharing.fold(count: (count + width - 1) / width, threads: threads) {
      (block: LaneBlock<SIMD4<Double>>(), part: PartialSpread(spread: CohortSpread(self, patients: count)))
    } work: { worker, index in
      let numbers = index * width..<min(count, (index + 1) * width)
      let outcome = BlockRun(self, worker.block).run(first: numbers.lowerBound, patients: numbers.map(patient))
      worker.part.add(outcome.values, of: numbers, width: width, error: outcome.error)
    } result: { worker in
      worker.part
    }
    if let error = parts.compactMap(\.error).min(by: { $0.patient < $1.patient }) { throw error }
    var result = CohortSpread(self, patients: count)
    for part in parts { result.merge(part.spread) }
    return result
  }
}

/// One task's share of a cohort.
private struct PartialSpread: Sendable {
  var spread: CohortSpread
  /// Of the first patient in it with a state that cannot be.
  var error: SimulationError?

  mutating func add(_ values: [Double], of numbers: Range<Int>, width: Int, error failure: SimulationError?) {
    guard let failure else {
      spread.add(values, width: width, patients: numbers.count)
      return
    }
    if error.map({ failure.patient < $0.patient }) ?? true { error = failure }
  }
}
