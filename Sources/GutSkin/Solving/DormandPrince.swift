/// The coefficients of the pair of orders 5 and 4 (Dormand and Prince, J Comput Appl Math 6, 1980, 19–26).
enum DormandPrince {
  /// The step tried first after a change of inputs, in days. Too long a one is refused and shortened; a guess from the
  /// slopes would be far too short, because an input sets off films from exactly zero.
  static let firstStep = 0.1

  /// The weights of earlier slopes in each stage, and last those of the step itself.
  static let stages: [[Double]] = [
    [1.0 / 5],
    [3.0 / 40, 9.0 / 40],
    [44.0 / 45, -56.0 / 15, 32.0 / 9],
    [19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729],
    [9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656],
    [35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84],
  ]

  /// The weights of the slopes in the difference between the two orders.
  static let error: [Double] = [
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339_200, 22.0 / 525, -1.0 / 40,
  ]
}

extension LaneBlock {
  /// Steps through one day, each lane with steps of its own length; a lane that has arrived waits for the others with
  /// steps of length zero, which change nothing.
  func takeAdaptiveSteps(day: Int, relativeTolerance: Double, absoluteTolerance: Double) {
    let tolerance = Tolerance<Number>(relative: .literal(relativeTolerance), absolute: .literal(absoluteTolerance))
    for lane in 0..<Number.laneCount { remaining[lane] = failures[lane] == nil ? 1 : 0 }
    // The last slope of a step is the first of the next, unless inputs have changed.
    if isRestarted.contains(true) { evaluateRates(state, into: slopes) }
    for lane in 0..<Number.laneCount where isRestarted[lane] {
      nextStep[lane] = DormandPrince.firstStep
      isRestarted[lane] = false
    }
    while remaining.contains(where: { $0 > 0 }) {
      let step = steps()
      takeTrialStep(step)
      judge(step, error: errorNorm(step, tolerance), day: day)
    }
  }

  /// What is left of the day in equal parts, none longer than the step to try.
  private func steps() -> Number {
    var result = Number.literal(0)
    for lane in 0..<Number.laneCount where remaining[lane] > 0 {
      result[lane] = remaining[lane] / (remaining[lane] / nextStep[lane]).rounded(.up)
    }
    return result
  }

  /// The candidate state and the slope there.
  private func takeTrialStep(_ step: Number) {
    let count = Self.stateCount
    for (stage, weights) in DormandPrince.stages.enumerated() {
      for s in 0..<count {
        var sum = slopes[s] * .literal(weights[0])
        for earlier in 1..<(stage + 1) { sum = sum + slopes[earlier * count + s] * .literal(weights[earlier]) }
        candidate[s] = state[s] + step * sum
      }
      evaluateRates(candidate, into: slopes + (stage + 1) * count)
    }
  }

  /// The largest error of any state, in units of what is allowed.
  private func errorNorm(_ step: Number, _ tolerance: Tolerance<Number>) -> Number {
    let count = Self.stateCount
    var largest = Number.literal(0)
    // A maximum loses what is not a number; a sum keeps it.
    var poison = Number.literal(0)
    for s in 0..<count {
      var error = slopes[s] * .literal(DormandPrince.error[0])
      for stage in 1..<7 { error = error + slopes[stage * count + s] * .literal(DormandPrince.error[stage]) }
      let allowed = tolerance.allowed(Number.maximum(state[s].magnitude, candidate[s].magnitude))
      largest = Number.maximum(largest, (step * error).magnitude / allowed)
      poison = poison + error * .literal(0)
    }
    return largest + poison
  }

  /// Moves the lanes that met the tolerance on, and chooses everybody's next step.
  private func judge(_ step: Number, error: Number, day: Int) {
    var areAllAccepted = true
    for lane in 0..<Number.laneCount where remaining[lane] > 0 && !(error[lane] <= 1) { areAllAccepted = false }
    if areAllAccepted { acceptEverybody() } else { acceptLanes(error) }
    for lane in 0..<Number.laneCount where remaining[lane] > 0 {
      let length = step[lane]
      let isAccepted = error[lane] <= 1
      if isAccepted { remaining[lane] = length >= remaining[lane] ? 0 : remaining[lane] - length }
      let ideal = 0.9 * (1 / error[lane]).raised(to: 0.2)
      let factor = isAccepted ? min(10, ideal) : error[lane].isFinite ? max(0.2, min(1, ideal)) : 0.2
      // No step crosses a day, so a longer one means nothing.
      nextStep[lane] = min(1, length * factor)
      if nextStep[lane] < 1e-10, remaining[lane] > 0 { giveUp(lane: lane, day: day) }
    }
  }

  private func acceptEverybody() {
    swapCandidate()
    for s in 0..<Self.stateCount { slopes[s] = slopes[6 * Self.stateCount + s] }
  }

  private func acceptLanes(_ error: Number) {
    for lane in 0..<Number.laneCount where remaining[lane] > 0 && error[lane] <= 1 {
      for s in 0..<Self.stateCount {
        state[s][lane] = candidate[s][lane]
        slopes[s][lane] = slopes[6 * Self.stateCount + s][lane]
      }
    }
  }

  private func giveUp(lane: Int, day: Int) {
    remaining[lane] = 0
    let worst = StateVariable.allCases.first { !StateBounds.possible.contains(candidate[$0.rawValue][lane]) }
    let shown = worst ?? .barrier
    fail(
      lane: lane,
      day: day,
      state: shown,
      value: candidate[shown.rawValue][lane],
      reason: .stepTooSmall
    )
  }
}

/// What a step may be off by.
private struct Tolerance<Number: LaneNumber> {
  let relative: Number
  let absolute: Number

  func allowed(_ size: Number) -> Number { absolute + relative * size }
}

extension LaneNumber {
  /// Without its sign.
  fileprivate var magnitude: Self { Self.maximum(self, .literal(0) - self) }
}
