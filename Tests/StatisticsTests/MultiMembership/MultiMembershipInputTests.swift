import Testing

@testable import Statistics

@Suite("What the multi-membership model is given")
struct MultiMembershipInputTests {
  typealias Model = MultiMembershipModel

  static func observation(
    fixed: [Double] = [1],
    memberships: [[Model.Membership]] = [[.init("a")]],
    _ outcome: Model.Outcome = .value(1),
    error: Double = 1
  ) -> Model.Observation {
    .init(position: .init(fixed: fixed, memberships: memberships), outcome: outcome, standardError: error)
  }

  static func model(
    fixed: [Double] = [2],
    levels: [Double] = [1],
    _ observations: [Model.Observation]
  ) throws(Model.Problem) -> Model {
    try Model(
      fixedEffects: fixed.enumerated().map { .init("column \($0)", priorScale: $1) },
      levels: levels.enumerated().map { .init("level \($0)", priorScale: $1) },
      observations: observations
    )
  }

  // MARK: What is refused

  static let misfits: [(Model.Observation, Model.Problem, String)] = [
    (
      observation(fixed: []), .shape(observation: 1),
      "observation 2 has another number of columns or levels than the model"
    ),
    (
      observation(fixed: [1, 2]), .shape(observation: 1),
      "observation 2 has another number of columns or levels than the model"
    ),
    (
      observation(memberships: []), .shape(observation: 1),
      "observation 2 has another number of columns or levels than the model"
    ),
    (observation(fixed: [.nan]), .notFinite(observation: 1), "observation 2 holds a number that is not finite"),
    (
      observation(memberships: [[.init("a", weight: .infinity)]]), .notFinite(observation: 1),
      "observation 2 holds a number that is not finite"
    ),
    (observation(.value(.nan)), .notFinite(observation: 1), "observation 2 holds a number that is not finite"),
    (observation(.value(-.infinity)), .notFinite(observation: 1), "observation 2 holds a number that is not finite"),
  ]

  static let errors: [Double] = [0, -1, .nan, .infinity]

  static let idleBounds: [(Double, Double)] = [
    (1, 1), (2, 1), (-.infinity, .infinity), (.nan, 1), (0, .nan), (.infinity, .infinity), (-.infinity, -.infinity),
  ]

  private func expect(_ problem: Model.Problem, _ message: String, _ make: () throws(Model.Problem) -> Model) {
    do {
      _ = try make()
      Issue.record("taken, and should have been: \(message)")
    } catch {
      #expect(error == problem)
      #expect(error.description == message)
    }
  }

  @Test("observations that are not the model's are refused with their number", arguments: misfits)
  func unusable(observation: Model.Observation, problem: Model.Problem, message: String) {
    expect(problem, message) { () throws(Model.Problem) in try Self.model([Self.observation(), observation]) }
  }

  @Test("a standard error is positive and finite", arguments: errors)
  func standardError(error: Double) {
    expect(.standardError(observation: 0), "the standard error of observation 1 must be positive and finite") {
      () throws(Model.Problem) in try Self.model([Self.observation(error: error)])
    }
  }

  @Test("bounds are in order, and one of them finite", arguments: idleBounds)
  func boundsInOrder(lower: Double, upper: Double) {
    let message = "the lower bound of observation 1 must be below its upper, one of them finite"
    expect(.outcome(observation: 0), message) { () throws(Model.Problem) in
      try Self.model([Self.observation(.between(lower: lower, upper: upper))])
    }
  }

  @Test("a model has a mean, one to six levels, and positive scales")
  func shape() {
    expect(.noFixedEffect, "a model needs at least one fixed effect, its mean") { () throws(Model.Problem) in
      try Self.model(fixed: [], [])
    }
    for count in [0, 7] {
      expect(.levelCount(count), "a model has 1 to 6 levels, not \(count)") { () throws(Model.Problem) in
        try Self.model(levels: .init(repeating: 1, count: count), [])
      }
    }
    for scale in Self.errors {
      expect(.priorScale(name: "column 1"), "the prior scale of column 1 must be positive and finite") {
        () throws(Model.Problem) in try Self.model(fixed: [1, scale], [])
      }
      expect(.priorScale(name: "level 0"), "the prior scale of level 0 must be positive and finite") {
        () throws(Model.Problem) in try Self.model(levels: [scale, 1], [])
      }
    }
  }

  // MARK: What is not refused

  @Test("without observations belief is the prior", arguments: 1...4)
  func prior(levels: Int) throws {
    let scales = (0..<levels).map { Double($0) + 0.5 }
    let fit = try MultiMembershipFit(Self.model(fixed: [2, 3], levels: scales, []), rules: .init(directionNodes: 6))
    #expect(abs(fit.logEvidence) < 1e-3)
    let none = scales.map { _ in [Model.Membership]() }
    #expect(fit.mean(at: .init(fixed: [1, 0], memberships: none)).mean == 0)
    #expect(abs(fit.mean(at: .init(fixed: [1, 0], memberships: none)).standardDeviation - 2) < 1e-12)
    #expect(abs(fit.mean(at: .init(fixed: [1, -1], memberships: none)).variance - 13) < 1e-12)
    #expect(fit.belief(at: .init(fixed: [1, 0], memberships: none)).weights == [])
    for level in 0..<levels {
      // Of a half-normal distribution the mean square is the scale's square.
      var memberships = none
      memberships[level] = [.init("new")]
      let expected = 4 + scales[level] * scales[level]
      #expect(abs(fit.mean(at: .init(fixed: [1, 0], memberships: memberships)).variance / expected - 1) < 1e-3)
      let scale = fit.scale(level: level)
      #expect(abs(scale.mean / (scales[level] * (2 / Double.pi).squareRoot()) - 1) < 0.02)
    }
  }

  /// Few results of every kind on two levels, twice as many as there are units.
  static func observations(_ numbers: inout SeededNumbers, kinds: ClosedRange<Int> = 0...3) -> [Model.Observation] {
    (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
      let error = Double.random(in: 0.3...3, using: &numbers)
      let middle = numbers.normal(standardDeviation: 3)
      let outcome: Model.Outcome =
        switch Int.random(in: kinds, using: &numbers) {
        case 0: .value(middle)
        case 1: .between(lower: middle, upper: .infinity)
        case 2: .between(lower: -.infinity, upper: middle)
        default: .between(lower: middle - 1.96 * error, upper: middle + 1.96 * error)
        }
      let share = Double.random(in: 0...1, using: &numbers)
      return observation(
        fixed: [1, numbers.normal()],
        memberships: [
          [.init("\(Int.random(in: 0..<4, using: &numbers))", weight: share), .init("0", weight: 1 - share)],
          [.init("\(Int.random(in: 0..<4, using: &numbers))")],
        ],
        outcome,
        error: error
      )
    }
  }

  static let targets: [Model.Position] = [
    .init(fixed: [1, 0], memberships: [[], []]),
    .init(fixed: [1, 0.3], memberships: [[.init("0")], [.init("1")]]),
    .init(fixed: [1, -1], memberships: [[.init("0", weight: 0.5), .init("new", weight: 0.5)], [.init("new")]]),
  ]

  private func scaled(_ outcome: Model.Outcome, by factor: Double) -> Model.Outcome {
    switch outcome {
    case .value(let value): .value(factor * value)
    case .between(let lower, let upper) where factor < 0: .between(lower: factor * upper, upper: factor * lower)
    case .between(let lower, let upper): .between(lower: factor * lower, upper: factor * upper)
    }
  }

  @Test("in other units the answers are the same in those units", arguments: UInt64(0)..<12)
  func equivariance(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    print("other units, seed \(seed)")
    let observations = Self.observations(&numbers)
    let factors = [1e-6, 1e6, -1, exponential(numbers.normal(standardDeviation: 3))]
    let fit = try MultiMembershipFit(Self.model(fixed: [3, 1], levels: [1, 2], observations))
    for factor in factors {
      let size = abs(factor)
      let others = observations.map { observation in
        var other = observation
        other.outcome = scaled(observation.outcome, by: factor)
        other.standardError *= size
        return other
      }
      let model = try Self.model(fixed: [3 * size, size], levels: [size, 2 * size], others)
      let other = try MultiMembershipFit(model)
      for target in Self.targets {
        let (one, two) = (fit.mean(at: target), other.mean(at: target))
        #expect(abs(two.mean / factor - one.mean) < 1e-8 * one.standardDeviation, "seed \(seed), factor \(factor)")
        #expect(abs(two.standardDeviation / size / one.standardDeviation - 1) < 1e-8, "seed \(seed), factor \(factor)")
      }
      for level in 0..<2 {
        #expect(abs(other.scale(level: level).mean / size / fit.scale(level: level).mean - 1) < 1e-8, "seed \(seed)")
      }
      // Densities are per unit; probabilities of bounds are not.
      let values = observations.count { if case .value = $0.outcome { true } else { false } }
      let expected = fit.logEvidence - Double(values) * naturalLog(size)
      #expect(abs(other.logEvidence - expected) < 1e-7, "seed \(seed), factor \(factor)")
    }
  }

  @Test("the order of observations and of memberships does not matter", arguments: UInt64(100)..<112)
  func permutation(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    print("other orders, seed \(seed)")
    let observations = Self.observations(&numbers)
    let order = Array(observations.indices).shuffled(using: &numbers)
    let shuffled = order.map { index in
      var observation = observations[index]
      for level in 0..<2 { observation.position.memberships[level].shuffle(using: &numbers) }
      return observation
    }
    let fit = try MultiMembershipFit(Self.model(fixed: [3, 1], levels: [1, 2], observations))
    let other = try MultiMembershipFit(Self.model(fixed: [3, 1], levels: [1, 2], shuffled))
    // Censored terms settle to a hundred-thousandth, from either side.
    #expect(abs(fit.logEvidence - other.logEvidence) < 1e-4, "seed \(seed)")
    for target in Self.targets {
      let (one, two) = (fit.belief(at: target), other.belief(at: target))
      let spread = one.mixture.standardDeviation
      #expect(abs(one.mixture.mean - two.mixture.mean) < 1e-4 * spread, "seed \(seed)")
      #expect(abs(two.mixture.standardDeviation / spread - 1) < 1e-4, "seed \(seed)")
      for (place, index) in order.enumerated() {
        #expect(abs(two.weights[place] - one.weights[index]) < 1e-4, "seed \(seed)")
      }
    }
  }

  @Test("a value twice is the value once, twice as precise", arguments: UInt64(200)..<206)
  func duplicates(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let observations = Self.observations(&numbers, kinds: 0...0)
    let precise = observations.map { observation in
      var other = observation
      other.standardError /= 2.0.squareRoot()
      return other
    }
    let twice = try MultiMembershipFit(Self.model(fixed: [3, 1], levels: [1, 2], observations + observations))
    let once = try MultiMembershipFit(Self.model(fixed: [3, 1], levels: [1, 2], precise))
    for target in Self.targets {
      let (one, two) = (once.mean(at: target), twice.mean(at: target))
      #expect(abs(one.mean - two.mean) < 1e-8 * one.standardDeviation, "seed \(seed)")
      #expect(abs(two.standardDeviation / one.standardDeviation - 1) < 1e-8, "seed \(seed)")
    }
  }

  static let extremes: [String: [Model.Observation]] = [
    "one value far out": [observation(.value(1e6))],
    "one tiny error": [observation(.value(3), error: 1e-6)],
    "one huge error": [observation(.value(3), error: 1e6)],
    "one bound far out": [observation(.between(lower: 1e4, upper: .infinity))],
    "narrow bounds far out": [observation(.between(lower: 100, upper: 100.001), error: 0.01)],
    "narrow bounds, tiny error": [observation(.between(lower: 1, upper: 1 + 1e-9), error: 1e-3)],
    "bounds that contradict": [
      observation(.between(lower: 50, upper: .infinity)), observation(.between(lower: -.infinity, upper: -50)),
    ],
    "all the same": .init(repeating: observation(), count: 40),
    "all censored the same": .init(repeating: observation(.between(lower: 2, upper: .infinity)), count: 40),
    "huge shares": [
      observation(memberships: [[.init("a", weight: 1e6)]]),
      observation(memberships: [[.init("a", weight: -1e6)]], .value(-3)),
      observation(memberships: [[.init("a", weight: 1e6), .init("b")]], .between(lower: -1, upper: 1)),
    ],
    "huge columns": [
      observation(fixed: [1e6]), observation(fixed: [1e-6], .value(-3)),
      observation(fixed: [1e6], .between(lower: -1, upper: 1)),
    ],
    "no units": [observation(memberships: [[]])],
    "values of all sizes": [1e-6, 1e-3, 1, 1e3, 1e6].map { observation(.value($0), error: $0) },
  ]

  /// The greatest prior variance of a mean beside the variance of the value round it.
  private func contrast(_ model: Model) -> Double {
    model.observations.map { observation in
      let position = observation.position
      let scale = model.levels[0].priorScale
      let units = scale * scale * model.kernel(level: 0, position, position)
      let variance = model.fixedCovariance(position, position) + units
      return variance / (observation.standardError * observation.standardError)
    }.max() ?? 0
  }

  @Test(
    "answers are numbers, unless precisions differ by more digits than a number has",
    arguments: extremes.keys.sorted(),
    [1e-6, 1, 1e6]
  )
  func extreme(name: String, scale: Double) throws {
    let observations = try #require(Self.extremes[name])
    let model = try Self.model(fixed: [2 * scale], levels: [scale], observations)
    let fit: MultiMembershipFit
    do {
      fit = try MultiMembershipFit(model)
    } catch {
      #expect(error == .notPositiveDefinite)
      #expect(contrast(model) > 1e15)
      return
    }
    #expect(fit.logEvidence.isFinite)
    for units in [[], [.init("a")], [.init("new")]] as [[Model.Membership]] {
      let belief = fit.belief(at: .init(fixed: [1], memberships: [units]))
      #expect(belief.mixture.mean.isFinite)
      #expect(belief.mixture.standardDeviation.isFinite && belief.mixture.standardDeviation > 0)
      #expect(belief.weights.allSatisfy { $0.isFinite })
      let interval = belief.mixture.interval()
      #expect(interval.lower.isFinite && interval.lower <= interval.upper)
    }
    #expect(fit.scale(level: 0).mean.isFinite && fit.scale(level: 0).standardDeviation.isFinite)
  }

  @Test("where numbers overflow the failure is said, not guessed at")
  func overflow() throws {
    for observation in [Self.observation(.value(1e200)), Self.observation(fixed: [1e200])] {
      #expect(throws: MultiMembershipFit.Failure.notPositiveDefinite) {
        try MultiMembershipFit(Self.model([observation]))
      }
    }
  }
}
