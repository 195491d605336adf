internal import Statistics

/// What one printed outcome says of two arms, below zero being benefit, before it is brought to a common scale.
struct Finding {
  enum Value {
    /// A difference of means in the measure's own unit; the groups where both are known.
    case difference(EffectEstimate, groups: (SampleSummary, SampleSummary)?)
    /// A difference of means whose standard error must come from the arm sizes and a reference spread.
    case differenceWithoutSpread(Double)
    /// Hedges' g, or any standardised difference.
    case standardised(EffectEstimate)
    case logOddsRatio(EffectEstimate)
    case logRiskRatio(EffectEstimate)
    /// Counts of people with an event, by both ratios.
    case events(logOddsRatio: EffectEstimate, logRiskRatio: EffectEstimate)
    /// The statistic of a test on some other scale.
    case statistic(Double)
    /// Only the outcome of a test, as bounds of its statistic.
    case bounds(lower: Double, upper: Double)
  }

  /// Which report of a trial counts where there are several of a time: the smaller first, then the source's order.
  enum Precedence: Int, Comparable {
    case contrastWithInterval, armsWithSpreadOfChange, armsWithSpreadOfScore, figuresWithP, figuresWithBoundOfP
    case figuresWithoutSpread, exactPAndWords, words

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  var value: Value
  var precedence: Precedence
  var outcome: TrialOutcome
  var steps: [String]
}

/// Two arms of a trial that are compared, with what is known of them.
struct ComparedArms {
  var trial: Trial
  var active: TrialArm
  var control: TrialArm
  var sizes: ArmSizes
  var options: ContrastOptions
  /// The people that the outcome at hand counts in each arm, where it says so.
  private(set) var printed: [TrialArm.ID: Int] = [:]

  init(trial: Trial, active: TrialArm, control: TrialArm, sizes: ArmSizes, options: ContrastOptions) {
    self.trial = trial
    self.active = active
    self.control = control
    self.sizes = sizes
    self.options = options
  }

  /// The same arms with the people that an outcome counts in them.
  func counted(in outcome: TrialOutcome) -> ComparedArms {
    guard case .arms(_, let values) = outcome.content else { return self }
    var arms = self
    for value in values where (value.n ?? 0) > 0 { arms.printed[value.arm] = value.n }
    return arms
  }

  var activeSize: ArmSizes.Count? { size(of: active.id) }
  var controlSize: ArmSizes.Count? { size(of: control.id) }

  private func size(of arm: TrialArm.ID) -> ArmSizes.Count? {
    printed[arm].map { ArmSizes.Count(people: $0, isAssumed: false) } ?? sizes.count(of: arm)
  }

  /// Degrees of freedom of a test between the arms; infinite (the normal distribution) where sizes were not read.
  var degreesOfFreedom: Double {
    guard let one = activeSize, let two = controlSize, !one.isAssumed, !two.isAssumed else { return .infinity }
    return Double(trial.design.isPaired ? one.people - 1 : one.people + two.people - 2)
  }

  /// The baseline mean of an arm in a measure.
  func baseline(of arm: TrialArm.ID, _ measure: String) -> TrialOutcome.ArmValue? {
    for outcome in trial.outcomes where outcome.measure == measure && outcome.isUsable {
      guard case .arms(.baseline, let values) = outcome.content else { continue }
      if let value = values.first(where: { $0.arm == arm }), value.mean != nil { return value }
    }
    return nil
  }
}

extension TrialOutcome {
  /// Whether it holds for all people and no doubt stands against it.
  var isUsable: Bool { subgroup == nil && doubt == nil }
}

/// A figure in words: three or four digits, without zeros at the end.
func figure(_ value: Double) -> String {
  let size = abs(value)
  let factor: Double = size >= 100 ? 10 : size >= 1 ? 100 : size >= 0.01 ? 1000 : 100_000
  let rounded = (value * factor).rounded() / factor
  return rounded == rounded.rounded() && size < 1e15 ? "\(Int(rounded))" : "\(rounded)"
}
