internal import Statistics

/// What textbooks would make of a trial of one person. Kept to compare with; none knows of drift, onset or wash-out.
public enum TextbookAnalysis: String, Sendable, Hashable, CaseIterable {
  /// Welch's test of all days on against all days off, as if days were independent.
  case welch = "Welch t"
  /// A t test of the differences between the means of each block on and the block off after it.
  case pairedBlocks = "paired t on block means"
  /// Regression on phase and day with errors that are an autoregression of first order, by restricted maximum likelihood.
  case autoregression = "regression with AR(1) errors"

  /// A difference between on and off in points, and what it is tested by.
  public struct Result: Sendable, Hashable {
    /// On less off.
    public var estimate: Double
    /// Its standard error; positive.
    public var standardError: Double
    /// Of the t distribution it is compared with.
    public var degreesOfFreedom: Double

    /// The probability of a value as low as this or lower if there is no effect.
    public var lowerP: Double { StudentT(degreesOfFreedom: degreesOfFreedom).cumulative(estimate / standardError) }
  }

  /// Analyses a series, wash-out left out; `nil` where there is too little of it.
  public func result(_ series: TrialSeries) -> Result? {
    switch self {
    case .welch: Self.welch(series)
    case .pairedBlocks: Self.pairedBlocks(series)
    case .autoregression: Self.autoregression(series)
    }
  }

  private static func welch(_ series: TrialSeries) -> Result? {
    func sample(_ phase: TrialPhase) -> SampleSummary? {
      SampleSummary(series.phases.indices.compactMap { series.phases[$0] == phase ? series.values[$0] : nil })
    }
    guard let on = sample(.on), let off = sample(.off), let test = WelchTest(on, off) else { return nil }
    return Result(
      estimate: test.difference,
      standardError: test.standardError,
      degreesOfFreedom: test.degreesOfFreedom
    )
  }

  private static func pairedBlocks(_ series: TrialSeries) -> Result? {
    var blocks: [(phase: TrialPhase, values: [Double])] = []
    for (index, phase) in series.phases.enumerated() where phase != .washout {
      if blocks.last?.phase != phase { blocks.append((phase, [])) }
      if let value = series.values[index] { blocks[blocks.count - 1].values.append(value) }
    }
    var differences: [Double] = []
    for (on, off) in zip(blocks, blocks.dropFirst()) where on.phase == .on && off.phase == .off {
      guard !on.values.isEmpty, !off.values.isEmpty else { continue }
      let means = [on, off].map { $0.values.reduce(0, +) / Double($0.values.count) }
      differences.append(means[0] - means[1])
    }
    guard let sample = SampleSummary(differences), sample.standardDeviation > 0 else { return nil }
    return Result(
      estimate: sample.mean,
      standardError: sample.standardDeviation / Double(sample.count).squareRoot(),
      degreesOfFreedom: Double(sample.count - 1)
    )
  }

  private static func autoregression(_ series: TrialSeries) -> Result? {
    let values = series.values.indices.map { series.phases[$0] == .washout ? nil : series.values[$0] }
    let count = values.reduce(0) { $1 == nil ? $0 : $0 + 1 }
    guard count > 5 else { return nil }
    let indices = series.phases.indices.map { Double($0) / Double(series.count) }
    let columns = RegressionFilter(
      variants: [series.phases.map { $0 == .on ? 1 : 0 }],
      shared: [indices.map { _ in 1 }, indices]
    )
    // A noise of next to nothing is all that keeps a day's remainder from having no spread.
    let readings = values.map { value in
      value.map { RegressionFilter.Reading(value: $0, noiseVariance: 1e-9) } ?? .missing
    }
    var best: (likelihood: Double, result: Result)?
    for step in 0..<50 {
      let model = StateSpaceModel(
        components: [.autoregression(persistence: Double(step) * 0.02, variance: 1)],
        noiseVariance: 1e-9
      )
      guard let fit = Fit(columns.sums(model, readings: readings), count: count) else { continue }
      if fit.likelihood > best?.likelihood ?? -.infinity { best = (fit.likelihood, fit.result) }
    }
    return best?.result
  }

  /// Generalised least squares by restricted likelihood, with a variance that is estimated.
  private struct Fit {
    var likelihood: Double
    var result: Result

    init?(_ sums: RegressionFilter.Sums, count: Int) {
      // Columns one, day, phase, then the values; swept in this order.
      let (shared, cross) = (sums.shared, sums.products)
      var matrix = [
        [shared[2], shared[4], cross[1], shared[1]],
        [shared[4], shared[5], cross[2], shared[3]],
        [cross[1], cross[2], sums.squares[0], cross[0]],
        [shared[1], shared[3], cross[0], shared[0]],
      ]
      var logDeterminant = 0.0
      for pivot in 0..<3 {
        guard matrix[pivot][pivot] > 1e-9 * max(1, shared[2]) else { return nil }
        logDeterminant += naturalLog(matrix[pivot][pivot])
        for row in (pivot + 1)..<4 {
          let share = matrix[row][pivot] / matrix[pivot][pivot]
          for column in pivot..<4 { matrix[row][column] -= share * matrix[pivot][column] }
        }
      }
      let freedom = Double(count - 3)
      let variance = matrix[3][3] / freedom
      guard variance > 0 else { return nil }
      likelihood = sums.logScale - 0.5 * logDeterminant - 0.5 * freedom * naturalLog(variance)
      result = Result(
        estimate: matrix[2][3] / matrix[2][2],
        standardError: (variance / matrix[2][2]).squareRoot(),
        degreesOfFreedom: freedom
      )
    }
  }
}

extension SampleSummary {
  /// Mean and standard deviation of at least two values.
  fileprivate init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(mean: mean, standardDeviation: (squares / Double(values.count - 1)).squareRoot(), count: values.count)
  }
}
