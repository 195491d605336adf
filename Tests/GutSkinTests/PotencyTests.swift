import Statistics
import Testing

@testable import GutSkin

@Suite("Potency of products")
struct PotencyTests {
  @Test("a potency is shared by class, and a patient's own response shifts it")
  func sharing() {
    let parameters = ParameterValues([.kW: 0.5])
    let potency = Potency(oral: -1, action: ProductClass.killed.action)
    let values = potency.applied(to: parameters, response: 1)
    #expect(values[.eC] == 0 && values[.eT] == 0.5)
    #expect(abs(values[.eE] - 0.1) < 1e-15 && abs(values[.eB] - 0.4) < 1e-15)
    #expect(abs(values[.kW] - 1) < 1e-15)
    #expect(values[.eTp] == 0)
    let cream = Potency(topical: 0).applied(to: parameters, response: 0)
    #expect(cream[.eTp] == 0.5 && cream[.eT] == 0 && cream[.kW] == 0.5)
  }

  @Test("no class acts by more than its potency", arguments: ProductClass.allCases)
  func weights(product: ProductClass) {
    let action = product.action
    #expect(
      [action.beneficial, action.exclusion, action.barrier, action.tolerance].allSatisfy { (0...1).contains($0) }
    )
    #expect((0.35...0.70).contains(action.clearance))
  }

  @Test("the prior of an unknown strain is as wide as its parts together")
  func prior() {
    let prior = PotencyPrior()
    #expect(prior.strain.mean == -2.2 && abs(prior.strain.standardDeviation - 1.2) < 0.02)
    #expect(prior.topical.mean == -1 && prior.topical.standardDeviation == 1.2)
    let mixture = prior.mixture(of: [(potency: -1, dose: 3), (potency: -3, dose: 1)])
    #expect(mixture.mean == -1.5 && mixture.standardDeviation == 0.5)
  }
}
