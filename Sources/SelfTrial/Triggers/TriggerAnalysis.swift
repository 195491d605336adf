public import Statistics

/// Which triggers go with worse days for one person.
///
/// Each trigger is joined to the model of the self-trial as one more regressor, with a delay of none to three days that is
/// not known either. The Bayes factor of "makes it worse" against "does nothing" is averaged over delays and over the
/// model's other parameters; its mean where the trigger does nothing is 1 at most, so it is an e-value. Which triggers are
/// named is decided for all together by the rule of Wang and Ramdas for e-values (False discovery rate control with
/// e-values, J R Stat Soc B 84, 2022, 822–852), which holds however the triggers hang together: of all that are named,
/// no more than one in twenty is to be expected to be named wrongly.
///
/// A trigger that goes with worse days need not be their cause.
public struct TriggerAnalysis: Sendable {
  /// What is said of a trigger.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Worse days go with it, so clearly that it is named.
    case goesWithWorse = "goes-with-worse"
    /// Worse days may go with it: likelier than not, and not clearly enough.
    case perhaps
    /// Nothing speaks for it.
    case noSign = "no-sign"
    /// Too few days with it, or without.
    case tooFew = "too-few"
  }

  /// What the diary says of one trigger.
  public struct Finding: Sendable {
    /// The trigger.
    public let trigger: TriggerSeries
    /// The change in points from none to the most that was noted, if it does anything; positive where the measure
    /// rises.
    public let effect: NormalMixture
    /// The probability of each delay, from 0 days on, if it does anything.
    public let delays: [Double]
    /// How many times likelier the diary is if it makes things worse than if it does nothing.
    public let odds: Double
    /// What is said of it.
    public fileprivate(set) var verdict: Verdict
    /// Other triggers that mostly come with it, so that the two cannot be told apart.
    public fileprivate(set) var companions: [String] = []

    /// The likeliest delay in days.
    public var delay: Int { delays.indices.max { delays[$0] < delays[$1] } ?? 0 }
    /// The interval that holds the change with probability 0.95.
    public var interval: Interval { effect.interval() }
  }

  /// The triggers, those with the most evidence first.
  public private(set) var findings: [Finding]
  /// The model.
  public let model: TrialModel
  /// Days with a value.
  public let days: Int

  /// Longest delay that is looked for, in days.
  public static let longestDelay = 3
  /// Days with a trigger, and without it, below which nothing is said.
  public static let leastDays = 5
  /// Share of those named that may be expected to be named wrongly.
  public static let falseShare = 0.05
  /// Correlation above which two triggers cannot be told apart.
  private static let companionship = 0.6

  /// Analyses the triggers of a series.
  ///
  /// - Parameters:
  ///   - triggers: with one level for each day of the series.
  ///   - model: of the measure; what is believed of the product's effect counts little here.
  public init(_ series: TrialSeries, triggers: [TriggerSeries], model: TrialModel) {
    self.model = model
    days = series.observedDays
    findings = []
    guard !triggers.isEmpty, days >= Self.leastDays else { return }
    findings = Self.findings(series, triggers, model)
    name()
    for place in findings.indices {
      findings[place].companions = triggers.filter {
        $0 != findings[place].trigger && abs($0.correlation(with: findings[place].trigger)) > Self.companionship
      }.map(\.name)
    }
  }

  /// Names as many triggers as the rule for all of them allows.
  private mutating func name() {
    findings.sort { ($0.odds, $1.trigger.name) > ($1.odds, $0.trigger.name) }
    let judged = findings.indices.filter { findings[$0].verdict != .tooFew }
    let count = Double(judged.count)
    let named = judged.indices.last { rank in
      findings[judged[rank]].odds >= count / (Double(rank + 1) * Self.falseShare)
    }
    for (rank, place) in judged.enumerated() {
      if let named, rank <= named {
        findings[place].verdict = .goesWithWorse
      } else {
        findings[place].verdict = findings[place].odds > 1 ? .perhaps : .noSign
      }
    }
  }

  // MARK: Evidence

  private static func findings(_ series: TrialSeries, _ triggers: [TriggerSeries], _ model: TrialModel) -> [Finding] {
    var wide = model
    wide.effectPrior = .flat
    let likelihood = TrialLikelihood(series, model: wide)
    let analysis = SelfTrialAnalysis(series, model: wide)
    let columns = triggers.flatMap { trigger in (0...longestDelay).map(trigger.delayed(by:)) }
    let scale = DecisionRule().effectScale * model.measure.margin
    let worse = model.measure.lowerIsBetter ? 1.0 : -1.0
    var sums = [Gathered](repeating: Gathered(delays: longestDelay + 1), count: triggers.count)
    // The Bayes factor is the mean, over what is believed of the parameters without the trigger, of that given them.
    for parameters in analysis.representatives {
      let parts = TriggerRegression(likelihood, parameters, columns: columns).parts
      for (place, part) in parts.enumerated() {
        sums[place / (longestDelay + 1)].add(part, delay: place % (longestDelay + 1), scale: scale, worse: worse)
      }
    }
    let draws = Double(analysis.representatives.count * (longestDelay + 1))
    return zip(triggers, sums).map { trigger, sum in
      Finding(
        trigger: trigger,
        effect: NormalMixture(weights: sum.weights, means: sum.means, standardDeviations: sum.deviations),
        delays: sum.delayShares,
        odds: sum.odds / draws,
        verdict: trigger.daysWith < leastDays || trigger.daysWithout < leastDays ? .tooFew : .noSign
      )
    }
  }

  /// What all choices of the parameters and delays say of a trigger.
  private struct Gathered {
    var odds = 0.0
    var weights: [Double] = []
    var means: [Double] = []
    var deviations: [Double] = []
    private var byDelay: [Double]

    init(delays: Int) { byDelay = [Double](repeating: 0, count: delays) }

    var delayShares: [Double] {
      let total = byDelay.reduce(0, +)
      return byDelay.map { total > 0 ? $0 / total : 1 / Double(byDelay.count) }
    }

    mutating func add(_ part: TriggerRegression.Part, delay: Int, scale: Double, worse: Double) {
      let variance = 1 / (part.precision + 1 / (scale * scale))
      let mean = variance * part.shift
      let either = variance.squareRoot() / scale * naturalExponential(min(700, 0.5 * mean * part.shift))
      odds += 2 * either * NormalDistribution().cumulative(worse * mean / variance.squareRoot())
      weights.append(either)
      means.append(mean)
      deviations.append(variance.squareRoot())
      byDelay[delay] += either
    }
  }
}

/// What a series says of several regressors, one at a time, given the parameters of the model; the product's effect and
/// rescue medicine's are integrated out.
private struct TriggerRegression {
  /// The likelihood of a coefficient β: its exponent is −½ precision β² + shift β.
  struct Part {
    var precision: Double
    var shift: Double
  }

  var parts: [Part] = []

  init(_ likelihood: TrialLikelihood, _ parameters: TrialModel.Parameters, columns: [[Double]]) {
    var state = likelihood.state(parameters)
    let effects = Array(state.components.dropFirst(TrialComponent.effect))
    state.components.removeLast(effects.count)
    let shared = [parameters.exposure.values(doses: likelihood.series.doses)] + (likelihood.rescue.map { [$0] } ?? [])
    let filter = RegressionFilter(variants: columns, shared: shared)
    let sums = filter.sums(state, readings: likelihood.readings(parameters).readings)
    let width = filter.shared + 1
    // Precision and shift of the shared coefficients, one or two of them.
    let first = sums.shared[2] + 1 / effects[0].initialVariance
    let firstShift = sums.shared[1] + effects[0].initialMean / effects[0].initialVariance
    let second = width > 2 ? sums.shared[5] + 1 / effects[1].initialVariance : 1
    let secondShift = width > 2 ? sums.shared[3] : 0
    let cross = width > 2 ? sums.shared[4] : 0
    let determinant = first * second - cross * cross
    for variant in 0..<filter.variants {
      let base = variant * width
      let one = sums.products[base + 1]
      let two = width > 2 ? sums.products[base + 2] : 0
      // The shared coefficients' share in the regressor.
      let alongOne = (second * one - cross * two) / determinant
      let alongTwo = (first * two - cross * one) / determinant
      parts.append(
        Part(
          precision: max(0, sums.squares[variant] - alongOne * one - alongTwo * two),
          shift: sums.products[base] - alongOne * firstShift - alongTwo * secondShift
        )
      )
    }
  }
}
