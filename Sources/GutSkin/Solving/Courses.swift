/// What a simulation recorded: for each day and observable, a value for each patient.
public struct Courses: Sendable, Hashable {
  /// The days, ascending; a value is that at the start of its day.
  public let days: [Int]
  /// What was recorded.
  public let observables: [Simulation.Observable]
  /// How many patients.
  public let patients: Int
  private var values: [Double]

  init(_ simulation: Simulation, patients: Int) {
    days = simulation.days
    observables = simulation.observables
    self.patients = patients
    values = Array(repeating: 0, count: simulation.days.count * simulation.observables.count * patients)
  }

  /// Everybody's values of an observable on a day, by the patient's number; `nil` for what was not recorded.
  public func values(of observable: Simulation.Observable, on day: Int) -> ArraySlice<Double>? {
    guard let dayPlace = days.firstIndex(of: day), let place = observables.firstIndex(of: observable) else {
      return nil
    }
    let start = (dayPlace * observables.count + place) * patients
    return values[start..<start + patients]
  }

  /// A patient's value on each recorded day; `nil` for what was not recorded.
  public func course(of observable: Simulation.Observable, patient: Int = 0) -> [Double]? {
    guard let place = observables.firstIndex(of: observable), (0..<patients).contains(patient) else { return nil }
    return days.indices.map { values[($0 * observables.count + place) * patients + patient] }
  }

  /// Takes in what the blocks came to, in their order.
  mutating func fill<Number>(from blocks: [BlockRun<Number>.Outcome], width: Int) throws(SimulationError) {
    for (index, block) in blocks.enumerated() {
      if let error = block.error { throw error }
      let first = index * width
      for row in 0..<days.count * observables.count {
        for lane in 0..<min(width, patients - first) {
          values[row * patients + first + lane] = block.values[row * width + lane]
        }
      }
    }
  }
}
