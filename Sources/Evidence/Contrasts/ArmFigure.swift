internal import Statistics

/// The mean of one arm with what is known of its spread.
struct ArmFigure {
  var mean: Double
  /// Of the mean; `nil` where nothing tells it.
  var standardError: Double?
  /// `nil` where spread or number of people is not known.
  var summary: SampleSummary?
  /// How mean and spread were come by, where not printed as such.
  var step: String?

  /// - Returns: `nil` where no mean or median was printed.
  init?(_ value: TrialOutcome.ArmValue, count: Int?) {
    if let mean = value.mean {
      self.mean = mean
      readSpread(of: value, count: count)
      return
    }
    guard let median = value.median else { return nil }
    mean = median
    guard let iqr = value.iqr, let count,
      let sample = SampleSummary(
        median: median,
        firstQuartile: iqr.low,
        thirdQuartile: iqr.high,
        count: count
      )
    else {
      step = "The median stands in for the mean."
      return
    }
    mean = sample.mean
    summary = sample
    standardError = sample.standardDeviation / Double(count).squareRoot()
    step = "Mean and spread from median and quartiles (Luo 2018, Wan 2014)."
  }

  private mutating func readSpread(of value: TrialOutcome.ArmValue, count: Int?) {
    let root = count.map { Double($0).squareRoot() }
    if let sd = value.sd, sd > 0 {
      standardError = root.map { sd / $0 }
      summary = count.map { SampleSummary(mean: mean, standardDeviation: sd, count: $0) }
    } else if let se = value.se, se > 0 {
      standardError = se
      summary = root.map { SampleSummary(mean: mean, standardDeviation: se * $0, count: count ?? 0) }
      step = "Spread from the standard error of the mean (Cochrane Handbook 6.5.2.2)."
    } else if let interval = value.ci95,
      let se = StandardError.fromInterval(
        low: interval.low,
        high: interval.high,
        degreesOfFreedom: count.map { Double(max($0 - 1, 1)) } ?? .infinity
      )
    {
      standardError = se
      summary = root.map { SampleSummary(mean: mean, standardDeviation: se * $0, count: count ?? 0) }
      step = "Spread from the mean's 95% interval (Cochrane Handbook 6.5.2.2)."
    }
  }
}
