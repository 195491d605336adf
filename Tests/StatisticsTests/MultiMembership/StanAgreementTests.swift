import Foundation
import Statistics
import Testing

/// A model with what Stan says of it; `Stan/README.md` says how that was made.
private struct StanReference {
  struct Input: Decodable {
    struct Row: Decodable {
      var fixed: [Double]
      var memberships: [[String: Double]]
      var value: Double?
      var between: [Double?]?
      var standardError: Double
    }

    var fixedScales: [Double]
    var levelScales: [Double]
    var observations: [Row]
  }

  /// Mean and standard deviation of each number.
  struct Answer: Decodable {
    var eta: [[Double]]
    var beta: [[Double]]
    var tau: [[Double]]
    var blend: [[Double]]
  }

  var model: MultiMembershipModel
  var answer: Answer

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Stan")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let input = try decoder.decode(Input.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
    let observations = try input.observations.map { row in
      let bounds = row.between.map { (lower: $0[0] ?? -.infinity, upper: $0[1] ?? .infinity) }
      return MultiMembershipModel.Observation(
        position: .init(
          fixed: row.fixed,
          memberships: row.memberships.map { shares in
            shares.sorted { $0.key < $1.key }.map { .init($0.key, weight: $0.value) }
          }
        ),
        outcome: try bounds.map { .between(lower: $0.lower, upper: $0.upper) } ?? .value(#require(row.value)),
        standardError: row.standardError
      )
    }
    model = try MultiMembershipModel(
      fixedEffects: input.fixedScales.enumerated().map { .init("column \($0)", priorScale: $1) },
      levels: input.levelScales.enumerated().map { .init("level \($0)", priorScale: $1) },
      observations: observations
    )
    answer = try decoder.decode(Answer.self, from: Data(contentsOf: folder.appending(path: "\(name)-reference.json")))
  }
}

@Suite("The multi-membership model in Stan")
struct StanAgreementTests {
  /// Directions of the scales limit what is known of the scales themselves, and are finer with six nodes; of three
  /// one-sided results of one trial, expectation propagation makes the standard deviations some 2 % too small.
  @Test(
    "means are within 2 % of the posterior standard deviation, standard deviations within 3 %",
    arguments: [(MultiMembershipFit.Rules(), 0.05), (.init(directionNodes: 6), 0.03)]
  )
  func agreement(rules: MultiMembershipFit.Rules, tolerance: Double) throws {
    let reference = try StanReference("blends")
    let model = reference.model
    let answer = reference.answer
    let fit = try MultiMembershipFit(model, rules: rules)

    let beliefs = model.observations.map { fit.mean(at: $0.position) }
    check("eta", beliefs.map { ($0.mean, $0.standardDeviation) }, answer.eta, 0.03)
    let blends = model.observations.map { fit.mean(at: $0.position, leaving: [3]) }
    check("blend", blends.map { ($0.mean, $0.standardDeviation) }, answer.blend, 0.03)
    let effects = model.fixedEffects.indices.map { column in
      let alone = model.fixedEffects.indices.map { $0 == column ? 1.0 : 0 }
      return fit.mean(at: .init(fixed: alone, memberships: model.levels.map { _ in [] }))
    }
    check("beta", effects.map { ($0.mean, $0.standardDeviation) }, answer.beta, 0.03)
    let scales = model.levels.indices.map { fit.scale(level: $0) }
    check("tau", scales.map { ($0.mean, $0.standardDeviation) }, answer.tau, tolerance)
  }

  private func check(_ name: String, _ found: [(Double, Double)], _ expected: [[Double]], _ tolerance: Double) {
    #expect(found.count == expected.count)
    for (index, (one, other)) in zip(found, expected).enumerated() {
      let (mean, deviation) = (other[0], other[1])
      #expect(abs(one.0 - mean) < 0.02 * deviation, "\(name) \(index + 1)")
      #expect(abs(one.1 / deviation - 1) < tolerance, "\(name) \(index + 1)")
    }
  }
}
