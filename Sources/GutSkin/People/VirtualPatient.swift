internal import Statistics

/// Whom virtual patients are drawn from.
public enum Population: String, Sendable, Hashable, CaseIterable {
  /// People with, or on the way to, atopic dermatitis.
  case atopicDermatitis = "atopic-dermatitis"
  /// Everybody else.
  case healthy
}

/// A person drawn at random: own constants, own surroundings, own habits.
///
/// Widths and medians are assumed, but for the shares of carriers of a filaggrin mutation (Khatib and others 2024:
/// 19.1 % in atopic dermatitis, 5.8 % in the population).
public struct VirtualPatient: Sendable, Hashable {
  /// Whom the person was drawn from.
  public let population: Population
  /// Where all chance in this life comes from.
  public let random: CounterRandom
  /// Carries a loss-of-function mutation of filaggrin.
  public let isFilaggrinCarrier: Bool
  /// The constants of the equations, without any product.
  public let parameters: ParameterValues
  /// What is in the air round this person.
  public let exposure: Exposure.Law
  /// Probability that a planned dose is taken.
  public let adherence: Double
  /// Daily probability of using an emollient, without being asked to.
  public let emollientUse: Double
  /// The SCORAD above which this family reaches for steroid; `nil` for those who never need to.
  public let steroidThreshold: Double?
  /// Own response to probiotics, on the logit scale round that of others.
  public let response: Double

  /// The person with a number in a world with a seed; always the same.
  public init(_ population: Population, seed: UInt64, number: Int) {
    let random = CounterRandom(seed: seed, patient: UInt64(number))
    let draw = PersonalDraw(random: random)
    let isIll = population == .atopicDermatitis
    self.population = population
    self.random = random
    isFilaggrinCarrier = draw.happens(0, isIll ? 0.191 : 0.058)
    parameters = draw.parameters(isIll: isIll, isCarrier: isFilaggrinCarrier)
    exposure = Exposure.Law(level: draw.logNormal(13, 1, 0.25), triggerRate: draw.logNormal(14, 1.0 / 21, 0.5))
    adherence = power(draw.uniform(15), 1.0 / 9)
    emollientUse = draw.secondOfFour(16)
    let threshold = draw.logNormal(17, 40, 0.30)
    steroidThreshold = isIll ? threshold : nil
    response = 0.8 * draw.normal(18)
  }

  /// How this person lives without being in a trial: own use of emollient, and steroid when it gets bad.
  public var usualCare: Routine {
    Routine(
      exposure: exposure,
      adherence: adherence,
      emollientUse: emollientUse,
      rescue: steroidThreshold.map { Routine.Rescue(threshold: $0) }
    )
  }

  /// This person as somebody to simulate, in usual care unless another routine is given.
  public func patient(_ start: Start, routine: Routine? = nil) -> Patient {
    Patient(parameters: parameters, start: start, routine: routine ?? usualCare, random: random)
  }
}

/// The draws behind one person. Quantity j owns the uniform numbers 16 j to 16 j + 15, so that another way of drawing
/// one of them changes none of the others.
private struct PersonalDraw {
  let random: CounterRandom

  func uniform(_ quantity: Int, _ index: Int = 0) -> Double {
    random.uniform(.parameters, day: 0, index: 16 * quantity + index)
  }

  func normal(_ quantity: Int) -> Double {
    random.normal(.parameters, day: 0, index: 8 * quantity)
  }

  func happens(_ quantity: Int, _ probability: Double) -> Bool { uniform(quantity) < probability }

  func logNormal(_ quantity: Int, _ median: Double, _ coefficientOfVariation: Double) -> Double {
    let width = naturalLog(1 + coefficientOfVariation * coefficientOfVariation).squareRoot()
    return median * naturalExponential(width * normal(quantity))
  }

  func bounded(_ quantity: Int, _ mean: Double, _ width: Double, _ bounds: ClosedRange<Double>) -> Double {
    min(max(mean + width * normal(quantity), bounds.lowerBound), bounds.upperBound)
  }

  /// The second smallest of four uniform numbers, which follows Beta(2, 3).
  func secondOfFour(_ quantity: Int) -> Double {
    (0..<4).map { uniform(quantity, $0) }.sorted()[1]
  }

  func parameters(isIll: Bool, isCarrier: Bool) -> ParameterValues {
    let barrier = 0.93 + (isIll ? 0 : 0.03) - (isCarrier ? 0.10 : 0)
    var values = ParameterValues([
      .bMax: bounded(1, barrier, 0.03, 0.6...1),
      .alpha: logNormal(2, isIll ? 0.95 : 0.40, 0.45),
      .fK: bounded(3, isIll ? 0.555 : 0.51, isIll ? 0.05 : 0.03, 0.45...0.75),
      .diet: bounded(4, isIll ? 0.96 : 1, isIll ? 0.06 : 0.05, 0.75...1.15),
      .sM: happens(5, 0.25) ? 1 : 0,
      .sF: isIll && happens(6, 0.15) ? 1 : 0,
    ])
    for (quantity, parameter) in zip(7..., [Parameter.chi, .vI, .kW, .crp0, .t0, .j0]) {
      let definition = parameter.definition
      guard case .logNormal(let coefficient) = definition.spread else {
        preconditionFailure("\(definition.id) is drawn from a log-normal distribution")
      }
      values[parameter] = logNormal(quantity, definition.defaultValue, coefficient)
    }
    values[.chi] = min(1, values[.chi])
    return values
  }
}
