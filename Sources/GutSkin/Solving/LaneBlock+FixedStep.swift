extension LaneBlock {
  /// One step of the classical Runge–Kutta method.
  func takeFixedStep(_ length: Double) {
    let count = Self.stateCount
    let half = Number.literal(length / 2)
    let whole = Number.literal(length)
    let sixth = Number.literal(length / 6)
    let two = Number.literal(2)
    let (k1, k2, k3, k4) = (slopes, slopes + count, slopes + 2 * count, slopes + 3 * count)
    evaluateRates(state, into: k1)
    for s in 0..<count { candidate[s] = state[s] + half * k1[s] }
    evaluateRates(candidate, into: k2)
    for s in 0..<count { candidate[s] = state[s] + half * k2[s] }
    evaluateRates(candidate, into: k3)
    for s in 0..<count { candidate[s] = state[s] + whole * k3[s] }
    evaluateRates(candidate, into: k4)
    for s in 0..<count { state[s] = state[s] + sixth * (k1[s] + two * (k2[s] + k3[s]) + k4[s]) }
  }
}
