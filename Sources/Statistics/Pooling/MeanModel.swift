/// The model with a mean and nothing else.
struct MeanModel: WeightedModel {
  let count: Int
  var parameters: Int { 1 }
  /// Of which the first is the smallest, so that sums over the others never cancel against the largest weight.
  let variances: [Double]
  /// Less their mean, in the order of ``variances``.
  let centredEstimates: [Double]
  /// The unweighted mean of the estimates.
  let centre: Double
  private var weights: [Double]

  /// - Precondition: at least one study, as many variances as estimates.
  init(estimates: [Double], variances: [Double]) {
    count = estimates.count
    // Twice, so that the centred estimates sum to zero as well as they can.
    let rough = estimates.reduce(0, +) / Double(count)
    centre = rough + estimates.reduce(0) { $0 + ($1 - rough) } / Double(count)
    let middle = centre
    var centred = estimates.map { $0 - middle }
    var ordered = variances
    if let smallest = variances.indices.min(by: { variances[$0] < variances[$1] }) {
      centred.swapAt(0, smallest)
      ordered.swapAt(0, smallest)
    }
    centredEstimates = centred
    self.variances = ordered
    weights = [Double](repeating: 0, count: estimates.count)
  }

  var meanSquare: Double { centredEstimates.reduce(0) { $0 + $1 * $1 } / Double(count) }

  /// The weighted mean, less ``centre``, and the sum of the weights.
  mutating func mean(tau2: Double) -> (centred: Double, weight: Double) {
    var total = 0.0
    var weighted = 0.0
    for index in 0..<count {
      let weight = 1 / (variances[index] + tau2)
      weights[index] = weight
      total += weight
      weighted += weight * centredEstimates[index]
    }
    return (weighted / total, total)
  }

  mutating func residualSum(tau2: Double) -> Double {
    let mean = mean(tau2: tau2).centred
    var sum = 0.0
    for index in 0..<count {
      let residual = centredEstimates[index] - mean
      sum += weights[index] * residual * residual
    }
    return sum
  }

  mutating func sums(tau2: Double) -> WeightedSums {
    let mean = mean(tau2: tau2).centred
    let largest = weights[0]
    var sums = WeightedSums()
    var rest = 0.0
    var restSquared = 0.0
    var restFourth = 0.0
    for index in 0..<count {
      let weight = weights[index]
      let residual = centredEstimates[index] - mean
      let term = weight * residual * residual
      sums.residual += term
      sums.residualOfSquares += weight * term
      guard index > 0 else { continue }
      rest += weight
      restSquared += weight * weight
      restFourth += weight * weight * weight * weight
    }
    let total = rest + largest
    sums.weights = total
    sums.squaredWeights = restSquared + largest * largest
    // P has wᵢ (S − wᵢ) / S on its diagonal and −wᵢ wⱼ / S beside it, S being the sum of the weights.
    var diagonalSquared = largest * rest / total * (largest * rest / total)
    sums.trace = largest * rest / total
    for weight in weights.dropFirst() {
      let element = weight * (total - weight) / total
      sums.trace += element
      diagonalSquared += element * element
    }
    let beside = 2 * largest * largest * restSquared + (restSquared * restSquared - restFourth)
    sums.traceOfSquare = diagonalSquared + beside / (total * total)
    return sums
  }

  func unweighted() -> (residual: Double, trace: Double) {
    let share = Double(count - 1) / Double(count)
    return (meanSquare * Double(count), share * variances.reduce(0, +))
  }

  mutating func logInformation(tau2: Double) -> Double {
    naturalLog(mean(tau2: tau2).weight)
  }
}
